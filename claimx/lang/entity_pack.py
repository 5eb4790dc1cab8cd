"""What a language brings to find names: gazetteers, word lists and habits of inflection, read when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple, TypeAlias

__all__ = ["END", "WORD", "EntityPack", "Name", "Trie", "find_name", "name_words"]

# A word with inner hyphens and apostrophes, an abbreviation with inner full stops, or one other character.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[\w\u00ad\u0300-\u036f]+(?:[-\u2010\u2011'’&+\u00ad][\w\u00ad\u0300-\u036f]+)*"
    r"|[^\w\s]"
)
END = ""


class Name(NamedTuple):
    """An entry of a gazetteer.

    Args:
        label: Class of the entity.
        canonical: Name of the alias class, if it has one.
        rule: The list that it comes from.
        form: ``name`` or ``derived``.
    """

    label: str
    canonical: str | None
    rule: str
    form: str = "name"


Trie: TypeAlias = "dict[str, Trie | Name]"


def name_words(surface: str) -> list[str]:
    """Split a name into the words by which it is looked up."""
    return WORD.findall(surface)


def find_name(lexicon: Trie, words: Iterable[str]) -> Name | None:
    """Return the entry of a name in a lexicon, ``None`` where it has none just so."""
    node: Trie | Name | None = lexicon
    for word in words:
        node = node.get(word) if isinstance(node, dict) else None
    found = node.get(END) if isinstance(node, dict) else None
    return found if isinstance(found, Name) else None


@dataclass(frozen=True)
class EntityPack:
    """Lists and habits of one language.

    Args:
        tag: BCP 47 tag, the first part of rule ids.
        package: Dotted name of the folder that holds ``entity_data``.
        adjective_endings: What may follow an adjective stem, ``""`` included where the stem stands alone.
        name_adjective_endings: Endings of the adjectives within names (``Vereinte``, ``Vereinten Nationen``).
        feminine: Ending of feminine inhabitants, none where there are none.
        plural_endings: Endings of inhabitants.
        genitive: Endings within a name's span, longest first.
        nouns_are_capitalized: A capital letter alone is no evidence for a name.
        evidence_margin: How far a label must be ahead of no name, in the units of ``evidence.tsv``.
        person_margin: What is asked on top of that of a single word to be a person.
        place_derivation: Ending that makes an adjective of a city's name (``Berliner``).
    """

    tag: str
    package: str
    adjective_endings: tuple[str, ...]
    name_adjective_endings: tuple[str, ...] = ()
    feminine: str = ""
    plural_endings: tuple[str, ...] = ("", "s")
    genitive: tuple[str, ...] = ()
    nouns_are_capitalized: bool = False
    place_derivation: str = ""
    evidence_margin: int = 0
    person_margin: int = 0

    def _lines(self, name: str) -> Iterator[str]:
        file = files(self.package).joinpath("entity_data", name)
        for line in file.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line

    def _lines_by_hand(self) -> Iterator[str]:
        for name in ("bodies.tsv", "places.tsv", "works.tsv", "names_by_hand.tsv"):
            if files(self.package).joinpath("entity_data", name).is_file():
                yield from self._lines(name)

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The closed lists of ``words.txt`` by section: titles, given names, head words."""
        lists: dict[str, set[str]] = {}
        current: set[str] = set()
        for line in self._lines("words.txt"):
            if line.startswith("["):
                current = lists.setdefault(line.strip("[]"), set())
            else:
                current.update(word.replace("_", " ") for word in line.split())
        return {name: frozenset(found) for name, found in lists.items()}

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Capitalized words that are no names."""
        return frozenset(self._lines("common_words.txt")) | self.words.get("common", frozenset())

    @cached_property
    def evidence(self) -> dict[str, tuple[int, ...]]:
        """What a trait of an unknown name says for each label, as against being no name."""
        if not files(self.package).joinpath("entity_data", "evidence.tsv").is_file():
            return {}
        rows = (line.split("\t") for line in self._lines("evidence.tsv"))
        return {trait: tuple(map(int, weights)) for trait, *weights in rows}

    @cached_property
    def _states(self) -> tuple[tuple[str, list[str], list[str], list[str], list[str]], ...]:
        rows = []
        for line in self._lines("states.tsv"):
            fields = [*line.split("\t"), "", "", "", ""]
            aliases, adjectives, people, seats = ([v for v in f.split(";") if v] for f in fields[1:5])
            rows.append((fields[0], aliases, adjectives, people, seats))
        return tuple(rows)

    @cached_property
    def adjectives(self) -> dict[str, Name]:
        """Inflected adjectives of states and regions, in lower case."""
        found: dict[str, Name] = {}
        for canonical, _, stems, _, _ in self._states:
            name = Name("LOC", canonical, "adjective", "derived")
            found.update({(stem + ending).lower(): name for stem in stems for ending in self.adjective_endings})
        return found

    @cached_property
    def adjective_stems(self) -> dict[str, Name]:
        """Adjective stems, for compounds such as ``deutsch-französische``."""
        return {s.lower(): Name("LOC", row[0], "adjective", "derived") for row in self._states for s in row[2]}

    @cached_property
    def seats(self) -> dict[str, str]:
        """State by the seat of its government."""
        return {seat: row[0] for row in self._states for seat in row[4]}

    @cached_property
    def mentions(self) -> tuple[tuple[str, str], ...]:
        """Names that annotated corpora hold, with their label."""
        rows = (line.partition("\t") for line in self._lines("names.tsv"))
        return tuple((surface, label) for surface, _, label in rows)

    @cached_property
    def lexicon(self) -> Trie:
        """All names by their words; a node's own entry stands under :data:`END`."""
        root: Trie = {}
        for surface, label in self.mentions:
            self._add(root, surface, Name(label, None, "mention"))
        for line in self._lines_by_hand():
            label, canonical, *aliases = line.split("\t")
            surfaces = [surface for field in aliases for surface in field.split(";") if surface]
            shared = None if canonical == "-" else canonical.replace("~", "e")
            for surface in surfaces if shared is None else (canonical, *surfaces):
                self._add(root, surface, Name(label, shared, "list"))
        for canonical, _, _, people, _ in self._states:
            for form in (form for inhabitant in people for form in self._inhabitant_forms(inhabitant)):
                self._add(root, form, Name("LOC", canonical, "inhabitant", "derived"))
        for canonical, aliases, _, _, seats in self._states:
            for surface in (canonical, *aliases):
                self._add(root, surface, Name("LOC", canonical, "state"))
            for seat in seats:
                self._add(root, seat, Name("LOC", None, "seat"))
        for surface, label in self.mentions if "s" in self.genitive else ():
            bare = find_name(root, name_words(surface.removesuffix("s")))
            # Of persons "Peters" may be a name beside "Peter".
            if bare is not None and bare.form == "name" and bare.label == label != "PER" and len(surface) > 3:
                self._add(root, surface, bare)
        return root

    @cached_property
    def compound_heads(self) -> tuple[tuple[str, str], ...]:
        """Names that compounds begin with, without hyphen (``Bundestags-wahl``), longest first."""
        heads = [(h, label) for label in ("ORG", "LOC") for h in self.words.get(f"compound_{label.lower()}", ())]
        return tuple(sorted(heads, key=lambda head: (-len(head[0]), head[0])))

    @cached_property
    def people_like_states(self) -> frozenset[str]:
        """Names of states that are also a form of their inhabitants (``Polen``, ``Schweden``)."""
        states = {surface for row in self._states for surface in (row[0], *row[1])}
        people = {form for row in self._states for inhabitant in row[3] for form in self._inhabitant_forms(inhabitant)}
        return frozenset(states & people)

    def _inhabitant_forms(self, inhabitant: str) -> Iterator[str]:
        masculine, _, feminine = inhabitant.partition("/")
        for ending in self.plural_endings:
            yield masculine + ending
        if self.feminine:
            feminine = feminine or masculine.removesuffix("e") + self.feminine
            yield from (feminine, feminine + "nen")

    def _add(self, root: Trie, surface: str, name: Name) -> None:
        if "~" in surface:
            for ending in self.name_adjective_endings:
                self._add(root, surface.replace("~", ending), name)
            return
        node = root
        for word in name_words(surface):
            step = node.setdefault(word, {})
            assert isinstance(step, dict)
            node = step
        node[END] = name
