"""What a cue verb introduces: a clause, a quotation, or a phrase."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from claimx.claims.clauses import Clause
from claimx.claims.nouns import is_animate, is_common
from claimx.claims.phrases import Phrase, split_phrases
from claimx.claims.words import Morphology, Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = [
    "clausal_children",
    "find_gap",
    "host_noun",
    "is_saying",
    "match_cue",
    "match_cues",
    "merged",
    "nominal_content",
]

CONTENT_OPENERS = frozenset(
    [
        "dass",
        "daß",
        "ob",
        "wie",
        "was",
        "wer",
        "wen",
        "wem",
        "wann",
        "warum",
        "weshalb",
        "wieso",
        "wo",
        "woran",
        "worauf",
        "welche",
        "welcher",
        "welches",
        "welchen",
        "welchem",
        "inwieweit",
        "inwiefern",
        "wohin",
        "woher",
        "wonach",
        "wozu",
        "wofür",
    ]
)
_HYPOTHETICAL = frozenset({"können", "sollen", "müssen", "dürfen"})
_WITH_SEIN = frozenset({"ausgehen", "übereinkommen", "hervorgehen", "bleiben", "folgen"})
_NEGATIVE = frozenset({"nicht", "niemand", "kaum", "kein", "keine", "keiner"})
_MERGED = {
    "vom": "von",
    "zum": "zu",
    "zur": "zu",
    "am": "an",
    "im": "in",
    "ins": "in",
    "beim": "bei",
    "ums": "um",
    "fürs": "für",
    "aufs": "auf",
    "vorm": "vor",
    "ans": "an",
}
_PRONOMINAL = {
    "darauf": "auf",
    "daran": "an",
    "dafür": "für",
    "dagegen": "gegen",
    "damit": "mit",
    "davon": "von",
    "darüber": "über",
    "davor": "vor",
    "dazu": "zu",
    "danach": "nach",
    "darum": "um",
    "hierauf": "auf",
    "darin": "in",
    "hierin": "in",
}
_AGENT = frozenset({"von", "vom", "durch", "seitens"})
_RELAYS = frozenset({"unter", "mit"})  # "unter Verweis auf": whom one relies on, and nothing that one says
_DATIVE = frozenset({"dem", "ihm", "ihnen", "mir", "uns", "einem", "ihrem", "seinem", "diesem", "sich", "mich", "dir"})


def match_cue(clause: Clause, pack: ClaimPack, morphology: Morphology) -> tuple[VerbCue, list[Word]] | None:
    """Return the cue verb of a clause with all its words, ``None`` if its verb is none."""
    return next(match_cues(clause, pack, morphology), None)


def match_cues(clause: Clause, pack: ClaimPack, morphology: Morphology) -> Iterator[tuple[VerbCue, list[Word]]]:
    """Yield the cues that the verb of a clause may be, the one with most words first."""
    lemma, core = clause.predicate(morphology)
    finite = clause.finite
    lows = {w.low for w in clause.words}
    if lemma == "empfehlen" and {"es", "sich"} <= lows:
        return
    if (
        finite is not None
        and finite.lemma in _HYPOTHETICAL
        and core
        and core[0].tag == "INF"
        and not (finite.low in ("konnte", "konnten") and clausal_children(clause))
        and not (clausal_children(clause) and lows & _NEGATIVE)
    ):
        return
    light = _match_light(clause, lemma, core, pack) if lemma in pack.words["light_verb"] else None
    if light is not None:
        yield light
    by_low: dict[str, Word] = {}
    for word in clause.words:
        by_low.setdefault(word.low, word)
    being = finite is not None and (
        finite.lemma == "sein" or any(w.low == "sein" and w.tag == "INF" for w in clause.words)
    )
    state = being and bool(core) and core[0].tag == "PP" and "worden" not in lows
    for name in dict.fromkeys(item for item in (lemma, finite.lemma if finite is not None else None) if item):
        for cue in pack.verb_cues.get(name, ()):
            if not cue.words and (name != lemma or (state and name not in _WITH_SEIN)):
                continue
            if cue.cls == "decision" and "sich" in lows and "sich" not in cue.words:
                continue  # "hat sich verabschiedet" is no "hat verabschiedet"
            if any(f[0] == "-" and lows & _forms_of(f[1:]) for f in cue.frames):
                continue
            if all(item in by_low for item in cue.words):
                verbs = core if name == lemma else [finite] if finite is not None else []
                near = _together(clause.words, cue.words) or by_low
                yield cue, _words_of(cue, [] if name == "sein" else verbs, near)
    yield from _joined_cues(clause, core, pack)


def _joined_cues(clause: Clause, core: Sequence[Word], pack: ClaimPack) -> Iterator[tuple[VerbCue, list[Word]]]:
    """Yield the cues that other verbs of a row may be: "hatte er gesagt – und damit alle aufgebracht"."""
    finite = clause.finite
    if finite is None or finite.lemma != "haben" or not any(w.low in ("und", "oder") for w in clause.words):
        return
    for word in clause.words:
        if word.tag == "PP" and word not in core:
            for cue in pack.verb_cues.get(word.lemma or "", ()):
                if not cue.words:
                    yield cue, [word]


def _together(words: Sequence[Word], lows: Sequence[str]) -> dict[str, Word] | None:
    """Return the words of a cue where they stand side by side: "der Meinung", and no other "der"."""
    n = len(lows)
    if n < 2:
        return None
    for place in range(len(words) - n + 1):
        if words[place].low == lows[0] and all(words[place + i].low == lows[i] for i in range(1, n)):
            return dict(zip(lows, words[place : place + n], strict=True))
    return None


def _words_of(cue: VerbCue, verbs: Sequence[Word], by_low: dict[str, Word]) -> list[Word]:
    """Return the words of a matched cue; correlates ("weist darauf hin, dass") are no part of it."""
    words = {w.index: w for w in verbs}
    apart = frozenset(_PRONOMINAL) | cue.frames  # correlates, and prepositions that belong to the content
    words |= {by_low[item].index: by_low[item] for item in cue.words if item not in apart}
    if cue.words and "sich" not in cue.words and "sich" in by_low and cue.cls == "decision":
        words[by_low["sich"].index] = by_low["sich"]
    return [words[i] for i in sorted(words)]


def _forms_of(preposition: str) -> frozenset[str]:
    return frozenset({preposition, *(low for low, bare in _MERGED.items() if bare == preposition)})


def _match_light(
    clause: Clause, lemma: str, core: Sequence[Word], pack: ClaimPack
) -> tuple[VerbCue, list[Word]] | None:
    """Match a verb that says little with a noun that says what: "äußerte die Vermutung, …", "übte Kritik an …"."""
    finite = clause.finite
    if finite is not None and finite.lemma == "sein" and core[0].tag == "PP":
        return None
    for place, noun in enumerate(clause.words):
        cue = pack.noun_cues.get(noun.low) if noun.tag == "N" else None
        if cue is None:
            continue
        if lemma in pack.words["firm_verb"] and not any(w.tag == "P" for w in clause.words[max(0, place - 3) : place]):
            continue
        governed = any(merged(w.low) in cue.prepositions and 0 < w.index - noun.index <= 12 for w in clause.words)
        pronominal = any(_PRONOMINAL.get(w.low) in cue.prepositions for w in clause.words)
        if not governed and not pronominal and not any(c.start > noun.index for c in clausal_children(clause)):
            if lemma in pack.words["uttering_verb"]:  # "Scharfe Kritik äußerte der Verband": the noun is all there is
                return VerbCue(lemma, (), "speech", frozenset({"view"}), cue.effects), list(core)
            continue
        cls = "thought" if lemma in pack.words["light_thought"] else "speech"
        words = sorted({w.index: w for w in (*core, noun)}.items())
        frames = frozenset({"c", *cue.prepositions})
        return VerbCue(lemma, (noun.low,), cls, frames, cue.effects), [word for _, word in words]
    return None


def host_noun(clause: Clause, child: Clause, pack: ClaimPack) -> Word | None:
    """Return the noun on which a content clause depends, as in "die Kritik der Opposition, das Gesetz sei schlecht"."""
    before = [w for w in clause.words if child.start - 9 <= w.index < child.start]
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        reported = child.opener is not None and child.opener.low == "wonach"
        if word.tag == "N" and place and before[place - 1].low in _RELAYS:
            return None
        if word.tag == "N" and (word.low in pack.noun_cues or reported):
            between = before[place + 1 :]
            return word if all(w.tag in ("N", "ART", "DET", "ADJ", "P") for w in between) else None
        if word.tag in ("V", "PP", "PTK", "PRON"):
            return None
    return None


def merged(low: str) -> str:
    """Return a preposition without the article that is merged into it: "zum" as "zu"."""
    return _MERGED.get(low, low)


def is_saying(cue: VerbCue) -> bool:
    """Tell whether a cue verb can report a clause or a quotation."""
    classes = ("speech", "writing", "thought", "decision", "perception", "evidence")
    if cue.lemma == "stehen" and not cue.words:
        return False  # "Auf dem Plakat stand: „…“", but of what is no quotation anything can stand
    return bool(cue.frames & {"q", "c"}) and cue.cls in classes


def clausal_children(clause: Clause) -> list[Clause]:
    """Return the dependent clauses that can be the content of a cue verb, in text order."""
    return [
        child
        for child in sorted(clause.children, key=lambda c: c.start)
        if child.kind == "v2"
        or (child.kind == "inf" and child.opener is None)
        or (child.kind == "sub" and child.opener is not None and child.opener.low in CONTENT_OPENERS)
    ]


def nominal_content(  # noqa: PLR0912  # the frames are tried one after the other
    clause: Clause, cue: VerbCue, cue_words: Sequence[Word], subject: Sequence[Word], pack: ClaimPack
) -> list[Word]:
    """Return the phrase that is the content of a cue verb; empty if there is none."""
    taken = {w.index for w in (*cue_words, *subject)}
    taken |= {w.index for w in clause.words if w.low == "man" and w.tag == "PRON"}
    taken |= {w.index for w in clause.words if w.low in _AGENT and subject and w.index == subject[0].index - 1}
    verbs = {
        w.index
        for w in clause.words
        if w.tag in ("V", "PTK")
        or (w.tag in ("PP", "INF") and w.lemma in ("haben", "sein", "werden", "können", "müssen"))
    }
    runs = _runs(clause, taken | verbs)
    prepositions = {f.removeprefix("n+") for f in cue.frames if f not in ("c", "q", "n", "d")}
    predicative = {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}
    predicative |= {low for low, bare in _PRONOMINAL.items() if bare in predicative}  # "sieht darin einen Fehler"
    behind = [run for run in runs if clause.finite is None or run[0].index > clause.finite.index]
    for run in [*behind, *(run for run in runs if run not in behind)]:
        phrases = split_phrases(run, pack)
        for number, phrase in enumerate(phrases):
            governed = phrase.kind == "pp" and merged(phrase.first.low) in prepositions - predicative
            day = phrase.head.low in pack.words["weekday"] and len(phrase.words) < 4  # "in der Nacht auf Mittwoch"
            if governed and not day:
                return _to_end(phrases[number:], pack)
    object_too = "n" in cue.frames and any(p.kind == "np" for run in runs for p in split_phrases(run, pack))
    for word in clause.words if not object_too else ():
        if _PRONOMINAL.get(word.low) in prepositions - predicative and word.index not in taken:
            return [word]
    if "view" in cue.frames:
        return _view(runs, pack)
    if predicative:
        kept = [
            w
            for run in runs
            if not _opens_aside(run, clause, predicative)
            for w in _without_adverbs(run, pack, keep=predicative)
        ]
        has_object = any(w.tag in ("N", "PRON", "ART", "DET") for w in kept)
        pieces = [phrase for run in runs for phrase in split_phrases(run, pack) if phrase.kind != "adv"]
        predicate = any(w.tag in ("ADV", "ADJ", "PP") and w.low not in pack.words["sentence_adverb"] for w in kept)
        marked = ("" in predicative and (len(pieces) > 1 or predicate or any(w.quote for w in kept))) or any(
            w.low in predicative for w in kept
        )
        if kept and has_object and marked:
            return kept
    if "idea" in cue.frames:
        found = _idea(runs, pack)
        seen = clause.words[-1].tag == "PP" and clause.finite is not None and clause.finite.lemma == cue.lemma
        if seen and runs and not found:
            found = _without_adverbs(runs[-1], pack)  # "sieht die Ziele gefährdet"
        if found:
            return found
    if cue.frames & {"n", "d"}:
        for run in runs:
            phrases = split_phrases(run, pack)
            for number, phrase in enumerate(phrases):
                if _is_object(phrase, cue, pack):
                    found = _to_end(phrases[number:], pack)
                    front = clause.finite is not None and phrase.first.index < clause.finite.index
                    for later in runs[runs.index(run) + 1 :] if not (front and clause.kind == "main") else ():
                        found += _without_adverbs(later, pack)
                    return found
        if cue.effects.modality or cue.effects.polarity:
            for run in runs:
                found = _without_adverbs(run, pack)
                if any(w.tag == "N" for w in found):
                    return found
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


def _idea(runs: Sequence[Sequence[Word]], pack: ClaimPack) -> list[Word]:
    """Return an object that can be thought and not seen, as in "sieht keine Alternative", "sieht eine Gefahr"."""
    for run in runs:
        phrases = split_phrases(run, pack)
        for number, phrase in enumerate(phrases):
            if phrase.kind == "np" and (
                phrase.first.low.startswith("kein")
                or any(w.low in pack.words["idea_noun"] or w.low in pack.noun_cues for w in phrase.words)
            ):
                return _to_end(phrases[number:], pack)
    return []


def _runs(clause: Clause, taken: Iterable[int]) -> list[list[Word]]:
    """Return the stretches of own words between what is taken."""
    out: list[list[Word]] = []
    taken = frozenset(taken)
    current: list[Word] = []
    for word in clause.words:
        if word.index in taken or (clause.opener is word):
            if current:
                out.append(current)
            current = []
        else:
            current.append(word)
    if current:
        out.append(current)
    return out


def _aside(phrase: Phrase) -> bool:
    """Tell whether a prepositional phrase says how or when something was said, not what."""
    return phrase.head.low in (
        "anfrage",
        "ende",
        "stimmen",
        "nein-stimmen",
        "ja-stimmen",
        "enthaltungen",
        "mehrheit",
        "rande",
    )


def _temporal(phrase: Phrase, pack: ClaimPack) -> bool:
    return any(w.low.rstrip(".") in pack.words["weekday"] for w in phrase.words)


def _is_object(phrase: Phrase, cue: VerbCue, pack: ClaimPack) -> bool:
    if phrase.kind not in ("np", "pron") or (phrase.first.low in ("es", "man") and "n" not in cue.frames):
        return False
    dative = phrase.first.low in _DATIVE
    if dative and "d" not in cue.frames:
        return False
    return not (phrase.kind == "np" and _temporal(phrase, pack))


def _to_end(phrases: Sequence[Phrase], pack: ClaimPack) -> list[Word]:
    """Return the words of a content phrase and what follows, up to trailing adverbs."""
    end = len(phrases)
    while end > 1 and (
        (phrases[end - 1].kind == "adv" and phrases[end - 1].first.tag in ("ADV", "CO"))
        or (phrases[end - 1].kind == "pp" and (_temporal(phrases[end - 1], pack) or _aside(phrases[end - 1])))
        or (phrases[end - 1].kind == "np" and _temporal(phrases[end - 1], pack) and len(phrases[end - 1].words) == 2)
    ):
        end -= 1
    return [w for phrase in phrases[:end] for w in phrase.words]


def _without_adverbs(run: Sequence[Word], pack: ClaimPack, *, keep: Collection[str] = ()) -> list[Word]:
    """Leave out adverbs at the edges; where a predicate is sought, only those that can be none."""
    phrases = split_phrases(run, pack)
    first, last = 0, len(phrases)
    while first < last and (
        (
            phrases[first].first.tag in ("ADV", "CO")
            and phrases[first].first.low not in keep
            and not (
                keep and phrases[first].first.low not in pack.words["sentence_adverb"] and phrases[first].first.quote
            )
        )
        or (phrases[first].kind == "pp" and (_temporal(phrases[first], pack) or _aside(phrases[first])))
    ):
        first += 1
    while last > first and (
        phrases[last - 1].first.low in pack.words["sentence_adverb"]
        or (phrases[last - 1].kind == "pp" and _temporal(phrases[last - 1], pack))
    ):
        last -= 1
    return [w for phrase in phrases[first:last] for w in phrase.words]


def find_gap(words: Sequence[Word], pack: ClaimPack) -> tuple[int, int] | None:
    """Find where a content goes on with somebody else and no verb: "von 500 Gästen, / der Verein / von 800".

    Returns:
        The places of the second holder and of the second content; ``None`` where there is none.
    """
    if not words or words[0].tag != "P":
        return None
    for place in range(2, len(words) - 2):
        apart = words[place].index - words[place - 1].index
        if apart not in (2, 3) or words[place].tag not in ("ART", "N", "DET", "ADJ"):
            continue
        phrase = next(iter(split_phrases(words[place:], pack)))
        end = place + len(phrase.words)
        cut = next((i for i in range(place + 1, end) if words[i].low == words[0].low), end)
        somebody = is_animate(phrase.head.low, pack) or not is_common(phrase.head.low, pack)
        if cut < len(words) - 1 and words[cut].low == words[0].low and somebody:
            return place, cut
    return None
