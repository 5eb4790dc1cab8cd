"""Who or where something is told without a subject: "In Seoul heißt es", "wird von der Opposition gefordert"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.words.nouns import gender, is_animate, is_common
from claimx.claims.de.words.phrases import Phrase, read_phrase, split_phrases
from claimx.claims.de.words.prepositions import merged
from claimx.claims.de.words.valency import governed_by, is_place_noun
from claimx.claims.words import Word, is_one_of

if TYPE_CHECKING:
    from claimx.claims.de.cues.frames import FrameReader

__all__ = ["find_agent", "find_cited", "find_experiencer", "find_group", "find_judges", "find_venue"]

_ACTS = ("ung", "ion", "wahl", "tod")  # nouns that have their object, or who does it, behind "von"
_OFFICES = ("meister", "meisters", "minister", "ministers", "kanzler", "kanzlers", "präsident", "präsidenten", "herrn")
_ACCUSATIVE = frozenset({"die", "das", "eine", "einen", "ihre", "seine", "ihren", "seinen"})
_PEOPLE = ("chef", "chefs", "boss", "mann", "frau", "arzt")  # too short for compounds to be known by them
_COMPARED = frozenset({"anders", "ähnlich", "genauso", "ebenso"})
_DATIVES = frozenset({"vielen", "manchen", "einigen", "den", "dem", "ihm", "ihnen"})
_CITED = frozenset({"ihn", "sie", "diesen", "diese"})
_LOCATIVE = frozenset({"in", "im", "aus", "bei", "beim", "am", "an", "vom", "von", "seitens", "vonseiten"})
_SAMPLING = frozenset({"davon", "darunter", "etwa", "beispielsweise", "insbesondere", "einschließlich", "inklusive"})


def find_agent(clause: Clause, frames: FrameReader) -> tuple[Word, ...]:
    """Return the agent of a passive, which tells more than a place: "In Bern wurde vom Gericht bestätigt"."""
    for i, word in enumerate(clause.words[:-1]):
        if word.tag != "P" or word.low not in ("von", "vom", "seitens", "vonseiten") or _in_sample(clause.words, i):
            continue
        end = read_phrase(clause.words, i + 1, frames.pack)
        end = _before_complement(clause, i, end, frames)
        inner = tuple(clause.words[i + 1 : end])
        if len(inner) > 1 and inner[0].low == "seiten":
            return inner[1:]  # "von Seiten des Beirats"
        if inner and (word.low in ("seitens", "vonseiten") or _is_side(inner)):
            return inner
        if inner and _is_told_in(clause, i, end, frames) and frames.party(inner).type not in ("unknown", "document"):
            return inner
    return ()


def _in_sample(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word stands among some of what is counted: "120 Anträge, davon 30 aus Peru, wurden abgelehnt"."""
    while place and words[place].index == words[place - 1].index + 1:
        place -= 1
    return place > 0 and words[place].low in _SAMPLING


def _before_complement(clause: Clause, place: int, end: int, frames: FrameReader) -> int:
    """Return the end of an agent without what the verb governs: "wurde vom Gericht / vom Vorwurf freigesprochen"."""
    if not any(w.tag == "PP" and "von" in governed_by(w.lemma or "", frames.pack) for w in clause.words):
        return end
    return next((i for i in range(place + 2, end) if merged(clause.words[i].low) == "von"), end)


def find_cited(clause: Clause, subject: Sequence[Word], frames: FrameReader) -> tuple[Word, ...]:
    """Return whose words a medium cites: "zitiert die Zeitung / einen Beamten", "zitierte ihn mit den Worten, …"."""
    if not any(w.lemma == "zitieren" for w in clause.words if w.tag in ("V", "PP", "INF")):
        return ()
    inside = {w.index for w in subject}
    for phrase in split_phrases([w for w in clause.words if w.index not in inside], frames.pack):
        somebody = is_animate(phrase.head.low, frames.pack) or phrase.head.low.endswith(_PEOPLE)
        named = somebody or any(w.index in frames.animate() for w in phrase.words)
        if (phrase.kind == "np" and named) or phrase.first.low in _CITED:
            return phrase.words
    return ()


def find_experiencer(clause: Clause, frames: FrameReader) -> tuple[Word, ...]:
    """Return to whom something seems so: "Kritikern gilt der Plan als …", "Unter Fachleuten / In Wien gilt …"."""
    pack = frames.pack
    words = clause.words
    if clause.finite is not None and words[0].low == "als":  # "Als Bedrohung gilt den Deutschen …"
        words = [w for w in words if w.index >= clause.finite.index]
    compared = {w.index + 1 for w in words if w.low in ("als", "wie")}
    phrases = split_phrases(words, pack)
    for phrase in phrases:
        if phrase.first.low == "als" or phrase.first.index in compared:
            break  # "gilt als Favorit unter den Bewerbern"
        among = phrase.kind == "pp" and phrase.first.low in ("unter", "bei", "beim")
        inner = phrase.words[1:] if among else phrase.words
        if phrase.kind == "pp" and phrase.first.low in ("in", "im") and _is_sphere(phrase.words[1:], frames):
            return tuple(phrase.words[1:])
        if not inner or (phrase.kind == "pp" and not among):
            continue
        first, head = inner[0], phrase.head
        plural = first.tag in ("N", "ADJ") and head.low.endswith("n")
        dative = first.low in _DATIVES or plural or _is_feminine_dative(phrase, phrases, frames)
        somebody = first.low in ("vielen", "manchen", "einigen") or is_animate(head.low, pack)
        if dative and (somebody or _is_sphere(inner, frames)):
            return tuple(inner)
    return ()


def _is_sphere(words: Sequence[Word], frames: FrameReader) -> bool:
    """Tell whether people are meant by where they are: "in Peking", "in der Forschung"; a land has rules, too."""
    head = next((w for w in reversed(words) if w.tag == "N"), None)
    if head is None:
        return False
    entity = frames.entity_at.get(head.start)
    if entity is not None and entity.label == "LOC" and words[0].start == entity.span.start:
        return entity.canonical != entity.span.text  # a town, and no land
    nouns = [w for w in words if w.tag == "N"]
    acts = is_one_of(nouns[0].low, frames.pack.words["acting_noun"])
    acts = acts or frames.party(words).type in ("organisation", "group")
    placed = entity is None and is_place_noun(nouns[0].low, frames.pack)  # "In der Stadt gilt Tempo 30 als normal"
    return (acts and not placed) or nouns[0].low.endswith("kreisen")


def _is_feminine_dative(phrase: Phrase, phrases: Sequence[Phrase], frames: FrameReader) -> bool:
    """Tell whether a phrase with "der" is no subject: "Der Opposition gilt der Plan als tot"."""
    noun = next((w for w in phrase.words if w.tag == "N"), phrase.head)
    if phrase.kind != "np" or phrase.first.low != "der" or gender(noun.low, frames.pack) == "m":
        return False
    others = [p for p in phrases if p.kind in ("np", "pron") and p is not phrase]
    return any(p.first.low != "der" or gender(p.head.low, frames.pack) == "m" for p in others)


def find_group(clause: Clause, frames: FrameReader) -> tuple[Word, ...]:
    """Return the people among whom something is told: "Unter Eltern wächst die Sorge"."""
    for i, word in enumerate(clause.words[:-1]):
        if word.tag == "P" and word.low == "unter":
            inner = clause.words[i + 1 : read_phrase(clause.words, i + 1, frames.pack)]
            if any(is_animate(w.low, frames.pack) for w in inner):
                return tuple(inner)
    return ()


def find_judges(clause: Clause, frames: FrameReader) -> tuple[Word, ...]:
    """Return among whom something is seen so: "Der Vorstoß wird in der Fraktion kritisch gesehen"."""
    for i, word in enumerate(clause.words[:-1]):
        if word.tag == "P" and word.low in ("in", "im", "unter", "bei", "beim"):
            inner = tuple(clause.words[i + 1 : read_phrase(clause.words, i + 1, frames.pack)])
            if inner and frames.party(inner).type in ("organisation", "group", "state"):
                return inner
    return ()


def find_venue(
    clause: Clause, frames: FrameReader, *, passive: bool = False, written: bool = False
) -> tuple[Word, ...]:
    """Return the place or body where something is said, as in "in Seoul heißt es"; ``written``: or stands."""
    words = clause.words
    told = any(w.low in ("hören", "erfahren", "vernehmen") for w in words)
    for i, word in enumerate(words[:-1]):
        end = read_phrase(words, i + 1, frames.pack)
        named = any(_is_told_by(word, w, words, frames) for w in words[i + 1 : end] if w.tag == "N")
        if clause.finite is not None and word.quote not in (0, clause.finite.quote):
            continue  # "spricht vom „Strafantrag im weiteren Sinne“ und meint …"
        known = word.low in _LOCATIVE or named or (written and word.low in ("auf", "unter", "über"))
        if known and word.tag == "P" and not _in_sample(words, i):
            if word.low in ("von", "vom") and not (passive or told or named):
                continue
            if i > 1 and words[i - 1].low in ("als", "wie") and words[i - 2].low in _COMPARED:
                continue  # "glaubt man hier, anders als in Wien, nicht"
            inner = words[i + 1 : end]
            if not inner and word.low == "bei" and words[i + 1].tag == "PRON":
                inner = words[i + 1 : i + 2]  # "bei ihm ist die Rede von …"
            if inner and inner[0] is clause.opener:
                continue  # "Betriebe, in denen Stellen angeboten würden"
            if passive and not _is_told_in(clause, i, end, frames):
                continue
            asked = frames.pack.noun_cues.get(words[i - 1].low) if i else None
            doubted = asked is not None and "an" in asked.prepositions
            if word.low == "an" and (doubted or words[i + 1].low in _ACCUSATIVE):
                continue  # "wurde an die Oper verpflichtet", "wurden Zweifel an der Eignung geäußert"
            behind = clause.kind == "main" and clause.finite is not None and word.index > clause.finite.index
            nominal = passive and behind and not (clausal_children(clause) or told)
            if nominal and word.low in ("in", "im") and frames.party(inner).type != "document":
                continue  # "Sein Werk wurde in der Stadt gewürdigt"
            if inner and inner[-1].low in frames.pack.words["abstract_place"] and len(inner) < 3 and not named:
                continue  # "Im Zweifel heißt es: …"
            nouns = [w for w in inner if w.tag == "N"] or inner
            opening = [w for w in inner[:2] if w.tag == "N"][:1] or nouns
            if inner and not all(w.low.rstrip(".") in frames.pack.words["weekday"] for w in opening):
                sided = inner[0].low == "seiten" and len(inner) > 1  # "von Seiten / der Bahn"
                return tuple(inner[1:] if sided else inner)
    bare = passive and not clausal_children(clause)  # "Hier wurde vom Plan abgewichen"
    there = next((w for w in words if w.low in ("dort", "hier", "darin") and not bare), None)
    return (there,) if there is not None else ()


def _is_told_in(clause: Clause, place: int, end: int, frames: FrameReader) -> bool:
    """Tell whether a phrase says in which place, body or document a passive reports: "In Seoul wird befürchtet".

    What happens in another frame has no holder ("in der Nähe", "in einem Verfahren"), nor has a phrase that belongs
    to the noun before it: "Die Feste im Buch des Propheten werden …".
    """
    words, first = clause.words, clause.words[place]
    if place and words[place - 1].tag in ("ART", "DET") and words[place - 1].index == first.index - 1:
        return False  # "nach dem in der Nähe gelegenen See"
    if first.low in ("von", "vom"):
        counted = words[place + 1].tag == "NUM" and not is_animate(words[end - 1].low, frames.pack)
        if words[end - 1].low in frames.pack.words["measure_noun"] or counted:
            return False  # "mit einem Defizit von 4 Prozent", but "von 60 Prozent der Kunden"
        before = words[place - 1] if place else first
        noble = is_one_of(before.low, frames.pack.words["noble_noun"]) or before.low.endswith(_OFFICES)
        if before.low.endswith(_ACTS) and words[place + 1].tag == "N":
            return False  # "wurde die Ernennung von Kern beschlossen"
        alone = end == place + 2 and words[place + 1].tag == "N"
        titled = before.tag == "N" and noble and alone  # "die Grafen von Berg", "Bürgermeister von Beust"
        return not titled and (end >= len(words) or words[end].low not in ("nach", "bis"))  # "von Ulm nach Kiel"
    front = clause.kind == "main" and clause.finite is not None and first.index < clause.finite.index
    if front and any(w.tag == "N" for w in words[:place]):
        return False
    inner = words[place + 1 : end]
    head = next((w for w in inner if w.tag == "N"), None)
    somebody = frames.party(inner).type != "unknown" or any(w.start in frames.entity_at for w in inner)
    alone = len(inner) == 1 and head is not None and not is_common(head.low, frames.pack)  # "in Seoul"
    acts = head is not None and is_one_of(head.low, frames.pack.words["acting_noun"])  # "in der Forschung"
    return somebody or alone or acts or (head is not None and is_place_noun(head.low, frames.pack))


def _is_side(words: Sequence[Word]) -> bool:
    """Tell whether a phrase names a side that speaks: "von russischer Seite", not "von dieser Seite des Flusses"."""
    return len(words) > 1 and words[-1].low in ("seite", "seiten") and all(w.tag == "ADJ" for w in words[:-1])


def _is_told_by(preposition: Word, noun: Word, words: Sequence[Word], frames: FrameReader) -> bool:
    """Tell whether "heißt es" names its source so: "auf der Internetseite", "von der Polizei"."""
    if not any(w.lemma == "heißen" for w in words):
        return False
    if preposition.low == "auf":
        paged = noun.low.startswith("seite")  # "auf Seite 12 des Urteils"
        return not paged and is_one_of(noun.low, frames.pack.words["site_noun"])
    somebody = noun.start in frames.entity_at or is_animate(noun.low, frames.pack)
    somebody = somebody or is_one_of(noun.low, frames.pack.words["organisation_noun"])
    side = [w for w in words if w.index in (noun.index - 1, noun.index)]
    somebody = somebody or _is_side(side)  # "Von offizieller Seite heißt es"
    return preposition.low in ("von", "vom") and somebody
