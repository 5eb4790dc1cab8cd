"""The way from the command line to the benchmark harness, which lies beside the library and is no part of it.

The harness is the folder ``benchmarks`` of a checkout; an installed package carries the same folder, with the suites of
the project, as ``claimx/_bench``. It is looked up when it is asked for, so that the library never depends on it.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from claimx.errors import ResourceError

__all__ = ["find_harness", "run_benchmark"]

_PACKAGE = Path(__file__).parent


def find_harness(homes: Sequence[Path] = (_PACKAGE.parent, _PACKAGE / "_bench")) -> Path:
    """Return the folder that holds ``benchmarks/run.py``.

    Args:
        homes: Where it may lie; the checkout first.

    Raises:
        ResourceError: It is in none of them, as in a package that was built without it.
    """
    for home in homes:
        if (home / "benchmarks" / "run.py").is_file() and (home / "seeds").is_dir():
            return home
    advice = "a checkout of the repository has it: run `claimx benchmark` or `python benchmarks/run.py` there"
    raise ResourceError("benchmark harness", "benchmarks/run.py", (advice,))


def run_benchmark(arguments: Sequence[str]) -> int:
    """Run the harness with the arguments of its command line; return its exit code.

    Raises:
        ResourceError: The harness is not there.
    """
    home = str(find_harness())
    if home not in sys.path:
        sys.path.insert(0, home)
    module = importlib.import_module("benchmarks.run")
    code: int = module.main(list(arguments))
    return code
