import copy
import io
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import RecordError
from claimx.export import jsonl
from claimx.export.schema import SCHEMA_FILE, build_schema, load_schema
from claimx.export.selectors import add_selectors, spans_in
from claimx.export.verify import verify_record
from claimx.types import Analysis, Document, Entity, EntityForm, EntityLabel, Note, Provenance

# Any text at all, lone surrogates and astral characters among it.
any_text = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=60)

TEXT = "Die Nato zählt 😀 mehr Truppen. Die Nato warnt Kim."


def analysis_of(text: str, *places: tuple[int, int]) -> Analysis:
    document = Document(text, "de", "brief.txt")
    origin = Provenance("test", "1", rule="test.rule", sentence=0)
    entities = (Entity(document.span(*p), EntityLabel.ORG, EntityForm.NAME, None, None, origin) for p in places)
    return Analysis(document, tuple(entities), notes=(Note("test.note", "a note", document.span(0, 1)),))


def record_of(text: str, *places: tuple[int, int]) -> dict[str, object]:
    return add_selectors(analysis_of(text, *places).to_dict(), text, units=("utf16", "bytes"))


def test_a_record_follows_the_schema_that_the_package_carries() -> None:
    schema = load_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(record_of(TEXT, (4, 8), (35, 39)), schema)


def test_a_record_with_a_strange_field_does_not_follow_the_schema() -> None:
    record = record_of(TEXT, (4, 8))
    record["entities"][0]["colour"] = "red"  # type: ignore[index]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, load_schema())


def test_the_schema_file_is_drawn_from_the_types() -> None:
    assert load_schema() == json.loads(json.dumps(build_schema())), (
        f"run python -m claimx.export.schema for {SCHEMA_FILE}"
    )


@given(any_text)
def test_what_was_written_is_read_back(text: str) -> None:
    analysis = analysis_of(text, (0, 1), (0, len(text)))
    file = io.StringIO()
    assert jsonl.write([analysis, analysis], file) == 2
    lines = file.getvalue().encode("utf-8").decode("utf-8").split("\n")[:-1]
    assert list(jsonl.read(lines, lambda _: analysis.document)) == [analysis, analysis]


@given(any_text)
def test_offsets_in_other_units_show_the_same_characters(text: str) -> None:
    record = record_of(text, (len(text) - 1, len(text)))
    for _, span in spans_in(record["entities"]):
        wide, raw = text.encode("utf-16-le", "surrogatepass"), text.encode("utf-8", "surrogatepass")
        first, last = span["utf16"]
        assert wide[2 * first : 2 * last].decode("utf-16-le", "surrogatepass") == span["text"]
        first, last = span["bytes"]
        assert raw[first:last].decode("utf-8", "surrogatepass") == span["text"]


def test_every_span_has_w3c_selectors() -> None:
    record = record_of(TEXT, (4, 8))
    span = record["entities"][0]["span"]  # type: ignore[index]
    position, quote = span["selectors"]
    assert position == {"type": "TextPositionSelector", "start": 4, "end": 8}
    assert (quote["exact"], quote["prefix"]) == ("Nato", "Die ")
    assert quote["suffix"].startswith(" zählt 😀")


def test_an_untouched_record_holds() -> None:
    verdict = verify_record(record_of(TEXT, (4, 8)), TEXT)
    assert verdict.holds
    assert verdict.count("ok") == 2


def test_a_shifted_offset_is_lost() -> None:
    record = record_of(TEXT, (4, 8))
    record["entities"][0]["span"]["start"] = 5  # type: ignore[index]
    verdict = verify_record(record, TEXT)
    assert not verdict.holds
    assert [f.path for f in verdict.findings if f.status == "lost"] == ["entities[0].span"]


def test_a_changed_text_is_found_again_by_quote_and_context() -> None:
    record = record_of(TEXT, (4, 8), (35, 39))
    changed = "Vorwort. " + TEXT
    verdict = verify_record(record, changed, reanchor=True)
    assert not verdict.same_text
    assert [f.start for f in verdict.findings[:2]] == [13, 44]
    assert verify_record(record, changed).holds


def test_a_quote_that_is_gone_is_lost_and_not_guessed() -> None:
    record = record_of(TEXT, (35, 39), (47, 50))
    before = copy.deepcopy(record["entities"][1])  # type: ignore[index]
    verdict = verify_record(record, TEXT.replace("Kim", "ihn"), reanchor=True)
    assert [f.status for f in verdict.findings[:2]] == ["ok", "lost"]
    assert record["entities"][1] == before  # type: ignore[index]


def test_a_quote_in_two_equal_places_is_ambiguous() -> None:
    record = analysis_of("x Nato", (2, 6)).to_dict()
    assert verify_record(record, "Nato Nato").findings[0].status == "ambiguous"


def test_another_schema_is_refused() -> None:
    with pytest.raises(RecordError, match=r"claimx\.analysis/1"):
        verify_record({"schema_version": "other/2", "document": {}}, TEXT)


def test_a_broken_line_is_named() -> None:
    with pytest.raises(RecordError, match="line 2"):
        list(jsonl.read_records(["{}\n", '{"half":\n']))


def test_a_record_of_another_text_is_refused() -> None:
    record = analysis_of(TEXT, (4, 8)).to_dict()
    with pytest.raises(RecordError, match="another text"):
        Analysis.from_dict(record, Document("Anderes.", "de"))
