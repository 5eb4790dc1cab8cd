"""Reports within reports: chains of holders, what is denied or asked, what goes on behind a report in its midst."""

from __future__ import annotations

import pytest

import claimx
from claimx.types import Claim
from tests.claims.german import joined, show

# text, and holder, cue, core and polarity of the denial; a charge that nobody is named for, with its cue
DENIALS = [
    ("Der Konzern wies den Vorwurf zurück, er habe die Behörden getäuscht.",
     ("Der Konzern", "wies … zurück", "den Vorwurf … er habe die Behörden getäuscht", "negative"),
     ("Vorwurf", "er habe die Behörden getäuscht")),
    ("Die Bank weist Anschuldigungen zurück, sie habe Geld gewaschen.",
     ("Die Bank", "weist … zurück", "Anschuldigungen … sie habe Geld gewaschen", "negative"),
     ("Anschuldigungen", "sie habe Geld gewaschen")),
    ("Vorwürfe, er habe Steuern hinterzogen, bestritt der Bürgermeister.",
     ("der Bürgermeister", "bestritt", "Vorwürfe, er habe Steuern hinterzogen", "negative"),
     ("Vorwürfe", "er habe Steuern hinterzogen")),
    ("Den Verdacht, er habe Akten vernichtet, nannte der Anwalt absurd.",
     ("der Anwalt", "nannte", "Den Verdacht … absurd", "positive"),
     ("Verdacht", "er habe Akten vernichtet")),
    ("Der Trainer bezeichnete die Behauptung, er wolle den Verein verlassen, als Unsinn.",
     ("Der Trainer", "bezeichnete", "die Behauptung … als Unsinn", "positive"),
     ("Behauptung", "er wolle den Verein verlassen")),
    ("Der Parteichef nannte die Vorwürfe, er habe Spenden verschwiegen, eine Lüge.",
     ("Der Parteichef", "nannte", "die Vorwürfe … eine Lüge", "positive"),
     ("Vorwürfe", "er habe Spenden verschwiegen")),
    ("Die Behörde wies am Montag Vorwürfe zurück, wonach sie Warnungen ignoriert habe.",
     ("Die Behörde", "wies … zurück", "Vorwürfe … wonach sie Warnungen ignoriert habe", "negative"),
     ("Vorwürfe", "sie Warnungen ignoriert habe")),
    ("Die Klinik weist den Verdacht von sich, Patienten falsch behandelt zu haben.",
     ("Die Klinik", "weist … von sich", "Patienten falsch behandelt zu haben", "negative"),
     ("Verdacht", "Patienten falsch behandelt zu haben")),
    ("Der Verband hält den Vorwurf, er verzögere die Reform, für haltlos.",
     ("Der Verband", "hält", "den Vorwurf … für haltlos", "positive"),
     ("Vorwurf", "er verzögere die Reform")),
]  # fmt: skip

# text, and holder, chain, cue and core of the inner claim
CHAINS = [
    ("Die Ministerin erklärte, der Botschafter habe ihr versichert, dass die Grenze offen bleibe.",
     ("der Botschafter", "Die Ministerin", "versichert", "die Grenze offen bleibe")),
    ("CNN berichtet, laut Geheimdienst plane Iran einen Angriff.",
     ("Geheimdienst", "CNN", "laut", "plane Iran einen Angriff")),
    ("Reuters meldete, nach Angaben der Küstenwache seien zwölf Menschen ertrunken.",
     ("der Küstenwache", "Reuters", "nach Angaben", "seien zwölf Menschen ertrunken")),
    ("Wie der Spiegel unter Berufung auf Ermittler schreibt, kannten sich die Täter aus dem Gefängnis.",
     ("Ermittler", "der Spiegel", "unter Berufung auf", "kannten sich die Täter aus dem Gefängnis")),
    ("Laut „Bild“ sagte der Zeuge, er habe zwei Schüsse gehört.",
     ("der Zeuge", "Bild", "sagte", "er habe zwei Schüsse gehört")),
    ("Dem Sender NDR zufolge behauptet der Hersteller, die Mängel seien behoben.",
     ("der Hersteller", "Dem Sender NDR", "behauptet", "die Mängel seien behoben")),
    ("Wie die BBC berichtet, sagte der Premierminister, er werde nicht zurücktreten.",
     ("der Premierminister", "die BBC", "sagte", "er werde nicht zurücktreten")),
    ("Der Anwalt gab an, sein Mandant habe erklärt, er sei nie in Köln gewesen.",
     ("sein Mandant", "Der Anwalt", "erklärt", "er sei nie in Köln gewesen")),
]  # fmt: skip

# nothing that anybody holds
REFUSALS = [
    "Ein Sprecher wollte dies weder bestätigen noch dementieren.",
    "Der Konzern wollte sich nicht äußern.",
    "Die Staatsanwaltschaft lehnte eine Stellungnahme ab.",
    "Das Unternehmen lehnt einen Kommentar zu dem Fall ab.",
    "Eine Sprecherin wollte das nicht kommentieren.",
    "Mehr wollte der Kommissar nicht verraten.",
    "Die Polizei machte dazu keine Angaben.",
]

# text, cue, holder, and the cores that are reported with it
SHARED = [
    ("Zwar brauche Thüringen dringend mehr Windkraft, heißt es in einer Stellungnahme, doch dürften Rotmilane dafür "
     "nicht geopfert werden.", "heißt es", "einer Stellungnahme",
     ("Zwar brauche Thüringen dringend mehr Windkraft", "dürften Rotmilane dafür nicht geopfert werden")),
    ("Die Kassen seien leer, heißt es in dem Bericht, und die Schulden stiegen weiter.", "heißt es", "dem Bericht",
     ("Die Kassen seien leer", "die Schulden stiegen weiter")),
    ("Die Reform komme, hieß es am Montag aus Regierungskreisen, aber sie werde teuer.", "hieß es",
     "Regierungskreisen", ("Die Reform komme", "sie werde teuer")),
    ("Der Antrag sei fehlerhaft, steht in dem Gutachten, und die Frist sei verstrichen.", "steht", "dem Gutachten",
     ("Der Antrag sei fehlerhaft", "die Frist sei verstrichen")),
    ("Zum einen fehle Personal, heißt es aus dem Rathaus, zum anderen seien die Geräte veraltet.", "heißt es",
     "dem Rathaus", ("Zum einen fehle Personal", "zum anderen seien die Geräte veraltet")),
    ("Einerseits sei das Geld da, heißt es beim Verband, andererseits fehlten die Leute.", "heißt es", "Verband",
     ("Einerseits sei das Geld da", "andererseits fehlten die Leute")),
    ("Man habe alles geprüft, sagte der Sprecher, doch Mängel seien nicht gefunden worden.", "sagte", "der Sprecher",
     ("Man habe alles geprüft", "Mängel seien nicht gefunden worden")),
]  # fmt: skip

# text and modality of a reported plan
PLANS = [
    ("Sie sollen ab dem Frühjahr 2026 rund 70 Gigawattstunden liefern, so der Betreiber.", "predict"),
    ("Die Anlage soll ab 2027 Strom für 3000 Haushalte erzeugen, sagte der Sprecher.", "predict"),
    ("Die Busse sollen künftig alle zehn Minuten fahren, kündigte die Stadt an.", "predict"),
    ("Der neue Tunnel soll im Herbst 2028 fertig sein, teilte die Bahn mit.", "predict"),
    ("Die Stadt soll ab 2027 mehr zahlen, sagte der Landrat.", "norm"),
    ("Der Minister soll sich entschuldigen, forderte die Opposition.", "norm"),
    ("Kinder sollen nicht allein schwimmen, mahnte die DLRG.", "norm"),
    ("Die Schüler sollen ab Montag pünktlich kommen, sagte der Direktor.", "norm"),
]


@pytest.fixture(scope="module")
def pipeline() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


def attributed(pipeline: claimx.Pipeline, text: str) -> list[Claim]:
    return [claim for claim in pipeline(text).claims if claim.kind == "attributed"]


@pytest.mark.parametrize(("text", "denial", "charge"), DENIALS)
def test_whoever_denies_a_charge_does_not_make_it(
    text: str, denial: tuple[str, str, str, str], charge: tuple[str, str], pipeline: claimx.Pipeline
) -> None:
    found = {(*show(claim)[1:], claim.polarity, claim.holder.chain) for claim in attributed(pipeline, text)}
    assert found == {(*denial, ()), ("", *charge, "positive", ())}


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_a_report_in_a_report_has_its_chain(
    text: str, expected: tuple[str, str, str, str], pipeline: claimx.Pipeline
) -> None:
    found = attributed(pipeline, text)
    outer = [claim for claim in found if not claim.holder.chain]
    inner = [claim for claim in found if claim.holder.chain]
    assert [joined(claim.holder.spans) for claim in outer] == [expected[1]]
    shown = [(show(c)[1], joined(c.holder.chain[0].spans), *show(c)[2:]) for c in inner]
    assert shown == [expected]
    assert inner[0].parent == outer[0].id


@pytest.mark.parametrize("text", REFUSALS)
def test_whoever_says_nothing_holds_nothing(text: str, pipeline: claimx.Pipeline) -> None:
    assert attributed(pipeline, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Richter fragte den Zeugen, ob er den Mann erkannt habe.",
        "Die Reporterin wollte wissen, ob der Trainer den Fehler bemerkt habe.",
        "Der Staatsanwalt fragte die Angeklagte, warum sie den Unfall nicht gemeldet habe.",
    ],
)
def test_a_question_leaves_open_what_is_said_in_it(text: str, pipeline: claimx.Pipeline) -> None:
    assert [claim.modality for claim in attributed(pipeline, text)] == ["question"]


@pytest.mark.parametrize(("text", "cue", "holder", "cores"), SHARED)
def test_what_goes_on_behind_a_report_belongs_to_it(
    text: str, cue: str, holder: str, cores: tuple[str, ...], pipeline: claimx.Pipeline
) -> None:
    assert [show(c) for c in pipeline(text).claims] == [("attributed", holder, cue, core) for core in cores]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Teheran dementierte Meldungen, es habe Raketen geliefert.", "negative"),
        ("Der Minister bestritt, er habe davon gewusst.", "negative"),
        ("Der Verein widersprach, das Geld sei da.", "positive"),
    ],
)
def test_what_is_denied_is_negative_and_an_answer_is_not(text: str, polarity: str, pipeline: claimx.Pipeline) -> None:
    assert [claim.polarity for claim in attributed(pipeline, text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berichte, nach denen das Werk schließe, wies die Firma zurück.",
         ("Berichte", "nach denen", "das Werk schließe")),
        ("Auf der Webseite des Vereins heißt es, das Fest falle aus.",
         ("der Webseite des Vereins", "heißt es", "das Fest falle aus")),
        ("Es bestehe keine Gefahr, heißt es von der Feuerwehr.",
         ("der Feuerwehr", "heißt es", "Es bestehe keine Gefahr")),
        ("Die Agentur berichtet, nach Einschätzung von Experten drohe eine Rezession.",
         ("Experten", "nach Einschätzung", "drohe eine Rezession")),
        ("Im Vertrag steht, dass die Stadt haftet.", ("Vertrag", "steht", "die Stadt haftet")),
        ("Im Bericht steht: Die Brücke ist marode.", ("Bericht", "steht", "Die Brücke ist marode")),
        ("Laut Ministerin Anna Weber, zuständig für Bildung und Forschung, fehlen 500 Lehrer.",
         ("Ministerin Anna Weber, zuständig für Bildung und Forschung", "Laut", "fehlen 500 Lehrer")),
    ],
)  # fmt: skip
def test_a_source_is_read(text: str, expected: tuple[str, str, str], pipeline: claimx.Pipeline) -> None:
    assert expected in [show(claim)[1:] for claim in attributed(pipeline, text)]


@pytest.mark.parametrize("text", ["Der Turm steht, wo er immer stand.", "In der Schule steht, dass alles still ist."])
def test_what_stands_in_no_document_is_no_report(text: str, pipeline: claimx.Pipeline) -> None:
    assert attributed(pipeline, text) == []


def test_an_indicative_behind_a_report_is_the_authors(pipeline: claimx.Pipeline) -> None:
    claims = pipeline("Die Kassen seien leer, heißt es in dem Bericht, doch die Stadt hat einen Plan.").claims
    assert [claim.kind for claim in claims] == ["attributed", "author"]


def test_what_is_done_to_a_thing_is_not_held_by_it(pipeline: claimx.Pipeline) -> None:
    claims = attributed(pipeline, "Die Brücke soll 2030 für den Verkehr freigegeben werden, so das Amt.")
    assert [show(claim)[1] for claim in claims] == ["das Amt"]


def test_the_second_half_of_weder_noch_is_negative(pipeline: claimx.Pipeline) -> None:
    claims = pipeline("Weder sei Geld geflossen, heißt es in dem Urteil, noch habe es Absprachen gegeben.").claims
    assert [claim.polarity for claim in claims] == ["negative", "negative"]


@pytest.mark.parametrize(("text", "modality"), PLANS)
def test_what_things_are_to_do_is_foreseen(text: str, modality: str, pipeline: claimx.Pipeline) -> None:
    assert [claim.modality for claim in pipeline(text).claims] == [modality]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Er sagte, dass die Stadt den Plan nicht billige.", "den Plan"),
        ("Er sagte, dass die Regierung keine Verhandlungen plane.", "keine Verhandlungen"),
        ("Er sagte, dass die Stadt den Plan ablehne.", "den Plan"),
    ],
)
def test_what_is_refused_within_a_report_is_negative(text: str, core: str) -> None:
    claims = claimx.analyze(text, language="de", tier="rules").claims
    (inner,) = [c for c in claims if c.parent is not None]
    assert (joined(inner.proposition.core), inner.polarity) == (core, "negative")
