"""From what is reported over what is inferred to what is recommended: which claim rests on which.

Each claim has a role: ``reported`` (attributed to somebody, or shown by what reports: ``Berichte zeigen, dass``),
``stated`` (the author's assertion), ``inferred`` (evidential otherwise, hedged or predicted by the author, or drawn by
a connective) or ``recommended`` (the author's norm). A claim rests on an earlier one of the same document

- if a connective (``daher``, ``deshalb``, ``angesichts dieser Lage``, ``damit`` at the beginning …), or evidence that
  takes up what was said (``daraus folgt``, ``das bedeutet``, ``diese Zahlen zeigen``), draws it from an earlier clause
  of its own sentence, or from the claims of the last sentence that has any, at most two sentences before, whatever
  their roles;
- else if its role is the higher one and both share at least two content words, names or amounts, not counting those
  that a tenth of all claims of the text share, at most twelve sentences apart.

The rule knows nothing of logic: it finds where a text takes up again what it said before. It misses conclusions in
other words, and premises that the text leaves out; a connective may point further back than one sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from claimx.claims.words import is_one_of
from claimx.types import Analysis, Certainty, Claim, ClaimKind, Modality
from claimx.types.claim_list import holder_name
from claimx.views.amounts import amount_key
from claimx.views.contents import Content, ContentReader
from claimx.views.tables import Table
from claimx.views.verbs import claim_pack

__all__ = ["Chain", "ChainLink", "Role", "chain_table", "evidence_chains", "evidence_links"]

MAX_SENTENCES_APART = 12
_MAX_PREMISES = 3
_RECENT = 8
_SENTENCES_BACK = 2
_WORD = re.compile(r"[^\W_]+")


class Role(StrEnum):
    """What a claim does in an argument."""

    REPORTED = "reported"
    STATED = "stated"
    INFERRED = "inferred"
    RECOMMENDED = "recommended"


_RANK = {Role.REPORTED: 0, Role.STATED: 0, Role.INFERRED: 1, Role.RECOMMENDED: 2}


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A claim and an earlier one on which it rests.

    Args:
        premise: The earlier claim.
        conclusion: The later claim.
        connective: The words that draw the conclusion; ``None`` where none do.
        shared: The content words, names (``@nato``) and counted nouns (``#soldat``) that both have.
    """

    premise: Claim
    conclusion: Claim
    connective: str | None
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Claims that rest on each other, the first premise first.

    Args:
        claims: In the order of the text.
        roles: The role of each.
        links: From each claim to the next.
    """

    claims: tuple[Claim, ...]
    roles: tuple[Role, ...]
    links: tuple[ChainLink, ...]

    def __len__(self) -> int:
        return len(self.claims)


@dataclass(frozen=True, slots=True)
class _Words:
    """The connectives of a language, by where they count, and the nouns for what reports something."""

    early: re.Pattern[str]
    first: re.Pattern[str]
    evidence: re.Pattern[str]
    source: frozenset[str]


_NEVER = re.compile(r"(?!)")


@cache
def _words(language: str) -> _Words:
    found: dict[str, list[str]] = {}
    for line in files("claimx.views").joinpath("connectives.tsv").read_text("utf-8").splitlines():
        tag, _, rest = line.partition("\t")
        if tag == language:
            where, words = rest.split("\t")
            found.setdefault(where, []).extend(words.split("|"))
    if not found:
        return _Words(_NEVER, _NEVER, _NEVER, frozenset())
    one = {where: "|".join(map(re.escape, words)) for where, words in found.items()}
    inner = rf"|(?<![,;]\s)(?<!\w)(?:{one['inner']})(?!\w)" if "inner" in one else ""
    given = rf"(?:{one['given']})\s+(?:\w+\s+){{0,2}}(?:{one['state']})"
    return _Words(
        re.compile(rf"(?<!\w)(?:{one['early']})(?!\w){inner}", re.IGNORECASE),
        re.compile(rf"(?:{one['first']}|{given})(?!\w)", re.IGNORECASE),
        re.compile(one["evidence"], re.IGNORECASE),
        frozenset(found["source"]),
    )


@dataclass(slots=True)
class _Step:
    """A claim in its place."""

    content: Content
    sentence: int
    role: Role
    connective: str | None
    keys: frozenset[str]

    @property
    def claim(self) -> Claim:
        return self.content.claim


def _find_connective(analysis: Analysis, claim: Claim, language: str) -> str | None:
    """Return the words that draw a claim from what stands before: its evidence, or at its beginning."""
    document, first = analysis.document, claim.proposition.spans[0]
    words = _words(language)
    taken_up = _taken_up(analysis, claim, language)
    if taken_up is not None:
        return taken_up
    index = document.sentence_index(first)
    starts = first.start if index is None else document.sentences[index].start
    begin = starts if claim.kind is ClaimKind.EVIDENTIAL else first.start  # "Daher deutet alles darauf hin, dass"
    stretch = document.text[begin : first.end]
    found = list(_WORD.finditer(stretch))[:8]
    match = None
    if found and not _WORD.search(document.text, starts, begin):
        match = words.first.match(stretch, found[0].start())
    if match is None and found:
        match = words.early.search(stretch, 0, found[-1].end())
    cue = claim.cue.spans if claim.cue is not None else ()
    if match is None or any(s.start <= begin + match.start() < s.end for s in cue):
        return None
    return match.group()


def _taken_up(analysis: Analysis, claim: Claim, language: str) -> str | None:
    """Return evidence that takes up what was said, with its cue: "Daraus folgt", "Diese Zahlen zeigen"."""
    basis = claim.evidence or (claim.holder.spans if _is_no_holder(claim, language) else ())
    cue = claim.cue.spans if claim.cue is not None else ()
    if not basis or not cue or cue[0].start < basis[0].start:
        return None
    pack = claim_pack(language)
    determiners = pack.words["pointing_determiner"] if pack is not None else frozenset()
    demonstrative = bool(claim.evidence) and basis[0].text.lower().split()[0] in determiners
    if not demonstrative and not _words(language).evidence.fullmatch(basis[0].text):
        return None
    return analysis.document.text[basis[0].start : cue[0].end]


def _is_no_holder(claim: Claim, language: str) -> bool:
    """Tell whether what was read as a holder is what something follows from (``daraus``), and no pronoun (``it``)."""
    pack, name = claim_pack(language), str(claim.holder).lower()
    pronouns = pack.words["pointing_subject"] if pack is not None else frozenset()
    return name not in pronouns and _words(language).evidence.fullmatch(name) is not None


def _is_reported(claim: Claim, language: str) -> bool:
    """Tell whether evidence reports something rather than lets the author infer it: "Berichte zeigen, dass"."""
    sources = _words(language).source
    nouns = [word.lower() for span in claim.evidence for word in _WORD.findall(span.text) if word[0].isupper()]
    low = [word.lower() for span in claim.evidence for word in _WORD.findall(span.text)]
    return any(is_one_of(noun, sources) for noun in nouns) or not sources.isdisjoint(low)


def _role_of(claim: Claim, connective: str | None, language: str) -> Role:
    if claim.kind is ClaimKind.ATTRIBUTED and not _is_no_holder(claim, language):
        return Role.REPORTED
    if claim.modality is Modality.NORM:
        return Role.RECOMMENDED
    if claim.kind is ClaimKind.EVIDENTIAL and connective is None and _is_reported(claim, language):
        return Role.REPORTED
    hedged = claim.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
    unsure = claim.modality in (Modality.PREDICT, Modality.POSSIBILITY) or hedged
    return Role.INFERRED if claim.kind is not ClaimKind.AUTHOR or unsure or connective else Role.STATED


def _steps(analysis: Analysis) -> list[_Step]:
    steps = []
    for content in ContentReader(analysis).read_all():
        claim = content.claim
        sentence = analysis.document.sentence_index(claim.proposition.spans[0])
        if sentence is None or claim.modality is Modality.QUESTION:
            continue
        connective = _find_connective(analysis, claim, content.language)
        nouns = {f"#{key[0]}" for key in (amount_key(q, content.language) for q in content.amounts) if key[0]}
        keys = frozenset(content.words | nouns)
        steps.append(_Step(content, sentence, _role_of(claim, connective, content.language), connective, keys))
    return steps


def evidence_links(analysis: Analysis, *, min_shared: int = 2) -> tuple[ChainLink, ...]:
    """Return every pair of a claim and an earlier one on which it rests, in the order of the later ones.

    A claim has at most three premises: those that a connective gives, then those that share most, then the nearest.

    Args:
        analysis: One text.
        min_shared: How many words, names and counted nouns must be common to both where no connective stands. With 1,
            claims of one topic are linked as well.
    """
    return tuple(link for links in _linked(analysis, min_shared)[1].values() for link in links)


def _linked(analysis: Analysis, min_shared: int) -> tuple[list[_Step], dict[str, list[ChainLink]]]:
    steps = _steps(analysis)
    counts = Counter(key for step in steps for key in step.keys)
    limit = max(5, len(steps) // 10)
    recent: dict[str, list[int]] = {}
    links: dict[str, list[ChainLink]] = {}
    for place, step in enumerate(steps):
        telling = {key for key in step.keys if counts[key] <= limit}
        candidates = {at for key in telling for at in recent.get(key, ())[-_RECENT:]}
        near = _before(steps, place) if step.connective else set()
        scored = []
        for at in candidates | near:
            other = steps[at]
            shared = tuple(sorted(telling & other.keys))
            drawn = step.connective if at in near else None
            close = step.sentence - other.sentence <= MAX_SENTENCES_APART
            higher = _RANK[step.role] > _RANK[other.role]
            if drawn or (len(shared) >= min_shared and close and higher):
                scored.append(((not drawn, -len(shared), -at), ChainLink(other.claim, step.claim, drawn, shared)))
        scored.sort(key=lambda pair: pair[0])
        if scored:
            links[step.claim.id] = [link for _, link in scored[:_MAX_PREMISES]]
        for key in telling:
            recent.setdefault(key, []).append(place)
    return steps, links


def _before(steps: Sequence[_Step], place: int) -> set[int]:
    """Return the claims that a connective can point at: earlier in the sentence, else in the last one with any.

    Of a claim and what is embedded in it the connective means the whole.
    """
    own = steps[place]
    found: dict[int, set[int]] = {}
    start = own.content.claim.proposition.spans[0].start
    for at in range(place - 1, max(-1, place - 9), -1):
        other = steps[at]
        if own.sentence - other.sentence > _SENTENCES_BACK:
            break
        if other.claim.proposition.spans[-1].end <= start:
            found.setdefault(own.sentence - other.sentence, set()).add(at)
    near = found[min(found)] if found else set()
    ids = {steps[at].claim.id for at in near}
    return {at for at in near if steps[at].claim.parent not in ids}


def evidence_chains(analysis: Analysis, *, min_shared: int = 2) -> tuple[Chain, ...]:
    """Return the chains of one text, each to a claim that no other rests on, by its strongest premises.

    Args:
        analysis: One text.
        min_shared: As in :func:`evidence_links`.

    Example:
        >>> import claimx
        >>> text = (
        ...     "Laut Nato verlegte Nordkorea Soldaten nach Kursk. Das Vorgehen zeigt, dass Nordkorea Soldaten "
        ...     "entbehren kann. Daher sollte Europa reagieren."
        ... )
        >>> (chain,) = evidence_chains(claimx.analyze(text, language="de", tier="rules"))
        >>> [str(role) for role in chain.roles]
        ['reported', 'inferred', 'recommended']
    """
    steps, links = _linked(analysis, min_shared)
    roles = {step.claim.id: step.role for step in steps}
    premises = {link.premise.id for found in links.values() for link in found}
    chains = []
    for step in steps:
        if step.claim.id in links and step.claim.id not in premises:
            path = list(_walk(step.claim, links))[::-1]
            claims = (path[0].premise, *(link.conclusion for link in path))
            chains.append(Chain(claims, tuple(roles[claim.id] for claim in claims), tuple(path)))
    return tuple(chains)


def _walk(claim: Claim, links: dict[str, list[ChainLink]]) -> Iterator[ChainLink]:
    """Yield the strongest link of a claim, of its premise, and so on; premises come before, so that it ends."""
    while found := links.get(claim.id):
        yield found[0]
        claim = found[0].premise


def chain_table(chains: Iterable[Chain]) -> Table:
    """Return one row a claim of each chain, with what it shares with the one before."""
    columns = ("chain", "role", "holder", "quote", "connective", "shared", "id")
    rows = []
    for number, chain in enumerate(chains, start=1):
        for claim, role, link in zip(chain.claims, chain.roles, (None, *chain.links), strict=True):
            why = (link.connective, ", ".join(link.shared) or None) if link is not None else (None, None)
            cells = (number, str(role), holder_name(claim), claim.text, *why, claim.id)
            rows.append(dict(zip(columns, cells, strict=True)))
    return Table(columns, tuple(rows))
