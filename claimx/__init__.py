"""claimx: who claims what, how surely, with which numbers, and exactly where it says so.

>>> import claimx
>>> analysis = claimx.analyze("Laut Nato lieferte Nordkorea rund 2 Millionen Geschosse.", language="de")
>>> analysis.claims[0].holder.spans[0].text
'Nato'
"""

from claimx.errors import ClaimxError
from claimx.export import write
from claimx.lang import available_languages
from claimx.pipeline import Config, Pipeline, analyze, load
from claimx.types import (
    Analysis,
    Claim,
    Document,
    Entity,
    Interval,
    Note,
    Provenance,
    Quantity,
    Span,
    TextView,
    Time,
)
from claimx.version import __version__
from claimx.views import cluster, to_table

__all__ = [
    "Analysis",
    "Claim",
    "ClaimxError",
    "Config",
    "Document",
    "Entity",
    "Interval",
    "Note",
    "Pipeline",
    "Provenance",
    "Quantity",
    "Span",
    "TextView",
    "Time",
    "__version__",
    "analyze",
    "available_languages",
    "cluster",
    "load",
    "to_table",
    "write",
]
