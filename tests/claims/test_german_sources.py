"""Sources and holders of German claims: prepositions, appositions, several holders, places, nobody."""

from __future__ import annotations

import pytest

from claimx.pipeline import load
from tests.claims.german import claims_of, joined, show

ANALYZE = load("de", tier="rules")

SOURCES = [
    ("Laut Innenminister Karl Berger (CSU) fehlen 400 Beamte.", "Innenminister Karl Berger (CSU)", "Laut"),
    ("Gemäss Bundesamt für Statistik fehlen 400 Beamte.", "Bundesamt für Statistik", "Gemäss"),
    ("Einem Bericht der „Neuen Post“ zufolge fehlen 400 Beamte.", "Einem Bericht der „Neuen Post“", "zufolge"),
    (
        "Dem Bundesamt für Materialprüfung (BAM) zufolge fehlen Beamte.",
        "Dem Bundesamt für Materialprüfung (BAM)",
        "zufolge",
    ),
    ("Nach Einschätzung von Fachleuten fehlen 400 Beamte.", "Fachleuten", "Nach Einschätzung"),
    ("Nach dem Willen der Koalition kommen 400 Beamte.", "der Koalition", "Nach … Willen"),
    ("Nach Worten des Gouverneurs fehlen 400 Beamte.", "des Gouverneurs", "Nach Worten"),
    ("Aus Sicht des Städtetags fehlen 400 Beamte.", "des Städtetags", "Aus Sicht"),
    ("In den Augen der Kritiker fehlen 400 Beamte.", "der Kritiker", "In den Augen"),
    ("Offiziellen Angaben zufolge fehlen 400 Beamte.", "Offiziellen Angaben", "zufolge"),
    ("Israels Armee hat eigenen Angaben zufolge Ziele getroffen.", "Israels Armee", "eigenen Angaben zufolge"),
    ("Nach Polizeiangaben fehlen 400 Beamte.", "Polizeiangaben", "Nach Polizeiangaben"),
    ("Nach dpa-Informationen fehlen 400 Beamte.", "dpa-Informationen", "Nach dpa-Informationen"),
    ("Der Auffassung der Richter nach fehlen 400 Beamte.", "der Richter", "Der Auffassung … nach"),
    ("Glaubt man der Gewerkschaft, fehlen 400 Beamte.", "der Gewerkschaft", "Glaubt"),
    ("Geht es nach dem Minister, kommen 400 Beamte.", "dem Minister", "Geht … nach"),
    (
        "In dem am Mittwoch veröffentlichten Bericht heißt es, 400 Beamte fehlten.",
        "dem am Mittwoch veröffentlichten Bericht",
        "heißt es",
    ),
    ("Aus Regierungskreisen hieß es, der Minister gehe.", "Regierungskreisen", "hieß es"),
    ("Für Kritiker steht fest, dass 400 Beamte fehlen.", "Kritiker", "steht fest"),
    ("Aus türkischer Sicht fehlen 400 Beamte.", "türkischer", "Aus … Sicht"),
    ("Nach Moskauer Darstellung fehlen 400 Beamte.", "Moskauer Darstellung", "Nach"),
    ("Einer alten Sage nach fehlen 400 Beamte.", "Einer alten Sage", "nach"),
    ("Es fehlen der Überlieferung nach 400 Beamte.", "der Überlieferung", "nach"),
    ("Gerüchten zufolge fehlen 400 Beamte.", "", "Gerüchten zufolge"),
    ("Angeblich fehlen 400 Beamte.", "", "Angeblich"),
    ("Wie aus Unterlagen hervorgeht, fehlen 400 Beamte.", "Unterlagen", "hervorgeht"),
    ("Wie es in dem Schreiben heißt, fehlen 400 Beamte.", "dem Schreiben", "es … heißt"),
    ("400 Beamte fehlten, so ein Sprecher des Roten Kreuzes am Montag.", "ein Sprecher des Roten Kreuzes", "so"),
    ("400 Beamte fehlten, hieß es aus dem Rathaus.", "dem Rathaus", "hieß es"),
    ("400 Beamte fehlten, heißt es in einem Brief von 20 Ärzten.", "einem Brief von 20 Ärzten", "heißt es"),
    ("Es fehlen 400 Beamte, das teilte die Gewerkschaft mit.", "die Gewerkschaft", "teilte … mit"),
    ("Es fehlen 400 Beamte, wie eine Umfrage unter 60 Kreisen ergab.", "eine Umfrage unter 60 Kreisen", "ergab"),
]


@pytest.mark.parametrize(("sentence", "holder", "cue"), SOURCES)
def test_a_source_is_holder_and_what_it_reports_is_content(sentence: str, holder: str, cue: str) -> None:
    (claim,) = claims_of(sentence)
    assert show(claim)[:3] == ("attributed", holder, cue)


HOLDERS = [
    ("Der Nato-Chef und der US-Präsident forderten ein Ende der Gewalt.", "Der Nato-Chef und der US-Präsident"),
    ("Thomas K. forderte vor Gericht Reformen.", "Thomas K."),
    ("Reformen forderte Thomas K. vor Gericht.", "Thomas K."),
    ("Nicht nur Ökonomen, sondern auch die Banken fordern Reformen.", "Nicht nur Ökonomen, sondern auch die Banken"),
    (
        "Der Chef der Feuerwehr, Heiko Brandt (parteilos), fordert Reformen.",
        "Der Chef der Feuerwehr, Heiko Brandt (parteilos)",
    ),
    ("Der Minister, der seit 2021 im Amt ist, fordert Reformen.", "Der Minister"),
    ("Die Staats- und Regierungschefs der Union fordern Reformen.", "Die Staats- und Regierungschefs der Union"),
    ("Die Gesundheitsminister der Länder fordern vom Bund Übergangsfristen.", "Die Gesundheitsminister der Länder"),
    ("Reformen fordert der Verband der Müller.", "der Verband der Müller"),
    ("Einen Rücktritt schließt das Ministerium aus.", "das Ministerium"),
    ("Bodentruppen schloss das Weiße Haus aus.", "das Weiße Haus"),
    ("31 Prozent lehnten sie ab.", "31 Prozent"),
    ("Der aus Köln stammende Sozialdemokrat fordert Reformen.", "Der aus Köln stammende Sozialdemokrat"),
    ("Der Landrat warf der ÖVP Untätigkeit vor.", "Der Landrat"),
    ("Tondorf verlangt ein Sofortprogramm.", "Tondorf"),
    ("Dass Geld fehlt, bestreiten weder das Amt noch der Landkreis.", "weder das Amt noch der Landkreis"),
    ("„Es reicht“, sagen sowohl der Rat als auch sein Chef.", "sowohl der Rat als auch sein Chef"),
    (
        "Am Montag lobten nicht nur die Grünen, sondern auch die FDP den Plan.",
        "nicht nur die Grünen, sondern auch die FDP",
    ),
    ("Das sei ungerecht, sagen Sozialverbände wie Ökonomen.", "Sozialverbände wie Ökonomen"),
    ("Teile der Partei lehnen das Gesetz ab.", "Teile der Partei"),
    ("Laut Eva Kern, Chefin der Bahn, fehlt Geld.", "Eva Kern, Chefin der Bahn"),
    ("Nach Angaben von Hofmann, Vorstand eines Vereins, der Wege baut, fehlt Geld.", "Hofmann, Vorstand eines Vereins"),
    ("Laut Polizei, Feuerwehr und Zoll gab es keine Verletzten.", "Polizei, Feuerwehr und Zoll"),
]


@pytest.mark.parametrize(("sentence", "holder"), HOLDERS)
def test_the_holder_is_the_whole_phrase_and_the_right_one(sentence: str, holder: str) -> None:
    assert holder in [joined(claim.holder.spans) for claim in claims_of(sentence) if claim.kind == "attributed"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Es wird erwartet, dass das Parlament zustimmt.",
        "Mit einer Entscheidung wird im Herbst gerechnet.",
        "Befürchtet wird ein Anstieg der Preise.",
        "Zuvor war spekuliert worden, der Konzern könne das Werk schließen.",
        "Es gilt als wahrscheinlich, dass die Koalition zerbricht.",
        "Es heißt, der Chef werde gehen.",
    ],
)
def test_where_nobody_is_named_the_holder_is_left_open(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, claim.holder.spans, claim.holder.resolution) == ("attributed", (), "unresolved")


def test_whom_a_source_relies_on_holds_a_claim_within_the_claim() -> None:
    found = claims_of("Die Agentur meldete unter Berufung auf Diplomaten, die Gespräche seien gescheitert.")
    outer, inner = sorted(found, key=lambda claim: claim.parent is not None)
    assert show(outer)[1:3] == ("Die Agentur", "meldete")
    assert show(inner)[1:3] == ("Diplomaten", "unter Berufung auf")
    assert inner.parent == outer.id
    assert [joined(holder.spans) for holder in inner.holder.chain] == ["Die Agentur"]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Anna Schmidt leitet das Haus. Sie hält den Plan für falsch.", "Sie", "Anna Schmidt"),
        ("Die Ministerin kam spät. Sie sagte, der Zug sei ausgefallen.", "Sie", "Ministerin"),
        ("Der Kanzler traf den Präsidenten. Er sagte, das Treffen sei gut verlaufen.", "Er", "Kanzler"),
        ("Kern lehnt ab. Das sei teuer, so der SPD-Politiker. „Es fehlt Geld“, fügte er hinzu.", "er", "SPD-Politiker"),
        ("Das Unternehmen baut Boote. Es will 200 Stellen streichen.", "Es", "Unternehmen"),
    ],
)
def test_a_pronoun_means_whom_its_gender_allows(text: str, pronoun: str, name: str) -> None:
    claim = claims_of(text)[-1]
    assert (joined(claim.holder.spans), claim.holder.name, claim.holder.resolution) == (pronoun, name, "anaphoric")


def test_a_pronoun_reaches_no_further_than_its_window() -> None:
    gap = "Die Sonne schien. Der Markt war voll. Es wurde warm. Die Stände leerten sich. Am Abend kam Wind auf. "
    claim = claims_of("Die Ministerin kam spät. " + gap * 2 + "Er sagte, das reiche.")[-1]
    assert claim.holder.name is None


@pytest.mark.parametrize(
    ("text", "resolution", "name"),
    [
        ("Der Kanzler lobte den Plan, der Minister rügte ihn. Er sagte, das sei falsch.", "unresolved", None),
        ("Die Firma verteidigt den Plan, die Gewerkschaft lehnt ihn ab. Sie will klagen.", "unresolved", None),
        ("Anna Schmidt lobte den Plan, Peter Kern rügte ihn. Sie sagte, er helfe.", "anaphoric", "Anna Schmidt"),
        ("Anna Schmidt lobte den Plan, Peter Kern rügte ihn. Er sagte, er schade.", "anaphoric", "Peter Kern"),
        ("Die Chefin sprach lange. Ihr zufolge müssten die Schulen handeln.", "anaphoric", "Chefin"),
        (
            "Ein Gutachten der Stadt sorgt für Streit. Darin heißt es, das Geld fehle.",
            "anaphoric",
            "Gutachten der Stadt",
        ),
        ("Kim Berger lobte den Plan, Eva Moll rügte ihn. Sie sagte, er schade.", "anaphoric", "Eva Moll"),
    ],
)
def test_a_pronoun_that_two_could_be_meant_by_is_left_open(text: str, resolution: str, name: str | None) -> None:
    claim = claims_of(text)[-1]
    assert (claim.holder.resolution, claim.holder.name) == (resolution, name)


def test_whoever_goes_on_is_kept() -> None:
    text = "Eva Kern sagte, er bleibe. Tom Weiss reagierte gelassen. Das sei seine Sache. Die Stadt werde zahlen."
    assert [claim.holder.name for claim in ANALYZE(text).claims[-2:]] == ["Tom Weiss", "Tom Weiss"]


@pytest.mark.parametrize(
    ("text", "resolution", "name"),
    [
        ("Eva Kern und Tom Weiss lobten den Plan. Er sagte, er helfe.", "anaphoric", "Tom Weiss"),
        ("Die Ärztin Eva Kern und der Wirt Tom Weiss lobten den Plan. Sie sagte, er helfe.", "anaphoric", "Eva Kern"),
        ("Eva Kern und Tom Weiss lobten den Plan. Sie halten ihn für gut.", "anaphoric", "Eva Kern und Tom Weiss"),
        ("Jan Kern und Tom Weiss lobten den Plan. Er sagte, er helfe.", "unresolved", None),
        ("Der Sprecher von Minister Karl Berger, Tom Weiss, lobte den Plan.", "explicit", "Tom Weiss"),
    ],
)
def test_of_people_who_are_named_together_one_can_be_meant(text: str, resolution: str, name: str | None) -> None:
    claim = ANALYZE(text).claims[-1]
    assert (claim.holder.resolution, claim.holder.name) == (resolution, name)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Das sei falsch, erklärte sein Verteidiger.", "sein Verteidiger", "person"),
        ("Der 36-Jährige kritisierte den Plan.", "36-Jährige", "person"),
        ("Der Landwirt aus Eberstadt lobte den Plan.", "Landwirt aus Eberstadt", "person"),
        ("Ein Sprecher von Minister Karl Berger lobte den Plan.", "Sprecher von Minister Karl Berger", "person"),
    ],
)
def test_a_holder_has_its_own_name(text: str, name: str, kind: str) -> None:
    claim = claims_of(text)[-1]
    assert (claim.holder.name, claim.holder.type) == (name, kind)


@pytest.mark.parametrize(
    ("text", "pronoun", "name", "core"),
    [
        ("Die Investoren, die mehr Sicherheit fordern, zögern.", "die", "Investoren", "mehr Sicherheit"),
        ("Er traf den Minister, der den Plan ablehnt.", "der", "Minister", "den Plan"),
        ("Der Bund zahlt das Abkommen, das Platz für Gäste vorsieht.", "das", "Abkommen", "Platz für Gäste"),
    ],
)
def test_a_relative_pronoun_means_what_stands_before_it(text: str, pronoun: str, name: str, core: str) -> None:
    claim = claims_of(text)[-1]
    assert (joined(claim.holder.spans), claim.holder.name, joined(claim.proposition.core)) == (pronoun, name, core)


def test_a_document_that_names_a_person_stays_a_document() -> None:
    (claim,) = ANALYZE("Das geht aus einem Schreiben von Minister Karl Berger hervor.").claims
    assert (claim.holder.type, joined(claim.holder.spans)) == ("document", "einem Schreiben von Minister Karl Berger")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nach Angaben des Krankenhauses fehlen 400 Betten.", "Krankenhaus"),
        ("Nach Angaben des Bündnisses fehlen 400 Betten.", "Bündnis"),
        ("Nach Angaben eines Konzerns fehlen 400 Betten.", "Konzern"),
        ("Nach Ansicht des Präsidenten fehlen 400 Betten.", "Präsident"),
        ("Laut einem Sprecher der Polizei fehlen 400 Betten.", "Sprecher der Polizei"),
        ("Seoul und Tokio warnten, die Lage sei ernst.", "Südkorea und Japan"),
        ("Polen, Ungarn und Tschechien kündigten an, Betten zu kaufen.", "Polen, Ungarn und Tschechien"),
        ("Laut Anna Weber, Leiterin in Köln, fehlen 400 Betten.", "Anna Weber"),
    ],
)
def test_a_holder_is_listed_in_the_nominative_without_article(sentence: str, name: str) -> None:
    (claim,) = ANALYZE(sentence).claims
    assert claim.holder.name == name


@pytest.mark.parametrize(
    ("sentence", "holder", "core"),
    [
        ("Die Ministerin sagte, die Preise sinken.", "Die Ministerin", "die Preise sinken"),
        ("Der Verband meldet erneut, das Werk schließt.", "Der Verband", "das Werk schließt"),
        ("Berger sagte am Montag, die Preise steigen.", "Berger", "die Preise steigen"),
        ("Berger sagte in Köln, die Lage eskaliert.", "Berger", "die Lage eskaliert"),
        ("Der Gouverneur von Köln, Jan Ott, sagte, es brenne.", "Der Gouverneur von Köln, Jan Ott", "es brenne"),
    ],
)
def test_a_short_report_is_no_relative_clause(sentence: str, holder: str, core: str) -> None:
    (claim,) = ANALYZE(sentence).claims
    assert (joined(claim.holder.spans), joined(claim.proposition.core)) == (holder, core)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Frau kam, die alle Rosen kaufte.",
        "Man meldet einen Zeugen, der Auto fährt.",
        "Er berichtet in Briefen, die Mut machen.",
    ],
)
def test_a_relative_clause_is_no_report(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.form != "indirect"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ein Anwohner sagte, es fehlten Betten.", "person"),
        ("Anwohner sagten, es fehlten Betten.", "group"),
        ("Der Verteidiger sagte, es fehlten Betten.", "person"),
        ("Das Komitee sagte, es fehlten Betten.", "organisation"),
        ("Der Kreisbrandinspektor sagte, es fehlten Betten.", "person"),
        ("Die 29-Jährige sagte, es fehlten Betten.", "person"),
        ("Der Sportchef sagte, es fehlten Betten.", "person"),
        ("Das Ordnungsamt sagte, es fehlten Betten.", "organisation"),
        ("Die Einsatzkräfte sagten, es fehlten Betten.", "group"),
    ],
)
def test_a_noun_says_what_a_holder_is(sentence: str, kind: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.holder.type == kind


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Laut Anwohnern brannten 20 Häuser.", "Anwohner"),
        ("Den Veranstaltern zufolge kamen 300 Gäste.", "Veranstalter"),
        ("Laut westlichen Geheimdiensten kamen 300 Männer.", "westliche Geheimdienste"),
        ("Laut unabhängigen Experten steigen die Preise.", "unabhängige Experten"),
        ("Nach Ansicht von Experten steigen die Preise.", "Experten"),
        ("Laut Behörden starben zwölf Menschen.", "Behörden"),
        ("Laut Bayern München steigt der Umsatz.", "Bayern München"),
        ("Laut einer aktuellen Studie steigen die Preise.", "aktuelle Studie"),
        ("Nach Meinung einiger Fachleute steigen die Preise.", "einige Fachleute"),
        ("Nach Angaben der deutschen Behörden steigen die Preise.", "deutsche Behörden"),
        ("Nach Angaben des saarländischen Innenministers reicht es.", "saarländischer Innenminister"),
        ("Der saarländische Innenminister sagte, es reiche.", "saarländischer Innenminister"),
    ],
)
def test_holders_are_listed_in_the_nominative(sentence: str, name: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.holder.name == name


def test_names_of_holders_and_predicates_have_no_soft_hyphens_or_decomposed_letters() -> None:
    (claim,) = claims_of("Der Mi\u00adnis\u00adter aus Zu\u0308rich sagte, das sei ein Ri\u00adsi\u00adko.")
    assert claim.holder.name is not None
    assert claim.holder.name.startswith("Minister")
    assert claim.frame is not None
    assert claim.frame.predicate == "Risiko sein"
