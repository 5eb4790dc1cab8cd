"""Derivations and compounds: ``nordkoreanische``, ``Berliner``, ``Ukraine-Krieg``, ``Bundestagswahl``."""

from __future__ import annotations

from claimx.lang.entity_pack import END, EntityPack, Name
from claimx.ner.words import Match, Word, is_common

__all__ = ["compound_at", "derived_at"]

_MOST_PARTS = 8
_STEMS = ("", "e", "en", "a", "ien")


def _entry(pack: EntityPack, text: str) -> Name | None:
    """Return the gazetteer's entry for a single word, with or without a genitive."""
    node = pack.lexicon.get(text)
    if isinstance(node, dict):
        found = node.get(END)
        if isinstance(found, Name):
            return found
    return None


def derived_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read a word as an adjective of a state or region, or as one made of a city's name."""
    text = words[i].text
    lower = text.lower()
    known = pack.adjectives.get(lower) or _joint_adjective(pack, lower)
    if known and not _is_language(pack, words, i):
        return Match(i, i + 1, "LOC", "derived", known.canonical, "adjective")
    ending = pack.place_derivation
    if ending and text.endswith(ending) and text[0].isupper() and i + 1 < len(words):
        node = _city(pack, text.removesuffix(ending))
        follows = words[i + 1].text[0].isupper() or words[i + 1].text[0].islower()
        if node and follows and _entry(pack, text) is None and text not in pack.common_words:
            return Match(i, i + 1, "LOC", "derived", None, "derivation")
    if text in pack.words.get("place_adjectives", frozenset()):
        return Match(i, i + 1, "LOC", "derived", None, "derivation")
    return None


def _joint_adjective(pack: EntityPack, lower: str) -> Name | None:
    """Read ``deutsch-französische`` and ``us-amerikanisch`` by the last part."""
    head, hyphen, tail = lower.rpartition("-")
    if hyphen and head.split("-")[-1] in pack.adjective_stems:
        return pack.adjectives.get(tail)
    return None


def _is_language(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a bare stem is no adjective here: ``auf Deutsch``, ``spricht deutsch``."""
    return pack.nouns_are_capitalized and words[i].text.lower() in pack.adjective_stems


def _city(pack: EntityPack, stem: str) -> bool:
    for ending in _STEMS:
        name = _entry(pack, stem + ending)
        if name and name.label == "LOC" and name.form == "name" and len(stem) > 2:
            return True
    return False


def compound_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read a compound that begins with a name: part of it, or the name of an institution."""
    text = words[i].text
    if "-" in text and text[0].isupper():
        return _hyphenated(pack, text, i)
    if text[0].isupper() and len(text) > 8:
        for name, label in pack.compound_heads:
            if text.startswith(name) and len(text) > len(name) + 3 and not text.startswith(name + "er "):
                return Match(i, i + 1, label, "part", None, "compound")
    wide = ""
    if len(text) > 7 and text[0].islower():
        wide = next((e for e in pack.words.get("wide_endings", ()) if text.endswith(e)), "")
    if wide:
        whole = _entry(pack, text.removesuffix(wide).capitalize())
        if whole and (whole.label, whole.form) == ("LOC", "name"):
            return Match(i, i + 1, "LOC", "part", whole.canonical, "compound")  # "deutschlandweit"
    return None


def _hyphenated(pack: EntityPack, text: str, i: int) -> Match | None:
    parts = text.split("-", _MOST_PARTS)
    body = _named_body(pack, parts)
    if body:
        return Match(i, i + 1, "ORG", "name", None, "compound")
    for n in range(len(parts) - 1, 0, -1):
        first = "-".join(parts[:n])
        name = _entry(pack, first) or _entry(pack, first.removesuffix("s"))
        if name is None or (name.form == "derived" and name.rule == "inhabitant"):
            continue
        tail = parts[-1]
        if tail in pack.words["money"]:
            return None
        if name.label in ("LOC", "ORG") and _heads(pack, "institution_heads", tail) and n == len(parts) - 1:
            return Match(i, i + 1, "ORG", "name", None, "compound")
        feature = _heads(pack, "place_tails", tail) or (n == len(parts) - 1 and _is_place(pack, tail))
        if feature and name.label == "LOC":
            return Match(i, i + 1, "LOC", "name", None, "compound")
        if _heads(pack, "misc_parts", tail) and not (name.label == "ORG" and _heads(pack, "common_pacts", tail)):
            return Match(i, i + 1, "MISC", "name", None, "compound")
        if not tail or not (tail[0].isupper() or (tail.islower() and len(tail) > 3 and name.form == "name")):
            return None  # "EU-weite" is a part, "B-dur" is nothing
        return Match(i, i + 1, name.label, "part", name.canonical, "compound")
    return None


def _named_body(pack: EntityPack, parts: list[str]) -> bool:
    """Tell whether a compound is an institute or the like with a name of its own: ``Nordlicht-Institut``."""
    first = parts[0]
    institute = parts[-1].startswith("Institut")
    proper = (
        first[:1].isupper() and len(first) > 2 and not first.isupper() and (institute or not is_common(pack, first))
    )
    return proper and len(parts) > 1 and _heads(pack, "body_tails", parts[-1])


def _is_place(pack: EntityPack, text: str) -> bool:
    """Tell whether a part is itself a place: ``Friedrichshain-Kreuzberg``."""
    found = _entry(pack, text)
    return found is not None and (found.label, found.form) == ("LOC", "name") and len(text) > 3


def _heads(pack: EntityPack, section: str, tail: str) -> bool:
    heads = pack.words.get(section, frozenset())
    return tail in heads or (tail[-1:] == "s" and (tail[:-1] in heads or tail[:-2] in heads))
