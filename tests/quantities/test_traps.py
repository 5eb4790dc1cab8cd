"""Numbers that state no amount, one a line: nothing may be found in them."""

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document

GERMAN = """
ISSN (Print) 1611-6364
ISSN: 1611-6364
ISSN 2747-5123 (Online)
ISBN 978-3-16-148410-0 ist vergriffen.
ISBN-13: 978-3-16-148410-0
Die Grafik steht unter CC BY 4.0.
Lizenz: CC BY-SA 3.0 DE
Der Text erscheint unter Creative Commons BY-NC 4.0.
Die App läuft in Version 2.1 stabil.
GPT-4 wurde vorgestellt.
ChatGPT 5 kommt bald.
Windows 11 ist da.
Stand: 25.02.2016, 15:21:52 Uhr.
2016-03-24T14:21:36 +01:00
Die Meldung von 15:21:52 ist alt.
Der Sender Sat.1 zeigt den Film.
Der Vertrag heißt Treaty No. 7 und gilt.
Der Tag ist den Klassen 3 bis 6 vorbehalten.
Die Hallen 3 bis 5 bleiben leer.
Die Teile zwei und drei erschienen später.
Die Bände eins, zwei und vier sind vergriffen.
Er zitiert Vers 12 und Zeile 40.
Tel: 02826/9 20 14
Tel. (0228) 12 34 56
Gewartet wird bis zu einer Entscheidung des Gerichts.
Die auf Platz elf abgerutschte Mannschaft verlor.
In der ersten Hälfte fiel kein Tor.
Das Dorf entstand in der 2. Hälfte des 13. Jahrhunderts.
Der Brief trägt die Nummer PO 8 Nr. 5 und gilt.
Er nutzt ein iPhone 15.
Das Samsung Galaxy S24 wurde teurer.
10719 Berlin
Ludwigkirchplatz 3-4, 10719 Berlin
A-1010 Wien, Stubenring 1
CH-3003 Bern
D-10719 Berlin
Die Adresse lautet Hauptstraße 12, 80331 München.
Er wohnt in der Hauptstraße 12a.
Telefon +49 30 880 07-0
Tel.: 030 / 88007-100, Fax: 030 / 88007-101
Rufen Sie an: 0800 111 0 111.
Tel. (030) 227-37453
Hotline 116 117
Wählen Sie den Notruf 112.
IBAN DE89 3704 0044 0532 0130 00
IBAN: AT61 1904 3002 3457 3201
Schreiben Sie an info24@beispiel-365.de.
Mehr unter www.beispiel24.de/2024/05/12/artikel-345.html.
https://example.org/a/123456?id=78
Das regeln die §§ 3 und 4.
Die Behörden achten auf Sicherheit.
Gib acht auf dich!
Er nahm sich in Acht.
Der Vertrag ist null und nichtig.
Es ist fünf vor zwölf.
Die 1.-Mai-Demo verlief friedlich.
Der Zwei-plus-Vier-Vertrag gilt.
Weniger Höfe, mehr Bio
Nach § 5 Abs. 2 Satz 1 Nr. 3 AufenthG gilt das.
Art. 5 Abs. 2 Satz 1 Nr. 3 GG
gemäß Artikel 16a Absatz 2 des Grundgesetzes
nach §§ 129a, 129b StGB
Das Urteil (Az. 2 BvR 1651/15) erging.
Aktenzeichen: 1 StR 36/20
Drucksache 20/13998
(BT-Drs. 19/4567, S. 12 f.)
Der Vorschlag COM(2023) 225 liegt vor.
KOM(2021) 660 endg.
Resolution A/RES/ES-11/1 wurde angenommen.
Die Verordnung (EU) 2016/679 gilt.
Richtlinie 2001/95/EG
Resolution 2231 (2015)
auf der B 96 bei Zossen
Stau auf der A 7 bei Hamburg.
Die U 6 fährt nicht, die S 21 auch nicht.
Stuttgart 21 verzögert sich.
Flug LH 123 wurde gestrichen.
Der ICE 571 hielt auf Gleis 7.
Abfahrt von Gleis 7 um 12 Uhr.
Er wartete in Zimmer 12.
siehe Kapitel 3 und Tabelle 4
Sie kam auf Platz 3.
Er liegt auf Rang 5.
Die Nummer 4 der Welt siegte.
Der Verein spielt in der 2. Liga.
Die Formel 1 startet.
Schüler der Klasse 5b
Stufe 2 des Plans
Die Phase III der Studie
Es stand 3:1.
Sie siegten mit 2:0 (1:0).
Die Partie endete 1-1.
Der 3. Senat entschied.
König Ludwig XIV. regierte.
Papst Johannes Paul II. kam.
Im Schuljahr 2019/20 war das so.
von 2019-2023
in den Jahren 2019–2023
im Jahr 2000
Im Jahre 1517 begann alles.
Am 11. September begann es.
Nach 9/11 änderte sich alles.
Der 17. Juni ist Gedenktag.
am 24.12.2023
vom 3. bis 5. Mai
zwischen dem 3. und dem 5. Mai
am 3./4. Mai
03.05.2024
2024-05-03
Stand: 05/2024
Sitzung von 9 bis 17 Uhr
um 20.15 Uhr
gegen 18:30 Uhr
von 14.00-16.00 Uhr
Um halb drei kam er.
Kurz vor zwölf klingelte es.
Die 68er gingen auf die Straße.
in den Neunzigerjahren
in den 1990er-Jahren
in den achtziger Jahren
Die G20 tagten mit den BRICS.
Die UN-Resolution 1325 gilt.
Das Kampfflugzeug F-35 kommt.
Er fuhr einen VW Golf 8.
Covid-19 breitete sich aus.
Die Agenda 2030 bleibt.
Der 1. FC Köln verlor.
Schalke 04 stieg ab.
Hannover 96 siegte.
Das Erste sendet um 20 Uhr.
Die Ausgabe 12/2023 der Zeitschrift
Heft 3, Jg. 45
In Absatz drei steht mehr.
Seite 12 bis 14
S. 23-45
Abb. 3 zeigt das.
Fußnote 17
Der Vertrag endet im Mai.1
Das ist der »dritte Weg«.12 Danach kam nichts.
Man lieferte mehr Gas,4 doch Wien blieb skeptisch.
Er sprach vom »dritten Weg«3 und ging.
„Wir gehen.“12 So endete das.
DOI: 10.18449/2024A57
Postfach 10 06 43
PLZ 50667
HRB 12345 B
USt-IdNr. DE123456789
ISO 9001 zertifiziert
DIN 5008
Er trägt Schuhgröße 43.
Team 2 gewann.
Halle 7 ist leer.
Im Sektor 3 brannte es.
Mit der Linie 5 zum Bahnhof.
Block 4 des Kraftwerks
Variante B.1.1.7
Erstens, zweitens, drittens.
Die Quote 2,5:1 galt.
Die Chance steht 50:50.
Im Maßstab 1:1000
Er wurde Dritter.
Der zweite Weltkrieg endete 1945.
Das war 1989.
Sie wurde 1954 in Köln geboren.
(geb. 1954)
Angela Merkel (2005–2021)
Foto: dpa/12345
Am Freitag, 13., geschah es.
Dezember 2023
im Sommer 2024
Die Wahl 2025 wird spannend.
Haushalt 2025
Der Haushaltsplan 2024 wurde beschlossen.
EM 2024 in Deutschland
Olympia 2024
Der Film „Terminator 2“ lief.
Formular 1040
Ein Mann kam, eine Frau ging.
einerseits und andererseits
auf einmal
Es war einmal ein König.
Zum einen fehlt Geld, zum anderen Zeit.
""".strip().splitlines()

ENGLISH = """
ISBN 978-0-14-103614-4
ISSN (Online): 2747-5123
Licensed under CC BY 4.0.
Version 2.1 is out.
Seats 1-4 are free.
I bought a blue one yesterday.
Call +4588304520 now.
It runs version 2.5 of the tool.
GPT-4 was released.
Windows 11 is here.
She has an iPhone 15.
10 Downing Street was quiet.
Phone: +1 (202) 456-1111
Fax 020 7946 0958
Email us at team42@example.com.
See https://example.com/2024/05/12/story-345.
Under Section 230 of the Act, it is legal.
Article 5(2) applies.
Articles 3 and 4 apply.
See §§ 12-14.
The twenty-first century began.
In a 5-4 decision, the court ruled.
the hundred and fifth attempt
Resolution 2231 was adopted.
A/RES/ES-11/1 passed.
COM(2023) 225 is pending.
Case C-123/21 was heard.
House Bill 1557 passed.
H.R. 1234 was introduced.
Interstate 95 was closed.
Highway 61 revisited.
Flight 370 vanished.
BA 284 landed at gate 12.
Room 101 is empty.
Chapter 3 and Table 4 show this.
See p. 12 and pp. 14-16.
He ranked 5th.
He finished in 3rd place.
She is ranked No. 4 in the world.
They won 3-1.
The score was 2:0.
Louis XIV ruled.
Pope John Paul II visited.
the 2019/20 season
from 2019 to 2023
2019-2023
in 2000
On September 11, 2001, it happened.
after 9/11
on 11 September
May 3-5
May 3, 2024
05/03/2024
2024-05-03
at 9:30 a.m.
at 5 pm
from 9am to 5pm
at 10 o'clock
at half past three
the 1990s
in the '60s
the nineties
The G7 met in Hiroshima.
The F-35 is expensive.
Covid-19 spread.
Agenda 2030 is alive.
Formula 1 starts.
Class 5B won.
Phase 3 trials
Stage III cancer
the odds are 5/2
Boeing 737 MAX
Apollo 11 landed.
Area 51
Channel 4 reported.
Route 66
World War II
Super Bowl LVIII
The second half was dull.
The First Amendment protects speech.
It was one of those days.
No one came.
one another
Figure 3 shows it.
ISO 9001 certified
born in 1954
(1954-2021)
Euro 2024
fiscal year 2025
the class of 2020
Catch-22
page 23
S&P 500 fell.
Studio 54
Fortune 500 companies
5G networks
the 19th century
the 2nd Battalion
Psalm 23
John 3:16
Grade 9 pupils
Unit 731
Group A
24/7 service
""".strip().splitlines()


@pytest.mark.parametrize(("language", "text"), [("de", t) for t in GERMAN] + [("en", t) for t in ENGLISH])
def test_nothing_is_counted(language: str, text: str) -> None:
    found = QuantityExtractor(get_pack(language)).extract(read_document(text, language=language))
    assert [quantity.span.text for quantity in found] == []
