"""Write whole numbers below 10 ** 12 in French, Spanish, Italian, Dutch, Portuguese and Polish words."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["WRITERS"]


def _words(line: str) -> list[str]:
    return line.split()


def _groups(number: int) -> tuple[int, int, int, int]:
    """Cut a number into thousands of millions, millions, thousands and the rest."""
    return number // 10**9, number // 10**6 % 1000, number // 1000 % 1000, number % 1000


# --- French -----------------------------------------------------------------------------------------------------------

_FR = _words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_FR_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 7: "septante", 8: "huitante"}


def _fr_tens(number: int, *, swiss: bool) -> str:
    if number < 20:
        return _FR[number]
    tens, units = divmod(number, 10)
    if swiss or tens < 7:
        ten = {**_FR_TENS, 9: "nonante"}[tens]
        return ten if not units else f"{ten} et un" if units == 1 else f"{ten}-{_FR[units]}"
    if tens == 7:
        return "soixante et onze" if units == 1 else f"soixante-{_FR[10 + units]}"
    return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FR[number - 80]}"


def _fr_hundreds(number: int, *, swiss: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "cent" if hundreds == 1 else f"{_FR[hundreds]} cent{'' if rest else 's'}"
    tail = _fr_tens(rest, swiss=swiss) if rest or not hundreds else ""
    return f"{head} {tail}".strip()


def french(number: int, style: int = 0) -> str:
    """Write a number; styles: as taught, with hyphens throughout (1990), Swiss, without hyphens."""
    swiss = style == 2
    parts = []
    for group, one, many in zip(_groups(number), _FR_SCALES[0], _FR_SCALES[1], strict=True):
        if not group:
            continue
        words = _fr_hundreds(group, swiss=swiss)
        if many == "mille":
            words = "" if group == 1 else words.removesuffix("s") if words.endswith(("cents", "vingts")) else words
        parts.append(f"{words} {one if group == 1 else many}".strip())
    text = " ".join(parts) or "zéro"
    return text.replace(" ", "-") if style == 1 else text.replace("-", " ") if style == 3 else text


_FR_SCALES = (("milliard", "million", "mille", ""), ("milliards", "millions", "mille", ""))

# --- Spanish ----------------------------------------------------------------------------------------------------------

_ES = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_ES_TENS = _words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _words(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)


def _es_thousand(number: int, *, short: bool = False) -> str:
    """Write a number below a thousand; ``short`` before a noun: ``veintiún mil``."""
    if number == 100:
        return "cien"
    hundreds, rest = divmod(number, 100)
    tail = _ES[rest] if rest < 30 else _ES_TENS[rest // 10 - 3] + (f" y {_ES[rest % 10]}" if rest % 10 else "")
    if short and tail.endswith("uno"):
        tail = "veintiún" if rest == 21 else tail.removesuffix("o")
    head = _ES_HUNDREDS[hundreds - 1] if hundreds else ""
    return f"{head} {tail if rest or not hundreds else ''}".strip()


def _es_million(number: int, *, short: bool) -> str:
    thousands, rest = divmod(number, 1000)
    head = "" if not thousands else "mil" if thousands == 1 else f"{_es_thousand(thousands, short=True)} mil"
    tail = _es_thousand(rest, short=short) if rest or not thousands else ""
    return f"{head} {tail}".strip()


def spanish(number: int, style: int = 0) -> str:
    """Write a number in the long scale; styles: masculine, feminine, without accents."""
    millions, rest = divmod(number, 10**6)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{_es_million(millions, short=True)} millones")
    if rest or not millions:
        words = _es_million(rest, short=False)
        parts.append(words.replace("cientos", "cientas").replace("uno", "una") if style == 1 else words)
    text = " ".join(parts)
    return text.translate(str.maketrans("áéíóú", "aeiou")) if style == 2 else text


# --- Italian ----------------------------------------------------------------------------------------------------------

_IT = _words(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_IT_TENS = _words("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")


def _it_thousand(number: int, *, elided: bool, accent: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "cento" if hundreds == 1 else f"{_IT[hundreds]}cento"
    if not rest and hundreds:
        return head
    tail = _IT[rest] if rest < 20 else _IT_TENS[rest // 10 - 2]
    if rest >= 20 and (units := rest % 10):
        tail = (tail[:-1] if units in (1, 8) else tail) + ("tré" if units == 3 and accent else _IT[units])
    if head and elided and tail.startswith("o"):
        head = head[:-1]
    return head + tail


def italian(number: int, style: int = 0) -> str:
    """Write a number; styles: with accents, ``centottanta``, with spaces between thousands and the rest."""
    accent, elided = style != 2, style == 1
    billions, millions, thousands, rest = _groups(number)
    parts = []
    for group, one, many in ((billions, "miliardo", "miliardi"), (millions, "milione", "milioni")):
        if group:
            words = _it_thousand(group, elided=elided, accent=accent)
            parts.append(f"un {one}" if group == 1 else f"{words} {many}")
    head = "" if not thousands else "mille"
    if thousands > 1:
        head = f"{_it_thousand(thousands, elided=elided, accent=False)}mila"
    tail = _it_thousand(rest, elided=elided, accent=accent) if rest or not number else ""
    parts.append((f"{head} {tail}" if style == 2 else head + tail).strip())
    return " ".join(part for part in parts if part)


# --- Dutch ------------------------------------------------------------------------------------------------------------

_NL = _words(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_NL_TENS = _words("twintig dertig veertig vijftig zestig zeventig tachtig negentig")


def _nl_hundred(number: int) -> str:
    if number < 20:
        return _NL[number]
    tens, units = divmod(number, 10)
    ten = _NL_TENS[tens - 2]
    return ten if not units else f"{_NL[units]}{'ën' if _NL[units].endswith('e') else 'en'}{ten}"


def _nl_thousand(number: int, *, joined: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "honderd" if hundreds == 1 else f"{_nl_hundred(hundreds)}honderd"
    if not rest and hundreds:
        return head
    return f"{head}{'en' if joined and head and rest <= 12 else ''}{_nl_hundred(rest)}"


def dutch(number: int, style: int = 0) -> str:
    """Write a number; styles: as taught, ``honderdeneen``, hundreds up to 9900 (``twaalfhonderd``)."""
    joined = style == 1
    if style == 2 and 1100 <= number < 10_000 and number // 100 % 10:
        rest = _nl_hundred(number % 100) if number % 100 else ""
        return f"{_nl_hundred(number // 100)}honderd{rest}"
    billions, millions, thousands, rest = _groups(number)
    parts = []
    for group, scale in ((billions, "miljard"), (millions, "miljoen")):
        if group:
            parts.append(f"{_nl_thousand(group, joined=joined)} {scale}")
    if thousands:
        parts.append("duizend" if thousands == 1 else f"{_nl_thousand(thousands, joined=joined)}duizend")
    if rest or not number:
        parts.append(_nl_thousand(rest, joined=joined))
    return " ".join(parts)


# --- Portuguese -------------------------------------------------------------------------------------------------------

_PT = _words(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito "
    "dezenove"
)
_PT_TENS = _words("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS = _words("cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")


def _pt_thousand(number: int) -> str:
    if number == 100:
        return "cem"
    hundreds, rest = divmod(number, 100)
    tail = _PT[rest] if rest < 20 else _PT_TENS[rest // 10 - 2] + (f" e {_PT[rest % 10]}" if rest % 10 else "")
    if not hundreds:
        return tail
    return _PT_HUNDREDS[hundreds - 1] + (f" e {tail}" if rest else "")


def portuguese(number: int, style: int = 0) -> str:
    """Write a number; styles: Brazil, Portugal (``mil milhões``), Brazil with commas left out and feminine."""
    billions, millions, thousands, rest = _groups(number)
    parts = []
    if style == 1 and (billions or millions):
        count = _pt_below_million(billions * 1000 + millions)
        parts.append(f"{count} {'milhão' if billions * 1000 + millions == 1 else 'milhões'}")
    else:
        for group, one, many in ((billions, "bilhão", "bilhões"), (millions, "milhão", "milhões")):
            if group:
                parts.append(f"{_pt_thousand(group)} {one if group == 1 else many}")
    low = thousands * 1000 + rest
    if low or not parts:
        joined = bool(parts) and (low < 100 or (rest == 0 and thousands < 101) or low % 100 == 0)
        words = _pt_below_million(low)
        if style == 2:
            words = words.replace("entos", "entas").replace("dois", "duas")
        parts.append(f"e {words}" if joined else words)
    return " ".join(parts)


def _pt_below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _pt_thousand(rest)
    head = "mil" if thousands == 1 else f"{_pt_thousand(thousands)} mil"
    if not rest:
        return head
    return f"{head} {'e ' if rest < 100 or rest % 100 == 0 else ''}{_pt_thousand(rest)}"


# --- Polish -----------------------------------------------------------------------------------------------------------

_PL = _words(
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
)
_PL_TENS = _words(
    "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt"
)
_PL_HUNDREDS = _words("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset")
_PL_GENITIVE = _words(
    "zera jednego dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu "
    "trzynastu czternastu piętnastu szesnastu siedemnastu osiemnastu dziewiętnastu"
)
_PL_GENITIVE_TENS = _words(
    "dwudziestu trzydziestu czterdziestu pięćdziesięciu sześćdziesięciu siedemdziesięciu osiemdziesięciu "
    "dziewięćdziesięciu"
)
_PL_GENITIVE_HUNDREDS = _words("stu dwustu trzystu czterystu pięciuset sześciuset siedmiuset ośmiuset dziewięciuset")


def _pl_thousand(number: int, *, genitive: bool) -> str:
    hundreds, rest = divmod(number, 100)
    small, tens, large = (
        (_PL_GENITIVE, _PL_GENITIVE_TENS, _PL_GENITIVE_HUNDREDS) if genitive else (_PL, _PL_TENS, _PL_HUNDREDS)
    )
    words = [large[hundreds - 1]] if hundreds else []
    if rest >= 20:
        words.append(tens[rest // 10 - 2])
        rest %= 10
    if rest:
        words.append("jeden" if rest == 1 and words else small[rest])
    return " ".join(words)


def _pl_form(number: int, one: str, few: str, many: str) -> str:
    if number == 1:
        return one
    return few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many


def polish(number: int, style: int = 0) -> str:
    """Write a number; styles: nominative, genitive, nominative with ``jeden`` before thousand."""
    genitive = style == 1
    names = (
        (("miliarda", "miliardów", "miliardów"), ("miliona", "milionów", "milionów"), ("tysiąca", "tysięcy", "tysięcy"))
        if genitive
        else (("miliard", "miliardy", "miliardów"), ("milion", "miliony", "milionów"), ("tysiąc", "tysiące", "tysięcy"))
    )
    *large, rest = _groups(number)
    parts = []
    for group, forms in zip(large, names, strict=True):
        if group:
            words = "" if group == 1 and style != 2 else f"{_pl_thousand(group, genitive=genitive)} "
            parts.append(f"{words}{_pl_form(group, *forms)}")
    if rest or not number:
        parts.append(_pl_thousand(rest, genitive=genitive) or (_PL_GENITIVE if genitive else _PL)[0])
    return " ".join(parts)


WRITERS: dict[str, tuple[Callable[[int, int], str], int]] = {
    "es": (spanish, 3),
    "fr": (french, 4),
    "it": (italian, 3),
    "nl": (dutch, 3),
    "pl": (polish, 3),
    "pt": (portuguese, 3),
}
"""For each language what writes its numbers, and in how many styles."""
