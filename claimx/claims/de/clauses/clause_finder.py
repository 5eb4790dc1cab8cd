"""German clauses: where they begin and end, which verb is finite, which clause depends on which.

German marks its clauses well: the finite verb stands second, first, or last, and commas set dependent clauses off. So a
sentence is cut at its marks, each piece is read by the place of its finite verb, and the pieces are put together again.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.assembly import assemble, reporting_verbs
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.completion import completes
from claimx.claims.de.clauses.cuts import cut
from claimx.claims.de.clauses.infinitives import part_infinitives
from claimx.claims.de.clauses.interruptions import close_way, ends_bracket, resumes_cut
from claimx.claims.de.clauses.pieces import (
    DASHES,
    LEADS,
    MODALS,
    Piece,
    find_opener,
    is_subjunctive,
    read_piece,
    settle_brackets,
)
from claimx.claims.de.clauses.quieting import quiet_verbs
from claimx.claims.de.clauses.series import adds_predicate, join_enumerations, join_predicates, join_quoted, join_series
from claimx.claims.de.clauses.ways import resumes
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.new_words import take_new_verb
from claimx.claims.de.words.nouns import gender, is_animate
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_clauses"]

_CITING = frozenset({"laut", "nach", "gemäß"})  # a source without a verb, within a clause
_LEFT_OUT = 4  # words apart where a source between marks was taken out
_FREE = frozenset({"wer", "was", "wen", "wem", "wo", "wohin", "woher"})  # openers of free relative clauses
_RELATING = frozenset({"der", "die", "das", "den", "dem", "denen", "deren", "dessen"})
_ASKING = frozenset({"wie", "wo", "was", "wer", "warum", "weshalb", "wieso", "wann"})
_LONGEST_REPORT = 7  # words of "sagt sie" between two halves of a dependent clause
_MASCULINE = frozenset({"am", "im", "beim", "vom", "zum"})  # a noun behind them is no feminine and no plural
_GENDERS = {"der": "m", "die": "f", "das": "n"}


def find_clauses(words: Sequence[Word], pack: ClaimPack, morphology: Morphology) -> list[Clause]:
    """Return the main clauses of a stretch of one sentence, with what depends on them."""
    quiet_verbs(words, pack)
    pieces = join_series(join_predicates(join_enumerations(join_quoted(cut(words))), words), words)
    for piece in pieces:
        take_new_verb(piece.words, find_opener(piece.words))
    waiting: Word | None = None
    auxiliary: Word | None = None
    cut_off: Word | None = None  # an auxiliary before an inserted report: "Man werde, sagte Kern, hart vorgehen"
    for number, piece in enumerate(pieces):
        adds = piece.words[0].low == "sondern" or _shares_modal(piece.words, pack)  # "will nicht reden, sondern …"
        if number and piece.words[0].index - pieces[number - 1].words[-1].index > _LEFT_OUT:
            cut_off = waiting  # "Man will(, so Kern, der viel weiß,) den Bau prüfen"
        held = auxiliary if adds else cut_off or waiting
        if (
            piece.mark in (",", "–", "-")
            and held is not None
            and (find_opener(piece.words) is None or resumes_cut(pieces, number, cut_off, waiting, pack))
            and completes(piece.words, held)
        ):
            for word in piece.words:
                if word.tag == "V":
                    word.tag = "INF" if word.form.infinitive and held.lemma not in ("haben", "sein") else "PP"
            piece.kind, auxiliary = "rest", held
            continue
        if adds_predicate(piece, pieces[:number], auxiliary):
            piece.kind = "more"
            settle_brackets(piece)
            continue
        if ends_bracket(piece, pieces[:number], morphology) or _closes_passive(piece, waiting, pieces[number + 1 :]):
            continue
        begun = any(p.kind == "main" and p.finite is not None for p in pieces[:number])
        before = pieces[number - 1].words[-1] if number else None
        named = before is not None and before.low in pack.noun_cues and not _ends_perfect(piece.words)
        named = named or _is_report(piece, pieces[:number], pack) or _reports_itself(piece, pieces[number + 1 :], pack)
        anew = not begun or (piece.mark == "," and piece.words[0].low in LEADS)
        fronted = anew and _opens_sentence(piece, pieces[number + 1 :], pack)
        shared = _shared_auxiliary(piece, pieces[:number], pack)
        if shared is not None:
            piece.kind, piece.finite = "main", shared
            piece.words[-1].tag = "PP"
            continue
        related = not number or piece.words[0].tag != "CO" or any(p.kind == "rel" for p in pieces[number - 1 : number])
        read_piece(piece, before=before, begun=begun, named=named, fronted=fronted, related=related)
        if piece.finite is not None:
            settle_brackets(piece)
            if piece.kind == "main":
                inserted = piece.mark == "," and number > 0 and (piece.words[0] is piece.finite or resumes(piece))
                cut_off = waiting if inserted else None
                auxiliary = piece.finite
                closed = any(w.tag in ("INF", "PP", "ZU") for w in piece.words)
                waiting = None if closed else piece.finite
        elif piece.kind == "piece" and piece.mark == "," and piece.words[0].low in _CITING:
            cut_off = waiting  # "Man werde, so Kern, die Preise senken"
    mains = assemble(part_infinitives(_close_dashes(_close_gaps(close_way(pieces))), pack), pack, morphology)
    for earlier, later in itertools.pairwise(mains):
        later.preceding = earlier
    return mains


def _shares_modal(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a verb behind "aber" waits for the modal before it: "will sparen, aber kein Amt abschaffen".

    A main clause would have parted its particle from it.
    """
    last = words[-1]
    if words[0].low not in ("aber", "jedoch") or last.form.infinitive is None:
        return False
    particle = next((p for p in pack.words["particle"] if last.low.startswith(p) and len(last.low) > len(p) + 4), None)
    return particle is not None


def _closes_passive(piece: Piece, waiting: Word | None, behind: Sequence[Piece]) -> bool:
    """Tell a row of nouns with the participle of the clause from a relative clause, and tag the participle.

    As in "Hier werden die Fürsten, die Häupter der Sippen sowie die Erben als Älteste bezeichnet", where "werden" has
    nothing else that could complete it.
    """
    opener, last = find_opener(piece.words), piece.words[-1]
    alone = [w for w in piece.words if w.tag in ("V", "PP", "INF")] == [last] and not behind
    listed = any(w.low in ("und", "sowie", "oder") for w in piece.words)
    relative = opener is None or (opener.tag == "ART" and opener is piece.words[0])
    held = waiting is not None and waiting.lemma == "werden" and piece.mark == ","
    closes = held and alone and listed and relative and last.form.participle is not None
    last.tag = "PP" if closes else last.tag
    return closes


def _shared_auxiliary(piece: Piece, before: Sequence[Piece], pack: ClaimPack) -> Word | None:
    """Return the auxiliary that a clause shares with the one before it.

    As in "Die Anklage hatte Haft gefordert, die Verteidigung auf Freispruch plädiert". Since a relative clause looks
    alike, both must report, and somebody must stand at the beginning.
    """
    first, last = before[-1] if before else None, piece.words[-1]
    if first is None or first.kind != "main" or first.finite is None or first.finite.lemma not in ("haben", "sein"):
        return None
    filled = first.words[-1]
    reports = all(w.form.participle in pack.verb_cues for w in (filled, last))
    verbs = [w for w in piece.words if w.tag in ("V", "PP")]
    if piece.mark not in (",", "und", "aber", ";") or not reports or verbs != [last] or filled.tag not in ("PP", "V"):
        return None
    opens = piece.words[0].tag in ("ART", "DET", "N", "ADJ")
    head = next((w for w in piece.words if w.tag == "N"), None)
    somebody = head is not None and (bool(head.name) or is_animate(head.low, pack))
    return first.finite if opens and somebody and len(piece.words) > 2 else None


def _ends_perfect(words: Sequence[Word]) -> bool:
    """Tell whether words end as dependent clauses alone do: "eine Feststellung, die ihm Ruhm eingetragen hat"."""
    return len(words) > 2 and words[-1].lemma in ("haben", "werden") and words[-2].form.participle is not None


def _is_report(piece: Piece, before: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell reported speech from a relative clause.

    A Konjunktiv shows it, as in "Die Stadt meldet für heute, der Damm halte"; or there is no noun to which a pronoun
    could relate, as in "Die Ministerin sagte, die Preise sinken".
    """
    words = piece.words
    last = words[-1]
    if piece.mark != "," or len(words) < 3 or words[0].tag != "ART" or words[1].tag != "N" or last.tag != "V":
        return False
    if (not last.codes & {"k3", "k6"} or last.codes & {"p3", "p6"}) and not _has_no_antecedent(words[0], before[-1:]):
        return False
    known = gender(words[1].low, pack)
    if known is not None and known not in _GENDERS.get(words[0].low, known):
        return False  # "das Haus, das Platz biete"
    return any(p.finite is not None and p.finite.lemma in reporting_verbs(pack) for p in before if p.kind == "main")


def _reports_itself(piece: Piece, behind: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell who reports next from a relative clause: "Die SPD sagt, es fehle Geld, / die CDU meint, / es sei genug"."""
    words, following = piece.words, behind[0].words if behind and behind[0].mark == "," else []
    if piece.mark != "," or words[0].tag != "ART" or words[-1].lemma not in reporting_verbs(pack) or not following:
        return False
    phrase = len(words) > 2 and all(w.tag in ("N", "ADJ", "DET", "NUM") for w in words[1:-1])
    verb = next((w for w in following if w.tag == "V"), None)
    return phrase and verb is not None and verb.reports and verb is not following[0] and not find_opener(following)


def _has_no_antecedent(article: Word, pieces: Sequence[Piece]) -> bool:
    """Tell whether a main clause ends without a noun to which a pronoun could relate.

    At most a particle, an adverb or a pronoun stands behind its finite verb, or a day or town of another gender:
    "… sagte am Montag, die Preise sinken".
    """
    for piece in pieces:
        if piece.kind != "main" or piece.finite is None:
            continue
        behind = piece.words[piece.words.index(piece.finite) + 1 :]
        if all(w.tag in ("ADV", "PTK", "PRON") for w in behind):
            return True
        lead, noun = behind[-2:] if len(behind) > 1 else (behind[0], behind[0])
        if article.low == "die" and lead.low in _MASCULINE:
            return True
        return article.low in ("die", "der") and lead.low in ("in", "aus", "nach") and bool(noun.name)
    return False


def _opens_sentence(piece: Piece, behind: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell a free relative clause, "Wer bremst, gefährdet den Frieden", from a question: "Wer kommt, fragte sie"."""
    led = piece.words[0].low in LEADS and len(piece.words) > 1
    opener, reports = piece.words[led].low, piece.words[-1].lemma in reporting_verbs(pack)
    if reports and opener == "wer" and len(behind) > 1 and any(is_subjunctive(w) for w in behind[0].words[1:]):
        behind = behind[1:]  # "Wer glaubt, das reiche aus, (der) irrt"
    if opener not in _FREE or not behind or behind[0].mark != ",":
        return False
    after = behind[0].words
    if after[0].tag != "V":
        return opener == "wer" and after[0].low == "der" and any(w.tag == "V" for w in after[1:2])
    asks = after[0].lemma in reporting_verbs(pack) and len(after) > 1
    return not asks or any(p.words[0].tag == "V" for p in behind[1:])


def _close_gaps(pieces: list[Piece]) -> list[Piece]:
    """Join the two ends of a clause that a relative clause or an apposition cuts in two.

    "…, das Embargo, das bislang gilt, auszuweiten"; "…, dass das Embargo, das bislang gilt, ausgeweitet wird"; "…, dass
    die Firma, wenn der Preis steigt, spart"; "…, das Embargo, das bislang gilt, sei wirkungslos".
    """
    out = list(pieces)
    for number in range(len(pieces) - 2):
        stop, relates = _end_of_gap(out, number), False
        start, inner, end = out[number], out[number + 1], out[stop]
        marks = {start.mark or ",", inner.mark, end.mark}
        if not start.words or marks != {","} or start.finite is not None:
            continue
        if not start.mark and not _opens_front(start, out[stop + 1 :]):
            continue
        if _is_cut_relative(start, inner, end):
            fits = relates = True
        elif start.kind == "piece" and inner.kind in ("rel", "sub") and not _opens(start):
            nominal = start.words[-1].tag in ("N", "NUM") and start.words[0].tag in (
                "ART",
                "DET",
                "P",
                "N",
                "ADJ",
                "NUM",
            )
            verb_first = end.kind == "main" and end.words[0] is end.finite and is_subjunctive(end.finite)
            fits = nominal and (verb_first or (end.kind == "inf" and end.opener is None))
        elif _opens(start) and (inner.kind != "main" or _is_inserted(inner)) and end.kind == "main":
            last = end.words[-1]
            led = inner.kind == "inf" or any(lemma in MODALS for lemma, _ in last.form.finite)  # "…, gewinnen will"
            fits = last is end.finite or (led and bool(last.form.finite) and last.tag in ("V", "INF", "ADJ"))
            if fits and last is not end.finite:
                end.finite, last.tag = last, "V"
                settle_brackets(end)
            if fits and inner.kind == "piece":
                start.words, inner.words = [*start.words, *inner.words], []
        else:
            fits = False
        if fits:
            end.words = [*start.words, *end.words]
            if inner.kind == "main" and inner.words[0].low == "so":
                inner.words = inner.words[1:]
            if relates:
                end.kind, end.opener, end.finite, end.mark = "rel", find_opener(start.words), end.words[-1], start.mark
                end.words[-1].tag = "V"
                settle_brackets(end)
            elif _opens(start):
                end.kind, end.opener = "sub", start.opener or start.words[0]
                for more in itertools.takewhile(_closes, out[stop + 1 :]):  # "…, spart und Löhne kürzt"
                    link = [more.link] if more.link is not None else []
                    end.words, more.words = [*end.words, *link, *more.words], []
            out[number], out[stop] = end, Piece([], ",")
    return [piece for piece in out if piece.words]


def _is_cut_relative(start: Piece, inner: Piece, end: Piece) -> bool:
    """Tell a relative clause whose pronoun stands alone before another: "…, die, wie es heißt, gescheitert sei"."""
    opener, words, last = find_opener(start.words), start.words, end.words[-1]
    if opener is None or start.kind != "piece" or opener.low not in _RELATING:
        return False
    if inner.kind == "rel" and opener is words[0] and words[-1].tag == "N":  # "…, das die Chefin, die es kennt, lobt"
        subject = len(words) > 2 and (words[1].tag in ("ART", "DET", "ADV") or words[1].person)
        return subject and end.kind == "main" and end.finite is last is not end.words[0]
    if inner.kind != "sub":
        return False
    alone = opener is words[-1] or opener.low in ("deren", "dessen")
    return alone and bool(last.form.finite) and last.tag in ("V", "PP", "INF") and len(end.words) > 1


def _opens_front(start: Piece, behind: Sequence[Piece]) -> bool:
    """Tell whether a sentence begins with a dependent clause: "Dass der Rat, der sparen will, klagt, / ist neu"."""
    opener = find_opener(start.words)
    main = behind[0] if behind else None
    fronted = main is not None and main.mark == "," and main.words[:1] == [main.finite]
    if opener is None or opener.tag != "SUB" or opener not in start.words[:2] or not fronted:
        return False
    start.kind, start.opener = "sub", opener
    return True


def _is_inserted(piece: Piece) -> bool:
    """Tell whether a piece can be a report within a dependent clause: "weil er, so sagt er, müde ist"."""
    first = piece.words[0] is piece.finite or (piece.words[0].low == "so" and piece.words[1:2] == [piece.finite])
    return first and len(piece.words) <= _LONGEST_REPORT


def _opens(start: Piece) -> bool:
    """Tell whether a stretch opens a dependent clause whose verb is still to come: "…, wie er das Geld, das …"."""
    if start.kind == "sub":
        return True
    asks = start.kind == "piece" and start.mark == "," and len(start.words) > 2 and start.words[0].low in _ASKING
    return asks and start.words[1].tag in ("PRON", "ART", "DET") and start.words[-1].tag == "N"


def _end_of_gap(pieces: Sequence[Piece], number: int) -> int:
    """Return the place of the piece with which a clause may go on that others have cut: two on, or behind more."""
    stop = number + 2
    if not _opens(pieces[number]) or pieces[number + 1].kind not in ("sub", "rel"):
        return stop
    for place in range(stop, min(stop + 4, len(pieces))):
        if pieces[place].kind not in ("sub", "rel", "inf") and not _closes(pieces[place]):
            return place  # "dass er, wenn er sie sieht und ihr sagt, dass er geht, nicht bleiben kann"
    return stop


def _closes(piece: Piece) -> bool:
    """Tell whether a piece goes on with a dependent clause: its verb comes last, without an opener of its own."""
    last = bool(piece.words) and piece.finite is piece.words[-1] and len(piece.words) > 1
    return piece.kind == "main" and last and piece.mark in ("und", "oder")


def _close_dashes(pieces: list[Piece]) -> list[Piece]:
    """Join the two ends of a clause around another between dashes: "Der Plan – er kostet viel – ist umstritten"."""
    out = list(pieces)
    place = 0
    while place + 2 < len(out):
        start = out[place]
        stop = next((j for j in range(place + 2, min(place + 5, len(out))) if out[j].mark in DASHES), None)
        if out[place + 1].mark in DASHES and stop is not None:
            inner, end = out[place + 1 : stop], out[stop]
            if any(p.finite is not None for p in inner) and _is_one_clause(start, end):
                whole = end if start.finite is None else start
                whole.words, whole.mark = [*start.words, *end.words], start.mark
                out[place : stop + 1] = [whole, *inner]
        place += 1
    return out


def _is_one_clause(start: Piece, end: Piece) -> bool:
    """Tell whether the stretches before and behind two dashes make one main clause."""
    if start.kind == "main" and start.finite is not None:
        return end.finite is None and end.kind == "piece" and len(start.words) > 1
    dateline = len(start.words) == 1 and bool(start.words[0].name) and start.mark == ""
    nominal = start.finite is None and start.words[-1].tag in ("N", "NUM", "PRON")
    return nominal and not dateline and end.kind == "main" and end.words[0] is end.finite
