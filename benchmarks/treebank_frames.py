"""Frames read off dependency trees (Universal Dependencies), and how those of claims agree with them.

A claim is compared with the highest clause of the tree whose main verb stands in its core; clauses of which no claim is
made are counted and left alone. What a tree does not tell is not scored: which preposition a verb governs, which phrase
is a place. Of phrases with a preposition only their extent and attachment are told, and the recall of "in" before a
name. Reading errors of a file named ``dev`` or ``test`` is refused.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimx.scoring import Counts
from claimx.types import Claim, Frame, Span

__all__ = ["Clause", "Sentence", "read_sentences", "score_sentence"]

Tokens = frozenset[int]
MIN_OVERLAP = 0.5
_COPULAS = frozenset({"sein", "werden", "bleiben"})
_RAISING = frozenset({"scheinen", "drohen", "pflegen", "brauchen", "lassen", "haben", "sein"})
_HEADS = frozenset({"root", "conj", "ccomp", "parataxis", "advcl", "acl", "csubj", "dep"})
_MONTHS = frozenset(
    {
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    }
)
_MARKS = {"``": "„", "''": "“", "--": "–"}
_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "csubj", "acl", "punct", "xcomp"})


@dataclass(frozen=True, slots=True)
class Node:
    """A syntactic word; ``token`` is the place of the written word to which it belongs."""

    number: int
    form: str
    lemma: str
    pos: str
    tag: str
    features: dict[str, str]
    head: int
    relation: str
    token: int


@dataclass(slots=True)
class Sentence:
    """A sentence with its tree.

    Args:
        text: As it stands.
        tokens: First code point of each written word and one past the last.
        nodes: Syntactic words by number.
    """

    text: str
    tokens: list[tuple[int, int]] = field(default_factory=list)
    nodes: dict[int, Node] = field(default_factory=dict)

    def children(self, number: int, *relations: str) -> list[Node]:
        """Return what depends on a word, of some relations or of all."""
        found = [n for n in self.nodes.values() if n.head == number]
        return [n for n in found if not relations or n.relation.partition(":")[0] in relations]

    def phrase(self, number: int) -> Tokens:
        """Return the tokens of a phrase, without what depends clauses set off, and without marks."""
        node = self.nodes[number]
        found = {node.token}
        for child in self.children(number):
            relation = child.relation.partition(":")[0]
            behind = relation != "acl" or child.number > number
            if (relation in _CLAUSES and behind) or (relation == "conj" and self.children(child.number, "nsubj")):
                continue
            found |= self.phrase(child.number)
        return frozenset(t for t in found if any(c.isalnum() for c in self.text[slice(*self.tokens[t])]))

    def touched(self, spans: Iterable[Span]) -> Tokens:
        """Return the written words that spans touch, marks left out."""
        ranges = [(span.start, span.end) for span in spans]
        return frozenset(
            i
            for i, (start, end) in enumerate(self.tokens)
            if any(start < b and end > a for a, b in ranges) and any(c.isalnum() for c in self.text[start:end])
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """What a tree says of a clause.

    Args:
        head: Number of its head.
        verb: Token of its main verb, or of its copula.
        depth: How many clauses stand above it.
        names: Acceptable names of its predicate.
        subject: Its subject; empty where it has none, ``None`` where a tree does not say.
        objects: Its accusatives.
        recipient: Its dative.
        phrases: Its phrases with a preposition.
        places: Of these, "in" before a name.
        loose: Words that may stand in a phrase or not: particles.
        ignored: Expletive pronouns and reflexives, which are right as subject or object and right as none.
        tense: Name of its tense; ``None`` where the features are not set.
        mood: Name of its mood where that is the Konjunktiv; the treebank calls "habe" an indicative.
        voice: Name of its voice.
    """

    head: int
    verb: int
    depth: int
    names: tuple[str, ...]
    subject: Tokens | None
    objects: tuple[Tokens, ...]
    recipient: Tokens
    phrases: tuple[Tokens, ...]
    places: tuple[Tokens, ...]
    loose: Tokens
    ignored: Tokens
    tense: str | None
    mood: str | None
    voice: str


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file in the format CoNLL-U, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        text = file.read()
    for part in text.strip().split("\n\n"):
        yield _read(part.split("\n"))


def _read(lines: Sequence[str]) -> Sentence:
    sentence = Sentence(next(line[9:].strip() for line in lines if line.startswith("# text = ")))
    forms: list[str] = []
    blanks: list[bool] = []
    at, joined_until = 0, 0
    for row in (line.split("\t") for line in lines if line[:1].isdigit()):
        first, dash, last = row[0].partition("-")
        number = int(first.partition(".")[0])
        if dash or (number > joined_until and "." not in first):
            start = sentence.text.index(row[1], at)
            at = start + len(row[1])
            forms.append(row[1])
            blanks.append(sentence.text[at : at + 1] == " ")
        if dash:
            joined_until = int(last)
        elif "." not in first:
            features = dict(item.split("=", 1) for item in row[5].split("|") if "=" in item)
            node = Node(number, row[1], row[2], row[3], row[4], features, int(row[6]), row[7], len(forms) - 1)
            sentence.nodes[number] = node
    _write(sentence, forms, blanks)
    return sentence


def _write(sentence: Sentence, forms: list[str], blanks: list[bool]) -> None:
    """Write the text as it was before it was cut: "CDU -- Politiker" with a hyphen, quotations with both marks."""
    nouns = {node.token: node for node in sentence.nodes.values() if node.pos in ("NOUN", "PROPN", "NUM")}
    for place in range(1, len(forms) - 1):
        before, after = nouns.get(place - 1), nouns.get(place + 1)
        related = before and after and (before.head in (after.number, after.head) or after.head == before.number)
        whole = bool(related) and forms[place + 1][:1].isupper()
        if forms[place] == "--" and (whole or (before is not None and forms[place + 1] in ("und", "oder", "als"))):
            forms[place], blanks[place - 1], blanks[place] = "-", False, not whole
    closed = next((form for form in forms if form in ("''", "``")), "") == "''"
    text = "„" if closed else ""
    for form, blank in zip(forms, blanks, strict=True):
        written = _MARKS.get(form, form)
        sentence.tokens.append((len(text), len(text) + len(written)))
        text += written + " " * blank
    sentence.text = text.rstrip()


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Return the clauses of a sentence that have a finite verb."""
    found = [_clause(sentence, node) for node in sentence.nodes.values() if node.relation.partition(":")[0] in _HEADS]
    return [clause for clause in found if clause is not None]


def _clause(sentence: Sentence, head: Node) -> Clause | None:
    copula = next(iter(sentence.children(head.number, "cop")), None)
    auxiliaries = sentence.children(head.number, "aux")
    if copula is None and not head.tag.startswith("V"):
        return None
    if not any(n.features.get("VerbForm") == "Fin" or n.tag.endswith("FIN") for n in (head, copula, *auxiliaries) if n):
        return None
    heads = [head]
    lower = [n for n in sentence.children(head.number, "xcomp") if n.tag.startswith("V")]
    if head.lemma in _RAISING and copula is None and lower:
        heads.append(lower[0])
    main = heads[-1]
    below = [n for h in heads for n in sentence.children(h.number) if n is not main]
    reflexive = [n for n in below if n.tag == "PRF" and not sentence.children(n.number, "case")]
    subject = _subject(sentence, head)
    objects = [n for n in below if n.relation == "obj" and n not in reflexive and not n.tag.startswith("V")]
    datives = [n for n in below if n.relation in ("iobj", "obl:arg") and n not in reflexive]
    datives = [n for n in datives if not sentence.children(n.number, "case")]
    obliques = [n for n in below if n.relation.partition(":")[0] == "obl" and sentence.children(n.number, "case")]
    passive = any(n.relation == "aux:pass" for n in auxiliaries)
    chosen = [*([subject] if subject else []), *objects, *datives, *obliques]
    loose = {t for n in chosen for c in sentence.children(n.number, "advmod", "cc") for t in sentence.phrase(c.number)}
    ignored = {n.token for n in below if n.relation.startswith("expl") or n in reflexive or n.form.lower() == "es"}
    complete = subject is not None or head.relation.partition(":")[0] not in ("advcl", "acl")
    finite = next((n for n in (*auxiliaries, copula, main) if n is not None and n.tag.endswith("FIN")), main)
    return Clause(
        head.number,
        (copula or main).token,
        _depth(sentence, head),
        _names(sentence, main, copula, reflexive=bool(reflexive)),
        (sentence.phrase(subject.number) if subject else frozenset()) if complete else None,
        tuple(sentence.phrase(n.number) for n in objects),
        sentence.phrase(datives[0].number) if datives else frozenset(),
        tuple(sentence.phrase(n.number) for n in obliques),
        tuple(sentence.phrase(n.number) for n in obliques if _is_in_name(sentence, n)),
        frozenset(loose),
        frozenset(ignored),
        _tense(finite, main, auxiliaries, passive=passive),
        "subjunctive" if finite.features.get("Mood") == "Sub" else None,
        "passive" if passive else "active",
    )


def _subject(sentence: Sentence, head: Node) -> Node | None:
    """Return the subject of a clause, or that of the clause with which it is coordinated."""
    found = sentence.children(head.number, "nsubj")
    if found or head.relation != "conj":
        return found[0] if found else None
    return _subject(sentence, sentence.nodes[head.head])


def _depth(sentence: Sentence, node: Node) -> int:
    depth = 0
    while node.head:
        depth += node.relation != "conj"
        node = sentence.nodes[node.head]
    return depth


def _names(sentence: Sentence, main: Node, copula: Node | None, *, reflexive: bool) -> tuple[str, ...]:
    """Return acceptable names of a predicate; one that begins with a blank accepts what stands before it."""
    own = "sich " if reflexive else ""
    if copula is None:
        particle = "".join(
            n.form.lower() for n in sentence.children(main.number, "compound") if n.relation[-3:] == "prt"
        )
        return tuple(f"{own}{particle}{lemma}" for lemma in main.lemma.lower().split("|"))
    verb = copula.lemma.lower()
    if sentence.children(main.number, "case"):
        return (f" {verb}",)
    named = (f"{own}{main.form.lower()} {verb}", f"{main.lemma.lower()} {verb}")
    return (*named, main.lemma.lower()) if main.tag == "VVPP" else named


def _is_in_name(sentence: Sentence, node: Node) -> bool:
    named = node.pos == "PROPN" and node.lemma.lower() not in _MONTHS
    return named and [n.form.lower() for n in sentence.children(node.number, "case")] == ["in"]


def _tense(finite: Node, main: Node, auxiliaries: Sequence[Node], *, passive: bool) -> str | None:
    past = {"Pres": False, "Past": True}.get(finite.features.get("Tense", ""))
    if past is None or finite.features.get("Mood") != "Ind":
        return None
    participle = main.tag.startswith(("VVPP", "VAPP", "VMPP")) and any(
        n.lemma in ("haben", "sein") for n in auxiliaries
    )
    worden = any(n.tag == "VAPP" for n in auxiliaries)
    if finite.tag == "VMFIN":
        return None if finite.lemma == "sollen" else "past" if past else "present"
    if (participle and not passive) or worden:
        return "pluperfect" if past else "perfect"
    if finite.lemma == "werden" and not passive and main.tag.endswith("INF"):
        return "future"
    return "past" if past else "present"


def pair_clauses(sentence: Sentence, claims: Iterable[Claim]) -> list[tuple[Clause, Claim]]:
    """Pair each claim with the highest clause whose verb stands in its core; no clause and no claim twice."""
    clauses = find_clauses(sentence)
    pairs: list[tuple[Clause, Claim]] = []
    for claim in claims:
        core = sentence.touched(claim.proposition.core or claim.proposition.spans)
        inside = [c for c in clauses if c.verb in core and all(c is not taken for taken, _ in pairs)]
        if inside and claim.frame is not None:
            pairs.append((min(inside, key=lambda c: (c.depth, c.verb)), claim))
    return pairs


def score_sentence(
    sentence: Sentence, claims: Iterable[Claim], *, total: dict[str, Counts], errors: str | None = None
) -> None:
    """Add to the counts what a sentence says of the frames of its claims.

    Args:
        sentence: With its tree.
        claims: What was found in its text.
        total: Counts by field, which grow.
        errors: A field whose errors are printed.
    """
    clauses = [c for c in find_clauses(sentence) if c.depth == 0]
    pairs = pair_clauses(sentence, claims)
    n_paired = sum(any(clause.head == c.head for c, _ in pairs) for clause in clauses)
    total["main clauses"] += Counts(len(clauses), len(clauses), n_paired)
    for clause, claim in pairs:
        frame = claim.frame
        assert frame is not None
        for name, counts in _score(sentence, clause, frame).items():
            total[name] += counts
            if errors == name and not counts.n_gold == counts.n_predicted == counts.n_correct:
                wanted = {"predicate": clause.names, "tense": clause.tense, "mood": clause.mood, "voice": clause.voice}
                print(f"{sentence.text}\n    {_gold(sentence, clause, name, wanted)}\n    {_shown(frame)}")


def _shown(frame: Frame) -> str:
    parts = {"subject": [frame.subject], "objects": frame.objects, "to": [frame.recipient], "at": [frame.place]}
    named = [f"{name}: {'; '.join(' … '.join(map(str, p)) for p in found)}" for name, found in parts.items()]
    return f"{frame.predicate} {frame.tense} {frame.mood} {frame.voice} | {' | '.join(named)}"


def _gold(sentence: Sentence, clause: Clause, name: str, wanted: Mapping[str, object]) -> object:
    if name in wanted:
        return wanted[name]
    found = getattr(clause, {"prepositional": "phrases", "subject half": "subject"}.get(name, name))
    groups = [found] if isinstance(found, frozenset) else found
    return [" ".join(sentence.text[slice(*sentence.tokens[i])] for i in sorted(group)) for group in groups]


def _score(sentence: Sentence, clause: Clause, frame: Frame) -> dict[str, Counts]:
    found: dict[str, Counts] = defaultdict(Counts)
    predicate = (frame.predicate or "").lower()
    taken = sentence.touched(frame.predicate_spans)
    copular = any(n.token == clause.verb for n in sentence.children(clause.head, "cop"))
    whole = copular and {clause.verb, sentence.nodes[clause.head].token} <= taken  # also "ist geöffnet"
    found["predicate"] = Counts(1, 1, int(whole or any(_accepts(name, predicate) for name in clause.names)))
    for name, wanted, got in (
        ("tense", clause.tense, str(frame.tense)),
        ("mood", clause.mood, str(frame.mood).rstrip("_12")),
        ("voice", clause.voice, str(frame.voice).removeprefix("state_")),
    ):
        if wanted is not None:
            found[name] = Counts(1, 1, int(wanted == got))

    def clean(groups: Iterable[Tokens]) -> list[Tokens]:
        return [g - clause.loose for g in groups if g and not g <= clause.ignored and not g & taken]

    subject = sentence.touched(frame.subject)
    if clause.subject is not None:
        mine, theirs = clean([clause.subject]), clean([subject])
        found["subject"] = _counts(mine, theirs)
        found["subject half"] = _counts(mine, theirs, MIN_OVERLAP)
    objects = [sentence.touched(spans) for spans in frame.objects]
    leads = {n.token for n in sentence.nodes.values() if n.relation == "case" or n.tag in ("PROAV", "PROP")}
    led = [o for o in objects if o and min(o - clause.loose or o) in leads]
    led += [sentence.touched([span]) for span in frame.place]
    found["objects"] = _counts(clean(clause.objects), clean(o for o in objects if o not in led))
    found["recipient"] = _counts(clean([clause.recipient]), clean([sentence.touched(frame.recipient)]))
    phrases = [p for p in clean(led) if len(p) > 1]
    found["prepositional"] = Counts(len(phrases), len(phrases), _counts(clean(clause.phrases), phrases).n_correct)
    places = clean(clause.places)
    right = _counts(places, phrases).n_correct
    found["places"] = Counts(len(places), len(places), right)
    return found


def _accepts(name: str, predicate: str) -> bool:
    """Tell whether a name has a verb, its reflexive, and what a copula says; "Rolle" of "Rolle spielen" is free."""
    wanted, got = name.split(), predicate.removesuffix(" lassen").split()
    if wanted[0] == "sich" and got[:1] != ["sich"]:
        return False
    return got[-1:] == wanted[-1:] and set(wanted) <= set(got)


def _counts(mine: Sequence[Tokens], theirs: Sequence[Tokens], least: float = 1.0) -> Counts:
    left, n_right = list(theirs), 0
    for tokens in mine:
        best = max(left, key=lambda other: len(tokens & other) / len(tokens | other), default=None)
        if best is not None and len(tokens & best) / len(tokens | best) >= least:
            left.remove(best)
            n_right += 1
    return Counts(len(mine), len(theirs), n_right)
