"""What hypothesis draws from: texts as they arrive, German sentences, documents and spans within them."""

from __future__ import annotations

from hypothesis import strategies as st

from claimx.text import read_document
from claimx.types import Document, Span

# Each has broken a tool that counted bytes, UTF-16 units, or normalized characters.
ODD_PIECES = (
    "\ufeff",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\xa0",
    "\u202f",
    "\u2009",
    "\xad",
    "\u200b",
    "\u200d",
    "u\u0308",
    "A\u030a",
    "\u0301",
    "ﬁ",
    "ß",
    "İ",
    "€",
    "😀",
    "👩\u200d👧",
    "🇩🇪",
    "\U00010348",
    "\ud800",
    "\udfff",
    "\x00",
    "\x1c",
    "\ufffd",
    "،",
    "日本",
    "प्रतिशत",
    "١٢٣",
)

_NAMES = ("Meyer", "die Nato", "Kim Jong Un", "Müllers Büro", "der Bundesrat", "Frau Dr. Weiß", "Nordkorea")
_VERBS = ("sagt", "liefert", "bestätigt", "verschiebt", "fordert", "prüft")
_OBJECTS = (
    "3.000 Soldaten",
    "rund 2,5 Mio. Euro",
    "den Ukraine-Krieg",
    "am 23. Oktober »mehrere« Waffen",
    "z. B. 17-monatige Fristen",
    "50 % der Mittel",
    "nichts",
    "sogenannte Atom-U‑Boote",
)


def german_sentences() -> st.SearchStrategy[str]:
    """Draw one German main clause with a full stop, in the wording of news."""
    parts = st.tuples(st.sampled_from(_NAMES), st.sampled_from(_VERBS), st.sampled_from(_OBJECTS))
    return parts.map(lambda p: f"{p[0][:1].upper()}{p[0][1:]} {p[1]} {p[2]}.")


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Draw any ``str``: arbitrary code points, lone surrogates, odd pieces, and German in between."""
    piece = st.one_of(
        st.text(max_size=8),
        st.sampled_from(ODD_PIECES),
        german_sentences(),
        st.sampled_from([" ", ".", "…", "„", "“", "»", "(", "1.", "- ", "# ", "23.", "don't", "www.a.de", "a@b.de"]),
    )
    return st.lists(piece, max_size=max(1, max_size // 4)).map("".join)


def documents(max_size: int = 60) -> st.SearchStrategy[Document]:
    """Draw the document that :func:`claimx.text.read_document` makes of any text."""
    return texts(max_size).map(lambda text: read_document(text, language="de"))


@st.composite
def documents_with_span(draw: st.DrawFn) -> tuple[Document, Span]:
    """Draw a document of at least one code point, and a span within it."""
    document = draw(documents().filter(lambda d: len(d.text) > 0))
    start = draw(st.integers(0, len(document.text) - 1))
    end = draw(st.integers(start + 1, len(document.text)))
    return document, document.span(start, end)
