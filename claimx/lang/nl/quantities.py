"""Dutch quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={},
    glued=True,
    units_first=True,
    twenties=frozenset(),
    words=number_words(
        unit="nul=0 een één eén=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9",
        teen=(
            "tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 "
            "negentien=19"
        ),
        tens="twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90",
        hundred="honderd=100",
        thousand="duizend=1000",
        scale=(
            "miljoen miljoenen mln=1000000 miljard miljarden mld=1000000000 biljoen biljoenen=1000000000000 dozijn=12"
        ),
        joiner="en ën",
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="minstens|ten minste|tenminste|minimaal|niet minder dan",
        more_than="meer dan|ruim boven|boven",
        at_most="tot|hoogstens|maximaal|ten hoogste|niet meer dan|tot wel",
        less_than="minder dan|onder",
        approximate="ongeveer|circa|rond|zo'n|naar schatting|ca.",
        almost="bijna|haast|krap",
        slightly_more="ruim|iets meer dan",
    ),
    articles=words("een"),
    range_joins=frozenset({("tot",), ("-",), ("–",), ("of",), ("à",)}),
    between=words("tussen"),
    between_joins=words("en"),
    share_joins=words("en naar tot , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "tientallen": Decimal(10),
        "dozijnen": Decimal(12),
        "honderden": Decimal(100),
        "duizenden": Decimal(1000),
        "tienduizenden": Decimal(10000),
        "miljoenen": Decimal(1000000),
        "miljarden": Decimal(1000000000),
    },
    months=words("januari februari maart april mei juni juli augustus september oktober november december"),
    clock_after=words("uur_"),
    year_before=words("in sinds vanaf tot jaar eind begin medio van"),
    designators=word_map(
        legal="artikel artikelen art lid paragraaf § wet", page="pagina hoofdstuk tabel figuur nummer nr", rank="plaats"
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=False,
    per_words=words("per"),
    by_words=words("met"),
    from_words=words("van"),
    to_words=words("naar tot"),
    noun_first=False,
    stop=words(
        "de het een en of maar in op onder voor met zonder aan bij van uit zijn hebben heeft is was werd "
        "worden die dat zich hun haar dit deze meer minder tegen volgens niet naar om te als dan"
    ),
)
