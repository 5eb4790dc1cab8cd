import pytest
from hypothesis import given

from claimx.text import read_document
from tests.strategies import texts


def tokens(text: str, language: str = "de") -> list[str]:
    return [token.text for token in read_document(text, language=language).tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 23. Oktober", "am|23.|Oktober"),
        ("der 3. Senat", "der|3.|Senat"),
        ("vom 15.–17. Juni", "vom|15.|–|17.|Juni"),
        ("Es waren 23.", "Es|waren|23|."),
        ("z. B. Nr. 5 für 3 Mio. Euro", "z.|B.|Nr.|5|für|3|Mio.|Euro"),
        ("z.B. heute, d.h. nicht", "z.B.|heute|,|d.h.|nicht"),
        ("11.000 oder 1'000 oder 1’000 oder 60\u202f000", "11.000|oder|1'000|oder|1’000|oder|60\u202f000"),
        ("3,5 und 1.234,50", "3,5|und|1.234,50"),
        ("Resolution ES-11/1", "Resolution|ES-11/1"),
        ("ISSN 1611-6364", "ISSN|1611-6364"),
        ("Ukraine-Krieg, 17-monatiges", "Ukraine-Krieg|,|17-monatiges"),
        ("Atom-U‑Boot-Flotte", "Atom-U‑Boot-Flotte"),
        ("1.000-Euro-Schein und 2,5-fache", "1.000-Euro-Schein|und|2,5-fache"),
        ("50% und 3 € und $5", "50|%|und|3|€|und|$|5"),
        ('»so« „nein“ ‚ja‘ "gut"', '»|so|«|„|nein|“|‚|ja|‘|"|gut|"'),
        ("(so) [ja] 3–4 – nein", "(|so|)|[|ja|]|3|–|4|–|nein"),
        ("https://a.de/b?c=1, info@bund.de, bild.de", "https://a.de/b?c=1|,|info@bund.de|,|bild.de"),
        ("so ... und so…", "so|...|und|so|…"),
        ("und/oder, CDU/CSU, Rat/Parlament", "und/oder|,|CDU/CSU|,|Rat|/|Parlament"),
        (
            "Schüler:innen, Bürger*innen, Mitarbeiter/innen, jede*r",
            "Schüler:innen|,|Bürger*innen|,|Mitarbeiter/innen|,|jede*r",
        ),
        ("Er sagte: in Bonn", "Er|sagte|:|in|Bonn"),
        ("Mu\u0308llers Re\xadgie\xadrung", "Mu\u0308llers|Re\xadgie\xadrung"),
        ("gibt's bei Peter's", "gibt|'s|bei|Peter's"),
        ("60er Jahre, G7, F-16, A-380", "60er|Jahre|,|G7|,|F-16|,|A-380"),
        ("18.30 Uhr, 14.11.2024", "18.30|Uhr|,|14.11.2024"),
        ("AT&T und Dipl.-Ing. Weiß", "AT&T|und|Dipl.-Ing.|Weiß"),
        ("ver.di und die Ver.di-Chefin", "ver.di|und|die|Ver.di-Chefin"),
    ],
)
def test_german_tokens(text: str, expected: str) -> None:
    assert tokens(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't and cannot", "They|do|n't|and|can|not"),
        ("Nato's and the players' house", "Nato|'s|and|the|players|'|house"),
        ("I’m sure they’ll", "I|’m|sure|they|’ll"),
        ("the 15,000-strong army of the U.S. at 5 p.m. today", "the|15,000-strong|army|of|the|U.S.|at|5|p.m.|today"),
        ("in the 1980s and 50's", "in|the|1980s|and|50|'s"),
        ("Mr. Smith paid $3.5bn", "Mr.|Smith|paid|$|3.5bn"),
    ],
)
def test_english_tokens(text: str, expected: str) -> None:
    assert tokens(text, "en") == expected.split("|")


@given(texts())
def test_tokens_are_in_order_within_sentences_and_lose_nothing_visible(text: str) -> None:
    document = read_document(text, language="de")
    last = 0
    for token in document.tokens:
        assert token.span.start >= last
        assert token.text == text[token.span.start : token.span.end]
        assert document.sentence_index(token.span) is not None
        last = token.span.end
    for sentence in document.sentences:
        covered = "".join(token.text for token in document.tokens_in(sentence))
        assert [c for c in covered if c.isalnum()] == [c for c in sentence.text if c.isalnum()]
