"""The nominative singular of German nouns, by their last part.

The table ``nouns.txt`` lists heads with the forms that no rule leads back; a compound follows its last part
(``Mitgliedstaaten`` as ``Staaten``). What the table does not know goes by its ending.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["singular"]

# Ending of the form -> ending of the nominative singular; the first that fits decides.
_ENDINGS = (
    ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"), ("schaften", "schaft"), ("ionen", "ion"),
    ("täten", "tät"), ("innen", "in"), ("isten", "ist"), ("enten", "ent"), ("anten", "ant"), ("anden", "and"),
    ("oren", "or"), ("eien", "ei"), ("ereien", "erei"), ("nissen", "nis"), ("nisse", "nis"), ("lingen", "ling"),
    ("linge", "ling"), ("logen", "loge"), ("iken", "ik"), ("uren", "ur"), ("thesen", "these"), ("täte", "tät"),
    ("ären", "är"), ("anzen", "anz"), ("enzen", "enz"), ("umen", "um"), ("ismen", "ismus"), ("ien", "ie"),
    ("graphen", "graph"), ("grafen", "graf"), ("nomen", "nom"), ("kratin", "kratin"), ("kraten", "krat"),
    ("aten", "at"), ("eten", "et"), ("tümern", "tum"), ("tümer", "tum"), ("eln", "el"), ("ern", "er"),
    ("chen", "chen"),
    ("lein", "lein"), ("ells", "ell"), ("eure", "eur"), ("euren", "eur"), ("ieren", "ier"), ("iere", "ier"),
    ("ate", "at"), ("ieben", "ieb"), ("iebe", "ieb"), ("amente", "ament"), ("amenten", "ament"), ("emente", "ement"),
    ("ementen", "ement"), ("umente", "ument"), ("umenten", "ument"), ("zeuge", "zeug"), ("zeugen", "zeug"),
    ("werke", "werk"), ("werken", "werk"), ("ojekte", "ojekt"), ("ojekten", "ojekt"), ("ialen", "ial"),
    ("iale", "ial"), ("ore", "or"),
)  # fmt: skip


@cache
def _heads() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in files(__package__).joinpath("nouns.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, *forms = line.split()
            for form in (head, *forms):
                table[form.lower()] = head
                if form[-1:] in ("e", "r", "l") and form != head:
                    table.setdefault(f"{form}n".lower(), head)
    return table


_WITHOUT = ("slosen", "slose", "hlosen", "hlose", "tlosen", "tlose", "rlosen", "rlose")


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """Bring a noun as it stands after a number into the nominative singular.

    Example:
        >>> singular("Artilleriegeschossen"), singular("Soldaten"), singular("Ländern"), singular("Beschäftigte")
        ('Artilleriegeschoss', 'Soldat', 'Land', 'Beschäftigter')
    """
    heads, low = _heads(), noun.lower()
    if low.endswith(_WITHOUT) and len(low) > 8:
        return noun[: low.rfind("los")] + "loser"  # "Arbeitslosen", "Obdachlose"
    for start in range(len(low) - 1):
        head = heads.get(low[start:])
        if head is not None and (start == 0 or len(low) - start >= 4):
            kept = noun[:start] if start else ""
            return kept + (head if not kept or kept.endswith("-") else head[0].lower() + head[1:])
    if low.endswith("es") and len(low) > 5:
        for start in range(len(low) - 4):
            if low[start:-2] in heads and heads[low[start:-2]].lower() == low[start:-2]:
                return noun[:-2]  # "Richtsatzes", "Nachbarlandes"
    for ending, base in _ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: -len(ending)] + base
    return _by_last_letter(noun)


def _by_last_letter(noun: str) -> str:
    """Guess: ``Waffen`` -> ``Waffe``, ``Boote`` -> ``Boot``, ``Autos`` -> ``Auto``."""
    if noun.endswith("en") and len(noun) > 4:
        return noun[:-1]
    if noun.endswith("e") and len(noun) > 4 and not noun.endswith(("ee", "ie", "erie")):
        return noun[:-1]
    if noun.endswith("s") and len(noun) > 3 and not noun.endswith(("ss", "us", "is", "as", "os", "hs", "ns", "es")):
        return noun[:-1]
    if noun.endswith("os") or (noun.endswith("as") and len(noun) > 4):
        return noun[:-1]
    return noun
