"""What every export format promises, whichever it is."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import claimx
from claimx.errors import InputError, RecordError, ResourceError
from claimx.export import FORMATS, Format, get_format, jsonl
from claimx.types import Analysis, Block, BlockKind, Document, Span, Token
from tests.strategies import texts

TEXT = (
    "# Lage am Fluss\n\nLaut Nato kamen im Mai 2024 mindestens 3.000 Soldaten; Kiew sagte, <es> seien »fast 50« "
    "Panzer.\r\nFinnische Firmen zahlten 5 % mehr & warnten:\n„Das reicht nicht, wenn der Winter kommt.“ Vielleicht "
    "sollte die EU reagieren. 😀 Ku\u0308ste\u00ad, 5\u00a0000\u202fEuro\x00.\n"
)


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    nlp = claimx.load("de", tier="rules", include_rejected=True)
    texts = (TEXT, "", " \n", "Er kam. \ud800 Sie ging.")
    return [nlp(text, document_date="2024-11-14", id=f"text\n{i}\udcff") for i, text in enumerate(texts)]


def stored_analysis() -> Analysis:
    """Read the analysis of tests/golden/export.jsonl over its text, with words and marks as tokens."""
    folder = Path(__file__).parents[1] / "golden"
    text = (folder / "text.txt").read_bytes().decode()

    def document_of(record: dict[str, Any]) -> Document:
        cuts = [(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", text)]
        return Document(
            text,
            record["language"],
            record["id"],
            date.fromisoformat(record["date"]),
            tuple(Block(Span(a, b, text[a:b]), BlockKind(kind), tag) for a, b, kind, tag in record["blocks"]),
            tuple(Span(a, b, text[a:b]) for a, b in record["sentences"]),
            tuple(Token(Span(a, b, text[a:b])) for a, b in cuts),
        )

    (analysis,) = jsonl.read((folder / "export.jsonl").read_text("utf-8").splitlines(), document_of)
    return analysis


@pytest.fixture(params=FORMATS.values(), ids=FORMATS)
def format_(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    return found


def written(format_: Format, analyses: list[Analysis]) -> str:
    file = io.StringIO()
    assert format_.write(analyses, file) == len(analyses)
    return file.getvalue()


def test_what_is_written_is_utf8_and_the_same_twice(format_: Format, analyses: list[Analysis]) -> None:
    text = written(format_, analyses)
    assert text.encode("utf-8").decode("utf-8") == text
    assert written(format_, analyses) == text


def test_writing_reads_no_further_than_it_writes(format_: Format, analyses: list[Analysis]) -> None:
    file = io.StringIO()
    lengths = []

    def stream():  # type: ignore[no-untyped-def]
        for analysis in analyses:
            lengths.append(file.tell())
            yield analysis

    format_.write(stream(), file)
    assert lengths[1] > lengths[0]


def test_nothing_to_write_is_no_error(format_: Format) -> None:
    assert isinstance(written(format_, []), str)


def test_what_a_format_holds_comes_back(format_: Format, analyses: list[Analysis]) -> None:
    if format_.read is None:
        assert format_.holds == ()
        return
    lines = written(format_, analyses).split("\n")[:-1]
    stream = iter(analyses)
    again = list(format_.read(lines, lambda _: next(stream).document))
    assert len(again) == len(analyses)
    if set(format_.holds) == {field.name for field in fields(Analysis)} - {"document"}:
        assert again[:3] == analyses[:3]
    for name in format_.holds:
        for one, other in zip(again, analyses, strict=True):
            assert [facts(r) for r in getattr(one, name)] == [facts(r) for r in getattr(other, name)]


def facts(record: object) -> object:
    """Return what every format keeps that holds records of this type."""
    if isinstance(record, claimx.Entity):
        return record.span, record.label, record.form
    if isinstance(record, claimx.Claim):
        cue = (record.cue.spans, record.cue.cls, record.cue.lemma) if record.cue else None
        holder = (record.holder.spans, record.holder.type, record.holder.resolution, record.holder.name)
        how = (record.kind, record.form, record.modality, record.certainty, record.polarity, record.endorsed)
        parts = (record.hedges, record.negation, record.condition, record.evidence, record.proposition.quoted)
        return record.proposition.core, holder, cue, how, parts
    return record


def test_a_record_of_another_text_is_refused(format_: Format, analyses: list[Analysis]) -> None:
    if format_.read is not None:
        lines = written(format_, analyses[:1]).split("\n")[:-1]
        with pytest.raises(RecordError, match="another text"):
            list(format_.read(lines, lambda _: claimx.Document("Anderes.", "de")))


@given(texts())
@settings(max_examples=30)
def test_any_text_is_written_and_read_back(text: str) -> None:
    analysis = claimx.analyze(text, language="de", tier="rules", id="any")
    for format_ in FORMATS.values():
        out = written(format_, [analysis])
        out.encode("utf-8")
        if format_.read is not None:
            (again,) = format_.read(out.split("\n")[:-1], lambda _: analysis.document)
            assert again.document == analysis.document


def test_the_files_are_as_they_were_reviewed(format_: Format, golden: Callable[[str, str], None]) -> None:
    """The records are stored, not extracted, so that only a change of the format changes the files."""
    analysis = stored_analysis()
    text = written(format_, [analysis])
    golden(f"export{format_.suffix}", text.replace(f"claimx {claimx.__version__}", "claimx VERSION"))


def test_a_format_is_found_by_name_or_by_ending(format_: Format) -> None:
    assert get_format(format_.name) is FORMATS[format_.name] is get_format(path=f"a/b{format_.suffix.upper()}")


def test_a_file_is_written_by_its_ending(format_: Format, analyses: list[Analysis], tmp_path: Path) -> None:
    path = tmp_path / f"out{format_.suffix}"
    assert claimx.write(analyses, path) == len(analyses)
    assert path.read_bytes() == written(format_, analyses).encode()
    assert claimx.write(analyses[0], tmp_path / "other", format=format_.name) == 1
    assert (tmp_path / "other").read_bytes() == written(format_, analyses[:1]).encode()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        claimx.write([], tmp_path / "missing" / "out.csv")


def test_records_are_read_over_the_bare_text(analyses: list[Analysis]) -> None:
    lines = written(FORMATS["jsonl"], analyses[:3]).splitlines()
    texts = iter(analyses)
    for one, other in zip(jsonl.read(lines, lambda _: next(texts).text), analyses, strict=False):
        assert (one.claims, one.quantities, one.notes) == (other.claims, other.quantities, other.notes)
        assert (one.document.blocks, one.sents, one.document.date) == (
            other.document.blocks,
            other.sents,
            other.document.date,
        )


@pytest.mark.parametrize("change", [{"blocks": [[0, 1]]}, {"date": "May"}, {"sentences": [[5, 1]]}])
def test_a_broken_document_entry_is_refused(analyses: list[Analysis], change: dict[str, Any]) -> None:
    record = analyses[0].to_dict()
    record["document"] |= change
    with pytest.raises(RecordError, match="document"):
        Analysis.from_dict(record, analyses[0].text)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ResourceError, match="no format named 'xml'; available: jsonl, csv"):
        get_format("xml")
    assert get_format(path="out.unknown").name == "jsonl"


def test_a_strange_conll_line_is_named(analyses: list[Analysis]) -> None:
    lines = written(FORMATS["conll"], analyses[:1]).split("\n")
    read = FORMATS["conll"].read
    assert read is not None
    for strange in ("Nato\tx\t3\tO\tO\tO", "Nato\t1\t3\tO", "Nato\t1\t3\tB-DOG\tO\tO"):
        stream = read([*lines[:2], strange], lambda _: analyses[0].document)
        with pytest.raises(RecordError, match="line 3: expected"):
            list(stream)


@pytest.mark.parametrize(
    "strange",
    ["T1\tPER x 3\tKim", "T1\tPER 0 999\tKim", "E1\tAuthor:T9", "T1\tAuthor 0 3\tKim\nE1\tAuthor:T1\nA1\tForm E1 odd"],
)
def test_a_strange_brat_line_is_named(strange: str) -> None:
    read = FORMATS["brat"].read
    assert read is not None
    stream = read(strange.split("\n"), lambda _: Document("Kim kommt.", "de"))
    with pytest.raises(RecordError, match=r"line [13]: "):
        list(stream)


def test_what_a_person_adds_in_brat_needs_no_attributes() -> None:
    read = FORMATS["brat"].read
    assert read is not None
    lines = [
        "T1\tAttributed 11 19\ter komme",
        "T2\tHolder 0 3\tKim",
        "E1\tAttributed:T1 Holder:T2",
        "R1\tX Arg1:T1 Arg2:T2",
    ]
    ((claim,),) = (a.claims for a in read(lines, lambda _: Document("Kim sagte, er komme.", "de")))
    assert (claim.text, claim.holder.spans[0].text, claim.modality) == ("er komme", "Kim", "assert")


def test_json_lines_stay_the_default_for_programs(analyses: list[Analysis]) -> None:
    (line,) = written(FORMATS["jsonl"], analyses[:1]).splitlines()
    assert json.loads(line)["schema_version"] == "claimx.analysis/1"


def test_brat_finds_the_characters_of_its_text() -> None:
    text = "Der Mi\u00adnis\u00adter sagte, rund\u00a03.000\u202fMenschen\tkämen \U0001f600."
    file = io.StringIO()
    FORMATS["brat"].write([claimx.analyze(text, language="de", tier="rules")], file)
    bound = [line.split("\t") for line in file.getvalue().splitlines() if line.startswith("T")]
    assert bound
    for _, place, shown in bound:
        spans = [offsets.split() for offsets in place.partition(" ")[2].split(";")]
        assert shown == " ".join(text[int(start) : int(end)] for start, end in spans).replace("\t", " ")
