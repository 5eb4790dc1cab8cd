"""Which words of an English sentence say what is held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from claimx.claims.en.clauses import Clause
from claimx.claims.en.dashes import DASHES, paired_dashes
from claimx.claims.en.phrases import core_end, is_time
from claimx.claims.words import Word

__all__ = [
    "CONTRASTS",
    "content_words",
    "detach_contrasts",
    "fill",
    "proposition",
    "split_condition",
    "stretches",
    "with_acronym",
    "without_setting",
]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_MARKS = frozenset({",", ":", ".", "("})
_CIRCUMSTANCES = frozenset({"after", "before", "since", "while", "when"})
CONTRASTS = frozenset({"although", "though", "while", "whereas"})


def proposition(clause: Clause, *, keep_opener: bool = False) -> list[Word]:
    """Return a clause with what depends on it and the subject that it shares, without coordinator and outer marks."""
    words = clause.whole()
    gone = {w.index for w in clause.opener if w.tag == "CC" or (not keep_opener and clause.kind == "main")}
    words = [w for w in words if w.index not in gone]
    while words and words[0].tag == "CC" and words[0].low not in ("both", "either", "neither", "nor"):
        words = words[1:]
    twin = clause.twin
    if clause.shared and twin is not None:
        words = [*_shared_subject(twin), *words]
    return _without_marks(words)


def _shared_subject(twin: Clause) -> list[Word]:
    """Return what stands before the verb of a clause whose subject the next one shares."""
    while twin.shared and twin.twin is not None:
        twin = twin.twin
    group = twin.group
    if group is None:
        return []
    first = group.finite.index
    words = [w for w in twin.whole() if w.index < first and w not in twin.opener]
    lead = next((i for i, w in enumerate(words) if w.tag == ","), None)
    if (
        lead is not None
        and words
        and words[0].tag in ("IN", "RB", "SUB", "VBG", "VBN", "WRB")
        and lead + 1 < len(words)
    ):
        words = words[lead + 1 :]
    return [w for w in words if w.tag != "CC" or w is not words[0]]


def _without_marks(words: Sequence[Word]) -> list[Word]:
    """Leave out marks with a gap before or behind them."""
    out = sorted({w.index: w for w in words}.values(), key=lambda w: w.index)
    while True:
        known = {w.index for w in out}
        first, last = (out[0].index, out[-1].index) if out else (0, 0)
        kept = [
            w
            for w in out
            if w.tag not in _MARKS
            or (w.tag == "(" and w.index not in (first,))
            or (w.tag != "(" and w.index - 1 in known and w.index + 1 in known and first < w.index < last)
        ]
        if len(kept) == len(out):
            return out
        out = kept


def content_words(clause: Clause, *, behind: Word | None = None, own: Sequence[Word] = ()) -> list[Word]:
    """Return the words behind a cue with the clauses among them; without a cue, all words of the clause."""
    if behind is None:
        return clause.whole()
    words = list(own)
    for child in clause.children:
        aside = child.kind == "rel" and child.comma and child.words and child.whole()[-1].index > words[-1].index
        if child.start >= 0 and child.words and child.whole()[0].index > behind.index and not (own and aside):
            words.extend(child.whole())
    return _without_marks(words)


def split_condition(clause: Clause, words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Take the condition out of a proposition.

    Args:
        clause: The clause with its conditions.
        words: The proposition.

    Returns:
        What is left, and the condition; the latter is empty where there is none.
    """
    inner = [*clause.children, *(g for c in clause.children if c.kind != "rel" for g in c.children)]
    gone = {w.index for c in inner if c.kind == "cond" for w in c.whole()}
    kept = _without_marks([w for w in words if w.index not in gone])
    taken = _without_marks([w for w in words if w.index in gone])
    return (kept, taken) if kept and taken else (list(words), [])


def _contrasts(clause: Clause) -> bool:
    """Tell whether "although", "while" or "even though" opens a clause."""
    alone = len(clause.opener) == 1 or [w.low for w in clause.opener[:-1]] == ["even"]
    return alone and clause.opener[-1].low in CONTRASTS


def detach_contrasts(clause: Clause, fits: Callable[[Clause], bool] = lambda _: True) -> list[Clause]:
    """Take the contrasts behind a clause out of it and make them clauses of their own: ", while others expect less".

    Args:
        clause: The clause.
        fits: Which contrasts are taken.
    """
    found = [
        c for c in clause.children
        if c.kind == "sub" and c.comma and c.group is not None and _contrasts(c)
        and clause.group is not None and c.start > clause.group.end and fits(c)
    ]  # fmt: skip
    for child in found:
        clause.children.remove(child)
        child.kind, child.parent = "main", None
    return found


def without_setting(words: Sequence[Word], lists: Mapping[str, frozenset[str]]) -> list[Word]:
    """Leave out the day and the occasion of what was said at the end of a phrase: "the reports on Monday"."""
    acts = (p for p in range(1, len(words) - 1) if words[p].low in _CIRCUMSTANCES and words[p + 1].tag == "VBG")
    out = list(words)[: next(acts, len(words))]  # "dismissed talk of a move after losing the final"
    for _ in range(2):
        place = next((p for p in range(len(out) - 1, max(0, len(out) - 6), -1) if out[p].tag in ("IN", ",")), None)
        day = len(out) > 1 and out[-1].low in lists["day"] and out[-2].tag in ("NN", "NNS", "NNP", "PRP")
        if day and (place is None or place != len(out) - 2):
            out = out[:-1]
            continue
        bare = place == len(out) - 1  # "supported these efforts throughout"
        if place is None or place == 0 or bare or out[place].tag != "IN" or core_end(out, place + 1) != len(out):
            break
        inner = out[place + 1 :]
        dated = inner[0].low in lists["day"] and inner[-1].low in lists["time_noun"]
        days = dated and out[place].low == "on" and is_time(inner, lists)
        occasion = out[place].low in ("in", "at", "during", "on") and inner[-1].low in lists["occasion"]
        if not (days or (occasion and inner[0].low in ("a", "an"))):
            break
        out = out[:place]
    return _without_marks(out)


def fill(words: Sequence[Word], sentence: Sequence[Word]) -> list[Word]:
    """Add what stands in brackets or between dashes within a proposition."""
    known = {w.index: w for w in words}
    for start, end in _brackets(sentence):
        if start - 1 in known and start not in known:
            known.update({w.index: w for w in sentence[start:end]})
    places = sorted(known)
    for before, after in pairwise(places):
        hidden = sentence[before + 1 : after]
        if hidden and _is_hidden(hidden):
            known.update({w.index: w for w in hidden})
    return [known[i] for i in sorted(known)]


def with_acronym(words: Sequence[Word], sentence: Sequence[Word]) -> Sequence[Word]:
    """Add a short form in brackets behind a name: "the Union of Engineers (UE)"."""
    last = words[-1].index
    behind = sentence[last + 1 : last + 4] if sentence and sentence[last] is words[-1] else []
    if [w.text for w in behind[::2]] == ["(", ")"] and behind[1].text.isupper() and behind[1].text.isalpha():
        return [*words, *behind]
    return words


def _brackets(sentence: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where brackets open and one past where they close."""
    opened: int | None = None
    for word in sentence:
        if word.text in ("(", "["):
            opened = word.index
        elif word.text in (")", "]") and opened is not None:
            yield opened, word.index + 1
            opened = None


def _is_hidden(words: Sequence[Word]) -> bool:
    marked = [w for w in words if w.tag != '"']
    if not marked:
        return True
    first, last = marked[0], marked[-1]
    return (first.text in "([" and last.text in ")]") or (
        first.text in DASHES and last.text in DASHES and len(marked) > 1
    )


def stretches(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Cut a sentence at semicolons, and at colons and dashes between two clauses; brackets are left out."""
    current: list[Word] = []
    rest = _without_brackets(words)
    for place, word in enumerate(rest):
        cut = word.tag == ":" and word.text[0] in ";•·"
        if word.tag == ":" and not cut and current:
            if _is_dateline(current, word) and place < 12:
                current = []
                continue
            reports = current[-1].tag[:2] == "VB" and word.text == ":"
            orders = current[0].tag == "VB"  # "Let us be honest: the army is exhausted"
            cut = not reports and (orders or _has_finite(current)) and _has_finite(rest[place + 1 :])
        if cut:
            if current:
                yield current
            current = []
        else:
            current.append(word)
    if current:
        yield current


def _is_short_report(words: Sequence[Word]) -> bool:
    """Tell whether an insertion is nothing but subject and verb."""
    return 1 < len(words) <= 8 and words[-1].tag in _FINITE and not _has_finite(words[:-1])


def _is_dateline(words: Sequence[Word], mark: Word) -> bool:
    """Tell whether a dash stands behind place and agency, as in "BERLIN (Reuters) -"."""
    return (
        mark.text in DASHES
        and len(words) <= 8
        and words[0].tag == "NNP"
        and all(w.tag in ("NNP", ",", "CC", "CD", ".") for w in words)
    )


def _has_finite(words: Sequence[Word]) -> bool:
    return any(w.tag in _FINITE for w in words)


def _without_brackets(words: Sequence[Word]) -> list[Word]:
    """Leave out brackets and pairs of dashes with what they enclose."""
    out: list[Word] = []
    paired = paired_dashes(words)
    place = 0
    while place < len(words):
        word = words[place]
        end = paired.get(place)
        if word.text in ("(", "["):
            close = ")" if word.text == "(" else "]"
            end = next((p for p in range(place, len(words)) if words[p].text == close), None)
        if end is not None and place in paired and _is_short_report(words[place + 1 : end]):
            words[place].tag = words[end].tag = ","  # "– the commission hopes –"
            end = None
        if end is not None and not (place == 0 and end + 1 >= len(words)):
            place = end + 1
            continue
        out.append(word)
        place += 1
    return out
