import csv
import io

import pytest

import claimx
from claimx.errors import InputError, ResourceError
from claimx.views import COLUMNS, Table

TEXT = "Laut Nato kamen im Mai 2024 mindestens 3.000 Soldaten und 20 Panzer. Kim sagte, er komme nicht."


@pytest.fixture(scope="module")
def analysis() -> claimx.Analysis:
    return claimx.analyze(TEXT, language="de", tier="rules", id="a.txt")


def test_a_table_has_one_row_a_claim(analysis: claimx.Analysis) -> None:
    table = analysis.to_table()
    assert table.columns == COLUMNS
    assert [row["id"] for row in table] == [claim.id for claim in analysis.claims]
    assert table.column("holder") == ["Nato", "Kim"]
    assert table.column("polarity") == ["positive", "negative"]
    first = table[0]
    assert (first["value"], first["noun"], first["upper"]) == ("[3000, inf); [20, 20]", "Soldat; Panzer", "; 20")
    assert (first["document"], first["time"], first["said"]) == ("a.txt", "2024-05", None)
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert analysis.rows() == list(table)


def test_a_table_may_have_one_row_a_quantity(analysis: claimx.Analysis) -> None:
    table = analysis.to_table(per="quantity")
    assert [(r["holder"], r["value"], r["lower"], r["upper"]) for r in table] == [
        ("Nato", "[3000, inf)", "3000", None),
        ("Nato", "[20, 20]", "20", "20"),
        ("Kim", None, None, None),
    ]


def test_many_texts_make_one_table(analysis: claimx.Analysis) -> None:
    other = claimx.analyze("", language="de", tier="rules")
    assert list(claimx.to_table([analysis, other, analysis])) == [*analysis.to_table(), *analysis.to_table()]
    assert claimx.to_table([]).columns == COLUMNS


def test_a_table_is_csv_that_comes_back(analysis: claimx.Analysis) -> None:
    (first, second) = csv.DictReader(io.StringIO(analysis.to_table().to_csv()))
    assert first["quote"] == analysis.to_table()[0]["quote"]
    assert second["value"] == ""


def test_a_table_without_rows_keeps_its_columns() -> None:
    pytest.importorskip("pandas")
    assert list(claimx.to_table([]).to_pandas().columns) == list(COLUMNS)


def test_a_table_is_shown_short_and_escaped() -> None:
    table = Table(("a", "b"), tuple({"a": "<b>", "b": "x" * 99} for _ in range(50)))
    assert "&lt;b&gt;" in table._repr_html_()
    assert "… and 10 more rows" in str(table)
    assert max(map(len, str(table).split("\n"))) < 80
    assert repr(table[:2]) == "Table(2 rows: a, b)"


def test_another_grain_is_refused(analysis: claimx.Analysis) -> None:
    with pytest.raises(InputError, match="expected 'claim' or 'quantity'"):
        analysis.to_table(per="sentence")  # type: ignore[arg-type]


def test_what_is_no_analysis_is_refused() -> None:
    with pytest.raises(InputError, match="expected what a pipeline returns, got str"):
        claimx.to_table(["a text"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="got str"):
        claimx.cluster("a text")  # type: ignore[arg-type]


def test_records_and_analyses_read_well(analysis: claimx.Analysis) -> None:
    assert repr(analysis).startswith("Analysis('a.txt', de, 95 characters: 2 claims, 2 quantities, 1 times")
    assert repr(analysis.claims[1]).endswith("attributed, Kim: 'er komme nicht')")
    assert repr(analysis.claims).count("\n  Claim(") == 2
    assert isinstance(analysis.claims[:1], type(analysis.claims))
    assert analysis.sents == analysis.document.sentences
    assert [e.text for e in analysis.ents] == [e.span.text for e in analysis.entities]
    html = analysis._repr_html_()
    assert "cx-holder" in html
    assert "<table>" in html


def test_records_are_found_by_their_id_and_from_a_claim(analysis: claimx.Analysis) -> None:
    first = analysis.claims[0]
    assert analysis[first.id] is first
    found = analysis.linked(first)
    assert set(analysis.quantities) <= set(found)
    assert {record.id for record in found} == {x.id for x in (*first.entities, *first.quantities, *first.times)}
    with pytest.raises(ResourceError, match="no record named 'q0-1'; available: e"):
        analysis["q0-1"]
    assert str(first.holder) == "Nato"
