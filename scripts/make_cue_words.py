"""Make claimx/lang/de/claim_data/cue_words.tsv from the training part of SpkAtt-2023.

    python scripts/make_cue_words.py spkatt2023.tar.gz

A word triggers speech events where its share of cue tokens, smoothed by the share of its lemma, is above the threshold,
which was chosen on the dev part.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimx.claims.de.words.morphology import Morphology
from claimx.lang import get_pack

TARGET = Path(__file__).parents[1] / "claimx" / "lang" / "de" / "claim_data" / "cue_words.tsv"
THRESHOLD = 0.35
HEAD = (
    "# Words that trigger speech events in German parliamentary debates: lemmas, further forms, forms that do not "
    "although their lemma does.\n"
    "# Derived from the training part of SpkAtt-2023 (Rehbein et al. 2023), by the share of a word's tokens that are "
    "cues (> 0.35). Licence: CC BY-SA 4.0.\n"
)


def speeches(archive: Path, part: str) -> Iterator[dict[str, Any]]:
    """Yield the speeches of a part in the order of their names."""
    with tarfile.open(archive) as tar:
        members = [m for m in tar if m.name.startswith(part) and m.isfile()]
        for member in sorted(members, key=lambda m: m.name):
            file = tar.extractfile(member)
            if file is not None:
                yield json.load(file)


def lemma_of(token: str, morphology: Morphology) -> str:
    """Return the lemma of a verb form, the lower-case word itself for others."""
    lower = token.lower()
    reading = morphology.look_up(lower) if token[:1].islower() else None
    if reading:
        if reading.finite:
            return reading.finite[0][0]
        return reading.participle or reading.infinitive or reading.zu_infinitive or lower
    return lower


def main(archive: Path) -> None:
    """Write the table."""
    pack = get_pack("de").claims
    assert pack is not None
    morphology = Morphology(pack)
    words: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    lemmas: Counter[str] = Counter()
    lemma_cues: Counter[str] = Counter()
    for speech in speeches(archive, "train/"):
        gold = {place for event in speech["Annotations"] for place in event.get("Cue", ())}
        for s, sentence in enumerate(speech["Sentences"]):
            for t, token in enumerate(sentence["Tokens"]):
                is_cue = f"{s}:{t}" in gold
                words[token.lower()] += 1
                cues[token.lower()] += is_cue
                lemmas[lemma_of(token, morphology)] += 1
                lemma_cues[lemma_of(token, morphology)] += is_cue

    def lemma_share(lemma: str) -> float:
        return (lemma_cues[lemma] + 0.02) / (lemmas[lemma] + 0.4)

    accepted, refused = [], []
    for word in sorted(words):
        share = lemma_share(lemma_of(word, morphology))
        if (cues[word] + 2 * share) / (words[word] + 2) > THRESHOLD:
            accepted.append(word)
        elif share > THRESHOLD:
            refused.append(word)
    triggers = [lemma for lemma in sorted(lemmas) if lemma_share(lemma) > THRESHOLD and lemma.isalpha()]
    known = set(triggers)
    further = [w for w in accepted if w.replace("-", "").isalpha() and lemma_of(w, morphology) not in known]
    rows = (("lemma", triggers), ("form", further), ("exception", refused))
    TARGET.write_text(HEAD + "".join(f"{name}\t{' '.join(items)}\n" for name, items in rows), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
