"""German clauses: where they begin and end, which verb is finite, which clause depends on which.

German marks its clauses well: the finite verb stands second, first, or last, and commas set dependent clauses off. So a
sentence is cut at its marks, each piece is read by the place of its finite verb, and the pieces are put together again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimx.claims.words import Morphology, Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Clause", "find_clauses"]

_MODALS = frozenset({"können", "müssen", "sollen", "dürfen", "wollen", "mögen"})
_AUXILIARIES = frozenset({"haben", "sein", "werden"})
_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "denen"})
_FRONTING = frozenset({"wer", "was", "wenn", "falls", "sofern", "weil", "da", "solange", "sobald", "dass", "ob", "wo"})


@dataclass(slots=True)
class Clause:
    """A clause; its words are its own, those of dependent clauses are theirs.

    Args:
        kind: ``main``, ``sub``, ``rel``, ``inf``, ``cond`` (verb-first condition) or ``piece`` (no verb).
        words: Its own words in text order.
        mark: The mark or coordinator before it.
        finite: Its finite verb.
        opener: Subordinator or relative pronoun.
        parent: The clause on which it depends.
        children: The clauses that depend on it.
        first: Whether its finite verb is its first word.
    """

    kind: str
    words: list[Word]
    mark: str = ""
    finite: Word | None = None
    opener: Word | None = None
    parent: Clause | None = None
    children: list[Clause] = field(default_factory=list)
    first: bool = False

    def whole(self) -> list[Word]:
        """Return its words and those of all clauses within it, in text order."""
        found = list(self.words)
        for child in self.children:
            found.extend(child.whole())
        return sorted(found, key=lambda word: word.index)

    @property
    def start(self) -> int:
        """Index of its first own word."""
        return self.words[0].index if self.words else 0

    @property
    def before_verb(self) -> list[Word]:
        """Its own words before the finite verb."""
        return [w for w in self.words if self.finite is not None and w.index < self.finite.index]

    @property
    def after_verb(self) -> list[Word]:
        """Its own words behind the finite verb."""
        return [w for w in self.words if self.finite is not None and w.index > self.finite.index]

    def predicate(self, morphology: Morphology) -> tuple[str | None, list[Word]]:
        """Return the lemma of its main verb, and the words of it that carry the meaning."""
        finite = self.finite
        if finite is None:
            last = next((w for w in reversed(self.words) if w.tag in ("ZU", "INF", "PP")), None)
            return (last.lemma, [last]) if last else (None, [])
        lemma = finite.lemma
        rest = [w for w in self.words if w is not finite]
        if lemma in _AUXILIARIES | _MODALS or lemma in ("lassen",):
            full = [w for w in rest if w.tag in ("PP", "INF", "ZU") and w.lemma not in _AUXILIARIES]
            full = [w for w in full if w.lemma not in _MODALS] or full
            if full and not (lemma == "lassen" and full[-1].tag == "ZU"):
                chosen = full[-1]
                if lemma == "lassen":
                    return "lassen", [finite, chosen]
                return chosen.lemma, [chosen]
        particle = next((w for w in reversed(rest) if w.tag == "PTK"), None)
        if particle is not None and lemma is not None and self.kind != "sub":
            for base, _ in finite.form.finite:
                joined = morphology.join(particle.low, base)
                if joined is not None:
                    return joined, [finite, particle]
        return lemma, [finite]


@dataclass(slots=True)
class _Piece:
    """A stretch between two marks."""

    words: list[Word]
    mark: str
    kind: str = "piece"
    finite: Word | None = None
    opener: Word | None = None


def _cut(words: Sequence[Word]) -> list[_Piece]:
    """Cut at clause marks, quotation marks left aside, and at coordinators before a new clause."""
    pieces: list[_Piece] = []
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
        if inside and word.tag == "," and words[place - 1].text[-1:].isalnum() and words[place + 1].text[:1].isalnum():
            continue
        if word.tag in (",", "."):
            if current:
                pieces.append(_Piece(current, mark))
                mark = word.text
            elif mark in ("", ","):
                mark = word.text
            current = []
        else:
            current.append(word)
    if current:
        pieces.append(_Piece(current, mark))
    return [part for piece in pieces for part in _cut_coordination(piece)]


def _parentheses(words: Sequence[Word]) -> frozenset[int]:
    """Return the marks of parentheses without a verb, and of pairs of dashes around them, which end no clause."""
    hidden: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(words):
        if word.text in "([":
            opened = place
        elif word.text in ")]" and opened is not None:
            inner = words[opened + 1 : place]
            if not any(w.tag == "V" for w in inner):
                hidden |= {words[opened].index, word.index} | {w.index for w in inner if w.tag in ",."}
            opened = None
    return frozenset(hidden)


def _cut_coordination(piece: _Piece) -> list[_Piece]:
    words = piece.words
    for place, word in enumerate(words):
        if place == 0 or word.low not in ("und", "oder") or place + 1 >= len(words):
            continue
        left, right = words[:place], words[place + 1 :]
        opens = right[0].low in ("dass", "ob", "weil", "wenn") or (right[0].tag == "SUB" and right[-1].tag == "V")
        if not opens and (_second(right) is None or not _has_verb(left)):
            continue
        if not opens and _opener(left) is not None and right[-1].tag == "V" and right[0].tag != "V":
            continue
        if not opens and _completes(right, _second(left)):
            continue
        return [_Piece(left, piece.mark), *_cut_coordination(_Piece(right, word.low))]
    return [piece]


def _completes(words: Sequence[Word], finite: Word | None) -> bool:
    """Tell whether the only verb of a stretch is the infinitive or participle that an auxiliary before it waits for."""
    verbs = [w for w in words if w.tag == "V"]
    if finite is None or finite.lemma not in _AUXILIARIES | _MODALS or len(verbs) != 1:
        return False
    verb = verbs[0]
    if finite.lemma in _MODALS or finite.lemma == "werden":
        fits = verb.form.infinitive is not None or verb.form.participle is not None
    else:
        fits = verb.form.participle is not None
    return fits and (verb is words[-1] or (verb is words[0] and verb.form.participle is not None))


def _has_verb(words: Sequence[Word]) -> bool:
    return any(w.tag == "V" for w in words)


def _second(words: Sequence[Word]) -> Word | None:
    """Return the finite verb of a clause whose finite verb is not last: the first plausible one."""
    candidates = [w for w in words if w.tag == "V"]
    if not candidates:
        return None
    best = candidates[0]
    for other in candidates[1:]:
        unsure = best.form.participle is not None or best.form.infinitive is not None
        sure = other.form.participle is None and other.form.infinitive is None
        if unsure and (sure or other.lemma in _AUXILIARIES | _MODALS) and other.index - best.index == 1:
            best = other
        break
    return best


def _opener(words: Sequence[Word]) -> Word | None:
    """Return the subordinator or relative pronoun with which a verb-final clause begins."""
    place = 0
    while (
        place < len(words) - 1
        and place < 3
        and words[place].low
        in ("und", "oder", "aber", "selbst", "auch", "nur", "erst", "vor", "allem", "so", "noch", "jedoch")
    ):
        place += 1
    word = words[place]
    if word.tag == "SUB":
        return word
    if place + 1 < len(words) and word.tag == "P" and words[place + 1].low in _RELATIVES | {"welche", "welcher"}:
        return words[place + 1]
    if place + 1 < len(words) and word.tag == "P" and words[place + 1].tag == "SUB":
        return words[place + 1]
    if word.low in _RELATIVES or word.low in ("damit", "da", "während", "bis", "seit", "als", "wie", "wo", "so"):
        return word
    return None


def _read_piece(piece: _Piece, *, initial: bool) -> None:
    words = piece.words
    opener = _opener(words)
    verbs = [w for w in words if w.tag == "V"]
    if opener is not None and verbs and not (opener.low in _RELATIVES and (initial or piece.mark in ";:–—")):
        strict = opener.tag == "SUB" and opener.low not in (
            "wer",
            "was",
            "welche",
            "welcher",
            "welches",
            "wie",
            "wo",
            "warum",
            "wen",
            "wem",
            "wann",
            "woran",
            "wozu",
        )
        last = _last_verb(words, verbs)
        second = _second(words)
        behind = words[words.index(last) + 1 :]
        final = not behind or (last is not second) or strict
        direct_second = second is not None and words.index(second) - words.index(opener) == 1 and not strict
        if opener.low in ("so",):
            final = False
        if second is not None and second is not last and not strict:
            sure = second.form.participle is None and second.form.infinitive is None
            sure = sure or second.lemma in _MODALS | _AUXILIARIES
            if sure and (last.form.infinitive or last.form.participle):
                final = False
        if (strict or (final and not direct_second)) and (strict or len(words) > 2):
            piece.kind = "rel" if opener.tag in ("ART", "DET") else "sub"
            piece.finite, piece.opener = last, opener
            return
    if opener is not None and not verbs and opener.tag == "SUB" and not initial:
        piece.kind, piece.opener = "sub", opener
        return
    finite = _second(words)
    if finite is not None:
        piece.kind, piece.finite = "main", finite
        return
    if any(w.tag == "ZU" for w in words):
        piece.kind = "inf"
        piece.opener = words[0] if words[0].low in ("um", "ohne", "statt", "anstatt") else None


def _last_verb(words: Sequence[Word], verbs: list[Word]) -> Word:
    """Return the finite verb of a verb-final clause: the last, or the auxiliary before two infinitives."""
    last = verbs[-1]
    position = words.index(last)
    # "entschieden wird", "hat kommen müssen", "sind überzeugt"
    behind_auxiliary = len(verbs) > 1 and last.form.infinitive and verbs[-2].lemma in _AUXILIARIES | _MODALS
    if behind_auxiliary and position and words[position - 1] is verbs[-2] and not last.codes & {"p3"}:
        last.tag = "INF"
        return verbs[-2]
    if len(verbs) > 1 and words[position - 1] is verbs[-2] and position:
        other = verbs[-2]
        other.tag = "PP" if other.form.participle else "INF" if other.form.infinitive else other.tag
    return last


def find_clauses(words: Sequence[Word], pack: ClaimPack, morphology: Morphology) -> list[Clause]:
    """Return the main clauses of a stretch of one sentence, with what depends on them."""
    pieces = _cut(words)
    waiting: Word | None = None
    for number, piece in enumerate(pieces):
        if (
            piece.mark in (",", "–", "-")
            and waiting is not None
            and _opener(piece.words) is None
            and (_completes(piece.words, waiting))
        ):
            for word in piece.words:
                if word.tag == "V":
                    word.tag = "INF" if word.form.infinitive and waiting.lemma not in ("haben", "sein") else "PP"
            continue
        _read_piece(piece, initial=number == 0)
        if piece.finite is not None:
            _settle_brackets(piece)
            if piece.kind == "main":
                closed = any(w.tag in ("INF", "PP", "ZU") for w in piece.words)
                waiting = None if closed else piece.finite
    return _assemble(pieces, pack, morphology)


def _settle_brackets(piece: _Piece) -> None:
    """Read the other verb forms of a clause as what they are beside the finite verb."""
    for word in piece.words:
        if word.tag == "V" and word is not piece.finite:
            if word.form.participle and (piece.finite is None or piece.finite.lemma in _AUXILIARIES):
                word.tag = "PP"
            elif word.form.infinitive:
                word.tag = "INF"
            elif word.form.participle:
                word.tag = "PP"
            else:
                word.tag = "ADJ" if word.low.endswith(("e", "en", "er")) else "ADV"


@lru_cache(maxsize=4)
def _reporting(pack: ClaimPack) -> frozenset[str]:
    """Return the verbs that alone can report a clause."""
    return frozenset(
        lemma for lemma, found in pack.verb_cues.items() if any(not c.words and c.frames & {"c", "q"} for c in found)
    )


def _assemble(pieces: list[_Piece], pack: ClaimPack, morphology: Morphology) -> list[Clause]:  # noqa: PLR0912, PLR0915
    mains: list[Clause] = []
    waiting: list[Clause] = []  # dependent clauses before their main clause
    current: Clause | None = None
    last: Clause | None = None
    cues = _reporting(pack)

    def depend(piece: _Piece) -> Clause:
        clause = Clause(piece.kind, list(piece.words), piece.mark, piece.finite, piece.opener)
        host = current
        if host is None:
            waiting.append(clause)
            return clause
        if clause.kind == "rel" and last is not None and last is not current and last.kind != "piece":
            host = last
        elif clause.kind in ("sub", "inf") and last is not None and last.kind in ("sub", "inf") and last is not current:
            host = last if piece.mark == "," else last.parent or host
        clause.parent = host
        host.children.append(clause)
        return clause

    def begin(piece: _Piece) -> Clause:
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
            and (_subjunctive(piece.finite) and last.finite is not None and last.finite.lemma in cues)
        ):
            clause = Clause("v2", list(piece.words), piece.mark, piece.finite, None, last)
            last.children.append(clause)
        elif (
            piece.kind == "main"
            and piece.mark == ","
            and current is not None
            and _names_content(current, pack)
            and (_subjunctive(piece.finite) and not first and (current.finite is not None or later))
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
                    lemma in cues and first and later_first and piece.mark == "," and not _subjunctive(piece.finite)
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
            ):
                current.kind = "cond"
                mains.remove(current)
                waiting.extend([current, *[c for c in current.children if c.parent is None]])
                current = begin(piece)
                last = current
            elif first and piece.mark == "," and lemma not in cues and current is not None and _fronted(last, current):
                assert last is not None
                if last in (last.parent or current).children:
                    (last.parent or current).children.remove(last)
                waiting.append(last)
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


def _subjunctive(finite: Word | None) -> bool:
    """Tell whether a form can only be a Konjunktiv."""
    if finite is None:
        return False
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    return bool(codes & {"k3", "k6", "q3", "q6"}) and not codes & {"p3", "p6", "t3", "t6"}


def _names_content(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause so far ends with a noun that introduces content, as in "die Sorge,"."""
    nouns = [w for w in clause.words if w.tag == "N"]
    tail = clause.words[-6:]
    return any(w in tail and w.low in pack.noun_cues for w in nouns[-3:]) and clause.words[-1].tag in ("N",)


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


def _host_of_piece(piece: _Piece, current: Clause, last: Clause | None) -> Clause:
    """Choose the clause that a verbless stretch continues."""
    if last is None or last is current or last.kind == "piece":
        return current
    if last.kind in ("sub", "rel", "inf") and current.finite is not None:
        closes = any(w.tag in ("PP", "PTK", "INF") for w in piece.words[-1:])
        auxiliary = current.finite.lemma in _AUXILIARIES | _MODALS
        bracket = any(w.tag in ("PP", "PTK", "INF") for w in current.words)
        if closes and not bracket and (auxiliary or piece.words[-1].tag == "PTK"):
            return current
        return last
    return current if current.finite is None else last
