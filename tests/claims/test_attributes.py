"""How claims are held: modality, certainty and polarity of sentences made up for these tests."""

from __future__ import annotations

import pytest

from claimx.claims import ClaimExtractor
from claimx.lang import get_pack
from claimx.text import read_document
from claimx.types import Claim

EXTRACTOR = ClaimExtractor(get_pack("de"))

CASES = [
    ("Die Bahn erhöht die Preise.", "assert", "certain", "positive"),
    ("Die Gemeinde muss die Schule schließen.", "norm", "certain", "positive"),
    ("Die Gemeinde musste die Schule schließen.", "assert", "certain", "positive"),
    ("Die Gemeinde müsste die Schule schließen.", "norm", "certain", "positive"),
    ("Die Gemeinde sollte den Hafen ausbauen.", "norm", "certain", "positive"),
    ("Der Hafen soll bis Mai fertig werden.", "norm", "certain", "positive"),
    ("Autos dürfen hier nicht parken.", "norm", "certain", "negative"),
    ("Das Verfahren ist zu beschleunigen.", "norm", "certain", "positive"),
    ("Die Betreiber haben die Daten zu löschen.", "norm", "certain", "positive"),
    ("Es gilt, die Küste zu schützen.", "norm", "certain", "positive"),
    ("Es braucht mehr Lehrer.", "norm", "certain", "positive"),
    ("Die Schulen brauchen mehr Personal.", "norm", "certain", "positive"),
    ("Eine Reform ist dringend geboten.", "norm", "certain", "positive"),
    ("Mehr Tempo ist notwendig.", "norm", "certain", "positive"),
    ("Es wäre ein Fehler, die Mittel zu kürzen.", "norm", "certain", "positive"),
    ("Es ist an der Zeit, die Regeln zu ändern.", "norm", "certain", "positive"),
    ("Die Betreiber sind verpflichtet, die Daten zu löschen.", "norm", "certain", "positive"),
    ("Senken Sie die Preise!", "norm", "certain", "positive"),
    ("Stoppt den Ausbau!", "norm", "certain", "positive"),
    ("Die Regierung wird die Steuern senken müssen.", "norm", "certain", "positive"),
    ("Der Umsatz wird steigen.", "predict", "certain", "positive"),
    ("Der Umsatz dürfte steigen.", "predict", "probable", "positive"),
    ("Der Umsatz dürfte gestiegen sein.", "assert", "probable", "positive"),
    ("Die Wahrheit dürfte in der Mitte liegen.", "assert", "probable", "positive"),
    ("Dem Werk droht die Schließung.", "predict", "certain", "positive"),
    ("Das Vorhaben droht zu scheitern.", "predict", "certain", "positive"),
    ("Der Streik steht bevor.", "predict", "certain", "positive"),
    ("Mit Verspätungen ist zu rechnen.", "predict", "probable", "positive"),
    ("Es ist zu befürchten, dass die Kosten steigen.", "predict", "possible", "positive"),
    ("Ohne Hilfe ginge das Werk pleite.", "predict", "certain", "positive"),
    ("Wenn die Zinsen stiegen, würde der Bau teurer.", "predict", "certain", "positive"),
    ("Steigt der Pegel weiter, ruht der Verkehr.", "predict", "certain", "positive"),
    ("Der Umsatz könnte steigen.", "possibility", "possible", "positive"),
    ("Der Umsatz könnte steigen, wenn der Export anzieht.", "possibility", "possible", "positive"),
    ("Der Kunde kann den Vertrag kündigen.", "possibility", "certain", "positive"),
    ("Der Kunde kann den Vertrag nicht kündigen.", "assert", "certain", "negative"),
    ("Der Kunde konnte den Vertrag kündigen.", "assert", "certain", "positive"),
    ("Die Feuerwehr konnte den Brand löschen.", "assert", "certain", "positive"),
    ("Ein Umbau ist denkbar.", "possibility", "possible", "positive"),
    ("Ein Umbau ist möglich.", "possibility", "certain", "positive"),
    ("Ein Umbau ist nicht ausgeschlossen.", "possibility", "possible", "positive"),
    ("Die Daten lassen sich löschen.", "possibility", "certain", "positive"),
    ("Die Daten lassen sich nicht löschen.", "assert", "certain", "negative"),
    ("Möglicherweise steigt der Umsatz.", "possibility", "possible", "positive"),
    ("Vielleicht steigt der Umsatz.", "possibility", "possible", "positive"),
    ("Der Umsatz ist wohl gestiegen.", "assert", "probable", "positive"),
    ("Der Umsatz ist vermutlich nicht gestiegen.", "assert", "probable", "negative"),
    ("Die Wende scheint geschafft.", "assert", "probable", "positive"),
    ("Dass der Umsatz steigt, ist unwahrscheinlich.", "predict", "probable", "negative"),
    ("Die Partei will den Vertrag kündigen.", "commit", "certain", "positive"),
    ("Das Amt kündigte an, den Vertrag zu kündigen.", "commit", "certain", "positive"),
    ("Das Amt versprach, den Vertrag nicht zu kündigen.", "commit", "certain", "negative"),
    ("Der Rat beschloss den Umbau.", "commit", "certain", "positive"),
    ("Die Fraktion stimmte gegen den Umbau.", "commit", "certain", "negative"),
    ("Der Verband fordert einen Umbau.", "norm", "certain", "positive"),
    ("Der Verband fordert keine neuen Abgaben.", "norm", "certain", "negative"),
    ("Der Verband fordert, dass die Abgaben sinken.", "norm", "certain", "positive"),
    ("Der Verband rechnet mit höheren Abgaben.", "predict", "probable", "positive"),
    ("Der Verband erwartet, dass die Abgaben sinken.", "predict", "probable", "positive"),
    ("Der Verband befürchtet, dass die Abgaben steigen.", "predict", "possible", "positive"),
    ("Der Verband bezweifelt, dass die Abgaben sinken.", "assert", "probable", "negative"),
    ("Der Verband bezweifelt, ob die Abgaben sinken.", "assert", "probable", "negative"),
    ("Der Verband dementierte den Bericht.", "assert", "certain", "negative"),
    ("Der Verband wies die Vorwürfe zurück.", "assert", "certain", "negative"),
    ("Der Verband warnte vor einem Stillstand.", "possibility", "possible", "positive"),
    ("Der Clan will drei Schiffe versenkt haben.", "assert", "certain", "positive"),
    ("Der Verband erwägt eine Klage.", "possibility", "possible", "positive"),
    ("Der Verband schließt eine Klage nicht aus.", "possibility", "possible", "positive"),
    ("Der Sprecher sagte, die Lage könne sich ändern.", "possibility", "possible", "positive"),
    ("Der Sprecher sagte, er werde den Vertrag kündigen.", "commit", "certain", "positive"),
    ("Der Sprecher sagte, der Umsatz werde steigen.", "predict", "certain", "positive"),
    ("Der Sprecher sagte nicht, wann der Bau beginnt.", "question", "unknown", "positive"),
    ("Der Sprecher fragte, ob der Bau beginnt.", "question", "unknown", "positive"),
    ("Wann beginnt der Bau?", "question", "unknown", "positive"),
    ("Ob der Bau beginnt, steht noch nicht fest.", "question", "unknown", "positive"),
    ("Unklar ist, wann der Bau beginnt.", "question", "unknown", "positive"),
    ("Es bleibt abzuwarten, ob der Bau beginnt.", "question", "unknown", "positive"),
    ("Der Minister wollte wissen, wer den Bau bezahlt.", "question", "unknown", "positive"),
    ("Die Stadt zahlt nicht.", "assert", "certain", "negative"),
    ("Die Stadt zahlt kein Geld.", "assert", "certain", "negative"),
    ("Niemand zahlt.", "assert", "certain", "negative"),
    ("Die Stadt hat nie gezahlt.", "assert", "certain", "negative"),
    ("Die Stadt zahlt weder Miete noch Strom.", "assert", "certain", "negative"),
    ("Die Stadt zahlt nicht nur die Miete.", "assert", "certain", "positive"),
    ("Die Stadt zahlt nicht nur die Miete, sondern auch den Strom.", "assert", "certain", "positive"),
    ("Die Kosten sind nicht unerheblich.", "assert", "certain", "positive"),
    ("Das liegt nicht zuletzt am Wetter.", "assert", "certain", "positive"),
    ("Die Stadt zahlt nicht mehr nur die Miete.", "assert", "certain", "positive"),
    ("Die Stadt zahlt nicht mehr.", "assert", "certain", "negative"),
    ("Die Stadt zahlt nicht mehr als 20 Euro.", "assert", "certain", "positive"),
    ("Die Stadt zahlt kaum 20 Euro.", "assert", "certain", "positive"),
    ("Die Stadt zahlt kaum noch.", "assert", "certain", "negative"),
    ("Kaum ein Haus blieb stehen.", "assert", "certain", "positive"),
    ("Die Stadt zahlt ohne Murren.", "assert", "certain", "positive"),
    ("Die Stadt zahlt die Miete, nicht den Strom.", "assert", "certain", "positive"),
    ("Die Stadt ist sparsam, aber nicht geizig.", "assert", "certain", "positive"),
    ("Der Umsatz ist so hoch wie nie zuvor.", "assert", "certain", "positive"),
    ("Das Amt sucht nicht gemeldete Hunde.", "assert", "certain", "positive"),
    ("Nicht die Stadt, sondern das Land zahlt.", "assert", "certain", "positive"),
    ("Die Gäste waren in Köln und Bonn nicht beliebt.", "assert", "certain", "negative"),
    ("Bislang haben mehr als zehn Staaten nicht gezahlt.", "assert", "certain", "negative"),
    ("Das reicht aber nicht.", "assert", "certain", "negative"),
    ("„Jeder Tag kostet Geld“, mahnte die Ministerin.", "assert", "certain", "positive"),
    ("„Das stimmt nicht“, widersprach die Ministerin.", "assert", "certain", "negative"),
    ("Die Ministerin widersprach: Das Geld sei da.", "assert", "certain", "positive"),
    ("Es heißt nicht, dass das Geld reicht.", "assert", "certain", "negative"),
    ("Die Richter lehnten die Klage ab.", "commit", "certain", "negative"),
]


def only_claim(text: str) -> Claim:
    (claim,) = EXTRACTOR.extract(read_document(text, language="de"))
    return claim


@pytest.mark.parametrize(("sentence", "modality", "certainty", "polarity"), CASES)
def test_a_claim_says_how_it_is_held(sentence: str, modality: str, certainty: str, polarity: str) -> None:
    claim = only_claim(sentence)
    assert (claim.modality, claim.certainty, claim.polarity) == (modality, certainty, polarity)


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("Der Umsatz ist wohl gestiegen.", ["wohl"]),
        ("Der Umsatz könnte womöglich steigen.", ["könnte womöglich"]),
        ("Der Umsatz dürfte steigen.", ["dürfte"]),
        ("Aller Voraussicht nach steigt der Umsatz.", ["Aller Voraussicht"]),
        ("Die Wende scheint geschafft.", ["scheint"]),
        ("Ein Umbau ist denkbar.", ["denkbar"]),
        ("Die Gäste fühlen sich wohl.", []),
        ("Der Umsatz steigt.", []),
    ],
)
def test_the_words_that_lower_the_certainty_are_shown(sentence: str, hedges: list[str]) -> None:
    assert [str(span) for span in only_claim(sentence).hedges] == hedges


@pytest.mark.parametrize(
    ("sentence", "negation"),
    [
        ("Die Stadt zahlt nicht.", ["nicht"]),
        ("Die Stadt zahlt weder Miete noch Strom.", ["weder"]),
        ("Niemand zahlt.", ["Niemand"]),
        ("Die Stadt zahlt nicht nur die Miete.", []),
        ("Die Kosten sind nicht unerheblich.", []),
    ],
)
def test_the_words_that_negate_are_shown(sentence: str, negation: list[str]) -> None:
    assert [str(span) for span in only_claim(sentence).negation] == negation


@pytest.mark.parametrize(
    ("sentence", "endorsed"),
    [
        ("Die Polizei bestätigte, dass die Brücke gesperrt ist.", "yes"),
        ("Der Wirt räumte ein, dass die Küche kalt blieb.", "yes"),
        ("Der Wirt behauptete, dass die Küche warm war.", "no"),
        ("Angeblich blieb die Küche kalt.", "no"),
        ("Der Clan will drei Schiffe versenkt haben.", "no"),
        ("„Die Küche bleibt kalt“, unterstrich die Köchin.", "open"),
        ("Der Wirt sagte, dass die Küche kalt blieb.", "open"),
        ("Laut Wirt blieb die Küche kalt.", "open"),
        ("Die Küche blieb kalt.", None),
    ],
)
def test_a_claim_says_whether_the_author_takes_it_over(sentence: str, endorsed: str | None) -> None:
    assert only_claim(sentence).endorsed == endorsed
