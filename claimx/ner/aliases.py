"""Names of one thing in a document: ``Bundesamt für Strahlenschutz (BfS)`` … ``das BfS``, ``Anna Kern`` … ``Kern``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from claimx.lang.entity_pack import EntityPack
from claimx.ner.genitives import nominative
from claimx.types import Document, Entity, EntityForm, EntityLabel, Span

__all__ = ["link_aliases"]

_LONGEST_SHORT = 12
_GENITIVES = ("s", "'", "’")


def link_aliases(document: Document, entities: Sequence[Entity], pack: EntityPack | None = None) -> tuple[Entity, ...]:
    """Give short names the canonical name of the long one that the document introduces them with.

    A surname alone means whoever bears it, where the document names one such person in full; an abbreviation means the
    body behind which, or in front of which, it stands in brackets. A name in the genitive goes by its nominative. What
    has a canonical name already keeps it.

    Args:
        document: The text.
        entities: Its names in text order.
        pack: The language, which tells genitives; without it none are told.
    """
    short_forms = _introduced(document, entities)
    bare = _nominatives(document, entities, pack) if pack is not None else {}
    surnames = _surnames(entities, bare)
    linked = (_linked(entity, short_forms, surnames) for entity in entities)
    return tuple(e if e.canonical is not None else replace(e, canonical=bare.get(e.span)) for e in linked)


def _nominatives(document: Document, entities: Sequence[Entity], pack: EntityPack) -> dict[Span, str]:
    names: dict[str, set[str]] = {}
    for entity in entities:
        names.setdefault(entity.label, set()).add(entity.span.text)
    found = ((entity.span, nominative(document, entity, names[entity.label], pack)) for entity in entities)
    return {span: name for span, name in found if name is not None}


def _linked(entity: Entity, short_forms: dict[str, str], surnames: dict[str, str]) -> Entity:
    if entity.canonical is not None:
        return entity
    text = entity.span.text
    known: str | None = None
    if entity.label == EntityLabel.PER and entity.form == EntityForm.NAME:
        known = next((surnames[bare] for bare in _bare_forms(text) if bare in surnames), None)
    elif entity.label == EntityLabel.ORG:
        head = text.split("-")[0] if entity.form == EntityForm.PART else text
        known = next((short_forms[bare] for bare in _bare_forms(head) if bare in short_forms), None)
    return replace(entity, canonical=known) if known is not None and known != text else entity


def _bare_forms(text: str) -> list[str]:
    """Return a name as it stands and without genitive."""
    return [text, *(text.removesuffix(ending) for ending in _GENITIVES if text.endswith(ending))]


def _introduced(document: Document, entities: Sequence[Entity]) -> dict[str, str]:
    """Find the abbreviations in brackets, with the long name; one that stands for two bodies is left out."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    bodies = [e for e in entities if e.label == EntityLabel.ORG and e.form == EntityForm.NAME]
    for one, other in pairwise(bodies):
        between = document.text[one.span.end : other.span.start]
        if between.strip() != "(" or document.text[other.span.end : other.span.end + 1] not in (")", ",", ";"):
            continue
        short, long = sorted((one, other), key=lambda e: len(e.span))
        if not _is_short(short.span.text, long.span.text):
            continue
        name = long.canonical or long.span.text
        if found.setdefault(short.span.text, name) != name:
            doubtful.add(short.span.text)
    return {short: long for short, long in found.items() if short not in doubtful}


def _is_short(short: str, long: str) -> bool:
    """Tell whether a name abbreviates another: one word with capitals, the first of them in the longer name."""
    capitals = [c for c in short if c.isupper()]
    compact = len(short) <= _LONGEST_SHORT and not any(c.isspace() for c in short)
    first = capitals[0] if capitals else short[0]
    agency = short.islower() and len(short) < 5  # "dpa"
    return compact and bool(capitals or agency) and first.lower() in long.lower() and len(long) > len(short)


def _surnames(entities: Sequence[Entity], nominatives: Mapping[Span, str]) -> dict[str, str]:
    """Return the full names of persons by surname, where a document names one person with it."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        name = nominatives.get(entity.span, entity.span.text)
        words = name.split()
        if entity.label == EntityLabel.PER and entity.form == EntityForm.NAME and len(words) > 1:
            found.setdefault(words[-1], set()).add(entity.canonical or name)
    for surname in list(found):
        for ending in _GENITIVES:  # "Anna Kerns" beside "Anna Kern"
            bare = surname.removesuffix(ending)
            if bare != surname and bare in found:
                del found[surname]
                break
    return {surname: min(names) for surname, names in found.items() if len(names) == 1}
