"""Sources named by a preposition or an adverb: "laut X", "X zufolge", "nach Angaben von X", "angeblich"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.cues.sights import find_sight
from claimx.claims.de.words.attributive import is_in_attribute
from claimx.claims.de.words.genders import gender_of
from claimx.claims.de.words.membership import near
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.valency import before_adverbial
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Source", "find_sources"]

_PRONOUNS = frozenset(
    {"ihrer", "ihren", "ihrem", "seiner", "seinen", "seinem", "deren", "dessen", "eigenen", "eigenem", "eigener"}
    | {"meiner", "meinen", "meinem", "unserer", "unseren", "unserem"}
)
_GENITIVES = frozenset(
    [
        *("des", "der", "eines", "einer", "ihres", "ihrer", "seines", "seiner", "dieser", "dieses"),
        *("mehrerer", "unseres"),
    ]
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source named without a verb.

    Args:
        cue: The words of the cue.
        holder: The words of the holder; empty where nobody is named.
        cls: ``preposition``, ``adverb`` or ``noun``.
        rule: Which rule found it.
        aside: When, where or to whom it was said.
        own: The holder is the subject of the clause (``nach eigenen Angaben``).
        endorsed: ``no`` for ``angeblich``.
    """

    cue: tuple[Word, ...]
    holder: tuple[Word, ...]
    cls: str
    rule: str
    own: bool = False
    endorsed: str = "open"
    aside: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return tuple(sorted((*self.cue, *self.holder, *self.aside), key=lambda w: w.index))


_HAPPENED = frozenset({"aussagen", "äußerungen", "drohungen", "vorwürfen", "erklärungen", "ankündigungen"})
_LONGEST_NAME = 5
_FURTHEST = 13  # words before "zufolge" in which its noun phrase begins
_DATIVES = frozenset({"dem", "einem", "diesem", "jenem"})
_OWNING = frozenset({"des", "der", "eines", "einer", "von"})
_OWN = frozenset({"eigenen", "eigenem", "eigener"})
_POSTPOSED = frozenset({"dafürhalten", "lesart", "rechnung", "darstellung", "logik", "zählung"})
_RELIANCE = frozenset({"berufung", "verweis", "hinweis", "bezug", "bezugnahme"})
_DESIGNS = frozenset({"plänen", "entwürfen", "entwurf", "zeichnungen", "skizzen", "ideen"})
_VAGUE = frozenset({"angaben", "informationen", "ansicht", "einschätzung", "auskunft", "schätzungen", "berichten"})
_STAGES = frozenset(
    {"vorläufigen", "ersten", "amtlichen", "endgültigen", "aktuellen", "neuesten", "bisherigen", "jüngsten", "eigenen"}
)
_MADE = frozenset({"wurde", "wurden", "worden", "entstand", "entstanden", "baute", "bauten"})
_COMPOUNDS = ("angaben", "-informationen", "-auskunft", "-recherchen")
_SOURCE_ENDINGS = (
    "angaben", "informationen", "berichten", "schätzung", "schätzungen", "berechnung", "berechnungen",
    "einschätzung", "auffassung", "darstellung", "erkenntnissen", "recherchen", "auskunft", "aussage", "aussagen",
    "prognose", "prognosen", "analyse", "analysen", "ansicht", "überzeugung", "statistik", "statistiken",
    "kreisen",
)  # fmt: skip


def _source_noun(word: Word, pack: ClaimPack) -> bool:
    nouns = pack.words["prepositional_noun"]
    return word.low in nouns or word.low.endswith(_SOURCE_ENDINGS)


def find_sources(words: Sequence[Word], pack: ClaimPack) -> list[Source]:
    """Find the sources of one clause.

    Args:
        words: Its own words in text order.
        pack: The language.
    """
    found: list[Source] = []
    i = 0
    while i < len(words):
        source = _source_at(words, i, pack)
        source = _dated(words, source, pack) if source is not None else None
        if source is not None:
            found.append(source)
            i = max(i, *(words.index(w) for w in source.words)) + 1
        else:
            i += 1
    return [source for source in found if not _is_aside(words, source)]


def _dated(words: Sequence[Word], source: Source, pack: ClaimPack) -> Source | None:
    """Take in of when a source is: "laut einem Bericht / von Montag"; ``None`` for "nach den Aussagen vom Mai"."""
    last = words.index(max(source.words, key=lambda w: w.index))
    date = words[last + 1 : last + 3]
    if len(date) < 2 or date[0].low not in ("von", "vom") or not near(words[last], date[0]):
        return source
    if date[1].low not in pack.words["weekday"]:
        return source
    if any(w.low in _HAPPENED for w in (*source.cue, *source.holder)):
        return None
    return replace(source, aside=(*source.aside, *date))


def _is_aside(words: Sequence[Word], source: Source) -> bool:
    """Tell whether a source vouches for a phrase between marks: "Der Täter – laut Polizei ein Kind – floh"."""
    first = words.index(source.words[0])
    if not first or not _parts(words[first - 1], words[first]):
        return False
    stop = next((i for i in range(first + 1, len(words)) if _parts(words[i - 1], words[i])), None)
    rest = [w for w in words[first:stop] if w not in source.words]
    nominal = any(w.tag == "N" for w in rest) and not any(w.tag in ("V", "PP", "INF", "ZU") for w in rest)
    return stop is not None and nominal


def _parts(left: Word, right: Word) -> bool:
    """Tell whether a mark that is no quotation mark stands between two words."""
    apart = right.index - left.index
    return apart > 2 or (apart > 1 and left.quote == right.quote)


def _source_at(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:  # noqa: PLR0911  # one answer a word
    word = words[i]
    low = word.low
    if low in ("laut", "ausweislich", "gemäß", "gemäss") and i + 1 < len(words):
        end = read_phrase(words, i + 1, pack)
        if end == i + 1 and words[i + 1].tag == "PRON":
            end = i + 2
        if words[i + 1].low in _OWN and end == i + 3 and _source_noun(words[i + 2], pack):
            return Source(tuple(words[i:end]), (), "preposition", "de.source.eigen", own=True)
        end = _past_aside(words, before_adverbial(words, i + 1, end, pack), pack)
        if end > i + 1 and not (low[0] == "g" and words[end - 1].low in ("artikel", "paragraf", "vertrag")):
            return Source((word,), tuple(words[i + 1 : end]), "preposition", "de.source.laut")
        return None
    if low == "zufolge":
        return _before_zufolge(words, i, pack)
    if low == "nach":
        return _after_nach(words, i, pack)
    if low in ("in", "aus"):
        sight = find_sight(words, i, pack)
        return Source(*sight, "preposition", "de.source.sicht") if sight is not None else None
    if word.tag == "N" and i + 1 < len(words) and (low in _POSTPOSED or _source_noun(word, pack)):
        found = _noun_before_nach(words, i, pack)
        if found is not None:
            return found
    if low in ("dem", "den", "der", "einer", "einem") and word.tag == "ART":
        return _document_before_nach(words, i, pack)
    alleged = low in pack.words["adverb_cue"] and (word.tag != "N" or low in ("demnach", "angeblich", "demzufolge"))
    if alleged and not is_in_attribute(words, i):
        endorsed = "no" if low in ("angeblich", "vorgeblich") else "open"
        return Source((word,), (), "adverb", "de.source.adverb", endorsed=endorsed)
    if low == "unter" and len(words) > i + 2 and words[i + 1].low in _RELIANCE and words[i + 2].low == "auf":
        end = read_phrase(words, i + 3, pack) if i + 3 < len(words) else i + 3
        if words[i + 1].low in ("verweis", "hinweis") and not _speaks(words[i + 3 : end], pack):
            return None  # "unter Verweis auf die Kosten"
        return Source(tuple(words[i : i + 3]), tuple(words[i + 3 : end]), "preposition", "de.source.relay")
    if (
        low == "vernehmen"
        and i >= 1
        and words[i - 1].low == "dem"
        and i + 1 < len(words)
        and words[i + 1].low == "nach"
    ):
        return Source((words[i - 1], word, words[i + 1]), (), "preposition", "de.source.vernehmen")
    return None


def _past_aside(words: Sequence[Word], end: int, pack: ClaimPack) -> int:
    """Return the end of a holder with what is said of it, or who is named beside it, behind a comma.

    "Laut Weber, zuständig für Bildung, …", "laut Eva Kern, Leiterin der Schule, …", "laut Polizei, Rat und Zoll …".
    """
    if not 0 < end < len(words) - 2 or words[end].index != words[end - 1].index + 2:
        return end
    led = words[end].tag in ("ADJ", "ADV", "PP") and words[end + 1].tag == "P"
    stop = read_phrase(words, end + 2 * led, pack)
    if not end + 2 * led < stop < len(words):
        return end
    listed = words[stop].tag == "V" and any(w.low in ("und", "sowie") for w in words[end:stop])
    closed = listed or words[stop].index > words[stop - 1].index + 1
    head = next((w for w in words[end:stop] if w.tag == "N"), None)
    somebody = head is not None and is_animate(head.low, pack) and words[end].low not in ("die", "das", "ein")
    return stop if closed and (led or listed or somebody) else end


def _speaks(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words name somebody or something that can say what is reported."""
    head = next((w for w in words if w.tag == "N"), None)
    if head is None or head.name:
        return head is not None
    document = is_one_of(head.low, pack.words["document_noun"]) or _source_noun(head, pack)
    surname = words[0] is head and not is_common(head.low, pack)
    return document or surname or is_animate(head.low, pack)


def _leads_dative(words: Sequence[Word], k: int, pack: ClaimPack) -> bool:
    """Tell whether an article begins the phrase before "zufolge": "dem", or "(von Tee) / einer Studie aus Rom"."""
    fronted = k == 0 and words[k].low == "der"  # "Der Antwort der Regierung auf die Anfrage zufolge"
    if words[k].low in _DATIVES or not (fronted or (k and words[k].low in ("einer", "dieser", "jener"))):
        return words[k].low in _DATIVES
    documents = pack.words["document_noun"]
    noun = next((w for w in words[k : k + 4] if w.tag == "N"), None)
    told = noun is not None and is_one_of(noun.low, documents)
    before = words[k - 1]
    owned = before.tag == "N" and not (is_one_of(before.low, documents) or _source_noun(before, pack))
    return told and (fronted or owned)


def _before_zufolge(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    apart: Source | None = None  # "können Passagiere / der Lufthansa zufolge"
    led = next((k for k in range(i - 2, max(-1, i - _FURTHEST), -1) if _leads_dative(words, k, pack)), None)
    if led is not None and read_phrase(words, led, pack) == i and not any(w.low in _OWN for w in words[led:i]):
        nouns = [w for w in words[led:i] if w.tag == "N"]
        if nouns and (
            words[led].low not in _DATIVES or not _source_noun(nouns[0], pack)
        ):  # "dem 54 Jahre alten Chef zufolge"
            return Source((words[i],), tuple(words[led:i]), "preposition", "de.source.zufolge")
    for start in range(i - 1, max(-1, i - _FURTHEST), -1):
        if start == i - 1 and (words[start].tag == "PRON" or words[start].low == "ihr"):
            return Source((words[i],), (words[start],), "preposition", "de.source.zufolge")
        if read_phrase(words, start, pack) == i or (start == i - 1 and words[start].tag == "N"):
            before = words[start - 1] if start else None
            if (
                before is not None
                and near(before, words[start])
                and (
                    before.tag in ("ADJ", "ART", "DET")
                    or (before.name and before.name == words[start].name)
                    or (before.tag == "N" and words[start].low in _OWNING and before.low not in pack.words["weekday"])
                    or (before.tag == words[start].tag == "N" and read_phrase(words, start - 1, pack) == i)
                    or before.low in ("von", "für", "und", "vom", "im", "der", "in")
                )
            ):
                if before.tag == "N" and words[start].low == "der" and apart is None:
                    apart = Source((words[i],), tuple(words[start:i]), "preposition", "de.source.zufolge")
                continue
            if apart is not None and words[start].low in ("die", "das"):
                break  # "legen die Kunden / der Umfrage zufolge Wert auf …": a dative begins otherwise
            own = next((w for w in words[start:i] if w.low in _OWN), None)
            if own is not None and _source_noun(words[i - 1], pack):
                return Source(tuple(words[start : i + 1]), (), "preposition", "de.source.eigen", own=True)
            if start == i - 1 and words[start].low in ("gerüchten", "schätzungen", "berichten"):
                return Source((words[start], words[i]), (), "preposition", "de.source.zufolge")
            inner = words[start:i]
            if len(inner) == 2 and inner[0].tag == "DET" and inner[0].low in _PRONOUNS and _source_noun(inner[1], pack):
                return Source((inner[1], words[i]), (inner[0],), "preposition", "de.source.zufolge")
            if _source_noun(inner[0], pack) and len(inner) > 1 and inner[1].low in _OWNING:  # "Angaben der Polizei …"
                owner = tuple(inner[2:] if inner[1].low == "von" else inner[1:])
                return Source((inner[0], words[i]), owner, "preposition", "de.source.zufolge")
            return Source((words[i],), tuple(inner), "preposition", "de.source.zufolge")
    return apart


def _after_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:  # noqa: PLR0911  # one answer a shape
    n = len(words)
    j = i + 1
    pronoun: list[Word] = []
    while j < n and j - i < 4 and (words[j].low in _PRONOUNS or _is_modifier(words, j, pack)):
        if words[j].low.endswith(_COMPOUNDS):
            break
        if words[j].low in _PRONOUNS:
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
    if not _source_noun(noun, pack) or (j == i + 1 and noun.low == "plan"):  # "läuft nach Plan"
        free = i == 0 or words[i - 1].tag in ("V", "PRON") or words[i - 1].index < words[i].index - 1
        return _nach_document(words, i, pack) if free else None
    if any(w.low in _OWN for w in pronoun):
        return Source(tuple(words[i : j + 1]), (), "preposition", "de.source.eigen", own=True)
    if pronoun:
        cue = (words[i], noun)
        return Source(cue, tuple(pronoun), "preposition", "de.source.nach")
    holder = _owner_of(words, j, pack)
    if not holder:
        inside = list(words[i + 1 : j + 1])
        if noun.low in _VAGUE and not any(w.tag == "ADJ" for w in inside):
            return Source((words[i], noun), (), "preposition", "de.source.nach")
        if noun.low.endswith(_COMPOUNDS):  # "nach Polizeiangaben"
            return Source((words[i], noun), (noun,), "preposition", "de.source.nach")
        return Source((words[i],), tuple(inside), "preposition", "de.source.nach") if inside else None
    return Source((words[i], noun), tuple(holder), "preposition", "de.source.nach")


def _behind_owner(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "nach Merkels Angaben", "nach Boris Pistorius’ Worten": the name of the source before its noun."""
    j = i + 1
    while j + 1 < len(words) and j - i < _LONGEST_NAME and words[j].tag == "N" and near(words[j], words[j + 1]):
        owner = words[j].low.endswith(("s", "’", "'")) and not is_common(words[j].low, pack)
        if owner and words[j + 1].tag == "N" and _source_noun(words[j + 1], pack):
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
    return place and words[j + 1].tag == "N" and _source_noun(words[j + 1], pack)


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
        stop = _past_aside(words, read_phrase(words, end + 1, pack), pack)
        dated = all(w.low.rstrip(".") in pack.words["weekday"] or w.tag == "NUM" for w in words[end + 1 : stop])
        return () if dated else words[end + 1 : stop]  # "nach Angaben vom Montag"
    if after.tag in ("ART", "DET", "ADJ", "N"):
        genitive = after.low in _GENITIVES or after.tag == "N" or after.low.endswith("er")
        owner = words[end : _past_aside(words, read_phrase(words, end, pack), pack)] if genitive else ()
        return owner if not compound or _speaks(owner, pack) else ()  # "nach TÜV-Angaben / eher laxe Kontrolle"
    return ()


def _nach_document(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "nach einem internen Papier des Ministeriums"."""
    end = read_phrase(words, i + 1, pack)
    nouns = [w for w in words[i + 1 : end] if w.tag == "N"]
    documents = pack.words["source_document"]
    if nouns and any(nouns[0].low == d or nouns[0].low.endswith(d) for d in documents):
        from_whom = next((j for j in range(i + 2, end) if words[j].low in ("von", "vom")), end)
        if from_whom < end and not _speaks(words[from_whom + 1 : end], pack):
            end = from_whom  # "gehen nach einem Medienbericht / von einer Verzögerung aus"
        return Source((words[i],), tuple(words[i + 1 : end]), "preposition", "de.source.nach")
    return None


def _noun_before_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
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


def _document_before_nach(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "dem Bericht nach", "den Unterlagen nach", "einer alten Sage nach"."""
    end = read_phrase(words, i, pack)
    if end >= len(words) or words[end].low != "nach" or words[end].tag != "P" or not near(words[end - 1], words[end]):
        return None
    head = next((w for w in words[i:end] if w.tag == "N"), None)
    if head is None or (words[i].low == "den" and not head.low.endswith("n")):
        return None  # "lehnte den Antrag nach kurzer Beratung ab"
    tale = is_one_of(head.low, pack.words["tale_noun"])
    plain = words[i].low in ("dem", "den") and is_one_of(head.low, pack.words["document_noun"])
    return Source((words[end],), tuple(words[i:end]), "preposition", "de.source.nach") if tale or plain else None
