"""Let other systems read numbers, in an interpreter of their own: it needs neither claimx nor anything but them.

Reads one JSON object, ``{"system": ..., "cases": [[language, text], ...]}``, and writes ``{"version": ..., "numbers":
[[...], ...], "seconds": ...}``; the numbers of a case are ``null`` where the system does not read the language, and
``{"absent": reason}`` is written where it is not installed. ``quantities.py --rivals`` runs it. In a fresh environment:
``pip install quantulum3 recognizers-text-suite "emoji<2" text2num pyduckling-native-phihos``.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

Reader = Callable[[str], list[str]]


def _quantulum3(language: str) -> Reader | None:
    from quantulum3 import parser  # type: ignore[import-not-found]

    return (lambda text: [str(q.value) for q in parser.parse(text)]) if language == "en" else None


def _recognizers(language: str) -> Reader | None:
    """Its German is not offered under a name, but ``de-de`` is answered."""
    from recognizers_number import recognize_number  # type: ignore[import-not-found]

    culture = {"de": "de-de", "en": "en-us", "fr": "fr-fr", "es": "es-es", "it": "it-it", "pt": "pt-br"}.get(language)
    if culture is None:
        return None
    return lambda text: [str((r.resolution or {}).get("value")) for r in recognize_number(text, culture)]


def _text2num(language: str) -> Reader:
    from text_to_num import alpha2digit  # type: ignore[import-not-found]

    return lambda text: re.findall(r"[0-9]+(?:\.[0-9]+)?", alpha2digit(text, language))


def _duckling(language: str) -> Reader:
    import duckling as d  # type: ignore[import-not-found]

    zones = d.load_time_zones("/usr/share/zoneinfo")
    locale = d.default_locale_lang(d.parse_lang(language.upper()))
    context = d.Context(d.get_current_ref_time(zones, "UTC"), locale)
    names = ("number", "amount-of-money", "distance", "duration", "quantity", "temperature", "volume")
    dimensions = d.parse_dimensions(list(names))

    def read(text: str) -> list[str]:
        found: list[str] = []
        for record in json.loads(d.parse_text(text, context, dimensions, False)):
            value = record["value"]
            ends = [value, value.get("from") or {}, value.get("to") or {}]
            found += [str(end["value"]) for end in ends if isinstance(end.get("value"), (int, float))]
        return found

    return read


SYSTEMS: dict[str, tuple[str, Callable[[str], Reader | None]]] = {
    "quantulum3": ("quantulum3", _quantulum3),
    "recognizers-text-suite": ("recognizers-text-suite", _recognizers),
    "text2num": ("text2num", _text2num),
    "pyduckling": ("pyduckling-native-phihos", _duckling),
}


def answer(system: str, cases: list[list[str]]) -> dict[str, Any]:
    """Read all cases with one system."""
    package, make = SYSTEMS[system]
    try:
        version = importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return {"absent": "not installed"}
    if system == "pyduckling":
        import duckling

        duckling.init()
    readers = {language: make(language) for language in sorted({language for language, _ in cases})}
    start = time.perf_counter()
    numbers = []
    for language, text in cases:
        reader = readers[language]
        numbers.append(None if reader is None else reader(text))
    return {"version": version, "numbers": numbers, "seconds": round(time.perf_counter() - start, 3)}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    request = json.load(sys.stdin)
    json.dump(answer(request["system"], request["cases"]), sys.stdout)
