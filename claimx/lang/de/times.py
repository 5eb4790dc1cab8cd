"""German: how it speaks of time."""

# ruff: noqa: E501 - a rule is read as one line, and so is a list of words

from __future__ import annotations

import re

from claimx.lang.time_pack import TimePack, TimeRule, TimeWord, read_time_words

__all__ = ["TIMES"]

_WORDS = dict(read_time_words(__package__ or "claimx.lang.de", "times.tsv", ("e", "en", "em", "er", "es")))
_WORDS |= {
    f"{month}{part}": TimeWord("monthpart", word.value)
    for month, word in tuple(_WORDS.items())
    if word.kind == "month" and month.isalpha() and len(month) > 4 and not month.endswith("s")
    for part in ("woche", "wochen", "tag", "tage", "tagen", "wochenende", "hälfte")
}
_WORDS |= {
    f"{day}{part}{s}": TimeWord("weekdaypart", f"{number}:{code}")
    for number, day in enumerate(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"), 1)
    for part, code in (
        *(("früh", "MO"), ("morgen", "MO"), ("vormittag", "MO"), ("mittag", "MI")),
        *(("nachmittag", "AF"), ("abend", "EV"), ("nacht", "NI")),
    )
    for s in ("", "s")
}

_COUNT = "{int|number|point|word|one|year|ordword}"
_AT = "(?:(?P<prep>{in}) {article}?|{article})?"
_YEAR = "(?:{comma}? (?:{in|of}? {article}? {unit})? (?P<year>{year}|{yearspan}))"
_OF_YEAR = f"(?:{_YEAR}|{{article}}? (?P<prev>{{prev}})|{{article}}? (?P<yearrelation>{{relation}}) {{unit}})"
_DAY = "(?P<day>{ordinal})"
_WEEKDAY = "(?:(?P<weekday>{weekday}) {comma}? (?:{in} {article}?|{article})? {comma}?)?"
_CLOCK = (
    "(?:{comma}? {at}? (?P<hour>{int|point|colon|word}) {oclock} (?P<minute>{int})? (?P<clockpart>{dayparts|daypart})?)"
)
_DURATION = (
    "(?P<mod>{mod})? (?P<factor>{int|number|point})? (?P<count>"
    + _COUNT
    + ") (?P<half>{half})? (?P<unit>{unit|century})"
)
_EARLY = "(?P<early>{early})?"
_VAGUE = "(?P<vague>{vague}) (?P<unit>{unit})"


def _rules() -> tuple[TimeRule, ...]:
    rows = (
        ("date.iso", f"{_AT} (?P<iso>{{iso}})", "iso"),
        ("date.numeric", f"{_AT} {_WEEKDAY} (?P<date>{{date}}) {_CLOCK}?", "calendar"),
        ("date.numeric_short", f"(?:{{in}} {{article}}?|{{article}}) (?P<daymonth>{{daymonth}}) {_CLOCK}?", "calendar"),
        (
            "date.numeric_short",
            "(?P<daymonth>{daymonth}) (?= {to|dash|and|slash} {in}? {article}? {daymonth|date})",
            "calendar",
        ),
        ("date.numeric_short", "(?<={open}) (?P<daymonth>{daymonth})", "calendar"),
        (
            "date.numeric_short",
            f"{_AT} (?P<weekday>{{weekday}}) {{comma}}? {{article}}? (?P<daymonth>{{daymonth}}) {_CLOCK}?",
            "calendar",
        ),
        ("date.day_month", f"{_AT} {_WEEKDAY} {_DAY} (?P<month>{{month}}) {_OF_YEAR}? {_CLOCK}?", "calendar"),
        ("date.day_month_bare", f"{_AT} (?P<day>{{int}}) (?P<month>{{month}}) {_YEAR}", "calendar"),
        (
            "date.day",
            f"{_AT} {_DAY} (?= {{to|slash|dash|and|comma}} {{in}}? {{article}}? {{ordinal}} (?:{{to|and|comma}} {{ordinal}})? {{month}})",
            "calendar",
        ),
        (
            "date.day_numeric",
            f"{_AT} {_DAY} (?= {{to|slash|dash|and}} {{in}}? {{article}}? {{date|daymonth}})",
            "calendar",
        ),
        (
            "date.month",
            f"{_AT} (?P<relation>{{relation}})? (?:(?P<part>{{part}}) {{article}}?)? (?P<month>{{month}}) {_OF_YEAR}?",
            "calendar",
        ),
        ("date.part_month", f"{_AT} (?P<part>{{part}}) {{relation}}? (?P<month>{{month}}) {_OF_YEAR}?", "calendar"),
        (
            "date.month_part",
            f"{_AT} (?P<which>{{relation|ordword}}) (?P<month>{{monthpart}}) {_OF_YEAR}?",
            "month_part",
        ),
        (
            "date.month_part",
            f"{_AT} (?P<which>{{relation|ordword}}) {{unit|weekend}} {{article|in}} (?P<month>{{month}}) {_OF_YEAR}?",
            "month_part",
        ),
        ("date.year_of", f"{_AT} (?:(?P<part>{{part}}) {{article}}?)? {{unit}} (?P<year>{{year}})", "calendar"),
        ("date.part_year", f"{_AT} (?P<part>{{part}}) (?:{{article}}? {{unit}})? (?P<year>{{year}})", "calendar"),
        ("date.in_year", "(?P<prep>{in}) (?P<year>{year})", "year"),
        ("date.year", "(?P<year>{year})", "year"),
        ("date.years", f"(?:{_AT} (?:{{schoolyear}}|{{unit}}))? (?P<yearspan>{{yearspan}})", "years"),
        ("date.year_era", "(?P<year>{year|int|number}) {era}", "era"),
        (
            "date.season",
            f"{_AT} (?P<relation>{{relation}})? (?:(?P<part>{{part}}) {{article}}?)? (?P<season>{{season}}) {_OF_YEAR}?",
            "calendar",
        ),
        ("date.season_years", f"{_AT} (?P<season>{{season}}) (?P<yearspan>{{yearspan}})", "calendar"),
        (
            "date.quarter",
            f"{_AT} (?P<nth>{{ordword|ordinal}}) (?P<quarter>{{quarter}}|{{halfyear}}) {_OF_YEAR}?",
            "calendar",
        ),
        ("date.quarter_code", f"{_AT} (?P<code>{{quartercode}}) {{slash}}? (?P<year>{{year}})?", "calendar"),
        ("date.quarter_name", f"{_AT} (?P<code>{{yearcode}}) {_OF_YEAR}?", "calendar"),
        ("date.half", f"{_AT} (?P<nth>{{ordword}}) (?P<quarter>{{half}}) (?P<year>{{year}})", "calendar"),
        (
            "date.decade",
            f"{_AT} (?:(?P<part>{{part}}) {{article}}?|(?P<early>{{early}}))? (?P<decade>{{decade}}|{{decadeword}}) {{unit}}?",
            "decade",
        ),
        (
            "date.century",
            f"{_AT} (?:(?P<part>{{part}}) {{article}}|(?P<early>{{early}}))? (?P<nth>{{ordinal|ordword}}) {{century}} {{era}}?",
            "century",
        ),
        (
            "date.centuries",
            f"{_AT} (?P<nth>{{ordinal|ordword}}) (?= {{and|to|dash|slash}} {{article}}? {{ordinal|ordword}} {{century}})",
            "century",
        ),
        ("date.week", "{in}? {article}? {weekno} (?P<week>{int}) (?P<year>{year})?", "week"),
        (
            "date.weekday",
            f"{_AT} (?P<relation>{{relation}})? (?P<weekday>{{weekday}}) (?P<daypart>{{daypart}}|{{dayparts}})? {_CLOCK}?",
            "calendar",
        ),
        (
            "date.weekday_week",
            f"{_AT} (?P<weekday>{{weekday}}) {{article}}? (?P<relation>{{relation}}) (?P<unit>{{unit}})",
            "weekday_of_week",
        ),
        (
            "date.weekday_week",
            f"{_AT} (?P<relation>{{relation}}) (?P<unit>{{unit}}) (?P<weekday>{{weekday}})",
            "weekday_of_week",
        ),
        (
            "date.nth_weekday",
            f"{_AT} (?:(?P<nth>{{ordword|ordinal}})|(?P<relation>{{relation}})) (?P<weekday>{{weekday}}) {{in|of|article}} (?P<month>{{month}}) {_YEAR}?",
            "nth_weekday",
        ),
        (
            "date.weekday_part",
            f"{_AT} (?P<relation>{{relation}})? {_EARLY} (?P<weekdaypart>{{weekdaypart}}) {_CLOCK}?",
            "calendar",
        ),
        ("date.weekend", f"{_AT} (?P<relation>{{relation}})? (?P<weekend>{{weekend}})", "weekend"),
        ("date.holiday", f"{_AT} (?P<relation>{{relation}})? (?P<holiday>{{holiday}}) {_YEAR}?", "holiday"),
        (
            "date.unit",
            f"{_AT} (?:(?P<part>{{part}}) {{article}}?)? (?P<relation>{{relation}}) (?P<unit>{{unit|quarter|halfyear|century}}) (?:{{and}} {{unit}})?",
            "unit",
        ),
        ("date.part_unit", "(?P<prep>{in})? {article}? (?P<part>{part}) {article}? (?P<unit>{unit|century})", "unit"),
        ("date.unit_now", "{article} {adjective}? (?P<prev>{prev})", "previous"),
        ("date.previous", f"{_AT} (?P<prev>{{prev}})", "previous"),
        ("date.year_part", f"{_AT} (?P<yearpart>{{yearpart}}) (?P<year>{{year}}|{{yearspan}})?", "year_part"),
        ("date.heuer", "(?P<yearshift>{yearshift})", "year_shift"),
        ("date.ago", f"{{ago}} {_DURATION}", "ago"),
        ("date.day_ago", f"(?P<dayshift>{{dayshift}}) {{ago}} {_DURATION}", "day_ago"),
        ("date.ago_vague", f"{{ago}} {_VAGUE}", "ago"),
        ("date.ago_vague", "{ago} (?P<plural>{unit})", "ago"),
        ("date.ahead", f"{{in}} {_DURATION}", "ahead"),
        ("date.ahead_vague", f"{{in}} {_VAGUE}", "ahead"),
        ("date.shifted", f"{_DURATION} (?P<after>{{later}}|{{earlier}})", "shifted"),
        ("date.shifted_vague", f"{_VAGUE} (?P<after>{{later}}|{{earlier}})", "shifted"),
        ("date.unit_shifted", f"{_AT} (?P<unit>{{unit}}) (?P<after>{{later}}|{{earlier}})", "shifted"),
        (
            "date.from_holiday",
            f"{_DURATION} {{ago|boundary}} {{article}}? (?P<holiday>{{holiday}}) {_YEAR}?",
            "from_holiday",
        ),
        ("date.reference", "(?P<reference>{reference})", "reference"),
        ("date.day_shift", f"(?P<dayshift>{{dayshift}}) (?P<daypart>{{daypart}}|{{dayparts}})? {_CLOCK}?", "day_shift"),
        (
            "date.day_adjective",
            f"{_AT} (?P<dayshift>{{dayadj}}) (?:(?P<weekday>{{weekday}})|(?P<daypart>{{daypart}}))? {_CLOCK}?",
            "day_shift",
        ),
        ("date.weekday_genitive", "{article} (?P<weekday>{weekdays})", "calendar"),
        (
            "time.part_of",
            f"{_AT} {_EARLY} (?P<daypart>{{daypart}}) {{article}} (?P<weekday>{{weekday|weekdays}})",
            "calendar",
        ),
        (
            "time.night_to",
            "{in}? {article}? (?P<daypart>{daypart}) (?:{in|of} {weekday})? {in|onto} {dayadj}? (?:(?P<weekday>{weekday})|(?P<holiday>{holiday}))",
            "night_to",
        ),
        (
            "time.night_to_date",
            f"{{in}}? {{article}}? (?P<daypart>{{daypart}}) (?:{{in}} {{ordinal}} {{month}}?)? {{in|onto}} {{article}}? {_DAY} (?P<month>{{month}}) (?P<year>{{year}})?",
            "night_to",
        ),
        (
            "time.part_of",
            f"{_AT} {_EARLY} (?P<daypart>{{daypart}}) (?:{{article}}|{{in}}) {_DAY} (?P<month>{{month}}) {_YEAR}?",
            "calendar",
        ),
        ("time.part", f"{_AT} (?P<relation>{{relation}})? {_EARLY} (?P<daypart>{{daypart}})", "day_part"),
        ("time.part_about", "{at} (?P<daypart>{daypart})", "day_part"),
        ("time.part_adverb", "(?P<daypart>{dayparts})", "day_part_adverb"),
        (
            "time.clock",
            "(?P<at>{at})? {mod}? (?P<hour>{int|point|colon|word}) {oclock} (?P<minute>{int})? (?P<clockpart>{dayparts|daypart})?",
            "clock",
        ),
        (
            "time.clock_part",
            "(?P<clockpart>{dayparts}) (?P<at>{at}) (?P<hour>{int|point|colon|word}) {oclock}?",
            "clock",
        ),
        (
            "time.clock_near",
            "{at}? {shortly} (?P<side>{ago|boundary}) (?P<halfto>{half})? (?P<hour>{int|point|colon|word}) {oclock} (?P<clockpart>{dayparts|daypart})?",
            "clock",
        ),
        (
            "time.clock_near",
            "{at} {shortly} (?P<side>{ago|boundary}) (?P<halfto>{half})? (?P<hour>{int|word})",
            "clock",
        ),
        (
            "time.clock_half",
            "{at}? (?P<halfto>{half}) (?P<hour>{int|word}) {oclock} (?P<clockpart>{dayparts|daypart})?",
            "clock",
        ),
        ("time.clock_half", "{at} (?P<halfto>{half}) (?P<hour>{int|word}) (?P<clockpart>{dayparts|daypart})?", "clock"),
        ("time.clock_range", "(?P<hour>{int|point|colon}) (?= {to|dash|and} {int|point|colon} {oclock})", "clock"),
        ("date.unit_vague", f"{_AT} (?P<relation>{{relation}}) {{vague}} (?P<unit>{{unit}})", "unit"),
        ("duration.last", f"{_AT} (?P<relation>{{relation}}) (?P<count>{_COUNT}) (?P<unit>{{unit}})", "duration"),
        ("duration.two", f"{_DURATION} {{and}}? (?P<count2>{_COUNT}) (?P<unit2>{{unit}}) {{long}}?", "duration"),
        ("duration.count", f"{_DURATION} {{long}}?", "duration"),
        (
            "duration.range",
            "(?P<mod>{mod})? (?P<count>{int|number|word|point}) (?P<to>{to|dash|and}) (?P<count2>{int|number|word|point}) (?P<unit>{unit}) {long}?",
            "duration",
        ),
        (
            "duration.century",
            "(?P<mod>{mod})? (?P<count>{one}) (?P<half>{half}) (?P<unit>{century}) {long}?",
            "duration",
        ),
        ("duration.vague", f"{_VAGUE} {{long}}?", "duration"),
        ("duration.plural", "(?:{boundary|within|to|mod}) (?P<plural>{unit})", "plural"),
        ("duration.adjective", "(?P<adjective>{adjective})", "adjective"),
        ("set.frequency", "(?P<freq>{freq})", "frequency"),
        (
            "set.every",
            "{in}? {every} (?P<nth>{ordword|ordinal})? (?P<unit>{unit|weekday|daypart|weekend|month|season|quarter})",
            "every",
        ),
        ("set.every_n", f"{{all}} (?P<count>{_COUNT}|{{vague}}) (?P<unit>{{unit}})", "every"),
        ("set.per", "{per} (?P<unit>{unit|daypart|weekend|quarter})", "every"),
        ("set.rate", "(?P<prep>{in}|{article}) {article}? (?P<unit>{unit})", "rate"),
        ("set.weekdays", "(?P<weekdays>{weekdays})", "weekdays"),
    )
    return tuple(TimeRule(f"de.{name}", pattern, build) for name, pattern, build in rows)


_PAST = "war waren wurde wurden hatte hatten ging gingen kam kamen gab gaben stieg stiegen sank sanken fiel fielen lag lagen nahm nahmen fand fanden begann begannen blieb blieben trat traten zog zogen ließ ließen hielt hielten schrieb schrieben sprach sprachen traf trafen verlor verloren brach brachen beschloss beschlossen bot boten warf warfen wies wiesen hieß rief riefen entschied entschieden starb starben sah sahen belief beliefen flog flogen schlug schlugen wuchs wuchsen verschob erschien erschienen erhob gewann gewannen schloss schlossen ergab ergaben worden gewesen"
_FUTURE = "wird werden will wollen soll sollen möchte möchten kann können muss müssen dürfte dürften könnte könnten sollte sollten würde würden plant planen erwartet erwarten rechnet rechnen voraussichtlich spätestens frühestens werde wolle solle müsse künftig beginnt läuft tritt endet startet steht findet stimmt entscheidet berät ansteht folgt"

_PEOPLE = "kinder kindern jugendliche jugendlichen personen menschen frauen männer männern mädchen jungen bürger bürgern leute leuten schüler schülern patienten versicherte versicherten besucher besuchern minderjährige minderjährigen beschäftigte beschäftigten"
_SPEEDS = "kilometer kilometern km meter metern m zentimeter zentimetern megabit mbit gigabit gbit kilobit megabyte gigabyte liter litern kubikmeter kubikmetern umdrehungen seemeilen bilder bildern"
_STRONG = "gewann gelang genoss geschah gefiel gestand gebot geriet gedieh griff riss biss litt ritt schritt schnitt stritt glitt pfiff schliff schmiss wich strich schlich glich schrieb trieb blieb rieb stieg schwieg lieh zieh schien schrie mied schied wies pries floh flog zog bog log trog fror lor schob hob bot schoss floss goss noss schloss kroch roch schwoll quoll soff focht flocht band fand schwand wand sang sprang drang klang schlang schwang rang zwang trank sank stank gann wann sann spann schwamm rann half starb warb darb warf traf sprach brach stach schrak stahl fahl galt schalt nahm kam las gab trat aß fraß gaß sah schah lag saß bat stand ging hing fing fiel hielt ließ blies riet schlief lief rief stieß hieß fuhr grub lud schuf schlug trug wuchs wusch tat"
_PREFIXES = "ab an auf aus be bei durch ein emp ent er fest fort frei her heraus herein hervor hin hinaus hinzu los miss mit nach nieder statt teil über um unter ver vor voran voraus vorbei weg weiter wider wieder zer zu zurück zusammen zuvor"
_STEMS_IN_T = "raten warten starten halten treten arbeiten leiten breiten reiten deuten muten gleiten richten zichten pflichten kosten testen walten stalten falten schalten spalten bieten mieten bitten schreiten streiten achten beten kneten retten wetten fürchten dichten sichten haften heften stiften lüften driften töten bluten fluten hüten brüten wüten güten"
_PRESENT = "gibt geben geht gehen liegt liegen kommt kommen bleibt bleiben hält hält gilt gelten braucht brauchen steigt steigen sinkt sinken fällt fallen wächst wachsen heißt heißen nimmt nehmen sieht sehen trägt tragen sagt sagen fordert fordern droht drohen fehlt fehlen zeigt zeigen tagt tagen berät beraten sei seien wäre wären bringt bringen macht machen lässt lassen weiß wissen"
_NOT_PRESENT = "nicht jetzt erst seit mit fast selbst oft meist dort laut gut weit weltweit bundesweit landesweit europaweit statt sonst zuerst zuletzt längst überhaupt insgesamt gesamt bekannt bereit damit somit womit soweit derzeit halt nächst höchst äußerst möglichst direkt konkret leicht schlecht recht echt dicht hart spät rot tot acht hundert tausend kürzlich jüngst zumeist zunächst ist hat sowieso gleichzeitig samt mitsamt gerecht perfekt exakt indirekt nackt intakt wert unerwartet anstatt dennoch vielleicht sanft zuallererst soeben demnächst ansonsten desto ebenfalls stattdessen damals"

TIMES = TimePack(
    language="de",
    words=_WORDS,
    rules=_rules(),
    tense=dict.fromkeys(_PRESENT.split(), "present")
    | dict.fromkeys(_FUTURE.split(), "future")
    | dict.fromkeys(_PAST.split(), "past"),
    past_form=re.compile(
        r"(?!ge(?!hörte|langte|währte|nügte)[a-zäöüß]+ten?$)[a-zäöüß]{3,}(?:te|ten)(?<!sten)(?<!ste)(?<!"
        + r")(?<!".join(_STEMS_IN_T.split())
        + r")|[a-zäöüß]*(?:muss|wuss|reis|lös|fass|pass|kos|leis|tes|las)te[nt]?(?:en)?"
        + f"|(?:{'|'.join(_PREFIXES.split())})?(?:{'|'.join(_STRONG.split())})(?:en)?"
    ),
    not_past=frozenset(
        [
            "heute",
            "könnte",
            "könnten",
            "sollte",
            "sollten",
            "müsste",
            "müssten",
            "dürfte",
            "dürften",
            "möchte",
            "möchten",
            "würde",
            "würden",
            "hätte",
            "hätten",
            "erste",
            "ersten",
            "letzte",
            "letzten",
            "nächste",
            "nächsten",
            "zweite",
            "zweiten",
            "dritte",
            "dritten",
            "gute",
            "guten",
            "alte",
            "alten",
            "breite",
            "breiten",
            "weite",
            "weiten",
            "bitte",
            "mitte",
            "seite",
            "seiten",
            "kosten",
            "rechte",
            "rechten",
            "bereit",
            "gegenüber",
            "gegen",
            "genau",
            "gerade",
            "gesamten",
            "gemeinsamen",
            "bekannt",
            "erwartet",
            "bereits",
            "gestalten",
            "arbeiten",
            "leisten",
            "warten",
            "bieten",
            "halten",
            "gelten",
            "treten",
            "werten",
            "raten",
            "unten",
            "hinten",
            "selten",
            "gelte",
            "leichten",
            "harten",
            "verschieden",
            "geben",
            "zugegen",
            "bestand",
            "anstand",
        ]
    ),
    adjective=re.compile(
        r"(?P<count>[0-9]+(?:[.,][0-9]+)?|[a-zäöüß]+?)[-‑]?(?P<unit>jährig|monatig|wöchig|tägig|stündig|minütig|sekündig)(?:e[nmrs]?)?",
        re.IGNORECASE,
    ),
    adjective_units={
        "jährig": "Y",
        "monatig": "M",
        "wöchig": "W",
        "tägig": "D",
        "stündig": "TH",
        "minütig": "TM",
        "sekündig": "TS",
    },
    ordinal_suffixes=(".",),
    day_first=True,
    decade_suffix="er(?:n|[-‑]?[Jj]ahren?)?",
    not_year_before=frozenset(
        [
            "zimmer",
            "raum",
            "flug",
            "gleis",
            "§",
            "§§",
            "art.",
            "artikel",
            "abs.",
            "absatz",
            "nr.",
            "nummer",
            "no.",
            "s.",
            "seite",
            "seiten",
            "rn",
            "rn.",
            "rz",
            "rdnr.",
            "rdnr",
            "drucksache",
            "drs.",
            "bt-drs.",
            "boeing",
            "agenda",
            "horizont",
            "horizon",
            "din",
            "iso",
            "en",
            "tel.",
            "telefon",
            "postfach",
            "plz",
            "$",
            "€",
            "£",
            "version",
            "typ",
            "modell",
            "euro",
        ]
    ),
    not_year_after=frozenset(
        [
            "%",
            "€",
            "$",
            "£",
            "prozent",
            "euro",
            "dollar",
            "franken",
            "menschen",
            "personen",
            "soldaten",
            "soldatinnen",
            "einwohner",
            "einwohnern",
            "meter",
            "metern",
            "kilometer",
            "kilometern",
            "kilogramm",
            "tonnen",
            "liter",
            "hektar",
            "mitarbeiter",
            "mitarbeiterinnen",
            "mitarbeitern",
            "beschäftigte",
            "beschäftigten",
            "teilnehmer",
            "teilnehmern",
            "millionen",
            "milliarden",
            "mio.",
            "mrd.",
            "km",
            "kg",
            "m",
            "mal",
            "stück",
            "megawatt",
            "kilowatt",
            "mw",
            "kw",
            "grad",
            "volt",
            "watt",
            "fälle",
            "fällen",
            "stellen",
            "stunden",
            "punkte",
            "punkten",
            "zuschauer",
            "zuschauern",
            "besucher",
            "besuchern",
            "euro,",
            "mann",
            "fahrzeuge",
            "wohnungen",
            "unternehmen",
            "flüchtlinge",
            "seiten",
            "kubikmeter",
            "quadratmeter",
            "quadratkilometer",
            "jahre",
            "jahren",
        ]
    ),
    person=re.compile(
        r"(?:[A-ZÄÖÜ][a-zäöüß]*(?:mann|frau|junge|jungen|mädchen|sohn|tochter|kind|kinder|jugendlicher?|person|bub|knabe|dame|herr|opfer|er|erin|ist|isten|istin|ent|entin|ant|in|ling))"
        r"|Mann|Frau|Junge|Mädchen|Kind|Person"
    ),
    participle=re.compile(
        r"[a-zäöüß]*(?:ge[a-zäöüß]+|(?:be|ver|er|ent|zer)[a-zäöüß]+|[a-zäöüß]+iert)(?:te|ten|ter|tes|ene|enen|ener|enes)"
    ),
    counted_noun=re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:en|er|ern|n|s|e)"),
    age_adjective=re.compile(r"[0-9]-?Jährig|^[A-ZÄÖÜ][a-zäöüß]+jährigen?$"),
    times=re.compile(r"mal$|^mehrmals$|^oftmals$"),
    plurals=frozenset(
        [
            "jahre",
            "jahren",
            "monate",
            "monaten",
            "wochen",
            "tage",
            "tagen",
            "stunden",
            "minuten",
            "sekunden",
            "jahrzehnte",
            "jahrzehnten",
            "jahrhunderte",
            "jahrhunderten",
            "quartale",
            "quartalen",
            "jahrtausende",
            "jahrtausenden",
            "nächte",
            "nächten",
            "streitjahre",
            "streitjahren",
            "kalenderjahre",
            "kalenderjahren",
            "geschäftsjahre",
            "geschäftsjahren",
            "dekaden",
            "kalenderwochen",
            "werktage",
            "werktagen",
            "arbeitstage",
            "arbeitstagen",
        ]
    ),
    indefinite=frozenset({"eines", "weniger"}),
    ambiguous=frozenset({"Mai", "Mais", "August", "Jan", "Okt", "Nikolaus", "Silvester"}),
    auxiliaries=frozenset(["hat", "haben", "habe", "hätte", "hätten", "ist", "sind", "sei", "seien", "worden"]),
    participle_form=re.compile(
        r"[a-zäöü]*ge[a-zäöüß]{3,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|wider|miss)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert"
    ),
    present_form=re.compile(r"[a-zäöüß]{2,}t"),
    not_present=frozenset(_NOT_PRESENT.split()),
    verb_second=True,
    titles=frozenset({"frau", "herr", "herrn", "familie", "dr.", "prof."}),
    comparatives=frozenset({"wie", "als"}),
    people=frozenset(_PEOPLE.split()),
    age_noun=re.compile(r"[a-zäöüß-]*alters?"),
    speeds=frozenset(_SPEEDS.split()),
    genitives=frozenset(["des", "der", "dieses", "nach", "vor"]),
)
