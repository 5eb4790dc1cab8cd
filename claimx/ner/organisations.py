"""Organisations and works by their form: head words, legal forms, acronyms, treaties."""

from __future__ import annotations

from claimx.lang.entity_pack import EntityPack
from claimx.ner.words import Match, Word, is_common, is_name_like

__all__ = ["organisation_at", "work_at"]

_LONGEST_NAME = 6


def organisation_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read the words from ``i`` on as an organisation."""
    for last in (_legal_form(pack, words, i), _headed(pack, words, i), _adjective_name(pack, words, i)):
        if last:
            return Match(i, last, "ORG", "name", None, "org.head")
    text = words[i].text
    before = words[i - 1].text if i else ""
    if before in pack.words["apposed_heads"] and _is_proper(pack, text):
        return Match(i, i + 1, "ORG", "name", None, "org.form")
    lower = text.lower()
    endings = pack.words.get("org_endings", frozenset())
    if _tails(lower, endings):
        return Match(i, i + 1, "ORG", "name", None, "org.form")
    if _is_acronym(pack, words, i):
        return Match(i, i + 1, "ORG", "name", None, "org.acronym")
    return None


def _tails(lower: str, endings: frozenset[str]) -> list[str]:
    return [lower[cut:] for cut in range(max(2, len(lower) - 24), len(lower) - 4) if lower[cut:] in endings]


def _legal_form(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of ``Rheintal Automotive GmbH & Co. KG``; the name before the form begins at ``i``."""
    forms = pack.words["legal_forms"]
    if words[i].text in forms or words[i].text in pack.words["articles"]:
        return None
    if i and words[i - 1].text[0].isupper() and not is_common(pack, words[i - 1].text):
        return None
    for j in range(i + 1, min(i + _LONGEST_NAME, len(words))):
        if words[j].text in forms:
            return _end_of_forms(pack, words, j + 1)
        if not (words[j].text[0].isupper() or words[j].text in "&-"):
            return None
    return None


def _end_of_forms(pack: EntityPack, words: list[Word], last: int) -> int:
    """Read on over ``& Co. KG`` from behind the first legal form."""
    forms = pack.words["legal_forms"]
    i = last
    while i < len(words) and (words[i].text in forms or words[i].text in "&."):
        if words[i].text in forms:
            last = i + 1
        i += 1
    return last


def _headed(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of ``Universität Graz``, ``Verband der Chemischen Industrie``, ``University of Oxford``."""
    heads = pack.words["org_heads"]
    text = words[i].text
    if text not in heads and text.removesuffix("s") not in heads and text.removesuffix("es") not in heads:
        return None
    links = pack.words["head_links"]
    last = i + 1
    if last >= len(words):
        return None
    if words[last].text in links:
        last += 1
        end = last
        while end < len(words) and end < last + _LONGEST_NAME:
            if words[end].text[0].isupper():
                last = end + 1
            elif words[end].text not in ("und", "der", "and", "the", "of"):
                break
            end += 1
        return last if last > i + 2 else None
    if is_name_like(words[last].text) and not is_common(pack, words[last].text):
        return last + 1
    return None


def _is_proper(pack: EntityPack, text: str) -> bool:
    return is_name_like(text) and not is_common(pack, text)


def _adjective_name(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of ``Deutsche Krankenhausgesellschaft``: an adjective written as a name, and a body.

    Within a sentence only names have capital adjectives; those made of a city's name have them always.
    """
    text = words[i].text.lower()
    if i + 1 >= len(words) or not pack.nouns_are_capitalized or (i == 0 and text in pack.adjectives):
        return None
    city = words[i].text in pack.words["place_adjectives"] or (
        text.endswith("er") and not is_common(pack, words[i].text)
    )
    if text not in pack.adjectives and not city:
        return None
    head = words[i + 1].text.lower()
    endings = pack.words["named_heads"]
    if words[i + 1].text[0].isupper() and any(
        head[cut:] in endings for cut in range(max(0, len(head) - 24), len(head) - 3)
    ):
        return i + 2
    return None


def _is_acronym(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Take two to six capitals behind an article or the like for a body, where not all around is in capitals."""
    if i == 0 or words[i - 1].text.lower() not in pack.words["acronym_signals"]:
        return False
    text = words[i].text
    if not (2 <= len(text) <= 6 and text.isalpha() and text.isupper()) or text in pack.words["acronym_guard"]:
        return False
    if set(text) <= set("IVXLCDM"):
        return False
    near = [w.text for w in words[max(0, i - 2) : i + 3] if w.text.isalpha() and len(w.text) > 1]
    return sum(w.isupper() for w in near) <= max(1, len(near) // 2) and not (i and words[i - 1].text[-1].isdigit())


def work_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read the words from ``i`` on as a law, treaty, resolution, weapon or quoted work."""
    text = words[i].text
    lexicon = pack.words
    bare = text.removesuffix("es") if text.endswith("es") else text.removesuffix("s")
    if text in lexicon["law_words"] or bare in lexicon["law_words"] or text.removesuffix("s") in lexicon["law_words"]:
        return Match(i, i + 1, "MISC", "name", None, "work")
    following = words[i + 1].text if i + 1 < len(words) else ""
    if text in lexicon["resolutions"] and (following[:1].isdigit() or _is_code(following)):
        return Match(i, i + 2, "MISC", "name", None, "work")
    place = pack.place_derivation and text.endswith(pack.place_derivation)
    if place and following in lexicon["misc_heads"] and not is_common(pack, text):
        return Match(i, i + 2, "MISC", "name", None, "work")
    if _is_code(text):
        return Match(i, i + 1, "MISC", "name", None, "work")
    return None


def _is_code(text: str) -> bool:
    """Tell whether a word looks like the type of a machine: ``F-16``, ``Su-35``, ``T-72``, ``B61``."""
    letters, hyphen, number = text.partition("-")
    return bool(hyphen) and letters.isalpha() and len(letters) <= 3 and number[:1].isdigit() and letters[0].isupper()
