"""Participles and adjectives that look like finite verbs: before nouns, in rows, before "zu haben"."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container, Sequence

from claimx.claims.words import Form, Word

__all__ = [
    "ENDINGS",
    "NEVER_ATTRIBUTES",
    "begins_clause",
    "close_comparisons",
    "is_before_verb",
    "is_in_attribute",
    "may_be_attribute",
    "open_attributes",
    "open_bare_attributes",
    "open_chains",
    "open_infinitives",
    "open_rows",
    "share_article",
]

ENDINGS = ("e", "en", "er", "es", "em")
_MODALS = frozenset({"wollen", "können", "sollen", "müssen", "dürfen"})
_DATIVES = frozenset({"dem", "einem", "diesem", "den"})  # "der dem Innenministerium unterstellte Dienst"
_LONGEST_ROW = 12
# "Seit 1999 seien Milliarden verbrannt worden": their forms stand before no noun as an attribute.
NEVER_ATTRIBUTES = frozenset({"sein", "haben", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen"})


def may_be_attribute(word: Word, look_up: Callable[[str], Form]) -> bool:
    """Tell whether a form can stand before a noun: "(der) verletzte (Mann)", but not "hatte", "sagte"."""
    if word.tag != "V":
        return word.lemma not in NEVER_ATTRIBUTES
    past_only = any(c[0] == "t" for c in word.codes) and not look_up(word.low.rstrip("n")[:-1]).participle
    return not past_only and word.lemma not in NEVER_ATTRIBUTES


def open_rows(words: list[Word]) -> None:
    """Find the first of two attributes that a comma parts: "für den schlichten, als Techno bezeichneten Klang"."""
    for i, word in enumerate(words[:-4]):
        behind, mark, second = words[i + 1], words[i + 2], words[i + 3]
        opens = word.tag in ("ART", "DET") and (
            not i or words[i - 1].tag in ("P", "CO", ".") or words[i - 1].text in "„»:"
        )
        if not opens or mark.text != "," or behind.tag not in ("V", "PP", "ADJ") or behind.capital:
            continue
        if not behind.low.endswith(ENDINGS) or not (second.tag in ("P", "ADV", "ADJ") or second.low == "als"):
            continue
        inside = itertools.takewhile(lambda w: w.tag not in ",.", words[i + 3 : i + 3 + _LONGEST_ROW])
        for other in list(inside)[1:]:
            after = words[other.index + 1] if other.index + 1 < len(words) else other
            noun = words[after.index + 1] if after.tag == '"' and after.index + 1 < len(words) else after
            same = other.low[-2:] == behind.low[-2:] or other.low[-1:] == behind.low[-1:] == "e"
            if same and noun.tag == "N" and other.tag in ("V", "PP", "ADJ"):
                behind.tag = other.tag = "ADJ"
                break


def open_second(words: Sequence[Word], look_up: Callable[[str], Form], verbs: Container[str]) -> None:
    """Find a second attribute that looks like a verb: "neue, bezahlte Stellen"; the one before it has no noun yet.

    Args:
        words: Of one sentence, tagged; changed in place.
        look_up: What verb a form is of.
        verbs: Those that report: "… ist die höchste, berichtete Reuters".
    """
    for first, mark, second, after in zip(words, words[1:], words[2:], words[3:], strict=False):
        alike = first.tag == "ADJ" and first.low.endswith(ENDINGS) and first.low[-1:] == second.low[-1:]
        verbal = second.tag == "V" and not second.capital and second.low.endswith(ENDINGS) and second.lemma not in verbs
        noun = after.tag == "N" or (after.tag == "ADJ" and after.low.endswith(ENDINGS))
        if alike and verbal and noun and mark.text == "," and may_be_attribute(second, look_up):
            second.tag = "ADJ"


def is_before_verb(words: Sequence[Word], place: int, look_up: Callable[[str], Form]) -> bool:
    """Tell whether a word of the form of a participle begins a stretch that has another verb, so that it is none.

    As in "rät, befristete Verträge zu begrenzen" and "glaubt, verstärkte Kontrollen helfen", but not "…, versuchte Kern
    zu erklären" and "…, erklärte Kern und ging".
    """
    before, head = words[place - 1] if place else None, words[place + 1]
    joins = before is not None and before.low in ("und", "oder")
    if before is None or (before.text != "," and not joins) or words[place].lemma == "versuchen":
        return False
    participle = any(look_up(words[place].low.removesuffix(ending)).participle for ending in ("e", "en"))
    stretch = [*itertools.takewhile(lambda w: w.tag not in ",.", words[place + 1 :])]
    if not participle or head.tag not in ("N", "ADJ"):
        return False
    near = [*itertools.takewhile(lambda w: w.tag != "CO", stretch)]
    other = any(w.tag == "V" and not w.low.endswith("e") for w in near) and not joins
    return other or near[-1].tag == "ZU"


def open_attributes(words: list[Word], look_up: Callable[[str], Form]) -> None:
    """Find participles before nouns, as in "die von Ruanda unterstützte Miliz", "das dem Rat vorgelegte Papier"."""
    for i, word in enumerate(words[:-2]):
        led = words[i + 1].tag in ("P", "ADV", "NUM") or words[i + 1].low in _DATIVES
        if word.tag not in ("ART", "DET") or not led:
            continue
        if i and words[i - 1].text == "," and word.low in ("der", "die", "das", "den", "dem", "des"):
            continue
        for other in words[i + 2 : i + 14]:
            if other.tag in ",.":
                break
            after = words[other.index + 1] if other.index + 1 < len(words) else None
            if after is not None and after.tag == '"' and other.index + 2 < len(words):
                after = words[other.index + 2]  # "den in Bonn erscheinenden „Nachrichten“"
            ends = other.low.endswith(ENDINGS) and other.tag in ("V", "ADJ") and may_be_attribute(other, look_up)
            if after is not None and ends and after.tag == "CO" and _is_joined(words, other):
                other.tag = "ADJ"  # "einen allgemein anerkannten und einheitlichen Ansatz"
                break
            if after is not None and ends and (after.tag == "N" or (after.tag == "ADJ" and other.tag == "V")):
                other.tag = "ADJ"
                break
            if other.tag == "V" and not other.low.endswith(ENDINGS):
                break


def open_bare_attributes(words: list[Word], look_up: Callable[[str], Form]) -> None:
    """Find participles behind a phrase that begins a clause without an article: "Von Reuters befragte Ökonomen raten".

    Only where another verb follows, so that the participle is none: "Von Beginn an befragte Kern die Zeugen".
    """
    for word in words[:-3]:
        before = words[word.index - 1] if word.index else None
        if word.tag != "P" or not (before is None or before.tag in ("SUB", "CO", ",", '"', ".")):
            continue
        clause = [*itertools.takewhile(lambda w: w.tag not in ",.", words[word.index : word.index + _LONGEST_ROW * 2])]
        verb = next((w for w in clause if w.tag in ("V", "ADJ")), None)
        behind = clause[verb.index - word.index + 1 :] if verb is not None else []
        if verb is None or verb.tag == "ADJ" or not behind or behind[0].tag not in ("N", "ADJ"):
            continue
        participle = any(look_up(verb.low.removesuffix(ending)).participle for ending in ("e", "en", "er"))
        bound = before is not None and before.tag == "SUB"
        stretch = [*itertools.takewhile(lambda w: w.tag != "CO", behind)]
        others = (w for w in stretch if w.tag == "V" and words[w.index - 1].tag in ("N", '"', "X"))
        if participle and any(bound or w is not clause[-1] for w in others):
            verb.tag = "ADJ"


def _is_joined(words: Sequence[Word], first: Word) -> bool:
    """Tell whether a second attribute with the same ending stands behind a coordinator and before a noun."""
    behind = [*itertools.takewhile(lambda w: w.tag not in ",.V", words[first.index + 2 : first.index + _LONGEST_ROW])]
    if not behind or behind[0].tag not in ("ADJ", "P", "ADV"):
        return False
    for place, (word, after) in enumerate(itertools.pairwise(behind)):
        same = word.low[-2:] == first.low[-2:] or word.low[-1] == first.low[-1] == "e"
        if word.tag == "ADJ" and after.tag == "N" and same and (place == 0 or behind[0].tag != "ADJ"):
            return True  # also "das 1242 erwähnte und bis 1552 in geistlichem Besitz befindliche Dorf"
    return False


def open_chains(words: list[Word]) -> None:
    """Read what stands before "worden" or a modal verb at the end as no finite verb: "akzeptiert worden"."""
    for i, word in enumerate(words[:-1]):
        after = words[i + 1]
        ends = i + 2 == len(words) or words[i + 2].tag in ",."
        if word.tag == "V" and after.low == "worden" and word.form.participle is not None:
            word.tag = "PP"
        elif word.tag == "V" and word.low in ("haben", "sein", "werden") and after.low in _MODALS and ends:
            begun = i > 1 and words[i - 1].tag not in (",", ".")
            word.tag = "INF" if begun and after.tag == "V" else word.tag  # "die bessere Bilder haben wollen"
        elif word.form.infinitive and after.tag == "V" and after.low in _MODALS and ends and _is_future(words[:i]):
            word.tag = after.tag = "INF"  # "Niemand werde hungern oder frieren müssen"


def _is_future(words: Sequence[Word]) -> bool:
    """Tell whether the clause that words end in has begun with a form of "werden"."""
    near = [*itertools.takewhile(lambda w: w.tag not in ",." and w.tag != "SUB", reversed(words))]
    later = itertools.pairwise(near)  # not "die krank werden und nicht arbeiten können"
    return any(w.tag == "V" and w.lemma == "werden" and after.tag != "CO" for after, w in later)


def open_infinitives(words: list[Word]) -> None:
    """Read participles before an infinitive as such: "die Wahl manipuliert zu haben", "…, überstürzt zu handeln"."""
    for i, word in enumerate(words):
        _open_phrase(words, i)
        if word.tag == "ZU" and i > 2 and words[i - 1].low == "zu" and words[i - 3].tag in ",.":
            first = words[i - 2]
            if first.tag == "V" and first.form.participle not in (None, "versuchen"):
                first.tag = "PP"
        if (
            word.tag != "ZU"
            or word.low not in ("haben", "sein", "werden", "können", "müssen", "lassen", "wollen")
            or i < 2
        ):
            continue
        last = words[i - 2]
        if not (last.form.participle or last.form.infinitive) or last.tag not in ("V", "PP", "INF"):
            continue
        for other in reversed(words[max(0, i - 24) : i - 1]):
            if other.tag in ",.":
                break
            if other.tag == "V" and (other.form.participle or (other is last and other.form.infinitive)):
                other.tag = "PP" if other.form.participle else "INF"


def _open_phrase(words: list[Word], place: int) -> None:
    """Read an adjective as such with which an infinitive begins: "(rät), verdächtige Personen zu melden"."""
    word, before = words[place], words[place - 1] if place else None
    if word.tag != "V" or before is None or before.text != "," or not word.low.endswith("e") or word.capital:
        return
    own = [*itertools.takewhile(lambda w: w.tag not in ",.", words[place + 1 : place + 12])]
    noun = bool(own) and own[0].tag == "N" and own[0].capital
    if noun and own[-1].tag == "ZU" and not any(w.tag == "V" for w in own):
        word.tag = "ADJ"


def close_comparisons(words: list[Word]) -> None:
    """Read a participle as no predicate behind "wie" and who did it: "hat, wie von der Bank erhofft, zugelegt"."""
    for word in words[1:-3]:
        before = words[word.index - 1]
        opens = before.text == "," or (before.low == "anders" and before.index and words[before.index - 1].text == ",")
        if word.low not in ("wie", "als") or not opens or words[word.index + 1].tag != "P":
            continue
        own = [*itertools.takewhile(lambda w: w.tag not in ",.", words[word.index + 1 :])]
        ended = own[-1].index + 1 < len(words) and words[own[-1].index + 1].text == ","
        if ended and own[-1].form.participle is not None and not any(w.tag == "V" for w in own[:-1]):
            own[-1].tag = "ADJ"


def is_in_attribute(words: Sequence[Word], i: int) -> bool:
    """Tell whether an adverb stands between an article and an adjective: "die angeblich gestohlenen Bilder"."""
    attribute = next((w for w in words[i + 1 : i + 3] if w.low != "zu"), words[i])
    return i > 0 and words[i - 1].tag in ("ART", "DET") and attribute.tag in ("ADJ", "PP")


def begins_clause(words: Sequence[Word], place: int) -> bool:
    """Tell a finite verb from an attribute: "Zum einen fehle Geld, …", "1871 bereiste Kern den Balkan"."""
    dated = place == 1 and len(words[0].text) == 4 and words[0].text.isdigit()
    return dated or (place > 1 and words[place - 2].low == "zum" and words[place - 1].low in ("einen", "anderen"))


def share_article(words: Sequence[Word], place: int, second: Word) -> bool:
    """Tell whether two attributes in "-e" share an article or preposition: "die frühe und integrierte Planung"."""
    both = words[place].low[-1] == second.low[-1] == "e"
    return both and place > 0 and words[place - 1].tag in ("ART", "DET", "P")
