"""Sources named with "nach": "nach Angaben von X", "der Auffassung der Richter nach", "dem Bericht nach"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.cues.source_parts import OWN, POSSESSIVES, Source, can_speak, is_source_noun, past_aside
from claimx.claims.de.words.genders import gender_of
from claimx.claims.de.words.membership import near
from claimx.claims.de.words.nouns import is_common
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["after_nach", "document_before_nach", "noun_before_nach"]

_LONGEST_NAME = 5
_DESIGNS = frozenset({"plänen", "entwürfen", "entwurf", "zeichnungen", "skizzen", "ideen"})
_VAGUE = frozenset({"angaben", "informationen", "ansicht", "einschätzung", "auskunft", "schätzungen", "berichten"})
_STAGES = frozenset(
    {"vorläufigen", "ersten", "amtlichen", "endgültigen", "aktuellen", "neuesten", "bisherigen", "jüngsten", "eigenen"}
)
_MADE = frozenset({"wurde", "wurden", "worden", "entstand", "entstanden", "baute", "bauten"})
_COMPOUNDS = ("angaben", "-informationen", "-auskunft", "-recherchen")
_GENITIVES = frozenset(
    [
        *("des", "der", "eines", "einer", "ihres", "ihrer", "seines", "seiner", "dieser", "dieses"),
        *("mehrerer", "unseres"),
    ]
)


def after_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:  # noqa: PLR0911  # one answer a shape
    """Read "nach Angaben von X", "nach eigenen Angaben", "nach einem Bericht des Amts"."""
    n = len(words)
    j = i + 1
    pronoun: list[Word] = []
    while j < n and j - i < 4 and (words[j].low in POSSESSIVES or _is_modifier(words, j, pack)):
        if words[j].low.endswith(_COMPOUNDS):
            break
        if words[j].low in POSSESSIVES:
            pronoun.append(words[j])
        j += 1
    if j >= n:
        return None
    noun = words[j]
    if noun.tag != "N" and not noun.low.endswith(_COMPOUNDS):  # "dpa-Informationen" is no noun by its first letter
        return None
    asked = pack.noun_cues.get(words[i - 1].low) if i and words[i - 1].tag == "N" else None
    if noun.low in ("aussage", "aussagen") and words[j - 1].low in ("dieser", "diesen", "jener"):
        return None  # "Nach dieser Aussage sei alles klar": what follows from it
    designed = noun.low in _DESIGNS and any(w.low in _MADE for w in words)
    designed = designed or (noun.low == "ergebnissen" and not any(w.low in _STAGES for w in words[i:j]))
    designed = designed or (j + 1 < n and words[j + 1].low == "über")  # "nach einem Bericht über Mängel fiel der Kurs"
    if designed or (asked is not None and "nach" in asked.prepositions):
        return None  # "Nach den Plänen von Kern wurde ein Haus gebaut", "nach guten Ergebnissen stieg die Aktie"
    owned = _behind_owner(words, i, pack)
    if owned is not None:
        return owned
    if not is_source_noun(noun, pack) or (j == i + 1 and noun.low == "plan"):  # "läuft nach Plan"
        free = i == 0 or words[i - 1].tag in ("V", "PRON") or words[i - 1].index < words[i].index - 1
        return _nach_document(words, i, pack) if free else None
    if any(w.low in OWN for w in pronoun):
        return Source(tuple(words[i : j + 1]), (), "preposition", "de.source.eigen", own=True)
    if pronoun:
        cue = (words[i], noun)
        return Source(cue, tuple(pronoun), "preposition", "de.source.nach")
    holder = _owner_of(words, j, pack)
    if not holder:
        inside = list(words[i + 1 : j + 1])
        if noun.low in _VAGUE and not any(w.tag == "ADJ" for w in inside):
            return Source((words[i], noun), (), "preposition", "de.source.nach")
        if noun.low.endswith(_COMPOUNDS) and noun.low != "angaben":  # "nach Polizeiangaben"
            return Source((words[i], noun), (noun,), "preposition", "de.source.nach")
        return Source((words[i],), tuple(inside), "preposition", "de.source.nach") if inside else None
    return Source((words[i], noun), tuple(holder), "preposition", "de.source.nach")


def _behind_owner(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "nach Merkels Angaben", "nach Boris Pistorius’ Worten": the name of the source before its noun."""
    j = i + 1
    while j + 1 < len(words) and j - i < _LONGEST_NAME and words[j].tag == "N" and near(words[j], words[j + 1]):
        owner = words[j].low.endswith(("s", "’", "'")) and not is_common(words[j].low, pack)
        if owner and words[j + 1].tag == "N" and is_source_noun(words[j + 1], pack):
            return Source((words[i], words[j + 1]), tuple(words[i + 1 : j + 1]), "preposition", "de.source.nach")
        j += 1
    return None


def _is_modifier(words: Sequence[Word], j: int, pack: ClaimPack) -> bool:
    """Tell whether a word stands before its noun: "(nach) offizieller (Lesart)", "Moskauer (Darstellung)"."""
    if words[j].tag in ("ADJ", "ART", "DET"):
        return True
    if words[j].tag == "ADV":  # "(nach) bislang unbestätigten (Angaben)", "noch nicht bestätigten"
        behind = next((w for w in words[j + 1 : j + 3] if w.tag != "ADV"), None)
        return behind is not None and behind.tag == "ADJ" and behind.low.endswith(("en", "er", "em"))
    place = words[j].capital and words[j].low.endswith("er") and j + 1 < len(words)
    return place and words[j + 1].tag == "N" and is_source_noun(words[j + 1], pack)


def _owner_of(words: Sequence[Word], place: int, pack: ClaimPack) -> Sequence[Word]:
    """Return whose a noun is: "(Angaben) des Ministeriums", "von Experten", "aus Regierungskreisen"."""
    noun, end = words[place], place + 1
    if end >= len(words) or words[end].index != noun.index + 1:
        return ()
    after = words[end]
    compound = noun.low.endswith(_COMPOUNDS) and noun.low != "angaben"
    if after.low in ("von", "vom", "aus", "durch"):
        if compound and after.low != "aus":
            return ()  # "wurden nach Polizeiangaben / von Steinen verletzt"
        stop = past_aside(words, read_phrase(words, end + 1, pack), pack)
        dated = all(w.low.rstrip(".") in pack.words["weekday"] or w.tag == "NUM" for w in words[end + 1 : stop])
        return () if dated else words[end + 1 : stop]  # "nach Angaben vom Montag"
    if after.tag in ("ART", "DET", "ADJ", "N"):
        genitive = after.low in _GENITIVES or after.tag == "N" or after.low.endswith("er")
        owner = words[end : past_aside(words, read_phrase(words, end, pack), pack)] if genitive else ()
        return owner if not compound or can_speak(owner, pack) else ()  # "nach TÜV-Angaben / eher laxe Kontrolle"
    return ()


def _nach_document(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "nach einem internen Papier des Ministeriums"."""
    end = read_phrase(words, i + 1, pack)
    nouns = [w for w in words[i + 1 : end] if w.tag == "N"]
    documents = pack.words["source_document"]
    if nouns and any(nouns[0].low == d or nouns[0].low.endswith(d) for d in documents):
        from_whom = next((j for j in range(i + 2, end) if words[j].low in ("von", "vom")), end)
        if from_whom < end and not can_speak(words[from_whom + 1 : end], pack):
            end = from_whom  # "gehen nach einem Medienbericht / von einer Verzögerung aus"
        return Source((words[i],), tuple(words[i + 1 : end]), "preposition", "de.source.nach")
    return None


def noun_before_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "der Auffassung der Richter nach", "ihrer Ansicht nach"."""
    n = len(words)
    if i == 0:
        return None
    if i + 1 < n and words[i + 1].low == "nach" and words[i - 1].tag in ("DET", "PRON"):
        return Source((words[i], words[i + 1]), (words[i - 1],), "noun", "de.source.ansicht")
    end = read_phrase(words, i, pack)
    nominative = words[i - 1].low == "der" and gender_of(words[i].low, pack) == "m"
    if end < n and words[end].low == "nach" and end > i + 1 and not nominative and not _governs(words, end):
        article = words[i - 1 : i] if words[i - 1].tag == "ART" else []  # "der Auffassung der Richter nach"
        return Source((*article, words[i], words[end]), tuple(words[i + 1 : end]), "preposition", "de.source.ansicht")
    return None


def _governs(words: Sequence[Word], place: int) -> bool:
    """Tell "der Plan / nach zehn Minuten" from "der Auffassung der Richter nach"."""
    return place + 1 < len(words) and words[place + 1].tag in ("NUM", "ART", "DET", "ADJ", "N")


def document_before_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "dem Bericht nach", "den Unterlagen nach", "einer alten Sage nach"."""
    if all(w.low != "nach" for w in words[i + 1 :]):
        return None
    end = read_phrase(words, i, pack)
    if end >= len(words) or words[end].low != "nach" or words[end].tag != "P" or not near(words[end - 1], words[end]):
        return None
    head = next((w for w in words[i:end] if w.tag == "N"), None)
    if head is None or (words[i].low == "den" and not head.low.endswith("n")):
        return None  # "lehnte den Antrag nach kurzer Beratung ab"
    tale = is_one_of(head.low, pack.words["tale_noun"])
    plain = words[i].low in ("dem", "den") and is_one_of(head.low, pack.words["document_noun"])
    return Source((words[end],), tuple(words[i:end]), "preposition", "de.source.nach") if tale or plain else None
