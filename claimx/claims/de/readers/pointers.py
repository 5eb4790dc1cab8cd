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

    def leads(words: Sequence[Word]) -> bool:
        return words[0].low in ("das", "dies") and split_phrases(words, pack)[0].kind == "pron"

    def phrase(words: Sequence[Word]) -> tuple[Sequence[Word], Word] | None:
        found = next((p for p in split_phrases(words, pack) if p.kind in ("np", "pp")), None)
        if found is None:
            return None
        own = found.words[1:] if found.kind == "pp" else found.words
        new = bool(own) and (own[0].tag in ("N", "ADJ") or own[0].low.startswith(("ein", "kein")))
        told = is_one_of(found.head.low, lists["statement_noun"])  # "bestätigte einen Bericht", "Berichte"
        return None if new and not told else (own, found.head)  # "kündigte (eine) Klage an"

    lists = pack.words
    return Pointers(
        lists["pointing_subject"],
        lists["pointing_content"],
        lists["pointing_determiner"],
        names_statement,
        leads,
        phrase,
    )
