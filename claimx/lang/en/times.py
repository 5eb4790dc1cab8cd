"""English: how it speaks of time."""

from __future__ import annotations

import re

from claimx.lang.en.entities import ENTITIES
from claimx.lang.time_pack import TimePack, read_time_lists, read_time_rules, read_time_words

__all__ = ["TIMES"]

_PACKAGE = __package__ or "claimx.lang.en"

TIMES = TimePack(
    language="en",
    words=read_time_words(_PACKAGE, "times.tsv"),
    rules=read_time_rules(_PACKAGE, "times_rules.tsv", "en"),
    past_form=re.compile(r"[a-z]{2,}ed"),
    adjective=re.compile(
        r"(?P<count>[0-9]+(?:\.[0-9]+)?|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?(?:-and-a-half)?)"
        r"[-‑](?P<unit>year|month|week|day|hour|minute|second|decade)(?:[-‑]long)?",
        re.IGNORECASE,
    ),
    adjective_units={
        "year": "Y",
        "month": "M",
        "week": "W",
        "day": "D",
        "hour": "TH",
        "minute": "TM",
        "second": "TS",
        "decade": "DE",
    },
    ordinal_suffixes=("st", "nd", "rd", "th"),
    day_first=False,
    decade_suffix="s",
    person=re.compile(r"old|olds|man|woman|boy|girl"),
    participle=re.compile(r"[a-z]{3,}ed|announced|published"),
    counted_noun=re.compile(r"[a-z]{3,}(?:s|people|men|women)"),
    age_adjective=re.compile(r"old"),
    times=re.compile(r"^(?:times|once|twice)$"),
    participle_form=re.compile(
        r"[a-z]{2,}(?:ed|en|wn|ught)|been|done|made|built|gone|begun|held|won|lost|left|sold|cut|put|become|come|said|led"
    ),
    superlative=re.compile(r"[a-z]+est|time"),
    names=ENTITIES,
    lists=read_time_lists(_PACKAGE, "times_lists.tsv"),
)
