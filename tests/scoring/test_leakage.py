"""Fingerprints of training text."""

import gzip
from pathlib import Path

import pytest

from claimx.errors import InputError
from claimx.scoring import fingerprint, fingerprints_of, read_fingerprints, write_fingerprints
from claimx.types import Document, Span

LONG = "Am Montag kamen rund dreißig Boote in den Hafen."
SHORT = "Das sagte er."
DOCUMENT = Document(f"{LONG} {SHORT}", "de", sentences=(Span(0, 48, LONG), Span(49, 62, SHORT)))


@pytest.mark.parametrize(
    "variant",
    ["am  montag kamen RUND dreißig Boote\nin den Hafen", "Am Montag kamen rund „dreißig“ Boote in den Hafen ."],
)
def test_other_marks_and_spaces_leave_the_fingerprint_as_it_was(variant: str) -> None:
    assert fingerprint(variant) == fingerprint(LONG)
    assert fingerprint(variant + "x") != fingerprint(LONG)


def test_a_document_lists_itself_and_its_long_sentences() -> None:
    assert fingerprints_of(DOCUMENT) == {fingerprint(DOCUMENT.text), fingerprint(LONG)}


@pytest.mark.parametrize("name", ["trained_on.txt", "trained_on.txt.gz"])
def test_what_is_written_is_read_again_and_the_bytes_do_not_depend_on_order(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    assert write_fingerprints(path, [DOCUMENT, LONG, SHORT]) == 2
    before = path.read_bytes()
    write_fingerprints(path, [SHORT, LONG, DOCUMENT])
    assert path.read_bytes() == before
    assert read_fingerprints(path) == fingerprints_of(DOCUMENT)


def test_whole_digests_are_read_by_their_beginning(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text(f"# made elsewhere\n{fingerprint(LONG)}{'0' * 48}\n\n", "ascii")
    assert read_fingerprints(path) == {fingerprint(LONG)}


@pytest.mark.parametrize("content", [b"no digest\n", b"abc\n", gzip.compress(b"x")[:12]])
def test_what_is_no_list_of_fingerprints_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"t\.txt"):
        read_fingerprints(path)
