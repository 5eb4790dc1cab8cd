"""Score the rule tier of the claims room on the project's corpus, and its cues on SpkAtt.

python -m benchmarks.claims dev                      # with gold entities, quantities and times
python -m benchmarks.claims dev --rooms              # with what the other rooms find
python -m benchmarks.claims spkatt spkatt2023.tar.gz # cue words of the dev part
"""

from __future__ import annotations

import argparse
import json
import tarfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.corpora.corpus_de import load_dev, load_train
from claimx.claims import ClaimExtractor, CueFinder
from claimx.errors import InputError
from claimx.lang import get_pack
from claimx.scoring import Counts, Gold, Scores, score_claims
from claimx.text import read_document
from claimx.types import Analysis, Document

MEASURES = (
    "detection:attributed",
    "detection:evidential",
    "detection:author",
    "joint:attributed",
    "joint:author",
    "holder",
    "cue",
)
ATTRIBUTES = ("kind", "form", "modality", "certainty", "polarity", "endorsed", "resolution", "cue_class")


def analyze_gold(golds: Sequence[Gold], *, rooms: bool = False) -> tuple[list[tuple[Gold, Analysis]], float]:
    """Run the claims room over gold documents; return the pairs and the words read each second."""
    extractor = ClaimExtractor(get_pack("de"))
    pipeline = None
    if rooms:
        from claimx.pipeline import load

        pipeline = load("de")
    pairs, seconds, n_words = [], 0.0, 0
    for gold in golds:
        source = gold.analysis
        if pipeline is not None:
            found = pipeline(source.document.text, document_date=source.document.date, id=source.document.id)
            pairs.append((gold, found))
            continue
        document = read_document(source.document.text, language="de", id=source.document.id, date=source.document.date)
        begin = time.perf_counter()
        claims = extractor.extract(document, source.entities, source.quantities, source.times)
        seconds += time.perf_counter() - begin
        n_words += len(document.text.split())
        pairs.append((gold, replace(source, document=document, claims=claims)))
    return pairs, n_words / seconds if seconds else 0.0


def render(scores: Scores, words_s: float) -> str:
    """Return the table of a run."""
    lines = []
    for measure in MEASURES:
        counts = scores.total(measure)
        rates = [f"{100 * (rate or 0):5.1f}" for rate in (counts.precision, counts.recall, counts.f1)]
        lines.append(f"{measure:22} P {rates[0]}  R {rates[1]}  F1 {rates[2]}  ({counts.n_correct} of {counts.n_gold})")
    for name in ATTRIBUTES:
        rate, macro = scores.rates.get(name), scores.macro_f1(name)
        if rate is not None:
            lines.append(f"{name:22} accuracy {100 * (rate.value or 0):5.1f}  macro F1 {100 * (macro or 0):5.1f}")
    return "\n".join([*lines, f"{words_s:,.0f} words/s"])


def score_spkatt(archive: Path) -> Counts:
    """Count the cue words of the dev part of SpkAtt-2023 that the rules find.

    Raises:
        InputError: It is no archive, or has no file in a folder ``dev``.
    """
    pack = get_pack("de").claims
    assert pack is not None
    finder = CueFinder(pack)
    total = Counts()
    try:
        with tarfile.open(archive) as tar:
            members = [member for member in tar if member.name.startswith("dev/") and member.isfile()]
            for member in sorted(members, key=lambda member: member.name):
                stream = tar.extractfile(member)
                assert stream is not None  # it is a file
                total += _count_cues(json.load(stream), finder)
    except (OSError, tarfile.TarError) as error:
        raise InputError(str(archive), f"expected the archive of SpkAtt-2023 (.tar.gz): {error}") from error
    if not members:
        raise InputError(str(archive), "the archive has no file in a folder 'dev/'; give that of SpkAtt-2023")
    return total


def _count_cues(record: dict, finder: CueFinder) -> Counts:  # type: ignore[type-arg]
    pieces, place, cursor = [], {}, 0
    for number, sentence in enumerate(record["Sentences"]):
        for position, token in enumerate(sentence["Tokens"]):
            place[cursor] = f"{number}:{position}"
            pieces.append(token)
            cursor += len(token) + 1
    document: Document = read_document(" ".join(pieces), language="de")
    gold = {item for event in record["Annotations"] for item in event.get("Cue", ())}
    found = {
        place[token.span.start]
        for cue in finder.find(document)
        for span in cue.spans
        for token in document.tokens_in(span)
        if token.span.start in place
    }
    return Counts(len(gold), len(found), len(gold & found))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", choices=("train", "dev", "spkatt"))
    parser.add_argument("path", nargs="?", type=Path, help="archive of SpkAtt-2023")
    parser.add_argument("--rooms", action="store_true", help="use the other rooms instead of gold entities")
    options = parser.parse_args(arguments)
    if options.corpus == "spkatt":
        if options.path is None:
            parser.error("spkatt needs the path of the archive of SpkAtt-2023")
        counts = score_spkatt(options.path)
        print(f"cue words: P {counts.precision:.3f} R {counts.recall:.3f} F1 {counts.f1:.3f}")
        return 0
    golds = load_dev() if options.corpus == "dev" else load_train()
    pairs, words_s = analyze_gold(golds, rooms=options.rooms)
    print(render(score_claims(pairs), words_s))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
