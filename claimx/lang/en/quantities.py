"""English quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack

__all__ = ["QUANTITIES"]

_HALF = Decimal("0.5")

NUMBERS = NumberGrammar(
    separators=Separators(".", ", '"),
    regions={"ZA": Separators(",", " ")},
    glued=False,
    indian=True,
    words=number_words(
        article="a an=1",
        unit="zero nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9",
        teen=(
            "ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19"
        ),
        tens="twenty=20 thirty=30 forty fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
        hundred="hundred=100",
        thousand="thousand=1000",
        scale=(
            "k=1000 million millions mn mln mio m=1000000 billion billions bn b=1000000000 "
            "trillion trillions tn trn=1000000000000 quadrillion=1000000000000000 "
            "dozen=12 score=20 lakh=100000 crore=10000000"
        ),
        joiner="and",
    ),
    prefixes={
        ("half", "a"): _HALF,
        ("half", "an"): _HALF,
        ("a", "half"): _HALF,
        ("one", "and", "a", "half"): Decimal("1.5"),
        ("a", "quarter", "of", "a"): Decimal("0.25"),
        ("three", "quarters", "of", "a"): Decimal("0.75"),
    },
    suffixes={
        ("and", "a", "half"): _HALF,
        ("and", "one", "half"): _HALF,
        ("and", "a", "quarter"): Decimal("0.25"),
        ("and", "three", "quarters"): Decimal("0.75"),
    },
)

QUANTITIES = QuantityPack(numbers=NUMBERS)
