"""What readers ask of claims: tables, timelines, who agrees, what follows from what, and what was left out.

Everything here is drawn from finished analyses and changes none of them.
"""

from claimx.views.amounts import Comparison, Relation, Stated, compare_amounts, comparison_table
from claimx.views.chains import Chain, ChainLink, Role, chain_table, evidence_chains, evidence_links
from claimx.views.clusters import Cluster, Member, cluster, holder_matrix
from claimx.views.coverage import Coverage, Reason, SentenceReport, find_coverage
from claimx.views.cues import CueWord, find_cue_words
from claimx.views.periods import Period, period_of
from claimx.views.rows import COLUMNS, to_table
from claimx.views.tables import Table
from claimx.views.timeline import Event, timeline, timeline_table

__all__ = [
    "COLUMNS",
    "Chain",
    "ChainLink",
    "Cluster",
    "Comparison",
    "Coverage",
    "CueWord",
    "Event",
    "Member",
    "Period",
    "Reason",
    "Relation",
    "Role",
    "SentenceReport",
    "Stated",
    "Table",
    "chain_table",
    "cluster",
    "compare_amounts",
    "comparison_table",
    "evidence_chains",
    "evidence_links",
    "find_coverage",
    "find_cue_words",
    "holder_matrix",
    "period_of",
    "timeline",
    "timeline_table",
    "to_table",
]
