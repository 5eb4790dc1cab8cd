"""The bundled model's answers about a document: names, cues with their roles, syntax."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.labels import CUE_PARTS, GERMEVAL_LABELS, currencies
from claimx.backends.lemmas import lemmatizer
from claimx.backends.onnx_network import OnnxNetwork, SentenceScores
from claimx.backends.store import Manifest
from claimx.errors import InputError
from claimx.types import Attribution, Document, Entity, EntityLabel, Provenance, Reading, Span, Token
from claimx.version import __version__

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["OnnxTagger"]

_SENTENCES_AT_ONCE = 256  # read at a time, so that memory does not grow with the text
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
        return self._read((document,), ("ner",))[0].entities or ()

    def attribute(self, document: Document) -> tuple[Attribution, ...]:
        """Return the cues of a document with their holders and propositions, in text order."""
        return self._read((document,), ("ner", "claim_cue"), roles=True)[0].attributions

    def read(self, documents: Sequence[Document], *, roles: bool = False) -> tuple[Reading, ...]:
        """Parse documents and find their names and cues, in one reading of them all.

        The more there is to read at once, the better sentences of one length are found to be read together; what is
        found in a document does not depend on its company.

        Args:
            documents: The documents.
            roles: Whether to read the roles of all cues as well: each asks for another reading of its sentence, and
                :meth:`read_roles` does it for those that matter.

        Returns:
            For each document what :meth:`parse`, :meth:`tag` and :meth:`attribute` return.
        """
        return self._read(documents, ("ner", "claim_cue", *_SYNTAX), roles=roles)

    def read_roles(self, document: Document, found: Attribution) -> Attribution:
        """Return a cue of :meth:`read` with its holder and proposition, as :meth:`attribute` gives it."""
        tokens = document.tokens_in(document.sentences[found.sentence])
        inside = {token.span.start: word for word, token in enumerate(tokens)}
        words = tuple(w for span in found.cue for start, w in inside.items() if span.start <= start < span.end)
        (answer,) = self.network.read([[token.text for token in tokens]], (), keep_states=True)
        return self._with_roles([(_Sentence(0, found.sentence, document, tokens), answer, words, found)])[0]

    def _read(self, documents: Sequence[Document], heads: Sequence[str], *, roles: bool = False) -> tuple[Reading, ...]:
        entities: list[list[Entity]] = [[] for _ in documents]
        cues: list[list[Attribution]] = [[] for _ in documents]
        syntax, names, marked = (head in heads for head in ("upos", "ner", "claim_cue"))
        trees = [_Tree(document, self._manifest.heads) for document in documents if syntax]
        for part in _parts(documents):
            texts = [[token.text for token in sentence.tokens] for sentence in part]
            scores = self.network.read(texts, heads, trees=syntax, keep_states=roles)
            for sentence, answer in zip(part, scores, strict=True):
                if names:
                    entities[sentence.text].extend(self._entities(sentence, answer))
                if syntax:
                    trees[sentence.text].add(sentence.tokens, answer)
            asked = list(self._cues_in(part, scores)) if marked else []
            attributions = self._with_roles(asked) if roles else [found for *_, found in asked]
            for (sentence, *_), attribution in zip(asked, attributions, strict=True):
                cues[sentence.text].append(attribution)
        parsed = [tree.document() for tree in trees] if syntax else documents
        return tuple(
            Reading(document, tuple(found), tuple(held))
            for document, found, held in zip(parsed, entities, cues, strict=True)
        )

    def parse(self, document: Document, *, lemmas: bool = False) -> Document:
        """Return the document with part of speech, features, head and relation of each word of its sentences.

        Args:
            document: The document.
            lemmas: Whether to add lemmas. They are those of simplemma, where it is installed and knows the language;
                its dictionary takes a second or two to load.
        """
        parsed = self._read((document,), _SYNTAX)[0].document
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

    def _entities(self, sentence: _Sentence, answer: SentenceScores) -> Iterator[Entity]:
        tags = self._manifest.heads["ner"]
        rows = answer.tags["ner"]
        chosen = decode_bio(rows, tags)
        for first, end, label in spans_of([tags[tag] for tag in chosen]):
            kind, form = GERMEVAL_LABELS[label]
            tokens = sentence.tokens[first:end]
            if kind is EntityLabel.MISC and all(token.text in currencies() for token in tokens):
                continue
            sure = self._tempered(rows[first:end])[range(end - first), chosen[first:end]].min()
            span = sentence.document.span(tokens[0].span.start, tokens[-1].span.end)
            yield Entity(span, kind, form, None, _probability(float(sure)), self._provenance(sentence.number))

    def _cues_in(self, part: Sequence[_Sentence], scores: Sequence[SentenceScores]) -> Iterator[_Cue]:
        """Yield the cues of sentences, whose roles are not known yet."""
        for sentence, answer in zip(part, scores, strict=True):
            texts = [token.text for token in sentence.tokens]
            for words, sure in _cues(answer.tags["claim_cue"], texts):
                window = answer.windows[answer.window_around(words)]
                n_unread = len(sentence.tokens) - (window.end - window.start)
                cue = _runs(sentence, words)
                found = Attribution(sentence.number, cue, (), (), sure, self.network.name, n_unread)
                yield sentence, answer, words, found

    def _with_roles(self, asked: Sequence[_Cue]) -> list[Attribution]:
        """Return cues with their roles; the states of their sentences must have been kept."""
        marked = self.network.mark([(answer, words) for _, answer, words, _ in asked], ("claim_role",))
        roles = self._manifest.heads["claim_role"]
        complete = []
        for (sentence, _, words, found), (tables, (start, _)) in zip(asked, marked, strict=True):
            chosen = [roles[tag] for tag in tables["claim_role"].argmax(axis=-1)]
            holder, proposition = (
                _runs(
                    sentence, [start + at for at, name in enumerate(chosen) if name == role and start + at not in words]
                )
                for role in ("holder", "proposition")
            )
            complete.append(replace(found, holder=holder, proposition=proposition))
        return complete

    def _provenance(self, sentence: int) -> Provenance:
        return Provenance("claimx.backends.onnx_tagger", __version__, model=self.network.name, sentence=sentence)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its words.

    Args:
        text: Index of its document among those that are read.
        number: Index of the sentence in it.
        document: Its document.
        tokens: Its words.
    """

    text: int
    number: int
    document: Document
    tokens: tuple[Token, ...]


_Cue = tuple[_Sentence, SentenceScores, tuple[int, ...], Attribution]  # with the indices of its words


def _parts(documents: Sequence[Document]) -> Iterator[list[_Sentence]]:
    """Yield the sentences of documents by so many that memory does not grow with the text."""
    sentences = (
        _Sentence(text, number, document, document.tokens_in(span))
        for text, document in enumerate(documents)
        for number, span in enumerate(document.sentences)
    )
    while part := list(islice(sentences, _SENTENCES_AT_ONCE)):
        yield part


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
        if not answer.tree:
            return
        columns = [[self._heads[name][i] for i in answer.tags[name].argmax(axis=1)] for name in _SYNTAX]
        for token, head, cells in zip(sentence, answer.tree, zip(*columns, strict=True), strict=True):
            index = self._index[token.span.start]
            governor = self._index[sentence[head].span.start] if head >= 0 else index
            self._tokens[index] = Token(token.span, token.lemma, cells[0], _features(*cells[2:]), governor, cells[1])

    def document(self) -> Document:
        """Return the document with its tokens as they are now."""
        return replace(self._document, tokens=tuple(self._tokens))


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


def _runs(sentence: _Sentence, words: Sequence[int]) -> tuple[Span, ...]:
    """Return the stretches of neighbouring words as spans."""
    spans: list[Span] = []
    begun = last = -2
    for word in [*words, -1]:
        if word != last + 1 or word < 0:
            if begun >= 0:
                first, end = sentence.tokens[begun].span.start, sentence.tokens[last].span.end
                spans.append(sentence.document.span(first, end))
            begun = word
        last = word
    return tuple(spans)


@cache
def _features(verb: str, case: str, number: str, person: str) -> str | None:
    """Return universal features in their usual writing, ``None`` where there are none."""
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
