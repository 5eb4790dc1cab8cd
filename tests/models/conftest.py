from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:  # `models` lies beside the package, not in it
    sys.path.append(str(ROOT))
