"""Cutting a sentence into pieces: at marks that end a clause, and at coordinators before a new one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.completion import completes
from claimx.claims.de.clauses.pieces import AUXILIARIES, DASHES, Piece, find_opener, second_verb
from claimx.claims.words import Word

__all__ = ["cut"]

_NOMINAL = frozenset({"N", "ART", "DET", "ADJ", "NUM", "P"})


def cut(words: Sequence[Word]) -> list[Piece]:
    """Cut at clause marks, quotation marks left aside, and at coordinators before a new clause."""
    pieces: list[Piece] = []
    current: list[Word] = []
    mark = ""
    hidden = _parentheses(words)
    for place, word in enumerate(words):
        if word.tag == '"' or word.index in hidden:
            continue
        inside = (
            place
            and place + 1 < len(words)
            and words[place - 1].end == word.start
            and (word.end == words[place + 1].start)
        )
        bound = inside and words[place + 1].text[:1].isalnum()
        if bound and word.tag == "," and (words[place - 1].text[-1:].isalnum() or words[place - 1].tag == '"'):
            continue  # "in „Lola rennt“-Manier"
        if word.tag == "." and place and place + 1 < len(words) and words[place - 1].tag == "NUM":
            continue  # "am 2. Januar", "als 28. Mitglied"
        if word.text == "," and current and _goes_on_as_attribute(current, words[place + 1 :]):
            continue  # "von jener spezifischen, dunkel getönten Farbigkeit"
        if word.text == "," and current and _goes_on_in_row(current[-1], words[place + 1 :]):
            continue  # "die geplant, geprüft und gebaut werden muss"
        if word.text == ":" and _is_in_title(words, place):
            continue  # "die Serie „CSI: Miami“ kam gut an"
        if word.tag in (",", "."):
            if current:
                pieces.append(Piece(current, mark))
                mark = word.text
            elif mark in ("", ","):
                mark = word.text
            current = []
        else:
            current.append(word)
    if current:
        pieces.append(Piece(current, mark))
    for piece in pieces:
        head = piece.words[0]
        verb_first = len(piece.words) > 1 and piece.words[1].tag == "V"
        set_off = piece.mark == "," or piece.mark in DASHES
        if set_off and head.low in ("und", "oder", "aber", "sondern") and verb_first:
            piece.mark, piece.words = head.low, piece.words[1:]  # ", und verweisen auf": shares the subject
    return [part for piece in pieces for part in _cut_coordination(piece)]


def _parentheses(words: Sequence[Word]) -> frozenset[int]:
    """Return the marks of parentheses without a verb, and of pairs of dashes around them, which end no clause."""
    hidden: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(words):
        if word.text in "([":
            opened = place
        elif word.text in DASHES and word.tag == ",":
            stop = next((j for j in range(place + 2, min(place + 10, len(words))) if words[j].text in DASHES), place)
            if _is_comparison(words[place + 1 : stop]) or _is_correction(words[place + 1 : stop]):
                hidden |= {word.index, words[stop].index}
        elif word.text in ")]" and opened is not None:
            inner = words[opened + 1 : place]
            if not any(w.tag == "V" for w in inner) or _is_remark(inner):
                hidden |= {words[opened].index, word.index} | {w.index for w in inner if w.tag in ",."}
            opened = None
    return frozenset(hidden)


def _is_comparison(inner: Sequence[Word]) -> bool:
    """Tell what stands between dashes and compares: "- wie im Plan festgehalten -"; its participle is marked as one."""
    if not inner or inner[0].low != "wie" or any(w.tag in ",." for w in inner):
        return False
    verbs = [w for w in inner if w.tag == "V"]
    if verbs == [inner[-1]] and inner[-1].form.participle is not None and len(inner) > 1:
        inner[-1].tag = "PP"
        return True
    return not verbs


def _is_correction(inner: Sequence[Word]) -> bool:
    """Tell what stands between dashes and corrects an attribute: "den positiven - aber nicht nachhaltigen - Effekt"."""
    led = bool(inner) and inner[0].low in ("aber", "wenn", "und", "oder", "wenngleich", "teils", "nicht")
    return led and inner[-1].tag == "ADJ" and all(w.tag in ("ADJ", "ADV", "CO", "SUB") for w in inner)


def _is_remark(inner: Sequence[Word]) -> bool:
    """Tell whether a participle is all the verb of a parenthesis: "(jetzt auf DVD erschienen)"; it is marked as one."""
    verbs = [w for w in inner if w.tag == "V"]
    if len(inner) == 2 and inner[0].low in ("und", "oder") and verbs == [inner[1]]:  # "der Sitz war (und ist) in Bern"
        verbs[0].tag = "ADV"
        return True
    if len(verbs) != 1 or verbs[0].form.participle is None or verbs[0] not in (inner[0], inner[-1]):
        return False
    if inner[0].tag not in ("ADV", "P", "ADJ", "NUM", "V"):
        return False
    verbs[0].tag = "PP"
    return True


def _cut_coordination(piece: Piece) -> list[Piece]:
    words = piece.words
    for place, word in enumerate(words):
        if place == 0 or word.low not in ("und", "oder") or place + 1 >= len(words):
            continue
        left, right = words[:place], words[place + 1 :]
        if _is_in_title(words, place):
            continue  # "in der Reihe „Berlin und seine Bauten“ erscheinen"
        if _goes_on_with_verb(right) or _joins_attributes(left, right):
            continue
        opens = right[0].low in ("dass", "ob", "weil", "wenn") or (right[0].tag == "SUB" and right[-1].tag == "V")
        opens = opens or _begins_anew(left, right)
        shared = (
            right[0].tag == "V" and left[-1].tag in ("PP", "ZU") and len(right) > 1
        )  # "…, gestohlen und sei geflohen"
        shared = shared or (piece.mark == "," and _goes_on_anew(left, right))
        if not opens and (second_verb(right) is None or not (shared or _has_verb(left))):
            continue
        if not opens and _is_plural_attribute(left, right):
            continue
        row = right[0].tag != "V" or (len(right) == 1 and left[0].low in ("wer", "was") and left[-1].tag == "V")
        if not opens and find_opener(left) is not None and right[-1].tag == "V" and row:
            continue  # "Wer lügt und betrügt, fliegt"
        filled = left[-1].form.participle is not None and left[-1] is not second_verb(left)
        still_open = not filled and not any(w.tag in ("PP", "INF", "ZU") for w in left)
        near = _until_next_verb(right) if still_open and right[0].tag in _NOMINAL else right
        if not opens and completes(near, second_verb(left), open_bracket=still_open):
            continue
        if not opens and near is not right and near[-1].tag == "PP" and not _has_verb(near) and _waits(left):
            continue  # "hat ihm Ruhm und Geld gebracht und bleibt beliebt"
        return [Piece(left, piece.mark, link=piece.link), *_cut_coordination(Piece(right, word.low, link=word))]
    return [piece]


def _until_next_verb(words: Sequence[Word]) -> Sequence[Word]:
    """Return what stands before the first coordinator behind a verb: "B gesehen / und dann verfolgt"."""
    stop = (i for i, w in enumerate(words) if i and w.low in ("und", "oder") and words[i - 1].tag in ("V", "PP", "INF"))
    near = words[: next(stop, None)]
    return near if _has_verb(near) or near[-1].tag == "PP" else words


def _waits(left: Sequence[Word]) -> bool:
    """Tell whether a clause so far has nothing but an auxiliary for a verb."""
    finite = second_verb(left)
    return finite is not None and finite.lemma in AUXILIARIES


def _goes_on_anew(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell the end of a clause that a report cuts: "Der Bau sei, wie er sagte, nötig / und werde teuer"."""
    verb = right[0]
    sure = verb.tag == "V" and verb.form.participle is None and verb.form.infinitive is None and len(right) > 1
    return sure and not _has_verb(left) and find_opener(left) is None


def _begins_anew(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether a main clause follows an infinitive: "…, die Lage zu klären und es ist gut, dass …"."""
    pronoun = len(right) > 2 and right[0].low in ("er", "es", "wir", "ich", "man", "das", "dies")
    return left[-1].tag == "ZU" and pronoun and right[1].tag == "V"


def _is_in_title(words: Sequence[Word], place: int) -> bool:
    """Tell whether a coordinator or mark stands inside quotation marks with no verb between them."""
    quote = words[place].quote
    if not quote or not 0 < place < len(words) - 1 or not words[place - 1].quote == quote == words[place + 1].quote:
        return False
    return not any(w.quote == quote and w.tag == "V" for w in words)


def _is_plural_attribute(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell an adjective from a verb that cannot share a singular subject: "besteht aus Sand und weichen Schichten"."""
    finite, first = second_verb(left), right[0]
    if finite is None or len(right) < 2 or first.tag != "V" or not first.low.endswith("en") or right[1].tag != "N":
        return False
    plural = first.codes and all(code[-1] in "46" for code in first.codes)
    single = finite.codes and all(code[-1] in "1235" for code in finite.codes)
    return bool(plural and single)


def _goes_on_with_verb(words: Sequence[Word]) -> bool:
    """Tell whether a member of a row of nouns stands before the next verb: "lobt A und | B und rügt C"."""
    for place, word in enumerate(words[:-1]):
        if word.tag == "V":
            return False
        if word.low in ("und", "oder") and place:
            return words[place + 1].tag == "V"
    return False


def _joins_attributes(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell two attributes of one noun: "von stark gefallenen und immer noch fallenden Kursen"."""
    second = next((place for place, w in enumerate(right) if w.tag != "ADV"), 0)
    if not left or second >= len(right):
        return False
    first, last = left[-1], right[second]
    return (
        first.tag == last.tag == "ADJ"
        and first.low[-2:] == last.low[-2:]
        and second + 1 < len(right)
        and right[second + 1].tag in ("N", "ADJ")
    )


def _goes_on_as_attribute(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell a row of attributes from an insertion: "mit neuen, teuren Mitteln", "mit neuen, auch teuren Mitteln, …"."""
    noun = next((place for place, w in enumerate(right) if w.tag == "N"), len(right))
    closed = noun + 1 < len(right) and right[noun + 1].tag in ",."
    return _joins_attributes(left, right) and not (closed and right[0].tag == "ADV")


def _goes_on_in_row(first: Word, behind: Sequence[Word]) -> bool:
    """Tell a row of participles that share what closes the clause: "geplant / geprüft und gebaut werden muss"."""
    row = [
        first,
        *itertools.takewhile(lambda w: w.form.participle is not None or w.low in (",", "und", "oder"), behind),
    ]
    after = behind[len(row) - 1 : len(row)]
    joined = len(row) > 3 and row[-2].low in ("und", "oder") and row[-1].form.participle is not None
    if not joined or first.form.participle is None or not after or after[0].lemma not in AUXILIARIES:
        return False
    for word in row:
        word.tag = "PP" if word.form.participle is not None else word.tag
    return True


def _has_verb(words: Sequence[Word]) -> bool:
    return any(w.tag == "V" for w in words)
