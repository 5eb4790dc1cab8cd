"""Gold x predicted -> counts -> precision, recall, F1; what is undefined is ``None``."""

from claimx.scoring.alignment import Alignment, align, assign
from claimx.scoring.attribution import score_attribution
from claimx.scoring.compare import Comparison, Verdict, compare, compare_all, holm
from claimx.scoring.counts import Counts, Interval, Rate, Sample, f1_interval, wilson
from claimx.scoring.gold import Gold, Trap
from claimx.scoring.records import Scores, score_claims, score_entities, score_quantities, score_times
from claimx.scoring.taxonomy import Error, diff_errors

__all__ = [
    "Alignment",
    "Comparison",
    "Counts",
    "Error",
    "Gold",
    "Interval",
    "Rate",
    "Sample",
    "Scores",
    "Trap",
    "Verdict",
    "align",
    "assign",
    "compare",
    "compare_all",
    "diff_errors",
    "f1_interval",
    "holm",
    "score_attribution",
    "score_claims",
    "score_entities",
    "score_quantities",
    "score_times",
    "wilson",
]
