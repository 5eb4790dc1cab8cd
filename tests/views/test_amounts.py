import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimx
from claimx.types import Interval
from claimx.views import Relation, compare_amounts, comparison_table
from claimx.views.amounts import meet


@pytest.fixture(scope="module")
def nlp() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut Nato kamen mindestens 3.000 Soldaten. Laut Kim kamen 10.000 Soldaten.", ["refines"]),
        ("Laut Nato kamen 10.000 Soldaten. Laut Kim kamen mindestens 3.000 Soldaten.", ["compatible"]),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim kamen 3.000 Soldaten.", ["same"]),
        ("Laut Nato kamen mindestens 3.000 Soldaten. Laut Kim kamen höchstens 1.000 Soldaten.", ["contradicts"]),
        ("Laut Nato kamen im Mai 2024 3.000 Soldaten. Laut Kim kamen im Juni 2024 5.000 Soldaten.", ["updates"]),
        ("Laut Nato kamen im Mai 2024 3.000 Soldaten. Laut Nato kamen im Juni 2024 5.000 Soldaten.", ["updates"]),
        ("Laut Nato kamen 3.000 Soldaten. Laut Nato kamen 5.000 Soldaten.", []),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim kamen 5.000 Panzer.", []),
        ("Laut Nato kamen 3.000 russische Soldaten. Laut Kim kamen 500 finnische Soldaten.", []),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim kamen keine 5.000 Soldaten.", []),
        ("Laut Nato schickte China 3.000 Soldaten. Laut Kim schickte Japan 500 Soldaten.", []),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim starben 500 Soldaten.", []),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim kam jeder zehnte Soldat.", []),
        ("Laut Nato kamen 3.000 Soldaten. Laut Kim kamen erst 500 Soldaten und dann 40 Soldaten.", []),
    ],
)
def test_amounts_of_one_noun_stand_in_a_relation(nlp: claimx.Pipeline, text: str, expected: list[str]) -> None:
    assert [str(c.relation) for c in compare_amounts(nlp(text))] == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Die Rebellen erklärten, sie hätten mindestens 120 Soldaten getötet.",
            "Die Armee meldete 15 getötete Soldaten.",
            ["contradicts"],
        ),
        (
            "Laut Rebellen wurden 120 Soldaten getötet.",
            "Die Armee räumte den Tod von 15 Soldaten ein.",
            ["contradicts"],
        ),
        (
            "Laut Rebellen starben 120 Soldaten.",
            "Die Zahl der getöteten Soldaten liegt bei 15, sagte Kim.",
            ["contradicts"],
        ),
        ("Laut Feuerwehr wurden 40 Menschen verletzt.", "Die Polizei sprach von 25 Verletzten.", ["contradicts"]),
        ("Nach Angaben des Amts starben 12 Menschen.", "Die Opposition spricht von zwölf Toten.", ["same"]),
        (
            "Der Verband sagte, rund 300 Häuser seien zerstört worden.",
            "Die Stadt meldete 312 zerstörte Häuser.",
            ["refines"],
        ),
        ("Laut Kiew schoss die Luftabwehr 30 Drohnen ab.", "Moskau meldete 12 abgeschossene Drohnen.", ["contradicts"]),
        ("Laut Stadt wurden 80 Wohnungen gebaut.", "Der Verein spricht von 35 gebauten Wohnungen.", ["contradicts"]),
        ("Laut Amt liegt die Zahl der Toten bei 12.", "Laut Kim stieg die Zahl der Toten auf 15.", ["contradicts"]),
        ("Am Montag sprach die Polizei von 12 Toten.", "Am Dienstag sprach die Polizei von 15 Toten.", ["updates"]),
        (
            "Laut Polizei beteiligten sich 5.000 Menschen.",
            "Der Verband sprach von 12.000 Teilnehmern.",
            ["contradicts"],
        ),
        ("Laut Nato verlor Russland 300 Panzer.", "Moskau räumte den Verlust von 80 Panzern ein.", ["contradicts"]),
        (
            "Der Hersteller verkaufte nach eigenen Angaben 90 Autos.",
            "Das Amt zählte 70 verkaufte Autos.",
            ["contradicts"],
        ),
        ("Laut Bahn dauert die Fahrt drei Stunden.", "Laut Test dauert die Fahrt 180 Minuten.", ["same"]),
        # Not the same: somebody else did it, elsewhere, or something else happened.
        ("Laut Rebellen wurden 120 Soldaten getötet.", "Die Armee meldete 15 verletzte Soldaten.", []),
        ("Laut Rebellen wurden 120 Soldaten getötet.", "Laut Kim töteten 15 Soldaten einen Rebellen.", []),
        ("Laut Nato sind 3.000 Soldaten in Kursk.", "Laut Kim starben 500 Soldaten in Kursk.", []),
        ("Laut Nato kamen 3.000 Soldaten nach Kursk.", "Laut Kim starben 500 Soldaten in Kursk.", []),
        ("Laut Nato starben 300 Soldaten in Kursk.", "Laut Kiew starben 40 Soldaten in Cherson.", []),
        ("Laut Amt leben 30.000 Menschen in Rothau.", "Laut Kim arbeiten 5.000 Menschen in Rothau.", []),
        ("Laut Kim stieg der Preis für Brot um 5 Prozent.", "Laut Rom stieg der Preis für Milch um 9 Prozent.", []),
        ("Laut Amt sank die Quote um 5 Prozent.", "Laut Institut sank die Quote auf 9 Prozent.", []),
        ("Laut Nato wurden 300 Brücken zerstört.", "Laut Kiew gab es 15 getötete Soldaten.", []),
    ],
)
def test_what_happened_is_one_in_other_words(nlp: claimx.Pipeline, one: str, other: str, expected: list[str]) -> None:
    together = compare_amounts(nlp(f"{one} {other}", document_date="2024-11-14"))
    assert [str(c.relation) for c in together] == expected
    apart = compare_amounts([nlp(text, document_date="2024-11-14", id=text[:9]) for text in (one, other)])
    assert [str(c.relation) for c in apart] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rebels said they had killed at least 120 soldiers. The army reported 15 soldiers killed.",
            ["contradicts"],
        ),
        ("Officials said at least 120 people were killed. Rescuers spoke of 15 dead.", ["contradicts"]),
        (
            "The ministry said around 3,000 houses were destroyed. The mayor reported 3,012 destroyed houses.",
            ["refines"],
        ),
        ("Police said 15 people died. The army reported 40 injured people.", []),
        ("The company sold 900 cars, it said. Regulators counted 700 sold cars.", ["contradicts"]),
        (
            "The mayor said the bridge will cost $3 million. Critics put the cost of the bridge at $8 million.",
            ["contradicts"],
        ),
        ("Police spoke of 300 protesters. The union spoke of 2,000 protesters.", ["contradicts"]),
    ],
)
def test_english_amounts_are_of_one_event(text: str, expected: list[str]) -> None:
    found = compare_amounts(claimx.analyze(text, language="en", tier="rules"))
    assert [str(c.relation) for c in found] == expected


def test_what_one_holder_says_in_a_later_text_is_an_update(nlp: claimx.Pipeline) -> None:
    texts = {"2024-11-14": "Laut Polizei starben 12 Menschen.", "2024-11-16": "Die Polizei spricht von 15 Toten."}
    found = compare_amounts([nlp(text, document_date=day, id=day) for day, text in texts.items()])
    assert [str(c.relation) for c in found] == ["updates"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut Amt liegt der Schaden bei 3 Mio. Euro. Kim schätzt den Schaden auf 8 Mio. Euro.", ["contradicts"]),
        ("Laut Amt liegt die Quote bei 6 Prozent. Laut Institut stieg die Quote auf 6 Prozent.", ["same"]),
        ("Laut Amt liegt die Quote bei 6 Prozent. Laut Institut stieg die Pacht auf 7 Prozent.", []),
    ],
)
def test_amounts_without_a_noun_need_the_same_other_words(nlp: claimx.Pipeline, text: str, expected: list[str]) -> None:
    assert [str(c.relation) for c in compare_amounts(nlp(text))] == expected


def test_texts_on_other_matters_are_not_compared(nlp: claimx.Pipeline) -> None:
    flood = "In Valencia regnete es. Laut Amt starben 14 Menschen."
    war = "Im Sudan herrscht Krieg. Laut Kim starben 16.000 Menschen."
    assert compare_amounts([nlp(flood), nlp(war)]) == ()
    assert len(compare_amounts([nlp(flood), nlp(war.replace("Im Sudan", "In Valencia"))])) == 1


def test_units_of_one_dimension_are_compared(nlp: claimx.Pipeline) -> None:
    texts = ("Laut Nato misst die Leitung 3 km Länge.", "Laut Kim misst die Leitung 2000 m Länge.")
    found = compare_amounts([nlp(text) for text in texts])
    assert all(c.relation is Relation.CONTRADICTS for c in found)


def test_amounts_are_compared_across_texts_and_shown_as_a_table(nlp: claimx.Pipeline) -> None:
    texts = ("Laut Nato kamen 3.000 Soldaten nach Kursk.", "Laut Kim kamen 5.000 Soldaten nach Kursk.")
    assert compare_amounts(nlp.pipe([texts[0], "Laut Kim kamen 5.000 Soldaten."])) == ()
    found = compare_amounts(nlp.pipe(texts))
    (row,) = comparison_table(found)
    assert (row["relation"], row["noun"], row["holder"], row["other_value"]) == (
        "contradicts",
        "Soldat",
        "Nato",
        "[5000, 5000]",
    )


def test_what_one_holder_says_is_compared_on_request(nlp: claimx.Pipeline) -> None:
    analysis = nlp("Laut Nato kamen 3.000 Soldaten. Laut Nato kamen 5.000 Soldaten.")
    assert [c.relation for c in compare_amounts(analysis, same_holder=True)] == ["contradicts"]


def test_contradictions_are_pairs_of_quantity_and_claim(nlp: claimx.Pipeline) -> None:
    analysis = nlp("Laut Nato kamen 3.000 Soldaten. Laut Kim kamen 5.000 Soldaten.")
    ((one, first, other, second),) = analysis.contradictions()
    assert (str(one.value), first, str(other.value), second) == (
        "[3000, 3000]",
        analysis.claims[0],
        "[5000, 5000]",
        analysis.claims[1],
    )


bounds = st.one_of(st.none(), st.decimals(-9, 9, places=0))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low >= high:
        return Interval(high, low) if high < low else Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@given(intervals(), intervals(), st.decimals(-10, 10, places=1))
def test_what_lies_in_both_lies_where_they_meet(one: Interval, other: Interval, number: claimx.Interval) -> None:
    both = meet(one, other)
    assert (both is not None and both.contains(number)) == (one.contains(number) and other.contains(number))  # type: ignore[arg-type]
    assert (both is None) == (not one.overlaps(other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Laut Polizei wurden 17 Gäste verletzt, vier davon schwer. Laut Wirt wurden 9 Gäste verletzt.",
            ["contradicts"],
        ),
        ("Laut Polizei gab es 23 Verletzte, darunter vier Kinder. Laut Wirt gab es 9 Verletzte.", ["contradicts"]),
        ("Laut Polizei gab es fünf Tote. Laut Klinik starben in der Nacht zwei Verletzte.", []),
        ("Laut Polizei gab es 23 Verletzte. Laut Klinik starben in der Nacht zwei Verletzte.", []),
    ],
)
def test_parts_are_no_other_amounts_of_the_whole(nlp: claimx.Pipeline, text: str, expected: list[str]) -> None:
    assert [str(c.relation) for c in compare_amounts(nlp(text))] == expected


def test_a_measure_that_one_word_names_is_compared_between_texts_on_one_event(nlp: claimx.Pipeline) -> None:
    one = nlp("In Ulm brannte ein Werk. Den Schaden bezifferte der Konzern auf rund 40 Millionen Euro.")
    same = nlp("Nach dem Brand in Ulm liegt der Schaden laut Experten bei 60 Millionen Euro.")
    other = nlp("Nach dem Sturm in Kiel liegt der Schaden laut Experten bei 60 Millionen Euro.")
    assert [str(c.relation) for c in compare_amounts([one, same])] == ["contradicts"]
    assert not compare_amounts([one, other])


def test_a_death_toll_counts_the_dead() -> None:
    nlp = claimx.load("en", tier="rules")
    one = nlp("At least 23 people died when a ferry sank off Bohol, the navy said.")
    other = nlp("The death toll from the ferry disaster off Bohol has risen to 31, the navy said.")
    assert [str(c.relation) for c in compare_amounts([one, other], same_holder=True)] == ["refines"]
