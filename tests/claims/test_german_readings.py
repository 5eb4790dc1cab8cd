"""German sentences with all the claims that they make, as newspapers and encyclopedias build them."""

from __future__ import annotations

import pytest

import claimx
from tests.claims.german import claims_of, show

A, P = "attributed", "author"
READINGS = [
    # an object behind a verb of saying is not who says
    ("Der Verein zog um, kündigte neue Spiele an und feierte.",
     [(P, "", "", "Der Verein zog um"), (A, "Der Verein", "kündigte … an", "neue Spiele"), (P, "", "", "feierte")]),
    ("Er trat zurück, bestritt die Vorwürfe und ging nach Paris.",
     [(P, "", "", "Er trat zurück"), (A, "Er", "bestritt", "die Vorwürfe"), (P, "", "", "ging nach Paris")]),
    ("Das Spiel fällt aus, meldete das Radio.", [(A, "das Radio", "meldete", "Das Spiel fällt aus")]),
    ("Die Preise sinken, erwarten Experten.", [(A, "Experten", "erwarten", "Die Preise sinken")]),
    # rows of nouns before an infinitive
    ("Er forderte die Stadt auf, die Schulen, Kitas und Horte im Westen zu öffnen.",
     [(A, "Er", "forderte … auf", "die Schulen, Kitas und Horte im Westen zu öffnen")]),
    ("Wir bitten alle, die Hilfe für Sekten, Stämme und Gruppen zu unterlassen, sagte Maliki.",
     [(A, "Maliki", "sagte", "Wir bitten alle, die Hilfe für Sekten, Stämme und Gruppen zu unterlassen")]),
    ("Er bat Kern, den Chef der Bank, das Geld und das Gold zu holen.",
     [(A, "Er", "bat", "das Geld und das Gold zu holen")]),
    ("Sie fordert den Rat auf, Schulen zu öffnen.", [(A, "Sie", "fordert … auf", "Schulen zu öffnen")]),
    # one finite verb makes one claim
    ("Jeder Rat solle kompetent und so besetzt werden, dass er Wirkung hat.",
     [(A, "", "", "Jeder Rat solle kompetent und so besetzt werden, dass er Wirkung hat")]),
    ("Die Band verlässt sich auf alte Gewohnheiten und bekannte Wege.",
     [(P, "", "", "Die Band verlässt sich auf alte Gewohnheiten und bekannte Wege")]),
    ("Er räumte den Fehler ein und bekannte seine Schuld.",
     [(A, "Er", "räumte … ein", "den Fehler"), (A, "Er", "bekannte", "seine Schuld")]),
    ("„Immer wenn es regnet, steigt der Fluss“, sagte Kern.", [(A, "Kern", "sagte", "steigt der Fluss")]),
    # for something, and known for something
    ("Kern ist dafür, dass der Bau beginnt.", [(A, "Kern", "dafür", "der Bau beginnt")]),
    ("Kern ist bekannt dafür, dass er gern streitet.",
     [(P, "", "", "Kern ist bekannt dafür, dass er gern streitet")]),
    # surnames that begin with a small word
    ("„Wir bleiben hier“, so al-Maliki wörtlich.", [(A, "al-Maliki", "so", "Wir bleiben hier")]),
    ("„Das ist falsch“, so bin Laden.", [(A, "bin Laden", "so", "Das ist falsch")]),
    ("Das kritisierte auch di Fabio.", [(A, "di Fabio", "kritisierte", "Das")]),
    # one person takes no plural verb; after "viele" an attribute would end in "-e"
    ("Viele Genossen halten Olaf Scholz für den Besseren.",
     [(A, "Viele Genossen", "halten", "Olaf Scholz für den Besseren")]),
    ("Viele halten Scholz für ungeeignet.", [(A, "Viele", "halten", "Scholz für ungeeignet")]),
    # who confesses, and who stood
    ("Die Mutter hat die Tat gestanden.", [(A, "Die Mutter", "gestanden", "die Tat")]),
    ("Der Mann hat gestanden, Geld genommen zu haben.",
     [(A, "Der Mann", "gestanden", "Geld genommen zu haben")]),
    ("Er hat lange vor der Tür gestanden.", [(P, "", "", "Er hat lange vor der Tür gestanden")]),
    ("Die Anklage wirft dem 34-Jährigen Mord vor.", [(A, "Die Anklage", "wirft … vor", "Mord")]),
    # numbered rules
    ("Laut Paragraph 23 der Satzung darf er bleiben.",
     [(A, "Paragraph 23 der Satzung", "Laut", "darf er bleiben")]),
    ("Laut § 5 Absatz 2 darf die Behörde das Werk schließen.",
     [(A, "§ 5 Absatz 2", "Laut", "darf die Behörde das Werk schließen")]),
    ("Er soll nach Informationen des „Stern“ von dem Geschäft gewusst haben.",
     [(A, "des „Stern“", "nach Informationen", "Er soll … von dem Geschäft gewusst haben")]),
    ("Niemand habe damit rechnen können, sagte Kern, dass der Damm bricht.",
     [(A, "Kern", "sagte", "Niemand habe damit rechnen können … dass der Damm bricht")]),
    # a dependent clause behind a colon is the front of the main clause behind it
    ("Er warnt: Wenn nichts passiert, schließt das Bad.", [(A, "Er", "warnt", "schließt das Bad")]),
    ("Seine Gruppe war in der Frage gespalten: Während sechs gingen, folgten zehn der Linie des Rats.",
     [(P, "", "", "Seine Gruppe war in der Frage gespalten"),
      (P, "", "", "Während sechs gingen, folgten zehn der Linie des Rats")]),
    ("Ob die Affen wissen, was sie tun, lasse sich nicht beweisen, sagte Kern.",
     [(A, "Kern", "sagte", "Ob die Affen wissen, was sie tun, lasse sich nicht beweisen")]),
    # to whom it was said
    ("Das sei falsch, sagte Özdemir der Berliner Morgenpost.", [(A, "Özdemir", "sagte", "Das sei falsch")]),
    ("Das sei falsch, sagte Kern der New York Times.", [(A, "Kern", "sagte", "Das sei falsch")]),
    ("Das sei falsch, sagte Montag der Kanzler.", [(A, "der Kanzler", "sagte", "Das sei falsch")]),
    ("Kritiker glauben nicht so recht, dass sich das ändert.",
     [(A, "Kritiker", "glauben", "sich das ändert")]),
    # whom a nation's name or a share names
    ("Der Franzose hält den Elfmeter für falsch.",
     [(A, "Der Franzose", "hält", "den Elfmeter für falsch")]),
    ("Jeder zweite Deutsche lehnt den Plan ab.", [(A, "Jeder zweite Deutsche", "lehnt … ab", "den Plan")]),
    ("Die Mehrheit der Befragten lehnt den Plan ab.",
     [(A, "Die Mehrheit der Befragten", "lehnt … ab", "den Plan")]),
    ("Der Satellit lehnt nichts ab.", [(P, "", "", "Der Satellit lehnt nichts ab")]),
    # any verb behind a quotation and before a name
    ("„Das ist falsch“, legt Kern den Finger in die Wunde.", [(A, "Kern", "legt", "Das ist falsch")]),
    ("„Das ist falsch“, stimmt Hahn zu.", [(A, "Hahn", "stimmt … zu", "Das ist falsch")]),
    ("O-Ton Kern: „Das ist falsch.“", [(A, "Kern", "", "Das ist falsch")]),
    # nouns that make one cue with their verb
    ("Der Chef hat Forderungen nach einem Rücktritt eine klare Absage erteilt.",
     [(A, "Der Chef", "Absage erteilt", "Forderungen nach einem Rücktritt")]),
    ("Einer Koalition erteilte Söder eine Absage.", [(A, "Söder", "erteilte … Absage", "Einer Koalition")]),
    ("Kern brachte seine Sorge zum Ausdruck, dass der Plan scheitert.",
     [(A, "Kern", "brachte … zum Ausdruck", "der Plan scheitert")]),
    ("Sie trat dafür ein, dass er bleibt.", [(A, "Sie", "trat … ein", "er bleibt")]),
    # hearsay with a source that is nobody
    ("Berichten zufolge soll der Pilot zuvor Probleme gemeldet haben.",
     [(A, "", "Berichten zufolge", "soll der Pilot zuvor Probleme gemeldet haben")]),
    ("Gerüchten zufolge soll der Verein Geld geboten haben.",
     [(A, "", "Gerüchten zufolge", "soll der Verein Geld geboten haben")]),
    # hearsay of what belongs to what
    ("Zu den Opfern sollen drei Kinder zählen.", [(A, "", "sollen", "Zu den Opfern … drei Kinder zählen")]),
    ("Der Mann soll eine Frau angefahren haben, teilte die Polizei mit.",
     [(A, "die Polizei", "teilte … mit", "Der Mann soll eine Frau angefahren haben")]),
    # who acts stands before where
    ("In Bern wurde am 8. März 2007 vom Bundesgericht ein Urteil bestätigt.",
     [(A, "Bundesgericht", "bestätigt", "ein Urteil")]),
    ("In Seoul wird von Beobachtern befürchtet, dass der Norden angreift.",
     [(A, "Beobachtern", "befürchtet", "der Norden angreift")]),
    ("Sein Werk wird in der Stadt anerkannt.", [(P, "", "", "Sein Werk wird in der Stadt anerkannt")]),
    # members of a row of nouns before the next verb
    ("Sie lobte Kern und Brandt und kritisierte den Rat.",
     [(A, "Sie", "lobte", "Kern und Brandt"), (A, "Sie", "kritisierte", "den Rat")]),
    ("Er malte Ölbilder und Aquarelle und thematisierte die heiteren Seiten.",
     [(P, "", "", "Er malte Ölbilder und Aquarelle"), (A, "Er", "thematisierte", "die heiteren Seiten")]),
    # years and ages
    ("Er schaffte den Aufstieg und erklärte 2008 seinen Rücktritt.",
     [(P, "", "", "Er schaffte den Aufstieg"), (A, "Er", "erklärte", "seinen Rücktritt")]),
    ("Der Bundestag hat am 29. März 2007 das Gesetz beschlossen.",
     [(A, "Der Bundestag", "beschlossen", "das Gesetz")]),
    ("Er beziffert die Zahl auf 2000.", [(A, "Er", "beziffert", "die Zahl auf 2000")]),
    ("„Es ist vorbei“, sagte die 25 Jahre alte Frau aus Belgien.",
     [(A, "die 25 Jahre alte Frau aus Belgien", "sagte", "Es ist vorbei")]),
    ("Ein 25 Jahre alter Mann bestritt die Tat.", [(A, "Ein 25 Jahre alter Mann", "bestritt", "die Tat")]),
    ("Die fünf Jahre alte Anna sagte, sie komme.", [(A, "Die fünf Jahre alte Anna", "sagte", "sie komme")]),
    # what is judged good
    ("Laut Kern bezeichneten die Firmen ihre Lage als gut.",
     [(A, "Kern", "Laut", "bezeichneten die Firmen ihre Lage als gut"),
      (A, "die Firmen", "bezeichneten", "ihre Lage als gut")]),
    # clauses that are none, and free relative clauses
    ("Alle Länder, sei es Polen oder Ungarn, müssen zahlen, sagte Kern.",
     [(A, "Kern", "sagte", "Alle Länder, sei es Polen oder Ungarn, müssen zahlen")]),
    ("Doch wo Licht ist, gibt es auch Schatten, sagt Kern.",
     [(A, "Kern", "sagt", "wo Licht ist, gibt es auch Schatten")]),
    ("Hier werden die Fürsten der Stämme, die Chefs der Sippen sowie die Erben als Älteste bezeichnet.",
     [(P, "", "", "Hier werden die Fürsten der Stämme, die Chefs der Sippen sowie die Erben als Älteste bezeichnet")]),
    ("Beifall ist sicher, oder die Leute werden nachdenklich.",
     [(P, "", "", "Beifall ist sicher"), (P, "", "", "die Leute werden nachdenklich")]),
    ("Es wird eine Entscheidung über das Amt des Bürgermeisters von Beust erwartet.",
     [(A, "", "erwartet", "eine Entscheidung über das Amt des Bürgermeisters von Beust")]),
    # possession, and opinion
    ("Ich hoffe, meinen Titel zu verteidigen, sagte Kern.",
     [(A, "Kern", "sagte", "Ich hoffe, meinen Titel zu verteidigen")]),
    ("Die Lage ist ernst, meinen Experten.", [(A, "Experten", "meinen", "Die Lage ist ernst")]),
    # what ought to have been, what was allowed
    ("Vielmehr hätte sie die Menschen zum Krieg aufrufen sollen.",
     [(P, "", "", "Vielmehr hätte sie die Menschen zum Krieg aufrufen sollen")]),
    ("Damals war alles offen, hatte die Regierung neue Einsichten in die Akten erlaubt.",
     [(P, "", "", "Damals war alles offen"), (A, "die Regierung", "erlaubt", "neue Einsichten in die Akten")]),
    # clauses cut in two
    ("Wichtig sei, dass Regeln und Zeiten - wie in der Ordnung festgehalten - eingehalten würden.",
     [(A, "", "", "Wichtig sei, dass Regeln und Zeiten - wie in der Ordnung festgehalten - eingehalten würden")]),
    ("Er glaubt, dass er, wenn er sie sieht und ihr sagt, dass er geht, nicht bleiben kann.",
     [(A, "Er", "glaubt", "er … nicht bleiben kann")]),
    ("Ein Missklang: „Niemand lässt uns vor“, sagt die Chefin.", [(A, "die Chefin", "sagt", "Niemand lässt uns vor")]),
    ("Die Anklage wird nach Angaben von Bogs von diesem Vorgang nicht berührt.",
     [(A, "Bogs", "nach Angaben", "Die Anklage wird … von diesem Vorgang nicht berührt")]),
    ("In Berlin wird der Abzug gefordert.", [(A, "Berlin", "gefordert", "der Abzug")]),
    ("Die Größe der Region wird in der Börse gewürdigt.",
     [(P, "", "", "Die Größe der Region wird in der Börse gewürdigt")]),
    # sources that are compounds, and designs that are none
    ("Sie löst die bisherige, nach TÜV-Angaben eher laxe Kontrolle ab.",
     [(A, "TÜV-Angaben", "nach TÜV-Angaben", "Sie löst die bisherige … eher laxe Kontrolle ab")]),
    ("Nach den Plänen des Architekten Kern wurde hier ein Haus gebaut.",
     [(P, "", "", "Nach den Plänen des Architekten Kern wurde hier ein Haus gebaut")]),
    ("Nach den Plänen der Regierung sollen die Steuern sinken.",
     [(A, "der Regierung", "Nach … Plänen", "sollen die Steuern sinken")]),
    # verbs of two senses
    ("Mit seinem Buch begründete er eine Tradition.", [(P, "", "", "Mit seinem Buch begründete er eine Tradition")]),
    ("Er begründete den Schritt mit hohen Kosten.", [(A, "Er", "begründete", "den Schritt mit hohen Kosten")]),
    ("Ohne sie würden die Länder aneinander geraten.", [(P, "", "", "Ohne sie würden die Länder aneinander geraten")]),
    ("Den Bürgern wird zur Vorsicht geraten.", [(A, "", "geraten", "zur Vorsicht")]),
    ("Geiger will mehr: Er denkt global.", [(P, "", "", "Geiger will mehr"), (P, "", "", "Er denkt global")]),
    ("Auf diese Weise bestehe die Chance auf Frieden.",
     [(A, "", "", "Auf diese Weise bestehe die Chance auf Frieden")]),
    # a preposition before a quotation is no particle of the verb
    ("In der Branche wird über eine hohe Zahl an „Schwarzen Schafen“ unter den Ausbildern geklagt.",
     [(A, "der Branche", "geklagt", "über eine hohe Zahl an „Schwarzen Schafen“ unter den Ausbildern")]),
    ("Wer keinen Scanner besitzt, findet bei Hama eine handliche Lösung.",
     [(P, "", "", "Wer keinen Scanner besitzt, findet bei Hama eine handliche Lösung")]),
    ("Der Tiroler feierte den größten Erfolg: Er gewann die Etappe.",
     [(P, "", "", "Der Tiroler feierte den größten Erfolg"), (P, "", "", "Er gewann die Etappe")]),
    ("Der Name leitet sich aus dem Wort ab, was sich wohl auf die Farbe bezieht.",
     [(P, "", "", "Der Name leitet sich aus dem Wort ab, was sich wohl auf die Farbe bezieht")]),
    # what belongs to a noun before the verb is not its content
    ("Auf die Kritik angesprochen, warum die Schweiz zögert, weist Kern darauf hin, dass es Regeln gibt.",
     [(A, "Kern", "weist … hin", "es Regeln gibt")]),
    # agents, and what hangs on a noun
    ("In einem Nachruf wurde in der Vereinszeitung bemerkt: „Er hat gut gewirkt“.",
     [(A, "der Vereinszeitung", "bemerkt", "Er hat gut gewirkt")]),
    ("Gestern wurde die Ernennung von Kern beschlossen.",
     [(P, "", "", "Gestern wurde die Ernennung von Kern beschlossen")]),
    ("Es tut ihm leid, dass die Arbeit verdorben wurde.", [(A, "ihm", "tut … leid", "die Arbeit verdorben wurde")]),
    ("Daraus ergibt sich, dass die Lage ernst ist.", [("evidential", "", "ergibt", "die Lage ernst ist")]),
    # rows that close a dependent clause
    ("Das Gericht meint, dass Kern, Graber sowie Lütge Anträge zurückgehalten sowie Akten gefälscht hatten.",
     [(A, "Das Gericht", "meint", "Kern, Graber sowie Lütge Anträge zurückgehalten sowie Akten gefälscht hatten")]),
    ("Er sagt, dass Themen nicht nur Fachleute interessieren, sondern auch breite Kreise.",
     [(A, "Er", "sagt", "Themen nicht nur Fachleute interessieren, sondern auch breite Kreise")]),
    # "zufolge" behind another noun, reports that are dates
    ("Im Mai können Passagiere der Lufthansa zufolge Züge der Bahn nutzen.",
     [(A, "der Lufthansa", "zufolge", "Im Mai können Passagiere … Züge der Bahn nutzen")]),
    ("Angaben der Polizei zufolge gab es 3 Tote.", [(A, "der Polizei", "Angaben … zufolge", "gab es 3 Tote")]),
    ("Einem Sprecher der Polizei zufolge gab es 3 Tote.",
     [(A, "Einem Sprecher der Polizei", "zufolge", "gab es 3 Tote")]),
    ("Nach einem ersten Bericht über Durchsuchungen fielen die Kurse.",
     [(P, "", "", "Nach einem ersten Bericht über Durchsuchungen fielen die Kurse")]),
    # "wie X sagte" behind a dependent clause
    ("Der Mann floh, nachdem er den Zaun beschädigt hatte, wie die Polizei mitteilte.",
     [(A, "die Polizei", "mitteilte", "Der Mann floh, nachdem er den Zaun beschädigt hatte")]),
    ("Sie sagt, dass sie weiß, wie die Polizei arbeitet.",
     [(A, "Sie", "sagt", "sie weiß, wie die Polizei arbeitet"), (A, "sie", "weiß", "wie die Polizei arbeitet")]),
    # a report inside a clause that goes on behind it
    ("Es sei klar, sagte Kern, dass die EU zahlt.", [(A, "Kern", "sagte", "Es sei klar … dass die EU zahlt")]),
    ("Man warte, sagte Kern, weil Geld fehle.", [(A, "Kern", "sagte", "Man warte … weil Geld fehle")]),
    # short relative clauses, appeals, and questions to the reader
    ("Für Flüge, die ausfallen, zahlt die Bahn.", [(P, "", "", "Für Flüge, die ausfallen, zahlt die Bahn")]),
    ("Kuhn appellierte am Samstag an die Bürger: „Lassen Sie Ihr Auto stehen.“",
     [(A, "Kuhn", "appellierte", "Lassen Sie Ihr Auto stehen")]),
    ("Sie wollen nicht mehr pendeln?", [(P, "", "", "Sie wollen nicht mehr pendeln")]),
    # who would like what
    (
        "Die Chefin möchte ihr Engagement neu ausrichten.",
        [(A, "Die Chefin", "möchte", "ihr Engagement neu ausrichten")],
    ),
    ("Die Chefin möchte, dass der Bau beginnt.", [(A, "Die Chefin", "möchte", "der Bau beginnt")]),
    ("Ich möchte gehen.", [(P, "", "", "Ich möchte gehen")]),
    # forms that look like attributes, and attributes that look like verbs
    ("Das berichteten Zeugen in London.", [(A, "Zeugen", "berichteten", "Das")]),
    ("Eine schöne Landschaft, gesunde Luft und gute Gasthöfe ziehen Gäste an.",
     [(P, "", "", "Eine schöne Landschaft, gesunde Luft und gute Gasthöfe ziehen Gäste an")]),
    ("Daimler wolle aufgrund von massiv gefallenen und immer noch fallenden Kursen nicht viel zahlen, sagte Kern.",
     [(A, "Kern", "sagte",
       "Daimler wolle aufgrund von massiv gefallenen und immer noch fallenden Kursen nicht viel zahlen")]),
    ("Es gebe Modelle, wie man die Interessen von Staat, Firmen und Kunden sichern könne, sagte Kern.",
     [(A, "Kern", "sagte", "Es gebe Modelle, wie man die Interessen von Staat, Firmen und Kunden sichern könne")]),
    ("Damit ergibt sich, dass das Licht lange unterwegs war.",
     [("evidential", "", "ergibt", "das Licht lange unterwegs war")]),
    ("Das Kosovo hatte sich im Februar 2008 unabhängig von Serbien erklärt.",
     [(A, "Das Kosovo", "erklärt", "unabhängig von Serbien")]),
    # a dash before "und" parts predicates of one subject as a comma does; owners; children are counted, not many
    ("Er sieht Reisen als Teil der Geschichte – und stört sich daran, dass dies kein Thema ist.",
     [(A, "Er", "sieht", "Reisen als Teil der Geschichte"), (A, "Er", "stört sich", "dies kein Thema ist")]),
    ("Sie sollen lernen, so genanntes Placement zu erkennen.",
     [(P, "", "", "Sie sollen lernen, so genanntes Placement zu erkennen")]),
    ("Die Firma ging gegen die Pläne zur Errichtung einer Zone in der Altstadt vor.",
     [(P, "", "", "Die Firma ging gegen die Pläne zur Errichtung einer Zone in der Altstadt vor")]),
    ("Die Erfahrung lehrt, dass die Fahrt im Stau endet.",
     [("evidential", "", "lehrt", "die Fahrt im Stau endet")]),
    ("Die 40-Jährige und ihr Mann planen derzeit ihr viertes Kind.",
     [(A, "Die 40-Jährige und ihr Mann", "planen", "ihr viertes Kind")]),
    # what was denied is left out of the denial, and taken up by it
    ("Sie warfen ihm vor, Geld genommen zu haben, was sein Anwalt zurückweist.",
     [(A, "sein Anwalt", "zurückweist", "Geld genommen zu haben"),
      (A, "Sie", "warfen … vor", "Geld genommen zu haben")]),
    ("Er sagte, die Firma habe betrogen, was diese bestreitet.",
     [(A, "diese", "bestreitet", "die Firma habe betrogen"),
      (A, "Er", "sagte", "die Firma habe betrogen")]),
    ("Der Polizist soll geschossen haben, was er bestreitet.",
     [(A, "er", "bestreitet", "Der Polizist soll geschossen haben"),
      (A, "", "soll", "Der Polizist … geschossen haben")]),
    ("Washington beschuldigt Moskau, den Vertrag gebrochen zu haben.",
     [(A, "Washington", "beschuldigt", "den Vertrag gebrochen zu haben")]),
    # attributes before a noun, and verbs that are none
    ("Der an der Studie nicht beteiligte Forscher Jean Hublin hält die Deutung für überzeugend.",
     [(A, "Der an der Studie nicht beteiligte Forscher Jean Hublin", "hält", "die Deutung für überzeugend")]),
    ("Nach der 1:5-Niederlage gegen den FC Bayern hatte Vereinschef Hans Watz betont, er bleibe.",
     [(A, "Vereinschef Hans Watz", "betont", "er bleibe")]),
    ("Der Experte rät davon ab, überstürzt zu handeln.", [(A, "Der Experte", "rät … ab", "überstürzt zu handeln")]),
    ("Niemand werde hungern oder frieren müssen, versprach der Präsident.",
     [(A, "der Präsident", "versprach", "Niemand werde hungern oder frieren müssen")]),
    ("Kinder, die krank werden und nicht lernen können, brauchen Hilfe.",
     [(P, "", "", "Kinder, die krank werden und nicht lernen können, brauchen Hilfe")]),
    ("Er wünschte seinem Nachfolger viel Erfolg.", [(A, "Er", "wünschte", "viel Erfolg")]),
    # how somebody takes it is all there is
    ("Südkorea und China zeigten sich besorgt.", [(A, "Südkorea und China", "zeigten sich", "besorgt")]),
    ("Sein Kollege äußerte sich zurückhaltend.", [(A, "Sein Kollege", "äußerte sich", "zurückhaltend")]),
    # who lets others speak
    ("Der Kreml ließ die Berichte dementieren.", [(A, "Der Kreml", "ließ … dementieren", "die Berichte")]),
    # what nobody would comment on
    ("Boeing wollte den Bericht auf Anfrage nicht kommentieren.", [(A, "Boeing", "kommentieren", "den Bericht")]),
    # a source and what follows it
    ("Die Täter wurden nach Polizeiangaben durch einen Hinweis gefasst.",
     [(A, "Polizeiangaben", "nach Polizeiangaben", "Die Täter wurden … durch einen Hinweis gefasst")]),
    # hearsay
    ("Bei dem Toten soll es sich um einen Briten handeln.",
     [(A, "", "soll", "Bei dem Toten … es sich um einen Briten handeln")]),
    ("Es wurden Spuren entdeckt, die 3,6 Millionen Jahre alt sein sollen.",
     [(P, "", "", "Es wurden Spuren entdeckt, die 3,6 Millionen Jahre alt sein sollen"),
      (A, "", "sollen", "die 3,6 Millionen Jahre alt sein")]),
    # a short name ends a sentence
    ("Grund ist das Verbot des Modells 737 Max. Der Konzern erwartet einen Verlust.",
     [(P, "", "", "Grund ist das Verbot des Modells 737 Max"),
      (A, "Der Konzern", "erwartet", "einen Verlust")]),
    # a verdict that stands first
    ("Besorgt zeigte sich der Verband über die Lage in Japan.",
     [(A, "der Verband", "Besorgt zeigte sich", "über die Lage in Japan")]),
    ("Enttäuscht zeigte sich auch der Trainer.", [(A, "der Trainer", "zeigte sich", "Enttäuscht")]),
    ("Union und SPD bewerteten die Aussage positiver.", [(A, "Union und SPD", "bewerteten", "die Aussage positiver")]),
    # what did not happen
    ("Die Kläger sagten, dass die Ärzte die Krankheit hätten erkennen müssen.",
     [(A, "Die Kläger", "sagten", "die Ärzte die Krankheit hätten erkennen müssen")]),
    # a plural past beside a Konjunktiv
    ("Der Anwalt legte Berufung ein, kündigte er an. Die Familien fühlten sich verlassen, ihnen gehe es nicht um Geld.",
     [(A, "er", "kündigte … an", "Der Anwalt legte Berufung ein"),
      (A, "", "", "Die Familien fühlten sich verlassen"),
      (A, "", "", "ihnen gehe es nicht um Geld")]),
    ("Ein Sprecher dementierte das auf dpa-Anfrage nicht.", [(A, "Ein Sprecher", "dementierte", "das")]),
    # rows of attributes, and marks inside a title
    ("Es ist ein Orchester, das viel von jener spezifischen, dunkel getönten Farbigkeit besitzt.",
     [(P, "", "", "Es ist ein Orchester, das viel von jener spezifischen, dunkel getönten Farbigkeit besitzt")]),
    ("Münch sagte, der Markt werde mit neuen, auch starken Drogen, überschwemmt.",
     [(A, "Münch", "sagte", "der Markt werde mit neuen, auch starken Drogen, überschwemmt")]),
    ("Trotz der Konkurrenz von „CSI: Miami“ kam der Film gut an.",
     [(P, "", "", "Trotz der Konkurrenz von „CSI: Miami“ kam der Film gut an")]),
    ("Zehn Gebiete – von denen vier in Polen liegen – wurden geschützt.",
     [(P, "", "", "Zehn Gebiete – von denen vier in Polen liegen – wurden geschützt")]),
    # attributes without an article
    ("Der Anteil steige, sagten mit der Sache vertraute Personen.",
     [(A, "mit der Sache vertraute Personen", "sagten", "Der Anteil steige")]),
    ("Der damalige Bayerische Innenminister Günther Becker sagte, er bleibe.",
     [(A, "Der damalige Bayerische Innenminister Günther Becker", "sagte", "er bleibe")]),
    # no holders
    ("Doch wisse man aus Erfahrung, dass Säfte gestreckt würden.",
     [(A, "", "", "wisse man aus Erfahrung, dass Säfte gestreckt würden")]),
    ("Den Angaben zufolge liegt das an dem Einbruch, welcher auf die Preise zurückzuführen ist.",
     [(A, "Den Angaben", "zufolge", "liegt das an dem Einbruch, welcher auf die Preise zurückzuführen ist")]),
    ("„Sie haben sich gegen die Reise entschieden, wie wir von Helfern wissen“, sagte Bunge.",
     [(A, "Bunge", "sagte", "Sie haben sich gegen die Reise entschieden, wie wir von Helfern wissen"),
      (A, "Sie", "sich … entschieden", "gegen die Reise")]),
    ("Zuvor hatten «Bild» und «B.Z.» von einem Plan berichtet.",
     [(A, "«Bild» und «B.Z.»", "berichtet", "von einem Plan")]),
    # what is no cue
    ("Das Land habe Abkommen mit Ägypten geschlossen, Verdächtige wieder abschieben zu können.",
     [(A, "", "", "Das Land habe Abkommen mit Ägypten geschlossen, Verdächtige wieder abschieben zu können")]),
    ("Am wichtigsten ist das Wappen, das heißt, es muss rechts sein.",
     [(P, "", "", "Am wichtigsten ist das Wappen"),
      (P, "", "", "es muss rechts sein")]),
    ("Es ist eine Leistung, die Menschen zu befreien und es ist gut, dass das gelang.",
     [(P, "", "", "Es ist eine Leistung, die Menschen zu befreien"),
      (P, "", "", "es ist gut, dass das gelang")]),
    # who says it in a relative clause
    ("Sie veröffentlichte eine Erklärung, in der sie betonte, dass sie bleibe.",
     [(P, "", "", "Sie veröffentlichte eine Erklärung, in der sie betonte, dass sie bleibe"),
      (A, "sie", "betonte", "sie bleibe")]),
    ("Er hielt ein Treffen ab, bei dem er den Leuten mitteilte, dass er gehe.",
     [(P, "", "", "Er hielt ein Treffen ab, bei dem er den Leuten mitteilte, dass er gehe"),
      (A, "er", "mitteilte", "er gehe")]),
    ("Er traf Kern, der ihm sagte, dass er gehe.",
     [(P, "", "", "Er traf Kern, der ihm sagte, dass er gehe"),
      (A, "der", "sagte", "er gehe")]),
    ("Er bestätigte in einem Interview, das er der Zeitung gab, dass er gehe.", [(A, "Er", "bestätigte", "er gehe")]),
    # a particle alone between commas, and other edges
    ("Der Minister teilte der Firma, die den Bau plant, mit, dass er gehe.",
     [(A, "die", "plant", "den Bau"),
      (A, "Der Minister", "teilte … mit", "er gehe")]),
    ("Mayer-Vorfelder wies darauf hin, dass das Geld fehle.", [(A, "Mayer-Vorfelder", "wies … hin", "das Geld fehle")]),
    ("Er habe – so die gängige Darstellung – mit Bakterien gearbeitet.",
     [(A, "", "so … Darstellung", "Er habe … mit Bakterien gearbeitet")]),
    ("Alles hängt laut Staatsanwaltschaft von seiner Aussage ab.",
     [(A, "Staatsanwaltschaft", "laut", "Alles hängt … von seiner Aussage ab")]),
    # whose words a medium cites
    ("Die Zeitung zitiert einen Beamten: „Es ist vorbei.“", [(A, "einen Beamten", "zitiert", "Es ist vorbei")]),
    ("Der Kampf gehe weiter, zitiert ihn die Zeitung „Dawn“.", [(A, "ihn", "zitiert", "Der Kampf gehe weiter")]),
    ("Die Agentur zitierte den Armeechef mit den Worten: „Die Lage ist ruhig.“",
     [(A, "den Armeechef", "mit den Worten", "Die Lage ist ruhig")]),
    ("Er zitierte Goethe.", [(P, "", "", "Er zitierte Goethe")]),
    # holders
    ("Auch der regierende ANC rief dazu auf, der Justiz Zeit zu geben.",
     [(A, "der regierende ANC", "rief … auf", "der Justiz Zeit zu geben")]),
    ("Das Team ist laut Goc „haushoher Favorit“.", [(A, "Goc", "laut", "Das Team ist … haushoher Favorit")]),
    ("Kern zeigte sich wenig überrascht.", [(A, "Kern", "zeigte sich", "wenig überrascht")]),
    ("Maier sagte, nachdem er von einem Unfall ausgegangen war, nun sei ein Anschlag möglich.",
     [(A, "er", "ausgegangen", "von einem Unfall"),
      (A, "Maier", "sagte", "nun sei ein Anschlag möglich")]),
    ("Medienberichte über einen Verkauf bezeichnete Präsident Clemens Kern als „frei erfunden“.",
     [(A, "Präsident Clemens Kern", "bezeichnete", "Medienberichte über einen Verkauf … als „frei erfunden“")]),
    ("Die Opposition geht von mindestens fünfzig aus.",
     [(A, "Die Opposition", "geht … aus", "von mindestens fünfzig")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), READINGS)
def test_a_sentence_makes_these_claims(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [show(claim) for claim in claims_of(sentence)] == expected


def test_a_name_that_owns_belongs_to_the_holder() -> None:
    analysis = claimx.load("de", tier="rules")(
        "„Er will nach England“, bestätigte Italiens scheidender Regierungschef."
    )
    assert [str(span) for span in analysis.claims[0].holder.spans] == ["Italiens scheidender Regierungschef"]
