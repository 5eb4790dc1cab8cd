"""German plurals as they stand after numbers, and their singular."""

import pytest

from claimx.lang.de.nouns import singular

PAIRS = [
    "Verletzte:Verletzter",
    "Arbeitslosen:Arbeitsloser",
    "Museen:Museum",
    "Themen:Thema",
    "Firmen:Firma",
    "Stadien:Stadion",
    "Villen:Villa",
    "Praktika:Praktikum",
    "Bakterien:Bakterium",
    "Schlösser:Schloss",
    "Wölfe:Wolf",
    "Gräber:Grab",
    "Pässe:Pass",
    "Abschlüsse:Abschluss",
    "Anlässe:Anlass",
    "Brände:Brand",
    "Vorwürfe:Vorwurf",
    "Lebewesen:Lebewesen",
    "Dörfer:Dorf",
    "Zuschüsse:Zuschuss",
    "Gegenstände:Gegenstand",
    "Richtsatzes:Richtsatz",
    "Nachbarlandes:Nachbarland",
    "Päckchen:Päckchen",
    "Chefs:Chef",
    "Familien:Familie",
    "Unternehmen:Unternehmen",
    "Kandidaten:Kandidat",
    "Zeugen:Zeuge",
    "Polizistinnen:Polizistin",
    "Krankenhäuser:Krankenhaus",
    "Beamte:Beamter",
    "Impfdosen:Impfdosis",
    "Pfanne:Pfanne",
    "Kiste:Kiste",
    "Schiffe:Schiff",
    "Netze:Netz",
]


@pytest.mark.parametrize("pair", PAIRS)
def test_plural_is_led_back_to_its_singular(pair: str) -> None:
    plural, expected = pair.split(":")
    assert singular(plural) == expected
