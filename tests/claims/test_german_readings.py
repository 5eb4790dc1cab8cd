"""German sentences with all the claims that they make, as newspapers and encyclopedias build them."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

A, P = "attributed", "author"
READINGS = [
    # an object behind a verb of saying is not who says
    ("Der Verein zog um, kündigte neue Spiele an und feierte.",
     [(P, "", "", "Der Verein zog um"), (A, "Der Verein", "kündigte … an", "neue Spiele"), (P, "", "", "feierte")]),
    ("Er trat zurück, bestritt die Vorwürfe und ging nach Paris.",
     [(P, "", "", "Er trat zurück"), (A, "Er", "bestritt", "die Vorwürfe"), (P, "", "", "ging nach Paris")]),
    ("Das Spiel fällt aus, meldete das Radio.", [(A, "das Radio", "meldete", "Das Spiel fällt aus")]),
    ("Die Preise sinken, erwarten Experten.", [(A, "Experten", "erwarten", "Die Preise sinken")]),
    # rows of nouns before an infinitive
    ("Er forderte die Stadt auf, die Schulen, Kitas und Horte im Westen zu öffnen.",
     [(A, "Er", "forderte … auf", "die Schulen, Kitas und Horte im Westen zu öffnen")]),
    ("Wir bitten alle Länder, die Unterstützung von Sekten, Stämmen und Gruppen zu unterlassen, sagte Maliki.",
     [(A, "Maliki", "sagte", "Wir bitten alle Länder, die Unterstützung von Sekten, Stämmen und Gruppen zu unterlassen")]),
    ("Er bat Kern, den Chef der Bank, das Geld und das Gold zu holen.",
     [(A, "Er", "bat", "das Geld und das Gold zu holen")]),
    ("Sie fordert den Rat auf, Schulen zu öffnen.", [(A, "Sie", "fordert … auf", "Schulen zu öffnen")]),
    # one finite verb makes one claim
    ("Jeder Rat solle kompetent und so besetzt werden, dass er Wirkung hat.",
     [(A, "", "", "Jeder Rat solle kompetent und so besetzt werden, dass er Wirkung hat")]),
    ("Die Band verlässt sich auf alte Gewohnheiten und bekannte Wege.",
     [(P, "", "", "Die Band verlässt sich auf alte Gewohnheiten und bekannte Wege")]),
    ("Er räumte den Fehler ein und bekannte seine Schuld.",
     [(A, "Er", "räumte … ein", "den Fehler"), (A, "Er", "bekannte", "seine Schuld")]),
    ("„Immer wenn es regnet, steigt der Fluss“, sagte Kern.", [(A, "Kern", "sagte", "steigt der Fluss")]),
    # for something, and known for something
    ("Kern ist dafür, dass der Bau beginnt.", [(A, "Kern", "dafür", "der Bau beginnt")]),
    ("Kern ist bekannt dafür, dass er gern streitet.",
     [(P, "", "", "Kern ist bekannt dafür, dass er gern streitet")]),
    # hearsay of what belongs to what
    ("Zu den Opfern sollen drei Kinder zählen.", [(A, "", "sollen", "Zu den Opfern … drei Kinder zählen")]),
    # who acts stands before where
    ("In Bern wurde am 8. März 2007 vom Bundesgericht ein Urteil bestätigt.",
     [(A, "Bundesgericht", "bestätigt", "ein Urteil")]),
    ("In Seoul wird von Beobachtern befürchtet, dass der Norden angreift.",
     [(A, "Beobachtern", "befürchtet", "der Norden angreift")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), READINGS)
def test_a_sentence_makes_these_claims(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [show(claim) for claim in claims_of(sentence)] == expected
