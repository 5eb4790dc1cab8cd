"""Frames: who says it, and with which words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.subjects import find_subject
from claimx.claims.de.cues.cue_verbs import is_object
from claimx.claims.de.cues.holders import Memory, party_of
from claimx.claims.de.cues.sources import Source
from claimx.claims.de.cues.venues import find_agent, find_cited, find_experiencer, find_judges, find_venue
from claimx.claims.de.words.appositions import with_apposition
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import gender, is_animate, is_common
from claimx.claims.de.words.phrases import Phrase, read_phrase, split_phrases
from claimx.claims.de.words.prepositions import merged, pronominal
from claimx.claims.de.words.valency import is_place_noun
from claimx.claims.drafts import Frame, Party
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue
from claimx.types import Entity

_ANYTHING = frozenset({"alles", "vieles", "manches", "einiges", "das", "dies", "mehreres"})
_NEGATION = frozenset({"nicht", "nie", "kein", "keinen", "keine", "keiner", "keines", "weder", "niemand", "kaum"})
__all__ = ["FrameReader", "as_effects", "effects_of"]

_ANTECEDENT = 10  # so many words before a relative clause its antecedent can begin
_DATIVES = frozenset({"dem", "der", "den", "einem", "einer", "ihrem", "ihrer", "seinem", "seiner", "diesem", "dieser"})
_IMPERSONAL = frozenset({"es", "man"})
_PERSONS = frozenset({"ich", "wir", "er", "sie"})
_SPEAKERS = frozenset({"person", "organisation", "group", "state"})


def effects_of(effects: Effects) -> dict[str, str | None]:
    """Return effects as a table that rules may change."""
    return {
        "modality": effects.modality,
        "certainty": effects.certainty,
        "polarity": effects.polarity,
        "endorsed": effects.endorsed,
    }


def as_effects(effects: dict[str, str | None]) -> Effects:
    """Return such a table as effects."""
    return Effects(effects.get("modality"), effects.get("certainty"), effects.get("polarity"), effects.get("endorsed"))


def _ends_passive(word: Word) -> bool:
    """Tell whether a word behind a participle makes a passive of it: "ist gesagt worden", "soll gesagt werden"."""
    return word.low == "worden" or (word.low == "werden" and word.tag == "INF")


def _before_agent(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out who cites somebody: "wird der Fahrer / von der „Bild“ zitiert"."""
    place = next((i for i, w in enumerate(words) if i and w.low in ("von", "vom")), len(words))
    return words[:place]


_MOVED = frozenset({"den", "einen", "mich", "uns", "ihn", "mir", "ihm", "ihnen"})
_LEARNING = frozenset({"erfahren", "hören"})
_IMPERSONAL_VERBS = frozenset({"heißen", "geben", "gehen", "verlauten"})
_MOVING = frozenset({"freuen", "ärgern", "empören", "wundern"})


@dataclass(slots=True)
class FrameReader:
    """Finds holders and cues in one sentence.

    Args:
        words: All words and marks of the sentence.
        pack: The language.
        morphology: Its verb forms.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        subject: Subject of the last clause, which a coordinated verb may share.
    """

    words: list[Word]
    pack: ClaimPack
    morphology: Morphology
    memory: Memory
    entity_at: dict[int, Entity]
    subject: Phrase | None = None

    def of_source(self, source: Source, clause: Clause | None) -> Frame:
        """Make the frame of a source without a verb."""
        effects: dict[str, str | None] = {"endorsed": source.endorsed}
        if source.own and clause is not None:
            subject = find_subject(clause, self.pack, animate=self.animate())
            party = self.party(subject.words, clause) if subject is not None else Party()
            head = subject.head.low if subject is not None else ""
            if party.type == "unknown" and is_common(head, self.pack) and not is_animate(head, self.pack):
                return replace(self.of_source(replace(source, own=False, holder=()), clause), effects=effects)
            party = replace(party, resolution="anaphoric")
        elif source.holder:
            party = self.party(source.holder, nominative=source.rule == "de.source.so")
        elif source.cls == "adverb" and source.endorsed != "no" and self.memory.last is not None:
            party = replace(self.memory.last, words=(), resolution="carried_over")
        else:
            party = Party()
        lemma, dated = " ".join(w.low for w in source.cue), source.aside if clause is not None else ()
        return Frame(party, source.cue, source.cls, lemma, source.rule, clause, effects, around=dated)

    def of_verb(self, clause: Clause, cue: VerbCue, cue_words: list[Word]) -> Frame:
        """Make the frame of a cue verb, with its holder."""
        there = cue.cls == "thought" and "n" in cue.frames and not clausal_children(clause)
        told = clause.opener is not None and clause.opener.low == "wie"  # "Der Plan wankt, wie in Rom befürchtet wird"
        placed = not there or told or cue.lemma in self.pack.words["contestable_verb"]  # not "wird in Rom vermutet"
        holder = self._holder_of(clause, cue_words, evidence=cue.cls == "evidence", placed=placed)
        if cue.lemma == "gelten":
            holder = self.party(find_experiencer(clause, self))
        elif not holder.words and "adj" in cue.frames and any(w.lemma == "werden" for w in clause.words):
            judged = any(w.low in self.pack.words["stance_adjective"] for w in clause.words)
            holder = self.party(find_judges(clause, self)) if judged else holder
        moves = cue.lemma in _MOVING or "leid" in cue.words
        if moves and holder.words and holder.words[0].low in ("es", "das", "dies"):
            holder = self.party(self._moved(clause))
        if "für" in cue.words and cue.lemma in ("sein", "stehen"):  # "Für Brandt steht fest, dass …"
            holder = self.party(self._phrase_after(clause, "für"))
            pronoun = len(holder.words) == 1 and holder.words[0].tag == "PRON"
            holder = holder if pronoun or holder.type not in ("unknown", "document") else Party()
        holder = self._without_content(holder, clause, cue)
        holder = self._without_dative(holder, clause, cue, cue_words)
        inside = {w.index for w in holder.words}  # "Der nicht beteiligte Forscher hält …"
        only = {b.index for b, w in itertools.pairwise(clause.words) if w.low in ("nur", "bloß", "allein")}
        apart = inside | only  # "bedeutet nicht nur, dass …"
        negated = any(w.low in _NEGATION and not (w.low == "nicht" and w.index in apart) for w in clause.words)
        negated = negated or (cue.cls == "evidence" and any(w.low in ("nichts", "wenig") for w in holder.words))
        effects = effects_of(cue.effects)
        modifiers = tuple(
            w
            for w in clause.words
            if w.lemma in ("haben", "sein", "werden", "wollen", "können", "müssen")
            and w not in cue_words
            and w.tag in ("V", "INF")
        )
        cls = "writing" if cue.cls == "speech" and holder.type == "document" else cue.cls
        if cue.lemma in self.pack.words["confirming_verb"] and self.is_evidence(holder):
            cls = "evidence"  # "Die Zahlen bestätigen, dass …", "Die Häufung weist darauf hin, dass …"
        if cue.lemma == "ergeben" and (not holder.words or pronominal(holder.words[0].low)):
            cls = "evidence"  # "Daraus ergibt sich, dass …"
        return Frame(holder, tuple(cue_words), cls, cue.lemma, "de.verb", clause, effects, negated, modifiers)

    def _holder_of(self, clause: Clause, cue_words: Sequence[Word], *, evidence: bool, placed: bool) -> Party:
        """Find who says it: the subject, an agent, a place, or nobody.

        Args:
            clause: The clause.
            cue_words: The words of its cue.
            evidence: Whether the cue tells what something shows.
            placed: Whether a place can stand for who is there: not in "Sein Werk wird in der Stadt anerkannt".
        """
        taken = {w.index for w in cue_words}
        finite = clause.finite
        passive = (
            finite is not None
            and (finite.lemma == "werden" or any(_ends_passive(w) for w in clause.words))
            and any(w.tag == "PP" for w in cue_words)
        )
        impersonal = (
            passive
            or any(w.low in _IMPERSONAL for w in clause.words)
            or any(w.low in ("verlautet", "verlautete", "hören", "lesen", "rede", "vernehmen") for w in clause.words)
        )
        subject = None if passive else self.subject_of(clause)
        lows = {w.low for w in cue_words}
        if "hervorgehen" in {w.lemma for w in cue_words} or {"geht", "hervor"} <= lows or "entnehmen" in lows:
            return self.party(self._text_of(clause, cue_words), clause)
        if (
            finite is not None
            and clause.words[0].low in ("das", "dies")
            and clause.before_verb == clause.words[:1]
            and evidence
            and not (subject is not None and self._is_shower(subject))
        ):
            return Party((clause.words[0],), "unknown", "explicit", clause.words[0].text, (clause.words[0],))
        if subject is not None and any(w.index in taken for w in subject.words):
            kept = tuple(w for w in subject.words if w.index not in taken)
            subject = Phrase(kept, subject.kind, kept[-1]) if kept else None
        cited = passive and any(w.lemma == "zitieren" for w in cue_words)  # "wird der Minister zitiert"
        if cited or (subject is None and any(w.lemma == "stehen" for w in cue_words)):
            subject = self.subject_of(clause) if cited else None
            words = _before_agent(subject.words) if subject is not None else find_venue(clause, self, written=True)
            return self.party(words, clause) if words else Party()
        written = any(w.low in ("lesen", "stehen", "sehen") for w in cue_words)
        if impersonal and (
            subject is None
            or subject.first.low in _IMPERSONAL
            or subject.first.low in ("das", "dies")
            or any(w.low == "es" for w in cue_words)
            or passive
            or "rede" in {w.low for w in cue_words}
            or any(w.low in {"verlautete", "verlautet"} for w in cue_words)
        ):
            place = find_agent(clause, self) if passive else ()
            stands = subject is not None and self._stands_for(subject, clause, cue_words)
            if not place and (placed or not passive) and not stands:
                place = find_venue(clause, self, passive=passive, written=written)
            if place:
                return self.party(place)
            if subject is None or subject.first.low in _IMPERSONAL or passive:
                if subject is not None and self._stands_for(subject, clause, cue_words):
                    return self.party(subject.words, clause)
                return Party()
        if subject is None:
            return Party()
        phrase = with_apposition(subject, clause.words, self.words, self.pack)
        cited_words = find_cited(clause, phrase.words, self)
        return self.party(cited_words or (*self._hardly(clause, phrase), *phrase.words), clause)

    def _text_of(self, clause: Clause, cue_words: Sequence[Word]) -> Sequence[Word]:
        """Return the text that something is read in: "aus dem Bericht geht hervor", "dem Bericht ist zu entnehmen"."""
        phrases = split_phrases([w for w in clause.words if w not in cue_words], self.pack)
        given = next((p for p in phrases if p.kind == "np" and p.first.low in _DATIVES), None)
        taken = given is not None and any(w.low == "entnehmen" for w in cue_words)
        return given.words if given is not None and taken else self._phrase_after(clause, "aus")

    def is_evidence(self, party: Party) -> bool:
        """Tell whether a holder is what something is read off, and nobody who speaks: "die Zahlen"."""
        head = (party.head or party.words)[-1:]
        if not head or party.type != "unknown" or head[0].low in _ANYTHING:
            return bool(head) and head[0].low in _ANYTHING
        return any(is_one_of(head[0].low, self.pack.words[kind]) for kind in ("evidence_noun", "thing_noun"))

    def _is_shower(self, subject: Phrase) -> bool:
        """Tell whether a phrase behind "das" is what shows it: "Das hat Brandt gezeigt", "Das zeigt eine Studie"."""
        named = any(w.index in self.animate() for w in subject.words)
        shows = is_animate(subject.head.low, self.pack) or is_one_of(subject.head.low, self.pack.words["evidence_noun"])
        return named or shows or self.party(subject.words).type == "document"

    def _stands_for(self, subject: Phrase, clause: Clause, cue_words: Sequence[Word]) -> bool:
        """Tell whether "es" stands for somebody: "Das Amt warnt: Es habe …", but not "Es heißt, …"."""
        telling = any(w.lemma in ("heißen", "geben") for w in cue_words)
        return subject.first.low == "es" and not telling and not self._is_expletive(clause, cue_words)

    @staticmethod
    def _is_expletive(clause: Clause, cue_words: Sequence[Word]) -> bool:
        """Tell whether "es" stands for a clause and for nobody, as in "Es gilt als sicher, dass …"."""
        to_do = clause.finite is not None and clause.finite.lemma == "sein" and any(w.tag == "ZU" for w in cue_words)
        return to_do or any(w.lemma in ("gelten", "stehen", "bleiben", "widersprechen") for w in cue_words)

    def _without_content(self, holder: Party, clause: Clause, cue: VerbCue) -> Party:
        """Give the verb its phrase back that the subject took: "Am Montag sprach die Polizei / von einem Unfall"."""
        words, inside = holder.words, {w.index for w in holder.words}
        if (
            cue.lemma in _LEARNING and clause.kind == "sub" and holder.resolution == "explicit"
        ):  # "wie die Zeitung / aus Parteikreisen erfuhr"
            told = next((i for i, w in enumerate(words) if i and w.low == "aus"), 0)
            return self.party(words[:told], clause) if told else holder
        cut = max((i for i, w in enumerate(words) if i and w.tag == "P" and merged(w.low) in cue.frames), default=0)
        behind = clause.kind == "main" and clause.first and clause.mark in (",", "–")
        if not cut or behind or holder.resolution != "explicit":
            return holder  # "„…“, erzählt die Forscherin vom Polarinstitut": what she tells stands before
        low = merged(words[cut].low)
        stop = next((w.index for w in self.words[words[-1].index + 1 :] if w.tag == ","), len(self.words))
        own = [w for w in clause.words if w.index < stop and w.index not in inside]  # "…, sein Freund von einer Chance"
        free = any(w.tag == "P" and merged(w.low) == low for w in own)
        if free or clausal_children(clause) or any(w.low in (f"da{low}", f"dar{low}") for w in clause.words):
            return holder
        return self.party(words[:cut], clause)

    def _without_dative(self, holder: Party, clause: Clause, cue: VerbCue, cue_words: Sequence[Word]) -> Party:
        """Give the verb its dative back that the subject took: "warf der Chef des Amts / der Bahn Betrug vor"."""
        words, taken = holder.words, {w.index for w in (*holder.words, *cue_words)}
        if cue.lemma not in self.pack.words["accusing_verb"] or holder.resolution != "explicit":
            return holder
        cut = max((i for i, w in enumerate(words) if i > 1 and w.low == "der" and words[i - 1].tag == "N"), default=0)
        if not cut or gender(words[cut + 1].low if cut + 1 < len(words) else "", self.pack) == "m":
            return holder
        rest = [w for w in clause.words if w.index not in taken]
        others = [p for p in split_phrases(rest, self.pack) if p.kind in ("np", "pron") and p.first.low != "es"]
        if any(_marks_dative(p.first, p.words[:2][-1]) for p in others):
            return holder  # but not "in seinem Bericht"
        needed = 0 if clausal_children(clause) or cut + 2 < len(words) else 1
        return self.party(words[:cut], clause) if len(others) <= needed else holder

    def _moved(self, clause: Clause) -> tuple[Word, ...]:
        """Return whom something pleases or annoys: "Es freut den Minister, dass …"."""
        for phrase in split_phrases(clause.words, self.pack):
            moved = phrase.first.low in _MOVED or is_animate(phrase.head.low, self.pack)
            if phrase.kind in ("np", "pron") and moved and phrase.first.low not in ("es", "das", "dies"):
                return tuple(phrase.words)
        return ()

    @staticmethod
    def _hardly(clause: Clause, phrase: Phrase) -> tuple[Word, ...]:
        """Return what makes hardly anybody of somebody: "glaubt kaum noch jemand", "rechnet kaum ein Experte"."""
        first = phrase.first
        near = [w for w in clause.words if first.index - 3 < w.index < first.index and w.tag == "ADV"]
        return tuple(near) if near and near[0].low == "kaum" and first.low in ("jemand", "einer", "ein", "eine") else ()

    def _phrase_after(self, clause: Clause, preposition: str) -> tuple[Word, ...]:
        for i, word in enumerate(clause.words[:-1]):
            if word.low == preposition:
                end = read_phrase(clause.words, i + 1, self.pack)
                alone = clause.words[i + 1].tag == "PRON"
                return tuple(clause.words[i + 1 : max(end, i + 2) if alone else end])
        return ()

    def subject_of(self, clause: Clause) -> Phrase | None:
        """Return the subject, that of the clause before where a coordinated verb shares it."""
        own = find_subject(clause, self.pack, animate=self.animate())
        shares = (
            clause.kind == "main" and clause.first and clause.mark in ("und", "aber", "oder", "doch", "sondern", ",")
        )
        if not shares or self.subject is None or clause.finite is None or clause.fronted:
            return own
        sure = own is not None and (
            own.first.low in ("er", "der", "ein", "sie", "man", "es")
            or any(w.index in self.animate() for w in own.words)
            or self.party(own.words).type in ("person", "organisation", "group")
            or all(w.tag == "N" and not is_common(w.low, self.pack) for w in own.words)  # "…, sagte Kern"
        )
        if own is not None and own.first.low == "es" and own.kind == "pron" and clause.mark == ",":
            known = self.party(self.subject.words).type in ("person", "organisation", "group", "state")
            known = known and clause.finite.lemma not in _IMPERSONAL_VERBS  # "Kern wurde operiert, hieß es"
            sure = not known and self.subject.first.low not in ("er", "sie", "man", "ich", "wir")
        if clause.mark == "," and (self.addresses(clause, own) or is_object(own, clause, self.pack, self.morphology)):
            return self.subject
        if own is not None and (sure if clause.mark == "," else own.first.low in ("er", "man")):
            return own
        return self.subject

    def addresses(self, clause: Clause, own: Phrase | None) -> bool:
        """Tell whether the only phrase behind a verb is whom it addresses: "A zog ab, beschuldigte B der Lüge"."""
        lemma = clause.predicate(self.morphology)[0]
        if lemma in self.pack.words["greeting_verb"] and clause.first:
            return sum(p.kind == "np" for p in split_phrases(clause.words, self.pack)) == 1
        if lemma not in self.pack.words["person_object_verb"] or not clause.first:
            return False
        if own is not None and own.first.low in ("der", "dieser", "ein"):
            return not is_animate(own.head.low, self.pack)
        return own is None or own.first.low not in ("er", "man", "wer", "niemand", "jemand")

    def share_subject(self, clause: Clause) -> None:
        """Remember the subject, which a coordinated verb may share."""
        found = self.subject_of(clause)
        self.subject = found if found is not None else self.subject

    def told_of(self, clause: Clause | None) -> Party | None:
        """Tell whom a clause is about, who speaks behind it: "Die Wirtin lacht: …", "Beim Kreis ist man sauer: …"."""
        if clause is None or clause.finite is None:
            return None
        subject = find_subject(clause, self.pack, animate=self.animate())
        if subject is not None and (subject.kind == "np" or subject.first.low in _PERSONS):
            party, head = self.party(subject.words, clause), subject.head.low
            named = any(w.index in self.animate() for w in party.words)
            written = is_one_of(head, self.pack.words["inscribed_noun"])  # "An der Tür hängt ein Schild: …"
            if named or written or party.type in _SPEAKERS or is_animate(head, self.pack):
                return party
            known = None if is_common(head, self.pack) else party
        else:
            known = None
        venue = self.party(find_venue(clause, self))
        apart = bool(venue.words) and self.words[venue.words[0].index - 2].tag != "N"  # not "die Stimmung im Saal"
        placed = venue.type in _SPEAKERS or (apart and is_place_noun(venue.words[-1].low, self.pack))
        return venue if apart and placed else known

    def party(self, words: Sequence[Word], clause: Clause | None = None, *, nominative: bool = False) -> Party:
        """Tell who a phrase names; the subject of a clause is in the nominative, and who stands behind "so"."""
        if clause is not None and len(words) == 1 and words[0] is clause.opener and clause.kind == "rel":
            known = self._antecedent(clause)
            if known is not None:
                head = known.head or tuple(w for w in known.words if w.tag == "N")[:1]
                return replace(known, words=tuple(words), resolution="anaphoric", head=head)
        plural = False
        if clause is not None and clause.finite is not None and clause.finite.form.finite:
            codes = frozenset().union(*(c for _, c in clause.finite.form.finite))
            plural = any(c[-1] == "6" for c in codes) and not any(c[-1] == "3" for c in codes)
        nominative = nominative or clause is not None
        return party_of(words, self.pack, self.entity_at, self.memory, plural=plural, nominative=nominative)

    def _antecedent(self, clause: Clause) -> Party | None:
        """Tell whom a relative pronoun means: the phrase that ends before the comma of its clause."""
        end = clause.start - 1
        first = max(0, end - _ANTECEDENT)
        for place in range(first, end):
            opens = self.words[place].tag in ("ART", "DET") or place == end - 1
            if opens and read_phrase(self.words, place, self.pack) == end:
                return party_of(self.words[place:end], self.pack, self.entity_at, self.memory)
        return None

    def animate(self) -> frozenset[int]:
        """Return the indices of words that belong to names."""
        return frozenset(w.index for w in self.words if w.start in self.entity_at)


def _marks_dative(word: Word, after: Word) -> bool:
    """Tell whether a word before another can only begin a dative: "dem", "ihm", "den Bürgern"."""
    if word.low in ("ihm", "ihnen", "mir", "uns") or (word.tag in ("ART", "DET") and word.low.endswith("em")):
        return True
    return word.low == "den" and after.tag == "N" and after.low.endswith("n")
