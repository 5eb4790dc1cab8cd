"""From a text to its analysis, for one language or for whatever comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from itertools import tee
from typing import Any, Literal, TypeVar, overload

from claimx.backends import best_tier, n_cores, tier_names
from claimx.errors import InputError, LanguageError, ResourceError
from claimx.lang import available_languages, get_pack
from claimx.pipeline.config import MAX_CHARS, Config
from claimx.pipeline.masthead import date_by_masthead
from claimx.pipeline.rooms import Records, Rooms, build_rooms
from claimx.pipeline.streams import bounded_map, groups
from claimx.text import read_document, without_breaks
from claimx.types import (
    Analysis,
    ClaimList,
    Document,
    Note,
    Reading,
)
from claimx.types.respan import respanned

__all__ = ["Pipeline", "analyze", "load"]

_Context = TypeVar("_Context")


@dataclass(slots=True)
class _Part:
    """What stands in one language: the rooms that look for records in it, and what their model made of it."""

    rooms: Rooms
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Draft:
    """A text whose outer form is known, with what is to be said of it, and a view of it for each of its languages."""

    document: Document
    notes: list[Note]
    parts: list[_Part]


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
        config.check()
        if config.tier not in tier_names():
            raise ResourceError("tier", config.tier, tier_names())
        self.config = config
        self._digest = config.digest
        self._rooms: dict[str, Rooms] = {}
        if config.language is not None:
            pack = get_pack(config.language)
            self._rooms[pack.tag] = build_rooms(pack, config)

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
        (analysis,) = self._analyze([self._open(text, _parse_date(document_date), id)])
        return analysis

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
            batch_size: Texts that a model reads together, and that a worker process gets at a time. With a model that
                has more than one thread, the next batch is read while records are looked for in one.
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
        day = _parse_date(document_date)
        if n_process == 1:
            if self.config.tier != "rules" and (self.config.threads or n_cores()) > 1:
                yield from self._analyze_ahead(groups(texts, batch_size), day)
                return
            for group in groups(texts, batch_size if self.config.tier != "rules" else 1):
                yield from self._analyze_all(group, day)
            return
        import multiprocessing  # takes a tenth of the time in which claimx is imported

        threads = self.config.threads or max(1, n_cores() // n_process)
        work = partial(_work, replace(self.config, threads=threads), day)
        context = multiprocessing.get_context("spawn")
        with context.Pool(n_process) as pool:
            yield from bounded_map(pool, work, texts, batch_size, n_process)

    def _analyze_all(self, texts: Sequence[str], day: date | None) -> list[Analysis]:
        return self._analyze([self._open(text, day) for text in texts])

    def _analyze_ahead(self, batches: Iterable[Sequence[str]], day: date | None) -> Iterator[Analysis]:
        """Analyse batches in order; while records are looked for in one, the model reads the next."""
        from concurrent.futures import Future, ThreadPoolExecutor

        under_way: deque[tuple[list[_Draft], Future[None]]] = deque()

        def finish() -> Iterator[Analysis]:
            drafts, reading = under_way.popleft()
            reading.result()
            yield from map(self._close, drafts)

        with ThreadPoolExecutor(1) as pool:
            for texts in batches:
                try:
                    drafts = [self._open(text, day) for text in texts]
                except InputError:
                    while under_way:
                        yield from finish()
                    raise
                under_way.append((drafts, pool.submit(self._read, drafts)))
                if len(under_way) > 1:
                    yield from finish()
            while under_way:
                yield from finish()

    def _open(self, text: str, day: date | None, id: str = "") -> _Draft:  # noqa: A002
        """Read the outer form of a text.

        Raises:
            InputError: It or the id is no ``str``, or it is too long.
        """
        if not isinstance(text, str):
            hint = "; decode it first" if isinstance(text, bytes | bytearray) else ""
            raise InputError("text", f"expected str, got {type(text).__name__}{hint}")
        if not isinstance(id, str):
            raise InputError("id", f"expected str, got {type(id).__name__}")
        if len(text) > self.config.max_chars:
            reason = f"{len(text):,} code points are more than the limit of {self.config.max_chars:,}"
            raise InputError("text", f"{reason}; split the text or raise max_chars")
        document = read_document(text, language=self.config.language, id=id, date=day)
        notes = list(document.notes)
        if day is None:
            rooms = self._rooms_of(document.language.split("-")[0])
            document, found = date_by_masthead(document, rooms.times if rooms is not None else None)
            notes.extend(found)
        return _Draft(document, notes, list(self._split_by_language(document, notes)))

    def _analyze(self, drafts: Sequence[_Draft]) -> list[Analysis]:
        """Find what is in texts, which a model reads together."""
        self._read(drafts)
        return [self._close(draft) for draft in drafts]

    def _read(self, drafts: Sequence[_Draft]) -> None:
        """Let the models of all languages read what is theirs."""
        parts = [part for draft in drafts for part in draft.parts]
        for rooms in tuple(self._rooms.values()):
            mine = [part for part in parts if part.rooms is rooms]
            for part, reading in zip(mine, rooms.read([part.reading.document for part in mine]), strict=True):
                part.reading = reading

    def _close(self, draft: _Draft) -> Analysis:
        """Find the records of a text that the model has read."""
        found = []
        for part in draft.parts:
            draft.notes.extend(part.rooms.notes(part.reading))
            found.append(part.rooms.find(part.reading, include_rejected=self.config.include_rejected))
        records = Records.joined(found).stamped(self._digest)
        if any(part.reading.document.text != draft.document.text for part in draft.parts):
            records = respanned(records, draft.document.text)
        return Analysis(
            draft.document,
            records.entities,
            records.quantities,
            records.times,
            ClaimList(records.claims),
            records.rejections,
            tuple(draft.notes),
        )

    def _rooms_of(self, tag: str) -> Rooms | None:
        if tag not in self._rooms:
            try:
                pack = get_pack(tag)
            except LanguageError:
                return None
            self._rooms[tag] = build_rooms(pack, self.config)
        return self._rooms[tag]

    def _split_by_language(self, document: Document, notes: list[Note]) -> Iterator[_Part]:
        """Yield one view of the document for each language that has a pack, and note the others."""
        document = without_breaks(document)
        for tag in sorted({block.language for block in document.blocks}):
            part = document.select(lambda block, tag=tag: block.language == tag)  # type: ignore[misc]
            if (rooms := self._rooms_of(tag.split("-")[0])) is not None:
                yield _Part(rooms, Reading(part if part.language == tag else replace(part, language=tag)))
                continue
            code = "language.undetermined" if tag == "und" else "language.unsupported"
            what = "no language could be determined" if tag == "und" else f"there is no language pack for {tag!r}"
            message = f"{what} for {len(part.blocks)} of {len(document.blocks)} blocks, which were not analysed; "
            message += f"give language= one of {', '.join(available_languages())} to read them all the same"
            notes[:] = [note for note in notes if note.code != code]  # this one says what to do
            notes.append(Note(code, message, part.blocks[0].span))


@cache
def _pipeline_of(config: Config) -> Pipeline:
    return Pipeline(config)


def _work(config: Config, day: date | None, texts: Sequence[str]) -> list[Analysis]:
    """Analyse texts in a worker process, whose pipeline is built once."""
    return _pipeline_of(config)._analyze_all(texts, day)


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
        threads: Threads of the model; ``None`` for one a core.

    Raises:
        InputError: A setting is of another type, or ``threads`` or ``max_chars`` is below 1.
        LanguageError: No language pack answers to the language.
        ResourceError: The tier or the tagger is not there.
        MissingDependencyError: The tagger needs a package that is not installed.
    """
    config = Config(language, tier or "rules", ner, include_rejected, max_chars, threads)
    config.check()
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
    """Analyse one text; the pipeline for these settings is built once and kept.

    Args:
        text: Any ``str``; offsets are code points of it as given.
        language: BCP 47 tag, as in ``"de"`` or ``"de-CH"``; ``None`` to identify it.
        document_date: When the text was written, as a date or in ISO 8601.
        tier: ``"rules"`` or an installed model size; ``None`` for the best one installed.
        ner: A tagger of names beside the rules; see :func:`load`.
        include_rejected: Report numbers that state no amount, with a reason code.
        id: The caller's name for the text.

    Returns:
        What was found, with every span checked against the text.

    Raises:
        InputError: An argument is of another type, the text is too long, or the date is none.
        LanguageError: No language pack answers to the language.
        ResourceError: The tier or the tagger is not there.
        MissingDependencyError: The tagger needs a package that is not installed.

    Example:
        >>> analysis = analyze("Die Nato zählte fast 50.000 Soldaten.", language="de")
        >>> str(analysis.quantities[0].modifier)
        'almost'
    """
    pipeline = _cached_load(language, tier=tier, ner=ner, include_rejected=include_rejected)
    return pipeline(text, document_date=document_date, id=id)
