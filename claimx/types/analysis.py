"""The answer to a text: its document and every record found in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Literal

from claimx.errors import RecordError, ResourceError
from claimx.types.claim_list import ClaimList
from claimx.types.claims import Claim
from claimx.types.documents import Block, BlockKind, Document, Note, text_digest
from claimx.types.entities import Entity
from claimx.types.quantities import Quantity, Rejection
from claimx.types.records import from_record, to_record
from claimx.types.spans import Span
from claimx.types.times import Time

if TYPE_CHECKING:
    import pandas

    from claimx.views.chains import Chain
    from claimx.views.coverage import Coverage
    from claimx.views.tables import Table
    from claimx.views.timeline import Event

__all__ = ["SCHEMA_VERSION", "Analysis"]

SCHEMA_VERSION = "claimx.analysis/1"


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind)) if is_dataclass(kind) else ()


def _spans_of(records: object) -> Iterator[Span]:
    """Yield every span within records, however deep."""
    open_values: list[Any] = [records]
    while open_values:
        value = open_values.pop()
        if isinstance(value, Span):
            yield value
        elif isinstance(value, tuple):
            open_values.extend(value)
        else:
            open_values += [held for name in _fields_of(value.__class__) if (held := getattr(value, name)) is not None]


@dataclass(frozen=True, slots=True, repr=False)
class Analysis:
    """A document and what was found in it; each span is checked against the text.

    Args:
        document: The text and its outer form.
        entities: In text order.
        quantities: In text order.
        times: In text order.
        claims: In text order.
        rejections: Numbers that state no amount, where the caller asked for them.
        notes: What could not be read, and why.

    Raises:
        SpanError: A record shows other characters than the text.
    """

    document: Document
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    claims: ClaimList = field(default_factory=ClaimList)
    rejections: tuple[Rejection, ...] = ()
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "claims", ClaimList(self.claims))
        for records in (self.entities, self.quantities, self.times, self.claims, self.rejections, self.notes):
            for span in _spans_of(records):
                self.document.verify(span)

    def __repr__(self) -> str:
        names = ("claims", "quantities", "times", "entities", "notes")
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in names)
        return f"Analysis({self.document.id!r}, {self.document.language}, {len(self.text)} characters: {counts})"

    def _repr_html_(self) -> str:
        from claimx.views.highlight import TEXT_STYLE, highlight, short_table, style_marks

        return f"<style>{TEXT_STYLE}\n{style_marks()}</style>{highlight(self)}{short_table(self)}"

    def __getitem__(self, id: str) -> Entity | Quantity | Time | Claim:  # noqa: A002 - named after the field
        """Return the record of an id, as links and tables show it.

        Raises:
            ResourceError: No record has it.

        Example:
            >>> import claimx
            >>> claimx.analyze("Laut Nato kamen 50 Mann.", language="de", tier="rules")["q16-23"].text
            '50 Mann'
        """
        for record in self._records():
            if record.id == id:
                return record
        raise ResourceError("record", id, tuple(record.id for record in islice(self._records(), 5)))

    def linked(self, claim: Claim) -> tuple[Entity | Quantity | Time | Claim, ...]:
        """Return the records that a claim points at, in text order within each type; its parent comes last."""
        ids = {link.id for link in (*claim.entities, *claim.quantities, *claim.times)} | {claim.parent}
        return tuple(record for record in self._records() if record.id in ids)

    def _records(self) -> Iterator[Entity | Quantity | Time | Claim]:
        return chain(self.entities, self.quantities, self.times, self.claims)

    @property
    def text(self) -> str:
        """The text exactly as received."""
        return self.document.text

    @property
    def sents(self) -> tuple[Span, ...]:
        """The sentences, in text order."""
        return self.document.sentences

    @property
    def ents(self) -> tuple[Entity, ...]:
        """The entities, under the name that spaCy gives them."""
        return self.entities

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain JSON values, after the schema ``claimx.analysis/1``.

        Decimals become strings, so that nothing is rounded. :func:`claimx.export.jsonl.write` adds W3C selectors.
        """
        document = self.document
        head = {
            "schema_version": SCHEMA_VERSION,
            "document": {
                "id": document.id,
                "sha256": document.digest,
                "language": document.language,
                "date": document.date.isoformat() if document.date else None,
                "n_chars": len(document.text),
                "sentences": [[s.start, s.end] for s in document.sentences],
                "blocks": [[b.span.start, b.span.end, str(b.kind), b.language] for b in document.blocks],
            },
        }
        return head | {
            name: [to_record(record) for record in getattr(self, name)]
            for name in ("entities", "quantities", "times", "claims", "rejections", "notes")
        }

    @classmethod
    def from_dict(cls, record: dict[str, Any], document: Document | str) -> Analysis:
        """Build the analysis that :meth:`to_dict` wrote, over the document or text that it was made from.

        Args:
            record: The dictionary.
            document: The document; or its text, from which it is built anew with the blocks and sentences of the
                record, but without tokens, which records do not keep.

        Raises:
            RecordError: The record follows another schema, or belongs to another text.

        Example:
            >>> import claimx
            >>> analysis = claimx.analyze("Laut Nato kamen 50 Mann.", language="de", tier="rules")
            >>> claimx.Analysis.from_dict(analysis.to_dict(), "Laut Nato kamen 50 Mann.").claims == analysis.claims
            True
        """
        if not isinstance(record, dict):
            raise RecordError("analysis", f"expected an object, got {type(record).__name__}")
        if record.get("schema_version") != SCHEMA_VERSION:
            raise RecordError("schema_version", f"expected {SCHEMA_VERSION!r}, got {record.get('schema_version')!r}")
        digest = document.digest if isinstance(document, Document) else text_digest(document)
        facts = record.get("document")
        if not isinstance(facts, dict):
            raise RecordError("document", f"expected an object, got {type(facts).__name__}")
        if facts.get("sha256") != digest:
            name = document.id if isinstance(document, Document) else f"{document[:40]} …"
            raise RecordError("document.sha256", f"the record belongs to another text than {name!r}")
        if isinstance(document, str):
            document = _document_from(facts, document)
        types: dict[str, type] = {
            "entities": Entity,
            "quantities": Quantity,
            "times": Time,
            "claims": Claim,
            "rejections": Rejection,
            "notes": Note,
        }
        parts: dict[str, Any] = {
            name: tuple(from_record(kind, item, f"{name}[{i}]") for i, item in enumerate(record.get(name, ())))
            for name, kind in types.items()
        }
        return cls(document, **parts)

    def to_jsonl(self) -> str:
        """Return :meth:`to_dict` as one line of JSON, with a newline at its end."""
        line = json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))
        return line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"

    def to_table(self, *, per: Literal["claim", "quantity"] = "claim") -> Table:
        """Return who holds what, how and where, one row a claim; see :func:`claimx.to_table`."""
        from claimx.views.rows import to_table

        return to_table(self, per=per)

    def to_pandas(self, *, per: Literal["claim", "quantity"] = "claim") -> pandas.DataFrame:
        """Return :meth:`to_table` as a ``pandas.DataFrame``.

        Raises:
            MissingDependencyError: pandas is not installed.
        """
        return self.to_table(per=per).to_pandas()

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows of :meth:`to_table` as plain dictionaries."""
        return list(self.to_table())

    def coverage(self) -> Coverage:
        """Return which sentences hold claims, and why the others do not; see :mod:`claimx.views.coverage`."""
        from claimx.views.coverage import find_coverage

        return find_coverage(self)

    def timeline(self) -> tuple[Event, ...]:
        """Return the claims at the times that they are about, earliest first; each event unpacks as value and claim.

        Example:
            >>> import claimx
            >>> analysis = claimx.analyze("Laut Nato kamen im Mai 2024 fast 50 Mann.", language="de", tier="rules")
            >>> [(value, claim.text) for value, claim in analysis.timeline()]
            [('2024-05', 'kamen im Mai 2024 fast 50 Mann')]
        """
        from claimx.views.timeline import timeline

        return timeline(self)

    def contradictions(self) -> list[tuple[Quantity, Claim, Quantity, Claim]]:
        """Return the pairs of amounts of the same thing that cannot both be right, with the claims they stand in.

        Only claims of different holders are held against each other, and only where no times set them apart;
        :func:`claimx.views.compare_amounts` also tells updates, refinements and agreement.
        """
        from claimx.views.amounts import contradicting_pairs

        return contradicting_pairs(self)

    def evidence_chains(self) -> tuple[Chain, ...]:
        """Return which claims rest on which, from reported to recommended; see :mod:`claimx.views.chains`."""
        from claimx.views.chains import evidence_chains

        return evidence_chains(self)

    def holder_matrix(self, *, min_holders: int = 1) -> Table:
        """Return who affirms and who denies what; see :func:`claimx.views.holder_matrix`."""
        from claimx.views.clusters import holder_matrix

        return holder_matrix(self, min_holders=min_holders)


def _document_from(facts: dict[str, Any], text: str) -> Document:
    """Build a document of the ``document`` entry of a record and its text."""
    day = facts.get("date")

    def span(start: int, end: int) -> Span:
        return Span(start, end, text[start:end])

    try:
        return Document(
            text,
            facts["language"],
            facts["id"],
            date.fromisoformat(day) if day is not None else None,
            tuple(Block(span(start, end), BlockKind(kind), tag) for start, end, kind, tag in facts["blocks"]),
            tuple(span(start, end) for start, end in facts["sentences"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError("document", f"language, id, date, blocks or sentences are not as written: {error}") from error
