"""The claims of a text, with the questions that readers ask of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, SupportsIndex, overload

from claimx.types.claims import Claim, ClaimKind, HolderType, Modality

__all__ = ["ClaimList", "holder_name"]

_SHOWN = 20


def holder_name(claim: Claim) -> str:
    """Return what to call the holder of a claim: its resolved name, else its words, else what it is."""
    return str(claim.holder)


class ClaimList(tuple[Claim, ...]):
    """A tuple of claims in text order that can be asked for parts of itself.

    Example:
        >>> import claimx
        >>> text = "Laut Nato kamen 3.000 Soldaten. Moskau bestreitet das. Europa sollte reagieren."
        >>> claims = claimx.analyze(text, language="de", tier="rules").claims
        >>> [str(claim.proposition.core[0]) for claim in claims.recommendations()]
        ['Europa sollte reagieren']
    """

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> ClaimList: ...

    def __getitem__(self, place: SupportsIndex | slice) -> Claim | ClaimList:
        found = super().__getitem__(place)
        return found if isinstance(found, Claim) else ClaimList(found)

    def __repr__(self) -> str:
        shown = [repr(claim) for claim in self[:_SHOWN]] + (["…"] if len(self) > _SHOWN else [])
        return f"ClaimList of {len(self)}" + "".join(f"\n  {line}" for line in shown)

    def where(self, **wanted: Any) -> ClaimList:
        """Return the claims whose fields have these values, as in ``where(kind="attributed", polarity="negative")``.

        Raises:
            AttributeError: Claims have no field of such a name.
        """
        return ClaimList(c for c in self if all(getattr(c, name) == value for name, value in wanted.items()))

    def by_holder(self) -> dict[str, ClaimList]:
        """Return the claims of each holder by name, in the order in which the text brings them up.

        Names are those of :func:`holder_name`; the author is ``author``.
        """
        found: dict[str, list[Claim]] = {}
        for claim in self:
            name = "author" if claim.holder.type is HolderType.AUTHOR else holder_name(claim)
            found.setdefault(name, []).append(claim)
        return {name: ClaimList(claims) for name, claims in found.items()}

    def recommendations(self) -> ClaimList:
        """Return what the author says should be done."""
        return self.where(kind=ClaimKind.AUTHOR, modality=Modality.NORM)

    def __getnewargs__(self) -> tuple[Iterable[Claim]]:
        return (tuple(self),)
