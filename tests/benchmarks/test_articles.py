"""Texts with their claims written below each sentence."""

import gzip
import json
import re
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.corpora import load_suite
from benchmarks.corpora.articles import read_articles
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold, score_claims

README = Path(__file__).parents[2] / "benchmarks" / "corpora" / "README.md"
LABELLED = sorted((Path(__file__).parents[1] / "claims").glob("german_*_*.txt"))
TEXT = """# made up

## 01
Der Bau werde teurer, sagte Ada Kern.
- Ada Kern | sagte | Der Bau werde teurer
Schuld sei er nicht.
- @Ada Kern | | Schuld sei er nicht | neg
¶
Der Rat tagt heute.
.

## 02 agency
Das zeigt, wie ernst die Lage ist, und es eilt.
~ wie ernst .. ist | zeigt
?= es eilt
"""
ROWS = [
    ("attributed", "Ada Kern", "sagte", "Der Bau werde teurer", "positive"),
    ("attributed", "@Ada Kern", "", "Schuld sei er nicht", "negative"),
    ("author", "", "", "Der Rat tagt heute", "positive"),
    ("author", "", "", "es eilt", "positive"),
    ("evidential", "", "zeigt", "wie ernst die Lage ist", "positive"),
]


def rows(golds: tuple[Gold, ...]) -> list[tuple[str, str, str, str, str]]:
    return sorted(
        (
            claim.kind.value,
            f"@{claim.holder.name}" if claim.holder.name else " … ".join(span.text for span in claim.holder.spans),
            " … ".join(span.text for span in claim.cue.spans) if claim.cue else "",
            " … ".join(span.text for span in claim.proposition.spans),
            claim.polarity,
        )
        for gold in golds
        for claim in gold.analysis.claims
    )


def write(tmp_path: Path, text: str = TEXT, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_sentences_become_a_text_and_rows_its_claims(tmp_path: Path) -> None:
    golds = load_suite(f"articles:{write(tmp_path)}")
    assert [gold.analysis.document.id for gold in golds] == ["01", "02 agency"]
    assert golds[0].analysis.document.text == (
        "Der Bau werde teurer, sagte Ada Kern. Schuld sei er nicht.\n\nDer Rat tagt heute."
    )
    assert rows(golds) == sorted(ROWS)
    assert [len(gold.optional) for gold in golds] == [0, 1]
    assert {gold.fields for gold in golds} == {frozenset({"kind", "polarity"})}
    assert {gold.layers for gold in golds} == {("claims",)}


def test_line_ends_and_packing_change_nothing(tmp_path: Path) -> None:
    packed = tmp_path / "b.txt.gz"
    packed.write_bytes(gzip.compress(TEXT.replace("\n", "\r\n").encode()))
    plain = write(tmp_path)
    assert [g.analysis for g in load_suite(f"articles:{packed}")] == [
        g.analysis for g in load_suite(f"articles:{plain}")
    ]


def test_articles_of_a_folder_have_their_file_in_their_name(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, name="b.txt")
    names = [gold.analysis.document.id for gold in read_articles(tmp_path)]
    assert names == ["a/01", "a/02 agency", "b/01", "b/02 agency"]


def test_options_say_language_date_and_how_many(tmp_path: Path) -> None:
    path = write(tmp_path)
    (gold,) = load_suite(f"articles:{path}#language=en,date=2024-11-14,limit=1")
    document = gold.analysis.document
    assert (document.language, str(document.date)) == ("en", "2024-11-14")
    assert load_suite(f"articles:{path}")[0].analysis.document.language == "de"


@pytest.mark.parametrize(
    ("row", "spans"),
    [
        ("- er | lässt … wissen | es gehe", ["er", "lässt", "wissen", "es gehe"]),
        ("- er | wissen | es … er", ["er", "wissen", "es", "er"]),
        ("- | | Heute .. wissen", ["Heute lässt er uns wissen"]),
    ],
)
def test_pieces_are_found_in_order_and_outside_the_core(row: str, spans: list[str], tmp_path: Path) -> None:
    path = write(tmp_path, f"## 1\nHeute lässt er uns wissen, es gehe, wie er meint.\n{row}\n")
    ((claim,),) = [gold.analysis.claims for gold in read_articles(path)]
    found = (*claim.holder.spans, *(claim.cue.spans if claim.cue else ()), *claim.proposition.spans)
    assert [span.text for span in found] == spans


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        ("Er geht.\n= Sie geht", 3, "'Sie geht' is not in the sentence: 'Er geht.'"),
        ("Er geht.\n= geht … Er", 3, "'Er' is not in the sentence behind 'geht': 'Er geht.'"),
        ("Er geht.\n= eht", 3, "'eht' is not in the sentence"),
        ("Er geht.\n- | | ", 3, "'' is not in the sentence"),
        (
            "Er geht.\n- Er | geht",
            3,
            "expected '- holder | cue | core | neg' or the same without neg, got '- Er | geht'",
        ),
        ("Er geht.\n- Er | | geht | no", 3, "expected '- holder | cue | core | neg'"),
        ("Er geht.\n~ Er", 3, "expected '~ core | cue | neg' or the same without neg, got '~ Er'"),
        ("Er geht.\n. Er", 3, "got '. Er'"),
        ("- Er | | geht", 2, "expected a sentence before its claims, got '- Er | | geht'"),
        ("Er geht.\n.\n## 1\nSie geht.", 4, "a second article is called '1'; rename one"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_by_its_line(lines: str, number: int, reason: str, tmp_path: Path) -> None:
    path = write(tmp_path, f"## 1\n{lines}\n")
    with pytest.raises(RecordError, match=re.escape(reason)) as caught:
        read_articles(path)
    assert caught.value.path == f"{path}, line {number}"


def test_text_before_the_first_article_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "# made up\nEr geht.\n## 1\n")
    with pytest.raises(RecordError, match=r"line 2: expected '## NAME' before .*, got 'Er geht\."):
        read_articles(path)


def test_a_file_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no article; each begins with a line '## NAME'"):
        read_articles(write(tmp_path, "# nothing\n"))


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_labelled_german_files_are_read_and_score_100_against_themselves(path: Path) -> None:
    golds = read_articles(path)
    scores = score_claims((gold, gold.analysis) for gold in golds)
    assert {scores.total(measure).f1 for measure in ("joint:attributed", "joint:author")} <= {1, None}


def test_the_example_of_the_readme_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```\n(# Made-up news.*?)```", README.read_text("utf-8"), re.DOTALL)
    (gold,) = read_articles(write(tmp_path, example))
    assert len(gold.analysis.claims) == 8
    assert len(gold.optional) == 1


def test_the_command_scores_articles(tmp_path: Path) -> None:
    output = tmp_path / "run.json"
    arguments = ["--systems", "rules", "--suites", f"articles:{write(tmp_path)}", "--tasks", "claims", "--passes", "1"]
    arguments += ["--examples", "0", "--cache", str(tmp_path / "cache"), "--output", str(output)]
    assert run.main(arguments) == 0
    (one,) = json.loads(output.read_text("utf-8"))["runs"]
    measures = one["tasks"]["claims"]["measures"]
    assert [measures[name]["n_gold"] for name in ("joint:attributed", "joint:author")] == [2, 1]
