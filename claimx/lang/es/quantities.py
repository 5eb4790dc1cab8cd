"""Spanish quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={"MX": Separators(".", ", '"), "US": Separators(".", ",")},
    glued=False,
    units_first=False,
    twenties=frozenset(),
    words=number_words(
        unit="cero=0 un uno una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9",
        teen=(
            "diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis dieciseis=16 diecisiete=17 "
            "dieciocho=18 diecinueve=19 veintiuno veintiún veintiuna=21 veintidós veintidos=22 veintitrés "
            "veintitres=23 veinticuatro=24 veinticinco=25 veintiséis veintiseis=26 veintisiete=27 "
            "veintiocho=28 veintinueve=29"
        ),
        tens="veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90",
        hundreds=(
            "cien ciento=100 doscientos doscientas=200 trescientos trescientas=300 cuatrocientos "
            "cuatrocientas=400 quinientos quinientas=500 seiscientos seiscientas=600 setecientos "
            "setecientas=700 ochocientos ochocientas=800 novecientos novecientas=900"
        ),
        thousand="mil=1000",
        scale="millón millon millones=1000000 billón billones=1000000000000 docena docenas=12",
        joiner="y",
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="al menos|como mínimo|por lo menos|no menos de",
        more_than="más de|por encima de|superior a",
        at_most="hasta|como máximo|a lo sumo|no más de",
        less_than="menos de|por debajo de|inferior a",
        approximate="unos|unas|alrededor de|aproximadamente|cerca de|en torno a",
        almost="casi",
        slightly_more="algo más de|poco más de",
    ),
    articles=words("un una uno"),
    range_joins=frozenset({("a",), ("-",), ("–",), ("o",)}),
    between=words("entre"),
    between_joins=words("y"),
    share_joins=words("y a al , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "decenas": Decimal(10),
        "docenas": Decimal(12),
        "cientos": Decimal(100),
        "centenares": Decimal(100),
        "miles": Decimal(1000),
        "millones": Decimal(1000000),
    },
    months=words("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    clock_after=words("horas h"),
    year_before=words("en desde de hasta año a principios finales mediados"),
    designators=word_map(
        legal="artículo artículos art apartado párrafo § ley",
        page="página páginas capítulo tabla figura número núm nº",
        rank="puesto lugar",
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=False,
    per_words=words("por"),
    by_words=words("un"),
    from_words=words("de del"),
    to_words=words("a al"),
    noun_first=True,
    stop=words(
        "de del la el los las un una y o pero en sobre bajo por para con sin a al han son ha es fue que "
        "se su sus este esta más menos contra según no"
    ),
)
