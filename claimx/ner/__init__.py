"""Document -> entities: gazetteers, rules, taggers, and how their answers are merged."""

from claimx.ner.aliases import link_aliases
from claimx.ner.merge import MergedRecognizer, Tagger
from claimx.ner.rules import RuleRecognizer

__all__ = ["MergedRecognizer", "RuleRecognizer", "Tagger", "link_aliases"]
