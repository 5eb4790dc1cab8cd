"""What stands behind ``#`` in the name of a suite: how its file is to be read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.errors import InputError

__all__ = ["LABELS", "LEFT_OUT", "PARTS", "Options"]

# Labels that mean a name, whatever their case.
LABELS: Mapping[str, Reading] = {
    **{name.upper(): reading for name, reading in COMMON_LABELS.items()},
    **{f"LOCATION-{kind}": COMMON_LABELS["LOC"] for kind in ("CITY", "STOP", "STREET", "ROUTE")},
    "MISCDERIV": COMMON_LABELS["OTHderiv"],
    "MISCPART": COMMON_LABELS["OTHpart"],
    "ORGANIZATION-COMPANY": COMMON_LABELS["ORG"],
    "NATIONALITY": COMMON_LABELS["NORP"],
}

# Labels that mean another record, or a part of one, whatever their case.
PARTS: Mapping[str, str] = {
    **dict.fromkeys(("QUANTITY", "AMOUNT"), "quantity"),
    **dict.fromkeys(("TIMEX3", "TIMEX", "TIME", "DATE", "DURATION", "SET"), "time"),
    **dict.fromkeys(("CLAIM", "PROPOSITION", "MESSAGE", "QUOTE", "QUOTATION", "CONTENT"), "claim"),
    **dict.fromkeys(("HOLDER", "SOURCE", "SPEAKER"), "holder"),
    "CUE": "cue",
    "CORE": "core",
    "CONDITION": "condition",
    "HEDGE": "hedge",
    "NEGATION": "negation",
    "QUOTED": "quoted",
    "EVIDENCE": "evidence",
    "NUMBER": "number",
    "NOUN": "noun",
    "PER_UNIT": "per",
    "TRAP": "trap",
}

# What a label is mapped to when it is not to be read.
LEFT_OUT = "O"

_NUMBERS = ("text", "tag", "value", "sentences", "limit")
_OFFSETS = ("", "points", "utf16", "bytes")


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read. What a kind of file has no use for is passed over.

    Args:
        text: Column of the token, from 0; ``None`` to tell it from the file.
        tag: Column of the tag, negative ones from the end; ``None`` to tell it from the file.
        value: Column of the TIMEX3 value.
        language: BCP 47 tag; empty to identify it from the text.
        date: When the documents were written, where the file does not say; ISO 8601.
        sentences: Sentences a document; 0 for the documents that the file marks, or ten where it marks none.
        limit: Documents that are read; 0 for all.
        map: Labels beyond the usual ones, as in ``person:PER+demonym:LOCderiv+Aussage:CLAIM+Ort:O``.
        part: Folder within an archive that is read; empty for all.
        split: Split of a data set.
        layer: Name of the annotation layer, span group or column that holds the labels; empty for the usual one.
        offsets: ``points``, ``utf16`` or ``bytes``; empty to take what fits the quotations in the file.
    """

    text: int | None = None
    tag: int | None = None
    value: int = 2
    language: str = ""
    date: str = ""
    sentences: int = 0
    limit: int = 0
    map: str = ""
    part: str = ""
    split: str = ""
    layer: str = ""
    offsets: str = ""

    @classmethod
    def parse(cls, text: str) -> Options:
        """Read ``name=value,name=value``; ``labels`` is another name for ``map``.

        Raises:
            InputError: An option is unknown, given twice, or has no value that it can have.

        Example:
            >>> Options.parse("tag=3,language=en").tag
            3
        """
        chosen: dict[str, int | str] = {}
        for part in filter(None, text.split(",")):
            given, _, value = part.partition("=")
            name = "map" if given == "labels" else given
            if name not in cls.__slots__:
                raise InputError("suite options", f"no option named {name!r}; there are {', '.join(cls.__slots__)}")
            if name in chosen:
                raise InputError("suite options", f"{given} is given twice")
            if name in _NUMBERS and not re.fullmatch("-?[0-9]+", value):
                raise InputError("suite options", f"{name} needs a whole number, got {value!r}")
            chosen[name] = int(value) if name in _NUMBERS else value
        options = cls(**chosen)  # type: ignore[arg-type]
        if chosen.get("sentences", 1) == 0 or options.sentences < 0:
            raise InputError("suite options", "a document needs at least one sentence")
        if options.limit < 0:
            raise InputError("suite options", "limit counts documents, so it cannot be negative")
        if options.offsets not in _OFFSETS:
            raise InputError("suite options", f"offsets are points, utf16 or bytes, not {options.offsets!r}")
        options.document_date  # noqa: B018 - a date that cannot be read is refused before any file is opened
        options.meanings  # noqa: B018 - likewise a label that leads nowhere
        return options

    @property
    def document_date(self) -> datetime.date | None:
        """The date that all documents share, if one is given."""
        if not self.date:
            return None
        try:
            return datetime.date.fromisoformat(self.date)
        except ValueError as error:
            raise InputError("suite options", f"date needs YYYY-MM-DD, got {self.date!r}") from error

    @property
    def meanings(self) -> Mapping[str, Reading | str]:
        """What each label means, in capitals: a name's label and form, or a part of another record."""
        meanings: dict[str, Reading | str] = {**PARTS, **LABELS}
        for part in filter(None, self.map.split("+")):
            theirs, _, ours = part.partition(":")
            target = ours.upper()
            if target == LEFT_OUT:
                meanings.pop(theirs.upper(), None)
            elif target in LABELS or target in PARTS:
                meanings[theirs.upper()] = LABELS[target] if target in LABELS else PARTS[target]
            else:
                raise InputError(
                    "suite options", f"map={part!r} leads to no label; try PER, ORG, LOC, MISC, LOCderiv, CLAIM, O"
                )
        return meanings
