"""The finite verb that the tagger did not see: which word of an English clause without one is it."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word

__all__ = ["before", "promote", "promote_bare", "promote_behind", "promote_behind_quotes", "promote_left_out"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP", "CD"})
_BEHIND_VERB = frozenset({"TO", "DT", "PRP", "PRP$", "SUB", "JJ", "CD", "IN", "RB", "WP", "WRB"})
_OBJECTS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD"})
_NAMING = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP"})
_NAMING_VERBS = frozenset({"name", "call", "dub", "title", "entitle", "nickname", "label", "brand", "christen", "term"})
MAX_SUBJECT = 9
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})


def promote_behind(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> None:
    """Find the finite verb of a dependent clause in which the tagger saw none.

    Args:
        stretch: The words.
        place: Of the word that opens the clause.
        lexicon: The language.
    """
    end = next((p for p in range(place + 1, len(stretch)) if stretch[p].tag in (",", "SUB")), len(stretch))
    inner = stretch[place + 1 : end]
    if _goes_on(stretch, end):
        return
    if len(inner) == 1 and inner[0].tag == "VBN" and lexicon.is_past_and_participle(inner[0].low):
        inner[0].tag = "VBD"  # "some of whom wept as she spoke"
    if len(inner) > 1 and not any(w.tag in _FINITE for w in inner):
        promote(inner, lexicon)
        if not any(w.tag in _FINITE for w in inner):
            promote_bare(inner, lexicon)


def _goes_on(stretch: Sequence[Word], comma: int) -> bool:
    """Tell whether the verb stands behind an insertion: "that Mr Lee, 54, had", "as the leader, Ali Zada, said"."""
    if comma + 2 >= len(stretch) or stretch[comma].tag != ",":
        return False
    close = next((p for p in range(comma + 1, len(stretch)) if stretch[p].tag in (",", "SUB", *_FINITE)), len(stretch))
    named = stretch[comma + 1].tag in ("NNP", "CD", "DT")
    return named and close + 1 < len(stretch) and stretch[close].tag == "," and stretch[close + 1].tag in _FINITE


def promote_bare(inner: Sequence[Word], lexicon: Lexicon) -> None:
    """Read the subjunctive as finite: "that schools be closed", "that Berlin increase spending"."""
    for place in range(1, len(inner)):
        word, left = inner[place], before(inner, place)
        after = inner[place + 1] if place + 1 < len(inner) else None
        odd = word.tag == "JJ" and "JJ" not in lexicon.tagger.classes.get(word.low, "JJ")  # never seen as adjective
        noun = (word.tag == "NN" or odd) and lexicon.is_verb(word.low)
        bare = word.tag == "VB" or (noun and after is not None and after.tag in _OBJECTS)
        if bare and left.tag in _NOUNS and left.tag != "CD":
            word.tag = "VBP"
            return
    for place in range(1, len(inner)):  # "unless spending rises", "that the additive causes cancer"
        word, left = inner[place], before(inner, place)
        bare = all(w.tag in ("NN", "NNS", "NNP") for w in inner[place + 1 : place + 2])
        if left.tag == "JJ" and place > 1 and inner[place - 2].tag == "IN":
            continue  # "no grounds for fresh talks"
        if word.tag == "NNS" and left.tag in ("NN", "NNP", "VBG", "JJ") and bare:
            word.tag = "VBZ" if lexicon.is_verb(lexicon.lemma(word.low)) else word.tag
            return


def promote(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the finite verb of a stretch in which the tagger saw none."""
    for test in (_as_active, _as_past, _as_third_person, _as_irregular, _as_past_by, _as_speaking, _as_retort):
        for place in range(1, len(stretch)):
            tag = test(stretch, place, lexicon)
            if tag:
                stretch[place].tag = tag
                return


def before(stretch: Sequence[Word], place: int) -> Word:
    """Return the word before a place, adverbs left out."""
    place -= 1
    while place > 0 and stretch[place].tag == "RB":
        place -= 1
    return stretch[place]


def _as_active(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Read a participle with an object behind it as the past: "Police arrested two men accused of fraud"."""
    word, left = stretch[place], before(stretch, place)
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    if word.tag != "VBN" or after is None or not lexicon.is_past_and_participle(word.low):
        return None
    base = lexicon.lemma(word.low)
    willed = after.tag == "TO" and any("i" in c.frames for c in lexicon.cues(base))
    named = base in _NAMING_VERBS and after.tag in ("NNP", "DT")
    aside = left.tag == "," and stretch[0].tag in _NAMING and any(w.tag == "," for w in stretch[1 : place - 2])
    taken = (after.tag in ("DT", "PRP$", "CD", "SYM", "NNP", "PRP") and not named) or willed
    return "VBD" if taken and (aside or left.tag in _NOUNS) else None


def _as_past(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    word = stretch[place]
    adjective = word.tag == "JJ" and word.low.endswith("ed") and place + 1 == len(stretch)
    both = lexicon.is_past_and_participle(word.low)
    fits = both and (word.tag == "VBN" or adjective) and before(stretch, place).tag in _NOUNS | {"JJ"}
    by = place + 1 < len(stretch) and stretch[place + 1].low == "by"
    return "VBD" if fits and not by else None


def _as_past_by(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Read what would be a participle as the past where nothing else is: "The bill passed by two votes"."""
    word = stretch[place]
    both = lexicon.is_past_and_participle(word.low) and before(stretch, place).tag in _NOUNS
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    adjective = (
        word.tag == "JJ" and word.low.endswith("ed") and after is not None and after.tag in ("NNS", "DT", "PRP$")
    )
    return "VBD" if both and (word.tag == "VBN" or adjective) else None


def _as_speaking(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Read what says something behind a name between commas: "its spokesman, Idris Kone, said by phone"."""
    word = stretch[place]
    inside = place > 3 and stretch[place - 1].tag == "," and any(w.tag == "," for w in stretch[1 : place - 2])
    speaks = word.tag == "VBN" and any("q" in c.frames for c in lexicon.cues(lexicon.lemma(word.low)))
    fits = inside and speaks and stretch[0].tag in _NAMING and lexicon.is_past_and_participle(word.low)
    return "VBD" if fits else None


def _as_retort(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Read the last word as the verb of a retort: "a charge Kyiv rejects"."""
    word, left = stretch[place], stretch[place - 1]
    rest = [w for w in stretch[place + 1 :] if w.tag != "."]
    named = place > 2 and stretch[0].low in ("a", "an") and stretch[1].low in lexicon.lists["retort_noun"]
    fits = named and not rest and left.tag in ("NN", "NNP", "CD") and lexicon.is_verb(lexicon.lemma(word.low))
    return "VBZ" if fits and word.tag == "NNS" else None


def _as_third_person(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    word, left = stretch[place], before(stretch, place)
    if word.tag not in ("NNS", "NN") or left.tag not in _NOUNS or not lexicon.is_verb(lexicon.lemma(word.low)):
        return None
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    if after is None or after.tag not in _BEHIND_VERB or after.low == "of":
        return None
    if word.tag == "NNS":
        return "VBZ" if left.tag in ("NN", "NNP") else None
    return "VBP" if left.tag == "NNS" and lexicon.is_verb(word.low) else None


def _as_irregular(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    word, left = stretch[place], before(stretch, place)
    base = lexicon.irregular.get(word.low)
    fits = word.tag in ("NN", "JJ", "VBN") and base not in (None, word.low) and left.tag in _NOUNS
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    return (
        "VBD"
        if fits and (after is None or after.tag in ("IN", "RB", "CD", "DT", "TO", ",", "NNP", "PRP$", "JJ", "NNS"))
        else None
    )


def promote_behind_quotes(words: Sequence[Word], lexicon: Lexicon) -> None:
    """Go on in the past tense behind quoted words: "promised a count “within days” and appealed for calm"."""
    for place in range(2, len(words)):
        word = words[place]
        if word.tag == "VBN" and words[place - 1].tag == '"' and _is_said_of(words, place - 1, lexicon):
            word.tag = "VBD" if lexicon.is_past_and_participle(word.low) else word.tag
        if word.tag != "VBN" or words[place - 1].tag != "CC" or words[place - 2].tag != '"':
            continue
        finite = next((w for w in reversed(words[:place]) if w.tag in _FINITE), None)
        simple = finite is not None and finite.tag == "VBD" and lexicon.lemma(finite.low) not in ("be", "have", "do")
        if simple and lexicon.cues(lexicon.lemma(word.low)) and lexicon.is_past_and_participle(word.low):
            word.tag = "VBD"


def _is_said_of(words: Sequence[Word], mark: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb that takes a clause and its subject stand before a mark: "The suit says Webb “laughed”"."""
    start = next((p for p in range(mark - 1, max(-1, mark - MAX_SUBJECT), -1) if words[p].tag not in _NAMING), 0)
    verb, subject = words[start], words[start + 1 : mark]
    says = verb.tag in _FINITE and any("c" in c.frames and not c.words for c in lexicon.cues(lexicon.lemma(verb.low)))
    return says and bool(subject) and subject[-1].tag in _NOUNS


def promote_left_out(inner: Sequence[Word], lexicon: Lexicon) -> None:
    """Read a participle as finite where a headline leaves out its auxiliary: "Army says two killed in raid"."""
    at = next((p for p, w in enumerate(inner) if w.tag not in _NAMING), 0)
    if at and inner[at].tag == "VBN" and lexicon.is_past_and_participle(inner[at].low):
        inner[at].tag = "VBD"
