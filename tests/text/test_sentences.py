import pytest
from hypothesis import given

from claimx.text import read_document
from tests.strategies import german_sentences, texts

# "|" marks where a sentence ends and another begins.
GERMAN = [
    "Am 23. Oktober kam er.| Im 19. Jahrhundert war das anders.| Der 3. Senat tagte am 5. 12. 2023 in Bonn.",
    "Er tagt am 19.12. 2024 wieder.| Dann geht er.",
    "Ludwig XIV. regierte lange.| Papst Johannes Paul II. starb 2005.| Das war Kaiser Wilhelm II.| Er ging.",
    "Prof. Dr. J. Meyer, geb. 1950, wohnt in der Hauptstr. 9 in Berlin.",
    "Er arbeitet bei der UNO bzw. dem IStGH usw.| Die Stadt wächst.",
    "„Wir kommen.“, sagte Meyer.| „Wann kommt ihr?“, fragte sie.",
    "„Nein!“ rief er.| „Wir kommen.| Wir bleiben“, sagte er.",
    "»Das ist gut.«| Danach ging er.| (Das war 2020.)| Er lachte.| Er sagte: „Das stimmt.“| Dann ging er.",
    "``Das ist gut.''| Danach ging er.",
    "Das geschah 1989.| Die Mauer fiel.",
    "Er belegte Platz 3.| Danach ging er.| Am 3. und 4. Mai sowie am 23./24. Oktober wird getagt.",
    "Laut Abs. 3 Satz 2 GG ist das verboten.| Nach Art. 5 Abs. 1 ist das erlaubt.",
    "Er mag Geräusche aller Art.| Sie auch.",
    "Er fragt: Wer hat das gesagt?| Die Antwort: Niemand.| So ist das; es bleibt so.",
    "Und dann … nichts.| Was tun?!| Er ging.",
    "„Wir haben gut gespielt …“| Trainer Kern lachte.",
    "Der Film „Warten auf …“ Regisseur Kern lachte.",
    "Siehe www.bundestag.de.| Schreiben Sie an info@bund.de.",
    "Die Seite bild.de berichtet.| Mehr unter https://a.de/b?c=1.| Ende.",
    "Der 1. FC Köln gewann.| 1. FC Köln verlor.",
    "In der 2. Bundesliga gab es drei Tore.| Das 20. Sanktionspaket gilt seit dem 1. Januar.",
    "US-Präsident George W. Bush sprach über E. T. A. Hoffmann.| Herr M. wurde verurteilt.",
    "Sie beginnt um 18.30 Uhr.| Ca. 30 Personen kommen, d. h. wenige.",
    "Der Vertrag endet im Mai.1| Das ist der »dritte Weg«.12| „Wir gehen.“3| So endet das.¹| Siehe Abs.2 Satz 1.",
    "Der Wert liegt bei 3.5 Punkten.| Die Version 2.1 läuft.",
    "Das ist i. d. R. so.| Das kostet 3,5 Mrd. Euro.",
    "Kommt er?| Er weiß es nicht.| – Doch!",
    "Der Minister (SPD) sagte: „Das ist falsch!“, und ging.| Die Nato wächst.[2]| Das gilt.",
    "Berlin (dpa) – Die Zahl sank von 3.000 auf 2.000.| Das sind rund 33 %.| Er lief die 100 m.| Das war's.",
    "Kroatien trat als 28. Mitglied bei.| Es gab mehr als 28.| Experten warnten.",
    "Die St. Galler Polizei bestätigte das am 5.5. in Bern.| Das sagt u.a. Meier.",
]
ENGLISH = [
    "Mr. Smith met Dr. J. R. Brown at 5 p.m. on Jan. 5.| The U.S. government agreed.",
    "He lives in the U.S.| He works there.",
    '"Why?" Smith asked.| "We will go."| He left.',
    '“It’s over.”| They cheered.| "Will you come?" the minister asked.',
    "Apple Inc. reported 3.5 billion dollars.| No. 5 is alive.",
    "The answer is no.| I still hope.",
    "It fell vs. last year.| See e.g. the report, i.e. chapter 3.",
    "Is it true?| Yes!| He and I.",
    "Then we left.| In 1990.| The end.| Lt. Gen. Mark Hall of St. Louis, Mo., said so.",
]


@pytest.mark.parametrize(("language", "marked"), [*(("de", m) for m in GERMAN), *(("en", m) for m in ENGLISH)])
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    found = [s.text for s in read_document(marked.replace("|", ""), language=language).sentences]
    assert found == [part.strip() for part in marked.split("|")]


def test_a_missing_blank_does_not_glue_sentences() -> None:
    found = [s.text for s in read_document("Das ist das Ende.Der Rest fehlt.", language="de").sentences]
    assert found == ["Das ist das Ende.", "Der Rest fehlt."]


def test_casual_english_begins_sentences_in_lower_case() -> None:
    found = [s.text for s in read_document("thanks for that. it was good! see you", language="en").sentences]
    assert found == ["thanks for that.", "it was good!", "see you"]


@given(german_sentences(), german_sentences())
def test_two_sentences_stay_two_with_their_tokens(front: str, back: str) -> None:
    both = read_document(f"{front} {back}", language="de")
    alone = read_document(back, language="de")
    assert [s.text for s in both.sentences] == [front, back]
    behind = [t.span for t in both.tokens if t.span.start > len(front)]
    assert behind == [t.span.shifted(len(front) + 1) for t in alone.tokens]


@given(texts())
def test_sentences_lie_in_blocks_and_hold_all_their_tokens(text: str) -> None:
    document = read_document(text, language="de")
    for sentence in document.sentences:
        block = document.block_of(sentence)
        assert block is not None
        assert block.span.contains(sentence)
        assert document.tokens_in(sentence)
        assert sentence.text == sentence.text.strip()
