"""Clauses whose verb is a cue, with the clause, quotation or phrase that it introduces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.attributes import is_reported, may_be_reported
from claimx.claims.de.clauses.clauses import Clause, goes_on_with_subject, join_coordinated
from claimx.claims.de.clauses.content import JUDGED, clausal_children, host_noun, is_of_noun
from claimx.claims.de.clauses.propositions import all_words, proposition, with_children, without_condition
from claimx.claims.de.clauses.ways import points_back, refers_back, relates_object, way_of
from claimx.claims.de.cues.choice import CueChooser, goes_on, says_of_itself
from claimx.claims.de.cues.cue_verbs import is_saying, match_cue
from claimx.claims.de.cues.deeds import is_deed
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.matches import Match, is_intended, is_subject, may_be_content, own_verdict, pointer_of
from claimx.claims.de.cues.nominal import nominal_content
from claimx.claims.de.cues.refusals import refuses_comment
from claimx.claims.de.cues.sources import find_sources
from claimx.claims.de.readers.experiences import find_experience
from claimx.claims.de.readers.intentions import IntentionReader
from claimx.claims.de.readers.labels import named_behind, read_named
from claimx.claims.de.readers.receptions import find_reception
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.prepositions import pronominal
from claimx.claims.drafts import Frame, Party
from claimx.claims.words import Word

__all__ = ["CueReader"]

_THINGS = frozenset({"etwas", "nichts", "alles", "das", "dies"})
_ADVERSATIVE = frozenset({"jedoch", "allerdings", "hingegen", "indes", "indessen", "gleichwohl", "dennoch"})
_JOINING = frozenset(
    [
        *("und", "oder", "doch", "aber", "noch", "jedoch", "sondern", "zum", "denn", "allerdings", "andererseits"),
        *("außerdem", "zudem", "dagegen", "hingegen", "gleichwohl", "dennoch", "trotzdem"),
    ]
)


@dataclass(slots=True)
class CueReader:
    """Reads the clauses of one sentence whose verb is a cue.

    Args:
        words: All words and marks of the sentence.
        recorder: Where claims are put, with all that is known of the sentence.
        chooser: Chooses among the cues that a verb may be.
        intentions: Reads what somebody wants or is to do.
    """

    words: list[Word]
    recorder: Recorder
    chooser: CueChooser
    intentions: IntentionReader

    def read_inverted(self, mains: list[Clause], place: int, done: set[int]) -> bool:
        """Read "…, sagte X" behind or inside the clause that it reports, and "…, wie X sagte"."""
        known = self.recorder
        clause, following = mains[place], mains[place + 1 : place + 4]
        report = next((c for c in following if self._reports(c, clause)), None)
        if report is None:
            return self._read_way(mains, place, done)
        remark = report.mark in (",", "insert") and following[0] is report  # "Ein riskanter Weg, meint Kern"
        if clause.finite is None and not remark:
            return False
        stop = mains.index(report)
        if report.mark == "insert" and stop > place + 1 and is_reported(mains[stop - 1]) and not is_reported(clause):
            return False  # "Sie war Köchin, und manchmal, meint sie, sei das ein Vorteil"
        parting = (";",) if report.mark == "insert" else (";", ":")
        if any(c.mark in parting for c in mains[place + 1 : stop]):
            return False
        matched = match_cue(report, known.pack, known.morphology)
        named = named_behind(report, clause, self.words, known)
        frame = named or (known.frames.of_verb(report, *matched) if matched is not None else None)
        assert frame is not None
        members = [clause] if report.mark == "insert" else mains[place:stop]
        corrected = [c for c in mains[stop + 1 : stop + 2] if c.first and c.mark == "sondern"]
        told = [c for c in report.children if goes_on(c, report, members[-1]) and is_reported(c)]
        report.children = [c for c in report.children if c not in told]
        members[-1].children.extend(told)
        for member in join_coordinated([*members, *corrected], self.words):
            first = len(known.drafts)
            known.report(member, frame)
            known.relay(report, known.drafts[first])
        done.update(id(member) for member in (*members, *corrected, report))
        known.inner.read_embedded(report, None)  # "…, sagte der Anwalt, der mit einem Freispruch rechnet"
        known.frames.share_subject(report)  # "…, sagte er und verwies auf die Krise"
        self._go_on(mains, stop + 1 + len(corrected), frame, done)
        return True

    def _go_on(self, mains: Sequence[Clause], place: int, frame: Frame, done: set[int]) -> None:
        """Read what goes on behind a report in its midst: "Zwar sei es alt, heißt es im Rathaus, doch halte es"."""
        behind = mains[place] if place < len(mains) else None
        if behind is None or behind.finite is None or behind.first or self._is_reported_behind(mains, place):
            return
        mood = is_reported(behind)
        if mood != "k1" and behind.mark != ":" and self.chooser.choose(behind) is not None:
            return
        joined = behind.mark in _JOINING or behind.words[0].low in _JOINING
        replaced = bool(behind.finite.codes & {"q6"})  # "die Schulden stiegen": a plural has no other Konjunktiv
        reported = mood is not None or (replaced and not behind.finite.codes & {"k3", "q3"})
        opened = behind.mark == ":" and frame.cls == "speech"  # "…, hält die Bahn dagegen: Man habe …"
        if opened or (joined and behind.mark in (",", *_JOINING) and reported):
            self.recorder.report(behind, frame)
            done.add(id(behind))

    def _reports(self, report: Clause, clause: Clause) -> bool:
        """Tell whether a clause reports one before it."""
        if points_back(report):
            return self.chooser.rests_on(report)
        parted = report.mark in (",", "–", "-", "") and (report.first or refers_back(report))
        if not parted and report.mark != "insert":
            return False
        named = named_behind(report, clause, self.words, self.recorder)
        return named is not None or self.chooser.is_reporting(report, clause)

    def _read_way(self, mains: Sequence[Clause], place: int, done: set[int]) -> bool:
        """Read a clause in which stands "wie X sagte"."""
        known, clause = self.recorder, mains[place]
        way = way_of(clause)
        if way is None or way.opener is None or relates_object(way):
            return False
        if pronominal(next((w.low for w in clause.words if w.index == way.start - 2), "")):
            return False  # "man sieht es daran, wie er redet"
        own, matched = self.chooser.choose(clause), match_cue(way, known.pack, known.morphology)
        thought = matched is not None and matched[0].cls in ("thought", "perception")
        last = clause.words[-1].index if clause.words else way.start
        seen = (thought and way.start > last) or (own is not None and own[0].cls == "perception")
        holder = known.frames.of_verb(clause, *own).holder.words if own is not None else ()
        if own is not None and seen and not self.chooser.has_object(clause, *own, holder):
            return False  # "will gehört haben, wie jemand schrie", "schilderte, wie er den Mann sah"
        meant = way.finite is not None and way.finite.lemma in ("sollen", "können", "müssen", "wollen")
        told = is_reported(way) == "k1"  # "schilderte, wie sie geschimpft habe": what is told, not who tells it
        names = matched is not None and matched[0].lemma in known.pack.words["naming_verb"]
        names = names and any(w.low == "es" for w in way.words)  # "wie Kern es nennt"
        tells = matched is not None and (is_saying(matched[0]) or names)
        if matched is None or clausal_children(way) or not tells or meant or told:
            return False  # "… nachvollziehen, wie das einen Sinn ergeben soll"
        frame = known.frames.of_verb(way, *matched)
        if [w.low in _THINGS for w in frame.holder.words] == [True]:
            return False  # "Man weiß, wie so etwas ausgeht"
        (way.parent or clause).children.remove(way)
        last = way.whole()[-1].index
        clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 != last]
        self._take_content(clause, mains, place + 1, done)
        known.report(clause, frame)
        if known.drafts:
            known.relay(way, known.drafts[-1])
        return True

    def read(self, mains: list[Clause], place: int, done: set[int]) -> Frame | None:
        """Read a clause whose verb is a cue, with its content; return the frame if it has content."""
        known = self.recorder
        clause = mains[place]
        if clause.finite is not None and (clause.finite.low in ("soll", "sollen") or says_of_itself(clause)):
            return self.intentions.read(clause, mains, place, done)
        sources = [s for s in find_sources(clause.words, known.pack) if s.rule != "de.source.relay"]
        felt = find_reception(clause, known.pack, known.frames)
        if felt is None and not sources:
            felt = find_experience(clause, known.pack, known.frames)
        if felt is not None:
            known.add_experience(clause, felt)
            return felt.frame
        matched = self.chooser.choose(clause)
        if sources and matched is not None:
            self._take_content(clause, mains, place + 1, done)
            return known.sourced(clause, sources[0])
        if matched is None or clause.finite is None:
            named = None if sources else read_named(self.words, mains, place, done, known)
            return named if named is not None or sources else self.intentions.read(clause, mains, place, done)
        if clause.finite.low in ("will", "wollen") and matched[0].cls in ("decision", "writing"):
            return self.intentions.read(clause, mains, place, done)  # "Der Rat will den Etat beschließen"
        frame = known.frames.of_verb(clause, *matched)
        match = Match(clause, *matched, frame, frame.holder.words)
        pushed = self._is_pushed(match)
        children = self._content_clauses(match) if not pushed else []
        if children:
            words, condition = without_condition(known.pack, children[0], all_words(children))
            known.add(clause, match.frame, words, content=children[0], rule="de.verb.clause", condition=condition)
        elif not pushed and self._introduces(match, mains, place + 1):
            self._read_second(match, mains, place + 1, done)
        else:
            words = self._phrase(match)
            viewed = "view" in match.cue.frames and bool(clausal_children(clause))
            if not words or viewed or is_intended(match, words, known.pack):
                return self.intentions.read(clause, mains, place, done)  # "Sie will klagen"
            if not self._holds(match, words):
                return None
            self._read_phrase(match, words)
        known.relay(clause, known.drafts[-1])
        known.inner.read_others(clause, known.drafts[-1])
        return match.frame

    def _content_clauses(self, match: Match) -> list[Clause]:
        """Return the dependent clauses that are the content of a cue; its own evidence becomes the holder."""
        clause, cue = match.clause, match.cue
        lows = {w.low for w in clause.words}
        predicative = "es" in lows and any(f.startswith("n+") and f[2:] in {"", *lows} for f in cue.frames)
        children = clausal_children(clause) if predicative or cue.frames & {"c", "n"} else []
        own = [c for c in children if not is_of_noun(clause, c)]
        match.hosted, children = len(own) < len(children), own
        if children and not match.subject and is_subject(children[0], match):
            return []
        if children and all(c.opener is not None and c.opener.low in ("was", "wie", "wo", "wer") for c in children):
            pointed = any(pronominal(w.low) and w.index == children[0].start - 2 for w in clause.words)
            children = [] if not pointed and self._is_complete(match) else children  # "fordert Auskunft darüber, wer …"
        if cue.effects.modality == "question" and "q" not in cue.frames:
            children = [c for c in children if c.opener is not None]
        report = children[0].opener if children else None
        if report is not None and report.low == "wonach" and "c" in cue.frames and self._nominal(match):
            match.hosted = True  # "verweist auf Studien, wonach die Zahl sinkt"
            return []
        noun = host_noun(clause, children[0], self.recorder.pack) if children and not cue.words else None
        match.hosted = match.hosted or noun is not None
        takes = "n" in cue.frames or any(f.startswith("n+") for f in cue.frames)
        if match.hosted and (takes or noun in match.subject):
            return []  # "Seine Forderung, zu warten, fand keine Mehrheit"
        if not children or cue.cls != "evidence" or clause.finite is None:
            behind = [c for c in children if clause.finite is not None and c.start > clause.finite.index]
            asked = any(w.tag == "PP" for w in clause.before_verb)  # "Danach gefragt, wer zahlt, sagt sie, dass …"
            return behind if behind and (asked or any(pronominal(w.low) for w in clause.after_verb)) else children
        if pronominal(clause.words[0].low) and children[0].start == clause.words[0].index + 2:
            return children[:1]  # "Dafür, dass die Truppen abziehen, spricht …"
        fronted = children[0].start < clause.finite.index or "für" in cue.frames
        if fronted and len(children) > 1 and children[1].start > clause.finite.index:
            words = tuple(all_words(children[:1]))  # "Dass die Truppen abziehen, spricht dafür, dass …"
            match.frame.holder = Party(words, "document", "explicit")
            return children[1:]
        if fronted and self._nominal(match):
            match.frame.holder = Party(tuple(all_words(children[:1])), "document", "explicit")
            return []
        return children

    def _is_complete(self, match: Match) -> bool:
        """Tell whether a clause has its object, and "was" behind it asks nothing: "Das Werk wird geschlossen, …"."""
        clause, cue = match.clause, match.cue
        if any(w.tag == "N" for w in self._nominal(match)):
            return True
        finite = clause.finite
        if finite is not None and finite.lemma == "werden" and clause.words[-1].tag == "PP":
            subject = self.recorder.frames.subject_of(clause)
            return subject is not None and subject.kind == "np"
        return self.chooser.has_object(clause, cue, match.words, match.subject)

    def _introduces(self, match: Match, mains: Sequence[Clause], place: int) -> bool:
        """Tell whether the main clause behind a cue is its content: "Er sagte, er komme"; "Sie fragt: Wer zahlt?"."""
        cue = match.cue
        following = mains[place] if place < len(mains) else None
        if following is None or not may_be_content(following, match):
            return False
        between = self.words[match.clause.words[-1].index + 1 : following.start]
        if following.words[0].quote == 0 and any(w.quote for w in between):
            return False  # "Sie will ihr Amt abgeben: „Es reicht“, klagt sie"
        finite = match.clause.finite
        passive = finite is not None and (finite.lemma == "werden" or following.words[0] is following.finite)
        passive = passive and not match.frame.holder.words  # "Auf Musik antworten, wenn sie laut ist, kann er nicht"
        apart = following.words[0].low == "da" or following.words[0].low in _JOINING
        replaced = following.finite is not None and "q6" in following.finite.codes
        apart = apart or (passive and is_reported(following) is None and not replaced)
        if following.mark == "," and apart:
            return False  # "stellt eine Ausnahme dar, da es …", "Der Verkehr wird begrenzt, die Anwohner zahlen mehr"
        if any(w.low in ("aber", "jedoch", "dennoch") for w in following.words[:2]):
            return False  # "Zwar hätten sie einen Plan gehabt, dann aber seien sie geflohen"
        if cue.effects.modality == "question" and "q" not in cue.frames:
            return False  # "Die Minister beraten am Montag, am Dienstag könnte ein Beschluss fallen"
        reported = following.mark == "," and is_reported(following) is not None
        contrast = following.mark == "," and any(w.low in _ADVERSATIVE for w in following.after_verb)
        showing = following.mark == ":" and cue.lemma in self.recorder.pack.words["showing_verb"]
        tells = cue.cls in ("thought", "speech", "writing") or "q" in cue.frames or showing
        bare = tells and not self.chooser.has_object(match.clause, cue, match.words, match.subject)
        answers = contrast and cue.cls != "thought" and not bare  # "schloss den Abbau aus, das reiche jedoch nicht"
        if answers or (not reported and (contrast or not bare)):
            return False  # "Sie zeigte sich besorgt, von Sanktionen hält sie jedoch nichts"
        return not self._is_reported_behind(mains, place) and not (cue.words and self.chooser.speaks_itself(following))

    def _read_second(self, match: Match, mains: Sequence[Clause], place: int, done: set[int]) -> None:
        """Read the main clause behind a cue as its content."""
        known, following = self.recorder, mains[place]
        for other in mains[place + 1 :]:
            beside = other.words[0].index - following.words[-1].index <= 2  # "seien falsch und berücksichtigten nicht"
            asks = following.mark == ":" and self.words[-1].text == "?"  # "fragt: Wer sah ihn und kann helfen?"
            shares = other.first and (asks or is_reported(other) or (beside and may_be_reported(other)))
            if not (shares and (asks or is_reported(following)) and goes_on_with_subject(following, other)):
                break
            join_coordinated([following, other], self.words)
            done.add(id(other))
        self._take_content(following, mains, place + 1, done)
        if following.mark == "," and match.cue.lemma in known.pack.words["denying_verb"]:
            following.kind = "v2"  # "dementierte Meldungen, es habe Raketen geliefert": what is denied, no answer
        words, condition = without_condition(known.pack, following, proposition(following))
        known.add(match.clause, match.frame, words, content=following, rule="de.verb.second", condition=condition)
        draft = known.drafts[-1]
        done.add(id(following))
        if draft.kind == "attributed":
            known.inner.read_sources(following, draft)
        inner = match_cue(following, known.pack, known.morphology)
        if inner is not None and inner[0].cls != "evidence" and clausal_children(following):
            known.inner.read_within(following, *inner, draft)
        else:
            known.inner.read_embedded(following, draft)

    def _take_content(self, clause: Clause, mains: Sequence[Clause], place: int, done: set[int]) -> None:
        """Put the main clause behind a cue below it, where the cue is itself reported: "…, X habe gesagt, Y gehe"."""
        behind = mains[place] if place < len(mains) else None
        matched = match_cue(clause, self.recorder.pack, self.recorder.morphology)
        if matched is None or behind is None or clausal_children(clause) or not is_saying(matched[0]):
            return
        mood = is_reported(behind) is not None or may_be_reported(behind)  # "…, erklärten die Eltern, sie wollten …"
        told = mood and (
            is_reported(behind) is not None or not self._reports_next(behind, mains[place + 1 : place + 2])
        )
        reported = behind.mark == "," and not behind.first and told
        if reported and "c" in matched[0].frames and not self._is_reported_behind(mains, place):
            frame = self.recorder.frames.of_verb(clause, *matched)
            if frame.holder.words and not self.chooser.has_object(clause, *matched, frame.holder.words):
                behind.kind, behind.parent = "v2", clause
                clause.children.append(behind)
                done.add(id(behind))

    def _reports_next(self, clause: Clause, behind: Sequence[Clause]) -> bool:
        """Tell whether a clause reports the next one: "…, sie habe nichts gesehen, / der Mann sagte, / er gehe"."""
        matched = match_cue(clause, self.recorder.pack, self.recorder.morphology)
        told = any(is_reported(c) == "k1" and c.mark == "," and not c.first for c in behind)
        return told and matched is not None and is_saying(matched[0]) and not clausal_children(clause)

    def _nominal(self, match: Match) -> list[Word]:
        pack = self.recorder.pack
        relays = [w for s in find_sources(match.clause.words, pack) if s.rule == "de.source.relay" for w in s.words]
        gone = {w.index for w in relays}  # "lehnte den Bau / unter Hinweis auf das Gutachten / ab"
        found = nominal_content(match.clause, match.cue, match.words, match.subject, pack)
        kept = [w for w in found if w.index not in gone]
        return kept or found

    def _phrase(self, match: Match) -> list[Word]:
        """Return the phrase that is the content of a cue, or the word that points back to it."""
        return self._nominal(match) or own_verdict(match) or pointer_of(match)

    def _holds(self, match: Match, words: Sequence[Word]) -> bool:
        """Tell whether somebody is said to hold the phrase that is the content of a cue."""
        cue, party = match.cue, match.frame.holder
        pack = self.recorder.pack
        if refuses_comment(match.clause, cue, words, pack) or is_deed(match.clause, cue, party, words, pack):
            return False
        head = (party.head or party.words)[-1] if party.words else None
        lifeless = head is not None and head.tag == "N" and not head.name and not is_animate(head.low, pack)
        permits = cue.lemma in pack.words["permitting_verb"] or "recht" in cue.words
        if lifeless and permits and party.type == "unknown":
            return False  # "Neue Sonden erlauben eine genaue Messung"
        to_do = any(w.lemma == "sein" for w in match.clause.words if w.tag in ("V", "INF"))
        if party.words and to_do and any(w.tag == "ZU" for w in match.words):
            return False  # "Der Anstieg ist auf die Hitze zurückzuführen"
        willing = match.clause.finite is not None and match.clause.finite.lemma == "wollen"
        if match.frame.negated and (cue.lemma in ("kommentieren", "begründen") or "rede" in cue.words) and not willing:
            return False
        if not party.words:
            return self.chooser.is_open(cue, match.clause)
        inert = self._is_moved(match) and (is_inert(party, pack) or self._is_pushed(match))
        thing = cue.cls in ("decision", "thought") and self.chooser.is_thing(party)
        nobody = [w.low for w in party.words] in (["niemand"], ["keiner"], ["nichts"])
        return not (inert or thing or nobody)

    def _is_pushed(self, match: Match) -> bool:
        """Tell whether things push, or what points at them: "Die Lage verlangt Geduld", "Das erlaubt es, zu warten"."""
        pack, frame = self.recorder.pack, match.frame
        if match.cue.lemma not in pack.words["pushing_verb"]:
            return False
        points = [w.low for w in frame.holder.words] in (["das"], ["dies"])
        told = frame.cls == "evidence" or not (points or self.recorder.frames.is_evidence(frame.holder))
        return is_inert(frame.holder, pack) or not told

    def _is_moved(self, match: Match) -> bool:
        """Tell whether a cue is said of things, too: "Die Lage verlangt Geduld", but not "Die Aufsicht bestätigte"."""
        cue, finite = match.cue, match.clause.finite
        told = (
            cue.cls in ("speech", "writing") and "c" in cue.frames and finite is not None and finite.lemma != "werden"
        )
        return cue.cls != "evidence" and (not told or cue.lemma in self.recorder.pack.words["pushing_verb"])

    def _read_phrase(self, match: Match, words: list[Word]) -> None:
        """Read a phrase as the content of a cue."""
        known, clause, frame = self.recorder, match.clause, match.frame
        willing = clause.finite is not None and clause.finite.lemma == "wollen"
        asks = frame.negated and (willing or any(w.low == "weder" for w in clause.words))
        if asks and match.cue.lemma in known.pack.words["comment_verb"]:
            frame.effects |= {"modality": "question", "certainty": "unknown", "polarity": None}
        words = with_children(clause, words, hosted=match.hosted)
        judged = match.cue.frames & {"n+als", "n+für"}  # "Dass er geht, hält sie für Absicht"
        if match.cue.frames <= {"n+als", "n+für", "n+", "n"} and judged and not match.hosted:
            led = words[0].low in ("als", "für")
            own = [c for c in clausal_children(clause) if c.words[0].low in JUDGED or led]
            words = sorted([*words, *all_words(own)], key=lambda w: w.index)  # "nannte es einen Fehler, dass …"
        known.add(clause, frame, words, form="paraphrase", rule="de.verb.phrase")

    def _is_reported_behind(self, mains: Sequence[Clause], place: int) -> bool:
        """Tell whether a clause has its own report behind it, as in "…: Man prüfe, sagte X"."""
        behind = mains[place + 1] if place + 1 < len(mains) else None
        return behind is not None and behind.first and behind.mark == "," and self.chooser.is_reporting(behind)
