"""Readers: each corpus as examples of words with targets for one or more heads."""

from __future__ import annotations

import gzip
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.recipe.labels import MISC_READINGS, NER_LABELS, OPEN_LABELS, PARTS, allowed_tags

_WORD = re.compile(r"[^\W_]+(?:[-/.,'’][^\W_]+)*|[^\s]")
_FORMS = {"name": "", "derived": "deriv", "part": "part"}
_ROLE_OF_ELEMENT = {"src": "holder", "prop": "proposition"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what is known of its words.

    Args:
        words: The words.
        targets: For each head that learns from the sentence, the allowed tags of each word.
        marked: Indices of the words of the cue whose roles are asked for; empty for plain tagging.
        gold: The tag of each word per head, where the corpus gives exactly one.
        heads: For each word the index of its syntactic head, -1 for the root; empty where nothing is known.
    """

    words: tuple[str, ...]
    targets: dict[str, tuple[tuple[str, ...], ...]]
    marked: frozenset[int] = frozenset()
    gold: dict[str, tuple[str, ...]] = field(default_factory=dict)
    heads: tuple[int, ...] = ()


def _exact(tags: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple((tag,) for tag in tags)


def read_conll(path: Path, column: int = 1) -> Iterator[tuple[list[str], list[str]]]:
    """Yield words and tags of each sentence of a gzipped CoNLL file."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > column:
                words.append(cells[0])
                tags.append(cells[column])
            elif words:
                yield words, tags
                words, tags = [], []


_SAME = {label: (label,) for label in NER_LABELS}
_PLAIN = {"PER": ("PER",), "ORG": ("ORG",), "LOC": ("LOC",)}
_SMARTDATA = {
    "person": ("PER",),
    "organization": ("ORG",),
    "organization-company": ("ORG",),
    **{f"location{kind}": ("LOC",) for kind in ("", "-city", "-street", "-route", "-stop")},
}
_READINGS: dict[str, tuple[dict[str, tuple[str, ...]], tuple[str, ...]]] = {
    "germeval14": (_SAME, ()),
    "smartdata": (_SMARTDATA, OPEN_LABELS),
    "wikiner_de": (_PLAIN | {"MISC": MISC_READINGS}, PARTS),
    "wikiner_ru": (_PLAIN | {"MISC": MISC_READINGS}, PARTS),
    "wikigold": (_PLAIN | {"MISC": MISC_READINGS}, PARTS),
    "uner": (_PLAIN | {"OTH": MISC_READINGS}, OPEN_LABELS),
    "plenarprotokolle": (_PLAIN | {"MISC": MISC_READINGS}, OPEN_LABELS),
}


def read_ner(path: Path) -> Iterator[Example]:
    """Yield the sentences of a NER corpus; the folder of the file names the corpus."""
    readings, open_labels = _READINGS[path.parent.name]
    for words, tags in read_conll(path):
        target = tuple(allowed_tags(tag, open_labels=open_labels, readings=dict(readings)) for tag in tags)
        gold = {"ner": tuple(tags)} if path.parent.name == "germeval14" else {}
        yield Example(tuple(words), {"ner": target}, gold=gold)


def read_spkatt(folder: Path) -> Iterator[Example]:
    """Yield each sentence with its cues, then each cue with its roles in the sentence of the cue."""
    for path in sorted(folder.glob("*.json")):
        speech = json.loads(path.read_text(encoding="utf-8"))
        cues: dict[int, list[list[int]]] = {}
        roles: dict[int, list[tuple[frozenset[int], list[str]]]] = {}
        sentences = [tuple(sentence["Tokens"]) for sentence in speech["Sentences"]]
        for event in speech["Annotations"]:
            places = {role: [tuple(map(int, at.split(":"))) for at in at_list] for role, at_list in event.items()}
            if not places["Cue"]:
                continue
            home = places["Cue"][0][0]
            cue = sorted({word for sentence, word in places["Cue"] if sentence == home})
            tags = ["O"] * len(sentences[home])
            for role, spots in places.items():
                for sentence, word in spots:
                    if role != "Cue" and sentence == home:
                        tags[word] = role
            cues.setdefault(home, []).append(cue)
            roles.setdefault(home, []).append((frozenset(cue), tags))
        for number, words in enumerate(sentences):
            tags = _cue_tags(len(words), cues.get(number, ()))
            yield Example(words, {"cue": _exact(tags)}, gold={"cue": tuple(tags)})
            for marked, role_tags in roles.get(number, ()):
                yield Example(words, {"role": _exact(role_tags)}, marked, {"role": tuple(role_tags)})


def _cue_tags(n_words: int, cues: Sequence[Sequence[int]]) -> list[str]:
    tags = ["O"] * n_words
    for cue in cues:
        for position, word in enumerate(sorted(cue)):
            tags[word] = "I-CUE" if position and word - 1 in cue else "B-CUE"
    return tags


@dataclass(slots=True)
class _Reading:
    """What is gathered while one sentence of the marked-up corpus is walked through."""

    words: list[str]
    ner: list[str]
    kind: list[str]
    roles: dict[str, list[str]]
    cues: dict[str, set[int]]


def read_marked(paths: Sequence[Path], keep: Callable[[int], bool]) -> Iterator[Example]:
    """Yield the sentences of the project's own corpus, then each cue with its roles.

    Args:
        paths: The XML files.
        keep: Tells from a document's number whether it is wanted.
    """
    for path in sorted(paths):
        for doc in ET.parse(path).getroot().iter("doc"):
            if not keep(int(re.sub(r"\D", "", doc.get("id") or "0"))):
                continue
            kinds = {claim.get("c") or "": claim.get("kind") or "" for claim in doc.iter("claim")}
            for block in doc:
                yield from (e for s in (block.iter("s") if block.tag == "p" else [block]) for e in _sentence(s, kinds))


def _sentence(node: ET.Element, kinds: dict[str, str]) -> Iterator[Example]:
    reading = _Reading([], [], [], {}, {})
    _walk(node, reading, kinds, entity=None, claims=(), begun=[False])
    if not reading.words:
        return
    words = tuple(reading.words)
    targets = {"ner": _exact(reading.ner)}
    gold = {"ner": tuple(reading.ner)}
    if node.tag == "s":
        cues = _cue_tags(len(words), [sorted(cue) for _, cue in sorted(reading.cues.items())])
        targets |= {"claim_cue": _exact(cues), "claim_kind": _exact(reading.kind)}
        gold |= {"claim_cue": tuple(cues), "claim_kind": tuple(reading.kind)}
    yield Example(words, targets, gold=gold)
    for claim, cue in sorted(reading.cues.items()):
        tags = reading.roles.get(claim, [])
        tags = tags + ["O"] * (len(words) - len(tags))
        yield Example(words, {"claim_role": _exact(tags)}, frozenset(cue), {"claim_role": tuple(tags)})


def _walk(
    node: ET.Element,
    reading: _Reading,
    kinds: dict[str, str],
    *,
    entity: str | None,
    claims: tuple[tuple[str, str], ...],
    begun: list[bool],
) -> None:
    """Add the words of an element, with the outermost entity and all roles that hold them."""

    def take(text: str | None) -> None:
        for match in _WORD.finditer(text or ""):
            at = len(reading.words)
            reading.words.append(match[0])
            reading.ner.append(f"{'I' if begun[0] else 'B'}-{entity}" if entity else "O")
            begun[0] = True
            innermost = [kinds.get(claim, "") for element, claim in claims if element == "prop"]
            reading.kind.append(innermost[-1] if innermost and innermost[-1] else "O")
            for element, claim in claims:
                if element == "cue":
                    reading.cues.setdefault(claim, set()).add(at)
                elif element in _ROLE_OF_ELEMENT:
                    tags = reading.roles.setdefault(claim, [])
                    tags.extend(["O"] * (at - len(tags)) + [_ROLE_OF_ELEMENT[element]])
                    del tags[at + 1 :]

    take(node.text)
    for child in node:
        inside = claims
        if child.tag in ("src", "cue", "prop"):
            inside = (*claims, *((child.tag, claim) for claim in (child.get("c") or "").split()))
        if child.tag == "e" and entity is None:
            label = (child.get("l") or "").replace("MISC", "OTH") + _FORMS[child.get("f", "name")]
            _walk(child, reading, kinds, entity=label, claims=inside, begun=[False])
        else:
            _walk(child, reading, kinds, entity=entity, claims=inside, begun=begun)
        take(child.tail)


def read_corpus(kind: str, path: Path) -> list[Example]:
    """Read a corpus as the configuration names it; documents of corpus-de are train, tune or dev by their number.

    Raises:
        KeyError: There is no reader of this name.
    """
    from models.recipe.treebanks import read_treebank

    readers: dict[str, Callable[[Path], Iterator[Example]]] = {
        "ner": read_ner,
        "spkatt": read_spkatt,
        "treebank": lambda file: read_treebank(file, "all"),
        "treebank-rest": lambda file: read_treebank(file, "rest"),
        "treebank-tuning": lambda file: read_treebank(file, "tuning"),
        "marked-train": lambda folder: read_marked(
            sorted(folder.glob("*.xml")), lambda number: number % 4 != 0 and number % 8 != 1
        ),
        "marked-tune": lambda folder: read_marked(sorted(folder.glob("*.xml")), lambda number: number % 8 == 1),
        "marked-dev": lambda folder: read_marked(sorted(folder.glob("*.xml")), lambda number: number % 4 == 0),
    }
    return list(readers[kind](path))
