"""English: words and typography of running text."""

from __future__ import annotations

import re

from claimx.lang.text_pack import TextPack, read_words

__all__ = ["TEXT"]

_WORDS = {name: frozenset(words) for name, words in read_words(__package__ or "claimx.lang.en", "text.txt").items()}

# "don't" -> do | n't, "Nato's" -> Nato | 's, "cannot" -> can | not, as in UD English.
_ENCLITICS = re.compile(
    r"(?P<stem>.+?)(?P<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))|(?P<stem2>can)(?P<clitic2>not)", re.IGNORECASE
)

_NAVIGATION = re.compile(
    r"(?:(?:jump|skip|go|back)(?: directly)? to (?:the )?(?:page |main )?(?:content|navigation|search|top|menu|home)|menu|home|search|log ?in|sign (?:in|up)|register"
    r"|subscribe(?: now| to .{1,60})?|share(?: (?:this|on|via) .{1,40})?|print(?: this page)?|comments?|advertisement|related (?:articles?|stories|content|topics)|read (?:more|also|next)\b.{0,200}"
    r"|see also:? .{0,100}|(?:on|via) (?:facebook|twitter|x|whatsapp|e-?mail|linkedin|telegram)|facebook|twitter|whatsapp|instagram|linkedin|e-?mail this.{0,30}|copy link"
    r"|newsletter|table of contents|contents|research areas?|topics?|tags|about us|contact(?: us)?|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings)"
    r"|site ?map|download(?: (?:the )?pdf)?|listen to this article.{0,30}|follow us.{0,40}|recommended|most (?:read|popular))[.:!»>]?",
    re.IGNORECASE,
)

_IMPRINT = re.compile(
    r"(?:©|\(c\) (?:19|20)[0-9]{2}|copyright|all rights reserved|licen[sc]ed under|creative commons|\bCC[ -]BY\b|isbn\b|issn\b"
    r"|(?:views|opinions) expressed (?:in|by|here|are)|does? not necessarily reflect|reflects? (?:solely |only )?the (?:views?|opinions?) of the authors?"
    r"|(?:publication|study|report|work|project|research) (?:was|is|has been) .{0,60}(?:made possible|funded|supported|financed) by|for (?:more|further) information\b.{0,120}(?:https?:|www\.|@)"
    r"|registered (?:charity|office|company|in england)|vat (?:no|number)|published by:|edited by:|editor(?:s|-in-chief)?:|photo credits?|reporting by .{2,80}; ?editing by)",
    re.IGNORECASE,
)

_BYLINE = re.compile(
    r"(?:(?:by|analysis by|opinion by|reporting by) [A-Z][\w’'-]+(?:[ -][A-Z][\w.’'-]*){1,4}(?:(?:,| and| &|;) ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}){0,4}"
    r"|(?:published|updated|last (?:updated|modified)|posted|date|issued)(?: on| at)?:? .{0,20}[0-9].{0,50}|[0-9]+[ -]min(?:ute)?s? read|(?:photo|image|picture|source|credit|author|authors|video|graphic)s?: ?.{1,80}"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[0-9]{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? [0-9]{1,2}),? (?:19|20)[0-9]{2}(?:,? .{0,20})?|[0-9]+ (?:pages?|comments?|shares?)"
    r"|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:]{4,8}.{0,6})?)",
    re.IGNORECASE,
)

_AUTHOR_NOTE = re.compile(
    r"(?:(?:Dr|Prof)\.? ){0,2}(?:[A-Z][\w’'.-]*[ ]){1,5}(?:and (?:[A-Z][\w’'.-]*[ ]){1,5})?(?:is|are|was|works|writes|teaches|reports|leads|covers)\b.{0,60}?"
    r"(?:fellow|researcher|professor|lecturer|correspondent|reporter|editor|journalist|columnist|author|writer|analyst at|scholar|associate|director of|based in|contribut)",
)

TEXT = TextPack(
    function_words=_WORDS["function_words"],
    abbreviations=_WORDS["abbreviations"],
    numeric_abbreviations=_WORDS["numeric_abbreviations"],
    final_abbreviations=_WORDS["final_abbreviations"],
    whole_words=_WORDS["whole_words"],
    speech_verbs=_WORDS["speech_verbs"],
    enclitics=_ENCLITICS,
    navigation=_NAVIGATION,
    imprint=_IMPRINT,
    byline=_BYLINE,
    author_note=_AUTHOR_NOTE,
)
