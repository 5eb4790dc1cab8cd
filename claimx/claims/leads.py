"""What stands before the first sentence of a German news text and is no part of it: dateline, agency, bullet, number.

"Berlin (dpa) - Die Opposition …", "KIEW/MOSKAU – Die Regierung …", "+++ Die Polizei …", "2. Die Steuer …".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import dropwhile

from claimx.lang.claim_pack import ClaimPack
from claimx.text.characters import NOTE_NUMBER
from claimx.types import Entity, EntityLabel, Token

__all__ = ["lead_end", "without_symbols"]

_MARK = re.compile(r"\s*(?:[^\w\s\"'„“”»«‚‘’`´‹›()\[\]§$€£%&@#–—-]{1,3}|\(?(?:[0-9]{1,2}|[a-z])\))\s+")
# "+++ 13.10 Uhr +++ Die Halligen …", "14:32 Uhr: …", "[9.15] …"
_CLOCK = re.compile(r"\s*(?:\+{2,3}\s?|\[)?[0-9]{1,2}[.:][0-9]{2}(?:\s?Uhr)?\]?\s?(?:\+{2,3}|[:|–—-]|(?<=\]))\s+(?=\S)")
_NOTE = re.compile(r"\s*\[[^\]\[\n]{2,40}\]\s+(?=[A-ZÄÖÜ„\"»«])")  # "[Update] Der Rat …"
_NUMBER = re.compile(r"\s*[0-9]{1,2}\.\s+(?=(?P<next>[^\W\d_]{2,20})\b)")
_PLACE = re.compile(r"\s*(?P<place>[^\W\d_a-zß][^\n()–—:;„“\"»«]{1,60}?)(?=:?\s{0,2}\(|\s{0,2}[–—]|\s-)")
_AGENCY = re.compile(r":?\s*[(\[](?P<agency>[^\W\d_]{2,12})(?:[ /,.-]{1,2}[\w.]{1,20}){0,6}[)\]]")
_DASH = re.compile(r"\s*[–—:-]{1,2}\s+(?=\S)")
_PICTURES = frozenset({"So", "Sk", "Cf", "Mn", "Cn"})  # with the marks that join or vary them
_SHORTEST_CAPITALS = 4
_TRAILING = re.compile(r"\++\Z|#\w|https?:|www\.")
_CODED = frozenset({"nbsp", "shy", "thinsp", "ensp", "emsp", "quot", "amp", "lt", "gt", "ndash", "mdash"})
_LONGEST_TAG = 40
_NOTE_NUMBER = re.compile(NOTE_NUMBER)
_NOTED = frozenset(".,;!?”“»«›‹’")
_QUOTES = frozenset("„\"“»‚'")
_DATE = re.compile(r",?\s*(?:(?:den\s+)?[0-9]{1,2}\.\s?(?:[0-9]{1,2}\.|[^\W\d_]{3,9}\.?)(?:\s?[0-9]{2,4})?)\Z")


def without_symbols(tokens: Sequence[Token]) -> list[Token]:
    """Leave out pictures around a sentence, what follows it on the web, and markup: "😀 Die …", "… #Rat +++", "<b>"."""
    kept = list(dropwhile(_is_picture, _without_markup(tokens)))
    while len(kept) > 1 and (_is_picture(kept[-1]) or _TRAILING.match(kept[-1].text)):
        kept.pop()
    return kept


def _is_picture(token: Token) -> bool:
    quotes = token.text in ("``", "`", "´")
    return not quotes and all(unicodedata.category(c) in _PICTURES for c in token.text)


def _without_markup(tokens: Sequence[Token]) -> list[Token]:
    """Leave out tags, coded blanks and numbers of notes: "Der Rat <b>fordert</b>&nbsp;Geld.12"."""
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        stop = _end_of_markup(tokens, place) if tokens[place].text in ("<", "&") else place
        if stop == place and not (kept and _is_note(tokens, place)):
            kept.append(tokens[place])
        place = max(stop, place + 1)
    return kept


def _is_note(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number touches the mark before it, and nothing behind it: "mehr Gas,4 doch", "das Ziel.5"."""
    if not _NOTE_NUMBER.fullmatch(tokens[place].text) or tokens[place - 1].text not in _NOTED:
        return False
    glued = tokens[place - 1].span.end == tokens[place].span.start
    last = tokens[place - 2].text[-1:] if place > 1 else ""
    apart = place + 1 == len(tokens) or tokens[place + 1].span.start > tokens[place].span.end
    return glued and apart and (last.isalpha() or last in _NOTED)


def _end_of_markup(tokens: Sequence[Token], place: int) -> int:
    """Return the place behind a tag or a coded character; the place itself where there is none."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.span.start != tokens[place].span.end:
        return place
    if tokens[place].text == "&":
        coded = after.text in _CODED and place + 2 < len(tokens) and tokens[place + 2].text == ";"
        return place + 3 if coded else place
    if after.text != "/" and not (after.text.isascii() and after.text.isalnum() and after.text.islower()):
        return place
    ends = (i + 1 for i in range(place + 2, min(place + _LONGEST_TAG, len(tokens))) if tokens[i].text == ">")
    return next(ends, place)


def lead_end(text: str, start: int, end: int, entity_at: dict[int, Entity], pack: ClaimPack) -> int:
    """Return where the first sentence of a block begins; ``start`` where nothing stands before it.

    A place needs an agency in brackets or a dash behind it, and has to be known as one where only a dash is there.

    Args:
        text: The whole text.
        start: First code point of the block.
        end: One past its last.
        entity_at: Entities by the first code point of each of their words.
        pack: The language.
    """
    place = start
    clock = _CLOCK.match(text, place, end) or _NOTE.match(text, place, end)
    mark = _MARK.match(text, place, end)
    if clock is not None:
        place = clock.end()
    elif mark is not None:
        place = mark.end()
    else:
        number = _NUMBER.match(text, place, end)
        if number is not None and number["next"].lower() in pack.words["article"] | pack.words["determiner"]:
            place = number.end()
    after = _dateline_end(text, place, end, entity_at, pack)
    return after if any(c.isalpha() for c in text[after : after + 80]) else start


def _dateline_end(text: str, start: int, end: int, entity_at: dict[int, Entity], pack: ClaimPack) -> int:
    town = _PLACE.match(text, start, end)
    after = town.end() if town is not None else start
    agency = _AGENCY.match(text, after, end)
    if agency is not None and agency["agency"].lower() in pack.words["agency"]:
        dash = _DASH.match(text, agency.end(), end)
        return dash.end() if dash is not None else agency.end()
    if town is None:
        return start
    dash = _DASH.match(text, after, end)
    if dash is None or not (text[dash.end()].isupper() or text[dash.end()] in _QUOTES):
        return start
    name, offset = _DATE.sub("", town["place"]), town.start("place")
    parts = list(re.finditer(r"[^/,\s][^/,]*", name))
    known = all(_is_place(part[0].strip(), entity_at.get(offset + part.start())) for part in parts)
    return dash.end() if parts and known else start


def _is_place(name: str, entity: Entity | None) -> bool:
    """Tell whether a name is one of a place; "KIEW" is read by its capitals alone."""
    return entity.label == EntityLabel.LOC if entity is not None else name.isupper() and len(name) >= _SHORTEST_CAPITALS
