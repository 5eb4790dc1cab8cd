"""Frames read off trees: what a tree tells is scored, what it does not tell is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimx
from benchmarks.frames import main, score_trees
from benchmarks.treebank_frames import Sentence, find_clauses, pair_clauses, read_sentences
from claimx.scoring import Counts

NLP = claimx.load("de", tier="rules")
_ROOT = "VERB VVFIN Tense=Past|Mood=Ind|VerbForm=Fin 0 root"


def conllu(text: str, *rows: str) -> str:
    """Return a sentence in CoNLL-U of rows "form lemma pos tag features head relation"."""
    lines = [f"# text = {text}"]
    for number, row in enumerate(rows, 1):
        form, lemma, pos, tag, features, head, relation = row.split()
        merged = form.partition("=")
        if merged[1]:
            lines.append("\t".join((f"{number}-{number + 1}", merged[0], *"_" * 8)))
        form = merged[2] or form
        lines.append("\t".join((str(number), form, lemma, pos, tag, features, head, relation, "_", "_")))
    return "\n".join(lines) + "\n\n"


SENTENCES = conllu(
    "Die CDU -- Ministerin gab der Stadt gestern eine Summe zurück und wartete im Rathaus.",
    "Die der DET ART Case=Nom 4 det",
    "CDU CDU PROPN NE _ 4 compound",
    "-- -- PUNCT $( _ 4 punct",
    "Ministerin Ministerin NOUN NN Case=Nom 5 nsubj",
    f"gab geben {_ROOT}",
    "der der DET ART Case=Dat 7 det",
    "Stadt Stadt NOUN NN Case=Dat 5 iobj",
    "gestern gestern ADV ADV _ 5 advmod",
    "eine ein DET ART Case=Acc 10 det",
    "Summe Summe NOUN NN Case=Acc 5 obj",
    "zurück zurück ADP PTKVZ _ 5 compound:prt",
    "und und CCONJ KON _ 13 cc",
    "wartete warten VERB VVFIN Tense=Past|Mood=Ind|VerbForm=Fin 5 conj",
    "im=in in ADP APPR _ 16 case",
    "dem der DET ART _ 16 det",
    "Rathaus Rathaus NOUN NN Case=Dat 13 obl",
    ". . PUNCT $. _ 5 punct",
) + conllu(
    "Die Brücke, die alle nutzen, ist gesperrt worden.",
    "Die der DET ART _ 2 det",
    "Brücke Brücke NOUN NN _ 9 nsubj:pass",
    ", , PUNCT $, _ 6 punct",
    "die der PRON PRELS _ 6 obj",
    "alle alle PRON PIS _ 6 nsubj",
    "nutzen nutzen VERB VVFIN Tense=Pres|Mood=Ind|VerbForm=Fin 2 acl",
    ", , PUNCT $, _ 6 punct",
    "ist sein AUX VAFIN Tense=Pres|Mood=Ind|VerbForm=Fin 9 aux",
    "gesperrt sperren VERB VVPP VerbForm=Part 0 root",
    "worden werden AUX VAPP VerbForm=Part 9 aux:pass",
    ". . PUNCT $. _ 9 punct",
)


@pytest.fixture
def trees(tmp_path: Path) -> Path:
    path = tmp_path / "de_gsd-ud-train.conllu"
    path.write_text(SENTENCES, "utf-8")
    return path


def shown(sentence: Sentence, tokens: frozenset[int] | None) -> str:
    return " ".join(sentence.text[slice(*sentence.tokens[i])] for i in sorted(tokens or ()))


def test_a_tree_tells_predicate_and_parts(trees: Path) -> None:
    sentence, passive = read_sentences(trees)
    assert sentence.text.startswith("Die CDU-Ministerin gab")
    first, second = find_clauses(sentence)
    assert (first.names, second.names) == (("zurückgeben",), ("warten",))
    assert shown(sentence, first.subject) == shown(sentence, second.subject) == "Die CDU Ministerin"
    assert [shown(sentence, o) for o in first.objects] == ["eine Summe"]
    assert shown(sentence, first.recipient) == "der Stadt"
    assert [shown(sentence, p) for p in second.phrases] == ["im Rathaus"]
    main_clause = find_clauses(passive)[1]
    assert shown(passive, main_clause.subject) == "Die Brücke"
    assert (main_clause.tense, main_clause.voice) == ("perfect", "passive")


def test_a_claim_is_compared_with_the_highest_clause_of_its_core(trees: Path) -> None:
    _, sentence = read_sentences(trees)
    ((clause, claim),) = pair_clauses(sentence, NLP(sentence.text).claims)
    assert clause.names == ("sperren",)
    assert claim.frame is not None


def test_what_agrees_with_the_tree_is_right(trees: Path) -> None:
    total = score_trees(trees, NLP)
    assert total["main clauses"] == Counts(3, 3, 3)
    assert {name: counts for name, counts in total.items() if counts.n_correct < counts.n_gold} == {}
    assert total["objects"] == Counts(1, 1, 1)


def test_errors_are_shown_of_a_part_to_learn_from_alone(trees: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = SENTENCES.replace("5\tobj", "5\tdep")  # an object that the tree does not have
    for part in ("train", "dev"):
        path = trees.with_name(f"de_gsd-ud-{part}.conllu")
        path.write_text(text, "utf-8")
        assert main([f"gsd:{path}", "--errors", "objects"]) == 0
        assert ("eine Summe" in capsys.readouterr().out) is (part == "train")


def test_an_unknown_suite_is_refused() -> None:
    with pytest.raises(SystemExit):
        main(["nothing"])
