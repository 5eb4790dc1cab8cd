"""Measure the quantity room: on a marked corpus, on challenge cases, beside other systems, and for speed.

    python benchmarks/quantities.py --corpus seeds/corpus-de/*.xml --split dev
    python benchmarks/quantities.py --cases benchmarks/quantity_cases/*.tsv --split dev
    python benchmarks/quantities.py --cases benchmarks/quantity_cases/*.tsv --split all --rivals other/venv/bin/python
    python benchmarks/quantities.py --speed seeds/swp-aktuell-2024A57.txt

A pair counts as aligned where half of the longer span is shared; the headline asks for span, value and modifier.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.rival_numbers import SYSTEMS
from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document

FIELDS = ("value", "modifier", "unit", "noun", "kind")


def wilson(hits: int, n: int) -> tuple[float, float] | None:
    """Return the 95 % Wilson interval of a rate, ``None`` for no trials."""
    if n == 0:
        return None
    z = 1.959964
    centre = (hits + z * z / 2) / (n + z * z)
    half = z * math.sqrt(hits * (n - hits) / n + z * z / 4) / (n + z * z)
    return round(centre - half, 4), round(centre + half, 4)


def rate(hits: int, n: int) -> dict[str, Any]:
    """Return a rate with its counts and interval."""
    return {"hits": hits, "n": n, "rate": round(hits / n, 4) if n else None, "wilson95": wilson(hits, n)}


# --- corpus -----------------------------------------------------------------------------------------------------------


def read_corpus(paths: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield documents with text and gold quantities from marked-up files."""
    for path in paths:
        for doc in ET.parse(path).getroot().iter("doc"):
            pieces: list[str] = []
            gold: list[dict[str, Any]] = []
            for n, block in enumerate(doc):
                if n:
                    pieces.append("\n\n")
                _walk(block, pieces, gold)
            region = doc.get("region") or ""
            language = (doc.get("lang") or "de") + (f"-{region}" if region else "")
            yield {"id": doc.get("id") or "", "text": "".join(pieces), "gold": gold, "language": language}


def _walk(node: ET.Element, pieces: list[str], gold: list[dict[str, Any]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if node.tag == "q":
        end = sum(map(len, pieces))
        gold.append(
            {
                "start": start, "end": end, "low": node.get("low") or None, "high": node.get("high") or None,
                "modifier": node.get("mod", "exact"), "unit": node.get("unit"), "noun": node.get("noun"),
                "kind": node.get("kind", "count"), "optional": node.get("o") == "1",
                "text": "".join(pieces)[start:end],
            }
        )  # fmt: skip


def is_dev(name: str) -> bool:
    """Tell whether a document belongs to the dev half: its number is divisible by four."""
    return int(re.sub(r"\D", "", name) or 1) % 4 == 0


# --- scoring ----------------------------------------------------------------------------------------------------------


def overlap(a: dict[str, Any], b: dict[str, Any]) -> float:
    """Return the shared part of the longer of two spans."""
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return max(0, shared) / max(a["end"] - a["start"], b["end"] - b["start"])


def align(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Pair gold and found one to one; spans that share half can pair with one other only, but for nested ones."""
    pairs = sorted(
        (
            (overlap(g, f), _same_value(g, f), -i, -j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if overlap(g, f) >= 0.5
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    out = []
    for _, _, i, j in pairs:
        if -i not in taken_gold and -j not in taken_found:
            taken_gold.add(-i)
            taken_found.add(-j)
            out.append((-i, -j))
    return out


def _same_number(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    x, y = Decimal(a), Decimal(b)
    return abs(x - y) <= Decimal("0.000001") * max(abs(x), abs(y), Decimal(1))


def _same_value(gold: dict[str, Any], found: dict[str, Any]) -> bool:
    return _same_number(gold["low"], found["low"]) and _same_number(gold["high"], found["high"])


def as_row(quantity: Any) -> dict[str, Any]:
    """Flatten a quantity to what is compared."""
    value = quantity.value
    return {
        "start": quantity.span.start, "end": quantity.span.end, "text": quantity.span.text,
        "low": None if value.lower is None else f"{value.lower:f}",
        "high": None if value.upper is None else f"{value.upper:f}",
        "modifier": str(quantity.modifier), "unit": quantity.unit, "kind": str(quantity.kind),
        "noun": quantity.noun.lemma if quantity.noun else None,
    }  # fmt: skip


def score(documents: Iterable[dict[str, Any]], *, show: str | None = None) -> dict[str, Any]:
    """Score claimx on documents with gold quantities."""
    counts: Counter[str] = Counter()
    for doc in documents:
        extractor = QuantityExtractor(get_pack(doc["language"]))
        document = read_document(doc["text"], language=doc["language"])
        found = [as_row(q) for q in extractor.extract(document)]
        pairs = align(doc["gold"], found)
        required = [(i, j) for i, j in pairs if not doc["gold"][i]["optional"]]
        matched = {j for _, j in pairs}
        counts["gold"] += sum(not g["optional"] for g in doc["gold"])
        counts["found"] += len(found) - (len(pairs) - len(required))
        counts["pairs"] += len(required)
        for i, j in required:
            gold, got = doc["gold"][i], found[j]
            right = {f: gold[f] == got[f] for f in FIELDS if f != "value"} | {"value": _same_value(gold, got)}
            for name, fine in right.items():
                counts[name] += fine
            counts["headline"] += right["value"] and right["modifier"]
            if gold["noun"] is not None:
                counts["noun_gold"] += 1
                counts["noun_gold_right"] += right["noun"]
            if show:
                for name, fine in right.items():
                    if not fine and show in ("all", name):
                        print(
                            doc["id"],
                            name,
                            repr(gold["text"]),
                            "gold",
                            gold.get(name, (gold["low"], gold["high"])),
                            "got",
                            got.get(name, (got["low"], got["high"])),
                            repr(got["text"]),
                            sep=" | ",
                        )
        if show in ("all", "miss", "extra"):
            taken = {i for i, _ in pairs}
            for i, g in enumerate(doc["gold"]):
                if i not in taken and not g["optional"] and show != "extra":
                    print(
                        doc["id"],
                        "MISS",
                        repr(
                            doc["text"][max(0, g["start"] - 25) : g["start"]]
                            + "⟦"
                            + g["text"]
                            + "⟧"
                            + doc["text"][g["end"] : g["end"] + 20]
                        ),
                        sep=" | ",
                    )
            for j, f in enumerate(found):
                if j not in matched and show != "miss":
                    print(
                        doc["id"],
                        "EXTRA",
                        repr(
                            doc["text"][max(0, f["start"] - 25) : f["start"]]
                            + "⟦"
                            + f["text"]
                            + "⟧"
                            + doc["text"][f["end"] : f["end"] + 20]
                        ),
                        sep=" | ",
                    )
    n = counts["pairs"]
    return {
        "overlap_recall": rate(n, counts["gold"]),
        "overlap_precision": rate(n, counts["found"]),
        "headline_recall": rate(counts["headline"], counts["gold"]),
        "headline_precision": rate(counts["headline"], counts["found"]),
        **{name: rate(counts[name], n) for name in FIELDS},
        "noun_where_gold_has_one": rate(counts["noun_gold_right"], counts["noun_gold"]),
    }


# --- challenge cases --------------------------------------------------------------------------------------------------


def read_cases(paths: Iterable[str]) -> Iterator[dict[str, str]]:
    """Yield cases: id, split, language, sentence, and the expected values in text order, separated by ``;``.

    An expected value is ``lower..upper modifier unit noun``; ``-`` stands for nothing, an empty field for no quantity.
    """
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                name, split, language, sentence, expected = line.split("\t")
                yield {"id": name, "split": split, "language": language, "text": sentence, "expected": expected}


def _summary(row: dict[str, Any]) -> str:
    noun = (row["noun"] or "-").replace(" ", "_")
    low, high = (("inf" if v is None else _six_decimals(Decimal(v))) for v in (row["low"], row["high"]))
    return f"{low}..{high} {row['modifier']} {row['unit'] or '-'} {noun}"


def _six_decimals(value: Decimal) -> str:
    exponent = value.normalize().as_tuple().exponent
    fine = isinstance(exponent, int) and exponent >= -6
    return f"{(value if fine else value.quantize(Decimal('0.000001'))).normalize():f}"


def score_cases(cases: list[dict[str, str]], *, show: bool = False) -> dict[str, Any]:
    """Score claimx on challenge cases: a case is right when all quantities are, and there is no other."""
    values = Counter()
    right = 0
    for case in cases:
        extractor = QuantityExtractor(get_pack(case["language"]))
        found = [_summary(as_row(q)) for q in extractor.extract(read_document(case["text"], language=case["language"]))]
        wanted = [item.strip() for item in case["expected"].split(";") if item.strip()]
        fine = found == wanted
        right += fine
        values["n"] += len(wanted)
        values["hits"] += sum((Counter(w.split()[0] for w in wanted) & Counter(f.split()[0] for f in found)).values())
        if show and not fine:
            print(case["id"], case["text"], f"wanted {wanted}", f"found {found}", sep="\n    ")
    return {"cases": rate(right, len(cases)), "values": rate(values["hits"], values["n"])}


# --- others -----------------------------------------------------------------------------------------------------------


def score_rivals(cases: list[dict[str, str]], interpreter: str) -> dict[str, Any]:
    """Score the values of every other system on the same cases, beside claimx, by language.

    A number is found where a system gives one end of the expected value; false alarms are the traps in which it finds
    any number at all.
    """
    languages = [(case["language"][:2], case["text"]) for case in cases]
    out: dict[str, Any] = {"claimx": _rival_rates(cases, [_own_numbers(case) for case in cases])}
    for name in SYSTEMS:
        request = json.dumps({"system": name, "cases": languages})
        command = [interpreter, str(Path(__file__).with_name("rival_numbers.py"))]
        done = subprocess.run(command, input=request, capture_output=True, text=True, check=False)
        if done.returncode:
            out[name] = {"absent": done.stderr.strip().rpartition("\n")[2]}
            continue
        reply = json.loads(done.stdout)
        if "absent" in reply:
            out[name] = reply
            continue
        out[name] = {
            "version": reply["version"],
            "seconds": reply["seconds"],
            **_rival_rates(cases, reply["numbers"]),
        }
    return out


def _own_numbers(case: dict[str, str]) -> list[str]:
    extractor = QuantityExtractor(get_pack(case["language"]))
    found = extractor.extract(read_document(case["text"], language=case["language"]))
    return [f"{end:f}" for q in found for end in (q.value.lower, q.value.upper) if end is not None]


def _rival_rates(cases: list[dict[str, str]], numbers: list[list[str] | None]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    for case, found in zip(cases, numbers, strict=True):
        language = case["language"][:2]
        if found is None:
            continue
        ends = [w.split()[0].split("..") for w in case["expected"].split(";") if w.strip()]
        ends = [pair for pair in ends if pair != ["inf", "inf"]]
        counts[f"{language} n"] += len(ends)
        counts[f"{language} hits"] += sum(any(_near(end, value) for end in pair for value in found) for pair in ends)
        if not case["expected"]:
            counts[f"{language} traps"] += 1
            counts[f"{language} alarms"] += bool(found)
    return {
        language: {
            "values": rate(counts[f"{language} hits"], counts[f"{language} n"]),
            "alarms_on_traps": rate(counts[f"{language} alarms"], counts[f"{language} traps"]),
        }
        for language in sorted({name.split()[0] for name in counts})
    }


def _near(end: str, value: str) -> bool:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return False
    return end != "inf" and abs(Decimal(end) - number) <= Decimal("0.000001") * max(1, abs(number))


# --- speed ------------------------------------------------------------------------------------------------------------

ADVERSARIAL = {
    "digits": "1", "grouped": "1.000 ", "scales": "Millionen ", "brackets": "(", "words": "ein",
    "spaced words": "ein ",
    "ranges": "5 bis ", "hyphens": "1-", "commas": "1,", "units": "5 km ",
    "over": "über 60 ", "dots": "1.", "halves": "½",
    "elided money": "5 Euro, 3, ", "bounds": "mindestens 5, weniger als 10, ", "years": "(1600-1650) ",
    "commas in words": "zwei Millionen, ",
}  # fmt: skip


def speed(path: str | None, language: str) -> dict[str, Any]:
    """Measure characters a second on a text, and growth of time with length on hard lines."""
    extractor = QuantityExtractor(get_pack(language))
    out: dict[str, Any] = {}
    if path:
        document = read_document(Path(path).read_text("utf-8"), language=language)
        extractor.extract(document)
        best = min(_timed(extractor, document) for _ in range(5))
        out["chars_per_s"] = round(len(document.text) / best)
    from claimx.types import Document

    for name, piece in ADVERSARIAL.items():
        times = []
        for length in (250_000, 1_000_000):
            text = (piece * (length // len(piece) + 1))[:length].strip()
            bare = Document(text, language)
            times.append(_timed(extractor, Document(text, language, sentences=(bare.span(0, len(text)),))))
        out[name] = {"s_250k": round(times[0], 3), "s_1m": round(times[1], 3), "growth": round(times[1] / times[0], 2)}
    return out


def _timed(extractor: QuantityExtractor, document: Any) -> float:
    start = time.perf_counter()
    extractor.extract(document)
    return time.perf_counter() - start


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", nargs="+")
    parser.add_argument("--cases", nargs="+")
    parser.add_argument("--split", choices=("dev", "test", "train", "all"), default="dev")
    parser.add_argument("--rivals", nargs="?", const=sys.executable, help="interpreter that has the other systems")
    parser.add_argument("--speed", nargs="?", const="")
    parser.add_argument("--language", default="de")
    parser.add_argument("--show", help="print what is wrong: all, miss, extra, or a field")
    options = parser.parse_args(arguments)
    report: dict[str, Any] = {}
    if options.corpus:
        wanted = {"dev": is_dev, "train": lambda n: not is_dev(n)}.get(options.split, lambda _: True)
        report["corpus"] = score((d for d in read_corpus(options.corpus) if wanted(d["id"])), show=options.show)
    if options.cases:
        cases = [c for c in read_cases(options.cases) if options.split in (c["split"], "all")]
        report["cases"] = score_cases(cases, show=bool(options.show))
        if options.rivals:
            report["rivals"] = score_rivals(cases, options.rivals)
    if options.speed is not None:
        report["speed"] = speed(options.speed or None, options.language)
    print(json.dumps(report, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
