"""Any token classifier of the Hugging Face kind as a tagger of names: ``hf:NAME_OR_PATH``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.backends.windows import windows
from claimx.errors import MissingDependencyError, ResourceError
from claimx.types import Document, Entity, Provenance, Span, Token

__all__ = ["HuggingFaceTagger", "join_tags"]

_EXTRACTOR = "claimx.backends.hf_ner"
_BATCH = 16
_MOST_PIECES = 512
_BEGINS = frozenset("BSU")
_ENDS = frozenset("ELSU")


class HuggingFaceTagger:
    """Labels names with a token classifier, sentence by sentence; the first piece of a word speaks for it.

    Long sentences are read in overlapping windows of whole words, so that nothing is cut off.

    Args:
        model: A token classifier.
        tokenizer: Its fast tokenizer.
        name: What provenance calls it.
        labels: What its labels mean; labels that are not listed are left out.
    """

    def __init__(self, model: Any, tokenizer: Any, name: str, labels: Mapping[str, Reading] = COMMON_LABELS) -> None:
        import transformers

        self._model = model.eval()
        self._tokenizer = tokenizer
        self._labels = labels
        self._version = str(transformers.__version__)
        self._name = f"{name}@{getattr(model.config, '_commit_hash', None) or 'local'}"
        room = min(_MOST_PIECES, int(tokenizer.model_max_length), model.config.max_position_embeddings)
        self._room = room - tokenizer.num_special_tokens_to_add() - _offset(model.config)

    @classmethod
    def load(cls, name: str, threads: int | None = None) -> HuggingFaceTagger:
        """Load a model from a folder or, where it can be reached, from the hub.

        Raises:
            MissingDependencyError: torch or transformers is not installed.
            ResourceError: There is no such model.
        """
        try:
            import torch
        except ImportError as error:
            raise MissingDependencyError("torch", "transformers") from error
        try:
            from transformers import AutoModelForTokenClassification, AutoTokenizer
        except ImportError as error:
            raise MissingDependencyError("transformers", "transformers") from error
        if threads is not None:
            torch.set_num_threads(threads)
        try:
            tokenizer = AutoTokenizer.from_pretrained(name, use_fast=True)
            model = AutoModelForTokenClassification.from_pretrained(name)
        except (OSError, ValueError) as error:
            raise ResourceError("Hugging Face token classifier", name, ()) from error
        return cls(model, tokenizer, name)

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order."""
        sentences = [document.tokens_in(sentence) for sentence in document.sentences]
        tags = self._tag_words(sentences)
        entities: list[Entity] = []
        for index, (tokens, answers) in enumerate(zip(sentences, tags, strict=True)):
            for first, end, label in join_tags([tag for tag, _ in answers]):
                reading = self._labels.get(label.upper(), self._labels.get(label))
                if reading is not None:
                    span = document.span(tokens[first].span.start, tokens[end - 1].span.end)
                    score = round(min(score for _, score in answers[first:end]), 4)
                    provenance = Provenance(_EXTRACTOR, self._version, model=self._name, sentence=index)
                    entities.append(Entity(span, *reading, None, score, provenance))
        return tuple(entities)

    def _tag_words(self, sentences: Sequence[Sequence[Token]]) -> list[list[tuple[str, float]]]:
        """Return tag and probability of each word of each sentence."""
        answers = [[("O", 1.0)] * len(tokens) for tokens in sentences]
        jobs = [(n, *window) for n, tokens in enumerate(sentences) for window in self._windows(tokens)]
        jobs.sort(key=lambda job: job[2] - job[1])
        for at in range(0, len(jobs), _BATCH):
            batch = jobs[at : at + _BATCH]
            words = [[_plain(token.span) for token in sentences[n][start:end]] for n, start, end, _, _ in batch]
            for (n, start, _, keep_from, keep_to), found in zip(batch, self._classify(words), strict=True):
                for word in range(keep_from, keep_to):
                    answers[n][word] = found.get(word - start, ("O", 1.0))
        return answers

    def _windows(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, int, int]]:
        if not tokens:
            return
        words = [_plain(token.span) for token in tokens]
        pieces = self._tokenizer(words, is_split_into_words=True, add_special_tokens=False, verbose=False)
        lengths = [0] * len(words)
        for word in pieces.word_ids(0):
            lengths[word] += 1
        yield from windows(lengths, self._room)

    def _classify(self, words: list[list[str]]) -> list[dict[int, tuple[str, float]]]:
        """Return tag and probability of the words of some windows, by index; words without pieces are left out."""
        import torch

        room = self._room + self._tokenizer.num_special_tokens_to_add()
        inputs = self._tokenizer(
            words, is_split_into_words=True, truncation=True, max_length=room, padding=True, return_tensors="pt"
        )
        with torch.inference_mode():
            best = torch.softmax(self._model(**inputs).logits.float(), dim=-1).max(dim=-1)
        names = self._model.config.id2label
        results = []
        for row in range(len(words)):
            found: dict[int, tuple[str, float]] = {}
            for at, word in enumerate(inputs.word_ids(row)):
                if word is not None and word not in found:
                    found[word] = (str(names[int(best.indices[row, at])]), float(best.values[row, at]))
            results.append(found)
        return results


def _offset(config: Any) -> int:
    """Return how many positions a model never uses: RoBERTa and its kin count on from the padding piece."""
    return int(config.pad_token_id) + 1 if "roberta" in config.model_type or config.model_type == "camembert" else 0


def _plain(span: Span) -> str:
    """Return the characters of a word with lone surrogates replaced, which no tokenizer reads."""
    return span.text.encode("utf-8", "replace").decode("utf-8")


def join_tags(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the spans of tags in BIO, IOB1, BIOES, BILOU or IO as first word, end (exclusive) and label.

    Example:
        >>> join_tags(["B-PER", "L-PER", "U-LOC", "O", "ORG", "ORG"])
        [(0, 2, 'PER'), (2, 3, 'LOC'), (4, 6, 'ORG')]
    """
    spans: list[tuple[int, int, str]] = []
    open_until = -1
    for word, tag in enumerate(tags):
        prefix, dash, label = tag.partition("-")
        if not dash or len(prefix) != 1:
            prefix, label = "I", tag
        if label == "O":
            continue
        if prefix not in _BEGINS and open_until == word and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], word + 1, label)
        else:
            spans.append((word, word + 1, label))
        open_until = -1 if prefix in _ENDS else word + 1
    return spans
