"""Direct speech without a frame of its own: whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.drafts import Draft, Frame, Party

__all__ = ["carry_frames", "pending_quotation", "share_frames"]

# So many claims back a quotation can have begun, since quotations are bounded; so the work stays linear in the text.
RECENT = 200


def share_frames(drafts: Sequence[Draft], index: int) -> None:
    """Give a quotation's sentences the frame that stands beside one of them, in the sentence ``index``."""
    recent = drafts[-RECENT:]
    framed = {d.quote: d.frame for d in recent if d.quote and d.frame is not None and d.sentence == index}
    for draft in recent:
        if draft.form == "direct" and draft.frame is None and draft.quote in framed:
            draft.frame = framed[draft.quote]


def pending_quotation(drafts: Sequence[Draft], index: int) -> list[Draft]:
    """Return the claims of the quotation that ends right before the sentence ``index`` and has no speaker yet."""
    found: list[Draft] = []
    for draft in reversed(drafts[-RECENT:]):
        if draft.parent is not None:
            continue
        near = index - draft.sentence <= 1 if not found else draft.quote == found[0].quote
        if draft.form != "direct" or draft.frame is not None or not draft.quote or not near:
            break
        found.append(draft)
    return found


def carry_frames(drafts: Sequence[Draft], *, rule: str, last: Party | None = None) -> None:
    """Give direct speech without a frame the frame of its quotation, else the last holder.

    Args:
        drafts: Of a block.
        rule: Name of the rule that goes into the provenance.
        last: The holder before the block.
    """
    by_quote: dict[int, Frame] = {}
    for draft in drafts:
        if draft.form == "direct":
            if draft.frame is None:
                draft.frame = by_quote.get(draft.quote)
            if draft.frame is None:
                party = last or Party()
                carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
                draft.frame = Frame(carried, (), "none", None, rule)
            elif draft.frame.cls != "none":
                by_quote.setdefault(draft.quote, draft.frame)
        if draft.frame is not None and draft.kind == "attributed" and draft.parent is None:
            last = draft.frame.holder
