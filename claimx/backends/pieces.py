"""Words into sub-word pieces: one way for training and for the run time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimx.errors import InputError, MissingDependencyError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["PieceReader"]

# Training corpora write straight quotes and plain hyphens where texts have typographic ones.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("„“”‟«»", '"'),
        **dict.fromkeys("‚‘’‛‹›`´", "'"),
        **dict.fromkeys("\u2010\u2011", "-"),
        "\u00ad": None,
        "\ufeff": None,
    }
)
_MAX_CHARS = 200  # a longer "word" is base64 or a URL: its head says as much
_CACHE_SIZE = 200_000


class PieceReader:
    """Reads single words as piece ids, with a cache, since most words of a text have been seen before.

    Args:
        tokenizer: A Unigram tokenizer with word-initial markers.

    Raises:
        InputError: It lacks one of the special pieces.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._marker = self._id("▁")
        self.start, self.end = self._id("<s>"), self._id("</s>")
        self.padding, self.unknown = self._id("<pad>"), self._id("<unk>")
        self._cache: dict[str, tuple[int, ...]] = {}

    def _id(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise InputError("tokenizer.json", f"the vocabulary lacks the piece {piece!r}, which every model here has")
        return number

    @classmethod
    def load(cls, path: Path) -> PieceReader:
        """Load a `tokenizer.json`.

        Raises:
            MissingDependencyError: The package `tokenizers` is not installed.
        """
        try:
            from tokenizers import Tokenizer
        except ImportError as error:
            raise MissingDependencyError("tokenizers", "small") from error
        return cls(Tokenizer.from_file(str(path)))

    def read(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        """Return the pieces of each word, at least one a word.

        A lone word-initial marker in front of a punctuation mark is left out: it says nothing.
        """
        listed = list(words)
        cache = self._cache
        fresh = sorted({word for word in listed if word not in cache})
        if fresh:
            if len(cache) + len(fresh) > _CACHE_SIZE:
                cache = self._cache = {}  # another thread may still read from the old one
                fresh = sorted(set(listed))
            plain = [word[:_MAX_CHARS].translate(_PLAIN).encode("utf-8", "replace").decode("utf-8") for word in fresh]
            for word, encoding in zip(
                fresh, self._tokenizer.encode_batch(plain, add_special_tokens=False), strict=True
            ):
                ids = tuple(encoding.ids)
                if len(ids) > 1 and ids[0] == self._marker:
                    ids = ids[1:]
                cache[word] = ids or (self.unknown,)
        return [cache[word] for word in listed]
