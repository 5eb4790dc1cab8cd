import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx import errors
from claimx.errors import InputError, RecordError, SpanError
from claimx.text import read_document
from claimx.types import SCHEMA_VERSION, Analysis, Entity, EntityForm, EntityLabel, Interval, Note, Provenance, Span
from claimx.types.records import from_record, to_record
from tests.strategies import texts

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


@given(decimals, decimals, st.booleans(), st.booleans(), decimals)
def test_an_interval_contains_what_lies_between_its_bounds(
    a: Decimal, b: Decimal, lower_open: bool, upper_open: bool, value: Decimal
) -> None:
    lower, upper = min(a, b), max(a, b)
    if lower == upper and (lower_open or upper_open):
        with pytest.raises(InputError):
            Interval(lower, upper, lower_open, upper_open)
        return
    interval = Interval(lower, upper, lower_open, upper_open)
    inside = (lower < value or (lower == value and not lower_open)) and (
        value < upper or (value == upper and not upper_open)
    )
    assert interval.contains(value) == inside
    assert interval.is_point == (lower == upper)
    assert from_record(Interval, to_record(interval)) == interval


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval(Decimal(3000)), "[3000, inf)"),
        (Interval(Decimal("1E+3"), lower_open=True), "(1000, inf)"),
        (Interval(upper=Decimal("2.5")), "(-inf, 2.5]"),
        (Interval(Decimal(2), Decimal(3)), "[2, 3]"),
        (Interval(), "(-inf, inf)"),
    ],
)
def test_an_interval_is_shown_without_exponent(interval: Interval, shown: str) -> None:
    assert str(interval) == shown


@pytest.mark.parametrize("bound", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), 5, 5.5, "5"])
def test_an_interval_refuses_bounds_that_are_no_exact_number(bound: object) -> None:
    with pytest.raises(InputError) as caught:
        Interval(bound)  # type: ignore[arg-type]
    assert caught.value.subject == "interval"


PROVENANCE = Provenance("claimx.ner", "1", rule="de.name")


def _entity(span: Span) -> Entity:
    return Entity(span, EntityLabel.ORG, EntityForm.NAME, "Nato", 0.5, PROVENANCE)


@given(texts().filter(bool), st.data())
def test_an_analysis_survives_json_whatever_the_text(text: str, data: st.DataObject) -> None:
    document = read_document(text, language="de")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = document.span(start, end)
    analysis = Analysis(document, entities=(_entity(span),), notes=(Note("x.y", "a note", span),))
    line = analysis.to_jsonl()
    line.encode("utf-8")
    assert line.count("\n") == 1
    assert Analysis.from_dict(analysis.to_dict(), document) == analysis
    assert pickle.loads(pickle.dumps(analysis)) == analysis
    if not any("\ud800" <= c <= "\udfff" for c in text):
        assert Analysis.from_dict(json.loads(line), document) == analysis


def test_an_analysis_refuses_a_span_of_another_text() -> None:
    with pytest.raises(SpanError):
        Analysis(read_document("Die EU prüft.", language="de"), entities=(_entity(Span(4, 6, "UN")),))


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"label": "DOG"}, "record.label"),
        ({"score": "high"}, "record.score"),
        ({"span": {"start": 0, "end": 2, "text": "Nato"}}, "record.span"),
        ({"span": None}, "record.span"),
        ({"colour": "red"}, "record"),
        ({"provenance": {"extractor": "x"}}, "record.provenance"),
    ],
)
def test_a_record_that_breaks_the_schema_names_the_place(change: dict[str, object], path: str) -> None:
    record = to_record(_entity(Span(0, 4, "Nato"))) | change
    with pytest.raises(RecordError) as caught:
        from_record(Entity, record)
    assert caught.value.path == path


def test_a_record_of_another_schema_or_text_is_refused() -> None:
    document = read_document("Die EU prüft.", language="de")
    record = Analysis(document).to_dict()
    with pytest.raises(RecordError, match="schema_version"):
        Analysis.from_dict(record | {"schema_version": "other/1"}, document)
    with pytest.raises(RecordError, match="another text"):
        Analysis.from_dict(record, read_document("Die UN prüft.", language="de"))


@pytest.mark.parametrize(
    ("record", "path"),
    [
        ([], "analysis"),
        ({"schema_version": SCHEMA_VERSION}, "document"),
        ({"schema_version": SCHEMA_VERSION, "document": {}}, "document.sha256"),
    ],
)
def test_a_record_without_its_head_is_refused(record: Any, path: str) -> None:
    with pytest.raises(RecordError) as caught:
        Analysis.from_dict(record, "Die EU prüft.")
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("error", "base", "message"),
    [
        (errors.SpanError(1, 0, "empty"), ValueError, "no span at [1:0]: empty"),
        (errors.LanguageError("xx", ("de", "en")), LookupError, "no language named 'xx'; available: de, en"),
        (errors.ResourceError("tier", "huge", ()), LookupError, "no tier named 'huge'; available: none"),
        (errors.InputError("a.txt", "is empty"), ValueError, "a.txt: is empty"),
        (errors.RecordError("claims[0]", "bad"), ValueError, "claims[0]: bad"),
        (errors.NumeralError("1.23", "de"), ValueError, "'1.23' is no numeral in 'de'"),
        (errors.UnitError("foo", "unknown"), ValueError, "unit 'foo': unknown"),
        (errors.MissingDependencyError("torch", "transformers"), ImportError, "pip install 'claimx[transformers]'"),
    ],
)
def test_an_error_keeps_facts_and_message_through_pickling(error: Exception, base: type, message: str) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert isinstance(error, errors.ClaimxError)
    assert isinstance(error, base)
    assert str(again) == str(error)
    assert message in str(error)
    assert vars(again) == vars(error)
