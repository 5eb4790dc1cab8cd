"""brat stand-off: discontinuous spans, attributes, relations and events, offsets proven against the text."""

from pathlib import Path

import pytest

import claimx
from benchmarks.corpora import load_suite
from claimx.errors import InputError, RecordError, ResourceError
from claimx.export import brat
from claimx.scoring import Gold, score_claims, score_entities, score_quantities, score_times

TEXT = "Laut Kiew, so hieß es, fehlen\nrund 3.000 Soldaten seit Mai. 😀 Köln schweigt."


def place(quote: str) -> str:
    start = TEXT.index(quote)
    return f"{start} {start + len(quote)}"


ANN = f"""T1\tLOC {place("Kiew")}\tKiew
T2\tLOCderiv {place("Köln")}\tKöln
T3\tQuantity {place("rund 3.000 Soldaten")}\trund 3.000 Soldaten
A1\tlow T3 3000
A2\thigh T3 3000
A3\tModifier T3 approximate
A4\tNoun T3 Soldat
T4\tNoun {place("Soldaten")}\tSoldaten
R1\tnoun Arg1:T3 Arg2:T4
T5\tDATE {place("Mai")}\tMai
A5\tValue T5 2024-05
T6\tCue {place("Laut")}\tLaut
T7\tHolder {place("Kiew")}\tKiew
T8\tClaim {place("fehlen")};{place("rund 3.000 Soldaten seit Mai")}\tfehlen rund 3.000 Soldaten seit Mai
E1\tClaim:T8 Holder:T7 Cue:T6
A6\tPolarity E1 positive
A7\toptional T2
N1\tReference T2 Wikidata:Q365\tKöln
#1\tAnnotatorNotes T2\tMehrdeutig
*\tEquiv T1 T2
"""


def write(folder: Path, ann: str = ANN, text: str | bytes = TEXT, name: str = "a") -> Path:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / f"{name}.txt").write_bytes(data)
    (folder / f"{name}.ann").write_bytes(ann.encode())
    return folder / f"{name}.ann"


def load(folder: Path, options: str = "#language=de") -> Gold:
    (gold,) = load_suite(f"brat:{folder}{options}")
    return gold


def test_names_quantities_times_and_claims_are_read(tmp_path: Path) -> None:
    write(tmp_path)
    gold = load(tmp_path)
    analysis = gold.analysis
    assert [(e.span.text, e.label.value, e.form.value, e.canonical) for e in analysis.entities] == [
        ("Kiew", "LOC", "name", None),
        ("Köln", "LOC", "derived", "Köln"),
    ]
    (quantity,) = analysis.quantities
    assert (str(quantity.value), quantity.modifier, quantity.noun and quantity.noun.lemma) == (
        "[3000, 3000]",
        "approximate",
        "Soldat",
    )
    assert quantity.noun is not None
    assert quantity.noun.span.text == "Soldaten"
    assert [(t.span.text, t.type.value, t.value) for t in analysis.times] == [("Mai", "DATE", "2024-05")]
    (claim,) = analysis.claims
    assert claim.cue is not None
    assert [s.text for s in claim.proposition.spans] == ["fehlen", "rund 3.000 Soldaten seit Mai"]
    assert ([s.text for s in claim.holder.spans], [s.text for s in claim.cue.spans]) == (["Kiew"], ["Laut"])
    assert gold.optional == {analysis.entities[1].id}
    assert set(gold.layers) == {"entities", "quantities", "times", "attribution"}
    assert gold.fields == {"polarity"}
    assert analysis.document.id == "a"


def test_relations_and_events_say_the_same(tmp_path: Path) -> None:
    write(tmp_path)
    by_event = load(tmp_path)
    relations = "R2\tHolder Arg1:T8 Arg2:T7\nR3\tCue Arg1:T8 Arg2:T6\nA6\tPolarity T8 positive"
    write(tmp_path, ANN.replace("E1\tClaim:T8 Holder:T7 Cue:T6\nA6\tPolarity E1 positive", relations))
    assert load(tmp_path) == by_event


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT])
@pytest.mark.parametrize("counted", [True, False])
def test_offsets_may_count_line_ends_and_byte_order_mark_or_not(text: str, counted: bool, tmp_path: Path) -> None:
    start = (text if counted else TEXT).index("Köln")
    write(tmp_path, f"T1\tLOC {start} {start + 4}\tKöln\n", text)
    (entity,) = load(tmp_path).analysis.entities
    assert entity.span.text == "Köln"


@pytest.mark.parametrize("unit", ["utf-16-le", "utf-8"])
def test_offsets_in_other_units_are_told_by_the_quotations(unit: str, tmp_path: Path) -> None:
    width = 2 if unit == "utf-16-le" else 1
    start, end = (len(TEXT[: TEXT.index("Köln") + n].encode(unit)) // width for n in (0, 4))
    write(tmp_path, f"T1\tLOC {start} {end}\tKöln\n")
    assert load(tmp_path).analysis.entities[0].span.start == TEXT.index("Köln")


def test_labels_are_mapped_and_left_out_by_options(tmp_path: Path) -> None:
    write(tmp_path, f"T1\tStadt {place('Köln')}\tKöln\nT2\tPER {place('Kiew')}\tKiew\n")
    gold = load(tmp_path, "#language=de,labels=Stadt:LOC+PER:O")
    assert [(e.span.text, e.label.value) for e in gold.analysis.entities] == [("Köln", "LOC")]


@pytest.mark.parametrize(
    ("ann", "reason"),
    [
        ("T1\tLOC 0 4\tKiew\n", r"a.ann: LOC at \[0:4\]: expected 'Kiew', found 'Laut'"),
        ("T1\tLOC 5 900\tKiew\n", r"LOC at \[5:900\] is no stretch of the text, which has \d+ code points"),
        ("T1\tLOC 5 5\t\n", "no stretch of the text"),
        ("T1\tLOC 5-9\tKiew\n", "line 1: expected LABEL START END"),
        ("T1\tLOC 5 9\tKiew\nT1\tLOC 5 9\tKiew\n", "line 2: T1 stands twice"),
        ("R1\tHolder Arg1:T1 Arg2:T2\n", "Holder points at 'T1', and there is no such mark"),
        ("A1\tKind T9 author\n", "line 1: Kind is said of 'T9'"),
        ("Unsinn\n", "line 1: expected a line of T, E, R"),
        ("E1\tClaim\n", "expected TYPE:TRIGGER"),
        ("T1\tClaim 5 9\tKiew\nA1\tKind T1 rumour\n", "kind: expected one of attributed, evidential, author, got 'rum"),
        ("T1\tQuantity 5 9\tKiew\nA1\tLow T1 viel\n", "number: 'viel' is no number"),
        ("T1\tTimex3 5 9\tKiew\nA1\ttype T1 ERA\n", "type: expected one of DATE, TIME, DURATION, SET, got 'ERA'"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(ann: str, reason: str, tmp_path: Path) -> None:
    write(tmp_path, ann)
    with pytest.raises(RecordError, match=reason):
        load(tmp_path)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no corpus file named 'nowhere'; brat"):
        load_suite("brat:nowhere")
    with pytest.raises(InputError, match=r"no file in this folder that ends in \.ann"):
        load_suite(f"brat:{tmp_path}")
    write(tmp_path).with_suffix(".txt").unlink()
    with pytest.raises(RecordError, match=r"there is no a\.txt"):
        load_suite(f"brat:{tmp_path}")


def test_folders_within_folders_keep_documents_of_one_name_apart(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        write(tmp_path / name)
    assert [g.analysis.document.id for g in load_suite(f"brat:{tmp_path}#language=de")] == ["x/a", "y/a"]


ARTICLE = (
    "Nach Angaben der Nato hat Nordkorea im vergangenen Jahr mehr als 2 Millionen Geschosse geliefert. "
    "Kim Jong Un sagte, er werde „niemals“ nachgeben. Finnische Firmen zahlen 5 Euro.\n\nDas ist nicht wahr."
)


def test_what_claimx_exports_is_read_back_as_gold(tmp_path: Path) -> None:
    analysis = claimx.analyze(ARTICLE, language="de", tier="rules", document_date="2024-11-14")
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    with (tmp_path / "a.ann").open("w", encoding="utf-8") as file:
        brat.write([analysis], file)
    gold = load(tmp_path, "#language=de,date=2024-11-14")
    assert gold.classes >= {"derived", "attributed", "author"}
    for score in (score_entities, score_quantities, score_times, score_claims):
        scores = score([(gold, analysis)])
        assert scores.errors == []
        measures = set(scores.samples) - {"number"}  # the export does not say where the number stands
        assert {scores.total(measure).f1 for measure in measures} <= {1.0, None}
        assert all(rate.n_hit == rate.n_all for name, rate in scores.rates.items() if name != "trap_avoided")
    assert {quantity.modifier.value for quantity in gold.analysis.quantities} == {"more_than", "exact"}


@pytest.mark.parametrize(
    ("value", "interval"),
    [("3000", "[3000, 3000]"), ("[60, inf)", "[60, inf)"), ("(60, 70]", "(60, 70]"), ("(-inf, 5)", "(-inf, 5)")],
)
def test_values_of_quantities_are_read_as_they_are_written(value: str, interval: str, tmp_path: Path) -> None:
    write(tmp_path, f"T1\tQuantity {place('3.000 Soldaten')}\t3.000 Soldaten\nA1\tvalue T1 {value}\n")
    assert str(load(tmp_path).analysis.quantities[0].value) == interval
