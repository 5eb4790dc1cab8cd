"""Clauses that tell whose words a statement is: "Die Lage ist ernst, wie der Minister sagte", "…, davon geht X aus"."""

from __future__ import annotations

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.pieces import Piece
from claimx.claims.de.words.prepositions import pronominal

__all__ = ["points_back", "refers_back", "relates_object", "resumes", "stands_inside", "way_of"]

_DEGREES = frozenset(
    [
        *("viel", "viele", "vielen", "wenig", "wenige", "wenigen", "sehr", "weit", "stark", "groß", "gut", "schlecht"),
        *("schnell", "schwer", "leicht", "lange", "lang", "oft", "hoch", "tief", "ernst", "wichtig"),
    ]
)
_QUALITIES = ("iv", "haft", "sam", "bar", "voll", "los")  # "wie aggressiv der Hund bellt"
_FOCUS = frozenset({"auch", "etwa", "zuletzt", "schon", "bereits", "jüngst", "nun", "derzeit"})
_UTTERED = frozenset({"ausdrücken", "erinnern", "äußern", "entsinnen", "beklagen", "beschweren"})
_SEEN = frozenset({"sehen", "erkennen", "merken", "ablesen"})
_OBJECTS = frozenset({"sie", "ihn", "es"})  # "wie sie der Rat vorschlägt", but "wie sie gestern sagte"


def way_of(clause: Clause) -> Clause | None:
    """Return the clause "wie X sagte": below a main clause, or at the end of what is below it."""
    host: Clause | None = clause
    while host is not None:
        subs = [c for c in host.children if c.kind == "sub" and (c.opener is None or c.opener.low == "wie")]
        subs = [c for c in subs if not (_asks_degree(c) or _shows_itself(c))]
        if host is not clause:
            subs = [
                c for c in subs if c.opener is not None and c.whole()[-1] is clause.whole()[-1] and len(c.words) > 2
            ]
        if subs:
            return subs[0]
        below = [c for c in host.children if c.kind in ("sub", "rel")]
        host = below[-1] if below else None
    return None


def _shows_itself(clause: Clause) -> bool:
    """Tell whether "wie" leads to what comes about or can be seen, with nobody who says it.

    As in "wie sich jetzt wieder gezeigt hat" and "wie man an den Zahlen sieht".
    """
    seen = any(w.low == "man" for w in clause.words) and any(w.lemma in _SEEN for w in clause.words)
    reflexive = any(w.low == "sich" for w in clause.words) and not any(w.lemma in _UTTERED for w in clause.words)
    return seen or reflexive


def refers_back(clause: Clause) -> bool:
    """Tell whether a clause takes up the one before it: "…, das kündigte X an", "…, so lautet sein Fazit"."""
    lows = [w.low for w in clause.words[:6]]
    second = clause.finite is not None and clause.words[1:2] == [clause.finite]
    so = second and lows[0] == "so"
    return not {"es", "lautet"}.isdisjoint(lows) if so else resumes(clause)


def resumes(clause: Clause | Piece) -> bool:
    """Tell whether a clause begins with a pronoun for the one before it: "…, das weiß X", "…, davon geht X aus"."""
    that = bool(clause.words) and clause.words[0].low in ("das", "dies", "so") and clause.words[1:2] == [clause.finite]
    return that or points_back(clause)


def points_back(clause: Clause | Piece) -> bool:
    """Tell whether a clause begins with what stands for the clause before it: "…, davon geht X aus"."""
    if not clause.words or clause.words[1:2] != [clause.finite]:
        return False
    low = clause.words[0].low
    return low == "da" or (low.startswith("da") and bool(pronominal(low)))


def stands_inside(clause: Clause) -> bool:
    """Tell whether a clause can stand inside what it reports, verb second: "so heißt es im Rathaus"."""
    so = [w.low for w in clause.words[:1]] == ["so"] and clause.words[1:2] == [clause.finite]
    return so or points_back(clause)


def _asks_degree(clause: Clause) -> bool:
    """Tell whether "wie" asks how much: "hat gezeigt, wie wenig das Amt weiß"."""
    behind = clause.words[1] if len(clause.words) > 1 and clause.words[0].low == "wie" else None
    attributes = len(clause.words) > 2 and clause.words[2].tag in ("ADJ", "PP")  # "wie gut informierte Kreise sagten"
    high = behind is not None and (behind.low in _DEGREES or behind.low.endswith(_QUALITIES))
    return high and not attributes


def relates_object(way: Clause) -> bool:
    """Tell whether "wie" compares a thing with one that somebody wants: "eine Frist, wie sie der Rat vorschlägt"."""
    words = [w for w in way.words if w.low not in _FOCUS]
    if len(words) < 3:
        return False
    led = len(way.words) > 3 and words[0].low == "wie" and words[1].low in _OBJECTS
    told = len(words) < len(way.words) and words[2].low in ("der", "dem")  # "wie sie auch der Zeitung sagte"
    return led and not told and words[2].tag in ("ART", "DET", "N")
