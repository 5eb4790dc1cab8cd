"""Claims inside claims: dependent clauses with a cue of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.de.clauses.attributes import gives_reason, is_reported, judge
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import CONTENT_OPENERS, clausal_children, host_noun
from claimx.claims.de.clauses.hearsay import is_hearsay
from claimx.claims.de.clauses.propositions import all_words, is_condition, without_opener
from claimx.claims.de.clauses.sharing import part_of
from claimx.claims.de.clauses.ways import relates_object
from claimx.claims.de.cues.clause_sources import source_within
from claimx.claims.de.cues.cue_verbs import is_saying, match_cue
from claimx.claims.de.cues.deeds import is_deed
from claimx.claims.de.cues.frames import FrameReader, as_effects
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.manners import negated_effects
from claimx.claims.de.cues.nominal import nominal_content
from claimx.claims.de.cues.relative_content import (
    antecedent,
    estimated,
    is_remark,
    own_content,
    relative_content,
    relative_halves,
    takes_up,
)
from claimx.claims.de.cues.sources import find_sources
from claimx.claims.de.readers.noun_reader import NounReader
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue

__all__ = ["InnerReader"]

_LONGEST_OWNER = 12  # words of a document's phrase before "wonach"
_TAKEN_UP = frozenset({"ihn", "diesen", "dies"})  # "während die Linke ihn ablehnt"
# Whoever is quoted with "ich glaube" holds one claim, not a claim about a claim.
_SPEAKER = frozenset({"ich", "wir", "mich", "mir", "uns"})
_NO_OTHER = _SPEAKER | {"niemand", "keiner"}


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
    nouns: NounReader = field(init=False)

    def __post_init__(self) -> None:
        self.nouns = NounReader(self.pack, self.frames, self.drafts, self.index)

    def read_sources(self, clause: Clause, parent: Draft) -> None:
        """Read whom the content of a report names as its source: "CNN berichtet, laut Geheimdienst plane Iran …"."""
        sources = [s for s in find_sources(clause.words, self.pack) if s.holder and s.rule != "de.source.relay"]
        for source in sources[:1]:
            frame = self.frames.of_source(source, clause)
            gone = set(range(source.words[0].index, source.words[-1].index + 1))  # "nach Ansicht / von / Experten"
            words = [w for w in parent.core if w.index not in gone]
            if words:
                manner = judge(clause, as_effects(frame.effects), self.pack, skip=frozenset(gone))
                draft = Draft("attributed", words, frame, "indirect", manner, source.rule, self.index, words)
                draft.clause, draft.parent = clause, parent
                self.drafts.append(draft)

    def read_others(self, clause: Clause, parent: Draft | None) -> None:
        """Read sources, nouns and dependent clauses inside a clause that has its record."""
        self.nouns.read(clause, parent)
        self.read_embedded(clause, parent)

    def read_embedded(self, clause: Clause, parent: Draft | None) -> None:
        """Read claims of others in dependent clauses."""
        for child in [half for one in clause.children for half in relative_halves(one, self.pack)]:
            opener = child.opener.low if child.opener is not None else ""
            if opener == "ob" or (is_condition(child, self.pack) and not self._is_granted(child)):
                continue  # "falls der Bund an den Plänen festhält": nobody says that he does
            if gives_reason(clause, child):
                self._reason(clause, child, parent)
            if child.kind in ("sub", "rel") and is_hearsay(child, self.pack):
                self._hearsay(child, parent)
                self.read_embedded(child, parent)
                continue
            if opener == "wie" and relates_object(child):
                continue  # "eine Frist, wie sie die Staaten vorschlagen"
            if opener == "wonach" or _is_wonach(child):
                self._after_wonach(clause, child, parent)
            if child.kind == "rel" or opener in self.pack.words["subordinator"] - CONTENT_OPENERS:
                self._inserted_way(child, parent)
            sourced = child.kind in ("rel", "sub") and source_within(child, self.pack) is not None
            held = child.kind in ("sub", "rel") and not sourced
            matched = match_cue(child, self.pack, self.frames.morphology) if held else None
            resumes = takes_up(clause, child, self.pack) and (parent is None or parent.clause is not child)
            acts = clause.kind == "inf" or self.frames.subject_of(clause) is not None  # not "Wichtig ist, was er sagt"
            resumes = resumes and acts
            tells = matched is not None and (
                _speaks(matched[0]) or _judges(matched[0]) or child.kind == "rel" or resumes
            )
            if matched is not None and matched[0].cls != "evidence" and tells:
                self._cued(clause, child, *matched, parent, resumes=resumes)
            elif child.kind == "rel" or sourced:
                self._relative_source(child, parent)
            self.read_embedded(child, parent)

    def _is_granted(self, child: Clause) -> bool:
        """Tell whether "wenn" takes up what somebody said: "Wenn der Kanzler sagt, das Land sei stark, irrt er"."""
        matched = match_cue(child, self.pack, self.frames.morphology)
        subject = self.frames.subject_of(child)
        if child.opener is None or child.opener.low != "wenn" or matched is None or subject is None:
            return False
        finite = child.finite is not None and bool(child.finite.codes & {"p3", "p6"})
        known = subject.first.low not in ("ein", "eine", "kein", "keine") and self._is_known(subject.words)
        return finite and known and is_saying(matched[0]) and bool(clausal_children(child))

    def _is_known(self, words: Sequence[Word]) -> bool:
        """Tell whether a phrase names one party by name or with "der": "Lambert", "der Kanzler", but not "Kritiker"."""
        named = any(w.index in self.frames.animate() for w in words)
        return named or (words[0].low in ("der", "die", "das") and self.frames.party(words).type == "person")

    def _cued(
        self, clause: Clause, child: Clause, cue: VerbCue, cue_words: list[Word], parent: Draft | None, *, resumes: bool
    ) -> None:
        """Read a dependent clause whose verb is a cue."""
        inner = clausal_children(child) if "c" in cue.frames else []
        inner = [] if inner and self._is_hosted(child, inner[0]) else inner
        frame = self.frames.of_verb(child, cue, cue_words)
        content: list[Word] = []
        relates = child.kind == "rel" or resumes
        related = relative_content(clause, child, cue, frame, self.pack) if relates else []
        if inner:
            content = all_words(inner)
        elif related or not (_speaks(cue) or _judges(cue)):
            content = related
        elif cue.cls in ("speech", "decision", "thought", "writing"):
            content = nominal_content(child, cue, cue_words, frame.holder.words, self.pack)
            content = own_content(content, child, cue_words)
            content = content if any(w.tag == "N" or w.low in _TAKEN_UP for w in content) else []
            content = [] if _asks(parent) and frame.negated else content  # "warum er das nicht gemeldet habe"
        if not inner and _judges(cue) and content and content[0].low == "sich":
            content = []  # "weil er sich als Dichter verstand"
        if child.finite is not None and child.finite.lemma == "sein" and any(w.tag == "ZU" for w in cue_words):
            content = []  # "der Anstieg, der auf die Hitze zurückzuführen ist"
        permits = cue.lemma in self.pack.words["permitting_verb"] and frame.holder.type == "unknown"
        if permits or (child.words[0].low == "wer" and not inner):
            content = []  # "ein Gerät, das es erlaubt, Daten zu lesen", "Wer das als Angriff versteht, …"
        placed = child.finite is not None and child.finite.lemma == "werden" and frame.holder.type == "state"
        done = not (inner or resumes) and is_deed(child, cue, frame.holder, content, self.pack)
        if not inner and frame.holder.words and (placed or done or self._is_inert(clause, child, frame)):
            content = []  # "die Bombe, die 44 Opfer forderte"; "dass in Polen für den Plan geworben werde"
        if inner and not frame.holder.words:
            frame.holder = self._unnamed(clause, child, cue)
        nobody = child.finite is not None and child.finite.lemma in ("werden", "heißen")
        rumoured = bool(inner) and (cue.cls == "speech" or is_reported(inner[0]) == "k1")  # "dem man nachsagt, …"
        nobody = bool(inner) and (nobody or (rumoured and any(w.low == "man" for w in child.words)))
        guessed = [] if inner or frame.holder.words else estimated(child, cue, cue_words, self.pack)
        content = guessed or content
        held = bool(frame.holder.words or guessed) or nobody  # "dem vorgeworfen wird, Geld genommen zu haben"
        if content and held and not (frame.holder.words and frame.holder.words[0].low in _SPEAKER):
            if resumes and related and parent is not None and parent.kind == "attributed":
                _take_out(child, parent)
            core = without_opener(inner[0], content) if inner else content
            effects = negated_effects(frame, frame.effects, content, self.pack, clausal=bool(inner))
            told = () if inner else content
            manner = judge(inner[0] if inner else None, as_effects(effects), self.pack, nominal=told)
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

    def _relative_source(self, child: Clause, parent: Draft | None) -> None:
        """Read a source in a relative clause: "der Mann, der laut Polizei floh"."""
        source = source_within(child, self.pack)
        if source is None:
            return
        frame = self.frames.of_source(source, child)
        if source.holder == (child.opener,):
            frame.holder = self.frames.party(source.holder, child)
        gone = {w.index for w in source.words}
        words = [w for w in all_words([child]) if w.index not in gone]
        manner = judge(child, Effects(), self.pack, skip=frozenset(gone))
        core = [w for w in words if child.kind == "rel" or w is not child.opener or w.tag != "SUB"]
        draft = Draft("attributed", words, frame, "indirect", manner, source.rule, self.index, core, clause=child)
        draft.parent = parent
        self.drafts.append(draft)

    def _inserted_way(self, child: Clause, parent: Draft | None) -> None:
        """Read a report within a dependent clause: "ein Brand, der, wie er sagte, am Morgen ausgebrochen war"."""
        way = next((c for c in child.children if c.opener is not None and c.opener.low == "wie"), None)
        matched = match_cue(way, self.pack, self.frames.morphology) if way is not None else None
        if way is None or matched is None or not is_saying(matched[0]) or clausal_children(way) or relates_object(way):
            return
        if way.start > child.words[-1].index or len(way.words) < 3:
            return
        child.children.remove(way)
        frame = self.frames.of_verb(way, *matched)
        words = all_words([child])
        manner = judge(child, Effects(), self.pack)
        core = [w for w in words if child.kind == "rel" or w is not child.opener]
        draft = Draft("attributed", words, frame, "indirect", manner, "de.embedded", self.index, core, clause=child)
        draft.parent = parent
        self.drafts.append(draft)

    def _is_hosted(self, clause: Clause, child: Clause) -> bool:
        """Tell whether a content clause belongs to a noun before the verb: "Die Sorge, dass …, rechtfertigt nichts"."""
        noun = host_noun(clause, child, self.pack)
        finite = clause.finite
        return (
            noun is not None and noun.low in self.pack.noun_cues and finite is not None and child.start < finite.index
        )

    def _is_inert(self, host: Clause, child: Clause, frame: Frame) -> bool:
        """Tell whether a holder neither speaks nor decides; a relative pronoun is what it stands for."""
        party = frame.holder
        if len(party.words) == 1 and party.words[0] is child.opener and frame.cls in ("speech", "thought"):
            named = antecedent(host, child, self.pack)  # "eine Statue, die an den Krieg erinnert"
            party = self.frames.party(named) if named else party
        return is_inert(party, self.pack)

    def _unnamed(self, host: Clause, child: Clause, cue: VerbCue) -> Party:
        """Return the text in which something is said: "der Brief, in dem es heißt, …"; nobody where there is none."""
        told = cue.lemma == "heißen" and len(child.words) > 1 and child.words[0].low in ("in", "im")
        named = antecedent(host, child, self.pack) if told and child.words[1] is child.opener else []
        return self.frames.party(named) if named else Party()

    def _hearsay(self, child: Clause, parent: Draft | None) -> None:
        """Read hearsay in a dependent clause: "…, weil er Geld gestohlen haben soll"."""
        finite, opener = child.finite, child.opener
        assert finite is not None
        relates = opener is not None and child.kind == "rel"
        words = [w for w in all_words([child]) if w is not finite and (relates or w is not opener)]
        frame = Frame(Party(), (finite,), "mood", "sollen", "de.mood.soll", child)
        manner = replace(judge(child, Effects(), self.pack, skip=frozenset({finite.index})), modality="assert")
        draft = Draft("attributed", words, frame, "indirect", manner, "de.mood.soll", self.index, words, clause=child)
        draft.parent = parent
        self.drafts.append(draft)

    def _reason(self, clause: Clause, child: Clause, parent: Draft | None) -> None:
        """Read the reason that whoever acts gives: "Sie verließ die Partei, weil diese zu links geworden sei"."""
        subject = self.frames.subject_of(clause)
        party = self.frames.party(subject.words, clause) if subject is not None else Party()
        told = {w.index for w in parent.core} if parent is not None and parent.kind != "author" else set()
        if party.type in ("unknown", "document") or child.words[-1].index in told:
            return
        words = [w for w in all_words([child]) if w is not child.opener]
        carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
        frame = Frame(carried, (), "mood", None, "de.mood.konjunktiv", child)
        manner = judge(child, Effects(), self.pack)
        draft = Draft("attributed", words, frame, "free", manner, "de.mood.konjunktiv", self.index, words, clause=child)
        draft.parent = parent
        self.drafts.append(draft)

    def _after_wonach(self, clause: Clause, child: Clause, parent: Draft | None) -> None:
        """Read what a document says behind "wonach": "Er verweist auf Studien, wonach die Zahl sinkt"."""
        cue = tuple(child.words[:2]) if _is_wonach(child) else (child.words[0],)
        if not _is_wonach(child):
            noun = host_noun(clause, child, self.pack)
        else:
            noun = next((w for w in clause.words if w.index == child.start - 2), None)
        if noun is None or noun.tag != "N" or noun.low in self.pack.noun_cues:
            return
        place = clause.words.index(noun)
        starts = range(max(0, place - _LONGEST_OWNER), place)
        first = next((i for i in starts if clause.words[i].tag != "P" and self._ends_at(clause, i, place)), place)
        owner = clause.words[first : place + 1]
        if any(w.low in self.pack.noun_cues for w in owner):
            return  # "die Ansicht des Amtes, wonach": the noun is the cue
        words = [w for w in all_words([child]) if w not in cue]
        party = self.frames.party(owner)
        frame = Frame(party, cue, "adverb", "wonach", "de.noun.wonach", clause)
        manner = judge(child, Effects(), self.pack)
        draft = Draft("attributed", words, frame, "indirect", manner, "de.noun.wonach", self.index, words, clause=child)
        draft.parent = parent
        self.drafts.append(draft)

    def _ends_at(self, clause: Clause, first: int, last: int) -> bool:
        """Tell whether a noun phrase of a clause begins and ends at two places."""
        return read_phrase(clause.words, first, self.pack) == last + 1

    def read_within(self, clause: Clause, cue: VerbCue, cue_words: list[Word], parent: Draft | None) -> None:
        """Read the content of a cue verb in a clause that is itself reported."""
        children = clausal_children(clause) if "c" in cue.frames else []
        children = [] if children and self._is_hosted(clause, children[0]) else children
        remarks = all(c.opener is not None and c.opener.low == "wie" and is_remark(c) for c in children)
        children = [] if remarks else children  # "Sie haben sich dagegen entschieden, wie wir wissen"
        frame = self.frames.of_verb(clause, cue, cue_words)
        called = clause.first and [w.text for w in frame.holder.words] == ["Sie"]  # "Fragen Sie nach, rät der Verband"
        if called or not frame.holder.words or frame.holder.words[0].low in _NO_OTHER:
            self.read_others(clause, parent)
            return
        if not children:
            own = part_of(clause, cue_words, self.frames.subject_of(clause), self.frames.words, self.pack)
            words = nominal_content(own, cue, cue_words, frame.holder.words, self.pack)
            told = parent.frame if parent is not None else None
            if told is not None:  # "Berichten zufolge soll er Probleme gemeldet haben"
                words = [w for w in words if w not in told.cue and w not in told.holder.words]
            done = is_inert(frame.holder, self.pack) or is_deed(clause, cue, frame.holder, words, self.pack)
            own_source = told is not None and told.rule == "de.source.eigen"  # "prüfte nach eigenen Angaben 40 Fälle"
            done = done or _is_future(clause, cue_words) or own_source
            if any(w.tag == "N" for w in words) and not frame.negated and not done:
                manner = judge(None, as_effects(frame.effects), self.pack, nominal=words)
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
        opener = children[0].opener
        if frame.negated and is_saying(cue) and opener is not None and opener.low not in ("dass", "daß"):
            return  # "Wie lange es dauert, kann sie nicht sagen"
        words = all_words(children)
        core = without_opener(children[0], words)
        effects = negated_effects(frame, frame.effects, words, self.pack, clausal=True)
        manner = judge(children[0], as_effects(effects), self.pack)
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


def _take_out(child: Clause, parent: Draft) -> None:
    """Leave what somebody else says of a content out of it: "sie habe Geld genommen, was sie bestreitet"."""
    gone = {w.index for w in child.whole()}
    words, core = ([w for w in part if w.index not in gone] for part in (parent.words, parent.core))
    if words and core:
        parent.words, parent.core = words, core


def _judges(cue: VerbCue) -> bool:
    """Tell whether a cue verb says what somebody thinks of something: "weil die Stadt den Plan für falsch hält"."""
    return any(frame.startswith("n+") for frame in cue.frames) and cue.cls in ("thought", "speech")


def _speaks(cue: VerbCue) -> bool:
    """Tell whether a cue verb reports a clause or a phrase with a preposition: "der von Betrug spricht"."""
    return is_saying(cue) or (cue.cls == "speech" and "n" not in cue.frames and not cue.words)


def _is_wonach(clause: Clause) -> bool:
    """Tell whether a relative clause begins with what could be "wonach": "Berichte, nach denen …"."""
    lows = [w.low for w in clause.words[:2]]
    return clause.kind in ("sub", "rel") and lows in (["nach", "denen"], ["nach", "dem"])


def _is_future(clause: Clause, cue_words: Sequence[Word]) -> bool:
    """Tell whether a clause says what somebody will do: "Man werde die Republik anerkennen"."""
    verbs = [w for w in clause.words if w.tag == "V" and w.index < cue_words[-1].index]
    return bool(verbs) and verbs[-1].lemma == "werden" and any(w.tag == "INF" for w in cue_words)


def _asks(parent: Draft | None) -> bool:
    """Tell whether a claim is a question, so that it leaves open what is said in it."""
    return parent is not None and parent.manner.modality == "question"
