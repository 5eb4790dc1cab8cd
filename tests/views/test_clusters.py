import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimx
from claimx.errors import InputError
from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    Document,
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
)
from claimx.views import Cluster, cluster, holder_matrix


@pytest.fixture(scope="module")
def nlp() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


def groups(nlp: claimx.Pipeline, *texts: str) -> list[list[str]]:
    analyses = [nlp(text, id=f"{i}.txt", document_date="2024-11-14") for i, text in enumerate(texts)]
    return [[member.claim.text for member in found] for found in cluster(analyses) if len(found) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Laut Nato kamen 3.000 Soldaten nach Kursk.", "Kim sagte, nach Kursk seien Soldaten gekommen."),
        ("Die Werft baute das Schiff am 5. Mai 2024.", "Im Mai 2024 baute die Werft das Schiff."),
        ("Pjöngjang liefert Raketen an Russland.", "Nordkorea liefert Russland die Rakete."),
        ("Der Ku\u0308chenchef wäscht die neue Pfanne.", "Der Küchen\u00adchef wusch neue Pfannen."),
        ("Es kamen mindestens 3.000 Soldaten nach Kursk.", "Es kamen 10.000 Soldaten nach Kursk."),
        ("Das Werk spart 3 km Leitung ein.", "Das Werk spart 3000 m Leitung ein."),
        ("Laut Amt wurde ein Mann festgenommen.", "Laut Kim hat die Polizei einen Mann festgenommen."),
        ("Laut Nato schickte Kim 3.000 Soldaten.", "Laut Rutte wurden von Kim dreitausend Soldaten entsandt."),
        ("Laut Amt hat der Täter zwei Frauen verletzt.", "Zwei Frauen seien von dem Täter verletzt worden, sagte Kim."),
        ("Die Rebellen sprachen von 15 getöteten Soldaten.", "Die Armee bestätigte den Tod von 15 Soldaten."),
        ("Laut Kim starben beim Brand 15 Menschen.", "Die Polizei meldete nach dem Brand 15 Tote beim Brand."),
    ],
)
def test_the_same_proposition_in_other_words_is_one(nlp: claimx.Pipeline, one: str, other: str) -> None:
    assert [len(found) for found in groups(nlp, one, other)] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Es kamen 3.000 Soldaten nach Kursk.", "Es kamen keine 500 Soldaten nach Kursk."),
        ("Laut Nato schickte Kim 30 Mann nach Kursk.", "Laut Rutte schickte China 30 Mann nach Kursk."),
        ("Nordkorea schickte 30 Soldaten nach Kursk.", "30 Soldaten wurden von China nach Kursk geschickt."),
        ("Kim schickt Soldaten mit der Bahn nach Kursk.", "Kim schickt Soldaten mit der Bahn nach Cherson."),
        ("Die Stadt fällt Bäume.", "Der Verein fällt Bäume."),
        ("Beim Brand starben 15 Menschen.", "Beim Brand wurden 15 Menschen verletzt."),
        ("Der Verband lobte die Reform der Rente.", "Der Verband kritisierte die Reform der Rente."),
        ("Es kamen 3.000 Soldaten nach Kursk.", "Es kamen höchstens 1.000 Soldaten nach Kursk."),
        ("Die Werft baute das Schiff im Mai 2024.", "Die Werft baute das Schiff im Mai 2019."),
        ("Die Werft baut das Schiff.", "Die Werft sollte das Schiff bauen."),
        ("Der Hund beißt den Mann.", "Der Mann beißt den Hund."),
        ("Der Koch wäscht das Gemüse.", "Die Werft baut drei Schiffe."),
        ("Kim sagte, er komme nicht.", "Rutte sagte, er komme nicht."),
    ],
)
def test_another_proposition_stays_apart(nlp: claimx.Pipeline, one: str, other: str) -> None:
    assert groups(nlp, one, other) == []


def stances(nlp: claimx.Pipeline, text: str) -> list[tuple[str, bool]]:
    (found,) = cluster(nlp(text), min_size=2)
    assert found.text == text.partition(".")[0].removeprefix("Laut Nato ")
    return [(member.holder, member.against) for member in found]


SENT = "Laut Nato schickte Nordkorea Soldaten nach Kursk."


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Russland bestreitet das.", [("Russland", True)]),
        ("Das bestreitet Moskau.", [("Russland", True)]),
        ("Moskau bestreitet dies. Seoul bestätigte das.", [("Russland", True), ("Südkorea", False)]),
        ("Der Kreml wies die Vorwürfe zurück.", [("Kreml", True)]),
        ("Peskow sagte, das sei falsch.", [("Peskow", True)]),
        ("Das sei nicht falsch, sagte Rutte.", [("Rutte", False)]),
        ("„Das ist eine Lüge“, sagte Putin. Rutte erklärte, das treffe zu.", [("Putin", True), ("Rutte", False)]),
        ("Die Behauptung sei frei erfunden, erklärte Kim.", [("Kim", True)]),
        ("Russland bestreitet, dass Nordkorea Soldaten nach Kursk geschickt hat.", [("Russland", True)]),
        ("Laut Moskau schickte Nordkorea keine Soldaten nach Kursk.", [("Russland", True)]),
    ],
)
def test_what_denies_a_proposition_is_a_member_against_it(
    nlp: claimx.Pipeline, answer: str, expected: list[tuple[str, bool]]
) -> None:
    assert stances(nlp, f"{SENT} {answer}") == [("Nato", False), *expected]


def test_what_judges_otherwise_affirms_nothing(nlp: claimx.Pipeline) -> None:
    assert [len(found) for found in cluster(nlp(f"{SENT} Rutte kritisierte das."))] == [1, 1]


def test_denials_stand_apart_on_request(nlp: claimx.Pipeline) -> None:
    analysis = nlp(f"{SENT} Russland bestreitet das. Laut Kim schickte Nordkorea keine Soldaten nach Kursk.")
    found = cluster(analysis, by_polarity=True)
    assert [(one.affirming, one.denying) for one in found] == [((), ("Russland", "Kim")), (("Nato",), ())]
    (both,) = cluster(analysis)
    assert (both.affirming, both.denying) == (("Nato",), ("Russland", "Kim"))


def test_english_denials_are_members() -> None:
    text = "NATO said North Korea had sent soldiers to Kursk. Moscow denied it. The Kremlin rejected the allegations."
    (found,) = cluster(claimx.analyze(text, language="en", tier="rules"))
    assert (found.affirming, found.denying) == (("NATO",), ("Russia", "Kremlin"))


def test_amounts_of_a_cluster_agree_with_each_other(nlp: claimx.Pipeline) -> None:
    """Two amounts may each go with a first one and not with each other."""
    texts = [f"Es kamen {amount} Soldaten nach Kursk." for amount in ("mindestens 3.000", "5.000", "9.000")]
    assert [len(found) for found in groups(nlp, *texts)] == [2]


def test_the_order_of_the_documents_does_not_matter(nlp: claimx.Pipeline) -> None:
    texts = [
        "Die Nato warnt vor Raketen aus Kursk.",
        "Die Nato warnt erneut vor Raketen aus Kursk.",
        "Es regnet in Kiel.",
    ]
    analyses = [nlp(text, id=f"{i}.txt") for i, text in enumerate(texts)]
    assert cluster(analyses) == cluster(analyses[::-1]) == cluster(iter(analyses[1:] + analyses[:1]))


def test_a_cluster_names_holders_and_documents(nlp: claimx.Pipeline) -> None:
    texts = ["Laut Nato liefert Nordkorea Raketen an Russland.", "Kim sagte, Nordkorea liefere Russland Raketen."]
    (found,) = cluster((nlp(text, id=f"{i}.txt") for i, text in enumerate(texts)), min_size=2)
    assert found.holders == ("Nato", "Kim")
    assert found.documents == ("0.txt", "1.txt")
    assert found.text in [member.claim.text for member in found]


def test_the_matrix_tells_who_affirms_and_who_denies(nlp: claimx.Pipeline) -> None:
    text = (
        "Laut Nato liefert Nordkorea Raketen an Russland. Kim sagte, Nordkorea liefere Russland keine Raketen. "
        "Rutte sagte, die Werft müsse Schiffe bauen."
    )
    table = holder_matrix(nlp(text))
    assert table.columns == ("proposition", "n_claims", "Nato", "Kim", "Rutte")
    assert [(row["Nato"], row["Kim"]) for row in table if row["n_claims"] == 2] == [("affirms", "denies")]
    assert [row["Rutte"] for row in table if row["Rutte"]] == ["affirms (norm)"]
    assert len(nlp(text).holder_matrix(min_holders=2)) == 1


@pytest.mark.parametrize("threshold", [0, -1, 1.01])
def test_a_threshold_out_of_range_is_refused(threshold: float) -> None:
    with pytest.raises(InputError, match="above 0 and at most 1"):
        cluster([], threshold=threshold)


def made_up(texts: list[str], name: str = "x") -> Analysis:
    """Return an analysis with one claim a sentence, without any reader."""
    text = ". ".join(texts)
    document = Document(text, "de", name)
    claims, at = [], 0
    for sentence in texts:
        span = document.span(at, at + len(sentence))
        at += len(sentence) + 2
        holder = Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
        origin = Provenance("test", "1", rule="test")
        claims.append(
            Claim(
                ClaimKind.AUTHOR,
                holder,
                None,
                Proposition((span,), (span,)),
                ClaimForm.PLAIN,
                Modality.ASSERT,
                Certainty.CERTAIN,
                "positive",
                origin,
            )
        )
    return Analysis(document, claims=tuple(claims))


WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")


def plain(analysis: Analysis, threshold: float) -> list[set[str]]:
    """Cluster in the plain quadratic way: each claim to the most similar first one."""
    found: list[list[Claim]] = []
    for claim in analysis.claims:
        words = set(claim.text.split())
        best, score = None, 0.0
        for group in found:
            first = set(group[0].text.split())
            likeness = len(first & words) / len(first | words)
            telling = len(words) >= 2 if first == words else min(len(first), len(words)) >= 3
            if telling and likeness >= threshold and likeness > score:
                best, score = group, likeness
        if best is None:
            found.append(best := [])
        best.append(claim)
    return sorted(({c.id for c in group} for group in found), key=sorted)


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True).map(" ".join), max_size=14),
    st.sampled_from([0.5, 0.6, 0.75, 1.0]),
)
def test_the_prefix_filter_finds_what_the_plain_way_finds(sentences: list[str], threshold: float) -> None:
    analysis = made_up(sentences)
    fast = [{member.claim.id for member in found} for found in cluster(analysis, threshold=threshold)]
    assert sorted(fast, key=sorted) == plain(analysis, threshold)


def test_work_does_not_grow_with_the_square() -> None:
    def seconds(n: int) -> float:
        sentences = [f"wort{i % 997} ding{i % 1009} sache{i % 13} stoff{i % 7}" for i in range(n)]
        analyses = [made_up(sentences[at : at + 200], f"d{at}") for at in range(0, n, 200)]
        start = time.process_time()
        found: tuple[Cluster, ...] = cluster(analyses)
        assert sum(map(len, found)) == n
        return time.process_time() - start

    seconds(500)
    assert seconds(8000) < 10 * seconds(2000) + 0.5


def test_a_surname_stands_in_the_column_of_the_full_name() -> None:
    nlp = claimx.load("de", tier="rules")
    one = nlp("Werksleiterin Petra Holm sagte, das Gas sei giftig.")
    other = nlp("Holm bestreitet, dass das Werk schließt. Auch Anna Berg und Karl Berg sagten, es bleibe offen.")
    columns = holder_matrix([one, other]).columns
    assert "Petra Holm" in columns
    assert "Holm" not in columns


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ("Der Minister sagte, die Fähre sei überladen gewesen.",
                "Die Reederei wies Berichte zurück, wonach die Fähre überladen gewesen sei.",
                "Der Betreiber dementierte, dass die Fähre überladen war.")),
        ("en", ("The minister said the ferry was overloaded.",
                "Ana Cruz rejected claims that the ferry was overloaded.",
                "The operator denied that the ferry was overloaded.")),
    ],
)  # fmt: skip
def test_rejected_statements_stand_against_what_they_reject(language: str, texts: tuple[str, ...]) -> None:
    nlp = claimx.load(language, tier="rules")
    (found,) = cluster([nlp(text, id=str(i)) for i, text in enumerate(texts)])
    assert [member.against for member in found] == [False, True, True]
