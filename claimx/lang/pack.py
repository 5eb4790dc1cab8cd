"""What a language brings: data, in one section for each room that reads it.

A section is a frozen dataclass of data and compiled patterns; the room that reads it lies above and is written once
for all languages. A language without a section gets no answers from that room, and a note says so.
"""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimx.lang.claim_pack import ClaimPack
    from claimx.lang.entity_pack import EntityPack
    from claimx.lang.quantity_pack import QuantityPack
    from claimx.lang.text_pack import TextPack
    from claimx.lang.time_pack import TimePack

__all__ = ["LanguagePack"]


@dataclass(frozen=True)
class LanguagePack:
    """A language by its BCP 47 tag, with sections that are read from disk when first asked for.

    Args:
        tag: BCP 47 tag of the language, as in ``de``.
        package: Dotted name of the folder that holds the sections; the module ``quantities`` in it exports
            ``QUANTITIES``, and so on. A missing module is a missing section.
        regions: Regions with their own typography, as in ``("AT", "CH", "DE")``.
    """

    tag: str
    package: str
    regions: tuple[str, ...] = ()

    def _section(self, name: str) -> Any:
        module_name = f"{self.package}.{name}"
        if importlib.util.find_spec(module_name) is None:
            return None
        return getattr(importlib.import_module(module_name), name.upper())

    @cached_property
    def text(self) -> TextPack | None:
        """Abbreviations, quotation marks, sentence rules."""
        section: TextPack | None = self._section("text")
        return section

    @cached_property
    def quantities(self) -> QuantityPack | None:
        """Number words, units, modifiers, traps."""
        section: QuantityPack | None = self._section("quantities")
        return section

    @cached_property
    def times(self) -> TimePack | None:
        """Month names, deictic words, patterns."""
        section: TimePack | None = self._section("times")
        return section

    @cached_property
    def entities(self) -> EntityPack | None:
        """Gazetteers, titles, organisation words."""
        section: EntityPack | None = self._section("entities")
        return section

    @cached_property
    def claims(self) -> ClaimPack | None:
        """Cues, hedges, negation, verb forms."""
        section: ClaimPack | None = self._section("claims")
        return section
