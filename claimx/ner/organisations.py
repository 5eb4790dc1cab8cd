"""Organisations and works by their form: head words, legal forms, acronyms, treaties."""

from __future__ import annotations

from functools import lru_cache

from claimx.lang.entity_pack import END, EntityPack, Name
from claimx.ner.appositions import announces_body
from claimx.ner.words import Match, Word, is_common, is_name_like, longest

__all__ = ["organisation_at", "work_at"]

_LONGEST_NAME = 6
_LONGEST_PHRASE = 10
_LONGEST_TITLE = 12
_NAMED_ADJECTIVE = ("ische", "ischen", "ischer", "isches", "ischem")
_OPENING = frozenset("„“\"«»‚'")
_CLOSING = frozenset("“”\"«»‘'")


def organisation_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read the words from ``i`` on as an organisation."""
    legal = _legal_form(pack, words, i)
    if legal:
        return Match(i, legal, "ORG", "name", None, "org.legal")
    for last in (_headed(pack, words, i), *_by_parts(pack, words, i)):
        if last:
            return Match(i, last, "ORG", "name", None, "org.head")
    text = words[i].text
    lower = text.lower()
    endings = pack.words.get("org_endings", frozenset())
    if _tails(lower, endings):
        return Match(i, i + 1, "ORG", "name", None, "org.form")
    after = words[i + 1].text if i + 1 < len(words) else ""
    if (
        text in pack.words["given_names"]
        and "-" in after
        and after.rpartition("-")[2] in pack.words.get("body_tails", ())
    ):
        return Match(i, i + 2, "ORG", "name", None, "org.head")  # "Robert Koch-Institut"
    coordinated = _coordinated(pack, words, i)
    if coordinated:
        return Match(i, coordinated, "ORG", "name", None, "org.head")
    if _is_acronym(pack, words, i) or _is_bracketed(pack, words, i):
        return Match(i, i + 1, "ORG", "name", None, "org.acronym")
    return None


def _coordinated(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of ``Außen- und Verteidigungsministerium``: one body with two tasks."""
    if i + 3 >= len(words) or words[i + 1].text != "-" or words[i + 1].start != words[i].end:
        return None
    if words[i + 2].text not in ("und", "&") or not words[i + 3].text[0].isupper():
        return None
    endings = pack.words.get("org_endings", frozenset())
    return i + 4 if _tails(words[i + 3].text.lower(), endings) else None


def _by_parts(pack: EntityPack, words: list[Word], i: int) -> tuple[int | None, int | None]:
    return _adjective_name(pack, words, i), _tailed(pack, words, i)


@lru_cache(maxsize=50_000)
def _tails(lower: str, endings: frozenset[str]) -> bool:
    return any(lower[cut:] in endings for cut in range(max(2, len(lower) - 24), len(lower) - 4))


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


def _tailed(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of ``Libertas Watch`` and ``Lloyd & Partner``: unknown words before a word that ends names."""
    if not _is_proper(pack, words[i].text) or (i and is_name_like(words[i - 1].text)):
        return None
    if words[i].text in pack.words["apposed_heads"]:
        return None  # "das Institut Vox Data": the head is no part of the name
    tails = pack.words["org_tails"]
    last = None
    for j in range(i + 1, min(i + _LONGEST_NAME, len(words))):
        text = words[j].text
        if text in tails or (words[j - 1].text == "&" and is_name_like(text)):
            last = j + 1
        if not (text[0].isupper() or text == "&"):
            break
    return last


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
    head = i + 1 if _names_a_head(pack, words, i) else i
    placed = words[head].text in pack.words.get("placed_heads", ()) and head + 2 < len(words)
    if placed and words[head + 1].text == "von" and _is_place(pack, words, head + 2):
        return head + 3  # "Landtag von Sachsen-Anhalt"
    named = "-" in words[head].text and words[head].text.rpartition("-")[2] in pack.words.get("body_tails", ())
    if named and head + 1 < len(words) and words[head + 1].text in pack.words["head_links"]:
        return _end_of_phrase(pack, words, head + 2)
    if head + 1 >= len(words) or not _is_head(pack, words[head].text):
        return None
    following = words[head + 1].text
    if following in pack.words["head_links"]:
        return _end_of_phrase(pack, words, head + 2)
    if following in pack.words["genitive_links"] and _bare(words[head].text, pack.words["genitive_heads"]):
        return _end_of_phrase(pack, words, head + 2)
    if is_name_like(following) and _may_follow(pack, words[head].text, following):
        if head > i and not is_common(pack, following):
            return None  # "das Linzer Institut Spektra"
        return _end_of_place(pack, words, head + 1)
    return None


def _end_of_place(pack: EntityPack, words: list[Word], i: int) -> int:
    """Return where the place behind a head ends: ``Landgericht Halle (Saale)``, ``Hochschule Zittau/Görlitz``."""
    found = longest(pack, words, i, endings=pack.genitive)
    last = found[0] if found and found[1].label == "LOC" else i + 1
    pair = last + 1 < len(words) and words[last].text == "/" and is_name_like(words[last + 1].text)
    return last + 2 if pair else last


def _is_place(pack: EntityPack, words: list[Word], i: int) -> bool:
    node = pack.lexicon.get(words[i].text) if i < len(words) else None
    found = node.get(END) if isinstance(node, dict) else None
    return isinstance(found, Name) and (found.label, found.form) == ("LOC", "name")


def _names_a_head(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a capital adjective may open a name: ``Kieler Zentrum``, ``Internationale Agentur``."""
    text = words[i].text
    if not pack.nouns_are_capitalized or i + 1 >= len(words) or not words[i + 1].text[0].isupper():
        return False
    stem = next((text.removesuffix(e) for e in pack.name_adjective_endings if text.endswith(e)), "")
    if stem in pack.words["name_adjectives"] or text in pack.words["place_adjectives"]:
        return True
    return text.endswith(pack.place_derivation) and len(text) > 5 and not is_common(pack, text)


def _bare(text: str, heads: frozenset[str]) -> bool:
    return text in heads or text.removesuffix("s") in heads or text.removesuffix("es") in heads


def _is_head(pack: EntityPack, text: str) -> bool:
    if not text[0].isupper():
        return False
    return _bare(text, pack.words["org_heads"]) or _tails(text.lower(), pack.words["head_endings"])


def _may_follow(pack: EntityPack, head: str, text: str) -> bool:
    """Tell whether a noun right behind a head belongs to its name: ``Bundesverband Speichertechnik``."""
    if text in pack.words["titles"] or text in pack.words["given_names"]:
        return False
    if _is_owner(pack, text):
        return False  # "das Bündnis Kiews"
    if announces_body(pack, head) and not _bare(head, pack.words["noun_heads"]):
        return False  # "Gewerkschaft Verdi": the head is no part of the name
    return not is_common(pack, text) or _bare(head, pack.words["noun_heads"])


def _is_owner(pack: EntityPack, text: str) -> bool:
    """Tell whether a word is a place in the genitive."""
    node = pack.lexicon.get(text.removesuffix("s")) if text.endswith("s") and text not in pack.lexicon else None
    found = node.get(END) if isinstance(node, dict) else None
    return isinstance(found, Name) and (found.label, found.form) == ("LOC", "name")


def _end_of_phrase(pack: EntityPack, words: list[Word], first: int) -> int | None:
    """Find the end of the phrase behind a head and its link: ``(für) Wirtschaft, Arbeit und Energie``."""
    last = 0
    i = first
    stop = min(first + _LONGEST_PHRASE, len(words))
    while i < stop:
        text = words[i].text
        follows = words[i + 1].text[:1].isupper() if i + 1 < len(words) else False
        if text[0].isupper() and text not in pack.words["titles"]:
            last = i = i + 1
        elif follows and _goes_on(pack, words, i, after_name=i == last):
            i += 1
        else:
            break
    return last or None


def _goes_on(pack: EntityPack, words: list[Word], i: int, *, after_name: bool) -> bool:
    """Tell whether a small word may stand inside a name: a link, a last comma, ``für *wirtschaftliche* Fragen``."""
    text = words[i].text
    if text in pack.words["phrase_links"]:
        return True
    if text == ",":
        return after_name and _ends_enumeration(pack, words, i)
    adjective = pack.nouns_are_capitalized and len(text) > 5 and text.islower() and text[-1] in "enrs"
    return adjective and words[i - 1].text in pack.words["head_links"] | pack.words["phrase_links"]


def _ends_enumeration(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a comma goes on to the last item: ``Arbeit, Gesundheit und Soziales``."""
    for word in words[i + 1 : i + 5]:
        if word.text in pack.words["phrase_links"]:
            return True
        if not (word.text[0].isupper() or word.text == ","):
            return False
    return False


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
    written = i > 0 and words[i - 1].text[0].isalnum() and text.endswith(_NAMED_ADJECTIVE) and len(text) > 7
    if text not in pack.adjectives and not city and not written:
        return None
    if i + 2 < len(words) and is_name_like(words[i + 2].text) and not is_common(pack, words[i + 2].text):
        return None  # "das Linzer Institut Spektra"
    if city and "-" in words[i + 1].text:
        return None  # "das Münchner Ifo-Institut"
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


def _is_bracketed(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a word in brackets abbreviates the name before: ``Islamischer Staat (IS)``."""
    text = words[i].text
    if i < 2 or words[i - 1].text != "(" or i + 1 >= len(words) or words[i + 1].text not in "),;":
        return False
    if not 2 <= len(text) <= 8 or sum(c.isupper() for c in text) < 2 or not text.isalpha():
        return False
    before = [w.text for w in words[max(0, i - 9) : i - 1] if w.text[0].isupper()]
    initials = {part[0].upper() for word in before for part in word.split("-") if part}
    heads = words[i - 2].text[0].isupper() and len(before) > 1
    return heads and all(c in initials for c in text if c.isupper()) and text not in pack.words["acronym_guard"]


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
    if following == "von" and text in lexicon["misc_heads"] and _is_place(pack, words, i + 2):
        return Match(i, i + 3, "MISC", "name", None, "work")  # "Abkommen von Genf"
    place = pack.place_derivation and text.endswith(pack.place_derivation)
    if place and following in lexicon["misc_heads"] and not is_common(pack, text):
        return Match(i, i + 2, "MISC", "name", None, "work")
    tail = text.rpartition("-")[2]
    if _is_code(text) or ("-" in text and _bare(tail, lexicon["work_tails"])):
        return Match(i, i + 1, "MISC", "name", None, "work")
    last = _quoted_title(pack, words, i)
    return Match(i, last, "MISC", "name", None, "work.quoted") if last else None


def _quoted_title(pack: EntityPack, words: list[Word], i: int) -> int | None:
    """Find the end of a title in quotation marks behind the kind of work: ``der Roman „Vergessene Tage“``."""
    if i < 2 or words[i - 1].text not in _OPENING or words[i - 2].text not in pack.words["work_nouns"]:
        return None
    for j in range(i + 1, min(i + _LONGEST_TITLE, len(words))):
        if words[j].text in _CLOSING:
            return j
    return None


def _is_code(text: str) -> bool:
    """Tell whether a word looks like the type of a machine: ``F-16``, ``Su-35``, ``T-72``, ``B61``."""
    letters, hyphen, number = text.partition("-")
    if not (hyphen and letters.isalpha() and len(letters) <= 3 and letters[0].isupper()) or letters == "U":
        return False
    return number[:1].isdigit() and len(number) <= 5 and number.isalnum()
