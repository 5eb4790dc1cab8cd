"""What every language pack promises, whichever it is."""

import pickle
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimx
from claimx.lang import LanguagePack, get_pack
from claimx.types import Analysis
from tests.strategies import ODD_PIECES, texts

LANGUAGES = claimx.available_languages()

# One sentence each, with one sum of five thousand euros and letters that Unicode can write in two ways.
SENTENCES = {
    "de": "Die Küche kostete 5.000 Euro.",
    "en": "The café cost 5,000 euros.",
    "es": "La operación costó 5.000 euros.",
    "fr": "Le musée a coûté 5 000 euros.",
    "it": "La città ha pagato 5.000 euro.",
    "nl": "De reünie kostte 5.000 euro.",
    "pl": "Łódź zapłaciła 5 000 euro.",
    "pt": "A operação custou 5.000 euros.",
}
PROSE = {
    "de": "Die Regierung hat gestern mitgeteilt, dass sie das neue Gesetz erst im Herbst vorlegen wird.",
    "en": "The government said yesterday that it would not present the new law before the autumn.",
    "es": "El gobierno dijo ayer que no presentará la nueva ley hasta el otoño porque faltan los informes.",
    "fr": "Le gouvernement a annoncé hier que la nouvelle loi ne serait pas présentée avant cet automne.",
    "it": "Il governo ha detto ieri che la nuova legge non sarà presentata prima del prossimo autunno.",
    "nl": "De regering heeft gisteren gezegd dat de nieuwe wet pas in het najaar zal worden ingediend.",
    "pl": "Rząd powiedział wczoraj, że nowa ustawa nie zostanie przedstawiona przed jesienią tego roku.",
    "pt": "O governo disse ontem que não vai apresentar a nova lei antes do outono deste ano.",
}
STRANGE = (
    "",
    " ",
    "\n\n\r\n",
    "\ufeff",
    "\x00",
    "\ud800",
    "\U0001f600",
    "%",
    "-",
    "1",
    ".",
    "«»",
    "a" * 3000,
    "(" * 500,
    "1." * 500,
)


@pytest.fixture(params=LANGUAGES)
def pack(request: pytest.FixtureRequest) -> LanguagePack:
    return get_pack(request.param)


_PIPELINES: dict[str, claimx.Pipeline] = {}


def pipeline(tag: str) -> claimx.Pipeline:
    return _PIPELINES.setdefault(tag, claimx.load(tag, tier="rules", include_rejected=True))


def holds(analysis: Analysis, text: str) -> None:
    """Check what holds of any analysis: the text as given, spans in it, records that come back."""
    assert analysis.text == text
    again = Analysis.from_dict(analysis.to_dict(), analysis.document)
    assert again.claims == analysis.claims
    assert again.quantities == analysis.quantities
    for records in (analysis.entities, analysis.quantities, analysis.times):
        for record in records:
            assert text[record.span.start : record.span.end] == record.text
            assert record.text == record.text.strip()
        assert list(records) == sorted(records, key=lambda r: (r.span.start, r.span.end))
        assert len({record.id for record in records}) == len(records)


def test_a_pack_answers_to_its_tag_and_brings_sections(pack: LanguagePack) -> None:
    assert pack.tag in LANGUAGES
    assert get_pack(f"{pack.tag}-XX") is pack
    assert pack.quantities is not None
    assert pickle.loads(pickle.dumps(pipeline(pack.tag))).config == pipeline(pack.tag).config


def test_a_pack_reads_a_sum_of_money(pack: LanguagePack) -> None:
    analysis = pipeline(pack.tag)(SENTENCES[pack.tag])
    (quantity,) = analysis.quantities
    assert (str(quantity.value), quantity.unit, quantity.kind) == ("[5000, 5000]", "EUR", "money")
    assert quantity.provenance.rule is not None
    holds(analysis, SENTENCES[pack.tag])


def test_what_a_pack_lacks_is_noted(pack: LanguagePack) -> None:
    analysis = pipeline(pack.tag)(SENTENCES[pack.tag])
    missing = [name for name in ("entities", "times", "claims") if getattr(pack, name) is None]
    notes = [note.message for note in analysis.notes if note.code == "language.partial"]
    assert bool(notes) == bool(missing)
    assert all(name in notes[0] for name in missing)


@pytest.mark.parametrize("text", STRANGE, ids=[repr(text[:8]) for text in STRANGE])
def test_a_strange_text_is_read(pack: LanguagePack, text: str) -> None:
    holds(pipeline(pack.tag)(text), text)


def test_the_way_unicode_writes_a_letter_changes_nothing_but_places(pack: LanguagePack) -> None:
    composed = unicodedata.normalize("NFC", SENTENCES[pack.tag])
    taken_apart = unicodedata.normalize("NFD", composed)
    assert taken_apart != composed
    one, other = pipeline(pack.tag)(composed), pipeline(pack.tag)(taken_apart)
    holds(other, taken_apart)
    assert [q.value for q in one.quantities] == [q.value for q in other.quantities]
    assert len(one.claims) == len(other.claims)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_that_does_not_break_changes_nothing(pack: LanguagePack, space: str) -> None:
    head, _, unit = SENTENCES[pack.tag].rpartition(" ")
    one, other = pipeline(pack.tag)(f"{head} {unit}"), pipeline(pack.tag)(f"{head}{space}{unit}")
    assert [(q.value, q.unit) for q in one.quantities] == [(q.value, q.unit) for q in other.quantities]


def test_a_soft_hyphen_changes_nothing_but_places(pack: LanguagePack) -> None:
    text = SENTENCES[pack.tag].replace("euro", "eu\u00adro").replace("Euro", "Eu\u00adro")
    analysis = pipeline(pack.tag)(text)
    holds(analysis, text)
    assert [(str(q.value), q.unit) for q in analysis.quantities] == [("[5000, 5000]", "EUR")]


def test_the_language_is_found_where_it_is_not_given(pack: LanguagePack) -> None:
    assert claimx.analyze(PROSE[pack.tag], tier="rules").document.language.split("-")[0] == pack.tag


@given(texts(), st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_any_text_is_read_in_any_language(text: str, tag: str) -> None:
    holds(pipeline(tag)(text), text)


@given(st.lists(st.one_of(st.sampled_from(tuple(SENTENCES.values())), st.sampled_from(ODD_PIECES)), max_size=5))
@settings(max_examples=25)
def test_a_batch_gives_what_one_by_one_gives(texts: list[str]) -> None:
    nlp = pipeline("de")
    assert list(nlp.pipe(texts, batch_size=2)) == [nlp(text) for text in texts]


@given(st.sampled_from(LANGUAGES), st.sampled_from(("# ", "- ", "\n\n", "\ufeff", "\u200b")))
@settings(max_examples=30)
def test_what_stands_in_front_moves_offsets_and_nothing_else(tag: str, front: str) -> None:
    sentence = SENTENCES[tag]
    alone, behind = pipeline(tag)(sentence), pipeline(tag)(f"{front}\n\n{sentence}")
    moved = [replace(q, span=q.span.shifted(-len(front) - 2)).span for q in behind.quantities]
    assert moved == [q.span for q in alone.quantities]
