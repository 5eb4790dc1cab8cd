"""Nouns that introduce what somebody holds, and whose they are: "die Forderung der Stadt nach …", "der Vorwurf, …"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.attributes import judge
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children, host_noun
from claimx.claims.de.clauses.propositions import all_words, without_opener
from claimx.claims.de.cues.frames import FrameReader, effects_of
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.relative_content import takes_up
from claimx.claims.de.cues.venues import find_cited, find_group, find_venue
from claimx.claims.de.words.membership import near
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.prepositions import PRONOMINAL, merged
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, Effects, NounCue

__all__ = ["NounReader"]

# "steht der Ruf auf dem Spiel, verlässlich zu sein": a name, and no call; "es fehlt der Wille, … zu …": nobody's
_RIGHTS = frozenset({"ruf", "wille", "willen"})

_AMONG = frozenset({"unter", "aus", "bei", "in"})
_CHARGES = frozenset({"Vorwurf", "Verdacht", "Anschuldigung", "Beschuldigung", "Unterstellung"})
_ACTING = frozenset({"mit", "in", "im", "aus", "unter"})
_AGAINST = frozenset({"vorwurf", "vorwürfen", "verdacht", "kritik", "frage", "gerücht", "gerüchten"})  # what others say


@dataclass(slots=True)
class NounReader:
    """Reads the cue nouns of a clause that has its record.

    Args:
        pack: The language.
        frames: Finds holders of the sentence.
        drafts: Where claims are put.
        index: Of the sentence in the document.
    """

    pack: ClaimPack
    frames: FrameReader
    drafts: list[Draft]
    index: int

    def read(self, clause: Clause, parent: Draft | None) -> None:
        """Read "die Forderung nach …", "der Vorwurf, …", "die Warnung des X, dass …"."""
        finite = clause.finite  # "Sie braucht / die Unterstützung der Partei für den Plan"
        needs = finite is not None and finite.lemma in self.pack.words["needing_verb"]
        end_of_front = finite.index if finite is not None and needs and clausal_children(clause) else -1
        lemma = clause.predicate(self.frames.morphology)[0] if clause.finite is not None else ""
        asked = lemma in self.pack.words["person_object_verb"]  # "fordert den Rat auf, Schulen zu öffnen"
        frame = parent.frame if parent is not None else None
        taken = {w.index for w in (*frame.cue, *frame.holder.words)} if frame is not None else set()  # "dem Rat"
        for place, word in enumerate(clause.words):
            cue = self.pack.noun_cues.get(word.low) if word.tag == "N" and word.index not in taken else None
            if cue is None or (needs and word.index > end_of_front):
                continue
            holder, end = self.holder_of(clause, place)
            if not holder and is_animate(word.low, self.pack) and (asked or self._is_that(clause)):
                continue  # "Wichtig ist dem Rat, dass …"
            if not holder and (word.low in _RIGHTS or self._is_predicate(clause, word)):
                continue
            denied = word.low in self.pack.words["doubt_noun"] or clause.words[place - 1].low.startswith("kein")
            if not denied and end < len(clause.words) and PRONOMINAL.get(clause.words[end].low) in cue.prepositions:
                end += 1  # "die Warnung davor, dass …"
            last = clause.words[end - 1]
            children = [c for c in clausal_children(clause) if not takes_up(clause, c, self.pack)]
            near_by = 2 - any(w.index == last.index + 1 for w in clause.words)  # a comma may stand between, no verb
            content = [
                c
                for c in children
                if (0 < c.start - last.index <= near_by or host_noun(clause, c, self.pack) is word)
                and not _compares(c, word)
            ]
            content = content or self._raised(clause, children, word)
            own = bool(holder) and holder[0].tag == "DET" and holder[0].low.startswith(("sein", "ihr"))
            if content and parent is not None and parent.clause is content[0] and (own or parent.kind == "author"):
                continue  # "Ich bin der Meinung, dass …", "brachte ihre Sorge zum Ausdruck, dass …": held already
            words: list[Word] = []
            if content:
                words = all_words(content[:1])
            elif (
                holder
                and _states(cue)
                and end < len(clause.words)
                and merged(clause.words[end].low) in cue.prepositions
            ):
                stop = read_phrase(clause.words, end + 1, self.pack)
                words = clause.words[end:stop] if stop > end + 1 else []
            if not words:
                continue
            party = self.frames.party(holder) if holder else self._who_says(clause, place) if content else Party()
            deed = cue.lemma in _CHARGES and party.type == "unknown" and party.resolution == "explicit"
            if deed or is_inert(party, self.pack):  # "der Verdacht der Untreue gegen Kern"
                if not content:
                    continue
                party = Party()
            governed = place > 0 and clause.words[place - 1].tag == "P"
            if governed and not party.words and parent is not None and content and parent.clause is content[0]:
                continue  # "bittet um Auskunft, weshalb …": held already, and nobody else holds it
            frame = Frame(party, (word,), "noun", cue.lemma, "de.noun", clause, effects_of(cue.effects))
            first = content[0] if content else None
            self.drafts.append(
                Draft(
                    "attributed",
                    list(words),
                    frame,
                    "indirect" if content else "paraphrase",
                    judge(first, cue.effects, self.pack),
                    "de.noun",
                    self.index,
                    without_opener(first, words) if first is not None else list(words),
                    clause=first,
                    parent=parent,
                )
            )

    @staticmethod
    def _is_that(clause: Clause) -> bool:
        """Tell whether the content of a clause begins with "dass"."""
        return any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clausal_children(clause))

    def _raised(self, clause: Clause, children: list[Clause], noun: Word) -> list[Clause]:
        """Return the content of a noun behind the verb: "Die Sorge wächst, dass Stellen wegfallen"."""
        finite = clause.finite
        whole = clause.predicate(self.frames.morphology)[0] if finite is not None else ""
        passive = finite is not None and finite.lemma == "werden" and clause.words[-1].tag == "PP"
        verbs = {whole} if finite is None or passive else {whole, finite.lemma}  # not "Sie wird dadurch gestützt, dass"
        rising = not verbs.isdisjoint(self.pack.words["rising_verb"])
        subject = self.frames.subject_of(clause) if rising and children else None
        if finite is None or subject is None or noun is not subject.head:
            return []
        if noun.low in self.pack.words["doubt_noun"] or subject.first.low.startswith("kein"):
            return []  # "Es besteht kein Zweifel, dass …"
        return [c for c in children[:1] if c.opener is not None and c.start > finite.index]

    def holder_of(self, clause: Clause, place: int) -> tuple[tuple[Word, ...], int]:
        """Return who holds what a noun names, and where the noun's own phrase ends."""
        words, end = clause.words, place + 1
        if end < len(words) and near(words[place], words[end]):
            after = words[end]
            if after.low in self.pack.words["genitive"] or after.low in ("von", "vom"):
                first = end + 1 if after.low in ("von", "vom") else end
                stop = self._before_content(words, first, read_phrase(words, first, self.pack), words[place])
                if stop > first:
                    return tuple(words[first:stop]), stop
            if merged(after.low) in _AMONG and end + 1 < len(words):
                stop = self._before_content(words, end + 1, read_phrase(words, end + 1, self.pack), words[place])
                if any(w.start in self.frames.entity_at or is_animate(w.low, self.pack) for w in words[end + 1 : stop]):
                    return tuple(words[end + 1 : stop]), stop  # "die Sorge unter Eltern", "Forderungen aus Paris"
            stop = read_phrase(words, end, self.pack) if after.name and after.tag == "N" else end
            stop = self._before_content(words, end, stop, words[place])
            if stop > end and words[stop - 1].low.endswith(("s", "’", "'")) and words[stop - 1].name == after.name:
                return tuple(words[end:stop]), stop  # "die Kritik Chinas"
        owner = place - 1
        while owner > 0 and words[owner].tag == "ADJ" and near(words[owner - 1], words[owner]):
            owner -= 1  # "ihre größte Sorge", "Chinas scharfe Kritik"
        before = words[owner] if owner >= 0 else None
        if before is not None and before.tag == "DET" and before.low[:3] in ("ihr", "sei", "der", "des"):
            return (before,), end
        named = before is not None and before.tag == "N" and (before.name or not is_common(before.low, self.pack))
        if before is not None and named and before.low.endswith(("s", "’", "'")):
            last = owner + 1
            while owner and before.name and words[owner - 1].name == before.name:
                owner -= 1
            return tuple(words[owner:last]), end
        return self._told_in(clause), end

    def _who_says(self, clause: Clause, place: int) -> Party:
        """Find who acts with a noun: "Mit dem Argument, das sei zu teuer, blockiert der Bund den Bau"."""
        before = list(itertools.takewhile(lambda w: w.tag in ("ART", "ADJ", "P"), reversed(clause.words[:place])))
        governed = next((w.low for w in before if w.tag == "P"), "")
        noun = clause.words[place].low
        if governed not in _ACTING or clause.finite is None or noun in _AGAINST or clause.finite.lemma == "werden":
            return Party()
        subject = self.frames.subject_of(clause)
        cited = find_cited(clause, subject.words, self.frames) if subject is not None else ()
        party = self.frames.party(cited or subject.words, clause) if subject is not None else Party()
        pronoun = subject is not None and subject.kind == "pron" and subject.first.low in ("er", "sie", "wir", "ich")
        return party if pronoun or party.type not in ("unknown", "document") else Party()

    def _before_content(self, words: Sequence[Word], first: int, stop: int, noun: Word) -> int:
        """Return where the holder ends, before the content: "die Kritik / der Union / am Haushalt"."""
        cue = self.pack.noun_cues.get(noun.low)
        prepositions = cue.prepositions if cue is not None else frozenset()
        return next((i for i in range(first + 1, stop) if merged(words[i].low) in prepositions), stop)

    def _told_in(self, clause: Clause) -> tuple[Word, ...]:
        """Return among whom or where a noun is heard: "In Taipeh wächst die Sorge", "Unter Eltern geht Angst um"."""
        finite = clause.finite
        whole = clause.predicate(self.frames.morphology)[0] if finite is not None else ""
        rising = self.pack.words["rising_verb"]
        if finite is None or whole not in rising:
            return ()
        came_from = whole in ("kommen", "geben")  # "Kritik an dem Plan kam von der Opposition"
        words = find_venue(clause, self.frames, passive=came_from) or find_group(clause, self.frames)
        acting = self.pack.words["acting_noun"]  # "Aus der Forschung kommt Kritik an den Plänen"
        told = any(
            w.start in self.frames.entity_at or is_animate(w.low, self.pack) or is_one_of(w.low, acting) for w in words
        )
        return words if told else ()

    @staticmethod
    def _is_predicate(clause: Clause, word: Word) -> bool:
        """Tell whether a noun only says what something is: "Das wäre das Eingeständnis, dass …"."""
        finite = clause.finite
        pointing = clause.words[0].low in ("das", "dies", "es", "letzteres")
        return finite is not None and finite.lemma in ("sein", "bleiben") and pointing and word.index > finite.index


def _compares(clause: Clause, noun: Word) -> bool:
    """Tell whether "wie" takes up a thing behind a noun: "Systeme zur Bewertung des Bodens, wie sie in Wien laufen"."""
    first = [w.low for w in clause.words[:2]]
    return first[:1] == ["wie"] and first[1:] in (["sie"], ["er"], ["es"], ["ihn"]) and clause.start > noun.index + 2


def _states(cue: NounCue) -> bool:
    """Tell whether the phrase behind a noun says what is held: "Kritik an X", but not "Freude über X"."""
    return cue.effects != Effects() or cue.lemma in (
        "Kritik",
        "Warnung",
        "Vorwurf",
        "Klage",
        "Anschuldigung",
        "Hinweis",
    )
