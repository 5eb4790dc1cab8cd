"""Contents of German claims: clauses cut in two, noun phrases, cue nouns, evidence."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, joined, show

CONTENTS = [
    (
        "Die Stiftung forderte, das Embargo, das seit Mai gilt, auf alle Häfen auszuweiten.",
        ("Die Stiftung", "forderte", "das Embargo, das seit Mai gilt, auf alle Häfen auszuweiten"),
    ),
    (
        "Der Richter sagte, dass die Frist, die am Freitag endet, verlängert wird.",
        ("Der Richter", "sagte", "die Frist, die am Freitag endet, verlängert wird"),
    ),
    (
        "Der Richter sagte, das Gesetz, das 2020 beschlossen wurde, sei nichtig.",
        ("Der Richter", "sagte", "das Gesetz, das 2020 beschlossen wurde, sei nichtig"),
    ),
    (
        "Die Opposition wirft der Stadt vor, die Wahl manipuliert zu haben.",
        ("Die Opposition", "wirft … vor", "die Wahl manipuliert zu haben"),
    ),
    (
        "Man habe, hieß es aus der Delegation, neun Forderungen durchgesetzt.",
        ("der Delegation", "hieß es", "Man habe … neun Forderungen durchgesetzt"),
    ),
    (
        "Die Lage sei, sagte der Sprecher am Dienstag, sehr ernst.",
        ("der Sprecher", "sagte", "Die Lage sei … sehr ernst"),
    ),
    (
        "Sie seien wohlauf und hielten sich in Bunkern auf, versicherte der General.",
        ("der General", "versicherte", "Sie seien wohlauf und hielten sich in Bunkern auf"),
    ),
    (
        "Der Präsident schwor am 2. Januar, das Land werde nicht weichen.",
        ("Der Präsident", "schwor", "das Land werde nicht weichen"),
    ),
    ("Die Zahlen sind falsch, das kündigte niemand an.", ("niemand", "kündigte … an", "Die Zahlen sind falsch")),
    ("Der Zeuge will den Täter gesehen haben.", ("Der Zeuge", "will", "den Täter gesehen haben")),
    ("Der Trainer verurteilte den Angriff.", ("Der Trainer", "verurteilte", "den Angriff")),
    ("Die Grünen nannten den Schritt verfassungswidrig.", ("Die Grünen", "nannten", "den Schritt verfassungswidrig")),
    ("Als Schande bezeichnete der Papst das Elend.", ("der Papst", "bezeichnete", "Als Schande … das Elend")),
    ("In einem Interview nannte der Papst das Elend eine Schande.", ("der Papst", "nannte", "das Elend eine Schande")),
    ("Die Ministerin räumte Fehler ein.", ("Die Ministerin", "räumte … ein", "Fehler")),
    ("Die Firma musste einräumen, dass Daten fehlten.", ("Die Firma", "einräumen", "Daten fehlten")),
    ("Der Minister musste Fehler eingestehen.", ("Der Minister", "eingestehen", "Fehler")),
    ("Der Trainer ließ klarstellen, dass er bleibt.", ("Der Trainer", "ließ klarstellen", "er bleibt")),
    ("Die Behörde sieht Deutschland schlecht vorbereitet.",
     ("Die Behörde", "sieht", "Deutschland schlecht vorbereitet")),
    ("Fachleute sehen keine Alternative.", ("Fachleute", "sehen", "keine Alternative")),
    ("Das Gesetz verbietet Werbung für Tabak.", ("Das Gesetz", "verbietet", "Werbung für Tabak")),
    ("Der Konzern rechnet mit einem Verlust.", ("Der Konzern", "rechnet", "mit einem Verlust")),
    ("Der Verein bittet um Spenden.", ("Der Verein", "bittet", "um Spenden")),
    ("Der Verband äußerte die Vermutung, der Preis steige.",
     ("Der Verband", "äußerte die Vermutung", "der Preis steige")),
    ("Der Verband übte Kritik an dem Plan.", ("Der Verband", "übte Kritik", "an dem Plan")),
    ("Scharfe Kritik äußerte der Verband.", ("der Verband", "äußerte", "Scharfe Kritik")),
    ("Der Bürgermeister zeigte Verständnis für die Proteste.",
     ("Der Bürgermeister", "zeigte Verständnis", "für die Proteste")),
    ("Der Verband beharrt auf seiner Forderung, die Löhne zu erhöhen.",
     ("Der Verband", "beharrt … Forderung", "die Löhne zu erhöhen")),
    ("Die Kritik, das Verfahren sei intransparent, weist das Amt zurück.",
     ("das Amt", "weist … zurück", "Die Kritik, das Verfahren sei intransparent")),
    ("Die Warnung des Chefs, die Preise könnten steigen, blieb folgenlos.",
     ("des Chefs", "Warnung", "die Preise könnten steigen")),
    ("Seine Forderung nach einem Tempolimit stieß auf Ablehnung.", ("Seine", "Forderung", "nach einem Tempolimit")),
    ("Das geht aus einer Studie der Universität hervor.", ("einer Studie der Universität", "geht … hervor", "Das")),
    ("Am Montag sprach die Polizei von einem Unfall.", ("die Polizei", "sprach", "von einem Unfall")),
    ("In Köln geht die Polizei von Brandstiftung aus.", ("die Polizei", "geht … aus", "von Brandstiftung")),
    ("Der Trainer machte vor allem die Abwehr verantwortlich.",
     ("Der Trainer", "machte … verantwortlich", "die Abwehr")),
    ("Die Stadt sprach von 800 Gästen, die Polizei von 500.", ("die Polizei", "sprach", "von 500")),
    ("Die Stadt sprach von 800 Gästen, die Polizei von 500.", ("Die Stadt", "sprach", "von 800 Gästen")),
    ("Die Chefin nannte den Plan riskant, der Verband dagegen ausgewogen.",
     ("der Verband", "nannte", "den Plan … ausgewogen")),
    ("Die Chefin hält den Plan für gut, ihr Kollege hingegen für schlecht.",
     ("ihr Kollege", "hält", "den Plan … für schlecht")),
    ("Die Partei fordert Härte, der Verband mehr Geld für Schulen.",
     ("der Verband", "fordert", "mehr Geld für Schulen")),
    ("Die einen sprachen von einem Sieg, die anderen von einer Blamage.",
     ("die anderen", "sprachen", "von einer Blamage")),
    ("Die SPD stimmte für den Antrag, die CDU dagegen.", ("die CDU", "stimmte", "dagegen")),
    ("Der Verein lobte Kern, den Trainer, für seinen Mut.",
     ("Der Verein", "lobte", "Kern, den Trainer, für seinen Mut")),
    ("Mit einer Erholung rechnet kaum ein Experte.", ("kaum ein Experte", "rechnet", "Mit einer Erholung")),
    ("Keiner der Befragten hielt den Plan für sinnvoll.",
     ("Keiner der Befragten", "hielt", "den Plan für sinnvoll")),
    ("Dies kritisierte eines der Opfer.", ("eines der Opfer", "kritisierte", "Dies")),
    ("Kaum hatte er gewonnen, forderte er mehr Geld.", ("er", "forderte", "mehr Geld")),
    ("Besonders kritisiert wurde der Umgang mit den Opfern.", ("", "kritisiert", "der Umgang mit den Opfern")),
    ("Gewarnt wird vor Glatteis.", ("", "Gewarnt", "vor Glatteis")),
    ("Der Tenor in der Fraktion: Der Entwurf muss weg.", ("der Fraktion", "Tenor", "Der Entwurf muss weg")),
    ("Die Botschaft aus der Partei ist klar: Ohne Reformen gibt es kein Geld.",
     ("der Partei", "Botschaft", "Ohne Reformen gibt es kein Geld")),
    ("Das sei falsch, sagen die meisten.", ("die meisten", "sagen", "Das sei falsch")),
    ("Er spricht von einem Skandal, einem Angriff auf das Recht.",
     ("Er", "spricht", "von einem Skandal, einem Angriff auf das Recht")),
    ("Die Partei kündigte Klage an, sollte das Gesetz beschlossen werden.", ("Die Partei", "kündigte … an", "Klage")),
    ("Das Fazit des Gutachters: Das Dach hält.", ("des Gutachters", "Fazit", "Das Dach hält")),
    ("Ihr Argument: Die Fristen seien zu kurz.", ("Ihr", "Argument", "Die Fristen seien zu kurz")),
    ("Dass die Koalition hält, glaubt kaum noch jemand.", ("kaum noch jemand", "glaubt", "die Koalition hält")),
    ("Der Rat einigte sich in der Nacht auf Mittwoch auf ein Paket.", ("Der Rat", "einigte sich", "auf ein Paket")),
    ("Der Chef hat den Bau vergangene Woche befürwortet.", ("Der Chef", "befürwortet", "den Bau")),
    ("Kern sprach von einem „guten Tag“, Moll von einem „Irrtum“.", ("Moll", "sprach", "von einem „Irrtum“")),
    ("Die Stadt spielt die Gefahr herunter.", ("Die Stadt", "spielt … herunter", "die Gefahr")),
    ("Gegner versprechen sich davon mehr Sicherheit.", ("Gegner", "versprechen sich", "mehr Sicherheit")),
    ("Im Rathaus hält man einen Umbau für zu teuer.", ("Rathaus", "hält", "einen Umbau für zu teuer")),
    ("Als Grund nannte er den hohen Preis.", ("er", "nannte", "Als Grund … den hohen Preis")),
    ("Das sagte die Ministerin am Montag.", ("die Ministerin", "sagte", "Das")),
    ("Zu diesem Schluss gelangt eine Studie.", ("eine Studie", "gelangt", "Zu diesem Schluss")),
    ("Der Verband sieht darin einen Fehler.", ("Der Verband", "sieht", "darin einen Fehler")),
    ("Der Verband sieht die Ziele gefährdet.", ("Der Verband", "sieht", "die Ziele gefährdet")),
    ("Kritikern gilt der Plan als gescheitert.", ("Kritikern", "gilt", "der Plan als gescheitert")),
    ("Der Plan wurde von Kritikern als Fehler bezeichnet.", ("Kritikern", "bezeichnet", "Der Plan … als Fehler")),
    ("Der Chef wies die Vorwürfe als haltlos zurück.", ("Der Chef", "wies … zurück", "die Vorwürfe als haltlos")),
    ("Der Chef ist der Meinung, der Plan reiche.", ("Der Chef", "der Meinung", "der Plan reiche")),
    ("Der Chef gab der Stadt die Schuld an dem Streit.", ("Der Chef", "gab … die Schuld", "an dem Streit")),
    ("Der Chef wandte ein, das sei zu teuer.", ("Der Chef", "wandte ein", "das sei zu teuer")),
    ("Der Chef erklärte sich bereit, zu zahlen.", ("Der Chef", "erklärte sich bereit", "zu zahlen")),
    ("Der Sender meldete unter Verweis auf Zeugen, der Damm halte.", ("Der Sender", "meldete", "der Damm halte")),
    ("Der Chef soll gesagt haben, der Plan sei gut.",
     ("", "soll", "Der Chef … gesagt haben, der Plan sei gut")),
    ("Die Sorge wächst, dass Stellen wegfallen.", ("", "Sorge", "Stellen wegfallen")),
    ("Kritik an dem Plan kam von der Opposition.", ("der Opposition", "Kritik", "an dem Plan")),
    ("Das kündigte der Vorstand an.", ("der Vorstand", "kündigte … an", "Das")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CONTENTS)
def test_holder_cue_and_content_are_found(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence) if claim.kind == "attributed"]


EVIDENCE = [
    ("Die Zahlen deuten auf eine Erholung hin.", "Die Zahlen", "auf eine Erholung"),
    ("Der Fall zeigt, wie verwundbar die Netze sind.", "Der Fall", "wie verwundbar die Netze sind"),
    ("Daraus lässt sich ableiten, dass die Abschreckung wirkt.", "Daraus", "die Abschreckung wirkt"),
    ("Vieles spricht dafür, dass die Wahl verschoben wird.", "Vieles", "die Wahl verschoben wird"),
    ("Die Ergebnisse legen nahe, dass die Impfung schützt.", "Die Ergebnisse", "die Impfung schützt"),
    ("Diese Zahlen legen den Schluss nahe, dass die Nachfrage sinkt.", "Diese Zahlen", "die Nachfrage sinkt"),
    ("Das bedeutet eine Verdopplung der Kosten.", "Das", "eine Verdopplung der Kosten"),
    ("Die Umfrage belegt einen Verlust an Vertrauen.", "Die Umfrage", "einen Verlust an Vertrauen"),
    ("Die Analyse zeigt: Ohne Reform drohen Engpässe.", "Die Analyse", "Ohne Reform drohen Engpässe"),
    ("Umfragen lassen einen knappen Ausgang erwarten.", "Umfragen", "einen knappen Ausgang"),
]


@pytest.mark.parametrize(("sentence", "evidence", "core"), EVIDENCE)
def test_evidence_supports_an_inference_of_the_author(sentence: str, evidence: str, core: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, joined(claim.evidence), joined(claim.proposition.core)) == ("evidential", evidence, core)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Brücke ist seit Montag gesperrt.",
        "Das Foto zeigt einen Hund.",
        "Die Polizei ermittelt gegen den Mann.",
        "Das Gericht verurteilte den Angeklagten zu drei Jahren Haft.",
        "Der Konzern hob die Preise an.",
        "Die Kosten stiegen um 3 Prozent, verteilt auf fünf Jahre.",
        "Die Menschen folgen einem alten Brauch.",
        "Das Parlament hat sich von dem Plan verabschiedet.",
        "Peking kommentiert solche Zahlen nicht.",
        "Hat der Minister gesagt, dass er geht?",
        "Die Mannschaft forderte den Meister heraus.",
        "Der Plan gilt als gescheitert.",
        "Die Bürger zahlen, wer arm ist, zahlt doppelt.",
    ],
)
def test_what_no_one_else_holds_stays_the_authors(sentence: str) -> None:
    assert {str(claim.kind) for claim in claims_of(sentence)} == {"author"}


def test_a_konjunktiv_goes_on_through_a_cue_of_its_own() -> None:
    text = "Die Lage sei ernst, sagte der Anwalt. Das Gericht habe festgestellt, dass Belege fehlten."
    found = claims_of(text)
    free = next(claim for claim in found if claim.form == "free")
    inner = next(claim for claim in found if claim.parent == free.id)
    assert joined(free.proposition.core) == "Das Gericht habe festgestellt, dass Belege fehlten"
    assert (show(inner)[1:3], joined(inner.proposition.core)) == (("Das Gericht", "festgestellt"), "Belege fehlten")


def test_whoever_spoke_without_saying_what_holds_the_konjunktiv_behind() -> None:
    _, claim = claims_of("Der Kreml dementierte. Man habe mit der Sache nichts zu tun.")
    assert (claim.form, claim.holder.name) == ("free", "Kreml")


def test_an_indicative_of_somebody_else_is_no_content() -> None:
    found = [show(claim) for claim in claims_of("Der Senat zeigte sich erleichtert, der Direktor sprach von Eile.")]
    assert ("attributed", "der Direktor", "sprach", "von Eile") in found
    assert all("sprach" not in core for _, _, _, core in found[:1])
