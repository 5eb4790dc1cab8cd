"""Score the frames of claims field by field, on documents of corpus-de or on the brief.

python -m benchmarks.frames tune                     # rules, documents of corpus-de whose number leaves 1 divided by 8
python -m benchmarks.frames read                     # four more train documents, whose errors were read
python -m benchmarks.frames kept                     # three more train documents, of which totals alone are looked at
python -m benchmarks.frames brief --tier small       # the bundled model beside the rules
python -m benchmarks.frames tune --errors recipient  # what is wrong in a field
python -m benchmarks.frames gsd:TREES.conllu.gz      # what dependency trees tell of frames: see treebank_frames.py
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.corpora import brief
from benchmarks.corpora.corpus_de import load_train
from benchmarks.treebank_frames import read_sentences, score_sentence
from claimx.pipeline import Pipeline, load
from claimx.scoring import Counts, Gold
from claimx.scoring.alignment import align
from claimx.scoring.claim_records import WordIndex
from claimx.types import Analysis, Claim, Frame, Mood, Span, Tense, Voice

FOLDER = Path(__file__).parents[1] / "seeds" / "corpus-de"
TABLES = {"tune": FOLDER / "frames.tsv", "read": FOLDER / "frames-read.tsv", "kept": FOLDER / "frames-kept.tsv"}
READABLE = ("tune", "read")
NAMES = ("predicate", "tense", "mood", "voice")
PARTS = ("subject", "objects", "recipient", "place")
MIN_OVERLAP = 0.5

Words = frozenset[int]


def read_frames(path: Path) -> dict[tuple[str, int], dict[str, str]]:
    """Return the rows of the table of frames by document and number of the claim."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {(row["document"], int(row["claim"])): row for row in rows}


def load_framed(table: str) -> tuple[Gold, ...]:
    """Return the documents of corpus-de with frames in a table; claims whose frame is left open have none."""
    rows = read_frames(TABLES[table])
    named = {document for document, _ in rows}
    golds = [gold for gold in load_train() if gold.analysis.document.id in named]
    return tuple(_with_frames(gold, rows) for gold in golds)


def _with_frames(gold: Gold, rows: dict[tuple[str, int], dict[str, str]]) -> Gold:
    name = gold.analysis.document.id
    claims = [
        replace(claim, frame=_frame(gold, claim, rows[name, number]) if (name, number) in rows else None)
        for number, claim in enumerate(gold.analysis.claims)
    ]
    return replace(gold, analysis=replace(gold.analysis, claims=type(gold.analysis.claims)(claims)))


def _frame(gold: Gold, claim: Claim, row: dict[str, str]) -> Frame:
    def find(phrase: str) -> tuple[Span, ...]:
        return (_find(gold, claim, phrase),) if phrase else ()

    def several(phrases: str) -> list[tuple[Span, ...]]:
        return [find(phrase) for phrase in phrases.split("; ") if phrase]

    return Frame(
        row["predicate"],
        subject=find(row["subject"]),
        objects=tuple(several(row["objects"])),
        recipient=find(row["recipient"]),
        place=tuple(span for spans in several(row["place"]) for span in spans),
        tense=None if row["tense"] == "-" else Tense(row["tense"] or "present"),
        mood=None if row["mood"] == "-" else Mood(row["mood"] or "indicative"),
        voice=None if row["voice"] == "-" else Voice(row["voice"] or "active"),
    )


def _find(gold: Gold, claim: Claim, phrase: str) -> Span:
    """Return the phrase of the sentence of a claim that lies nearest to its beginning, within the claim if it can."""
    document = gold.analysis.document
    first, last = claim.proposition.spans[0].start, claim.proposition.spans[-1].end
    sentence = next(s for s in document.sentences if s.start <= first < s.end)
    low, high = max(0, sentence.start - 300), max(sentence.end, last)
    pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")
    starts = [match.start() for match in pattern.finditer(document.text, low, high)]
    if not starts:
        raise LookupError(f"{document.id}: {phrase!r} does not stand near {claim.text!r}")
    start = min(starts, key=lambda at: (not first <= at < last, not sentence.start <= at, abs(at - first)))
    return document.span(start, start + len(phrase))


def pair_claims(gold: Gold, found: Analysis) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims that match in half of their words."""
    words = WordIndex(gold.analysis.document.text)
    bags = {
        id(claim): (words.of(claim.proposition.spans), words.of(claim.proposition.core))
        for claim in (*gold.analysis.claims, *found.claims)
    }

    def similarity(left: Claim, right: Claim) -> float:
        share = max(_share(a, b) for a, b in zip(bags[id(left)], bags[id(right)], strict=True))
        return share + 0.1 * (left.kind == right.kind) if share >= MIN_OVERLAP else 0.0

    def place(claim: Claim) -> tuple[int, int]:
        return claim.proposition.spans[0].start, claim.proposition.spans[-1].end

    pairs = align(gold.analysis.claims, found.claims, place=place, similarity=similarity, key=lambda c: c.id).pairs
    yield from pairs


def _share(left: Words, right: Words) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0


def parts_of(frame: Frame | None, name: str) -> list[tuple[Span, ...]]:
    """Return the phrases of one part of a frame."""
    if frame is None:
        return []
    if name == "objects":
        return [spans for spans in frame.objects if spans]
    spans = frame.place if name == "place" else ()
    if name == "place":
        return [(span,) for span in spans]
    found: tuple[Span, ...] = getattr(frame, name)
    return [found] if found else []


def score(pairs: Iterable[tuple[Gold, Analysis]], errors: str | None = None) -> dict[str, Counts]:
    """Count what is right in each field of the frames of matching claims.

    Args:
        pairs: Gold documents with what was found in them.
        errors: A field whose errors are printed.
    """
    total: dict[str, Counts] = defaultdict(Counts)
    for gold, found in pairs:
        words = WordIndex(gold.analysis.document.text)
        for one, other in pair_claims(gold, found):
            if one.frame is None:
                continue
            for name in NAMES:
                wanted, got = getattr(one.frame, name), getattr(other.frame, name, None)
                total[name] += Counts(int(wanted is not None), int(got is not None), int(wanted == got is not None))
                if errors == name and wanted != got:
                    print(f"{gold.analysis.document.id} {one.text!r}: {wanted} / {got}")
            for name in PARTS:
                mine, theirs = parts_of(one.frame, name), parts_of(other.frame, name)
                exact = _matches([words.of(p) for p in mine], [words.of(p) for p in theirs], 1.0)
                half = _matches([words.of(p) for p in mine], [words.of(p) for p in theirs], MIN_OVERLAP)
                total[f"{name} exact"] += Counts(len(mine), len(theirs), exact)
                total[f"{name} half"] += Counts(len(mine), len(theirs), half)
                if errors == name and not exact == len(mine) == len(theirs):
                    print(f"{gold.analysis.document.id} {one.text!r}: {_shown(mine)} / {_shown(theirs)}")
    return dict(total)


def _matches(mine: Sequence[Words], theirs: Sequence[Words], least: float) -> int:
    left = list(theirs)
    n_found = 0
    for words in mine:
        best = max(left, key=lambda other: _share(words, other), default=None)
        if best is not None and _share(words, best) >= least:
            left.remove(best)
            n_found += 1
    return n_found


def _shown(phrases: Sequence[Sequence[Span]]) -> list[str]:
    return [" … ".join(map(str, spans)) for spans in phrases]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", help=f"{', '.join(TABLES)}, brief, or gsd:FILE")
    parser.add_argument("--tier", default="rules")
    parser.add_argument("--errors", help="print what is wrong in a field; not of kept, brief, dev and test")
    options = parser.parse_args(arguments)
    nlp = load("de", tier=options.tier)
    if options.suite.startswith("gsd:"):
        _report(score_trees(Path(options.suite.removeprefix("gsd:")), nlp, options.errors))
        return 0
    if options.suite not in (*TABLES, "brief"):
        parser.error(f"no suite {options.suite!r}; there are {', '.join(TABLES)}, brief and gsd:FILE")
    golds = load_framed(options.suite) if options.suite in TABLES else brief.load()
    pairs = []
    for gold in golds:
        document = gold.analysis.document
        pairs.append((gold, nlp(document.text, document_date=document.date, id=document.id)))
    _report(score(pairs, options.errors if options.suite in READABLE else None))
    return 0


def score_trees(path: Path, nlp: Pipeline, errors: str | None = None) -> dict[str, Counts]:
    """Score the frames of the claims of a treebank, each sentence a document; errors only of a part to learn from."""
    total: dict[str, Counts] = defaultdict(Counts)
    readable = not {"dev", "test"} & set(re.split(r"[^a-z]+", path.name))
    for sentence in read_sentences(path):
        claims = nlp(sentence.text).claims
        score_sentence(sentence, claims, total=total, errors=errors if readable else None)
    return dict(total)


def _report(total: Mapping[str, Counts]) -> None:
    for name, counts in total.items():
        rates = [f"{100 * (rate or 0):5.1f}" for rate in (counts.precision, counts.recall, counts.f1)]
        shown = f"{counts.n_correct} right, {counts.n_gold} gold, {counts.n_predicted} found"
        print(f"{name:16} P {rates[0]}  R {rates[1]}  F1 {rates[2]}  ({shown})")


if __name__ == "__main__":
    raise SystemExit(main())
