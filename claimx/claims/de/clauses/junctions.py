"""How two neighbouring clauses join: what a piece of a sentence is to the clauses before it."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import object_noun
from claimx.claims.de.clauses.pieces import AUXILIARIES, LEADS, MODALS, Piece, is_subjunctive
from claimx.claims.de.words.phrases import read_phrase, split_phrases
from claimx.claims.de.words.prepositions import PRONOMINAL, merged
from claimx.claims.de.words.valency import governed_by
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = [
    "ends_protasis",
    "front_behind",
    "grants",
    "has_no_object",
    "host_of_piece",
    "is_fronted",
    "is_likewise",
    "is_relative_of",
    "lacks_content",
    "names_content",
    "outermost",
    "says_with",
    "shares_subordinator",
    "supposes",
    "supposes_report",
]

_SAME = frozenset({"ebenso", "genauso", "desgleichen", "gleichfalls", "ebenfalls", "auch", "ebensowenig"})
_LIKEWISE = _SAME | {"nicht", "aber", "jedoch", "so", "wie", "zuvor", "schon", "etwa", "wenig", "später"}
_ADDING = frozenset({"und", "also", "darunter", "sowie", "nämlich", "oder", "aber", "etwa", "auch", "so", "bzw"})
_FRONTING = frozenset({"wer", "was", "wenn", "falls", "sofern", "weil", "da", "solange", "sobald", "dass", "ob", "wo"})
_CONTRASTING = frozenset({"aber", "jedoch", "allerdings", "dagegen", "hingegen"})
_CONDITIONS = frozenset({"wenn", "falls", "sofern", "sobald", "solange", "weil", "da", "wo", ""})
# What takes up a dependent clause before the verb, with the openers of such clauses: "wer lüge, dem glaube man nicht".
_RESUMED = {
    **dict.fromkeys(("der", "die", "den", "dem", "das"), frozenset({"wer", "wen", "wem", "was"})),
    **dict.fromkeys(("dann", "so", "da", "dort"), _CONDITIONS),
    **dict.fromkeys(("desto", "umso"), frozenset({"je"})),
}
_BEGINNING = frozenset({"beginnen", "anfangen", "versuchen", "helfen", "aufhören"})
_COORDINATORS = frozenset({"und", "oder", "aber", "sondern"})
_ANYBODY = frozenset({"man", "niemand", "keiner", "jemand"})
_CONTRASTS = frozenset({"aber", "jedoch", "hingegen", "allerdings", "dafür"})
_EARLY = 4  # so many words from the beginning a contrast is told
_GRANTING = frozenset({"obwohl", "obgleich", "obschon", "wenngleich", "wohingegen", "während"})
_CALLING = frozenset({"abtun", "tun", "weisen", "kritisieren", "verurteilen", "nennen", "einstufen", "stufen"})
_FURTHEST_NOUN = 14  # words from a noun with its owner to the end of the clause
_BEFORE_PROTASIS = frozenset({"", ":", ";", "–", "und", "aber", "oder", "denn", "."})


def shares_subordinator(piece: Piece, last: Clause | None, behind: Sequence[Piece] = ()) -> bool:
    """Tell whether a verb-final stretch goes on with a dependent clause: "dass er kommt(, sie bleibt) und sie geht"."""
    if last is None or last.kind not in ("sub", "rel") or last.finite is None:
        return False
    linked = piece.words[0].low in _COORDINATORS or piece.mark in _COORDINATORS
    linked = linked or any(w.low in _CONTRASTS for w in piece.words[1:_EARLY])  # "dass er spart, sie aber nicht hilft"
    final = piece.finite is piece.words[-1] and len(piece.words) > 1
    bare = len(piece.words) == 1 and last.words[-1] is last.finite and last.finite.index + 2 == piece.words[0].index
    final = final or bare  # "dass er lügt und betrügt", but not "Er sah, was kam, und ging"
    after = behind[0] if behind else None
    listed = after is not None and after.mark in _COORDINATORS and len(after.words) > 1
    if listed and after is not None and piece.mark == "," and last.kind == "sub":
        linked = linked or (after.finite is after.words[-1] and last.finite is last.words[-1])
    return linked and final and piece.finite is not None and piece.finite.low != "ist"


def ends_protasis(piece: Piece, current: Clause, *, reports: bool) -> bool:
    """Tell whether the verb-first clause before a clause is its condition: "Kommt der Frost, fehlt das Gas".

    Args:
        piece: The clause behind.
        current: The clause before it.
        reports: Whether the verb of the piece can report a clause.
    """
    first = piece.words[0] is piece.finite
    unreal = _is_unreal(current.finite) and _is_unreal(piece.finite)  # "Wäre er reich, das Land hätte keine Schulden"
    if not (first or unreal or piece.words[0].low in ("so", "dann")) or piece.mark != ",":
        return False
    hardly = current.words[0].low == "kaum" and current.words[1:2] == [current.finite]  # "Kaum war er da, ging sie"
    if not (current.first or hardly) or current.mark not in _BEFORE_PROTASIS or current.finite is None:
        return False
    called = [w.text for w in current.words[1:2]] == ["Sie"] != [w.text for w in piece.words[1:2]]
    if called and first and reports:
        return False  # "Fragen Sie nach, rät der Verband", but "Vermuten Sie Feuer, rufen Sie Hilfe"
    return not (current.mark in ("und", "oder", "aber") and first and reports)


def _is_unreal(finite: Word | None) -> bool:
    """Tell whether a verb can only be a Konjunktiv II."""
    return finite is not None and bool(finite.codes) and all(code[0] == "q" for code in finite.codes)


def supposes(piece: Piece, current: Clause) -> bool:
    """Tell whether a verb-first clause is the condition of the one before: "Man klage, sollte das Gesetz kommen"."""
    finite = piece.finite
    if finite is None or current.finite is None or finite.low not in ("sollte", "sollten", "hätte", "hätten", "wäre"):
        return False
    words = piece.words
    if len(words) < 3 or words[1].tag not in ("ART", "N", "DET", "PRON"):
        return False
    if words[1].low in ("dies", "das") and words[2].tag not in ("N", "ADJ"):
        return False  # the subject follows: "sollte das Gesetz …", but not "…, sollte aber …"
    shared = any(w.low in ("aber", "jedoch", "dann", "auch", "dennoch") for w in words[1:4])
    return not shared and words[-1].tag in ("INF", "PP", "ZU")


def supposes_report(clause: Clause, cues: Container[str]) -> bool:
    """Tell whether a clause says what one could say, whose content stands behind it.

    As in "Man könnte meinen, es sei …", "Niemand sollte glauben, es sei …" and "Es ist naiv zu glauben, es sei …".
    """
    finite, last = clause.finite, clause.words[-1]
    if finite is None or clause.children or (last.lemma or last.form.infinitive) not in cues:
        return False
    supposed = finite.low in ("könnte", "könnten", "müsste", "müssten", "würde", "würden")
    anybody = finite.lemma in MODALS and any(w.low in _ANYBODY for w in clause.words)
    judged = last.tag == "ZU" and finite.lemma == "sein"
    return judged or (last.tag == "INF" and (supposed or anybody))


def grants(infinitive: Clause, clause: Clause) -> bool:
    """Tell a concession beside a main clause: "Er bestreitet, beteiligt zu sein, obwohl Berichte es nahelegen"."""
    opener = clause.opener.low if clause.opener is not None else ""
    return infinitive.kind == "inf" and opener in _GRANTING and not is_subjunctive(clause.finite)


def names_content(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause so far ends with a noun that introduces content, as in "die Sorge,"."""
    if clause.finite is not None and any(w.tag in ("PP", "PTK") for w in clause.words[-1:]):
        return object_noun(clause, clause.words[-9:], pack) is not None
    nouns = [w for w in clause.words if w.tag == "N"]
    tail = clause.words[-6:]
    relays = [after for before, after in itertools.pairwise(clause.words) if before.low in ("unter", "mit")]
    named = [w for w in nouns[-3:] if w not in relays]  # "unter Verweis auf Beamte, …" names no content
    if any(w in tail and w.low in pack.noun_cues for w in named) and clause.words[-1].tag == "N":
        return True
    far = (w for w in nouns if w in clause.words[-_FURTHEST_NOUN:] and w.low in pack.noun_cues and w not in relays)
    return any(_ends_with_owner(clause.words, clause.words.index(w) + 1, pack) for w in far)


def _ends_with_owner(words: Sequence[Word], place: int, pack: ClaimPack) -> bool:
    """Tell whether the rest of a clause says whose a noun is: "die Kritik / von Ex-Kanzler Gerhard Schröder"."""
    if place >= len(words):
        return False
    start = place + (words[place].low in ("von", "vom"))
    owned = start > place or words[place].low in pack.words["genitive"]
    return owned and start < len(words) and read_phrase(words, start, pack) == len(words)


def says_with(piece: Piece, lemma: str | None, pack: ClaimPack) -> bool:
    """Tell whether a verb reports together with other words of its clause: "gab er zu bedenken", "stellte sie klar"."""
    lows = {w.low for w in piece.words}
    found = (cue for cue in pack.verb_cues.get(lemma or "", ()) if cue.words and "q" in cue.frames)
    return any(lows.issuperset(cue.words) for cue in found)


def is_fronted(last: Clause | None, current: Clause, piece: Piece, *, reports: bool) -> bool:
    """Tell whether a dependent clause stands before its main clause, as in "sagte, wer kommt, sei willkommen".

    Args:
        last: The dependent clause.
        current: The main clause before it.
        piece: The main clause behind it.
        reports: Whether the verb of the clause before can report a clause.
    """
    if last is None or last is current or current.finite is None or last.mark not in (",", ":", ";"):
        return False
    opener = last.opener.low if last.opener is not None else ""
    if any(w.low in _CONTRASTING for w in piece.words[1:3]):
        return False  # "Er bestreitet, dass er schoss, ist aber bereit, …" goes on with its subject
    told = reports and is_subjunctive(piece.finite) and last.start > current.finite.index
    if piece.words[0] is not piece.finite:
        near = piece.words[1 : 2 if opener != "je" else 4]  # "desto teurer werde es"
        return told and piece.finite in near and opener in _RESUMED.get(piece.words[0].low, ())
    fronts = last.finite is not None and opener in _FRONTING
    return fronts or (told and last.kind in ("sub", "inf", "cond"))  # "sagte, obwohl es regne, komme man"


def front_behind(last: Clause | None, current: Clause | None, piece: Piece) -> Clause | None:
    """Return the clause behind "und" that opens a new main clause: "Der Preis steigt, und wer das bestreitet, lügt".

    A second clause of the same kind goes on with the first: "Sie sagte, dass es regne, und dass es kalt sei".
    """
    first, resumed = piece.words[0] is piece.finite, piece.words[0].low in ("dann", "so", "der")
    if current is None or piece.mark != "," or not (first or (resumed and piece.words[1:2] == [piece.finite])):
        return None
    clause = last
    while clause is not None and clause is not current:
        led = clause.mark == "," and clause.words[0].tag == "CO" and clause.words[0].low in LEADS
        if led and clause.kind == "sub" and clause.opener in clause.words[1:3]:
            before = [c.opener.low for c in _around(clause) if c.opener is not None and c.start < clause.start]
            return None if clause.opener.low in before else clause
        clause = clause.parent
    return None


def _around(clause: Clause) -> list[Clause]:
    """Return the clause above a clause and those beside it."""
    return [clause.parent, *clause.parent.children] if clause.parent is not None else []


_NEAR_VERB = 2  # words between a noun and the verb that closes its clause, and one more
_ADDRESSING = frozenset(
    [
        *("sagen", "mitteilen", "erzählen", "versichern", "erklären", "berichten", "versprechen", "schreiben", "raten"),
        *("bestätigen", "vorwerfen", "vorhalten", "zusichern", "zusagen", "ankündigen", "verraten", "drohen"),
        *("empfehlen", "vorschlagen", "anbieten", "antworten", "befehlen", "entgegnen", "klagen", "melden", "zurufen"),
    ]
)


def lacks_content(relative: Clause, clause: Clause, cues: Container[str], pack: ClaimPack) -> bool:
    """Tell whether a relative clause has a word for the clause behind it, or a verb that lacks its object."""
    opener = clause.opener.low if clause.opener is not None else ""
    if clause.mark != "," or not (clause.kind == "inf" or opener in ("dass", "daß", "ob")):
        return False
    if any(w.low in PRONOMINAL for w in relative.words) or (clause.kind == "inf" and _calls_for(relative, pack)):
        return True
    lemmas = {lemma for lemma, _ in relative.words[-1].form.finite} | {w.lemma for w in relative.words if w.tag == "PP"}
    if not any(lemma in cues or lemma in _BEGINNING for lemma in lemmas):
        return False
    link = max((place for place, w in enumerate(relative.words) if w.tag == "CO"), default=0)
    if link:  # "die heimkehrt und feststellt, dass …"
        return not any(w.tag in ("N", "PRON", "P", "ART", "DET") for w in relative.words[link:])
    return has_no_object(relative, pack, n_told=int(any(lemma in _ADDRESSING for lemma in lemmas)))


def _calls_for(relative: Clause, pack: ClaimPack) -> bool:
    """Tell whether the last noun of a relative clause is one that an infinitive explains: "die Mühe gaben, …"."""
    noun = next((w for w in reversed(relative.words) if w.tag == "N"), None)
    if noun is None or relative.finite is None or relative.words[-1].index - noun.index > _NEAR_VERB:
        return False
    return is_one_of(noun.low, pack.words["attempt_noun"])


def has_no_object(clause: Clause, pack: ClaimPack, *, n_told: int = 0) -> bool:
    """Tell whether a dependent clause has its subject and nothing more: "weil er fürchtet", "dem man nachsagt".

    Args:
        clause: The clause.
        pack: The language.
        n_told: How many phrases may name whom its verb addresses: "in der er den Eltern mitteilte".
    """
    opener, first = clause.opener, clause.words[0]
    inner = [w for w in clause.words if opener is None or w.index > opener.index]
    phrases = [p for p in split_phrases(inner, pack) if p.kind in ("np", "pron")]
    own = [p for p in phrases if p.first.low not in ("ihm", "ihr", "ihnen", "sich")]
    relates = clause.kind == "rel" and opener is first and first.low not in ("dem", "den", "denen")
    relates = relates and not any(p.first.low in ("man", "er", "ich", "wir") for p in own)
    subject = relates or (opener is not None and opener.low == "wer")
    passive = clause.finite is not None and clause.finite.lemma == "werden"  # "in dem behauptet wird"
    if any(p.kind == "pp" and merged(p.first.low) in _governed_in(clause, pack) for p in split_phrases(inner, pack)):
        return False  # "nachdem er von einem Unfall ausgegangen war"
    return len(own) - (not subject) in (0, n_told) or (passive and not own)


def _governed_in(clause: Clause, pack: ClaimPack) -> frozenset[str]:
    """Return the prepositions with which the verb at the end of a clause takes its object."""
    lemmas = [w.lemma for w in clause.words if w.tag == "PP"] or [clause.finite.lemma if clause.finite else None]
    return governed_by(lemmas[-1], pack)


def outermost(last: Clause, current: Clause) -> Clause:
    """Return the free relative clause in which a clause lies: "wer erst baut, wenn es brennt, kommt zu spät"."""
    clause = last
    while clause.parent is not None and clause.parent is not current:
        clause = clause.parent
    return clause if clause.opener is not None and clause.opener.low in ("wer", "was", "wo") else last


def host_of_piece(piece: Piece, current: Clause, last: Clause | None) -> Clause:
    """Choose the clause that a verbless stretch continues."""
    if last is None or last is current or last.kind == "piece":
        return current
    over = last.kind in ("sub", "rel") and last.words[-1] is last.finite and last.finite is not None
    added = piece.words[0].low in _ADDING or (last.opener is not None and last.opener.low in ("dass", "daß", "ob"))
    if over and not added and piece.mark != ":":
        return _open_above(last, current)  # "Die Lage ist, wie X sagte, nicht ernst": behind its verb a clause is over
    closing = piece.words[-1].tag == "PTK" and not any(w.tag == "PTK" for w in current.words)
    if last.kind == "v2" and (closing or _judges(piece, current) or _is_verdict(piece, current, last)):
        return current  # "bezeichnete die Behauptung, er wolle gehen, als Unsinn"
    if last.kind in ("sub", "rel", "inf") and current.finite is not None:
        closes = any(w.tag in ("PP", "PTK", "INF") for w in piece.words[-1:])
        auxiliary = current.finite.lemma in AUXILIARIES | MODALS
        bracket = any(w.tag in ("PP", "PTK", "INF") for w in current.words)
        if closes and not bracket and (auxiliary or piece.words[-1].tag == "PTK"):
            return current
        return last
    return current if current.finite is None else last


def is_likewise(piece: Piece, current: Clause, behind: Sequence[Piece]) -> bool:
    """Tell who does the same: "Die SPD lehnt den Plan ab, ebenso die Grünen", "…, nicht aber Kern"."""
    words = piece.words
    led = next((n for n, w in enumerate(words) if w.low not in _LIKEWISE), 0)
    denied = len(words) > 1 and words[0].low == "nicht" and words[1].low in _CONTRASTING
    opens = piece.mark == "," and 0 < led < len(words) and (words[0].low in _SAME or denied)
    done = current.finite is not None and len(current.words) > 1 and not current.first
    nominal = opens and words[led].tag in ("ART", "DET", "N", "ADJ") and words[-1].tag in ("N", "NUM")
    return (
        nominal
        and done
        and not any(w.tag in ("V", "PP", "INF", "ZU") for w in words)
        and not (
            behind and behind[0].kind == "main" and behind[0].mark == "," and behind[0].words[0] is behind[0].finite
        )
    )


def is_relative_of(last: Clause | None, report: Clause) -> bool:
    """Tell whether a relative clause to whoever reports is over: "…, schreibt Kern, die das Haus leitet, …"."""
    over = last is not None and last.kind == "rel" and last.parent is report
    return over and last is not None and bool(last.words) and last.finite is last.words[-1]


def _judges(piece: Piece, clause: Clause) -> bool:
    """Tell whether a stretch is what somebody calls an object, or holds it for."""
    marks = {"halten": ("für",), "bezeichnen": ("als",), "werten": ("als",), "zurückweisen": ("als",)}
    lemma = clause.finite.lemma if clause.finite is not None else None
    filled = next((w.lemma for w in clause.words if w.tag == "PP"), lemma)
    known = marks.get(filled or "", ()) or (("als",) if lemma in _CALLING else ())
    return piece.words[0].low in known


def _is_verdict(piece: Piece, clause: Clause, content: Clause) -> bool:
    """Tell whether a stretch is what somebody calls a thing: "nannte die Vorwürfe, er habe gelogen, eine Lüge"."""
    naming = clause.finite is not None and clause.finite.lemma in ("nennen", "finden")
    closed = content.words[-1].tag in ("PP", "INF")
    return naming and closed and not any(w.tag in ("V", "PP", "INF", "ZU") for w in piece.words)


def _open_above(clause: Clause, current: Clause) -> Clause:
    """Return the clause around a dependent one that still waits for words, the main clause at last."""
    host = clause.parent
    while host is not None and host is not current and host.finite is not None and host.words[-1] is host.finite:
        host = host.parent
    return host if host is not None else current
