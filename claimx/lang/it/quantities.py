"""Italian quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={"CH": Separators(".", " '")},
    glued=True,
    units_first=False,
    twenties=frozenset(),
    words=number_words(
        unit="zero=0 un uno una=1 due=2 tre tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9",
        teen=(
            "dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 "
            "diciotto=18 diciannove=19"
        ),
        tens=(
            "venti vent=20 trenta trent=30 quaranta quarant=40 cinquanta cinquant=50 sessanta sessant=60 "
            "settanta settant=70 ottanta ottant=80 novanta novant=90"
        ),
        hundred="cento cent=100",
        thousand="mille mila=1000",
        scale="milione milioni mln=1000000 miliardo miliardi mld=1000000000 bilione=1000000000000 dozzina dozzine=12",
        joiner="e",
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="almeno|come minimo|non meno di",
        more_than="più di|oltre|superiore a",
        at_most="fino a|al massimo|non più di",
        less_than="meno di|sotto|inferiore a",
        approximate="circa|intorno a|all'incirca",
        almost="quasi",
        slightly_more="poco più di",
    ),
    articles=words("un una uno"),
    range_joins=frozenset({("a",), ("-",), ("–",), ("o",)}),
    between=words("tra fra"),
    between_joins=words("e"),
    share_joins=words("e a al , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "decine": Decimal(10),
        "dozzine": Decimal(12),
        "centinaia": Decimal(100),
        "migliaia": Decimal(1000),
        "milioni": Decimal(1000000),
        "miliardi": Decimal(1000000000),
    },
    months=words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    clock_after=words("ore"),
    year_before=words("nel dal del in anno fine inizio metà entro al"),
    designators=word_map(
        legal="articolo articoli art comma paragrafo § legge",
        page="pagina pagine capitolo tabella figura numero n",
        rank="posto",
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=False,
    per_words=words("per al all"),
    by_words=words("di del"),
    from_words=words("da dal"),
    to_words=words("a al"),
    noun_first=True,
    stop=words(
        "di del della dei delle il la lo i gli le un una e o ma in su per con senza a al ai hanno sono "
        "ha è che si suo sua loro questo questa più meno contro secondo non nel nella da dal"
    ),
)
