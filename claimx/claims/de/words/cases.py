"""German case and number: what the form of a phrase allows, by article, pronoun, ending, and gender of its head."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.words.genders import gender_of, is_weak
from claimx.claims.de.words.nouns import is_common, is_plural
from claimx.claims.de.words.phrases import Phrase
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import is_bare_dative, singular

__all__ = ["agrees", "cases_of"]

_ALL = frozenset({"nom", "acc", "dat"})
_DATIVE = frozenset({"dat"})
_PRONOUNS = {
    **dict.fromkeys(("er", "ich", "du", "wir", "man", "wer"), frozenset({"nom"})),
    **dict.fromkeys(("ihn", "wen"), frozenset({"acc"})),
    **dict.fromkeys(("mich", "dich"), frozenset({"acc"})),
    **dict.fromkeys(("ihm", "ihr", "ihnen", "mir", "dir", "wem", "dem", "denen"), frozenset({"dat"})),
    **dict.fromkeys(("uns", "euch"), frozenset({"acc", "dat"})),
    **dict.fromkeys(("sie", "es", "das", "dies", "was", "die"), frozenset({"nom", "acc"})),
    **dict.fromkeys(("alles", "etwas", "nichts", "viele"), frozenset({"nom", "acc"})),
    "den": frozenset({"acc"}),
    "der": frozenset({"nom", "dat"}),
}  # fmt: skip
_UNMARKED = frozenset({"ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer"})
_ARTICLES = {
    "die": frozenset({"nom", "acc"}),
    "das": frozenset({"nom", "acc"}),
    "den": frozenset({"acc", "dat"}),
    "dem": frozenset({"dat"}),
    "des": frozenset({"gen"}),
    "einen": frozenset({"acc"}),
    # Before a noun these are genitives; "ein" has no ending in the other cases of the neuter.
    **dict.fromkeys(("eines", "keines", "seines", "ihres", "meines", "deines", "unseres", "eures"), frozenset({"gen"})),
    **dict.fromkeys(_UNMARKED, frozenset({"nom", "acc"})),
}
_BARE_IN_EM = frozenset({"extrem", "bequem", "genehm", "angenehm"})
_ENDINGS = (
    ("em", frozenset({"dat"})),
    ("en", frozenset({"acc", "dat"})),
    ("es", frozenset({"nom", "acc", "gen"})),
    ("er", frozenset({"nom", "dat", "gen"})),
    ("e", frozenset({"nom", "acc"})),
)
_ONE_OF = {"einer": frozenset({"nom", "dat", "gen"}), "eines": frozenset({"nom", "acc", "gen"})}
# Possessives and "kein", "ein" have no ending in the nominative masculine, so that "-er" is feminine or plural there.
_WITHOUT_ENDING = ("einer", "keiner", "seiner", "ihrer", "unserer", "meiner", "deiner", "eurer")


def cases_of(phrase: Phrase, pack: ClaimPack) -> frozenset[str]:
    """Return the cases that the form of a noun phrase or pronoun allows, of ``nom``, ``acc``, ``dat``, ``gen``."""
    first = phrase.first
    if phrase.kind == "pron":
        return _PRONOUNS.get(first.low, _ALL)
    if first.tag in ("N", "NUM") or first.low in pack.words["number_word"]:
        return _DATIVE if _is_bare_dative(phrase) else _ALL
    if first.low in _ONE_OF and _names_several(phrase):
        return _ONE_OF[first.low]
    if first.low in ("weniger", "mehr"):
        return _ALL
    if first.low == "der" or (first.low.endswith("er") and first.tag in ("DET", "ART")):
        return _behind_der(first, phrase.words[1:2], _governing(phrase, pack), pack)
    if first.low in ("deren", "dessen"):
        return _ALL
    return _by_ending(first, _governing(phrase, pack), pack)


def _names_several(phrase: Phrase) -> bool:
    """Tell whether a phrase is one of several: "einer der Gründe", "eines dieser Häuser", "einer von ihnen"."""
    return len(phrase.words) > 1 and phrase.words[1].low in ("der", "dieser", "unserer", "seiner", "ihrer", "von")


def _is_bare_dative(phrase: Phrase) -> bool:
    """Tell whether a noun without an article, or behind a number, can only be a dative plural: "neun Syrern"."""
    first, head = phrase.first, phrase.head
    led = any(w.tag == "P" and w.index < head.index for w in phrase.words)  # "neun von zehn Syrern"
    plural = not led and head.tag == "N" and not head.name and is_bare_dative(head.text)
    return plural and (first.tag != "N" or first is head)


def _by_ending(first: Word, head: Word, pack: ClaimPack) -> frozenset[str]:
    """Return the cases that an article, pronoun or adjective before a noun allows, except "der" and "dieser"."""
    if first.low in _UNMARKED and gender_of(head.low, pack) == "m":
        return frozenset({"nom"})  # "ein Turm"
    if first.low == "den":
        return _den(head, pack)
    if first.low in _BARE_IN_EM:
        return _ALL  # "extrem viel Energie"
    if first.low in _ARTICLES:
        return _ARTICLES[first.low]
    if first.tag in ("DET", "ART", "ADJ"):
        if first.low.endswith("en") and head.tag == "N" and not head.name:
            return _den(head, pack)  # "seinen Weg", "russischen Stahl"
        return next((found for ending, found in _ENDINGS if first.low.endswith(ending)), _ALL)
    return _ALL


def _governing(phrase: Phrase, pack: ClaimPack) -> Word:
    """Return the noun with which the article agrees: "Zeitung" of "der Pariser Zeitung Nouvelles"."""
    names = phrase.head.name or not is_common(phrase.head.low, pack)
    nouns = [w for w in phrase.words if w.tag == "N" and w.index <= phrase.head.index]
    common = [w for w in nouns if not w.name and is_common(w.low, pack)] if names else []
    return common[0] if common else phrase.head


def _behind_der(first: Word, second: Sequence[Word], head: Word, pack: ClaimPack) -> frozenset[str]:
    gender = gender_of(head.low, pack)
    oblique = frozenset({"dat", "gen"})
    weak = any(w.tag == "ADJ" and w.low.endswith("en") for w in second)  # "der neuen Leitung"
    weak = weak or (head.low.endswith(_NOMINALIZED) and head.low not in _MASCULINES_IN_EN)  # "der Beauftragten"
    if first.low in _WITHOUT_ENDING or gender == "f" or weak:
        return oblique
    return frozenset({"nom"}) if gender == "m" else frozenset({"nom", "dat", "gen"})


def _den(head: Word, pack: ClaimPack) -> frozenset[str]:
    """Tell "den Bürgern", a dative plural, from "den Bürger"."""
    if head.low.endswith(_NOMINALIZED) and singular(head.text).endswith("er"):
        return frozenset({"acc", "dat"})  # "den Angeklagten"
    if head.low.endswith(("ern", "eln", "ungen", "ionen", "heiten", "keiten", "schaften", "innen", "täten")):
        return frozenset({"dat"})
    if not head.low.endswith("n") or (singular(head.text) == head.text and not head.low.endswith("en")):
        return frozenset({"acc"})
    if gender_of(singular(head.text).lower(), pack) == "f":
        return frozenset({"dat"})  # "den Behörden"
    weak = head.low.endswith(_WEAK) or singular(head.text) == head.text
    weak = weak or is_weak(head.low.removesuffix("n"), pack) or is_weak(head.low.removesuffix("en"), pack)
    return frozenset({"acc", "dat"}) if weak else frozenset({"dat"})  # "den Präsidenten", "den Betrieben"


_WEAK = (
    "enten",
    "anten",
    "isten",
    "aten",
    "ogen",
    "ophen",
    "ren",
    "rden",
    "lden",
    "nden",
    "sten",
    "gen",
    "ngen",
    "esen",
    "osen",
)
# Adjectives and participles used as nouns, in the weak form: "der Vorsitzenden", "der Angehörigen".
_NOMINALIZED = ("nden", "gten", "nten", "rten", "mten", "eten", "ichen", "igen", "ischen", "lten", "ssten")
_MASCULINES_IN_EN = frozenset({"garten", "vorgarten", "kindergarten", "tiergarten", "drachen", "knochen", "rachen"})
_PLURAL_NAMES = frozenset({"leute", "usa", "niederlande", "philippinen", "staaten", "emirate", "malediven", "kanaren"})
_PLURAL_FIRST = (
    "viele",
    "mehrere",
    "beide",
    "alle",
    "einige",
    "zahlreiche",
    "sämtliche",
    "manche",
    "wenige",
    "etliche",
)
_SINGULAR_FIRST = frozenset(
    {"das", "ein", "eine", "er", "es", "man", "dieser", "dieses", "jeder", "jede", "jedes", "niemand", "jemand", "kein",
     "nichts", "alles", "etwas", "dies", "ich"}
)  # fmt: skip
_PLURAL_PRONOUNS = frozenset({"wir", "beide", "viele", "alle"})


def agrees(phrase: Phrase, finite: Word | None, pack: ClaimPack) -> bool:
    """Tell whether a phrase can be the subject of a finite verb by its number."""
    if finite is None or not finite.form.finite:
        return True
    codes = frozenset().union(*(found for _, found in finite.form.finite))
    persons = {"sg" if code[-1] in "13" else "pl" for code in codes if code[-1] in "1346"}
    return not persons or bool(persons & numbers_of(phrase, pack))


def numbers_of(phrase: Phrase, pack: ClaimPack) -> frozenset[str]:
    """Return the numbers that the form of a phrase allows, of ``sg`` and ``pl``."""
    first, head, both = phrase.first, phrase.head, frozenset({"sg", "pl"})
    for word in phrase.words:
        if word.tag == "P" and word.index > head.index:
            break  # "die Inflation ohne Nahrung und Energie"
        if word.low in ("noch", "als"):
            return both  # "weder Polen noch Ungarn", "sowohl Polen als auch Ungarn"
        if word.low in ("und", "sowie") and not word.name:
            if _is_in_genitive(phrase, word):
                continue  # "die Zahl der Frauen und Männer"
            return frozenset({"pl"}) if word.index > head.index else both
    if first.low == "ein" and len(phrase.words) > 1 and phrase.words[1].text == "paar":
        return frozenset({"pl"})
    if phrase.kind == "pron":
        return frozenset({"sg"} if first.low in _SINGULAR_FIRST else {"pl"} if first.low in _PLURAL_PRONOUNS else both)
    if head.low in pack.words["measure_noun"]:
        return both
    if _is_singular(phrase, pack):
        return frozenset({"sg"})
    return frozenset({"pl"}) if _is_plural(phrase, pack) else both


def _is_in_genitive(phrase: Phrase, coordinator: Word) -> bool:
    """Tell whether a coordinator joins nouns behind a genitive article, with no article of its own behind it."""
    inside = [w for w in phrase.words if phrase.head.index < w.index < coordinator.index]
    behind = next((w for w in phrase.words if w.index == coordinator.index + 1), None)
    genitive = bool(inside) and inside[0].low in ("der", "von", "aller", "vieler", "seiner", "ihrer", "dieser")
    return genitive and behind is not None and behind.tag not in ("ART", "DET")


def _is_singular(phrase: Phrase, pack: ClaimPack) -> bool:
    first, head = phrase.first, phrase.head.low
    if first.low == "1" or first.low in _SINGULAR_FIRST or (first.low == "der" and "nom" in cases_of(phrase, pack)):
        return True
    if first.low in ("die", "diese") and not head.endswith("n") and head not in _PLURAL_NAMES:
        single = not head.endswith("e") or singular(phrase.head.text) == phrase.head.text
        return single and gender_of(head, pack) == "f" and not is_plural(head, pack)
    return bool(first.name) and len(phrase.words) == 1 and head not in _PLURAL_NAMES


def _is_plural(phrase: Phrase, pack: ClaimPack) -> bool:
    first, head = phrase.first, phrase.head
    if first.tag == "NUM" or first.low in pack.words["number_word"]:
        return head.tag == "N"
    if first.low.startswith(_PLURAL_FIRST):
        return True
    bare = (first.tag == "N" and not first.name) or (first.tag == "ADJ" and first.low.endswith("e"))
    return (bare or first.low in ("die", "diese")) and is_plural(head.low, pack)
