"""Parts of speech put right where a stretch of a sentence would be left without a verb, or with one too many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimx.claims.en.dashes import paired_dashes
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.promotions import (
    before,
    promote,
    promote_bare,
    promote_behind,
    promote_behind_quotes,
    promote_left_out,
)
from claimx.claims.en.report_repairs import settle_as, settle_last, settle_reports
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["find_missing_verbs"]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP", "CD"})
_OBJECTS = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD"})
_NAMING = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP"})
_OPENERS = frozenset({"that", "because", "if", "whether", "while", "although", "unless", "though", "whereas"})
_MANY = frozenset(
    {"half", "many", "most", "majority", "percent", "%", "some", "all", "people", "number", "police", "few"}
)
_ABOUT = frozenset({"about", "around", "some", "nearly", "almost", "over", "more", "up", "roughly"})
MAX_BRACKET = 6
_REACH = 30  # so many words behind a cue are looked at
_BARE = frozenset(
    {"let", "lets", "help", "helps", "helped", "make", "makes", "made", "see", "saw", "hear", "heard", "have"}
)


def find_missing_verbs(words: Sequence[Word], lexicon: Lexicon) -> None:
    """Give every stretch between strong marks its finite verb."""
    headline = bool(words) and words[-1].tag not in (".", '"', ":")
    for stretch in _stretches(words):
        _settle_bare(stretch, lexicon)
        if [w.tag for w in stretch] == ["CC", "VBN"] and _cues_of(stretch[1], lexicon):
            stretch[1].tag = "VBD"  # "…, but added: “…”"
        if not any(w.tag in _FINITE for w in stretch):
            promote(stretch[stretch[0].tag == "CC" :], lexicon)
        _settle_begun(stretch, lexicon)
        _settle_cues(stretch, lexicon)
        _settle_main(stretch, lexicon)
        for place, word in enumerate(stretch):
            when = word.low in ("when", "where") and word.tag in ("WRB", "SUB")
            if when or word.tag in ("WDT", "WP") or (word.tag == "SUB" and word.low in _OPENERS):
                promote_behind(stretch, place, lexicon)
        _settle_contents(stretch, lexicon, headline=headline)
        settle_as(stretch, lexicon)
        _settle_first(stretch)
        settle_last(stretch, lexicon)
        settle_reports(stretch, lexicon)
    promote_behind_quotes(words, lexicon)


def _stretches(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Cut at semicolons, colons, dashes, quotation marks, and at commas before a coordinator.

    What stands between two dashes is a stretch of its own, and the words around it are one.
    """
    current: list[Word] = []
    paired = paired_dashes(words)
    place = 0
    while place < len(words):
        word = words[place]
        skipped = _past_year(words, place) if current else place
        if place in paired and current and not any(w.tag == '"' for w in words[place : paired[place]]):
            yield list(words[place + 1 : paired[place]])
            skipped = paired[place] + 1
        if skipped > place:
            place = skipped
            continue
        strong = word.tag in ':."('
        if word.tag == "," and place + 1 < len(words) and words[place + 1].tag in ("CC", '"'):
            strong = True
        if strong:
            if current:
                yield current
            current = []
        else:
            current.append(word)
        place += 1
    if current:
        yield current


def _settle_main(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb that a main clause before a dependent one lacks: "Kim also vowed to veto any deal that cuts aid".

    Each opener takes one verb; where none is left over, the main clause has its own before the first opener.
    """
    openers = [p for p in range(1, len(stretch)) if _opens_clause(stretch, p)]
    main = stretch[stretch[0].tag == "CC" : openers[0] if openers else 0]
    n_finite = sum(w.tag in _FINITE for w in stretch)
    if len(main) > 1 and n_finite <= len(openers) and not any(w.tag in _FINITE for w in main):
        promote(main, lexicon)


def _opens_clause(stretch: Sequence[Word], place: int) -> bool:
    """Tell whether a word opens a dependent clause: a pronoun, "that", or "after" with a verb before the next mark."""
    word = stretch[place]
    if word.tag in ("WDT", "WP", "WRB", "SUB") and word.low not in ("as", "than", "like"):
        return True
    if word.low not in ("after", "before", "until", "because", "although", "though", "while") or word.tag != "IN":
        return False
    inner = takewhile(lambda w: w.tag not in (",", "SUB", "WDT", "WP", "WRB", "CC"), stretch[place + 1 :])
    return any(w.tag in _FINITE for w in inner)


def _past_year(words: Sequence[Word], place: int) -> int:
    """Return the place behind a year or a name in brackets: "As Hollis (2019) notes"."""
    if words[place].text != "(":
        return place
    end = next((p for p in range(place + 1, min(len(words), place + MAX_BRACKET)) if words[p].text == ")"), 0)
    plain = end and all(w.tag in ("CD", "NNP", ",") for w in words[place + 1 : end])
    return end + 1 if plain else place


def _settle_bare(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Read an infinitive that nothing calls for as a finite verb, as in "the data tell a story"."""
    licensed = False
    for place, word in enumerate(stretch):
        if word.tag in ("TO", "MD") or word.low in ("do", "does", "did") or word.low in _BARE or word.tag == "SUB":
            licensed = True
        if word.tag != "VB" or licensed or not place:
            continue
        left = _before_aside(stretch, place)
        if left.tag == "," and place > 1 and stretch[place - 2].tag in ("VBZ", "VBP", "VBD"):
            word.tag = "VBP"  # "the islands, which Beijing claims, lie off the coast"
            continue
        past = lexicon.irregular.get(word.low) == word.low and any(w.tag == "VBD" for w in stretch[:place])
        after = stretch[place + 1] if place + 1 < len(stretch) else None
        says = after is not None and after.low == "that" and after.tag == "SUB" and bool(_cues_of(word, lexicon))
        if left.tag in ("NN", "NNS", "NNP", "PRP", "CC", "RB", "WP", "WDT") or says:
            word.tag = "VBD" if past and left.tag != "NNS" else "VBP"


def _before_aside(stretch: Sequence[Word], place: int) -> Word:
    """Return the word before a place, an adverb between commas left out: "Unions, however, argue"."""
    left = stretch[place - 1]
    if left.tag == "," and place > 3 and stretch[place - 3].tag == "," and stretch[place - 2].tag == "RB":
        return stretch[place - 4]
    return left


def _settle_cues(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find cue verbs that the tagger took for nouns or participles: "analysts question whether", "judge ruled that"."""
    lacks = True  # whether the clause so far has no finite verb
    for place, word in enumerate(stretch):
        if word.tag in _FINITE:
            lacks = False
        elif word.tag in ("SUB", "CC", ",", "WDT", "WP", "WRB"):
            lacks = True
        elif word.tag == "VBN" and place and stretch[place - 1].tag == "CC" and _joins_past(stretch, place, lexicon):
            word.tag, lacks = "VBD", False
        elif word.tag == "NNS" and place and stretch[place - 1].tag == "CC" and _joins_present(stretch, place, lexicon):
            word.tag, lacks = "VBZ", False
        elif lacks and place:
            tag = _as_cue(stretch, place, lexicon)
            if tag is not None:
                word.tag, lacks = tag, False


def _joins_past(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a form behind "and" goes on in the past tense: "cut costs and raised prices"."""
    finite = next((w for w in reversed(stretch[:place]) if w.tag in _FINITE), None)
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    spoken = stretch[place - 1].low == "but" or _says_simply(stretch[:place], finite, lexicon)
    stance = spoken and bool(_cues_of(stretch[place], lexicon))
    if stance and after is not None and after.tag in ("RP", "DT", "PRP$", "TO"):
        return lexicon.is_past_and_participle(stretch[place].low)  # "conceded that it was hard but ruled out …"
    simple = finite is not None and finite.tag == "VBD" and lexicon.lemma(finite.low) not in ("be", "have", "do", "get")
    object_next = after is not None and after.tag in _OBJECTS | {"PRP", "TO", "SUB"}
    if after is not None and after.tag == "IN":  # "blamed high rents and called on the mayor to act"
        object_next = any(cue.words[:1] == (after.low,) for cue in _cues_of(stretch[place], lexicon))
    return simple and object_next and lexicon.is_past_and_participle(stretch[place].low)


def _says_simply(words: Sequence[Word], finite: Word | None, lexicon: Lexicon) -> bool:
    """Tell whether somebody said something that no participle ends: "insisted it would return and ruled out a sale"."""
    if finite is None or any(w.tag == "VBN" for w in takewhile(lambda w: w is not finite, reversed(words))):
        return False
    return any(w.tag == "VBD" and any("c" in c.frames for c in _cues_of(w, lexicon)) for w in words)


def _joins_present(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a form behind "and" goes on in the present tense: "calls for a fund and warns against delay"."""
    finite = next((w for w in reversed(stretch[:place]) if w.tag in _FINITE), None)
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    cue = any(not c.words or (after is not None and c.words[0] == after.low) for c in _cues_of(stretch[place], lexicon))
    follows = after is not None and after.tag in ("DT", "PRP$", "TO", "SUB", "IN", "WDT") and after.low != "of"
    return finite is not None and finite.tag == "VBZ" and cue and follows


def _cues_of(word: Word, lexicon: Lexicon) -> Sequence[VerbCue]:
    return lexicon.cues(lexicon.lemma(word.low))


def _as_cue(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Return the finite tag of a cue verb that stands where one is missing, ``None`` where it is none."""
    word, left = stretch[place], before(stretch, place)
    after = stretch[place + 1] if place + 1 < len(stretch) else None
    speaker = left.tag in ("NN", "NNS", "NNP", "PRP", "CD", "DT", ",") or lexicon.can_speak(left.low)
    if after is None or not speaker:
        return None
    cues = lexicon.cues(lexicon.lemma(word.low))
    clausal = any(cue.frames & {"c", "w"} for cue in cues)
    subjectless = any(w.tag in _FINITE for w in stretch[place + 2 : place + 3])  # "tasks, rules that set limits"
    opened = (
        clausal
        and not (subjectless and word.tag == "NNS")
        and after.low in ("that", "whether")
        and after.tag in ("SUB", "IN", "WDT", "DT")
    )
    if word.tag == "VBN" and after.tag == "RB" and clausal and place + 2 < len(stretch):
        opened = opened or (stretch[place + 2].low == "that" and stretch[place + 2].tag in ("SUB", "IN", "WDT"))
    reaches = opened or (clausal and after.tag == "IN" and after.low != "by" and _reaches_that(stretch, place))
    if word.tag == "VBN" and left.tag == "," and reaches and _is_subject(stretch, place):
        return "VBD" if lexicon.is_past_and_participle(word.low) else None
    if word.tag == "VBN" and left.tag not in ("DT", ","):
        told = after.tag == "NNP" and any("r" in cue.frames for cue in cues)
        phrasal = any(after.low in cue.words[:1] for cue in cues) and (left.tag == "NNP" or lexicon.can_speak(left.low))
        later = bool(cues) and after.tag == "IN" and after.low != "by" and _reaches_that(stretch, place)
        gerund = after.tag == "VBG" and any("v" in cue.frames for cue in cues) and lexicon.can_speak(left.low)
        fits = opened or told or later or phrasal or gerund or after.tag in ("DT", "PRP$", "PRP", "NNS")
        return "VBD" if fits and lexicon.is_past_and_participle(word.low) else None
    if word.tag not in ("NN", "NNS", "VB"):
        return None
    aged = (
        left.tag == "," and stretch[place - 2].tag == "CD" and after.tag in ("DT", "PRP$")
    )  # "Mr Lee, 54, denies all"
    lacking = aged or _lacks_verb(stretch, place, lexicon)
    if word.tag == "NNS" and any("n" in c.frames for c in cues) and lacking:
        return "VBZ"  # "The bank forecasts growth of 2 percent, up from …"
    infinitive = after.tag == "TO" and any("i" in cue.frames for cue in cues)
    bare = clausal and _bare_clause_follows(stretch, place, lexicon)
    first = next((p for p, w in enumerate(stretch) if w.tag == ","), 0)
    if bare and left.tag == "," and word.tag == "VB" and first and stretch[first - 1].tag == "NNS":
        return "VBP"  # "Critics, including two ministers, say the law goes too far"
    return _as_present(word, left, after, lexicon, wanted=opened or infinitive or bare)


def _is_subject(stretch: Sequence[Word], place: int) -> bool:
    """Tell whether a subject without a verb stands before an insertion: "An official, who asked …, confirmed that"."""
    first = next((p for p in range(place) if stretch[p].tag == ","), place)
    start = next((p for p in range(first) if stretch[p].tag not in ("CC", "RB")), first)
    whole = first < place - 1 and start < first and not any(w.tag in _FINITE for w in stretch[:first])
    return whole and stretch[start].tag in _NAMING and stretch[first - 1].tag in _NOUNS


def _lacks_verb(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a singular who can speak and an object stand around a word, and no verb up to the next comma."""
    left, after = stretch[place - 1], stretch[place + 1]
    if (
        left.tag not in ("NN", "NNP")
        or not lexicon.can_speak(left.low)
        or after.tag not in ("NN", "NNS", "JJ", "DT", "CD")
    ):
        return False
    if not any(w.tag in ("DT", "POS", "PRP$") for w in stretch[max(0, place - 4) : place]):
        return False
    end = next((p for p in range(place, len(stretch)) if stretch[p].tag in (",", "CC")), len(stretch))
    joined = stretch[end + 1 : end + 2] if end < len(stretch) and stretch[end].tag == "CC" else []
    if joined and joined[0].tag not in _FINITE:  # "backs the plan but wants a vote"
        end = next((p for p in range(place, len(stretch)) if stretch[p].tag == ","), len(stretch))
    return not any(w.tag in _FINITE for w in stretch[:end])


def _bare_clause_follows(stretch: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause without "that" follows somebody who can say it: "The museum hopes visitors will come"."""
    left, after = before(stretch, place), stretch[place + 1]
    verb = stretch[place + 2] if place + 2 < len(stretch) else None
    mass = after.tag == "NN" and verb is not None and verb.tag in _FINITE  # "think growth will slow"
    if not (mass or after.tag in ("DT", "PRP", "PRP$", "NNP", "NNS")) or after.low == "of":
        return False
    if not (left.tag in ("NNP", ",") or lexicon.can_speak(left.low)):
        return False
    rest = stretch[place + 2 : place + 16]
    end = next((i for i, w in enumerate(rest) if w.tag in (",", "SUB", "WDT", "WP")), len(rest))
    return any(w.tag in _FINITE for w in rest[:end])


def _as_present(word: Word, left: Word, after: Word, lexicon: Lexicon, *, wanted: bool) -> str | None:
    """Return the finite tag of what looks like a noun, by its number and that of the noun before."""
    base = lexicon.lemma(word.low)
    if word.tag == "NN" and lexicon.irregular.get(word.low, word.low) != word.low and left.tag != ",":
        return "VBD" if after.tag in ("DT", "PRP$", "NNS") else None
    if not wanted:
        return None
    if word.low == base and word.tag in ("NN", "VB") and (left.tag == "NNS" or left.low in _MANY):
        return "VBP"
    single = left.tag in ("NN", "NNP", ",") or (left.tag == "JJ" and not left.low.endswith("s"))
    return "VBZ" if word.tag == "NNS" and single else None


def _reaches_that(stretch: Sequence[Word], place: int) -> bool:
    """Tell whether the clause goes on to "that" without another verb or comma."""
    for word in stretch[place + 1 : place + 8]:
        if word.low == "that" and word.tag in ("SUB", "WDT"):
            return True
        if word.tag in _FINITE or word.tag in (",", "CC"):
            return False
    return False


def _settle_first(stretch: Sequence[Word]) -> None:
    """Read an initial infinitive before a noun with its own finite verb as a noun, as in "Rescue workers fear"."""
    if (
        len(stretch) > 2
        and stretch[0].tag == "VB"
        and stretch[0].text[:1].isupper()
        and stretch[1].tag in ("NNS", "NN")
    ):
        after = next((w for w in stretch[2:] if w.tag != "RB"), None)
        if after is not None and after.tag in _FINITE:
            stretch[0].tag = "NN"
    past = bool(stretch) and stretch[0].tag == "VBD" and stretch[0].low not in ("was", "were", "had", "did")
    if past and len(stretch) > 1 and stretch[1].tag in ("SUB", "IN", "WRB", "WP"):
        stretch[0].tag = "VBN"  # "Asked whether …"


def _settle_contents(stretch: Sequence[Word], lexicon: Lexicon, *, headline: bool) -> None:
    """Find the verb in what is believed or hoped: "Police believe the gang smuggled at least 40 vehicles"."""
    for place, word in enumerate(stretch[:-3]):
        cues = [c for c in _cues_of(word, lexicon) if not c.words] if word.tag in _FINITE else []
        if not any("c" in c.frames for c in cues):
            continue
        inner = list(takewhile(lambda w: w.tag not in (",", "SUB", "CC"), stretch[place + 1 : place + _REACH]))
        if any(w.tag in _FINITE or w.tag == "TO" for w in inner):
            continue
        _settle_past(inner, lexicon)
        if headline and not any(w.tag in _FINITE for w in inner):
            promote_left_out(inner, lexicon)
        if not any("n" in c.frames for c in cues) and not any(w.tag in _FINITE for w in inner):
            promote_bare(inner, lexicon)  # "Investors hope the bank cuts rates"


def _settle_begun(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb of a first clause that a report, "and" or "while" follows: "Rain killed nine, officials said"."""
    end = next((p for p, w in enumerate(stretch[:-1]) if w.tag in (",", "SUB") or _joins_verb(stretch, p)), 0)
    inner, after = stretch[:end], stretch[end:]
    if len(inner) < 3 or (after[0].tag == "," and after[1].tag in _FINITE):
        return
    if any(w.tag in _FINITE or w.tag in ("WDT", "WP", "WRB", "TO") for w in inner):
        return
    if _opens_contrast(after):
        if inner[0].tag in _NAMING:
            promote(inner, lexicon)
        return
    _settle_past(inner, lexicon)
    if not any(w.tag in _FINITE for w in inner):
        _settle_same(inner, lexicon)


def _joins_verb(stretch: Sequence[Word], place: int) -> bool:
    """Tell whether "and" at a place joins a finite verb."""
    return stretch[place].tag == "CC" and stretch[place + 1].tag in _FINITE | {"RB"}


def _opens_contrast(words: Sequence[Word]) -> bool:
    """Tell whether a subordinate clause with a subject and one verb begins: ", while his counterpart dismissed it"."""
    rest = words[1:] if words[0].tag == "," else words
    opened = len(rest) > 2 and rest[0].tag == "SUB" and rest[1].tag in _NAMING | {"PRP", "EX"} and rest[0].low != "that"
    return opened and sum(w.tag in _FINITE for w in rest) == 1


def _settle_same(inner: Sequence[Word], lexicon: Lexicon) -> None:
    """Find a past tense that looks like the infinitive: "The firm cut about 400 jobs and expects …"."""
    for place in range(1, len(inner) - 1):
        word, after = inner[place], inner[place + 1]
        same = lexicon.irregular.get(word.low) == word.low and word.tag in ("NN", "VBN", "VB", "JJ")
        amount = after.low in _ABOUT and any(w.tag in ("CD", "SYM") for w in inner[place + 2 : place + 4])
        if same and inner[place - 1].tag in _NOUNS - {"CD"} and (amount or after.tag in ("CD", "DT", "PRP$", "SYM")):
            word.tag = "VBD"
            return


def _settle_past(inner: Sequence[Word], lexicon: Lexicon) -> None:
    """Read a participle between a noun phrase and an object as the past tense."""
    at = next((p for p, w in enumerate(inner) if w.tag not in _NAMING), 0)
    if not at or at + 1 >= len(inner):
        return
    verb, after = inner[at], inner[at + 1]
    least = after.low == "at" and any(w.low in ("least", "most") for w in inner[at + 2 : at + 3])
    if after.tag == "RP" and at + 2 < len(inner):
        after = inner[at + 2]  # "allege the trio siphoned off 12 million"
    taken = after.tag in ("DT", "PRP$", "CD", "SYM", "NNS", "NNP", "PRP") or least
    if verb.tag == "VBN" and taken and lexicon.is_past_and_participle(verb.low):
        verb.tag = "VBD"
