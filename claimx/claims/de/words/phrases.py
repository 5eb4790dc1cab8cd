"""German noun phrases: where they end, and what is joined to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimx.claims.de.words.counting import begins_date, end_of_pronoun
from claimx.claims.de.words.membership import (
    attaches,
    counts_out,
    goes_on,
    is_age,
    is_medium,
    is_one_man,
    is_paper_number,
    is_proper,
    near,
    tells_when,
)
from claimx.claims.de.words.nouns import is_plural
from claimx.claims.de.words.prepositions import merged
from claimx.claims.de.words.valency import governed_by_adjective
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Phrase", "before_attribute", "behind_attribute", "opens_pair", "read_phrase", "split_phrases"]

# Phrases within phrases are read so deep and no deeper, which keeps the work linear.
MAX_DEPTH = 3
MAX_ATTRIBUTE = 12
_ALONE = frozenset({"viele", "andere", "manche", "einige", "mehrere", "wenige", "etliche", "welche", "diese", "jene"})
_PAIRS = {"weder": ("noch",), "sowohl": ("als", "wie"), "entweder": ("oder",)}
_ONLY = frozenset({"nur", "bloß", "allein"})
# What stands for a noun behind an article: "die beiden", "den übrigen".
_HEADS = frozenset(
    [
        *("beide", "beiden", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        *("anderen", "meisten", "wenigsten", "übrigen", "ersteren", "letzteren", "einen", "vielen", "wenigen"),
    ]
)
_LIMITS = frozenset({("bis", "zu"), ("mehr", "als"), ("weniger", "als")})
_COUNTED = frozenset({"NUM", "DET", "ADJ"})
_SIZES = ("alte", "lange", "breite", "hohe", "tiefe", "große", "schwere", "dicke", "weite", "entfernte", "jüngere")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a clause.

    Args:
        words: Its words in text order.
        kind: ``np``, ``pp``, ``pron``, ``adv`` or ``verb``.
        head: Its head noun or pronoun.
    """

    words: tuple[Word, ...]
    kind: str
    head: Word

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]


def _nominal(word: Word) -> bool:
    return word.tag in ("ART", "DET", "ADJ", "NUM", "N") or word.low in ("–",)


def read_phrase(  # noqa: PLR0912  # one branch a kind of word
    words: Sequence[Word], place: int, pack: ClaimPack, *, depth: int = 0
) -> int:
    """Return where the noun phrase that begins at ``place`` ends; ``place`` itself if there is none."""
    i, n = place, len(words)
    if opens_pair(words, place):
        return _read_pair(words, place, pack, depth)
    if i < n and _owns(words, place):
        return max(read_phrase(words, i + 1, pack, depth=depth), i + 1)
    seen = False
    while i < n:
        word = words[i]
        if i > place and not near(words[i - 1], word):
            break
        if i > place and ((word.name and word.name == words[i - 1].name) or words[i - 1].text == "&"):
            seen = True
        elif (
            seen
            and word.tag == "N"
            and (begins_date(words, i, pack) or not (goes_on(words, i, place, pack) or counts_out(words[i - 1], word)))
        ):
            break
        elif (
            word.low in pack.words["name_particle"] and i + 1 < n and words[i + 1].tag == "N" and (seen or i == place)
        ) or (seen and word.low in ("und", "oder") and words[i - 1].text.endswith("-")):
            pass
        elif (
            seen
            and word.tag == "NUM"
            and (is_one_of(words[i - 1].low, pack.words["numbered_noun"]) or is_age(words, i))
        ) or (seen and is_paper_number(words, i)):
            pass  # "laut Artikel 5 des Vertrags"
        elif seen and word.text == "&" and i + 1 < n and words[i + 1].tag == "N":
            pass  # "Cordes & Co."
        elif not seen and i > place and _measures(words, i):
            pass  # "der 25 Jahre alte Kern"
        elif word.tag == "N" or (word.tag == "NUM" and not seen):
            seen = seen or word.tag == "N" or i + 1 >= n or words[i + 1].tag not in ("N", "ADJ", "ART")
        elif word.tag == "ART" and i > place and words[i - 1].low in _ALONE | {"das"}:
            break  # "hätten viele / das Gefühl", "nennt das / die Mutter"
        elif (word.tag in ("ART", "DET", "ADJ") and not seen) or (
            word.tag in ("ADV", "PP")
            and not seen
            and i > place
            and i + 1 < n
            and (words[i + 1].tag in ("ADJ", "NUM", "N") or words[i + 1].low in pack.words["number_word"])
        ):
            pass
        elif not seen and i > place and word.low == "zu" and i + 2 < n and _is_gerundive(words[i + 1]):
            pass  # "der zu sichtenden Unterlagen"
        elif (
            not seen
            and word.low in ("oder", "und")
            and i > place
            and [w.low[:6] for w in words[i + 1 : i + 2]] == ["andere"]
        ):
            pass  # "der eine oder andere Abgeordnete"
        elif not seen and i > place and (words[i - 1].tag in ("ART", "DET", "NUM") or _is_further(words[i - 1])):
            inner = before_attribute(words, i, pack, depth)
            if inner == i:
                break
            i = inner
            continue
        elif (
            not seen
            and word.low in ("bis", "und", "oder", "zu", "gegen")
            and i > place
            and i + 1 < n
            and words[i - 1].tag in ("NUM", "ADJ")
        ):
            pass
        else:
            break
        i += 1
    if not seen:
        return i if i > place + 1 and words[i - 1].low in _HEADS and words[i - 1].tag != "N" else place
    return _attach(words, i, place, pack, depth + 1) if depth < MAX_DEPTH else i


def opens_pair(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word opens two joined phrases: "weder A noch B", "sowohl A als auch B", "nicht nur A, …"."""
    pair = [w.low for w in words[place : place + 2]]
    return len(pair) > 1 and (pair[0] in _PAIRS or (pair[0] == "nicht" and pair[1] in _ONLY))


def _read_pair(words: Sequence[Word], place: int, pack: ClaimPack, depth: int) -> int:
    """Return where joined phrases end: "nicht nur die Stadt, sondern auch das Land"; the place if there are none."""
    opener = words[place].low
    first = place + 1 + (opener == "nicht")
    end, second = read_phrase(words, first, pack, depth=depth + 1), False
    joins = _PAIRS.get(opener, ("sondern",))
    if end > first and opener == "entweder":
        second = any(w.low == "oder" for w in words[first:end])
    while first < end < len(words) - 1 and words[end].low in joins and near(words[end - 1], words[end]):
        start = end + 1 + (words[end + 1].low == "auch")
        stop = read_phrase(words, start, pack, depth=depth + 1)
        if stop <= start:
            break
        end, second = stop, True
    return end if second else place


def _is_gerundive(word: Word) -> bool:
    """Tell whether a participle with "zu" says what is to be done: "(der zu) sichtenden (Unterlagen)"."""
    return word.tag == "ADJ" and word.low.endswith(("ende", "enden", "ender", "endes", "endem"))


def _owns(words: Sequence[Word], place: int) -> bool:
    """Tell the genitive of a name before an adjective and its noun: "Italiens / scheidender Regierungschef"."""
    if len(words) < place + 3 or words[place + 1].tag != "ADJ" or words[place + 2].tag not in ("N", "ADJ"):
        return False
    owner, adjective = words[place], words[place + 1]
    beside = adjective.index == owner.index + 1 and adjective.low.endswith("er")
    return bool(owner.name) and owner.low.endswith(("s", "’", "'")) and beside


def _is_further(word: Word) -> bool:
    """Tell whether an adjective stands before an attribute as an article does: "weitere / aus Rom stammende Werke"."""
    return word.tag == "ADJ" and word.low in ("weitere", "weiteren", "andere", "anderen")


def _measures(words: Sequence[Word], i: int) -> bool:
    """Tell a unit before the adjective that it measures: "die 25 Jahre / alte Frau", "eine zehn Meter / hohe Mauer"."""
    if words[i].tag != "N" or words[i - 1].tag not in ("NUM", "DET", "ADJ", "ADV") or i + 2 >= len(words):
        return False
    adjective, noun = words[i + 1], words[i + 2]
    sized = adjective.tag == "ADJ" and adjective.low.startswith(_SIZES) and adjective.index == words[i].index + 1
    return sized and noun.tag in ("N", "ADJ")


def before_attribute(words: Sequence[Word], start: int, pack: ClaimPack, depth: int = 0) -> int:
    """Return where the adjective of "der / am Montag in London / vorgestellte Plan" stands; the start if there is none.

    Args:
        words: The words of a clause.
        start: Place of the word behind the article.
        pack: The language.
        depth: How deep the phrase stands in others.
    """
    i, stop = start, min(len(words) - 1, start + MAX_ATTRIBUTE)
    if depth >= MAX_DEPTH:
        return start
    while i < stop and near(words[i - 1], words[i]):
        word, after = words[i], words[i + 1]
        if after.tag == "NUM" and i + 1 < stop:
            after = words[i + 2]  # "der für Banken zuständige XI. Zivilsenat"
        if i > start and word.tag in ("ADJ", "PP") and after.tag in ("ADJ", "PP", "N"):
            return i if _fits(words[start - 1], word, words[i + 1 :], pack) else start
        if word.tag == "P":
            end = read_phrase(words, i + 1, pack, depth=depth + 1)
            i = end if end > i + 1 else i + 2 if after.tag in ("ADV", "ADJ", "PRON") else stop
        elif word.tag in ("ADV", "ADJ") or word.low == "sich" or (i > start and _is_year(word)):
            i += 1
        else:
            return start
    return start


def _is_year(word: Word) -> bool:
    """Tell whether a number may be a year: "das im April 2022 geschlossene Abkommen"."""
    return word.tag == "NUM" and len(word.text) == 4 and word.text.isdigit() and word.text[0] in "12"


def behind_attribute(words: Sequence[Word]) -> int:
    """Return where the adjective stands behind an attribute with a noun of its own: "der am Montag / gefasste Plan"."""
    if len(words) < 4 or words[0].tag not in ("ART", "DET", "NUM"):
        return 0
    led = next((i for i, w in enumerate(words) if w.tag in ("P", "N")), 0)
    if led and _measures(words, led):
        return led + 1
    if words[led].tag != "P":
        return 0
    ends = (i for i in range(led + 2, len(words) - 1) if words[i].tag in ("ADJ", "PP") and _ends_in_noun(words[led:i]))
    return next(ends, 0)


def _ends_in_noun(words: Sequence[Word]) -> bool:
    """Tell whether a noun is the last word but for adverbs and years: "an der Studie / nicht", "im Mai / 2022"."""
    return next((w.tag for w in reversed(words) if w.tag != "ADV" and not _is_year(w)), "") == "N"


def _fits(article: Word, adjective: Word, behind: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether the ending of an adjective goes with an article: not "die / in Bonn neue Häuser (bauen)"."""
    if not adjective.low.endswith(("e", "en", "er", "es")):
        return False
    noun = next((w for w in behind if w.tag == "N"), None)
    weak = article.low in ("die", "diese", "jene") and adjective.low.endswith("e")
    if weak and noun is not None and is_plural(noun.low, pack):
        return False
    return article.low not in ("den", "dem", "des") or adjective.low.endswith("en")


def _attach(words: Sequence[Word], i: int, place: int, pack: ClaimPack, depth: int) -> int:
    """Add genitives, prepositional attributes and a second member to a noun phrase."""
    n = len(words)
    for _ in range(8):
        if i >= n or not near(words[i - 1], words[i]):
            return i
        word = words[i]
        votes = words[place].tag == "NUM" and words[i - 1].low.endswith(("stimmen", "enthaltungen"))
        genitive = not votes and word.low in pack.words["genitive"] and not is_proper(words, i - 1, place, pack)
        if genitive and (is_medium(words, i, pack) or tells_when(words, i, pack)):
            return i
        if genitive or (
            word.tag == "ADJ"
            and word.low.endswith("er")
            and word.low != "weniger"
            and i + 1 < n
            and words[i + 1].tag == "N"
            and not is_one_man(words[i + 1], pack)
        ):
            end = read_phrase(words, i, pack, depth=depth)
            if end == i:
                return i
            i = end
        elif (_joins(words, i) and i + 1 < n and _nominal(words[i + 1])) or (
            word.tag == "P" and word.low in pack.words["attaching"] and attaches(words, i, place, pack)
        ):
            end = read_phrase(words, i + 1, pack, depth=depth)
            if end == i + 1:
                return i
            i = end
        else:
            return i
    return i


def _joins(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word joins two phrases, or an example: "Städte wie Berlin", "Grüne wie Linke"."""
    if words[i].low == "wie":
        return words[i - 1].tag == "N" and words[i].index == words[i - 1].index + 1
    return words[i].low in ("und", "sowie", "oder")


def _end_of_limit(words: Sequence[Word], i: int, pack: ClaimPack) -> int:
    """Return where a phrase ends that a bound of its amount opens: "bis zu 15 Tonnen", "mehr als 200 Leute"."""
    if i + 3 >= len(words) or (words[i].low, words[i + 1].low) not in _LIMITS or (i and words[i - 1].tag == "NUM"):
        return i
    counts = words[i + 2].tag == "NUM" or words[i + 2].low in pack.words["number_word"]
    end = read_phrase(words, i + 2, pack) if counts else i
    return end if end > i + 2 and any(w.tag == "N" for w in words[i + 2 : end]) else i


def split_phrases(words: Sequence[Word], pack: ClaimPack) -> list[Phrase]:
    """Split a stretch of a clause into phrases."""
    return list(_split(tuple(words), tuple([w.tag for w in words]), pack))


@lru_cache(maxsize=256)
def _split(words: tuple[Word, ...], _tags: tuple[str, ...], pack: ClaimPack) -> tuple[Phrase, ...]:
    """Split it; readers ask for the same stretch several times, now and then with other tags."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.low == "zufolge" and phrases and phrases[-1].first.tag in ("ART", "DET"):
            source = phrases.pop()  # "sagte der Mitteilung zufolge / Minister Kern"
            phrases.append(Phrase((*source.words, word), "pp", source.head))
            end = i + 1
        elif (end := _end_of_limit(words, i, pack)) > i:
            phrases.append(Phrase(tuple(words[i:end]), "np", _head(words[i:end])))
        elif word.tag == "P" and i + 1 < len(words):
            end = read_phrase(words, i + 1, pack)
            if end == i + 1 and words[i + 1].tag == "ADV" and i + 2 < len(words) and words[i + 2].tag in _COUNTED:
                end = max(read_phrase(words, i + 2, pack), i + 1)  # "vor rund 300 Gästen", "in fast allen Fällen"
                end = end if end > i + 2 else i + 1
            numbered = (
                words[i + 1].tag == "ADV" and i + 2 < len(words) and words[i + 2].low in pack.words["number_word"]
            )
            if end == i + 1 and numbered:
                end = i + 3  # "von mindestens fünfzig"
            if end == i + 1:
                end = i + 2 if words[i + 1].tag in ("PRON", "ADV", "NUM", "ADJ", "ART") else i + 1
            kind = "np" if _is_attribute(words, i, end, pack) else "pp"
            end = read_phrase(words, end, pack) if kind == "np" else end
            head = next(w for w in reversed(words[i:end]) if w.tag == "N") if kind == "np" else _head(words[i:end])
            phrases.append(Phrase(tuple(words[i:end]), kind, head))
        elif _stands_apart(words, i):
            end = i + 1
            phrases.append(Phrase((word,), "adv", word))
        elif word.tag in ("ART", "DET", "ADJ", "NUM", "N") or opens_pair(words, i):
            end = read_phrase(words, i, pack)
            if end == i:
                end = end_of_pronoun(words, i)
                kind = "pron" if word.tag in ("ART", "DET") else "adv"
            else:
                kind = "np"
            head = word if kind == "pron" else _head(words[i:end])  # "die meisten"
            phrases.append(Phrase(tuple(words[i:end]), kind, head))
        else:
            kind = "pron" if word.tag == "PRON" else "verb" if word.tag in ("V", "PP", "INF", "ZU", "PTK") else "adv"
            end = i + 1
            phrases.append(Phrase((word,), kind, word))
        i = end
    return tuple(phrases)


def _stands_apart(words: Sequence[Word], i: int) -> bool:
    """Tell whether "immer wieder" precedes a phrase, which it is no part of: "betont immer wieder / die Rolle"."""
    return 0 < i < len(words) - 1 and (words[i - 1].low, words[i].low) == ("immer", "wieder") and words[i].tag == "ADJ"


def _is_attribute(words: Sequence[Word], i: int, end: int, pack: ClaimPack) -> bool:
    """Tell whether a prepositional phrase belongs to an adjective behind it: "mit der Sache / vertraute Personen"."""
    if end + 1 >= len(words) or words[end].tag != "ADJ" or words[end + 1].tag != "N" or words[end - 1].tag != "N":
        return False
    low = words[end].low
    return low.endswith("e") and merged(words[i].low) in governed_by_adjective(low[:-1], pack)


def _head(words: Sequence[Word]) -> Word:
    for place in range(behind_attribute(words), len(words)):
        word = words[place]
        if word.tag == "N":
            last = word
            for other in words[place + 1 :]:
                if other.tag != "N":
                    break
                last = other if not last.low else last
            return last
    return words[-1]
