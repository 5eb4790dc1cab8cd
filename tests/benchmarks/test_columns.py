"""Gold from files with a token a line."""

import gzip
import pickle
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.corpora import load_suite, stream_suite, suite_digests, suite_label
from benchmarks.corpora.columns import find_chunks, join_tokens
from claimx.errors import InputError, RecordError, ResourceError
from claimx.scoring import score_entities
from claimx.types import Analysis, Entity, EntityForm, EntityLabel, Provenance, text_digest

WORDS = ["Angela", "Merkel", "traf", "Nato", "EU", "."]
SCHEMES = {
    "BIO": ["B-PER", "I-PER", "O", "B-ORG", "B-ORG", "O"],
    "IOB1": ["I-PER", "I-PER", "O", "I-ORG", "B-ORG", "O"],
    "BIOES": ["B-PER", "E-PER", "O", "S-ORG", "S-ORG", "O"],
    "BILOU": ["B-PER", "L-PER", "O", "U-ORG", "U-ORG", "O"],
}


def write(path: Path, rows: list[str]) -> Path:
    data = ("\n".join(rows) + "\n").encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def entities(suite: str) -> list[tuple[str, str, str]]:
    return [(e.span.text, e.label.value, e.form.value) for gold in load_suite(suite) for e in gold.analysis.entities]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["x.conll", "x.conll.gz"])
def test_every_tag_scheme_gives_the_same_names(scheme: str, name: str, tmp_path: Path) -> None:
    rows = [f"{word}\t{tag}" for word, tag in zip(WORDS, SCHEMES[scheme], strict=True)]
    path = write(tmp_path / name, rows)
    assert entities(f"conll:{path}#language=de") == [
        ("Angela Merkel", "PER", "name"),
        ("Nato", "ORG", "name"),
        ("EU", "ORG", "name"),
    ]


def test_columns_comments_and_document_marks(tmp_path: Path) -> None:
    rows = ["-DOCSTART- -X- O O", "", "# sent_id = 1", "EU NNP I-NP I-ORG", "# NN I-NP O", "says VB I-VP O", ". . O O"]
    path = write(tmp_path / "x.conll", rows)
    (gold,) = load_suite(f"conll:{path}#text=0,tag=3,language=en")
    assert gold.analysis.document.text == "EU # says."
    assert [e.span.text for e in gold.analysis.entities] == ["EU"]
    assert entities(f"conll:{path}#tag=-1,language=en") == [("EU", "ORG", "name")]


CONLL_2003 = ["EU NNP B-NP B-ORG", "says VB B-VP O", ". . O O", "", "Merkel NNP B-NP B-PER", "left VB B-VP O"]
NUMBERED = [
    "# text = EU says.",
    "1\tEU\tB-ORG\t-\t-",
    "2\tsays\tO\t-\t-",
    "3\t.\tO\t-\t-",
    "",
    "1\tMerkel\tB-PER\t-\t-",
]
TAG_FIRST = ["B-ORG EU", "O says", "O .", "", "B-PER Merkel"]


@pytest.mark.parametrize("rows", [CONLL_2003, NUMBERED])
@pytest.mark.parametrize("kind", ["conll", "uner", "germeval14"])
def test_the_columns_of_token_and_tag_are_told_from_the_file(kind: str, rows: list[str], tmp_path: Path) -> None:
    found = entities(f"{kind}:{write(tmp_path / 'x.iob2', rows)}#language=en")
    assert found == [("EU", "ORG", "name"), ("Merkel", "PER", "name")]


def test_the_token_may_stand_behind_the_tag(tmp_path: Path) -> None:
    found = entities(f"conll:{write(tmp_path / 'x.conll', TAG_FIRST)}#text=1,language=en")
    assert found == [("EU", "ORG", "name"), ("Merkel", "PER", "name")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n\n"])
def test_line_ends_byte_order_mark_and_last_line_make_no_difference(
    end: str, mark: str, last: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.conll"
    path.write_bytes((mark + end.join(["Köln\tB-LOC", "ist\tO", "", "Bonn\tB-LOC"]) + last.replace("\n", end)).encode())
    (gold,) = load_suite(f"conll:{path}#language=de")
    assert gold.analysis.document.text == "Köln ist\n\nBonn"
    assert [e.span.text for e in gold.analysis.entities] == ["Köln", "Bonn"]


@pytest.mark.parametrize("mark", ["-DOCSTART- -X- O O", "# newdoc", "# newdoc id = a"])
def test_marks_of_documents_part_documents_unless_a_number_of_sentences_is_asked_for(mark: str, tmp_path: Path) -> None:
    rows = [line for n in range(3) for line in (mark, *(f"{n}{k}\tO\n" for k in range(12)))]
    path = write(tmp_path / "x.conll", rows)
    golds = load_suite(f"conll:{path}#language=de")
    assert [len(gold.analysis.document.sentences) for gold in golds] == [12, 12, 12]
    ids = [gold.analysis.document.id for gold in golds]
    assert ids == (["a", "a#2", "a#3"] if mark.endswith("a") else ["x-00001", "x-00002", "x-00003"])
    assert len(load_suite(f"conll:{path}#language=de,sentences=9")) == 4


def test_the_sentence_of_a_comment_is_the_text_where_its_tokens_fit(tmp_path: Path) -> None:
    rows = [
        "# text = Nord-/Südkorea , so",
        "Nord-/\tO",
        "Südkorea\tB-LOC",
        ",\tO",
        "so\tO",
        "",
        "# text = anderes",
        "Bonn\tB-LOC",
    ]
    (gold,) = load_suite(f"conll:{write(tmp_path / 'x.conll', rows)}#language=de")
    assert gold.analysis.document.text == "Nord-/Südkorea , so\n\nBonn"
    assert [e.span.text for e in gold.analysis.entities] == ["Südkorea", "Bonn"]


def test_each_file_of_a_folder_has_its_own_language(tmp_path: Path) -> None:
    english = "The minister said on Friday that the agreement with the other countries would be signed soon ."
    german = "Der Minister sagte am Freitag , dass die Vereinbarung mit den anderen Ländern bald unterzeichnet wird ."
    for name, text in {"a.conll": english, "b.conll": german}.items():
        write(tmp_path / name, [f"{word}\tO" for word in text.split()])
    golds = load_suite(f"conll:{tmp_path}")
    assert [gold.analysis.document.language[:2] for gold in golds] == ["en", "de"]


def test_sentences_become_documents_of_n_with_their_sentences(tmp_path: Path) -> None:
    rows = [line for n in range(5) for line in (f"Satz\tO\n{n}\tO\n.\tO", "")]
    path = write(tmp_path / "x.conll", rows)
    golds = load_suite(f"conll:{path}#sentences=2,language=de")
    assert [gold.analysis.document.text for gold in golds] == ["Satz 0. Satz 1.", "Satz 2. Satz 3.", "Satz 4."]
    assert [len(gold.analysis.document.sentences) for gold in golds] == [2, 2, 1]
    assert len(load_suite(f"conll:{path}#sentences=2,limit=1,language=de")) == 1


def test_labels_are_mapped_by_table_and_by_option(tmp_path: Path) -> None:
    rows = ["a\tB-location-city", "b\tB-date", "c\tB-person", "d\tB-schiff", "e\tB-LOCderiv", "f\tB-ORGpart"]
    path = write(tmp_path / "x.conll", rows)
    found = entities(f"conll:{path}#language=de,map=schiff:MISC")
    assert found == [
        ("a", "LOC", "name"),
        ("c", "PER", "name"),
        ("d", "MISC", "name"),
        ("e", "LOC", "derived"),
        ("f", "ORG", "part"),
    ]


@pytest.mark.parametrize("numbered", [True, False])
def test_germeval_is_read_as_published_and_without_numbers(numbered: bool, tmp_path: Path) -> None:
    rows = ["#\tn-tv.de vom 26.02.2005", *(f"{i}\t{w}\tB-OTH\tO" for i, w in enumerate(["Schach", "."], start=1))]
    if not numbered:
        rows = [row.split("\t", 1)[1] for row in rows[1:]]
    path = write(tmp_path / "x.tsv", rows)
    assert entities(f"germeval14:{path}")[0] == ("Schach", "MISC", "name")


def test_timex_reads_type_and_value(tmp_path: Path) -> None:
    rows = ["Am\tO\t_", "24.\tB-DATE\t2017-08-24", "August\tI-DATE\t_", "drei\tB-DURATION\tP3M", "oft\tB-SET\t_"]
    (gold,) = load_suite(f"timex:{write(tmp_path / 'x.conll', rows)}#language=de")
    assert [(t.span.text, t.type.value, t.value) for t in gold.analysis.times] == [
        ("24. August", "DATE", "2017-08-24"),
        ("drei", "DURATION", "P3M"),
        ("oft", "SET", None),
    ]
    assert gold.layers == ("times",)


def test_what_a_file_never_labels_is_not_held_against_a_system(tmp_path: Path) -> None:
    path = write(tmp_path / "x.conll", ["Nato\tB-ORG", "finnisch\tO", "Ostern\tO"])
    (gold,) = load_suite(f"conll:{path}#language=de")
    document, origin = gold.analysis.document, Provenance("test", "1")

    def entity(start: int, end: int, label: str, form: str) -> Entity:
        return Entity(document.span(start, end), EntityLabel(label), EntityForm(form), None, None, origin)

    predicted = (entity(0, 4, "ORG", "name"), entity(5, 13, "LOC", "derived"), entity(14, 20, "MISC", "name"))
    assert score_entities([(gold, Analysis(document, predicted))]).total("exact").precision == 1.0


def test_language_is_identified_where_it_is_not_given(tmp_path: Path) -> None:
    text = "The minister said on Friday that the agreement with the other countries would be signed soon ."
    path = write(tmp_path / "x.conll", [f"{word}\tO" for word in text.split()])
    assert load_suite(f"conll:{path}")[0].analysis.document.language.startswith("en")


@pytest.mark.parametrize(
    ("rows", "options", "error", "reason"),
    [
        (["a\tB-X"], "#colour=1", InputError, "no option named 'colour'"),
        (["a\tB-X"], "#tag=one", InputError, "whole number"),
        (["a\tB-X"], "#sentences=0", InputError, "at least one sentence"),
        (["a\tB-X"], "#map=x:Y,language=de", InputError, "leads to no label"),
        (["a\tNN"], "#language=de", RecordError, "line 1: column 1 holds 'NN'"),
        (["Bonn\tB-LOC", "", "ist\tB_LOC"], "#language=de", RecordError, "line 3: column 1 holds 'B_LOC'"),
        (["Bonn\tB-LOC", "am\tX-LOC"], "#tag=1", RecordError, "line 2: column 1 holds 'X-LOC'"),
        (["Bonn\tB-LOC", "\tO"], "#tag=1", RecordError, "line 2: column 0 holds no token"),
        (["a\tB-X"], "#tag=1,tag=2", InputError, "given twice"),
        (["a\tB-X"], "#limit=-1", InputError, "cannot be negative"),
        (["a\tB-X"], "#date=gestern", InputError, "date needs YYYY-MM-DD"),
        (["a\tB-X"], "#offsets=furlongs", InputError, "points, utf16 or bytes"),
        ([""], "#language=de", InputError, "no tagged token"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(
    rows: list[str], options: str, error: type[Exception], reason: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "x.conll", rows)
    with pytest.raises(error, match=reason):
        load_suite(f"conll:{path}{options}")


def test_a_missing_file_is_refused() -> None:
    with pytest.raises(ResourceError, match="no corpus file named 'nowhere"):
        load_suite("conll:nowhere.conll#language=de")


def test_tokens_are_joined_as_in_print() -> None:
    text, places = join_tokens(["I", "do", "n't", "say", '"', "no", '"', ",", "ok", "?"])
    assert text == 'I don\'t say "no", ok?'
    assert [text[a:b] for a, b in places] == ["I", "do", "n't", "say", '"', "no", '"', ",", "ok", "?"]
    assert join_tokens([]) == ("", [])
    assert find_chunks(["I-A", "I-B", "I-B"]) == [(0, 1, "A"), (1, 3, "B")]


def test_own_file_gets_a_table_without_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [f"{word}\t{tag}" for word, tag in zip(WORDS, SCHEMES["BIO"], strict=True)]
    suite = f"conll:{write(tmp_path / 'mine.conll', rows)}#language=de"
    assert run.main(["--suites", suite]) == 0
    assert "| conll:mine.conll#language=de | rules | entities | exact |" in capsys.readouterr().out
    assert suite_label("brief") == "brief"


def test_what_is_missing_says_where_it_is_to_be_had() -> None:
    with pytest.raises(
        ResourceError, match=r"GermEval 2014 .* \(CC BY 4.0; .*LREC\) is to be had at https://"
    ) as caught:
        load_suite("germeval14:nowhere.tsv")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(ResourceError, match="bring a file of your own"):
        load_suite("conll:nowhere.conll")


def test_bytes_that_are_no_utf8_name_the_line(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_bytes("Bonn\tB-LOC\nKöln\tB-LOC\n".encode("latin-1"))
    with pytest.raises(InputError, match=r"line 2: not in UTF-8: byte 0xf6"):
        load_suite(f"conll:{path}#language=de")


def test_a_suite_is_read_as_it_is_asked_for_and_knows_its_texts(tmp_path: Path) -> None:
    path = write(tmp_path / "x.conll", [line for n in range(30) for line in (f"Ort{n}\tB-LOC", "")])
    stream = stream_suite(f"conll:{path}#sentences=1,language=de")
    assert next(stream).analysis.document.text == "Ort0"
    digests = suite_digests(f"conll:{path}#sentences=1,language=de")
    assert len(digests) == 30
    assert text_digest("Ort7") in digests
