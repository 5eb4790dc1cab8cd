"""Quotations: where they open and close, and which of them are direct speech."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.quotes import MAX_WORDS, Quote
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

_RELATIVES = frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "denen", "welche", "welcher", "welches"})
_ADJUNCTS = frozenset({"bis", "wenn", "weil", "obwohl", "damit", "bevor", "solange", "sobald"})
_VERBAL = frozenset({"V", "PP", "INF", "ZU"})
_SHORTEST_RELATIVE = 2
# What is said by words that only name them: "mit den Worten „…“", "mit dem Slogan „…“".
_SAID = frozenset(
    [
        *("worten", "satz", "sätzen", "motto", "credo", "leitspruch", "slogan", "spruch", "ausruf", "zuruf", "ruf"),
        *("argument", "appell", "hinweis", "kommentar", "vorwurf", "versprechen", "wahlspruch", "werbespruch"),
    ]
)
_LEADING = frozenset({"den", "dem", "diesen", "diesem", "folgenden"})

__all__ = ["Uttering", "closing_marks", "find_quotes", "opens", "uttering_verbs", "words_phrase"]

_CLOSERS = {
    "„": '“”"',
    "»": "«",
    "«": "»",
    "“": "”",
    '"': '"',
    "''": "''",
    "``": "''",
    "‚": "‘’",
    "›": "‹",
    "‹": "›",
    "'": "'",
}
# What else closes a quotation whose own mark never comes: writers and keyboards mix the styles.
_LAX = {"„": "«»", "»": '“”"»', "«": '“”"«', "“": '"“„'}
_SINGLE = frozenset("‚›‹'")
_CLOSING = frozenset('“”"«»')
_BRACKETS = frozenset("([{–—-:")
_MAX_SINGLE = 60
# A quotation whose mark never comes goes to the end of its paragraph if so many words are left, else of its sentence.
_MAX_OPEN = 60
# So many words may stand between a verb of speaking and the quotation behind it: "Dann rief die Menge „…“".
_MAX_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class Uttering:
    """Verbs that quotations go with, without their separable particles.

    Args:
        reporting: Those that can stand behind a quotation without a comma: "„Halt!“ rief er".
        plain: Those that can stand before one without a colon, since they have no other object: "Er rief „Halt“".
        noting: Those and verbs of writing, which stand before what is no title: "Er schrieb „genehmigt“".
        nouns: Nouns that say what a quotation is, beside "lauten": "„Wir können das“ lautet ihr Motto".
    """

    reporting: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    noting: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def uttering_verbs(pack: ClaimPack) -> Uttering:
    """Return the verbs of a language that quotations go with."""
    particles = tuple(sorted(pack.words["particle"]))
    reporting: set[str] = set()
    plain: set[str] = set()
    noting: set[str] = set()
    for lemma, cues in pack.verb_cues.items():
        quoting = [cue for cue in cues if "q" in cue.frames and not cue.words]
        if not quoting:
            continue
        reporting |= {lemma, *(lemma[len(p) :] for p in particles if lemma.startswith(p) and len(lemma) > len(p) + 3)}
        if all(cue.cls in ("speech", "writing") and "n" not in cue.frames for cue in quoting):
            noting.add(lemma)
        if lemma in noting and all(cue.cls == "speech" for cue in quoting):
            plain.add(lemma)
    return Uttering(frozenset(reporting), frozenset(plain), frozenset(noting), frozenset(pack.noun_cues))


def find_quotes(
    sentences: Sequence[Sequence[Word]], uttering: Uttering | None = None, *, reopened: Collection[int] = ()
) -> dict[int, Quote]:
    """Find the quotations of a block, number the words within, and tell direct speech.

    Args:
        sentences: The words and marks of the block.
        uttering: The verbs that quotations go with.
        reopened: First code points of the marks that open a quotation anew in each of its paragraphs.
    """
    flat = [(place, word) for place, words in enumerate(sentences) for word in words]
    marks = [word for _, word in flat]
    found: dict[int, Quote] = {}
    i = 0
    while i < len(flat):
        if not found and flat[i][1].text in _CLOSING and not opens(marks, i) and _is_framed(flat, i, uttering):
            first = next(j for j in range(i, -1, -1) if not j or flat[j - 1][0] != flat[i - 1][0])
            said = [w for _, w in flat[first:i]]  # "Das Dach hält», sagte Kern": it opened before the text does
            found[1] = Quote(1, said, direct=True, sentences=(flat[first][0], flat[i][0]))
            for word in said:
                word.quote = 1
            i += 1
            continue
        if flat[i][1].text not in _CLOSERS or not opens(marks, i):
            i += 1
            continue
        end = _end_of(flat, i, uttering or Uttering(), reopened)
        if end is None:
            i += 1
            continue
        inner = flat[i + 1 : end]
        if inner:
            quote = Quote(len(found) + 1, [w for _, w in inner], sentences=(inner[0][0], inner[-1][0]))
            direct_before = bool(found) and found[len(found)].direct
            quote.direct = _is_direct(flat, i, end, uttering or Uttering(), said=direct_before)
            quote.direct = quote.direct and not _continues(flat, i, end, found)
            for _, word in inner:
                word.quote = quote.number
            if not quote.direct and _is_title(flat, i, end):
                _take_title(quote.words)
            elif not quote.direct and inner[-1][1].text in "!?" and _goes_on(flat, end):
                inner[-1][1].tag = "X"  # "Mit einem lauten „Prost!“ eröffnete er das Fest"
            found[quote.number] = quote
        i = end + 1
    return found


def closing_marks(mark: str) -> str:
    """Return the marks that close a quotation; none for what opens no quotation."""
    return _CLOSERS.get(mark, "")


def opens(words: Sequence[Word], place: int) -> bool:
    """Tell whether a mark opens a quotation and is no apostrophe and no end of one that began in another paragraph.

    A blank stands before a single mark and none behind; what stands close behind a word and before a blank closes.
    """
    word = words[place]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if word.text not in _SINGLE:
        behind = before is not None and before.end == word.start and before.text not in _BRACKETS
        return not behind or (after is not None and after.start == word.end and after.text[0] not in ",.;:!?)]")
    return after is not None and after.start == word.end and (before is None or before.end < word.start)


def _end_of(flat: Sequence[tuple[int, Word]], start: int, uttering: Uttering, reopened: Collection[int]) -> int | None:
    """Return the place of the closing mark, or where an open quotation stops; ``None`` if the mark opens none."""
    opening = flat[start][1].text
    single = opening in _SINGLE
    limit = min(len(flat), start + 1 + (_MAX_SINGLE if single else MAX_WORDS))
    end = _first_of(flat, start + 1, limit, _CLOSERS[opening], tight=single)
    if end is not None and opening in _LAX and any(w.text == opening for _, w in flat[start + 1 : end]):
        end = _balanced(flat, start, limit, reopened)
        if end is None:  # "„Wir kommen. Das Tor stand offen. „Gut so“, sagte Kern": the first one was never closed
            return _last_of_sentence(flat, start, limit)
    bullet = opening == "»" and start + 1 < len(flat) and flat[start + 1][1].start > flat[start][1].end
    if end is None and bullet:
        return None  # "» Zur Startseite"
    if end is None and not single:
        end = _first_of(flat, start + 1, limit, _LAX.get(opening, ""))
    if end is not None:
        return end
    if single or limit < len(flat) or (opening == '"' and (start or limit > _MAX_OPEN)):
        return None
    for place in range(start + 2, limit - 1):  # "„Das Dach hält, sagte Brandt.": the mark is missing
        beside = flat[place][1].text == "," and flat[place + 1][0] == flat[start][0]
        if beside and _reports(flat[place + 1][1], uttering.reporting):
            return place - 1 if flat[place - 1][1].tag == '"' else place
    return limit if limit - start <= _MAX_OPEN else _last_of_sentence(flat, start, limit)


def _last_of_sentence(flat: Sequence[tuple[int, Word]], start: int, limit: int) -> int:
    """Return the place of the last word or mark of the sentence in which a quotation opens."""
    return next((i for i in range(start + 1, limit) if flat[i][0] != flat[start][0]), limit) - 1


def _is_framed(flat: Sequence[tuple[int, Word]], end: int, uttering: Uttering | None) -> bool:
    """Tell whether a report follows a closing mark at once: "…», sagte Kern"."""
    if not end or end + 2 >= len(flat) or flat[end + 1][1].text != "," or flat[end + 2][0] != flat[end][0]:
        return False
    after = flat[end + 2][1]
    return after.low == "so" or (uttering is not None and _reports(after, uttering.reporting))


def _balanced(flat: Sequence[tuple[int, Word]], start: int, limit: int, reopened: Collection[int]) -> int | None:
    """Return the mark that closes a quotation with others in it: "„Er rief: „Halt!“ und lief“"; ``None`` for none."""
    opening, depth = flat[start][1].text, 1
    for place in range(start + 1, limit):
        word = flat[place][1]
        if word.text == opening and word.start not in reopened:
            depth += 1
        elif word.text in _CLOSERS[opening]:
            depth -= 1
            if not depth:
                return place
    return None


def _first_of(
    flat: Sequence[tuple[int, Word]], first: int, limit: int, marks: Collection[str], *, tight: bool = False
) -> int | None:
    """Return the place of the first of some marks; of single ones, those without a letter right behind."""
    for place in range(first, limit):
        word = flat[place][1]
        if word.text not in marks or not marks:
            continue
        after = flat[place + 1][1] if place + 1 < len(flat) else None
        if not tight or after is None or after.start > word.end or not after.text[:1].isalnum():
            return place
    return None


_WORKS = ("titel", "titels", "name", "namen")


def _reports(word: Word, verbs: frozenset[str]) -> bool:
    return word.tag == "V" and not word.capital and any(lemma in verbs for lemma, _ in word.form.finite)


def _is_direct(
    flat: Sequence[tuple[int, Word]], start: int, end: int, uttering: Uttering, *, said: bool = False
) -> bool:
    """Tell whether a quotation is direct speech; ``said`` tells whether the one before it in its sentence is."""
    place, _opening = flat[start]
    before = flat[start - 1][1] if start and flat[start - 1][0] == place else None
    after = flat[end + 1][1] if end + 1 < len(flat) and end < len(flat) and flat[end + 1][0] == flat[end][0] else None
    if end < len(flat) and flat[end - 1][0] != flat[end][0]:
        after = None  # "« Das war so. » Es regnete": the mark was taken for the beginning of the next sentence
    inner = [w for _, w in flat[start + 1 : end]]
    has_verb = any(w.tag == "V" for w in inner)
    if before is not None and before.text == ":" and start > 1 and flat[start - 2][1].low.endswith(_WORKS):
        return False  # "(deutscher Titel: „Gefahr und Begierde“)"
    if before is not None and before.low in ("und", "oder") and start > 1 and flat[start - 2][1].tag == '"':
        return said and inner[0].capital  # "Sie riefen „Weg damit!“ und „Nie wieder“"
    if before is not None and before.text == ",":
        waits = not inner[0].capital and _waits(flat, start, inner)
        if waits or _relates(inner, adjunct=flat[start - 2][1].tag != "N"):
            return False  # "Man werde, schrieb sie, „keinen Fuß mehr dorthin setzen“", "eine Stimmung, „die uns trägt“"
    if before is not None and words_phrase([w for _, w in flat[max(0, start - 4) : start]]):
        return has_verb or inner[-1].tag == "."  # "Mit den Worten „Das war es“ ging er"
    if before is not None and before.tag not in ",." and before.text not in "•·*":
        return _is_object(flat, (start, end), after, uttering)
    if after is not None and after.tag not in ",.":
        behind = [w for _, w in flat[end + 1 : end + 1 + _MAX_BETWEEN]]
        names = after.lemma == "lauten" and after.tag == "V" and any(w.low in uttering.nouns for w in behind)
        inverted = (before is None or before.tag in ",.") and (names or _reports(after, uttering.reporting))
        return inverted and (has_verb or inner[-1].text in "!?…")
    several = flat[end - 1][0] != place
    final = inner[-1].tag == "." or (after is None and several)
    if before is not None and before.text == "," and not (has_verb or final):
        return False
    return (
        has_verb
        or final
        or (after is not None and after.text == "," and before is None and _is_followed(flat, end + 2))
        or (before is not None and before.text == ":")
    )


def _is_object(flat: Sequence[tuple[int, Word]], ends: tuple[int, int], after: Word | None, uttering: Uttering) -> bool:
    """Tell whether a quotation without a mark before it is what somebody says or what stands somewhere."""
    start, end = ends
    before, inner = flat[start - 1][1], [w for _, w in flat[start + 1 : end]]
    has_verb = any(w.tag == "V" for w in inner)
    called = before.tag in ("V", "PRON", "ADV") and after is not None  # "Er rief (nur) „Halt!“ und floh"
    last = after is None or after.tag == "." or (called and (after.tag == "," or after.low in ("und", "aber")))
    whole = has_verb or inner[-1].tag == "."
    if called and not whole and _is_told(flat, end + 2):
        return False  # "Sie sagte „Spiegel Online“, die Lage sei ernst"
    if before.tag == "V" and before.lemma == "lauten" and has_verb and last:
        ahead = itertools.takewhile(lambda item: item[0] == flat[start][0], reversed(flat[:start]))
        return any(w.low in uttering.nouns for _, w in ahead)  # "Sein Motto lautet „Wir können das“"
    if before.tag == "V" and before.lemma == "stehen" and has_verb and inner[0].capital:
        return last and flat[start - 2][1].tag == "N"  # "Auf Plakaten stand „Wir sind das Volk“"
    noted = not inner[0].capital and inner[-1].tag != "."  # no title: "Dazu schrieb Kern nur „genehmigt“"
    if noted and (inner[0].tag in ("P", "SUB") or before.reports):
        return False  # "Das erinnere „an früher“"
    beside = before.tag in ("V", "PRON", "ADV") or ((whole or noted) and before.tag == "N")
    return last and beside and _is_uttered(flat, start, uttering.noting if noted else uttering.plain)


def _goes_on(flat: Sequence[tuple[int, Word]], end: int) -> bool:
    """Tell whether a word of the same sentence stands right behind a closing mark."""
    return end + 1 < len(flat) and flat[end + 1][0] == flat[end][0] and flat[end + 1][1].text[:1].isalpha()


def _is_told(flat: Sequence[tuple[int, Word]], place: int) -> bool:
    """Tell whether reported speech follows, so that a name before it is the one of whoever is told."""
    behind = itertools.takewhile(lambda item: place < len(flat) and item[0] == flat[place][0], flat[place:])
    verb = next((w for _, w in behind if w.tag == "V"), None)
    return verb is not None and verb.reports


def words_phrase(words: Sequence[Word]) -> list[Word]:
    """Return "mit den (mahnenden) Worten" if words end with it, which names no act of speaking but is one."""
    if not words or words[-1].low not in _SAID:
        return []
    first = next((i for i in range(len(words) - 3, max(-1, len(words) - 5), -1) if words[i].low == "mit"), None)
    if first is None or words[first + 1].low not in _LEADING or any(w.tag != "ADJ" for w in words[first + 2 : -1]):
        return []
    return list(words[first:])


def _waits(flat: Sequence[tuple[int, Word]], start: int, inner: Sequence[Word]) -> bool:
    """Tell whether quoted words end a sentence that stopped for a report: "Man werde(, so Kern,) „genau prüfen“"."""
    inside = list(itertools.takewhile(lambda item: item[0] == flat[start][0], reversed(flat[:start])))
    opening = [w for _, w in itertools.takewhile(lambda item: item[1].text != ",", reversed(inside))]
    verbs = [w for w in opening if w.tag in _VERBAL]
    if len(opening) < 2 or not verbs or verbs[-1].tag != "V" or verbs[-1].lemma not in AUXILIARIES | MODALS:
        return False
    forms = [w for w in inner if w.tag in _VERBAL]
    closes = len(forms) == 1 and forms[0] is [w for w in inner if w.tag not in ",."][-1]
    closes = closes and (forms[0].form.infinitive or forms[0].form.participle) is not None
    return verbs[-1] is opening[-1] or (closes and len(verbs) == 1 and verbs[0].reports)


def _is_followed(flat: Sequence[tuple[int, Word]], place: int) -> bool:
    """Tell whether somebody says a phrase in front of a comma: "„Nie wieder“, so Kern", not "„Jaws“, ein Film, …"."""
    word = flat[place][1] if place < len(flat) else None
    return word is None or word.tag == "V" or word.low in ("so", "wie", "mit")


def _continues(flat: Sequence[tuple[int, Word]], start: int, end: int, found: Mapping[int, Quote]) -> bool:
    """Tell whether a quotation is the end of a sentence in somebody else's words: "Nötig sei, „dass wir helfen“".

    What goes on behind the frame of another quotation is direct: "„Wir kamen“, sagte sie, „weil es brannte“".
    """
    place, first = flat[start + 1]
    if first.capital or not start or flat[start - 1][1].text != ",":
        return False
    opening = itertools.takewhile(lambda item: item[1].text != ",", flat[start + 1 : end])
    if first.tag != "SUB" and any(word.tag == "V" for _, word in opening):
        return False  # "Er sei, so Kern, „frei, weil er denkt“" goes on with a part of a sentence
    return flat[start - 1][0] == place and not any(q.direct and q.sentences[1] == place for q in found.values())


def _is_title(flat: Sequence[tuple[int, Word]], start: int, end: int) -> bool:
    """Tell whether a quoted sentence stands like a name: "Der Roman „Wer hat Angst?“ erschien"."""
    inner = [w for _, w in flat[start + 1 : end]]
    before = flat[start - 1][1] if start and flat[start - 1][0] == flat[start][0] else None
    if before is None or end >= len(flat) or flat[end][0] != flat[start][0]:
        return False
    if not inner[0].capital or (before.tag not in ("N", "P", "CO", "ART", "ADJ") and before.low != "wie"):
        return False
    verb = next((i for i, w in enumerate(inner) if w.tag == "V"), None)
    opens = verb is not None and not any(w.tag in (",", "SUB") for w in inner[:verb])
    return inner[-1].tag == "." or (opens and verb is not None and verb + 1 < len(inner))


def _take_title(words: Sequence[Word]) -> None:
    """Make a title one name, whatever clauses it holds."""
    for word in words:
        word.tag, word.name = "N", words[0].start + 1


def _relates(inner: Sequence[Word], *, adjunct: bool) -> bool:
    """Tell whether quoted words are a relative clause or an adjunct, with the verb last or before a comma."""
    verb = next((i for i, w in enumerate(inner) if w.tag == "V"), None)
    opens = inner[0].low in _ADJUNCTS or (inner[0].low in _RELATIVES and not adjunct)
    if verb is None or verb < _SHORTEST_RELATIVE or not opens or not inner[0].text.islower():
        return False
    last = verb + (verb + 1 < len(inner) and inner[verb + 1].tag == "V")
    return last + 1 == len(inner) or inner[last + 1].tag in ",."


def _is_uttered(flat: Sequence[tuple[int, Word]], start: int, verbs: frozenset[str]) -> bool:
    """Tell whether a quotation is the object of a verb of speaking before it, as in "Dann rief sie „Halt“"."""
    for place in range(start - 1, max(-1, start - 1 - _MAX_BETWEEN), -1):
        number, word = flat[place]
        if number != flat[start][0] or word.tag in (",", ".", '"', "P", "SUB"):
            return False
        if word.tag == "V":
            if place and flat[place - 1][1].tag == ",":
                return False  # "…, klagte die Initiative „Rettet den Wald“": the report is before it
            return any(lemma in verbs for lemma, _ in word.form.finite)
    return False
