"""Names behind a quotation that say whose it is: "„Wir schaffen das“ – Angela Merkel", "„…“ (Karl Valentin)"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.pieces import DASHES
from claimx.claims.de.cues.frames import FrameReader
from claimx.claims.de.words.appositions import with_apposition
from claimx.claims.de.words.phrases import Phrase, read_phrase
from claimx.claims.drafts import Frame
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_signature"]

_MAX_WORDS = 14


def find_signature(outer: Sequence[Word], words: Sequence[Word], frames: FrameReader, pack: ClaimPack) -> Frame | None:
    """Return the frame of a person who is named behind a dash or in brackets, where nothing else stands.

    Args:
        outer: The words and marks behind the quotation.
        words: All words and marks of the sentence.
        frames: Finds parties.
        pack: The language.
    """
    rest = [w for w in outer if w.tag != '"']
    while rest and rest[-1].text in (".", ")"):
        rest.pop()
    if len(rest) < 2 or len(rest) > _MAX_WORDS or not (rest[0].text in DASHES or rest[0].text == "("):
        return None
    letters = [w for w in rest[1:] if w.text[:1].isalnum()]
    if not letters or letters[0] is not rest[1] or any(w.tag in ("V", "PRON", "P", "SUB") for w in letters[:3]):
        return None
    if any(w.tag == "V" for w in letters):
        return None
    end = read_phrase(letters, 0, pack)
    phrase = Phrase(tuple(letters[:end]) or (letters[0],), "np", letters[0])
    party = frames.party(with_apposition(phrase, letters, words, pack).words)
    return Frame(party, (), "none", None, "de.quote.signed") if party.type == "person" else None
