"""Which way a clause looks: to the past or to the future."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.lang.time_pack import TimePack
from claimx.times.lexer import Item

__all__ = ["find_tense"]

_REACH = 30  # items on either side; sentences are seldom longer, and the scan stays linear


def find_tense(items: Sequence[Item], at: int, text: str, pack: TimePack) -> str | None:
    """Read the tense of the clause around an item, or of its sentence where the clause says nothing.

    Returns:
        ``past``, ``future``, or ``None`` where no verb form tells.
    """
    clause = _votes(items, at, text, pack, ("stop", "comma"))
    return clause or _votes(items, at, text, pack, ("stop",))


def _votes(items: Sequence[Item], at: int, text: str, pack: TimePack, ends: tuple[str, ...]) -> str | None:
    past = future = auxiliary = participle = False
    for step in (-1, 1):
        index = at if step < 0 else at + 1
        for _ in range(_REACH):
            if not 0 <= index < len(items):
                break
            item = items[index]
            if item.kind in ends:
                break
            word = text[item.start : item.end] if item.kind == "other" else ""
            told = _tense_of(word, pack)
            past, future = past or told == "past", future or told == "future"
            auxiliary = auxiliary or word.lower() in pack.auxiliaries
            participle = participle or pack.participle_form.fullmatch(word) is not None
            index += step
    if past or (auxiliary and participle and not future):
        return "past"
    return "future" if future else None


def _tense_of(word: str, pack: TimePack) -> str | None:
    if not word:
        return None
    if found := pack.tense.get(word.lower()):
        return found
    return "past" if word not in pack.not_past and pack.past_form.fullmatch(word) else None
