"""From marks to gold: what a label with its facts and links says in the words of the guideline.

| mark | facts | links from it |
| --- | --- | --- |
| a name (``PER``, ``LOCderiv`` …) | ``form canonical`` | |
| ``Timex3``, or ``DATE`` … with a value | ``type value mod`` | |
| ``Quantity`` | ``low high open modifier unit noun kind magnitude per`` | ``number noun per`` |
| ``Claim`` | ``kind form modality certainty polarity endorsed resolution holder_type holder_name cue_class negated`` | ``holder cue core condition hedge negation quoted evidence`` |
| ``Trap`` | ``reason`` | |

Any mark may have the fact ``optional``. A quantity or time without its facts is only a place, as in plain NER files,
and is left out. A name in several pieces stands from the first to the last.
"""  # noqa: E501 - a table

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Mark, Standoff, Survey, settle, survey
from claimx.errors import ClaimxError, RecordError
from claimx.scoring import Gold, Trap
from claimx.text import read_document
from claimx.types import (
    Analysis,
    Block,
    BlockKind,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    CountedNoun,
    Cue,
    CueClass,
    Document,
    Entity,
    EntityForm,
    Holder,
    HolderType,
    Interval,
    Modality,
    Modifier,
    Per,
    Proposition,
    Provenance,
    Quantity,
    QuantityKind,
    Resolution,
    Span,
    Time,
    TimeType,
    Token,
)

__all__ = ["CLAIM_FIELDS", "FORMS", "build_gold", "gold_stream", "without_complementizer"]

Choice = TypeVar("Choice", bound=StrEnum)

# Claim facts that are scored where a suite shows them.
CLAIM_FIELDS = frozenset({"kind", "form", "modality", "certainty", "polarity", "endorsed", "resolution", "cue_class"})
# Where none is shown, no field of a claim is scored: there is none of this name.
NO_FIELDS = frozenset({"proposition"})

# How quotation corpora call the forms of the guideline, without blanks, hyphens and case.
FORMS = {
    **{form.value: form for form in ClaimForm},
    "freeindirect": ClaimForm.FREE,
    "reported": ClaimForm.PARAPHRASE,
}

_FROM_CLAIM = frozenset({"holder", "source", "speaker", "cue"})
_OTHERS = frozenset({ClaimKind.AUTHOR.value, ClaimKind.EVIDENTIAL.value})
_QUOTED = ("quoted", "quote")
_QUANTITY_FACTS = frozenset({"modifier", "low", "high", "value", "magnitude"})
_COMPLEMENTIZER = re.compile(r"(?:dass|ob)\s+", re.IGNORECASE)
_INTERVAL = re.compile(r"(?P<left>[\[(])(?P<low>[^,]+), (?P<high>[^,]+)(?P<right>[\])])\Z")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


def gold_stream(
    read: Callable[[], Iterable[Standoff]], options: Options, where: str, *, usual: tuple[str, ...] = ()
) -> Iterator[Gold]:
    """Yield the gold of a suite, one document at a time.

    The suite is read twice: once to see what it shows, once to build it, so that memory does not grow with it.

    Args:
        read: Opens the suite anew.
        options: How it is to be read.
        where: Its path, for messages.
        usual: The layers that files of this kind are annotated with; empty to tell them from the marks.

    Raises:
        RecordError: A mark does not fit its text, or says what cannot be.
        InputError: There is no document.
    """
    shown = replace(survey(read(), options, where), layers=usual)
    names: Counter[str] = Counter()
    for standoff in islice(read(), options.limit or None):
        names[standoff.id] += 1
        number = names[standoff.id]
        yield build_gold(standoff, shown, options, name=standoff.id if number == 1 else f"{standoff.id}#{number}")


def build_gold(standoff: Standoff, shown: Survey, options: Options, *, name: str = "") -> Gold:
    """Prove the marks of a document against its text and build its gold.

    Raises:
        RecordError: A mark does not fit the text, or says what cannot be.
    """
    builder = _Builder(settle(standoff, options), shown, options, name or standoff.id)
    return builder.gold()


class _Builder:
    """The marks of one document and the records that come of them."""

    def __init__(self, standoff: Standoff, shown: Survey, options: Options, name: str) -> None:
        self.where, self.shown, self.meanings = standoff.where, shown, options.meanings
        self.document = _document(standoff, options.language or standoff.language or shown.language, options, name)
        self.marks = {mark.id: mark for mark in standoff.marks}
        if len(self.marks) < len(standoff.marks):
            twice = Counter(mark.id for mark in standoff.marks).most_common(1)[0][0]
            raise RecordError(self.where, f"two marks are called {twice!r}")
        self.links: dict[str, list[tuple[str, Mark]]] = {}
        # Verbatim parts of a claim, which some call quotes, are no claims of their own.
        self.quoted = {link.target for link in standoff.links if link.role.lower() in _QUOTED}
        for link in standoff.links:
            for end in (link.source, link.target):
                if end not in self.marks:
                    raise RecordError(self.where, f"{link.role} points at {end!r}, and there is no such mark")
            self.links.setdefault(link.source, []).append((link.role.lower(), self.marks[link.target]))

    def gold(self) -> Gold:
        records: dict[str, list[Any]] = {kind: [] for kind in ("entity", "quantity", "time", "claim", "trap")}
        optional = set()
        for mark in sorted(self.marks.values(), key=lambda mark: (mark.pieces, mark.label)):
            part = self.meanings.get(mark.label.upper())
            kind = "entity" if isinstance(part, tuple) else part
            if kind not in records or (kind == "claim" and mark.id in self.quoted):
                continue
            try:
                record = getattr(self, f"_{kind}")(mark)
            except (ClaimxError, InvalidOperation) as error:
                raise RecordError(f"{self.where}, {mark.id}", f"{mark.label} {self._quote(mark)!r}: {error}") from error
            if record is None or record in records[kind]:
                continue
            records[kind].append(record)
            if kind != "trap" and mark.facts.get("optional", "").casefold() in ("yes", "true", "1"):
                optional.add(record.id)
        analysis = Analysis(
            self.document,
            tuple(records["entity"]),
            tuple(records["quantity"]),
            tuple(records["time"]),
            ClaimList(records["claim"]),
        )
        return Gold(
            analysis, frozenset(optional), tuple(records["trap"]), self._layers(), self._fields(), self._classes()
        )

    def _layers(self) -> tuple[str, ...]:
        readings = [self.meanings.get(label) for label in self.shown.labels]
        facts, roles = self.shown.facts, self.shown.roles
        if self.shown.layers:
            return self.shown.layers
        layers = {
            "entities": any(isinstance(reading, tuple) for reading in readings),
            "quantities": any(("quantity", name) in facts for name in _QUANTITY_FACTS),
            "times": bool({("time", "value"), ("time", "type")} & facts),
            "claims": bool(self.shown.kinds),
            "attribution": "claim" in readings and not _OTHERS & self.shown.kinds and bool(_FROM_CLAIM & roles),
        }
        return tuple(layer for layer, is_shown in layers.items() if is_shown) or ("entities",)

    def _fields(self) -> frozenset[str]:
        return CLAIM_FIELDS & {name for part, name in self.shown.facts if part == "claim"} or NO_FIELDS

    def _classes(self) -> frozenset[str]:
        readings = [self.meanings.get(label) for label in self.shown.labels]
        shown = {value.value for reading in readings if isinstance(reading, tuple) for value in reading}
        kinds = self.shown.kinds or ({ClaimKind.ATTRIBUTED.value} if "claim" in readings else set())
        return frozenset(shown | kinds | self.shown.forms | {EntityForm.NAME.value})

    def _quote(self, mark: Mark) -> str:
        return " … ".join(self.document.text[start:end] for start, end in mark.pieces)

    def _spans(self, *marks: Mark) -> tuple[Span, ...]:
        return tuple(sorted({self.document.span(*piece) for mark in marks for piece in mark.pieces}))

    def _hull(self, mark: Mark) -> Span:
        return self.document.span(mark.pieces[0][0], mark.pieces[-1][1])

    def _linked(self, mark: Mark, *roles: str) -> tuple[Mark, ...]:
        return tuple(other for role, other in self.links.get(mark.id, ()) if role in roles)

    def _origin(self, span: Span) -> Provenance:
        return Provenance("gold", "1", sentence=self.document.sentence_index(span))

    def _entity(self, mark: Mark) -> Entity:
        reading = self.meanings[mark.label.upper()]
        assert isinstance(reading, tuple)
        span, (label, form) = self._hull(mark), reading
        form = _choose(EntityForm, "form", mark.facts.get("form"), form)
        return Entity(span, label, form, mark.facts.get("canonical"), None, self._origin(span))

    def _time(self, mark: Mark) -> Time | None:
        kind = mark.facts.get("type") or (mark.label.upper() if "value" in mark.facts else "")
        if not kind:
            return None
        span = self._hull(mark)
        value = mark.facts.get("value", "")
        type_ = _choose(TimeType, "type", kind.upper(), None)
        return Time(
            span, type_, None if value in ("", "_") else value, mark.facts.get("mod") or None, self._origin(span)
        )

    def _quantity(self, mark: Mark) -> Quantity | None:
        facts = mark.facts
        if not _QUANTITY_FACTS & facts.keys():
            return None
        span = self._hull(mark)
        value = _interval(facts)
        default = Modifier.EXACT if value.is_point else Modifier.VAGUE if value.is_unbounded else Modifier.RANGE
        numbers, nouns, references = (self._linked(mark, role) for role in ("number", "noun", "per"))
        return Quantity(
            span,
            self._hull(numbers[0]) if numbers else span,
            value,
            _choose(Modifier, "modifier", facts.get("modifier"), default),
            _choose(QuantityKind, "kind", facts.get("kind"), QuantityKind.COUNT),
            self._origin(span),
            unit=facts.get("unit") or None,
            noun=CountedNoun(self._hull(nouns[0]) if nouns else span, facts["noun"]) if facts.get("noun") else None,
            magnitude=_number(facts.get("magnitude")),
            per=Per(self._hull(references[0]) if references else span, facts["per"]) if facts.get("per") else None,
        )

    def _claim(self, mark: Mark) -> Claim:
        facts = mark.facts
        holders, cues = self._linked(mark, "holder", "source", "speaker"), self._linked(mark, "cue")
        default = ClaimKind.ATTRIBUTED if holders or cues or not self.shown.kinds else ClaimKind.AUTHOR
        kind = _choose(ClaimKind, "kind", facts.get("kind"), default)
        attributed = kind is ClaimKind.ATTRIBUTED
        proposition = self._spans(mark)
        cores = self._linked(mark, "core")
        cue = self._spans(*cues)
        cue_class = _choose(CueClass, "cue_class", facts.get("cue_class"), CueClass.NONE)
        form = facts.get("form")
        return Claim(
            kind,
            self._holder(holders, facts.get("holder_type"), facts.get("holder_name"), facts.get("resolution"), kind),
            Cue(cue, cue_class, negated=facts.get("negated") in ("yes", "true", "1")) if cue else None,
            Proposition(
                proposition,
                self._spans(*cores) if cores else without_complementizer(proposition),
                self._spans(*self._linked(mark, *_QUOTED)),
            ),
            FORMS.get(_plain(form)) or _choose(ClaimForm, "form", form, None)
            if form
            else (ClaimForm.INDIRECT if attributed else ClaimForm.PLAIN),
            _choose(Modality, "modality", facts.get("modality"), Modality.ASSERT),
            _choose(Certainty, "certainty", facts.get("certainty"), Certainty.UNKNOWN),
            _one_of("polarity", facts.get("polarity", "positive"), "positive", "negative"),
            self._origin(proposition[0]),
            endorsed=_one_of("endorsed", facts["endorsed"], "yes", "no", "open") if facts.get("endorsed") else None,
            hedges=self._spans(*self._linked(mark, "hedge")),
            negation=self._spans(*self._linked(mark, "negation")),
            condition=self._spans(*self._linked(mark, "condition")),
            evidence=self._spans(*self._linked(mark, "evidence")),
        )

    def _holder(
        self, marks: tuple[Mark, ...], type_: str | None, name: str | None, resolution: str | None, kind: ClaimKind
    ) -> Holder:
        spans = self._spans(*marks)
        author = not spans and kind is not ClaimKind.ATTRIBUTED
        usual = HolderType.AUTHOR if author else HolderType.UNKNOWN
        found = Resolution.DEFAULT_AUTHOR if author else Resolution.EXPLICIT if spans else Resolution.UNRESOLVED
        return Holder(
            spans,
            _choose(HolderType, "holder_type", type_, usual),
            _choose(Resolution, "resolution", resolution, found),
            name=name,
        )

    def _trap(self, mark: Mark) -> Trap:
        return Trap(self._hull(mark), mark.facts.get("reason", "unknown"))


def _document(standoff: Standoff, language: str, options: Options, name: str) -> Document:
    text, date = standoff.text, standoff.date or options.document_date
    if standoff.sentences:
        tag = language or "und"
        blocks = tuple(
            Block(Span(*m.span(), m.group()), BlockKind.PARAGRAPH, tag) for m in _PARAGRAPH.finditer(text) if m.group()
        )
        spans = tuple(Span(start, end, text[start:end]) for start, end in standoff.sentences)
        tokens = tuple(Token(Span(start, end, text[start:end])) for start, end in standoff.tokens)
        return Document(text, tag, name, date, blocks, spans, tokens)
    return read_document(text, language=language or None, id=name, date=date)


def _plain(word: str) -> str:
    """Return a word as it is compared: ``Free Indirect``, ``free_indirect`` and ``FreeIndirect`` are one."""
    return re.sub(r"[\s_-]+", "", word).lower()


def _interval(facts: Mapping[str, str]) -> Interval:
    """Read ``low``, ``high`` and ``open``, or a ``value`` as in ``3000`` and ``[60, inf)``."""
    written = _INTERVAL.match(facts.get("value", ""))
    if written:
        low, high = (None if "inf" in bound else _number(bound) for bound in (written["low"], written["high"]))
        left = low is not None and written["left"] == "("
        return Interval(low, high, left, high is not None and written["right"] == ")")
    low, high = (_number(facts.get(name) or facts.get("value")) for name in ("low", "high"))
    open_ends = facts.get("open", "")
    return Interval(low, high, open_ends in ("low", "both"), open_ends in ("high", "both"))


def _number(value: str | None) -> Decimal | None:
    if value is None or value in ("", "null", "None"):
        return None
    try:
        return Decimal(value)
    except InvalidOperation as error:
        raise RecordError("number", f"{value!r} is no number") from error


def _choose(kind: type[Choice], name: str, value: str | None, default: Choice | None) -> Choice:
    if not value and default is not None:
        return default
    for choice in kind:
        if value in (choice.value, choice.name):
            return choice
    raise RecordError(name, f"expected one of {', '.join(kind)}, got {value!r}")


def _one_of(name: str, value: str, *choices: str) -> Any:
    if value not in choices:
        raise RecordError(name, f"expected one of {', '.join(choices)}, got {value!r}")
    return value


def without_complementizer(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is held without ``dass`` or ``ob`` at its beginning."""
    match = _COMPLEMENTIZER.match(spans[0].text)
    if match is None or match.end() >= len(spans[0]):
        return spans
    first = spans[0]
    return (Span(first.start + match.end(), first.end, first.text[match.end() :]), *spans[1:])
