"""German words in context: which of their readings a word has where it stands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimx.claims.nouns import is_animate, is_common
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Token

__all__ = ["Form", "Word", "read_words", "take_names"]

_ENDINGS = ("e", "en", "er", "es", "em")
CLAUSE_MARKS = frozenset(",;:–—()[]") | {"-"}
POINTING = frozenset({"das", "dies", "es", "was", "daraus", "vieles", "alles"})  # words that stand for what was said
QUOTE_MARKS = frozenset([*'„“”»«"‚‘’‹›', "''", "``", "'"])
_SUBJECT_OPENERS = frozenset(
    [
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "er",
        "sie",
        "es",
        "man",
        "wir",
        "ich",
        "ihr",
        "dieser",
        "diese",
        "dieses",
        "sein",
        "seine",
        "ihre",
        "kein",
        "keine",
        "jeder",
        "jede",
        "jedes",
        "dies",
        "alle",
        "jemand",
        "niemand",
        "den",
        "dem",
        "einen",
    ]
)
# Also without separation: "überschätzt", "unterstützt", "durchsucht" are participles without "ge".
_ZU_INSIDE = re.compile(r"(?P<particle>[a-zäöüß]{3,12}?)zu(?P<base>[a-zäöüß]{3,20})")
_VARIANT = re.compile(r"(?<=[ws])andte(n?)\Z")  # "wandte", "entsandte" as "wendete", "entsendete"
_BARE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "hinter")
_INSEPARABLE = frozenset({"über", "unter", "um", "durch", "hinter", "wider", "wieder", "voll"})
# Words that can close a bracket and are no first part of a verb form.
_NOT_PREFIXES = frozenset({"sich", "leid", "her", "hin", "ein", "zu", "an", "ab"})
_ADVERBIALS = {
    "vor": ("allem", "kurzem"),
    "unter": ("anderem",),
    "zum": ("beispiel", "teil"),
    "bei": ("weitem",),
    "ohne": ("weiteres",),
    "seit": ("langem", "kurzem"),
    "nach": ("wie",),
}
_QUANTITIES = frozenset({"mehr", "weniger", "genug", "genügend", "ausreichend"})
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Form:
    """What a verb form may be: lemma with codes of its finite readings; lemmas of its other readings."""

    finite: tuple[tuple[str, frozenset[str]], ...] = ()
    infinitive: str | None = None
    participle: str | None = None
    zu_infinitive: str | None = None


@dataclass(slots=True)
class Word:
    """A token of one sentence with the reading that it has there.

    Args:
        index: Place in the sentence.
        text: As it stands.
        low: In lower case.
        start: First code point in the document.
        end: One past the last.
        tag: ``V`` finite verb, ``INF``, ``ZU`` infinitive with zu, ``PP`` participle, ``N`` noun or name, ``ART``,
            ``DET``, ``PRON``, ``P`` preposition, ``SUB`` subordinator, ``CO`` coordinator, ``ADJ``, ``ADV``, ``NUM``,
            ``PTK`` separated particle, ``,`` clause mark, ``"`` quotation mark, ``.`` final mark.
        form: Its verb readings.
        quote: Number of the quotation in which it stands, 0 outside.
        name: Number of the entity to which it belongs, 0 outside.
        base: Dictionary form, where the language tells it without a table of forms.
    """

    index: int
    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    form: Form = field(default_factory=Form)
    quote: int = 0
    name: int = 0
    base: str = ""

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[:1].isupper()

    @property
    def lemma(self) -> str | None:
        """Lemma of the verb, without a separated particle."""
        if self.base:
            return self.base
        if self.tag == "V" and self.form.finite:
            return self.form.finite[0][0]
        if self.tag == "PP":
            return self.form.participle
        return self.form.infinitive if self.tag == "INF" else self.form.zu_infinitive

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the finite readings."""
        return self.form.finite[0][1] if self.form.finite else frozenset()


class Morphology:
    """Verb readings of a language, looked up with a memory."""

    def __init__(self, pack: ClaimPack) -> None:
        self.table = pack.verb_forms
        self.cues = pack.verb_cues
        self.never = pack.words["not_verb"]
        listed = {k[1:] for k in self.table if k.startswith("@")}
        self.particles = tuple(sorted(listed | (pack.words["particle"] - _NOT_PREFIXES), key=lambda p: (-len(p), p)))
        lemmas = tuple(self.cues)
        self.separable = {
            p: frozenset(self.table.get("@" + p, "").split())
            | {lemma[len(p) :] for lemma in lemmas if lemma.startswith(p)}
            for p in self.particles
        }
        self.regular: dict[str, str] = {}
        self.regular = _regular_forms([lemma for lemma in lemmas if self._look_up(lemma).infinitive is None])
        self.look_up = lru_cache(maxsize=50_000)(self._look_up)

    def join(self, particle: str, base: str) -> str | None:
        """Return the separable verb of a particle and a base, ``None`` if there is none."""
        joined = particle + base
        return joined if base in self.separable.get(particle, ()) or joined in self.cues else None

    def _look_up(self, low: str) -> Form:
        low = _VARIANT.sub(r"endete\1", low)
        form = self._simple(low)
        if form is None and "ss" in low:
            form = self._simple(low.replace("ss", "ß"))
        if form is None:
            form = self._separable(low)
        split = _ZU_INSIDE.fullmatch(low) if form is None else None
        if split is not None:  # "bereitzustellen", "offenzulegen": the particle need not be listed
            base = self._simple(split["base"])
            if base is not None and base.infinitive == split["base"]:
                form = Form(zu_infinitive=split["particle"] + split["base"])
        if form is None and re.fullmatch(r"[a-zäöüß]{3,20}iert(e|en)?", low):
            lemma = low[: low.rindex("iert")] + "ieren"
            codes = frozenset({"p3"} if low.endswith("t") else {"t3"} if low.endswith("e") else {"t6"})
            form = Form(((lemma, codes),), participle=lemma if low.endswith("t") else None)
        return form or Form()

    def _simple(self, low: str) -> Form | None:
        both = (self.table.get(low), self.regular.get(low))  # "gelangt" is of "gelingen" and of "gelangen"
        coded = ";".join(reading for reading in both if reading) or None
        if coded is None and low.startswith("bed") and "dürfen:" in self.table.get(low[2:], ""):
            coded = self.table[low[2:]].replace("dürfen:", "bedürfen:")  # "bedarf", "bedürfe", "bedurfte"
        if coded is None:
            return None
        finite, infinitive, participle = [], None, None
        for reading in coded.split(";"):
            lemma, _, codes = reading.partition(":")
            parts = frozenset(codes.split(","))
            if persons := parts - {"n", "g"}:
                finite.append((lemma, persons))
            infinitive = lemma if "n" in parts else infinitive
            participle = lemma if "g" in parts else participle
        if (
            participle is None
            and low.endswith("t")
            and finite
            and finite[0][0].startswith(_BARE)
            and "p3" in finite[0][1]
        ):
            past = self.table.get(low + "e", "")  # weak: "untersagt", "überlegt" are listed as finite forms only
            participle = finite[0][0] if f"{finite[0][0]}:" in past else None
        # of two verbs with one form, "schwor" of "schwären" and "schwören", the one that reports is the likelier
        finite.sort(
            key=lambda item: (not item[1] & {"p3", "p6", "t3", "t6", "k3"}, item[0] not in self.cues, len(item[0]))
        )
        return Form(tuple(finite), infinitive, participle)

    def _separable(self, low: str) -> Form | None:
        for particle in self.particles:
            if not low.startswith(particle) or len(low) < len(particle) + 3:
                continue
            bases, rest = self.separable[particle], low[len(particle) :]
            if rest.startswith("zu") and rest[2:] in bases:
                return Form(zu_infinitive=particle + rest[2:])
            simple = self._simple(rest)
            if particle in _INSEPARABLE and (simple is None or not simple.participle):
                strong = self._simple("ge" + rest)
                if strong is not None and strong.participle in bases:
                    present = tuple(
                        (particle + b, codes) for b, codes in (simple.finite if simple else ()) if b in bases
                    )
                    return Form(present, participle=particle + strong.participle)
            if simple is None:
                continue
            finite = tuple((particle + lemma, codes) for lemma, codes in simple.finite if lemma in bases)
            infinitive = low if simple.infinitive in bases else None
            participle = particle + simple.participle if simple.participle in bases else None
            if particle in _INSEPARABLE and finite and rest.endswith("t"):
                participle = finite[0][0]
            if infinitive is None and finite and low.endswith("n") and finite[0][0] == low:
                infinitive = low
            if finite or infinitive or participle:
                return Form(finite, infinitive, participle)
        return None


def _regular_forms(lemmas: Iterable[str]) -> dict[str, str]:
    """Conjugate verbs that the table lacks, as regular verbs do."""
    forms: dict[str, list[str]] = {}
    for lemma in lemmas:
        stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
        if not lemma.endswith("n") or len(stem) < 3:
            continue
        link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
        bare = lemma.endswith("ieren") or lemma.startswith(_BARE)
        participle = ("" if bare else "ge") + stem + link + "t"
        rows = [
            (stem + "e", "k1,k3,p1"), (stem + link + "st", "p2"), (lemma, "k4,k6,n,p4,p6"),
            (stem + link + "te", "q1,q3,t1,t3"), (stem + link + "ten", "q4,q6,t4,t6"),
        ]  # fmt: skip
        third = stem + link + "t"
        rows += [(third, "g,p3,p5")] if participle == third else [(third, "p3,p5"), (participle, "g")]
        for form, codes in rows:
            forms.setdefault(form, []).append(f"{lemma}:{codes}")
    return {form: ";".join(found) for form, found in forms.items()}


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


def read_words(tokens: Sequence[Token], pack: ClaimPack, morphology: Morphology) -> list[Word]:
    """Read the tokens of one sentence."""
    closed = _closed_classes(pack)
    particles = pack.words["particle"]
    words = _join_hyphens(tokens)
    for word in words:
        word.tag = _first_tag(word, words, closed, morphology)
    for word in words:
        _settle(word, words, particles, morphology.look_up)
    _open_adverbials(words)
    for before, word in itertools.pairwise(words):
        if before.tag == "ART" and not word.capital and word.low in pack.words["media_noun"]:
            word.tag = "N"  # "der dpa"
    _open_quantities(words)
    _open_adjective(words, pack)
    _open_attributes(words)
    _open_infinitives(words)
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
            and before.text[-1:].isalpha()
            and (after in ("und", "oder", "sowie", "bis", "bzw", "bzw.", "wie", ","))
        ):
            before.text, before.low, before.end = before.text + "-", before.low + "-", token.span.end
            continue
        words.append(Word(len(words), text, text.replace("\u00ad", "").lower(), token.span.start, token.span.end))
    return words


def take_names(words: Sequence[Word]) -> None:
    """Read the small words inside a name as a part of it, as in "Von der Leyen" and "Ärzte ohne Grenzen"."""
    for word in words:
        if word.name and word.tag == "ADJ" and word.capital:
            word.tag = "N"
        elif word.name and word.tag in ("P", "ART", "ADJ", "ADV", "DET", "V", "CO") and word.text[:1].isalpha():
            before = words[word.index - 1] if word.index else None
            after = words[word.index + 1] if word.index + 1 < len(words) else None
            inside = (before is not None and before.name == word.name) or word.tag in ("P", "V")
            if inside and after is not None and after.name == word.name:
                word.tag = "N"


def _first_tag(  # noqa: PLR0911  # one answer a kind of word
    word: Word, words: list[Word], closed: dict[str, str], morphology: Morphology
) -> str:
    """Tag a word by itself and the word before."""
    text, low = word.text, word.low
    if not text[:1].isalnum():
        if text in CLAUSE_MARKS:
            return ","
        return '"' if text in QUOTE_MARKS else "." if text in _STOPS else "X"
    if text[0].isdigit():
        return "NUM"
    before = words[word.index - 1] if word.index else None
    initial = before is None or before.tag in '".' or before.text in ":–—)•"
    tag = closed.get(low)
    if word.capital and not initial:
        return tag if tag in ("PRON", "DET") and low in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer") else "N"
    if low == "meinen" and before is not None and before.tag in ',"':
        tag = None
    if tag is not None and low not in ("sein", "meine"):
        return tag
    form = morphology.look_up(low) if low not in morphology.never else Form()
    word.form = form
    if form.zu_infinitive:
        return "ZU"
    if word.capital:
        return _initial_tag(word, words)
    if low == "sein" and before is not None and before.low == "zu":
        return "ZU"
    if low == "sein":
        after = words[word.index + 1] if word.index + 1 < len(words) else None
        verb_next = after is None or not after.text[:1].isalpha() or after.low in ("und", "oder", "wird", "soll")
        return "INF" if verb_next else "DET"
    if form.infinitive and before is not None and before.low == "zu":
        return "ZU"
    if form.finite:
        return "V"
    if form.participle:
        return "PP"
    if form.infinitive:
        return "INF"
    return tag or ("ADJ" if low.endswith(_ENDINGS) else "ADV")


def _initial_tag(word: Word, words: list[Word]) -> str:
    """Tag a capitalized word at the beginning, where nouns and verbs look alike."""
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    form = word.form
    if word.low in ("sein", "meine") and after is not None and after.capital:
        return "DET"  # "Meine Mutter"
    if form.participle and not form.finite and after is not None:
        return "PP"
    if (
        form.finite
        and not form.infinitive
        and after is not None
        and (
            after.capital
            or after.low in _SUBJECT_OPENERS
            or after.low in ("sich", "nicht", "dort", "hier", "aber", "auch")
        )
    ):
        return "V"
    if form.participle and after is not None and after.low in ("hat", "haben", "ist", "sind", "wird", "werden"):
        return "PP"
    if form.finite and after is not None and after.text == "Sie" and word.low.endswith("n"):
        return "V"  # "Geben Sie das Geld zurück!"
    asked = any(w.text == "?" for w in words[-2:])
    if form.finite and asked and after is not None and (after.capital or after.low in _SUBJECT_OPENERS):
        return "V"  # "Sinken die Preise?"
    if word.low.endswith(("lich", "weise", "ig")) or word.low in ("nur", "allein", "allerdings"):
        return "ADV"
    return "N"


def _settle(word: Word, words: list[Word], particles: frozenset[str], look_up: Callable[[str], Form]) -> None:
    """Resolve a verb reading by the neighbours."""
    i = word.index
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if word.low in particles and word.tag in ("P", "ADV", "ADJ", "CO", "PRON", "ART", "SUB"):
        ends = after is None or after.tag in ',."' or after.low in ("und", "oder", "aber")
        if ends and before is not None and before.tag != ",":
            word.tag = "PTK"
        return
    if word.tag not in ("V", "PP", "INF") or word.capital:
        return
    past_only = any(c[0] == "t" for c in word.codes) and not look_up(word.low.rstrip("n")[:-1]).participle
    attributive = (
        not past_only and word.low.endswith(_ENDINGS) and after is not None and after.tag in ("N", "ADJ", "PP")
    )
    if (
        word.low.endswith(_ENDINGS)
        and after is not None
        and after.low in ("und", "oder", "sowie")
        and i + 3 < len(words)
    ):
        attributive = words[i + 2].low[-2:] == word.low[-2:] and words[i + 3].tag == "N"
    if (
        word.low.endswith(_ENDINGS)
        and before is not None
        and before.low in ("und", "oder")
        and i > 1
        and (
            words[i - 2].tag == "ADJ"
            and words[i - 2].low[-2:] == word.low[-2:]
            and after is not None
            and after.tag == "N"
        )
    ):
        word.tag = "ADJ"
        return
    behind_source = before is not None and before.low == "zufolge"
    if attributive and before is not None and before.tag in ("ART", "DET", "ADJ", "P", "NUM") and not behind_source:
        word.tag = "ADJ"
        return
    if word.tag != "V":
        return
    codes = frozenset().union(*(codes for _, codes in word.form.finite))
    if codes <= {"p1", "k1", "q1"} and not any(w.low == "ich" for w in words):
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
    if first is None or first.tag != "N" or first.index + 2 >= len(words) or not first.low.endswith(_ENDINGS):
        return
    after = words[first.index + 1]
    common = is_common(after.low, pack) or after.low in pack.noun_cues
    if after.tag == "N" and common and not is_common(first.low, pack):
        first.tag = "N" if is_animate(first.low, pack) or "-" in first.low else "ADJ"


def _open_adverbials(words: list[Word]) -> None:
    """Read fixed pairs as the adverbs that they are, as in "vor allem"."""
    for word, after in itertools.pairwise(words):
        if after.low in _ADVERBIALS.get(word.low, ()):
            word.tag = after.tag = "ADV"


def _open_quantities(words: list[Word]) -> None:
    """Read "mehr" and its like before a noun as a part of its phrase, as in "fordert mehr Geld"."""
    for before, word, after in zip([None, *words], words, words[1:], strict=False):
        if word.low in _QUANTITIES and word.tag == "ADV" and after.tag in ("N", "ADJ"):
            negated = before is not None and before.low in ("nicht", "nichts", "kein", "keine", "keinen", "nie")
            word.tag = "ADV" if negated else "DET"


def _open_attributes(words: list[Word]) -> None:
    """Find participles before nouns, as in "die von Ruanda unterstützte Miliz"."""
    for i, word in enumerate(words[:-2]):
        if word.tag != "ART" or words[i + 1].tag not in ("P", "ADV", "NUM"):
            continue
        if i and words[i - 1].text == "," and word.low in ("der", "die", "das", "den", "dem", "des"):
            continue
        for other in words[i + 2 : i + 14]:
            if other.tag in ",.":
                break
            after = words[other.index + 1] if other.index + 1 < len(words) else None
            if after is not None and after.tag == "N" and other.low.endswith(_ENDINGS) and other.tag in ("V", "ADJ"):
                other.tag = "ADJ"
                break
            if other.tag == "V" and not other.low.endswith(_ENDINGS):
                break


def _open_infinitives(words: list[Word]) -> None:
    """Read participles before "zu haben" and "zu sein" as such, as in "die Wahl manipuliert zu haben"."""
    for i, word in enumerate(words):
        if (
            word.tag != "ZU"
            or word.low not in ("haben", "sein", "werden", "können", "müssen", "lassen", "wollen")
            or i < 2
        ):
            continue
        last = words[i - 2]
        if not (last.form.participle or last.form.infinitive) or last.tag not in ("V", "PP", "INF"):
            continue
        for other in reversed(words[max(0, i - 24) : i - 1]):
            if other.tag in ",.":
                break
            if other.tag == "V" and (other.form.participle or (other is last and other.form.infinitive)):
                other.tag = "PP" if other.form.participle else "INF"
