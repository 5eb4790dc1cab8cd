"""What the rules know of English words: dictionary forms of verbs, cues, lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from claimx.claims.en.tagger import Tagger, parse_table
from claimx.lang.claim_pack import ClaimPack, NounCue, VerbCue

__all__ = ["Lexicon", "lexicon_of", "regular_forms"]

AUXILIARIES: Mapping[str, str] = {
    **dict.fromkeys(("be", "am", "is", "are", "was", "were", "been", "being", "'re", "'m", "ai"), "be"),
    **dict.fromkeys(("have", "has", "had", "having", "'ve"), "have"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
}
MODALS: Mapping[str, str] = {
    "will": "will", "'ll": "will", "wo": "will", "would": "would", "'d": "would", "can": "can", "ca": "can",
    "could": "could", "may": "may", "might": "might", "must": "must", "shall": "shall", "sha": "shall",
    "should": "should", "ought": "ought", "need": "need",
}  # fmt: skip
_VOWELS = "aeiou"


def regular_forms(verb: str) -> tuple[str, str, str]:
    """Inflect a regular verb: third person, past, participle in -ing.

    Example:
        >>> regular_forms("deny"), regular_forms("urge"), regular_forms("press")
        (('denies', 'denied', 'denying'), ('urges', 'urged', 'urging'), ('presses', 'pressed', 'pressing'))
    """
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if verb.endswith("ie"):
        return third, verb + "d", verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return third, verb + "d", verb[:-1] + "ing"
    return third, verb + ("d" if verb.endswith("ee") else "ed"), verb + "ing"


class Lexicon:
    """Words of English as the claims room needs them.

    Args:
        pack: The claims section of English.
    """

    def __init__(self, pack: ClaimPack) -> None:
        self.pack = pack
        self.lists = pack.words
        self.verb_cues = pack.verb_cues
        self.noun_cues = pack.noun_cues
        self.lemma = lru_cache(maxsize=20_000)(self._lemma)

    @cached_property
    def tagger(self) -> Tagger:
        """The parts of speech."""
        return parse_table(self.pack.read_lines("tagger.tsv.gz"))

    @cached_property
    def irregular(self) -> Mapping[str, str]:
        """Infinitives of irregular forms, and of those that double a consonant."""
        found: dict[str, str] = {}
        for line in self.pack.read_lines("irregular_verbs.txt"):
            base, *rest = line.split(" ")
            for form in (form for cell in rest for form in cell.split("/")):
                found.setdefault(form, base)
                if len(rest) == 1 and form.endswith("ed") and form[-3:-2] == form[-4:-3]:
                    found.setdefault(form[:-2] + "ing", base)
            found.setdefault(base, base)
        return found

    @cached_property
    def cue_forms(self) -> Mapping[str, str]:
        """Infinitives of the regular forms of cue verbs."""
        return {form: verb for verb in self.verb_cues for form in (verb, *regular_forms(verb))}

    @cached_property
    def clausal_adjectives(self) -> frozenset[str]:
        """Adjectives that take a clause: "is likely (that)", "is sure (that)"."""
        own = {cue.words[0] for cue in self.verb_cues.get("be", ()) if len(cue.words) == 1 and "c" in cue.frames}
        return frozenset(own) | self.lists["possible_adjective"] | self.lists["probable_adjective"]

    def _lemma(self, low: str) -> str:
        """Return the dictionary form of a verb form."""
        known = AUXILIARIES.get(low) or MODALS.get(low) or self.irregular.get(low) or self.cue_forms.get(low)
        if known:
            return known
        verbs = self.tagger.verbs
        if low in verbs:
            return low
        guesses = list(_stems(low))
        return next((g for g in guesses if g in verbs), guesses[0] if guesses else low)

    def is_verb(self, low: str) -> bool:
        """Tell whether a word is the dictionary form of a known verb."""
        return low in self.tagger.verbs or low in self.verb_cues

    def is_common(self, low: str) -> bool:
        """Tell whether a word is known as a common noun first of all, as "water" in "Thames Water"."""
        return (
            self.tagger.classes.get(low, "").split("/")[0] in ("NN", "NNS", "JJ") or low in self.lists["company_word"]
        )

    def is_past_and_participle(self, low: str) -> bool:
        """Tell whether one form serves as past and as participle, as all regular ones do."""
        return low.endswith("ed") or low in self.lists["past_is_participle"] or low in self._pasts_and_participles

    def is_past_only(self, low: str) -> bool:
        """Tell whether a form is the past of an irregular verb, never its participle, and no noun or adjective."""
        return low in self._pasts and not set(self.tagger.classes.get(low, "VBD").split("/")) & {"NN", "NNS", "JJ"}

    def is_base_only(self, low: str) -> bool:
        """Tell whether a form is the infinitive of a verb whose past looks different."""
        return low in self._bases or (low in self.verb_cues and low not in self.irregular)

    def is_known(self, low: str) -> bool:
        """Tell whether the tagger has seen a word."""
        return low in self.tagger.only or low in self.tagger.classes

    def can_speak(self, low: str) -> bool:
        """Tell whether a noun names somebody or something that says what it holds."""
        kinds = ("person_noun", "organisation_noun", "group_noun", "media_noun", "document_noun", "evidence_noun")
        return any(low in self.lists[kind] or low.removesuffix("s") in self.lists[kind] for kind in kinds)

    def can_want(self, low: str) -> bool:
        """Tell whether a noun names a person, a body or a group."""
        kinds = ("person_noun", "organisation_noun", "group_noun", "media_noun")
        return any(low in self.lists[kind] or low.removesuffix("s") in self.lists[kind] for kind in kinds)

    @cached_property
    def _rows(self) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
        """Infinitive, pasts and participles of the irregular verbs."""
        rows = [line.split(" ") for line in self.pack.read_lines("irregular_verbs.txt")]
        split = ((row[0], row[1], row[2]) for row in rows if len(row) > 2)
        return tuple((base, frozenset(past.split("/")), frozenset(part.split("/"))) for base, past, part in split)

    @cached_property
    def _pasts(self) -> frozenset[str]:
        past = {form for _, forms, _ in self._rows for form in forms}
        return frozenset(past - {form for base, _, forms in self._rows for form in (base, *forms)})

    @cached_property
    def _pasts_and_participles(self) -> frozenset[str]:
        return frozenset(form for _, past, participles in self._rows for form in past & participles)

    @cached_property
    def _bases(self) -> frozenset[str]:
        inflected = {form for _, past, participles in self._rows for form in past | participles}
        return frozenset(base for base, _, _ in self._rows if base not in inflected)

    def cues(self, lemma: str) -> tuple[VerbCue, ...]:
        """Return the cue readings of a verb, those with most further words first."""
        return self.verb_cues.get(lemma, ())

    def noun_cue(self, low: str) -> NounCue | None:
        """Return the cue reading of a noun."""
        return self.noun_cues.get(low)


def _stems(low: str) -> Iterator[str]:
    """Guess infinitives from a regular form, the likeliest first."""
    if low.endswith("ies") and len(low) > 4:
        yield low[:-3] + "y"
    elif low.endswith(("sses", "xes", "zes", "ches", "shes", "oes")):
        yield low[:-2]
        yield low[:-1]
    elif low.endswith("s") and not low.endswith("ss"):
        yield low[:-1]
    elif low.endswith("ied") and len(low) > 4:
        yield low[:-3] + "y"
    elif low.endswith(("ed", "ing")) and len(low) > 4:
        stem = low[:-2] if low.endswith("ed") else low[:-3]
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz"
        silent = stem.endswith(("at", "iz", "v", "c", "u", "dg", "rg", "nc", "ng")) or (
            len(stem) > 2 and stem[-1] in "srt" and stem[-2] in "iaou" and stem[-3] not in _VOWELS
        )
        yield from (stem[:-1],) if doubled else (stem + "e", stem) if silent else (stem, stem + "e")


@lru_cache(maxsize=4)
def lexicon_of(pack: ClaimPack) -> Lexicon:
    """Return the lexicon of a pack, read once."""
    return Lexicon(pack)
