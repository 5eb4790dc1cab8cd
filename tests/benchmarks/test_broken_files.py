"""A file that is cut, changed or mixed up is read or refused by name, whatever its format; it never ends in a crash."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpora import load_suite
from benchmarks.corpora.convert import write_suite
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import ClaimxError
from claimx.scoring import Gold

TEXT = "Laut Nato kamen gestern rund 3.000 Soldaten 😀 nach Köln."
SUFFIXES = {
    "brat": "",
    "cas": "",
    "xmi": "",
    "labelstudio": ".json",
    "doccano": ".jsonl",
    "conll": ".conll",
    "timeml": "",
}
TOKENS = ["Er", "sagt", "es", "."]
BY_HAND = {
    "spkatt": {
        "Sentences": [{"SentenceId": 0, "Tokens": TOKENS}],
        "Annotations": [{"Cue": ["0:1"], "Source": ["0:0"], "Message": ["0:2"], "PTC": []}],
    },
    "quotations": {
        "text": "Er sagt es.",
        "date": "2024-11-14",
        "quotes": [{"form": "direct", "quote": [[8, 10]], "cue": [{"start": 3, "end": 7, "text": "sagt"}]}],
    },
    "articles": "## 1\nEr sagt, es sei so.\n- Er | sagt | es sei so | neg\n¶\nEs ist so.\n?= Es .. so\n",
}
STRANGE = (b"-1", b"99999", b"0", b"null", b'"x"', b"1.5", b"[]", b"{}", b"true", b"")


@cache
def gold() -> tuple[Gold, ...]:
    def mark(name: str, label: str, quote: str, **facts: str) -> Mark:
        start = TEXT.index(quote)
        return Mark(name, label, ((start, start + len(quote)),), quote, facts)

    marks = (
        mark("T1", "ORG", "Nato"),
        mark("T2", "LOC", "Köln", canonical="Köln"),
        mark("T3", "Timex3", "gestern", type="DATE", value="2024-11-13"),
        mark("T4", "Quantity", "rund 3.000 Soldaten", low="3000", high="3000", modifier="approximate", noun="Soldat"),
        mark("T5", "Claim", "kamen gestern", kind="attributed", polarity="positive"),
        mark("T6", "Cue", "Laut"),
        mark("T7", "Holder", "Nato"),
    )
    links = (Link("cue", "T5", "T6"), Link("holder", "T5", "T7"))
    return tuple(gold_stream(lambda: [Standoff("test", "a", TEXT, marks, links, "de")], Options(), "test"))


def changed(data: bytes, random: Random) -> bytes:
    """Cut, overwrite, delete, double a line, or put something strange in the place of a number or a string."""
    at = random.randrange(len(data))
    lines = data.split(b"\n")
    places = list(re.finditer(random.choice([rb"[0-9]+", rb'"[^"]*"', rb"\w+"]), data)) or [re.match(b"", data)]
    place = random.choice(places)
    assert place is not None
    return random.choice(
        [
            data[:at],
            data[:at] + bytes([random.randrange(256)]) + data[at + 1 :],
            data[:at] + data[at + random.randrange(1, 30) :],
            b"\n".join([*lines, random.choice(lines)]),
            data[: place.start()] + random.choice(STRANGE) + data[place.end() :],
            data[: place.start()] + random.choice(STRANGE) + data[place.end() :],
        ]
    )


@pytest.mark.parametrize("name", [*SUFFIXES, *BY_HAND])
@given(random=st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_a_broken_file_is_read_or_refused_by_name(
    name: str, random: Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("broken")
    path = folder / f"suite{SUFFIXES.get(name, '.json')}"
    if name in BY_HAND:
        content = BY_HAND[name]
        path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    else:
        write_suite(gold(), name, path)
    files: list[Path] = sorted(file for file in folder.rglob("*") if file.is_file())
    victim = random.choice(files)
    victim.write_bytes(changed(victim.read_bytes(), random))
    refusal = None
    try:
        load_suite(f"{'cas' if name == 'xmi' else name}:{path}#language=de")
    except ClaimxError as error:
        refusal = str(error)
    assert refusal is None or str(folder) in refusal
