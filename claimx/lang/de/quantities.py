"""German quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import QuantityPack

__all__ = ["QUANTITIES"]

_HALF = Decimal("0.5")

NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={"CH": Separators(".", " '"), "LI": Separators(".", " '")},
    units_first=True,
    words=number_words(
        unit=(
            "null=0 ein eins eine einen einem einer eines=1 zwei zwo zweier zweien=2 drei dreier dreien=3 vier vierer=4 "
            "fünf fuenf fünfer=5 sechs sechser=6 sieben=7 acht=8 neun=9"
        ),
        teen=(
            "zehn zehner=10 elf=11 zwölf zwoelf=12 dreizehn=13 vierzehn=14 fünfzehn fuenfzehn=15 sechzehn=16 siebzehn=17 "
            "achtzehn=18 neunzehn=19"
        ),
        tens=("zwanzig=20 dreißig=30 vierzig=40 fünfzig fuenfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90"),
        hundred="hundert=100",
        thousand="tausend=1000",
        scale=(
            "tsd tds t€=1000 million millionen mio=1000000 milliarde milliarden mrd mia=1000000000 "
            "billion billionen bio=1000000000000 billiarde billiarden=1000000000000000 "
            "trillion trillionen=1000000000000000000 dutzend=12"
        ),
        joiner="und",
        half="einhalb=0.5",
        whole=(
            "anderthalb anderthalbe anderthalben anderthalbfache=1.5 dreiviertel=0.75 "
            "viertelmillion=250000 dreiviertelmillion=750000"
        ),
    ),
    prefixes={
        ("eine", "halbe"): _HALF,
        ("einer", "halben"): _HALF,
        ("ein", "halbes"): _HALF,
        ("einem", "halben"): _HALF,
        ("eines", "halben"): _HALF,
        ("ein", "halber"): _HALF,
        ("einen", "halben"): _HALF,
        ("eine", "viertel"): Decimal("0.25"),
    },
    suffixes={("und", "eine", "halbe"): _HALF, ("und", "ein", "halbes"): _HALF},
)

QUANTITIES = QuantityPack(numbers=NUMBERS)
