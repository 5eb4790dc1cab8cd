"""Languages: one folder each, data first."""

from __future__ import annotations

import importlib
from functools import cache
from importlib.metadata import entry_points

from claimx.errors import LanguageError
from claimx.lang.pack import LanguagePack

__all__ = ["LanguagePack", "available_languages", "get_pack"]

# A language of its own package announces itself in the entry point group "claimx.languages".
_BUILT_IN = {
    "de": "claimx.lang.de",
    "en": "claimx.lang.en",
}


@cache
def _packages() -> dict[str, str]:
    plugged = {point.name: point.value for point in entry_points(group="claimx.languages")}
    return plugged | _BUILT_IN


def available_languages() -> tuple[str, ...]:
    """Return the tags of all languages that have a pack, in alphabetical order."""
    return tuple(sorted(_packages()))


@cache
def get_pack(tag: str) -> LanguagePack:
    """Fetch the pack of a language.

    Args:
        tag: BCP 47 tag; a region falls back to its language, so that ``de-CH`` is answered by ``de``.

    Raises:
        LanguageError: No pack answers to the tag.
    """
    language = tag.replace("_", "-").split("-")[0].lower()
    if language not in _packages():
        raise LanguageError(tag, available_languages())
    pack: LanguagePack = importlib.import_module(_packages()[language]).PACK
    return pack
