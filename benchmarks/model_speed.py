"""Measure the bundled model's speed and memory beside its own weights in torch float32 and beside a spaCy pipeline.

    python benchmarks/model_speed.py [--threads 2] [--repeats 3]

All read the same documents, the project's own corpus one by one, in one run; each in a process of its own, whose
sentences and tokens are made before the clock starts. Words are tokens that are no punctuation; spaces are none. Beside
the words a second stand those a second of processor time, which other work on the machine sways less.

- `small`: the bundled model as it is shipped, for names, and for names and attribution; and for names, syntax and
  cues in groups of sixteen documents, as a pipeline asks for them in a stream, with the roles of all cues and without.
- `float32`: the same, computed by torch from the weights read back (needs the extra `train`).
- `spacy`: a pipeline of the architecture that spaCy's small pipelines have (tok2vec, morphologizer, parser and NER on
  one CNN of width 96 and depth 4), its weights at random, since speed does not depend on them much (needs the extra
  `spacy`). Its own tokenizer is part of it, and is timed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpora import corpus_de
from benchmarks.serve import process_status
from claimx.backends.store import find_model
from claimx.text import read_document
from claimx.types import Document

MODEL = "de-en_multi_general_small"
_GROUP = 16  # documents that a pipeline has a model read together


def documents() -> list[Document]:
    """Return the project's own documents, with sentences and tokens."""
    golds = (*corpus_de.load_train(), *corpus_de.load_dev())
    return [read_document(gold.analysis.document.text, language="de") for gold in golds]


def count_words(texts: Sequence[Document]) -> int:
    """Count the tokens that are no punctuation."""
    return sum(any(letter.isalnum() for letter in token.text) for text in texts for token in text.tokens)


def best_of(repeats: int, work: Callable[[Sequence[Document]], object], texts: Sequence[Document]) -> tuple[int, int]:
    """Return the words a second, and a second of processor time, of the fastest of some runs over documents."""
    work(texts[:1])
    seconds, busy = [], []
    for _ in range(repeats):
        begun, begun_busy = time.perf_counter(), time.process_time()
        work(texts)
        seconds.append(time.perf_counter() - begun)
        busy.append(time.process_time() - begun_busy)
    return round(count_words(texts) / min(seconds)), round(count_words(texts) / min(busy))


def one_by_one(work: Callable[[Document], object]) -> Callable[[Sequence[Document]], object]:
    """Return what does some work with each document."""
    return lambda texts: [work(text) for text in texts]


def in_groups(work: Callable[[Sequence[Document]], object]) -> Callable[[Sequence[Document]], object]:
    """Return what does some work with each group of documents."""
    return lambda texts: [work(texts[first : first + _GROUP]) for first in range(0, len(texts), _GROUP)]


def small_tagger(threads: int) -> Any:
    """Return the bundled model."""
    from claimx.backends.onnx_tagger import OnnxTagger

    return OnnxTagger.load(find_model(MODEL), threads)


def float_tagger(threads: int) -> Any:
    """Return the same with its layers computed by torch in float32."""
    import torch

    from claimx.backends.onnx_network import OnnxNetwork
    from claimx.backends.onnx_tagger import OnnxTagger
    from claimx.backends.pieces import PieceReader
    from models.recipe.network import load_network
    from models.recipe.restore import restore

    torch.set_num_threads(threads)
    manifest = find_model(MODEL)
    below = int(manifest.settings["lower_layers"])
    with tempfile.TemporaryDirectory() as folder:
        restore(manifest.folder, Path(folder))
        network = load_network(Path(folder), mark_layer=below).eval()
    layers = network.encoder.encoder.layer

    def bias(feeds: dict[str, Any]) -> Any:
        return (1.0 - torch.from_numpy(feeds["mask"])[:, None, None, :].float()) * torch.finfo(torch.float32).min

    @torch.inference_mode()
    def lower(_names: list[str], feeds: dict[str, Any]) -> list[Any]:
        states = network.encoder.embeddings(input_ids=torch.from_numpy(feeds["ids"]))
        for layer in layers[:below]:
            states = layer(states, attention_mask=bias(feeds))
        return [states.numpy()]

    @torch.inference_mode()
    def upper(_names: list[str], feeds: dict[str, Any]) -> list[Any]:
        network._marked = torch.from_numpy(feeds["marks"])  # what the first of these layers adds to its input
        states = torch.from_numpy(feeds["states"])
        for layer in layers[below:]:
            states = layer(states, attention_mask=bias(feeds))
        return [network.heads(states).numpy()]  # what is timed asks for no trees

    reader = PieceReader.load(manifest.folder / "tokenizer.json")
    return OnnxTagger(OnnxNetwork(manifest, _Session(lower), _Session(upper), None, reader))


class _Session:
    """What answers like a session of ONNX Runtime."""

    def __init__(self, run: Callable[[list[str], dict[str, Any]], list[Any]]) -> None:
        self.run = run


def spacy_pipeline(threads: int) -> Any:
    """Return a spaCy pipeline of the usual small architecture, with weights at random."""
    import spacy
    import torch

    torch.set_num_threads(threads)
    nlp = spacy.blank("de")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    nlp.add_pipe("tok2vec")
    nlp.add_pipe("morphologizer", config={"model": {"tok2vec": listener}})
    nlp.add_pipe("parser", config={"model": {"tok2vec": listener}})
    nlp.add_pipe("ner")  # with a CNN of its own, as in the published pipelines
    nlp.get_pipe("morphologizer").add_label("POS=NOUN")  # type: ignore[attr-defined]
    for label in ("nsubj", "obj", "obl", "nmod", "det", "case", "punct"):
        nlp.get_pipe("parser").add_label(label)  # type: ignore[attr-defined]
    for label in ("PER", "ORG", "LOC", "MISC"):
        nlp.get_pipe("ner").add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    return nlp


def measure(system: str, threads: int, repeats: int) -> dict[str, float]:
    """Return words a second by task, seconds to load, and the peak memory of this process."""
    texts = documents()
    begun = time.perf_counter()
    tasks: dict[str, Callable[[Sequence[Document]], object]]
    if system == "spacy":
        nlp = spacy_pipeline(threads)
        tasks = {"names and syntax": one_by_one(lambda text: nlp(text.text))}
    else:
        tagger = (small_tagger if system == "small" else float_tagger)(threads)
        tasks = {"names": one_by_one(tagger.tag), "names and attribution": one_by_one(tagger.attribute)}
    if system == "small":
        tasks["in groups, all but roles"] = in_groups(tagger.read)
        tasks["in groups, all"] = in_groups(partial(tagger.read, roles=True))
    loading = time.perf_counter() - begun
    figures: dict[str, float] = {}
    for name, work in tasks.items():
        figures[name], figures[f"{name}, of processor time"] = best_of(repeats, work, texts)
    peak = process_status()["peak_memory_mib"]
    return {**figures, "seconds to load": round(loading, 2), "peak MiB": round(peak or 0)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(measure(options.measure, options.threads, options.repeats)))
        return 0
    texts = documents()
    print(f"{len(texts)} documents, {count_words(texts):,} words, {options.threads} threads, {os.cpu_count()} cores")
    for system in ("small", "float32", "spacy"):
        command = [sys.executable, __file__, "--measure", system]
        command += ["--threads", str(options.threads), "--repeats", str(options.repeats)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        last = (result.stderr.strip().splitlines() or ["no output"])[-1]
        print(f"{system:8} {result.stdout.strip().splitlines()[-1] if not result.returncode else 'absent: ' + last}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
