"""Pieces of a sentence: what stands between two marks, read by the place of its finite verb."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.words import Word

__all__ = [
    "AUXILIARIES",
    "DASHES",
    "LEADS",
    "MODALS",
    "QUESTIONING",
    "Piece",
    "find_opener",
    "is_subjunctive",
    "may_be_subjunctive",
    "read_piece",
    "second_verb",
    "settle_brackets",
]

MODALS = frozenset({"können", "müssen", "sollen", "dürfen", "wollen", "mögen"})
AUXILIARIES = frozenset({"haben", "sein", "werden"})
DASHES = frozenset("–—-")
LEADS = frozenset({"doch", "denn", "aber", "und", "sondern"})  # before "Wer bremst, verliert"
_LINKING = frozenset({"insofern", "insoweit", "seitdem", "indes", "indessen", "trotzdem", "soweit"})
_FOCUS = frozenset(
    [
        *("immer", "gerade", "besonders", "insbesondere", "schon", "sogar", "vielleicht", "bereits"),
        *("allein", "einzig", "just", "spätestens", "frühestens", "zumindest", "jedenfalls", "etwa"),
        *("beispielsweise", "nämlich", "namentlich"),
        *("selbst", "erst", "nur", "auch", "vielmehr", "ausgerechnet", "eben"),
    ]
)
_ASKING = frozenset({"wo", "wer", "was"})
QUESTIONING = _ASKING | frozenset(
    [
        *("wie", "wen", "wem", "wessen", "welche", "welcher", "welches", "welchen", "welchem", "warum", "wann"),
        *("woher",),
        *("wohin", "weshalb", "weswegen", "wieso", "woran", "worauf", "woraus", "worin", "worüber", "worum", "wovon"),
        *("wofür", "womit", "wodurch", "wozu", "wogegen", "inwiefern", "inwieweit"),
    ]
)
_PERFECT = frozenset({"haben", "sein", "werden"})
_SHORT_CONTENT = 4  # in "die Sorge, die Preise steigen" the verb is second and last
_SHORTEST_PERFECT = 3  # words of "ohne Not gehandelt zu haben", where the infinitive with "zu" is one
_LED = MODALS | {"lassen"}
_PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
_TIMES = frozenset(
    [
        *("dem", "einem", "einer", "diesem", "einigen", "vielen", "wenigen", "mehreren", "zwei", "drei", "vier"),
        *(
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "zwölf",
            "hundert",
            "jahren",
            "tagen",
            "wochen",
            "monaten",
        ),
        *("stunden", "minuten", "jahrzehnten", "jahrhunderten", "generationen", "anfang", "mitte", "ende", "beginn"),
        *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "januar", "februar", "märz"),
        *("april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "ostern"),
        *("weihnachten", "pfingsten", "heute", "gestern", "morgen", "jetzt", "langem", "kurzem", "jeher", "dato"),
        *("kriegsende", "jahresbeginn", "jahresende", "monatsende", "mitternacht", "mittag"),
    ]
)
_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "denen"})
_NOMINATIVES = frozenset({"er", "sie", "es", "man", "wir", "ich"})
_ARTICLES = _RELATIVES - {"denen"}  # "– die Lage ist ernst", but "– von denen zwei fehlen"


@dataclass(slots=True)
class Piece:
    """A stretch between two marks.

    Args:
        words: Its words.
        mark: The mark or coordinator before it.
        kind: What kind of clause it is, once it is read.
        finite: Its finite verb.
        opener: Its subordinator or relative pronoun.
        link: The coordinator before it, which is none of its words.
    """

    words: list[Word]
    mark: str
    kind: str = "piece"
    finite: Word | None = None
    opener: Word | None = None
    link: Word | None = None


def second_verb(words: Sequence[Word]) -> Word | None:
    """Return the finite verb of a clause whose finite verb is not last: the first plausible one."""
    candidates = [w for w in words if w.tag == "V"]
    if not candidates:
        return None
    best = candidates[0]
    for other in candidates[1:]:
        unsure = best.form.participle is not None or best.form.infinitive is not None
        sure = other.form.participle is None and other.form.infinitive is None
        if unsure and (sure or other.lemma in AUXILIARIES | MODALS) and other.index - best.index == 1:
            best = other
        break
    return best


def find_opener(words: Sequence[Word]) -> Word | None:
    """Return the subordinator or relative pronoun with which a verb-final clause begins."""
    led = len(words) > 3 and words[0].low in LEADS
    if len(words) > 2 + led and words[led].low in _FOCUS and words[led + 1].tag == "SUB":
        return words[led + 1]  # "Immer wenn es regnet, …", "und spätestens wenn es regnet, …"
    if len(words) > 2 and words[0].low in LEADS and (words[1].low in _ASKING or words[1].tag == "SUB"):
        return words[1]  # "Doch wo Licht ist, …", "Denn wenn es geht, …"
    place = 0
    while (
        place < len(words) - 1
        and place < 3
        and words[place].low
        in ("und", "oder", "aber", "selbst", "auch", "nur", "erst", "vor", "allem", "so", "noch", "jedoch")
    ):
        place += 1
    word = words[place]
    if word.tag == "SUB" and word.low in _LINKING and word is words[0] and words[1:2] and words[1].tag == "V":
        word.tag = "ADV"  # "Insofern erscheint Skepsis angebracht"
    if word.tag == "SUB":
        return word
    governs = word.tag == "P" and word.low not in ("während", "bis", "seit")
    if place + 1 < len(words) and governs and words[place + 1].low in _RELATIVES | {"welche", "welcher"}:
        return words[place + 1]
    if place + 1 < len(words) and word.tag == "P" and words[place + 1].tag == "SUB":
        return words[place + 1]
    if place + 1 < len(words) and _is_span(word, words[place + 1]):
        return None  # "seit vier Uhr", "bis Montag", "wie geplant am Montag"
    if word.low in _RELATIVES or word.low in ("damit", "da", "während", "bis", "seit", "als", "wie", "wo", "so", "je"):
        return word
    return None


def _is_span(opener: Word, word: Word) -> bool:
    """Tell a time and a remark from a clause: "seit vier Uhr", "bis zum Montag", "wie geplant am Montag"."""
    if opener.low == "wie":
        return word.tag == "ADV" and word.form.participle is not None
    return opener.low in ("seit", "bis") and (word.tag in ("NUM", "P") or word.low in _TIMES)


def read_piece(
    piece: Piece,
    *,
    before: Word | None,
    begun: bool = True,
    named: bool = False,
    fronted: bool = False,
    related: bool = True,
) -> None:
    """Tell what kind of clause a piece is, and which is its finite verb.

    Args:
        piece: What is read; its fields are set.
        before: The word before its mark; ``None`` at the beginning.
        begun: Whether a finite verb of a main clause stands before it.
        named: Whether a noun that names content stands before it, as in "die Vermutung, der Preis steige".
        fronted: Whether a finite verb follows its mark, as in "Wer bremst, gefährdet den Frieden".
        related: Whether a coordinated relative clause may go on: not in "Der Rat tagt, und der Kanzler schweigt".
    """
    words = piece.words
    _settle_led(words)
    if (
        words[0].low in _PURPOSE and words[-1].tag == "ZU" and not _has_predicate(words)
    ):  # "um neu entwickelte Systeme zu erproben"
        piece.kind, piece.opener = "inf", _opener_of(words)
        settle_brackets(piece)
        return
    initial = before is None
    opener = find_opener(words)
    if opener is not None and not related and opener.tag == "ART" and opener is words[1]:
        opener = None
    verbs = [w for w in words if w.tag == "V"]
    if words[0].low == "als" and verbs and verbs[:1] == words[1:2] and may_be_subjunctive(words[1]):
        piece.kind, piece.finite, piece.opener = "sub", words[1], words[0]  # "als ließe sich das aussitzen"
        return
    if initial and words[0].low == "als" and _is_predicate_first(words):
        opener = None
    leads = _RELATIVES if initial else _ARTICLES if piece.mark in ";:–—" else frozenset()
    if opener is not None and verbs and opener.low not in leads:
        strict = (opener.tag == "SUB" and opener.low not in QUESTIONING) or _begins_time(words, opener)
        last = _last_verb(words, verbs)
        second = second_verb(words)
        behind = _open_end(words[words.index(last) + 1 :])
        bracketed = opener.tag == "SUB" and piece.mark == "," and _is_in_brackets(last, behind)
        final = not behind or bracketed or (last is not second) or strict or _is_compared(words, last)
        direct_second = second is not None and words.index(second) - words.index(opener) == 1 and not strict
        direct_second = direct_second or (opener is words[0] and _is_article(words, before) and not strict)
        content = named and opener is words[0] and words[1].tag in ("N", "ADJ") and not strict
        direct_second = direct_second or (content and not _closes_long(words, last))
        direct_second = direct_second or (not strict and _reports_subject(words, before, last))
        if opener.low in ("so",):
            final = False
        if second is not None and second is not last and not strict and not _is_joined(words, second):
            sure = second.form.participle is None and second.form.infinitive is None
            sure = sure or second.lemma in MODALS | AUXILIARIES
            if sure and (last.form.infinitive or last.form.participle):
                final = False
        free = (opener.low in ("was", "wer") and not initial and opener is words[0]) or _relates_alone(words, before)
        if strict or fronted or (final and not direct_second and len(words) > 2) or (free and _has_only_verbs(words)):
            piece.kind = "rel" if opener.tag in ("ART", "DET") or _relates(words, opener, before, last) else "sub"
            piece.finite, piece.opener = last, opener
            return
    if opener is not None and not verbs and opener.tag == "SUB" and not initial:
        piece.kind, piece.opener = "sub", opener
        return
    finite = second_verb(words)
    lone = finite is words[-1] and len(words) > 1 and all(w.tag in ("ADV", "CO") for w in words[:-1])
    if begun and lone and finite is not None and finite.form.participle is not None:
        finite.tag = "PP"  # "enttäuscht, aber nicht überrascht"
        return
    if finite is not None and not (begun and piece.mark in (",", "–", "-") and _is_adjunct(words, verbs)):
        piece.kind, piece.finite = "main", finite
        return
    if any(w.tag == "ZU" for w in words):
        piece.kind = "inf"
        piece.opener = _opener_of(words)


def _begins_time(words: Sequence[Word], opener: Word) -> bool:
    """Tell "bis die Lage besser ist" and "seit das gilt" from "bis Ulm" and "seit der Wende": no case fits."""
    after = words[words.index(opener) + 1 :][:1]
    cases = {"bis": ("der", "die", "das"), "seit": ("die", "das")}.get(opener.low, ())
    return (
        bool(after) and opener is words[0] and (after[0].low in cases or after[0].low in _NOMINATIVES) and bool(cases)
    )


def _settle_led(words: Sequence[Word]) -> None:
    """Read a verb before an infinitive as what that makes of it: "im Sturm spielen zu dürfen"."""
    if words[-1].tag != "ZU" or len(words) < 3:
        return
    if words[-1].low in _PERFECT and len(words) > 3 and words[-3].tag == "V":
        words[-3].tag = "PP" if words[-3].form.participle else "V"  # "Warnungen „oft ignoriert“ zu haben"
    elif words[-1].low in _LED and words[-3].form.infinitive:
        words[-3].tag = "INF"


def _opener_of(words: Sequence[Word]) -> Word | None:
    """Return what opens an infinitive; nothing does in "(behauptet,) ohne Grund / entlassen worden zu sein"."""
    done = words[-1].tag == "ZU" and words[-1].low in _PERFECT
    bare = words[0].low == "ohne" and len(words) > _SHORTEST_PERFECT and words[1].tag == "N"
    return words[0] if words[0].low in _PURPOSE and not (done and bare) else None


def _is_predicate_first(words: Sequence[Word]) -> bool:
    """Tell "Als sicher gilt, dass …", where nobody would be the subject of a dependent clause."""
    judged = len(words) > 2 and words[1].tag in ("ADV", "ADJ", "PP") and not words[1].low.endswith("e")
    return judged and words[2].tag == "V"


def _closes_long(words: Sequence[Word], last: Word) -> bool:
    """Tell a relative clause from content by its verb: "die Argumente, die Befürworter oft genug austauschten"."""
    past = last.codes <= {"t1", "t3", "t4", "t6"}  # "die Forderung, die Kern erhob"
    return last is words[-1] and (past or len(words) > _SHORT_CONTENT) and not is_subjunctive(last)


def _open_end(behind: Sequence[Word]) -> Sequence[Word]:
    """Return what stands behind the finite verb of a clause; infinitives close it: "die er nicht hat retten können"."""
    return () if len(behind) > 1 and all(w.tag == "INF" for w in behind) else behind


def _is_in_brackets(verb: Word, behind: Sequence[Word]) -> bool:
    """Tell whether nothing but a bracket, whose marks are none of the words, stands behind a verb.

    As in "…, damit es sich lohnt (Bild 2)".
    """
    apart = bool(behind) and verb.index + 2 == behind[0].index and behind[0].quote == verb.quote
    return apart and behind[-1].index - behind[0].index + 1 == len(behind)


def _has_only_verbs(words: Sequence[Word]) -> bool:
    """Tell whether nothing but verbs stands behind an opener: "…, wer kommt", "…, wer lügt und betrügt, …"."""
    return len(words) > 1 and all(w.tag in ("V", "CO") for w in words[1:])


def _relates_alone(words: Sequence[Word], before: Word | None) -> bool:
    """Tell a relative clause of two words: "für Flüge, die ausfallen"."""
    noun = before is not None and before.tag in ("N", "NUM")
    return noun and len(words) == 2 and words[0].low in ("die", "der", "denen") and words[0].tag == "ART"


def _is_joined(words: Sequence[Word], verb: Word) -> bool:
    """Tell whether a verb closes the first of two joined clauses: "bis alle da sind und sich beraten haben"."""
    return words[words.index(verb) + 1].low in ("und", "oder")


def _relates(words: Sequence[Word], opener: Word, before: Word | None, last: Word) -> bool:
    """Tell a relative "welch…" from one that asks: "ein Gesetz, welches die Armen schützt"."""
    if opener.low == "denen":
        return True
    if not opener.low.startswith("welch") or before is None or before.tag not in ("N", "PTK", "NUM"):
        return False
    behind = words[words.index(opener) + 1]
    return behind.tag not in ("N", "ADJ", "NUM") and not is_subjunctive(last)


def _has_predicate(words: Sequence[Word]) -> bool:
    """Tell whether a verb is more than an attribute: "ohne Geld droht es zu …", but "um neu erdachte Dinge zu …"."""
    pairs = itertools.pairwise(words)
    return any(w.tag == "V" and not (w.low.endswith(("e", "en")) and after.tag in ("N", "ADJ")) for w, after in pairs)


def _is_compared(words: Sequence[Word], last: Word) -> bool:
    """Tell whether only a comparison stands behind a verb, as in "das größer ist als das alte"."""
    place = words.index(last)
    if place + 1 >= len(words) or words[place + 1].low not in ("als", "wie"):
        return False
    compared = ("mehr", "weniger", "anders", "so", "ebenso", "genauso", "besser", "lieber")
    better = words[place - 1].low.startswith(("besser", "mehr", "höher"))  # "bessergestellt"
    return better or any(
        w.low in compared or (w.tag in ("ADV", "ADJ") and w.low.endswith("er")) for w in words[1:place]
    )


def _is_adjunct(words: Sequence[Word], verbs: Sequence[Word]) -> bool:
    """Tell a participle from a finite verb: "…, verteilt auf fünf Jahre", but "…, berichtet die Zeitung"."""
    first = words[0]
    if len(verbs) != 1 or verbs[0] is not first or not first.form.participle or len(words) < 2:
        return False
    codes = frozenset().union(*(codes for _, codes in first.form.finite))
    return codes <= {"p3", "p5"} and (words[1].tag == "P" or words[1].low in ("als", "wie"))


def _is_article(words: Sequence[Word], before: Word | None) -> bool:
    """Tell an article from a relative pronoun: "…, die SPD schweigt" has nothing before it to which it could relate."""
    if before is None or len(words) < 3 or before.tag in ("N", "NUM", "PRON", "PTK", "PP", "INF") or before.capital:
        return False
    return words[1].tag == "N" and bool(words[1].name) and words[2].tag == "V"


def _reports_subject(words: Sequence[Word], before: Word | None, last: Word) -> bool:
    """Tell whether a Konjunktiv closes a short clause of reported speech: "…, das Dach halte", not a relative one."""
    if before is None or before.tag not in ("V", "PP", "INF", "ZU", "PTK", "PRON") or words[0].tag != "ART":
        return False
    noun = words[1].tag == "N" or (words[1].tag == "ADJ" and words[2].tag in ("N", "ADJ"))
    return last.reports and noun


def _last_verb(words: Sequence[Word], verbs: list[Word]) -> Word:
    """Return the finite verb of a verb-final clause: the last, or the auxiliary before two infinitives."""
    last = verbs[-1]
    position = words.index(last)
    three = len(verbs) > 2 and verbs[-3].lemma in AUXILIARIES and words[position - 2 :] == verbs[-3:]
    if three and verbs[-2].form.infinitive and last.form.infinitive:  # "die er nicht habe erklären können"
        verbs[-2].tag = last.tag = "INF"
        return verbs[-3]
    # "entschieden wird", "hat kommen müssen", "sind überzeugt"
    behind_auxiliary = len(verbs) > 1 and last.form.infinitive and verbs[-2].lemma in AUXILIARIES | MODALS
    told = position > 1 and last.lemma in MODALS and words[position - 2].form.participle is not None
    behind_auxiliary = behind_auxiliary and not told  # "gestohlen haben sollen"
    if behind_auxiliary and position and words[position - 1] is verbs[-2] and not last.codes & {"p3"}:
        last.tag = "INF"
        return verbs[-2]
    if len(verbs) > 1 and words[position - 1] is verbs[-2] and position:
        other = verbs[-2]
        other.tag = "PP" if other.form.participle else "INF" if other.form.infinitive else other.tag
    return last


def settle_brackets(piece: Piece) -> None:
    """Read the other verb forms of a clause as what they are beside the finite verb."""
    for word in piece.words:
        if word.tag == "V" and word is not piece.finite:
            if word.form.participle and (piece.finite is None or piece.finite.lemma in AUXILIARIES):
                word.tag = "PP"
            elif word.form.infinitive:
                word.tag = "INF"
            elif word.form.participle:
                word.tag = "PP"
            else:
                word.tag = "ADJ" if word.low.endswith(("e", "en", "er")) else "ADV"


def may_be_subjunctive(word: Word) -> bool:
    """Tell whether a form can be a Konjunktiv, whatever else it can be."""
    return bool(word.codes & {"k3", "k6", "q3", "q6"})


def is_subjunctive(finite: Word | None) -> bool:
    """Tell whether a form can only be a Konjunktiv."""
    if finite is None:
        return False
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    return bool(codes & {"k3", "k6", "q3", "q6"}) and not codes & {"p3", "p6", "t3", "t6"}
