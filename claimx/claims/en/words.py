"""English words in context: parts of speech and dictionary forms."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimx.claims.en.forms import settle_forms, settle_that
from claimx.claims.en.lexicon import AUXILIARIES, MODALS, Lexicon
from claimx.claims.en.parsed import ParsedTags
from claimx.claims.en.repairs import find_missing_verbs
from claimx.claims.words import Word
from claimx.types import Token

__all__ = ["FINITE", "NOUNS", "VERBS", "read_words"]

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
VERBS = FINITE | {"VB", "VBN", "VBG"}
NOUNS = frozenset({"NN", "NNS", "NNP"})
_QUOTES = frozenset("\"“”‘„«»‹›'’‚") | {"''", "``"}
_MARKS = {",": ",", "(": "(", ")": "(", "[": "(", "]": "("}
_STREETS = (["No", "10"], ["No", "11"])  # of Downing Street, which say and decline as persons do
_SMALL = frozenset(
    {"who", "us", "it", "may", "will", "in", "or", "so", "as", "be", "at", "all", "am", "aids", "an", "no", "do"}
)
_AMOUNTS = frozenset({"more", "most", "less", "much", "enough"})
_ADVERBS = frozenset({"RB", "PRP"})


def read_words(tokens: Sequence[Token], lexicon: Lexicon, parsed: ParsedTags | None = None) -> list[Word]:
    """Read the tokens of one sentence.

    Args:
        tokens: Of the sentence; what a parser said of them counts before what the tagger of the rules would guess.
        lexicon: The language.
        parsed: What the tree of the document says of them; ``None`` where nobody parsed it.
    """
    words = []
    for i, token in enumerate(tokens):
        text = token.span.text
        low = text.replace("\u00ad", "").replace("’", "'").lower()
        words.append(Word(i, text, low, token.span.start, token.span.end))
    shouted = all(w.text.isupper() for w in words if w.text.isalpha())
    fixed = [_mark(words, i) or ("" if shouted else _acronym(words[i])) for i in range(len(words))]
    if parsed is not None and not shouted:
        fixed = [tag or parsed.tag(token, lexicon) for tag, token in zip(fixed, tokens, strict=True)]
    texts = [w.text.replace("’", "'") for w in words]
    for word, tag in zip(words, lexicon.tagger.tag(texts, fixed), strict=True):
        word.tag = tag
    settle_forms(words, lexicon)
    for i in range(len(words)):
        _mend(words, i, lexicon)
    for word, after in pairwise(words):
        if word.low in _AMOUNTS and word.tag == "RB" and after.tag in FINITE:
            word.tag = "JJ"  # "more had to be done"
    find_missing_verbs(words, lexicon)
    settle_that(words)
    for word in words:
        if word.tag in VERBS:
            word.base = MODALS[word.low] if word.tag == "MD" and word.low in MODALS else lexicon.lemma(word.low)
    _read_s(words)
    return words


def _mark(words: Sequence[Word], i: int) -> str:
    """Return the tag of a punctuation mark, empty for words."""
    word = words[i]
    text = word.text
    first = i if text == "No" else max(0, i - 1)
    if text in ("No", "10", "11") and [w.text for w in words[first : first + 2]] in _STREETS:
        return "NNP"
    if text[:1].isalnum() or word.low in ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m"):
        return ""
    if text in _QUOTES:
        owner = i > 0 and text in "'’" and words[i - 1].low.endswith("s") and words[i - 1].end == word.start
        spaced = i + 1 < len(words) and words[i + 1].start > word.end and words[i + 1].text[:1].isalpha()
        return "POS" if owner and spaced and not _opened(words, i) else '"'
    if text in _MARKS:
        return _MARKS[text]
    if text[0] in ".!?…":
        return "."
    if (
        text in ("-", "–")
        and 0 < i < len(words) - 1
        and words[i - 1].end == word.start
        and word.end == words[i + 1].start
    ):
        return "SYM"  # "U.S.-Iraq talks"
    return ":" if text[0] in ":;–—-•·" or text in ("--", "---") else "SYM"


def _acronym(word: Word) -> str:
    """Return the tag of an acronym that looks like a small word, as WHO, US and IT do; empty for others."""
    return "NNP" if word.text.isupper() and word.text.isalpha() and len(word.text) > 1 and word.low in _SMALL else ""


def _opened(words: Sequence[Word], i: int) -> bool:
    """Tell whether a single quotation mark stands open before, so that an apostrophe closes it."""
    for word in reversed(words[max(0, i - 60) : i]):
        if word.text in ("‘", "'") and (not word.index or words[word.index - 1].end < word.start):
            return True
    return False


def _mend(words: Sequence[Word], i: int, lexicon: Lexicon) -> None:
    """Put right what the word before decides: infinitives behind "to" and modals, participles behind "have"."""
    word = words[i]
    before = i - 1
    while before >= 0 and words[before].tag == "RB":
        before -= 1
    if before < 0:
        if not i and word.tag in ("VBZ", "VBG") and _names_speaker(words, lexicon):
            word.tag = "NNP"  # "Brussels suspects", "Boeing confirmed"
        if not i and word.tag in ("VBN", "VBD") and word.capital and _is_set_off_name(words, lexicon):
            word.tag = "NNP"  # "Ofsted, the watchdog, said"
        if not i and word.tag == "VB" and word.capital and _reports(words, 1, lexicon):
            word.tag = "NNP"  # "Cook said": no infinitive stands before a past tense
        return
    left = words[before]
    if word.capital and word.tag in VERBS and word.tag != "MD" and _makes_name(left):
        word.tag = "NNP"  # "The Fed left", "Human Rights Watch"
    elif (
        word.tag in ("JJ", "NN") and word.low not in lexicon.tagger.classes and left.tag in ("NN", "NNS", "NNP", "PRP")
    ):
        if lexicon.irregular.get(word.low, word.low) != word.low:
            word.tag = "VBD"  # an irregular form that the tagger has not seen
    elif word.low == "had" and word.tag == "VBN" and left.base != "have" and AUXILIARIES.get(left.low) != "have":
        word.tag = "VBD"
    elif word.tag in ("NN", "VBP", "VBD", "NNP", "JJ") and _wants_infinitive(left, word, before == i - 1, lexicon):
        word.tag = "VB"
    elif word.tag == "VBD" and left.tag in ("VBZ", "VBP", "VBD", "VB", "VBN", "VBG"):
        if AUXILIARIES.get(left.low) in ("have", "be") and lexicon.is_past_and_participle(word.low):
            word.tag = "VBN"
    elif word.tag == "VB" and left.tag in ("PRP", "NNS", "WDT") and before == i - 1 and not _asks(words, before):
        word.tag = "VBP"
    elif word.tag == "VBN" and left.tag in ("PRP", "NNP") and before == i - 1 and lexicon.cues(lexicon.lemma(word.low)):
        word.tag = "VBD" if lexicon.is_past_and_participle(word.low) else word.tag


def _is_set_off_name(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with a name that looks like a participle, with what it is between commas."""
    first, behind = words[0], words[1:3]
    known = lexicon.is_known(first.low) or lexicon.is_verb(lexicon.lemma(first.low))
    return not known and len(behind) > 1 and behind[0].tag == "," and behind[1].tag in ("DT", "PRP$")


def _names_speaker(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with a name in -s before a verb that looks like a noun: "Brussels suspects"."""
    first, after = words[0], words[1] if len(words) > 1 else None
    known = first.low in AUXILIARIES or lexicon.is_verb(lexicon.lemma(first.low))
    if known or after is None:
        return False
    says = after.tag in ("NNS", "VBN", "VBD", "VBZ") and bool(lexicon.cues(lexicon.lemma(after.low)))
    return says or (after.tag == "PRP" and after.low.endswith("self"))


def _reports(words: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the word at a place is a verb of saying in the past tense."""
    return i < len(words) and words[i].tag == "VBD" and bool(lexicon.cues(lexicon.lemma(words[i].low)))


def _makes_name(left: Word) -> bool:
    """Tell whether a capitalized word behind this one is a name: behind a determiner, or within a name."""
    return left.tag in ("DT", "PRP$") or (left.capital and left.tag in ("NNP", "JJ", "NN", "NNS"))


def _wants_infinitive(left: Word, word: Word, near: bool, lexicon: Lexicon) -> bool:
    """Tell whether a modal or "to" before a word wants it to be an infinitive."""
    if not lexicon.is_verb(word.low):
        return False
    return left.tag == "MD" or (left.tag == "TO" and near and word.tag in ("NN", "VBP", "JJ"))


def _asks(words: Sequence[Word], i: int) -> bool:
    """Tell whether an infinitive behind a noun may belong to a verb before, as in "did they say", "let him go"."""
    return any(w.tag in ("MD", "VBD", "VBP", "VBZ", "VB", "TO") for w in words[max(0, i - 5) : i])


def _read_s(words: Sequence[Word]) -> None:
    """Tell "has" from "is" in "'s", and "had" from "would" in "'d"."""
    for word in words:
        if word.tag not in VERBS or word.low not in ("'s", "'d"):
            continue
        after = next((w for w in words[word.index + 1 : word.index + 4] if w.tag not in _ADVERBS), None)
        if word.low == "'s":
            word.base = "have" if after is not None and after.low in ("been", "got", "had", "become") else "be"
        elif after is not None and after.tag == "VBN":
            word.base, word.tag = "have", "VBD"
