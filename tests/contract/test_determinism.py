"""The same input gives the same bytes: in another process, under another hash seed, by several workers."""

import os
import subprocess
import sys
from pathlib import Path

import claimx

TEXTS = (
    "Laut Nato kamen im Mai 2024 mindestens 3.000 Soldaten nach Kursk. Kim sagte, im Mai seien 500 Soldaten nach Kursk "
    "gekommen. Daher sollte die EU vermutlich reagieren, wenn der Winter kommt.",
    "Pjöngjang liefert Raketen an Russland. Nach Angaben Kiews liefert Nordkorea keine Raketen an Russland.",
)

CODE = f"""
import io, sys
import claimx
from claimx.export import FORMATS
from claimx.views import chain_table, comparison_table, compare_amounts, timeline, timeline_table
analyses = [claimx.analyze(text, language="de", tier="rules", document_date="2024-11-14") for text in {TEXTS!r}]
for format in FORMATS.values():
    file = io.StringIO()
    format.write(analyses, file)
    sys.stdout.write(file.getvalue())
print(claimx.to_table(analyses, per="quantity").to_csv())
print(claimx.cluster(analyses), [a.coverage() for a in analyses], [a.holder_matrix().to_csv() for a in analyses])
print(comparison_table(compare_amounts(analyses)).to_csv(), timeline_table(timeline(analyses)).to_csv())
print(chain_table(chain for a in analyses for chain in a.evidence_chains()).to_csv())
"""


def test_every_export_and_view_is_the_same_under_two_hash_seeds() -> None:
    path = str(Path(claimx.__file__).parents[1])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    (output,) = outputs
    assert len(output) > 10_000


def test_workers_give_what_one_process_gives() -> None:
    nlp = claimx.load("de", tier="rules")
    assert list(nlp.pipe(TEXTS * 2, batch_size=1, n_process=2)) == [nlp(text) for text in TEXTS * 2]
