"""Places that need their context: ambiguous towns, and capitals that stand for their government."""

from __future__ import annotations

from claimx.lang.entity_pack import EntityPack
from claimx.ner.words import Match, Word

__all__ = ["place_at", "road_at"]


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
    if match.label == "LOC" and _is_money(pack, words, match.first):
        return match._replace(label="")
    if match.rule == "seat" and not _is_place_of(pack, before) and not _is_target(pack, words, match.first):
        state = pack.seats.get(" ".join(w.text for w in words[match.first : match.last]))
        if state is None and match.last - match.first == 1:
            state = pack.seats.get(text.rstrip("s'"))
        return match._replace(canonical=state)
    return match


def road_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read ``A45`` and ``B 96`` behind an article or the word for such a road as the name of a road."""
    before = words[i - 1].text if i else ""
    text = words[i].text
    if before not in pack.words.get("road_signals", ()) or text[0] not in "AB":
        return None
    joined = text[1:].isdigit() and len(text) < 5
    apart = len(text) == 1 and i + 1 < len(words) and words[i + 1].text.isdigit() and len(words[i + 1].text) < 4
    return Match(i, i + 1 + apart, "LOC", "name", None, "place.road") if joined or apart else None


def _is_money(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a word that also names a region is money here: ``3 Mio. Franken``, ``der Franken steigt``."""
    if words[i].text not in pack.words["money"]:
        return False
    near = words[max(0, i - 3) : i]
    before = near[-1].text if near else ""
    scaled = any(w.text in pack.words.get("scales", ()) or w.text[:1].isdigit() for w in near)
    return scaled or before in pack.words.get("money_articles", ())


def _doubtful(pack: EntityPack, text: str) -> bool:
    return text in pack.words.get("doubtful", frozenset())


def _is_target(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a town is attacked rather than its government pressed: ``Angriff auf Kiew``."""
    if i < 2 or words[i - 1].text != "auf":
        return False
    noun = words[i - 2].text.lower()
    return any(noun.endswith(ending) for ending in pack.words.get("attack_endings", ()))


def _is_place_of(pack: EntityPack, before: str) -> bool:
    return before.lower() in pack.words["place_words"]
