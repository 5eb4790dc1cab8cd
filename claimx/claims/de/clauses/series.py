"""Verbs in a row: "soll Kunden getäuscht, Verträge gefälscht und Zeugen bedroht haben" is one clause with three verbs.

The auxiliary at the end, or at the beginning, belongs to every participle of the row. Many participles look like a
finite verb ("vernichtet", "hinterzogen"), so a row is told by its last member and by what waits for it before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS, Piece, find_opener
from claimx.claims.de.words.prepositions import AGENTIVE
from claimx.claims.words import Word

__all__ = ["adds_predicate", "join_enumerations", "join_predicates", "join_quoted", "join_series"]

_MARKS = frozenset({",", "und", "oder"})
_NOMINAL = frozenset({"N", "ADJ", "ART", "DET", "NUM", "P"})
_VERBAL = frozenset({"V", "PP", "INF", "ZU"})
_DATIVE_RELATIVES = frozenset({"denen", "deren", "dessen"})
_SHORTEST_CLAUSE = 3
_OWNERS = ("seine", "ihre", "keine", "unsere", "meine")
_COORDINATORS = frozenset({"und", "oder", "aber", "sondern"})
_CONTRASTS = frozenset({"aber", "jedoch", "hingegen", "dagegen", "zugleich", "indes"})
_SUBJECTS = frozenset({"ich", "er", "wir", "man", "wer", "der", "es"})
_OPPOSING = frozenset({"aber", "doch", "jedoch", "allerdings", "sondern", "zugleich"})
_NOMINATIVES = _SUBJECTS | {"ein", "sie", "dieser", "jeder", "mancher"}


def join_series(pieces: Sequence[Piece], words: Sequence[Word]) -> list[Piece]:
    """Join the pieces that are members of one row of participles or infinitives.

    Args:
        pieces: Of one sentence, not yet read.
        words: All words of the sentence, coordinators included.
    """

    def join(members: Sequence[Piece]) -> Piece:
        row = _in_a_row(members, words)
        for piece in members:
            _settle_member(piece, row.words)
        return row

    return _join(pieces, _end_of_row, join)


def join_enumerations(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the members of a row of nouns that stands before the verb of a dependent clause.

    "…, obwohl Züge, Busse und Fähren fahren": a clause that has opened without its verb is not over at the comma. An
    infinitive has no opener: "…, Schulen, Kitas und Horte zu öffnen".

    Args:
        pieces: Of one sentence, not yet read.
    """

    def join(members: Sequence[Piece]) -> Piece:
        return Piece([w for m in members for w in m.words], members[0].mark)

    return _join(_join(_join(pieces, _end_of_apposed, join), _end_of_enumeration, join), _end_of_objects, join)


def join_predicates(pieces: Sequence[Piece], words: Sequence[Word]) -> list[Piece]:
    """Join the verbs of a dependent clause that share its subject: "ob der Kurs steigt, fällt oder stabil bleibt".

    Args:
        pieces: Of one sentence, not yet read.
        words: All words of the sentence, coordinators included.
    """
    return _join(pieces, _end_of_predicates, lambda members: _in_a_row(members, words))


def _in_a_row(members: Sequence[Piece], words: Sequence[Word]) -> Piece:
    """Make one piece of several, with the coordinators between them."""
    coordinators = {w.index: w for w in words if w.tag == "CO"}
    row = list(members[0].words)
    for piece in members[1:]:
        link = coordinators.get(piece.words[0].index - 1)
        row += [*([link] if link is not None else []), *piece.words]
    return Piece(row, members[0].mark)


def _end_of_predicates(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the last verb of a row that the subject of a dependent clause has."""
    first = pieces[place].words
    if _subordinator(first) is None or first[-1].tag != "V" or len(first) < _SHORTEST_CLAUSE:
        return place
    for number in range(place + 1, min(place + 6, len(pieces))):
        words = pieces[number].words
        verbs = [w for w in words if w.tag == "V"]
        shares = verbs == [words[-1]] and all(w.tag in ("ADV", "ADJ") for w in words[:-1])
        if pieces[number].mark not in _MARKS or not shares or (number == place + 1 and pieces[number].mark != ","):
            return place
        if pieces[number].mark in ("und", "oder"):
            return number
    return place


def adds_predicate(piece: Piece, before: Sequence[Piece], auxiliary: Word | None) -> bool:
    """Tell whether a stretch is one more participle of the auxiliary of a main clause that seemed to be over.

    As in "Sie hat kritisiert, dass nichts geschehe, und Neuwahlen gefordert", where a comma or the form of the verb
    shows that it is none of the dependent clause; and in "Er hat die Zahlen gelobt, den Ausblick aber als zu vorsichtig
    bezeichnet", which looks like a relative clause, or "…, aber den Ausblick bezweifelt", which looks like a main one.

    Args:
        piece: A stretch, not yet read.
        before: The stretches before it.
        auxiliary: The finite verb of the main clause before it.
    """
    words, last = piece.words, piece.words[-1]
    main = next((p for p in reversed(before) if p.kind == "main"), None)
    if auxiliary is None or main is None or main.finite is not auxiliary:
        return False
    agent = next((w.low for w in words[:2] if w.low not in _OPPOSING), "")
    passive = auxiliary.lemma == "werden" and before[-1] is main and agent in AGENTIVE
    if auxiliary.lemma != "haben" and not (passive and any(w.low in AGENTIVE for w in main.words)):
        return False
    if main.words[-1].tag != "PP" or last.form.participle is None or len(words) < 2:
        return False
    if [w for w in words if w.tag in _VERBAL] != [last]:
        return False
    led = words[0].low in _COORDINATORS
    if passive:  # "wird von A kritisiert, von der Wirtschaft aber begrüßt", which looks like a relative clause
        return piece.mark == "," and any(w.tag == "N" for w in words[1:4])
    if before[-1] is main:
        if piece.mark == "," and words[0].low in _OPPOSING:
            return len(words) > 2 and words[1].low not in _NOMINATIVES
        contrast = any(w.low in _CONTRASTS for w in words[1:5])
        return piece.mark == "," and not led and words[0].tag == "ART" and words[1].tag in ("N", "ADJ") and contrast
    closed = led and piece.mark == ","
    certain = before[-1].kind == "inf" or not last.codes & {"p3", "p5"}
    own = words[led].low in _SUBJECTS
    return not own and (closed or (piece.mark in ("und", "oder") and certain))


def join_quoted(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the pieces of a partial quotation: "das Ziel, „eine saubere, lebenswerte Stadt“ zu schaffen".

    Args:
        pieces: Of one sentence, not yet read; direct speech stands in no list with words around it.
    """
    if len({w.quote for p in pieces for w in p.words}) < 2:  # all inside, or all outside
        return list(pieces)
    return _join(pieces, _end_of_quoted, lambda members: Piece([w for m in members for w in m.words], members[0].mark))


def _end_of_quoted(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the last piece that goes on with the quoted words of a piece without a verb."""
    stop = place
    while stop + 1 < len(pieces):
        here, behind = pieces[stop].words, pieces[stop + 1]
        goes_on = here[-1].quote != 0 and here[-1].quote == behind.words[0].quote and behind.mark == ","
        if not goes_on or any(w.tag in _VERBAL for w in here) or find_opener(behind.words) is not None:
            return stop
        stop += 1
    return stop


def _join(
    pieces: Sequence[Piece],
    end_of: Callable[[Sequence[Piece], int], int],
    join: Callable[[Sequence[Piece]], Piece],
) -> list[Piece]:
    """Join the pieces of each row; ``end_of`` tells the place of the last piece of the row that begins at a place."""
    out: list[Piece] = []
    place = 0
    while place < len(pieces):
        stop = end_of(pieces, place)
        out.append(join(pieces[place : stop + 1]) if stop > place else pieces[place])
        place = stop + 1
    return out


def _end_of_enumeration(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the piece that ends with the verb for which a dependent clause has waited."""
    first = pieces[place].words
    opener = _subordinator(first)
    relative = find_opener(first)
    governs = pieces[place].mark == "," and relative is first[0] and len(first) > 1 and _relates(first[1])
    if (
        opener is None
        and relative is not None
        and (relative is not first[0] or relative.low in _DATIVE_RELATIVES or governs)
    ):  # "eine Welt, die von Hunger, Not und Wut handelt"
        opener = relative
    if opener is None or opener is first[-1] or any(w.tag in _VERBAL for w in first):
        return place
    asks = opener.low == "wie" and len(first) > 2 and first[1].low in _SUBJECTS  # "wie man Staat, Bund und Land hilft"
    if opener.tag != "SUB" and opener is first[0] and opener.low not in _DATIVE_RELATIVES and not (governs or asks):
        return place  # "wie", "als", "so" need no verb
    for number in range(place + 1, min(place + 9, len(pieces))):
        piece = pieces[number]
        words = piece.words
        if piece.mark != "," or find_opener(words) is not None or words[0].tag in ("V", "PRON"):
            return place
        verbs = [w for w in words if w.tag in _VERBAL]
        if verbs:
            others = all(w.form.participle or w.form.infinitive for w in verbs[:-1])
            closed = words[-1].tag == "V" and (words[-len(verbs) :] == verbs or others)
            return number if closed and len(words) > len(verbs) else place
    return place


def _end_of_apposed(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the verb for which "wie" and somebody with an apposition wait.

    As in "Wie der Chef des Amtes, Jan Kern, (dem Sender RBB) sagte, fehlt Geld", which has a main clause beside it.
    """
    first, behind = pieces[place].words, pieces[place + 1 : place + 4]
    led = first[0].tag == "CO"
    opens = len(first) > led + 1 and first[led].low == "wie" and first[led + 1].tag in ("ART", "DET", "ADJ", "N")
    if not opens or first[-1].tag != "N" or any(w.tag in _VERBAL for w in first) or len(behind) < 2:
        return place
    apposed, told = behind[0].words, behind[1].words
    names = apposed[0].tag in ("N", "ART", "DET", "ADJ") and not any(w.tag in _VERBAL for w in apposed)
    said = told[-1].tag == "V" and [w for w in told if w.tag in _VERBAL] == [told[-1]] and _subordinator(told) is None
    beside = place > 0 or (len(behind) > 2 and behind[2].words[0].tag == "V")
    fits = names and said and beside and all(p.mark == "," for p in behind)
    return place + 2 if fits else place


def _relates(word: Word) -> bool:
    """Tell whether a word stands behind a relative pronoun, and behind no article: "die von …", "der seinen Erfolg"."""
    return word.tag in ("P", "ART") or word.low in ("auch", "sich", "nicht", *_SUBJECTS) or word.low.startswith(_OWNERS)


def _end_of_objects(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the piece that ends with the infinitive whose objects a row of nouns is."""
    first = pieces[place].words
    if place == 0 or pieces[place].mark != "," or first[0].tag not in _NOMINAL or first[-1].tag not in ("N", "NUM"):
        return place
    before = pieces[place - 1].words[-1]
    if any(w.tag in _VERBAL for w in first) or find_opener(first) not in (None, first[0], first[first[0].tag == "P"]):
        return place
    for number in range(place + 1, min(place + 9, len(pieces))):
        words = pieces[number].words
        verb = next((w for w in words if w.tag in _VERBAL), None)
        apposed = before.tag in ("N", "NUM") and words[0].tag in ("ART", "DET")  # "bat Kern, den Wirt, das Haus zu …"
        if pieces[number].mark != "," or words[0].tag not in _NOMINAL or words[0].tag == "P" or apposed:
            return place
        if verb is not None:
            row = words[: words.index(verb)]
            return number if verb.tag == "ZU" and any(w.low in ("und", "oder", "sowie") for w in row) else place
    return place


def _end_of_row(pieces: Sequence[Piece], place: int) -> int:
    """Return the place of the last member of a row that begins at ``place``; ``place`` itself if there is none."""
    first = pieces[place].words
    finite = next((w for w in first if w.tag == "V" and w.lemma in AUXILIARIES | MODALS), None)
    opener = _subordinator(first)
    held = finite is not None and first[-1] is not finite
    modal = held and finite is not None and finite.lemma in MODALS
    if not _ends_open(first, infinitive=modal) or (not held and _is_main(pieces, place)):
        return place
    if any(_is_sure(w) for w in first if w is not finite):
        return place
    if opener is not None and opener.low == "wie" and _stands_open(pieces, place):
        return place  # "das Gesetz, das, wie der Verein kritisiert, oft missbraucht wird"
    stop, closed = place, False
    for number in range(place + 1, min(place + 9, len(pieces))):
        piece = pieces[number]
        if piece.mark not in _MARKS or _subordinator(piece.words) is not None:
            break
        closed = _is_closing(piece.words, first, finite if held else None, subordinate=opener is not None)
        bare = held and finite is not None and _is_bare(piece, first, finite)
        if not closed and not bare and not _ends_open(piece.words, infinitive=modal):
            break
        if any(_is_sure(w) for w in piece.words[: -2 if closed else len(piece.words)]):
            break
        if piece.words[0].low in _SUBJECTS or (piece.words[0].tag == "V" and len(piece.words) > 1 and not closed):
            break
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        goes_on = after is not None and after.mark in ("und", "oder") and after.words[0].tag == "V"
        joined = piece.mark != "," or goes_on or any(w.low in ("und", "oder") for w in piece.words)
        if closed or (bare and joined):
            stop = number
        if closed:
            break
    return stop


def _stands_open(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a piece with a present tense stands within a clause that waits for its verb."""
    before = pieces[place - 1].words if place and pieces[place].mark == "," else []
    waits = bool(before) and not any(w.tag in _VERBAL for w in before)
    return waits and bool(pieces[place].words[-1].codes & {"p3", "p6"})


def _is_main(pieces: Sequence[Piece], place: int) -> bool:
    """Tell "Sie bestätigt, gehackt worden zu sein" from "Akten vernichtet und gelogen zu haben, bestreitet sie"."""
    piece = pieces[place]
    finite = piece.mark != "," and len(piece.words) > 1 and bool(piece.words[-1].codes & {"p3"})
    return finite and not any(p.words[0].tag == "V" for p in pieces[place + 1 : place + 9])


def _is_sure(word: Word) -> bool:
    """Tell whether a verb can only be finite."""
    return word.tag == "V" and word.form.participle is None and word.form.infinitive is None


def _subordinator(words: Sequence[Word]) -> Word | None:
    """Return the opener of a verb-final clause, where it cannot be an article."""
    opener = find_opener(words)
    return opener if opener is not None and opener.tag != "ART" else None


def _ends_open(words: Sequence[Word], *, infinitive: bool) -> bool:
    """Tell whether a stretch ends with a verb that can be a participle, or an infinitive."""
    last = words[-1]
    if last.tag not in ("V", "PP", "INF"):
        return False
    return last.form.participle is not None or (infinitive and last.form.infinitive is not None)


def _is_closing(words: Sequence[Word], first: Sequence[Word], finite: Word | None, *, subordinate: bool) -> bool:
    """Tell whether a piece ends with a participle and the auxiliary for which the row has waited."""
    if len(words) < 2 or (not words[-2].form.participle and words[-2].low not in ("zu", "worden")):
        return False
    last = words[-1]
    if words[-2].low == "zu" and finite is None and not subordinate:
        before = words[-3] if len(words) > 2 else None
        return last.low in ("haben", "sein", "werden") and before is not None and before.form.participle is not None
    if words[-2].low == "zu":
        return False
    if finite is not None and finite.lemma in MODALS and first[-1].form.participle is not None:
        return last.low in ("haben", "sein", "werden")
    return subordinate and finite is None and last.tag == "V" and last.lemma in AUXILIARIES


def _is_bare(piece: Piece, first: Sequence[Word], finite: Word) -> bool:
    """Tell whether a piece ends like the first member, which has the auxiliary: "hat Geld geliehen und verloren"."""
    last = piece.words[-1]
    if piece.words[0].tag in ("ART", "DET") and finite.lemma in ("sein", "werden"):
        return False  # "Die Straße wird gesperrt und der Kanal saniert": a subject of its own
    if any(w.lemma in MODALS and w.form.finite for w in piece.words[1:-1]):
        return False  # "…, und auch die Bürger wollen mitreden": a verb of its own
    if first[-1].form.infinitive is not None and finite.lemma in MODALS:
        return last.form.infinitive is not None and last.tag in ("V", "INF")
    replaced = len(piece.words) > 1 and last.lemma in MODALS and piece.words[-2].form.infinitive is not None
    ends = last.form.participle is not None or (replaced and finite.lemma == "haben")  # "und sich fügen müssen"
    return finite.lemma in AUXILIARIES and finite.lemma != "werden" and ends


def _settle_member(piece: Piece, row: Sequence[Word]) -> None:
    """Read the last verbs of a member as what the auxiliary makes of them."""
    end = row[-1]
    for word in piece.words[-2:]:
        if word.tag != "V" or (word is end and word.lemma in AUXILIARIES):
            continue
        if word.form.participle is not None:
            word.tag = "PP"
        elif word.form.infinitive is not None:
            word.tag = "INF"
