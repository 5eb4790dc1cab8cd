"""Portuguese quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={},
    glued=False,
    units_first=False,
    twenties=frozenset(),
    words=number_words(
        unit="zero=0 um uma=1 dois duas=2 três tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9",
        teen=(
            "dez=10 onze=11 doze=12 treze=13 catorze quatorze=14 quinze=15 dezesseis dezasseis=16 dezessete "
            "dezassete=17 dezoito=18 dezenove dezanove=19"
        ),
        tens="vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90",
        hundreds=(
            "cem cento=100 duzentos duzentas=200 trezentos trezentas=300 quatrocentos quatrocentas=400 "
            "quinhentos quinhentas=500 seiscentos seiscentas=600 setecentos setecentas=700 oitocentos "
            "oitocentas=800 novecentos novecentas=900"
        ),
        thousand="mil=1000",
        scale=(
            "milhão milhões=1000000 bilhão bilhões bilião=1000000000 trilhão trilhões=1000000000000 dúzia dúzias=12"
        ),
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
    articles=words("um uma"),
    range_joins=frozenset({("a",), ("-",), ("–",), ("ou",)}),
    between=words("entre"),
    between_joins=words("e"),
    share_joins=words("e para a , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "dezenas": Decimal(10),
        "dúzias": Decimal(12),
        "centenas": Decimal(100),
        "milhares": Decimal(1000),
        "milhões": Decimal(1000000),
        "bilhões": Decimal(1000000000),
    },
    months=words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    clock_after=words("horas h"),
    year_before=words("em desde de até ano no início fim meados"),
    designators=word_map(
        legal="artigo artigos art parágrafo § lei",
        page="página páginas capítulo tabela figura número nº",
        rank="lugar posição",
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=False,
    per_words=words("por"),
    by_words=words("em"),
    from_words=words("de"),
    to_words=words("para a"),
    noun_first=True,
    stop=words(
        "de do da dos das o a os as um uma e ou mas em no na sobre sob por para com sem ao à têm são tem "
        "é foi que se seu sua este esta mais menos contra segundo não"
    ),
)
