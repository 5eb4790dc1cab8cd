"""German: how it speaks of time."""

from __future__ import annotations

import re

from claimx.lang.de.entities import ENTITIES
from claimx.lang.time_pack import TimePack, TimeWord, read_time_lists, read_time_rules, read_time_words

__all__ = ["TIMES"]

_PACKAGE = __package__ or "claimx.lang.de"
_LISTS = read_time_lists(_PACKAGE, "times_lists.tsv")
_DAYPARTS = {"früh": "MO", "morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF"}
_DAYPARTS |= {"abend": "EV", "nacht": "NI"}
_MONTHS = "januar jänner februar feber märz april mai juni juli august september oktober november dezember"
_MONTH_PARTS = ("woche", "wochen", "tagen", "wochenende")
_PARTED = {"jahres": "Y", "halbjahres": "H", "quartals": "Q", "monats": "M", "wochen": "W"}
_PARTS = dict.fromkeys(("beginn", "anfang", "start", "auftakt"), "START") | {"mitte": "MID", "verlauf": ""}
_PARTS |= dict.fromkeys(("ende", "schluss", "ausklang", "ausgang", "wechsel"), "END")
_HALVED = ("monats", "wochen")


def _words() -> dict[str, TimeWord]:
    """Read the word list, and make the compounds: of weekday and part of the day, of a unit and a part of it."""
    words = dict(read_time_words(_PACKAGE, "times.tsv", ("e", "en", "em", "er", "es")))
    months = {form.lower(): word.value for form, word in words.items() if word.kind == "month"}
    for form in _MONTHS.split():
        words |= {form + part: TimeWord("monthpart", months[form]) for part in _MONTH_PARTS}
        words[form + "hälfte"] = TimeWord("monthpart", months[form] + ":H")
        words |= {form + "tag" + ending: TimeWord("monthpart", months[form] + ":D") for ending in ("", "e", "es")}
    for form, unit in _PARTED.items():
        words |= {
            form + part + ending: TimeWord("yearpart", f"{unit}:{mod}")
            for part, mod in _PARTS.items()
            for ending in ("", "s", "es")
            if form + part != "wochenende"
        }
    words |= {form + "hälfte": TimeWord("unithalf", _PARTED[form]) for form in _HALVED}
    days = [(form, word.value) for form, word in words.items() if word.kind == "weekday" and len(form) > 3]
    for day, number in days:
        for part, code in _DAYPARTS.items():
            words[day + part] = TimeWord("weekdaypart", f"{number}:{code}")
            words[day + part + "s"] = TimeWord("weekdays", f"{number}:{code}")
    return words


_LASTING, _RECURRING = ("|".join(sorted(_LISTS[name])) for name in ("lasting_things", "recurring_things"))


def _past_form() -> re.Pattern[str]:
    """Describe weak pasts (``sagte``, less stems such as ``warten``) and strong ones with a prefix (``entschied``)."""
    stems, prefixes, strong = (_LISTS[name] for name in ("stems_in_t", "prefixes", "strong"))
    return re.compile(
        r"(?!ge(?!hörte|langte|währte|nügte)[a-zäöüß]+ten?$)[a-zäöüß]{3,}(?:te|ten)(?<!sten)(?<!ste)"
        + "".join(f"(?<!{stem})" for stem in stems)
        + r"|[a-zäöüß]*(?:muss|wuss|reis|lös|fass|pass|kos|leis|tes|las)te[nt]?(?:en)?"
        + f"|(?:{'|'.join(prefixes)})?(?:{'|'.join(strong)})(?:en)?"
    )


TIMES = TimePack(
    language="de",
    words=_words(),
    rules=read_time_rules(_PACKAGE, "times_rules.tsv", "de"),
    past_form=_past_form(),
    adjective=re.compile(
        r"(?P<count>[0-9]+(?:[.,][0-9]+)?|[a-zäöüß]+?)[-‑]?"
        r"(?:(?P<unit>jährig|monatig|wöchig|tägig|stündig|minütig|sekündig|täglich|wöchentlich|monatlich)(?:e[nmrs]?)?"
        rf"|(?P<span>jahres?|monats?|wochen|tages?|stunden|minuten)[-‑]?(?:{_LASTING}|(?P<every>{_RECURRING})))",
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
        "jahre": "Y",
        "jahres": "Y",
        "monat": "M",
        "monats": "M",
        "wochen": "W",
        "tage": "D",
        "tages": "D",
        "stunden": "TH",
        "minuten": "TM",
        "täglich": "@D",
        "wöchentlich": "@W",
        "monatlich": "@M",
    },
    ordinal_suffixes=(".", "ten", "ter", "tes", "tem", "te", "sten", "ster", "stes", "stem", "ste"),
    day_first=True,
    decade_suffix="er(?:n|[-‑]?[Jj]ahren?)?",
    person=re.compile(
        r"(?:[A-ZÄÖÜ][a-zäöüß]*(?:mann|frau|junge|jungen|mädchen|sohn|tochter|kind|kinder|jugendlicher?|person|bub"
        r"|knabe|dame|herr|opfer|er|erin|ist|isten|istin|ent|entin|ant|in|ling))"
        r"|(?:Angeklagt|Bekannt|Beschuldigt|Deutsch|Festgenommen|Geschädigt|Jugendlich|Tatverdächtig|Überlebend"
        r"|Verdächtig|Verletzt|Vermisst|Verstorben|Verurteilt)e[rn]?"
        r"|(?:Afghan|Brit|Bulgar|Chines|Dän|Est|Finn|Franzos|Gatt|Griech|Ir|Kolleg|Kroat|Kurd|Lett|Pol|Portugies|Rumän|Russ"
        r"|Schott|Schwed|Serb|Slowak|Slowen|Tschech|Türk|Vietnames|Witw|Zeug)en?"
        r"|Mann|Frau|Junge|Jungen|Mädchen|Kind|Kinder|Person|Sohn|Tochter|Bub|Bruder|Schwester|Dame|Herr|Opfer|Zwillinge"
    ),
    participle=re.compile(
        r"[a-zäöüß]*(?:ge[a-zäöüß]+|(?:be|ver|er|ent|zer)[a-zäöüß]+|[a-zäöüß]+iert)(?:te|ten|ter|tes|ene|enen|ener|enes)"
    ),
    counted_noun=re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:en|er|ern|n|s|e)"),
    age_adjective=re.compile(r"[0-9]-?Jährig|^[A-ZÄÖÜ][a-zäöüß]+jährigen?$"),
    times=re.compile(r"mal$|^mehrmals$|^oftmals$"),
    participle_form=re.compile(
        r"[a-zäöü]*ge[a-zäöüß]{3,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|wider|miss)[a-zäöüß]{2,}(?:t|en)"
        r"|[a-zäöüß]{3,}iert"
    ),
    present_form=re.compile(r"[a-zäöüß]{2,}t"),
    plural_form=re.compile(
        r"(?!ge|be|ver|er|ent|zer|gegen|neben|oben|unten|hinten|dies|ein|kein|sein|mein|ihr|unser|jed|all|viel|beid|neu|letzt)"
        r"[a-zäöüß]{3,}en"
    ),
    attribute_form=re.compile(
        r"(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|vor|weg|zu|zurück)ge[a-zäöüß]+te[nmrs]?"
    ),
    determiner=re.compile(r"(?:[ksm]ein|dein|ihr|unser|euer|dies|jen|manch|solch|beid|sämtlich)(?:e[nmrs]?)?"),
    planned_form=re.compile(
        r"(?:geplant|vorgesehen|angesetzt|anberaumt|angekündigt|erwartet|terminiert|bevorstehend|anstehend"
        r"|[a-zäöüß]{3,}(?:end|zuend))e[nmrs]?"
    ),
    record=re.compile(
        r"[a-zäöüß]+st(?:e|en|er|es)|einzige[nrs]?|(?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nrs]?"
        r"|[0-9]+\."
    ),
    verb_second=True,
    age_noun=re.compile(r"[a-zäöüß-]*alters?"),
    lists=_LISTS,
    names=ENTITIES,
)
