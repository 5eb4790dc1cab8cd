"""Numerals of the languages, one row a case."""

from decimal import Decimal

import pytest

from claimx.lang.numerals import read_number

READ = {
    "de": "3.000=3000|2,5=2.5|30\u202f000=30000|1.234,50=1234.50|einunddreißig=31|dreissig=30|"
    "zwölfhundert=1200|anderthalb=1.5|"
    "zweieinhalb Millionen=2500000|hundertfünfzigtausend=150000|eine halbe Million=500000|"
    "ein halbes Dutzend=6|3,5 Mrd.=3500000000|"
    "½=0.5|2½=2.5|−3=-3|zweier=2|2.5 Mio=2500000|tausend Milliarden=1000000000000",
    "de-CH": "1'000=1000|1’200.50=1200.50|2.5=2.5",
    "en": "3,000=3000|3.000=3|twenty-one=21|two hundred and thirty-one thousand=231000|a dozen=12|"
    "half a million=500000|3bn=3000000000|"
    "2m=2000000|one and a half million=1500000|12,34,567=1234567|twenty-five hundred=2500",
    "fr": "vingt et un=21|quatre-vingt-dix-sept=97|soixante et onze=71|quatre-vingts=80|"
    "deux cent mille=200000|1 234,5=1234.5",
    "es": "treinta y uno=31|quinientos mil=500000|dos mil millones=2000000000|veintidós=22|1.234,5=1234.5",
    "it": "ventuno=21|duecentomila=200000|trecentoquarantacinque=345|3,5 milioni=3500000",
    "nl": "tweeëntwintig=22|achtenveertig=48|driehonderdduizend=300000|vijf miljoen=5000000",
    "pt": "trinta e um=31|duzentos mil=200000|cento e vinte=120|dois milhões=2000000",
    "pl": "dwadzieścia jeden=21|pięćset tysięcy=500000|sto dwadzieścia trzy=123|2 tys.=2000",
}
ROWS = [(language, *item.rsplit("=", 1)) for language, line in READ.items() for item in line.split("|")]
REFUSED = ["Montag", "drei vier", "undzwanzig", "einzwanzig", "fünf Prozent", "1.23.4", "", "und", "12 34"]


@pytest.mark.parametrize(("language", "surface", "value"), ROWS)
def test_numeral_is_read(language: str, surface: str, value: str) -> None:
    assert read_number(surface, language) == Decimal(value)


@pytest.mark.parametrize("surface", REFUSED)
def test_other_surfaces_are_none(surface: str) -> None:
    assert read_number(surface, "de") is None
