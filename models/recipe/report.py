"""Measure a model folder as users run it, and write what was found into its manifest."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimx.backends import find_model
from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.lemmas import lemmatizer
from claimx.backends.onnx_tagger import OnnxTagger
from claimx.text import read_document
from models.recipe.batches import Encoded
from models.recipe.card import write_card
from models.recipe.config import Config
from models.recipe.corpora import Example, read_corpus
from models.recipe.evaluate import Answer, score

_TEMPERATURES = (0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2.0)
_CHUNK = 512  # examples read at a time
_ROLE_HEADS = ("role", "claim_role")
_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


def answer_examples(tagger: OnnxTagger, examples: Sequence[Example]) -> list[Answer]:
    """Return what the exported model says of some examples, for each head that they ask."""
    network = tagger.network
    answers: list[Answer] = []
    for first in range(0, len(examples), _CHUNK):
        part = examples[first : first + _CHUNK]
        heads = sorted({head for example in part for head in example.targets})
        scores = network.read([e.words for e in part], heads, trees=any(e.heads for e in part), keep_states=True)
        asked = [(own, sorted(e.marked)) for own, e in zip(scores, part, strict=True) if e.marked]
        marked = network.mark(asked, [head for head in heads if head in _ROLE_HEADS])
        for example, own in zip(part, scores, strict=True):
            tables, (start, end) = next(marked) if example.marked else (own.tags, (0, len(example.words)))
            unread = ["O"] * (len(example.words) - end)
            answer = {
                head: ["O"] * start + _tags(network.manifest.heads[head], tables[head]) + unread
                for head in example.targets
            }
            if example.heads and own.tree is not None:
                answer["arc"] = [str(head) for head in own.tree]
                if lemma_of := lemmatizer("de" if "case" in answer else "en"):
                    answer["lemma"] = [lemma_of(w, pos) for w, pos in zip(example.words, answer["upos"], strict=True)]
            answers.append(answer)
    return answers


def _tags(names: Sequence[str], scores: NDArray[np.float32]) -> list[str]:
    chosen = decode_bio(scores, names) if names[1].startswith("B-") else scores.argmax(axis=-1).tolist()
    return [names[tag] for tag in chosen]


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


def measure_speed(tagger: OnnxTagger, examples: Sequence[Example]) -> dict[str, Any]:
    """Return words a second over some sentences, for names alone and with attribution, the best of three runs each."""
    document = read_document(" ".join(" ".join(example.words) for example in examples), language="de")
    n_words = sum(len(document.tokens_in(sentence)) for sentence in document.sentences)
    best = {"names_words_per_second": 0.0, "words_per_second": 0.0}
    for _ in range(3):
        for name, work in (("names_words_per_second", tagger.tag), ("words_per_second", tagger.attribute)):
            fresh = replace(document)  # an equal document that the tagger has not seen
            begun = time.perf_counter()
            work(fresh)
            best[name] = max(best[name], n_words / (time.perf_counter() - begun))
    return {"words": n_words, **{name: round(value) for name, value in best.items()}, "processor": processor_name()}


def processor_name() -> str:
    """Return what the system calls its processor."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def report(config: Config, data: Path, out: Path, *, threads: int) -> None:
    """Measure the model of a folder and write scores, temperature and speed into its manifest."""
    manifest = find_model(str(out))
    tags = manifest.heads["ner"]
    dev = {c.name: read_corpus(c.kind, data / c.path) for c in (*config.dev, *config.report)}
    exact = next(examples for examples in dev.values() if all("ner" in e.gold for e in examples))
    plain = OnnxTagger.load(replace(manifest, settings={**manifest.settings, "temperature": 1.0}), threads)
    temperature = fit_temperature(plain, exact, tags)
    tagger = OnnxTagger.load(replace(manifest, settings={**manifest.settings, "temperature": temperature}), threads)
    scores: dict[str, Any] = {}
    for name, examples in dev.items():
        encoded = [Encoded([], [], [], example) for example in examples]
        for head, result in score(encoded, answer_examples(tagger, examples)).items():
            right, predicted, gold = result.counts
            low, high = result.interval()
            figures = {
                "right": right,
                "predicted": predicted,
                "gold": gold,
                "interval": [round(low, 4), round(high, 4)],
            }
            scores[f"{name}.{head}"] = {"f1": round(result.f1 or 0.0, 4), **figures, "sentences": len(result.sentences)}
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
