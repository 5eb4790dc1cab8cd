"""From pieces to clauses: which pieces are one clause, and which clause depends on which."""

from __future__ import annotations

import itertools
from functools import lru_cache

from claimx.claims.clauses import Clause
from claimx.claims.morphology import Morphology
from claimx.claims.pieces import AUXILIARIES, MODALS, Piece, is_subjunctive
from claimx.lang.claim_pack import ClaimPack

__all__ = ["assemble", "reporting_verbs"]

_ADDING = frozenset({"und", "also", "darunter", "sowie", "nämlich", "oder", "aber", "etwa", "auch", "so", "bzw"})
_FRONTING = frozenset({"wer", "was", "wenn", "falls", "sofern", "weil", "da", "solange", "sobald", "dass", "ob", "wo"})


@lru_cache(maxsize=4)
def reporting_verbs(pack: ClaimPack) -> frozenset[str]:
    """Return the verbs that alone can report a clause."""
    return frozenset(
        lemma for lemma, found in pack.verb_cues.items() if any(not c.words and c.frames & {"c", "q"} for c in found)
    )


def assemble(pieces: list[Piece], pack: ClaimPack, morphology: Morphology) -> list[Clause]:  # noqa: PLR0912, PLR0915
    """Make clauses of pieces that have been read, each below the one on which it depends; return the main clauses."""
    mains: list[Clause] = []
    waiting: list[Clause] = []  # dependent clauses before their main clause
    current: Clause | None = None
    last: Clause | None = None
    cues = reporting_verbs(pack)

    def depend(piece: Piece) -> Clause:
        clause = Clause(piece.kind, list(piece.words), piece.mark, piece.finite, piece.opener)
        host = current
        if host is None:
            if last is not None and last in waiting and piece.mark == "," and last.kind in ("sub", "inf", "rel"):
                clause.parent = last  # "Während man annimmt, dass …"
                last.children.append(clause)
            else:
                waiting.append(clause)
            return clause
        if clause.kind == "rel" and last is not None and last is not current and last.kind != "piece":
            host = last
        elif clause.kind == "inf" and last is not None and last.kind == "rel" and last.predicate(morphology)[0] in cues:
            host = last  # "der Moskau beschuldigte, die Wahl gestört zu haben"
        elif clause.kind in ("sub", "inf") and last is not None and last.kind in ("sub", "inf") and last is not current:
            host = last if piece.mark == "," else last.parent or host
        clause.parent = host
        host.children.append(clause)
        return clause

    def begin(piece: Piece) -> Clause:
        clause = Clause("main", list(piece.words), piece.mark, piece.finite)
        clause.first = piece.finite is not None and piece.words[0] is piece.finite
        for child in waiting:
            child.parent = clause
        clause.children.extend(waiting)
        waiting.clear()
        mains.append(clause)
        return clause

    for number, piece in enumerate(pieces):
        later = [p for p in pieces[number + 1 :] if p.kind == "main"]
        first = piece.finite is not None and piece.words[0] is piece.finite
        if piece.kind in ("sub", "rel", "inf"):
            last = depend(piece)
        elif (
            piece.kind == "main"
            and last is not None
            and last.kind in ("sub", "rel")
            and last.finite is not None
            and (
                piece.words[0].low in ("aber", "und", "oder", "sondern")
                or piece.mark in ("und", "oder", "aber", "sondern")
            )
            and piece.finite is piece.words[-1]
            and len(piece.words) > 1
            and piece.finite.low != "ist"
        ):
            last.words.extend(piece.words)
        elif (
            piece.kind == "main"
            and current is None
            and last is not None
            and last in waiting
            and not first
            and (is_subjunctive(piece.finite) and last.finite is not None and last.finite.lemma in cues)
        ):
            clause = Clause("v2", list(piece.words), piece.mark, piece.finite, None, last)
            last.children.append(clause)
        elif (
            piece.kind == "main"
            and piece.mark == ","
            and current is not None
            and _names_content(current, pack)
            and (is_subjunctive(piece.finite) and not first and (current.finite is not None or later))
        ):
            clause = Clause("v2", list(piece.words), piece.mark, piece.finite, None, current)
            current.children.append(clause)
            last = clause
        elif piece.kind == "main":
            lemma = Clause("main", piece.words, "", piece.finite).predicate(morphology)[0]
            open_sub = last if last is not None and last.kind in ("sub", "rel") and last.finite is None else None
            later_first = any(p.words[0] is p.finite for p in later)
            if open_sub is not None and first:
                open_sub.words.extend(piece.words)
                open_sub.finite = piece.finite
            elif current is not None and current.finite is None and not first and piece.mark in ("–", "-", "—", ":"):
                mains.remove(current)
                current = begin(piece)
                last = current
            elif (
                current is not None
                and current.finite is None
                and not (
                    lemma in cues and first and later_first and piece.mark == "," and not is_subjunctive(piece.finite)
                )
                and (first or piece.mark == ",")
                and current.mark != "insert"
                and piece.words[0].low != "so"
            ):
                current.words.extend(piece.words)
                current.finite = piece.finite
                last = current
            elif current is not None and current.finite is None and (lemma in cues or piece.words[0].low == "so"):
                inserted = Clause("main", list(piece.words), "insert", piece.finite)
                inserted.first = True
                mains.append(inserted)
                last = inserted
            elif (
                (first or piece.words[0].low in ("so", "dann"))
                and current is not None
                and current.first
                and current.mark in ("", ":", ";", "–", "und", "aber", "oder", "denn", ".")
                and len(mains) >= 1
                and current.finite is not None
                and piece.mark == ","
                and not (current.mark in ("und", "oder", "aber") and first and lemma in cues)
            ):
                current.kind = "cond"
                mains.remove(current)
                waiting.extend([current, *[c for c in current.children if c.parent is None]])
                current = begin(piece)
                last = current
            elif first and piece.mark == "," and current is not None and _supposes(piece, current):
                last = Clause("cond", list(piece.words), ",", piece.finite, None, current)
                current.children.append(last)
            elif first and piece.mark == "," and lemma not in cues and current is not None and _fronted(last, current):
                assert last is not None
                front = _outermost(last, current)
                if front in (front.parent or current).children:
                    (front.parent or current).children.remove(front)
                waiting.append(front)
                current = begin(piece)
                last = current
            elif (
                first
                and current is not None
                and mains
                and piece.mark == ","
                and lemma not in cues
                and (any(m.mark == "insert" or (m.first and m is not mains[0]) for m in mains))
            ):
                mains[0].words.extend(piece.words)
                last = current = mains[0]
            else:
                if current is not None and current.finite is None and current in mains:
                    if piece.mark in (":", "–", "-", "—"):
                        mains.remove(current)
                        current = None
                    else:
                        mains.remove(current)
                        current = None
                current = begin(piece)
                last = current
        elif (
            current is None
            or (
                piece.words[0].low in ("doch", "aber", "denn", "und")
                and current.finite is not None
                and any(p.words[0] is p.finite for p in later[:1])
            )
            or (
                piece.mark in (";", ":")
                and current.finite is not None
                and number + 1 < len(pieces)
                and pieces[number + 1].kind in ("main", "rel", "sub")
                and bool(later)
            )
        ):
            current = begin(piece)
            last = current
        elif len(mains) > 1 and current.first and last is current and _interrupted(mains[-2], current, cues):
            current.mark = "insert"  # "Man habe, hieß es, vieles erreicht"
            mains[-2].words.extend(piece.words)
            current = last = mains[-2]
        else:
            target = _host_of_piece(piece, current, last)
            target.words.extend(piece.words)
    for clause in mains:
        clause.words.sort(key=lambda w: w.index)
    if waiting:
        if mains:
            mains[-1].children.extend(waiting)
        else:
            mains.append(Clause("piece", [], "", None, children=list(waiting)))
    return mains


def _supposes(piece: Piece, current: Clause) -> bool:
    """Tell whether a verb-first clause is the condition of the one before: "Man klage, sollte das Gesetz kommen"."""
    finite = piece.finite
    if finite is None or current.finite is None or finite.low not in ("sollte", "sollten", "hätte", "hätten", "wäre"):
        return False
    words = piece.words
    if len(words) < 3 or words[1].tag not in ("ART", "N", "DET", "PRON") or words[1].low in ("dies", "das"):
        return False  # the subject follows: "sollte das Gesetz …", but not "…, sollte aber …"
    shared = any(w.low in ("aber", "jedoch", "dann", "auch", "dennoch") for w in words[1:4])
    return not shared and words[-1].tag in ("INF", "PP", "ZU")


def _names_content(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause so far ends with a noun that introduces content, as in "die Sorge,"."""
    nouns = [w for w in clause.words if w.tag == "N"]
    tail = clause.words[-6:]
    relays = [after for before, after in itertools.pairwise(clause.words) if before.low in ("unter", "mit")]
    named = [w for w in nouns[-3:] if w not in relays]  # "unter Verweis auf Beamte, …" names no content
    return any(w in tail and w.low in pack.noun_cues for w in named) and clause.words[-1].tag in ("N",)


def _fronted(last: Clause | None, current: Clause) -> bool:
    """Tell whether a dependent clause stands before its main clause, as in "sagte, wer kommt, sei willkommen"."""
    return (
        last is not None
        and last is not current
        and current.finite is not None
        and last.finite is not None
        and (last.kind == "inf" or (last.opener is not None and last.opener.low in _FRONTING))
        and last.mark in (",", ":", ";")
    )


def _outermost(last: Clause, current: Clause) -> Clause:
    """Return the free relative clause in which a clause lies: "wer erst baut, wenn es brennt, kommt zu spät"."""
    clause = last
    while clause.parent is not None and clause.parent is not current:
        clause = clause.parent
    return clause if clause.opener is not None and clause.opener.low in ("wer", "was", "wo") else last


def _host_of_piece(piece: Piece, current: Clause, last: Clause | None) -> Clause:
    """Choose the clause that a verbless stretch continues."""
    if last is None or last is current or last.kind == "piece":
        return current
    over = last.kind in ("sub", "rel") and last.words[-1] is last.finite and last.finite is not None
    added = piece.words[0].low in _ADDING or (last.opener is not None and last.opener.low in ("dass", "daß", "ob"))
    if over and not added and piece.mark != ":":
        return _open_above(last, current)  # "Die Lage ist, wie X sagte, nicht ernst": behind its verb a clause is over
    if last.kind in ("sub", "rel", "inf") and current.finite is not None:
        closes = any(w.tag in ("PP", "PTK", "INF") for w in piece.words[-1:])
        auxiliary = current.finite.lemma in AUXILIARIES | MODALS
        bracket = any(w.tag in ("PP", "PTK", "INF") for w in current.words)
        if closes and not bracket and (auxiliary or piece.words[-1].tag == "PTK"):
            return current
        return last
    return current if current.finite is None else last


def _open_above(clause: Clause, current: Clause) -> Clause:
    """Return the clause around a dependent one that still waits for words, the main clause at last."""
    host = clause.parent
    while host is not None and host is not current and host.finite is not None and host.words[-1] is host.finite:
        host = host.parent
    return host if host is not None else current


def _interrupted(clause: Clause, report: Clause, cues: frozenset[str]) -> bool:
    """Tell whether a clause is still open where a reporting clause stands in it, as in "Man habe, hieß es, …"."""
    finite = clause.finite
    if finite is None or report.mark != "," or report.finite is None or not clause.words:
        return False
    if not any(lemma in cues for lemma, _ in report.finite.form.finite):
        return False
    if clause.words[-1] is finite:
        return True
    waits = finite.lemma in AUXILIARIES | MODALS
    return waits and not any(w.tag in ("PP", "INF", "ZU", "ADJ") for w in clause.words) and finite.lemma != "sein"
