"""German verbs that say where somebody stands, with what they stand to, and where the same verbs tell of a deed."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    ("sentence", "holder", "cue", "core", "manner"),
    [
        ("Der Trainer hält von der Idee nichts.", "Der Trainer", "hält … nichts", "von der Idee", "assert/negative"),
        ("Sie hält nicht viel von dem Umbau.", "Sie", "hält … viel", "von dem Umbau", "assert/negative"),
        (
            "Die Länder sperren sich gegen die Kürzung.",
            "Die Länder",
            "sperren sich",
            "gegen die Kürzung",
            "norm/negative",
        ),
        ("Die Regierung setzt auf Verhandlungen.", "Die Regierung", "setzt", "auf Verhandlungen", "assert/positive"),
        (
            "Die Bank setzt darauf, dass die Zinsen sinken.",
            "Die Bank",
            "setzt",
            "die Zinsen sinken",
            "predict/positive",
        ),
        ("Der Händler tippt auf steigende Preise.", "Der Händler", "tippt", "auf steigende Preise", "predict/positive"),
        (
            "Die Händler haben nichts gegen das Fest.",
            "Die Händler",
            "haben nichts",
            "gegen das Fest",
            "assert/positive",
        ),
        ("Er kann die Kritik nicht nachvollziehen.", "Er", "nachvollziehen", "die Kritik", "assert/negative"),
        ("Er kann die Aufregung nicht verstehen.", "Er", "verstehen", "die Aufregung", "assert/negative"),
        ("Der Richter nahm ihm die Reue nicht ab.", "Der Richter", "nahm … ab", "die Reue", "assert/negative"),
        ("Sie traut dem Frieden nicht.", "Sie", "traut", "dem Frieden", "assert/negative"),
        ("Er spricht dem Gegner das Recht ab.", "Er", "spricht … ab", "das Recht", "assert/negative"),
        (
            "Den Rückgang erklärt er mit dem Wetter.",
            "er",
            "erklärt",
            "Den Rückgang … mit dem Wetter",
            "assert/positive",
        ),
        (
            "Die Jury fand das Ergebnis überraschend.",
            "Die Jury",
            "fand",
            "das Ergebnis überraschend",
            "assert/positive",
        ),
        ("Dem Mann wird Betrug zur Last gelegt.", "", "zur Last gelegt", "Betrug", "assert/positive"),
        (
            "Der Vorstoß wird in der Fraktion kritisch gesehen.",
            "der Fraktion",
            "gesehen",
            "Der Vorstoß … kritisch",
            "assert/positive",
        ),
        (
            "Der Bau gilt unter Fachleuten als riskant.",
            "Fachleuten",
            "gilt",
            "Der Bau … als riskant",
            "assert/positive",
        ),
        (
            "Forscher führen das auf warme Winter zurück.",
            "Forscher",
            "führen … zurück",
            "das auf warme Winter",
            "assert/positive",
        ),
        (
            "Er hatte sein Ja davon abhängig gemacht, dass Geld fließt.",
            "Er",
            "abhängig gemacht",
            "Geld fließt",
            "norm/positive",
        ),
        (
            "Sowohl die Union als auch die Linke lehnen das ab.",
            "Sowohl die Union als auch die Linke",
            "lehnen … ab",
            "das",
            "commit/negative",
        ),
        (
            "Nicht einmal der Partner glaubt an einen Erfolg.",
            "der Partner",
            "glaubt",
            "an einen Erfolg",
            "assert/negative",
        ),
        (
            "Er schwieg, weil die Stadt den Plan für falsch hält.",
            "die Stadt",
            "hält",
            "den Plan für falsch",
            "assert/positive",
        ),
        (
            "Die Stadt, die den Bau für überflüssig hält, klagt.",
            "die",
            "hält",
            "den Bau für überflüssig",
            "assert/positive",
        ),
        ("Kritisch sieht der Verband die Reform.", "der Verband", "sieht", "Kritisch … die Reform", "assert/positive"),
        (
            "Offen ließ sie, ob sie erneut kandidiert.",
            "sie",
            "Offen ließ",
            "sie erneut kandidiert",
            "question/positive",
        ),
        ("Klar sagte, er komme morgen.", "Klar", "sagte", "er komme morgen", "assert/positive"),
        (
            "Das Amt hat den Bericht weder bestätigt noch dementiert.",
            "Das Amt",
            "bestätigt … dementiert",
            "den Bericht",
            "question/positive",
        ),
    ],
)
def test_a_stance_is_held(sentence: str, holder: str, cue: str, core: str, manner: str) -> None:
    claim = next(c for c in claims_of(sentence) if c.kind == "attributed")
    assert show(claim) == ("attributed", holder, cue, core)
    assert f"{claim.modality}/{claim.polarity}" == manner


@pytest.mark.parametrize(
    "sentence",
    [
        "Er setzt den Hut auf.",
        "Er setzt sich auf den Stuhl.",
        "Sie setzt ihn auf die Liste.",
        "Er tippt auf sein Handy.",
        "Er nahm ihr den Mantel ab.",
        "Er traute sich nicht ins Wasser.",
        "Er verstand die Frage nicht.",
        "Weil er sich als Dichter verstand, schrieb er weiter.",
        "Sowohl im Norden als auch im Süden regnet es.",
        "Nicht einmal zehn Leute kamen.",
    ],
)
def test_a_deed_is_no_stance(sentence: str) -> None:
    claims = claims_of(sentence)
    assert claims
    assert all(c.kind != "attributed" for c in claims)
