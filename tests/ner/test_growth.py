"""The rules look at each word a bounded number of times, whatever the line holds."""

from __future__ import annotations

from typing import Any

import pytest

from claimx.lang import get_pack
from claimx.lang.entity_pack import WORD
from claimx.ner.evidence import unknown_names
from claimx.ner.rules import known_names
from claimx.ner.words import Word

PIECES = (
    "Bundesverband ", "Institut für ", "Verband der ", "Ministerium für Arbeit, ", "Dr. ", "Karl ", "von ", "& ",
    "Roman „ ", "Xylo ", "die EU ", "Nord-", "New ", "Vereinte Nationen ", "Ltd ", "University of ",
)  # fmt: skip


class Counted(list[Word]):
    """A list that counts how many of its items are asked for."""

    n_looks = 0

    def __getitem__(self, index: Any) -> Any:
        found = super().__getitem__(index)
        self.n_looks += len(found) if isinstance(index, slice) else 1
        return found


def looks(piece: str, n: int, language: str) -> int:
    pack = get_pack(language).entities
    assert pack is not None
    words = Counted(Word(m.group(), m.start(), m.end()) for m in WORD.finditer(piece * n))
    unknown_names(pack, words, known_names(pack, words))
    return words.n_looks


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("piece", PIECES)
def test_looks_grow_with_length_and_not_with_its_square(piece: str, language: str) -> None:
    assert looks(piece, 400, language) <= 2.2 * looks(piece, 200, language) + 200
