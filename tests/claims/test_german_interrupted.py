"""German clauses that something interrupts, or that are themselves inside another: dashes, brackets, relatives."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ein Ausweg wäre ein Beitritt, den Fachleute des Instituts schon 2021 ins Spiel brachten.",
         ("Fachleute des Instituts", "ins Spiel brachten", "ein Beitritt")),
        ("Der Vertrag, den die Opposition scharf kritisiert, tritt im Mai in Kraft.",
         ("die Opposition", "kritisiert", "Der Vertrag")),
        ("Betroffen wäre das Vermögen, das die Bank auf drei Millionen Euro beziffert.",
         ("die Bank", "beziffert", "das … auf drei Millionen Euro")),
        ("Die Regierung ging die Reform an, die Kritiker als „Mutter aller Reformen“ bezeichneten.",
         ("Kritiker", "bezeichneten", "die … als „Mutter aller Reformen“")),
        ("Die Mine, gegen die Anwohner protestieren, wird erweitert.", ("Anwohner", "protestieren", "Die Mine")),
        ("Es ist ein Gefühl, das auch die Ärztin Eva Kern, die oft hier ist, immer wieder beschreibt.",
         ("die Ärztin Eva Kern", "beschreibt", "ein Gefühl")),
        ("Er verließ die Partei, der er Untätigkeit vorwarf.", ("er", "vorwarf", "Untätigkeit")),
    ],
)  # fmt: skip
def test_a_relative_clause_tells_who_holds_its_antecedent(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence)]


def test_what_a_body_decided_in_a_relative_clause_is_no_claim() -> None:
    claims = claims_of("Die Mittel, die der Rat im Mai bewilligte, sind verbraucht.")
    assert [claim.kind for claim in claims] == ["author"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Plan – er kostet drei Millionen Euro – ist umstritten.",
         [("", "", "Der Plan … ist umstritten"), ("", "", "er kostet drei Millionen Euro")]),
        ("Ein Kritiker hat den Film (jetzt auf DVD erschienen) als Meisterwerk bezeichnet.",
         [("Ein Kritiker", "bezeichnet", "den Film (jetzt auf DVD erschienen) als Meisterwerk")]),
        ("Mich interessiert, was geschieht.", [("", "", "Mich interessiert, was geschieht")]),
        ("Er forderte ein Gesetz, welches die Armen schützt.",
         [("Er", "forderte", "ein Gesetz, welches die Armen schützt")]),
        ("Er fragte, welches Gesetz gelte.", [("Er", "fragte", "welches Gesetz gelte")]),
        ("Die Trainerin erwartet eine gute Stimmung, „die uns trägt“.",
         [("Die Trainerin", "erwartet", "eine gute Stimmung, „die uns trägt“")]),
        ("Sie sagte, dass die Katze, wenn der Bote kommt, nach ihm schnappt und ihn kratzt.",
         [("Sie", "sagte", "die Katze … nach ihm schnappt und ihn kratzt")]),
        ("Er kritisierte, dass die Stadt, obwohl Geld da sei, keine Schulen baue.",
         [("Er", "kritisierte", "die Stadt, obwohl Geld da sei, keine Schulen baue")]),
        ("Sie lebt in einer Welt, die von Hunger, stiller Not, von Wut handelt.",
         [("", "", "Sie lebt in einer Welt, die von Hunger, stiller Not, von Wut handelt")]),
        ("Bis die Spieler da sind und sich beraten haben, bleibt der Trainer.",
         [("", "", "Bis die Spieler da sind und sich beraten haben, bleibt der Trainer")]),
        ("Der Täter – laut Polizei ein junger Mann – floh zu Fuß.",
         [("", "", "Der Täter – laut Polizei ein junger Mann – floh zu Fuß")]),
        ("Er wies den Versuch zurück, ihn zu stürzen.",
         [("Er", "wies … zurück", "den Versuch … ihn zu stürzen")]),
        ("Als Ziel wurde vorgegeben, „eine saubere Stadt, lebenswert für alle“ zu schaffen.",
         [("", "vorgegeben", "„eine saubere Stadt, lebenswert für alle“ zu schaffen")]),
        ("Das Lexikon berichtet von „hundert Stück jährlich“.",
         [("Das Lexikon", "berichtet", "von „hundert Stück jährlich“")]),
        ("Er fragt, ob der Tumor wächst, schrumpft oder gar verschwindet.",
         [("Er", "fragt", "der Tumor wächst, schrumpft oder gar verschwindet")]),
        ("Auch der Satz „Wer heilt, hat recht“ könne den Beweis nicht ersetzen.",
         [("", "", "Auch der Satz „Wer heilt, hat recht“ könne den Beweis nicht ersetzen")]),
        ("Dass er geht, hält sie für Absicht.", [("sie", "hält", "Dass er geht … für Absicht")]),
        ("Dass er geht, nennt sie einen Skandal.", [("sie", "nennt", "Dass er geht … einen Skandal")]),
        ("Die Leute erzählen sie gern, keiner hört ihnen zu.",
         [("", "", "Die Leute erzählen sie gern"), ("", "", "keiner hört ihnen zu")]),
        ("Das sei, meint Kern, „wie früher: Alle sahen zu, niemand half“.",
         [("Kern", "meint", "Das sei … wie früher"), ("Kern", "meint", "Alle sahen zu"),
          ("Kern", "meint", "niemand half")]),
        ("Fragen Sie vorher, was es kostet, rät der Verband.",
         [("der Verband", "rät", "Fragen Sie vorher, was es kostet")]),
        ("Als „Spinnerei“ hatte sein Vater, ein Schreiner aus Aue, die Malerei einst abgetan.",
         [("sein Vater, ein Schreiner aus Aue", "abgetan", "Als „Spinnerei“ … die Malerei")]),
        ("Als „Glücksfall“ hatte der Rat, ein Gremium aus zwölf Leuten, den Verkauf bezeichnet.",
         [("der Rat, ein Gremium aus zwölf Leuten", "bezeichnet", "Als „Glücksfall“ … den Verkauf")]),
        ("Er hat einen Bruder, einen Lehrer, der Kinder unterrichtet.",
         [("", "", "Er hat einen Bruder, einen Lehrer, der Kinder unterrichtet")]),
        ("Das Geld, so lautet der Vorwurf der Partei, fehle.", [("der Partei", "Vorwurf", "Das Geld … fehle")]),
        ("Das Geld, lautet sein Fazit, fehlt.", [("sein", "Fazit", "Das Geld … fehlt")]),
        ("Das Geld fehlt, so lautet das Fazit der Studie.", [("der Studie", "Fazit", "Das Geld fehlt")]),
        ("Ob er bleibt, steht in den Sternen.", [("", "", "Ob er bleibt")]),
        ("Von Tropfen rät er ab: Sie schadeten nur und brächten nichts.",
         [("er", "rät … ab", "Von Tropfen"), ("", "", "Sie schadeten nur"), ("", "", "brächten nichts")]),
        ("Er habe, gestand der Koch dem Magazin „Gala“, „nie richtig tanzen gelernt“.",
         [("der Koch", "gestand", "Er habe … nie richtig tanzen gelernt")]),
        ("Auf die Frage, ob er antrete, lacht der Alte laut auf.",
         [("", "", "Auf die Frage, ob er antrete, lacht der Alte laut auf")]),
        ("Die Frage ist, ob er antritt.", [("", "", "ob er antritt")]),
        ("Wichtig ist, sagt der Trainer, dass alle mitmachen.",
         [("der Trainer", "sagt", "Wichtig ist … dass alle mitmachen")]),
        ("Er habe versucht, ihm Brot über den Zaun zu werfen und sei erwischt worden.",
         [("", "", "Er habe versucht, ihm Brot über den Zaun zu werfen und sei erwischt worden")]),
        ("Der Mann habe die Firma betrügen wollen, erzählte Zitzewitz der Staatsanwaltschaft.",
         [("Zitzewitz", "erzählte", "Der Mann habe die Firma betrügen wollen")]),
        ("Das Auto, das an seinen Vorgänger erinnert, kostet viel.",
         [("", "", "Das Auto, das an seinen Vorgänger erinnert, kostet viel")]),
        ("Ein Gericht kam zu dem Schluß, daß der Mann unschuldig sei.",
         [("Ein Gericht", "kam … Schluß", "der Mann unschuldig sei")]),
        ("Es stellt sich heraus, dass das Geld fehlt.", [("", "", "Es stellt sich heraus, dass das Geld fehlt")]),
        ("Das Ressort will, dass der Bund zahlt.", [("Das Ressort", "will", "der Bund zahlt")]),
        ("Die Gewerkschaft lehnt das ab: Ohne Personal, so ihr Chef, werde man das Niveau nicht halten.",
         [("Die Gewerkschaft", "lehnt … ab", "das"),
          ("ihr Chef", "so", "Ohne Personal … werde man das Niveau nicht halten")]),
        ("Seit 1999 seien Milliarden verbrannt worden, sagte er und verwies auf die Krise.",
         [("er", "sagte", "Seit 1999 seien Milliarden verbrannt worden"), ("er", "verwies", "auf die Krise")]),
        ("Die Ministerin versprach am Rande der Konferenz 1500 neue Stellen.",
         [("Die Ministerin", "versprach", "1500 neue Stellen")]),
        ("Er will nicht nur reden, sondern auch handeln.", [("Er", "will", "nicht nur reden, sondern auch handeln")]),
        ("Der Landrat sprach davon, dass der Kommandeur gehen soll.",
         [("Der Landrat", "sprach", "der Kommandeur gehen soll")]),
        ("Zwar hätten die Behörden einen Plan gehabt, dann aber seien die Deiche gebrochen.",
         [("", "", "Zwar hätten die Behörden einen Plan gehabt"), ("", "", "dann aber seien die Deiche gebrochen")]),
        ("Er sprach so laut, dass alle ihn hörten.", [("", "", "Er sprach so laut, dass alle ihn hörten")]),
        ("Eine Senke, die so gefüllt ist, dass der Spiegel steigt, heißt Mulde.",
         [("", "", "Eine Senke, die so gefüllt ist, dass der Spiegel steigt, heißt Mulde")]),
        ("Es ärgert den Trainer, dass der Ball nicht rollte.", [("den Trainer", "ärgert", "der Ball nicht rollte")]),
        ("Sie sei, erzählt Margarete Wolff und schenkt Tee nach, nie ein politischer Mensch gewesen.",
         [("Margarete Wolff", "erzählt", "Sie sei … nie ein politischer Mensch gewesen"),
          ("", "", "schenkt Tee nach")]),
        ("Nein, sagt sie und lacht, das sei nie ihr Plan gewesen.",
         [("sie", "sagt", "Nein … das sei nie ihr Plan gewesen"), ("", "", "lacht")]),
        ("Er trinkt Tee, obwohl er, wie er gesteht, seit vier Uhr wach ist und eigentlich Hunger hat.",
         [("", "", "Er trinkt Tee, obwohl er, wie er gesteht, seit vier Uhr wach ist und eigentlich Hunger hat"),
          ("er", "gesteht", "er … seit vier Uhr wach ist und eigentlich Hunger hat")]),
        ("Sie bleibt, weil sie, so erzählt sie, seit Jahren nicht mehr schläft.",
         [("sie", "erzählt", "Sie bleibt, weil sie … seit Jahren nicht mehr schläft")]),
        ("Nicht viel, sagt der Statistiker, und er muss es wissen.",
         [("der Statistiker", "sagt", "Nicht viel"), ("", "", "er muss es wissen")]),
        ("Im Gegenteil, sagt der Förster.", [("der Förster", "sagt", "Im Gegenteil")]),
        ("Der Preis steigt, und wenn das so weitergeht, dann wird es eng.",
         [("", "", "Der Preis steigt"), ("", "", "dann wird es eng")]),
        ("Das wäre Politik auf Pump, und wohin die führt, haben wir gesehen.",
         [("", "", "Das wäre Politik auf Pump"), ("", "", "wohin die führt")]),
        ("Das stimmt, aber wer sagt, es sei alles gut, irrt.",
         [("", "", "Das stimmt"), ("", "", "wer sagt, es sei alles gut, irrt")]),
        ("Und wer glaubt, damit sei es getan, der verwechselt zwei Dinge.",
         [("", "", "wer glaubt, damit sei es getan, der verwechselt zwei Dinge")]),
        ("Der Ökonom, dem man nachsagt, er habe drei Krisen kommen sehen, schweigt.",
         [("", "", "Der Ökonom, dem man nachsagt, er habe drei Krisen kommen sehen, schweigt"),
          ("", "nachsagt", "er habe drei Krisen kommen sehen")]),
        ("Der Minister, von dem es heißt, dass er zurücktreten wolle, schweigt.",
         [("", "", "Der Minister, von dem es heißt, dass er zurücktreten wolle, schweigt"),
          ("", "es heißt", "er zurücktreten wolle")]),
        ("Der Film erzählt von einer Frau, die heimkehrt und feststellt, dass niemand sie vermisst hat.",
         [("Der Film", "erzählt",
           "von einer Frau, die heimkehrt und feststellt, dass niemand sie vermisst hat")]),
        ("Wenn der Kanzler sagt, das Land sei stark, dann irrt er.",
         [("der Kanzler", "sagt", "das Land sei stark"), ("", "", "dann irrt er")]),
        ("Wenn jemand sagt, er habe nichts gewusst, lügt er.", [("", "", "lügt er")]),
        ("Aber woher weiß man eigentlich, ob sich das auszahlt?",
         [("", "", "woher weiß man eigentlich, ob sich das auszahlt")]),
        ("Seine Freunde erklärten ihn für verrückt, seine Mutter weinte.",
         [("Seine Freunde", "erklärten", "ihn für verrückt"), ("", "", "seine Mutter weinte")]),
        ("Lambert jedenfalls räumt ein, dass er sich geirrt hat.", [("Lambert", "räumt ein", "er sich geirrt hat")]),
        ("„Wir haben verstanden“, sagte der Kanzler, und man hätte ihm gern geglaubt.",
         [("der Kanzler", "sagte", "Wir haben verstanden"), ("", "", "man hätte ihm gern geglaubt")]),
        ("Die Katze, sagt sie schließlich.", [("sie", "sagt", "Die Katze")]),
        ("Sie war Köchin, und manchmal, meint sie, sei das ein Vorteil.",
         [("", "", "Sie war Köchin"), ("sie", "meint", "manchmal … sei das ein Vorteil")]),
        ("Sicher ist nur, dass es kostet.", [("", "", "es kostet")]),
        ("Man mag einwenden, dass das zu wenig ist.", [("", "", "das zu wenig ist")]),
        ("Die Leute, sagt sie, kauften nicht zu viel, sie wüssten nur nicht, was sie schon hätten.",
         [("sie", "sagt", "Die Leute … kauften nicht zu viel"),
          ("", "", "sie wüssten nur nicht, was sie schon hätten")]),
        ("Neugier, sagt der Bauer, und ein wenig Trotz.",
         [("der Bauer", "sagt", "Neugier … und ein wenig Trotz")]),
        ("Wäre Empörung eine Währung, dieses Land hätte keine Schulden.",
         [("", "", "dieses Land hätte keine Schulden")]),
        ("Es gibt einen Raum, in dem behauptet wird, auch die Jogginghose sei ein Produkt des Krieges.",
         [("", "", "Es gibt einen Raum, in dem behauptet wird, auch die Jogginghose sei ein Produkt des Krieges"),
          ("", "behauptet", "auch die Jogginghose sei ein Produkt des Krieges")]),
        ("Der Politiker informierte die Ministerin, das Amt prüfte die Botschaft.",
         [("", "", "Der Politiker informierte die Ministerin"), ("", "", "das Amt prüfte die Botschaft")]),
        ("In Brüssel heißt es: Nein, noch nicht.", [("Brüssel", "heißt es", "Nein, noch nicht")]),
        ("Kolb sagt gar nichts, er legt einen Brief auf den Tisch.",
         [("", "", "Kolb sagt gar nichts"), ("", "", "er legt einen Brief auf den Tisch")]),
        ("Sie stammt aus Stralsund, studierte in Dresden, floh 1961 über Berlin.",
         [("", "", "Sie stammt aus Stralsund"), ("", "", "studierte in Dresden"), ("", "", "floh 1961 über Berlin")]),
        ("Man müsse wissen, pflegte sie zu sagen, was die Kerle anstellten.",
         [("sie", "sagen", "Man müsse wissen … was die Kerle anstellten")]),
        ("Man bedauere, hieß es, den Vertrag nicht verlängern zu können.",
         [("", "hieß es", "Man bedauere … den Vertrag nicht verlängern zu können")]),
        ("Ein Bericht, laut dem Millionen fehlen, liegt vor.",
         [("", "", "Ein Bericht, laut dem Millionen fehlen, liegt vor"), ("dem", "laut", "Millionen fehlen")]),
        ("Man sei in engem Austausch, lautete damals die Auskunft ihres Hauses.",
         [("ihres Hauses", "Auskunft", "Man sei in engem Austausch")]),
        ("Man könnte meinen, das sei ein Zufall.", [("", "", "Man könnte meinen, das sei ein Zufall")]),
        ("Man fragt sich, wozu das gut sein soll.", [("", "", "wozu das gut sein soll")]),
        ("Von Sparen ist im Vertrag kaum die Rede.", [("", "", "Von Sparen ist im Vertrag kaum die Rede")]),
        ("Falsch, weil sie daraus folgert, man könne den Akten nicht trauen.",
         [("sie", "folgert", "man könne den Akten nicht trauen")]),
    ],
)  # fmt: skip
def test_an_interrupted_clause_is_read_as_one(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Der Grund: „Die Miete war zu hoch.“", ""),
        ("Das Fazit der Forscher: „Es lohnt sich.“", "der Forscher"),
        ("Der Minister: „Wir schaffen das.“", "Der Minister"),
        ("„Das geht“, sagt die Chefin, Leiterin des Museums „Haus der Kunst“.",
         "die Chefin, Leiterin des Museums „Haus der Kunst“"),
        ("„Das geht“, sagt der Mann, Stratege bei Renz & Kern.", "der Mann, Stratege bei Renz & Kern"),
        ("„Das geht“, sagte der Sprecher des Bündnisses, Bernd Schölla, der „Freien Presse“.",
         "der Sprecher des Bündnisses, Bernd Schölla"),
        ("Er habe die Daten kopiert, so das Magazin „Focus“ weiter.", "das Magazin „Focus“"),
        ("„Nur die Leistung zählt“, pflegt Trainer Kuhn zu sagen.", "Trainer Kuhn"),
        ("Die Kurse waren nach ihren eigenen Worten ein Erfolg.", ""),
        ("„Es ist leer“, sagte Kern, Wirt in Ulm.", "Kern, Wirt in Ulm"),
        ("Man habe, sagte Kern, Wirtin in Ulm, mit Verlusten gerechnet.", "Kern, Wirtin in Ulm"),
        ("Das werde teuer, rügte Vogel, finanzpolitische Sprecherin der Fraktion, gegenüber der „Rheinpost“.",
         "Vogel, finanzpolitische Sprecherin der Fraktion"),
        ("Es fehle Geld, sagte Yilmaz, Sprecherin der Fraktion, im Gespräch mit der Zeitung.",
         "Yilmaz, Sprecherin der Fraktion"),
    ],
)  # fmt: skip
def test_who_speaks_is_whole_and_nobody_else(sentence: str, holder: str) -> None:
    claims = [claim for claim in claims_of(sentence) if claim.kind == "attributed"]
    assert [show(claim)[1] for claim in claims] == [holder]


def test_a_konjunktiv_below_shows_that_all_is_reported() -> None:
    (claim,) = claims_of("Die Quoten würden daher rühren, dass die Betriebe strenger kontrolliert worden seien.")
    assert (claim.kind, claim.form) == ("attributed", "free")


def test_whom_a_report_relies_on_holds_all_of_it() -> None:
    text = "Es werde über einen Plan beraten, der eine Zahlung vorsehe, schreibt das Blatt unter Berufung auf Kreise."
    found = [show(claim)[1:] for claim in claims_of(text)]
    assert ("Kreise", "unter Berufung auf", "Es werde über einen Plan beraten, der eine Zahlung vorsehe") in found


def test_a_source_in_a_relative_clause_reports_it() -> None:
    claims = claims_of("Der Anstieg, der nach Einschätzung des Amtes auf das Gesetz zurückzuführen ist, hält an.")
    assert ("des Amtes", "nach Einschätzung", "der … auf das Gesetz zurückzuführen ist") in [
        show(claim)[1:] for claim in claims
    ]


def test_this_one_is_not_whoever_spoke_last() -> None:
    *_, last = claims_of("Minister Berger warf dem Kanzler Untätigkeit vor. Dieser wies die Kritik zurück.")
    assert (last.holder.resolution, last.holder.name) in (("anaphoric", None), ("unresolved", None))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Pförtner, ein Rentner aus Jena, gab an, er habe geklopft, sei aber nicht gehört worden.",
         ("Der Pförtner, ein Rentner aus Jena", "gab an", "er habe geklopft, sei aber nicht gehört worden")),
        ("Torwart Jan Brock, Sohn eines Fischers, gestand, man habe gezögert, und versprach, dass es besser werde.",
         ("Torwart Jan Brock, Sohn eines Fischers", "gestand", "man habe gezögert")),
        ("Der Zeuge, ein Koch aus Ulm, gestand die Tat und zeigte Reue.",
         ("Der Zeuge, ein Koch aus Ulm", "gestand", "die Tat")),
        ("Der Anwalt geht in Revision; sein Mandant sei, sagte er, das Opfer.",
         ("er", "sagte", "sein Mandant sei … das Opfer")),
        ("Der Bund, dessen Sprecherin Ada Roth den Plan ablehnt, klagt.",
         ("dessen Sprecherin Ada Roth", "ablehnt", "den Plan")),
        ("Die Halle, teilte die Stadt mit, sei marode.", ("die Stadt", "teilte … mit", "Die Halle … sei marode")),
        ("Man müsse, mahnte Voss am Abend, mit allem rechnen.",
         ("Voss", "mahnte", "Man müsse … mit allem rechnen")),
        ("Er werde, sagte Voss, „nie mehr dorthin reisen“.",
         ("Voss", "sagte", "Er werde … nie mehr dorthin reisen")),
    ],
)  # fmt: skip
def test_an_apposition_is_told_from_a_report_within(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence)]


def test_a_negated_attribute_of_the_holder_negates_nothing() -> None:
    (claim,) = claims_of("Der nicht beteiligte Forscher hält das Ergebnis für robust.")
    assert (show(claim)[1:], claim.polarity) == (
        ("Der nicht beteiligte Forscher", "hält", "das Ergebnis für robust"),
        "positive",
    )


def test_a_dependent_clause_without_its_main_clause_holds_nothing() -> None:
    assert claims_of("Wer durch Rom läuft.") == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Man werde, schreibt der Konzern, die Preise senken.",
         ("der Konzern", "schreibt", "Man werde … die Preise senken")),
        ("Wenn es so weitergehe, werde man, sagte er, die Preise anheben.",
         ("er", "sagte", "werde man … die Preise anheben")),
        ("Man habe, räumte die Klinik ein, die Angehörigen zu spät informiert.",
         ("die Klinik", "räumte … ein", "Man habe … die Angehörigen zu spät informiert")),
        ("Die Firma habe den Auftrag, sagte Vorstand Kurt Roth, im Mai erhalten.",
         ("Vorstand Kurt Roth", "sagte", "Die Firma habe den Auftrag … im Mai erhalten")),
        ("Die Stadt wolle, erklärte Anke Rohde, die das Amt seit drei Jahren innehat, kein Geld ausgeben.",
         ("Anke Rohde", "erklärte", "Die Stadt wolle … kein Geld ausgeben")),
        ("Ihr gehe es, betonte sie, keineswegs um Geld.",
         ("sie", "betonte", "Ihr gehe es … keineswegs um Geld")),
        ("Das Wasser reiche, teilte das Amt mit, nur noch für drei Tage.",
         ("das Amt", "teilte … mit", "Das Wasser reiche … nur noch für drei Tage")),
        ("Es gebe dafür, sagte Minister Kern, keine Mehrheit.",
         ("Minister Kern", "sagte", "Es gebe dafür … keine Mehrheit")),
        ("Das Land brauche nun, mahnte der Minister, mehr Lehrer.",
         ("der Minister", "mahnte", "Das Land brauche nun … mehr Lehrer")),
        ("Der Betrieb laufe wieder, sagte ein Sprecher der Firma Meyer, einer Tochter des Konzerns.",
         ("ein Sprecher der Firma Meyer, einer Tochter des Konzerns", "sagte", "Der Betrieb laufe wieder")),
        ("Die Zahl sei gestiegen, sagte sie, einen Tag nach der Wahl.",
         ("sie", "sagte", "Die Zahl sei gestiegen")),
        ("Wer jetzt nicht handle, warnte Schulze, der riskiere die Zukunft.",
         ("Schulze", "warnte", "Wer jetzt nicht handle … der riskiere die Zukunft")),
        ("Dass man Fehler gemacht habe, räumte er ein, sei unbestritten.",
         ("er", "räumte … ein", "Dass man Fehler gemacht habe … sei unbestritten")),
        ("Wenn nichts geschehe, warnte Schulze, werde es zu spät sein.",
         ("Schulze", "warnte", "werde es zu spät sein")),
        ("Der Brand sei, soweit bisher bekannt, in der Küche ausgebrochen, sagte der Sprecher.",
         ("der Sprecher", "sagte", "Der Brand sei … in der Küche ausgebrochen")),
        ("Er versprach, die Steuer, sobald der Haushalt es zulasse, zu senken.",
         ("Er", "versprach", "die Steuer, sobald der Haushalt es zulasse, zu senken")),
        ("Das Gericht, so argumentiert die Klägerin, die in Kassel lebt, habe sich geirrt.",
         ("die Klägerin", "argumentiert", "Das Gericht … habe sich geirrt")),
    ],
)  # fmt: skip
def test_a_clause_goes_on_behind_the_report_within(sentence: str, expected: tuple[str, str, str]) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Zeuge sprach von einem Brand, der, wie er sagte, am Morgen ausgebrochen war.",
         ("er", "sagte", "der … am Morgen ausgebrochen war")),
        ("Rund 300 Menschen, das ist ein Drittel der Belegschaft, müssen gehen, teilte die Firma mit.",
         ("die Firma", "teilte … mit", "Rund 300 Menschen … müssen gehen")),
        ("Er beabsichtigt, mit der Gemeinde, dem Kreis und dem Land zu verhandeln.",
         ("Er", "beabsichtigt", "mit der Gemeinde, dem Kreis und dem Land zu verhandeln")),
        ("Kern schloss Kündigungen zwar bis 2026 aus, an einem Umbau führe jedoch kein Weg vorbei.",
         ("Kern", "schloss … aus", "Kündigungen zwar bis 2026")),
        ("Das Ministerium begründet die Kürzung mit der Haushaltslage.",
         ("Das Ministerium", "begründet", "die Kürzung mit der Haushaltslage")),
    ],
)  # fmt: skip
def test_what_is_cut_in_two_is_one_content(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Minister sagte, wer arbeite und spare, müsse belohnt werden.",
         ("Der Minister", "sagte", "wer arbeite und spare, müsse belohnt werden")),
        ("Sie sagte, wer lüge, dem glaube man nicht.", ("Sie", "sagte", "wer lüge, dem glaube man nicht")),
        ("Die Kanzlerin sagte am Montag, wenn das Geld fehle, dann müsse man sparen.",
         ("Die Kanzlerin", "sagte", "dann müsse man sparen")),
        ("Er sagte, sollte das Geld fehlen, werde man klagen.", ("Er", "sagte", "werde man klagen")),
        ("Kern betonte, bevor man Geld verteile, müsse man es verdienen.",
         ("Kern", "betonte", "bevor man Geld verteile, müsse man es verdienen")),
        ("Sie sagte, um die Ziele zu erreichen, müsse man investieren.",
         ("Sie", "sagte", "um die Ziele zu erreichen, müsse man investieren")),
        ("Sie sagte, je länger man warte, desto teurer werde es.",
         ("Sie", "sagte", "je länger man warte, desto teurer werde es")),
        ("Die Polizei teilte mit, ob der Fahrer betrunken gewesen sei, werde noch geprüft.",
         ("Die Polizei", "teilte mit", "ob der Fahrer betrunken gewesen sei, werde noch geprüft")),
        ("„Wer lügt und betrügt, fliegt“, sagte der Parteichef.",
         ("der Parteichef", "sagte", "Wer lügt und betrügt, fliegt")),
        ("Das Gericht prüft, ob der Plan zulässig ist, bleibt aber skeptisch.",
         ("Das Gericht", "prüft", "der Plan zulässig ist")),
    ],
)  # fmt: skip
def test_a_dependent_clause_stands_before_what_is_reported(text: str, expected: tuple[str, str, str]) -> None:
    assert [show(c)[1:] for c in claims_of(text) if c.kind == "attributed"] == [expected]
