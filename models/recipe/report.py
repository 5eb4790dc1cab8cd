"""Measure a model folder as users run it, and write what was found into its manifest."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from claimx.backends import find_model
from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.onnx_tagger import OnnxTagger
from models.recipe.batches import Encoded
from models.recipe.card import write_card
from models.recipe.config import Config
from models.recipe.corpora import Example, read_corpus
from models.recipe.evaluate import Score, score

_TEMPERATURES = (0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2.0)
_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


def sentences_with_names(config: Config, data: Path) -> dict[str, list[Example]]:
    """Return the dev sentences that are annotated for names, by corpus."""
    corpora = {c.name: read_corpus(c.kind, data / c.path) for c in config.dev}
    named = {name: [e for e in examples if "ner" in e.targets] for name, examples in corpora.items()}
    return {name: examples for name, examples in named.items() if examples}


def tag_examples(tagger: OnnxTagger, examples: Sequence[Example], tags: Sequence[str]) -> list[dict[str, list[str]]]:
    """Return the tags that the tagger gives to the words of some sentences."""
    rows = tagger.score_words([example.words for example in examples])
    return [{"ner": [tags[i] for i in decode_bio(row, tags)]} for row in rows]


def score_examples(examples: Sequence[Example], answers: Sequence[dict[str, list[str]]]) -> dict[str, Score]:
    """Score answers for names."""
    only_names = [replace(e, targets={"ner": e.targets["ner"]}) for e in examples]
    return score([Encoded([], [], [], e) for e in only_names], answers)


def fit_temperature(tagger: OnnxTagger, examples: Sequence[Example], tags: Sequence[str]) -> float:
    """Return the temperature under which the gold tags are likeliest; the tagger must stand at 1."""
    rows = np.concatenate(tagger.score_words([e.words for e in examples]))
    gold = np.array([tags.index(tag) for e in examples for tag in e.gold["ner"]])

    def surprise(temperature: float) -> float:
        scaled = rows / temperature
        return float(np.mean(np.logaddexp.reduce(scaled, axis=1) - scaled[np.arange(len(gold)), gold]))

    return min(_TEMPERATURES, key=surprise)


def reliability(tagger: OnnxTagger, examples: Sequence[Example], tags: Sequence[str]) -> list[dict[str, Any]]:
    """Return for each range of scores how many names got such a score and how many of them are right."""
    cells: list[list[tuple[float, bool]]] = [[] for _ in _BINS[1:]]
    for example, row in zip(examples, tagger.score_words([e.words for e in examples]), strict=True):
        chosen = decode_bio(row, tags)
        gold = set(spans_of(example.gold["ner"]))
        for first, end, label in spans_of([tags[i] for i in chosen]):
            sure = float(np.exp(min(row[word, chosen[word]] for word in range(first, end))))
            cell = next(i for i, top in enumerate(_BINS[1:]) if sure < top)
            cells[cell].append((sure, (first, end, label) in gold))
    table = []
    for low, cell in zip(_BINS, cells, strict=False):
        if cell:
            mean = sum(sure for sure, _ in cell) / len(cell)
            table.append({"from": low, "names": len(cell), "right": sum(r for _, r in cell), "mean": round(mean, 3)})
    return table


def measure_speed(tagger: OnnxTagger, examples: Sequence[Example]) -> dict[str, int]:
    """Return words a second over some sentences, the best of three runs."""
    sentences = [example.words for example in examples]
    n_words = sum(map(len, sentences))
    best = 0.0
    for _ in range(3):
        begun = time.perf_counter()
        tagger.score_words(sentences)
        best = max(best, n_words / (time.perf_counter() - begun))
    return {"words": n_words, "words_per_second": round(best)}


def report(config: Config, data: Path, out: Path, *, threads: int) -> None:
    """Measure the model of a folder and write scores, temperature and speed into its manifest."""
    manifest = find_model(str(out))
    tags = manifest.tags
    dev = sentences_with_names(config, data)
    exact = next(examples for examples in dev.values() if all("ner" in e.gold for e in examples))
    plain = OnnxTagger.load(replace(manifest, settings={**manifest.settings, "temperature": 1.0}), threads)
    temperature = fit_temperature(plain, exact, tags)
    tagger = OnnxTagger.load(replace(manifest, settings={**manifest.settings, "temperature": temperature}), threads)
    scores: dict[str, Any] = {}
    for name, examples in dev.items():
        for head, result in score_examples(examples, tag_examples(tagger, examples, tags)).items():
            right, predicted, gold = result.counts
            low, high = result.interval()
            figures = {
                "right": right,
                "predicted": predicted,
                "gold": gold,
                "interval": [round(low, 4), round(high, 4)],
            }
            scores[f"{name}.{head}"] = {"f1": round(result.f1 or 0.0, 4), **figures, "sentences": len(examples)}
    raw = json.loads((out / "MANIFEST.json").read_text(encoding="utf-8"))
    raw["settings"]["temperature"] = temperature
    raw["scores"] = scores
    raw["reliability"] = reliability(tagger, exact, tags)
    raw["speed"] = {"threads": threads, **measure_speed(tagger, exact)}
    (out / "MANIFEST.json").write_text(json.dumps(raw, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    n_pieces = len(json.loads((out / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])
    (out / "README.md").write_text(write_card(raw, n_pieces=n_pieces), encoding="utf-8")
    for name, figures in scores.items():
        print(f"{name:24} {figures}")
    print(raw["speed"], "temperature", temperature)
