"""Holders: what they are, and whom a pronoun or a short phrase means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.de.cues.anaphora import AGED, find_antecedent, is_same
from claimx.claims.de.words.genders import gender_of, is_weak
from claimx.claims.de.words.nouns import gender, is_animate, is_common
from claimx.claims.de.words.phrases import behind_attribute
from claimx.claims.drafts import Party
from claimx.claims.names import joined_names, name_of, undeclined
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import is_bare_dative, singular
from claimx.types import Entity

__all__ = ["Memory", "is_inert", "party_of"]

_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "state", "MISC": "document"}
_PRONOUNS = frozenset(
    {
        "er",
        "sie",
        "es",
        "ihm",
        "ihr",
        "ihnen",
        "ihn",
        "ihren",
        "seinen",
        "ihrer",
        "seiner",
        "deren",
        "dessen",
        "man",
        "dieser",
        "diese",
        "dieses",
        "letzterer",
        "letztere",
        "ihre",
        "sein",
        "seine",
        "beide",
        "beiden",
    }
)
# Endings of nouns that name whoever does something: "Rentner", "Autor", "Tourist", "Praktikant".
_AGENTS = ("er", "ern", "erin", "or", "oren", "ist", "isten", "ent", "enten", "ant", "anten", "eur", "eure", "innen")
# A pronoun reaches so many sentences back and no further.
WINDOW = 4
# Determiners of a singular and of nothing else.
_ONE = frozenset(
    [
        *("das", "ein", "eine", "einem", "einer", "eines", "dem", "des", "sein", "ihr", "unser"),
        *("seinem", "ihrem", "unserem", "seines", "ihres", "unseres"),
    ]
)
_WITHIN = frozenset({"darin", "hierin"})
_RELATIVE = frozenset({"der", "die", "das", "dem", "den"})
_JOINING = ("und", "sowie", "oder")
_PLURAL_GENITIVES = frozenset({"einiger", "vieler", "mehrerer", "mancher", "aller", "beider"})
_GENITIVE, _DATIVE = frozenset({"des", "eines", "dieses"}), frozenset({"dem", "einem", "diesem"})  # of a singular
_ENDING_IN_S = ("us", "is", "as", "os", "ss")  # "des Campus"
_GERMANS = frozenset({"deutsche", "deutschen", "deutscher"})
_LISTING = re.compile(r", | und ")
_WEAK_THINGS = (
    "name", "glaube", "wille", "gedanke", "friede", "haufe", "buchstabe", "planet", "komet", "satellit", "automat",
    "paragra",
)  # fmt: skip
_LONG_GENITIVES = {"ses": ("nisses",), "es": ("zes", "ßes", "sses", "ches")}


@dataclass(slots=True)
class Memory:
    """What the reader remembers of the holders and subjects so far in a document.

    Args:
        mentions: Parties in text order, the last one most salient.
        last: The holder of the last attributed claim.
        last_sentence: Index of the sentence of that claim.
        gestures: Indices of the sentences in which somebody makes a gesture, as before speaking: "Kern lächelt".
    """

    mentions: list[tuple[int, Party]] = field(default_factory=list)
    last: Party | None = None
    last_sentence: int = -9
    gestures: set[int] = field(default_factory=set)

    def mention(self, party: Party, sentence: int) -> None:
        """Remember somebody who was named."""
        if party.words and party.resolution == "explicit":
            self.mentions.append((sentence, party))
            del self.mentions[:-12]

    def hold(self, party: Party, sentence: int) -> None:
        """Remember the holder of a claim."""
        self.last, self.last_sentence = party, sentence
        self.mention(party, sentence)

    def person_of(self, sentence: int) -> Party | None:
        """Return the person whom a sentence is about, the last one if there are several."""
        about = [party for place, party in self.mentions if place == sentence and party.type == "person"]
        return about[-1] if about else None

    def resolve(self, word: Word, pack: ClaimPack, *, plural: bool) -> Party | None:
        """Return whom a pronoun means: the last one near by whose gender and number allow it.

        Where two of one sentence are allowed alike it is left open: "A lobte den Plan, B rügte ihn. Er sagte …".
        """
        if not self.mentions:
            return None
        latest = self.mentions[-1][0]
        points = word.low in ("dieser", "diese", "dieses")  # the other one, not whoever spoke last
        fitting = [
            (sentence, party)
            for sentence, mentioned in reversed(self.mentions)
            for party in ((mentioned,) if plural else _members(mentioned))
            if latest - sentence <= WINDOW
            and _fits(word.low, party, pack, plural=plural)
            and not (points and (sentence < latest or (self.last is not None and is_same(party, self.last))))
        ]
        if not fitting:
            return None
        place, chosen = fitting[0]
        beside = [party for sentence, party in fitting[1:] if sentence == place and not is_same(party, chosen)]
        sure = _sex(chosen, pack) is not None
        rivals = [party for party in beside if (_sex(party, pack) is not None) == sure]
        if not rivals:
            return chosen
        return Party(type=chosen.type if all(party.type == chosen.type for party in rivals) else "unknown")

    def meant_by(self, words: Sequence[Word], pack: ClaimPack) -> Party | None:
        """Return whom a short definite phrase means, as "der Minister" behind "Umweltminister Jan Kern"."""
        people = {n: _sex(party, pack) for n, (_, party) in enumerate(self.mentions) if party.type == "person"}
        meant = find_antecedent(words, self.mentions, people, pack)
        return replace(meant, words=tuple(words), resolution="anaphoric") if meant is not None else None

    def document(self) -> Party | None:
        """Return the text that was named last."""
        return next((party for _, party in reversed(self.mentions) if party.type == "document"), None)


def _members(party: Party) -> Sequence[Party]:
    """Return the people of whom a party consists: "Eva Kern und der Autor Tom Weiss"."""
    names = _LISTING.split(party.name or "")
    joints = [w for w in party.words if w.low in _JOINING]
    if party.type != "person" or len(names) != 2 or len(joints) != 1:
        return (party,)
    joint = joints[0].index
    parts = [[w for w in party.words if w.index < joint], [w for w in party.words if w.index > joint]]
    return [
        Party(tuple(part), "person", "explicit", name, tuple(w for w in part if w.text in name.split()))
        for part, name in zip(parts, names, strict=True)
    ]


def _fits(pronoun: str, party: Party, pack: ClaimPack, *, plural: bool) -> bool:
    if pronoun in ("man", "dieser", "diese", "dieses"):
        return True
    first = party.words[0].low
    many = party.type == "group" or any(w.low in ("und", "sowie") for w in party.words)
    sex = _sex(party, pack)
    if pronoun in ("beide", "beiden"):
        return any(w.low in ("und", "sowie") for w in party.words)
    if pronoun in ("sie", "ihr", "ihnen", "ihre", "ihrer", "ihren", "deren"):
        return many if plural else sex != "m" and first not in ("der", "das", "ein") and not many
    if pronoun == "es":
        return first in ("das", "ein", "dieses") or party.type == "state"
    if pronoun in ("seine", "seinen", "seiner", "sein", "dessen"):
        return not many and sex != "f"
    return not many and sex != "f" and first not in ("das", "die", "eine")


def _sex(party: Party, pack: ClaimPack) -> str | None:
    """Tell the gender of somebody by article, title and first name; ``None`` where nothing says it."""
    first = party.words[0].low
    if any(
        w.low.endswith("in") and w.tag == "N" and is_one_of(w.low, pack.words["person_noun"]) for w in party.words[:4]
    ):
        return "f"
    if first in ("der", "ein", "dieser"):
        return "m"
    if first in ("die", "eine", "diese"):
        return "f"
    noun = next((w for w in party.words[:3] if w.tag == "N" and is_one_of(w.low, pack.words["person_noun"])), None)
    if noun is not None:
        return "f" if gender_of(noun.low, pack) == "f" else "m"
    given = party.head[0].low if party.type == "person" and len(party.head) > 1 else ""
    if given in pack.words["masculine_name"]:
        return "m"
    if given in pack.words["feminine_name"] or given.endswith("a"):
        return "f"
    if given:
        return None if given.endswith(("e", "y", "i")) else "m"
    return "f" if party.type == "organisation" and gender(first, pack) == "f" else None


def party_of(
    words: Sequence[Word],
    pack: ClaimPack,
    entity_at: dict[int, Entity],
    memory: Memory,
    *,
    plural: bool = False,
    nominative: bool = False,
) -> Party:
    """Tell who a holder phrase names.

    Args:
        words: The phrase.
        pack: The language.
        entity_at: Entities by the first code point of each of their words.
        memory: Who was named before.
        plural: Whether the finite verb is plural.
        nominative: Whether it is a subject, so that "der Forscher" is one man.
    """
    if not words:
        return Party()
    only = words[0] if len(words) == 1 or (len(words) == 2 and words[1].low in ("selbst", "selber")) else None
    if (
        only is not None
        and (only.low in _PRONOUNS or (only.low in _RELATIVE and only.tag in ("ART", "PRON")))
        and (only.tag != "N")
    ):
        known = memory.resolve(only, pack, plural=plural)
        if known is None:
            return Party(tuple(words), "unknown", "anaphoric" if only.low != "man" else "unresolved")
        return Party(tuple(words), known.type, "anaphoric" if known.name else "unresolved", known.name, known.head)
    if only is not None and only.low in _WITHIN:
        text = memory.document() or Party()
        return Party(tuple(words), "document", "anaphoric", text.name, text.head)
    named = [w for w in words if w.start in entity_at and entity_at[w.start].form == "name"]
    nouns = [w for w in words[behind_attribute(words) :] if w.tag == "N"]
    if len(nouns) > 1 and nouns[1].index == nouns[0].index + 1 and _is_derived(nouns[0], entity_at):
        nouns = nouns[1:]  # "Deutsche Firmen"
    head = nouns[0] if nouns else words[-1]
    if len(nouns) > 1 and head is words[0] and head.name and head.low.endswith("s") and not nouns[1].name:
        head = nouns[1]  # "Israels Armee"
        named = [w for w in named if w.name != words[0].name]
    head = _inner_head(words) or head
    one = words[0].low in _ONE or (nominative and words[0].low in ("der", "dieser", "jener"))
    one = one or (len(words) > 1 and words[0] is head and words[1].tag == "N")  # "Minister Kern"
    kind = _kind_by_noun(head.low, pack, one=one and not plural)
    if named and kind in ("document", "organisation", "group"):  # "ein Schreiben von Minister Kern" is no person
        apart = next((w.index for w in words if w.index > head.index and w.tag in ("P", "ART", "DET")), None)
        named = [w for w in named if apart is None or w.index < apart]
    if named:
        people = (w for w in named if entity_at[w.start].label == "PER")
        person = next((w for w in people if not _is_governed(w, words, head, pack)), None)
        first = person or named[0]
        entity = entity_at[first.start]
        if kind is None or person is not None:
            beside = kind is None and first.index == head.index + 1  # "Autobauer VW"
            kind = _TYPES[str(entity.label)] if (person is not None or first is head or beside) else kind
        same = tuple(w for w in named if entity_at[w.start] is entity)
        if person is not None or first is head:
            name = joined_names(words, named[named.index(first) :], entity_at, _JOINING) or name_of(entity, same)
            if entity.canonical is None and name == " ".join(w.text for w in same):
                name = _undeclined_name(words, same, pack)
            return Party(tuple(words), kind or "unknown", "explicit", name, same)
    elif kind in ("person", None) and len(nouns) > 1 and nouns[1].index == nouns[0].index + 1:
        tail = tuple(nouns[1:]) if kind == "person" else tuple(nouns)
        if kind is None and all(w.tag == "N" for w in words) and len(words) <= 3:
            kind = "person" if len(words) > 1 else None
        if tail and kind == "person":
            return Party(tuple(words), kind, "explicit", " ".join(w.text for w in tail), tail)
    meant = memory.meant_by(words, pack) if kind in ("person", "organisation", None) and not plural else None
    return meant or Party(tuple(words), kind or "unknown", "explicit", _listed(words, head, pack), (head,))


def _is_governed(name: Word, words: Sequence[Word], head: Word, pack: ClaimPack) -> bool:
    """Tell whether a name only tells more of a noun before it: "der Landwirt aus Eberstadt", "die Frau von Kern"."""
    before = [w for w in words if head.index < w.index < name.index and w.name != name.name]
    led = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag == "P"), None)
    if led is None or head.name:
        return False
    return all(w.tag in ("ART", "DET", "ADJ") or is_one_of(w.low, pack.words["person_noun"]) for w in before[led + 1 :])


def _is_derived(word: Word, entity_at: dict[int, Entity]) -> bool:
    entity = entity_at.get(word.start)
    return entity is not None and entity.form == "derived"


# Endings of adjectives that begin names: "der Süddeutschen Zeitung", but "der München Klinik".
_ADJECTIVAL = re.compile(
    r"(isch|lich|ig|deutsch|eint|igt|allgemein|neu|rot|grün|weiß|blau|golden|frei|hoh|groß|klein|alt|national|sozial"
    r"|liberal|zentral|europäisch)(e|en)\Z"
)


def _undeclined_name(words: Sequence[Word], name: Sequence[Word], pack: ClaimPack) -> str:
    """Return a name of adjectives and a noun in the nominative: "Neue Zeitung" for "der Neuen Zeitung"."""
    article = next((w for w in words if w.index + 1 == name[0].index), None)
    if article is None or article.tag not in ("ART", "DET") or len(name) < 2:
        return " ".join(w.text for w in name)
    parts = [
        undeclined(w.text, article.low, gender_of(name[-1].low, pack)) if _ADJECTIVAL.search(w.low) else w.text
        for w in name[:-1]
    ]
    genitive = article.low in _GENITIVE
    return " ".join([*parts, _nominative(name[-1].text, genitive=True) if genitive else name[-1].text])


def _listed(words: Sequence[Word], head: Word, pack: ClaimPack) -> str:
    """Return a phrase without its article, as a list of names would have it: "Krankenhaus" for "des Krankenhauses"."""
    article = words[0].low
    if len(words) > 1 and words[-1].low in ("selbst", "selber"):
        words = words[:-1]  # "die Autorin selbst"
    rest = words[1:] if words[0].tag == "ART" and len(words) > 1 else words
    sort = gender_of(head.low, pack) or gender_of(singular(head.text).lower(), pack)
    before = {w.index for w in rest if w.tag == "ADJ" and w.index < head.index}
    if article in _GENITIVE or article in _DATIVE:
        genitive = article in _GENITIVE
        return " ".join(
            _nominative(w.text, genitive=genitive) if w is head
            else undeclined(w.text, article, sort) if w.index in before
            else w.text
            for w in rest
        )  # fmt: skip
    if article in ("der", "einer", "das") and before:
        return " ".join(undeclined(w.text, article, sort) if w.index in before else w.text for w in rest)
    if article in _PLURAL_GENITIVES and len(words) > 1:
        return " ".join([words[0].text[:-1], *(undeclined(w.text, article, sort) for w in words[1:])])
    if head.name == 0 and (article == "den" or words[0].tag in ("N", "ADJ")):
        return " ".join(_plural_nominative(w, head, bare=article != "den") for w in rest)
    return " ".join(w.text for w in rest)


def _plural_nominative(word: Word, head: Word, *, bare: bool) -> str:
    """Bring a word of a dative plural into the nominative: "Anwohner" for "(laut) Anwohnern", "(den) Anwohnern"."""
    dative = is_bare_dative(head.text)
    if word is head:
        return word.text[:-1] if dative else word.text
    weak = word.index < head.index and word.tag == "ADJ" and word.low.endswith("en")
    return word.text[:-1] if weak and (dative or (bare and head.low.endswith("n"))) else word.text


def _nominative(noun: str, *, genitive: bool) -> str:
    """Bring a singular noun into the nominative, where its article tells the case."""
    found = singular(noun)
    if not genitive or found != noun or not noun.endswith("s") or noun.endswith(_ENDING_IN_S):
        return found
    ending = next((e for e in ("ses", "es") if noun.endswith(_LONG_GENITIVES[e])), "s")
    return noun.removesuffix(ending)


def _inner_head(words: Sequence[Word]) -> Word | None:
    """Return the noun behind an extended attribute: "der aus Köln stammende Sozialdemokrat"."""
    if len(words) < 4 or words[0].tag != "ART" or words[1].tag not in ("P", "ADV"):
        return None
    for place in range(2, len(words) - 1):
        if words[place].tag == "ADJ" and words[place + 1].tag == "N" and words[place - 1].tag in ("N", "ADV", "NUM"):
            return words[place + 1]
    return None


def _kind_by_noun(low: str, pack: ClaimPack, *, one: bool) -> str | None:
    if low.endswith(AGED):
        return "person" if one or not low.endswith("n") else "group"  # "die 34-Jährige"
    kinds = ("person", "organisation", "document") if one else ("group", "person", "document", "organisation")
    for kind in kinds:
        if is_one_of(low, pack.words[kind + "_noun"]):
            return kind
    return None


def _is_man(low: str, pack: ClaimPack) -> bool:
    """Tell whether a noun is a weak one that names people: "Franzose", "Kollegen", "Deutsche"."""
    if low in _GERMANS:
        return True
    stem = next((low.removesuffix(end) for end in ("en", "n") if low.endswith(end) and len(low) > len(end)), low)
    return not low.startswith(_WEAK_THINGS) and any(is_weak(form, pack) for form in (low, stem, f"{stem}e"))


def is_inert(party: Party, pack: ClaimPack) -> bool:
    """Tell whether a phrase names what neither speaks nor decides: a common noun for no person, body or text."""
    if not party.words:
        return False
    head = (party.head or party.words)[-1]
    lists = (pack.words[name] for name in ("evidence_noun", "measure_noun", "acting_noun"))
    known = is_animate(head.low, pack) or any(is_one_of(head.low, nouns) for nouns in lists)
    known = known or head.low.endswith((*_AGENTS, *pack.words["short_actor"])) or _is_man(head.low, pack)
    listed = is_one_of(head.low, pack.words["thing_noun"]) and not is_animate(head.low, pack)  # "Das Wetter"
    thing = listed or (is_common(head.low, pack) and not known)
    common = head.tag == "N" and not head.name and thing
    return common and party.type == "unknown" and party.resolution != "carried_over"
