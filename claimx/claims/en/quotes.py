"""English quotations: where they open and close, and which of them are direct speech."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimx.claims.en.words import FINITE
from claimx.claims.quotes import MAX_WORDS, Quote
from claimx.claims.words import Word

__all__ = ["find_quotes"]

_CLOSERS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "»": "«", "„": '“”"', "‹": "›", "``": "''"}
_SPEECH_TAGS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})

Places = Sequence[tuple[int, Word]]


def find_quotes(sentences: Sequence[Sequence[Word]], occasions: Collection[str] = ()) -> dict[int, Quote]:
    """Find the quotations of a block, number the words within, and tell direct speech.

    A quotation that opens with a mark of its own and is never closed goes on to the end of the block, as newspapers
    print speech of several paragraphs.

    Args:
        sentences: The words of each sentence.
        occasions: Nouns of what people speak or write in, as "statement" is.
    """
    flat = [(place, word) for place, words in enumerate(sentences) for word in words]
    found: dict[int, Quote] = {}
    i = 0
    while i < len(flat):
        word = flat[i][1]
        closers = _CLOSERS.get(word.text) if word.tag == '"' else None
        if closers is None or (word.text in "\"'" and not _opens(flat, i)):
            i += 1
            continue
        end = _closing(flat, i, closers)
        if end is None:
            i += 1
            continue
        inner = flat[i + 1 : end]
        if inner:
            quote = Quote(len(found) + 1, [w for _, w in inner], sentences=(inner[0][0], inner[-1][0]))
            quote.direct = _is_direct(flat, i, end, occasions)
            for _, one in inner:
                one.quote = quote.number
            found[quote.number] = quote
        i = end + 1
    return found


def _opens(flat: Places, i: int) -> bool:
    """Tell whether a straight mark stands before what it encloses: close to the word behind it."""
    if i + 1 >= len(flat):
        return False
    word, after = flat[i][1], flat[i + 1][1]
    tight = i > 0 and flat[i - 1][1].end == word.start and flat[i - 1][1].text[-1:].isalnum()
    return after.start == word.end or not tight


def _closing(flat: Places, start: int, closers: str) -> int | None:
    """Return the place of the closing mark, or the end of the block where speech goes on in the next paragraph."""
    end = start + 1
    while end < len(flat) and end - start <= MAX_WORDS:
        word = flat[end][1]
        if word.tag == '"' and word.text in closers:
            return end
        end += 1
    straight = flat[start][1].text == '"' and start + 1 < len(flat) and flat[start][1].end == flat[start + 1][1].start
    goes_on = (straight or flat[start][1].text in "“«„") and end - start <= MAX_WORDS
    return end if goes_on else None


def _is_direct(flat: Places, start: int, end: int, occasions: Collection[str]) -> bool:  # one answer a kind of place
    """Tell direct speech from a few quoted words."""
    place = flat[start][0]
    before = flat[start - 1][1] if start and flat[start - 1][0] == place else None
    closed = end < len(flat)
    after = flat[end + 1][1] if closed and end + 1 < len(flat) and flat[end + 1][0] == flat[end][0] else None
    inner = [w for _, w in flat[start + 1 : end] if w.tag != '"']
    if not inner:
        return False
    last = inner[-1]
    has_verb = any(w.tag in FINITE for w in inner)
    free = before is None or before.tag in ",.:("
    capital = inner[0].capital
    if (flat[end - 1][0] != place or not closed) and (free or capital):
        return True
    if not free and before is not None:
        if before.low in occasions and capital and has_verb and len(inner) > 3:
            return True  # "… wrote in a blog post “I have seen it all”"
        speech = before.tag in _SPEECH_TAGS and before.base not in ("be", "call", "have", "do", "get", "mean")
        return speech and capital and has_verb
    if before is not None and before.tag == "," and not (has_verb or last.tag in ".,"):
        return False
    if before is not None and before.tag == "," and not capital and has_verb and not _quoted_before(flat, start):
        return False  # "The plan, he argued, “makes no sense”"
    if (
        last.tag == ","
        or (last.tag == "." and last.text != ".")
        or (last.tag == "." and (before is None or after is None))
    ):
        return True
    spoken = after is None or after.tag in ",." or after.tag in ("VBD", "VBZ", "VBP")
    return has_verb and (spoken or before is not None)


def _quoted_before(flat: Places, start: int) -> bool:
    """Tell whether another quotation stands before in the same sentence, which this one goes on."""
    place = flat[start][0]
    at = start - 1
    while at >= 0 and flat[at][0] == place:
        if flat[at][1].tag == '"':
            return True
        at -= 1
    return False
