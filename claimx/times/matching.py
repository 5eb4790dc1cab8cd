"""Rules over codes: which rules match where, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimx.lang.time_pack import TimeRule, code_of, compile_pattern, first_classes

__all__ = ["Matcher", "Matches"]

Matches = list[tuple[tuple[TimeRule, re.Match[str]], ...]]

"""The matches that begin at each place, longest first."""
_ISLAND = re.compile(f"[^{code_of('other')}{code_of('stop')}]+")
_LONGEST = 24


class Matcher:
    """Match rules against codes, an island of time words at a time.

    The same few islands (an article, ``und``, ``am`` with a date) make up most of a text, so what matches in a short
    one is kept.
    """

    def __init__(self, rules: Sequence[TimeRule]) -> None:
        self._rules: dict[str, list[tuple[TimeRule, re.Pattern[str]]]] = {}
        for rule in rules:
            for code in first_classes(rule.pattern):
                self._rules.setdefault(code, []).append((rule, compile_pattern(rule.pattern)))
        self._kept = lru_cache(maxsize=1 << 14)(self._matches)

    def islands(self, codes: str) -> Iterator[tuple[int, Matches]]:
        """Yield, for each island that something matches in, where its codes begin and the matches at each place."""
        for island in _ISLAND.finditer(codes):
            first, end = max(0, island.start() - 1), min(len(codes), island.end() + 1)
            piece, lead = codes[first:end], island.start() - first
            found = (self._kept if end - first <= _LONGEST else self._matches)(piece, lead, island.end() - first)
            if found:
                yield first, found

    def _matches(self, codes: str, first: int, end: int) -> Matches:
        """Return the matches that begin at each code, longest first; nothing where there are none at all."""
        places: Matches = [()] * len(codes)
        for at in range(first, end):
            matches = [
                (rule, match) for rule, pattern in self._rules.get(codes[at], ()) if (match := pattern.match(codes, at))
            ]
            places[at] = tuple(
                sorted((pair for pair in matches if pair[1].end() > at), key=lambda pair: -pair[1].end())
            )
        return places if any(places) else []
