"""The settings of a pipeline."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from claimx.errors import InputError

__all__ = ["MAX_CHARS", "Config"]

MAX_CHARS = 10_000_000


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a pipeline; their digest stands in the provenance of every record.

    Args:
        language: BCP 47 tag of all texts, with or without region; ``None`` to identify it text by text.
        tier: ``rules``, or the name of an installed model size, as in ``small``.
        ner: A tagger beside the rules, as in ``"spacy:de_core_news_lg"``; ``None`` for the tier's own.
        include_rejected: Report numbers that state no amount, with a reason code.
        max_chars: Longest text that is read. Unit: code points.
        threads: Threads of the model; ``None`` for one a core. It changes no result.
    """

    language: str | None = None
    tier: str = "rules"
    ner: str | None = None
    include_rejected: bool = False
    max_chars: int = MAX_CHARS
    threads: int | None = None

    @property
    def digest(self) -> str:
        """The first twelve hexadecimal digits of the SHA-256 of the settings."""
        settings = asdict(self)
        del settings["threads"]
        return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:12]

    def check(self) -> None:
        """Refuse settings that cannot be worked with, before anything is loaded.

        Raises:
            InputError: A setting is of another type, or a count is below 1.
        """
        names: dict[str, object] = {"language": self.language, "tier": self.tier, "ner": self.ner}
        for name, value in names.items():
            if value is not None and not isinstance(value, str):
                raise InputError(name, f"expected str, got {type(value).__name__}")
        if self.ner == "":
            advice = "leave it out for the tier's own"
            raise InputError("ner", f"expected a tagger as in 'spacy:de_core_news_lg', got ''; {advice}")
        counts: dict[str, object] = {"max_chars": self.max_chars, "threads": self.threads}
        for name, count in counts.items():
            if count is not None and (not isinstance(count, int) or count < 1):
                raise InputError(name, f"expected a whole number of at least 1, got {count!r}")
