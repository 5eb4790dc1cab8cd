import pytest

import claimx
from claimx.views import chain_table, evidence_links


@pytest.fixture(scope="module")
def nlp() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


def links(analysis: claimx.Analysis) -> list[tuple[str, str, str | None]]:
    return [(x.premise.text[:12], x.conclusion.text[:12], x.connective) for x in evidence_links(analysis)]


def test_a_connective_draws_from_the_sentence_before(nlp: claimx.Pipeline) -> None:
    analysis = nlp("Es regnet. Die Lager sind leer. Daher sollte Europa handeln.")
    assert links(analysis) == [("Die Lager si", "Daher sollte", "Daher")]


@pytest.mark.parametrize(
    ("sentence", "drawn"),
    [
        ("Deshalb muss Europa handeln.", True),
        ("Europa muss deshalb handeln.", True),
        ("Aus diesem Grund muss Europa handeln.", True),
        ("Damit steigt der Druck.", True),
        ("Er handelt, damit der Druck steigt.", False),
        ("Europa muss handeln.", False),
    ],
)
def test_connectives_are_told_from_other_words(nlp: claimx.Pipeline, sentence: str, drawn: bool) -> None:
    assert bool(links(nlp(f"Die Lager sind leer. {sentence}"))) == drawn


def test_shared_words_lead_from_report_to_recommendation(nlp: claimx.Pipeline) -> None:
    text = (
        "Laut Nato verlegte Nordkorea Soldaten nach Kursk. Es regnet. Nordkorea könnte Soldaten in Kursk verlieren. "
        "Europa sollte Nordkorea und die Soldaten beobachten."
    )
    analysis = nlp(text)
    (chain,) = analysis.evidence_chains()
    assert [str(role) for role in chain.roles] == ["reported", "inferred", "recommended"]
    assert [link.premise for link in chain.links] == list(chain.claims[:-1])
    assert {"@nordkorea", "soldat"} <= set(chain.links[-1].shared)
    assert chain_table([chain]).column("role") == ["reported", "inferred", "recommended"]


def test_one_shared_name_is_not_enough(nlp: claimx.Pipeline) -> None:
    assert links(nlp("Laut Nato schweigt Nordkorea. Europa sollte Nordkorea beobachten.")) == []


def test_english_connectives_are_known() -> None:
    analysis = claimx.analyze("The depots are empty. Therefore Europe should act.", language="en", tier="rules")
    assert [x.connective for x in evidence_links(analysis)] == ["Therefore"]


def test_a_text_without_claims_has_no_chains(nlp: claimx.Pipeline) -> None:
    assert nlp("").evidence_chains() == ()
