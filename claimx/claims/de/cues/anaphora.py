"""Whom a short definite phrase means: "das Ministerium", "der Minister", "die 38-Jährige"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimx.claims.de.words.genders import gender_of
from claimx.claims.de.words.nouns import is_plural
from claimx.claims.drafts import Party
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["AGED", "find_antecedent", "is_same"]

AGED = ("jährige", "jähriger", "jährigen")
_REACH = 6  # sentences, as far as a phrase points back
_LONGEST = 5  # words of a name
_SHORTEST = 3  # letters of a noun in which a compound may end
_SINGULAR = frozenset({"der", "die", "das", "dem", "den", "des", "dieser", "diese", "dieses", "diesem", "diesen"})
_MANY = frozenset({"die", "diese", "den", "diesen"})


def find_antecedent(
    words: Sequence[Word], mentions: Sequence[tuple[int, Party]], sexes: dict[int, str | None], pack: ClaimPack
) -> Party | None:
    """Return whom a definite article with a noun means; ``None`` where it names somebody itself, or could mean two.

    A longer name of the same kind comes first, "Umweltminister Jan Kern" for "der Minister"; a noun that fits many
    means the only one near by.

    Args:
        words: The phrase.
        mentions: Who was named before, with the sentence, in text order.
        sexes: The gender of people among them, by their place in the list, as far as it is known.
        pack: The language.
    """
    if len(words) != 2 or words[0].low not in _SINGULAR or words[1].tag != "N" or words[1].name or not mentions:
        return None
    noun = _base(words)
    if words[0].low in _MANY and _is_many(words, noun, pack):
        return None
    near = [
        (place, party)
        for place, (sentence, party) in enumerate(mentions)
        if mentions[-1][0] - sentence <= _REACH and party.type in ("person", "organisation") and _has_name(party)
    ]
    if not noun.endswith(AGED):
        longer = [party for _, party in near if _is_longer(noun, party)]
        if longer:
            return longer[-1] if _is_one(longer[-2:]) else None
    fitting = [party for place, party in near if _suits(words, noun, party, sexes.get(place), pack)]
    return fitting[-1] if fitting and _is_one(fitting) else None


def is_same(one: Party, other: Party) -> bool:
    """Tell whether two mentions are of one party: one name is a part of the other."""
    if not one.name or not other.name:
        return one.words == other.words
    return one.name.endswith(other.name) or other.name.endswith(one.name)


def _has_name(party: Party) -> bool:
    """Tell a name from a description: "Bundesamt für Soziales", but not "der mit dem Fall betraute XI. Senat"."""
    return bool(party.name) and len((party.name or "").split()) <= _LONGEST


def _is_one(parties: Sequence[Party]) -> bool:
    return all(is_same(parties[0], party) for party in parties[1:])


def _base(words: Sequence[Word]) -> str:
    """Return the noun in the nominative, as far as its article tells the case."""
    low = words[1].low
    if words[0].low in ("des", "dieses") and low.endswith("s") and not low.endswith("ss"):
        low = low.removesuffix("s")
        return low.removesuffix("e") if low.endswith(("sse", "tze")) else low
    weak = words[0].low in ("des", "dem", "den", "diesem") and low.endswith("en") and not low.endswith(AGED)
    return low.removesuffix("en") if weak else low


def _is_many(words: Sequence[Word], noun: str, pack: ClaimPack) -> bool:
    """Tell whether "die" or "den" begins a plural: "die Minister", "die Behörden", but not "die Behörde"."""
    if noun.endswith(AGED):
        return noun.endswith("jährigen")
    sort = gender_of(noun, pack)
    return is_plural(words[1].low, pack) or (words[0].low in ("die", "diese") and sort in ("m", "n"))


def _nouns_of(party: Party) -> Iterator[str]:
    for word in (*party.words, *party.head):
        if word.tag == "N":
            yield word.low


def _is_longer(noun: str, party: Party) -> bool:
    """Tell whether a mention holds a longer form of a noun, or the noun with a name."""
    if len(noun) < _SHORTEST:
        return False
    named = any(w.name for w in party.words)
    return any((low != noun and low.endswith(noun)) or (low == noun and named) for low in _nouns_of(party))


def _suits(words: Sequence[Word], noun: str, party: Party, sex: str | None, pack: ClaimPack) -> bool:
    """Tell whether a noun that says little may mean somebody."""
    if party.type == "person":
        named = any(w.person or w.name for w in party.head) or len(party.head) > 1
        general = noun.endswith(AGED) or is_one_of(noun, pack.words["epithet_person"])
        own = _sex_of(words, noun, pack)
        return named and general and (None in (sex, own) or sex == own)
    if not any(w.name for w in (*party.words, *party.head)):
        return False  # "Die Firma hält daran fest, die Gewerkschaft nicht": two of which neither has a name
    authority = any(low.endswith(tuple(pack.words["authority_ending"])) for low in _nouns_of(party))
    epithets = pack.words["epithet_authority"] if authority else pack.words["epithet_body"]
    return noun in epithets


def _sex_of(words: Sequence[Word], noun: str, pack: ClaimPack) -> str | None:
    if noun.endswith(AGED):
        return "f" if words[0].low in ("die", "diese") or (words[0].low == "der" and noun.endswith("en")) else "m"
    return "f" if gender_of(noun, pack) == "f" else None if words[0].low == "das" else "m"
