"""English quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.en.nouns import singular
from claimx.lang.numerals import NumberGrammar, Separators, number_words
from claimx.lang.quantity_pack import Compound, QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

_D = Decimal
_HALF = _D("0.5")
_PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}


def _additions() -> dict[tuple[str, ...], Decimal]:
    """``and a half``, ``and three quarters``."""
    rows: dict[tuple[str, ...], Decimal] = {("and", one, "half"): _HALF for one in ("a", "one")}
    for word, parts in _PARTS.items():
        rows |= {("and", one, word): 1 / _D(parts) for one in ("a", "one")}
        plurals = (f"{word}s", word) if word == "quarter" else (f"{word}s",)
        rows |= {("and", count, p): _D(n) / parts for count, n in _COUNTS.items() if n < parts for p in plurals}
    return rows


NUMBERS = NumberGrammar(
    separators=Separators(".", ", '"),
    regions={"ZA": Separators(",", " ")},
    glued=False,
    indian=True,
    decimal_words=frozenset({"point"}),
    words=number_words(
        article="a an=1",
        unit="zero nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9",
        teen=(
            "ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 "
            "eighteen=18 nineteen=19"
        ),
        tens="twenty=20 thirty=30 forty fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
        hundred="hundred=100",
        thousand="thousand=1000",
        scale=(
            "million millions mn mln mio=1e6 billion billions bn bln=1e9 trillion trillions tn trn=1e12 "
            "quadrillion quadrillions=1e15 quintillion=1e18 sextillion=1e21 septillion=1e24 octillion=1e27 "
            "nonillion=1e30 decillion=1e33 dozen=12 lakh lakhs=1e5 crore crores=1e7"
        ),
        joiner="and",
    ),
    prefixes={
        ("half", "a"): _HALF,
        ("half", "an"): _HALF,
        ("a", "half"): _HALF,
        ("one", "and", "a", "half"): _D("1.5"),
        ("a", "quarter", "of", "a"): _D("0.25"),
        ("three", "quarters", "of", "a"): _D("0.75"),
    },
    suffixes=_additions(),
)

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
_DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
    "fourth": 4,
}
_DENOMINATORS |= {word: n for word, n in _ORDINALS.items() if n > 2 and word not in _DENOMINATORS}
_TIMES: dict[str, int | str] = {
    "twice": 2,
    "double": 2,
    "triple": 3,
    "thrice": 3,
    "doubled": 2,
    "tripled": 3,
    "quadrupled": 4,
    "doubling": 2,
    "tripling": 3,
    "quadruple": 4,
    "halved": "0.5",
    "halving": "0.5",
}


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    glued_scales={
        "k": _D(1000),
        "K": _D(1000),
        "m": _D(10) ** 6,
        "M": _D(10) ** 6,
        "mn": _D(10) ** 6,
        "mln": _D(10) ** 6,
        "bn": _D(10) ** 9,
        "b": _D(10) ** 9,
        "B": _D(10) ** 9,
        "T": _D(10) ** 12,
        "tn": _D(10) ** 12,
        "trn": _D(10) ** 12,
    },
    cued_units=dict.fromkeys(
        ("pounds", "pound"),
        (("weigh", "heav", "lift", "overweight", "fat", "muscle"), UnitName("[lb_av]", "measure")),
    ),
    free_scales=frozenset("kKM"),
    negatives=frozenset({"minus", "negative"}),
    modifiers=phrases(
        at_least=(
            "at least|greater than or equal to|more than or equal to|equal to or greater than|≥|>=|⩾|no fewer than|"
            "no less than|not less than|a minimum of|minimum|upwards of|not fewer than|minimum of"
        ),
        more_than=(
            "more than|>|over|above|greater than|in excess of|exceeding|longer than|older than|higher than|larger than|"
            "well over|well above|far more than|better than|north of|upward of|bigger than|further than|beyond"
        ),
        at_most=(
            "up to|at most|less than or equal to|fewer than or equal to|smaller than or equal to|≤|<=|⩽|no more than|"
            "not more than|a maximum of|maximum|no longer than|as many as|as much as|maximum of|not exceeding|not over|"
            "not above"
        ),
        less_than=(
            "less than|<|fewer than|under|below|not even|shorter than|younger than|smaller than|lower than|well under|"
            "well below|far fewer than|not quite"
        ),
        approximate=(
            "about|around|approximately|roughly|some|circa|ca.|c.|an estimated|estimated|in the region of|"
            "in the order of|approx.|approx|~|≈|more or less|somewhere around|close on"
        ),
        almost=(
            "nearly|almost|close to|just under|just below|just short of|barely|virtually|approaching|"
            "slightly less than|slightly under|a little under|little less than|a little less than"
        ),
        slightly_more=(
            "just over|just above|slightly more than|slightly over|a little over|a little more than|little more than|"
            "just more than|slightly above|a bit more than"
        ),
    ),
    after=phrases(
        at_least=(
            "or more|and more|or longer|or older|or over|and over|or above|and above|and up|or higher|at least|plus"
        ),
        at_most="or less|or fewer|or under|and under|or younger|at most|or below|or lower",
        approximate="or so|-odd|odd|-some",
    ),
    fillers=words("only just still already even another the a an an estimated some about around"),
    governed={
        "over": (
            "debate",
            "debat",
            "vote",
            "argu",
            "disput",
            "row",
            "control",
            "clash",
            "concern",
            "worr",
            "fight",
            "disagree",
            "talks",
            "negotiat",
            "spread",
            "handed",
            "win",
            "won",
            "victory",
            "lead",
            "preside",
        ),
        "under": ("listed", "known", "filed", "law", "grouped"),
        "about": (
            "talk",
            "know",
            "knew",
            "ask",
            "told",
            "tell",
            "speak",
            "spoke",
            "think",
            "thought",
            "worr",
            "debate",
            "question",
            "concern",
            "information",
            "book",
            "story",
            "complain",
            "said",
            "learn",
        ),
        "around": ("gather", "wrapped", "revolv", "walked", "travel"),
        "above": (),
        "beyond": (),
    },
    articles=frozenset({"one"}),
    article_needs=words("only just exactly at least about nearly almost more than up to"),
    range_joins=frozenset({("to",), ("-",), ("–",), ("—",), ("−",), ("up", "to"), ("through",)}),
    between=frozenset({"between"}),
    between_joins=frozenset({"and"}),
    part_joins=frozenset({"and"}),
    below_zero=frozenset(phrases(below="below zero|below freezing|below")),
    power_words=frozenset({("to", "the", "power", "of")}),
    odds_cues=("odds", "ratio", "chance", "scale", "probabilit"),
    odds_joins=frozenset({"to"}),
    opening=("open", "hours"),
    or_joins=frozenset({"or"}),
    share_joins=words(
        "and or to from against versus vs , / with up down by about around nearly almost more than over under some "
        "compared with then at least an estimated x ×"
    ),
    partitive=frozenset({"of"}),
    ratio_joins=frozenset({"in", "of"}),
    genitive=frozenset({"of"}),
    vague_numbers={
        "tens": _D(10),
        "dozens": _D(12),
        "scores": _D(20),
        "hundreds": _D(100),
        "thousands": _D(1000),
        "millions": _D(10) ** 6,
        "billions": _D(10) ** 9,
        "trillions": _D(10) ** 12,
    },
    vague_before=frozenset(
        {
            ("several",),
            ("a", "few"),
            ("many",),
            ("a", "couple", "of"),
            ("tens", "or", "hundreds", "of"),
            ("few",),
            ("some", "tens", "of"),
            ("a", "couple"),
        }
    ),
    fractions={w + e: 1 / _D(v) for w, v in _DENOMINATORS.items() for e in ("", "s")},
    fraction_articles=frozenset({"a", "one"}),
    ordinals=_ORDINALS,
    every=frozenset({"every"}),
    multiples={
        **{(word,): _D(value) for word, value in _TIMES.items()},
        ("half", "as", "many"): _D("0.5"),
        ("half", "as", "much"): _D("0.5"),
        ("half",): _D("0.5"),
    },
    multiple_tails=frozenset(
        {
            ("as", word)
            for word in [
                "many",
                "much",
                "high",
                "large",
                "big",
                "long",
                "fast",
                "often",
                "likely",
                "strong",
                "expensive",
            ]
        }
        | {("the", "number"), ("the", "amount"), ("the", "size")}
    ),
    times_words=frozenset({"times"}),
    compounds={
        "fold": Compound("ratio"),
        "strong": Compound("count"),
    },
    compound_endings=("",),
    age_after=frozenset({"old", "olds"}),
    bare_ages=frozenset(
        {("aged",), ("age",), ("ages",), ("age", "of"), ("ages", "of"), ("aged", "about"), ("aged", "around")}
    ),
    age_groups={"under": "less_than", "over": "more_than"},
    age_before=("aged", "age"),
    months=words(
        "january february march april may june july august september october november december jan feb "
        "mar apr jun jul "
        "aug sep sept oct nov dec"
    ),
    clock_after=frozenset({"am", "pm", "a.m", "p.m", "o", "gmt", "cet", "utc", "est"}),
    year_before=words(
        "in since by until till from after before during year early late mid the of spring summer autumn fall winter "
        "january february march april may june july august september october november december to and for through "
        "between quarter ( - – fiscal"
    ),
    designators=word_map(
        legal=(
            "article articles art section sections sec paragraph para clause subsection § §§ rule regulation "
            "chapter "
            "amendment annex schedule"
        ),
        document="resolution document directive no number nos volume vol issue decision order bill case docket",
        page=(
            "page pages p pp table figure fig appendix part episode step phase scenario line note footnote "
            "option level "
            "slide question item verse chapter stage volume"
        ),
        rank="rank place position top",
        phone="tel telephone phone fax hotline mobile call",
        identifier="isbn issn doi iban bic zip id postcode swift",
        version="version v windows type formula class android ios model release mark mk",
        name=(
            "agenda platform gate room flight route highway interstate channel block reactor bus boeing "
            "airbus apollo mach "
            "psalm grade fortune area covid mission track group district unit locker studio"
        ),
    ),
    ago_words=words("ago earlier before"),
    weak_modifiers=words("over under about around some above below"),
    streets=words("street avenue road lane drive boulevard square court terrace crescent way place nw sw ne se"),
    clock_links=words("past to"),
    idioms=frozenset({("one", "another"), ("one", "on", "one"), ("nine", "to", "five"), ("one", "by", "one")}),
    clock_before=frozenset({("half", "past"), ("quarter", "to"), ("quarter", "past")}),
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    per_words=frozenset({"per", "a", "an", "each", "every", "/"}),
    points=words("point points"),
    persons=words(
        "children people persons adults women men girls boys teenagers pupils students voters patients workers "
        "youths youngsters kids those anyone citizens"
    ),
    per_before=word_map(a="annually yearly annual", mo="monthly", d="daily", wk="weekly", h="hourly"),
    increase=(
        "increas",
        "rose",
        "rise",
        "rising",
        "grew",
        "grow",
        "climb",
        "jump",
        "surg",
        "gain",
        "up",
        "soar",
        "added",
        "expand",
        "higher",
        "boost",
        "raise",
    ),
    decrease=(
        "decreas",
        "fell",
        "fall",
        "drop",
        "declin",
        "shrank",
        "shrink",
        "cut",
        "reduc",
        "lost",
        "down",
        "plung",
        "slump",
        "lower",
        "slash",
        "dip",
    ),
    moves=(
        "went",
        "go",
        "mov",
        "chang",
        "shift",
        "turn",
        "came",
        "revis",
        "extend",
        "narrow",
        "widen",
        "doubl",
        "improv",
        "swung",
        "slid",
        "edg",
        "tripl",
        "adjust",
        "switch",
        "advanc",
        "progress",
        "downgrad",
        "upgrad",
        "slow",
        "eas",
    ),
    by_words=frozenset({"by"}),
    from_words=frozenset({"from"}),
    to_words=frozenset({"to"}),
    count_of=frozenset({"number", "numbers", "total", "stock", "stocks"}),
    count_links=frozenset({"of"}),
    mass_of=words("imports exports production output consumption shipments deliveries stocks stockpile stockpiles"),
    prepositions=words("by to from of with at for in on than per over under about around up down"),
    stop=words(
        "x × "
        "cost costs pay pays kept keep keeps run runs rose meet meets face faces expect expects account accounts "
        "held began ended fell rose won stood ran lay met broke put set sat led paid bought sold built sent spent grew "
        "drew flew knew spoke wrote heard felt brought caught taught fought sought shot hit cut "
        "shut let beat bore swore "
        "a an the and or but nor of in on at to for from by with without within over under above below between among "
        "into onto upon about after before during since until till as than that this these those which "
        "who whom whose "
        "what when where while because if is are was were be been being am has have had do does did will "
        "would can could "
        "may might must shall should not no it its he she they them their his her our your my we you i "
        "him us all both "
        "each every per more less fewer most least against across along through throughout per up down "
        "out off away ago "
        "later earlier last next now then there here so too also only just even still already yet again "
        "once twice how "
        "why said says say died die killed injured wounded came come went go gone left made make took "
        "take found find "
        "according compared including per via plus minus versus vs said told showed show were became get "
        "got voted attended "
        "lost fled joined gathered signed live lived work worked remain remained need needed arrived "
        "entered received "
        "signed want wanted believe believed think thought know support supported oppose opposed"
    ),
    lemma=singular,
)
