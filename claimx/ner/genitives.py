"""Names without the -s of a genitive: ``nach Angaben Nordkoreas``, ``Selenskyjs Rede``, but ``Honduras``, ``Hans``."""

from __future__ import annotations

import re
from collections.abc import Collection

from claimx.lang.entity_pack import EntityPack, find_name, name_words
from claimx.ner.words import is_common
from claimx.types import Document, Entity, EntityForm, EntityLabel

__all__ = ["nominative"]

_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]\Z")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_APOSTROPHES = ("'", "’")
_SHORTEST = 3


def nominative(document: Document, entity: Entity, names: Collection[str], pack: EntityPack) -> str | None:
    """Return a name without its genitive ending, ``None`` where it has none.

    A final -s belongs to the name unless something speaks against it: the name without it is listed or stands elsewhere
    in the text, or the place asks for a genitive (``nach Angaben …``, ``… Präsident``) and no list has it with the -s.
    Where both are listed (``Peter``, ``Peters``), the place decides alone; behind a preposition (``in Nantes``) no
    genitive stands.

    Args:
        document: The text.
        entity: The name.
        names: All names of the text that have its label.
        pack: The language.
    """
    text = entity.span.text
    if entity.form is not EntityForm.NAME or entity.label is EntityLabel.MISC:
        return None
    possessive = next((text[:-2] for mark in _APOSTROPHES if text.endswith(mark + "s")), None)
    if possessive is not None:  # "USA's", but "McDonald's"
        return possessive if possessive in names or _is_listed(pack, possessive, entity.label) else None
    if text.endswith(_APOSTROPHES):
        return text[:-1]
    own = text.endswith("ss") or text.isupper() or document.text.startswith(_APOSTROPHES, entity.span.end)
    if "s" not in pack.genitive or not text.endswith("s") or own:  # "die Thesen Lukas'"
        return None
    bare = text[:-1]
    if len(bare) < _SHORTEST or bare.endswith(("s", "x", "z", "ß")):
        return None
    known = bare in names or _is_listed(pack, bare, entity.label)
    asked = _asks_for_genitive(document, entity, pack)
    if asked is None or (_is_listed(pack, text, entity.label) and not _leads_to_bare(pack, text, bare)):
        return bare if known and asked else None
    return bare if known or asked else None


def _leads_to_bare(pack: EntityPack, text: str, bare: str) -> bool:
    """Tell whether the lists hold a name with -s only as a form of the one without (``Boliviens``)."""
    entry = find_name(pack.lexicon, name_words(text))
    return entry is not None and entry is find_name(pack.lexicon, name_words(bare))


def _is_listed(pack: EntityPack, text: str, label: EntityLabel) -> bool:
    """Tell whether lists hold a name just so, of a person also its last word."""
    words = name_words(text)
    found = [find_name(pack.lexicon, words)]
    if label is EntityLabel.PER and len(words) > 1:
        found.append(find_name(pack.lexicon, words[-1:]))
    return any(name is not None and name.label == label for name in found) or (
        label is EntityLabel.PER and text in pack.words.get("given_names", ())
    )


def _asks_for_genitive(document: Document, entity: Entity, pack: EntityPack) -> bool | None:
    """Tell whether a name stands behind what somebody gives, or right before a noun; ``None`` where it cannot."""
    start, end = entity.span.start, entity.span.end
    before = _LAST_WORD.search(document.text, max(0, start - 40), start)
    word = before[1] if before is not None else ""
    if word in pack.words.get("genitive_nouns", ()):
        return True
    after = _NEXT_WORD.match(document.text, end)
    if after is not None and after[1][0].isupper() and is_common(pack, after[1]):
        return word not in pack.words["articles"] and word not in pack.words["titles"]
    return None if word.lower() in pack.words.get("name_prepositions", ()) else False
