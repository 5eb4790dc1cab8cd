"""German words in context: which of their readings a word has where it stands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Container, Mapping, Sequence
from functools import lru_cache

from claimx.claims.de.words.attributive import (
    ENDINGS,
    NEVER_ATTRIBUTES,
    begins_clause,
    close_comparisons,
    is_before_verb,
    may_be_attribute,
    open_attributes,
    open_bare_attributes,
    open_chains,
    open_infinitives,
    open_rows,
    open_second,
    share_article,
)
from claimx.claims.de.words.homonyms import HAVING, tell_homonyms
from claimx.claims.de.words.initials import is_surname, tag_initial
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.new_words import is_new_verb, tag_by_ending
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.only_verbs import is_alone_finite, is_denied_attribute, is_only_verb, is_said
from claimx.claims.de.words.particles import open_adverbials, settle_particle
from claimx.claims.names import leads_name
from claimx.claims.words import Form, Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Token

__all__ = ["read_words", "take_names"]

CLAUSE_MARKS = frozenset(",;:–—()[]") | {"-"}
QUOTE_MARKS = frozenset([*'„“”»«"‚‘’‹›', "''", "``", "'"])
_QUANTITIES = frozenset({"mehr", "weniger", "genug", "genügend", "ausreichend"})
_POINTING = frozenset({"dieser", "diese", "diesen", "diesem", "jener", "jene"})
_NEVER_OWNED = frozenset({"ART", "PRON", "SUB", "PTK", ",", "."})
_AMOUNTS = frozenset({"viel", "wenig"})  # before a noun: "viel Erfolg"; before an adjective they are adverbs
_STOPS = frozenset(".!?…")
_LINKING = frozenset({"sein", "bleiben", "lassen", "sehen", "zeigen", "äußern", "stehen", "geben", "beurteilen"})
_BARED = frozenset({"farbe", "schuld"})


@lru_cache(maxsize=4)
def _closed_classes(pack: ClaimPack) -> dict[str, str]:
    table: dict[str, str] = {}
    for name, tag in (
        ("sentence_adverb", "ADV"),
        ("pronoun", "PRON"),
        ("determiner", "DET"),
        ("article", "ART"),
        ("subordinator", "SUB"),
        ("preposition", "P"),
        ("coordinator", "CO"),
        ("negation", "ADV"),
    ):
        for word in pack.words[name]:
            if tag != "ADV" or word not in table:
                table[word] = tag
    for word in ("keine", "kein", "keinen", "keinem", "keiner", "keines", "keinerlei"):
        table[word] = "DET"
    for word in ("wie", "so", "da", "als"):
        table[word] = "ADV"
    return table


_SHORTEST_REACH = 6
_ASKING = frozenset({"ich", "er", "sie", "es", "man", "um", "darum", "zu"})  # with "bitte" as a verb
_BEFORE_ATTRIBUTES = frozenset({"CO", "P", "V", "ADV", ","})  # not N: "Der Rat bestimmte Kern zum Chef"
_STRONG = frozenset({"viele", "einige", "mehrere", "wenige", "etliche", "zahlreiche", "andere"})
_QUALITY = re.compile(
    r"(..(lich|[dtlz]ig|bar|sam|haft|los|[^e]end)|\A(neu|groß|klein|hoh|modern))(e|en|er|es)\Z"
)  # "Unterschiedliche Messsonden …"
_ROMAN = re.compile(r"[IVX]+\.")  # "der XI. Zivilsenat"
_NAMED_NUMBER = re.compile(r"[0-9][0-9.,:]*-[A-ZÄÖÜ]\w+")  # "die 47-Jährige", "der 2:1-Sieg"
_SMALL_COMPOUND = re.compile(r"[a-zäöü.]{2,10}-[A-ZÄÖÜ][\w-]+")  # "dbb-Chef", "ver.di-Vorstand"
_SHARE_ENDINGS = tuple("ig" + ending for ending in ("e", "en", "er", "es", "em"))
_YEAR_OR_SCORE = re.compile(r"1[0-9]{3}|2[01][0-9]{2}|[0-9]+:[0-9]+")
_JOINED_BEHIND: Mapping[str, tuple[str, ...]] = {"%": _SHARE_ENDINGS, ",": ("-", "–", "—")}
_SHARES = tuple("%" + ending for ending in _SHARE_ENDINGS)


def read_words(tokens: Sequence[Token], pack: ClaimPack, morphology: Morphology) -> list[Word]:
    """Read the tokens of one sentence."""
    closed = _closed_classes(pack)
    particles = pack.words["particle"]
    words = _join_hyphens(tokens)
    for word in words:
        word.tag = _first_tag(word, words, closed, morphology)
    for word in words:
        _settle(word, words, particles, morphology.look_up)
    open_adverbials(words)
    for before, word in itertools.pairwise(words):
        lead = words[before.index - 1] if before.tag == '"' and before.index else before  # "die „taz“"
        if lead.tag == "ART" and not word.capital and word.low in pack.words["media_noun"]:
            word.tag = "N"  # "der dpa"
        elif before.low in ("ihr", *_POINTING) and word.tag in _NEVER_OWNED:
            before.tag = "PRON"  # "liegt ihr die Schule am Herzen", "mit der dieser das Recht rügte"
        elif (
            before.low == "das" and word.low in ("ein", "eine", "kein", "keine") and words[before.index - 1].tag == "V"
        ):
            before.tag = "PRON"  # "Für Brandt ist das ein Skandal"
    _open_quantities(words)
    _open_adjective(words, pack)
    open_rows(words)
    open_second(words, morphology.look_up, pack.verb_cues)
    open_attributes(words, morphology.look_up)
    open_bare_attributes(words, morphology.look_up)
    open_chains(words)
    open_infinitives(words)
    close_comparisons(words)
    tell_homonyms(words, pack)
    return words


def _join_hyphens(tokens: Sequence[Token]) -> list[Word]:
    """Make words of tokens; the hyphen of a shortened compound belongs to it, as in "Staats- und Regierungschefs"."""
    words: list[Word] = []
    for place, token in enumerate(tokens):
        text, before = token.span.text, words[-1] if words else None
        after = tokens[place + 1].span.text if place + 1 < len(tokens) else ""
        if (
            text == "-"
            and before is not None
            and before.end == token.span.start
            and before.text[-1:].isalnum()  # also "16- bis 29-Jährige"
            and (after in ("und", "oder", "sowie", "bis", "bzw", "bzw.", "wie", ","))
        ):
            before.text, before.low, before.end = before.text + "-", before.low + "-", token.span.end
            continue
        if before is not None and before.text == "-" and before.end == token.span.start and _is_shortened(words, text):
            before.text, before.end = before.text + text, token.span.end  # "Verbände und -unternehmen"
            before.low = before.text.lower()
            continue
        marked = _JOINED_BEHIND.get(before.text, ()) if before is not None else ()
        if before is not None and text in marked and before.end == token.span.start and _is_number_at(words, before):
            number = words[-2]  # "der 10%ige Anstieg", "500,- Euro"
            words.pop()
            number.text, number.end = f"{number.text}{before.text}{text}", token.span.end
            number.low = number.text.lower()
            continue
        words.append(Word(len(words), text, text.replace("\u00ad", "").lower(), token.span.start, token.span.end))
    return words


def _is_shortened(words: Sequence[Word], text: str) -> bool:
    """Tell whether a hyphen, the last of the words, stands for the first part of a compound noun before it."""
    joined = len(words) > 2 and words[-2].low in ("und", "oder", "sowie", "bzw", "bzw.")
    return joined and words[-2].end < words[-1].start and words[-3].text[:1].isupper() and text[:1].islower()


def _is_number_at(words: Sequence[Word], mark: Word) -> bool:
    """Tell whether digits stand right before a mark, the last of the words so far."""
    return len(words) > 1 and words[-2].end == mark.start and words[-2].text[-1:].isdigit()


def take_names(words: Sequence[Word], known: Container[int] = ()) -> None:
    """Read the small words inside a name as a part of it, as in "Von der Leyen" and "Ärzte ohne Grenzen".

    Args:
        words: Of a sentence.
        known: The first code points of names that the document gives in full elsewhere: "Sebastian Kurz".
    """
    for word in words:
        if len(word.text) == 2 and word.text[1] == "." and word.capital and word.index and words[word.index - 1].name:
            word.tag, word.name = "N", words[word.index - 1].name  # "Peter K. sagte"
        if word.name and word.capital and (word.tag == "ADJ" or (word.start in known and is_surname(word, words))):
            word.tag = "N"
        elif word.name and word.tag in ("P", "ART", "ADJ", "ADV", "DET", "V", "CO") and word.text[:1].isalpha():
            before = words[word.index - 1] if word.index else None
            after = words[word.index + 1] if word.index + 1 < len(words) else None
            inside = (before is not None and before.name == word.name) or word.tag in ("P", "V") or word.low == "den"
            if inside and after is not None and after.name == word.name:
                word.tag = "N"


def _first_tag(  # noqa: PLR0911  # one answer a kind of word
    word: Word, words: list[Word], closed: dict[str, str], morphology: Morphology
) -> str:
    """Tag a word by itself and the word before."""
    text, low = word.text, word.low
    if not text[:1].isalnum():
        return _tag_of_mark(text)
    if text[0].isdigit() or (_ROMAN.fullmatch(text) and any(w.capital for w in words[word.index + 1 :][:1])):
        return "ADJ" if text.endswith(_SHARES) else "N" if _NAMED_NUMBER.fullmatch(text) else "NUM"
    if leads_name(word, words) or _SMALL_COMPOUND.fullmatch(text):
        return "N"
    before = words[word.index - 1] if word.index else None
    initial = before is None or before.tag in '".' or before.text in ":–—)•"
    tag = closed.get(low)
    if word.capital and not initial:
        return tag if tag in ("PRON", "DET") and low in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer") else "N"
    after = words[word.index + 1].text if word.index + 1 < len(words) else "."
    if low == "meinen" and before is not None and (before.tag in ',"' or after in ",.:?!"):
        tag = tag if _owns(word, words) else None  # "…, meinen Experten", "Man könnte meinen, …"
    if tag == "ADV" and _closes_perfect(word, words, morphology):
        tag = None  # "hat ausgerechnet, dass …"
    owns = low == "meine" and word.index + 1 < len(words) and words[word.index + 1].capital
    if tag is not None and (low not in ("sein", "meine") or owns):
        return tag
    named = low in ("genannt", "bekannt") and _is_participle(word, words, morphology)
    known = low not in morphology.never or named or (low == "bestimmt" and is_only_verb(word, words, morphology))
    form = word.form = morphology.form_of(low, begins=word.capital) if known else Form()
    if form.zu_infinitive:
        return "ZU"
    if word.capital:
        adverb = low in morphology.initial or (low.endswith("weit") and len(low) > _SHORTEST_REACH)
        return "ADV" if adverb else tag_initial(word, words, morphology.look_up)  # "Gemeinsam tagten sie"
    if low == "sein":
        return _tag_of_sein(word, words)
    if before is not None and before.low == "zu" and (form.infinitive or is_new_verb(word, words, form)):
        return "ZU"
    if form.finite:
        return "V"
    if form.participle:
        return "PP"
    if form.infinitive:
        return "INF"
    return tag or tag_by_ending(word, words, form)


def _tag_of_mark(text: str) -> str:
    if text in CLAUSE_MARKS:
        return ","
    if text[0] == "§":
        return "N"
    return '"' if text in QUOTE_MARKS else "." if text in _STOPS else "X"


def _owns(word: Word, words: list[Word]) -> bool:
    """Tell "…, meinen Titel zu verteidigen" from "…, meinen Experten"."""
    behind = itertools.takewhile(lambda w: w.text not in ",.;:", words[word.index + 1 :])
    return any(w.low == "zu" for w in behind) or any(w.low == "ich" for w in words[: word.index])


def _tag_of_sein(word: Word, words: list[Word]) -> str:
    """Tell the infinitive "sein" from the possessive."""
    if word.index and words[word.index - 1].low == "zu":
        return "ZU"
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    verb_next = after is None or not after.text[:1].isalpha() or after.low in ("und", "oder", "wird", "soll")
    return "INF" if verb_next else "DET"


def _closes_perfect(word: Word, words: list[Word], morphology: Morphology) -> bool:
    """Tell whether a word is a participle at the end of a clause that an auxiliary has begun."""
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    goes_on = after is not None and after.text[:1].isalnum() and after.low not in ("und", "oder")
    if goes_on or morphology.look_up(word.low).participle is None:
        return False
    before = itertools.takewhile(lambda w: w.text not in ",;:", reversed(words[: word.index]))
    return any(lemma in ("haben", "werden") for w in before if w.tag == "V" for lemma, _ in w.form.finite)


def _is_participle(word: Word, words: list[Word], morphology: Morphology) -> bool:
    """Tell a participle from an adjective or an apposition of its form.

    "wird auch Waldlilie genannt", "genannt hatte" and "hat sich zur Tat bekannt", but "wird so genannt", "Meier, Kalle
    genannt" and "ist bekannt".
    """
    before = [w.low for w in itertools.takewhile(lambda w: w.text not in ",;:", reversed(words[: word.index]))]
    if word.low == "bekannt":
        return "sich" in before and "ist" not in before and _closes_perfect(word, words, morphology)
    behind = [w.low for w in words[word.index + 1 : word.index + 2]]
    so = words[word.index - 1].low == "so"
    return not HAVING.isdisjoint((*before, *behind)) or (not so and _closes_perfect(word, words, morphology))


def _settle(word: Word, words: list[Word], particles: frozenset[str], look_up: Callable[[str], Form]) -> None:
    """Resolve a verb reading by the neighbours."""
    i = word.index
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if word.low in particles and word.tag in ("P", "ADV", "ADJ", "CO", "PRON", "ART", "SUB"):
        settle_particle(word, words)
        return
    if word.tag not in ("V", "PP", "INF") or word.capital or word.lemma in NEVER_ATTRIBUTES:
        return
    others = any(w.tag == "V" and w is not word for w in words)
    if word.low == "bitte" and others and not any(w.low in _ASKING for w in words):
        word.tag = "ADV"  # "Vorsicht bitte auf der A 3"
        return
    nominal = after is not None and after.tag == "N" and after.low not in _BARED
    certain = word.low in ("bestimmte", "bestimmten") and before is not None and before.tag in _BEFORE_ATTRIBUTES
    if nominal and (word.low in ("bekannte", "bekannten") or certain):
        # "auf alte Gewohnheiten und bekannte Wege", but "bekannte Farbe"; "sowie bestimmte Drohungen"
        word.tag = "ADJ"
        return
    attributive = (
        may_be_attribute(word, look_up)
        and word.low.endswith(ENDINGS)
        and after is not None
        and after.tag in ("N", "ADJ", "PP")
    )
    if (
        word.low.endswith(ENDINGS)
        and after is not None
        and after.low in ("und", "oder", "sowie")
        and i + 3 < len(words)
    ):
        attributive = words[i + 2].low[-2:] == word.low[-2:] and words[i + 3].tag == "N"
    if (
        word.low.endswith(ENDINGS)
        and before is not None
        and before.low in ("und", "oder")
        and i > 1
        and (
            words[i - 2].tag == "ADJ"
            and (words[i - 2].low[-2:] == word.low[-2:] or share_article(words, i - 2, word))
            and after is not None
            and after.tag == "N"
        )
    ):
        word.tag = "ADJ"
        return
    added = before is not None and before.low == "auch" and i > 1 and words[i - 2].low == "sondern"
    if attributive and (added or is_before_verb(words, i, look_up) or is_denied_attribute(word, words)):
        word.tag = "ADJ"  # "nicht nur Fachleute, sondern auch breite Kreise", "rät, veraltete Anlagen abzuschalten"
        return
    apart = before is not None and (before.low == "zufolge" or begins_clause(words, i))
    # "Das berichteten Zeugen", "Viele halten Scholz für …": an attribute would end otherwise
    strong = before is not None and (before.low == "das" or before.low in _STRONG)
    apart = apart or (strong and word.low.endswith("en")) or is_said(word, words, look_up)
    counts_nothing = before is not None and _YEAR_OR_SCORE.fullmatch(before.text) is not None
    apart = apart or (counts_nothing and is_alone_finite(word, words, look_up))
    governor = (
        words[i - 2] if before is not None and before.tag == '"' and i > 1 else before
    )  # "von „vertanen Chancen“"
    if attributive and governor is not None and governor.tag in ("ART", "DET", "ADJ", "P", "NUM") and not apart:
        word.tag = "ADJ"
        return
    if word.tag != "V":
        return
    codes = frozenset().union(*(codes for _, codes in word.form.finite))
    follows = before is not None and before.tag in ("V", "PP") and after is not None and after.tag == "N"
    if follows and codes <= {"p1", "k1", "k3"} and word.low.endswith("e"):
        word.tag = "ADJ"  # "vermisst klare Regeln"
    elif codes <= {"p1", "k1", "q1"} and not any(w.low == "ich" for w in words):
        word.tag = "ADJ"
    elif (
        codes <= {"p2", "p5", "t2", "t5"}
        and not word.form.participle
        and not any(w.low in ("du", "ihr") for w in words)
    ):
        word.tag = "ADV" if not word.form.infinitive else "INF"


def _open_adjective(words: list[Word], pack: ClaimPack) -> None:
    """Read the first word as an adjective where a common noun follows, as in "Scharfe Kritik kam aus …"."""
    first = next((w for w in words if w.text[:1].isalpha()), None)
    if first is None or first.tag != "N" or first.index + 2 >= len(words):
        return
    after = words[first.index + 1]
    if (
        after.lemma in _LINKING
        and not first.name
        and any(
            first.low in pack.words[name] for name in ("stance_adjective", "reaction_adjective", "fronted_adjective")
        )
    ):
        first.tag = "ADV"  # "Offen ließ sie, ob …", "Klar ist für ihn: …"
        return
    if not first.low.endswith(ENDINGS):
        return
    common = is_common(after.low, pack) or after.low in pack.noun_cues or bool(_QUALITY.search(first.low))
    if after.tag == "N" and common and not is_common(first.low, pack):
        first.tag = "N" if is_animate(first.low, pack) or "-" in first.low else "ADJ"


def _open_quantities(words: list[Word]) -> None:
    """Read "mehr" and its like before a noun as a part of its phrase, as in "fordert mehr Geld"."""
    for before, word, after in zip([None, *words], words, words[1:], strict=False):
        counts = after.tag in ("N", "ADJ") if word.low in _QUANTITIES else word.low in _AMOUNTS and after.tag == "N"
        if counts and word.tag == "ADV":
            negated = before is not None and before.low in ("nicht", "nichts", "kein", "keine", "keinen", "nie")
            word.tag = "ADV" if negated else "DET"
