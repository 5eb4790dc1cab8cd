"""Gold x predicted -> counts -> precision, recall, F1; what is undefined is ``None``."""

from claimx.scoring.alignment import Alignment, align, assign
from claimx.scoring.counts import Counts, Interval, Rate, Sample, f1_interval, wilson
from claimx.scoring.gold import Gold, Trap
from claimx.scoring.records import Scores, score_claims, score_entities, score_quantities, score_times

__all__ = [
    "Alignment",
    "Counts",
    "Gold",
    "Interval",
    "Rate",
    "Sample",
    "Scores",
    "Trap",
    "align",
    "assign",
    "f1_interval",
    "score_claims",
    "score_entities",
    "score_quantities",
    "score_times",
    "wilson",
]
