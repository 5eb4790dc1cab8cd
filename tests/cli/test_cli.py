import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from claimx.cli import app
from claimx.export import jsonl
from claimx.pipeline import load

SENTENCE = "Laut Nato kamen am 23. Oktober mindestens 3.000 Soldaten nach Russland.\n"


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "b.md").write_text(f"# Lage\n\n{SENTENCE}", "utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff")
    (tmp_path / "empty.txt").write_bytes(b"  \n")
    (tmp_path / "latin.txt").write_bytes("Die Übung".encode("latin-1"))
    return tmp_path


def records(path: Path) -> list[dict[str, object]]:
    return list(jsonl.read_records(path.read_text("utf-8").split("\n")))


def test_analyze_writes_one_record_a_text_and_shows_a_summary(runner: CliRunner, folder: Path) -> None:
    out = folder / "out.jsonl"
    result = runner.invoke(
        app, ["analyze", str(folder / "a.txt"), "-o", str(out), "--language", "de", "--date", "2024-11-14"]
    )
    assert result.exit_code == 0, result.output
    (record,) = records(out)
    assert record["quantities"][0]["value"]["lower"] == "3000"  # type: ignore[index]
    assert record["times"][0]["value"] == "2024-10-23"  # type: ignore[index]
    assert "at_least" in result.output
    assert "Nato" in result.output


def test_bad_files_are_named_and_the_others_go_on(runner: CliRunner, folder: Path) -> None:
    out = folder / "out.jsonl"
    result = runner.invoke(app, ["analyze", str(folder), "missing.txt", "-q", "-o", str(out), "--language", "de"])
    assert result.exit_code == 1
    assert len(records(out)) == 2
    for reason in ("binary data", "the file is empty", "expected UTF-8", "no such file"):
        assert reason in " ".join(result.output.split())


def test_a_pattern_and_standard_input_are_read(runner: CliRunner, folder: Path) -> None:
    out = folder / "out.jsonl"
    arguments = ["analyze", str(folder / "*.md"), "-", "-q", "-o", str(out), "--language", "de"]
    result = runner.invoke(app, arguments, input=SENTENCE)
    assert result.exit_code == 0, result.output
    assert [r["document"]["id"] for r in records(out)] == [str(folder / "b.md"), "stdin"]  # type: ignore[index]


def test_a_folder_without_text_is_an_error(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(app, ["analyze", str(tmp_path)])
    assert result.exit_code == 1
    assert "no text file" in " ".join(result.output.split())


def test_an_unknown_language_is_wrong_usage(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "--language", "xx"])
    assert result.exit_code == 2
    assert "no language named 'xx'" in " ".join(result.output.split())


def test_verify_holds_a_fresh_file_and_finds_a_forged_one(runner: CliRunner, folder: Path) -> None:
    out, text = folder / "out.jsonl", str(folder / "a.txt")
    runner.invoke(app, ["analyze", text, "-q", "-o", str(out), "--language", "de"])
    assert runner.invoke(app, ["verify", str(out), "--text", text]).exit_code == 0
    (record,) = records(out)
    record["quantities"][0]["span"]["start"] += 1  # type: ignore[index]
    out.write_text(json.dumps(record), "utf-8")
    result = runner.invoke(app, ["verify", str(out), "--text", text])
    assert result.exit_code == 1
    assert "lost" in result.output


def test_verify_anchors_anew_in_a_changed_text(runner: CliRunner, folder: Path) -> None:
    out, again, text = folder / "out.jsonl", folder / "again.jsonl", folder / "a.txt"
    runner.invoke(app, ["analyze", str(text), "-q", "-o", str(out), "--language", "de"])
    text.write_text("Vorab etwas anderes. " + SENTENCE, "utf-8")
    assert runner.invoke(app, ["verify", str(out), "--text", str(text), "-o", str(again)]).exit_code == 1
    assert runner.invoke(app, ["verify", str(again), "--text", str(text)]).exit_code == 0


def test_explain_points_at_the_parts_and_names_the_rule(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["explain", str(folder / "a.txt"), "--language", "de"])
    assert result.exit_code == 0, result.output
    assert "^^^^ holder" in result.output
    assert "rule" in result.output


def test_carets_stand_below_their_words_behind_wide_characters_too(runner: CliRunner, folder: Path) -> None:
    (folder / "wide.txt").write_text("Die Zahl 😀漢 stieg, sagte Kim.", encoding="utf-8")
    lines = runner.invoke(app, ["explain", str(folder / "wide.txt"), "--language", "de"]).output.splitlines()
    source = next(line for line in lines if line.startswith("Die Zahl"))
    cue = next(line for line in lines if line.endswith("^ cue"))
    assert cue.index("^") == cell_len(source[: source.index("sagte")])
    assert cue.count("^") == len("sagte")


def test_long_lines_break_between_words(runner: CliRunner, folder: Path) -> None:
    (folder / "long.txt").write_text("Laut Nato kamen " + "sehr " * 40 + "viele Soldaten.", encoding="utf-8")
    output = runner.invoke(app, ["explain", str(folder / "long.txt"), "--language", "de"]).output
    sources = [line for line in output.splitlines() if "sehr" in line]
    assert len(sources) > 1
    assert all(word in ("Laut", "Nato", "kamen", "sehr", "viele", "Soldaten.") for x in sources for word in x.split())


def test_explain_an_unknown_claim_is_wrong_usage(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["explain", str(folder / "a.txt"), "c999", "--language", "de"])
    assert result.exit_code == 2
    assert "no claim 'c999'" in result.output


def test_the_version_is_shown(runner: CliRunner) -> None:
    assert runner.invoke(app, ["--version"]).output.startswith("claimx 0.")


def test_records_go_to_standard_output_without_a_summary(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-o", "-", "--language", "de"])
    assert result.exit_code == 0
    (line,) = result.stdout.strip().split("\n")
    assert json.loads(line)["quantities"][0]["modifier"] == "at_least"


def test_verify_goes_on_without_a_text_that_cannot_be_read(runner: CliRunner, folder: Path) -> None:
    out = folder / "out.jsonl"
    runner.invoke(app, ["analyze", str(folder / "a.txt"), "-q", "-o", str(out), "--language", "de"])
    result = runner.invoke(app, ["verify", str(out), "--text", str(folder)])
    assert result.exit_code == 1
    assert "binary data" in result.output
    assert "same text" in result.output


def test_a_text_that_is_too_long_is_named(runner: CliRunner, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    short = load("de", tier="rules", max_chars=10)
    monkeypatch.setattr("claimx.cli.load", lambda *_, **__: short)
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-q"])
    assert result.exit_code == 1
    assert "a.txt: text:" in "".join(result.output.split("\n"))


@pytest.mark.parametrize(
    ("suffix", "sign"), [(".csv", "document,id,holder"), (".html", "<!DOCTYPE html>"), (".ann", "T1\t")]
)
def test_the_format_follows_the_ending_of_the_output(runner: CliRunner, folder: Path, suffix: str, sign: str) -> None:
    out = folder / f"out{suffix}"
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-q", "-o", str(out), "--language", "de"])
    assert result.exit_code == 0, result.output
    assert sign in out.read_text("utf-8")


def test_a_format_without_output_goes_to_standard_output(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-f", "conll", "--language", "de"])
    assert result.exit_code == 0
    assert "Nato\t5\t9\tB-ORG\tO\tO" in result.stdout.split("\n")


def test_a_folder_gets_a_file_a_text_and_brat_the_text_beside_it(runner: CliRunner, folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "a.txt").write_text("\nKim sagte,\r\ner komme.", "utf-8", newline="")
    out = folder / "brat"
    names = [str(folder / "a.txt"), str(folder / "more" / "a.txt")]
    result = runner.invoke(app, ["analyze", *names, "-q", "-f", "brat", "-o", f"{out}/", "--language", "de"])
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in out.iterdir()) == ["a-2.ann", "a-2.txt", "a.ann", "a.txt", "annotation.conf"]
    for name in ("a", "a-2"):
        text = (out / f"{name}.txt").read_bytes().decode()
        for line in (out / f"{name}.ann").read_text("utf-8").splitlines():
            if line.startswith("T"):
                _, where, surface = line.split("\t")
                pieces = [text[int(a) : int(b)] for a, b in (x.split() for x in where.split(" ", 1)[1].split(";"))]
                assert " ".join(pieces) == surface


def test_an_unknown_format_is_wrong_usage(runner: CliRunner, folder: Path) -> None:
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-f", "xml"])
    assert result.exit_code == 2
    assert "no format named 'xml'" in " ".join(result.output.split())
    result = runner.invoke(app, ["analyze", str(folder / "a.txt"), "-f", "csv", "--unit", "bytes"])
    assert result.exit_code == 2


def test_an_audit_names_the_sentences_without_a_claim(runner: CliRunner, folder: Path) -> None:
    (folder / "a.txt").write_text("# Lage am Fluss\n\nKim sagte, er komme. Was er vorhat.\n", "utf-8")
    result = runner.invoke(app, ["explain", str(folder / "a.txt"), "--audit", "--language", "de"])
    assert result.exit_code == 0, result.output
    assert "only_dependent_clause  Was er vorhat." in result.output
    assert "heading" in result.output


def test_explain_shows_what_was_not_taken(runner: CliRunner, folder: Path) -> None:
    (folder / "a.txt").write_text("Die Nato bestreitet, dass der Minister gesagt habe, das Geld reiche.\n", "utf-8")
    result = runner.invoke(app, ["explain", str(folder / "a.txt"), "--language", "de"])
    assert "cue not taken" in result.output


def test_compare_shows_who_affirms_who_denies_and_which_amounts_differ(runner: CliRunner, folder: Path) -> None:
    (folder / "a.txt").write_text("Laut Nato kamen 3.000 Soldaten nach Kursk. Es regnet.\n", "utf-8")
    (folder / "b.md").write_text("Laut Kim kamen 5.000 Soldaten nach Kursk.\n", "utf-8")
    (folder / "c.txt").write_text("Rutte sagte, nach Kursk seien keine Soldaten gekommen.\n", "utf-8")
    names = [str(folder / name) for name in ("a.txt", "b.md", "c.txt")]
    result = runner.invoke(app, ["compare", *names, "--language", "de"])
    assert result.exit_code == 0, result.output
    shown = " ".join(result.output.split())
    assert "affirms Nato" in shown
    assert "denies Rutte" in shown
    assert "contradicts Soldat: Nato '3.000 Soldaten'" in shown


def test_compare_refuses_a_threshold_out_of_range_and_says_when_nothing_is_alike(
    runner: CliRunner, folder: Path
) -> None:
    arguments = ["compare", str(folder / "a.txt"), "--language", "de"]
    assert "no proposition stands in two claims" in runner.invoke(app, arguments).output
    assert runner.invoke(app, [*arguments, "--threshold", "2"]).exit_code == 2
    assert runner.invoke(app, [*arguments, "missing.txt"]).exit_code == 1
