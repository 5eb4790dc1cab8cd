"""Bring the unit names of the Unicode CLDR into the languages' tables, ``claimx/lang/<tag>/units.tsv``.

    python scripts/make_units.py fr es it nl pt pl [--check]

Every code of ``CODES`` and ``CURRENCIES`` gets a row with all plural forms that CLDR writes out; forms that were added
by hand stay where they are, behind those of CLDR where the row is new. Running it twice changes nothing. Needs Babel.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from babel import Locale

CODES = {
    "a": ("duration-year", "duration"), "mo": ("duration-month", "duration"), "wk": ("duration-week", "duration"),
    "d": ("duration-day", "duration"), "h": ("duration-hour", "duration"), "min": ("duration-minute", "duration"),
    "s": ("duration-second", "duration"), "km": ("length-kilometer", "measure"), "m": ("length-meter", "measure"),
    "cm": ("length-centimeter", "measure"), "mm": ("length-millimeter", "measure"),
    "[mi_i]": ("length-mile", "measure"), "[ft_i]": ("length-foot", "measure"),
    "km2": ("area-square-kilometer", "measure"), "m2": ("area-square-meter", "measure"),
    "har": ("area-hectare", "measure"), "m3": ("volume-cubic-meter", "measure"), "L": ("volume-liter", "measure"),
    "kg": ("mass-kilogram", "measure"), "g": ("mass-gram", "measure"), "mg": ("mass-milligram", "measure"),
    "t": ("mass-tonne", "measure"), "W": ("power-watt", "measure"), "kW": ("power-kilowatt", "measure"),
    "MW": ("power-megawatt", "measure"), "GW": ("power-gigawatt", "measure"),
    "kW.h": ("energy-kilowatt-hour", "measure"), "Cel": ("temperature-celsius", "measure"),
    "[degF]": ("temperature-fahrenheit", "measure"), "km/h": ("speed-kilometer-per-hour", "measure"),
    "MBy": ("digital-megabyte", "measure"), "GBy": ("digital-gigabyte", "measure"),
}  # fmt: skip
CURRENCIES = (
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "PLN", "RUB", "UAH", "SEK", "NOK", "DKK", "CZK", "HUF", "TRY", "INR",
    "BRL", "CAD", "AUD",
)  # fmt: skip
LANG = Path(__file__).parents[1] / "claimx" / "lang"


def cldr_names(tag: str) -> dict[tuple[str, str], list[str]]:
    """Return the written-out forms of every code, singular first, by code and kind."""
    data = Locale.parse(tag)._data  # Babel shows these two tables by formatting functions only
    names: dict[tuple[str, str], list[str]] = {}
    for code, (unit, kind) in CODES.items():
        patterns = data["unit_patterns"][unit]["long"]
        names[code, kind] = _unique(
            pattern.replace("{0}", "").strip()
            for plural, pattern in patterns.items()
            if isinstance(pattern, str) and plural in ("zero", "one", "two", "few", "many", "other")
        )
    for code in CURRENCIES:
        plurals = data["currency_names_plural"]
        names[code, "money"] = _unique(str(name) for name in (plurals[code].values() if code in plurals else ()))
    return names


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def merged(text: str, names: dict[tuple[str, str], list[str]]) -> str:
    """Add what a table lacks: forms to its rows, rows to its end."""
    lines = text.rstrip("\n").split("\n")
    known = {s.removeprefix("=") for line in lines if "\t" in line for s in line.split("\t")[3].split("|")}
    for (code, kind), forms in names.items():
        new = [form for form in forms if form not in known and "|" not in form]
        if not new:
            continue
        rows = [n for n, line in enumerate(lines) if line.split("\t")[:3] == [code, kind, "1"]]
        if rows:
            lines[rows[0]] += "|" + "|".join(new)
        else:
            lines.append("\t".join([code, kind, "1", "|".join(new)]))
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables; with ``--check`` only tell which would change, by exit code 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    changed = False
    for tag in options.languages:
        path = LANG / tag / "units.tsv"
        before = path.read_text("utf-8")
        after = merged(before, cldr_names(tag))
        if after != before:
            changed = True
            print(f"{path.name} of {tag}: {'would change' if options.check else 'written'}")
            if not options.check:
                path.write_text(after, "utf-8", newline="\n")
    return int(changed and options.check)


if __name__ == "__main__":
    sys.exit(main())
