"""The nominative singular of German nouns, by their last part.

The table ``nouns.txt`` lists heads with the forms that no rule leads back; a compound follows its last part
(``Mitgliedstaaten`` as ``Staaten``). What the table does not know goes by its ending.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["is_attested", "is_bare_dative", "last_part", "singular"]

# Ending of the form -> ending of the nominative singular; the first that fits decides.
_ENDINGS = (
    ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"), ("schaften", "schaft"), ("ionen", "ion"),
    ("täten", "tät"), ("innen", "in"), ("isten", "ist"), ("enten", "ent"), ("anten", "ant"), ("anden", "and"),
    ("oren", "or"), ("eien", "ei"), ("ereien", "erei"), ("nissen", "nis"), ("nisse", "nis"), ("lingen", "ling"),
    ("linge", "ling"), ("logen", "loge"), ("iken", "ik"), ("uren", "ur"), ("thesen", "these"), ("täte", "tät"),
    ("ären", "är"), ("anzen", "anz"), ("enzen", "enz"), ("umen", "um"), ("ismen", "ismus"), ("ien", "ie"),
    ("graphen", "graph"), ("grafen", "graf"), ("nomen", "nom"), ("kratin", "kratin"), ("kraten", "krat"),
    ("aten", "at"), ("eten", "et"), ("tümern", "tum"), ("tümer", "tum"), ("eln", "el"), ("ern", "er"),
    ("äuschen", "äuschen"), ("öschen", "öschen"), ("äschen", "äschen"), ("ieschen", "ieschen"), ("schen", "sche"),
    ("chen", "chen"),
    ("lein", "lein"), ("ells", "ell"), ("eure", "eur"), ("euren", "eur"), ("ieren", "ier"), ("iere", "ier"),
    ("ate", "at"), ("ieben", "ieb"), ("iebe", "ieb"), ("amente", "ament"), ("amenten", "ament"), ("emente", "ement"),
    ("ementen", "ement"), ("umente", "ument"), ("umenten", "ument"), ("zeuge", "zeug"), ("zeugen", "zeug"),
    ("werke", "werk"), ("werken", "werk"), ("ojekte", "ojekt"), ("ojekten", "ojekt"), ("ialen", "ial"),
    ("iale", "ial"), ("ore", "or"), ("äre", "är"), ("kteure", "kteur"),
)  # fmt: skip


@cache
def _table() -> tuple[dict[str, str], frozenset[str]]:
    """Read ``nouns.txt``: heads by their forms, and the forms that are no last part of a compound.

    ``Gene`` is none of ``Gefangene``; such lines begin with ``=``. Plurals in ``-e``, ``-r`` and ``-l`` get a dative.
    """
    table: dict[str, str] = {}
    alone: set[str] = set()
    for line in files(__package__).joinpath("nouns.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, *forms = line.removeprefix("=").split()
        datives = [form for form in forms or [head] if form[-1:] in ("e", "r", "l")]
        for form in (head, *forms):
            table[form.lower()] = head
        for form in datives:
            table.setdefault(f"{form}n".lower(), head)
        if line.startswith("="):
            alone |= {form.lower() for form in (head, *forms)} | {f"{form}n".lower() for form in datives}
    return table, frozenset(alone)


# Nouns in -er and -el whose plural has an -n in all cases: feminine ones, and weak ones.
_WITH_N = (
    "steuer", "mauer", "nummer", "ziffer", "kammer", "schwester", "feder", "faser", "feier", "leiter", "oper",
    "ader", "klammer", "schulter", "bauer", "ungar", "bayer", "insel", "regel", "formel", "kugel", "nadel",
    "schachtel", "tafel", "waffel", "wurzel", "zwiebel", "kartoffel", "klausel", "ampel", "bibel", "fabel", "gabel",
    "kapsel", "kuppel", "schüssel", "staffel", "vokabel", "fessel", "floskel", "geisel", "partikel", "muskel",
    "stachel",
)  # fmt: skip
# Nouns with a plural in -en whose form in -e is attested as well, as in "im Staate".
_WITH_EN = ("staat", "mensch", "herr", "bett", "ohr", "herz", "frau", "zahl", "doktor", "direktor", "professor")


def is_attested(noun: str) -> bool:
    """Tell whether corpora have a word as a common noun, in this form: "Anreize", but not "Medikon"."""
    return _is_word(noun)


@lru_cache(maxsize=8192)
def is_bare_dative(noun: str) -> bool:
    """Tell whether a noun in the plural without an article can only be a dative.

    Example:
        >>> [noun for noun in ("Häftlingen", "Zeugen", "Bürgern", "Soldaten", "Toten") if is_bare_dative(noun)]
        ['Häftlingen', 'Bürgern', 'Toten']
    """
    if not noun.endswith(("en", "ern", "eln")) or noun.endswith(("ungen", "heiten", "keiten", "ionen", "innen")):
        return False
    plural, one = noun[:-1], singular(noun)
    if one == noun or one.lower().endswith((*_WITH_N, *_WITH_EN)):
        return False
    if noun.endswith(("ern", "eln")):
        return plural == one or _is_word(plural)
    return plural != one and _is_word(plural)


_UNSURE = ("ern", "eln", "oren", "uren", "umen", "ien", "ate", "aten", "eten", "ären", "chen")
# Endings of adjectives and participles that serve as nouns (``Hungerstreikende``), and endings that are none of them.
_NOMINAL = (
    "end", "ig", "lich", "igt", "iert", "ragt", "lagt", "folgt", "haftet", "ichtet", "ötet", "ündet", "undet",
    "eimisch", "ndisch", "uell",
)  # fmt: skip
_NO_PERSONS = (
    "legend", "spend", "blend", "wend", "dividend", "agend", "gegend", "jugend", "tugend", "abend", "wochenend",
    "send", "jahresend", "kalend", "hend", "eig", "ieg", "könig", "honig", "käfig", "essig", "pfennig", "viert",
)  # fmt: skip
_SHORTEST_PERSON = 7
_WITHOUT = ("slosen", "slose", "hlosen", "hlose", "tlosen", "tlose", "rlosen", "rlose")


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """Bring a noun as it stands after a number into the nominative singular.

    Example:
        >>> singular("Artilleriegeschossen"), singular("Soldaten"), singular("Ländern"), singular("Beschäftigte")
        ('Artilleriegeschoss', 'Soldat', 'Land', 'Beschäftigter')
    """
    heads, low = _table()[0], noun.lower()
    if low.endswith(_WITHOUT) and len(low) > 8:
        return noun[: low.rfind("los")] + "loser"  # "Arbeitslosen", "Obdachlose"
    for start in range(len(low) - 1):
        head = heads.get(low[start:])
        if head is not None and (start == 0 or (len(low) - start >= 4 and _may_end(low, start))):
            kept = noun[:start] if start else ""
            return kept + (head if not kept or kept.endswith("-") else head[0].lower() + head[1:])
    if low.endswith("es") and len(low) > 5:
        for start in range(len(low) - 4):
            if low[start:-2] in heads and heads[low[start:-2]].lower() == low[start:-2]:
                return noun[:-2]  # "Richtsatzes", "Nachbarlandes"
    if low.endswith(("nahme", "nahmen")):
        return noun.removesuffix("n")  # "Einflussnahme"
    stem = noun[: -2 if low.endswith("en") else -1]
    if low.endswith(("e", "en")) and len(stem) >= _SHORTEST_PERSON and _is_nominal(stem.lower()):
        return f"{stem}er"  # "Hungerstreikenden"
    for ending, base in _ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            guess = noun[: -len(ending)] + base
            sure = ending not in _UNSURE or _is_word(guess)
            return guess if sure else _by_words(noun, keep=False) or guess
    guess = _by_last_letter(noun)
    return guess if _is_word(guess) else _by_words(noun) or guess


def last_part(noun: str) -> str | None:
    """Find the head of a compound, none where no part of it is known.

    Example:
        >>> last_part("Bronzemedaille"), last_part("Geschäftshaus"), last_part("Soldat")
        ('medaille', 'haus', None)
    """
    low, known, heads = noun.lower(), _words(), _table()[0]
    ends = [at for at in range(3, len(low) - 2) if low[at:] in known or heads.get(low[at:], "").lower() == low[at:]]
    whole = [at for at in ends if low[:at] in known or low[:at].removesuffix("s") in known or low[:at] in heads]
    at = next(iter(whole or (at for at in ends if len(low) - at >= _SHORTEST)), None)
    return None if at is None else low[at:]


def _is_nominal(stem: str) -> bool:
    return stem.endswith(_NOMINAL) and not stem.endswith(_NO_PERSONS) and stem not in _words()


def _may_end(low: str, start: int) -> bool:
    """Tell whether a form may be the last part of a compound: no ``-listen`` in ``Journalisten``."""
    form = low[start:]
    if form in _table()[1] or (form == "stern" and low[:start] in _BEFORE_STERN):
        return False
    return not (form == "listen" and low[start - 1] in "aeiou")


_BEFORE_STERN = ("fen", "prie", "mini", "mei", "orche", "seme", "mon", "we", "o", "ge", "schwe", "mu", "regi", "po")


def _is_word(noun: str) -> bool:
    """Tell whether a noun is attested, as a whole or as two parts that are."""
    low, known = noun.lower(), _words()
    return low in known or any(
        low[start:] in known and low[:start].rstrip("-s") in known for start in range(3, len(low) - _SHORTEST)
    )


# Endings of inflected forms and what stands in the singular for them, the likelier first; "U" takes an umlaut back.
_INFLECTIONS = (
    ("ern", ("er", "U", "")), ("er", ("er", "U")), ("en", ("", "U", "e", "en")), ("e", ("U", "", "e")),
    ("ses", ("s", "ses")), ("es", ("", "es")), ("n", ("", "U", "n")), ("s", ("", "s")),
)  # fmt: skip
_SHORTEST = 4
_DOUBLED = re.compile(r"([mnpt])\1e\Z")
_UMLAUTS = (("äu", "au"), ("ä", "a"), ("ö", "o"), ("ü", "u"))


@cache
def _words() -> frozenset[str]:
    """Words that corpora write with a capital and that are no names."""
    lines = files(__package__).joinpath("entity_data/common_words.txt").read_text("utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line[:1].isupper())


def _by_words(noun: str, *, keep: bool = True) -> str | None:
    """Choose the singular that is attested as a word, for the whole noun or for the last part of a compound."""
    low = noun.lower()
    for start in range(max(1, len(low) - _SHORTEST)):
        if start and not (low[start:] in _words() and low[:start].rstrip("-s") in _words()):
            continue  # "Ladung" in "Schiffs|ladung": both parts are words
        if keep and low.endswith("e") and low[start:] + "n" in _words() and low[start:-1] not in _words():
            return noun  # "Ernte" beside "Ernten"
        for ending, stems in _INFLECTIONS:
            if not low.endswith(ending) or len(low) - start < len(ending) + 3:
                continue
            stem = low[start : -len(ending)]
            for base in stems:
                word = _without_umlaut(stem) if base == "U" else stem + base
                if word is not None and word in _words() and word != low[start:]:
                    return noun[:start] + (word if start else noun[0] + word[1:])
    return None


def _without_umlaut(stem: str) -> str | None:
    for umlaut, plain in _UMLAUTS:
        at = stem.rfind(umlaut)
        if at >= 0:
            return stem[:at] + plain + stem[at + len(umlaut) :]
    return None


def _by_last_letter(noun: str) -> str:
    """Guess: ``Waffen`` -> ``Waffe``, ``Boote`` -> ``Boot``, ``Autos`` -> ``Auto``."""
    if noun.endswith("en") and len(noun) > 4:
        return noun[:-1]
    if noun.endswith("e") and (noun.endswith(("ee", "ie", "ehe", "ise", "iste")) or _DOUBLED.search(noun)):
        return noun  # "Pfanne", "Kiste": what is attested without "e" ("Schiffe") has been led back before
    if noun.endswith("e") and len(noun) > 4:
        return noun[:-1]
    if noun.endswith("s") and len(noun) > 3 and not noun.endswith(("ss", "us", "is", "as", "os", "hs", "ns", "es")):
        return noun[:-1]
    if noun.endswith("os") or (noun.endswith("as") and len(noun) > 4):
        return noun[:-1]
    return noun
