"""Score the times room on TIMEX3 annotations.

    python -m benchmarks.times --xml corpus/*.xml --part dev        # this project's mark-up
    python -m benchmarks.times --conll ler-timex.conll.gz --half 2  # token, BIO type, value

Printed: precision, recall and F1 by overlap and by exact span, type and value accuracy over the aligned pairs (Wilson
intervals; F1 by bootstrap over documents or blocks), classes of errors, characters per second.

The CoNLL file follows other conventions in places. For scoring, a duration in months or hours that makes whole years
or days is equal to it. Taken out of the gold, with what is predicted there, are "den Jahren", "die Monate" before a
date, marked there as a duration of their own, numbers of files, pages and directives marked as years, and the year of
a date in digits ("1. 10. 2011") where it alone is marked. Vague words such as "bislang" and "künftig", of which the
file marks only a few, count where it marks them. ``--raw`` leaves all in.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from claimx.lang import get_pack
from claimx.text import read_document
from claimx.times import TimeExtractor
from claimx.types import Document, Span

_BLOCK_SENTENCES = 200


class Record(NamedTuple):
    """A time expression, gold or predicted."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True)
class Case:
    """A text with its gold and with the places that are not scored."""

    text: str
    date: date | None
    gold: tuple[Record, ...]
    ignored: tuple[Record, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    partial: bool = False


def read_xml(path: Path, part: str) -> Iterator[Case]:
    """Read the documents of one part of the project's corpus."""
    for node in ElementTree.parse(path).getroot().iter("doc"):
        number = int(re.sub(r"[^0-9]", "", node.get("id") or "0") or 0)
        if part != "all" and (number % 4 == 0) != (part == "dev"):
            continue
        pieces: list[str] = []
        gold: list[Record] = []

        def walk(element: ElementTree.Element, pieces: list[str] = pieces, gold: list[Record] = gold) -> None:
            start = sum(map(len, pieces))
            pieces.append(element.text or "")
            for child in element:
                walk(child)
                pieces.append(child.tail or "")
            if element.tag == "t":
                surface = "".join(pieces)[start:]
                lead = len(surface) - len(surface.lstrip())
                end = start + len(surface.rstrip())
                gold.append(Record(start + lead, end, element.get("type") or "", element.get("value")))

        for block in node:
            if pieces:
                pieces.append("\n\n")
            walk(block)
        day = node.get("date")
        yield Case("".join(pieces), date.fromisoformat(day) if day else None, tuple(sorted(gold)))


_NO_SPACE_BEFORE = frozenset(",.;:!?)]}%“”/")
_NO_SPACE_AFTER = frozenset("([{„/")


def _joined(tokens: Sequence[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    text, places, glue = "", [], True
    for token, *_ in tokens:
        if not glue and token[0] not in _NO_SPACE_BEFORE:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = token[-1] in _NO_SPACE_AFTER
    return text, places


def _is_artefact(tokens: Sequence[Sequence[str]], first: int, last: int) -> bool:
    """Tell gold that marks a file number as a year, or "den Jahren" before years as a duration of its own."""
    words = [token[0] for token in tokens[first:last]]
    after = tokens[last][0] if last < len(tokens) else ""
    before = tokens[first - 1][0] if first else ""
    if len(words) == 1 and re.fullmatch(r"[0-9]{1,4}", words[0]):
        page = re.fullmatch(r"[0-9]{3,4}", tokens[first - 2][0] if first > 1 else "") and before == ","
        numbers = [token[0] for token in tokens[max(0, first - 2) : first]]
        if len(numbers) == 2 and all(re.fullmatch(r"[0-9]{1,2}\.", number) for number in numbers):
            return True
        if before in ("S.", "Seite", "Rn.", "Rz") or (page and words[0] < "1950"):
            return True
        slash = before == "/" or (
            after.startswith("/")
            and re.match(r"/?[0-9]", after + (tokens[last + 1][0] if last + 1 < len(tokens) else ""))
        )
        return (
            len(words[0]) < 3
            or words[0] < "1200"
            or (
                bool(slash) and before not in ("NV", "BFH/NV") and not (before == "/" and tokens[first - 2][0] == "BFH")
            )
        )
    units = re.compile(r"(?:[Dd]ie|[Dd]en) .*(?:Jahren?|Monaten?|Tagen?)")
    if re.fullmatch(units, " ".join(words)) and tokens[first][1] == "B-DURATION":
        return bool(
            re.match(
                r"[0-9]{4}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember", after
            )
        )
    return False


def read_conll(path: Path, half: int | None, day: date | None, *, raw: bool) -> Iterator[Case]:
    """Read sentences of tokens with BIO types and values; blocks of sentences stand for documents."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        sentences: list[list[list[str]]] = [[]]
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 3:
                sentences.append([])
            else:
                sentences[-1].append(fields)
    sentences = [sentence for sentence in sentences if sentence]
    middle = len(sentences) // 2
    if half:
        sentences = sentences[:middle] if half == 1 else sentences[middle:]
    for begin in range(0, len(sentences), _BLOCK_SENTENCES):
        text = ""
        gold: list[Record] = []
        ignored: list[Record] = []
        bounds: list[tuple[int, int]] = []
        for tokens in sentences[begin : begin + _BLOCK_SENTENCES]:
            piece, places = _joined(tokens)
            for first, token in enumerate(tokens):
                if not token[1].startswith("B-"):
                    continue
                last = first + 1
                while last < len(tokens) and tokens[last][1].startswith("I-"):
                    last += 1
                record = Record(len(text) + places[first][0], len(text) + places[last - 1][1], token[1][2:], token[2])
                (ignored if not raw and _is_artefact(tokens, first, last) else gold).append(record)
            bounds.append((len(text), len(text) + len(piece)))
            text += piece + "\n"
        yield Case(text, day, tuple(gold), tuple(ignored), tuple(bounds), not raw)


def align(gold: Sequence[Record], predicted: Sequence[Record]) -> list[tuple[int, int]]:
    """Pair records that share a character, the largest overlap first, ties by place."""
    pairs = []
    j = 0
    for i, record in enumerate(gold):
        while j and predicted[j - 1].end > record.start:
            j -= 1
        while j < len(predicted) and predicted[j].end <= record.start:
            j += 1
        k = j
        while k < len(predicted) and predicted[k].start < record.end:
            shared = min(record.end, predicted[k].end) - max(record.start, predicted[k].start)
            pairs.append((-shared, i, k))
            k += 1
    taken_gold, taken = set(), set()
    chosen = []
    for _, i, k in sorted(pairs):
        if i not in taken_gold and k not in taken:
            taken_gold.add(i)
            taken.add(k)
            chosen.append((i, k))
    return sorted(chosen)


def equal(left: str | None, right: str | None) -> bool:
    """Compare values; P36M is P3Y, PT24H is P1D."""
    return left == right or (_period(left) is not None and _period(left) == _period(right))


def _period(value: str | None) -> tuple[str, float] | None:
    match = re.fullmatch(r"P(T?)([0-9]+(?:\.[0-9]+)?)([YMWDHS])", value or "")
    if match is None:
        return None
    number = float(match[2])
    scale = {"Y": ("M", 12), "M": ("M", 1), "W": ("D", 7), "D": ("D", 1), "TH": ("D", 1 / 24), "TM": ("D", 1 / 1440)}
    unit, factor = scale.get(match[1] + match[3], (match[1] + match[3], 1))
    return unit, round(number * factor, 9)


def wilson(good: int, total: int) -> str:
    """Return a rate in percent with its 95 % interval."""
    if not total:
        return "undefined (0/0)"
    z, p = 1.96, good / total
    centre, spread = p + z * z / (2 * total), z * (p * (1 - p) / total + z * z / (4 * total * total)) ** 0.5
    low, high = (centre - spread) / (1 + z * z / total), (centre + spread) / (1 + z * z / total)
    return f"{100 * p:.2f} [{100 * low:.2f}, {100 * high:.2f}] ({good}/{total})"


def f1(hits: int, gold: int, predicted: int) -> float:
    """Return F1 from counts."""
    return 2 * hits / (gold + predicted) if gold + predicted else 0.0


def _interval(rows: Sequence[tuple[int, int, int]]) -> str:
    dice = random.Random(0)
    values = []
    for _ in range(500):
        drawn = [dice.choice(rows) for _ in rows]
        values.append(f1(*(sum(row[k] for row in drawn) for k in range(3))))
    values.sort()
    total = f1(*(sum(row[k] for row in rows) for k in range(3)))
    return f"{100 * total:.2f} [{100 * values[12]:.2f}, {100 * values[-13]:.2f}]"


def score(cases: Sequence[Case], language: str, *, show: int) -> None:
    """Run the room over the cases and print the figures."""
    extractor = TimeExtractor(get_pack(language))
    overlap_rows, exact_rows, errors, examples = [], [], Counter[str](), Counter[tuple[str, str, str]]()
    aligned = types = values = n_gold = n_predicted = chars = 0
    seconds = 0.0
    for case in cases:
        document = _document(case, language)
        began = time.perf_counter()
        found = extractor.extract(document)
        seconds += time.perf_counter() - began
        chars += len(case.text)
        predicted = [
            Record(t.span.start, t.span.end, str(t.type), t.value)
            for t in found
            if not any(
                o.start < t.span.end and t.span.start < o.end for o in case.ignored if not _on_gold(t.span, case)
            )
        ]
        if case.partial:
            predicted = [r for r in predicted if _on_gold(r, case) or not (r.value or "").endswith("_REF")]
        pairs = align(case.gold, predicted)
        exact = {(r.start, r.end) for r in case.gold} & {(r.start, r.end) for r in predicted}
        overlap_rows.append((len(pairs), len(case.gold), len(predicted)))
        exact_rows.append((len(exact), len(case.gold), len(predicted)))
        n_gold, n_predicted, aligned = n_gold + len(case.gold), n_predicted + len(predicted), aligned + len(pairs)
        for i, k in pairs:
            gold, guess = case.gold[i], predicted[k]
            types += gold.type == guess.type
            values += equal(gold.value, guess.value)
            if not equal(gold.value, guess.value):
                errors[f"value {gold.type}->{guess.type}"] += 1
                examples["value", case.text[gold.start : gold.end], f"{gold.value} / {guess.value}"] += 1
        for i in sorted(set(range(len(case.gold))) - {i for i, _ in pairs}):
            errors[f"missed {case.gold[i].type}"] += 1
            examples["missed", case.text[case.gold[i].start : case.gold[i].end], case.gold[i].value or ""] += 1
        for k in sorted(set(range(len(predicted))) - {k for _, k in pairs}):
            errors[f"spurious {predicted[k].type}"] += 1
            examples["spurious", case.text[predicted[k].start : predicted[k].end], predicted[k].value or ""] += 1
    print(
        f"texts {len(cases)}, gold {n_gold}, predicted {n_predicted}, not scored {sum(len(c.ignored) for c in cases)}"
    )
    print("overlap precision", wilson(aligned, n_predicted))
    print("overlap recall   ", wilson(aligned, n_gold))
    print("overlap F1       ", _interval(overlap_rows))
    print("exact F1         ", _interval(exact_rows))
    print("type accuracy    ", wilson(types, aligned))
    print("value accuracy   ", wilson(values, aligned))
    print("errors           ", dict(errors.most_common()))
    print(f"speed             {chars / seconds:,.0f} characters/s" if seconds else "")
    for (kind, surface, value), count in examples.most_common(show):
        print(f"  {count:5} {kind:9} {surface!r} {value}")


def _on_gold(span: Span | Record, case: Case) -> bool:
    return any(g.start < span.end and span.start < g.end for g in case.gold)


def _document(case: Case, language: str) -> Document:
    if not case.sentences:
        return read_document(case.text, language=language, date=case.date)
    sentences = tuple(Span(start, end, case.text[start:end]) for start, end in case.sentences if start < end)
    return Document(case.text, language, date=case.date, sentences=sentences)


def main() -> None:
    """Read the arguments and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--xml", nargs="*", type=Path, default=[], help="files of the project's corpus")
    parser.add_argument("--part", choices=("dev", "train", "all"), default="dev")
    parser.add_argument("--conll", type=Path, help="tokens with BIO types and values, gzip")
    parser.add_argument("--half", type=int, choices=(1, 2), help="only one half of the CoNLL file")
    parser.add_argument("--date", type=date.fromisoformat, help="document date of the CoNLL file")
    parser.add_argument("--raw", action="store_true", help="score all of the CoNLL gold")
    parser.add_argument("--language", default="de")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the N most frequent errors")
    options = parser.parse_args()
    cases = [case for path in options.xml for case in read_xml(path, options.part)]
    if options.conll:
        cases += read_conll(options.conll, options.half, options.date, raw=options.raw)
    score(cases, options.language, show=options.show)


if __name__ == "__main__":
    main()
