"""What a cue verb introduces without a clause: a phrase, an object with its predicate, a view."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.cues.remainders import PLACED, indices_taken, open_runs, without_year
from claimx.claims.de.words.dates import is_temporal, looks_ahead
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.de.words.prepositions import PRONOMINAL, merged
from claimx.claims.de.words.valency import is_place_noun
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["nominal_content"]

_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?:/[0-9]{2,4})?")
_MEETINGS = frozenset(
    {"beratung", "beratungen", "sitzung", "debatte", "diskussion", "abstimmung", "aussprache", "verhandlung", "prüfung"}
)
# Bare behind "auf", whoever sets something going: "verweist den Plan auf Antrag der SPD in den Ausschuss".
_STATES = frozenset(
    [
        *("pflicht", "gefahr", "krise", "verantwortung", "lage", "rolle", "tradition", "zusammenhang", "not", "recht"),
        *("unrecht", "vorteil", "nachteil", "abseits", "schwierigkeiten", "zugzwang", "sackgasse", "stellung", "weg"),
    ]
)
_DATIVE = frozenset({"dem", "ihm", "ihnen", "mir", "uns", "einem", "ihrem", "seinem", "diesem", "sich", "mich", "dir"})


def nominal_content(
    clause: Clause, cue: VerbCue, cue_words: Sequence[Word], subject: Sequence[Word], pack: ClaimPack
) -> list[Word]:
    """Return the phrase that is the content of a cue verb; empty if there is none."""
    taken = indices_taken(clause, cue_words, subject, pack)
    runs = open_runs(clause, taken)
    behind = [run for run in runs if clause.finite is None or run[0].index > clause.finite.index]
    if cue.lemma == "begründen" and clause.kind == "main" and not any(w.low == "mit" for run in behind for w in run):
        runs = behind  # "Mit dem Buch begründete er eine Tradition"
    ordered = [*behind, *(run for run in runs if run not in behind)]
    predicative = {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}
    prepositions = {f for f in cue.frames if f not in ("c", "q", "n", "d") and not f.startswith("n+")} - predicative
    if cue.lemma == "schreiben" and _has_noun_phrase(runs, pack):
        prepositions -= {"von"}  # "schrieb das Lied vom Ende der Welt"
    found = _governed(ordered, prepositions, pack)
    fronted = bool(found) and clause.kind == "main" and not any(found[0] in run for run in behind)
    if fronted and "n" in cue.frames and _has_noun_phrase(behind, pack):
        found = []  # "Nach der Ministerin verlangen auch die Städte Auflagen"
    if not found and not cue.frames & {"n", "d"}:
        found = _attached(behind, prepositions, pack)
    if not found and not ("n" in cue.frames and _has_noun_phrase(runs, pack)):
        found = [w for w in clause.words if PRONOMINAL.get(w.low) in prepositions and w.index not in taken][:1]
    if found or "view" in cue.frames:
        return found or _view(runs, pack)
    if predicative:
        found = _predicated(runs, clause, predicative, pack)
    if not found and "adj" in cue.frames:
        found = _judged(behind if clause.kind == "main" else runs, runs, pack)
    if not found and "idea" in cue.frames:
        found = _idea(runs, pack) or _seen(runs, clause, cue, pack)
    if not found and cue.frames & {"n", "d"}:
        opens = bool(runs) and runs[0] not in behind and split_phrases(runs[0], pack)[0].kind not in ("np", "pron")
        found = _object(runs, ordered if opens else runs, clause, cue, pack)
    if cue.lemma == "begründen" and found and found[0].low in ("ein", "eine", "einen"):
        return []  # what is founded
    return without_year(found, clause, pack)


def _has_noun_phrase(runs: Sequence[Sequence[Word]], pack: ClaimPack) -> bool:
    return any(phrase.kind == "np" for run in runs for phrase in split_phrases(run, pack))


def _governed(runs: Sequence[Sequence[Word]], prepositions: Collection[str], pack: ClaimPack) -> list[Word]:
    """Return the phrase with a preposition that a cue governs."""
    for run in runs:
        phrases = split_phrases(run, pack)
        for number, phrase in enumerate(phrases):
            governed = phrase.kind == "pp" and merged(phrase.first.low) in prepositions
            day = phrase.head.low in pack.words["weekday"] and len(phrase.words) < 4  # "in der Nacht auf Mittwoch"
            day = day and not any(w.tag == "NUM" or w.low in pack.words["number_word"] for w in phrase.words)
            if governed and not day:
                return _to_end(phrases[number:], pack)
    return []


def _predicated(
    runs: Sequence[Sequence[Word]], clause: Clause, prepositions: Collection[str], pack: ClaimPack
) -> list[Word]:
    """Return an object with its predicate, as in "nennt den Plan einen Fehler", "wertet das als Sieg"."""
    marks = {*prepositions, *(low for low, bare in PRONOMINAL.items() if bare in prepositions)}  # "sieht darin …"
    marks |= {"im"} if {"als", "in"} <= marks else set()  # "sah im Ausbau den Schlüssel"
    wide = [run for run in runs if not _opens_aside(run, clause, marks)]
    if "" in prepositions and len(wide) > 1:  # "Diese Zahl nannte der Minister / in Mainz"
        wide = [run for run in wide if not (run[0].low in PLACED and run[-1].name)]
    kept = [w for run in wide for w in _without_adverbs(run, pack, keep=marks)]
    if "" in prepositions and _is_verdict(wide, clause, pack):
        kept += wide[-1]
    level = "bei" in marks and _is_level(kept, pack)
    if marks & {"in", "im"} and not level and _is_place(kept, pack):
        return []
    if not level:
        marks -= {"bei"}
    has_object = any(w.tag in ("N", "PRON", "ART", "DET") for w in kept)
    pieces = [phrase for run in runs for phrase in split_phrases(run, pack) if phrase.kind != "adv"]
    plain = pack.words["sentence_adverb"] | pack.words["negation"]
    predicate = any(w.tag in ("ADV", "ADJ", "PP") and w.low not in plain for w in kept)
    bare = "" in prepositions and (len(pieces) > 1 or predicate or any(w.quote for w in kept))
    return kept if has_object and (bare or any(w.low in marks for w in kept)) else []


def _is_place(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell "sah ihn in der Stadt" from "sieht in dem Plan eine Gefahr" and "sieht den Staat in der Pflicht"."""
    place = next((i for i, w in enumerate(words) if w.low in ("in", "im")), None)
    if place is None:
        return False
    if not any(w.tag in ("N", "PRON") for w in words[:place]):
        noun = next((w for w in words[place + 1 :] if w.tag == "N"), None)
        return noun is not None and not noun.name and is_place_noun(noun.low, pack)  # "sah im Park einen Hund"
    return not any(w.low in _STATES for w in words[place:])


def _is_level(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether "bei" leads to an amount: "sieht das Kursziel bei 48 Euro", but not "sah sie bei ihrem Bruder"."""
    place = next((i for i, w in enumerate(words) if w.low == "bei"), len(words))
    near = words[place + 1 : place + 5]
    measured = any(w.low in pack.words["measure_noun"] or w.text in ("%", "€", "$") for w in near)
    return measured and any(w.tag == "NUM" or w.low in pack.words["number_word"] for w in near)


def _is_verdict(runs: Sequence[Sequence[Word]], clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause ends with a lone adjective that says what is thought: "Den Plan nannte er absurd"."""
    last = runs[-1] if len(runs) > 1 else ()
    lone = len(last) == 1 and last[0] is clause.words[-1] and not last[0].quote
    plain = pack.words["sentence_adverb"] | pack.words["negation"]  # "Einen Termin nannte er nicht"
    return lone and last[0].tag in ("ADV", "ADJ") and last[0].low not in plain


def _seen(runs: Sequence[Sequence[Word]], clause: Clause, cue: VerbCue, pack: ClaimPack) -> list[Word]:
    """Return an object with a participle, as in "sieht die Ziele gefährdet"."""
    seen = clause.words[-1].tag == "PP" and clause.finite is not None and clause.finite.lemma == cue.lemma
    return _without_adverbs(runs[-1], pack) if seen and runs else []


def _object(
    runs: Sequence[Sequence[Word]], ordered: Sequence[Sequence[Word]], clause: Clause, cue: VerbCue, pack: ClaimPack
) -> list[Word]:
    """Return the object of a cue verb, with what stands behind it."""
    for run in ordered:
        phrases = split_phrases(run, pack)
        for number, phrase in enumerate(phrases):
            if number and phrases[number - 1].first.low in ("als", "wie"):
                continue  # "was er sich als Kind erträumt"
            opens = phrase.first is clause.words[0] and clause.finite is not None and clause.finite.lemma == "werden"
            if phrase.first.low == "es" and opens and _has_noun_phrase(runs[1:], pack):
                continue  # "Es wird eine Entscheidung erwartet"
            if _is_object(phrase, cue, pack):
                plain = "adj" not in cue.frames and len(phrases) - number > 1 and not phrases[-1].first.quote
                manner = plain and phrases[-1].first.tag == "PP"  # "wies die Vorwürfe / entschieden / zurück"
                found = _to_end(phrases[number:-1] if manner else phrases[number:], pack)
                front = clause.finite is not None and phrase.first.index < clause.finite.index
                owing = pack.words["contestable_verb"] | {"vermuten"}  # "Der Gruppe wird Betrug nachgesagt"
                owed = front and cue.lemma in owing
                for later in runs[runs.index(run) + 1 :]:
                    if not (front and clause.kind == "main") or owed or looks_ahead(later, pack):
                        found += _without_adverbs(later, pack)
                return found
    for run in runs if cue.effects.modality or cue.effects.polarity else ():
        found = _without_adverbs(run, pack)
        if any(w.tag == "N" for w in found) and not _opens_aside(run, clause, ()):
            return found
    return []


def _attached(runs: Sequence[Sequence[Word]], prepositions: Collection[str], pack: ClaimPack) -> list[Word]:
    """Return the content phrase that was read as an attribute: "forderte sie in einem Brief / zu mehr Tempo auf"."""
    for run in reversed(runs):
        for place in range(len(run) - 1, 0, -1):
            if run[place].tag == "P" and merged(run[place].low) in prepositions:
                return _to_end(split_phrases(run[place:], pack), pack)
    return []


def _opens_aside(run: Sequence[Word], clause: Clause, prepositions: Collection[str]) -> bool:
    """Tell whether a stretch before the verb says where or when: "In einem Interview nannte er …"."""
    before = clause.finite is not None and run[-1].index < clause.finite.index and clause.kind == "main"
    return before and run[0].tag == "P" and merged(run[0].low) not in prepositions


def _view(runs: Sequence[Sequence[Word]], pack: ClaimPack) -> list[Word]:
    """Return an object that is itself a view, as in "teilt diese Sorge"."""
    for run in runs:
        for phrase in split_phrases(run, pack):
            if phrase.kind == "np" and any(w.low in pack.noun_cues for w in phrase.words):
                return list(phrase.words)
    return []


def _judged(runs: Sequence[Sequence[Word]], everywhere: Sequence[Sequence[Word]], pack: ClaimPack) -> list[Word]:
    """Return an object with the adjective that judges it, as in "sieht die Pläne kritisch", "findet das „naiv“"."""
    front = everywhere[0] if everywhere else []
    if len(front) == 1 and front[0].index == 0 and front[0].low in pack.words["stance_adjective"]:
        seen = next((p for run in runs for p in split_phrases(run, pack) if p.kind in ("np", "pron")), None)
        return [front[0], *seen.words] if seen is not None else []  # "Kritisch sieht der Verband die Reform"
    last = runs[-1] if runs else []
    if not last or last[-1].tag not in ("ADV", "ADJ", "PP") or last[-1].low in pack.words["sentence_adverb"]:
        return []
    stances = pack.words["stance_adjective"]  # "bewertete die Aussage positiver"
    if not last[-1].quote and last[-1].low not in stances and last[-1].low.removesuffix("er") not in stances:
        return []
    objects = [p for run in everywhere for p in split_phrases(run, pack) if p.kind in ("np", "pron")]
    objects = [p for p in objects if p.first.low not in _DATIVE and p.first.low not in ("es", "man", "etwas")]
    if not objects:
        return []
    first = objects[-1]
    kept = [w for run in everywhere for w in run if w.index >= first.first.index]
    return kept if last[-1] in kept else [*first.words, last[-1]]


def _nouns_of(phrase: Phrase) -> list[Word]:
    return [w for w in phrase.words if w.tag == "N"]


def _idea(runs: Sequence[Sequence[Word]], pack: ClaimPack) -> list[Word]:
    """Return an object that can be thought and not seen, as in "sieht keine Alternative", "sieht eine Gefahr"."""
    for run in runs:
        phrases = split_phrases(run, pack)
        for number, phrase in enumerate(phrases):
            if phrase.kind == "np" and (
                phrase.first.low.startswith("kein")
                or any(w.low in pack.noun_cues or is_one_of(w.low, pack.words["idea_noun"]) for w in _nouns_of(phrase))
            ):
                return _to_end(phrases[number:], pack)
    return []


def _aside(phrase: Phrase) -> bool:
    """Tell whether a prepositional phrase says how or when something was said, not what."""
    if phrase.head.low == "ende":
        return phrase.first.low == "am"
    if phrase.first.low in ("nach", "in", "während") and phrase.head.low in _MEETINGS:
        return True  # "lehnte den Antrag nach kurzer Beratung ab"
    return phrase.head.low.rpartition("-")[2] in (
        "anfrage",
        "nachfrage",
        "rückfrage",
        "stimmen",
        "nein-stimmen",
        "ja-stimmen",
        "enthaltungen",
        "mehrheit",
        "rande",
    )


def _is_object(phrase: Phrase, cue: VerbCue, pack: ClaimPack) -> bool:
    if phrase.kind not in ("np", "pron") or (phrase.first.low in ("es", "man") and "n" not in cue.frames):
        return False
    dative = phrase.first.low in _DATIVE or (phrase.kind == "pron" and phrase.first.low == "ihr")
    if dative and "d" not in cue.frames:  # "warf dem eigenen Lager / Wortbruch vor"
        given = phrase.kind == "np" and "n" in cue.frames and len(phrase.words) > 2
        return given and phrase.words[-2].tag == phrase.words[-1].tag == "N" and not phrase.words[-1].name
    if cue.frames <= {"c", "q", "d"} and phrase.first.tag in ("ART", "DET") and phrase.first.low[-1] not in "mrn":
        return False  # "schloss sich die Gruppe an": no dative
    return not (phrase.kind == "np" and is_temporal(phrase, pack))


def _to_end(phrases: Sequence[Phrase], pack: ClaimPack) -> list[Word]:
    """Return the words of a content phrase and what follows, up to trailing adverbs."""
    end = len(phrases)
    last = phrases[-1].words
    dated = end > 1 and (phrases[-2].words[-1].tag == "ADV" or is_temporal(phrases[-2], pack))
    if dated and len(last) == 1 and _YEAR.fullmatch(last[0].text):
        end -= 1  # "hat das bereits 2022 bemängelt", "… im Mai 2022 bemängelt"
    quoted = phrases[-1].first.quote != phrases[0].first.quote  # "von „hundert Stück jährlich“"
    while (
        end > 1
        and phrases[end - 2].words[-1].low != "noch"
        and (  # "eine Einigung noch in diesem Jahr"
            (phrases[end - 1].kind == "adv" and phrases[end - 1].first.tag in ("ADV", "CO") and not quoted)
            or (phrases[end - 1].kind == "pp" and (is_temporal(phrases[end - 1], pack) or _aside(phrases[end - 1])))
            or (
                phrases[end - 1].kind == "np"
                and is_temporal(phrases[end - 1], pack)
                and len(phrases[end - 1].words) == 2
            )
        )
    ):
        end -= 1
    return [w for phrase in phrases[:end] for w in phrase.words]


def _without_adverbs(run: Sequence[Word], pack: ClaimPack, *, keep: Collection[str] = ()) -> list[Word]:
    """Leave out adverbs at the edges; where a predicate is sought, only those that can be none."""
    phrases = split_phrases(run, pack)
    first, last = 0, len(phrases)
    timed = [p.kind == "pp" and p.first.low not in keep and is_temporal(p, pack) for p in phrases]
    while first < last and (
        (
            phrases[first].first.tag in ("ADV", "CO")
            and phrases[first].first.low not in keep
            and not (
                keep and phrases[first].first.low not in pack.words["sentence_adverb"] and phrases[first].first.quote
            )
        )
        or timed[first]
        or (phrases[first].kind == "pp" and _aside(phrases[first]))
    ):
        first += 1
    while last > first and (
        (
            phrases[last - 1].first.low in pack.words["sentence_adverb"]
            and not (last > 1 and phrases[last - 2].words[-1].low in keep)  # "bezeichnet die Lage als gut"
        )
        or timed[last - 1]
    ):
        last -= 1
    return [w for phrase in phrases[first:last] for w in phrase.words]
