"""Places that need their context: ambiguous towns, and capitals that stand for their government."""

from __future__ import annotations

from claimx.lang.entity_pack import EntityPack
from claimx.ner.words import Match, Word

__all__ = ["place_at"]


def place_at(pack: EntityPack, words: list[Word], match: Match) -> Match:
    """Settle a reading from the gazetteer by the words around it.

    A town whose name is a common noun (``Essen``) needs a preposition of place before it, and no article. A capital
    that is not said to be where something happens stands for its government: ``Moskau liefert`` has the canonical name
    ``Russland``, ``in Moskau`` has none. A reading that is refused comes back without a label.
    """
    before = words[match.first - 1].text if match.first else ""
    text = words[match.first].text
    if match.last - match.first == 1 and match.rule in ("list", "mention", "inhabitant") and _doubtful(pack, text):
        river = match.first > 1 and words[match.first - 2].text in pack.words["river_prepositions"]
        placed = match.label == "LOC" and (before in pack.words["loc_prepositions"] or river)
        stated = match.label != "LOC" and before in pack.words["articles"]
        if not (placed or stated):
            return match._replace(label="")
    if text in pack.people_like_states and before in pack.words["people_articles"]:
        return match._replace(form="derived", rule="inhabitant")
    if match.label == "LOC" and before[:1].isdigit() and text in pack.words["money"]:
        return match._replace(label="")
    if match.rule == "seat" and not _is_place_of(pack, before):
        state = pack.seats.get(" ".join(w.text for w in words[match.first : match.last]))
        if state is None and match.last - match.first == 1:
            state = pack.seats.get(text.rstrip("s'"))
        return match._replace(canonical=state)
    return match


def _doubtful(pack: EntityPack, text: str) -> bool:
    return text in pack.words.get("doubtful", frozenset())


def _is_place_of(pack: EntityPack, before: str) -> bool:
    return before.lower() in pack.words["place_words"]
