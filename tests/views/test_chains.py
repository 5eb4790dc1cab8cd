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
        ("Europa muss also handeln.", True),
        ("Beide Länder, also Kuba und Chile, handeln.", False),
        ("Angesichts dieser Lage muss Europa handeln.", True),
        ("Angesichts der Entwicklung muss Europa handeln.", True),
        ("Angesichts des Regens blieb Kim daheim.", False),
        ("Vor diesem Hintergrund muss Europa handeln.", True),
        ("Daher deutet alles darauf hin, dass der Nachschub stockt.", True),
        ("Das bedeutet, dass der Nachschub stockt.", True),
        ("Daraus folgt, dass der Nachschub stockt.", True),
        ("Diese Zahlen zeigen, dass der Nachschub stockt.", True),
        ("Berichte zeigen, dass der Nachschub stockt.", False),
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


def roles(text: str, language: str) -> list[list[str]]:
    chains = claimx.analyze(text, language=language, tier="rules").evidence_chains()
    return [[str(role) for role in chain.roles] for chain in chains]


WHOLE = [["reported", "inferred", "recommended"]]


@pytest.mark.parametrize(
    "text",
    [
        "Berichte zeigen, dass Nordkorea Truppen entsandt hat. Daraus folgt, dass Russland Personal fehlt. "
        "Europa sollte deshalb die Sanktionen verschärfen.",
        "Medien berichten, dass die Lager leer sind. Das bedeutet, dass der Nachschub stockt. "
        "Vor diesem Hintergrund sollte die EU handeln.",
        "Laut Nato kaufte Russland Raketen. Daraus lässt sich schließen, dass die Produktion stockt. "
        "Somit sollte Berlin die Hilfe ausweiten.",
        "Die Nato meldet, dass Russland Raketen kauft. Folglich mangelt es Moskau an Munition. "
        "Europa muss daher mehr produzieren.",
        "Satellitenbilder zeigen, dass die Pegel sinken. Dies legt nahe, dass das Wasser knapp wird. "
        "Angesichts dieser Lage sollte die Stadt sparen.",
        "Laut Amt altert die Stadt. Das deutet darauf hin, dass die Regierung einen Mangel erwartet. "
        "Die Kommune sollte also werben.",
    ],
)
def test_a_chain_leads_from_report_over_inference_to_recommendation(text: str) -> None:
    assert roles(text, "de") == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "Reports show that North Korea sent troops. It follows that Russia lacks personnel. "
        "Europe should therefore tighten sanctions.",
        "The ministry said that stocks are empty. This means that supply will falter. Hence the EU should act.",
        "Polls show that trust is falling. This suggests that voters are tired. Given these findings, Rome should act.",
        "According to NATO, Russia bought missiles. From this it follows that production is stalling. "
        "Against this background, Berlin should expand aid.",
    ],
)
def test_an_english_chain_leads_from_report_to_recommendation(text: str) -> None:
    assert roles(text, "en") == WHOLE


def test_what_is_seen_lets_the_author_infer() -> None:
    text = "Das Vorgehen zeigt, dass Kim Soldaten entbehrt. Daher sollte Europa handeln."
    assert roles(text, "de") == [["inferred", "recommended"]]


def test_one_shared_name_is_not_enough(nlp: claimx.Pipeline) -> None:
    assert links(nlp("Laut Nato schweigt Nordkorea. Europa sollte Nordkorea beobachten.")) == []


def test_english_connectives_are_known() -> None:
    analysis = claimx.analyze("The depots are empty. Therefore Europe should act.", language="en", tier="rules")
    assert [x.connective for x in evidence_links(analysis)] == ["Therefore"]


def test_a_holder_named_by_a_pronoun_is_no_evidence() -> None:
    text = "The firm sells cars. It said demand is falling. Rome should act."
    assert [x.connective for x in evidence_links(claimx.analyze(text, language="en", tier="rules"))] == []


def test_a_text_without_claims_has_no_chains(nlp: claimx.Pipeline) -> None:
    assert nlp("").evidence_chains() == ()
