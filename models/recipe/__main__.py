"""Command line of the recipe: `python -m models.recipe prepare|train|evaluate|export CONFIG --data DIR --work DIR`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from models.recipe.config import read_config


def main() -> None:
    """Run one step of the recipe."""
    parser = argparse.ArgumentParser(prog="python -m models.recipe", description="Make the bundled model.")
    parser.add_argument("step", choices=("prepare", "train", "evaluate", "export"))
    parser.add_argument("config", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora that the configuration names")
    parser.add_argument("--work", type=Path, required=True, help="folder for encoder, checkpoints and the curve")
    parser.add_argument("--out", type=Path, help="model folder that export writes and evaluate reads")
    parser.add_argument(
        "--begin-with", type=Path, nargs="+", default=(), help="checkpoints whose mean a fresh training run takes on"
    )
    parser.add_argument("--average-with", type=Path, help="checkpoint whose weights export averages with the run's own")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    if arguments.step in ("export", "evaluate") and arguments.out is None:
        parser.error(f"{arguments.step} needs --out")
    # On a shared machine, threads that spin while they wait cost half the speed; read when torch is first imported.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    config = read_config(arguments.config)
    arguments.work.mkdir(parents=True, exist_ok=True)
    if arguments.step == "prepare":
        from models.recipe.prepare import prepare

        prepare(config, arguments.data, arguments.work)
    elif arguments.step == "train":
        from models.recipe.train import train

        train(config, arguments.data, arguments.work, threads=arguments.threads, begin_with=arguments.begin_with)
    elif arguments.step == "export":
        from models.recipe.export import export

        export(config, arguments.data, arguments.work, arguments.out, average_with=arguments.average_with)
    else:
        from models.recipe.report import report

        report(config, arguments.data, arguments.out, threads=arguments.threads)


if __name__ == "__main__":
    main()
