"""Parts of speech of English words as a parser told them, in the tags of the rules.

The parser decides on open classes, and on "that" and "to"; words of closed classes, which it cuts otherwise than the
rules do, are left to the tagger, and so is a tag that the form of the word excludes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.en.lexicon import AUXILIARIES, MODALS, Lexicon
from claimx.types import Token

__all__ = ["ParsedTags"]

_UNSETTLED = frozenset({"'s", "'d", "'ll", "'m", "'re", "'ve", "n't"})  # the words around tell what they stand for
_THAT = {"SCONJ": "SUB", "DET": "DT"}
_TO = {"PART": "TO", "ADP": "IN"}


@dataclass(frozen=True, slots=True)
class ParsedTags:
    """Tells the tags of words that a parser has read.

    Args:
        subjects: First code points of words that have a subject.
        helped: First code points of verbs that have a form of "have" or "be" as their auxiliary.
        suffered: First code points of verbs with somebody behind "by" who may act.
        joined: First code points of words that are coordinated with a verb in the past.
    """

    subjects: frozenset[int] = frozenset()
    helped: frozenset[int] = frozenset()
    suffered: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()

    @classmethod
    def of_tokens(cls, tokens: Sequence[Token]) -> ParsedTags | None:
        """Gather what the tree of a document says of its verbs; ``None`` where nobody parsed it."""
        if all(token.pos is None for token in tokens):
            return None
        subjects, helped, suffered, joined = set(), set(), set(), set()
        for token in tokens:
            if token.head is None or token.deprel is None:
                continue
            if token.deprel.startswith("nsubj"):
                subjects.add(tokens[token.head].span.start)
            elif token.deprel.startswith("aux") and AUXILIARIES.get(_low(token)) in ("have", "be"):
                helped.add(tokens[token.head].span.start)
            elif token.deprel == "conj" and "Tense=Past" in (tokens[token.head].morph or ""):
                joined.add(token.span.start)
            elif token.deprel == "case" and _low(token) == "by":
                agent = tokens[token.head]
                if agent.head is not None and (agent.deprel or "").startswith("obl"):
                    suffered.add(tokens[agent.head].span.start)
        return cls(frozenset(subjects), frozenset(helped), frozenset(suffered), frozenset(joined))

    def tag(self, token: Token, lexicon: Lexicon) -> str:
        """Return the tag of a word, empty where nobody parsed it or the tagger of the rules is to tell."""
        low, pos = _low(token), token.pos
        if pos is None or not low[:1].isalpha() or low in _UNSETTLED:
            return ""
        if low in ("that", "to"):
            return (_THAT if low == "that" else _TO).get(pos, "")
        if pos in ("VERB", "AUX"):
            return self._verb(token, low, lexicon)
        if pos == "NOUN":
            return "NNS" if "Number=Plur" in (token.morph or "") else "NN"
        if pos == "ADV" or (pos == "ADJ" and low.endswith("ly") and "RB" in _known_tags(low, lexicon)):
            return "RB" if "RB" in _known_tags(low, lexicon) or not lexicon.is_known(low) else ""
        return {"PROPN": "NNP", "ADJ": "JJ"}.get(pos, "")

    def _verb(self, token: Token, low: str, lexicon: Lexicon) -> str:
        """Return the tag of a verb form, empty where its form and what the parser saw do not go together."""
        features = dict(part.split("=", 1) for part in (token.morph or "").split("|") if "=" in part)
        form, base = features.get("VerbForm", ""), lexicon.lemma(low)
        if low in MODALS and (token.pos == "AUX" or low != "need"):
            return "MD"
        if low.endswith("ing") and base != low:
            return "VBG"
        if form == "Part" and low in lexicon.clausal_adjectives:
            return "JJ"  # "are convinced that"
        if form == "Part" or features.get("Tense") == "Past":
            return self._past(token, low, lexicon, participle=form == "Part")
        if form == "Fin" and features.get("Mood") == "Ind":
            third = low in ("is", "has", "does") or (low.endswith("s") and base != low)
            return "VBZ" if third else "VBP" if base == low or low in ("are", "am") else ""
        return "VB" if form in ("Inf", "Fin") and base == low else ""

    def _past(self, token: Token, low: str, lexicon: Lexicon, *, participle: bool) -> str:
        """Return the tag of a past or participle; one form for both is told apart by auxiliary and subject."""
        if lexicon.is_past_only(low):
            return "VBD"
        if not low.endswith("ed") and low not in lexicon.irregular:
            return ""
        start, relation = token.span.start, token.deprel or ""
        if token.pos == "VERB" and lexicon.is_past_and_participle(low):
            if start in self.helped or (participle and start in self.suffered):
                return "VBN"
            if start in self.joined or (start in self.subjects and relation not in ("acl", "amod", "conj")):
                return "VBD"  # "fell by 3 percent and closed at 12 dollars", "Who paid?"
        return "VBN" if participle else "VBD"


def _low(token: Token) -> str:
    return token.text.replace("’", "'").lower()


def _known_tags(low: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the tags that a word had where the tagger learned."""
    only = lexicon.tagger.only.get(low)
    return (only,) if only else tuple(lexicon.tagger.classes.get(low, "").split("/"))
