"""German analyses as think tanks, ministries, central banks and courts write them: single shapes that they take."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

# text, and holder, cue and core of a claim that somebody else makes
SHAPES = [
    ("Die Leitung weist darauf hin, dass die Frist endet.", ("Die Leitung", "weist … hin", "die Frist endet")),
    ("Der Beirat rät, befristete Verträge zu begrenzen.",
     ("Der Beirat", "rät", "befristete Verträge zu begrenzen")),
    ("Die Kommission schlägt vor, vernetzte Geräte zu prüfen und veraltete Systeme abzuschalten.",
     ("Die Kommission", "schlägt vor", "vernetzte Geräte zu prüfen und veraltete Systeme abzuschalten")),
    ("Das Amt meint, verstärkte Kontrollen helfen.", ("Das Amt", "meint", "verstärkte Kontrollen helfen")),
    ("Das sei falsch, erklärte Minister Kern und verließ den Raum.",
     ("Minister Kern", "erklärte", "Das sei falsch")),
    ("Ausweislich des Berichts sank die Zahl.", ("des Berichts", "Ausweislich", "sank die Zahl")),
    ("Nach dem Zensus stehen viele Wohnungen leer.", ("dem Zensus", "Nach", "stehen viele Wohnungen leer")),
    ("Aus Moskauer Sicht ist die NATO eine Bedrohung.", ("Moskauer", "Aus … Sicht", "ist die NATO eine Bedrohung")),
    ("Aus der Perspektive Teherans ist das ein Sieg.", ("Teherans", "Aus … Perspektive", "ist das ein Sieg")),
    ("Vonseiten der Industrie wird kritisiert, dass die Fristen zu kurz seien.",
     ("der Industrie", "kritisiert", "die Fristen zu kurz seien")),
    ("In der Forschung wird diese Auslegung begrüßt (Sander 2022; Kern/Roth 2023).",
     ("der Forschung", "begrüßt", "diese Auslegung")),
    ("Kern und Roth (2019) argumentieren, die Steuer sei regressiv.",
     ("Kern und Roth (2019)", "argumentieren", "die Steuer sei regressiv")),
    ("Der Rat will den Kurs nach Datenlage festlegen.", ("Der Rat", "will", "den Kurs nach Datenlage festlegen")),
    ("Die Politik fordert entschlossenes Handeln.", ("Die Politik", "fordert", "entschlossenes Handeln")),
    ("Der Emir betont immer wieder die Rolle der Häfen.", ("Der Emir", "betont", "die Rolle der Häfen")),
    ("Die Inselstaaten bekräftigen immer wieder ihren Anspruch auf Hilfe.",
     ("Die Inselstaaten", "bekräftigen", "ihren Anspruch auf Hilfe")),
    ("Die Verbände verlangen immer wieder eine Reform.", ("Die Verbände", "verlangen", "eine Reform")),
    ("Als sicher gilt, dass das Bündnis hält.", ("", "Als sicher gilt", "das Bündnis hält")),
    ("Die Annahme, Zölle wirkten nicht, ist falsch.", ("", "Annahme", "Zölle wirkten nicht")),
    ("Das Amt hat in seiner Antwort Bedenken gegen die Norm geäußert.",
     ("Das Amt", "Bedenken … geäußert", "gegen die Norm")),
    ("Die Unternehmen beurteilten ihre Lage etwas besser.",
     ("Die Unternehmen", "beurteilten", "ihre Lage etwas besser")),
    ("Der Rechnungshof hat dies bereits 2022 bemängelt.", ("Der Rechnungshof", "bemängelt", "dies")),
    ("Die Opposition sieht den Plan als Versuch, die Wahl zu beeinflussen.",
     ("Die Opposition", "sieht", "den Plan als Versuch, die Wahl zu beeinflussen")),
    ("In Bern wird der Druck als Versuch gesehen, die Wahl zu beeinflussen.",
     ("Bern", "gesehen", "der Druck als Versuch … die Wahl zu beeinflussen")),
    ("Die Führung in Moskau lehnt den Plan ab.", ("Die Führung in Moskau", "lehnt … ab", "den Plan")),
    ("Aus Sicht der Führung in Moskau ist das gut.", ("der Führung in Moskau", "Aus Sicht", "ist das gut")),
    ("Eine Minderheit hält den Ausbau für sinnvoll.", ("Eine Minderheit", "hält", "den Ausbau für sinnvoll")),
    ("Von der Politik erwarten die Betroffenen eine Lösung.", ("die Betroffenen", "erwarten", "eine Lösung")),
    ("Hinter verschlossenen Türen ist von einem Albtraum die Rede.", ("", "die Rede", "von einem Albtraum")),
    ("Das teilte die Leitstelle mit.", ("die Leitstelle", "teilte … mit", "Das")),
    ("Das bestätigte die Verwaltung.", ("die Verwaltung", "bestätigte", "Das")),
    ("Das kündigte eine Stiftung an.", ("eine Stiftung", "kündigte … an", "Das")),
    ("Der Rat hat einen Reformvorschlag vorgelegt, wonach die Grenze steigt.",
     ("", "Reformvorschlag", "die Grenze steigt")),
    ("In den Medien setzt sich die Erkenntnis durch, dass Abschreckung Geld kostet.",
     ("den Medien", "Erkenntnis", "Abschreckung Geld kostet")),
    ("In sozialen Medien verbreitet sich das Gerücht, die Bank sei pleite.",
     ("sozialen Medien", "Gerücht", "die Bank sei pleite")),
    ("Gemeinhin wird angenommen, Demokratien führten keine Kriege.",
     ("", "angenommen", "Demokratien führten keine Kriege")),
    ("Aus der Region werden Kämpfe gemeldet.", ("der Region", "gemeldet", "Kämpfe")),
    ("Offiziell wird die Zahl der Toten mit 300 angegeben.", ("", "angegeben", "die Zahl der Toten mit 300")),
    ("Der Täter wird in den Reihen der Armee vermutet.",
     ("", "vermutet", "Der Täter … in den Reihen der Armee")),
    ("Nach ständiger Rechtsprechung haftet der Käufer.",
     ("ständiger Rechtsprechung", "Nach", "haftet der Käufer")),
    ("Nach der Rechtsprechung des BGH haftet der Käufer.",
     ("des BGH", "Nach … Rechtsprechung", "haftet der Käufer")),
    ("Das Amt sah im Aufbau den Schlüssel zum Erfolg.",
     ("Das Amt", "sah", "im Aufbau den Schlüssel zum Erfolg")),
    ("Die Lager meldeten noch im Frühjahr 2021 Fortschritte.", ("Die Lager", "meldeten", "Fortschritte")),
    ("Der Wille der Regierung, Prioritäten zu setzen, fehlt.",
     ("der Regierung", "Wille", "Prioritäten zu setzen")),
    ("Seine Forderung, ein Votum abzuwarten, fand im Rat keine Mehrheit.",
     ("Seine", "Forderung", "ein Votum abzuwarten")),
    ("Den Plan lehnt keine Partei ab.", ("keine Partei", "lehnt … ab", "Den Plan")),
    ("Die Behörde sagte, das reiche nicht. Viele Firmen müssten schließen.",
     ("", "", "Viele Firmen müssten schließen")),
    ("Ein Aufschub würde den Firmen, so der Minister, die nötige Sicherheit geben.",
     ("der Minister", "so", "Ein Aufschub würde den Firmen … die nötige Sicherheit geben")),
    ("Man will, so die Ministerin, die am Montag nach Paris reist, den Bau prüfen.",
     ("die Ministerin", "so", "Man will … den Bau prüfen")),
    ("Die Union habe, laut Merz, die Lage unterschätzt.", ("Merz", "laut", "Die Union habe … die Lage unterschätzt")),
    ("Er sagte, dass die Union den Antrag ablehnen, das Vorhaben aber nicht blockieren werde.",
     ("Er", "sagte", "die Union den Antrag ablehnen, das Vorhaben aber nicht blockieren werde")),
    ("Er sagte, dass die Union den Antrag ablehnen und das Vorhaben blockieren werde.",
     ("die Union", "blockieren", "das Vorhaben")),
    ("Er sagte, dass die Stadt den Bau genehmigt und dafür Geld bekommen hat.",
     ("die Stadt", "genehmigt", "den Bau")),
    ("Er weiß, dass das teuer ist, hält es aber für nötig.", ("Er", "hält", "es aber für nötig")),
    ("Die Bundesnetzagentur hat ein Papier angekündigt.", ("Die Bundesnetzagentur", "angekündigt", "ein Papier")),
    ("Die Klausel ist unwirksam, urteilte der für Banken zuständige XI. Zivilsenat (Az. XI ZR 6/23).",
     ("der für Banken zuständige XI. Zivilsenat", "urteilte", "Die Klausel ist unwirksam")),
    ("Zu Unrecht, wie der Senat befand: Die Klausel verstoße gegen das Gebot.", ("der Senat", "befand", "Zu Unrecht")),
    ("Die Vorinstanz war dem nicht gefolgt und hatte die Klage abgewiesen.",
     ("Die Vorinstanz", "abgewiesen", "die Klage")),
    ("Sie schloss nicht aus, dass Moskau dahinterstecke, legte sich aber nicht fest.",
     ("Sie", "schloss … aus", "Moskau dahinterstecke")),
    ("Die Ministerin legte ihr Amt nieder, weil ihre Fraktion nachgegeben habe.",
     ("", "", "ihre Fraktion nachgegeben habe")),
    ("Der Verein sprach von einem Kompromiss, die Partei gar von Betrug.", ("die Partei", "sprach", "von Betrug")),
    ("Eine Koalition mit der AfD schloss Minister Kern aus.",
     ("Minister Kern", "schloss … aus", "Eine Koalition mit der AfD")),
    ("Berlin drängt auf einen Abschluss noch in diesem Jahr.",
     ("Berlin", "drängt", "auf einen Abschluss noch in diesem Jahr")),
    ("Abu Dhabi bestreitet, die Miliz zu unterstützen, obwohl Berichte dies nahelegen.",
     ("Abu Dhabi", "bestreitet", "die Miliz zu unterstützen")),
    ("Das Gericht hat die Beschwerde als unbegründet abgewiesen.",
     ("Das Gericht", "abgewiesen", "die Beschwerde als unbegründet")),
    ("Die Nachricht wurde in der Opposition mit Skepsis aufgenommen.",
     ("der Opposition", "mit Skepsis aufgenommen", "Die Nachricht")),
    ("Was die Kosten angeht, sind sich die Länder einig: Das Geld fehle.",
     ("die Länder", "sich … einig", "Das Geld fehle")),
    ("Das Gericht gab der Klage statt.", ("Das Gericht", "gab … statt", "der Klage")),
    ("Eine Klausel besagt, dass der Vertrag endet.", ("Eine Klausel", "besagt", "der Vertrag endet")),
]  # fmt: skip

# texts that make no claim of anybody but the author, with the modality of the last one
PLAIN = [
    ("Nichts weist auf einen Unfall hin.", "assert"),
    ("Es gilt, Vorprodukte zu bevorraten.", "norm"),
    ("Das Gesetz gehört abgeschafft.", "norm"),
    ("Wahrscheinlicher ist, dass der Druck wächst.", "predict"),
    ("Nach unseren Berechnungen steigt der Satz.", "assert"),
    ("Nach meinem Dafürhalten ist das falsch.", "assert"),
    ("Die Lage verlangt entschlossenes Handeln.", "assert"),
    ("Die wirtschaftliche Entwicklung erklärt den Erfolg der Partei.", "assert"),
    ("Umstritten ist, wie stark die Preise reagieren (vgl. Lind und Marten 2021).", "question"),
    ("Die Rate lag 2020 bei drei Prozent (siehe Abbildung 3).", "assert"),
    ("Damit stellt sich die Frage, ob das reicht.", "question"),
    ("Daraus ergibt sich die Frage, ob das reicht.", "question"),
    ("Es fragt sich, ob das reicht.", "question"),
    ("Diese Wahrnehmung mag überzogen sein.", "possibility"),
    ("Auch sollte geprüft werden, inwieweit das Team reicht.", "norm"),
    ("Es kann davon ausgegangen werden, dass die Preise steigen.", "assert"),
    ("Dies dürfte auf Ratlosigkeit zurückzuführen sein.", "assert"),
    ("Ob das reicht, lässt sich derzeit nicht abschätzen.", "question"),
    ("Umso wichtiger ist es, die Debatte zu versachlichen.", "norm"),
    ("Schwer vorstellbar ist, dass alle mitmachen.", "assert"),
    ("Von Sanktionen ist keine Rede mehr.", "assert"),
    ("Die geografische Lage bestimmt die Politik des Landes.", "assert"),
    ("Das Ergebnis der Wahl spricht für sich.", "assert"),
    ("Der Bericht lässt keine eindeutigen Schlüsse zu.", "assert"),
    ("Zu erwägen wäre, die Kommission anzuhören.", "norm"),
    ("Ob der Rat das beherzigt, wird sich zeigen.", "question"),
    ("Er ersetzt nicht den politischen Willen, Prioritäten zu setzen.", "assert"),
    ("Sie sah im Park einen Hund.", "assert"),
    ("Der Umbau läuft nach Plan.", "assert"),
    ("Die EU verfügt über das Recht, Zölle zu verhängen.", "assert"),
    ("Die Erfahrungen aus dem Einsatz mahnen zur Vorsicht.", "assert"),
    ("Es kommt zu erheblichen, teils überraschenden Schäden.", "assert"),
    ("Inwieweit die Kontrollen dazu beitragen, ist dagegen umstritten.", "question"),
    ("Strittig ist dagegen, ob die Mittel reichen.", "question"),
    ("Verboten sind Systeme zur Bewertung des Verhaltens, wie sie in China erprobt werden.", "norm"),
    ("Die Firma machte Schadenersatz in Höhe von drei Millionen Euro geltend.", "assert"),
    ("Berlin kommt nicht umhin, mehr zu zahlen.", "norm"),
    ("Asylbewerber dürfen nicht von Leistungen ausgeschlossen werden.", "norm"),
    ("Der Trainer wurde von den Spielen ausgeschlossen.", "assert"),
    ("Menschenrechte spielen kaum eine Rolle.", "assert"),
    ("Dies verlangt eine Reform.", "assert"),
    ("Die Krise hat die Schwächen des Systems offengelegt.", "assert"),
    ("Insofern erscheint Skepsis angebracht, was das Ziel angeht.", "norm"),
    ("Dafür war Frau Aja, wie Goethes Mutter genannt wurde, eine Musikerin.", "assert"),
    ("Dagegen kann beim Verwaltungsgericht Beschwerde eingelegt werden.", "possibility"),
]

EVIDENCE = [
    (
        "Die Häufung der Vorfälle weist auf ein koordiniertes Vorgehen hin.",
        "auf ein koordiniertes Vorgehen",
        "positive",
    ),
    ("Vieles weist darauf hin, dass er lügt.", "er lügt", "positive"),
    ("Die Lage bestätigt, dass die Politik nicht wirkt.", "die Politik nicht wirkt", "negative"),
    ("Die Daten bestätigen, dass die Preise steigen.", "die Preise steigen", "positive"),
    ("Diese Zahlen widerlegen den Vorwurf.", "den Vorwurf", "negative"),
    ("Die Preise steigen, wie die Daten zeigen.", "Die Preise steigen", "positive"),
    ("Die Netze sind verwundbar, wie der Fall Bern gezeigt hat.", "Die Netze sind verwundbar", "positive"),
    ("Die Erfahrung bestätigt diese Einschätzung.", "diese Einschätzung", "positive"),
]


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_a_shape_of_report_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(text) if claim.kind == "attributed"]


@pytest.mark.parametrize(("text", "modality"), PLAIN)
def test_what_nobody_else_holds_is_the_authors(text: str, modality: str) -> None:
    claims = claims_of(text)
    assert [claim.kind for claim in claims] == ["author"]
    assert claims[-1].modality == modality


@pytest.mark.parametrize(("text", "core", "polarity"), EVIDENCE)
def test_what_is_read_off_something_is_inferred(text: str, core: str, polarity: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.kind, show(claim)[3], claim.polarity) == ("evidential", core, polarity)


def test_a_singular_conditional_behind_a_demand_is_the_authors() -> None:
    demand, estimate = claims_of("Sie fordern mehr Geld. Das müsste bis zum Sommer reichen.")
    assert (demand.kind, estimate.kind) == ("attributed", "author")


@pytest.mark.parametrize(
    "text", ["Der Rat stimmte dem Kompromiss nicht zu.", "Das Gericht ließ die Revision nicht zu."]
)
def test_what_is_not_decided_is_denied(text: str) -> None:
    assert [(claim.kind, claim.polarity) for claim in claims_of(text)] == [("attributed", "negative")]
