"""Portuguese quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={},
    glued=False,
    units_first=False,
    twenties=frozenset(),
    words=number_words(
        unit="zero=0 um uma=1 dois duas=2 três tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9",
        teen="dez=10 onze=11 doze=12 treze=13 catorze quatorze=14 quinze=15 dezesseis dezasseis=16 dezessete dezassete=17 dezoito=18 dezenove dezanove=19",  # noqa: E501
        tens="vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90",
        hundreds="cem cento=100 duzentos duzentas=200 trezentos trezentas=300 quatrocentos quatrocentas=400 quinhentos quinhentas=500 seiscentos seiscentas=600 setecentos setecentas=700 oitocentos oitocentas=800 novecentos novecentas=900",  # noqa: E501
        thousand="mil=1000",
        scale="milhão milhões=1000000 bilhão bilhões bilião=1000000000 trilhão trilhões=1000000000000 dúzia dúzias=12",  # noqa: E501
        joiner="e",
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="pelo menos|ao menos|no mínimo|não menos de",
        more_than="mais de|acima de|superior a",
        at_most="até|no máximo|não mais de",
        less_than="menos de|abaixo de|inferior a",
        approximate="cerca de|aproximadamente|por volta de|uns|umas",
        almost="quase",
        slightly_more="pouco mais de",
    ),
    articles=frozenset("um uma".split()),
    range_joins=frozenset({("a",), ("-",), ("–",), ("ou",)}),
    between=frozenset("entre".split()),
    between_joins=frozenset("e".split()),
    share_joins=frozenset("e para a , / -".split()),
    genitive=frozenset("de des del di della van do da dos das of".split()),
    vague_numbers={
        "dezenas": Decimal(10),
        "dúzias": Decimal(12),
        "centenas": Decimal(100),
        "milhares": Decimal(1000),
        "milhões": Decimal(1000000),
        "bilhões": Decimal(1000000000),
    },
    months=frozenset(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
    ),
    clock_after=frozenset("horas h".split()),
    year_before=frozenset("em desde de até ano no início fim meados".split()),
    designators=word_map(
        legal="artigo artigos art parágrafo § lei",
        page="página páginas capítulo tabela figura número nº",
        rank="lugar posição",
    ),
    ordinal_endings=frozenset("e er re ère ème º ª o a th ste de".split()),
    ordinal_dot=False,
    per_words=frozenset("por".split()),
    by_words=frozenset("em".split()),
    from_words=frozenset("de".split()),
    to_words=frozenset("para a".split()),
    noun_first=True,
    stop=frozenset(
        "de do da dos das o a os as um uma e ou mas em no na sobre sob por para com sem ao à têm são tem é foi que se seu sua este esta mais menos contra segundo não".split()
    ),
)
