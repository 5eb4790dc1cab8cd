"""The unit tables of the languages: every code is known, and every prefix is named."""

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.units import dimension, is_currency

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")

UNITS = {
    "de": (
        "5 km/h=km/h|5 m²=m2|10 °C=Cel|100 kWh=kW.h|1013 hPa=hPa|997 kg/m³=kg/m3|40 µg/m³=ug/m3|110 mg/dl=mg/dL|"
        "300 Kubikmeter pro Sekunde=m3/s|120 g/km=g/km|6,5 Liter pro 100 km=L/(100.km)|6,5 l/100 km=L/(100.km)|"
        "6.000 U/min=/min|150 PS=[HP]|2 Terabyte=TBy|10 Gbit/s=Gbit/s|120 mmHg=mm[Hg]|5.000 mAh=mA.h|3 Lichtjahre=[ly]|"
        "2,5 Mikrosievert=uSv|3 m/s²=m/s2|5 Kilonewton=kN|3 Megaohm=MOhm|7 Nanosekunden=ns|12 Quadratmeilen=[mi_i]2|"
        "30 Knoten=[kn_i]|8 Seemeilen=[nmi_i]|500 ppm=[ppm]|3 Feinunzen=[oz_tr]|4 Zoll=[in_i]|20 Kubikzentimeter=cm3|"
        "5 Euro=EUR|3 US-Dollar=USD|8 schwedische Kronen=SEK|9 Zloty=PLN|4 Rupien=INR|2 Prozentpunkte=[pp]|30 %ige=%"
    ),
    "en": (
        "5 mph=[mi_i]/h|5 square feet=[ft_i]2|10 cubic yards=[yd_i]3|20 miles per gallon=[mi_i]/[gal_us]|30 psi=[psi]|"
        "5 pints=[pt_us]|3 fluid ounces=[foz_us]|2 tablespoons=[tbs_us]|12 stone=[stone_av]|8 furlongs=[fur_us]|"
        "3 light-years=[ly]|4 gigawatts=GW|7 milligrams=mg|6 megahertz=MHz|10 newtons=N|5 volts=V|3 ohms=Ohm|16 GB=GBy|"
        "100 Mbps=Mbit/s|300 cubic metres per second=m3/s|9 parts per million=[ppm]|70 degrees Fahrenheit=[degF]|"
        "3 kilograms per cubic metre=kg/m3|25 basis points=[pp]|5 Swiss francs=CHF|7 shekels=ILS|40 acres=[acr_us]"
    ),
}
ROWS = [(language, *item.rsplit("=", 1)) for language, line in UNITS.items() for item in line.split("|")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_a_table_is_known(language: str) -> None:
    section = get_pack(language).quantities
    assert section is not None
    codes = {unit.code for unit in section.load_units().values()} - {"-"}
    assert len(codes) > 100
    assert [code for code in codes if not (is_currency(code) or dimension(code))] == []


@pytest.mark.parametrize(("language", "surface", "code"), ROWS)
def test_unit_has_its_ucum_code(language: str, surface: str, code: str) -> None:
    sentence = f"Es sind {surface} Rest." if language == "de" else f"It was {surface} in all."
    (quantity,) = QuantityExtractor(get_pack(language)).extract(read_document(sentence, language=language))
    assert quantity.unit == code
