"""The model card, written from the manifest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_HEAD = """# {name}

One small encoder with heads for three tasks, each asked only when it is needed.

- **Names** in German and English text: PER, ORG, LOC and OTH (works, laws, events, products), each as the name itself,
  derived from a name (`deriv`: `finnisch`, `Finnen`) or part of a compound (`part`: `Ukraine-Krieg`), after the
  guideline of GermEval 2014 (outer layer).
- **Attribution** in German text: cues, and for each cue the words of its holder and of what is held (`claim_…`, as the
  project's own corpus marks them), or Source, Message, Topic, Addr, Medium, Evidence and PTC (`cue`, `role`, as
  SpkAtt-2023 marks them).
- **Syntax** in German and English text: part of speech, verb form, case, number, person, relation and head after
  Universal Dependencies. `OnnxTagger.parse` gives it, on request with lemmas from simplemma; frames of
  claims use it.

Facts:

- **Use**: `claimx.load("de")` takes it where the extra `small` is installed (ONNX Runtime 1.22 or later); offline, on
  a CPU.
- **Base**: {base}.
- **Form**: three ONNX files. The {below} lower layers read a sentence once; the upper ones read it once for all tags,
  and once more for each cue, whose words are marked; the third tells a word's relation when its head is known.
  Products of states in 8 bits with weights in 7 (kept in 8, by blocks of 128); word vectors in 4
  bits; {pieces:,} pieces.
- **Licence of the weights**: {licence}, since some of the training data ask for it.
- **Made by**: `{command}`, seed {seed}; {training}. {history}
- **Speed**: {names_speed} words a second for names, {speed} for names and attribution, with {threads} thread(s) on
  {processor} shared with other work.

## Scores on development data
`ner`: strict, first word, last word, label and form all right. `cue`, `claim_cue`: first and last word right; with
`.words`: words alone, as the overlap of tokens counts. `role`, `claim_role`: words, given the gold cue. `upos`, `verb`,
`case`, `lemma`, `uas`, `las` …: accuracy over words. Intervals: 95 %,
bootstrap over sentences. `bt…` are sittings of the German Bundestag (not trained on) and `uner_en` is English web text;
there PER, ORG and LOC as names are counted. `corpus-de-tune` chose how claims use the model; `gsd` are 200 sentences
kept from training; `spkatt` is its dev part.

| set | examples | right | predicted | gold | F1 | interval |
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
- Sentences are read one by one: a name that only its document makes clear is guessed, and a holder or a proposition in
  another sentence is not found.
- OTH is the weakest class, as in GermEval itself; titles of works and names of laws are often cut too short.
- Names within names are not labelled: GermEval 2014 has one for every twelve outer names (2,467 to 29,078 in train),
  and the project's guideline asks for the outer layer. Of the 212 in its dev part, lists alone would find 90, beside 23
  false ones, were the outer names given; a record has no place for them, and nothing that is made of names needs them.
- English serves to keep PER, ORG and LOC usable; forms (`deriv`, `part`) and attribution were learnt from German alone;
  claims of English texts use its syntax and none of its cues.
- Roles were learnt from speeches of the Bundestag and from texts written for this project, not from news itself.
- News, encyclopedia and web text of 2000 to 2018 were read in training; later names are known only by their context.
- Lemmas are a dictionary's, not learnt, and relations have no subtypes; words written as one (`zum`) are one word.
- `trained_on.txt.gz` lists fingerprints of the training sentences, so that a benchmark on them says so.

## Training data
| corpus | licence | passes | source |
| --- | --- | ---: | --- |
"""


def write_card(manifest: Mapping[str, Any], *, n_pieces: int) -> str:
    """Return the text of README.md for a model folder."""
    speed = manifest["speed"]
    keys = ("name", "base", "licence", "command", "seed", "training", "history")
    head = _HEAD.format(
        **{key: manifest[key] for key in keys},
        pieces=n_pieces,
        below=manifest["settings"]["lower_layers"],
        speed=f"{speed['words_per_second']:,}",
        names_speed=f"{speed['names_words_per_second']:,}",
        threads=speed["threads"],
        processor=speed["processor"],
    )
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
