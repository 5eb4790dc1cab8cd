"""Duplicates of one claim, inside a text and across texts, and who holds each proposition.

Two claims hold the same proposition if their content words overlap (Jaccard index of dictionary forms and canonical
names), their amounts of one noun can be of one number, their times are not apart, they are held in the same mode (fact,
norm, promise, question), neither who acts nor what is acted upon is another, in either voice, and neither names
something in place of what the other names. What denies a proposition is a member that speaks against it, by its own
negation (``keine Soldaten``) or by what introduces it (``bestreitet, dass``). A claim that only points at another
(``Moskau bestreitet das``, ``das sei falsch``, ``wies die Vorwürfe zurück``) is a member where that other is.

Work is near-linear: a claim is compared with the first of each cluster only, and of these only with those that share a
rare word (prefix filter: of n words, one of the n - ⌈tn⌉ + 1 rarest must be shared to reach the threshold t).

Source:
    Chaudhuri, Ganti, Kaushik: A Primitive Operator for Similarity Joins in Data Cleaning. ICDE 2006 (prefix filter).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from claimx.errors import InputError
from claimx.types import Analysis, Claim, Interval
from claimx.types.claim_list import holder_name
from claimx.views.amounts import amount_key, in_unit_of, meet
from claimx.views.contents import Content, ContentReader
from claimx.views.events import same_words
from claimx.views.pointing import find_pointers
from claimx.views.rows import analyses_of
from claimx.views.tables import Table

__all__ = ["Cluster", "Member", "cluster", "holder_matrix"]

MIN_WORDS = 3
MIN_EQUAL_WORDS = 2
_MAX_CANDIDATES = 64


@dataclass(frozen=True, slots=True)
class Member:
    """A claim with the ``id`` of its document.

    Args:
        document: The ``id``.
        claim: The claim.
        against: It denies what the others affirm.
        target: The claim that it points at, where it says nothing by itself.
    """

    document: str
    claim: Claim
    against: bool = False
    target: Claim | None = None

    @property
    def text(self) -> str:
        """What is held or denied, in the words of the claim pointed at where there is one."""
        return (self.target or self.claim).text

    @property
    def holder(self) -> str:
        """Who holds it."""
        return holder_name(self.claim)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that hold the same proposition.

    Args:
        members: By document and place.
    """

    members: tuple[Member, ...]

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    @property
    def text(self) -> str:
        """The longest wording of those that affirm it, the first of equals; of all, where nobody does."""
        affirming = [member.text for member in self.members if not member.against]
        return max(affirming or [member.text for member in self.members], key=len)

    @property
    def holders(self) -> tuple[str, ...]:
        """Who holds it, each once."""
        return tuple(dict.fromkeys(member.holder for member in self.members))

    @property
    def affirming(self) -> tuple[str, ...]:
        """Who affirms it, each once."""
        return tuple(dict.fromkeys(member.holder for member in self.members if not member.against))

    @property
    def denying(self) -> tuple[str, ...]:
        """Who denies it, each once."""
        return tuple(dict.fromkeys(member.holder for member in self.members if member.against))

    @property
    def documents(self) -> tuple[str, ...]:
        """Where it stands, each once."""
        return tuple(dict.fromkeys(member.document for member in self.members))


@dataclass(slots=True)
class _Group:
    """A cluster in the making: its first claim stands for it; the amounts are those on which all agree."""

    number: int
    first: Content
    members: list[Content]
    agreed: dict[tuple[str, str, str, str], tuple[Content, int, Interval]] = field(default_factory=dict)


def cluster(
    analyses: Analysis | Iterable[Analysis],
    *,
    threshold: float = 0.6,
    by_polarity: bool = False,
    min_size: int = 1,
) -> tuple[Cluster, ...]:
    """Group the claims that hold the same proposition.

    Claims of fewer than three content words need the same ones, those of one are left alone (``er komme nicht``), since
    nothing tells whom they mean. The same claims give the same clusters in whatever order their documents come.

    Args:
        analyses: One analysis, or any iterable of them; the claims of all are held in memory.
        threshold: Share of common content words, above 0 and at most 1.
        by_polarity: Keep what denies a proposition apart from what affirms it.
        min_size: Leave out smaller clusters.

    Returns:
        The clusters, largest first, then by document and place.

    Raises:
        InputError: The threshold is out of range, or one of the analyses is none.

    Example:
        >>> import claimx
        >>> nlp = claimx.load("de", tier="rules")
        >>> texts = ["Laut Nato kamen 3.000 Soldaten nach Kursk.", "Kim sagte, nach Kursk seien Soldaten gekommen."]
        >>> [len(found) for found in cluster(nlp.pipe(texts))]
        [2]
    """
    if not 0 < threshold <= 1:
        raise InputError("threshold", f"expected a number above 0 and at most 1, got {threshold!r}")
    contents = [content for analysis in analyses_of(analyses) for content in _contents(analysis)]
    contents.sort(key=lambda c: (c.document, c.claim.proposition.core[0], c.claim.id))
    groups = _Grouping(contents, threshold, by_polarity=by_polarity).groups()
    clusters = [Cluster(tuple(Member(c.document, c.claim, c.against, c.target) for c in g.members)) for g in groups]
    return tuple(sorted((c for c in clusters if len(c) >= min_size), key=len, reverse=True))


def _contents(analysis: Analysis) -> Iterator[Content]:
    """Yield the contents of the claims, of one that only points the content of that which it points at."""
    pointers = find_pointers(analysis)
    read: dict[str, Content] = {}
    for content in map(_in_same_words, ContentReader(analysis).read_all()):
        pointer = pointers.get(content.claim.id)
        said = read.get(pointer.target.id) if pointer is not None else None
        if pointer is not None and said is not None and content.mode in ("fact", "commit", said.mode):
            against = pointer.against != said.against
            read[content.claim.id] = replace(said, claim=content.claim, against=against, target=pointer.target)
        else:
            read[content.claim.id] = content
        yield read[content.claim.id]


def _in_same_words(content: Content) -> Content:
    words, agent, patient = (
        same_words(found, content.language) for found in (content.words, content.agent, content.patient)
    )
    return replace(content, words=words, agent=agent, patient=patient)


class _Grouping:
    """Finds the group of each claim among those that share one of its rare words.

    Args:
        contents: All claims, in a fixed order.
        threshold: Share of common words.
        by_polarity: Keep denials apart.
    """

    def __init__(self, contents: Sequence[Content], threshold: float, *, by_polarity: bool) -> None:
        self.contents, self.threshold, self.by_polarity = contents, threshold, by_polarity
        self.counts = Counter(word for content in contents for word in content.words)
        self.index: dict[str, list[_Group]] = {}
        self.same: dict[tuple[frozenset[str], bool, str], list[_Group]] = {}

    def groups(self) -> list[_Group]:
        """Return the groups in the order of their first claims."""
        found: list[_Group] = []
        home: dict[tuple[str, str], _Group] = {}
        for content in self.contents:
            group = self._pointed_at(content, home) or self._find(content)
            if group is None:
                group = _Group(len(found), content, [])
                found.append(group)
                self._enter(group)
            group.members.append(content)
            home[content.document, content.claim.id] = group
            _agree(group, content)
        return found

    def _pointed_at(self, content: Content, home: Mapping[tuple[str, str], _Group]) -> _Group | None:
        """Return the group of what a claim points at."""
        if content.target is None:
            return None
        group = home.get((content.document, content.target.id))
        return group if group is not None and self._key(group.first)[1] == self._key(content)[1] else None

    def _key(self, content: Content) -> tuple[frozenset[str], bool, str]:
        return content.words, self.by_polarity and content.against, content.mode

    def _keys(self, content: Content) -> Iterator[tuple[frozenset[str], bool, str]]:
        """Yield what two claims have in common if they say the same, also where one leaves out who acts."""
        words, denied, mode = self._key(content)
        without = words - content.agent if content.patient else words
        for found in dict.fromkeys((words, without)):
            if len(found) >= MIN_EQUAL_WORDS:
                yield found, denied, mode

    def _rare(self, content: Content) -> list[str]:
        words = sorted(content.words, key=lambda word: (self.counts[word], word))
        return words[: len(words) - ceil(self.threshold * len(words) - 1e-9) + 1]

    def _enter(self, group: _Group) -> None:
        for key in self._keys(group.first):
            self.same.setdefault(key, []).append(group)
        if len(group.first.words) >= MIN_WORDS:
            for word in self._rare(group.first):
                self.index.setdefault(word, []).append(group)

    def _find(self, content: Content) -> _Group | None:
        """Return the group that is most like a claim, the earliest of equals; of one rare word the last 64 count."""
        for same in self._keys(content):
            for group in self.same.get(same, ())[-_MAX_CANDIDATES:]:
                if _fits(group, content):
                    return group
        if len(content.words) < MIN_WORDS:
            return None
        rare = self._rare(content)
        near = {g.number: g for word in rare for g in self.index.get(word, ())[-_MAX_CANDIDATES:]}
        key = self._key(content)[1:]
        scored = [
            (-score, number)
            for number, group in near.items()
            if self._key(group.first)[1:] == key
            and (score := _likeness(group.first.words, content.words)) >= self.threshold
        ]
        return next((near[number] for _, number in sorted(scored) if _fits(near[number], content)), None)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    n_common = len(one & other)
    return n_common / (len(one) + len(other) - n_common)


def _fits(group: _Group, content: Content) -> bool:
    """Tell whether amounts, times and subjects let a claim into a group."""
    first = group.first
    if first.periods and content.periods and not any(a.overlaps(b) for a in first.periods for b in content.periods):
        return False
    for one, other in ((first.agent, content.agent), (first.patient, content.patient)):
        if one and other and not one & other:
            return False
    if first.names - content.names and content.names - first.names:
        return False  # "nach Kursk", "nach Cherson"
    keys = {amount_key(quantity, content.language) for quantity in content.amounts}
    if keys and group.agreed and not keys & set(group.agreed):
        return False
    return all(_meeting(group, content, place) is not None for place in range(len(content.amounts)))


def _meeting(group: _Group, content: Content, place: int) -> Interval | None:
    """Return the numbers on which a group and an amount agree, all where the group has no such amount."""
    quantity = content.amounts[place]
    agreed = group.agreed.get(amount_key(quantity, content.language))
    if agreed is None:
        return quantity.reach
    owner, index, interval = agreed
    own = in_unit_of(quantity, owner.amounts[index])
    return meet(interval, own) if own is not None else None


def _agree(group: _Group, content: Content) -> None:
    for place, quantity in enumerate(content.amounts):
        key = amount_key(quantity, content.language)
        interval = _meeting(group, content, place)
        owner, index, _ = group.agreed.get(key, (content, place, None))
        if interval is not None:
            group.agreed[key] = (owner, index, interval)


def holder_matrix(analyses: Analysis | Iterable[Analysis], *, threshold: float = 0.6, min_holders: int = 1) -> Table:
    """Return who affirms and who denies what: one row a proposition, one column a holder.

    A cell says ``affirms``, ``denies`` or both, with the modality in parentheses where it is none of ``assert``, and
    ``?`` where the holder is not certain. A surname alone stands in the column of the only full name that ends in it.

    Args:
        analyses: One analysis, or any iterable of them.
        threshold: As in :func:`cluster`.
        min_holders: Leave out propositions that fewer hold.
    """
    clusters = cluster(analyses, threshold=threshold)
    kept = [found for found in clusters if len(found.holders) >= min_holders]
    full = _full_names(member.claim for found in kept for member in found)
    holders = tuple(dict.fromkeys(full.get(name, name) for found in kept for name in found.holders))
    columns = ("proposition", "n_claims", *(f"{name} " if name in _OWN else name for name in holders))
    rows = []
    for found in kept:
        stances: dict[str, list[str]] = {}
        for member in found:
            stances.setdefault(full.get(member.holder, member.holder), []).append(_stance(member))
        cells = ["; ".join(dict.fromkeys(stances.get(name, ()))) or None for name in holders]
        rows.append(dict(zip(columns, (found.text, len(found), *cells), strict=True)))
    return Table(columns, tuple(rows))


def _full_names(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the full name of each person whom a text calls by the surname alone, where there is only one such."""
    persons = dict.fromkeys(holder_name(claim) for claim in claims if claim.holder.type == "person")
    by_last: dict[str, list[str]] = {}
    for name in persons:
        if " " in name:
            by_last.setdefault(name.rpartition(" ")[2], []).append(name)
    return {name: by_last[name][0] for name in persons if len(by_last.get(name, ())) == 1}


_OWN = ("proposition", "n_claims")


def _stance(member: Member) -> str:
    claim = member.claim
    stance = "denies" if member.against else "affirms"
    how = f" ({claim.modality})" if claim.modality != "assert" else ""
    return stance + how + ("" if claim.certainty == "certain" else "?")
