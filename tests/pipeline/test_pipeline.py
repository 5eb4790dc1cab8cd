import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimx
from claimx.backends import tier_names
from claimx.errors import InputError, LanguageError, ResourceError
from claimx.pipeline import rooms
from claimx.types import Attribution, Reading

GERMAN = "Laut Nato kamen am 23. Oktober mindestens 3.000 Soldaten nach Russland."
ENGLISH = "According to Nato, at least 3,000 soldiers arrived in Russia on October 23."


@pytest.fixture(scope="module")
def nlp() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


def test_importing_claimx_is_light() -> None:
    heavy = ("torch", "transformers", "spacy", "datasets", "onnxruntime", "numpy", "pandas", "multiprocessing")
    code = f"import sys, claimx; print([name for name in {heavy!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_the_public_names_are_these() -> None:
    assert claimx.__all__ == [
        "Analysis",
        "Claim",
        "ClaimxError",
        "Config",
        "Document",
        "Entity",
        "Interval",
        "Note",
        "Pipeline",
        "Provenance",
        "Quantity",
        "Span",
        "TextView",
        "Time",
        "__version__",
        "analyze",
        "available_languages",
        "cluster",
        "load",
        "to_table",
        "write",
    ]


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (ENGLISH, "en")])
def test_analyze_joins_holder_quantity_and_time(text: str, language: str) -> None:
    analysis = claimx.analyze(text, language=language, document_date="2024-11-14", tier="rules")
    (quantity,) = analysis.quantities
    assert (str(quantity.value), quantity.modifier) == ("[3000, inf)", "at_least")
    assert [t.value for t in analysis.times] == ["2024-10-23"]
    (claim,) = analysis.claims
    assert (claim.kind, claim.holder.spans[0].text) == ("attributed", "Nato")
    assert [link.id for link in claim.quantities] == [quantity.id]


def test_the_language_is_identified_where_it_is_not_given() -> None:
    assert claimx.analyze(GERMAN, tier="rules").document.language == "de"
    assert claimx.analyze(ENGLISH, tier="rules").document.language == "en"


def test_a_text_in_a_language_without_pack_is_noted() -> None:
    text = "Η κυβέρνηση ανακοίνωσε ότι θα στείλει τρεις χιλιάδες στρατιώτες στα σύνορα της χώρας."
    analysis = claimx.analyze(text, tier="rules")
    assert analysis.claims == ()
    assert [note.code for note in analysis.notes] == ["language.unsupported"]


def test_an_undetermined_text_has_one_note_that_says_what_to_do() -> None:
    (note,) = claimx.analyze("Xqz 12.", tier="rules").notes
    assert note.code == "language.undetermined"
    assert "give language=" in note.message


@pytest.mark.parametrize(
    "masthead",
    [
        "SWP-Aktuell 2024/A 57, 14.11.2024, 5 Pages",
        "Stand: 14.11.2024, 14:05 Uhr",
        "Veröffentlicht am 14.11.2024 um 14:05 Uhr",
        "Donnerstag, 14. November 2024",
    ],
)
def test_the_date_of_a_masthead_serves_as_one_given(masthead: str) -> None:
    text = f"{masthead}\n\nLage am Fluss\n\n{GERMAN} Das wurde am Montag gegen 8 Uhr bekannt. Im Mai war es anders.\n"
    analysis = claimx.analyze(text, language="de", tier="rules")
    given = claimx.analyze(text, language="de", tier="rules", document_date=date(2024, 11, 14))
    assert analysis.document.date == date(2024, 11, 14)
    assert "date.masthead" in [note.code for note in analysis.notes]
    assert analysis.times == given.times
    assert [time.value for time in analysis.times][-2:] == ["2024-11-11T08:00", "2024-05"]


def test_every_record_says_where_it_comes_from(nlp: claimx.Pipeline) -> None:
    analysis = nlp(GERMAN)
    records = (*analysis.entities, *analysis.quantities, *analysis.times, *analysis.claims)
    assert records
    for record in records:
        origin = record.provenance
        assert origin.extractor.startswith("claimx.")
        assert origin.version == claimx.__version__
        assert origin.rule or origin.model
        assert origin.sentence == 0
        assert origin.config == nlp.config.digest


def test_a_pipeline_survives_pickling(nlp: claimx.Pipeline) -> None:
    assert pickle.loads(pickle.dumps(nlp))(GERMAN) == nlp(GERMAN)


def test_an_analysis_survives_pickling_and_its_own_record(nlp: claimx.Pipeline) -> None:
    analysis = nlp(GERMAN)
    assert pickle.loads(pickle.dumps(analysis)) == analysis
    parts = {name: getattr(analysis, name) for name in ("entities", "quantities", "times", "claims", "notes")}
    again = claimx.Analysis.from_dict(analysis.to_dict(), analysis.document)
    assert {name: getattr(again, name) for name in parts} == parts


def test_pipe_reads_no_further_than_it_is_asked(nlp: claimx.Pipeline) -> None:
    taken = []

    def texts() -> Iterator[str]:
        for n in range(100):
            taken.append(n)
            yield f"{GERMAN} Es waren {n}."

    stream = nlp.pipe(texts(), batch_size=4)
    assert next(stream).document.text.endswith("0.")
    assert len(taken) <= 4


def test_pipe_over_processes_gives_the_same_in_the_same_order(nlp: claimx.Pipeline) -> None:
    texts = [f"{GERMAN} Es waren {n}." for n in range(5)]
    assert list(nlp.pipe(texts, batch_size=2, n_process=2)) == [nlp(text) for text in texts]


def test_pipe_carries_along_what_belongs_to_a_text(nlp: claimx.Pipeline) -> None:
    pairs = [(GERMAN, {"source": 1}), ("Kim kommt.", {"source": 2})]
    found = list(nlp.pipe(iter(pairs), as_tuples=True))
    assert found == [(nlp(text), context) for text, context in pairs]


def test_to_pandas_gives_one_row_a_claim(nlp: claimx.Pipeline) -> None:
    pytest.importorskip("pandas")
    frame = nlp(GERMAN).to_pandas()
    assert list(frame["holder"]) == ["Nato"]
    assert list(frame["value"]) == ["[3000, inf)"]


def test_two_hash_seeds_give_the_same_bytes() -> None:
    text = f"{GERMAN} Kim sagte, er komme."
    code = f"import claimx; print(claimx.analyze({text!r}, language='de', tier='rules').to_jsonl())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@given(st.text(st.characters(codec=None, categories=None), max_size=80))
def test_any_text_is_read(nlp: claimx.Pipeline, text: str) -> None:
    nlp(text)


@given(
    st.lists(
        st.sampled_from(
            [
                GERMAN,
                "Er sagte: „Wir kommen.“",
                "\r\n\r\n",
                "\ufeff",
                "5\u00a0000 Mann",
                "Ku\u0308ste",
                "\ud800",
                "😀",
                "- ",
                "(",
                "»",
                ". ",
                "nicht",
                "sei",
                "dass ",
                ", ",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_mixture_of_german_and_odd_characters_is_read(nlp: claimx.Pipeline, text: str) -> None:
    analysis = nlp(text)
    for quantity in analysis.quantities:
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text


def test_bytes_are_refused(nlp: claimx.Pipeline) -> None:
    with pytest.raises(InputError, match="expected str, got bytes"):
        nlp(b"Text")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"language": 5}, "language: expected str, got int"),
        ({"tier": 5}, "tier: expected str, got int"),
        ({"ner": ""}, "ner: expected a tagger"),
        ({"threads": 0}, "threads: expected a whole number of at least 1, got 0"),
        ({"threads": "two"}, "threads: expected a whole number of at least 1, got 'two'"),
        ({"max_chars": -1}, "max_chars: expected a whole number of at least 1, got -1"),
    ],
)
def test_a_setting_of_another_kind_is_refused_at_the_door(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        claimx.load(**{"tier": "rules", **settings})


def test_one_text_in_place_of_several_is_refused(nlp: claimx.Pipeline) -> None:
    with pytest.raises(InputError, match="got one str"):
        list(nlp.pipe(GERMAN))


def test_an_id_of_another_type_is_refused(nlp: claimx.Pipeline) -> None:
    with pytest.raises(InputError, match="id: expected str, got int"):
        nlp(GERMAN, id=7)  # type: ignore[arg-type]


def test_a_moment_is_taken_for_its_day(nlp: claimx.Pipeline) -> None:
    analysis = nlp(GERMAN, document_date=datetime(2024, 11, 14, 23, 59, tzinfo=UTC))
    assert analysis == nlp(GERMAN, document_date="2024-11-14")
    assert claimx.Analysis.from_dict(analysis.to_dict(), GERMAN).document.date == date(2024, 11, 14)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(InputError, match="limit of 10"):
        claimx.load("de", tier="rules", max_chars=10)(GERMAN)


def test_a_strange_date_is_refused(nlp: claimx.Pipeline) -> None:
    with pytest.raises(InputError, match="document_date"):
        nlp(GERMAN, document_date="14.11.2024")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError, match="available: "):
        claimx.load("xx")


def test_an_unknown_tier_is_refused() -> None:
    with pytest.raises(ResourceError, match="no tier named 'huge'"):
        claimx.load("de", tier="huge")


def test_a_batch_size_of_zero_is_refused(nlp: claimx.Pipeline) -> None:
    with pytest.raises(InputError, match="at least 1"):
        list(nlp.pipe([GERMAN], batch_size=0))


def test_threads_change_no_result_and_no_digest() -> None:
    one = claimx.load("de", tier="rules", threads=1)
    assert one.config.digest == claimx.load("de", tier="rules").config.digest
    assert one(GERMAN) == claimx.load("de", tier="rules")(GERMAN)


def test_the_model_completes_claims_and_says_so() -> None:
    if "small" not in tier_names():
        pytest.skip("the runtime of the bundled model is not installed")
    with pytest.raises(InputError, match="threads"):
        claimx.load("de", tier="small", threads=0)
    analysis = claimx.load("de", tier="small", threads=1)(GERMAN)
    names = [entity.provenance.model for entity in analysis.entities if entity.span.text == "Nato"]
    assert names
    assert [claim.holder.name for claim in analysis.claims] == ["Nato"]


class _Parrot:
    """A model that takes the first word for a cue, the second for its holder, and the rest for what is held."""

    n_unread = 0

    def __init__(self) -> None:
        self.asked: list[int] = []

    def tag(self, _: claimx.Document) -> tuple[claimx.Entity, ...]:
        raise AssertionError("what has been read is not read again")

    def read(self, documents: Sequence[claimx.Document]) -> tuple[Reading, ...]:
        self.asked.append(len(documents))
        return tuple(map(self.reading, documents))

    def reading(self, document: claimx.Document) -> Reading:
        first = document.tokens_in(document.sentences[0])[0]
        return Reading(document, (), (Attribution(0, (first.span,), (), (), 0.99, "parrot@1", self.n_unread),))

    def read_roles(self, document: claimx.Document, found: Attribution) -> Attribution:
        _, second, *rest = document.tokens_in(document.sentences[0])
        content = document.span(rest[0].span.start, rest[-2].span.end)
        return replace(found, holder=(second.span,), proposition=(content,))


class _Parser(_Parrot):
    """One that says of each word that it is the subject of the last one."""

    def reading(self, document: claimx.Document) -> Reading:
        last = len(document.tokens) - 2
        tokens = tuple(replace(t, deprel="nsubj", head=last, morph="Case=Nom") for t in document.tokens)
        return Reading(replace(document, tokens=tokens))


def _with_model(monkeypatch: pytest.MonkeyPatch, model: _Parrot, threads: int | None = None) -> claimx.Pipeline:
    monkeypatch.setattr(rooms, "load_tagger", lambda *_, **__: model)
    monkeypatch.setattr("claimx.pipeline.pipeline.tier_names", lambda: ("rules", "small"))
    return claimx.Pipeline(claimx.Config("de", "small", threads=threads))


def test_a_pipeline_hands_a_models_syntax_to_the_claims_room(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[claimx.Document] = []
    extract = rooms.ClaimExtractor.extract
    monkeypatch.setattr(
        rooms.ClaimExtractor,
        "extract",
        lambda self, *given, **more: [seen.append(given[0]), extract(self, *given, **more)][1],
    )
    analysis = _with_model(monkeypatch, _Parser())("Kim kauft 50 Panzer.")
    assert {token.deprel for token in seen[0].tokens} == {"nsubj"}
    assert all(token.deprel is None for token in analysis.document.tokens)


def test_a_pipeline_hands_a_models_cues_to_the_claims_room(monkeypatch: pytest.MonkeyPatch) -> None:
    analysis = _with_model(monkeypatch, _Parrot())("Gähnte Kim, der Haushalt reiche nicht.")
    (claim,) = [c for c in analysis.claims if c.kind == "attributed"]
    assert claim.provenance.model == "parrot@1"
    assert [span.text for span in claim.holder.spans] == ["Kim"]
    assert claim.polarity == "negative"


def test_words_that_a_model_left_unread_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    model = _Parrot()
    model.n_unread = 7
    analysis = _with_model(monkeypatch, model)("Gähnte Kim der Haushalt reicht nicht.")
    (note,) = [note for note in analysis.notes if note.code == "attribution.unread"]
    assert note.message.startswith("7 words")


def test_a_model_reads_the_texts_of_a_batch_together(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Gähnte Kim der Haushalt {n} reicht nicht." for n in range(5)]
    model = _Parrot()
    nlp = _with_model(monkeypatch, model)
    assert list(nlp.pipe(texts, batch_size=2)) == [nlp(text) for text in texts]
    assert model.asked == [2, 2, 1, *[1] * 5]


@pytest.mark.parametrize("threads", [1, 2])
def test_a_model_with_threads_reads_one_batch_ahead_and_no_further(
    monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    model = _Parrot()
    nlp = _with_model(monkeypatch, model, threads=threads)
    stream = nlp.pipe((f"Gähnte Kim der Haushalt {n} reicht nicht." for n in range(50)), batch_size=2)
    assert "Haushalt 0" in next(stream).document.text
    stream.close()  # type: ignore[attr-defined]
    assert model.asked == [2] * threads


@pytest.mark.parametrize("threads", [1, 2])
def test_texts_in_front_of_a_strange_one_are_read(monkeypatch: pytest.MonkeyPatch, threads: int) -> None:
    texts: list[Any] = ["Gähnte Kim der Haushalt reicht.", b"?"]
    stream = _with_model(monkeypatch, _Parrot(), threads=threads).pipe(texts)
    assert next(stream).claims
    with pytest.raises(InputError, match="decode it first"):
        next(stream)


def test_the_bundled_model_finds_the_same_in_company() -> None:
    if "small" not in tier_names():
        pytest.skip("the runtime of the bundled model is not installed")
    nlp = claimx.load("de", tier="small", threads=2)
    texts = [GERMAN, "Kim sagte, er komme nicht.", f"{GERMAN} Der Minister wies die Vorwürfe zurück.", ""]
    alone = claimx.load("de", tier="small", threads=1)
    assert list(nlp.pipe(texts)) == [alone(text) for text in texts]
