from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from models.recipe.config import read_config
from models.recipe.corpora import read_corpus
from models.recipe.labels import HEADS, NER_LABELS, allowed_tags, bio

RECIPE = Path(__file__).parents[2] / "models" / "recipe"

MARKED = """<corpus><doc id="a02"><h>Streit in <e l="LOC">Bonn</e></h>
<p><s><src c="1">Die <e l="ORG">SPD <e l="LOC">Bonn</e></e></src> <cue c="1">lehnt</cue> <prop c="1">den
<e l="MISC" f="part">Nato-Plan</e></prop> <cue c="1">ab</cue>.<claim c="1" kind="attributed"/></s></p></doc>
<doc id="a04"><p><s>Nichts.</s></p></doc></corpus>"""


def write_conll(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path


@pytest.mark.parametrize("name", ["cpu.toml", "gpu.toml"])
def test_the_configurations_are_readable(name: str) -> None:
    config = read_config(RECIPE / name)
    assert config.corpora
    assert config.dev


def test_bio_lists_begin_and_inside_of_each_label() -> None:
    assert bio(["A", "B"]) == ("O", "B-A", "I-A", "B-B", "I-B")
    assert len(HEADS["ner"]) == 2 * len(NER_LABELS) + 1


def test_labels_that_a_corpus_lacks_stay_open(tmp_path: Path) -> None:
    path = write_conll(
        tmp_path / "smartdata" / "x.gz", "Kim\tB-person", "am\tO", "1.5.\tB-date", "", "Rom\tB-location-city"
    )
    first, second = read_corpus("ner", path)
    assert first.words == ("Kim", "am", "1.5.")
    assert first.targets["ner"][0] == ("B-PER",)
    assert {"O", "B-OTH", "B-LOCderiv"} <= set(first.targets["ner"][1])
    assert not {"B-PER", "I-LOC"} & set(first.targets["ner"][1])
    assert first.targets["ner"][2] == first.targets["ner"][1]
    assert second.targets["ner"] == (("B-LOC",),)
    assert not first.gold


def test_a_wide_class_stands_for_all_its_readings() -> None:
    tags = allowed_tags("I-MISC", open_labels=(), readings={"MISC": ("OTH", "LOCderiv")})
    assert tags == ("I-OTH", "I-LOCderiv")


def test_a_fully_annotated_corpus_leaves_nothing_open(tmp_path: Path) -> None:
    (example,) = read_corpus("ner", write_conll(tmp_path / "germeval14" / "x.gz", "Finnen\tB-LOCderiv\tO", "und\tO\tO"))
    assert example.targets["ner"] == (("B-LOCderiv",), ("O",))
    assert example.gold["ner"] == ("B-LOCderiv", "O")


def test_marked_documents_are_read_as_names_cues_and_roles(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(MARKED, encoding="utf-8")
    heading, sentence, roles = read_corpus("marked-train", tmp_path)
    assert heading.gold == {"ner": ("O", "O", "B-LOC")}
    assert sentence.words == ("Die", "SPD", "Bonn", "lehnt", "den", "Nato-Plan", "ab", ".")
    assert sentence.gold["ner"] == ("O", "B-ORG", "I-ORG", "O", "O", "B-OTHpart", "O", "O")
    assert sentence.gold["claim_cue"] == ("O", "O", "O", "B-CUE", "O", "O", "B-CUE", "O")
    assert sentence.gold["claim_kind"] == ("O",) * 4 + ("attributed",) * 2 + ("O",) * 2
    assert roles.marked == {3, 6}
    assert roles.gold["claim_role"] == ("holder",) * 3 + ("O",) + ("proposition",) * 2 + ("O",) * 2
    (other,) = read_corpus("marked-dev", tmp_path)
    assert other.words == ("Nichts", ".")


def test_speeches_are_read_as_cues_and_roles(tmp_path: Path) -> None:
    sentences = [{"Tokens": ["Er", "lehnt", "das", "ab"]}, {"Tokens": ["Gut"]}]
    event = {"Cue": ["0:1", "0:3"], "Source": ["0:0"], "Message": ["0:2", "1:0"]}
    speech = {"Sentences": sentences, "Annotations": [event]}
    (tmp_path / "s.json").write_text(json.dumps(speech), encoding="utf-8")
    cues, roles, rest = read_corpus("spkatt", tmp_path)
    assert cues.gold["cue"] == ("O", "B-CUE", "O", "B-CUE")
    assert (roles.marked, roles.gold["role"]) == ({1, 3}, ("Source", "O", "Message", "O"))
    assert rest.words == ("Gut",)


TREEBANK = """# text = Er sagt zum Rat nichts.
1\tEr\ter\tPRON\t_\tCase=Nom|Number=Sing|Person=3\t2\tnsubj\t_\t_
2\tsagt\tsagen\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
3-4\tzum\t_\t_\t_\t_\t_\t_\t_\t_
3\tzu\tzu\tADP\t_\t_\t5\tcase\t_\t_
4\tdem\tder\tDET\t_\tCase=Dat|Number=Sing\t5\tdet\t_\t_
5\tRat\tRat\tNOUN\t_\tCase=Dat|Number=Sing\t2\tobl:arg\t_\t_
6\tnichts\tnichts\tPRON\t_\tCase=Acc\t2\tobj\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


def write_treebank(path: Path, *sentences: str) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(sentences) + "\n")
    return path


def test_treebank_words_stand_as_they_were_written(tmp_path: Path) -> None:
    (example,) = read_corpus("treebank", write_treebank(tmp_path / "de_x.conllu.gz", TREEBANK))
    assert example.words == ("Er", "sagt", "zum", "Rat", "nichts", ".")
    assert example.heads == (1, -1, 3, 1, 1, 1)
    assert example.gold["deprel"] == ("nsubj", "root", "case", "obl", "obj", "punct")
    assert example.gold["verb"] == ("_", "Ind.Pres", "_", "_", "_", "_")
    assert example.gold["case"] == ("Nom", "_", "_", "Dat", "Acc", "_")


def test_sentences_kept_for_tuning_are_not_learnt_from(tmp_path: Path) -> None:
    other = TREEBANK.replace("Rat", "Amt")
    write_treebank(tmp_path / "de_gsd-ud-dev.conllu.gz", TREEBANK)
    test = write_treebank(tmp_path / "de_gsd-ud-test.conllu.gz", TREEBANK, other)
    (left,) = read_corpus("treebank-rest", test)
    assert "Amt" in left.words
    assert not read_corpus("treebank-rest", tmp_path / "de_gsd-ud-dev.conllu.gz")
    (kept,) = read_corpus("treebank-tuning", tmp_path / "de_gsd-ud-dev.conllu.gz")
    assert "Rat" in kept.words


def test_documents_of_the_own_corpus_are_train_tune_or_dev(tmp_path: Path) -> None:
    docs = "".join(f'<doc id="a{n:02}"><p><s>Satz {n}.</s></p></doc>' for n in range(1, 17))
    (tmp_path / "a.xml").write_text(f"<corpus>{docs}</corpus>", encoding="utf-8")
    parts = {kind: {e.words[1] for e in read_corpus(f"marked-{kind}", tmp_path)} for kind in ("train", "tune", "dev")}
    assert parts["tune"] == {"1", "9"}
    assert parts["dev"] == {"4", "8", "12", "16"}
    assert len(parts["train"]) == 10
