"""Unknown names, weighed by their shape and the words around them.

What no list and no rule knows can still look like a name: ``zog nach Rothenstadt``, ``gegen Venturo``. Each trait of
such a run of words carries a weight for each label, learnt from the training parts of annotated corpora and kept in
``evidence.tsv``; the run is named only where the best label is clearly ahead of being no name at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimx.lang.entity_pack import EntityPack
from claimx.ner.words import Match, Word, is_common

__all__ = ["CLASSES", "runs_in", "traits", "unknown_names"]

CLASSES = ("PER", "ORG", "LOC", "MISC")
_LONGEST_RUN = 6


def unknown_names(pack: EntityPack, words: list[Word], known: list[Match]) -> list[Match]:
    """Name the runs of unknown words that the evidence speaks for."""
    weights = pack.evidence
    if not weights:
        return []
    found = []
    for first, last in runs_in(pack, words, known):
        scores = [0] * len(CLASSES)
        for trait in traits(pack, words, first, last):
            for i, weight in enumerate(weights.get(trait, ())):
                scores[i] += weight
        best = max(range(len(CLASSES)), key=lambda i: (scores[i], -i))
        margin = pack.evidence_margin
        if last - first == 1 and CLASSES[best] == "PER" and pack.nouns_are_capitalized:
            margin += pack.person_margin  # a single capital word is a rare noun more often than a bare surname
        if scores[best] > margin:
            found.append(Match(first, last, CLASSES[best], "name", None, "evidence"))
    return found


def runs_in(pack: EntityPack, words: list[Word], known: list[Match]) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of words that may be unknown names, with small words between them."""
    taken = {i for match in known for i in range(match.first, match.last)}
    i = 0
    while i < len(words):
        if i in taken or not _may_be_name(pack, words, i):
            i += 1
            continue
        last = j = i + 1
        while j < len(words) and j not in taken and last - i < _LONGEST_RUN:
            if _may_be_name(pack, words, j) or (j == last and words[j].text[0].isdigit() and len(words[j].text) < 4):
                last = j + 1
            elif words[j].text not in pack.words["run_links"] or j - last > 1:
                break
            j += 1
        yield i, last
        i = last


def _may_be_name(pack: EntityPack, words: list[Word], i: int) -> bool:
    text = words[i].text
    if len(text) < 2 or not any(c.isupper() for c in text[:2]) or not text[0].isalpha():
        return False
    closed = ("articles", "titles", "money", "acronym_guard", "legal_forms")
    if any(text in pack.words[name] for name in closed) or is_common(pack, text):
        return False
    return not (_opens(words, i) and text.lower() in pack.common_words)


def _opens(words: list[Word], i: int) -> bool:
    """Tell whether a capital letter is owed to the place: at the start, after a colon or a quotation mark."""
    return i == 0 or not words[i - 1].text[0].isalnum()


def traits(pack: EntityPack, words: list[Word], first: int, last: int) -> Iterator[str]:
    """Yield the traits of a run: its shape, its ends, its neighbours."""
    head, tail = words[first].text, words[last - 1].text
    before = words[first - 1].text if first else "^"
    earlier = words[first - 2].text if first > 1 else "^"
    after = words[last].text if last < len(words) else "$"
    n = min(last - first, 4)
    yield "bias"
    yield f"n={n}"
    yield f"b={before.lower()}"
    yield f"a={after.lower()}"
    yield f"bb={earlier.lower()}|{before.lower()}"
    yield f"bn={before.lower()}|{n}"
    yield f"bs={before[-5:].lower()}"
    yield f"ab={after[-4:].lower()}|{n}"
    yield f"t3={tail[-3:].lower()}"
    yield f"t4={tail[-4:].lower()}|{min(n, 2)}"
    yield f"t2={tail[-2:].lower()}|{min(n, 2)}"
    yield f"h3={head[:3].lower()}"
    yield f"h4={head[-3:].lower()}|{min(n, 2)}"
    yield f"up={tail.isupper()}|{head.isupper()}|{min(len(head), 6) if head.isupper() else 0}"
    yield f"hy={'-' in head}|{'-' in tail}|{n}"
    yield f"dg={any(w.text[0].isdigit() for w in words[first:last])}"
    yield f"mx={any(c.isupper() for c in tail[1:])}|{tail.isupper()}"
    yield f"op={_opens(words, first)}|{n}"
    yield f"gn={head in pack.words['given_names']}|{n}"
    yield f"len={min(len(tail), 9)}|{n}"
    yield f"ba={before[:1].isupper()}|{after[:1].isupper()}|{n}"
    yield f"q={before if not before[0].isalnum() else ''}|{after if not after[0].isalnum() else ''}"
    if n > 1:
        yield f"w={words[first].text.lower()}"
        yield f"v={tail.lower()}"
