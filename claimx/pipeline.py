"""The rooms put together: text in, analysis out; this module alone does the wiring, and owns batching."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from itertools import chain, islice, tee
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, overload, runtime_checkable

from claimx.backends import best_tier, load_tagger, tier_names
from claimx.claims import ClaimExtractor
from claimx.errors import InputError, LanguageError, ResourceError
from claimx.lang import LanguagePack, available_languages, get_pack
from claimx.ner import MergedRecognizer, RuleRecognizer, link_aliases
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.times import TimeExtractor
from claimx.types import (
    Analysis,
    Attribution,
    BlockKind,
    Claim,
    ClaimList,
    Document,
    Entity,
    Note,
    Quantity,
    Rejection,
    Time,
    TimeType,
)

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult, Pool

__all__ = ["MAX_CHARS", "Config", "Pipeline", "analyze", "load"]

MAX_CHARS = 10_000_000

_Context = TypeVar("_Context")
_Record = TypeVar("_Record", Entity, Quantity, Rejection, Time, Claim)


class EntityRecognizer(Protocol):
    """Whatever labels names."""

    def recognize(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order."""


class TimeFinder(Protocol):
    """Whatever finds and resolves time expressions."""

    def extract(self, document: Document) -> tuple[Time, ...]:
        """Return the time expressions of a document in text order."""


@runtime_checkable
class Attributor(Protocol):
    """Whatever finds cues with their holders and propositions, as a model does."""

    def attribute(self, document: Document) -> tuple[Attribution, ...]:
        """Return the cues of a document in text order."""


@runtime_checkable
class Reader(Protocol):
    """Whatever parses a document and finds its cues in one reading."""

    def read(self, document: Document) -> tuple[Document, tuple[Attribution, ...]]:
        """Return the document with its syntax, and its cues in text order."""


class ClaimFinder(Protocol):
    """Whatever finds claims, given what the other rooms found."""

    def extract(
        self,
        document: Document,
        entities: tuple[Entity, ...],
        quantities: tuple[Quantity, ...],
        times: tuple[Time, ...],
        attributions: tuple[Attribution, ...],
    ) -> tuple[Claim, ...]:
        """Return the claims of a document in text order."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a pipeline; their digest stands in the provenance of every record.

    Args:
        language: BCP 47 tag of all texts, with or without region; ``None`` to identify it text by text.
        tier: ``rules``, or the name of an installed model size, as in ``small``.
        ner: A tagger beside the rules, as in ``"spacy:de_core_news_lg"``; ``None`` for the tier's own.
        include_rejected: Report numbers that state no amount, with a reason code.
        max_chars: Longest text that is read. Unit: code points.
        threads: Threads of the model's runtime; ``None`` leaves it to the runtime. It changes no result.
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


@dataclass(frozen=True, slots=True)
class _Rooms:
    """The extractors of one language; ``None`` where its pack lacks the section."""

    attributor: Attributor | None
    entities: EntityRecognizer | None
    quantities: QuantityExtractor | None
    times: TimeFinder | None
    claims: ClaimFinder | None


def _build_rooms(pack: LanguagePack, config: Config) -> _Rooms:
    recognizer: EntityRecognizer | None = None
    if pack.entities is not None:
        recognizer = RuleRecognizer(pack)
    model = None if config.tier == "rules" else load_tagger(config.tier, language=pack.tag, threads=config.threads)
    tagger = load_tagger(config.ner, language=pack.tag, threads=config.threads) if config.ner is not None else model
    if tagger is not None:
        recognizer = MergedRecognizer(recognizer, tagger)
    claims = ClaimExtractor(pack) if pack.claims is not None else None
    source: object = model if claims is not None and claims.takes_attributions else None
    return _Rooms(
        source if isinstance(source, Attributor) else None,
        recognizer,
        QuantityExtractor(pack) if pack.quantities is not None else None,
        TimeExtractor(pack) if pack.times is not None else None,
        claims,
    )


class Pipeline:
    """A function from text to analysis, for one language or for whatever comes.

    Build it with :func:`load`. It keeps no state between texts: the same text gives the same bytes.

    Args:
        config: The settings.

    Raises:
        InputError: A setting is of another type, or a count is below 1.
        LanguageError: No language pack answers to the language.
        ResourceError: The tier or the tagger is not there.

    Example:
        >>> nlp = Pipeline(Config(language="de"))
        >>> nlp("Laut Nato kamen mindestens 3.000 Soldaten.").quantities[0].span.text
        'mindestens 3.000 Soldaten'
    """

    def __init__(self, config: Config) -> None:
        _check(config)
        if config.tier not in tier_names():
            raise ResourceError("tier", config.tier, tier_names())
        self.config = config
        self._rooms: dict[str, _Rooms] = {}
        if config.language is not None:
            pack = get_pack(config.language)
            self._rooms[pack.tag] = _build_rooms(pack, config)

    def __reduce__(self) -> tuple[type[Pipeline], tuple[Config]]:
        return type(self), (self.config,)

    def __repr__(self) -> str:
        return f"Pipeline({self.config!r})"

    def __call__(self, text: str, *, document_date: date | str | None = None, id: str = "") -> Analysis:  # noqa: A002
        """Analyse one text.

        Args:
            text: Any ``str``. Nothing is normalized; offsets are code points of it as given.
            document_date: When the text was written, as a date or in ISO 8601. Where it is not given and the masthead
                shows one full date, that date is taken and a note says so.
            id: The caller's name for the text.

        Returns:
            What was found, with every span checked against the text.

        Raises:
            InputError: The text or the id is no ``str``, the text is too long, or the date is none.
        """
        if not isinstance(text, str):
            hint = "; decode it first" if isinstance(text, bytes | bytearray) else ""
            raise InputError("text", f"expected str, got {type(text).__name__}{hint}")
        if not isinstance(id, str):
            raise InputError("id", f"expected str, got {type(id).__name__}")
        if len(text) > self.config.max_chars:
            reason = f"{len(text):,} code points are more than the limit of {self.config.max_chars:,}"
            raise InputError("text", f"{reason}; split the text or raise max_chars")
        day = _parse_date(document_date)
        document = read_document(text, language=self.config.language, id=id, date=day)
        notes = list(document.notes)
        if day is None:
            document, found = self._date_by_masthead(document)
            notes.extend(found)
        parts = []
        for tag, part in self._split_by_language(document, notes):
            parts.append(self._analyze_part(tag, part, notes))
        merged = tuple(
            tuple(sorted(chain.from_iterable(column), key=_text_order)) for column in zip(*parts, strict=True)
        )
        entities, quantities, times, claims, rejections = merged or ((), (), (), (), ())
        return Analysis(document, entities, quantities, times, ClaimList(claims), rejections, tuple(notes))

    @overload
    def pipe(
        self,
        texts: Iterable[str],
        *,
        batch_size: int = 16,
        n_process: int = 1,
        document_date: date | str | None = None,
        as_tuples: Literal[False] = False,
    ) -> Iterator[Analysis]: ...

    @overload
    def pipe(
        self,
        texts: Iterable[tuple[str, _Context]],
        *,
        batch_size: int = 16,
        n_process: int = 1,
        document_date: date | str | None = None,
        as_tuples: Literal[True],
    ) -> Iterator[tuple[Analysis, _Context]]: ...

    def pipe(
        self,
        texts: Iterable[Any],
        *,
        batch_size: int = 16,
        n_process: int = 1,
        document_date: date | str | None = None,
        as_tuples: bool = False,
    ) -> Iterator[Any]:
        """Analyse a stream of texts in order, in memory that does not grow with their number.

        Args:
            texts: Any iterable, read as it is consumed.
            batch_size: Texts that a worker process gets at a time.
            n_process: Worker processes; with 1, the work is done here.
            document_date: The date of all the texts.
            as_tuples: The texts come as pairs with whatever belongs to them, and so do the analyses, as with spaCy.

        Yields:
            One analysis a text, or one pair.

        Raises:
            InputError: As for a single text; or one ``str`` came instead of several, or a count is below 1.
        """
        if isinstance(texts, str):
            raise InputError("texts", "expected several texts, got one str; call the pipeline itself with it")
        if batch_size < 1 or n_process < 1:
            raise InputError("pipe", f"batch_size and n_process must be at least 1, got {batch_size} and {n_process}")
        if as_tuples:
            first, second = tee(texts)
            analyses = self.pipe(
                (text for text, _ in first), batch_size=batch_size, n_process=n_process, document_date=document_date
            )
            yield from zip(analyses, (context for _, context in second), strict=True)
            return
        work = partial(self, document_date=document_date)
        if n_process == 1:
            yield from map(work, texts)
            return
        context = multiprocessing.get_context("spawn")
        with context.Pool(n_process) as pool:
            yield from _bounded_map(pool, work, texts, batch_size, n_process)

    def _rooms_of(self, tag: str) -> _Rooms | None:
        if tag not in self._rooms:
            try:
                pack = get_pack(tag)
            except LanguageError:
                return None
            self._rooms[tag] = _build_rooms(pack, self.config)
        return self._rooms[tag]

    def _split_by_language(self, document: Document, notes: list[Note]) -> Iterator[tuple[str, Document]]:
        """Yield one view of the document for each language that has a pack, and note the others."""
        for tag in sorted({block.language for block in document.blocks}):
            part = document.select(lambda block, tag=tag: block.language == tag)  # type: ignore[misc]
            base = tag.split("-")[0]
            if self._rooms_of(base) is not None:
                yield base, part if part.language == tag else replace(part, language=tag)
                continue
            code = "language.undetermined" if tag == "und" else "language.unsupported"
            what = "no language could be determined" if tag == "und" else f"there is no language pack for {tag!r}"
            message = f"{what} for {len(part.blocks)} of {len(document.blocks)} blocks, which were not analysed; "
            message += f"give language= one of {', '.join(available_languages())} to read them all the same"
            notes[:] = [note for note in notes if note.code != code]  # this one says what to do
            notes.append(Note(code, message, part.blocks[0].span))

    def _analyze_part(
        self, tag: str, document: Document, notes: list[Note]
    ) -> tuple[tuple[Entity, ...], tuple[Quantity, ...], tuple[Time, ...], tuple[Claim, ...], tuple[Rejection, ...]]:
        rooms = self._rooms[tag]
        missing = [n for n in ("entities", "quantities", "times", "claims") if getattr(rooms, n) is None]
        if missing:
            notes.append(Note("language.partial", f"the language pack {tag!r} has no {', '.join(missing)}"))
        # Asked first: a model that finds cues finds the names in the same reading, and remembers them.
        attributions: tuple[Attribution, ...] = ()
        if isinstance(rooms.attributor, Reader):
            document, attributions = rooms.attributor.read(document)
        elif rooms.attributor is not None:
            attributions = rooms.attributor.attribute(document)
        if n_unread := sum(cue.n_unread for cue in attributions):
            text = f"{n_unread} words of long sentences stand too far from a cue to be read for its holder and content"
            notes.append(Note("attribution.unread", text))
        entities = link_aliases(document, rooms.entities.recognize(document)) if rooms.entities else ()
        rejections: tuple[Rejection, ...] = ()
        quantities: tuple[Quantity, ...] = ()
        if rooms.quantities and self.config.include_rejected:
            quantities, rejections = rooms.quantities.extract_with_rejections(document)
        elif rooms.quantities:
            quantities = rooms.quantities.extract(document)
        times = rooms.times.extract(document) if rooms.times else ()
        claims = rooms.claims.extract(document, entities, quantities, times, attributions) if rooms.claims else ()
        stamp = self._stamp
        return stamp(entities), stamp(quantities), stamp(times), stamp(claims), stamp(rejections)

    def _stamp(self, records: tuple[_Record, ...]) -> tuple[_Record, ...]:
        digest = self.config.digest
        return tuple(replace(r, provenance=replace(r.provenance, config=digest)) for r in records)

    def _date_by_masthead(self, document: Document) -> tuple[Document, tuple[Note, ...]]:
        """Take the one full date of the masthead as the date of the document."""
        head = document.select(lambda block: block.kind is BlockKind.MASTHEAD)
        rooms = self._rooms_of(document.language.split("-")[0])
        if not head.blocks or rooms is None or rooms.times is None:
            return document, ()
        found = [t for t in rooms.times.extract(head) if t.type is TimeType.DATE]
        days = sorted({t.value for t in found if t.value and len(t.value) == len("2024-11-14")})
        if len(days) != 1:
            return document, ()
        span = next(t.span for t in found if t.value == days[0])
        note = Note("date.masthead", f"the document is dated {days[0]} after its masthead", span)
        return replace(document, date=date.fromisoformat(days[0])), (note,)


def _check(config: Config) -> None:
    """Refuse settings that cannot be worked with, before anything is loaded."""
    names: dict[str, object] = {"language": config.language, "tier": config.tier, "ner": config.ner}
    for name, value in names.items():
        if value is not None and not isinstance(value, str):
            raise InputError(name, f"expected str, got {type(value).__name__}")
    if config.ner == "":
        raise InputError(
            "ner", "expected a tagger as in 'spacy:de_core_news_lg', got ''; leave it out for the tier's own"
        )
    counts: dict[str, object] = {"max_chars": config.max_chars, "threads": config.threads}
    for name, count in counts.items():
        if count is not None and (not isinstance(count, int) or count < 1):
            raise InputError(name, f"expected a whole number of at least 1, got {count!r}")


def _text_order(record: Entity | Quantity | Rejection | Time | Claim) -> tuple[int, int]:
    first = record.proposition.spans[0] if isinstance(record, Claim) else record.span
    return first.start, first.end


def _bounded_map(
    pool: Pool,
    work: Callable[[str], Analysis],
    texts: Iterable[str],
    batch_size: int,
    n_process: int,
) -> Iterator[Analysis]:
    """Map over a pool in order, with at most two batches a process under way, so that memory stays flat."""
    stream = iter(texts)
    pending: deque[AsyncResult[list[Analysis]]] = deque()
    while True:
        while len(pending) < 2 * n_process and (batch := list(islice(stream, batch_size))):
            pending.append(pool.map_async(work, batch, chunksize=len(batch)))
        if not pending:
            return
        yield from pending.popleft().get()


def _parse_date(day: date | str | None) -> date | None:
    if isinstance(day, datetime):
        return day.date()
    if day is None or isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except (TypeError, ValueError) as error:
        raise InputError("document_date", f"expected a date or ISO 8601 as in '2024-11-14', got {day!r}") from error


def load(
    language: str | None = None,
    *,
    tier: str | None = None,
    ner: str | None = None,
    include_rejected: bool = False,
    max_chars: int = MAX_CHARS,
    threads: int | None = None,
) -> Pipeline:
    """Build a pipeline.

    Args:
        language: BCP 47 tag, as in ``"de"`` or ``"de-CH"``; ``None`` to identify the language of each text.
        tier: ``"rules"`` or an installed model size, as in ``"small"``; ``None`` for the best one installed.
        ner: A tagger beside the rules: ``"spacy:NAME"``, ``"hf:NAME"``, ``"gliner:NAME"`` or the folder of a model.
        include_rejected: Report numbers that state no amount, with a reason code.
        max_chars: Longest text that is read. Unit: code points.
        threads: Threads of the model's runtime; ``None`` leaves it to the runtime.

    Raises:
        InputError: A setting is of another type, or ``threads`` or ``max_chars`` is below 1.
        LanguageError: No language pack answers to the language.
        ResourceError: The tier or the tagger is not there.
        MissingDependencyError: The tagger needs a package that is not installed.
    """
    config = Config(language, tier or "rules", ner, include_rejected, max_chars, threads)
    _check(config)
    return Pipeline(config if tier else replace(config, tier=best_tier(language)))


_cached_load = cache(load)


def analyze(
    text: str,
    *,
    language: str | None = None,
    document_date: date | str | None = None,
    tier: str | None = None,
    ner: str | None = None,
    include_rejected: bool = False,
    id: str = "",  # noqa: A002
) -> Analysis:
    """Analyse one text; :func:`load` and :class:`Pipeline` say what the arguments mean.

    Example:
        >>> analysis = analyze("Die Nato zählte fast 50.000 Soldaten.", language="de")
        >>> str(analysis.quantities[0].modifier)
        'almost'
    """
    pipeline = _cached_load(language, tier=tier, ner=ner, include_rejected=include_rejected)
    return pipeline(text, document_date=document_date, id=id)
