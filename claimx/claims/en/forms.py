"""Parts of speech that the form of an English word, or the words beside it, leave no doubt about."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word

__all__ = ["settle_forms", "settle_that"]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_VERBS = _FINITE | {"VB", "VBN", "VBG"}
_ALWAYS_FINITE = {"were": "VBD", "was": "VBD", "is": "VBZ", "are": "VBP", "am": "VBP", "does": "VBZ", "has": "VBZ"}
_NOUNS = frozenset({"NN", "NNS", "NNP"})
_PRONOUNS = frozenset({"nobody", "everybody", "somebody", "everyone", "someone", "anyone", "nothing", "everything"})
_AGENT_ENDINGS = ("ist", "er", "or", "ian", "ant", "ent")
MAX_CLAUSE = 30


def settle_forms(words: Sequence[Word], lexicon: Lexicon) -> None:
    """Put right tags that the form of a word excludes."""
    shouted = all(w.text.isupper() for w in words if w.text.isalpha())
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        if word.low in _ALWAYS_FINITE and word.tag not in _FINITE and not word.text.isupper():
            word.tag = _ALWAYS_FINITE[word.low]
        elif word.text[0].isdigit() and word.tag in _VERBS:
            word.tag = "CD"  # "voted 312 to 205"
        elif word.tag in ("NN", "JJ", "FW") and word.text.isupper() and word.text.isalpha() and not shouted:
            word.tag = "NNP" if len(word.text) > 1 else word.tag  # "told AFP"
        elif word.tag == "VB" and _is_agent(word, after, lexicon):
            word.tag = "NN"  # ", economist Joan Petrie says"
        elif word.tag in ("JJ", "NN") and place and lexicon.is_past_only(word.low):
            word.tag = "VBD"  # "that the files were lost drew laughter"
        elif word.tag == "VBN" and place and after is not None and _is_state(words[place - 1], word, after, lexicon):
            word.tag = "JJ"  # "are worried the law will fail"
        elif word.tag == "VBD" and lexicon.is_base_only(word.low):
            word.tag = "VBP"  # "residents who fled the town say"
        elif word.tag == "VBZ" and _is_evidence(words, place, lexicon):
            word.tag = "NNS"  # "…, figures from the agency show"
        elif word.tag == "NN" and word.capital and _is_inside(words, place) and not lexicon.is_known(word.low):
            word.tag = "NNP"
        elif word.low == "to" and word.tag == "IN" and after is not None and _is_told(words, place, after, lexicon):
            word.tag, after.tag = "TO", "VB"  # "calling on leaders to act"


def _is_state(before: Word, word: Word, after: Word, lexicon: Lexicon) -> bool:
    """Tell whether a participle is a state of mind with a clause behind it that nothing opens."""
    begins = after.tag in ("DT", "PRP", "PRP$", "NNP", "EX")
    return begins and before.tag in _VERBS | {"RB"} and word.low in lexicon.clausal_adjectives


def _is_evidence(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether what was read as a verb without a subject names evidence in the plural."""
    if words[place].low not in lexicon.lists["evidence_noun"] or not words[place].low.endswith("s"):
        return False
    return not place or words[place - 1].tag in (",", ".", ":", "DT", "JJ", "IN")


def _is_inside(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word stands inside its sentence, so that its capital tells something."""
    before = words[place - 1] if place else None
    if before is None or before.tag in (".", ":"):
        return False
    return before.tag != '"' or (words[place].start > before.end and place > 1)


def _is_told(words: Sequence[Word], place: int, after: Word, lexicon: Lexicon) -> bool:
    """Tell whether "to" goes on with what somebody is told to do, and names no direction."""
    told = place and (words[place - 1].tag in ("NNP", "PRP") or lexicon.can_speak(words[place - 1].low))
    if not told or after.tag != "NN" or not lexicon.is_verb(after.low):
        return False
    return any("o" in c.frames for w in words[max(0, place - 6) : place] for c in lexicon.cues(lexicon.lemma(w.low)))


def _is_agent(word: Word, after: Word | None, lexicon: Lexicon) -> bool:
    """Tell whether what was read as an infinitive is a person's calling before a name."""
    named = after is not None and after.tag == "NNP"
    return named and word.low.endswith(_AGENT_ENDINGS) and not lexicon.is_verb(word.low)


def settle_that(words: Sequence[Word]) -> None:
    """Tell "that" before a clause from "that" before a noun, and nouns behind it from verbs."""
    for place, word in enumerate(words[:-1]):
        if word.low != "that":
            continue
        after = words[place + 1]
        end = _clause_end(words, place + 1)
        if word.tag == "DT" and after.tag == "," and place and words[place - 1].tag[:2] == "VB":
            word.tag = "SUB"  # "warned that, if prices rise, …"
        elif word.tag == "DT" and (after.low in _PRONOUNS or (after.tag in ("PRP", "DT") and after.low != "that")):
            word.tag = "SUB"  # "and that nobody answers"
        elif word.tag in ("SUB", "IN") and after.tag in ("NN", "NNP", "JJ"):
            if not any(w.tag in _FINITE for w in words[place + 1 : end]) and place and words[place - 1].tag[:2] == "VB":
                word.tag = "DT"  # "rejected that accusation"
        elif _is_followed_by_noun(words, place, end):
            word.tag, after.tag = "SUB", "NNS"  # "told Gazeta that talks on a second brigade had begun"


def _is_followed_by_noun(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether what was read as a verb behind "that" is a plural noun, since the clause has its verb further on."""
    if words[place].tag != "WDT" or words[place + 1].tag != "VBZ" or place + 2 >= end:
        return False
    if words[place + 2].tag in ("VBD", "MD", "VBP"):
        return True  # "confirmed on Monday that talks were under way"
    if words[place + 2].tag != "IN":
        return False
    return words[place - 1].tag in _NOUNS and any(w.tag in ("VBD", "MD") for w in words[place + 3 : end])


def _clause_end(words: Sequence[Word], start: int) -> int:
    """Return where a clause ends at the latest: at a mark, a coordinator or another opener."""
    stop = min(len(words), start + MAX_CLAUSE)
    return next((p for p in range(start, stop) if words[p].tag in (",", ":", ".", "CC", "SUB", "WDT", "WP")), stop)
