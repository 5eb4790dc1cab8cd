"""German claims in and behind dependent clauses: "was" that takes up a clause, infinitives, reports below reports."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


def _attributed(text: str) -> list[tuple[str, str, str]]:
    """Return holder, cue and core of the attributed claims."""
    return [show(claim)[1:] for claim in claims_of(text) if show(claim)[0] == "attributed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Werk wird geschlossen, was der Betriebsrat als Katastrophe bezeichnet.",
         ("der Betriebsrat", "bezeichnet", "was … als Katastrophe")),
        ("Das Werk wird geschlossen, was der Verband scharf kritisiert.",
         ("der Verband", "kritisiert", "Das Werk wird geschlossen")),
        ("Die Zeugin sah den Täter, was die Verteidigung in Zweifel zieht.",
         ("die Verteidigung", "in Zweifel zieht", "Die Zeugin sah den Täter")),
        ("Der Mann hat die Tat gestanden, was sein Anwalt bestätigte.",
         ("sein Anwalt", "bestätigte", "Der Mann hat die Tat gestanden")),
        ("Der Minister sagte, der Plan sei gut, was die Opposition bestreitet.",
         ("die Opposition", "bestreitet", "der Plan sei gut")),
    ],
)  # fmt: skip
def test_was_takes_up_the_clause_before_it(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _attributed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er wusste, was die Opposition fordert.", [("Er", "wusste", "was die Opposition fordert")]),
        ("Der Minister sagte, was die Opposition bestreitet.",
         [("Der Minister", "sagte", "was die Opposition bestreitet")]),
        ("Es wurde bekannt, was die Firma bestreitet.", []),
        ("Interessant ist, was die Firma bestreitet.", []),
        ("Er tat, was der Chef verlangte.", []),
        ("Die Mission hat nie geliefert, was sie versprach.", []),
    ],
)  # fmt: skip
def test_was_that_asks_or_is_an_object_takes_nothing_up(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _attributed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er hofft bald ernannt zu werden.", ("Er", "hofft", "bald ernannt zu werden")),
        ("Nun hofft er bald ernannt zu werden.", ("er", "hofft", "bald ernannt zu werden")),
        ("Der Angeklagte beteuerte unschuldig zu sein.", ("Der Angeklagte", "beteuerte", "unschuldig zu sein")),
        ("Am Montag versprach die Partei die Steuern zu senken.", ("die Partei", "versprach", "die Steuern zu senken")),
        ("Die Partei hat versprochen die Steuern zu senken.", ("Die Partei", "versprochen", "die Steuern zu senken")),
        ("Die Bahn bat die Kunden auf Reisen zu verzichten.", ("Die Bahn", "bat", "auf Reisen zu verzichten")),
        ("Der Trainer rechnet damit zu gewinnen.", ("Der Trainer", "rechnet", "zu gewinnen")),
        ("Der Rat beschloss die Schule zu schließen.", ("Der Rat", "beschloss", "die Schule zu schließen")),
        ("Sie fordert das Recht zu wählen.", ("Sie", "fordert", "das Recht zu wählen")),
    ],
)
def test_an_infinitive_needs_no_comma(text: str, expected: tuple[str, str, str]) -> None:
    assert _attributed(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Das Spiel verspricht spannend zu werden.",
        "Er weiß zu gefallen.",
        "Er begann zu reden.",
        "Er scheint zu schlafen.",
    ],
)
def test_an_infinitive_of_one_predicate_is_no_content(text: str) -> None:
    assert _attributed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Konzern beeilte sich, zu versichern, dass er zahle.", ("Der Konzern", "versichern", "er zahle")),
        ("Der Minister wird nicht müde, zu betonen, dass er zahle.", ("Der Minister", "betonen", "er zahle")),
        ("Sie vergaß nicht zu erwähnen, dass es teuer ist.", ("Sie", "erwähnen", "es teuer ist")),
        ("Der Kanzler kam nicht umhin, einzuräumen, dass er irrte.", ("Der Kanzler", "einzuräumen", "er irrte")),
        ("Ein Nachbar will gehört haben, wie jemand schrie.",
         ("Ein Nachbar", "will", "gehört haben, wie jemand schrie")),
        ("Mit den Worten „Das hält nie“ verließ der Architekt den Saal.",
         ("der Architekt", "Mit den Worten", "Das hält nie")),
        ("Die Wirtin schloss mit den mahnenden Worten „Das hält nie“.",
         ("Die Wirtin", "mit den mahnenden Worten", "Das hält nie")),
    ],
)  # fmt: skip
def test_whoever_is_led_to_say_it_says_it(text: str, expected: tuple[str, str, str]) -> None:
    assert _attributed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er ging, weil er fürchtete, der Plan sei falsch.", ("er", "fürchtete", "der Plan sei falsch")),
        ("Der Minister, der behauptet, die Lage sei gut, trat zurück.", ("der", "behauptet", "die Lage sei gut")),
        ("Der Arzt sagt, dass der Mann glaube, man folge ihm.", ("der Mann", "glaube", "man folge ihm")),
        ("Obwohl die Firma beteuert, man habe bezahlt, wird ermittelt.", ("die Firma", "beteuert", "man habe bezahlt")),
        ("Das fehlt, so Tom Kern, Chef der Gilde in einem Brief.", ("Tom Kern, Chef der Gilde", "so", "Das fehlt")),
        ("Er fragte, wie er das Geld, das allen fehlt, ersetzen will.",
         ("Er", "fragte", "wie er das Geld, das allen fehlt, ersetzen will")),
        ("Der Plan sei gut, so bereits der Gutachter.", ("der Gutachter", "so", "Der Plan sei gut")),
        ("„Der Plan ist gut“, so etwa der Gutachter.", ("der Gutachter", "so", "Der Plan ist gut")),
        ("Die Wette werde durch Geld ersetzt, das günstiger sei, schrieb sie.",
         ("sie", "schrieb", "Die Wette werde durch Geld ersetzt, das günstiger sei")),
    ],
)  # fmt: skip
def test_a_report_stands_below_another_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _attributed(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Er will die Firma nicht verkaufen.", "negative"),
        ("Der Zeuge will den Täter nicht gesehen haben.", "negative"),
        ("Er will keine Steuern zahlen.", "negative"),
        ("Niemand will den Plan kippen.", "negative"),
        ("Keiner der Befragten hielt den Plan für sinnvoll.", "negative"),
        ("Er will nicht nur zahlen, sondern auch helfen.", "positive"),
    ],
)
def test_an_intention_can_be_negative(text: str, polarity: str) -> None:
    assert [str(claim.polarity) for claim in claims_of(text)] == [polarity]


def test_things_in_relative_clauses_say_nothing() -> None:
    assert _attributed("Der Turm, der an den Krieg erinnert, wurde verkauft.") == []


def test_what_somebody_expected_is_compared_and_not_said() -> None:
    assert _attributed("Die Firma hat bessere Geschäfte als erwartet gemacht und Anleger erfreut.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Saga berichtet über einen König, der auch in Peru, Chile und Kuba war.",
         ("Die Saga", "berichtet", "über einen König, der auch in Peru, Chile und Kuba war")),
        ("„Das war gut“, berichtet der Gewinner, der seinen Sieg nicht nur daheim, sondern auch im Dorf feiern will.",
         ("der Gewinner", "berichtet", "Das war gut")),
        ("Denn wenn es geht, will der Handel die Preise senken.", ("der Handel", "will", "die Preise senken")),
        ("Nach der Ministerin verlangen auch die Städte strenge Auflagen.",
         ("die Städte", "verlangen", "strenge Auflagen")),
        ("Aus dem Konzern war verlautet, dass er kürzt.", ("dem Konzern", "verlautet", "er kürzt")),
        ("Sie sei ein Fan, so die knapp über 40-Jährige.", ("die knapp über 40-Jährige", "so", "Sie sei ein Fan")),
        ("Hierin forderte sie einen freien Markt.", ("sie", "forderte", "einen freien Markt")),
        ("Im Zweifel heißt es: Das Amt geht vor.", ("", "heißt es", "Das Amt geht vor")),
    ],
)  # fmt: skip
def test_rows_and_openings_leave_holder_and_content_alone(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _attributed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Umsatz und Gewinn würden stark steigen wie zuvor, erklärte die Firma.",
         ("die Firma", "erklärte", "Umsatz und Gewinn würden stark steigen wie zuvor")),
        ("Allerdings würden Umsatz und Gewinn stark steigen wie zuvor, erklärte die Firma.",
         ("die Firma", "erklärte", "Allerdings würden Umsatz und Gewinn stark steigen wie zuvor")),
        ("Laut Berichten erklärten die Eltern, sie wollten helfen.", ("die Eltern", "erklärten", "sie wollten helfen")),
        ("Nur der Wirt spricht: „Das Dach hält.“", ("der Wirt", "spricht", "Das Dach hält")),
        ("Jetzt will eBay den Handel stärken.", ("eBay", "will", "Jetzt … den Handel stärken")),
        ("Mit uns will er einen Minister interviewen.", ("er", "will", "Mit uns … einen Minister interviewen")),
    ],
)  # fmt: skip
def test_verbs_at_the_end_complete_their_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _attributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Als Beispiel sei hier der Fall von Togo genannt.",
        "Wir suchen Sie, liebe Leser, für unsere Wahl.",
        "Das Vorgehen ruft die Behörden auf den Plan.",
    ],
)
def test_set_phrases_report_nothing(text: str) -> None:
    assert _attributed(text) == []


def test_a_straight_mark_at_the_beginning_opens_what_is_never_closed() -> None:
    (claim,) = claims_of('"Ich bin zufrieden mit den Spielern.')
    assert (str(claim.form), show(claim)[3]) == ("direct", "Ich bin zufrieden mit den Spielern")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Archivar wirft der Stadt vor, Warnungen „oft ignoriert“ zu haben.",
         ("Der Archivar", "wirft … vor", "Warnungen „oft ignoriert“ zu haben")),
        ("Die Partei will sich beteiligen, jedoch kein Amt annehmen.",
         ("Die Partei", "will", "sich beteiligen, jedoch kein Amt annehmen")),
        ("„Er schlief“, behauptet der Anwalt, der mit einem Freispruch rechnet.",
         ("der", "rechnet", "mit einem Freispruch")),
        ("Er habe geschlafen, sagt der Anwalt, der mit einem Freispruch rechnet.",
         ("der", "rechnet", "mit einem Freispruch")),
    ],
)  # fmt: skip
def test_what_stands_behind_or_within_a_report_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _attributed(text)


@pytest.mark.parametrize(
    ("text", "expected", "polarity"),
    [
        ("Der Kanzler machte klar, er werde bleiben.", ("Der Kanzler", "machte klar", "er werde bleiben"), "positive"),
        ("Ein Sprecher schloss aus, Daten seien weg.", ("Ein Sprecher", "schloss aus", "Daten seien weg"), "negative"),
        ("Sie will davon aus der Zeitung erfahren haben.", ("Sie", "will", "davon aus der Zeitung erfahren haben"),
         "positive"),
        ("Die Lage sei ernst, so der Minister, der nach Paris reist.",
         ("der Minister", "so", "Die Lage sei ernst"), "positive"),
    ],
)  # fmt: skip
def test_reports_without_an_opener_have_their_polarity(
    text: str, expected: tuple[str, str, str], polarity: str
) -> None:
    (claim,) = claims_of(text)
    assert (show(claim)[1:], str(claim.polarity)) == (expected, polarity)
    assert str(claim.modality) != "possibility"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Mann, von dem die Polizei sagt, er sei gefährlich, ist frei.",
         [("die Polizei", "sagt", "er sei gefährlich")]),
        ("Der Brief, in dem es heißt, die Lage sei ernst, liegt vor.",
         [("Der Brief", "es heißt", "die Lage sei ernst")]),
        ("Der Mann, dem vorgeworfen wird, Geld gestohlen zu haben, schweigt.",
         [("", "vorgeworfen", "Geld gestohlen zu haben")]),
        ("Der Plan, den die Partei ablehnt und die Kammer begrüßt, ist neu.",
         [("die Kammer", "begrüßt", "Der Plan"), ("die Partei", "ablehnt", "Der Plan")]),
        ("Der Plan, den die Partei begrüßt und lobt, ist neu.", [("die Partei", "begrüßt", "Der Plan")]),
        ("Er traf den Redner, der Kern als Lügner bezeichnete.", [("der", "bezeichnete", "Kern als Lügner")]),
    ],
)  # fmt: skip
def test_relative_clauses_have_their_own_holders(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _attributed(text) == expected


def test_a_shared_subject_ends_before_what_the_first_verb_governs() -> None:
    text = "Gestern hatte der Anwalt von „großem Unrecht“ gesprochen und zwei Jahre Haft gefordert."
    assert [holder for holder, _, _ in _attributed(text)] == ["der Anwalt", "der Anwalt"]


def test_what_finds_no_majority_is_held_by_none() -> None:
    found = _attributed("Seine Forderung, ein Begehren abzuwarten, fand im Rat keine Mehrheit.")
    assert "keine Mehrheit" not in {holder for holder, _, _ in found}
    assert _attributed("Eine Mehrheit findet, dass der Plan gut ist.")[0][0] == "Eine Mehrheit"
