"""English: how it speaks of time."""

# ruff: noqa: E501 - a rule is read as one line, and so is a list of words

from __future__ import annotations

import re

from claimx.lang.time_pack import TimePack, TimeRule, read_time_words

__all__ = ["TIMES"]

_COUNT = "{int|number|point|word|one|year}"
_AT = "(?:{in} {article}?|{article})?"
_YEAR = "(?:{comma}? {of|in}? (?P<year>{year}))"
_LAST_YEAR = "(?:{of|in}? {article}? (?P<yearrelation>{relation}) {unit})"
_DAY = "(?P<day>{ordinal|int})"
_WEEKDAY = "(?:(?P<weekday>{weekday}) {comma}? {article}?)?"
_CLOCK = "(?:{comma}? {at} (?P<hour>{int|point|colon}) (?:(?P<ampm>{ampm})|{oclock})?)"
_DURATION = (
    "(?P<mod>{mod})? (?P<half>{half})? (?P<factor>{int|number|point})? (?P<count>" + _COUNT + ")"
    " (?:{and} {one} (?P<plushalf>{half}))? (?P<half2>{half})? (?P<unit>{unit|century}) (?:{and} {one} (?P<plushalf2>{half}))?"
)
_VAGUE = "{article}? (?P<vague>{vague}) (?P<unit>{unit})"
_PART = "(?:(?P<part>{part}) {of|in}? {article}? {dash}?)?"


def _rules() -> tuple[TimeRule, ...]:
    rows = (
        ("date.iso", f"{_AT} (?P<iso>{{iso}})", "iso"),
        ("date.numeric", f"{_AT} (?P<date>{{date}}) {_CLOCK}?", "calendar"),
        ("date.month_day", f"{_AT} {_WEEKDAY} (?P<month>{{month}}) {{article}}? {_DAY} {_YEAR}? {_CLOCK}?", "calendar"),
        ("date.day_month", f"{_AT} {_WEEKDAY} {_DAY} {{of}}? (?P<month>{{month}}) {_YEAR}? {_CLOCK}?", "calendar"),
        ("date.day", f"{_AT} {_DAY} (?= {{to|dash|and}} {{article}}? {{ordinal|int}} {{of}}? {{month}})", "calendar"),
        (
            "date.day_after",
            "(?<={month}{int|ordinal}{dash|to}) (?P<day>{int|ordinal}) (?:{comma}? (?P<year>{year}))?",
            "calendar",
        ),
        (
            "date.month_part",
            f"{_AT} (?P<which>{{relation|ordword}}) {{unit|weekend}} {{of|in}} (?P<month>{{month}}) {_YEAR}?",
            "month_part",
        ),
        ("date.month", f"{_AT} (?P<relation>{{relation}})? {_PART} (?P<month>{{month}}) {_YEAR}?", "calendar"),
        ("date.month_last", f"{_AT} {_PART} (?P<month>{{month}}) {_LAST_YEAR}", "calendar"),
        ("date.part_year", f"{_AT} (?P<part>{{part}}) {{of|in}}? {{dash}}? (?P<year>{{year}})", "calendar"),
        ("date.year_of", f"{_AT} {{unit}} (?P<year>{{year}})", "calendar"),
        ("date.fiscal", f"{_AT} {{fiscal}} {{unit}}? (?P<year>{{year}})", "calendar"),
        ("date.in_year", "(?P<prep>{in}) (?P<year>{year})", "year"),
        ("date.year", "(?P<year>{year})", "year"),
        ("date.years", f"{_AT} {{fiscal}}? (?P<yearspan>{{yearspan}}) {{schoolyear}}?", "years"),
        ("date.year_era", "(?P<year>{year|int|number}) {era}", "era"),
        ("date.season", f"{_AT} (?P<relation>{{relation}})? {_PART} (?P<season>{{season}}) {_YEAR}?", "calendar"),
        (
            "date.season_years",
            f"{_AT} {_PART} (?P<season>{{season|fall}}) {{of|in}}? (?P<yearspan>{{yearspan}})",
            "calendar",
        ),
        ("date.fall", f"{_AT} {_PART} (?P<season>{{fall}}) {_YEAR}", "calendar"),
        ("date.fall", f"{_AT} (?P<relation>{{relation}}) {_PART} (?P<season>{{fall}})", "calendar"),
        ("date.fall", "{in} {article}? (?P<season>{fall}) (?! {of})", "calendar"),
        ("date.season_last", f"{_AT} (?P<season>{{season|fall}}) {_LAST_YEAR}", "calendar"),
        ("date.quarter", f"{_AT} (?P<nth>{{ordword|ordinal}}) (?P<quarter>{{quarter}}) {_YEAR}?", "calendar"),
        ("date.quarter_last", f"{_AT} (?P<nth>{{ordword}}) (?P<quarter>{{quarter|halfyear}}) {_LAST_YEAR}", "calendar"),
        (
            "date.half",
            f"{_AT} (?P<nth>{{ordword}}) (?P<quarter>{{halfyear|half}}) {{of}} (?P<year>{{year}})",
            "calendar",
        ),
        ("date.quarter_code", f"{_AT} (?P<code>{{quartercode}}) {{of}}? (?P<year>{{year}})?", "calendar"),
        ("date.decade", f"{_AT} {_PART} (?P<decade>{{decade|decadeword}})", "decade"),
        ("date.century", f"{_AT} {_PART} {{dash}}? (?P<nth>{{ordinal|ordword}}) {{century}} {{era}}?", "century"),
        (
            "date.centuries",
            f"{_AT} {_PART} {{dash}}? (?P<nth>{{ordinal|ordword}}) (?= {{and|to|dash}} {{article}}? {{part}}? {{dash}}? {{ordinal|ordword}} {{century|unit}})",
            "century",
        ),
        ("date.centuries", f"{_AT} {_PART} {{dash}}? (?P<nth>{{ordinal|ordword}}) (?P<centuries>{{unit}})", "century"),
        ("date.week", "{in}? {weekno} (?P<week>{int}) (?P<year>{year})?", "week"),
        (
            "date.weekday",
            f"{_AT} (?P<relation>{{relation}})? {_PART} (?P<weekday>{{weekday}}) (?P<daypart>{{daypart}})? {_CLOCK}?",
            "calendar",
        ),
        (
            "date.weekday_week",
            f"{_AT} (?P<weekday>{{weekday}}) {{of}}? (?P<relation>{{relation}}) (?P<unit>{{unit}})",
            "weekday_of_week",
        ),
        (
            "date.nth_weekday",
            f"{_AT} (?:(?P<nth>{{ordword|ordinal}})|(?P<relation>{{relation}})) (?P<weekday>{{weekday}}) {{in|of}} (?P<month>{{month}}) {_YEAR}?",
            "nth_weekday",
        ),
        ("date.weekend", f"{_AT} (?P<relation>{{relation}})? (?P<weekend>{{weekend}})", "weekend"),
        ("date.holiday", f"{_AT} (?P<holiday>{{holiday}}) {_YEAR}?", "holiday"),
        (
            "date.unit",
            f"{_AT} {{earlier|later}}? {_PART} (?P<relation>{{relation}}) (?P<unit>{{unit|quarter|century}}) (?:{{and}} {{unit}})?",
            "unit",
        ),
        ("date.year_shift", "(?P<yearshift>{yearshift})", "year_shift"),
        ("date.part_unit", "{in|at}? {article}? (?P<part>{part}) {of}? {article} (?P<unit>{unit})", "unit"),
        ("date.year_part", f"{_AT} (?P<yearpart>{{yearpart}}) (?P<year>{{year}})?", "year_part"),
        ("date.ago", f"{_DURATION} {{agoafter}}", "ago"),
        ("date.ago_vague", f"{_VAGUE} {{agoafter}}", "ago"),
        ("date.ago_vague", "(?P<plural>{unit}) {agoafter}", "ago"),
        ("date.ahead", f"{{in}} {_DURATION}", "ahead"),
        ("date.ahead_vague", f"{{in}} {_VAGUE}", "ahead"),
        ("date.shifted", f"{_DURATION} (?P<after>{{later|earlier}})", "shifted"),
        ("date.shifted_vague", f"{_VAGUE} (?P<after>{{later|earlier}})", "shifted"),
        ("date.unit_shifted", f"{_AT} (?P<unit>{{unit}}) (?P<after>{{later|earlier|boundary}})", "shifted"),
        ("date.shifted_end", f"{_DURATION} (?P<after>{{boundary}})", "shifted"),
        ("date.from_holiday", f"{_DURATION} {{boundary}} (?P<holiday>{{holiday}}) {_YEAR}?", "from_holiday"),
        ("date.reference", "(?P<reference>{reference})", "reference"),
        ("date.day_shift", f"(?P<dayshift>{{dayshift}}) (?P<daypart>{{daypart}})? {_CLOCK}?", "day_shift"),
        ("time.part", f"{_AT} (?P<relation>{{relation}})? (?P<early>{{part}})? (?P<daypart>{{daypart}})", "day_part"),
        (
            "time.part_of",
            f"{_AT} {_PART} (?P<daypart>{{daypart}}) {{of|in}} {_WEEKDAY} (?P<month>{{month}}) {{article}}? {_DAY} {_YEAR}?",
            "calendar",
        ),
        (
            "time.part_of",
            f"{_AT} {_PART} (?P<daypart>{{daypart}}) {{of|in}} {_WEEKDAY} {_DAY} {{of}}? (?P<month>{{month}}) {_YEAR}?",
            "calendar",
        ),
        (
            "time.part_of",
            f"{_AT} {_PART} (?P<daypart>{{daypart}}) {{of|in}} (?P<weekday>{{weekday}}) {{daypart}}?",
            "calendar",
        ),
        ("time.at_part", "{at} (?P<daypart>{daypart})", "day_part"),
        ("time.clock", "{at}? {mod}? (?P<hour>{int|point|colon|word}) (?:(?P<ampm>{ampm})|{oclock})", "clock"),
        (
            "time.clock_near",
            "{at}? {shortly} (?P<side>{boundary}) (?P<hour>{int|point|colon|word}) (?:(?P<ampm>{ampm})|{oclock})",
            "clock",
        ),
        ("time.clock_range", "(?P<hour>{int|point|colon}) (?= {to|dash} {int|point|colon} {ampm|oclock})", "clock"),
        ("time.clock_at", "{at} {mod}? (?P<hour>{colon})", "clock"),
        ("set.rate", "(?P<prep>{one}) (?P<unit>{unit})", "rate"),
        ("date.unit_vague", f"{_AT} (?P<relation>{{relation}}) {{vague}} (?P<unit>{{unit}})", "unit"),
        ("duration.last", f"{_AT} (?P<relation>{{relation}}) (?P<count>{_COUNT}) (?P<unit>{{unit}})", "duration"),
        ("duration.two", f"{_DURATION} {{and|comma}}? (?P<count2>{_COUNT}) (?P<unit2>{{unit}})", "duration"),
        ("duration.count", _DURATION, "duration"),
        (
            "duration.range",
            "(?P<mod>{mod})? (?P<count>{int|number|word|point}) (?P<to>{to|dash|and}) (?P<count2>{int|number|word|point}) (?P<unit>{unit})",
            "duration",
        ),
        ("duration.vague", _VAGUE, "duration"),
        ("duration.plural", "(?:{boundary}|{within}|{to}) (?P<plural>{unit})", "plural"),
        ("duration.adjective", "(?P<adjective>{adjective})", "adjective"),
        ("set.frequency", "(?P<freq>{freq})", "frequency"),
        (
            "set.every",
            "(?P<every>{every}) (?P<nth>{ordword|ordinal|int|word})? (?P<unit>{unit|weekday|daypart|weekend|month|season|quarter})",
            "every",
        ),
        ("set.per", "{per} (?P<unit>{unit|daypart|weekend|quarter})", "every"),
        ("set.weekdays", "{in}? (?P<weekdays>{weekdays})", "weekdays"),
    )
    return tuple(TimeRule(f"en.{name}", pattern, build) for name, pattern, build in rows)


_PAST = (
    "was were had did said told went came gave rose fell took found began began became left held wrote spoke met lost broke won "
    "sent spent led made kept paid put saw grew knew thought brought bought built cut hit set shot fought struck been"
)
_FUTURE = "will would shall can could may might must should plans plan expects expect expected scheduled due going begins starts ends opens closes launches takes meets"

TIMES = TimePack(
    language="en",
    words=read_time_words(__package__ or "claimx.lang.en", "times.tsv"),
    rules=_rules(),
    tense=dict.fromkeys(_FUTURE.split(), "future") | dict.fromkeys(_PAST.split(), "past"),
    past_form=re.compile(r"[a-z]{2,}ed"),
    not_past=frozenset(
        ["need", "speed", "feed", "seed", "indeed", "united", "hundred", "exceed", "proceed", "succeed", "red", "bed"]
    ),
    adjective=re.compile(
        r"(?P<count>[0-9]+(?:\.[0-9]+)?|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
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
    not_year_before=frozenset(
        [
            "art.",
            "article",
            "section",
            "sec.",
            "no.",
            "number",
            "p.",
            "pp.",
            "page",
            "pages",
            "par.",
            "paragraph",
            "§",
            "resolution",
            "model",
            "version",
            "type",
            "boeing",
            "agenda",
            "horizon",
            "iso",
            "en",
            "phone",
            "room",
            "flight",
            "highway",
            "route",
            "$",
            "€",
            "£",
            "his",
            "her",
            "their",
            "my",
            "our",
            "your",
        ]
    ),
    not_year_after=frozenset(
        [
            "%",
            "percent",
            "$",
            "€",
            "£",
            "dollars",
            "euros",
            "pounds",
            "people",
            "soldiers",
            "troops",
            "residents",
            "inhabitants",
            "meters",
            "metres",
            "kilometers",
            "kilometres",
            "miles",
            "feet",
            "tons",
            "tonnes",
            "kg",
            "km",
            "employees",
            "workers",
            "jobs",
            "men",
            "women",
            "children",
            "members",
            "participants",
            "million",
            "billion",
            "times",
            "hours",
            "points",
            "visitors",
            "vehicles",
            "houses",
            "homes",
            "cases",
            "units",
            "megawatts",
            "mw",
            "watts",
            "acres",
            "hectares",
            "years",
            "students",
            "pages",
            "seats",
            "copies",
        ]
    ),
    person=re.compile(r"old|olds|man|woman|boy|girl"),
    participle=re.compile(r"[a-z]{3,}ed|announced|published"),
    counted_noun=re.compile(r"[a-z]{3,}(?:s|people|men|women)"),
    age_adjective=re.compile(r"old"),
    times=re.compile(r"^(?:times|once|twice)$"),
    plurals=frozenset(
        [
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "seconds",
            "decades",
            "centuries",
            "millennia",
            "fortnights",
            "mins",
            "hrs",
        ]
    ),
    indefinite=frozenset(),
    ambiguous=frozenset({"May", "March", "August", "Mar", "Jan", "MAY", "MARCH"}),
    auxiliaries=frozenset(["has", "have", "having", "is", "are", "be"]),
    participle_form=re.compile(
        r"[a-z]{2,}(?:ed|en|wn|ught)|been|done|made|built|gone|begun|held|won|lost|left|sold|cut|put|become|come|said|led"
    ),
    titles=frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "miss"}),
    superlative=re.compile(r"[a-z]+est|time"),
    comparatives=frozenset({"than", "as", "like"}),
    speeds=frozenset(
        [
            "miles",
            "mile",
            "kilometers",
            "kilometres",
            "km",
            "meters",
            "metres",
            "feet",
            "megabits",
            "gigabits",
            "frames",
            "revolutions",
            "knots",
        ]
    ),
    spanning=frozenset({"past"}),
    day_first_regions=frozenset({"GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "SG", "HK", "MT"}),
    genitives=frozenset({"of", "after", "before", "ago", "later", "earlier"}),
)
