"""What points back at what was said in German: "dies", "darüber", "die Meldungen"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.words.phrases import split_phrases
from claimx.claims.references import Pointers
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["german_pointers"]


def german_pointers(pack: ClaimPack) -> Pointers:
    """Return what points back in German."""

    def names_statement(low: str) -> bool:
        return is_one_of(low, pack.words["statement_noun"]) or low in pack.noun_cues

    def phrase(words: Sequence[Word]) -> tuple[Sequence[Word], Word] | None:
        found = next((p for p in split_phrases(words, pack) if p.kind in ("np", "pp")), None)
        if found is None:
            return None
        return (found.words[1:] if found.kind == "pp" else found.words), found.head

    lists = pack.words
    return Pointers(
        lists["pointing_subject"], lists["pointing_content"], lists["pointing_determiner"], names_statement, phrase
    )
