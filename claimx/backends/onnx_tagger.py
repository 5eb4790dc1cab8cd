"""The bundled model's answers about a document: names, cues with their roles, syntax."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.labels import CUE_PARTS, GERMEVAL_LABELS, currencies
from claimx.backends.lemmas import lemmatizer
from claimx.backends.onnx_network import OnnxNetwork, SentenceScores
from claimx.backends.store import Manifest
from claimx.backends.trees import read_tree
from claimx.errors import InputError
from claimx.types import Attribution, Document, Entity, EntityLabel, Provenance, Span, Token
from claimx.version import __version__

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["OnnxTagger"]

_CHUNK_SENTENCES = 256  # read at a time, so that memory does not grow with the text
_SYNTAX = ("upos", "deprel", "verb", "case", "number", "person")
_LEAST_CUE = 0.5  # a cue that the model holds less likely is not reported


class OnnxTagger:
    """Labels names, finds cues with their roles, and parses, sentence by sentence.

    Args:
        network: The bundled encoder with its heads.
    """

    def __init__(self, network: OnnxNetwork) -> None:
        self.network = network
        self._manifest = network.manifest
        self._temperature = float(network.manifest.settings.get("temperature", 1.0))
        self._last: tuple[Document, tuple[Entity, ...], tuple[Attribution, ...]] | None = None

    @classmethod
    def load(cls, manifest: Manifest, threads: int | None = None) -> OnnxTagger:
        """Check the files of a model and load it.

        Raises:
            InputError: A file is damaged or foreign.
            MissingDependencyError: ONNX Runtime, tokenizers or numpy is not installed.
        """
        if unknown := sorted({tag[2:] for tag in manifest.heads["ner"] if tag != "O"} - set(GERMEVAL_LABELS)):
            raise InputError(str(manifest.folder), f"labels without a meaning here: {', '.join(unknown)}")
        return cls(OnnxNetwork.load(manifest, threads))

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order, without overlap; currencies are none here."""
        if self._last is not None and self._last[0] is document:
            return self._last[1]
        entities: list[Entity] = []
        for first, words, scores in self._chunks(document, ("ner",)):
            for offset, (tokens, answer) in enumerate(zip(words, scores, strict=True)):
                entities.extend(self._entities(document, tokens, answer, first + offset))
        return tuple(entities)

    def attribute(self, document: Document) -> tuple[Attribution, ...]:
        """Return the cues of a document with their holders and propositions, in text order.

        Its names are found in the same reading and remembered until another document comes, so that :meth:`tag` of the
        same document costs nothing.
        """
        if self._last is not None and self._last[0] is document:
            return self._last[2]
        return self._read(document, ())[1]

    def read(self, document: Document) -> tuple[Document, tuple[Attribution, ...]]:
        """Parse a document and find its cues, and its names for :meth:`tag`, in one reading.

        Returns:
            The document as :meth:`parse` returns it, and what :meth:`attribute` finds in it.
        """
        return self._read(document, _SYNTAX)

    def _read(self, document: Document, syntax: Sequence[str]) -> tuple[Document, tuple[Attribution, ...]]:
        entities: list[Entity] = []
        cues: list[Attribution] = []
        tree = _Tree(document, self._manifest.heads)
        heads = ("ner", "claim_cue", *syntax)
        for first, words, scores in self._chunks(document, heads, keep_states=True, arcs=bool(syntax)):
            for offset, (tokens, answer) in enumerate(zip(words, scores, strict=True)):
                entities.extend(self._entities(document, tokens, answer, first + offset))
                if syntax:
                    tree.add(tokens, answer)
            cues.extend(self._attributions(document, first, words, scores))
        parsed = tree.document() if syntax else document
        self._last = (parsed, tuple(entities), tuple(cues))
        return parsed, self._last[2]

    def parse(self, document: Document, *, lemmas: bool = False) -> Document:
        """Return the document with part of speech, features, head and relation of each word of its sentences.

        Args:
            document: The document.
            lemmas: Whether to add lemmas. They are those of simplemma, where it is installed and knows the language;
                its dictionary takes a second or two to load.
        """
        tree = _Tree(document, self._manifest.heads)
        for _, words, scores in self._chunks(document, _SYNTAX, arcs=True):
            for tokens, answer in zip(words, scores, strict=True):
                tree.add(tokens, answer)
        parsed = tree.document()
        lemma_of = lemmatizer(document.language.split("-")[0]) if lemmas else None
        if lemma_of is None:
            return parsed
        return replace(
            parsed,
            tokens=tuple(t if t.pos is None else replace(t, lemma=lemma_of(t.text, t.pos)) for t in parsed.tokens),
        )

    def score_words(self, sentences: Sequence[Sequence[str]], head: str = "ner") -> list[Scores]:
        """Return the log probability of each tag of a head for each word of each sentence.

        Args:
            sentences: The words of each sentence.
            head: The head that is asked.

        Returns:
            An array for each sentence. Shape of each: ``(words, tags)``.
        """
        scores = [answer.tags[head] for answer in self.network.read(sentences, (head,))]
        return [self._tempered(row) for row in scores] if head == "ner" else scores

    def _tempered(self, scores: Scores) -> Scores:
        import numpy as np

        if self._temperature == 1.0:
            return scores
        scaled = scores / self._temperature
        tempered: Scores = scaled - np.logaddexp.reduce(scaled, axis=-1, keepdims=True)
        return tempered

    def _chunks(
        self, document: Document, heads: Sequence[str], **options: bool
    ) -> Iterator[tuple[int, list[tuple[Token, ...]], list[SentenceScores]]]:
        """Yield the number of a sentence, and from it on the words and scores of some sentences."""
        for first in range(0, len(document.sentences), _CHUNK_SENTENCES):
            spans = document.sentences[first : first + _CHUNK_SENTENCES]
            words = [tuple(document.tokens_in(span)) for span in spans]
            texts = [[token.text for token in tokens] for tokens in words]
            yield first, words, self.network.read(texts, heads, **options)

    def _entities(
        self, document: Document, tokens: Sequence[Token], answer: SentenceScores, sentence: int
    ) -> Iterator[Entity]:
        tags = self._manifest.heads["ner"]
        rows = self._tempered(answer.tags["ner"])
        chosen = decode_bio(rows, tags)
        for first, end, label in spans_of([tags[tag] for tag in chosen]):
            kind, form = GERMEVAL_LABELS[label]
            if kind is EntityLabel.MISC and all(token.text in currencies() for token in tokens[first:end]):
                continue
            sure = min(float(rows[word, chosen[word]]) for word in range(first, end))
            span = document.span(tokens[first].span.start, tokens[end - 1].span.end)
            yield Entity(span, kind, form, None, _probability(sure), self._provenance(sentence))

    def _attributions(
        self, document: Document, first: int, words: Sequence[Sequence[Token]], scores: Sequence[SentenceScores]
    ) -> Iterator[Attribution]:
        asked: list[_Cue] = []
        for offset, answer in enumerate(scores):
            texts = [token.text for token in words[offset]]
            asked.extend(_Cue(offset, cue, sure) for cue, sure in _cues(answer.tags["claim_cue"], texts))
        marked = self.network.mark([(scores[cue.offset], cue.words) for cue in asked], ("claim_role",))
        roles = self._manifest.heads["claim_role"]
        for cue, (tables, (start, end)) in zip(asked, marked, strict=True):
            tokens = words[cue.offset]
            chosen = [roles[tag] for tag in tables["claim_role"].argmax(axis=-1)]
            places = {
                role: [start + at for at, name in enumerate(chosen) if name == role and start + at not in cue.words]
                for role in ("holder", "proposition")
            }
            yield Attribution(
                first + cue.offset,
                _runs(document, tokens, cue.words),
                _runs(document, tokens, places["holder"]),
                _runs(document, tokens, places["proposition"]),
                cue.score,
                self.network.name,
                len(tokens) - (end - start),
            )

    def _provenance(self, sentence: int) -> Provenance:
        return Provenance("claimx.backends.onnx_tagger", __version__, model=self.network.name, sentence=sentence)


class _Tree:
    """Gathers the syntax of the sentences of a document.

    Args:
        document: The document.
        heads: The tags of each head of the network.
    """

    def __init__(self, document: Document, heads: Mapping[str, Sequence[str]]) -> None:
        self._document, self._heads = document, heads
        self._tokens = list(document.tokens)
        self._index = {token.span.start: index for index, token in enumerate(document.tokens)}

    def add(self, sentence: Sequence[Token], answer: SentenceScores) -> None:
        """Write the tree of a sentence to its tokens."""
        if answer.arcs is None or not sentence:
            return
        columns = [[self._heads[name][i] for i in answer.tags[name].argmax(axis=1)] for name in _SYNTAX]
        for token, head, cells in zip(sentence, read_tree(answer.arcs), zip(*columns, strict=True), strict=True):
            index = self._index[token.span.start]
            governor = self._index[sentence[head].span.start] if head >= 0 else index
            relation = cells[1] if (head < 0) == (cells[1] == "root") else "root" if head < 0 else "dep"
            features = _features(cells)
            self._tokens[index] = replace(token, pos=cells[0], morph=features, head=governor, deprel=relation)

    def document(self) -> Document:
        """Return the document with its tokens as they are now."""
        return replace(self._document, tokens=tuple(self._tokens))


@dataclass(frozen=True, slots=True)
class _Cue:
    """The words of a cue in a sentence of a chunk."""

    offset: int
    words: tuple[int, ...]
    score: float


def _cues(scores: Scores, texts: Sequence[str]) -> list[tuple[tuple[int, ...], float]]:
    """Return the words of each cue that is likely enough, with its score: tags are ``O``, ``B-CUE``, ``I-CUE``.

    A separated particle or reflexive belongs to the cue in front of it.
    """
    if not len(scores):
        return []
    likely = 1.0 - _exp(scores[:, 0])
    runs: list[list[int]] = []
    for word, text in enumerate(texts):
        if likely[word] < _LEAST_CUE:
            continue
        goes_on = bool(runs) and runs[-1][-1] == word - 1 and scores[word, 2] > scores[word, 1]
        if goes_on or (runs and text in CUE_PARTS):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [(tuple(run), round(float(min(likely[at] for at in run)), 4)) for run in runs]


def _exp(values: Any) -> Any:
    import numpy as np

    return np.exp(values)


def _runs(document: Document, tokens: Sequence[Token], words: Sequence[int]) -> tuple[Span, ...]:
    """Return the stretches of neighbouring words as spans."""
    spans: list[Span] = []
    begun = last = -2
    for word in [*words, -1]:
        if word != last + 1 or word < 0:
            if begun >= 0:
                spans.append(document.span(tokens[begun].span.start, tokens[last].span.end))
            begun = word
        last = word
    return tuple(spans)


def _features(cells: Sequence[str]) -> str | None:
    """Return universal features in their usual writing, ``None`` where there are none."""
    _, _, verb, case, number, person = cells
    features: dict[str, str] = {}
    if case != "_":
        features["Case"] = case
    mood, dot, tense = verb.partition(".")
    if dot:
        features |= {"Mood": mood, "Tense": tense, "VerbForm": "Fin"}
    elif verb == "Imp":
        features |= {"Mood": "Imp", "VerbForm": "Fin"}
    elif verb != "_":
        features["VerbForm"] = verb
    if number != "_":
        features["Number"] = number
    if person != "_":
        features["Person"] = person
    return "|".join(f"{name}={value}" for name, value in sorted(features.items())) or None


def _probability(log_probability: float) -> float:
    """Return a probability to four decimals, so that the last bits of the arithmetic do not show."""
    return round(math.exp(log_probability), 4)
