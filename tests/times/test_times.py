"""The times room on marked sentences: ``[[expression|TYPE value MOD]]``."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.times import TimeExtractor
from claimx.types import Document, Span, Time

TODAY = date(2024, 11, 14)  # a Thursday

_MARK = re.compile(r"\[\[(?P<surface>[^|\]]+)\|(?P<type>[A-Z]+) (?P<value>\S+)(?: (?P<mod>[A-Z_]+))?\]\]")


def extract(text: str, language: str, today: date | None = TODAY) -> tuple[Time, ...]:
    sentences, start = [], 0
    for match in re.finditer(r"(?<=[a-zäöüß][.!?])\s+|\Z", text):
        if match.start() > start:
            sentences.append(Span(start, match.start(), text[start : match.start()]))
        start = match.end()
    document = Document(text, language, date=today, sentences=tuple(sentences))
    return TimeExtractor(get_pack(language)).extract(document)


def read_marked(marked: str) -> tuple[str, list[tuple[str, str, str | None, str | None]]]:
    expected = [
        (m["surface"], m["type"], None if m["value"] == "-" else m["value"], m["mod"]) for m in _MARK.finditer(marked)
    ]
    text = _MARK.sub(lambda m: m["surface"], marked)
    assert "[[" not in text, "a mark was not read"
    return text, expected


GERMAN = [
    "[[Am 23. Oktober|DATE 2024-10-23]] wurde gewählt.",
    "Das Treffen [[am Montag, dem 4. November 2024, um 10 Uhr|TIME 2024-11-04T10:00]] platzte.",
    "Der Brief [[vom 03.10.2024|DATE 2024-10-03]] und der [[vom 3. 10. 2023|DATE 2023-10-03]] gingen ein.",
    "Stand: [[2024-10-23|DATE 2024-10-23]]",
    "Die Tagung dauerte [[vom 13.|DATE 2016-07-13]] bis [[20. Juli 2016|DATE 2016-07-20]].",
    "[[Anfang Oktober|DATE 2024-10 START]] sank der Preis.",
    "[[Ende der 60er Jahre|DATE 196 END]] und [[in den 1990er Jahren|DATE 199]] war es anders.",
    "Die Verkehrspolitik stammt aus [[den Sechzigerjahren|DATE 196]].",
    "[[Im 19. Jahrhundert|DATE 18]] gab es das nicht.",
    "[[Im vergangenen Jahr|DATE 2023]] stieg der Umsatz, [[im kommenden Monat|DATE 2024-12]] soll er sinken.",
    "Zwischen [[Juni|DATE 2023-06]] und [[Dezember 2023|DATE 2023-12]] kamen wenige.",
    "Von [[2018|DATE 2018]] bis [[2020|DATE 2020]] und seit [[2022|DATE 2022]] fehlte das Geld.",
    "[[Im ersten Quartal 2024|DATE 2024-Q1]] und [[im zweiten Halbjahr 2023|DATE 2023-H2]] lief es gut.",
    "[[Im Sommer 2022|DATE 2022-SU]] war es heiß.",
    "[[Im Jänner 2026|DATE 2026-01]] folgt der Rest, [[im Feber 2022|DATE 2022-02]] begann es.",
    "[[Vor drei Jahren|DATE 2021]] kam er.",
    "Die Regierung will [[in zwei Wochen|DATE 2024-W48]] entscheiden.",
    "[[Am 4. Mai 2023|DATE 2023-05-04]] begann es. [[Drei Tage später|DATE 2023-05-07]] war es vorbei.",
    "Die Zahl lag [[2022|DATE 2022]] höher als [[ein Jahr zuvor|DATE 2021]].",
    "Er kam [[gestern|DATE 2024-11-13]] und geht [[übermorgen|DATE 2024-11-16]].",
    "[[Heute Abend|TIME 2024-11-14TEV]] spricht sie.",
    "[[In der Nacht zum Freitag|TIME 2024-11-07TNI]] wurde geschossen.",
    "Die Minister trafen sich [[am Dienstag|DATE 2024-11-12]].",
    "Der Rat will [[am Samstag|DATE 2024-11-16]] abstimmen.",
    "Sie zahlen [[mindestens drei Jahre|DURATION P3Y EQUAL_OR_MORE]], [[rund zwei Jahre lang|DURATION P2Y APPROX]].",
    "[[Anderthalb Jahre|DURATION P1Y6M]] und [[ein halbes Jahr|DURATION P6M]] vergingen.",
    "Eine [[17-monatige|DURATION P17M]] Haft und eine [[dreijährige|DURATION P3Y]] Pause folgten.",
    "Seit [[Jahren|DURATION PXY]] wird gestritten.",
    "Der Bund gibt 500 Euro [[im Jahr|SET P1Y]] und 20 Euro [[pro Tag|SET P1D]].",
    "Er kommt [[jeden Montag|SET XXXX-WXX-1]] und [[alle zwei Wochen|SET P2W]] mittags nicht.".replace(
        " mittags nicht", ""
    ),
    "[[Täglich|SET P1D]] fahren Züge.",
    "[[Derzeit|DATE PRESENT_REF]] fehlt Geld, [[künftig|DATE FUTURE_REF]] nicht, [[zuletzt|DATE PAST_REF]] bislang.",
    "Geliefert wird [[frühestens 2027|DATE 2027 ON_OR_AFTER]].",
    "Bis zum [[Jahresende|DATE 2024 END]] soll es gelingen.",
    "Zu [[Weihnachten 2023|DATE 2023-12-25]] und [[Ostern 2024|DATE 2024-03-31]] war frei.".replace("Zu [[", "[["),
]

ENGLISH = [
    "[[On October 23, 2024|DATE 2024-10-23]], he left.",
    "[[On the 23rd of October|DATE 2024-10-23]] it rained.",
    "The talks [[on Tuesday, 5 November 2024 at 10 a.m.|TIME 2024-11-05T10:00]] failed.",
    "[[In early 2024|DATE 2024 START]] and [[mid-October|DATE 2024-10 MID]] it rained.",
    "It was common [[in the 19th century|DATE 18]] and [[in the late 1980s|DATE 198 END]].",
    "[[Last year|DATE 2023]] sales rose; [[next month|DATE 2024-12]] they will fall.",
    "[[Three years ago|DATE 2021]] it began.",
    "A [[three-year|DURATION P3Y]] deal of [[at least five years|DURATION P5Y EQUAL_OR_MORE]].",
    "He pays $500 [[a year|SET P1Y]] and comes [[every Monday|SET XXXX-WXX-1]].",
    "[[In the first quarter of 2024|DATE 2024-Q1]] and [[Q3 2023|DATE 2023-Q3]] it fell.",
    "[[Tomorrow morning|TIME 2024-11-15TMO]] they will meet [[at 7 pm|TIME 2024-11-15T19:00]].",
    "It was over by [[Thanksgiving 2023|DATE 2023-11-23]].",
]

NO_TIMES = [
    ("de", "Nach § 114 Abs. 1 und Artikel 2 im Verfahren 8 AZR 418/15 und Drucksache 20/13998 siegte sie 3:1."),
    ("de", "Etwa 2000 Soldaten und 1500 Euro kamen mit der F-16 und Version 2.1."),
    ("de", "Der 17-Jährige, eine 35 Jahre alte Frau und Karl Mai schwiegen."),
    ("en", "May I ask Theresa May about 2000 soldiers, Section 114 and Boeing 737?"),
    ("en", "The 17-year-old won 3:1."),
]


@pytest.mark.parametrize("marked", GERMAN)
def test_german_times_are_read_as_marked(marked: str) -> None:
    text, expected = read_marked(marked)
    assert [(t.span.text, str(t.type), t.value, t.mod) for t in extract(text, "de")] == expected


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_times_are_read_as_marked(marked: str) -> None:
    text, expected = read_marked(marked)
    assert [(t.span.text, str(t.type), t.value, t.mod) for t in extract(text, "en")] == expected


@pytest.mark.parametrize(("language", "text"), NO_TIMES)
def test_numbers_that_are_no_times_are_left_out(language: str, text: str) -> None:
    assert extract(text, language) == ()


@pytest.mark.parametrize("surface", ["gestern", "am Dienstag", "vor drei Jahren", "im vergangenen Jahr", "am 3. Mai"])
def test_without_a_document_date_the_reason_is_given(surface: str) -> None:
    (time,) = extract(f"Sie kam {surface}.", "de", today=None)
    assert time.span.text == surface
    assert time.value is None
    assert time.unresolved == "no_document_date"


def test_an_earlier_date_in_the_text_is_named_as_anchor() -> None:
    first, second = extract("Am 4. Mai 2023 begann es. Drei Tage später endete es.", "de", today=None)
    assert second.anchor == first.span


@given(
    st.sampled_from(["Es regnete.", "Kim ging fort.", "Niemand sprach."]),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
)
def test_a_sentence_in_front_moves_offsets_and_nothing_else(front: str, day: date) -> None:
    sentence = f"Die Sitzung war am {day.day}.{day.month}.{day.year}."
    (alone,) = extract(sentence, "de")
    (behind,) = extract(f"{front} {sentence}", "de")
    assert alone.value == behind.value == day.isoformat()
    assert behind.span == alone.span.shifted(len(front) + 1)


_PIECES = (
    "am 31. Februar 2023 Mai bis und vor drei Jahren 24 Uhr 12:99 Ende der 60er Nacht zum Freitag "
    "2024/25 - / . , 999999999 Jahre Montag später 0 zuvor selben nächsten 00.00.0000 in Millionen "
    "Q9 ½ v. Chr. pro 𝟚 \ufeff ersten Weihnachtstag Advent 4/22 heute Viertel nach halb acht um "
    "11/2024 III. Quartal UTC+2 Silvesternacht Osterwochenende des Monats 2024-11-20 19:00 the past "
    "week ago next Monday quarter to noon at half of year Thanksgiving 1500 hours Ostern 14-Nov-2024 "
    "3Q24 "
)
_WORDS = st.sampled_from([chr(0xD800), *_PIECES.split()])


@given(st.one_of(st.text(), st.lists(_WORDS, max_size=12).map(" ".join)), st.sampled_from(["de", "en"]))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_span_shows_its_text(text: str, language: str) -> None:
    for today in (None, TODAY):
        times = extract(text, language, today)
        last = 0
        for time in times:
            assert text[time.span.start : time.span.end] == time.span.text
            assert time.span.start >= last
            assert (time.value is None) == (time.unresolved is not None)
            last = time.span.end


@pytest.mark.parametrize("piece", ["9", "Mai ", "am ", "und ", "3. ", "2024-", "(", "Millionen ", "drei Jahre "])
def test_long_lines_of_one_piece_are_read(piece: str) -> None:
    extract(piece * (50_000 // len(piece)), "de")
