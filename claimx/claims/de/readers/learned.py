"""Claims that a model found and the rules did not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.attributes import judge
from claimx.claims.de.clauses.clause_finder import find_clauses
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.negation import find_negation
from claimx.claims.de.cues.deeds import is_deed
from claimx.claims.de.cues.frames import as_effects, effects_of
from claimx.claims.de.cues.holders import Memory, is_inert, party_of
from claimx.claims.de.cues.refusals import refuses_comment
from claimx.claims.de.readers.trust import SURE, Roles, entry_of, is_believed, is_complement, lemma_of, whole_cue
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue
from claimx.types import Attribution, Entity, Span

__all__ = ["LearnedReader"]

_OVERLAP = 0.5
_RULE = "model.cue"
# Prepositions that say where or when somebody spoke; with others a phrase is rather told apart: "der Mann mit Hut".
_PLACING = frozenset({"in", "im", "am", "an", "auf", "bei", "beim", "nach", "vor", "während", "gegenüber"})
_RELATIVES = frozenset(
    {"der", "die", "den", "dem", "deren", "dessen", "denen", "was", "wer", "wen", "wem", "wie", "wo"}
)


@dataclass(slots=True)
class LearnedReader:
    """Completes the drafts of a sentence with what a model says of it.

    The rules' claims stand. A cue of the model that no rule has used becomes a claim of its own where it names who
    says a sentence, and what the rules took for the author's in the same place gives way to it. Where both found one
    cue, the model may cut the place behind a holder, and add phrases beside a nominal content.

    Args:
        pack: The language.
        morphology: Its verb forms.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        attributions: What the model found, by sentence.
        read_roles: Gives a cue its roles, which takes the model some time; ``None`` where the cues have them already.
    """

    pack: ClaimPack
    morphology: Morphology
    memory: Memory
    entity_at: dict[int, Entity]
    attributions: Mapping[int, Sequence[Attribution]]
    read_roles: Callable[[Attribution], Attribution] | None = None

    def complete(self, index: int, words: Sequence[Word], drafts: list[Draft]) -> None:
        """Add to the drafts what the model found in a sentence.

        Args:
            index: Of the sentence.
            words: Its words.
            drafts: Of the block; those of the sentence may be changed, added and taken out.
        """
        for found in self.attributions.get(index, ()):
            cue = _within(words, found.cue)
            known = [d for d in drafts if d.sentence == index and d.frame is not None and _shared(d.frame.cue, cue)]
            if not (any(self._may_change(draft, words) for draft in known) if known else found.score >= SURE):
                continue
            complete = self.read_roles(found) if self.read_roles is not None else found
            cue = [w for w in whole_cue(cue, words) if w in cue or not known]
            content = [w for w in _within(words, complete.proposition) if known or w not in cue]
            roles = Roles(cue, _within(words, complete.holder), _with_marks(content, words))
            for draft in known:
                assert draft.frame is not None
                self._settle_holder(draft.frame, roles)
                if _may_widen(draft, words):
                    _widen(draft, draft.frame, roles.content)
            if not known and self._is_sure(roles):
                self._add(found, roles, words, drafts)

    def _may_change(self, draft: Draft, words: Sequence[Word]) -> bool:
        """Tell whether the roles of its cue could change a draft."""
        if draft.frame is None:
            return False
        return any(self._tells_where(w) for w in draft.frame.holder.words) or _may_widen(draft, words)

    def _tells_where(self, word: Word) -> bool:
        return word.low in _PLACING and word.start not in self.entity_at

    def _is_sure(self, roles: Roles) -> bool:
        """Tell whether a cue that only the model found is to be believed."""
        if not any(_says_something(w) for w in roles.content):
            return False
        first = [w for w in roles.content if w.text[:1].isalnum()][:1]
        return is_believed(roles, self._clause(roles.content, first), self.pack)

    def _settle_holder(self, frame: Frame, roles: Roles) -> None:
        """Take the model's holder where a rule took in the place behind it: "der Minister / im Morgenjournal"."""
        own, holder = frame.holder.words, roles.holder
        if own and len(holder) < len(own) and list(own[: len(holder)]) == list(holder):
            governs = len(holder) > 1 and own[len(holder) - 1].tag not in ("N", "PRON")  # "…, zuständig / für Bildung"
            if self._tells_where(own[len(holder)]) and not governs:
                frame.holder = self._party(roles)

    def _party(self, roles: Roles) -> Party:
        kept = list(roles.holder)
        while kept and kept[0].tag in ("P", ",", '"'):
            kept.pop(0)
        subject = any(w.tag == "V" for w in roles.cue)
        return party_of(kept, self.pack, self.entity_at, self.memory, nominative=subject)

    def _add(self, found: Attribution, roles: Roles, words: Sequence[Word], drafts: list[Draft]) -> None:
        own = [d for d in drafts if d.sentence == found.sentence]
        same = [d for d in own if d.kind != "author" and _share(d.words, roles.content) >= _OVERLAP]
        if any(draft.frame is not None and draft.frame.cue for draft in same):
            return
        if any(_shared(draft.words, roles.cue) for draft in same):
            return  # "Er wolle gehen": the cue is a part of what is reported
        entry = entry_of(roles.cue, self.pack)
        frame = self._frame(roles, words, entry)
        if self._is_open(words, roles.cue):
            return
        clause = frame.clause
        if entry is not None and clause is not None and refuses_comment(clause, entry, roles.content, self.pack):
            return
        if is_inert(frame.holder, self.pack):
            return  # a thing is said to do what only people can
        content = roles.content
        said = self._clause(content, content)
        phrase = said is None or (said.finite is None and said.kind == "main")
        if phrase and entry is not None and clause is not None:
            asked = words[-1].text == "?" and not content[0].quote
            if asked or frame.negated or is_deed(clause, entry, frame.holder, content, self.pack):
                return
        self.memory.mention(frame.holder, found.sentence)
        for draft in same:  # the rules saw that it is reported, and not by whom
            draft.overruled = (*draft.overruled, draft.rule)
            draft.frame, draft.rule, draft.model, draft.score = frame, _RULE, found.model, found.score
            draft.form = "indirect" if draft.form == "free" else draft.form
        overruled: list[str] = []
        for draft in own:
            if draft.kind == "author" and len(roles.within(draft.words)) >= _OVERLAP * len(draft.words):
                drafts.remove(draft)
                overruled.append(draft.rule)
        if same:
            return
        draft = Draft(
            "attributed",
            content,
            frame,
            _form(content, phrase=phrase),
            judge(None if phrase else said, as_effects(frame.effects), self.pack, nominal=content),
            _RULE,
            found.sentence,
            core=content[1:] if is_complement(content) and len(content) > 1 else content,
            clause=said,
            model=found.model,
            score=found.score,
            overruled=tuple(sorted(set(overruled))),
        )
        drafts.append(draft)

    def _is_open(self, words: Sequence[Word], cue: Sequence[Word]) -> bool:
        """Tell whether a cue stands in a question that leaves it open: "Unklar ist, ob sie den Angriff ankündigte"."""
        before = [w for w in words if cue and w.index < cue[0].index and w.low == "ob" and w.tag == "SUB"]
        between = [w for w in words if before and before[-1].index < w.index < cue[0].index]
        return bool(before) and all(w.tag not in (",", "V", ".") for w in between)

    def _frame(self, roles: Roles, words: Sequence[Word], entry: VerbCue | None) -> Frame:
        held = {w.index for w in roles.content}
        clause = self._clause([w for w in words if w.index not in held], roles.cue)
        effects = effects_of(entry.effects if entry is not None else Effects())
        lemma = entry.lemma if entry is not None else " ".join(lemma_of(w) for w in roles.cue)
        cls = entry.cls if entry is not None else "speech"
        denied = clause is not None and bool(find_negation(clause, self.pack, frozenset(w.index for w in roles.cue)))
        if denied and (entry is None or (cls == "thought" and not effects.get("polarity"))):  # "nimmt ihm das nicht ab"
            effects["polarity"] = None if effects.get("polarity") == "negative" else "negative"
        return Frame(self._party(roles), tuple(roles.cue), cls, lemma, _RULE, clause, effects, negated=denied)

    def _clause(self, words: Sequence[Word], around: Sequence[Word]) -> Clause | None:
        """Return the first clause of some words that holds one of others, rather one with a finite verb."""
        indices = {w.index for w in around}
        clauses = [c for c in find_clauses(list(words), self.pack, self.morphology) if _holds(c, indices)]
        return next((c for c in clauses if c.finite is not None), clauses[0] if clauses else None)


def _form(content: Sequence[Word], *, phrase: bool) -> str:
    if all(w.quote for w in content if w.text[:1].isalnum()):
        return "direct"
    return "paraphrase" if phrase else "indirect"


def _may_widen(draft: Draft, words: Sequence[Word]) -> bool:
    """Tell whether a phrase that could be added stands right beside a nominal content."""
    inside = [w.index for w in draft.words if w.text[:1].isalnum()]
    if draft.frame is None or draft.form != "paraphrase" or draft.quote or not inside:
        return False
    taken = {w.index for w in (*draft.frame.cue, *draft.frame.holder.words)}
    tags = {w.index: w.tag for w in words if w.index not in taken}
    if tags.get(max(inside) + 1) in ("P", "DET"):
        return True
    before: list[str] = []
    while (place := min(inside) - 1 - len(before)) in tags:
        before.append(tags[place])
    return before[:1] == ["DET"] or "P" in before


def _widen(draft: Draft, frame: Frame, content: Sequence[Word]) -> None:
    """Add to a nominal content the phrases right beside it that the model counts among it.

    As in "vermuten / hinter dem Brand / eine Bande", "rechnet mit einem Verzicht / auf den Bau".
    """
    inside = {w.index for w in draft.words if w.text[:1].isalnum()}
    held = {w.index: w for w in content if w not in frame.cue and w not in frame.holder.words}
    if not inside or not inside <= held.keys():
        return
    before: list[Word] = []
    behind: list[Word] = []
    while (place := min(inside) - 1 - len(before)) in held:
        before.insert(0, held[place])
    while (place := max(inside) + 1 + len(behind)) in held:
        behind.append(held[place])
    added = [w for part in (before, behind) if _is_phrase(part) for w in part]
    if added:
        draft.words = draft.core = sorted([*draft.words, *added], key=lambda w: w.index)


def _is_phrase(words: Sequence[Word]) -> bool:
    """Tell whether words are a phrase that can belong to a content."""
    if not words or words[0].tag != "P":
        return len(words) == 1 and words[0].tag == "DET"
    return any(w.tag in ("N", "NUM") for w in words)


def _within(words: Sequence[Word], spans: Sequence[Span]) -> list[Word]:
    """Return the words that stand in some spans, without marks at either end."""
    found = [w for w in words if any(span.start <= w.start < span.end for span in spans)]
    while found and not found[0].text[:1].isalnum():
        found.pop(0)
    while found and found[-1].tag in (",", ".", '"'):
        found.pop()
    return found


def _with_marks(content: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Return a content with the commas between its words, which part its clauses."""
    inside = {w.index for w in content}
    return [w for w in words if w.index in inside or (w.tag == "," and {w.index - 1, w.index + 1} <= inside)]


def _says_something(word: Word) -> bool:
    """Tell whether a word can be content: a lone relative or question word, as in "was er vorhat", is none."""
    return word.text[:1].isalnum() and word.low not in _RELATIVES


def _holds(clause: Clause, indices: set[int]) -> bool:
    return any(word.index in indices for word in clause.words)


def _shared(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return bool({w.start for w in left} & {w.start for w in right})


def _share(words: Sequence[Word], others: Sequence[Word]) -> float:
    """Return which share of the words stands among the others, or the other way round, whichever is more."""
    left, right = {w.start for w in words}, {w.start for w in others}
    both = len(left & right)
    return max(both / len(left), both / len(right)) if left and right else 0.0
