"""Sources in a clause of their own: "so X" between marks, "Glaubt man X, …", "Geht es nach X, …"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.completion import completes
from claimx.claims.de.clauses.content import CONTENT_OPENERS
from claimx.claims.de.clauses.pieces import MODALS
from claimx.claims.de.cues.source_parts import can_speak
from claimx.claims.de.cues.sources import Source, find_sources
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_conditional", "find_so", "find_view", "relative_behind", "source_within"]

_RELATIVES = frozenset({"der", "die", "das", "dem", "den", "deren", "dessen"})
_BESIDE = frozenset(
    [
        *("bereits", "auch", "etwa", "jedenfalls", "zumindest", "jetzt", "gestern", "heute", "nun", "einst", "damals"),
        *(
            "jüngst",
            "kürzlich",
            "zuletzt",
            "schon",
            "ebenfalls",
            "unisono",
            "weiter",
            "sinngemäß",
            "wörtlich",
            "wiederum",
        ),
    ]
)


_EVENTS = ("ung", "heit", "keit", "tät")  # endings of what happens or is
_AMONG = frozenset({"in", "im", "aus", "unter", "bei", "beim"})
_TRUSTING = frozenset({"glauben", "trauen", "vertrauen", "folgen"})


def _adds_example(words: Sequence[Word], place: int, pack: ClaimPack) -> bool:
    """Tell "…, so auch Schweden" from "…, so auch die Ministerin"."""
    behind = [*itertools.takewhile(lambda w: w.tag not in ",.", words[place + 2 :])]
    noun = next((w for w in behind if w.tag == "N"), None)
    speaks = noun is not None and (noun.person or is_animate(noun.low, pack))
    return words[place + 1].low in ("auch", "etwa", "beispielsweise") and (
        not speaks or behind[0].low in ("den", "dem")
    )


def _is_lifeless(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a phrase names what happens, and nobody who says it: "die Ernennung", but not "die Regierung"."""
    noun = next((w for w in words if w.tag == "N"), None)
    if noun is None or not noun.low.endswith(_EVENTS) or can_speak(words, pack):
        return False
    return not any(is_one_of(noun.low, pack.words[kind]) for kind in ("organisation_noun", "group_noun", "acting_noun"))


def find_so(words: Sequence[Word], pack: ClaimPack) -> Source | None:
    """Find "so X" set off by marks, as in "…“, so die Ministerin."."""
    for i, word in enumerate(words[:-1]):
        if word.low != "so" or (i and words[i - 1].tag not in (",", '"')):
            continue
        if words[i + 1].low == "etwas" or _adds_example(words, i, pack):
            continue  # "– so etwas wie ein Vorbild", "…, so auch den Kaisern"
        if words[i + 1].low.startswith("genannt"):
            continue  # ", so genannte Viren zu finden"
        end = i + 1
        while end < len(words) and words[end].tag not in (",", ".", '"'):
            end += 1
        end = _past_bracket(words, end)
        end = _past_title(words, i + 1, end)
        inner = [w for w in words[i + 1 : end] if w.tag != '"' and w.text not in "()"]
        whole = inner
        while len(inner) > 1 and inner[0].low in _BESIDE:
            inner = inner[1:]  # "so bereits die Richter"
        if (
            not inner
            or any(w.tag in ("V", "SUB") for w in inner)
            or inner[0].tag not in ("N", "ART", "DET", "ADJ", "PRON")
        ):
            continue
        if not i and end >= len(words):
            continue
        length = read_phrase(inner, 0, pack) or (inner[0].tag == "PRON")
        if not length and inner[0].tag in ("ART", "DET") and inner[-1].tag == "N":
            length = len(inner)  # "so die knapp über 40-Jährige"
        if not length:
            continue
        holder = inner[:length]
        if _is_lifeless(holder, pack):
            continue  # "viele Ansprüche – so die Ernennung zum Minister –"
        stop = words.index(holder[-1]) + 1
        if stop == end and end + 1 < len(words) and words[end].text == ",":
            tail = _past_names(words, read_phrase(words, end + 1, pack))
            after = words[tail] if tail < len(words) else None
            if tail > end + 1 and (after is None or after.tag in ',."P') and _apposes(words[end + 1 : tail], pack):
                holder += words[end + 1 : tail]
                stop = next((j for j in range(tail, len(words)) if words[j].tag in ',."'), len(words))
                whole += words[tail:stop] if after is not None and after.tag == "P" else []
        noun = _told_noun(holder, pack)
        cue = (word,) if noun is None else (word, noun)
        party = tuple(holder) if noun is None else _owner(inner, noun, pack)
        said = {w.index for w in (*cue, *party)}
        aside = tuple(w for w in whole if w.index not in said)
        return Source(cue, party, "adverb", "de.source.so", aside=aside)
    return None


def _past_names(words: Sequence[Word], end: int) -> int:
    """Go past names that end a sentence: "so Kern, Direktor der Bethesda / Klinik Ulm."."""
    stop = next((i for i in range(end, len(words)) if words[i].tag != "N"), len(words))
    return stop if stop == len(words) or words[stop].tag == "." else end


def _apposes(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a phrase behind a comma says who somebody is: "Direktor in Ulm", "stellvertretende Vorsitzende"."""
    head = next((w for w in words if w.tag == "N"), None)
    return words[0].tag == "N" or (head is not None and is_one_of(head.low, pack.words["person_noun"]))


def _told_noun(words: Sequence[Word], pack: ClaimPack) -> Word | None:
    """Return the noun that says what a report is, and not who reports: "so das Argument der Gegner"."""
    head = next((w for w in words if w.tag == "N"), None)
    told = head is not None and head.low in pack.noun_cues and not head.name and not is_animate(head.low, pack)
    return head if told else None


def _owner(words: Sequence[Word], noun: Word, pack: ClaimPack) -> tuple[Word, ...]:
    """Return whose such a noun is: "so ihr Argument", "so die Einschätzung / der Fachleute"."""
    place = words.index(noun)
    if words[0].tag == "DET" and words[0].low.startswith(("ihr", "sein", "unser", "deren", "dessen")):
        return (words[0],)
    behind = words[place + 1 :]
    if behind and behind[0].low in ("von", "vom"):
        return tuple(behind[1:])
    if behind and behind[0].low in _AMONG and len(behind) > 1:
        among = behind[1 : read_phrase(behind, 1, pack)]
        return tuple(among) if any(_speaks(w, pack) for w in among[:3]) else ()
    return tuple(behind) if behind and (behind[0].low in pack.words["genitive"] or behind[0].name) else ()


def _speaks(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a noun names who can hold something: "so die Annahme in Brüssel", "so die Sorge unter Beamten"."""
    acts = is_animate(word.low, pack) or is_one_of(word.low, pack.words["acting_noun"])
    return word.tag == "N" and (bool(word.name) or acts or word.low.endswith("kreisen"))


def relative_behind(words: Sequence[Word], source: Source) -> list[Word]:
    """Return the relative clause of a holder: "…“, so die Ministerin, die nach Paris reist, „…"."""
    last = max(w.index for w in source.holder) if source.holder else -1
    first = next((i for i, w in enumerate(words) if w.index == last + 2), None)
    if first is None or words[first - 1].text != "," or words[first].low not in _RELATIVES or first + 2 >= len(words):
        return []
    stop = next((i for i in range(first, len(words)) if words[i].tag in ',."'), len(words))
    closes = stop - first > 1 and words[stop - 1].tag == "V" and words[first + 1].tag != "V"
    verbs = [w for w in words[: words.index(source.words[0])] if w.tag == "V"]
    end = next((i + 1 for i in range(first, stop) if words[i].tag == "V"), stop)
    waits = len(verbs) == 1 and words[first + 1].tag in ("N", "ADJ") and completes(words[first:end], verbs[0])
    return list(words[first:stop]) if closes and not waits else []  # "Man werde, so Kern, die Preise senken"


def find_view(words: Sequence[Word], pack: ClaimPack) -> list[Source]:
    """Find in whose eyes something is what is quoted: "Für Kern ist das „grober Unfug“"."""
    if len(words) < 5 or words[0].low != "für":
        return []
    end = read_phrase(words, 1, pack)
    finite = words[end] if 1 < end < len(words) else None
    holder = tuple(words[1:end])
    somebody = any(w.name for w in holder) or any(is_animate(w.low, pack) for w in holder)
    if finite is None or finite.tag != "V" or finite.lemma not in ("sein", "bleiben") or not somebody:
        return []
    quoted = [w for w in words[end:] if w.quote]
    verdict = bool(quoted) and quoted[-1] is words[-1] and not quoted[0].capital
    return [Source((words[0],), holder, "preposition", "de.source.für")] if verdict else []


def _past_bracket(words: Sequence[Word], end: int) -> int:
    """Go past a party or age in brackets: "so Innenminister Kern (SPD)"."""
    inside = words[end : end + 3]
    return end + 3 if [w.text for w in inside[::2]] == ["(", ")"] and inside[1].tag in ("N", "NUM") else end


def _past_title(words: Sequence[Word], first: int, end: int) -> int:
    """Go past the quoted name behind an article or a noun: "so die „Welt“", "so das Magazin „Focus“ weiter"."""
    named = first < end < len(words) and words[end].tag == '"' and words[end - 1].tag in ("ART", "N", "ADJ")
    if not named:
        return end
    close = next((j for j in range(end + 1, min(end + 6, len(words))) if words[j].tag in (",", ".", '"')), None)
    if close is None or words[close].tag != '"':
        return end
    while close < len(words) and words[close].tag not in (",", "."):
        close += 1
    return close


def _argues(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a word names somebody, or what somebody says: "Folgt man dem Gericht / der Darstellung, …"."""
    told = word.low in pack.noun_cues or word.low in pack.words["prepositional_noun"]
    return bool(word.name) or told or is_animate(word.low, pack)


def _trust(words: Sequence[Word], finite: Word) -> tuple[Word, ...]:
    """Return the verb that says whom to believe: "(wenn man X) glauben (darf)", "Schenkt man X Glauben"."""
    if finite.lemma == "schenken":
        return tuple(w for w in words if w is finite or w.low == "glauben")
    verb = next((w for w in words if w.tag == "INF"), None) if finite.lemma in MODALS else finite
    if verb is not None and verb.low == "schenken" and any(w.low == "glauben" for w in words):
        return tuple(w for w in words if w is verb or w.low == "glauben")
    lemma = None if verb is None else verb.form.infinitive if verb.tag == "INF" else verb.lemma
    return (verb,) if verb is not None and lemma in _TRUSTING else ()


def find_conditional(clause: Clause, pack: ClaimPack) -> Source | None:
    """Find a source in the form of a condition: "Glaubt man der Behörde, …", "Wenn es nach dem Chef geht, …"."""
    finite, words = clause.finite, clause.words
    conditional = clause.kind == "cond" or (clause.opener is not None and clause.opener.low in pack.words["condition"])
    if finite is None or not conditional:
        return None
    lows = [w.low for w in words]
    cue = _trust(words, finite) if "man" in lows and "nicht" not in lows else ()
    if cue:
        first = lows.index("man") + 1
        end = read_phrase(words, first, pack) if first < len(words) else first
        end = first + 1 if end == first and first < len(words) and words[first].tag == "PRON" else end
        holder = tuple(w for w in words[first:end] if w not in cue)
        if holder and (cue[0].lemma != "folgen" or any(_argues(w, pack) for w in holder)):
            return Source(cue, holder, "noun", "de.source.glaubt")
    if finite.lemma == "gehen" and "es" in lows and "nach" in lows:
        first = lows.index("nach") + 1
        end = read_phrase(words, first, pack) if first < len(words) else first
        end = first + 1 if end == first and first < len(words) and words[first].tag == "PRON" else end
        if end > first:
            cue = tuple(sorted((finite, words[first - 1]), key=lambda w: w.index))
            return Source(cue, tuple(words[first:end]), "preposition", "de.source.geht")
    return None


def source_within(child: Clause, pack: ClaimPack) -> Source | None:
    """Return the source in a dependent clause: "…, weil laut Kern Geld fehlt", "die Studie, laut der das Eis schmilzt".

    A clause of content has a record of its own.
    """
    first, second = (*child.words[:2], *child.words[:1])[:2]
    cue, named = (first, second) if first.low == "laut" else (second, first)
    if named is child.opener and (cue.low == "zufolge" or cue is first):
        return Source((cue,), (named,), "preposition", f"de.source.{cue.low}")
    opener = child.opener.low if child.opener is not None else ""
    found = find_sources(child.words, pack)
    if child.kind == "sub":
        held = opener not in (*CONTENT_OPENERS, "wie", "wer", "sofern", "soweit")
        found = [s for s in found if held and s.holder and s.rule != "de.source.relay"]
    return next(iter(found), None)
