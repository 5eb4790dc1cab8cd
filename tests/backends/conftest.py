from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from claimx.types import Document, Span, Token

_WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")


def build_document(*sentences: str) -> Document:
    text = " ".join(sentences)
    spans: list[Span] = []
    at = 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence), sentence))
        at += len(sentence) + 1
    tokens = tuple(Token(Span(m.start(), m.end(), m[0])) for m in _WORD.finditer(text))
    return Document(text, "de", sentences=tuple(spans), tokens=tokens)


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    """A builder of documents from sentences, since this room cannot lean on the rooms above it."""
    return build_document
