"""German quantities: number words, units, modifiers, traps."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.de.nouns import singular
from claimx.lang.numerals import NumberGrammar, Separators, fold, number_words
from claimx.lang.quantity_pack import Compound, QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["QUANTITIES"]

_D = Decimal
_HALF = _D("0.5")
_EIN = ("ein", "eine", "einen", "einem", "einer", "eines")
_HALB = ("halb", "halbe", "halben", "halber", "halbes", "halbem")
_PARTS = {
    "drittel": 3,
    "viertel": 4,
    "fünftel": 5,
    "sechstel": 6,
    "siebtel": 7,
    "achtel": 8,
    "neuntel": 9,
    "zehntel": 10,
}
_COUNTS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}


def _additions() -> dict[tuple[str, ...], Decimal]:
    """``und ein halbes``, ``und drei viertel``."""
    rows: dict[tuple[str, ...], Decimal] = {("und", ein, halb): _HALF for ein in _EIN for halb in _HALB}
    for word, parts in _PARTS.items():
        rows |= dict.fromkeys((("und", ein, word) for ein in _EIN), 1 / _D(parts))
        rows |= {("und", count, word): _D(n) / parts for count, n in _COUNTS.items() if n < parts}
    return rows | {("und", "einhalb"): _HALF, ("und", "dreiviertel"): _D("0.75")}


NUMBERS = NumberGrammar(
    separators=Separators(",", ". '"),
    regions={"CH": Separators(".", " '"), "LI": Separators(".", " '")},
    units_first=True,
    decimal_words=frozenset({"komma"}),
    words=number_words(
        unit=(
            "null=0 ein eins eine einen einem einer eines=1 zwei zwo zweier zweien=2 drei dreier dreien=3 "
            "vier vierer vieren=4 fünf fuenf fünfer fünfen=5 sechs sechser sechsen=6 sieben=7 acht=8 neun=9"
        ),
        teen=(
            "zehn zehner zehnen=10 elf=11 zwölf zwoelf=12 dreizehn=13 vierzehn=14 fünfzehn fuenfzehn fuffzehn=15 "
            "sechzehn=16 siebzehn siebenzehn=17 achtzehn=18 neunzehn=19"
        ),
        tens=(
            "zwanzig=20 dreißig=30 vierzig=40 fünfzig fuenfzig fuffzig=50 sechzig=60 siebzig siebenzig=70 "
            "achtzig=80 neunzig=90"
        ),
        hundred="hundert=100",
        thousand="tausend=1000",
        scale=(
            "tsd tds t€=1e3 million millionen mio mill=1e6 milliarde milliarden mrd mia=1e9 billion billionen bio=1e12 "
            "billiarde billiarden=1e15 trillion trillionen=1e18 trilliarde trilliarden=1e21 "
            "quadrillion quadrillionen=1e24 quadrilliarde quadrilliarden=1e27 quintillion quintillionen=1e30 "
            "quintilliarde quintilliarden=1e33 sextillion sextillionen=1e36 septillion septillionen=1e42 "
            "oktillion oktillionen=1e48 nonillion nonillionen=1e54 dezillion dezillionen=1e60 dutzend=12"
        ),
        joiner="und",
        half="einhalb=0.5 einviertel=0.25 eindrittel=0.3333333333333333333333333333",
        part="dreiviertel=0.75",
        whole=(
            "anderthalb anderthalbe anderthalben anderthalbfache=1.5 viertelmillion=250000 dreiviertelmillion=750000"
        ),
    ),
    prefixes={
        **{(ein, halb): _HALF for ein in _EIN for halb in _HALB if halb != "halb"},
        **{(ein, "dreiviertel"): _D("0.75") for ein in _EIN},
        **{(ein, "viertel"): _D("0.25") for ein in ("eine", "einer")},
        **{(ein, "viertelmillion"): _D(250000) for ein in _EIN},
        **{(ein, "dreiviertelmillion"): _D(750000) for ein in _EIN},
    },
    suffixes=_additions(),
)

_ORDINALS = {
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "fünft": 5,
    "sechst": 6,
    "siebt": 7,
    "siebent": 7,
    "acht": 8,
    "neunt": 9,
    "zehnt": 10,
    "elft": 11,
    "zwölft": 12,
    "fünfzehnt": 15,
    "zwanzigst": 20,
    "dreissigst": 30,
    "fünfzigst": 50,
    "hundertst": 100,
    "tausendst": 1000,
}
_PARTS_IN_FULL = {
    **_PARTS,
    **{
        f"{word}tel": n
        for n, word in enumerate(
            ("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"), 11
        )
    },
    **{
        f"{word}stel": n
        for word, n in (
            ("zwanzig", 20), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70),
            ("achtzig", 80), ("neunzig", 90), ("hundert", 100), ("tausend", 1000), ("million", 10**6),
        )
    },
}  # fmt: skip
_FRACTIONS = {
    **_PARTS_IN_FULL,
    "drittel": 3,
    "viertel": 4,
    "fünftel": 5,
    "sechstel": 6,
    "siebtel": 7,
    "achtel": 8,
    "neuntel": 9,
    "zehntel": 10,
    "zwölftel": 12,
    "zwanzigstel": 20,
    "hundertstel": 100,
    "tausendstel": 1000,
    "hälfte": 2,
}


def _units() -> dict[tuple[str, ...], UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(__package__)


QUANTITIES = QuantityPack(
    numbers=NUMBERS,
    load_units=_units,
    cued_units={
        "pfund": (
            (
                "wog",
                "wieg",
                "gewicht",
                "schwer",
                "abnehm",
                "abgenomm",
                "zugenomm",
                "mehl",
                "zucker",
                "butter",
                "fleisch",
                "kaffee",
                "brot",
                "käse",
                "kartoffel",
                "obst",
                "gemüse",
                "äpfel",
                "wurst",
                "hack",
                "reis",
                "nudel",
                "spargel",
                "erdbeer",
                "honig",
            ),
            UnitName("g", "measure", _D(500)),
        ),
        "grad": (
            (
                "winkel",
                "dreh",
                "neig",
                "steigung",
                "gefälle",
                "rotation",
                "kurve",
                "schräg",
                "schwenk",
                "uhrzeigersinn",
                "kipp",
                "breitengrad",
                "längengrad",
                "hang",
            ),
            UnitName("deg", "measure"),
        ),
    },
    glued_scales={"k": _D(1000), "K": _D(1000), "M": _D(10) ** 6},
    modifiers=phrases(
        at_least=(
            "mindestens|größer gleich|größer oder gleich|≥|>=|⩾|mind.|mind|min.|wenigstens|zumindest|nicht weniger als|"
            "nicht unter|minimal|ab|von mindestens"
        ),
        more_than=(
            "mehr als|>|über|länger als|älter als|höher als|größer als|schwerer als|weiter als|oberhalb von|"
            "jenseits von|"
            "weit über|deutlich über|deutlich mehr als|weit mehr als|mehr denn|teurer als|schneller als|öfter als"
        ),
        at_most=(
            "bis zu|kleiner gleich|kleiner oder gleich|≤|<=|⩽|höchstens|maximal|max.|max|bis max.|bis maximal|"
            "allenfalls|nicht mehr als|nicht über|nicht länger als|nicht höher als|längstens|bestenfalls"
        ),
        less_than=(
            "weniger als|<|unter|nicht einmal|nicht mal|noch nicht einmal|keine|keinen|kürzer als|jünger als|"
            "kleiner als|"
            "niedriger als|geringer als|unterhalb von|weit unter|deutlich unter|deutlich weniger als|leichter als|"
            "billiger als|nicht ganz|weit weniger als"
        ),
        approximate=(
            "rund|etwa|circa|ca.|ca|zirka|ungefähr|schätzungsweise|um die|an die|in etwa|grob|so um die|geschätzt|"
            "geschätzte|geschätzten|~|≈|plusminus|in der Größenordnung von|rd.|gegen die|gerundet"
        ),
        almost=(
            "fast|knapp|beinahe|nahezu|annähernd|kaum|bald|knapp unter|etwas weniger als|etwas unter|schier|"
            "leicht unter"
        ),
        slightly_more=(
            "gut|etwas mehr als|etwas über|kaum mehr als|knapp über|leicht über|wenig mehr als|ein wenig mehr als|"
            "nur wenig mehr als|gute|guten"
        ),
    ),
    after=phrases(
        at_least="oder mehr|und mehr|oder länger|oder älter|oder höher|aufwärts|und älter|und länger",
        at_most="oder weniger|oder kürzer|oder jünger|und weniger|und jünger",
    ),
    fillers=words(
        "noch nur schon bereits sogar aber jedoch etwa rund insgesamt jeweils je wohl einmal gerade "
        "weitere weiteren der die das "
        "den dem des"
    ),
    governed={
        "über": (
            "debatt",
            "abstimm",
            "entscheid",
            "entschied",
            "bericht",
            "verhandl",
            "verfüg",
            "streit",
            "stritt",
            "diskut",
            "diskussion",
            "berat",
            "beriet",
            "berät",
            "gespräch",
            "sprach",
            "sprechen",
            "spricht",
            "informier",
            "information",
            "klag",
            "beschwer",
            "votum",
            "votier",
            "abgestimmt",
            "wach",
            "herrsch",
            "urteil",
            "einigung",
            "übersicht",
            "überblick",
            "kontrolle",
            "redet",
            "schreib",
            "schrieb",
            "nachricht",
            "vertrag",
            "abkommen",
            "vereinbarung",
            "kredit",
            "rechnung",
            "studie",
        ),
        "unter": ("umfrage", "befragung", "erhebung", "auswahl", "umfragen", "verteilt", "aufgeteilt"),
        "bis zu": (),
        "keine": ("gibt",),
        "ab": (),
    },
    articles=words("ein eine einen einem einer eines"),
    article_needs=words(
        "genau mindestens wenigstens etwa rund fast knapp höchstens maximal zumindest gut circa ca "
        "ungefähr beinahe kaum"
    ),
    until_words=frozenset({"bis"}),
    range_joins=frozenset({("bis",), ("bis", "zu"), ("-",), ("–",), ("—",), ("−",), ("-", "bis"), ("–", "bis")}),
    between=frozenset({"zwischen"}),
    between_joins=frozenset({"und"}),
    part_joins=frozenset({"und"}),
    below_zero=frozenset(phrases(below="unter null|unter dem Gefrierpunkt|minus")),
    power_words=frozenset({("hoch",)}),
    odds_cues=("verhältnis", "chance", "quote", "wahrscheinlichkeit", "wett", "massstab", "mischung"),
    odds_joins=frozenset({"zu"}),
    opening=("geöffnet", "öffnungszeit", "sprechzeit", "sprechstunde"),
    or_joins=frozenset({"oder"}),
    share_joins=words(
        "und oder bis auf zu gegen bzw beziehungsweise statt nach sowie , / von mit knapp rund etwa fast "
        "gut über unter "
        ". mehr als dann mal x × gegenüber bisher bislang zuvor vorher früher derzeit aktuell"
    ),
    instead_words=words("statt anstatt anstelle"),
    partitive=words("der dieser seiner ihrer unserer aller solcher jener deren"),
    ratio_joins=frozenset({"von"}),
    genitive=words(
        "der des dieser dieses seiner seines ihrer ihres unserer unseres aller von vom deren dessen eines einer"
    ),
    vague_numbers={
        "dutzende": _D(12),
        "dutzenden": _D(12),
        "dutzender": _D(12),
        "hunderte": _D(100),
        "hunderten": _D(100),
        "hunderter": _D(100),
        "tausende": _D(1000),
        "tausenden": _D(1000),
        "tausender": _D(1000),
        "abertausende": _D(1000),
        "abertausenden": _D(1000),
        "aberhunderte": _D(100),
        "zehntausende": _D(10000),
        "zehntausenden": _D(10000),
        "zehntausender": _D(10000),
        "hunderttausende": _D(100000),
        "hunderttausenden": _D(100000),
        "hunderttausender": _D(100000),
        "zigtausend": _D(1000),
        "zigtausende": _D(1000),
        "zigtausenden": _D(1000),
        "zighundert": _D(100),
        "millionen": _D(10) ** 6,
        "abermillionen": _D(10) ** 6,
        "milliarden": _D(10) ** 9,
        "abermilliarden": _D(10) ** 9,
        "billionen": _D(10) ** 12,
        "zig": _D(10),
        "dutzendfach": _D(12),
    },
    vague_before=frozenset(
        {
            ("mehrere",),
            ("einige",),
            ("etliche",),
            ("ein", "paar"),
            ("zig",),
            ("viele",),
            ("wenige",),
            ("mehreren",),
            ("einigen",),
            ("etlichen",),
            ("vielen",),
            ("wenigen",),
            ("einem", "paar"),
            ("mehrerer",),
            ("einiger",),
        }
    ),
    fractions={
        fold(word + ending): 1 / _D(value)
        for word, value in _FRACTIONS.items()
        for ending in ("", "n", "s", "mehrheit")
        if word != "hälfte" or ending == ""
    }
    | {
        fold(count + word): _D(n) / parts for word, parts in _PARTS.items() for count, n in _COUNTS.items() if n < parts
    },
    fraction_articles=words("die der das dem ein eine einem einen eines zur"),
    ordinals={fold(stem + ending): n for stem, n in _ORDINALS.items() for ending in ("e", "en", "er", "es", "em")},
    every=words("jeder jede jedes jeden jedem"),
    multiples={
        ("doppelt",): _D(2),
        ("das", "doppelte"): _D(2),
        ("dem", "doppelten"): _D(2),
        ("halb", "so", "viel"): _D("0.5"),
        ("halb", "so", "viele"): _D("0.5"),
        ("halb", "so", "hoch"): _D("0.5"),
        ("halb", "so", "gross"): _D("0.5"),
        **{
            ("halb", "so", word): _HALF
            for word in ("teuer", "lang", "stark", "schnell", "oft", "weit", "schwer", "alt", "vielen", "lange")
        },
        ("verdoppelt",): _D(2),
        ("verdoppeln",): _D(2),
        ("verdoppelte",): _D(2),
        ("verdoppelten",): _D(2),
        ("verdreifacht",): _D(3),
        ("verdreifachen",): _D(3),
        ("verdreifachte",): _D(3),
        ("verdreifachten",): _D(3),
        ("vervierfacht",): _D(4),
        ("vervierfachen",): _D(4),
        ("vervierfachte",): _D(4),
        ("verfünffacht",): _D(5),
        ("verfünffachen",): _D(5),
        ("verfünffachte",): _D(5),
        ("verzehnfacht",): _D(10),
        ("verzehnfachen",): _D(10),
        ("halbiert",): _D("0.5"),
        ("halbieren",): _D("0.5"),
        ("halbierte",): _D("0.5"),
        ("halbierten",): _D("0.5"),
    },
    hedges=word_map(almost="knappe knappes knappen knapper", slightly_more="gute gutes guten guter"),
    multiple_tails=frozenset(
        {
            ("so", word)
            for word in [
                "viele",
                "viel",
                "hoch",
                "gross",
                "lang",
                "stark",
                "schnell",
                "oft",
                "teuer",
                "groß",
                "vielen",
                "weit",
            ]
        }
    ),
    times_words=frozenset({"mal"}),
    compounds={
        "jährig": Compound("age", "a"),
        "monatig": Compound("duration", "mo"),
        "wöchig": Compound("duration", "wk"),
        "tägig": Compound("duration", "d"),
        "stündig": Compound("duration", "h"),
        "minütig": Compound("duration", "min"),
        "sekündig": Compound("duration", "s"),
        "prozentig": Compound("percent", "%"),
        "köpfig": Compound("count", None, "Kopf"),
        "seitig": Compound("count", None, "Seite"),
        "teilig": Compound("count", None, "Teil"),
        "stöckig": Compound("count", None, "Stockwerk"),
        "geschossig": Compound("count", None, "Geschoss"),
        "strophig": Compound("count", None, "Strophe"),
        "zeilig": Compound("count", None, "Zeile"),
        "spurig": Compound("count", None, "Spur"),
        "gleisig": Compound("count", None, "Gleis"),
        "motorig": Compound("count", None, "Motor"),
        "sprachig": Compound("count", None, "Sprache"),
        "fach": Compound("ratio"),
        "mal": Compound("other"),
        "malig": Compound("other"),
        "erlei": Compound("count"),
    },
    compound_endings=("", "e", "en", "er", "es", "em"),
    age_after=frozenset({"alt", "alte", "alten", "alter", "altes", "altem"}),
    age_groups={"unter": "less_than", "über": "more_than", "ü": "more_than", "u": "less_than"},
    age_before=("alter", "lebensalter", "durchschnittsalter", "mindestalter", "älter", "jünger", "lebensjahr"),
    months=words(
        "januar jänner jaenner februar feber märz april mai juni juli august september oktober november dezember "
        "jan feb mrz apr jun jul aug sep sept okt nov dez"
    ),
    clock_after=frozenset({"uhr"}),
    year_before=words(
        "jahr jahre jahren jahres im seit bis ab ende anfang mitte herbst sommer frühjahr frühling "
        "winter in von vor nach "
        "für zwischen und januar februar märz april mai juni juli august september oktober november dezember jänner "
        "spätestens frühestens schon noch erst bereits quartal halbjahr gegenüber anno ( – - / um zu"
    ),
    designators=word_map(
        legal=(
            "artikel art artikels artikeln paragraf paragraph paragrafen paragraphen § §§ absatz abs "
            "absatzes satz ziffer "
            "ziff ziffern nummer nr nummern buchstabe lit litera anhang anlage erwägungsgrund randnummer rn "
            "rz tz protokoll"
        ),
        document=(
            "drucksache drs bt-drs resolution aktenzeichen az beschluss verordnung richtlinie dokument ls-nr "
            "gesetz "
            "fachserie reihe heft vol volume jahrgang jg verfügung erlass"
        ),
        page=(
            "seite seiten s ss kapitel kap abschnitt abb abbildung tabelle tab fussnote fn anm grafik szenario "
            "fall ebene "
            "band folge episode teil bd lektion schritt stufe phase punkt variante option"
        ),
        rank="platz rang position tabellenplatz liga",
        phone="tel telefon fax telefax mobil hotline telefonnummer rufnummer",
        identifier=(
            "isbn issn doi iban bic plz kontonummer konto ustid steuernummer aktenzeichen id postfach wkn isin"
        ),
        version="version v ver release windows typ formel klasse android ios modell",
        name=(
            "agenda linie gleis zimmer raum route autobahn bundesstrasse block reaktor tor bus zug flug "
            "kanal studio "
            "halle sektor team kabine abteil parzelle gruppe apollo mach boeing airbus leopard sputnik area covid "
            "mission los startnummer "
            "wahlkreis"
        ),
    ),
    designator_stems={
        "strasse": "address",
        "str": "address",
        "gasse": "address",
        "allee": "address",
        "weg": "address",
        "platz": "address",
        "kapitel": "page",
        "paragraf": "legal",
        "artikel": "legal",
    },
    clock_before=frozenset(
        {("halb",), ("kurz", "vor"), ("kurz", "nach"), ("viertel", "vor"), ("viertel", "nach"), ("dreiviertel",)}
    ),
    clock_links=words("vor nach"),
    idioms=frozenset(
        {
            ("null", "und", "nichtig"),
            ("gib", "acht"),
            ("gebt", "acht"),
            ("gab", "acht"),
            ("in", "acht"),
            ("außer", "acht"),
            ("ausser", "acht"),
            ("habt", "acht"),
            ("zwei", "-", "plus", "-", "vier"),
            ("zwei", "plus", "vier"),
            ("eins", "zu", "eins"),
            ("null", "acht", "fünfzehn"),
            ("vier", "augen", "gespräch"),
        }
    ),
    openers=words(
        "ein eine einen einem einer der die das den dem des "
        "davon darunter dabei dazu damit daneben dort hier heute gestern morgen dann allein alleine zuletzt zudem "
        "zusätzlich zuvor danach später inzwischen mittlerweile bislang bisher weitere weiterer ebenso ebenfalls auch "
        "jetzt nun noch nur erst schon bereits immerhin sogar ganze ganzen volle genau exakt jeweils gemeinsam "
        "zusammen summa summarum plus minus mal also oder und aber doch denn sie er es wir ihr ich diese jene "
        "alle beide "
        "im am in an auf bei mit von vom zu zum zur nach vor seit bis um für aus über unter gegen durch ohne zwischen "
        "je pro rund etwa knapp gut fast circa mindestens höchstens maximal insgesamt laut gegenüber statt darauf "
        "drinnen draußen oben unten links rechts überall anschließend schließlich endlich täglich jährlich monatlich"
    ),
    places=words(
        "berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover "
        "nürnberg duisburg bochum wuppertal bielefeld bonn münster mannheim karlsruhe augsburg wiesbaden "
        "mönchengladbach gelsenkirchen aachen braunschweig kiel chemnitz halle magdeburg freiburg krefeld mainz lübeck "
        "erfurt oberhausen rostock kassel hagen potsdam saarbrücken hamm ludwigshafen oldenburg leverkusen osnabrück "
        "solingen darmstadt heidelberg herne regensburg neuss paderborn ingolstadt offenbach würzburg ulm heilbronn "
        "pforzheim wolfsburg göttingen bottrop reutlingen bremerhaven erlangen koblenz remscheid bergisch jena trier "
        "moers salzgitter siegen hildesheim gütersloh cottbus kaiserslautern witten schwerin gera esslingen "
        "ludwigsburg hanau tübingen flensburg konstanz zwickau"
    ),
    origins=words(
        "Seltene Seltener Seltenen "
        "Schweizer Berliner Hamburger Münchner Münchener Kölner Wiener Zürcher Frankfurter Bremer Dresdner Leipziger "
        "Stuttgarter Düsseldorfer Pariser Londoner Moskauer Brüsseler Yorker Genfer Basler Berner Grazer "
        "Linzer Salzburger "
        "Tiroler Kiewer Bonner Mainzer Dortmunder Essener Nürnberger Luzerner Prager Warschauer Budapester"
    ),
    dimensions=(
        "tiefe",
        "höhe",
        "länge",
        "breite",
        "entfernung",
        "dicke",
        "umkreis",
        "luftlinie",
        "stärke",
        "abstand",
        "weite",
    ),
    degree_words=words(
        "sehr neu bereits besonders schwer voll gut so dort bislang bisher mehr oder weniger einst fest eng"
    ),
    adverb_endings=("lich", "weise", "ig", "isch", "ell", "iv", "al", "fach"),
    time_heads=(
        "ung",
        "zeit",
        "dauer",
        "frist",
        "krieg",
        "haft",
        "strafe",
        "vertrag",
        "plan",
        "phase",
        "arbeit",
        "pause",
        "studie",
        "periode",
        "bestehen",
        "jubiläum",
        "mandat",
        "programm",
        "bindung",
        "verbot",
        "reise",
        "garantie",
        "exil",
        "streit",
        "geschichte",
        "kampf",
        "konflikt",
        "schaft",
        "tum",
        "ion",
        "amt",
        "suche",
        "leben",
        "urlaub",
        "kredit",
        "anleihe",
    ),
    glued_units={
        "drittel": ("ratio", None),
        "jahres": ("duration", "a"),
        "monats": ("duration", "mo"),
        "wochen": ("duration", "wk"),
        "tage": ("duration", "d"),
        "stunden": ("duration", "h"),
        "minuten": ("duration", "min"),
        "prozent": ("percent", "%"),
    },
    ago_words=words("zuvor davor vorher früher"),
    ago_before=words("vor"),
    weak_modifiers=words("über unter kaum gut ab keine keinen um"),
    ordinal_dot=True,
    per_words=frozenset({"pro", "je", "/"}),
    net_words=words("brutto netto"),
    points=words("Punkt Punkte Punkten Zähler"),
    persons=words(
        "kinder kindern jugendliche jugendlichen personen menschen frauen männer männern mädchen jungen "
        "schüler schülern "
        "schülerinnen erwachsene erwachsenen deutsche bürger bürgern heranwachsende heranwachsenden patienten babys "
        "teenager beschäftigte beschäftigten arbeitnehmer versicherte versicherten wähler wählern bewerber kunden"
    ),
    level_words=words(
        "liegt liegen lag lagen läge liege pendelt pendeln pendelte schwankt schwankte schwanken bewegt "
        "bewegte bewegen "
        "temperaturen temperatur werte werten wert"
    ),
    of_these=words("davon hiervon"),
    digit_counts={
        "einstellig": 1,
        "zweistellig": 10,
        "dreistellig": 100,
        "vierstellig": 1000,
        "fünfstellig": 10000,
        "sechsstellig": 100000,
        "siebenstellig": 1000000,
    },
    digit_heads={
        "millionen": _D(10) ** 6,
        "milliarden": _D(10) ** 9,
        "tausender": _D(1000),
        "tausend": _D(1000),
        "billionen": _D(10) ** 12,
    },
    per_before=word_map(
        a="jährlich alljährlich jährliche jährlichen",
        mo="monatlich monatliche monatlichen",
        d="täglich tägliche täglichen",
        wk="wöchentlich wöchentliche wöchentlichen",
        h="stündlich",
    ),
    increase=tuple(
        sorted(
            words(
                "steig stieg gestieg wuchs wachs wächst gewachsen erhöh zunahm zunehm zugenommen zuleg "
                "zugelegt legte anstieg plus zuwachs verteuer kletter geklettert anheb angehob aufstock "
                "stockt zulegt schnellt hochschnell vergrösser ausgeweitet nahm sprang gesprungen sprung "
                "anwuchs angewachsen anzog angezogen aufgestockt verbesser gewann hinzukam hinzugekommen "
                "zugewinn schoss hochgeschossen"
            )
        )
    ),
    decrease=tuple(
        sorted(
            words(
                "sink sank gesunken fiel fällt fallen gefallen zurückging zurückgeh zurückgeht zurückgegang "
                "rückgang schrumpf geschrumpft senk gesenkt reduzier kürz gekürzt minus verring abnahm "
                "abnehm abgenommen verlor verlier verlust verbillig einbruch einbrach eingebrochen brach "
                "verkleiner schmolz geschmolzen schmilz ging abbau abgebaut sackt abgesackt abgesunken "
                "rutsch gerutscht abrutsch büsst eingebüsst gedrückt halbier verschlechter nachgegeben "
                "herabgesetzt einbusse"
            )
        )
    ),
    direct_change=word_map(
        increase="legte legten legt legen gewann gewannen gewinnt zugelegt gewonnen",
        decrease="verlor verloren verliert verlieren büßte büßten büßt eingebüßt",
    ),
    by_words=frozenset({"um"}),
    from_words=frozenset({"von"}),
    to_words=frozenset({"auf"}),
    count_of=words("zahl anzahl gesamtzahl menge zahlen häufung bestand bestände vorrat vorräte summe quote"),
    count_endings=("zahl", "zahlen"),
    no_counts=words(
        "jahreszahl jahreszahlen postleitzahl postleitzahlen kennzahl kennzahlen mehrzahl unzahl vielzahl drehzahl "
        "drehzahlen einzahl überzahl unterzahl primzahl primzahlen quartalszahlen geschäftszahlen halbjahreszahlen "
        "umsatzzahlen gesamtzahl anzahl jahreszahlen bilanzzahlen verkaufszahlen monatszahlen konjunkturzahlen"
    ),
    count_links=words("an von"),
    mass_of=words(
        "einfuhr einfuhren ausfuhr ausfuhren export exporte exporten import importe importen produktion förderung "
        "verbrauch ernte absatz lieferung lieferungen verkauf ausstoß vorrat vorräte vorräten bestand bestände menge "
        "mengen verschiffung aufkommen vorkommen bedarf reserve reserven"
    ),
    prepositions=words(
        "um auf von mit bei nach gegenüber über zu bis für aus seit ab unter je pro an im als statt rund"
    ),
    capital_nouns=True,
    stop=words(
        "beim im am vom zum zur ins ans laut durch mit auf an in um ab zu dass weil wenn ob doch denn "
        "nicht auch nur er es "
        "ist hat kann wird war werde sei seien habe haben hätten sondern deshalb davon darunter dazu gab "
        "ging kam stieg "
        "keine keinen keiner keines kein fiel sank lag sagte "
        "sind waren wurden werden haben hatten sollen sollten wollen können könnten müssen müssten "
        "dürfen gegen unter "
        "über ohne seine seinen seiner ihre ihren ihrer die der den dem das des diese dieser dieses alle "
        "aller wie als "
        "und oder sowie aber für vor aus bei nach zwischen seit pro je hatte wäre wären würde würden "
        "neben eine einen "
        "einem einer unsere unseren deren dessen welche mehrere wegen trotz während statt entgegen "
        "innerhalb außerhalb "
        "binnen gegenüber hinter jene jeder jede sogar wieder immer gestern heute morgen ihnen kamen gingen starben "
        "blieben leben lebten gehen kommen liegen lagen stehen standen stimmten stimmen enthielten betrifft kosten "
        "kosteten fehlen fehlten nutzen fuhren flogen beide sie wir daher bereits später früher eher länger älter "
        "jünger höher tiefer weiter niedriger schneller besser teurer billiger weniger mehr"
    ),
    lemma=singular,
)
