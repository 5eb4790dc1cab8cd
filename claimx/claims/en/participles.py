"""English participles that report: "…, adding that …", "…, citing …", "…, suggesting that …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match, match_participle
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import chunks_of, phrase_end
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

_WRITTEN = frozenset(
    {
        "letters",
        "reports",
        "e-mail",
        "e-mails",
        "email",
        "emails",
        "message",
        "messages",
        "note",
        "sign",
        "signs",
        "banner",
        "banners",
        "tweet",
        "tweets",
        "post",
        "statements",
        "documents",
        "memos",
        "text",
    }
)
_CIRCUMSTANCES = frozenset({"without", "while", "after", "before", "by", "despite"})
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})

__all__ = ["find_participles", "others_speaking", "says_phrase", "without_participles", "without_tail"]


def find_participles(clause: Clause, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the reporting participles behind a comma in a clause, with what they introduce."""
    for verb in _participles_of(clause):
        match = match_participle(clause, verb, lexicon, _suits(verb))
        if match is not None:
            yield match


def without_participles(clause: Clause, words: list[Word], lexicon: Lexicon, report: Sequence[Word] = ()) -> list[Word]:
    """Take reporting participles and their content out of a proposition.

    Behind a report all of them are the speaker's: "Prices fell, Kim said, rejecting a claim by Oslo".

    Args:
        clause: The clause.
        words: Its proposition.
        lexicon: The language.
        report: The cue of the report beside the clause.
    """
    gone: set[int] = set()
    for match in find_participles(clause, lexicon):
        behind = bool(report) and report[0].index < match.verb.index and (says_phrase(match) or _cites(match))
        if match.clauses or behind or (match.frame in ("s", "as", "o") and match.cue.cls != "evidence"):
            gone |= {w.index for w in words if w.index >= match.verb.index}
    for _, _, lead in find_asides(clause, lexicon):
        gone |= {w.index for w in words if w.index >= lead.index - 1}
    return [w for w in words if w.index not in gone] or words


def without_tail(words: list[Word]) -> list[Word]:
    """Leave out a participle that tells of the speaker behind a phrase: "forecast a loss, blaming weak demand"."""
    for place in range(2, len(words) - 1):
        lists = words[place + 1].tag in (",", "CC")  # "a ban on smoking, drinking and gambling"
        lead = place - 1 if words[place - 1].low in _CIRCUMSTANCES else place
        if words[place].tag == "VBG" and words[lead - 1].tag == "," and not lists:
            return words[: lead - 1]
    return words


def says_phrase(match: Match) -> bool:
    """Tell whether a participle says or rejects what a phrase names: ", blaming weak demand"; not ", citing aides"."""
    said = match.cue.cls == "speech" or match.cue.effects.polarity == "negative"
    return said and not match.clauses and not _cites(match)


def _cites(match: Match) -> bool:
    """Tell whether a participle names where something is known from, or why it is done."""
    return match.verb.base in ("cite", "quote")


def _participles_of(clause: Clause) -> Iterator[Word]:
    """Yield the forms in -ing behind a comma."""
    for before, word in zip(clause.words, clause.words[1:], strict=False):
        if word.tag == "VBG" and before.tag in (",", "QUO") and word.index == before.index + 1:
            yield word


def others_speaking(clause: Clause, lexicon: Lexicon) -> Iterator[tuple[Match, list[Word]]]:
    """Yield participles that say what others than the subject say, with those."""
    yield from find_letters(clause, lexicon)
    for match, speaker, _ in find_asides(clause, lexicon):
        yield match, speaker


def find_letters(clause: Clause, lexicon: Lexicon) -> Iterator[tuple[Match, list[Word]]]:
    """Yield participles close behind what is written or shown, with it: "an e-mail by Lee indicating that …"."""
    words = clause.words
    for place, verb in enumerate(words):
        if verb.tag != "VBG" or not place or words[place - 1].tag in (",", "QUO", "IN", "TO", "CC"):
            continue
        match = match_participle(clause, verb, lexicon, lambda cue: cue.cls != "evidence")
        if match is None or not match.clauses or not match.clauses[0].opener:
            continue
        first = next((p for p in range(place - 1, max(-1, place - 12), -1) if _is_letter(words[p], lexicon)), None)
        chunk = next((c for c in chunks_of(words, 0, place) if first is not None and c[0] <= first < c[1]), None)
        if chunk is not None and not any(w.tag in FINITE for w in words[chunk[0] : place]):
            yield match, list(words[chunk[0] : max(chunk[1], phrase_end(words[:place], chunk[0], lexicon.lists))])


def find_asides(clause: Clause, lexicon: Lexicon) -> Iterator[tuple[Match, list[Word], Word]]:
    """Yield what somebody says in ", with one aide calling it a farce": the cue, who says it, and "with"."""
    words = clause.words
    for place, lead in enumerate(words[:-2]):
        if lead.low != "with" or not place or words[place - 1].tag != ",":
            continue
        end = phrase_end(words, place + 1, lexicon.lists)
        at = next((p for p in range(end, len(words)) if words[p].tag != "RB"), len(words))
        if end == place + 1 or at == len(words) or words[at].tag != "VBG":
            continue
        match = match_participle(clause, words[at], lexicon, lambda cue: cue.cls != "evidence")
        if match is not None and (match.clauses or match.frame in ("s", "as", "of") or says_phrase(match)):
            yield match, list(words[place + 1 : end]), lead


def _is_letter(word: Word, lexicon: Lexicon) -> bool:
    return word.tag in ("NN", "NNS") and (word.low in lexicon.lists["document_noun"] or word.low in _WRITTEN)


def _suits(verb: Word) -> Callable[[VerbCue], bool]:
    """Return which readings suit a participle: evidence or speech."""
    shows = verb.base in ("suggest", "show", "indicate", "mean", "prove", "demonstrate", "imply", "signal", "confirm")
    return lambda cue: (cue.cls == "evidence") == shows
