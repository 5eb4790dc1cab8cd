"""Claims inside claims: dependent clauses with a cue of their own, and nouns that introduce content."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.claims.attributes import judge
from claimx.claims.clauses import Clause
from claimx.claims.content import clausal_children, is_saying, match_cue, nominal_content
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.frames import FrameReader, as_effects, effects_of
from claimx.claims.phrases import read_phrase
from claimx.claims.propositions import all_words, without_opener
from claimx.claims.sources import find_sources
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue

__all__ = ["InnerReader"]


@dataclass(slots=True)
class InnerReader:
    """Reads what stands inside a clause that has its record.

    Args:
        pack: The language.
        frames: Finds holders and cues of the sentence.
        drafts: Where claims are put.
        index: Of the sentence in the document.
    """

    pack: ClaimPack
    frames: FrameReader
    drafts: list[Draft]
    index: int

    def read_others(self, clause: Clause, parent: Draft | None) -> None:
        """Read sources, nouns and dependent clauses inside a clause that has its record."""
        self._noun_cues(clause, parent)
        self.read_embedded(clause, parent)

    def read_embedded(self, clause: Clause, parent: Draft | None) -> None:
        """Read claims of others in dependent clauses."""
        for child in clause.children:
            matched = match_cue(child, self.pack, self.frames.morphology) if child.kind in ("sub", "rel") else None
            if matched is not None and is_saying(matched[0]) and matched[0].cls != "evidence":
                cue, cue_words = matched
                inner = clausal_children(child)
                frame = self.frames.of_verb(child, cue, cue_words)
                content: list[Word] = []
                if inner:
                    content = all_words(inner)
                elif cue.cls in ("speech", "decision", "thought", "writing"):
                    content = nominal_content(child, cue, cue_words, frame.holder.words, self.pack)
                    content = content if any(w.tag == "N" for w in content) else []
                if content and frame.holder.words:
                    core = without_opener(inner[0], content) if inner else content
                    effects = as_effects(frame.effects)
                    manner = judge(inner[0] if inner else None, effects, self.pack)
                    self.drafts.append(
                        Draft(
                            "attributed",
                            content,
                            frame,
                            "indirect" if inner else "paraphrase",
                            manner,
                            "de.embedded",
                            self.index,
                            core,
                            clause=inner[0] if inner else None,
                            parent=parent,
                        )
                    )
            elif child.kind == "rel":
                sources = find_sources(child.words, self.pack)
                if sources:
                    frame = self.frames.of_source(sources[0], child)
                    gone = {w.index for w in sources[0].words}
                    words = [w for w in all_words([child]) if w.index not in gone]
                    manner = judge(child, Effects(), self.pack, skip=frozenset(gone))
                    self.drafts.append(
                        Draft(
                            "attributed",
                            words,
                            frame,
                            "indirect",
                            manner,
                            sources[0].rule,
                            self.index,
                            words,
                            clause=child,
                            parent=parent,
                        )
                    )
            self.read_embedded(child, parent)

    def read_within(self, clause: Clause, cue: VerbCue, cue_words: list[Word], parent: Draft | None) -> None:
        """Read the content of a cue verb in a clause that is itself reported."""
        children = clausal_children(clause)
        frame = self.frames.of_verb(clause, cue, cue_words)
        if not frame.holder.words:
            self.read_others(clause, parent)
            return
        if not children:
            words = nominal_content(clause, cue, cue_words, frame.holder.words, self.pack)
            if any(w.tag == "N" for w in words) and not frame.negated:
                manner = judge(None, as_effects(frame.effects), self.pack)
                self.drafts.append(
                    Draft(
                        "attributed",
                        words,
                        frame,
                        "paraphrase",
                        manner,
                        "de.embedded",
                        self.index,
                        words,
                        parent=parent,
                    )
                )
            self.read_others(clause, parent)
            return
        words = all_words(children)
        core = without_opener(children[0], words)
        if frame.negated and frame.cls == "thought":
            frame.effects["polarity"] = "negative"
        manner = judge(children[0], as_effects(frame.effects), self.pack)
        self.drafts.append(
            Draft(
                "attributed",
                words,
                frame,
                "indirect",
                manner,
                "de.embedded",
                self.index,
                core,
                clause=children[0],
                parent=parent,
            )
        )

    def _noun_cues(self, clause: Clause, parent: Draft | None) -> None:
        """Read "die Forderung nach …", "der Vorwurf, …", "die Warnung des X, dass …"."""
        for word in clause.words:
            cue = self.pack.noun_cues.get(word.low) if word.tag == "N" else None
            if cue is None:
                continue
            place = clause.words.index(word)
            end = place + 1
            holder: tuple[Word, ...] = ()
            if end < len(clause.words) and clause.words[end].index == word.index + 1:
                after = clause.words[end]
                if after.low in ("des", "der", "eines", "einer", "von", "vom", "seiner", "ihrer", "ihres"):
                    first = end + 1 if after.low in ("von", "vom") else end
                    stop = read_phrase(clause.words, first, self.pack)
                    if stop > first:
                        holder, end = tuple(clause.words[first:stop]), stop
            last = clause.words[end - 1]
            content = [c for c in clausal_children(clause) if 0 < c.start - last.index <= 2]
            words: list[Word] = []
            if content:
                words = all_words(content[:1])
                core = without_opener(content[0], words)
                form = "indirect"
            elif (
                end < len(clause.words) and clause.words[end].low in ("nach", "auf") and cue.effects.modality == "norm"
            ):
                stop = read_phrase(clause.words, end + 1, self.pack)
                words = core = clause.words[end:stop]
                form = "paraphrase"
            if not words:
                continue
            before = clause.words[place - 1] if place else None
            if (
                not holder
                and before is not None
                and before.tag == "DET"
                and before.low[:3] in ("ihr", "sei", "der", "des")
            ):
                holder = (before,)
            party = self.frames.party(holder) if holder else Party()
            frame = Frame(party, (word,), "noun", cue.lemma, "de.noun", clause, effects_of(cue.effects))
            manner = judge(content[0] if content else None, cue.effects, self.pack)
            self.drafts.append(
                Draft(
                    "attributed",
                    list(words),
                    frame,
                    form,
                    manner,
                    "de.noun",
                    self.index,
                    list(core),
                    clause=content[0] if content else None,
                    parent=parent,
                )
            )
