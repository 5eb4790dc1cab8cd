"""The generator of word lists on a corpus of a few sentences."""

from __future__ import annotations

from pathlib import Path

from claimx.ner.derive import label_of, main, mentions, read_sentences

CORPUS = """Die\tO
Nordbank\tB-ORG
zahlt\tO
in\tO
Neuenhof\tB-LOC

Die\tO
Nordbank\tB-ORG
im\tO
Haus\tO
half\tO
Neuenhof\tB-LOC
"""


def test_labels_and_forms_are_read_from_corpus_tags() -> None:
    assert label_of("B-LOCderiv") == ("LOC", "derived")
    assert label_of("B-ORGpart") == ("ORG", "part")
    assert label_of("B-OTH") == ("MISC", "name")
    assert label_of("B-date") is None


def test_mentions_are_chunks_of_one_tag() -> None:
    assert list(mentions(["O", "B-PER", "I-PER", "B-PER", "I-LOC"])) == [
        (1, 3, "B-PER"),
        (3, 4, "B-PER"),
        (4, 5, "I-LOC"),
    ]


def test_lists_hold_names_and_common_words_and_say_how_they_were_made(tmp_path: Path) -> None:
    corpus = tmp_path / "small.conll"
    corpus.write_text(CORPUS, encoding="utf-8")
    (tmp_path / "words.txt").write_text("[money]\nEuro\n", encoding="utf-8")
    assert len(list(read_sentences(corpus))) == 2
    assert main([str(corpus), "--out", str(tmp_path)]) == 0
    names = (tmp_path / "names.tsv").read_text("utf-8")
    assert names.startswith("# Derived from")
    assert "Command: " in names
    assert [line for line in names.splitlines() if line[0] != "#"] == ["Neuenhof\tLOC", "Nordbank\tORG"]
    assert "Haus" in (tmp_path / "common_words.txt").read_text("utf-8").splitlines()
