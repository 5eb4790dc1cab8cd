"""Names that the noun before announces: ``der Konzern Lumenar``, ``der Tanker Aurora Prime``, ``Kanton Aargau``."""

from __future__ import annotations

from functools import lru_cache

from claimx.lang.entity_pack import END, EntityPack, Name
from claimx.ner.words import Match, Word, is_common, is_name_like

__all__ = ["announces_body", "apposed_at", "quoted_at"]

_LONGEST_NAME = 5
_OPENING = frozenset("„“\"«»‚'")
_CLOSING = frozenset("“”\"«»‘'")
_PEOPLE = ("icher", "eter", "nder", "mmter", "ener", "eller", "ierter", "ffener", "ischer", "igter", "ldeter")
_ROMAN = frozenset("IVX")


def apposed_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read the words from ``i`` on as the name that the noun before them announces.

    What the noun says decides the label: bodies, things with names of their own, or, with the noun itself, districts.
    """
    text = words[i].text
    if text in pack.words.get("place_heads", ()) and i + 1 < len(words):
        return _district(pack, words, i)
    before = words[i - 1].text if i else ""
    if announces_body(pack, before):
        last = _name_end(pack, words, i)
        if last == i + 1 and (_are_people(pack, text) or not _may_be_family(pack, before, text)):
            return None
        return Match(i, last, "ORG", "name", None, "org.apposed") if last > i else None
    if before in pack.words.get("thing_heads", ()):
        last = _thing_end(pack, words, i)
        return Match(i, last, "MISC", "name", None, "misc.apposed") if last > i else None
    return None


def quoted_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read words in quotation marks as a body: behind its head noun, or a newspaper whose name is a common noun."""
    if not i or words[i - 1].text not in _OPENING:
        return None
    last = next((j for j in range(i + 1, min(i + _LONGEST_NAME, len(words))) if words[j].text in _CLOSING), 0)
    head = words[i - 2].text if i > 1 else ""
    newspaper = last == i + 1 and words[i].text in pack.words.get("quoted_media", ())
    if last and (newspaper or announces_body(pack, head)) and words[i].text[0].isupper():
        return Match(i, last, "ORG", "name", None, "org.apposed")
    return None


def _district(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read ``Provinz Sjunik``: a noun of administration with its name."""
    text = words[i + 1].text
    if not is_name_like(text) or text in pack.words["titles"] or text in pack.words["given_names"]:
        return None
    known = _entry(pack, text)
    if known is not None and known.label != "LOC":
        return None
    return Match(i, i + 2, "LOC", "name", None, "place.head") if known or not is_common(pack, text) else None


def _are_people(pack: EntityPack, text: str) -> bool:
    """Tell whether a word is an adjective for people in the genitive: ``eine Gruppe Geflüchteter``."""
    return pack.nouns_are_capitalized and text.endswith(_PEOPLE)


def _may_be_family(pack: EntityPack, head: str, text: str) -> bool:
    """Tell whether a surname can name a body behind this noun: ``Söldnergruppe Wagner``, but ``Händler Müller``."""
    entry = _entry(pack, text)
    if entry is None or entry.label != "PER":
        return True
    return any(head.lower().endswith(ending) for ending in pack.words.get("family_endings", ()))


def announces_body(pack: EntityPack, noun: str) -> bool:
    """Tell whether a noun says that the name of a body follows: itself, or by its last part (``Analysefirma``)."""
    if noun in pack.words["titles"]:
        return False
    if noun in pack.words["apposed_heads"]:
        return True
    endings = pack.words.get("apposed_endings")
    if noun.lower() in pack.words.get("calling_heads", ()):
        return False  # "der Händler Müller"
    return endings is not None and _ends_body(noun, endings, pack.words["title_endings"])


@lru_cache(maxsize=20_000)
def _ends_body(noun: str, endings: frozenset[str], callings: frozenset[str]) -> bool:
    """Tell whether the last part of a noun is a body, and no longer part a calling: no ``Unterhändler``."""
    lower = noun.lower()
    if not noun[:1].isupper() or not any(lower[cut:] in endings for cut in range(len(lower) - 3)):
        return False
    longest = max(len(lower) - cut for cut in range(len(lower) - 3) if lower[cut:] in endings)
    return not any(lower[cut:] in callings for cut in range(len(lower) - longest))


def _entry(pack: EntityPack, text: str) -> Name | None:
    for ending in ("", *pack.genitive):
        node = pack.lexicon.get(text.removesuffix(ending)) if text.endswith(ending) else None
        found = node.get(END) if isinstance(node, dict) else None
        if isinstance(found, Name):
            return found
    return None


def _name_end(pack: EntityPack, words: list[Word], i: int) -> int:
    """Find where the name of a body ends that begins at ``i``; ``i`` where none does."""
    text = words[i].text
    if not _opens(pack, words, i):
        return i
    following = words[i + 1].text if i + 1 < len(words) else ""
    entry = _entry(pack, text)
    longer = _goes_on(pack, words, i + 1)
    if entry is not None and entry.label not in ("ORG", "PER"):  # "die Söldnergruppe Wagner"
        exact = pack.lexicon.get(text) is not None
        return _end_from(pack, words, i) if exact and longer and entry.label == "LOC" else i
    if is_common(pack, text) and following not in ("ohne", "für", "&", "of"):
        return i
    return _end_from(pack, words, i)


def _opens(pack: EntityPack, words: list[Word], i: int) -> bool:
    text = words[i].text
    closed = ("titles", "articles", "given_names", "money", "acronym_guard")
    if not text[0].isupper() or len(text) < 2 or any(text in pack.words[name] for name in closed):
        return False
    return text.replace("-", "").replace("&", "").replace("'", "").isalnum() and text.lower() not in pack.adjectives


def _end_from(pack: EntityPack, words: list[Word], i: int) -> int:
    last = i + 1
    while last < len(words) and last - i < _LONGEST_NAME:
        text = words[last].text
        if _goes_on(pack, words, last):
            last += 1
        elif (text in ("&", "of", "ohne") or text[:2] in ("l'", "d'")) and _capital(words, last + (text[:2] != "l'")):
            last += 2 if text[:2] not in ("l'", "d'") else 1
        elif text == "de" and _capital(words, last + 1, letters="l'"):
            last += 2
        else:
            break
    return last


def _capital(words: list[Word], i: int, *, letters: str = "") -> bool:
    return i < len(words) and (words[i].text[0].isupper() or bool(letters and words[i].text.startswith(letters)))


def _goes_on(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a word goes on with a name: capital, and no word that is known as something else."""
    if i >= len(words):
        return False
    text = words[i].text
    if text in pack.words["org_tails"] or text in pack.words["legal_forms"]:
        return True
    known = any(text in pack.words[name] for name in ("titles", "articles", "given_names"))
    return is_name_like(text) and not known and not is_common(pack, text)


def _thing_end(pack: EntityPack, words: list[Word], i: int) -> int:
    """Find where the name of a ship, weapon, mission or product ends; ``i`` where none begins."""
    text = words[i].text
    code = text[0].isupper() and any(c.isdigit() for c in text) and text.isalnum()
    if code and len(text) < 6:
        return i + 1
    entry = _entry(pack, text)
    if not _opens(pack, words, i) or is_common(pack, text) or (entry is not None and entry.label != "MISC"):
        return i
    last = i + 1
    while last < len(words) and last - i < _LONGEST_NAME:
        text = words[last].text
        number = (text.isdigit() and len(text) < 5) or (set(text) <= _ROMAN) or (len(text) == 1 and text.isupper())
        mixed = any(c.isdigit() for c in text) and text.isalnum() and len(text) < 5
        if not (number or mixed or (_goes_on(pack, words, last) and _entry(pack, text) is None)):
            break
        last += 1
    return last
