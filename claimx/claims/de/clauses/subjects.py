"""The subject of a German clause: chosen by form, agreement, place, and who can act."""

from __future__ import annotations

import itertools
import re
from collections.abc import Hashable, Sequence
from functools import lru_cache

from claimx.claims.de.clauses.antecedents import is_masculine, relates_to_feminine
from claimx.claims.de.clauses.bare_names import noble_name, surname, whole_name
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.rows import LISTING, before_apposition, joins_list, n_apposed
from claimx.claims.de.words.dates import is_bare_year
from claimx.claims.de.words.nouns import gender, has_two_titles, is_animate, is_common, is_plural
from claimx.claims.de.words.particles import without_focus, without_trailing
from claimx.claims.de.words.phrases import Phrase, opens_pair, split_phrases
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_subject", "may_be_nominative", "weigh_subject"]

# Forms that are nominative and nothing else; "der" is told from the dative and genitive by its noun.
_NOMINATIVE = frozenset({"der", "er", "wer", "man", "dieser", "jeder", "ich", "wir", "niemand", "jemand", "jener"})
_SURE = frozenset({"er", "man", "ich", "wir"})
_PARTS = frozenset({"hälfte", "drittel", "viertel", "mehrheit", "minderheit", "großteil", "teil", "mehrzahl"})
_POSSESSIVE = frozenset({"deren", "dessen", "denen"})
_PAIRED = frozenset({"sowohl", "weder", "entweder", "nicht"})  # "Sowohl die Union als auch die Linke lehnen das ab"
_OF_THEM = frozenset({"der", "dieser", "unserer", "ihrer", "seiner", "von"})  # "eines der Länder"
_TELLING = ("document_noun", "evidence_noun")  # "Das zeigt die Statistik"
_LIGHT = frozenset({"sich", "mir", "ihm", "ihr"})
_ABSTRACT = ("heit", "keit", "schaft", "tät", "ung", "ion", "ismus")  # their plurals end otherwise
_PLURALS = ("ungen", "heiten", "keiten", "schaften", "ionen", "täten", "ismen", "eltern", "leute")
_TOLD = frozenset(
    {"sagen", "erzählen", "erklären", "verraten", "berichten", "schildern", "bestätigen", "versichern", "teilen"}
)
_SEVERAL = frozenset(
    [
        *("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "beide", "viele"),
        *("mehrere", "einige", "etliche", "sämtliche"),
    ]
)
_ONE = 0.6
_NAME = 0.7  # outweighs the place before the verb, and a text that stands there
_BONDS = frozenset({"koalition", "bündnis", "allianz", "bund", "partnerschaft", "union", "fusion", "runde", "gremium"})
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_SINGULAR = frozenset(["der", "das", "ein", "eine", "er", "es", "man", "dieser", "dieses", "jeder", "jede", "niemand"])


def may_be_nominative(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether the form of a phrase allows the nominative."""
    first = phrase.first.low
    one_of = first in ("eines", "keines", "jedes") and len(phrase.words) > 2 and phrase.words[1].low in _OF_THEM
    named = phrase.first.name != 0 and phrase.first.tag == "N"  # "Den Haag"
    if phrase.kind not in ("np", "pron") or (first in pack.words["oblique"] and not one_of and not named):
        return False
    if first in ("der", "dieser") and len(phrase.words) > 2:
        if _is_weak(phrase.words[1], phrase.words[2]):
            return False  # "der Neuen Post"
        if phrase.words[1].tag == "ADJ" and phrase.words[1].low.endswith("e"):
            return True  # "der regierende ANC"
    if first in ("einer", "keiner") and len(phrase.words) > 1 and phrase.words[1].tag in ("N", "ADJ"):
        return False  # "Einer Koalition erteilte er eine Absage", but "einer der Männer"
    return not (first in ("der", "dieser") and phrase.kind == "np" and _noun_gender(phrase, pack) == "f")


def _is_weak(word: Word, following: Word) -> bool:
    """Tell whether an adjective before a noun has the ending of an oblique case."""
    adjective = word.tag == "ADJ" or (word.capital and word.name and word.name == following.name)
    return bool(adjective) and word.low.endswith("en") and following.tag == "N" and following.index == word.index + 1


def _noun_gender(phrase: Phrase, pack: ClaimPack) -> str | None:
    """Guess the gender of the head; "ein neuer …" and "ein neues …" tell it by the adjective."""
    head = phrase.head.low
    if phrase.first.low == "ein" and len(phrase.words) > 2 and phrase.words[1].tag == "ADJ":
        ending = phrase.words[1].low[-2:]
        return "m" if ending == "er" else "n" if ending == "es" else gender(head, pack)
    if phrase.first.low in ("der", "dieser"):
        if head in pack.words["masculine_short"]:
            return "m"
        if phrase.head.text.isupper() and len(head) > 1:
            return "f"  # "der ÖVP", "der EU": most short names are feminine, and "der" their dative
        if head.endswith(("in", "er")) and not head.endswith("erin"):
            return None
    return gender(head, pack)


def _agrees(phrase: Phrase, finite: Word | None, pack: ClaimPack) -> bool:
    if finite is None or not finite.form.finite:
        return True
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    plural = any(c[-1] in "46" for c in codes)
    singular = any(c[-1] in "13" for c in codes)
    first = next(
        (w for w in phrase.words if w.low not in pack.words["amount_particle"]), phrase.first
    )  # "Knapp / die Hälfte der Leute"
    own = before_apposition(phrase, pack)
    several = any(w.low in ("und", "sowie") for w in own) and not has_two_titles(phrase.words, pack)
    if plural and not singular:
        one = len(phrase.words) > 2 and first.tag == "DET" and phrase.words[1].tag == "ADJ"
        one = one and phrase.words[1].low.endswith("es")  # "ihr viertes Kind"
        one = one or (len(phrase.words) > 1 and all(w.person for w in phrase.words))  # "Olaf Scholz"
        free = not one and first.low not in _SINGULAR and not phrase.head.low.endswith(_ABSTRACT)
        return several or first.low in _PAIRED or free
    if singular and not plural:
        if several and first.low not in ("der", "die", "das", "ein", "eine", *_PAIRED):
            return False
        if first.low in _SEVERAL and phrase.head.low not in pack.words["measure_noun"]:
            return False
        many = first.tag == "NUM" and first.text not in ("1", "1,0") and phrase.kind == "np" and phrase.head.tag == "N"
        if many and phrase.head.low not in pack.words["measure_noun"]:
            return False
        if phrase.kind == "np" and phrase.head.low.endswith(_PLURALS) and not phrase.head.name:
            return False
        alone = [w.tag for w in phrase.words[1:2]] in ([], ["P"])  # "Berichte über den Verkauf bezeichnete er als …"
        bare = first.tag == "N" and alone and not first.name
        many = first.tag == "ADJ" and first.low.endswith("e") and len(phrase.words) == 2
        return not ((bare or many) and is_plural(phrase.head.low, pack))
    return True


def find_subject(clause: Clause, pack: ClaimPack, *, animate: frozenset[int] = frozenset()) -> Phrase | None:
    """Choose the subject of a clause by form, agreement, place, and who can act.

    Args:
        clause: A clause with a finite verb.
        pack: The language.
        animate: Indices of words that belong to names.

    Returns:
        The phrase, apposition included, or ``None``.
    """
    parent = clause.parent if clause.kind == "rel" else None
    read = (*clause.words, *(parent.words if parent is not None else ()))
    state = (clause.kind, clause.mark, clause.opener, clause.finite, len(clause.words), *read, *[w.tag for w in read])
    return _find(clause, state, pack, animate)


@lru_cache(maxsize=256)
def _find(clause: Clause, _state: Hashable, pack: ClaimPack, animate: frozenset[int]) -> Phrase | None:
    """Choose it; readers ask for the subject of the same clause several times, now and then with other tags."""
    finite = clause.finite
    if finite is None:
        return None
    candidates: list[tuple[float, int, Phrase]] = []
    if clause.kind == "main":
        before = without_focus(clause.before_verb, pack)
        if before:
            phrases = split_phrases(before, pack)
            while len(phrases) > 1 and phrases[0].first.low in pack.words["amount_particle"]:
                phrases.pop(0)
            if _leads_attribute(phrases):
                phrases[:2] = [Phrase((*phrases[0].words, *phrases[1].words), "np", phrases[1].head)]
            if phrases[0].kind in ("np", "pron"):
                whole = Phrase(tuple(without_trailing(before, pack)), phrases[0].kind, phrases[0].head)
                candidates.append((0.1 if _YEAR.fullmatch(whole.head.text) else 0.9, 0, whole))  # "2004 nahm sie an"
        middle = _after(clause)
    else:
        opener = clause.opener
        owns = opener is not None and opener.low in ("deren", "dessen")  # "deren Präsident": whose he is, too
        first = -1 if opener is None else opener.index + (not owns)
        middle = [w for w in clause.words if first <= w.index < finite.index]
        governed = any(w.tag == "P" for w in clause.words[:2]) and clause.words[0] is not opener
        related = opener is not None and clause.kind == "rel" and not governed and opener.low not in _POSSESSIVE
        if opener is not None and related and not relates_to_feminine(clause, opener):
            base = 1.25 if opener.low == "das" else 0.55  # the score takes from "das" what points, not what relates
            base += _ONE if opener.low == "der" and is_masculine(clause, pack) else 0
            candidates.append((base, 0, Phrase((opener,), "pron", opener)))
    before_phrase = ""
    phrases = split_phrases(middle, pack)
    if joins_list(phrases, finite):
        phrases[:2] = [Phrase((*phrases[0].words, *phrases[1].words), "np", phrases[1].head)]
    apposed = phrases[1 : 1 + n_apposed(phrases)]
    del phrases[1 : 1 + len(apposed)]  # "sagte Kern, Wirt in Ulm", "sagen Kern, Wirt in Ulm, und Weber, Koch in Bonn"
    if len(apposed) == 1 and finite.codes & {"p6", "t6", "k6"} and any(w.low in LISTING for w in apposed[0].words):
        phrases[0] = Phrase((*phrases[0].words, *apposed[0].words), "np", apposed[0].head)
    for number, phrase in enumerate(phrases):
        compared, before_phrase = before_phrase in ("als", "wie"), phrase.words[-1].low
        if phrase.kind in ("np", "pron") and not compared:
            candidates.append((0.5 - 0.05 * number, number + 1, phrase))
    alone = bool(candidates) and candidates[0][1] != 0
    sure = [c for c in candidates if c[2].first.low in _SURE and _agrees(c[2], finite, pack)]
    beside = clause.kind == "rel" and any(c[1] == 1 for c in sure)  # "die Partei, der er Untätigkeit vorwarf"
    if sure and (clause.kind == "main" or beside):  # "Kritik der Opposition nannte er billig"
        candidates = [c for c in candidates if c in sure or (not beside and c[2].first.low in _NOMINATIVE)]
    best = _best_of(candidates, finite, pack, animate, alone=alone)
    lone = candidates[0][2] if len(candidates) == 1 and not alone else None
    if best is None and lone is not None and len(lone.words) == 1 and lone.kind == "np":
        return lone  # "Mayer-Vorfelder sagte": only its ending is that of a plural
    opening = before if clause.kind == "main" else []
    return (
        whole_name(clause, best[2], pack)
        if best
        else noble_name(clause, opening, pack) or surname(clause, opening, pack)
    )


def _leads_attribute(phrases: Sequence[Phrase]) -> bool:
    """Tell whether a phrase before the verb belongs to the adjective behind it: "Von Reuters / befragte Ökonomen"."""
    if len(phrases) < 2 or phrases[0].kind != "pp" or phrases[1].kind != "np":
        return False
    adjective = phrases[1].first
    return adjective.tag == "ADJ" and not adjective.capital and adjective.index == phrases[0].words[-1].index + 1


def _best_of(
    candidates: Sequence[tuple[float, int, Phrase]],
    finite: Word,
    pack: ClaimPack,
    animate: frozenset[int],
    *,
    alone: bool,
) -> tuple[float, int, Phrase] | None:
    """Return the candidate that form, agreement and place speak for."""
    best: tuple[float, int, Phrase] | None = None
    front = [p for _, n, p in candidates if not n]
    leads = any(p.head.index in animate or is_animate(p.head.low, pack) or _is_bare_name(p, pack) for p in front)
    leads = leads or (finite.lemma in pack.words["describing_verb"] and any(_describes(p, pack) for p in front))
    named = finite.lemma in _TOLD and any(n == 1 and _is_named(p, pack, animate) for _, n, p in candidates)
    someone = leads or any(is_animate(w.low, pack) for p in front for w in p.words if w.tag == "N")
    told = someone and finite.lemma in _TOLD
    for base, number, phrase in candidates:
        if not may_be_nominative(phrase, pack) or not _agrees(phrase, finite, pack):
            continue
        if _is_oblique(phrase, number, pack):
            continue
        if (
            ((named and number > 1) or (told and number))
            and phrase.first.low == "der"
            and not is_one_of(phrase.head.low, pack.words["person_noun"])
        ):
            continue  # "sagte Özdemir der Berliner Morgenpost", "Die Ministerin sagte der „Zeit“"
        score = base + weigh_subject(phrase, number, pack, animate, alone=alone)
        if number and not leads and _is_bare_name(phrase, pack) and _tells(finite, pack):
            score += _NAME  # "Die Rede von der Wende kritisiert Meier", not "Athen kritisiert Ankara"
        if best is None or score > best[0]:
            best = (score, number, phrase)
    points = bool(candidates) and candidates[0][2].first.low in ("das", "dies") and candidates[0][2].kind == "pron"
    if best is not None and candidates[0][1] == 0 and (points or _is_short_named(candidates[0][2], animate)):
        lifeless = not any(w.index in animate for w in best[2].words) and not is_animate(best[2].head.low, pack)
        lifeless = lifeless and (not points or _is_thing(best[2], pack))
        if lifeless and best[2].kind == "np" and _agrees(candidates[0][2], finite, pack):
            return candidates[0]  # "Der KSV gibt die Zahl an", "Dies verlangt eine Reform"
    return best


def _describes(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell a text that describes somebody behind it: "Das Weißbuch bezeichnet China als Rivalen"."""
    own = itertools.takewhile(lambda w: w.tag not in ("P", "ART", "DET"), phrase.words[1:])
    return any(is_one_of(w.low, pack.words["speaking_document"]) for w in own if w.tag == "N")


def _is_thing(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell a phrase that names a thing from one that can say something: "Dies verlangt eine Reform", "Das sagt X"."""
    low = phrase.head.low
    if phrase.first.tag != "ART" or is_one_of(low, pack.words["thing_noun"]):
        return phrase.first.tag == "ART"
    telling = any(is_one_of(low, pack.words[kind]) for kind in _TELLING)
    return not telling and phrase.first.low.startswith("ein") and low.endswith(_ABSTRACT)


def _is_named(phrase: Phrase, pack: ClaimPack, animate: frozenset[int]) -> bool:
    """Tell whether a phrase is nothing but a name."""
    bare = all(w.tag == "N" for w in phrase.words) and all(w.index in animate for w in phrase.words)
    return (
        phrase.kind == "np" and phrase.head.low not in pack.words["weekday"] and (bare or _is_bare_name(phrase, pack))
    )


def _is_short_named(phrase: Phrase, animate: frozenset[int]) -> bool:
    """Tell whether a phrase is "der" with a name in capitals, whose gender nobody knows: "der KSV", "der EU"."""
    capitals = phrase.head.text.isupper() and phrase.head.index in animate
    return phrase.first.low == "der" and len(phrase.words) == 2 and capitals


def _is_bare_name(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a phrase is one capitalized word without an article that is no common noun."""
    word = phrase.first
    alone = len(phrase.words) == 1 and word.tag == "N" and word.quote == 0 and len(word.low) > 3
    return (
        alone and not is_common(word.low, pack) and not word.low.endswith(("en", "e")) and not is_plural(word.low, pack)
    )


def _tells(finite: Word, pack: ClaimPack) -> bool:
    """Tell whether a verb is one of saying or thinking that only people and bodies can do."""
    cues = pack.verb_cues.get(finite.lemma or "", ())
    judged = any(not c.words and c.cls in ("speech", "thought") and c.frames & {"n", "n+für", "n+als"} for c in cues)
    return judged and finite.lemma not in pack.words["pushing_verb"]


def _is_oblique(phrase: Phrase, number: int, pack: ClaimPack) -> bool:
    """Tell whether a phrase is no subject for all its form: a day, "der Ukraine", "(sagte Brandt) der „Bild“"."""
    if number > 1 and all(w.tag == "NUM" or w.low in pack.words["number_word"] for w in phrase.words):
        return True  # "angesichts von Platz / fünf"
    if phrase.kind != "np":
        return False
    if phrase.head.low in pack.words["weekday"] and not phrase.head.person:
        return True
    addressed = number > 1 and phrase.words[-1].quote != 0 and phrase.first.quote == 0
    return phrase.first.low == "der" and (addressed or phrase.head.low in pack.words["feminine_noun"])


def weigh_subject(phrase: Phrase, number: int, pack: ClaimPack, animate: frozenset[int], *, alone: bool) -> float:
    """Weigh a candidate by its form and by whether it can act; its place is weighed apart.

    Args:
        phrase: The candidate.
        number: How many phrases stand between the finite verb and it, itself included; 0 before the verb.
        pack: The language.
        animate: Indices of words that belong to names.
        alone: No candidate stands before the verb.
    """
    first, score = phrase.first.low, 0.0
    if first in _NOMINATIVE or (first == "ein" and _noun_gender(phrase, pack) == "m"):
        score += 0.9
    elif first == "ein":
        score += 0.2
    if number and first.startswith("kein"):
        score -= 0.4  # "Seine Forderung fand keine Mehrheit"
    if first in ("sie", "es") and phrase.kind == "pron" and number:
        asked = phrase.first.text == "Sie" and phrase.first.index > 0  # "Frau Kern, im Buch behaupten Sie, …"
        score += 1.3 if asked else 0.9 if alone and number == 1 else 0.2
    elif first == "sie" and phrase.kind == "pron":
        score += 0.6  # "Sie will die Klinik verklagen": hardly anybody begins with a bare object
    missed = bool(number) and not alone and first.startswith("kein")  # "Der Plan fand keine Mehrheit"
    own = itertools.takewhile(lambda w: w.tag != "P" or w.index < phrase.head.index, phrase.words)
    if any(w.index in animate and not _is_owner(w, phrase, pack) for w in own) or (not missed and _acts(phrase, pack)):
        score += 0.6
    elif (
        len(phrase.words) > 1 and all(w.tag == "N" for w in phrase.words) and not is_common(phrase.words[-1].low, pack)
    ):
        score += 0.4  # two capitalized words that are no common nouns: a name, most likely
    if is_one_of(phrase.head.low, pack.words["document_noun"]):
        score += 0.2
    elif len(phrase.words) == 1 and phrase.kind == "np" and not phrase.head.name and is_common(phrase.head.low, pack):
        score -= 0.3 if not is_animate(phrase.head.low, pack) else 0  # "das Platz vorsieht"
    if phrase.kind == "pron" and first in ("das", "dies", "dem", "alles", "etwas", "nichts", "es"):
        score -= 0.7
    return score


def _acts(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether the head of a phrase can act, or who is counted: "78 Prozent der Eltern", "die Hälfte der Räte"."""
    if is_animate(phrase.head.low, pack):
        after = next((w.low for w in phrase.words if w.index == phrase.head.index + 1), "")
        return not (after == "mit" and is_one_of(phrase.head.low, _BONDS))  # "eine Koalition mit der Linken"
    part = phrase.head.low in _PARTS
    behind = [w for w in phrase.words if w.index > phrase.head.index and w.tag == "N"]
    counted = (part or phrase.head.low in pack.words["measure_noun"]) and bool(behind)
    return (part and not behind) or (counted and is_animate(behind[0].low, pack))


def _is_owner(word: Word, phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a name in a phrase only says whose its noun is: "ein stärkeres Engagement / Deutschlands"."""
    head = phrase.head
    named = bool(word.name) and not head.name and word.index > head.index and word.low.endswith("s")
    return named and phrase.first.tag in ("ART", "DET", "ADJ") and is_common(head.low, pack)


def _after(clause: Clause) -> list[Word]:
    """Return the words behind the finite verb, an apposition to a name joined to it."""
    words = clause.after_verb
    i = 0
    while (
        i < len(words)
        and not opens_pair(words, i)
        and (
            (words[i].tag == "ADV" and words[i].low not in ("als", "wie"))
            or words[i].low in _LIGHT
            or is_bare_year(words[i : i + 2])
        )
        and not (words[i].low == "ihr" and i + 1 < len(words) and words[i + 1].tag in ("N", "ADJ"))
    ):
        i += 1
    return words[i:] if i < len(words) else words
