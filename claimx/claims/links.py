"""Links: what the numbers, times and names of a claim do in it, and what its content points back at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimx.claims.places import Places
from claimx.types import Entity, Frame, Link, Quantity, Role, Span, Time, Voice

__all__ = ["ClaimParts", "Linker"]

_STATING = frozenset({"sein", "werden", "bleiben"})

Record = TypeVar("Record", Entity, Quantity, Time)


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """The stretches of one claim.

    Args:
        proposition: All of it.
        clause: Its own clause, without dependent clauses.
        condition: Under which it holds.
        holder: The words that name the holder.
        cue: The words of the cue.
        evidence: The evidence subject.
        dependents: The dependent clauses of its clause, each with what it is: ``rel``, ``object`` or ``adjunct``.
        report: The clause that reports it, proposition left out.
        frame: Its skeleton.
    """

    proposition: tuple[Span, ...]
    clause: tuple[Span, ...] = ()
    condition: tuple[Span, ...] = ()
    holder: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    dependents: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    report: tuple[Span, ...] = ()
    frame: Frame | None = None


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return any(outer.start <= span.start and span.end <= outer.end for outer in spans)


class Linker(Generic[Record]):
    """Finds the roles of the records of one kind.

    Args:
        places: The records by place.
    """

    def __init__(self, places: Places[Record]) -> None:
        self.places: Places[Record] = places

    def link(self, parts: ClaimParts) -> tuple[Link, ...]:
        """Return links to the records of proposition, condition, holder and cue, in text order."""
        roles: dict[str, tuple[int, Role]] = {}
        for record in self.places.inside(parts.proposition):
            roles[record.id] = (record.span.start, role_in(record.span, parts))
        for role, spans in (
            (Role.CONDITION, parts.condition),
            (Role.HOLDER, parts.holder),
            (Role.EVIDENCE, parts.evidence),
            (Role.CUE, parts.cue),
        ):
            for record in self.places.inside(spans):
                roles.setdefault(record.id, (record.span.start, role))
        return tuple(Link(name, role) for name, (_, role) in sorted(roles.items(), key=lambda item: (item[1], item[0])))

    def link_times(self, parts: ClaimParts) -> tuple[Link, ...]:
        """Return links to times: when it happens, and when it was said."""
        roles: dict[str, tuple[int, Role]] = {}
        for spans, role in (
            (parts.proposition, Role.EVENT),
            (parts.condition, Role.CONDITION),
            ((*parts.holder, *parts.cue, *parts.report), Role.UTTERANCE),
        ):
            for record in self.places.inside(spans):
                roles.setdefault(record.id, (record.span.start, role))
        return tuple(Link(name, role) for name, (_, role) in sorted(roles.items(), key=lambda item: (item[1], item[0])))


def role_in(span: Span, parts: ClaimParts) -> Role:
    """Return what a record does in the frame; the first part that holds it decides, in the order of the gold's policy.

    What stands in the predicate, as the name in "ist Präsident Frankreichs", is an adjunct.
    """
    frame = parts.frame
    if _within(span, parts.holder):
        return Role.HOLDER
    if frame is None:
        return Role.CONTENT
    stretches: Sequence[tuple[Role, Sequence[Span]]] = (
        (Role.SUBJECT, frame.subject),
        *((Role.OBJECT, spans) for spans in frame.objects),
        (Role.RECIPIENT, frame.recipient),
        (Role.PLACE, frame.place),
    )
    for role, spans in stretches:
        if any(o.start < span.end and span.start < o.end for o in spans):
            return role
    if _within(span, parts.clause):
        return Role.ADJUNCT
    for kind, spans in parts.dependents:
        if _within(span, spans):
            role = _role_of_dependent(kind, spans[0].start, stretches)
            return Role.SUBJECT if role is Role.OBJECT and kind == "object" and _lacks_subject(frame) else role
    return Role.CONTENT


def _lacks_subject(frame: Frame) -> bool:
    """Tell whether a clause can only be the subject: "Dass 300 Leute kamen, wurde begrüßt", "Klar ist, dass …"."""
    stated = (frame.predicate or "").rpartition(" ")[2] in _STATING
    return not frame.subject and (stated or frame.voice in (Voice.PASSIVE, Voice.STATE_PASSIVE))


def _role_of_dependent(kind: str, start: int, stretches: Sequence[tuple[Role, Sequence[Span]]]) -> Role:
    """Return the role of a dependent clause; a relative clause has that of the noun that it follows."""
    if kind != "rel":
        return Role.OBJECT if kind == "object" else Role.ADJUNCT
    hosts = [role for role, spans in stretches if any(0 <= start - outer.end <= len(", ") for outer in spans)]
    return hosts[0] if hosts else Role.ADJUNCT
