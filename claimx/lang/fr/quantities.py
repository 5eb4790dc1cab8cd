"""French quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", " .'"),
    regions={"CH": Separators(".", " '")},
    glued=False,
    units_first=False,
    twenties=frozenset({60, 80}),
    words=number_words(
        unit="zéro zero=0 un une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9",
        teen="onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16",
        tens=(
            "dix=10 vingt vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante "
            "octante=80 nonante=90"
        ),
        hundred="cent cents=100",
        thousand="mille=1000",
        scale=(
            "million millions=1000000 milliard milliards=1000000000 billion billions=1000000000000 "
            "mio=1000000 mrd md mds=1000000000 douzaine douzaines=12"
        ),
        joiner="et",
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="au moins|au minimum|pas moins de|minimum",
        more_than="plus de|plus d ' |supérieur à|au-delà de",
        at_most="jusqu'à|au plus|au maximum|maximum|tout au plus|pas plus de",
        less_than="moins de|inférieur à|en dessous de",
        approximate="environ|près de|quelque|à peu près|autour de|approximativement|une",
        almost="presque|quasiment",
        slightly_more="un peu plus de",
    ),
    articles=words("un une"),
    range_joins=frozenset({("à",), ("-",), ("–",), ("ou",)}),
    between=words("entre"),
    between_joins=words("et"),
    share_joins=words("et à , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "dizaines": Decimal(10),
        "centaines": Decimal(100),
        "milliers": Decimal(1000),
        "millions": Decimal(1000000),
        "milliards": Decimal(1000000000),
    },
    months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    clock_after=words("h heures"),
    year_before=words(
        "en depuis de à l'an année fin début dès vers avant après jusqu'en printemps été automne hiver mi"
    ),
    designators=word_map(
        legal="article articles art alinéa paragraphe § loi",
        page="page pages chapitre tableau figure numéro n° no",
        rank="place rang",
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=False,
    per_words=words("par"),
    by_words=words("de"),
    from_words=words("de"),
    to_words=words("à"),
    noun_first=True,
    stop=words(
        "de du des la le les un une et ou mais dans en sur sous par pour avec sans à au aux ont sont a "
        "est été qui que se son sa ses leur leurs ce cette plus moins d l contre selon ne n s"
    ),
)
