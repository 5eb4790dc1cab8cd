"""Pairs of sentences that differ by one word or by their order, and the fields of their one claim that must differ.

Every content is put into six constructions, so that a figure speaks of more than one pattern.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Change", "word_changes"]


@dataclass(frozen=True, slots=True)
class Change:
    """Two sentences, and which fields of their claims must differ.

    Args:
        relation: What was changed.
        before: The sentence.
        after: The changed sentence.
        fields: The fields that must differ; no others may.
    """

    relation: str
    before: str
    after: str
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Content:
    """Who does what.

    Args:
        subject: With its article.
        verb: The finite verb.
        rest: Object or adverbial.
        infinitive: For modals; empty where none is tried.
        end: What closes the clause: participle, separable particle, predicative.
        last: Whether "nicht" stands behind the rest (``zahlt die Rechnung nicht``).
        plural: Whether the subject is plural.
    """

    subject: str
    verb: str
    rest: str
    infinitive: str = ""
    end: str = ""
    last: bool = True
    plural: bool = False

    def _middle(self, adverb: str, negation: str) -> str:
        pieces = (self.rest, negation) if self.last else (negation, self.rest)
        return " ".join(piece for piece in (adverb, *pieces) if piece)

    def _bracket(self, modal: str) -> str:
        return f" {self.infinitive}" if modal else f" {self.end}" if self.end else ""

    def main(self, adverb: str = "", modal: str = "", negation: str = "") -> str:
        """Return it as a main clause."""
        return f"{self.subject} {modal or self.verb} {self._middle(adverb, negation)}{self._bracket(modal)}"

    def inverted(self, adverb: str = "", modal: str = "", negation: str = "") -> str:
        """Return it behind a filled front field."""
        return f"{modal or self.verb} {self.subject} {self._middle(adverb, negation)}{self._bracket(modal)}"

    def fronted(self, negation: str = "") -> str:
        """Return it with its object or adverbial before the verb."""
        return " ".join(piece for piece in (self.rest, self.verb, self.subject, negation, self.end) if piece)

    def subordinate(self, adverb: str = "", modal: str = "", negation: str = "") -> str:
        """Return it as a verb-final clause; a particle joins its verb."""
        joined = self.end in _PARTICLES and not modal
        tail = f" {self.end}{self.verb}" if joined else f"{self._bracket(modal)} {modal or self.verb}"
        return f"{self.subject} {self._middle(adverb, negation)}{tail}"


_PARTICLES = frozenset({"bereit", "zurück", "zusammen", "ab"})
CONTENTS = (
    _Content("die Stadt", "zahlt", "die Rechnung", "zahlen"),
    _Content("der Rat", "verkleinert", "den Park", "verkleinern"),
    _Content("die Firma", "schließt", "das Werk", "schließen"),
    _Content("Polen", "kauft", "die Panzer", "kaufen"),
    _Content("die Armee", "verlegt", "die Brigade", "verlegen"),
    _Content("das Gericht", "hilft", "dem Kläger", "helfen"),
    _Content("die Nato", "reagiert", "auf die Krise", "reagieren", last=False),
    _Content("das Land", "spart", "bei den Schulen", "sparen", last=False),
    _Content("die Händler", "erhöhen", "die Preise", "erhöhen", plural=True),
    _Content("die Züge", "fahren", "nach Polen", "fahren", last=False, plural=True),
    _Content("der Bund", "stellt", "das Geld", "bereitstellen", "bereit"),
    _Content("das Amt", "nimmt", "den Bescheid", "zurücknehmen", "zurück"),
    _Content("der Verein", "arbeitet", "mit der Polizei", "zusammenarbeiten", "zusammen"),
    _Content("die Stadt", "hat", "die Rechnung", "", "bezahlt"),
    _Content("die Kosten", "sind", "im Mai", "", "gesunken", plural=True),
    _Content("der Park", "wurde", "vom Rat", "", "verkleinert"),
    _Content("die Brücke", "ist", "für Autos", "", "gesperrt"),
    _Content("die Lage", "ist", "in Polen", "", "ruhig"),
)
MODAL_CONTENTS = tuple(content for content in CONTENTS if content.infinitive)
# Singular and plural of a modal, and the fields that it changes.
MODALS = (
    ("könnte", "könnten", ("modality", "certainty")),
    ("dürfte", "dürften", ("modality", "certainty")),
    ("muss", "müssen", ("modality",)),
    ("sollte", "sollten", ("modality",)),
    ("wird", "werden", ("modality",)),
)
# Words in the middle field, and the fields that they change.
ADVERBS = (
    ("wohl", ("certainty",)),
    ("vermutlich", ("certainty",)),
    ("offenbar", ("certainty",)),
    ("vielleicht", ("modality", "certainty")),
    ("möglicherweise", ("modality", "certainty")),
    ("auch", ()),
    ("erneut", ()),
)
REPORTS = (
    ("behauptete", ("endorsed",)),
    ("bestätigte", ("endorsed",)),
    ("bestritt", ("polarity",)),
    ("erklärte", ()),
    ("vermutet", ("certainty",)),
)
NEGATIONS = ("nicht", "nie", "nicht mehr")
AMOUNTS = (("11.000", "elftausend"), ("3.000", "dreitausend"), ("20", "zwanzig"), ("2 Millionen", "zwei Millionen"))
MODIFIERS = ("mindestens", "höchstens", "rund", "fast", "mehr als")
ALIASES = (
    ("die USA", "die Vereinigten Staaten"),
    ("die EU", "die Europäische Union"),
    ("die Uno", "die Vereinten Nationen"),
    ("die SPD", "die Sozialdemokratische Partei Deutschlands"),
    ("Russland", "die Russische Föderation"),
)
# One sentence in several orders; the first word moves, nothing else is said.
ORDERS = (
    ("Die Stadt zahlt morgen die Rechnung.", "Morgen zahlt die Stadt die Rechnung."),
    ("Die Stadt zahlt die Rechnung ohne Murren.", "Ohne Murren zahlt die Stadt die Rechnung."),
    ("Der Rat hat den Park verkleinert.", "Den Park hat der Rat verkleinert."),
    ("Der Minister kauft den Wagen nicht.", "Den Wagen kauft der Minister nicht."),
    ("Der Umsatz ist wohl gestiegen.", "Wohl ist der Umsatz gestiegen."),
    ("Das Werk muss im Herbst schließen.", "Im Herbst muss das Werk schließen."),
    ("Das Werk könnte im Herbst schließen.", "Im Herbst könnte das Werk schließen."),
    ("Die Armee verlegt 3.000 Soldaten nach Polen.", "Nach Polen verlegt die Armee 3.000 Soldaten."),
    ("Der Verein hilft den Kindern mit 20 Euro.", "Den Kindern hilft der Verein mit 20 Euro."),
    ("Der Sprecher sagte am Montag, dass das Werk schließt.", "Am Montag sagte der Sprecher, dass das Werk schließt."),
    ("Laut Polizei kamen 300 Gäste.", "300 Gäste kamen laut Polizei."),
    ("Das Werk schließt nach Angaben der Firma.", "Nach Angaben der Firma schließt das Werk."),
)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _constructions(main: str, inverted: str, subordinate: str) -> Iterator[str]:
    yield f"{_capital(main)}."
    yield f"Laut Verband {inverted}."
    yield f"Wie der Verband mitteilte, {inverted}."
    yield f"Der Verband sagte, dass {subordinate}."
    yield f"{_capital(main)}, sagte der Verband."
    yield f"„{_capital(main)}“, sagte der Verband."


def _said(content: _Content, adverb: str = "", modal: str = "", negation: str = "") -> tuple[str, ...]:
    forms = (content.main, content.inverted, content.subordinate)
    return tuple(_constructions(*(form(adverb, modal, negation) for form in forms)))


def _amount(number: str) -> tuple[str, ...]:
    return _said(_Content("die Stadt", "kauft", f"{number} Bäume", "kaufen"))


def word_changes() -> Iterator[Change]:
    """Make all pairs, relation by relation."""
    for content in CONTENTS:
        yield from _of_content(content)
    for content in MODAL_CONTENTS:
        yield from _of_modals(content)
    for digits, words in AMOUNTS:
        yield from _pairs("number words", _amount(digits), _amount(words))
        for modifier in MODIFIERS:
            yield from _pairs(f"added {modifier}", _amount(digits), _amount(f"{modifier} {digits}"), "quantities")
    for one, other in ALIASES:
        yield from _of_names(one, other)
    for before, after in ORDERS:
        yield Change("word order", before, after, frozenset())


def _of_content(content: _Content) -> Iterator[Change]:
    """Add adverbs and negations to a content, change the verb that reports it, and put its object first."""
    plain = _said(content)
    for word, fields in ADVERBS:
        yield from _pairs(f"added {word}", plain, _said(content, word), *fields)
    for word in NEGATIONS:
        yield from _pairs(f"added {word}", plain, _said(content, negation=word), "polarity")
    yield from _pairs("added wohl nicht", plain, _said(content, "wohl", negation="nicht"), "certainty", "polarity")
    if content.last and not content.end:
        yield from _pairs("added nicht nur", plain, _said(content, "nicht nur"))
    yield from _pairs("added angeblich", plain[:1], _said(content, "angeblich")[:1], "kind", "form", "endorsed")
    for verb, fields in REPORTS:
        changed = plain[3].replace(" sagte,", f" {verb},")
        yield from _pairs(f"sagte to {verb}", plain[3:4], (changed,), *fields)
    for negation in ("", "nicht") if content.last else ("",):
        texts = [_capital(text) + "." for text in (content.main("", "", negation), content.fronted(negation))]
        yield Change("word order", texts[0], texts[1], frozenset())


def _of_modals(content: _Content) -> Iterator[Change]:
    """Put a content under modals, with and without negation."""
    for singular, plural, fields in MODALS:
        modal = plural if content.plural else singular
        yield from _pairs(f"modal {singular}", _said(content), _said(content, modal=modal), *fields)
        negated = _said(content, modal=modal, negation="nicht")
        yield from _pairs(f"nicht under {singular}", _said(content, modal=modal), negated, "polarity")


def _of_names(one: str, other: str) -> Iterator[Change]:
    """Call one actor by another of its names, as object and as holder."""
    said = [_said(_Content("der Rat", "besucht", name)) for name in (one, other)]
    yield from _pairs("alias as object", *said)
    if one in ("die USA", "die Uno"):  # the names differ in number, and so would their verb
        return
    for pattern in ("{0} kündigte neue Zölle an.", "{0} sagte, die Lage sei ruhig.", "{0} will die Zölle senken."):
        texts = [_capital(pattern.format(name)) for name in (one, other)]
        yield Change("alias as holder", texts[0], texts[1], frozenset())


def _pairs(relation: str, before: tuple[str, ...], after: tuple[str, ...], *fields: str) -> Iterator[Change]:
    for one, other in zip(before, after, strict=True):
        yield Change(relation, one, other, frozenset(fields))
