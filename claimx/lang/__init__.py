"""Languages: one folder each, data first."""

from __future__ import annotations

import importlib
from functools import cache

from claimx.errors import LanguageError
from claimx.lang.pack import LanguagePack

__all__ = ["LanguagePack", "available_languages", "get_pack"]

# A language of its own package announces itself in the entry point group "claimx.languages".
_BUILT_IN = {
    "de": "claimx.lang.de",
    "en": "claimx.lang.en",
    "pl": "claimx.lang.pl",
    "pt": "claimx.lang.pt",
    "nl": "claimx.lang.nl",
    "it": "claimx.lang.it",
    "es": "claimx.lang.es",
    "fr": "claimx.lang.fr",
}


@cache
def _packages() -> dict[str, str]:
    from importlib.metadata import entry_points  # 30 ms that built-in languages need not pay

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
    package = _BUILT_IN.get(language) or _packages().get(language)
    if package is None:
        raise LanguageError(tag, available_languages())
    pack: LanguagePack = importlib.import_module(package).PACK
    return pack
