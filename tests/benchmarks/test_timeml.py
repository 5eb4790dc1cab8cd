"""TimeML with TIMEX3 in the text."""

from pathlib import Path

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import RecordError

TML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-11-14" temporalFunction="false"
 functionInDocument="CREATION_TIME">14.11.2024</TIMEX3></DCT>
<TITLE>Ein Titel</TITLE>
<TEXT>
Er <EVENT eid="e1" class="OCCURRENCE">kam</EVENT> <TIMEX3 tid="t1" type="DATE" value="2024-11-13">gestern</TIMEX3>
&amp; blieb <TIMEX3 tid="t2" type="DURATION" value="P3M" mod="APPROX">rund <NUMEX>drei</NUMEX> Monate</TIMEX3>.
<TIMEX3 tid="t3" type="DATE" value="2024"/> <TIMEX3 tid="t4" type="SET" value="">oft</TIMEX3>
</TEXT>
<TLINK lid="l1" relType="BEFORE" timeID="t1" relatedToTime="t0"/>
</TimeML>
"""


@pytest.mark.parametrize("kind", ["timeml", "timex"])
def test_times_text_and_date_are_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tml"
    path.write_text(TML, "utf-8")
    (gold,) = load_suite(f"{kind}:{path}#language=de")
    document = gold.analysis.document
    assert document.text == "\nEr kam gestern\n& blieb rund drei Monate.\n oft\n"
    assert str(document.date) == "2024-11-14"
    assert [(t.span.text, t.type.value, t.value, t.mod) for t in gold.analysis.times] == [
        ("gestern", "DATE", "2024-11-13", None),
        ("rund drei Monate", "DURATION", "P3M", "APPROX"),
        ("oft", "SET", None, None),
    ]
    assert gold.layers == ("times",)


def test_a_document_without_times_and_without_a_text_element_is_gold_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("<TimeML><DCT>x</DCT>Nichts.</TimeML>", "utf-8")
    (gold,) = load_suite(f"timeml:{tmp_path}#language=de,date=2024-01-02")
    assert (gold.analysis.document.text, gold.analysis.times, gold.layers) == ("Nichts.", (), ("times",))
    assert str(gold.analysis.document.date) == "2024-01-02"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (TML.replace("</EVENT>", ""), "a.tml: no XML: mismatched tag"),
        (TML.replace('"1.0"', '"1.0" encoding="U-F-8"'), "a.tml: no XML: unknown encoding"),
        (TML.replace('type="SET"', 'type="ERA"'), r"'oft'.*expected one of DATE, TIME, DURATION, SET, got 'ERA'"),
        (TML.replace(' type="SET"', ""), "the TIMEX3 t4 around 'oft' has no type"),
        (TML.replace('"2024-11-14"', '"2024-13-14"'), "the creation time '2024-13-14' is no date"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(content: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(content, "utf-8")
    with pytest.raises(RecordError, match=reason):
        load_suite(f"timeml:{tmp_path / 'a.tml'}")
