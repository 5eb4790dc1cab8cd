"""Cue verbs: which cue the verb of a clause is, with all the words that belong to it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import gender
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.de.words.prepositions import PRONOMINAL, forms_of, merged
from claimx.claims.de.words.valency import deed_objects
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["is_object", "is_saying", "match_cue", "match_cues"]

_HYPOTHETICAL = frozenset({"können", "sollen", "müssen", "dürfen"})
# "kann die Kritik nicht nachvollziehen" is a view, too.
_GRASPING = frozenset({"nachvollziehen", "hinnehmen", "akzeptieren", "gutheißen", "verstehen"})
# "musste Fehler einräumen", "muss Fehler einräumen" are said, unwillingly; "muss endlich zugeben" is not.
_CONCEDING = frozenset({"einräumen", "zugeben", "eingestehen", "zugestehen", "gestehen", "bekennen", "anerkennen"})
_COMPELLED = frozenset({"musste", "mussten", "mußte", "mußten", "muss", "müssen", "muß"})
_STANCES = frozenset({"vorstellen"})  # "kann sich … vorstellen" is a view, no ability
_WITH_SEIN = frozenset({"ausgehen", "übereinkommen", "hervorgehen", "bleiben", "folgen", "verlauten"})
_AMOUNTS = frozenset({"viel", "wenig", "mehr", "nichts", "etwas", "allerhand"})
_PREDICATIVE = frozenset({"ADJ", "ADV", "PP", "ART", "DET", "N", "NUM"})
_POINTERS = frozenset({"das", "dies"})
# What somebody draws.
_DRAWN = frozenset(
    {"schluss", "schlüsse", "bilanz", "fazit", "schlussfolgerung", "schlussfolgerungen", "resümee", "folgerung"}
    | {"folgerungen", "rückschluss", "rückschlüsse", "zwischenbilanz", "lehre", "lehren", "konsequenz", "konsequenzen"}
)
_FOR = (("dafür",), ("dagegen",))
_APT = frozenset(
    {
        "bekannt",
        "berüchtigt",
        "berühmt",
        "beliebt",
        "verantwortlich",
        "mitverantwortlich",
        "zuständig",
        "dankbar",
        "bereit",
    }
    | {"geeignet", "gerüstet", "prädestiniert", "anfällig", "offen", "symptomatisch", "typisch", "ursächlich"}
    | {"ausschlaggebend", "entscheidend", "maßgeblich", "verschrien", "vorbereitet", "gedacht", "immun", "machtlos"}
)
_NEGATIVE = frozenset({"nicht", "niemand", "kaum", "kein", "keine", "keiner"})


def match_cue(clause: Clause, pack: ClaimPack, morphology: Morphology) -> tuple[VerbCue, list[Word]] | None:
    """Return the cue verb of a clause with all its words, ``None`` if its verb is none."""
    return next(match_cues(clause, pack, morphology), None)


def match_cues(clause: Clause, pack: ClaimPack, morphology: Morphology) -> Iterator[tuple[VerbCue, list[Word]]]:
    """Yield the cues that the verb of a clause may be, the one with most words first."""
    lemma, core = clause.predicate(morphology)
    finite = clause.finite
    lows = {w.low for w in clause.words}
    small = {
        w.low for w in clause.words if w.tag != "N" or w.capital
    }  # not the "in" of "Bundesamt für Sicherheit in der …"
    if lemma == "empfehlen" and {"es", "sich"} <= lows:
        return
    if (
        finite is not None
        and (finite.lemma in _HYPOTHETICAL or _is_unreal(clause, finite))
        and core
        and (core[0].tag == "INF" or _is_open_passive(clause, finite, lows))
        and not (lemma in _STANCES and "sich" in lows)
        and not (finite.low in ("konnte", "konnten") and clausal_children(clause))
        and not (finite.low in _COMPELLED and lemma in _CONCEDING and not lows & {"man", "endlich"})
        and not (finite.lemma == "können" and (clausal_children(clause) or lemma in _GRASPING) and lows & _NEGATIVE)
    ):
        return
    by_low = _by_low(clause)
    light = _match_light(clause, lemma, core, pack) if lemma in pack.words["light_verb"] else None
    if light is not None and not _is_whole(lemma, by_low, pack):
        yield light
    being = finite is not None and (
        finite.lemma == "sein" or any(w.low == "sein" and w.tag == "INF" for w in clause.words)
    )
    state = being and bool(core) and core[0].tag == "PP" and "worden" not in lows
    for name in dict.fromkeys(item for item in (lemma, finite.lemma if finite is not None else None) if item):
        for cue in pack.verb_cues.get(name, ()):
            if not all(item in by_low for item in cue.words):
                continue
            other = name != lemma and any(w.tag == "PTK" and w.low not in cue.words for w in core)
            if other or (not cue.words and (name != lemma or (state and name not in _WITH_SEIN))):
                continue  # "hält Menschen mit wenig Geld vom Arztbesuch ab"
            granted = name == "mögen" and not cue.words and clause.words[-1].tag == "INF"  # "mag überzogen sein"
            if granted or (name == "herausstellen" and "sich" in lows):
                continue  # "Es stellte sich heraus, dass …" is a fact
            if cue.cls == "decision" and "sich" in lows and "sich" not in cue.words:
                continue  # "hat sich verabschiedet" is no "hat verabschiedet"
            if any(f[0] == "-" and small & forms_of(f[1:]) for f in cue.frames):
                continue
            if lemma in _STANCES and finite is not None and finite.lemma != "können" and not clausal_children(clause):
                continue  # "stellte sich den Fans vor"
            if _is_elsewhere(clause, cue, by_low) or _has_deed(clause, cue, pack):
                continue
            verbs = core if name == lemma else [finite] if finite is not None else []
            verbs = [*verbs, *_beside(clause, verbs)]
            near = _together(clause.words, cue.words)
            apart = near is not None and cue.words[0] == "die" and _governs(clause.words, near["die"])
            if apart or (near is None and _is_split(cue, by_low, clause)):
                continue
            near = near or by_low
            yield cue, _words_of(cue, [] if name == "sein" else verbs, near)
    yield from _joined_cues(clause, core, pack)


def _by_low(clause: Clause) -> dict[str, Word]:
    """Return the words of a clause that a cue may have, by their spellings."""
    by_low: dict[str, Word] = {}
    answer = clause.kind == "main" and len(clause.words) > 1 and clause.words[1].index > clause.words[0].index + 1
    answer = answer and not any(c.start == clause.words[0].index + 2 for c in clause.children)  # "Dafür, dass …, …"
    for word in clause.words[1:] if answer else clause.words:  # "Sicher, das kostet viel": not "das ist sicher"
        by_low.setdefault(word.low, word)
        by_low.setdefault(merged(word.low), word)
        if "ß" in word.low:
            by_low.setdefault(word.low.replace("ß", "ss"), word)  # "zu dem Schluß", as spelt before 1996
    return by_low


def is_object(phrase: Phrase | None, clause: Clause, pack: ClaimPack, morphology: Morphology) -> bool:
    """Tell whether "sie" is what a verb is about that needs an object: "A prüft die Pläne, lehnt sie aber ab".

    Args:
        phrase: What may be the subject of the verb.
        clause: The clause, which may share the subject of the one before it.
        pack: The language.
        morphology: Its verb forms.
    """
    if phrase is None or phrase.kind != "pron" or phrase.first.low != "sie":
        return False
    phrases = [p for p in split_phrases(clause.words, pack) if p.kind in ("np", "pron")]
    frames = [cue.frames for cue, _ in match_cues(clause, pack, morphology)]
    takes = any(f == "n" or f.startswith("n+") for kinds in frames for f in kinds)
    return takes and len(phrases) == 1 and not any("q" in kinds for kinds in frames)


def _is_unreal(clause: Clause, finite: Word) -> bool:
    """Tell whether a clause says what did not happen: "Die Ärzte hätten die Krankheit erkennen müssen"."""
    return finite.low.startswith("hätte") and any(w.tag == "INF" and w.low in _HYPOTHETICAL for w in clause.words)


def _is_open_passive(clause: Clause, finite: Word, lows: set[str]) -> bool:
    """Tell what can be done from what somebody does: "Dagegen kann beim Gericht Beschwerde eingelegt werden"."""
    return finite.lemma == "können" and "werden" in lows and not lows & {"von", "vom"} and not clausal_children(clause)


def _is_whole(lemma: str | None, by_low: Mapping[str, Word], pack: ClaimPack) -> bool:
    """Tell whether a noun makes one cue with the verb, so that another one is its object: "erteilt … eine Absage"."""
    for cue in pack.verb_cues.get(lemma or "", ()):
        nouns = [w for w in cue.words if w in by_low and by_low[w].tag == "N"]
        if len(nouns) == len(cue.words) > 0 and cue.frames == {"d"}:
            return True
        if all(w in by_low for w in cue.words) and any(w not in pack.noun_cues for w in nouns):
            return True  # "macht aus seiner Enttäuschung keinen Hehl"
    return False


def _beside(clause: Clause, verbs: Sequence[Word]) -> list[Word]:
    """Return the verb that a denial puts beside another: "wollte das weder bestätigen noch dementieren"."""
    if not verbs or verbs[-1].tag not in ("INF", "PP") or not {"weder", "noch"} <= {w.low for w in clause.words}:
        return []
    words = clause.words
    pairs = itertools.pairwise(words)
    return [w for w, after in pairs if w.tag == verbs[-1].tag and w not in verbs and after.low == "noch"]


def _is_elsewhere(clause: Clause, cue: VerbCue, by_low: Mapping[str, Word]) -> bool:
    """Tell whether a word of a cue belongs to something else: "hat sich ein Ziel gesetzt", "Eine Ursache dafür ist"."""
    pointer = next((by_low[item] for item in cue.words if item in _POINTERS and item in by_low), None)
    if pointer is not None and _is_article(clause, pointer):
        return True  # "steht für das Warten auf bessere Zeiten"
    amount = next((by_low[item] for item in cue.words if item in _AMOUNTS and item in by_low), None)
    if amount is not None and any(w.index == amount.index + 1 and w.tag in ("N", "ADJ") for w in clause.words):
        return True  # "hält mit wenig Geld durch"
    article = by_low.get("ein") if "ein" in cue.words else None
    if article is not None and article.tag == "ART":
        return True
    word = by_low.get(cue.words[0]) if cue.lemma == "sein" and cue.words in _FOR else None
    if word is not None and any(abs(w.index - word.index) == 1 and w.low in _APT for w in clause.words):
        return True  # "ist bekannt dafür, dass er streitet"
    told = [c for c in clausal_children(clause) if c.opener is None or c.opener.low in ("dass", "daß")]
    if word is not None and not told:
        return True  # "Dafür ist Kern, wie er heißt, bekannt"
    if word is not None and not any(w.tag in ("N", "PRON", "DET", "ART", "NUM") for w in clause.words):
        return True  # "Strittig ist dagegen, ob es reicht": nobody is against it
    after = next((w for w in clause.words if word is not None and w.index == word.index + 1), None)
    if after is not None and after.tag in _PREDICATIVE and after.low != "gewesen" and after is not clause.finite:
        return True  # "Ob das hilft, ist dagegen umstritten"
    front = word is not None and clause.finite is not None and word.index < clause.finite.index
    return word is not None and front and any(w.tag == "N" and w.index == word.index - 1 for w in clause.words)


def _has_deed(clause: Clause, cue: VerbCue, pack: ClaimPack) -> bool:
    """Tell whether a verb that holds only clauses has an object to which it does something: "schloss ein Abkommen"."""
    objects = deed_objects(cue.lemma, pack) if not cue.words and "n" not in cue.frames else ()
    return bool(objects) and any(w.tag == "N" and is_one_of(w.low, objects) for w in clause.words)


def _is_article(clause: Clause, word: Word) -> bool:
    """Tell whether "das" or "dies" begins a noun phrase or stands behind a preposition."""
    place = clause.words.index(word)
    before = clause.words[place - 1] if place else None
    behind = clause.words[place + 1] if place + 1 < len(clause.words) else None
    governed = before is not None and before.tag == "P" and before.index == word.index - 1
    finite = clause.finite
    apart = finite is not None and place and abs(word.index - finite.index) > 1
    return (
        bool(apart)
        or governed
        or (behind is not None and behind.index == word.index + 1 and behind.tag in ("N", "ADJ"))
    )


def _joined_cues(clause: Clause, core: Sequence[Word], pack: ClaimPack) -> Iterator[tuple[VerbCue, list[Word]]]:
    """Yield the cues that other verbs of a row may be: "hatte er gesagt – und damit alle aufgebracht"."""
    finite = clause.finite
    if finite is None or finite.lemma != "haben" or not any(w.low in ("und", "oder") for w in clause.words):
        return
    for before, word in itertools.pairwise(clause.words):
        if word.tag == "PP" and word not in core and before.low not in ("als", "wie"):
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


def _is_split(cue: VerbCue, by_low: dict[str, Word], clause: Clause) -> bool:
    """Tell whether the article of a cue belongs to another noun: "stellt die Zahlen in Frage"."""
    if cue.words[:1] != ("die",) or len(cue.words) != 2:
        return False
    article, noun = (by_low[item] for item in cue.words)
    if noun.index < article.index:
        return True  # "in ihrer Rede, die …"
    between = [w for w in clause.words if article.index < w.index < noun.index]
    return any(w.tag in ("N", "P", "V") for w in between)


def _words_of(cue: VerbCue, verbs: Sequence[Word], by_low: dict[str, Word]) -> list[Word]:
    """Return the words of a matched cue; correlates ("weist darauf hin, dass") are no part of it."""
    words = {w.index: w for w in verbs}
    apart = frozenset(PRONOMINAL) | cue.frames  # correlates, and prepositions that belong to the content
    apart |= {"nicht"} if cue.lemma == "verstehen" else frozenset()  # "kann das nicht verstehen"
    words |= {by_low[item].index: by_low[item] for item in cue.words if item not in apart}
    words = words or {by_low[item].index: by_low[item] for item in cue.words}  # "ist dagegen, dass"
    if cue.words and "sich" not in cue.words and "sich" in by_low and cue.cls == "decision":
        words[by_low["sich"].index] = by_low["sich"]
    return [words[i] for i in sorted(words)]


def _governs(words: Sequence[Word], article: Word) -> bool:
    """Tell whether the noun of a cue stands behind a preposition: "stellt uns vor die Frage" asks nothing."""
    return any(w.tag == "P" and w.index == article.index - 1 for w in words)


def _match_light(
    clause: Clause, lemma: str, core: Sequence[Word], pack: ClaimPack
) -> tuple[VerbCue, list[Word]] | None:
    """Match a verb that says little with a noun that says what: "äußerte die Vermutung, …", "übte Kritik an …"."""
    finite = clause.finite
    if finite is not None and finite.lemma == "sein" and core[0].tag == "PP":
        return None
    lows = {w.low for w in clause.words}
    if lemma == "machen" and "abhängig" in lows:
        return None  # "machte seine Zustimmung davon abhängig, dass …"
    if lemma == "machen" and {"sich", "breit"} <= lows:
        return None
    starts = {c.start for c in clausal_children(clause)}
    nearest = sorted(enumerate(clause.words), key=lambda item: item[1].index + 2 not in starts)
    for place, noun in nearest:  # "Von der Idee begeistert fasste er den Plan, …"
        cue = pack.noun_cues.get(noun.low) if noun.tag == "N" else None
        if cue is None:
            continue
        if place and clause.words[place - 1].low == "der" and gender(noun.low, pack) == "m":
            continue  # "Der Rat fasste den Beschluss, …"
        if place and clause.words[place - 1].low == "unter":
            continue  # "unter Verweis auf die Kosten" goes with any verb
        if lemma == "kommen" and any(w.low == "für" for w in clause.words[max(0, place - 3) : place]):
            continue  # "Im Gegenzug für die Zustimmung zu dem Plan kam er ihr entgegen"
        if lemma == "ziehen" and noun.low not in _DRAWN:
            continue  # "Der Protest gegen den Bau zieht Kreise"
        if lemma in pack.words["uttering_verb"] and _is_governed(clause.words, place):
            continue  # "hat in seiner Antwort Kritik geübt"
        if "sich" in lows and (lemma == "verbreiten" or lemma in pack.words["uttering_verb"]):
            continue  # "äußert sich zur Forderung" is no "äußert eine Forderung"
        if lemma in pack.words["firm_verb"] and not any(w.tag == "P" for w in clause.words[max(0, place - 3) : place]):
            continue
        governed = any(merged(w.low) in cue.prepositions and 0 < w.index - noun.index <= 12 for w in clause.words)
        pronominal = any(PRONOMINAL.get(w.low) in cue.prepositions for w in clause.words)
        if not governed and not pronominal and not any(c.start > noun.index for c in clausal_children(clause)):
            if lemma in pack.words["uttering_verb"]:  # "Scharfe Kritik äußerte der Verband": the noun is all there is
                return VerbCue(lemma, (), "speech", frozenset({"view"}), cue.effects), list(core)
            continue
        cls = "thought" if lemma in pack.words["light_thought"] else "speech"
        article = clause.words[place - 1 : place] if place and clause.words[place - 1].tag == "ART" else []
        beside = {w.index + 1 for w in (*core, *article)} | {w.index - 1 for w in core}
        joins = bool(article) and article[0].index in beside and noun.index in beside  # "äußerte die Vermutung"
        words = sorted({w.index: w for w in (*core, *(article if joins else ()), noun)}.items())
        frames = frozenset({"c", *cue.prepositions})
        return VerbCue(lemma, (noun.low,), cls, frames, cue.effects), [word for _, word in words]
    return None


def _is_governed(words: Sequence[Word], place: int) -> bool:
    """Tell whether a preposition stands before the phrase that ends at a place."""
    before = place - 1
    while before >= 0 and words[before].tag in ("ART", "DET", "ADJ"):
        before -= 1
    return before >= 0 and words[before].tag == "P"


def is_saying(cue: VerbCue) -> bool:
    """Tell whether a cue verb can report a clause or a quotation."""
    classes = ("speech", "writing", "thought", "decision", "perception", "evidence")
    if cue.lemma == "stehen" and not cue.words:
        return False  # "Auf dem Plakat stand: „…“", but of what is no quotation anything can stand
    return bool(cue.frames & {"q", "c"}) and cue.cls in classes
