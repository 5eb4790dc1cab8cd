"""A holder is read whole, whoever it is and however it is introduced: each holder in each frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import claimx
from tests.claims.german import joined

ROWS = Path(__file__).parent / "holder_rows.tsv"


def rows() -> list[tuple[str, str, str, bool]]:
    """Return nominative, dative, genitive or words with "von" of each holder, and whether the verb is plural."""
    found = []
    for line in ROWS.read_text(encoding="utf-8").splitlines()[2:]:
        nominative, dative, owner, several = line.split("\t")
        dative = nominative if dative == "=" else dative
        owner = {"=": nominative, "von": f"von {nominative}"}.get(owner, owner)
        found.append((nominative, dative, owner, several == "yes"))
    return found


def frames(nominative: str, dative: str, owner: str, *, several: bool) -> Iterator[tuple[str, str, str]]:
    """Yield sentences with the holder and the core that they should have."""
    said, criticized, announced = (
        ("sagten", "kritisierten", "kündigten") if several else ("sagte", "kritisierte", "kündigte")
    )
    called, had = ("nannten", "hatten") if several else ("nannte", "hatte")
    first = nominative[0].upper() + nominative[1:]
    whose = owner.removeprefix("von ")
    yield f"{first} {said}, dass die Lage ernst ist.", first, "die Lage ernst ist"
    yield f"„Die Lage ist ernst“, {said} {nominative}.", nominative, "Die Lage ist ernst"
    yield f"Die Lage sei ernst, {said} am Montag {nominative}.", nominative, "Die Lage sei ernst"
    yield f"Laut {dative} ist die Lage ernst.", dative, "ist die Lage ernst"
    yield f"Nach Angaben {owner} ist die Lage ernst.", whose, "ist die Lage ernst"
    yield f"Die Lage ist ernst, so {nominative}.", nominative, "Die Lage ist ernst"
    yield f"{first} {criticized} den Plan.", first, "den Plan"
    yield f"Gestern {criticized} {nominative} den Plan.", nominative, "den Plan"
    yield f"{first} {announced} an, den Plan zu prüfen.", first, "den Plan zu prüfen"
    yield f"Den Plan {called} {nominative} falsch.", nominative, "Den Plan … falsch"
    yield f"Die Lage ist laut {dative} ernst.", dative, "Die Lage ist … ernst"
    yield f"Am Montag {had} {nominative} den Plan kritisiert.", nominative, "den Plan"
    yield f"Der Plan wurde von {dative} kritisiert.", dative, "Der Plan"


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_holder_is_read_whole_in_every_frame(row: tuple[str, str, str, bool]) -> None:
    nlp = claimx.load("de", tier="rules")
    for sentence, holder, core in frames(*row[:3], several=row[3]):
        claims = nlp(sentence).claims
        assert [(joined(c.holder.spans), joined(c.proposition.core)) for c in claims] == [(holder, core)], sentence
