"""The verb complex of a German clause: main verb, auxiliaries and modals, with tense, mood and voice.

"wird gebaut worden sein" is one predicate of four words. It is read from the inside out: the innermost verb carries the
meaning, what governs it says when and how.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.moods import is_should, mood_of
from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.de.words.morphology import FREE_PARTICLES, Morphology
from claimx.claims.words import Word

__all__ = ["COPULAS", "VerbComplex", "read_complex"]

COPULAS = frozenset({"sein", "werden", "bleiben"})
_GOVERNING = MODALS | AUXILIARIES | {"lassen"}
_PRESENT = frozenset({"p1", "p2", "p3", "p4", "p5", "p6"})
_PAST = frozenset({"t1", "t2", "t3", "t4", "t5", "t6"})
# Verbs that take no passive, so that "wird bekommen" is a future.
_NO_PASSIVE = frozenset({"bekommen", "gefallen", "geraten", "gelingen", "entkommen", "zerfallen", "bestehen"})
# Verbs of motion and change, whose perfect is formed with "sein"; matched at the end, since prefixes may stand before.
_WITH_SEIN = (
    "gehen", "kommen", "fahren", "fliegen", "laufen", "reisen", "treten", "fallen", "steigen", "sinken", "wachsen",
    "folgen", "scheitern", "flüchten", "fliehen", "wandern", "sterben", "bleiben", "werden", "sein", "gelangen",
    "schrumpfen", "schmelzen", "stürzen", "rücken", "ziehen", "ufern", "laufen", "springen", "gelingen", "weichen",
    "geschehen", "passieren", "entstehen", "auferstehen", "brechen", "platzen", "explodieren", "klettern", "rutschen",
    "erwachen", "ertrinken", "verhungern", "verschwinden", "schwinden", "verunglücken", "erscheinen", "eintreffen",
    "begegnen", "einschlafen", "abebben", "kollabieren", "kapitulieren", "emigrieren", "starten", "landen", "enden",
    "gleiten", "kriechen", "reiten", "rennen", "schreiten", "segeln", "sickern", "strömen", "tauchen", "altern",
    "fließen", "dringen", "kehren", "schwellen", "marschieren", "eilen", "rasen", "fluten", "verstreichen",
    "vergehen", "genesen", "geraten", "erlöschen", "verfallen", "ablaufen", "missglücken", "misslingen", "erkranken",
    "reifen", "heilen",
)  # fmt: skip
# Of these, verbs that do not end so by motion: "besprechen" is no "brechen", "beziehen" no "ziehen".
_WITH_HABEN = ("sprechen", "unterbrechen", "erfahren", "befahren", "beziehen", "entziehen", "vollziehen")
# Particles that make a verb with any other where they end its clause, also one that no list knows: "nahm sie fest".
_SURE_PARTICLES = frozenset(
    {"fest", "frei", "fort", "herum", "heraus", "herein", "herunter", "herauf", "hinaus", "hinein", "hinunter",
     "hinauf", "statt", "teil", "bereit", "zurück", "zusammen", "weg", "los", "voran", "voraus", "vorbei", "bloß",
     "preis", "stand", "sicher", "still", "auseinander", "gegenüber", "entgegen", "brach", "heim"}
)  # fmt: skip
# Participles of two verbs: "ist gefallen", "wird gebraucht".
_HOMONYMS = {("gefallen", "sein"): "fallen", ("gebrauchen", "werden"): "brauchen", ("gedenken", "sein"): "denken",
             ("raten", "sein"): "geraten"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbComplex:
    """The verbs of a clause as one predicate.

    Args:
        lemma: Of the main verb, with its separable particle.
        main: The word that carries the meaning; ``None`` where there is none.
        words: All verb words, particle and ``zu`` included, in text order.
        governors: Lemmas of the verbs above the main verb, outermost first.
        zu: The main verb is an infinitive with ``zu`` under ``sein``, ``haben`` and their like.
        tense: Name of a tense; ``None`` without finite verb.
        mood: Name of a mood; ``None`` without finite verb.
        voice: Name of a voice.
    """

    lemma: str | None
    main: Word | None
    words: tuple[Word, ...]
    governors: tuple[str, ...]
    zu: bool
    tense: str | None
    mood: str | None
    voice: str

    @property
    def is_copula(self) -> bool:
        """Whether the main verb only joins subject and predicate."""
        return self.lemma in COPULAS


# Participles that are adjectives under "sein" and "bleiben", and those that are under "werden" as well.
_BECOMING = frozenset({"bekannt", "berühmt", "verrückt", "gesund", "zufrieden", "erwachsen", "vollkommen", "verliebt"})
_ADJECTIVAL = _BECOMING | {
    "abgelegen", "abgeneigt", "angemessen", "angesehen", "aufgeregt", "aufgeschlossen", "ausgekocht", "ausgewogen",
    "ausgezeichnet", "befreundet", "begabt", "beliebt", "benommen", "bescheiden", "besessen", "besonnen", "betagt",
    "betrunken", "bewandert", "entlegen", "erfahren", "erfreut", "ergeben", "geeignet", "gelassen", "gelegen",
    "gelehrt", "geneigt", "geschickt", "gespannt", "gewandt", "gewillt", "gewogen", "gewohnt", "kompliziert",
    "qualifiziert", "unterlegen", "veraltet", "verlegen", "verschieden", "verschollen", "verwandt", "verwegen",
    "verzweifelt", "willkommen", "zerstritten", "überlegen",
}  # fmt: skip


def _is_predicative(word: Word, finite: Word | None) -> bool:
    """Tell whether a participle says what the subject is: "ist angemessen", "wurde bekannt"."""
    if word.tag != "PP" or finite is None:
        return False
    return word.low in (_BECOMING if finite.lemma == "werden" else _ADJECTIVAL if finite.lemma in COPULAS else ())


def _qualifies(word: Word, last: Word, clause: Clause) -> bool:
    """Tell whether a participle says as what or how, not what is done: "als vermisst melden", "geschlossen bleiben"."""
    if last.low == "bleiben" and word.index + 1 == last.index:
        return word.form.participle is not None
    if word is last or word.tag != "PP":
        return False
    before = next((w for w in clause.words if w.index + 1 == word.index), None)
    return before is not None and before.low in ("als", "für")


def _is_compared(word: Word, clause: Clause) -> bool:
    """Tell whether a participle is what something is compared with: "höher als erwartet", "wie vereinbart"."""
    before = next((w for w in clause.words if w.index + 1 == word.index), None)
    return word.tag == "PP" and before is not None and before.low in ("als", "wie")


def _infinite(clause: Clause) -> list[Word]:
    """Return the infinitives and participles of the complex, in text order."""
    finite = clause.finite
    found = [w for w in clause.words if w is not finite and w.tag in ("INF", "PP", "ZU")]
    worded = any(w.low == "worden" for w in clause.words)  # "ist gewogen worden"
    found = [w for w in found if (worded or not _is_predicative(w, finite)) and not _is_compared(w, clause)]
    if len(found) > 1:
        found = [w for w in found if not _qualifies(w, found[-1], clause)]
    first = clause.words[0] if clause.words else None
    if not found and finite is not None and first is not None and finite.lemma in _GOVERNING:
        # "Belegen lässt sich das nicht": a fronted infinitive looks like a noun
        fronted = first.tag == "N" and first.index + 1 == finite.index and not first.name
        infinitive = first.form.infinitive and finite.lemma not in ("sein", "haben")  # not "Parken ist verboten"
        if fronted and (infinitive or (first.form.participle and finite.lemma in AUXILIARIES)):
            return [first]
    return found


def _lemma(word: Word, outer: str = "") -> str | None:
    lemma = word.lemma or word.form.infinitive or word.form.participle or word.form.zu_infinitive
    return _HOMONYMS.get((lemma, outer), lemma) if lemma is not None and word.tag == "PP" else lemma


def _cluster(found: Sequence[Word], clause: Clause) -> list[Word]:
    """Return the last run of neighbouring verb words; "zu" may stand between, and what was cut out of the clause."""
    run: list[Word] = []
    after = {id(a): b for a, b in itertools.pairwise(clause.words)}
    for word in reversed(found):
        if run and run[-1].index - word.index > 2:
            shared = after.get(id(word)) is run[-1] and _lemma(run[-1]) in AUXILIARIES | MODALS
            if not shared:
                break
        run.append(word)
    return run[::-1]


def _joined_before(found: Sequence[Word], cluster: Sequence[Word], clause: Clause) -> list[Word]:
    """Return the verb that stands first where two share an auxiliary: "wurde gesperrt und im Mai gesprengt"."""
    before = [w for w in found if cluster and w.index < cluster[0].index]
    if not before or len(cluster) != 1 or before[-1].tag != cluster[0].tag:
        return []
    between = [w for w in clause.words if before[-1].index < w.index < cluster[0].index]
    return [before[-1]] if between and between[0].low in ("und", "oder", "sondern", "sowie") else []


def _is_infinitive(word: Word, clause: Clause) -> bool:
    """Tell whether a form under "werden" that may be a participle as well is an infinitive: "wird bekommen"."""
    if word.tag == "INF":
        return True
    if clause.finite is not None and clause.finite.codes & {"t3", "t6"}:
        return False  # "wurde geraten"
    if not word.form.infinitive or word.form.infinitive != word.low:
        return False
    if word.form.infinitive.endswith(tuple(_NO_PASSIVE)):
        return True
    if any(w.low in ("ihn", "einen", "keinen", "den", "diesen") for w in clause.words):
        return True
    begins = [w.low in _NOMINAL_OR_ACCUSATIVE and not _hangs_on(clause, i) for i, w in enumerate(clause.words)]
    return sum(begins) + (clause.words[0].tag == "N") > 1  # "Die Firma wird das Werk verlassen"


_NOMINAL_OR_ACCUSATIVE = frozenset(
    {"die", "das", "der", "ein", "eine", "dies", "diese", "dieses", "er", "sie", "wir", "ich", "seine", "ihre", "sein",
     "ihr", "keine", "kein"}
)  # fmt: skip


def _hangs_on(clause: Clause, place: int) -> bool:
    """Tell whether a word begins a genitive or follows a preposition: "(das Ende) der Reise", "(für) die Stadt"."""
    if place == 0:
        return False
    before = clause.words[place - 1]
    return before.tag in ("P", "ADJ") or (clause.words[place].low == "der" and before.tag == "N")


def _takes_sein(lemma: str | None) -> bool:
    return lemma is not None and lemma.endswith(_WITH_SEIN) and not lemma.endswith(_WITH_HABEN)


def read_complex(clause: Clause, morphology: Morphology | None = None) -> VerbComplex:
    """Read the verb complex of a clause.

    Args:
        clause: The clause.
        morphology: The verb forms of its language; without them, a separated particle is not joined to its verb.
    """
    finite = clause.finite
    infinite = _infinite(clause)
    cluster = _cluster(infinite, clause)
    joined = _joined_before(infinite, cluster, clause) if finite is not None else []
    if finite is None:
        return _without_finite(clause, cluster)
    outer = finite.lemma or ""
    if not cluster or (outer not in _GOVERNING and not (cluster[-1].tag == "ZU" and outer in ("bleiben", "gelten"))):
        return _simple(clause, finite, morphology, cluster)
    main = _main(joined or cluster, outer)
    inner = [w for w in cluster if w is not main and not joined]
    governors = (outer, *(_lemma(w) or "" for w in reversed(inner)))
    zu = main.tag == "ZU" and outer in ("sein", "haben", "bleiben")
    lemma = _lemma(main, outer)
    words = _all_words(clause, finite, [*joined, *cluster])
    fronted = main.tag == "N" and not main.form.infinitive
    participle = (main.tag == "PP" or fronted) and not (
        outer == "werden" and len(cluster) == 1 and _is_infinitive(main, clause)
    )
    voice = _voice(outer, participle=participle, zu=zu, inner=governors[1:], lemma=lemma)
    tense = _tense(finite, outer, participle=participle, voice=voice, inner=governors[1:])
    return VerbComplex(lemma, main, words, governors, zu, tense, mood_of(clause), voice)


def _main(cluster: Sequence[Word], outer: str) -> Word:
    """Return the innermost verb: the first of the cluster that is not itself an auxiliary or modal."""
    full = [w for w in cluster if _lemma(w) not in AUXILIARIES | MODALS]
    if full:
        return full[-1] if outer in ("sein", "haben") and full[-1].tag == "ZU" else full[0]
    return cluster[0]


def _all_words(clause: Clause, finite: Word | None, cluster: Sequence[Word]) -> tuple[Word, ...]:
    indices = {w.index for w in cluster} | ({finite.index} if finite is not None else set())
    first = {w.index - 1 for w in cluster if w.tag == "ZU" and w.form.zu_infinitive is None}
    return tuple(w for w in clause.words if w.index in indices or (w.index in first and w.low == "zu"))


def _without_finite(clause: Clause, cluster: Sequence[Word]) -> VerbComplex:
    if not cluster:
        return VerbComplex(None, None, (), (), False, None, None, "active")
    main = _main(cluster, "")
    inner = tuple(_lemma(w) or "" for w in reversed(cluster) if w is not main)
    participle = main.tag == "PP"
    voice = "passive" if participle and "werden" in inner else "active"
    if participle and inner == ("sein",) and not _takes_sein(_lemma(main)):
        voice = "state_passive"
    perfect = participle and ("haben" in inner or (inner[:1] == ("sein",) and voice == "active"))
    tense = "perfect" if perfect else None
    words = _all_words(clause, None, cluster)
    return VerbComplex(_lemma(main), main, words, inner, False, tense, None, voice)


def _simple(clause: Clause, finite: Word, morphology: Morphology | None, cluster: Sequence[Word]) -> VerbComplex:
    lemma, words = finite.lemma, [finite]
    particle = next((w for w in reversed(clause.words) if w.tag == "PTK" and w is not finite), None)
    if particle is not None and morphology is not None and lemma is not None and clause.kind not in ("sub", "rel"):
        for base, _ in finite.form.finite:
            joined = morphology.join(particle.low, base)
            if joined is not None:
                lemma, words = joined, [finite, particle]
                break
        else:
            sure = particle.low in _SURE_PARTICLES or _ends_verb(particle, clause)
            if sure and lemma not in AUXILIARIES | MODALS:
                lemma, words = particle.low + lemma, [finite, particle]
    if lemma == "lernen" and cluster and cluster[-1].low == "kennen":
        lemma, words = "kennenlernen", [finite, cluster[-1]]
    if lemma in ("scheinen", "drohen", "brauchen", "pflegen") and cluster and cluster[-1].tag == "ZU":
        main = cluster[-1]
        both = _all_words(clause, finite, cluster)
        return VerbComplex(_lemma(main), main, both, (lemma,), False, _tense(finite, lemma), mood_of(clause), "active")
    words.sort(key=lambda w: w.index)
    return VerbComplex(lemma, finite, tuple(words), (), False, _tense(finite, ""), mood_of(clause), "active")


def _ends_verb(particle: Word, clause: Clause) -> bool:
    """Tell whether a particle at the end belongs to the verb: "lockte … an", but not "von Anfang an"."""
    if particle.low not in FREE_PARTICLES or particle is not clause.words[-1]:
        return False
    low, before = particle.low, [w.low for w in clause.words if particle.index - 4 <= w.index < particle.index]
    return not ("von" in before and low in ("an", "ab", "aus", "auf", "her", "weg")) and "wie" not in before


def _voice(outer: str, *, participle: bool, zu: bool, inner: Sequence[str], lemma: str | None) -> str:
    if zu and outer != "haben":
        return "passive"
    if not participle:
        return "active"
    if "werden" in inner or (outer == "werden" and not inner):
        return "passive"
    if "haben" in (outer, *inner) or outer == "lassen":
        return "active"
    if "sein" in (outer, *inner) and not _takes_sein(lemma):
        return "state_passive"
    return "active"


def _tense(
    finite: Word, outer: str, *, participle: bool = False, voice: str = "active", inner: Sequence[str] = ()
) -> str:
    codes = frozenset().union(*(c for _, c in finite.form.finite)) if finite.form.finite else frozenset()
    past = not codes & _PRESENT and bool(codes & (_PAST | {"q1", "q3", "q4", "q6"})) and not is_should(finite)
    perfect = "pluperfect" if past else "perfect"
    ending = bool(inner) and inner[0] in ("haben", "sein")
    done = participle and ending and (inner[0] == "haben" or voice == "active" or "werden" in inner)
    if outer == "werden" and (voice != "passive" or inner):
        conditional = bool(codes & {"q3", "q6", "q1", "q4"})
        if done:
            return "pluperfect" if conditional else "future_perfect"
        if inner or not participle:
            return "present" if conditional and not codes & _PRESENT else "future"
    if outer == "haben" and (participle or (inner and inner[0] in MODALS | {"lassen"})):
        return perfect
    if outer == "sein" and participle and (voice == "active" or "werden" in inner):
        return perfect
    if done:
        return "perfect"
    return "past" if past and not _only_subjunctive(codes) else "present"


def _only_subjunctive(codes: frozenset[str]) -> bool:
    return not codes & (_PRESENT | _PAST)
