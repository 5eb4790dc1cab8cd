"""Strict span F1 (tagging heads) and word F1 (role heads), with bootstrap intervals over sentences."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch

from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.pieces import PieceReader
from claimx.backends.trees import read_tree
from models.recipe.batches import Encoded, make_batches, pad
from models.recipe.labels import HEADS, NER_CLASSES, SYNTAX_HEADS
from models.recipe.network import Network, head_slices, mixed_precision

Counts = tuple[int, int, int]  # right, predicted, gold


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of each sentence and what follows from them."""

    sentences: tuple[Counts, ...]

    @property
    def counts(self) -> Counts:
        """Right, predicted and gold of the whole."""
        right, predicted, gold = (sum(column) for column in zip(*self.sentences, strict=True))
        return right, predicted, gold

    @property
    def f1(self) -> float | None:
        """F1, `None` where there is nothing to find and nothing found."""
        return _f1(self.sentences)

    def interval(self, *, samples: int = 1000, seed: int = 0) -> tuple[float, float]:
        """Return the 95 % bootstrap interval of F1 over sentences."""
        draw = random.Random(seed)
        values = sorted(_f1(draw.choices(self.sentences, k=len(self.sentences))) or 0.0 for _ in range(samples))
        return values[int(0.025 * samples)], values[int(0.975 * samples) - 1]


def _f1(sentences: Sequence[Counts]) -> float | None:
    right, predicted, gold = (sum(column) for column in zip(*sentences, strict=True))
    return 2 * right / (predicted + gold) if predicted + gold else None


def span_counts(predicted: Sequence[str], gold: Sequence[str], labels: Iterable[str] | None = None) -> Counts:
    """Count spans that agree in first word, last word and label."""
    wanted = None if labels is None else set(labels)
    found = {span for span in spans_of(predicted) if wanted is None or span[2] in wanted}
    true = {span for span in spans_of(gold) if wanted is None or span[2] in wanted}
    return len(found & true), len(found), len(true)


def word_counts(predicted: Sequence[str], gold: Sequence[str]) -> Counts:
    """Count words that bear the same tag, `O` aside."""
    right = sum(p == g != "O" for p, g in zip(predicted, gold, strict=True))
    return right, sum(tag != "O" for tag in predicted), sum(tag != "O" for tag in gold)


Answer = dict[str, list[str]]  # tags by head; under "arc" the index of each word's head as a string, -1 for the root


@torch.inference_mode()
def predict(network: Network, items: Sequence[Encoded], reader: PieceReader) -> list[Answer]:
    """Return the tags of each sentence for each head that its gold knows."""
    network.eval()
    device = next(network.parameters()).device
    answers: dict[int, Answer] = {}
    slices = head_slices()
    for batch in make_batches(items, 4096):
        with mixed_precision(device):
            output = network(*(tensor.to(device) for tensor in pad(batch, reader.padding)))
        for number, item in enumerate(batch):
            words = output.logits[number, item.firsts].float().cpu()
            lost = len(item.example.words) - len(item.firsts)
            tree: list[int] = []
            if item.example.heads:
                heads = output.arcs[number, item.firsts].float().cpu()
                tree = read_tree(heads[:, [0, *item.firsts]].numpy())
                governors = output.governors[number, [item.firsts[at] if at >= 0 else 0 for at in tree]]
                related = network.relate(output.dependents[number, item.firsts], governors)
                words[:, slices["deprel"]] += related.float().cpu()
                is_root = torch.tensor([at < 0 for at in tree])
                words[~is_root, slices["deprel"].start + HEADS["deprel"].index("root")] = -math.inf
            answer = {head: _tags(head, words[:, slices[head]]) + ["O"] * lost for head in item.example.targets}
            if item.example.heads:
                answer["arc"] = [str(head) for head in tree] + ["-1"] * lost
            answers[id(item)] = answer
    return [answers[id(item)] for item in items]


def _tags(head: str, logits: torch.Tensor) -> list[str]:
    tags = HEADS[head]
    scores = torch.log_softmax(logits, dim=-1).numpy()
    return [tags[i] for i in (decode_bio(scores, tags) if "B-" in tags[1] else scores.argmax(-1).tolist())]


def measure(network: Network, items: Sequence[Encoded], reader: PieceReader) -> dict[str, Score]:
    """Score every head whose gold is known, `ner` strict with all labels; of partly annotated corpora PER, ORG, LOC."""
    return score(items, predict(network, items, reader))


def _same(pairs: Iterable[tuple[object, object]]) -> Counts:
    """Count pairs that agree; every word has an answer, so that F1 is the accuracy."""
    agree = [a == b for a, b in pairs]
    return sum(agree), len(agree), len(agree)


def score(items: Sequence[Encoded], answers: Sequence[dict[str, list[str]]]) -> dict[str, Score]:
    """Score answers of any system for encoded examples."""
    counts: dict[str, list[Counts]] = {}
    for item, answer in zip(items, answers, strict=True):
        for head, tags in answer.items():
            gold = item.example.gold.get(head)
            if head == "ner" and gold is None:
                plain = [target[0] if len(target) == 1 else "O" for target in item.example.targets["ner"]]
                counts.setdefault("ner", []).append(span_counts(tags, plain, ("PER", "ORG", "LOC")))
            elif head == "ner" and gold is not None:
                counts.setdefault("ner", []).append(span_counts(tags, gold))
                for name in NER_CLASSES:
                    counts.setdefault(f"ner.{name}", []).append(span_counts(tags, gold, (name,)))
            elif gold is not None and head in (*SYNTAX_HEADS, "lemma"):
                counts.setdefault(head, []).append(_same(zip(tags, gold, strict=True)))
            elif gold is not None and HEADS[head][1].startswith("B-"):
                counts.setdefault(head, []).append(span_counts(tags, gold))
                bare = [[tag[2:] or "O" for tag in row] for row in (tags, gold)]
                counts.setdefault(f"{head}.words", []).append(word_counts(*bare))
            elif gold is not None:
                counts.setdefault(head, []).append(word_counts(tags, gold))
        if "arc" in answer:
            heads = map(str, item.example.heads)
            found = list(zip(answer["arc"], answer["deprel"], strict=True))
            true = list(zip(heads, item.example.gold["deprel"], strict=True))
            counts.setdefault("uas", []).append(_same((a[0], b[0]) for a, b in zip(found, true, strict=True)))
            counts.setdefault("las", []).append(_same(zip(found, true, strict=True)))
    return {head: Score(tuple(rows)) for head, rows in counts.items()}
