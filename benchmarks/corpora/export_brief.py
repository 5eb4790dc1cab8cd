"""Write the gold of the brief as a data set with its card: python -m benchmarks.corpora.export_brief OUT.

``OUT`` gets ``README.md`` and ``data/test.jsonl``; ``datasets.load_dataset("OUT")`` reads them, and so does the suite
``datasets:OUT``. The standard library writes them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import brief
from benchmarks.corpora.rows import COLUMNS, row_of_gold
from claimx.scoring import Gold

__all__ = ["export", "main"]

_CARD = """---
license: cc-by-4.0
language:
- de
pretty_name: Claims, quantities, times and names in one German policy brief
annotations_creators:
- expert-generated
source_datasets:
- original
size_categories:
- n<1K
task_categories:
- token-classification
tags:
- claim-extraction
- attribution
- quantities
- timex3
configs:
- config_name: default
  data_files:
  - split: test
    path: data/test.jsonl
dataset_info:
  features:
{features}
---

# Claims, quantities, times and names in one German policy brief

What a careful reader finds in one published text: {counts}.

- **Text**: Eric J. Ballbach, *Nordkoreanische Truppenentsendung nach Russland*, SWP-Aktuell 2024/A 57, 14.11.2024,
  Stiftung Wissenschaft und Politik, doi:10.18449/2024A57, CC BY 4.0, © Eric J. Ballbach / SWP.
- **Labels**: the claimx authors, CC BY 4.0. Two passes from one guideline, every difference decided and logged. The
  passes agree too closely to be read as agreement between people.
- **Use**: a test set. Nothing should be trained on it: a model that lists the digest below among its training texts
  has seen it. One text says little about others; read its figures with their intervals.

| document | SHA-256 of the text |
| --- | --- |
{digests}

## Fields

A row is a document. Offsets are code points of `text`, which is exactly as received; ends are exclusive.

| field | holds |
| --- | --- |
| `id`, `text`, `language`, `date`, `sha256` | the document |
| `layers` | which kinds of records were labelled |
| `sentences` | start and end of each |
| `entities` | span, `label` (PER, ORG, LOC, MISC), `form` (name, derived, part), `canonical` |
| `quantities` | span, exact bounds as text (`lower`, `upper`), `modifier`, `unit` (UCUM, ISO 4217), `noun`, `kind` |
| `times` | span, TIMEX3 `type`, `value`, `mod` |
| `claims` | span of the proposition, `kind`, `holder`, `cue`, `form`, `modality`, `certainty`, `polarity`, `endorsed` |
| `record` | all of it as JSON (`claimx.analysis/1`, with optional records, traps and labelled fields) |

`optional` marks records in which two careful readers may differ: neither a miss nor a false alarm.

## Citation

Cite the text as above, and the labels as: claimx, gold file of SWP-Aktuell 2024/A 57.
"""


def _features(columns: dict[str, str | list[str] | dict[str, str]]) -> str:
    lines = []
    for name, kind in columns.items():
        lines.append(f"  - name: {name}")
        if isinstance(kind, str):
            lines.append(f"    dtype: {kind}")
        elif isinstance(kind, list):
            lines.append(f"    list: {kind[0]}")
        else:
            lines.append("    list:")
            for inner, dtype in kind.items():
                lines += [f"    - name: {inner}", f"      dtype: {dtype}"]
    return "\n".join(lines)


def export(golds: Sequence[Gold], folder: Path) -> tuple[Path, Path]:
    """Write the card and the rows; return their paths."""
    rows: list[dict[str, Any]] = [row_of_gold(gold) for gold in golds]
    counts = ", ".join(f"{sum(len(row[name]) for row in rows)} {name}" for name in ("sentences", *golds[0].layers))
    digests = "\n".join(f"| {row['id']} | `{row['sha256']}` |" for row in rows)
    card, data = folder / "README.md", folder / "data" / "test.jsonl"
    data.parent.mkdir(parents=True, exist_ok=True)
    card.write_text(_CARD.format(features=_features(COLUMNS), counts=counts, digests=digests), "utf-8")
    data.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return card, data


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("folder", type=Path)
    for path in export(brief.load(), parser.parse_args(arguments).folder):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
