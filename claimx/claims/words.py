"""Words of a sentence: what stands there, what each may be, and what it is where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

__all__ = ["POINTING", "Form", "Word", "is_one_of", "label_of"]

POINTING = frozenset({"das", "dies", "es", "was", "daraus", "vieles", "alles"})  # words that stand for what was said
_MAX_LABEL = 8


@dataclass(frozen=True, slots=True)
class Form:
    """What a verb form may be: lemma with codes of its finite readings; lemmas of its other readings."""

    finite: tuple[tuple[str, frozenset[str]], ...] = ()
    infinitive: str | None = None
    participle: str | None = None
    zu_infinitive: str | None = None


@dataclass(slots=True, eq=False)
class Word:
    """A token of one sentence with the reading that it has there.

    Args:
        index: Place in the sentence.
        text: As it stands.
        low: In lower case.
        start: First code point in the document.
        end: One past the last.
        tag: ``V`` finite verb, ``INF``, ``ZU`` infinitive with zu, ``PP`` participle, ``N`` noun or name, ``ART``,
            ``DET``, ``PRON``, ``P`` preposition, ``SUB`` subordinator, ``CO`` coordinator, ``ADJ``, ``ADV``, ``NUM``,
            ``PTK`` separated particle, ``,`` clause mark, ``"`` quotation mark, ``.`` final mark.
        form: Its verb readings.
        quote: Number of the quotation in which it stands, 0 outside.
        name: Number of the entity to which it belongs, 0 outside.
        person: It belongs to the name of a person.
        base: Dictionary form, where the language tells it without a table of forms.
    """

    index: int
    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    form: Form = field(default_factory=Form)
    quote: int = 0
    name: int = 0
    person: bool = False
    base: str = ""

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter, at most behind a small one: "eBay"."""
        return self.text[:1].isupper() or self.text[1:2].isupper()

    @property
    def lemma(self) -> str | None:
        """Lemma of the verb, without a separated particle."""
        if self.base:
            return self.base
        if self.tag == "V" and self.form.finite:
            return self.form.finite[0][0]
        if self.tag == "PP":
            return self.form.participle
        return self.form.infinitive if self.tag == "INF" else self.form.zu_infinitive

    @property
    def reports(self) -> bool:
        """Whether its first reading is a Konjunktiv I of the third person and no indicative: "sei", "habe"."""
        return bool(self.codes & {"k3", "k6"}) and not self.codes & {"p3", "p6"}

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the finite readings."""
        return self.form.finite[0][1] if self.form.finite else frozenset()


@lru_cache(maxsize=50_000)
def is_one_of(low: str, nouns: frozenset[str]) -> bool:
    """Tell whether a noun, or the last part of a compound, stands in a list; plural and genitive endings are cut."""
    for ending in ("", "s", "es", "n", "en", "e", "innen", "nen"):
        stem = low[: len(low) - len(ending)] if ending and low.endswith(ending) else low
        if stem in nouns:
            return True
        tail = stem.rpartition("-")[2]
        if tail in nouns or any(tail[cut:] in nouns for cut in range(1, len(tail) - 4)):
            return True
    return False


def label_of(words: Sequence[Word]) -> list[Word]:
    """Return the words before the colon with which a sentence begins, if they can name a speaker."""
    for place, word in enumerate(words[: _MAX_LABEL + 1]):
        if word.text == ":":
            opened = sum(w.text == "(" for w in words[:place]) > sum(w.text == ")" for w in words[:place])
            return [] if opened else list(words[:place])  # "Mit Urteil (Az.: 3 K 12/24) hat das Gericht …"
        if word.tag in ("V", "PRON", "SUB", "INF", "ZU", "PP", ".", '"'):
            break
    return []
