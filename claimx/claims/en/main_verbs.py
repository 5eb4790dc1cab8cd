"""Finite verbs that look like participles in an English stretch, and participles that look finite."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimx.claims.en.clauses import Clause
from claimx.claims.en.groups import Group
from claimx.claims.words import Word

__all__ = ["find_main_verb", "without_participles"]


def find_main_verb(words: Sequence[Word], root: Clause) -> bool:
    """Read a participle behind dependent clauses as the verb that the main clause lacks: "The man who came left."."""
    groups = [child.group for child in root.children if child.group is not None]
    if not groups:
        return False
    for before, word, after in zip(root.words, root.words[1:], root.words[2:], strict=False):
        joined = before.tag in ("NN", "NNS", "NNP", "PRP") and after.low != "by"
        if word.tag == "VBN" and joined and not word.low.endswith("n") and word.index < groups[0].finite.index:
            word.tag = "VBD"  # "The couple married before the war began"
            return True
    for before, word in pairwise(words[groups[0].end - 1 :]):
        helped = before.base in ("be", "have", "get") or before.tag in ("RB", "VBG")
        if word.tag == "VBN" and not helped and not word.low.endswith("n") and before.tag != "TO":
            word.tag = "VBD"
            return True
    return False


def without_participles(words: Sequence[Word], groups: Sequence[Group]) -> list[Group]:
    """Leave out what only looks finite between two commas, as in "the talks, held in May, had failed"."""
    kept = []
    for group, after in zip(groups, [*groups[1:], None], strict=False):
        lone = (
            len(group.verbs) == 1 and group.main.tag == "VBD" and group.start > 0 and words[group.start - 1].tag == ","
        )
        if lone and after is not None and words[after.start - 1].tag == ",":
            commas = sum(w.tag == "," for w in words[group.end : after.start])
            openers = any(w.tag in ("SUB", "WDT", "WP", "CC") for w in words[group.end : after.start])
            if commas == 1 and not openers and words[group.end].tag in ("IN", "RB", "RP", "NNP", "NN"):
                group.main.tag = "VBN"
                continue
        kept.append(group)
    return kept
