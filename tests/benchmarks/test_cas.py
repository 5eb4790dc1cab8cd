"""UIMA CAS, XMI and JSON: named entities, custom layers, slots, UTF-16 offsets."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold

TEXT = "😀 Merkel sagte,\nes reiche. Köln schweigt."


def at(quote: str) -> str:
    start = TEXT.index(quote) + 1  # the face takes two units of UTF-16
    return f'begin="{start}" end="{start + len(quote)}"'


XMI = f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0"
 xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmlns:custom="http:///webanno/custom.ecore"
 xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore">
<cas:NULL xmi:id="0"/>
<meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="9" language="de" documentTitle="a.txt" date="2024-11-14"/>
<seg:Sentence xmi:id="3" sofa="1" {at("Merkel sagte,")}/>
<seg:Sentence xmi:id="4" sofa="1" {at("es reiche.")}/>
<seg:Sentence xmi:id="5" sofa="1" {at("Köln schweigt.")}/>
<seg:Token xmi:id="6" sofa="1" {at("Merkel")}/>
<ner:NamedEntity xmi:id="7" sofa="1" {at("Merkel")} value="PER"/>
<ner:NamedEntity xmi:id="8" sofa="1" {at("Köln")} value="LOC"/>
<custom:Claim xmi:id="9" sofa="1" {at("es reiche")} polarity="positive" Speaker="20"/>
<custom:Span xmi:id="10" sofa="1" {at("sagte")} label="Cue"/>
<custom:Holder xmi:id="11" sofa="1" {at("Merkel")}/>
<custom:Role xmi:id="12" sofa="1" {at("sagte")} Governor="9" Dependent="10" role="cue"/>
<custom:ClaimSpeakerLink xmi:id="20" role="speaker" target="11"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{TEXT.replace(chr(10), "&#10;")}"/>
<cas:View sofa="1" members="2 3 4 5 6 7 8 9 10 11 12"/>
</xmi:XMI>
"""


def structure(number: int, kind: str, quote: str, **features: Any) -> dict[str, Any]:
    start = TEXT.index(quote) + 1
    place = {"@sofa": 1, "begin": start, "end": start + len(quote)}
    return {"%ID": number, "%TYPE": kind, **place, **features}


NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
JSON_CAS: dict[str, Any] = {
    "%TYPES": {},
    "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": TEXT},
        structure(2, META, TEXT[2:5], language="de", documentTitle="a.txt", date="2024-11-14"),
        structure(3, SENTENCE, "Merkel sagte,"),
        structure(4, SENTENCE, "es reiche."),
        structure(5, SENTENCE, "Köln schweigt."),
        structure(7, NER, "Merkel", value="PER"),
        structure(8, NER, "Köln", value="LOC"),
        structure(9, "webanno.custom.Claim", "es reiche", polarity="positive", **{"@Speaker": 19}),
        structure(10, "webanno.custom.Span", "sagte", label="Cue"),
        structure(11, "webanno.custom.Holder", "Merkel"),
        structure(12, "webanno.custom.Role", "sagte", role="cue", **{"@Governor": 9, "@Dependent": 10}),
        {"%ID": 19, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [20]},
        {"%ID": 20, "%TYPE": "webanno.custom.ClaimSpeakerLink", "role": "speaker", "@target": 11},
    ],
    "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2, 3, 4, 5, 7, 8, 9, 10, 11, 12]}},
}


def load(path: Path, options: str = "") -> Gold:
    (gold,) = load_suite(f"cas:{path}{options}")
    return gold


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "a.xmi").write_text(XMI, "utf-8")
    (tmp_path / "a.json").write_text(json.dumps(JSON_CAS), "utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("TypeSystem.xml", "<typeSystemDescription/>")
        archive.writestr("exportedproject.json", "{}")
        archive.writestr("a.xmi", XMI)
    return {kind: tmp_path / f"a.{kind}" for kind in ("xmi", "json", "zip")}


@pytest.mark.parametrize("kind", ["xmi", "json", "zip"])
def test_names_and_claims_are_read(kind: str, files: dict[str, Path]) -> None:
    gold = load(files[kind])
    analysis, document = gold.analysis, gold.analysis.document
    assert document.text == TEXT
    assert (document.id, document.language, str(document.date)) == ("a.txt", "de", "2024-11-14")
    assert [s.text for s in document.sentences] == ["Merkel sagte,", "es reiche.", "Köln schweigt."]
    assert [(e.span.text, e.label.value) for e in analysis.entities] == [("Merkel", "PER"), ("Köln", "LOC")]
    (claim,) = analysis.claims
    assert claim.cue is not None
    assert [s.text for s in (*claim.holder.spans, *claim.cue.spans)] == ["Merkel", "sagte"]
    assert gold.fields == {"polarity"}


def test_xmi_and_json_give_the_same_gold(files: dict[str, Path]) -> None:
    assert load(files["xmi"]) == load(files["json"])


def test_one_layer_can_be_read_alone(files: dict[str, Path]) -> None:
    gold = load(files["xmi"], "#layer=NamedEntity")
    assert (len(gold.analysis.entities), len(gold.analysis.claims)) == (2, 0)


@pytest.mark.parametrize(
    ("name", "content", "error", "reason"),
    [
        ("x.xmi", XMI.replace('end="9"', 'end="9'), RecordError, "no XMI"),
        ("x.xmi", "<TypeSystem/>", RecordError, "the root is 'TypeSystem'"),
        ("x.xmi", XMI.replace("<cas:Sofa", "<cas:Other"), RecordError, "there is no Sofa"),
        ("x.xmi", XMI.replace(at("Köln"), 'begin="0" end="400"'), RecordError, r"LOC at \[0:400\] is no stretch"),
        ("x.xmi", XMI.replace(at("Köln"), 'begin="1" end="4"'), RecordError, r"LOC at \[1:4\] is no stretch"),
        ("x.json", "{}", RecordError, "no list of %FEATURE_STRUCTURES"),
        ("x.json", '{"%FEATURE_STRUCTURES": [{}]}', RecordError, "no JSON CAS: KeyError"),
        ("x.zip", "PK", InputError, "the archive cannot be read"),
    ],
)
def test_what_is_no_cas_is_refused(
    name: str, content: str, error: type[Exception], reason: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(error, match=reason):
        load(tmp_path / name)
