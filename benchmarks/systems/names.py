"""Taggers of names, each alone: our own models, spaCy, Hugging Face, GLiNER, Flair, Stanza."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.systems.base import System, claimx_facts, need, read_anew
from benchmarks.systems.claimx_tiers import model_facts, models_named
from benchmarks.systems.spec import (
    LabelMap,
    Spec,
    digest_of_path,
    find_trained_on,
    package_versions,
    read_label_map,
    readings,
    renamed_tags,
)
from claimx.backends import load_tagger
from claimx.backends.gliner_ner import GlinerTagger
from claimx.backends.hf_ner import HuggingFaceTagger
from claimx.backends.labels import Reading
from claimx.backends.spacy_ner import SpacyTagger
from claimx.errors import InputError, ResourceError
from claimx.types import Analysis, Document, Entity, Provenance, Span

__all__ = ["open_flair", "open_gliner", "open_hf", "open_own", "open_spacy", "open_stanza"]

Tag = Callable[[Document], Sequence[Entity]]
AGGREGATIONS = ("first", "simple", "average", "max")
_DEFAULT_GLINER = "urchade/gliner_multi-v2.1"
_FLAIR_BY_LANGUAGE = {"de": "flair/ner-german-large", "en": "flair/ner-english-large"}
_STRIDE = 64


@dataclass(slots=True)
class _Tagger:
    """A tagger that is loaded when a language is prepared, and once for all languages that share it."""

    load: Callable[[str], Tag]
    key: Callable[[str], str] = lambda _: ""
    loaded: dict[str, Tag] = field(default_factory=dict)

    def prepare(self, language: str) -> Tag:
        base = language.split("-", maxsplit=1)[0]
        key = self.key(base)
        if key not in self.loaded:
            self.loaded[key] = self.load(base)
        return self.loaded[key]

    def analyze(self, document: Document) -> Analysis:
        read = read_anew(document)
        return Analysis(read, tuple(self.prepare(document.language)(read)))


def _system(
    spec: Spec,
    tagger: _Tagger,
    facts: Mapping[str, str],
    *,
    files: tuple[Path, ...] = (),
    trained_on: Path | None = None,
) -> System:
    options = dict(facts)
    if "labels" in spec.options:
        options["labels"] = digest_of_path(Path(spec.options["labels"]))
    files = files or ((spec.path,) if spec.path else ())
    found = trained_on or spec.trained_on
    return System(spec.label, options, ("entities",), tagger.prepare, tagger.analyze, files, found)


def _labels(spec: Spec) -> LabelMap:
    return read_label_map(spec.options["labels"]) if "labels" in spec.options else {}


def _model_facts(spec: Spec, *packages: str, name: str = "") -> dict[str, str]:
    """Return code, packages and the model: the digest of a folder, else the name."""
    model = digest_of_path(spec.path) if spec.path else spec.name or name
    return {**claimx_facts(), **package_versions(*packages), "model": model}


def open_own(spec: Spec) -> System:
    """Return a model of claimx alone, without rules."""
    models = models_named(spec.name)
    tagger = _Tagger(lambda language: load_tagger(spec.name, language=language).tag, key=lambda language: language)
    trained_on = spec.trained_on or find_trained_on(models[0].folder)
    files = tuple(model.folder for model in models)
    return _system(spec, tagger, model_facts(models), files=files, trained_on=trained_on)


def open_spacy(spec: Spec) -> System:
    """Return a spaCy pipeline; it reads whole paragraphs and finds its own sentences."""
    spacy = need("spacy", "spacy")
    meaning = readings(_labels(spec))
    facts = _model_facts(spec, "spacy")
    files: tuple[Path, ...] = ()
    if spec.path is None and spec.name in spacy.util.get_installed_models():
        folder = Path(spacy.util.get_package_path(spec.name))
        facts["model"], files = digest_of_path(folder), (folder,)

    def load(_language: str) -> Tag:
        try:
            nlp = spacy.load(spec.name)
        except OSError as error:
            raise ResourceError("spaCy pipeline", spec.name, tuple(spacy.util.get_installed_models())) from error
        tagger = SpacyTagger(nlp, spec.name, meaning)
        return lambda document: tagger.tag(_by_block(document))

    return _system(spec, _Tagger(load), facts, files=files)


def _by_block(document: Document) -> Document:
    return replace(document, sentences=tuple(block.span for block in document.blocks), tokens=())


def open_hf(spec: Spec) -> System:
    """Return a token classifier of Hugging Face.

    The first piece of a word speaks for it, and BIO, IOB1, BIOES, BILOU and bare labels are all read; with
    ``aggregation=simple``, ``average`` or ``max``, the pipeline of transformers puts the pieces together instead.
    """
    transformers = need("transformers", "transformers")
    need("torch", "transformers")
    aggregation = spec.options.get("aggregation", "first")
    if aggregation not in AGGREGATIONS:
        raise InputError("aggregation", f"expected one of {', '.join(AGGREGATIONS)}, got {aggregation!r}")
    labels = _labels(spec)
    facts = _model_facts(spec, "transformers", "torch", "tokenizers") | {"aggregation": aggregation}
    if spec.path is None:
        facts["model"] = f"{spec.name}@{_commit(spec.name, 'config.json')}"

    def load(_language: str) -> Tag:
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(spec.name, use_fast=True)
            model = transformers.AutoModelForTokenClassification.from_pretrained(spec.name)
        except (OSError, ValueError) as error:
            raise ResourceError("Hugging Face token classifier", spec.name, ()) from error
        model.config.id2label = renamed_tags(model.config.id2label, labels)
        if aggregation == "first":
            return HuggingFaceTagger(model, tokenizer, spec.name, readings(labels)).tag
        # A tokenizer that was never told its longest input says 10**30.
        tokenizer.model_max_length = min(tokenizer.model_max_length, model.config.max_position_embeddings)
        pipe = transformers.pipeline(
            "token-classification",
            model=model,
            tokenizer=tokenizer,
            aggregation_strategy=aggregation,
            stride=min(_STRIDE, tokenizer.model_max_length // 4),
        )
        return lambda document: _by_sentence(document, spec.name, readings(labels), lambda text: _groups(pipe(text)))

    return _system(spec, _Tagger(load), facts)


def _groups(found: Iterable[Mapping[str, Any]]) -> Iterable[tuple[int, int, str, float]]:
    for group in found:
        yield int(group["start"]), int(group["end"]), str(group["entity_group"]), float(group["score"])


def _commit(name: str, file: str) -> str:
    """Return the commit of a model on the hub, from the place where the file lies in the cache."""
    hub = need("huggingface_hub", "transformers")
    try:
        path = Path(hub.hf_hub_download(name, file))
    except Exception as error:  # the hub has its own tree of errors, and so has every network below it
        raise ResourceError("model on the hub or in its cache", name, ()) from error
    return path.parent.name[:12]


def open_gliner(spec: Spec) -> System:
    """Return GLiNER, asked with the classes of this library."""
    gliner = need("gliner", "gliner")
    name = spec.name or _DEFAULT_GLINER
    facts = _model_facts(spec, "gliner", "transformers", "torch", name=name)
    if spec.path is None:
        facts["model"] = f"{name}@{_commit(name, 'gliner_config.json')}"

    def load(_language: str) -> Tag:
        try:
            model = gliner.GLiNER.from_pretrained(name)
        except (OSError, ValueError) as error:
            raise ResourceError("GLiNER model", name, ()) from error
        return GlinerTagger(model, name).tag

    return _system(spec, _Tagger(load), facts)


def open_flair(spec: Spec) -> System:
    """Return a Flair sequence tagger: by path, by name on the hub, or the one for the language."""
    models, data = need("flair.models", "flair"), need("flair.data", "flair")
    meaning = readings(_labels(spec))

    def load(language: str) -> Tag:
        name = spec.name or _FLAIR_BY_LANGUAGE.get(language)
        if name is None:
            raise ResourceError("Flair model for the language", language, tuple(_FLAIR_BY_LANGUAGE))
        try:
            model = models.SequenceTagger.load(name)
        except Exception as error:  # what a missing model raises depends on where Flair looked for it last
            raise ResourceError("Flair model", name, ()) from error

        def read(text: str) -> Iterable[tuple[int, int, str, float]]:
            sentence = data.Sentence(text)
            model.predict([sentence])
            for span in sentence.get_spans(model.label_type):
                label = span.get_label(model.label_type)
                yield span.start_position, span.end_position, str(label.value), float(label.score)

        return lambda document: _by_sentence(document, name, meaning, read)

    key = (lambda language: language) if not spec.name else (lambda _: "")
    return _system(spec, _Tagger(load, key), _model_facts(spec, "flair", "torch", name="by language"))


def open_stanza(spec: Spec) -> System:
    """Return Stanza; it reads the whole text and finds its own sentences. The folder is that of its resources."""
    stanza = need("stanza", "stanza")
    meaning = readings(_labels(spec))
    place = {"dir": spec.name} if spec.name else {}

    def load(language: str) -> Tag:
        settings = {"processors": "tokenize,ner", "download_method": None, "verbose": False, **place}
        try:
            nlp = stanza.Pipeline(language, **settings)
        except Exception as error:  # there are some five errors of it, of several trees, for "not downloaded"
            raise ResourceError("Stanza model for the language", language, ("stanza.download brings it",)) from error

        def tag(document: Document) -> list[Entity]:
            text = document.text.encode("utf-8", "replace").decode("utf-8")
            found = [(e.start_char, e.end_char, str(e.type), None) for e in nlp(text).ents]
            return list(_entities(document, document.span(0, len(text)), found, "stanza", meaning)) if text else []

        return tag

    facts = _model_facts(spec, "stanza", "torch", name="by language")
    return _system(spec, _Tagger(load, key=lambda language: language), facts)


def _by_sentence(
    document: Document,
    model: str,
    meaning: Mapping[str, Reading],
    read: Callable[[str], Iterable[tuple[int, int, str, float | None]]],
) -> list[Entity]:
    entities: list[Entity] = []
    for sentence in document.sentences:
        text = sentence.text.encode("utf-8", "replace").decode("utf-8")
        entities += _entities(document, sentence, read(text), model, meaning)
    return entities


def _entities(
    document: Document,
    part: Span,
    found: Iterable[tuple[int, int, str, float | None]],
    model: str,
    meaning: Mapping[str, Reading],
) -> Iterable[Entity]:
    """Yield the entities of a stretch of text whose labels mean something here."""
    for start, end, label, score in found:
        reading = meaning.get(label.upper())
        span = document.trimmed(part.start + start, part.start + end)
        if reading is not None and span is not None:
            origin = Provenance("benchmarks.systems", "1", model=model)
            yield Entity(span, *reading, None, None if score is None else round(score, 4), origin)
