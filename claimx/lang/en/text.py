"""English: words and typography of running text."""

from __future__ import annotations

import re

from claimx.lang.text_pack import TextPack, read_patterns, read_words

__all__ = ["TEXT"]

_WORDS = {name: frozenset(words) for name, words in read_words(__package__ or "claimx.lang.en", "text.txt").items()}

# "don't" -> do | n't, "Nato's" -> Nato | 's, "cannot" -> can | not, as in UD English.
_ENCLITICS = re.compile(
    r"(?P<stem>.+?)(?P<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))|(?P<stem2>can)(?P<clitic2>not)", re.IGNORECASE
)

_FURNITURE = read_patterns(__package__ or "claimx.lang.en", "furniture.txt")

# "Anna Weber is a senior fellow at …": a name, a verb of standing, a profession or a house.
_AUTHOR_NOTE = re.compile(
    r"(?:(?:Dr|Prof)\.? ){0,2}(?:[A-Z][\w’'.-]* ){2,5}(?:and (?:[A-Z][\w’'.-]* ){1,5})?"
    r"(?:is|are|was|works|writes|teaches|reports|leads|covers)\b.{0,60}?"
    r"(?:fellow|researcher|professor|lecturer|correspondent|reporter|editor|journalist|columnist|author|writer"
    r"|analyst at|scholar|associate|director of|based in|contribut)"
)

TEXT = TextPack(
    function_words=_WORDS["function_words"],
    abbreviations=_WORDS["abbreviations"],
    numeric_abbreviations=_WORDS["numeric_abbreviations"],
    final_abbreviations=_WORDS["final_abbreviations"],
    whole_words=_WORDS["whole_words"],
    speech_verbs=_WORDS["speech_verbs"],
    enclitics=_ENCLITICS,
    navigation=_FURNITURE["navigation"],
    imprint=_FURNITURE["imprint"],
    byline=_FURNITURE["byline"],
    credit=_FURNITURE["credit"],
    author_note=_AUTHOR_NOTE,
)
