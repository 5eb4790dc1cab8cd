"""Gold x predicted -> counts -> precision, recall, F1; what is undefined is ``None``."""

from claimx.scoring.alignment import Alignment, align, assign
from claimx.scoring.attribution import add_attribution, score_attribution
from claimx.scoring.claim_records import add_claims, score_claims
from claimx.scoring.compare import Comparison, Verdict, compare, compare_all, compare_tables, holm, smallest_difference
from claimx.scoring.counts import Counts, Interval, Rate, Sample, wilson
from claimx.scoring.gold import Gold, Trap
from claimx.scoring.leakage import fingerprint, fingerprints_of, read_fingerprints, write_fingerprints
from claimx.scoring.resampling import Resamples, f1_interval
from claimx.scoring.scores import Scores
from claimx.scoring.span_records import (
    add_entities,
    add_quantities,
    add_times,
    score_entities,
    score_quantities,
    score_times,
)
from claimx.scoring.tables import Table
from claimx.scoring.taxonomy import Error, ErrorLog, diff_errors

__all__ = [
    "Alignment",
    "Comparison",
    "Counts",
    "Error",
    "ErrorLog",
    "Gold",
    "Interval",
    "Rate",
    "Resamples",
    "Sample",
    "Scores",
    "Table",
    "Trap",
    "Verdict",
    "add_attribution",
    "add_claims",
    "add_entities",
    "add_quantities",
    "add_times",
    "align",
    "assign",
    "compare",
    "compare_all",
    "compare_tables",
    "diff_errors",
    "f1_interval",
    "fingerprint",
    "fingerprints_of",
    "holm",
    "read_fingerprints",
    "score_attribution",
    "score_claims",
    "score_entities",
    "score_quantities",
    "score_times",
    "smallest_difference",
    "wilson",
    "write_fingerprints",
]
