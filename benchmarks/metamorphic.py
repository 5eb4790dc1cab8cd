"""Change texts in ways that must not change the records, or that must change exactly one field, and count violations.

    python benchmarks/metamorphic.py [--tier rules] [--examples 5]

Sentences are put together here from contents, holders and frames; the texts of the project's corpus are changed in
their typography. A violation is a record that differs where it must not, or does not differ where it must.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

import claimx
from benchmarks.corpora import load_suite
from benchmarks.word_changes import word_changes
from claimx.scoring import Rate
from claimx.types import Claim

HOLDERS = (
    ("die Nato", "der Nato", "Nato"),
    ("das Verteidigungsministerium", "des Verteidigungsministeriums", "Verteidigungsministerium"),
    ("der Minister", "des Ministers", "Minister"),
    ("Olaf Scholz", "von Olaf Scholz", "Scholz"),
    ("die Opposition", "der Opposition", "Opposition"),
)
# A content as main clause, behind a filled front field, and as subordinate clause; then its negated main clause.
CONTENTS = (
    ("Russland verlegt 11.000 Soldaten", "verlegt Russland 11.000 Soldaten", "Russland 11.000 Soldaten verlegt"),
    ("die Lage bleibt ruhig", "bleibt die Lage ruhig", "die Lage ruhig bleibt"),
    ("Polen kauft fast 50 Panzer", "kauft Polen fast 50 Panzer", "Polen fast 50 Panzer kauft"),
    ("der Vertrag gilt ab 2026", "gilt der Vertrag ab 2026", "der Vertrag ab 2026 gilt"),
    ("die Kosten steigen um 20 Prozent", "steigen die Kosten um 20 Prozent", "die Kosten um 20 Prozent steigen"),
)
FIELDS = ("kind", "holder", "form", "endorsed", "modality", "certainty", "polarity", "quantities")


@dataclass(frozen=True, slots=True)
class Violation:
    """Two texts whose records stand otherwise than they must."""

    relation: str
    before: str
    after: str
    fact: str


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _frames(holder: tuple[str, str, str], content: tuple[str, str, str]) -> Iterator[str]:
    nominative, genitive, _ = holder
    main, inverted, subordinate = content
    yield f"Nach Angaben {genitive} {inverted}."
    yield f"Laut {genitive.removeprefix('von ')} {inverted}."
    yield f"{_capital(nominative)} sagte, dass {subordinate}."
    yield f"{_capital(main)}, sagte {nominative}."
    yield f"„{_capital(main)}“, sagte {nominative}."
    yield f"{_capital(nominative)} sagte: „{_capital(main)}.“"
    yield f"Wie {nominative} mitteilte, {inverted}."


def _facts(nlp: claimx.Pipeline, text: str) -> list[dict[str, object]]:
    analysis = nlp(text)
    values = {q.id: (str(q.value), str(q.modifier)) for q in analysis.quantities}
    return [
        {
            "kind": str(claim.kind),
            "holder": _words(claim.holder.name or " ".join(map(str, claim.holder.spans))),
            "form": str(claim.form),
            "endorsed": claim.endorsed,
            "modality": str(claim.modality),
            "certainty": str(claim.certainty),
            "polarity": claim.polarity,
            "quantities": tuple(values[link.id] for link in claim.quantities),
            "core": _core(claim),
        }
        for claim in analysis.claims
    ]


_BARE = str.maketrans({"\u00a0": " ", **dict.fromkeys("„“”»«›‹‚‘’\"'", None)})


def _words(text: str) -> str:
    return text.translate(_BARE).casefold()


def _core(claim: Claim) -> str:
    return _words(" ".join(span.text for span in claim.proposition.core))


def check_frames(nlp: claimx.Pipeline) -> Iterator[tuple[str, Violation | None]]:
    """Say one content of one holder in seven ways; holder, modality, certainty, polarity and amounts must agree."""
    for holder in HOLDERS:
        for content in CONTENTS:
            texts = list(_frames(holder, content))
            wanted: dict[str, object] | None = None
            for text in texts:
                facts = _facts(nlp, text)
                attributed = [
                    f for f in facts if f["kind"] == "attributed" and holder[2].casefold() in str(f["holder"])
                ]
                if len(facts) != 1 or len(attributed) != 1:
                    yield "frame", Violation("frame", texts[0], text, f"{len(facts)} claims, holder {holder[2]}")
                    continue
                kept = {name: attributed[0][name] for name in ("modality", "certainty", "polarity", "quantities")}
                wanted = wanted or kept
                same = kept == wanted
                yield "frame", None if same else Violation("frame", texts[0], text, f"{wanted} against {kept}")


def check_words(nlp: claimx.Pipeline, *, every: int = 1) -> Iterator[tuple[str, Violation | None]]:
    """Change one word or the order of words; just the fields that it speaks of must change, in the one claim.

    Args:
        nlp: The pipeline.
        every: Take each so many changes, for a quick look.
    """
    for change in itertools.islice(word_changes(), 0, None, every):
        facts = _facts(nlp, change.before), _facts(nlp, change.after)
        if any(len(side) != 1 for side in facts):
            counts = f"{len(facts[0])} and {len(facts[1])} claims"
            yield change.relation, Violation(change.relation, change.before, change.after, counts)
            continue
        changed = {name for name in FIELDS if facts[0][0][name] != facts[1][0][name]}
        right = changed == change.fields
        fact = f"{sorted(changed)}, expected {sorted(change.fields)}"
        yield change.relation, None if right else Violation(change.relation, change.before, change.after, fact)


_QUOTES = str.maketrans({"„": "»", "“": "«"})


def _spaces(text: str) -> str:
    pieces = text.split(" ")
    return "".join(p + ("\u00a0" if i % 5 == 4 else " ") for i, p in enumerate(pieces[:-1])) + pieces[-1]


def check_typography(nlp: claimx.Pipeline, suite: str) -> Iterator[tuple[str, Violation | None]]:
    """Change quotation marks or every fifth space of whole documents; every claim must stay."""
    for gold in load_suite(suite):
        text = gold.analysis.document.text
        before = _facts(nlp, text)
        variants = [("no-break spaces", _spaces(text))]
        if "„" in text and not set("»«") & set(text):
            variants.append(("quotation marks", text.translate(_QUOTES)))
        for relation, changed in variants:
            after = _facts(nlp, changed)
            for fact in before:
                lost = fact not in after
                yield relation, Violation(relation, str(fact["core"]), "", str(fact)) if lost else None


def measure(tier: str, suite: str) -> tuple[dict[str, Rate], list[Violation]]:
    """Return how often each relation held, and every violation."""
    nlp = claimx.load("de", tier=tier)
    rates: dict[str, Rate] = {}
    violations = []
    for checks in (check_frames(nlp), check_words(nlp), check_typography(nlp, suite)):
        for relation, violation in checks:
            rate = rates.get(relation, Rate())
            rates[relation] = Rate(rate.n_hit + (violation is None), rate.n_all + 1)
            if violation is not None:
                violations.append(violation)
    return rates, violations


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tier", default="rules")
    parser.add_argument("--suite", default="corpus-de-train")
    parser.add_argument("--examples", type=int, default=3)
    options = parser.parse_args(arguments)
    rates, violations = measure(options.tier, options.suite)
    print("| relation | held / cases | violations | 95 % interval |\n| --- | --- | --- | --- |")
    total = Rate(sum(rate.n_hit for rate in rates.values()), sum(rate.n_all for rate in rates.values()))
    for relation, rate in [*rates.items(), ("all", total)]:
        interval = rate.interval
        spread = f"{100 * (1 - interval.high):.1f} – {100 * (1 - interval.low):.1f} %" if interval else "–"
        share = 100 * (1 - (rate.value or 0.0))
        print(f"| {relation} | {rate.n_hit} / {rate.n_all} | {share:.1f} % | {spread} |")
        for violation in [v for v in violations if v.relation == relation][: options.examples]:
            print(f"    {violation.before!r} -> {violation.after!r}: {violation.fact}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
