"""Keep only the pieces that European-language text needs.

The segmentation of a Unigram tokenizer is the likeliest path through its pieces. A word whose path uses kept pieces
only is therefore cut exactly as before; other words fall back to smaller pieces.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Tokenizer

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
_N_SPECIAL = 4  # <s> <pad> </s> <unk>


def read_word_list(path: Path, *, least: float) -> Iterator[tuple[str, float]]:
    """Yield the words of a frequency list (`WORD<TAB>WEIGHT`) in the cases in which they may stand."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, weight = line.rstrip("\n").partition("\t")
            if float(weight) >= least:
                yield word, float(weight)
                yield word.capitalize(), float(weight) * 0.7
                yield word.upper(), float(weight) * 0.02


def count_pieces(tokenizer: Tokenizer, words: Iterable[tuple[str, float]]) -> Counter[int]:
    """Return how often each piece is needed for some weighted words."""
    counts: Counter[int] = Counter()
    batch: list[tuple[str, float]] = []

    def flush() -> None:
        encodings = tokenizer.encode_batch([word for word, _ in batch], add_special_tokens=False)
        for (_, weight), encoding in zip(batch, encodings, strict=True):
            for piece in encoding.ids:
                counts[piece] += weight
        batch.clear()

    for item in words:
        batch.append(item)
        if len(batch) == 50_000:
            flush()
    flush()
    return counts


def _is_basic(piece: str) -> bool:
    letter = piece.removeprefix("▁")
    if len(letter) > 1:
        return False
    if not letter:
        return True
    if letter.isalpha():
        return unicodedata.name(letter, "").startswith(_SCRIPTS)
    return unicodedata.category(letter)[0] in "NPS" and ord(letter) < 0x2E80


def choose_pieces(tokenizer: Tokenizer, counts: Counter[int], n_pieces: int) -> list[int]:
    """Return the pieces to keep: special ones, single characters of European scripts, then the most needed."""
    size = tokenizer.get_vocab_size()
    mask = tokenizer.token_to_id("<mask>")
    kept = {*range(_N_SPECIAL), mask}
    kept |= {piece for piece in range(size) if _is_basic(tokenizer.id_to_token(piece))}
    for piece, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if len(kept) >= n_pieces:
            break
        kept.add(piece)
    return sorted(kept)


def pruned_tokenizer(source: Path, kept: list[int]) -> str:
    """Return the text of a `tokenizer.json` that holds the kept pieces only, in their old order."""
    data = json.loads(source.read_text(encoding="utf-8"))
    vocabulary = data["model"]["vocab"]
    data["model"]["vocab"] = [vocabulary[piece] for piece in kept]
    position = {piece: index for index, piece in enumerate(kept)}
    for token in data["added_tokens"]:
        token["id"] = position[token["id"]]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
