"""German: words and typography of running text."""

from __future__ import annotations

import re

from claimx.lang.text_pack import TextPack, read_patterns, read_words

__all__ = ["TEXT"]

_WORDS = {name: frozenset(words) for name, words in read_words(__package__ or "claimx.lang.de", "text.txt").items()}

# "gibt's", "geht's": a verb, pronoun or conjunction with "es"; a name keeps its genitive ("Peter's").
_ENCLITICS = re.compile(
    r"(?P<stem>[a-zäöüß]+|(?:Gibt|Geht|Ist|Wie|Wenn|Hat|War|Er|Ich|Sie|Wer|Was|Ob|Man|Mir))(?P<clitic>['’]s)"
)

_FURNITURE = read_patterns(__package__ or "claimx.lang.de", "furniture.txt")

# "Dr. Anna Weber ist Redakteurin in Bern.": a name, a verb of standing, a profession or a house.
_AUTHOR_NOTE = re.compile(
    r"(?:(?:Dr|Prof|PD|em|Dipl)\.[ -]?){0,3}(?:[A-ZÄÖÜ][\w’'.-]* ){2,5}(?:\([^)]{1,60}\) ?)?"
    r"(?:und (?:[A-ZÄÖÜ][\w’'.-]* ){1,5})?"
    r"(?:ist|sind|war|arbeitet|lehrt|forscht|schreibt|leitet|berichtet|lebt)\b.{0,80}?"
    r"(?:\w*(?:[Ww]issenschaftler|[Pp]rofessor|[Rr]edakteur|[Kk]orrespondent|[Jj]ournalist|[Mm]itarbeiter|[Ff]orscher)"
    r"|\w*(?:[Kk]olumnist|[Aa]utor|[Ii]nstitut|[Ff]orschungsgruppe)|Fellow|Doktorand|Publizist|Referent|Dozent|Lehrstuhl"
    r"|freie[rn]? |Redaktion)"
)

TEXT = TextPack(
    function_words=_WORDS["function_words"],
    abbreviations=_WORDS["abbreviations"],
    numeric_abbreviations=_WORDS["numeric_abbreviations"],
    numeric_endings=("str", "Str"),
    final_abbreviations=_WORDS["final_abbreviations"],
    whole_words=_WORDS["whole_words"],
    ordinal_dot=True,
    ordinal_leaders=_WORDS["ordinal_leaders"],
    ordinal_followers=_WORDS["ordinal_followers"],
    enclitics=_ENCLITICS,
    navigation=_FURNITURE["navigation"],
    imprint=_FURNITURE["imprint"],
    byline=_FURNITURE["byline"],
    credit=_FURNITURE["credit"],
    author_note=_AUTHOR_NOTE,
)
