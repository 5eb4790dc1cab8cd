"""The first word of a German sentence, whose capital says nothing: noun, verb, participle or adverb."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from claimx.claims.words import Form, Word
from claimx.lang.de.nouns import is_attested

__all__ = ["is_surname", "tag_initial"]

_ACTING = frozenset({"der", "ein", "er", "sie", "es", "man", "wir", "ich", "dieser", "jemand"})

_SUBJECT_OPENERS = frozenset(
    {"der", "die", "das", "ein", "eine", "er", "sie", "es", "man", "wir", "ich", "ihr", "dieser", "diese",
     "dieses", "sein", "seine", "ihre", "kein", "keine", "jeder", "jede", "jedes", "dies", "alle", "jemand",
     "niemand", "den", "dem", "einen"}
)  # fmt: skip
_BEHIND_VERBS = frozenset({"sich", "nicht", "dort", "hier", "aber", "auch"})
_AUXILIARY_FORMS = frozenset(
    [
        *("hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "sei", "seien"),
        *("wird", "werden", "wurde", "wurden", "werde", "würden"),
    ]
)
_ADVERBIAL = ("lich", "weise", "ig", "elang", "falls", "maßen", "seits", "wärts", "mals", "dings", "halber", "isch")
# Nouns that end as adverbs do.
_NO_ADVERBS = (
    "könig", "honig", "käfig", "pfennig", "essig", "eig", "wig", "leipzig", "danzig", "venedig", "fisch",
    "schreibtisch", "stammtisch", "esstisch", "nachttisch",
)  # fmt: skip
_INITIAL_ADVERBS = frozenset(
    {"nur", "allein", "allerdings", "anders", "ebenso", "davor", "wieder", "also", "seitdem", "fast", "rund", "circa",
     "ca", "zeitgleich", "momentan", "generell", "aktuell", "offiziell", "mittlerweile", "sowohl", "entweder",
     "absolut", "total", "echt", "einfach", "selten", "direkt", "genau", "extra", "positiv", "negativ", "perfekt",
     "optimal", "ideal", "genial", "toll", "prima", "lecker", "nett", "kompetent", "professionell", "individuell",
     "finanziell", "kulturell", "traditionell", "eventuell", "speziell", "regional", "national", "international",
     "bekannt", "berühmt", "beliebt", "gut", "schlecht", "schnell", "schön", "schade", "teuer", "kurz", "lang", "früh",
     "spät", "stark", "schwach", "hoch", "tief", "weit", "neu", "groß", "klein"}
)  # fmt: skip
_APART = ("an", "auf", "aus", "ab", "ein", "vor", "nach", "zu", "bei")
_MODAL_FORMS = frozenset({"will", "wollen", "wollte", "wollten", "kann", "können", "muss", "müssen", "soll", "sollen"})
_FINITE_ONLY = frozenset(
    {"war", "waren", "ist", "bin", "sind", "hat", "hatte", "hatten", "wird", "wurde", "wurden", "kann", "konnte",
     "konnten", "muss", "musste", "mussten", "darf", "durfte", "durften", "sollte", "wollte", "möchte"}
)  # fmt: skip


def tag_initial(word: Word, words: list[Word], look_up: Callable[[str], Form]) -> str:
    """Tag a capitalized word at the beginning, where nouns and verbs look alike."""
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    form = word.form
    if word.low in ("sein", "meine") and after is not None and after.capital:
        return "DET"  # "Meine Mutter"
    if form.participle and not form.finite and after is not None:
        return "PP"
    attribute = after is not None and _is_attribute(word, after, look_up)
    if form.finite and not attribute and after is not None and _is_finite(word, words, look_up):
        return "V"
    if form.participle and after is not None and after.low in _AUXILIARY_FORMS:
        return "PP"  # "Begrüßt wurde der Schritt von …"
    if (
        form.infinitive
        and after is not None
        and after.low in _MODAL_FORMS
        and not _has_infinitive(word, words, look_up)
    ):
        return "INF"  # "Finanzieren will die Stadt das mit Krediten"
    asked = any(w.text == "?" for w in words[-2:]) and after is not None
    opens = asked and after is not None and (after.capital or after.low in _SUBJECT_OPENERS)  # "Sinken die Preise?"
    orders = after is not None and after.text == "Sie" and word.low.endswith("n")  # "Geben Sie das Geld zurück!"
    if form.finite and (opens or orders):
        return "V"
    adverbial = word.low.endswith(_ADVERBIAL) and not word.low.endswith(_NO_ADVERBS)
    if (adverbial and not word.text.isupper()) or word.low in _INITIAL_ADVERBS:  # "IG Metall"
        return "ADV"
    return "ADJ" if attribute else "N"


def _is_attribute(word: Word, after: Word, look_up: Callable[[str], Form]) -> bool:
    """Tell a participle before a common noun from a verb: "Bestimmte Gruppen fehlen", but "Bestimmte Kern das, …"."""
    stem = word.low.removesuffix("n").removesuffix("e")
    return stem != word.low and bool(look_up(stem).participle) and not after.name and is_attested(after.text)


def _is_separable(word: Word, look_up: Callable[[str], Form]) -> bool:
    """Tell whether a form is that of a verb whose particle would stand apart: "Anstiege um 5 Prozent"."""
    lemma = word.form.finite[0][0]
    particle = next((p for p in _APART if word.low.startswith(p) and lemma.startswith(p)), None)
    return particle is not None and look_up(lemma.removeprefix(particle)).infinitive is not None


def _has_infinitive(word: Word, words: Sequence[Word], look_up: Callable[[str], Form]) -> bool:
    """Tell whether an infinitive ends the clause, so that its first word is none: "Zeugen wollen ihn gesehen haben"."""
    behind = [*itertools.takewhile(lambda w: w.text not in ",;:.?!", words[word.index + 2 :])]
    return bool(behind) and behind[-1].text.islower() and look_up(behind[-1].low).infinitive is not None


def _is_owned(word: Word, words: Sequence[Word], look_up: Callable[[str], Form]) -> bool:
    """Tell a noun with its owner, before another verb, from a verb: "Teile der Partei lehnen das ab"."""
    behind = words[word.index + 1 :]
    if word.low in ("werde", "habe") or "p1" not in word.codes or behind[0].low not in ("der", "des"):
        return False
    clause = itertools.takewhile(lambda w: w.text not in ",;:.?!", behind)
    forms = [look_up(w.low) for w in clause if w.text[:1].islower()]
    return any(form.finite or form.participle for form in forms)


def is_surname(word: Word, words: Sequence[Word]) -> bool:
    """Tell "Kurz sagte, …", where a person is called so, from "Lange hatte sie …", where somebody else acts."""
    behind = words[word.index + 1 : word.index + 3]
    alone = word.tag == "ADV" and len(behind) == 2 and behind[0].tag == "V"
    return alone and not (behind[1].person or behind[1].low in _ACTING)


def _is_finite(word: Word, words: Sequence[Word], look_up: Callable[[str], Form]) -> bool:
    """Tell whether a verb form begins the sentence as its finite verb: "Steigt der Preis", "War gestern dort"."""
    after = words[word.index + 1]
    if _is_separable(word, look_up):
        return False
    opens = after.capital or after.low in _SUBJECT_OPENERS or after.low in _BEHIND_VERBS
    if opens and not word.form.infinitive:
        noun = word.low.endswith("gaben") and word.low != "gaben"  # "Angaben der Polizei zufolge"
        return not noun and not _is_owned(word, words, look_up)
    if not after.text[:1].islower() or word.form.infinitive or is_attested(word.text):
        return word.low in _FINITE_ONLY and after.text[:1].isalnum()
    return not look_up(after.low).finite or after.low in ("sehr", "ein", "eine", "einen")  # "Fühle mich wohl"
