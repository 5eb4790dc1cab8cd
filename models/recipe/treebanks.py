"""Universal Dependencies as examples: words as they stand, with part of speech, features, relation and head."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from models.recipe.corpora import Example
from models.recipe.labels import CASES, RELATIONS, UPOS

_TUNING_SENTENCES = 200  # the first of the German dev part are measured on, the others are learnt from
_Row = list[str]


def read_treebank(path: Path, part: str) -> Iterator[Example]:
    """Yield the sentences of a gzipped CoNLL-U file.

    Words that were written as one (``zum``) are one word, with the analysis of their first part.

    Args:
        path: The file; its name begins with the language, as in ``de_gsd``.
        part: ``all``, ``tuning`` for the first 200 sentences, or ``rest`` for what is not kept for tuning in the German
            dev part of the same folder.
    """
    held_out = _texts_of_tuning(path.parent) if part == "rest" else frozenset()
    sentences = _sentences(path)
    for text, rows in islice(sentences, _TUNING_SENTENCES) if part == "tuning" else sentences:
        if text not in held_out:
            yield _example(rows, german=path.name.startswith("de_"))


def _texts_of_tuning(folder: Path) -> frozenset[str]:
    """Return the held-out sentences, some of which stand in other parts of the treebank too."""
    path = folder / "de_gsd-ud-dev.conllu.gz"
    return frozenset(text for text, _ in islice(_sentences(path), _TUNING_SENTENCES)) if path.exists() else frozenset()


def _sentences(path: Path) -> Iterator[tuple[str, list[_Row]]]:
    rows: list[_Row] = []
    text = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                text = line[9:].strip()
            elif line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield text, rows
                rows = []


def _example(rows: list[_Row], *, german: bool) -> Example:
    """Join the parts of words and turn features into tags."""
    place: dict[int, int] = {0: -1}
    kept: list[_Row] = []
    forms: list[str] = []
    joined_until = 0
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            forms.append(row[1])
            joined_until = int(last)
        elif first.isdigit():
            number = int(first)
            if number > joined_until:
                forms.append(row[1])
            if number > joined_until or len(kept) < len(forms):
                kept.append(row)
            place[number] = len(forms) - 1
    heads = tuple(_outer_head(row, place, at) for at, row in enumerate(kept))
    columns: dict[str, list[tuple[str, ...]]] = {"upos": [], "deprel": [], "verb": [], "number": [], "person": []}
    if german:
        columns["case"] = []
    for row in kept:
        features = dict(item.split("=", 1) for item in row[5].split("|") if "=" in item)
        columns["upos"].append((row[3],) if row[3] in UPOS else UPOS)
        relation = row[7].partition(":")[0]
        columns["deprel"].append((relation,) if relation in RELATIONS else RELATIONS)
        columns["verb"].append((_verb_form(features),))
        columns["number"].append((features.get("Number", "_") if features.get("Number") in ("Sing", "Plur") else "_",))
        columns["person"].append((features.get("Person", "_") if features.get("Person") in ("1", "2", "3") else "_",))
        if german:
            columns["case"].append((features.get("Case", "_") if features.get("Case") in CASES else "_",))
    targets = {name: tuple(column) for name, column in columns.items()}
    gold = {name: tuple(tags[0] for tags in column) for name, column in columns.items()}
    gold["lemma"] = tuple(row[2] for row in kept)
    return Example(tuple(forms), targets, gold=gold, heads=heads)


def _outer_head(row: _Row, place: dict[int, int], own: int) -> int:
    """Return the head's index, -1 for the root; a head inside the own written word is passed over."""
    head = place[int(row[6])] if row[6].isdigit() else -1
    return head if head != own else -1


def _verb_form(features: dict[str, str]) -> str:
    form, mood = features.get("VerbForm"), features.get("Mood")
    if form in ("Inf", "Part", "Ger"):
        return form
    if mood == "Imp":
        return "Imp"
    if form == "Fin" or mood:
        tense = "Past" if features.get("Tense") == "Past" else "Pres"
        return f"{'Sub' if mood == 'Sub' else 'Ind'}.{tense}"
    return "_"
