"""Polish quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

NUMBERS = NumberGrammar(
    separators=Separators(",", " .'"),
    regions={},
    glued=False,
    units_first=False,
    twenties=frozenset(),
    words=number_words(
        unit=(
            "zero=0 jeden jedna jedno jednego jednej=1 dwa dwie dwóch dwaj dwoje=2 trzy trzech trzej troje=3 "
            "cztery czterech czterej=4 pięć pięciu=5 sześć sześciu=6 siedem siedmiu=7 osiem ośmiu=8 dziewięć "
            "dziewięciu=9"
        ),
        teen=(
            "dziesięć dziesięciu=10 jedenaście jedenastu=11 dwanaście dwunastu=12 trzynaście trzynastu=13 "
            "czternaście czternastu=14 piętnaście piętnastu=15 szesnaście szesnastu=16 siedemnaście "
            "siedemnastu=17 osiemnaście osiemnastu=18 dziewiętnaście dziewiętnastu=19"
        ),
        tens=(
            "dwadzieścia dwudziestu=20 trzydzieści trzydziestu=30 czterdzieści czterdziestu=40 pięćdziesiąt "
            "pięćdziesięciu=50 sześćdziesiąt sześćdziesięciu=60 siedemdziesiąt siedemdziesięciu=70 "
            "osiemdziesiąt osiemdziesięciu=80 dziewięćdziesiąt dziewięćdziesięciu=90"
        ),
        hundreds=(
            "sto stu=100 dwieście dwustu=200 trzysta trzystu=300 czterysta czterystu=400 pięćset "
            "pięciuset=500 sześćset sześciuset=600 siedemset siedmiuset=700 osiemset ośmiuset=800 "
            "dziewięćset dziewięciuset=900"
        ),
        thousand="tysiąc tysiące tysięcy tysiąca tys=1000",
        scale=(
            "milion miliony milionów milionami miliona mln=1000000 miliard miliardy miliardów miliarda "
            "mld=1000000000 bilion biliony bilionów=1000000000000 tuzin=12"
        ),
    ),
)


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    modifiers=phrases(
        at_least="co najmniej|przynajmniej|nie mniej niż|minimum",
        more_than="ponad|więcej niż|powyżej",
        at_most="do|najwyżej|maksymalnie|co najwyżej|nie więcej niż",
        less_than="mniej niż|poniżej",
        approximate="około|ok.|mniej więcej|jakieś",
        almost="prawie|niemal|blisko",
        slightly_more="nieco ponad|niewiele ponad",
    ),
    articles=words("jeden jedna jedno"),
    range_joins=frozenset({("do",), ("-",), ("–",), ("lub",)}),
    between=words("między pomiędzy"),
    between_joins=words("a i"),
    share_joins=words("a i do , / -"),
    genitive=words("de des del di della van do da dos das of"),
    vague_numbers={
        "dziesiątki": Decimal(10),
        "tuziny": Decimal(12),
        "setki": Decimal(100),
        "tysiące": Decimal(1000),
        "miliony": Decimal(1000000),
        "miliardy": Decimal(1000000000),
    },
    months=words(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
        "grudnia styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad "
        "grudzień"
    ),
    clock_after=words("_"),
    year_before=words("w od do roku rok r końca początku"),
    designators=word_map(
        legal="artykuł art ust paragraf § ustawa", page="strona s rozdział tabela rysunek numer nr", rank="miejsce"
    ),
    ordinal_endings=words("e er re ère ème º ª o a th ste de"),
    ordinal_dot=True,
    per_words=words("na za"),
    by_words=words("o"),
    from_words=words("z ze"),
    to_words=words("do"),
    noun_first=True,
    stop=words(
        "i lub oraz ale w we na pod za z ze bez do od po przez dla o u jest są był była było były ma "
        "mają który która które się jego jej ich ten ta to więcej mniej przeciw według nie a przy"
    ),
)
