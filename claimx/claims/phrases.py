"""German noun phrases: where they end, and what is joined to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.genders import gender_of
from claimx.claims.nouns import is_animate, is_common, is_one_of, is_plural
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import singular

__all__ = ["Phrase", "before_attribute", "behind_attribute", "is_medium_name", "near", "read_phrase", "split_phrases"]

# Phrases within phrases are read so deep and no deeper, which keeps the work linear.
MAX_DEPTH = 3
MAX_ATTRIBUTE = 12
_COUNTED = frozenset({"NUM", "DET", "ADJ"})
_SIZES = ("alte", "lange", "breite", "hohe", "tiefe", "große", "schwere", "dicke", "weite", "entfernte", "jüngere")
_POINTED = frozenset({"diesem", "dieser", "diesen", "einem", "einer", "ihm", "ihr", "ihnen", "jedem", "jeder"})
_DOZENS = frozenset(
    {"dutzend", "dutzende", "dutzenden", "hunderte", "hunderten", "tausende", "tausenden", "millionen", "milliarden",
     "hunderttausende", "hunderttausenden", "zehntausende", "zehntausenden", "aberdutzende", "scharen"}
)  # fmt: skip
_INDEFINITE = frozenset({"ein", "eine"})
_WITH_FOR = ("zentrum", "büro", "dienst", "zeitschrift", "stelle", "beauftragter", "beauftragte", "konferenz")


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
    if i < n and _owns(words, place):
        return max(read_phrase(words, i + 1, pack, depth=depth), i + 1)
    seen = False
    while i < n:
        word = words[i]
        if i > place and not near(words[i - 1], word):
            break
        if i > place and ((word.name and word.name == words[i - 1].name) or words[i - 1].text == "&"):
            seen = True
        elif seen and word.tag == "N" and not (_goes_on(words, i, place, pack) or _counts(words[i - 1], word)):
            break
        elif (
            word.low in pack.words["name_particle"] and i + 1 < n and words[i + 1].tag == "N" and (seen or i == place)
        ) or (seen and word.low in ("und", "oder") and words[i - 1].text.endswith("-")):
            pass
        elif seen and word.tag == "NUM" and (
            is_one_of(words[i - 1].low, pack.words["numbered_noun"]) or _is_age(words, i)
        ):
            pass  # "laut Artikel 5 des Vertrags"
        elif seen and word.text == "&" and i + 1 < n and words[i + 1].tag == "N":
            pass  # "Cordes & Co."
        elif not seen and i > place and _measures(words, i):
            pass  # "der 25 Jahre alte Kern"
        elif word.tag == "N" or (word.tag == "NUM" and not seen):
            seen = seen or word.tag == "N" or i + 1 >= n or words[i + 1].tag not in ("N", "ADJ", "ART")
        elif (word.tag in ("ART", "DET", "ADJ") and not seen) or (
            word.tag in ("ADV", "PP")
            and not seen
            and i > place
            and i + 1 < n
            and words[i + 1].tag in ("ADJ", "NUM", "N")
        ):
            pass
        elif not seen and i > place and word.low == "zu" and i + 2 < n and _is_gerundive(words[i + 1]):
            pass  # "der zu sichtenden Unterlagen"
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
        return place
    return _attach(words, i, place, pack, depth + 1) if depth < MAX_DEPTH else i


def _counts(number: Word, counted: Word) -> bool:
    """Tell whether a noun that is a number counts the noun behind it: "Dutzende Anwohner"."""
    return number.low in _DOZENS and counted.index == number.index + 1


def _is_age(words: Sequence[Word], i: int) -> bool:
    """Tell whether a number between marks is the age of the person before it: "Trainer Julian Nagelsmann (37)"."""
    word, before = words[i], words[i - 1]
    parted = word.index == before.index + 2 and (i + 1 == len(words) or words[i + 1].index == word.index + 2)
    return parted and before.person and len(word.text) <= 2 and word.text.isdigit()


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
        if i > start and word.tag in ("ADJ", "PP") and after.tag in ("ADJ", "PP", "N"):
            return i if _fits(words[start - 1], word, words[i + 1 :], pack) else start
        if word.tag == "P":
            end = read_phrase(words, i + 1, pack, depth=depth + 1)
            i = end if end > i + 1 else i + 2 if after.tag in ("ADV", "ADJ", "PRON") else stop
        elif word.tag in ("ADV", "ADJ") or word.low == "sich":
            i += 1
        else:
            return start
    return start


def behind_attribute(words: Sequence[Word]) -> int:
    """Return where the adjective stands behind an attribute with a noun of its own: "der am Montag / gefasste Plan"."""
    if len(words) < 4 or words[0].tag not in ("ART", "DET", "NUM"):
        return 0
    led = next((i for i, w in enumerate(words) if w.tag in ("P", "N")), 0)
    if led and _measures(words, led):
        return led + 1
    if words[led].tag != "P":
        return 0
    ends = (i for i in range(led + 2, len(words) - 1) if words[i].tag in ("ADJ", "PP") and words[i - 1].tag == "N")
    return next(ends, 0)


def _fits(article: Word, adjective: Word, behind: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether the ending of an adjective goes with an article: not "die / in Bonn neue Häuser (bauen)"."""
    if not adjective.low.endswith(("e", "en", "er", "es")):
        return False
    noun = next((w for w in behind if w.tag == "N"), None)
    weak = article.low in ("die", "diese", "jene") and adjective.low.endswith("e")
    if weak and noun is not None and is_plural(noun.low, pack):
        return False
    return article.low not in ("den", "dem", "des") or adjective.low.endswith("en")


def near(left: Word, right: Word) -> bool:
    """Tell whether two words stand side by side, or with a quotation mark or bracket between them."""
    return right.index <= left.index + 2


def _goes_on(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a noun behind a noun is of the same phrase: "Minister Kern", but not "der Regierung Versagen"."""
    word, before = words[i], words[i - 1]
    if before.tag == "CO":
        return True  # "Staats- und Parteichef"
    if word.index > before.index + 1 and word.quote == before.quote and is_animate(word.low, pack) and not word.name:
        return False  # "die Chefin, Leiterin des Museums"
    if (
        word.quote != before.quote
        and words[place].low in _INDEFINITE
        and is_one_of(before.low, pack.words["person_noun"])
    ):
        return False  # "hat ein Kritiker „Das Boot“ genannt"
    alone = before.name and all(w.name == before.name for w in words[place:i])
    if alone and word.name and word.index == before.index + 1 and not before.low.endswith(("s", "’", "'")):
        return False  # "beschuldigte Moskau Kiew": two names
    if before.name and not word.name:
        if i > place + 1 and words[i - 2].tag in ("ART", "DET") and before.low.endswith("er"):
            return True  # "das Karlsruher Urteil"
        beside = word.index == before.index + 1  # "Ingrid Krebs, Leiterin des Museums"
        owner = beside and before.low.endswith(("s", "’", "'")) and before.name == words[place].name
        short = beside and before.text.isupper() and len(before.text) < 5 and is_animate(word.low, pack)
        given = before.low in pack.words["masculine_name"] or before.low in pack.words["feminine_name"]
        surname = beside and given and not is_common(word.low, pack) and not is_animate(word.low, pack)
        return bool(owner) or word.text[:1] == "(" or short or surname  # "die US Armee", "Ralph Schallmeiner"
    people = not word.name and is_one_of(word.low, pack.words["group_noun"])
    if people and is_common(before.low, pack) and not is_animate(before.low, pack):
        return False  # "mit dem Geld Fachleuten zufolge"
    return word.name != 0 or not is_common(word.low, pack) or _is_joined(words, i, place, pack)


def _is_joined(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a common noun belongs to the noun before it: "Straßburger Richter", "10 Tonnen Stahl"."""
    word, before = words[i], words[i - 1]
    titled = i - 2 >= place and words[i - 2].tag in ("ART", "DET") and before.low.endswith(("e", "en", "es", "er"))
    titled = titled and before.text.isalpha()  # not "dem 34-Jährigen Mord"
    if titled and not is_common(before.low, pack) and not is_animate(before.low, pack):  # "das Weiße Haus"
        return True
    if before.low.endswith("er") and not is_animate(before.low, pack):  # "Straßburger Richter"
        return True
    ago = any(w.low in ("vor", "seit") for w in words[max(0, place - 2) : place])
    if ago and before.low in pack.words["weekday"]:
        return False  # "vor drei Jahren Einsicht beantragt"
    measured = any(w.tag in ("NUM", "X") or w.low in pack.words["measure_noun"] for w in words[place:i])
    return measured or (is_animate(word.low, pack) and is_animate(before.low, pack))


def _attach(words: Sequence[Word], i: int, place: int, pack: ClaimPack, depth: int) -> int:
    """Add genitives, prepositional attributes and a second member to a noun phrase."""
    n = len(words)
    for _ in range(8):
        if i >= n or not near(words[i - 1], words[i]):
            return i
        word = words[i]
        votes = words[place].tag == "NUM" and words[i - 1].low.endswith(("stimmen", "enthaltungen"))
        genitive = not votes and word.low in pack.words["genitive"] and not _is_proper(words, i - 1, place, pack)
        if genitive and _is_medium(words, i, pack):
            return i
        if genitive or (
            word.tag == "ADJ"
            and word.low.endswith("er")
            and word.low != "weniger"
            and i + 1 < n
            and words[i + 1].tag == "N"
            and not _is_one_man(words[i + 1], pack)
        ):
            end = read_phrase(words, i, pack, depth=depth)
            if end == i:
                return i
            i = end
        elif (word.low in ("und", "sowie", "oder") and i + 1 < n and _nominal(words[i + 1])) or (
            word.tag == "P" and word.low in pack.words["attaching"] and _attaches(words, i, place, pack)
        ):
            end = read_phrase(words, i + 1, pack, depth=depth)
            if end == i + 1:
                return i
            i = end
        else:
            return i
    return i


def _is_one_man(noun: Word, pack: ClaimPack) -> bool:
    """Tell whether a noun is a masculine singular, with which "stellvertretender" is no genitive."""
    single = singular(noun.text) == noun.text and not noun.low.endswith("er")
    return not noun.name and single and gender_of(noun.low, pack) == "m"


def _is_medium(words: Sequence[Word], i: int, pack: ClaimPack) -> bool:
    """Tell whether "der …" behind somebody is whom he told it: "sagte die Ministerin der Deutschen Presse-Agentur"."""
    owner = words[i - 1]
    people = pack.words["person_noun"] | pack.words["group_noun"]
    person = is_one_of(owner.low, people) or not is_common(owner.low, pack)
    if words[i].low != "der" or not person or is_one_of(owner.low, pack.words["media_job"]):
        return False
    behind = words[i + 1 : i + 5]
    quoted = bool(behind) and behind[0].quote != words[i].quote
    return quoted or is_medium_name(behind, pack)


def _is_proper(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a noun is the last word of a name, which takes no genitive: "beschuldigte Moskau der Lüge"."""
    if words[i].name:
        if i > place and words[i].index == words[i - 1].index + 2 and words[i - 1].name:
            return True  # "warf Eva Kern (SPD) der Opposition vor"
        return i == place or (i > 0 and words[i - 1].name == words[i].name)
    if i == place:  # "erzählte Zitzewitz der Staatsanwaltschaft", but "am Rande der Konferenz"
        bare = words[i].tag == "N" and (not place or words[place - 1].tag != "P")
        return bare and not is_common(words[i].low, pack) and not is_animate(words[i].low, pack)
    return i > 1 and words[i - 1].tag == words[i - 2].tag == "N" and not is_common(words[i].low, pack)


def _attaches(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a prepositional phrase behind a noun belongs to it."""
    after = words[i + 1] if i + 1 < len(words) else None
    if (
        after is None
        or after.tag not in ("N", "ART", "ADJ", "DET", "NUM")
        or after.low.rstrip(".") in pack.words["weekday"]
    ):
        return False
    preposition = words[i].low
    if any(w.low in pack.words["weekday"] for w in words[i + 1 : i + 4]):
        return False
    if preposition in ("von", "vom", "aus", "beim"):
        named = i == place + 1 and words[place].tag == "N" and not is_animate(words[place].low, pack)
        cited = words[i - 1].quote != 0 and not words[i].quote  # "des „Stern“ / von dem Geschäft"
        return not (cited or (named and after.low in _POINTED))  # "von Bogs / von diesem Vorgang nicht berührt"
    if after.tag == "NUM":
        return preposition == "unter"
    plain_name = after.tag == "N"
    head = words[i - 1]
    if preposition == "für":
        return (
            is_one_of(head.low, pack.words["person_noun"] | pack.words["organisation_noun"])
            or head.low.endswith(_WITH_FOR)
            or (head.index > words[place].index and words[i - 1].name == after.name != 0)
        )
    if is_one_of(head.low, pack.words["document_noun"]) and words[place].tag in ("ART", "DET"):
        return preposition in ("über", "zu", "zur", "zum", "auf", "unter", "durch", "an", "für", "gegen")
    role = is_animate(head.low, pack) or is_one_of(head.low, pack.words["acting_noun"])
    if preposition in ("in", "im", "am", "an"):
        return role and words[place].tag in ("ART", "DET") and (plain_name or preposition in ("im", "an", "am"))
    owner = words[place].low in ("des", "eines")  # "nach Einschätzung des Amtes / um eine Fälschung"
    titled = plain_name and is_one_of(after.low, pack.words["person_noun"])  # "das Team um Trainer Kern"
    led = is_one_of(head.low, pack.words["group_noun"]) and after.person  # "die Forscher um Eva Kern"
    return preposition == "um" and (not plain_name or titled or led) and not owner


def split_phrases(words: Sequence[Word], pack: ClaimPack) -> list[Phrase]:
    """Split a stretch of a clause into phrases."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.tag == "P" and i + 1 < len(words):
            end = read_phrase(words, i + 1, pack)
            if end == i + 1 and words[i + 1].tag == "ADV" and i + 2 < len(words) and words[i + 2].tag in _COUNTED:
                end = max(read_phrase(words, i + 2, pack), i + 1)  # "vor rund 300 Gästen", "in fast allen Fällen"
                end = end if end > i + 2 else i + 1
            if end == i + 1:
                end = i + 2 if words[i + 1].tag in ("PRON", "ADV", "NUM", "ADJ", "ART") else i + 1
            phrases.append(Phrase(tuple(words[i:end]), "pp", _head(words[i:end])))
        elif word.tag in ("ART", "DET", "ADJ", "NUM", "N"):
            end = read_phrase(words, i, pack)
            if end == i:
                end = i + 3 if _is_one_of_them(words, i) else i + 1
                kind = "pron" if word.tag in ("ART", "DET") else "adv"
            else:
                kind = "np"
            phrases.append(Phrase(tuple(words[i:end]), kind, _head(words[i:end])))
        else:
            kind = "pron" if word.tag == "PRON" else "verb" if word.tag in ("V", "PP", "INF", "ZU", "PTK") else "adv"
            end = i + 1
            phrases.append(Phrase((word,), kind, word))
        i = end
    return phrases


def _is_one_of_them(words: Sequence[Word], i: int) -> bool:
    """Tell "einer von ihnen", "zwei von uns"."""
    behind = words[i + 1 : i + 3]
    return len(behind) == 2 and behind[0].low == "von" and behind[1].low in ("ihnen", "uns", "euch", "denen")


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


def is_medium_name(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words begin with the name of a medium: "Freien Presse"."""
    noun = next((n for n, w in enumerate(words) if w.tag == "N" and w.low in pack.words["media_noun"]), None)
    return noun is not None and all(w.tag in ("ADJ", "N") for w in words[:noun])
