"""Nouns that say what stands behind them: "Ihr Argument: …", "Ihr Vorwurf lautet, …", "Ihr Fazit ist eindeutig: …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.attributes import is_reported
from claimx.claims.de.clauses.clauses import Clause, join_coordinated
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.propositions import all_words, proposition, without_condition
from claimx.claims.de.cues.cue_verbs import match_cue
from claimx.claims.de.cues.frames import effects_of
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.readers.direct import DirectReader
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.drafts import Frame, Party
from claimx.claims.words import Word, label_of
from claimx.lang.claim_pack import ClaimPack, NounCue

__all__ = ["named_behind", "read_label", "read_named"]

_EVIDENT = frozenset(
    [
        *("eindeutig", "klar", "einfach", "simpel", "schlicht", "deutlich", "knapp", "kurz", "unmissverständlich"),
        *("ernüchternd", "düster", "vernichtend", "verheerend", "nüchtern", "hart", "drastisch", "bekannt", "positiv"),
    ]
)
_HAVING = frozenset({"haben", "hegen"})
_LED = frozenset({"ART", "ADJ", "DET"})


def read_label(words: Sequence[Word], mains: Sequence[Clause], recorder: Recorder) -> bool:
    """Read a sentence that begins with such a noun; tell whether it does.

    Args:
        words: All words and marks of the sentence.
        mains: Its main clauses.
        recorder: Where claims are put, with all that is known of the sentence.
    """
    label = label_of(words)
    if not label or len(label) + 2 >= len(words):
        return False
    frame = _frame(label, recorder)
    if frame is None:
        return False
    if any(clause.finite is not None for clause in mains):
        recorder.report_all(join_coordinated(mains, words), frame)
        return True
    held = [w for w in words[len(label) + 1 :] if w.tag != "."]
    owned = any(w.tag == "DET" for w in frame.holder.words) or frame.holder.type != "unknown"
    owned = owned or (not frame.holder.words and label[0].tag == "ART")  # "Der Vorwurf: Untreue"
    told = owned and bool(held) and not any(w.tag == '"' for w in held)
    if told:
        recorder.add(Clause("piece", held), frame, held, form="paraphrase", rule=frame.rule)
    return told


def _frame(label: Sequence[Word], recorder: Recorder) -> Frame | None:
    """Return the frame of a noun before a colon, whoever is named with it or spoke last."""
    piece = Clause("piece", list(label))
    for place, word in enumerate(label):
        cue = recorder.pack.noun_cues.get(word.low) if word.tag == "N" else None
        if cue is None:
            continue
        holder = recorder.inner.nouns.holder_of(piece, place)[0]
        party = recorder.frames.party(holder) if holder else _last(label, place, cue, recorder)
        if party is not None:
            return Frame(party, (word,), "noun", cue.lemma, "de.noun.colon", None, effects_of(cue.effects))
    return None


def _last(label: Sequence[Word], place: int, cue: NounCue, recorder: Recorder) -> Party | None:
    """Return whose a noun is that stands alone, as in "Das Argument: …": of whoever spoke last, if anybody did."""
    alone = place == len(label) - 1 and all(w.tag in _LED for w in label[:place])
    if not alone or label[0].low.startswith("kein") or cue.lemma.lower() not in recorder.pack.words["others_noun"]:
        return None
    memory = recorder.memory
    if memory.last is None or recorder.index - memory.last_sentence > 1:
        return Party()
    return replace(memory.last, words=(), resolution="carried_over")


def read_named(
    words: Sequence[Word], mains: Sequence[Clause], place: int, done: set[int], recorder: Recorder
) -> Frame | None:
    """Read a clause that says what somebody's noun is: "Ihr Vorwurf lautet, …", "Brandts Ziel ist, dass …".

    Args:
        words: All words and marks of the sentence.
        mains: Its main clauses.
        place: Which of them it is.
        done: What has been read, by identity.
        recorder: Where claims are put, with all that is known of the sentence.
    """
    clause = mains[place]
    frame = DirectReader(list(words), recorder).frame_of_noun(clause)
    children = clausal_children(clause)
    following = mains[place + 1] if place + 1 < len(mains) else None
    if frame is None and following is not None and following.mark == ":":
        frame = _had(clause, recorder)
    if frame is None or clause.finite is None or (children and children[0].start < clause.finite.index):
        return None
    if children:
        held, condition = without_condition(recorder.pack, children[0], all_words(children))
        recorder.add(clause, frame, held, content=children[0], rule="de.noun.named", condition=condition)
    elif following is not None and _is_named(clause, frame, following, recorder.pack):
        held, condition = without_condition(recorder.pack, following, proposition(following))
        recorder.add(clause, frame, held, content=following, rule="de.noun.named", condition=condition)
        done.add(id(following))
        if any(w.low in _EVIDENT for w in clause.words):
            return None  # "Ihr Fazit ist eindeutig: …" is a judgement of the author's, too
    else:
        return None
    return frame


def _had(clause: Clause, recorder: Recorder) -> Frame | None:
    """Return the frame of a clause that says what somebody has: "Die Ermittlerin hat einen Verdacht: …".

    What is new to the reader is what a colon lays open; who "hat Recht" or "hat das Wort" announces nothing.
    """
    if clausal_children(clause) or clause.predicate(recorder.morphology)[0] not in _HAVING:
        return None
    noun = clause.words[-1]
    cue = recorder.pack.noun_cues.get(noun.low) if noun.tag == "N" else None
    subject = recorder.frames.subject_of(clause)
    new = any(w.tag in ("ART", "DET") and w.low.startswith("ein") for w in clause.after_verb)
    if cue is None or subject is None or noun in subject.words or not new:
        return None
    party = recorder.frames.party(subject.words, clause)
    if is_inert(party, recorder.pack):
        return None
    return Frame(party, (noun,), "noun", cue.lemma, "de.noun.had", clause, effects_of(cue.effects))


def named_behind(clause: Clause, before: Clause, words: Sequence[Word], recorder: Recorder) -> Frame | None:
    """Return the frame of a clause behind what is said, whose verb is no verb of speaking.

    Either it names it ("…, lautet ihr Credo", "…, so lautet …"), or the mood of what is said makes any deed of
    somebody one of speaking: "Das Mittel sei neu, dämpft der Arzt die Erwartungen".

    Args:
        clause: The clause.
        before: The clause that may be what is said.
        words: All words and marks of the sentence.
        recorder: Where claims are put, with all that is known of the sentence.
    """
    if clause.finite is None or clausal_children(clause):
        return None
    reader = DirectReader(list(words), recorder)
    if clause.finite.lemma != "lauten":
        told = clause.first and is_reported(before) == "k1" and is_reported(clause) is None
        known = not told or match_cue(clause, recorder.pack, recorder.morphology) is not None
        return None if known else reader.frame_of_verb_first(clause)
    frame = reader.frame_of_noun(clause)
    if frame is not None:
        return frame
    nouns = recorder.pack.noun_cues
    noun = next((w for w in clause.after_verb if w.tag == "N" and w.low in nouns), None)
    cue = nouns[noun.low] if noun is not None else None
    if noun is None or cue is None:
        return None
    return Frame(Party(), (noun,), "noun", cue.lemma, "de.quote.noun", clause, effects_of(cue.effects))


def _is_named(clause: Clause, frame: Frame, following: Clause, pack: ClaimPack) -> bool:
    """Tell whether the main clause behind a noun is what it names, and no reason for a judgement of it."""
    if following.finite is None or following.first:
        return False
    if following.mark == ",":
        return is_reported(following) is not None
    taken = [*frame.cue, *frame.holder.words, clause.finite]
    rest = [w for w in clause.words if w not in taken and w.tag not in ("ART", "DET", "P")]
    rest = [w for w in rest if w.tag != "ADJ" or w.index > frame.cue[0].index]  # "Ihre zentrale Forderung lautet: …"
    plain = pack.words["sentence_adverb"] | _EVIDENT
    return following.mark == ":" and all(w.low in plain for w in rest)
