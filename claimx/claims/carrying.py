"""Direct speech without a frame of its own: whose it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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


def carry_frames(
    drafts: Sequence[Draft],
    *,
    rule: str,
    last: Party | None = None,
    people: Mapping[int, Party] | None = None,
    poised: Collection[int] = (),
) -> None:
    """Give direct speech without a frame the frame of its quotation, else the holder before it, else a person near.

    "Anna Schulz kommt mit dem Rad. „Das Auto lasse ich stehen.“": who is told of speaks, where nobody else did.

    Args:
        drafts: Of a block.
        rule: Name of the rule that goes into the provenance.
        last: The holder before the block.
        people: Whom the sentences of the block are about, where that is a person.
        poised: The sentences in which somebody makes a gesture, as before speaking.
    """
    by_quote: dict[int, Frame] = {}
    held = -1
    for draft in sorted((d for d in drafts if d.words), key=lambda draft: draft.words[0].start):
        if draft.form == "direct":
            if draft.frame is None:
                draft.frame = by_quote.get(draft.quote)
            if draft.frame is None:
                near = None
                if held < 0 or (last is not None and not last.name and not last.words):
                    near = _person_near(people or {}, draft.sentence, before=last is not None)
                elif held < draft.sentence - 1:  # "…, sagte Kern. Anna Schulz strahlt. „Das ist mein Tag!“"
                    near = (people or {}).get(draft.sentence - 1)
                    known = draft.sentence - 1 in poised or (near is not None and any(w.name for w in near.words))
                    near = near if known else None
                party = near or last or Party()
                carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
                draft.frame = Frame(carried, (), "none", None, rule)
                by_quote.setdefault(draft.quote, draft.frame)
            elif draft.frame.cls != "none":
                by_quote.setdefault(draft.quote, draft.frame)
        if draft.frame is not None and draft.kind == "attributed" and draft.parent is None:
            last, held = draft.frame.holder, draft.sentence


def _person_near(people: Mapping[int, Party], sentence: int, *, before: bool) -> Party | None:
    """Return the person whom the sentences before are about, else the one behind where nobody spoke before."""
    places = [sentence - 1, sentence - 2] if before else [sentence - 1, sentence - 2, sentence + 1]
    return next((people[place] for place in places if place in people), None)
