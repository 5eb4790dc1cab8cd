"""Which cue a clause has: what its subject, its content and its neighbours allow."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.attributes import is_reported
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.subjects import find_subject
from claimx.claims.de.cues.author_voice import is_called_for
from claimx.claims.de.cues.cue_verbs import is_saying, match_cue, match_cues
from claimx.claims.de.cues.frames import FrameReader
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.nominal import nominal_content
from claimx.claims.de.words.dates import is_temporal
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.de.words.prepositions import pronominal
from claimx.claims.drafts import Frame, Party
from claimx.claims.words import POINTING, Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue

__all__ = ["CueChooser", "goes_on", "says_of_itself"]

_SUPPOSING = frozenset({"sollte", "sollten", "würde", "würden", "könnte", "könnten", "hätte", "hätten", "wäre"})
_GOING_ON = frozenset({"was", "womit", "wofür", "wozu", "weshalb", "woran", "worauf"})
_ALL_OR_NOTHING = frozenset({"nichts", "alles", "wenig", "vieles"})
_BUT = frozenset({"jedoch", "aber", "allerdings"})
_CONTRAST = frozenset({"jedoch", "aber", "allerdings", "zugleich", "hingegen", "stattdessen", "auch", "dann", "sogar"})


def says_of_itself(clause: Clause) -> bool:
    """Tell whether "will" stands before a perfect infinitive, and so reports what its subject says of itself."""
    finite = clause.finite
    if finite is None or finite.low not in ("will", "wollen") or len(clause.words) < 4:
        return False
    last, before = clause.words[-1], clause.words[-2]
    return (
        last.low in ("haben", "sein") and before.form.participle is not None and before.tag in ("PP", "V", "ADJ", "INF")
    )


def _is_unreal(clause: Clause) -> bool:
    """Tell what somebody ought to have done and did not: "Sie hätte die Menschen warnen müssen"."""
    finite, last = clause.finite, clause.words[-1] if clause.words else None
    modal = last is not None and last.low in ("sollen", "müssen", "können", "dürfen", "wollen")
    return finite is not None and finite.low in ("hätte", "hätten") and modal and len(clause.words) > 3


def _shows_how(children: Sequence[Clause]) -> bool:
    """Tell whether what is shown is a way to do something: "Der Koch zeigt, wie man Brot backt"."""
    openers = {c.opener.low if c.opener is not None else "" for c in children}
    degree = any(c.words[0].low == "wie" and len(c.words) > 1 and c.words[1].tag in ("ADJ", "ADV") for c in children)
    return not degree and openers <= {"wie", "was", "wo", "welche", "welcher", "welches", "welchen"}


def goes_on(child: Clause, report: Clause, told: Clause | None) -> bool:
    """Tell whether a clause behind a report goes on with what is told: "Es fehle Geld, sagte X, was alle ärgere"."""
    relates = child.opener is not None and child.opener.low in _GOING_ON
    return relates and report.first and told is not None and report.mark != ""


def _withholds(clause: Clause, cue: VerbCue) -> bool:
    """Tell whether a clause says that somebody does not say it: "Wie viele es sind, verrät sie nicht"."""
    return clause.words[-1].low == "nicht" and cue.cls != "evidence" and not cue.words


def _says_itself(cue: VerbCue, clause: Clause) -> bool:
    """Tell whether something needs no comment: "Das Ergebnis spricht für sich"."""
    return cue.lemma == "sprechen" and any(
        w.low == "für" and v.low == "sich" for w, v in itertools.pairwise(clause.words)
    )


def _speaks_behind(clause: Clause, cue: VerbCue) -> bool:
    """Tell whether a fact behind speaks for or against what was said: "Dagegen spricht, dass der Rat ablehnt"."""
    pro = cue.lemma == "sprechen" and clause.words[0].low in ("dafür", "dagegen") and cue.words[:1] != ("sich",)
    return pro and any(c.start > clause.words[0].index + 2 for c in clausal_children(clause))


def _will_show(clause: Clause) -> bool:
    """Tell whether an answer is still to come: "Ob das reicht, wird sich zeigen", "muss sich erst noch zeigen"."""
    finite, lows = clause.finite, {w.low for w in clause.words}
    ahead = finite is not None and finite.lemma in ("werden", "müssen") and {"sich", "zeigen"} <= lows
    openers = [c.opener.low for c in clausal_children(clause) if c.opener is not None]
    return ahead and bool(openers) and openers[0] not in ("dass", "daß")


def _poses_question(clause: Clause) -> bool:
    """Tell whether a question poses itself, or what it asks: "Es fragt sich, ob …", "So erklärt sich, weshalb …"."""
    lows = [w.low for w in clause.words]
    asked = "frage" in lows or ("fragt" in lows and "es" in lows) or "erklärt" in lows
    return "sich" in lows and asked


def _is_nobody(party: Party) -> bool:
    """Tell whether a holder is none: nothing, "es", "daraus"."""
    return not party.words or party.words[0].low == "es" or bool(pronominal(party.words[0].low))


def _concludes(clause: Clause) -> bool:
    """Tell whether a clause has a content clause that a conclusion can have: "Daraus folgt, dass …"."""
    children = clausal_children(clause)
    return not children or any(c.opener is None or c.opener.low not in ("was", "wer", "wo") for c in children)


def _has_free_subject(clause: Clause) -> bool:
    """Tell whether "Wer …" in front of the verb may be its subject."""
    led = [c for c in clause.children if c.opener is not None and c.opener.low == "wer" and c.start < clause.start]
    return bool(led) and clause.words[:1] == [clause.finite]


@dataclass(slots=True)
class CueChooser:
    """Chooses among the cues that the verb of a clause may be.

    Args:
        words: All words and marks of the sentence.
        pack: The language.
        morphology: Its verb forms.
        frames: Finds holders.
    """

    words: list[Word]
    pack: ClaimPack
    morphology: Morphology
    frames: FrameReader

    def choose(self, clause: Clause) -> tuple[VerbCue, list[Word]] | None:
        """Return the first cue of a clause that its subject allows: people cannot be evidence."""
        effects: Effects | None = None
        if _is_unreal(clause):
            return None
        for cue, words in match_cues(clause, self.pack, self.morphology):
            if "für" in cue.words and cue.lemma == "halten" and not clausal_children(clause):
                effects = cue.effects  # "hält den Plan für möglich": the predicate is a part of the content
                continue
            fronted = cue.words[:1] in (("zu",), ("zum",)) and clause.words[0] in words
            if fronted and not clausal_children(clause):  # "Zu diesem Ergebnis kommt eine Studie"
                continue
            if cue.words[:1] == ("als",) and cue.frames == {"c"} and not clausal_children(clause):
                continue  # "sieht die Versorgung als gesichert an"
            if cue.lemma == "stehen" and not cue.words and not self._stands_in(clause, cue, words):
                continue
            if "für" in cue.words and not self.frames.of_verb(clause, cue, words).holder.words:
                continue
            if cue.lemma == "finden" and not cue.words and self._finds_thing(clause, words):
                continue  # "fanden einen Brief, der belegt, dass er log"
            if cue.effects.modality == "question" and is_called_for(clause):
                continue  # "Es sollte geprüft werden, ob …"
            if _speaks_behind(clause, cue) or self._is_judged(clause, cue, words):
                continue
            if _will_show(clause):
                continue  # "Ob das reicht, wird sich zeigen"
            if _poses_question(clause) and _is_nobody(self.frames.of_verb(clause, cue, words).holder):
                continue  # "Es stellt sich die Frage, ob …"
            if cue.lemma == "drohen" and any(w.tag == "ZU" for w in clause.words):
                continue  # "Das Projekt droht zu scheitern"
            if cue.cls != "evidence" or self._evidential(cue, self.frames.of_verb(clause, cue, words), clause):
                return (replace(cue, effects=effects) if effects and cue.lemma == "halten" else cue), words
        return None

    def _is_judged(self, clause: Clause, cue: VerbCue, words: list[Word]) -> bool:
        """Tell whether a clause judges, and nobody in it thinks so: "Wer das fordert, verkennt die Lage".

        So does an adjective that judges a thing: "Diese Prognose ist zu optimistisch: …".
        """
        if cue.cls != "evidence" and _has_free_subject(clause):
            party = self.frames.of_verb(clause, cue, words).holder
            return not party.words or is_inert(party, self.pack) or self.is_thing(party)
        if cue.lemma != "sein" or cue.cls != "thought":
            return False
        if any(w.low == "zu" and w.index == words[-1].index - 1 for w in clause.words) and len(cue.words) == 1:
            return True
        holder = self.frames.of_verb(clause, cue, words).holder
        return bool(holder.words) and self.is_thing(holder)

    def _finds_thing(self, clause: Clause, cue_words: Sequence[Word]) -> bool:
        """Tell whether something is found, behind which a clause about it stands."""
        subject = find_subject(clause, self.pack)
        taken = (*cue_words, *(subject.words if subject is not None else ()))
        other = [w for w in clause.words if w not in taken]
        found = any(p.kind == "np" and not is_temporal(p, self.pack) for p in split_phrases(other, self.pack))
        return found and any(c.kind == "rel" for c in clause.children)

    def is_open(self, cue: VerbCue, clause: Clause) -> bool:
        """Tell whether a passive names nobody and still reports, as in "Es wird mit Regen gerechnet"."""
        finite = clause.finite
        if finite is None or finite.lemma in ("können", "sollen"):
            return False
        if "rede" in cue.words:  # "Zunächst war von einem Unfall die Rede", but not "Davon war nie die Rede"
            return not any(w.low in self.pack.words["negation"] for w in clause.words)
        auxiliary = finite.lemma == "werden" or any(w.low == "worden" for w in clause.words)
        passive = auxiliary and any(w.tag == "PP" and w.low != "worden" for w in clause.words)
        stance = cue.effects.modality in ("predict", "norm", "possibility") or cue.effects.certainty in (
            "probable",
            "possible",
        )
        if cue.words[-1:] == ("rede",):
            return not any(w.low in ("nicht", "kaum", "nie") or w.low.startswith("kein") for w in clause.words)
        stance = stance or cue.lemma in self.pack.words["contestable_verb"]
        judged = any(w.tag == "PP" for w in clause.before_verb) and cue.lemma in self.pack.words["judging_verb"]
        judged = judged and not any(w.low in self.pack.words["negation"] for w in clause.words)
        stance = stance or judged  # "Kritisiert wurde auch der Brandschutz"
        # "Aus dem Norden wurden Kämpfe gemeldet"
        heard = cue.lemma == "melden" and any(w.low == "aus" for w in clause.words)
        counted = heard or any(w.tag == "NUM" or w.low in self.pack.words["number_word"] for w in clause.words)
        stance = stance or (counted and cue.lemma in self.pack.words["estimating_verb"] | {"angeben", "melden"})
        stance = stance and not (cue.words and cue.cls == "thought")  # "Dabei wird Wert auf Sicherheit gelegt"
        return passive and stance and cue.cls in ("thought", "speech")

    def is_thing(self, party: Party) -> bool:
        """Tell whether a phrase names something that cannot decide or think."""
        head = (party.head or party.words)[-1]
        abstract = self.pack.words["idea_noun"] | self.pack.words["abstract_noun"]
        thing = is_one_of(head.low, abstract) or head.low.endswith(("ung", "heit", "keit", "tät", "ion", "euro"))
        acts = is_one_of(head.low, self.pack.words["acting_noun"])  # "die Führung", "eine Minderheit"
        thing = thing and (not acts or party.words[0].low.startswith("kein"))  # "fand keine Mehrheit"
        return (
            party.type == "unknown"
            and party.resolution == "explicit"
            and (thing or party.words[0].low in ("was", "alles"))
        )

    def _evidential(self, cue: VerbCue, frame: Frame, clause: Clause) -> bool:
        """Tell whether an evidence verb has an evidence subject, or a clause as content."""
        words = frame.holder.words
        if _says_itself(cue, clause) or (cue.lemma in ("folgen", "heißen") and not _concludes(clause)):
            return False  # "Was folgt, …", "Wie der Ort heißt, …"
        if cue.lemma == "folgen" and frame.holder.type in ("person", "organisation", "group"):
            return False  # "Der Rat folgte dem Antrag, ein Gutachten einzuholen"
        that = len(words) == 1 and words[0].low in POINTING
        children = clausal_children(clause)
        if children:
            person = frame.holder.type == "person" or (bool(words) and is_animate(words[-1].low, self.pack))
            return not (person and _shows_how(children))
        if cue.lemma == "hervorgehen" or "entnehmen" in cue.words:
            return bool(words) and clause.words[0].low in ("das", "dies")
        if that:
            return True
        if not words or frame.holder.type in ("person", "organisation", "state", "group"):
            return "q" in cue.frames and bool(words) and self._report_behind(clause)
        head = (frame.holder.head or words)[-1].low
        shows = frame.holder.type == "document" or is_one_of(head, self.pack.words["evidence_noun"])
        if shows and clause.mark != "," and "c" in cue.frames and self._colon_behind(clause):
            return True
        infers = cue.lemma in self.pack.words["inferring_verb"] or bool(cue.words)
        infers = infers and not is_animate(head, self.pack) and is_common(head, self.pack)
        return bool(cue.frames - {"c", "q"}) and (shows or infers)

    def _takes_thing(self, cue: VerbCue, subject: Phrase) -> bool:
        """Tell a thing that somebody speaks of from who speaks: "…, bestritt die Vorwürfe und ging"."""
        if cue.cls == "evidence" or "n" not in cue.frames or subject.kind != "np":
            return False
        party, head = self.frames.party(subject.words), subject.head.low
        told = head in self.pack.noun_cues and not is_one_of(head, self.pack.words["evidence_noun"])
        return self.is_thing(party) or (told and party.type == "unknown")

    def _shows(self, subject: Phrase | None) -> bool:
        """Tell whether a subject can be evidence."""
        if subject is None or subject.first.low in POINTING:
            return True
        shows = is_one_of(subject.head.low, self.pack.words["evidence_noun"])
        return shows or self.frames.party(subject.words).type == "document"

    def _colon_behind(self, clause: Clause) -> bool:
        """Tell whether a colon follows, as in "Die Zahlen zeigen: Die Stadt wächst"."""
        last = clause.whole()[-1].index
        return last + 1 < len(self.words) and self.words[last + 1].text == ":"

    def _report_behind(self, clause: Clause) -> bool:
        """Tell whether reported speech follows a comma: "Der Kanzler machte klar, er werde bleiben"."""
        last = clause.whole()[-1].index
        if last + 1 >= len(self.words) or self.words[last + 1].text != ",":
            return False
        behind = itertools.takewhile(lambda w: w.tag not in ",.", self.words[last + 2 :])
        verb = next((w for w in behind if w.tag == "V"), None)
        return verb is not None and verb.reports and verb is not self.words[last + 2]

    def speaks_itself(self, clause: Clause) -> bool:
        """Tell whether a clause behind a comma is no content but a report of its own, as in "A lobt das, B rügt es"."""
        if clause.mark != "," or is_reported(clause):
            return False
        if self.choose(clause) is None:
            return False
        subject = find_subject(clause, self.pack, animate=self.frames.animate())
        return subject is not None and subject.kind == "np" and bool(clause.children or len(clause.words) > 3)

    def _stands_in(self, clause: Clause, cue: VerbCue, cue_words: list[Word]) -> bool:
        """Tell whether a clause names the document in which something stands: "…, steht in dem Gutachten"."""
        if cue.lemma != "stehen" or cue.words or find_subject(clause, self.pack) is not None:
            return False
        return self.frames.of_verb(clause, cue, cue_words).holder.type == "document"

    def has_object(self, clause: Clause, cue: VerbCue, cue_words: Sequence[Word], subject: Sequence[Word]) -> bool:
        """Tell whether a clause holds its content itself, so that none follows."""
        addresses = cue.lemma in self.pack.words["greeting_verb"]  # "informierte die Ministerin, das Amt prüfte"
        senses = cue.cls in ("thought", "perception", "writing") and not cue.words and "n" not in cue.frames
        if senses or addresses:
            other = [w for w in clause.words if w not in (*subject, *cue_words)]
            phrases = split_phrases(other, self.pack)
            own = any(p.kind == "np" and not is_temporal(p, self.pack) for p in phrases)
            if own or cue.cls != "writing":
                return own  # "Er hatte den Film gesehen, …", "hatte einen Verlust ausgewiesen, …"
        found = nominal_content(clause, cue, cue_words, subject, self.pack) if cue.frames - {"c", "q"} else []
        if cue.cls == "speech" and any(w.low in _ALL_OR_NOTHING for w in clause.after_verb if w not in subject):
            return True  # "Sie sagt nichts, er legt auf"
        if any(w.low == "ihn" and w.tag == "PRON" for w in found):
            return True  # "Die SPD lobt ihn, die CDU tadelt ihn"
        predicates = {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}
        return any(w.tag == "N" or w.low in predicates for w in found)  # "erklärt ihn für verrückt, …"

    def rests_on(self, clause: Clause) -> bool:
        """Tell whether somebody holds the clause before: "…, davon geht X aus", but not "…, davor hatte X gewarnt"."""
        matched = match_cue(clause, self.pack, self.morphology)
        if (
            matched is None
            or clausal_children(clause)
            or any(w.low in self.pack.words["negation"] for w in clause.words)
        ):
            return False
        cue, low = matched[0], clause.words[0].low
        fits = low == "da" or low in cue.words or pronominal(low) in cue.frames
        believes = cue.cls == "thought" or cue.lemma in ("hinweisen", "verweisen")
        return believes and fits and "c" in cue.frames and cue.effects.polarity != "negative"

    def is_reporting(self, clause: Clause, behind: Clause | None = None) -> bool:
        """Tell whether a clause only says who speaks, as in "…, sagte der Sprecher".

        Args:
            clause: The clause that may report.
            behind: The clause before it that it would report.
        """
        matched = match_cue(clause, self.pack, self.morphology)
        held = [c for c in clausal_children(clause) if not goes_on(c, clause, behind)]
        if matched is None or held or _withholds(clause, matched[0]):
            return False
        if not is_saying(matched[0]):
            return behind is not None and is_reported(behind) == "k1" and self._stands_in(clause, *matched)
        supposing = clause.first and clause.finite is not None and clause.finite.low in _SUPPOSING
        if supposing or is_reported(clause) == "k1":
            return False  # "…, sollte das Gesetz beschlossen werden"
        subject = find_subject(clause, self.pack, animate=self.frames.animate())
        evidence = matched[0].cls == "evidence"
        told = behind is None or is_reported(behind) is not None or "q" in matched[0].frames
        takes = not told and subject is not None and subject.first.low == "sie"  # "A prüft Pläne, lehnt sie aber ab"
        points = subject is not None and subject.kind == "pron" and subject.first.low in ("das", "dies")
        done = clause.finite is not None and clause.finite.lemma == "haben" and clause.mark == "," and not evidence
        done = done or "adj" in matched[0].frames  # "Während die einen jubelten, fand sie das Buch zu lang"
        done = done and subject is not None and self.has_object(clause, *matched, subject.words)
        if (
            done
            or takes
            or (points and (not evidence or len(clause.words) == 2))  # "…, das heißt, sie gilt nicht"
            or (evidence and "q" not in matched[0].frames and not self._shows(subject))
        ):
            # "Ich dachte, das stimmt"; "Das Land war offen, hatte er doch Einsichten erlaubt"
            return False  # "Während die einen zögerten, folgten die anderen dem Aufruf"
        acts = False
        if clause.mark == "," and behind is not None and not is_reported(behind):
            before = find_subject(behind, self.pack, animate=self.frames.animate())
            acts = before is not None and self.frames.party(before.words).type not in ("unknown", "document")
            takes = clause.first and subject is not None and self._takes_thing(matched[0], subject)
            greets = clause.first and matched[0].lemma in self.pack.words["greeting_verb"]  # "…, begrüßte die Gäste"
            if greets or takes or (acts and self.frames.addresses(clause, subject)):
                return False  # "Der Rat ging, lehnte das Angebot ab und schwieg"
        judges = "für" in matched[0].words or any(
            f.startswith("n+") for f in matched[0].frames
        )  # "Sie sagt, das sei teuer, hält es aber für nötig"
        if (
            subject is not None
            and subject.first.low == "es"
            and (judges or (acts and not matched[0].words and matched[0].lemma != "heißen"))
        ):
            return False  # "Die Regierung bestätigt dies nicht, dementiert es aber auch nicht"
        contrast = any(w.low in _CONTRAST for w in clause.words[1:2]) or any(w.low in _BUT for w in clause.words)
        if subject is not None and contrast and clause.first:
            named = any(w.index in self.frames.animate() for w in subject.words) or subject.kind == "pron"
            if not named and not is_animate(subject.head.low, self.pack):
                return False  # "X lobte den Plan, bemängelte jedoch die Frist"
        return subject is not None or any(w.low in ("es", "dort", "hervor") for w in clause.words)
