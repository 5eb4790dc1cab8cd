"""Persons by given name, title, verb of speech, and by what the document said before."""

from __future__ import annotations

from functools import lru_cache

from claimx.lang.entity_pack import END, EntityPack, Name
from claimx.ner.appositions import announces_body
from claimx.ner.words import Match, Word, is_common, is_name_like

__all__ = ["Memory", "persons_in"]

_LONGEST_NAME = 5
_MOST_TITLES = 8
_MOST_PARTICLES = 3
_KEPT_PARTICLES = ("van", "di", "de", "al")  # "von" is dropped: "Kanzler von Papen", "Papen sagte"


class Memory:
    """Surnames of persons that a document names in full, to know them again."""

    def __init__(self) -> None:
        self.surnames: set[str] = set()
        self.particled: set[str] = set()

    def learn(self, words: list[Word]) -> None:
        """Remember the surname of a person."""
        surname = words[-1].text
        if len(surname) > (2 if len(words) > 1 else 3):
            self.surnames.add(surname)
            if len(words) > 2 and words[-2].text in _KEPT_PARTICLES:
                self.particled.add(surname)

    def mentions(self, pack: EntityPack, words: list[Word]) -> list[Match]:
        """Find surnames that were learnt, with genitive."""
        if not self.surnames:
            return []
        found = []
        for i, word in enumerate(words):
            text = word.text
            if not text[0].isupper():
                continue
            bare = next(
                (text.removesuffix(e) for e in ("", *pack.genitive) if text.removesuffix(e) in self.surnames), None
            )
            if bare and not (i and words[i - 1].text in pack.words["articles"] and is_common(pack, bare)):
                first = i - (i > 0 and words[i - 1].text in _KEPT_PARTICLES and bare in self.particled)
                found.append(Match(first, i + 1, "PER", "name", None, "person.memory"))
        return found


def persons_in(pack: EntityPack, words: list[Word], memory: Memory) -> list[Match]:
    """Find the persons of a sentence and remember their surnames."""
    found = []
    i = 0
    while i < len(words):
        match = _person_at(pack, words, i) if words[i].text[0].isalpha() else None
        if match:
            found.append(match)
            memory.learn(words[match.first : match.last])
            i = match.last
        else:
            i += 1
    return found


_CALLINGS = ("mann", "macher", "meister", "bauer", "knecht")  # at the end of surnames that are longer nouns
_CLOSING = frozenset('“”"«»')


def _person_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    text = words[i].text
    if _is_title(pack, text):
        first = _after_titles(pack, words, i)
        strong = any(words[k].text in pack.words["strong_titles"] for k in range(i, first))
        given = first < len(words) and _is_given(pack, words[first].text)
        last = _name_end(pack, words, first, strict=not strong and not given)
        # Of several words after a weak title, one alone must not be known as something else.
        led = first < len(words) and words[first].text in pack.words["particles"]  # "Bürgermeister von Kiew"
        if led and not strong and not _free(pack, words[last - 1].text):
            return None
        if last > first and (last - first > 1 or strong or _free(pack, words[first].text, behind_title=True)):
            return Match(first, last, "PER", "name", None, "person.title")
        return None
    if not text[0].isupper():
        return None
    if _is_given(pack, text):
        last = _name_end(pack, words, i + 1, strict=False, given=True)
        if last == i + 1 and _speaks_as(pack, words, i):
            last = i + 2
        if last > i + 1 and not _other_name(pack, words, i):
            return Match(i, last, "PER", "name", None, "person.given")
        alone = text not in pack.words["doubtful_given"]
        if alone and not is_common(pack, text) and not _other_name(pack, words, i) and "-" not in text:
            return Match(i, i + 1, "PER", "name", None, "person.given")
        return None
    return _named_before(pack, words, i) or _speaker_at(pack, words, i)


def _is_given(pack: EntityPack, text: str) -> bool:
    """Tell whether a word is a given name, or two that a hyphen joins: ``Hans-Werner``."""
    return text in pack.words["given_names"] or text.partition("-")[0] in pack.words["given_names"]


def _speaks_as(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a common noun is the surname of whoever speaks: ``sagt Martin Schallbruch, Direktor``."""
    if i + 1 >= len(words) or not is_name_like(words[i + 1].text) or words[i + 1].text in pack.words["titles"]:
        return False
    after = words[i + 2].text if i + 2 < len(words) else "."
    framed = i > 2 and words[i - 2].text == "," and words[i - 3].text in _CLOSING and words[i - 1].text.islower()
    said = i > 0 and (words[i - 1].text in pack.words["speech"] or framed)
    return said and after in (",", "(", ".")


def _named_before(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read an unknown word before a well-known surname as its given name: ``Jewgeni Prigoschin``."""
    text = words[i].text
    if i + 1 >= len(words) or not is_name_like(text) or "-" in text or text.isupper() or is_common(pack, text):
        return None
    node = pack.lexicon.get(words[i + 1].text)
    found = node.get(END) if isinstance(node, dict) else None
    known = isinstance(found, Name) and (found.label, found.rule) == ("PER", "list")
    if not known or text.lower() in pack.common_words or pack.lexicon.get(text) or not _free(pack, text):
        return None
    return Match(i, i + 2, "PER", "name", None, "person.given")


def _is_title(pack: EntityPack, text: str) -> bool:
    lists = pack.words
    return text[0].isupper() and _is_calling(text, lists["titles"], lists["given_names"], lists["title_endings"])


@lru_cache(maxsize=20_000)
def _is_calling(text: str, titles: frozenset[str], given: frozenset[str], endings: frozenset[str]) -> bool:
    """Tell whether a word is a title, in any case, or ends in one; given names are none."""
    if text in titles:
        return True
    if text in given:
        return False
    if any(text.removesuffix(case) in titles for case in ("s", "n", "en") if text.endswith(case)):
        return True
    lower = text.lower()
    return any(lower[cut:] in endings for cut in range(max(1, len(lower) - 18), len(lower) - 2))


def _after_titles(pack: EntityPack, words: list[Word], i: int) -> int:
    """Return where the name may begin behind a chain of titles: ``Prof. Dr. h. c.``."""
    for j in range(i, min(i + _MOST_TITLES, len(words))):
        text = words[j].text
        abbreviated = text == "." and words[j - 1].text in pack.words["short_titles"]
        if not (_is_title(pack, text) or abbreviated or (text in pack.words["short_titles"] and j > i)):
            return j
    return min(i + _MOST_TITLES, len(words))


def _name_end(pack: EntityPack, words: list[Word], first: int, *, strict: bool, given: bool = False) -> int:
    """Find where a person's name ends that begins at ``first``: words, initials and particles.

    Args:
        pack: The language.
        words: Of the sentence.
        first: Where the name, or what is left of it, begins.
        strict: Whether common nouns are no surnames.
        given: Whether a given name stands before ``first``.
    """
    last = i = first
    while i < len(words) and i < first + _LONGEST_NAME:
        text = words[i].text
        if len(text) == 1 and text.isupper() and i + 1 < len(words) and words[i + 1].text == ".":
            i += 2
        elif text in pack.words["particles"] and i - last < 2:
            complete = i - first >= (1 if given else 2) and words[i - 1].text not in pack.words["given_names"]
            surname = _past_particles(pack, words, i)
            if surname == i or (text == "von" and complete):
                break  # "Luisa Neubauer von Fridays for Future"
            i = surname
        elif last - first >= (1 if given else 2) and _is_place_behind(pack, words[i - 1].text, text):
            break  # "warf Olaf Scholz / Moskau vor"
        elif text in pack.words["roman"] and last > first:
            last = i = i + 1 + (i + 1 < len(words) and words[i + 1].text == ".")
            break
        elif ((last > first or given) and _joined(pack, text)) or (
            is_name_like(text)
            and (
                _surname(pack, text, second=last > first + 1, strict=strict)
                or (i == (first if given else first + 1) and _may_be_kaiser(pack, words, i))
            )
        ):
            last = i = i + 1
        else:
            break
    return last


def _is_place_behind(pack: EntityPack, before: str, text: str) -> bool:
    """Tell whether a country, or a city that stands for one, follows a surname, which makes the name complete."""
    node = pack.lexicon.get(text)
    found = node.get(END) if isinstance(node, dict) else None
    place = isinstance(found, Name) and found.label == "LOC" and found.rule in ("state", "seat")
    return place and before not in pack.words["given_names"]


def _may_be_kaiser(pack: EntityPack, words: list[Word], i: int) -> bool:
    """Tell whether a title behind a given name is a surname: ``Martin Kaiser``."""
    return _is_given(pack, words[i - 1].text) and words[i].text in pack.words.get("title_surnames", ())


def _past_particles(pack: EntityPack, words: list[Word], i: int) -> int:
    """Return where the surname behind particles begins, ``von der Leyen``; ``i`` where something else follows."""
    if words[i].text in ("zu", "zur", "der", "den", "in"):
        return i  # "Merkel der Presse"
    j = i + 1
    while j < len(words) and j - i < _MOST_PARTICLES and words[j].text in pack.words["particles"]:
        j += 1
    if j >= len(words) or not (is_name_like(words[j].text) or _joined(pack, words[j].text)):
        return i
    article = j - i > 1 and words[j - 1].text in ("der", "den", "dem")
    second = i > 0 and is_name_like(words[i - 1].text) and words[i - 1].text not in pack.words["given_names"]
    if article and second and not _is_title(pack, words[i - 1].text):
        return i  # "Nikolaus Edthofer von der Hochschule"
    if article and (is_common(pack, words[j].text) or not _free(pack, words[j].text) or words[j].text.isupper()):
        return i  # "Anna Kern von der Universität"
    return j


def _joined(pack: EntityPack, text: str) -> bool:
    """Tell whether a surname begins with a small particle: ``al-Rawahi``."""
    return text[:3] in pack.words["joined_particles"] and text[3:4].isupper()


def _surname(pack: EntityPack, text: str, *, second: bool, strict: bool) -> bool:
    if text in pack.words["given_names"]:
        return True
    if text in pack.words["titles"] or text in pack.words["articles"]:
        return False
    if "-" in text and text.rpartition("-")[2] in pack.words.get("body_tails", ()):
        return False  # "Robert Koch-Institut"
    if len(text) > 3 and text.isupper() and "-" not in text and strict:
        return False
    return not ((strict or second or not _short_noun(text)) and is_common(pack, text))


def _short_noun(text: str) -> bool:
    """Tell whether a common noun may still be a surname after a given name: ``Koch``, ``Fischer``, ``Zimmermann``."""
    return (len(text) <= 9 or text.endswith(_CALLINGS)) and "-" not in text


def _other_name(pack: EntityPack, words: list[Word], i: int) -> bool:
    node = pack.lexicon.get(words[i].text)
    found = node.get(END) if isinstance(node, dict) else None
    return isinstance(found, Name) and found.label != "PER"


def _free(pack: EntityPack, text: str, *, behind_title: bool = False) -> bool:
    """Tell whether a word is in no list of other names; behind a title a town may be a surname: ``Politiker Roth``."""
    for ending in ("", *pack.genitive):
        if not text.endswith(ending):
            continue
        node = pack.lexicon.get(text.removesuffix(ending))
        found = node.get(END) if isinstance(node, dict) else None
        town = isinstance(found, Name) and (found.rule == "mention" or (found.label, found.rule) == ("LOC", "list"))
        if isinstance(found, Name) and found.label != "PER" and not (behind_title and town and not ending):
            return False
    lower = text.lower()
    return (
        lower not in pack.adjectives
        and not text.isupper()
        and not any(lower.endswith(e) for e in ("minister", "gericht", "amt"))
    )


def _speaker_at(pack: EntityPack, words: list[Word], i: int) -> Match | None:
    """Read an unknown name before or after a verb of speech: ``…, sagte Voßkamp``, ``Zalewski betonte``."""
    text = words[i].text
    if not is_name_like(text) or is_common(pack, text) or not _free(pack, text):
        return None
    speech = pack.words["speech"]
    last = _name_end(pack, words, i, strict=True)
    if last == i:
        return None
    before = words[i - 1].text if i else ""
    after = words[last].text if last < len(words) else ""
    if before in pack.words["articles"] or announces_body(pack, before):
        return None
    if before in speech or after in speech or (after == "(" and last - i > 1):
        if i == 0 and last - i == 1 and pack.nouns_are_capitalized and len(text) < 4:
            return None
        return Match(i, last, "PER", "name", None, "person.speech")
    return None
