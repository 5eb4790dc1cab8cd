from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx.backends import load_tagger
from claimx.errors import ResourceError
from claimx.types import Document, EntityLabel

Make = Callable[..., Document]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("hf") / "model"
    folder.mkdir()
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "Kim", "##ber", "##ley", "Rom", "kam", "nach", "."]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    tokenizer = transformers.BertTokenizerFast(vocab=str(folder / "vocab.txt"), do_lower_case=False)
    tokenizer.model_max_length = 16
    tokenizer.save_pretrained(folder)
    labels = ["O", "B-PER", "L-PER", "U-LOC"]
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=16,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
    )
    model = transformers.BertForTokenClassification(config)
    teach(torch, model, {5: 1, 6: 0, 7: 0, 8: 3, 9: 0, 10: 0, 11: 0, 1: 0, 2: 0, 3: 0})
    model.save_pretrained(folder)
    return folder


def teach(torch: Any, model: Any, tag_of: dict[int, int]) -> None:
    optimizer = torch.optim.Adam(model.parameters(), lr=5e-3)
    pieces = torch.tensor(sorted(tag_of))
    gold = torch.tensor([tag_of[int(piece)] for piece in pieces])
    generator = torch.Generator().manual_seed(0)
    for _ in range(80):
        picked = torch.randint(0, len(pieces), (16, 14), generator=generator)
        logits = model(input_ids=pieces[picked]).logits
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), gold[picked].flatten())
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()


def test_words_of_several_pieces_keep_their_offsets(folder: Path, make_document: Make) -> None:
    document = make_document("Ja .", "Kimberley kam nach Rom .")
    found = load_tagger(f"hf:{folder}", threads=1).tag(document)
    assert [(e.span.text, e.label) for e in found] == [("Kimberley", EntityLabel.PER), ("Rom", EntityLabel.LOC)]
    assert all(document.verify(e.span) == e.span and 0 < (e.score or 0) <= 1 for e in found)


def test_what_lies_beyond_the_positions_of_the_model_is_read(folder: Path, make_document: Make) -> None:
    found = load_tagger(f"hf:{folder}").tag(make_document("kam nach " * 40 + "Rom und Rom ."))
    assert [e.span.text for e in found] == ["Rom", "Rom"]


def test_strange_words_are_read(folder: Path, make_document: Make) -> None:
    document = make_document("\ud800 😀 \u00ad Kimberley .")
    assert all(document.verify(e.span) for e in load_tagger(f"hf:{folder}").tag(document))


def test_a_model_that_is_not_there_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    with pytest.raises(ResourceError, match="token classifier"):
        load_tagger(f"hf:{tmp_path}")
