"""What English cues in the passive introduce: "is said to", "it was feared that", "was told not to", "is seen as"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.clauses import Clause
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.matches import Match
from claimx.claims.en.phrases import is_time, phrase_end
from claimx.claims.en.triggers import complements_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["OBLIGING", "match_passive"]

_SEEING = frozenset({"see", "regard", "view", "perceive"})
OBLIGING = frozenset({"require", "oblige", "obligate", "compel", "invite", "encourage"})  # by rules or by nobody
_SUPPOSING = frozenset({"report", "fear", "believe", "presume", "think"})  # "were reported missing", "is feared dead"


def match_passive(clause: Clause, verb: Word, rows: Sequence[VerbCue], lexicon: Lexicon) -> Match | None:  # noqa: PLR0911  # one answer a frame
    """Fit a passive cue: "is said to", "it was feared that", "was condemned by"."""
    rest = [w for w in clause.after(verb) if w.tag not in ('"', "RB")]
    agent = _agent(rest, lexicon)
    inside = complements_of(clause, verb, lexicon)
    by_agent = [w for w in rest if w not in agent and w.low != "by"]
    to = next((w for w in by_agent[:1] if w.tag == "TO"), None)
    denied = [w for w in clause.after(verb) if to is not None and w.index == to.index - 1 and w.low in ("not", "never")]
    for cue in rows:
        if cue.words:
            continue
        if inside and cue.frames & {"c", "w", "r"}:
            return Match(cue, (verb,), verb, "c", clauses=inside, passive=True, agent=agent)
        infinitive = len(rest) > 1 and rest[0].tag == "TO" and rest[1].tag in ("VB", "RB")
        if infinitive and "p" in cue.frames:
            return Match(cue, (verb,), verb, "p", content=rest, passive=True, agent=agent, subject=True)
        ordered = "o" in cue.frames and (infinitive or (len(by_agent) > 1 and by_agent[0].tag == "TO"))
        if ordered and cue.cls != "thought" and (agent or cue.lemma not in OBLIGING):
            content = [*denied, *by_agent]  # "was told by X to", "was told not to"
            return Match(cue, (verb,), verb, "i", content=content, passive=True, agent=agent)
        if agent and "p" in cue.frames and len(by_agent) > 1 and by_agent[0].tag == "TO":
            return Match(cue, (verb,), verb, "p", content=by_agent, passive=True, agent=agent, subject=True)
        charge = _charge(by_agent) if "of" in cue.frames else len(by_agent)
        if charge < len(by_agent):
            return Match(cue, (verb,), verb, "of", content=by_agent[charge:], passive=True, agent=agent, subject=True)
        if "s" in cue.frames and verb.base in ("consider", "deem") and by_agent and by_agent[0].tag in ("DT", "JJ"):
            return Match(cue, (verb,), verb, "p", content=by_agent, passive=True, agent=agent, subject=True)
        if "p" in cue.frames and verb.base in _SUPPOSING and rest and rest[0].tag in ("JJ", "VBN", "VBG"):
            return Match(cue, (verb,), verb, "p", content=rest, passive=True, agent=agent, subject=True)
        if "as" in cue.frames and verb.base in _SEEING and not agent and len(rest) > 1 and rest[0].low == "as":
            return Match(cue, (verb,), verb, "p", content=rest, passive=True, subject=True)  # "is seen as a test"
        if not agent or (rest and rest[0].tag == "TO"):
            continue
        gone = {w.index for w in agent}
        kept = [w for w in rest if w.index not in gone and w.low != "by"]
        if "as" in cue.frames and kept and kept[0].low == "as":
            return Match(cue, (verb,), verb, "as", content=kept, passive=True, agent=agent, subject=True)
        if "n" in cue.frames and cue.cls != "evidence":
            return Match(cue, (verb,), verb, "n", content=kept, passive=True, agent=agent, subject=True)
    return None


def _charge(words: Sequence[Word]) -> int:
    """Return where a charge begins, behind where it was brought: "was accused in a lawsuit filed Monday of lying"."""
    if words and words[0].low == "of":
        return 0
    if not words or words[0].low not in ("in", "on", "at", "this", "last", "yesterday"):
        return len(words)
    end = next((p for p, w in enumerate(words) if w.tag in ",:."), len(words))
    return next((p for p in range(end - 1) if words[p].low == "of" and words[p + 1].tag == "VBG"), len(words))


def _agent(rest: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    for place, word in enumerate(rest[:8]):
        if word.low == "by":
            end = phrase_end(rest, place + 1, lexicon.lists)
            gerund = next(
                (p for p in range(place + 2, end) if rest[p].low in ("of", "for") and rest[p + 1].tag == "VBG"), end
            )
            found = tuple(rest[place + 1 : gerund])
            amount = any(w.tag in ("CD", "SYM") for w in found[:1]) or is_time(found, lexicon.lists)
            return () if amount else found
        if word.tag in ",:" or word.tag == "TO":
            break
    return ()
