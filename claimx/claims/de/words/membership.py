"""What belongs to a German noun phrase: which nouns, ages and prepositional phrases go on with it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from claimx.claims.de.words.genders import gender_of
from claimx.claims.de.words.nouns import is_animate, is_common, is_plural
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import is_attested, singular

__all__ = [
    "attaches",
    "counts_out",
    "goes_on",
    "is_age",
    "is_medium",
    "is_medium_name",
    "is_one_man",
    "is_paper_number",
    "is_proper",
    "near",
    "tells_when",
]

_PAPER = re.compile(r"[0-9]{1,3}/[0-9]{1,6}")
_REPLIES = frozenset({"antwort", "erwiderung", "replik", "entgegnung", "reaktion"})
_ASKED = frozenset({"anfrage", "nachfrage", "rückfrage"})  # "wollte den Bericht / auf Anfrage / nicht kommentieren"
_UP_TO = frozenset({"bis", "auf", "an"})
_POINTED = frozenset({"diesem", "dieser", "diesen", "einem", "einer", "ihm", "ihr", "ihnen", "jedem", "jeder"})
_DOZENS = frozenset(
    {"dutzend", "dutzende", "dutzenden", "hunderte", "hunderten", "tausende", "tausenden", "millionen", "milliarden",
     "hunderttausende", "hunderttausenden", "zehntausende", "zehntausenden", "aberdutzende", "scharen"}
)  # fmt: skip
_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend")
_ADDRESSES = frozenset({"frau", "herr", "herrn"})
_BANDS = frozenset({"team", "gruppe", "trio", "duo", "crew", "gespann", "kollektiv", "kreis", "runde"})
_OF_DOCUMENTS = frozenset({"über", "zu", "zur", "zum", "auf", "unter", "durch", "an", "für", "gegen"})
_TALKS = ("interview", "interviews", "gespräch", "gesprächs", "telefonat", "telefonats")
_INDEFINITE = frozenset({"ein", "eine"})
_GUIDANCE = frozenset({"leitung", "führung", "federführung", "vorsitz", "beteiligung", "mitwirkung"})
_WITH_FOR = ("zentrum", "büro", "dienst", "zeitschrift", "stelle", "beauftragter", "beauftragte", "konferenz")


def counts_out(number: Word, counted: Word) -> bool:
    """Tell whether a noun that is a number counts the noun behind it: "Dutzende Anwohner"."""
    return number.low in _DOZENS and counted.index == number.index + 1


def is_age(words: Sequence[Word], i: int) -> bool:
    """Tell whether a number between marks is the age of the person before it: "Trainer Julian Nagelsmann (37)"."""
    word, before = words[i], words[i - 1]
    parted = word.index == before.index + 2 and (i + 1 == len(words) or words[i + 1].index == word.index + 2)
    return parted and before.person and len(word.text) <= 2 and word.text.isdigit()


def is_paper_number(words: Sequence[Word], i: int) -> bool:
    """Tell whether a number between marks is that of a parliament's printed paper: "ihre Antwort (21/2290)"."""
    word, before = words[i], words[i - 1]
    named = before.tag == "N" and _PAPER.fullmatch(word.text) is not None
    return named and word.index == before.index + 2 and (i + 1 == len(words) or words[i + 1].index == word.index + 2)


def _is_parted(left: Word, right: Word) -> bool:
    """Tell whether a comma or bracket stands between two words, and no quotation mark."""
    return right.index > left.index + 1 and right.quote == left.quote


def near(left: Word, right: Word) -> bool:
    """Tell whether two words stand side by side, or with a quotation mark or bracket between them."""
    return right.index <= left.index + 2


def goes_on(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a noun behind a noun is of the same phrase: "Minister Kern", but not "der Regierung Versagen"."""
    word, before = words[i], words[i - 1]
    ruling = before.low.startswith("regierend") and is_animate(word.low, pack)  # "Berlins Regierendem Bürgermeister"
    addressed = ruling or (word.low in _ADDRESSES and word.index == before.index + 1 and is_animate(before.low, pack))
    opens = i == place + 1 and not (place > 0 and words[place - 1].low in ("als", "wie"))
    titled = _is_beside_title(words, i, place, pack)
    if before.tag == "CO" or addressed or titled or (opens and _is_titled(before, word, pack)):
        return True  # "Staats- und Parteichef", "Baudezernentin Frau Dr. Kern", "Klimafachmann Rosenzweig"
    apart = word.index > before.index + 1 and word.quote == before.quote and is_animate(word.low, pack)
    told = word.low in pack.words["media_noun"]
    told = told and (before.person or any(itertools.starmap(_is_parted, itertools.pairwise(words[place : i + 1]))))
    if (apart and not word.name) or told or _is_behind_time(before, word, pack):
        return False  # "die Chefin, Leiterin des Museums", "der Chef, Jan Kern, / Radio Bremen", "Jan Kern / CNN"
    if (
        word.quote != before.quote
        and words[place].low in _INDEFINITE
        and is_one_of(before.low, pack.words["person_noun"])
    ):
        return False  # "hat ein Kritiker „Das Boot“ genannt"
    alone = before.name and all(w.name == before.name for w in words[place:i])
    whole = before.person and not word.person and word.name != before.name  # "Minister Olaf Kern / Deutschland"
    beside = word.index == before.index + 1 and not before.low.endswith(("s", "’", "'"))
    if word.name and beside and (alone or whole):
        return False  # "beschuldigte Moskau Kiew": two names
    if before.name and not word.name:
        if i > place + 1 and words[i - 2].tag in ("ART", "DET") and before.low.endswith("er"):
            return True  # "das Karlsruher Urteil"
        beside = word.index == before.index + 1  # "Ingrid Krebs, Leiterin des Museums"
        owner = beside and before.low.endswith(("s", "’", "'")) and before.name == words[place].name
        short = beside and before.text.isupper() and len(before.text) < 5 and is_animate(word.low, pack)
        given = before.low in pack.words["masculine_name"] or before.low in pack.words["feminine_name"] or before.person
        surname = beside and given and not is_common(word.low, pack) and not is_animate(word.low, pack)
        return bool(owner) or word.text[:1] == "(" or short or surname  # "die US Armee", "Ralph Schallmeiner"
    people = not word.name and is_one_of(word.low, pack.words["group_noun"])
    if people and is_common(before.low, pack) and not is_animate(before.low, pack):
        return False  # "mit dem Geld Fachleuten zufolge"
    return word.name != 0 or not is_common(word.low, pack) or _is_joined(words, i, place, pack)


def _is_beside_title(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a house stands before the calling of a person: "Siemens Energy / Chef Christian Bruch"."""
    word, before = words[i], words[i - 1]
    house = before.name != 0 and not before.person and all(w.name == before.name for w in words[place:i])
    if not house or word.name or word.index != before.index + 1 or not is_one_of(word.low, pack.words["person_noun"]):
        return False
    return i + 1 < len(words) and words[i + 1].person and words[i + 1].index == word.index + 1


def _is_joined(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a common noun belongs to the noun before it: "Straßburger Richter", "10 Tonnen Stahl"."""
    word, before = words[i], words[i - 1]
    titled = (
        i - 2 >= place and words[i - 2].tag in ("ART", "DET", "ADJ") and before.low.endswith(("e", "en", "es", "er"))
    )
    titled = titled and before.text.isalpha()  # not "dem 34-Jährigen Mord"
    if (
        titled and not is_common(before.low, pack) and not is_animate(before.low, pack)
    ):  # "das Weiße Haus", "der damalige Bayerische Minister"
        return True
    if before.low.endswith("er") and not is_animate(before.low, pack):  # "Straßburger Richter"
        return True
    ago = any(w.low in ("vor", "seit") for w in words[max(0, place - 2) : place])
    if ago and before.low in pack.words["weekday"]:
        return False  # "vor drei Jahren Einsicht beantragt"
    measured = any(w.tag in ("NUM", "X") or w.low in pack.words["measure_noun"] for w in words[place:i])
    owned = any(w.tag in ("ART", "DET") for w in words[place + 1 : i])  # "66 Prozent der Schweden / Lieferungen"
    return (measured and not owned) or (is_animate(word.low, pack) and is_animate(before.low, pack))


def is_one_man(noun: Word, pack: ClaimPack) -> bool:
    """Tell whether a noun is a masculine singular, with which "stellvertretender" is no genitive."""
    single = singular(noun.text) == noun.text and not noun.low.endswith("er")
    return not noun.name and single and gender_of(noun.low, pack) == "m"


def _is_titled(title: Word, word: Word, pack: ClaimPack) -> bool:
    """Tell a surname that looks like a common noun: "Fachmann Rosenzweig"; without an article nobody stands alone."""
    if title.name or word.index != title.index + 1 or not is_one_of(title.low, pack.words["person_noun"]):
        return False
    if title.low.endswith("er"):  # also a plural: "Lehrer / Unterricht (geben)"
        return not is_attested(word.text) and not is_common(word.low, pack)
    single = singular(title.text) == title.text and not title.low.endswith(("en", "innen"))
    return single and not is_plural(title.low, pack) and not is_animate(word.low, pack)


def _is_behind_time(before: Word, word: Word, pack: ClaimPack) -> bool:
    """Tell a name behind a time: "sagte am Montag / Klaus Kern", but "drei Jahre Freiheitsstrafe"."""
    times = pack.words["weekday"]
    if before.low not in times or before.name or word.low in times:
        return False
    return bool(word.name) or not (before.low in pack.words["measure_noun"] or is_common(word.low, pack))


def tells_when(words: Sequence[Word], i: int, pack: ClaimPack) -> bool:
    """Tell whether a day or time stands before somebody, who is no genitive of it: "sagte am Montag / der BVB"."""
    time = words[i - 1].low
    noun = next((w for w in words[i + 1 : i + 5] if w.tag == "N"), None)
    if time not in pack.words["weekday"] or words[i].low != "der" or noun is None:
        return False
    man = not noun.low.endswith("in") and is_one_of(noun.low, pack.words["person_noun"])
    return man or (time.startswith(_DAYS) and not noun.low.endswith("woche"))


def is_medium(words: Sequence[Word], i: int, pack: ClaimPack) -> bool:
    """Tell whether "der …" behind somebody is whom he told it: "sagte die Ministerin der Deutschen Presse-Agentur"."""
    owner = words[i - 1]
    if words[i].low != "der":
        return False
    person = any(is_one_of(owner.low, pack.words[kind]) for kind in ("person_noun", "group_noun"))
    person = person or not is_common(owner.low, pack)
    speaks = owner.low.endswith(("sprecher", "sprecherin"))
    employed = owner.low in ("sprecher", "sprecherin") if speaks else is_one_of(owner.low, pack.words["media_job"])
    before = words[max(0, i - 4) : i - 1]  # "ein Sprecher der Polizei / der Deutschen Presse-Agentur"
    spoken = any(w.low in ("sprecher", "sprecherin") for w in before) and any(w.low in ("der", "des") for w in before)
    if not (person or spoken) or employed:
        return False
    behind = words[i + 1 : i + 5]
    quoted = bool(behind) and behind[0].quote != words[i].quote
    return quoted or is_medium_name(behind, pack)


def is_proper(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a noun is the last word of a name, which takes no genitive: "beschuldigte Moskau der Lüge"."""
    if words[i].name:
        if i > place and words[i].index == words[i - 1].index + 2 and words[i - 1].name:
            return True  # "warf Eva Kern (SPD) der Opposition vor"
        return i == place or (i > 0 and words[i - 1].name == words[i].name)
    if all(w.low in pack.words["name_particle"] for w in words[place:i]):
        # "erzählte (von) Zitzewitz der Staatsanwaltschaft", but "am Rande der Konferenz"
        bare = words[i].tag == "N" and (not place or words[place - 1].tag != "P")
        return bare and not is_common(words[i].low, pack) and not is_animate(words[i].low, pack)
    return i > 1 and words[i - 1].tag == words[i - 2].tag == "N" and not is_common(words[i].low, pack)


def attaches(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
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
        ranges = after.tag == "NUM" and any(w.low in _UP_TO for w in words[i + 2 : i + 3])  # "(Amt) von 20 auf 30"
        pointed = named and after.low in _POINTED  # "von Bogs / von diesem Vorgang nicht berührt"
        return not (cited or ranges or pointed)
    if after.tag == "NUM" or (preposition == "unter" and after.low in _GUIDANCE):
        return preposition == "unter"  # "unter 900 Eltern", "ein Team unter Leitung der Ärztin Eva Kern"
    plain_name = after.tag == "N"
    head = words[i - 1]
    if preposition == "für":
        return (
            any(is_one_of(head.low, pack.words[kind]) for kind in ("person_noun", "organisation_noun"))
            or head.low.endswith(_WITH_FOR)
            or (head.index > words[place].index and words[i - 1].name == after.name != 0)
        )
    talks = preposition == "mit" and head.low.endswith(_TALKS)  # "laut einem Interview mit der „FAZ“"
    first = next((w for w in words[place:i] if w.tag == "N"), head)
    if head is not first and preposition == "auf" and first.low not in _REPLIES:
        first = head
    documents = any(is_one_of(w.low, pack.words["document_noun"]) for w in (first, head))
    if talks or (documents and words[place].tag in ("ART", "DET")):
        asked = after.low in _ASKED and first.low not in _REPLIES
        return talks or (preposition in _OF_DOCUMENTS and not asked)
    role = is_animate(head.low, pack) or is_one_of(head.low, pack.words["acting_noun"])
    if preposition in ("in", "im", "am", "an"):
        # "meint der Minister / im „Presse“-Interview"
        told = any(w.low.rpartition("-")[2] in pack.words["occasion"] for w in words[i + 1 : i + 5] if w.tag == "N")
        return (
            not told
            and role
            and words[place].tag in ("ART", "DET")
            and (plain_name or preposition in ("im", "an", "am"))
        )
    return preposition == "um" and _leads(words, i, place, pack)


def _leads(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether "um" says around whom or what something is: "das Team um Trainer Kern", "der Streit um den Bau"."""
    head, after = words[i - 1], words[i + 1]
    if words[place].low in ("des", "eines"):
        return False  # "nach Einschätzung des Amtes / um eine Fälschung"
    if after.tag == "N":
        titled = is_one_of(after.low, pack.words["person_noun"])
        named = after.person or (is_one_of(head.low, _BANDS) and not is_common(after.low, pack))
        body = is_one_of(head.low, pack.words["group_noun"]) or is_one_of(head.low, _BANDS)
        return titled or (body and named)  # "die Forscher um Eva Kern", "das Team um Haddock"
    person = any(w.person or is_one_of(w.low, pack.words["person_noun"]) for w in words[i + 1 : i + 6])
    return person or not is_animate(head.low, pack)  # not "(nach Einschätzung) der Behörde / um ein Vielfaches"


def is_medium_name(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words begin with the name of a medium: "Freien Presse"."""
    noun = next((n for n, w in enumerate(words) if w.tag == "N" and w.low in pack.words["media_noun"]), None)
    return noun is not None and all(w.tag in ("ADJ", "N") for w in words[:noun])
