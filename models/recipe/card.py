"""The model card, written from the manifest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_HEAD = """# {name}

Labels names in German and English text: PER, ORG, LOC and OTH (works, laws, events, products), each as the name
itself, derived from a name (`deriv`: `finnisch`, `Finnen`) or part of a compound (`part`: `Ukraine-Krieg`), after the
guideline of GermEval 2014 (outer layer).

- **Use**: `claimx.load("de")` takes it where the extra `small` is installed (ONNX Runtime 1.22 or later); offline, on
  a CPU.
- **Base**: {base}.
- **Form**: one ONNX file; products in 8 bits, weights and states by blocks of 128; word vectors in 4 bits;
  {pieces:,} pieces.
- **Licence of the weights**: {licence}, since some of the training data ask for it.
- **Made by**: `{command}`, seed {seed}; {training}.
- **Speed**: {speed} words a second with {threads} thread(s) on an AMD EPYC (Zen 5) shared with other work.

## Scores on development data
Strict: first word, last word, label and form all right. Intervals: 95 %, bootstrap over sentences. `bt…` are sittings
of the German Bundestag (not trained on) and `uner_en` is English web text; there PER, ORG and LOC as names are counted.

| set | sentences | right | predicted | gold | F1 | interval |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
"""

_RELIABILITY = """
## Are the scores honest?
A name's score is the probability of its least sure word, after the temperature {temperature} fitted on the first set.

| score from | names | right | share right | mean score |
| ---: | ---: | ---: | ---: | ---: |
"""

_TAIL = """
## Limits
- Sentences are read one by one: a name that only its document makes clear is guessed.
- OTH is the weakest class, as in GermEval itself; titles of works and names of laws are often cut too short.
- English serves to keep PER, ORG and LOC usable; forms (`deriv`, `part`) were learnt from German alone.
- News, encyclopedia and web text of 2000 to 2018 were read in training; later names are known only by their context.

## Training data
| corpus | licence | planned passes | source |
| --- | --- | ---: | --- |
"""


def write_card(manifest: Mapping[str, Any], *, n_pieces: int) -> str:
    """Return the text of README.md for a model folder."""
    speed = manifest["speed"]
    facts = {key: manifest[key] for key in ("name", "base", "licence", "command", "seed", "training")}
    head = _HEAD.format(**facts, pieces=n_pieces, speed=f"{speed['words_per_second']:,}", threads=speed["threads"])
    rows = [
        f"| {name} | {s['sentences']} | {s['right']} | {s['predicted']} | {s['gold']} | {s['f1']:.1%} "
        f"| {s['interval'][0]:.1%} – {s['interval'][1]:.1%} |"
        for name, s in manifest["scores"].items()
    ]
    bins = [
        f"| {b['from']:.2f} | {b['names']} | {b['right']} | {b['right'] / b['names']:.1%} | {b['mean']:.1%} |"
        for b in manifest["reliability"]
    ]
    data = [f"| {d['title']} | {d['licence']} | {d['passes']:g} | {d['citation']} |" for d in manifest["training_data"]]
    middle = _RELIABILITY.format(temperature=manifest["settings"]["temperature"])
    return head + "\n".join(rows) + "\n" + middle + "\n".join(bins) + "\n" + _TAIL + "\n".join(data) + "\n"
