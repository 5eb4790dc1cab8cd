"""What a rule has read, before it is placed in time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimx.types import TimeType

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression with what it says by itself.

    Args:
        start: First code point.
        end: One past the last.
        rule: Id of the rule.
        type: TIMEX3 type.
        kind: Which way it is resolved; a key of the resolver's table.
        value: The value, where the words alone give it.
        mod: TIMEX3 mod.
        year: Calendar year.
        month: 1 to 12.
        day: 1 to 31.
        weekday: Monday is 1.
        code: Season or quarter as in ``SU``, ``Q2``, or a part of the year.
        clock: Time of day or part of it, as in ``T19:00``, ``TEV``.
        base: ``d`` relative to the document date, ``t`` relative to the text before.
        shift: How many units away.
        unit: Of the shift.
        offset: Days to add in the end; of a weekday in a month, which one it is.
        lead: Class of the word before, which may tell a direction.
        follows: Whether it ends a range or a list and is not before its partner: ``von Montag bis Freitag``.
    """

    start: int
    end: int
    rule: str
    type: TimeType
    kind: str
    value: str | None = None
    mod: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: str | None = None
    clock: str | None = None
    base: str | None = None
    shift: int | None = None
    unit: str | None = None
    offset: int = 0
    lead: str | None = None
    follows: bool = False

    def with_(self, **changes: object) -> Draft:
        """Return a copy with other fields."""
        return replace(self, **changes)  # type: ignore[arg-type]
