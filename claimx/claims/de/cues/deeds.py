"""Cue verbs that tell of a deed or a name and of nothing held: "verlangt 5 Euro Eintritt", "bestritt ein Spiel"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.prepositions import AGENTIVE
from claimx.claims.de.words.valency import deed_objects
from claimx.claims.drafts import Party
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["is_deed"]

_ABSTRACT = ("ung", "ungen", "heit", "keit", "heiten", "keiten", "ion", "ionen", "tät", "ismus", "nis", "nisse")
_COMPUTING = frozenset({"berechnen", "errechnen", "ausrechnen", "kalkulieren"})
_PERSONAL = frozenset({"ihn", "sie", "mich", "uns", "dich"})


def is_deed(clause: Clause, cue: VerbCue, party: Party, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a verb with a phrase as its object says what is done, and not what is held.

    Args:
        clause: The clause of the verb.
        cue: The verb.
        party: Who would hold it.
        content: The words of the object.
        pack: The language.
    """
    if cue.words or not content:
        return _is_done_so(clause, cue, content, pack)
    if cue.lemma in pack.words["naming_verb"]:
        return _is_custom(clause, party) or _is_own_name(clause, cue, content)
    if cue.lemma == "ausgehen":
        return _emanates(party, pack)
    if cue.lemma == "ergeben":
        return _is_result(clause, party, pack)
    estimates = cue.lemma in pack.words["estimating_verb"] or cue.lemma in _COMPUTING
    rated = estimates and any(w.low == "auf" for w in content)  # "schätzt ihn auf 65 Milliarden"
    shown = cue.lemma == "darstellen" and party.type == "unknown"  # "Das Problem stellt sich als Suche dar"
    if (cue.lemma in pack.words["treating_verb"] and content[0].low in _PERSONAL and not rated) or (
        shown and any(w.low == "sich" for w in clause.words)
    ):
        return True
    if estimates:
        return content[0].low != "mit" and not any(
            w.tag == "NUM" or w.low in pack.words["number_word"] or w.low == "auf" for w in content
        )
    if cue.lemma in ("setzen", "tippen", "abnehmen"):
        bets = cue.lemma == "setzen" and party.type in ("state", "organisation")  # "Moskau setzt auf Söldner"
        return not bets and _is_bodily(clause, cue.lemma, content, pack)
    head = next((w for w in content if w.tag == "N"), None) if content[0].tag != "P" else None
    binds = cue.cls == "writing" and party.type == "document"  # "Das Gesetz verpflichtet die Ämter zur Auskunft"
    binds = binds and cue.lemma in pack.words["treating_verb"]
    return head is not None and not binds and _is_done_to(clause, cue.lemma, head, content, pack)


def _emanates(party: Party, pack: ClaimPack) -> bool:
    """Tell whether something that holds nothing goes out from somewhere: "Von der Anlage gehen Gefahren aus"."""
    head = next((w for w in party.words if w.tag == "N"), None)
    if head is None or head.name or is_animate(head.low, pack) or party.type != "unknown":
        return False
    return is_common(head.low, pack) or party.words[0] is not head


def _is_done_so(clause: Clause, cue: VerbCue, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a verb tells of a deed with the words that belong to it: "zeigte ihm die Rote Karte"."""
    if cue.words == ("nicht",):  # "kann die Aufregung nicht verstehen" is a view, "verstand die Frage nicht" is none
        return clause.finite is None or clause.finite.lemma != "können"
    if cue.lemma == "einstellen" and len(content) == 1:
        return True  # "Die Gegner haben sich darauf eingestellt"
    head = next((w.low for w in content if w.tag == "N"), "")
    if is_one_of(head, deed_objects("_".join((*cue.words, cue.lemma)), pack)):
        return True  # "machten Ansprüche geltend"
    if cue.lemma == "bringen" and "spiel" in cue.words:
        return any(w.name or is_animate(w.low, pack) for w in content)  # players, not proposals
    shown = cue.words == ("rote", "karte")  # in a match, but not "zeigte dem Plan die Rote Karte"
    return shown and any(w.tag == "PRON" or w.name or is_animate(w.low, pack) for w in content)


def _is_bodily(clause: Clause, lemma: str, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell "setzt auf das Pferd", "tippt auf die Taste", "nimmt ihr den Hut ab" from "nimmt ihr das nicht ab"."""
    nouns = [w for w in content if w.tag == "N"]
    if lemma == "tippen":
        return any(is_one_of(w.low, pack.words["touched_noun"]) for w in nouns)
    if lemma == "setzen":
        return not nouns or not (
            _is_abstract(nouns[0].low, pack) or is_one_of(nouns[0].low, pack.words["trusted_noun"])
        )
    denied = any(w.low in pack.words["negation"] for w in clause.words)
    told = [w for w in nouns if w.low in pack.noun_cues or is_one_of(w.low, pack.words["statement_noun"])]
    pointing = len(content) == 1 and content[0].low in ("das", "dies", "es")
    return not (denied and (told or pointing or any(w.low == "reue" for w in nouns)))


def _is_done_to(clause: Clause, lemma: str, head: Word, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether an object is of a kind to which the verb does something."""
    words = pack.words
    dated = content[0].tag == "NUM" and content[1:2] and content[1].tag == "P"  # "1985 mit einem Lied die Charts"
    phrase = content if dated else itertools.takewhile(lambda w: w.tag != "P", content)
    if any(is_one_of(w.low, deed_objects(lemma, pack)) for w in phrase if w.tag == "N"):
        return True
    if lemma == "verlangen":
        price = is_one_of(head.low, words["currency"]) and any(w.low == "für" for w in clause.words)
        return price and content[-1] is head
    if lemma == "anbieten":
        nouns = [w.low for w in content if w.tag == "N"]  # "bietet den Rebellen eine Amnestie an"
        return not any(low in pack.noun_cues or is_one_of(low, words["offer_noun"]) for low in nouns)
    if lemma in words["sensing_verb"]:
        return not _is_abstract(head.low, pack)
    somebody = is_animate(head.low, pack) or bool(head.name)
    if lemma == "unterstellen":
        return somebody  # "wurde der Polizei unterstellt"
    if lemma == "unterstützen":
        return somebody or any(w.low == "mit" for w in clause.words)
    person = bool(head.name) or is_one_of(head.low, words["person_noun"] | words["group_noun"])
    # "begrüßte die Initiative" is a view
    return person and lemma in words["treating_verb"]


def _is_abstract(low: str, pack: ClaimPack) -> bool:
    """Tell whether a noun names what can be thought or done, and not what can be touched."""
    if low.endswith(_ABSTRACT) or low in pack.noun_cues:
        return True
    lists = ("idea_noun", "evidence_noun", "document_noun", "norm_noun", "commit_noun", "abstract_noun")
    return any(is_one_of(low, pack.words[name]) for name in lists)


def _is_result(clause: Clause, party: Party, pack: ClaimPack) -> bool:
    """Tell whether parts make a whole, as in "Beides ergibt eine Suppe", where no inquiry finds anything."""
    if not party.words:
        return False
    head = (party.head or party.words)[-1]
    found = party.type == "document" or is_one_of(head.low, pack.words["evidence_noun"])
    return not found or any(w.low == "sich" for w in clause.words)


def _is_own_name(clause: Clause, cue: VerbCue, content: Sequence[Word]) -> bool:
    """Tell whether somebody gives a name to themselves or what is theirs: "„Echo“ nennt der Chor sein Projekt"."""
    if cue.lemma != "nennen":
        return False
    reflexive = any(w.low == "sich" for w in clause.words)
    owned = any(w.tag == "DET" and w.low.startswith(("sein", "ihr", "unser")) for w in content)
    named = any(w.quote for w in clause.words) or any("@" in w.text for w in clause.words)
    return reflexive or (owned and named)


def _is_custom(clause: Clause, party: Party) -> bool:
    """Tell whether a passive says what people in general call something: "wird in Bayern als Semmel bezeichnet"."""
    finite = clause.finite
    if finite is None or finite.lemma != "werden" or party.type == "document" or not party.words:
        return False
    return not any(w.low in AGENTIVE and w.index < party.words[0].index <= w.index + 2 for w in clause.words)
