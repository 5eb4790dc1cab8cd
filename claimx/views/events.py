"""What happened to what is counted: ``15 getötete Soldaten``, ``Soldaten wurden getötet``, ``der Tod von Soldaten``.

One event is told by an attribute, by the predicate of which the amount is the patient, by a noun (``Tote``, ``Tod``).
Verbs that only say that there is an amount tell none (``es gab``, ``die Zahl liegt bei``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claimx.types import Claim, ClaimForm, CountedNoun, Quantity, Voice

__all__ = ["Event", "EventTable", "counted", "events_of", "is_telling", "predicate_event", "same_words", "table_of"]

_NONE = frozenset({"none", "said"})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens to what is counted.

    Args:
        name: Name of the event, or the verb where the table has no other word for it.
        is_told: It is in the table, or an attribute says it, so that another event is another thing. Of two verbs that
            the table lacks nobody knows (``kamen``, ``wurden verlegt``).
    """

    name: str
    is_told: bool


@dataclass(frozen=True, slots=True)
class EventTable:
    """The words for events: single words, words that say it together, nouns for people, verbs alike."""

    words: Mapping[str, str]
    together: tuple[tuple[frozenset[str], str], ...]
    nouns: Mapping[str, str]
    alike: Mapping[str, str]


@cache
def table_of(language: str) -> EventTable:
    """Return the table of a language."""
    words: dict[str, str] = {}
    nouns: dict[str, str] = {}
    alike: dict[str, str] = {}
    together = []
    for line in files("claimx.views").joinpath("events.tsv").read_text("utf-8").splitlines():
        tag, _, rest = line.partition("\t")
        if tag != language:
            continue
        event, kind, listed = rest.split("\t")
        for word in listed.split("|"):
            if "+" in word:
                together.append((frozenset(word.split("+")), event))
            else:
                {"noun": nouns, "alike": alike}.get(kind, words)[word] = event
    return EventTable(words, tuple(together), nouns, alike)


def counted(noun: CountedNoun | None, language: str) -> str:
    """Return what is counted: the noun in lower case, one word for people of all kinds (``Menschen``, ``Tote``).

    Example:
        >>> from claimx.types import Span
        >>> [counted(CountedNoun(Span(0, 1, "T"), lemma), "de") for lemma in ("Toter", "Mensch", "Soldat")]
        ['people', 'people', 'soldat']
    """
    lemma = noun.lemma.lower() if noun is not None else ""
    return "people" if lemma in table_of(language).nouns else lemma


def predicate_event(predicate: str, language: str) -> Event | None:
    """Return the event of a predicate, ``None`` where it only says that there is an amount."""
    low, table = _verb(predicate), table_of(language)
    name = table.words.get(low)
    if name is None:
        return Event(table.alike.get(low, low), False)
    return Event(name, True) if name not in _NONE else None


def _verb(predicate: str) -> str:
    return predicate.lower().removeprefix("sich ")


def is_telling(predicate: str, language: str) -> bool:
    """Tell whether the subject of a predicate is who counts, estimates or says (``Die Behörde zählte 500 Autos``)."""
    return table_of(language).words.get(_verb(predicate)) == "said"


def same_words(words: Iterable[str], language: str) -> frozenset[str]:
    """Return content words with one word for all that say the same: ``entsenden`` and ``schicken``, ``Toter``.

    Example:
        >>> sorted(same_words(["toter", "entsenden", "brücke"], "de"))
        ['brücke', 'dead', 'moved', 'people']
    """
    table = table_of(language)
    found: set[str] = set()
    for word in words:
        if word in table.nouns:
            found |= {"people", table.nouns[word]}
        else:
            event = table.words.get(word) or table.alike.get(word)
            found.add(event if event is not None and event not in _NONE else word)
    return frozenset(found)


def events_of(
    claim: Claim, quantity: Quantity, words: Iterable[str], attributes: Iterable[str], language: str
) -> frozenset[Event]:
    """Return what a claim says to have happened to what it counts.

    Args:
        claim: The claim.
        quantity: One of its amounts.
        words: The content words of the claim.
        attributes: The attributes of the counted noun, verbs of participles in dictionary form.
        language: First part of the language tag.
    """
    table, known = table_of(language), frozenset(words)
    found = {Event(table.words.get(word) or table.alike.get(word, word), True) for word in attributes}
    event = table.nouns.get(quantity.noun.lemma.lower()) if quantity.noun is not None else None
    if event is not None and event != "people":
        found.add(Event(event, True))
    found.update(Event(event, True) for group, event in table.together if group <= known)
    frame = claim.frame
    if frame is None or claim.form is ClaimForm.PARAPHRASE:  # "den Tod von 15 Soldaten": all of it is about the noun
        found.update(Event(table.words[word], True) for word in known if table.words.get(word, "none") not in _NONE)
    elif frame.predicate and _is_patient(claim, quantity):
        event_told = predicate_event(frame.predicate, language)
        found.update((event_told,) if event_told is not None else ())
    return frozenset(found)


def _is_patient(claim: Claim, quantity: Quantity) -> bool:
    """Tell whether the predicate says something of the amount: not as an agent, in whose place ``sie`` cannot be."""
    frame = claim.frame
    assert frame is not None
    number = quantity.number
    if not any(span.start <= number.start and number.end <= span.end for span in frame.subject):
        return True
    others = [spans for spans in frame.objects if not all(span.text.lower() in _EITHER for span in spans)]
    return frame.voice is not Voice.ACTIVE or not others


_EITHER = frozenset({"sie", "es", "das"})
"""Pronouns that are subject or object: "sie hätten 120 Soldaten getötet"."""
