from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

np = pytest.importorskip("numpy")
tokenizers = pytest.importorskip("tokenizers")
torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")


@pytest.fixture(scope="module")
def encoder() -> Any:
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=50, hidden_size=128, num_hidden_layers=2, num_attention_heads=4, intermediate_size=256,
        max_position_embeddings=40, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    return transformers.BertModel(config, add_pooling_layer=False).eval()


def test_the_loss_is_that_of_the_whole_set_of_allowed_tags() -> None:
    from models.recipe.network import allowed_loss

    logits = torch.tensor([[0.0, 1.0, 2.0]])
    probabilities = torch.softmax(logits, -1)[0]
    loss = allowed_loss(logits, torch.tensor([[True, False, True]]))
    assert float(loss) == pytest.approx(-float(torch.log(probabilities[0] + probabilities[2])))
    assert float(allowed_loss(logits, torch.ones(1, 3, dtype=torch.bool))) == pytest.approx(0.0, abs=1e-6)


def test_the_learning_rate_rises_and_falls_to_zero() -> None:
    from models.recipe.train import rate

    assert [rate(share, 0.1) for share in (0.0, 0.05, 0.1, 0.55, 1.0)] == pytest.approx([0.0, 0.5, 1.0, 0.5, 0.0])


def test_words_in_four_bits_come_back_when_they_came_from_four_bits() -> None:
    from models.recipe.graph import pack_int4

    random = np.random.default_rng(0)
    values = random.integers(-8, 8, size=(10, 64))
    values[:, ::32] = -8
    table = (values * random.uniform(0.01, 0.1, size=(10, 1))).astype(np.float32)
    packed, scales = pack_int4(table)
    unpacked = np.stack([packed & 15, packed >> 4], axis=-1).reshape(table.shape).astype(np.int8)
    unpacked = np.where(unpacked > 7, unpacked - 16, unpacked)
    assert unpacked * np.repeat(scales, 32, axis=1) == pytest.approx(table, abs=1e-6)


# Random vectors, unlike those of the real encoder, lose something in 4 bits.
@pytest.mark.parametrize(("int4", "int8", "tolerance"), [(False, False, 1e-4), (False, True, 0.1), (True, False, 0.8)])
def test_the_graph_computes_what_the_encoder_does(
    encoder: Any, int4: bool, int8: bool, tolerance: float, tmp_path: Path
) -> None:
    onnx = pytest.importorskip("onnx")
    onnxruntime = pytest.importorskip("onnxruntime")
    from models.recipe.graph import build_model

    state = {name: tensor.numpy() for name, tensor in encoder.state_dict().items()}
    head = (np.eye(5, 128, dtype=np.float32), np.zeros(5, dtype=np.float32))
    model = build_model(state, head, n_layers=2, n_heads=4, epsilon=encoder.config.layer_norm_eps, int4=int4, int8=int8)
    onnx.save(model, tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "m.onnx"), providers=["CPUExecutionProvider"])
    ids = torch.randint(0, 50, (3, 20), generator=torch.Generator().manual_seed(1))
    mask = torch.ones_like(ids)
    mask[1:, 12:] = 0
    with torch.inference_mode():
        expected = encoder(input_ids=ids, attention_mask=mask).last_hidden_state[..., :5].numpy()
    (found,) = session.run(["logits"], {"ids": ids.numpy(), "mask": mask.numpy()})
    assert found[0] == pytest.approx(expected[0], abs=tolerance)
    assert found[1:, :12] == pytest.approx(expected[1:, :12], abs=tolerance)


def test_a_pruned_tokenizer_cuts_words_of_kept_pieces_as_before(tmp_path: Path) -> None:
    from models.recipe.vocabulary import choose_pieces, count_pieces, pruned_tokenizer

    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁Nord", "korea", "▁Finn", "land", *"NFadefiklnor", "<mask>"]
    tokenizer = tokenizers.Tokenizer(
        tokenizers.models.Unigram([(p, -1.0 - len(p) / 100) for p in pieces], unk_id=3, byte_fallback=False)
    )
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Metaspace()
    tokenizer.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    counts = count_pieces(tokenizer, [("Nordkorea", 5.0), ("Finnland", 1.0)])
    kept = choose_pieces(tokenizer, counts, 20)
    pruned = tokenizers.Tokenizer.from_str(pruned_tokenizer(tmp_path / "tokenizer.json", kept))
    assert pruned.get_vocab_size() == 20
    assert pruned.encode("Nordkorea").tokens == ["▁Nord", "korea"]
    assert "<unk>" not in pruned.encode("Finnland").tokens
    assert [pruned.token_to_id(t) for t in ("<s>", "<pad>", "</s>", "<unk>", "<mask>")] == [0, 1, 2, 3, 19]
