"""What an analysis tells of a text as a whole."""

import pickle

import pytest

import claimx
from claimx.types import ClaimList

TEXT = (
    "Laut Nato kamen im Mai 2024 mindestens 3.000 Soldaten. Nach Angaben der Ukraine kamen im Mai 2024 höchstens "
    "1.000 Soldaten. Laut Nato sind die Lager seit März 2024 leer. Europa muss reagieren. Die Lage ist nicht ruhig."
)


@pytest.fixture(scope="module")
def analysis() -> claimx.Analysis:
    return claimx.analyze(TEXT, language="de", document_date="2024-11-14", tier="rules")


def test_claims_by_holder_keep_the_order_of_the_text(analysis: claimx.Analysis) -> None:
    table = analysis.claims.by_holder()
    assert [len(claims) for claims in table.values()] == [2, 1, 2]
    assert next(iter(table)) == "Nato"
    assert list(table)[-1] == "author"
    assert sorted(c.id for claims in table.values() for c in claims) == sorted(c.id for c in analysis.claims)


def test_claims_are_picked_by_field(analysis: claimx.Analysis) -> None:
    (claim,) = analysis.claims.where(kind="author", polarity="negative")
    assert claim.proposition.core[0].text == "Die Lage ist nicht ruhig"
    with pytest.raises(AttributeError):
        analysis.claims.where(colour="red")


def test_recommendations_are_the_authors_norms(analysis: claimx.Analysis) -> None:
    assert [c.proposition.core[0].text for c in analysis.claims.recommendations()] == ["Europa muss reagieren"]


def test_the_timeline_is_in_the_order_of_the_dates(analysis: claimx.Analysis) -> None:
    assert [value for value, _ in analysis.timeline()] == ["2024-03", "2024-05", "2024-05"]


def test_amounts_that_cannot_both_be_right_are_held_against_each_other(analysis: claimx.Analysis) -> None:
    ((one, first, other, second),) = analysis.contradictions()
    assert (str(one.value), str(other.value)) == ("[3000, inf)", "(-inf, 1000]")
    assert first.holder.spans != second.holder.spans


def test_a_claim_list_survives_pickling_and_stays_a_tuple(analysis: claimx.Analysis) -> None:
    again = pickle.loads(pickle.dumps(analysis.claims))
    assert isinstance(again, ClaimList)
    assert again == analysis.claims == tuple(analysis.claims)
