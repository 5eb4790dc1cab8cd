from __future__ import annotations

import json
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
    from models.recipe.encoder_graph import pack_int4

    random = np.random.default_rng(0)
    values = random.integers(-8, 8, size=(10, 64))
    values[:, ::32] = -8
    table = (values * random.uniform(0.01, 0.1, size=(10, 1))).astype(np.float32)
    packed, scales = pack_int4(table)
    unpacked = np.stack([packed & 15, packed >> 4], axis=-1).reshape(table.shape).astype(np.int8)
    unpacked = np.where(unpacked > 7, unpacked - 16, unpacked)
    assert unpacked * np.repeat(scales, 32, axis=1) == pytest.approx(table, abs=1e-6)


def reach_of_random_states(encoder: Any) -> dict[str, Any]:
    """Return a bound that the states of an encoder that never learnt anything stay below, for each of its products."""
    names = {
        name.replace(".self.query", ".qkv"): module.in_features
        for name, module in encoder.named_modules()
        if isinstance(module, torch.nn.Linear)
    }
    return {name: np.full(n_in, 4.0, dtype=np.float32) for name, n_in in names.items()}


# Random vectors, unlike those of the real encoder, lose something in 4 bits.
@pytest.mark.parametrize(("int4", "int8", "tolerance"), [(False, False, 1e-4), (False, True, 0.1), (True, False, 0.8)])
def test_the_two_graphs_compute_what_the_network_does(
    encoder: Any, tmp_path: Path, int4: bool, int8: bool, tolerance: float
) -> None:
    onnx = pytest.importorskip("onnx")
    onnxruntime = pytest.importorskip("onnxruntime")
    from models.recipe.encoder_graph import Shape, build_lower, build_upper
    from models.recipe.export import head_weights
    from models.recipe.network import Network

    network = Network(encoder, mark_layer=1).eval()
    state = {name: tensor.numpy() for name, tensor in encoder.state_dict().items()}
    shape = Shape(4, encoder.config.layer_norm_eps)
    settings: dict[str, Any] = {"shape": shape, "reach": reach_of_random_states(encoder) if int8 else None}
    models = {
        "lower": build_lower(state, n_layers=1, int4=int4, **settings),
        "upper": build_upper(state, head_weights(network), first_layer=1, n_layers=2, **settings),
    }
    sessions = {}
    for name, model in models.items():
        onnx.save(model, tmp_path / name)
        sessions[name] = onnxruntime.InferenceSession(str(tmp_path / name), providers=["CPUExecutionProvider"])
    ids = torch.randint(0, 50, (3, 20), generator=torch.Generator().manual_seed(1))
    mask = torch.ones_like(ids)
    mask[1:, 12:] = 0
    marks = torch.zeros_like(ids)
    marks[0, 3:5] = 1
    with torch.inference_mode():
        logits, arcs, dependents, governors = (tensor.numpy() for tensor in network(ids, marks, mask))
    (states,) = sessions["lower"].run(["states"], {"ids": ids.numpy(), "mask": mask.numpy()})
    inputs = {"states": states, "mask": mask.numpy(), "marks": marks.numpy().astype(np.float32)}
    found = sessions["upper"].run(["logits", "arcs", "dependents", "governors"], inputs)
    assert found[0][0] == pytest.approx(logits[0], abs=tolerance)
    assert found[0][1:, :12] == pytest.approx(logits[1:, :12], abs=tolerance)
    assert found[1][0] == pytest.approx(arcs[0], abs=tolerance * 10)
    assert found[2][0] == pytest.approx(dependents[0], abs=tolerance)
    assert found[3][0] == pytest.approx(governors[0], abs=tolerance)


def test_a_relation_is_told_by_both_of_its_words(encoder: Any, tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    onnxruntime = pytest.importorskip("onnxruntime")
    from models.recipe.encoder_graph import build_relations
    from models.recipe.network import RELATION_WIDTH, Network

    network = Network(encoder, mark_layer=1).eval()
    torch.nn.init.normal_(network.relation.weight)
    onnx.save(
        build_relations((network.relation.weight.detach().numpy(), network.relation.bias.detach().numpy())),
        tmp_path / "relations.onnx",
    )
    session = onnxruntime.InferenceSession(str(tmp_path / "relations.onnx"), providers=["CPUExecutionProvider"])
    one, other = torch.randn(2, 5, RELATION_WIDTH, generator=torch.Generator().manual_seed(2))
    with torch.inference_mode():
        expected = network.relate(one, other).numpy()
    (found,) = session.run(None, {"dependents": one.numpy(), "governors": other.numpy()})
    assert found == pytest.approx(expected, abs=1e-3)
    (turned,) = session.run(None, {"dependents": other.numpy(), "governors": one.numpy()})
    assert not np.allclose(found, turned)


def test_a_checkpoint_without_relations_leaves_them_fresh_and_another_network_is_refused(encoder: Any) -> None:
    from models.recipe.network import Network

    network = Network(encoder, mark_layer=1)
    state = {name: weight + 1 for name, weight in network.state_dict().items() if not name.startswith("relation")}
    fresh = Network(encoder, mark_layer=1)
    fresh.take_weights(state)
    assert torch.equal(fresh.mark, state["mark"])
    assert float(fresh.relation.weight.detach().abs().sum()) == 0.0
    with pytest.raises(RuntimeError, match="mark"):
        fresh.take_weights({name: weight for name, weight in state.items() if name != "mark"})


def test_a_released_model_comes_back_as_it_was_but_for_rounding(encoder: Any, tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    from models.recipe.encoder_graph import Shape, build_lower, build_upper
    from models.recipe.export import head_weights
    from models.recipe.labels import HEADS
    from models.recipe.network import Network, load_network
    from models.recipe.restore import restore

    network = Network(encoder, mark_layer=1).eval()
    state = {name: tensor.numpy() for name, tensor in encoder.state_dict().items()}
    shape = Shape(4, encoder.config.layer_norm_eps)
    settings: dict[str, Any] = {"shape": shape, "reach": reach_of_random_states(encoder)}
    released = tmp_path / "released"
    released.mkdir()
    onnx.save(build_lower(state, n_layers=1, int4=True, **settings), released / "lower.onnx")
    upper = build_upper(state, head_weights(network), first_layer=1, n_layers=2, **settings)
    onnx.save(upper, released / "upper.onnx")
    manifest = {"heads": {name: list(tags) for name, tags in HEADS.items()}}
    (released / "MANIFEST.json").write_text(json.dumps(manifest), encoding="utf-8")
    (released / "tokenizer.json").write_text("{}", encoding="utf-8")
    restore(released, tmp_path / "restored")
    again = load_network(tmp_path / "restored", mark_layer=1)
    for (name, before), (_, after) in zip(network.named_parameters(), again.named_parameters(), strict=True):
        if "token_type" in name or "position" in name:
            continue  # the export adds the one to the other
        bound = 0.2 if "word_embeddings" in name else 0.01
        assert float((before - after).detach().abs().max()) <= bound * float(before.detach().abs().max()) + 1e-7, name


def test_arcs_point_at_first_pieces_and_leave_out_what_was_cut() -> None:
    from models.recipe.batches import Encoded, arc_targets
    from models.recipe.corpora import Example

    item = Encoded([0, 5, 6, 7, 2], [0] * 5, [1, 3], Example(("ab", "c", "d"), {}, heads=(1, -1, 1)))
    far = Encoded([0, 5, 2], [0] * 3, [1], Example(("ab", "c"), {}, heads=(1, -1)))
    known = arc_targets([item, far])
    assert known is not None
    sentences, dependents, governors, places = (tensor.tolist() for tensor in known)
    assert list(zip(sentences, dependents, governors, strict=True)) == [(0, 1, 3), (0, 3, 0)]
    assert places[0] == [True, True, False, True, False]
    assert arc_targets([Encoded([0, 5, 2], [0] * 3, [1], Example(("ab",), {}))]) is None


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
