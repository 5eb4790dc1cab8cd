from datetime import date

import pytest

import claimx
from claimx.views import Period, period_of, timeline, timeline_table


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-10-23", date(2024, 10, 23), date(2024, 10, 23)),
        ("2024-10-23T14:00", date(2024, 10, 23), date(2024, 10, 23)),
        ("2024-W01", date(2024, 1, 1), date(2024, 1, 7)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-WI", date(2024, 12, 1), date(2025, 2, 28)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_value_stands_for_its_days(value: str, first: date, last: date) -> None:
    assert period_of(value) == Period(first, last)


@pytest.mark.parametrize("value", [None, "", "PRESENT_REF", "P3D", "2024-13", "2024-02-31", "XXXX-05", "00", "T14:00"])
def test_what_is_no_day_of_the_calendar_has_none(value: str | None) -> None:
    assert period_of(value) is None


@pytest.fixture(scope="module")
def analysis() -> claimx.Analysis:
    text = (
        "Im Jahr 2024 kamen 50 Mann. Kim sagte, im Mai 2024 sei keiner gekommen. Laut Nato war 2019 Frieden. Es regnet."
    )
    return claimx.analyze(text, language="de", tier="rules", document_date="2024-11-14", id="a.txt")


def test_the_timeline_is_in_the_order_of_the_events(analysis: claimx.Analysis) -> None:
    assert [value for value, _ in analysis.timeline()] == ["2019", "2024", "2024-05"]
    first = analysis.timeline()[0]
    assert (first.document, first.claim.holder.name, first.said) == ("a.txt", "Nato", ())


def test_when_it_was_said_is_no_event() -> None:
    text = "Kim sagte am 3. Mai 2024, im Juli 2023 sei niemand gekommen."
    analysis = claimx.analyze(text, language="de", tier="rules")
    assert [event.value for event in analysis.timeline()] == ["2023-07"]


def test_many_texts_have_one_timeline(analysis: claimx.Analysis) -> None:
    table = timeline_table(timeline([analysis, analysis]))
    assert table.column("value") == ["2019", "2019", "2024", "2024", "2024-05", "2024-05"]
    assert table[0]["last"] == "2019-12-31"
