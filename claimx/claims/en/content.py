"""Cues of a clause and what they introduce."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimx.claims.en.clauses import Clause
from claimx.claims.en.holders import head_of, kind_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.matches import Match
from claimx.claims.en.passives import OBLIGING, match_passive
from claimx.claims.en.phrases import core_end, is_time, phrase_end
from claimx.claims.en.subjects import antecedent_of
from claimx.claims.en.triggers import complements_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["Match", "match_cue", "match_participle"]

_COPULAS = frozenset({"be", "remain", "feel", "become", "seem", "sound", "stay", "appear", "look"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})
_WARNING = frozenset({"warn", "caution", "advise"})
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "people", "all", "someone"})
_GOING_ON = frozenset({"keep", "continue", "start", "begin", "resume", "stop"})
_COMPOUND = frozenset({"ahead", "instead", "because", "out", "outside", "inside", "away", "apart"})  # "ahead of"
MAX_CITED = 16  # words between "quoted" and "as saying"
_EVIDENCE = frozenset({"evidence", "proof", "indication", "indications", "sign", "signs"})
_QUESTIONS = frozenset({"whether", "if", "when", "where", "why", "how", "who", "what", "which", "whom"})


Prefers = Callable[[VerbCue], bool]


def match_cue(clause: Clause, lexicon: Lexicon, prefers: Prefers) -> Match | None:
    """Find the cue verb of a clause and what it introduces.

    Args:
        clause: The clause.
        lexicon: The language.
        prefers: Which readings fit the subject; the others are taken only where none of these fits.
    """
    group = clause.group
    if group is None:
        return None
    for verb, passive in _chain(clause):
        rows = sorted(lexicon.cues(verb.base), key=lambda cue: not prefers(cue))
        if verb.base in _COPULAS and verb.base != "be":
            rows = [c for c in lexicon.cues("be") if c.words] + rows
        found = match_passive(clause, verb, rows, lexicon) if passive else _active(clause, verb, rows, lexicon)
        if found is not None and not _withholds(clause, found, lexicon):
            return found
    return None


def _withholds(clause: Clause, match: Match, lexicon: Lexicon) -> bool:
    """Tell whether somebody declines to say something that a clause names: "declined to say who gave the order"."""
    refuses = match.frame == "i" and match.cue.effects.polarity == "negative" and len(match.content) > 1
    if not refuses or _speaks(match.content[1], lexicon) is None:
        return False
    return any(c.kind == "wh" for c in complements_of(clause, match.content[1], lexicon))


def _speaks(verb: Word, lexicon: Lexicon) -> VerbCue | None:
    """Return the reading in which a verb of speech takes a clause, ``None`` where it has none."""
    return next((c for c in lexicon.cues(verb.base) if c.cls == "speech" and "c" in c.frames and not c.words), None)


def match_participle(clause: Clause, verb: Word, lexicon: Lexicon, prefers: Prefers) -> Match | None:
    """Find what a participle behind a comma introduces, as in ", adding that …".

    Args:
        clause: The clause behind which it stands.
        verb: The participle.
        lexicon: The language.
        prefers: Which readings fit it.

    Returns:
        ``None`` where it reports nothing.
    """
    rows = sorted(lexicon.cues(verb.base), key=lambda cue: not prefers(cue))
    return _active(clause, verb, rows, lexicon)


def _chain(clause: Clause) -> Iterator[tuple[Word, bool]]:
    """Yield the main verb and the infinitives chained to it, as in "refused to say", with whether each is passive."""
    group = clause.group
    assert group is not None
    verb, passive = group.main, group.passive
    yield verb, passive
    if passive and verb.base in OBLIGING:
        return  # "are required to report leaks"
    if passive and verb.base == "quote":
        saying = next((w for w in clause.after(verb)[:2] if w.low == "saying"), None)
        if saying is not None:
            yield saying, False
            return
    for _ in range(2):
        rest = [w for w in clause.after(verb) if w.tag != "RB"]
        if verb.base in _GOING_ON and rest and rest[0].tag == "VBG":
            verb, passive = rest[0], False  # "keeps insisting that"
            yield verb, passive
            continue
        if len(rest) < 2 or rest[0].tag != "TO" or rest[1].tag != "VB":
            return
        verb, passive = rest[1], False
        if verb.base == "be" and len(rest) > 2 and rest[2].tag == "VBN":
            verb, passive = rest[2], True
        yield verb, passive


def _active(clause: Clause, verb: Word, rows: Sequence[VerbCue], lexicon: Lexicon) -> Match | None:
    inside = complements_of(clause, verb, lexicon)
    rest = _without_day(_past_result(verb, [w for w in clause.after(verb) if w.tag != '"']), lexicon)
    denied = _denied(clause, verb, rest, rows)
    if denied is not None:
        return denied
    cited = _cited(clause, verb, lexicon)
    if cited is not None:
        return cited
    named = _named_by(clause, verb, rest, rows, lexicon)
    if named is not None:
        return named
    while rest and rest[0].tag in ("RB", "RP") and not any(rest[0].low in cue.words for cue in rows):
        if _infinitive_at(rest, 0) or rest[0].low in _COMPOUND:
            break  # "decided not to appeal", "speaking ahead of a summit"
        rest = rest[1:]
    best: tuple[int, Match] | None = None
    for cue in rows:
        found = _fit(verb, cue, inside, rest, lexicon)
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    return best[1] if best is not None else None


def _cited(clause: Clause, verb: Word, lexicon: Lexicon) -> Match | None:
    """Read "The agency quoted the minister as saying that …", whose object holds what is said."""
    if verb.base not in ("quote", "cite"):
        return None
    rest = [w for w in clause.after(verb) if w.tag != '"']
    saying = next((b for a, b in pairwise(rest[:MAX_CITED]) if a.low == "as" and b.tag == "VBG"), None)
    cue = _speaks(saying, lexicon) if saying is not None else None
    if saying is None or cue is None:
        return None
    inside = complements_of(clause, saying, lexicon)
    speaker = tuple(w for w in rest if w.index < saying.index - 1)
    return Match(cue, (saying,), saying, "c", clauses=inside, passive=True, agent=speaker) if inside else None


def _named_by(
    clause: Clause, verb: Word, rest: Sequence[Word], rows: Sequence[VerbCue], lexicon: Lexicon
) -> Match | None:
    """Read "a camp which the church describes as a retreat", whose object is what the clause modifies."""
    asked = clause.kind == "wh" and bool(clause.opener) and clause.opener[-1].low == "what"
    open_named = clause.kind == "rel" and bool(clause.opener) and clause.opener[-1].low in ("which", "that", "whom")
    if not rest or not (asked or open_named):
        return None
    frame = "as" if rest[0].low == "as" else "s" if rest[0].tag == "DT" or rest[0].quote else ""
    link = rest[0].low if rest[0].low in ("on", "of") else frame  # "an attack that Kyiv blamed on Moscow"
    frame = "of" if link != frame else frame
    cue = next((c for c in rows if link in c.frames and not c.words), None)
    if cue is None or not clause.before():
        return None
    named = clause.opener[-1:] if asked else antecedent_of(clause, lexicon.lists)  # "in what he called a setback"
    return Match(cue, (verb,), verb, frame, content=[*named, *rest]) if named else None


def _denied(clause: Clause, verb: Word, rest: Sequence[Word], rows: Sequence[VerbCue]) -> Match | None:
    """Read "found no evidence that …" as what was found not to be so."""
    if verb.base not in ("find", "see") or len(rest) < 2 or rest[0].low != "no" or rest[1].low not in _EVIDENCE:
        return None
    cue = next((c for c in rows if "c" in c.frames and not c.words), None)
    inside = [c for c in clause.children if c.opener and c.opener[0].index == rest[1].index + 1]
    if cue is None or not inside:
        return None
    cue = replace(cue, effects=replace(cue.effects, polarity="negative"))
    return Match(cue, (verb,), verb, "c", clauses=inside[:1])


def _without_day(rest: list[Word], lexicon: Lexicon) -> list[Word]:
    """Leave out the day between a verb and its infinitive: "agreed on Thursday to extend", "promised in May to pay"."""
    if (
        len(rest) > 2
        and rest[0].low in ("on", "in", "late", "early", "last", "earlier")
        and (rest[1].low in lexicon.lists["day"] or rest[1].low in lexicon.lists["time_noun"])
    ):
        place = next((p for p in range(2, min(5, len(rest))) if rest[p].tag not in ("NN", "CD", ",")), 2)
        return rest[place:] if rest[place].tag == "TO" else rest
    return rest


def _past_result(verb: Word, rest: list[Word]) -> list[Word]:
    """Leave out how a vote went: "voted 312 to 205 to extend"."""
    if verb.base == "vote" and [w.tag for w in rest[:2]] in (["CD", "TO"], ["CD", "IN"]) and len(rest) > 3:
        return rest[3:] if rest[2].tag == "CD" else rest
    return rest


def _fit(
    verb: Word, cue: VerbCue, inside: list[Clause], rest: list[Word], lexicon: Lexicon
) -> tuple[int, Match] | None:
    """Fit one reading of a cue; the smaller the number, the surer the fit."""
    words: tuple[Word, ...] = (verb,)
    rank = 0
    if cue.words:
        taken = _taken(rest, cue.words) or (_behind_recipient(rest, cue) if cue.lemma in _WARNING else None)
        if taken is None:
            return None
        words, rest, rank = (verb, *taken[0]), taken[1], -1
    opener = inside[0].opener[-1].low if inside and inside[0].opener else ""
    question = bool(inside) and inside[0].kind == "wh" and opener in _QUESTIONS
    if inside and question and "w" in cue.frames:
        return rank, Match(cue, words, verb, "w", clauses=inside)
    if inside and cue.frames & {"c", "r"}:
        return rank + question, Match(cue, words, verb, "w" if question else "c", clauses=inside)
    if not rest:
        return None
    frame = _phrase_frame(cue, rest, lexicon)
    if frame is None:
        return None
    name, start = frame
    order = "iovasfbtn".index({"of": "f", "for": "b", "on": "t", "with": "t", "at": "t", "as": "a"}.get(name, name))
    return rank + 1 + order, Match(cue, words, verb, name, content=rest[start:])


def _taken(rest: Sequence[Word], wanted: Sequence[str]) -> tuple[tuple[Word, ...], list[Word]] | None:
    """Take the further words of a cue from the words behind its verb: "rule out X", "rule X out", "is very sure"."""
    found: list[Word] = []
    place = 0
    for name in wanted:
        while (
            place < len(rest)
            and rest[place].low != name
            and (
                (rest[place].tag == "RB" and rest[place].low not in _COMPOUND)
                or rest[place].low in ("a", "the", "its", "his", "her", "their", "more", "most")
            )
            and len(rest) > place + 1
        ):
            place += 1
        if place >= len(rest) or rest[place].low != name:
            break
        found.append(rest[place])
        place += 1
    if len(found) == len(wanted):
        return tuple(found), list(rest[place:])
    if len(wanted) == 1 and wanted[0] == "out" and rest:
        end = core_end(rest, 0)
        if 0 < end < len(rest) and rest[end].low == "out":
            return (rest[end],), list(rest[:end]) + list(rest[end + 1 :])
    return None


def _behind_recipient(rest: Sequence[Word], cue: VerbCue) -> tuple[tuple[Word, ...], list[Word]] | None:
    """Take the preposition of a cue behind a recipient: "warned Athens against provocations"."""
    end = core_end(rest, 0)
    if len(cue.words) == 1 and 0 < end < len(rest) and rest[end].low == cue.words[0]:
        return (rest[end],), list(rest[end + 1 :])
    return None


def _phrase_frame(cue: VerbCue, rest: Sequence[Word], lexicon: Lexicon) -> tuple[str, int] | None:  # noqa: PLR0911, PLR0912
    """Name the frame that the words behind a cue fill, and where the content begins."""
    frames, first = cue.frames, rest[0]
    if "i" in frames and _infinitive_at(rest, 0):
        return "i", 0
    if "v" in frames and first.tag == "VBG":
        return "v", 0
    if "with" in frames and first.low == "with":
        return "with", 0
    if first.low in _REFLEXIVE:
        return None
    end = core_end(rest, 0)
    if not end:
        return None
    if cue.words and first.low in lexicon.lists["day"] and is_time(rest[:end], lexicon.lists):
        return None  # "pushed back on Wednesday"
    full = phrase_end(rest, 0, lexicon.lists)
    if "o" in frames:
        late = end + (end < len(rest) and rest[end].tag == "RB")  # "called on regulators elsewhere to follow suit"
        at = next((p for p in (end, full, late) if _infinitive_at(rest, p)), None)
        if at is None and "n" not in frames and first.low in _ANYBODY:
            stop = next((p for p in range(end, min(len(rest), end + MAX_CITED)) if rest[p].tag == ","), len(rest))
            at = next((p for p in range(end, stop) if _infinitive_at(rest, p)), None)
        if at is not None:
            return "o", 0 if cue.cls == "thought" or "for" in cue.words else at  # "calls for the law to go"
    if cue.lemma == "question" and "n" in frames and kind_of(head_of(rest[:end]), lexicon) in ("person", "group"):
        return None  # "Police questioned the student"
    if cue.lemma == "claim" and rest[end - 1].low not in lexicon.lists["claimed_noun"]:
        return None
    if "at" in frames:
        amount = any(w.low == "at" and a.tag in ("CD", "JJ", "RB", "SYM", "IN") for w, a in pairwise(rest[end:]))
        return ("at", 0) if amount and any(w.tag == "CD" for w in rest[end:]) else None
    for name in ("as", "of", "for", "on"):
        if name in frames and any(p < len(rest) and rest[p].low == name for p in (end, full)):
            return name, 0
        if name in frames and any(w.low == name for w in rest[end : end + 8]) and name in ("as", "of"):
            return name, 0
    noun = next((p for p in range(end, 0, -1) if rest[p - 1].tag not in ("JJ", "RB", "CC")), 0)
    if "s" in frames and rest[end - 1].tag == "JJ" and noun and rest[noun - 1].tag in ("NN", "NNS", "NNP"):
        return "s", 0  # "called the plan bold but thin"
    odd = end > 2 and first.tag in ("DT", "PRP$") and rest[end - 1].tag == "NN" and rest[end - 2].tag == "NN"
    if "s" in frames and odd and end == len(rest) and not lexicon.is_known(rest[end - 1].low):
        return "s", 0  # "called the offer derisory", an adjective that the tagger did not know
    if "s" in frames and end < len(rest):
        after = rest[end]
        if after.tag in ("DT", "JJ", "RB", "VBN", "VBG") or after.quote or (after.tag == "TO" and "o" not in frames):
            return "s", 0
        if end > 1 and rest[0].tag in ("PRP", "NNP") and rest[1].tag in ("DT", "JJ"):
            return "s", 0
    if "s" in frames and first.tag == "DT" and any(w.quote and not rest[0].quote for w in rest[1:end]):
        return "s", 0
    if "n" in frames and (first.tag != "PRP" or first.low in ("it", "them")):
        return "n", 0
    return None


def _infinitive_at(rest: Sequence[Word], place: int) -> bool:
    """Tell whether an infinitive begins at a place, "not" before it included."""
    if place < len(rest) and rest[place].low in ("not", "never"):
        place += 1
    return place + 1 < len(rest) and rest[place].tag == "TO" and rest[place + 1].tag in ("VB", "RB")
