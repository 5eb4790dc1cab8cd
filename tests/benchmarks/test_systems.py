"""Adapters: how systems are named, what their labels mean, and what they make of a text."""

import importlib.util
import json
import sys
from decimal import Decimal
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from benchmarks.systems import KINDS, extra_of, names, numbers, open_system, system_label
from benchmarks.systems.base import MissingPackageError, System
from benchmarks.systems.spec import digest_of_path, parse_spec, read_label_map, readings, renamed_tags
from claimx.errors import ClaimxError, InputError, MissingDependencyError, ResourceError
from claimx.types import Document, EntityForm, EntityLabel

TEXT = "Gestern kam Anna Berg aus Köln.\n\nDie Nato zählte 3000 Boote."


@pytest.mark.parametrize(
    "name", ["gliner", "flair", "stanza", "quantulum3", "recognizers", "text2num", "duckling", "spacy:x", "hf:x"]
)
def test_what_is_not_installed_says_what_brings_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("gliner", "flair.models", "stanza", "spacy", "transformers"):
        monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setattr(numbers, "package_versions", lambda *_: {})
    with pytest.raises(ClaimxError, match="pip install") as caught:
        open_system(name)
    assert extra_of(caught.value)


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        (["MANIFEST.json"], "claimx"),
        (["config.json", "model.safetensors"], "hf"),
        (["config.json", "gliner_config.json"], "gliner"),
        (["meta.json", "config.cfg"], "spacy"),
    ],
)
def test_a_bare_folder_says_what_it_is(files: list[str], kind: str, tmp_path: Path) -> None:
    for name in files:
        (tmp_path / name).write_text("{}", "utf-8")
    assert parse_spec(str(tmp_path), KINDS).kind == kind
    assert str(tmp_path.parent) not in system_label(str(tmp_path))


def test_a_folder_without_a_model_and_wrong_options_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no model"):
        open_system(str(tmp_path))
    with pytest.raises(InputError, match="no option"):
        open_system("rules#tempo=fast")
    with pytest.raises(InputError, match="takes no option 'labels'"):
        open_system("gliner#labels=x.json")
    with pytest.raises(ResourceError, match="no-such-model"):
        open_system("no-such-model")


def test_a_label_map_gives_labels_and_whole_tags_a_meaning(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"COMPANY": "ORG", "DEMONYM": "LOCderiv", "PER": None, "LABEL_1": "B-LOC"}), "utf-8")
    labels = read_label_map(str(path))
    found = readings(labels)
    assert found["COMPANY"] == (EntityLabel.ORG, EntityForm.NAME)
    assert found["DEMONYM"] == (EntityLabel.LOC, EntityForm.DERIVED)
    assert "PER" not in found
    tags = renamed_tags({0: "O", 1: "LABEL_1", 2: "L-COMPANY", 3: "COMPANY", 4: "U-X"}, labels)
    assert tags == {0: "O", 1: "B-LOC", 2: "I-COMPANY", 3: "COMPANY", 4: "B-X"}


@pytest.mark.parametrize("content", ["{", "[]", '{"A": "TREE"}', '{"A": "B-TREE"}'])
def test_a_wrong_label_map_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=r"map\.json"):
        read_label_map(str(path))


def test_the_digest_of_a_folder_tells_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", "utf-8")
    before = digest_of_path(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert digest_of_path(tmp_path) != before


def test_rules_answer_all_kinds_and_their_facts_name_the_code() -> None:
    system = open_system("rules")
    system.prepare("de")
    found = system.analyze(Document(TEXT, "de"))
    assert [str(entity.span) for entity in found.entities][-1] == "Nato"
    assert found.quantities[0].value.lower == Decimal(3000)
    assert len(system.facts["code"]) == 64


# --- made-up packages ---------------------------------------------------------------------------------------------


def found(system: System, text: str = TEXT, language: str = "de") -> list[tuple[str, str]]:
    analysis = system.analyze(Document(text, language))
    return [(str(entity.span), str(entity.label)) for entity in analysis.entities]


def module(monkeypatch: pytest.MonkeyPatch, name: str, **content: Any) -> None:
    made = ModuleType(name)
    vars(made).update(content)
    monkeypatch.setitem(sys.modules, name, made)


def test_flair_is_asked_sentence_by_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Sentence:
        def __init__(self, text: str) -> None:
            self.text = text

        def get_spans(self, kind: str) -> list[SimpleNamespace]:
            assert kind == "ner"
            at = self.text.find("Nato")
            label = SimpleNamespace(value="ORG", score=0.98765)
            span = SimpleNamespace(start_position=at, end_position=at + 4, get_label=lambda _: label)
            return [span] if at >= 0 else []

    class SequenceTagger:
        label_type = "ner"

        @classmethod
        def load(cls, name: str) -> "SequenceTagger":
            assert name == "flair/ner-german-large"
            return cls()

        def predict(self, sentences: list[Sentence]) -> None:
            assert len(sentences) == 1

    module(monkeypatch, "flair")
    module(monkeypatch, "flair.models", SequenceTagger=SequenceTagger)
    module(monkeypatch, "flair.data", Sentence=Sentence)
    assert found(open_system("flair")) == [("Nato", "ORG")]


def test_stanza_reads_the_whole_text_and_a_missing_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def pipeline(language: str, **settings: object) -> Any:
        if language != "de":
            raise FileNotFoundError(language)
        assert settings["download_method"] is None

        def read(text: str) -> SimpleNamespace:
            at = text.index("Anna Berg")
            entity = SimpleNamespace(start_char=at, end_char=at + 9, type="PER")
            return SimpleNamespace(ents=[entity, SimpleNamespace(start_char=0, end_char=7, type="DATE")])

        return read

    module(monkeypatch, "stanza", Pipeline=pipeline)
    assert found(open_system("stanza")) == [("Anna Berg", "PER")]
    with pytest.raises(ResourceError, match="Stanza model"):
        open_system("stanza").prepare("xx")


def test_a_package_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(MissingPackageError, match="pip install stanza"):
        open_system("stanza")


def test_numbers_become_quantities_with_unit_and_range() -> None:
    def make(language: str) -> numbers.Read | None:
        answers = [
            numbers.Found(8, 14, Decimal(5), Decimal(5), "Kilometer"),
            numbers.Found(8, 9, Decimal(5), Decimal(5)),
            numbers.Found(19, 31, Decimal(2), Decimal(3), "EUR"),
            numbers.Found(0, 4, None, Decimal(4), None),
            numbers.Found(5, 7, Decimal(9), Decimal(1), None),
        ]
        return (lambda _: answers) if language == "de" else None

    reader = numbers._Reader(make)
    document = Document("Rund ab 5 km, also 2 bis 3 Euro", "de")
    analysis = reader.analyze(document)
    rows = [(str(q.span), str(q.number), str(q.value), q.unit, str(q.modifier)) for q in analysis.quantities]
    assert rows == [
        ("Rund", "Rund", "(-inf, 4]", None, "range"),
        ("5 km,", "5", "[5, 5]", "km", "exact"),
        ("2 bis 3 Euro", "2 bis 3", "[2, 3]", "EUR", "range"),
    ]
    assert reader.analyze(Document("Five kilometres", "en")).quantities == ()


@pytest.mark.parametrize(
    ("kind", "language", "text", "numeral", "value"),
    [
        ("quantulum3", "en", "They walked 12 kilometres.", "12", "[12.0, 12.0]"),
        ("recognizers", "en", "He paid twelve euros.", "twelve euros", "[12, 12]"),
        ("text2num", "de", "Es kamen drei tausend Soldaten.", "drei tausend", "[3000.0, 3000.0]"),
        ("duckling", "de", "Er zahlte 3.000 Euro.", "3.000", "[3000, 3000]"),
    ],
)
def test_readers_of_numbers_where_they_are_installed(
    kind: str, language: str, text: str, numeral: str, value: str
) -> None:
    try:
        system = open_system(kind)
    except (MissingDependencyError, MissingPackageError) as error:
        pytest.skip(str(error))
    analysis = system.analyze(Document(text, language))
    assert [(str(q.number), str(q.value)) for q in analysis.quantities] == [(numeral, value)]


# --- tiny models of real packages ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def spacy_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Anna Berg"}, {"label": "FIRMA", "pattern": "Nato"}])
    folder = tmp_path_factory.mktemp("spacy") / "tiny"
    nlp.to_disk(folder)
    return folder


def test_spacy_by_folder_with_a_label_map(spacy_folder: Path, tmp_path: Path) -> None:
    assert found(open_system(str(spacy_folder))) == [("Anna Berg", "PER")]
    labels = tmp_path / "map.json"
    labels.write_text('{"FIRMA": "ORG", "PERSON": null}', "utf-8")
    system = open_system(f"spacy:{spacy_folder}#labels={labels}")
    assert found(system) == [("Nato", "ORG")]
    assert system.name == "spacy:tiny#labels=map.json"
    assert system.facts["labels"] == digest_of_path(labels)


WORDS = ["Gestern", "kam", "Anna", "Berg", "aus", "Köln", ".", "Die", "Nato", "zählte", "3000", "Boote"]
TAG_OF_WORD = {"Anna": 1, "Berg": 2, "Köln": 3, "Nato": 4}


@pytest.fixture(scope="module")
def hf_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A token classifier that knows each word by its embedding alone, with tags in BILOU."""
    for package in ("torch", "transformers", "tokenizers"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed")
    import torch
    import transformers
    from tokenizers import Tokenizer, models, pre_tokenizers, processors

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    vocabulary = {word: i for i, word in enumerate([*special, *WORDS])}
    plain = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    plain.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    plain.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_object=plain, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]"
    )
    tags = ["O", "B-PER", "L-PER", "U-LOC", "U-FIRMA"]
    config = transformers.BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=4,
        max_position_embeddings=64,
        num_labels=5,
        id2label=dict(enumerate(tags)),
        label2id={tag: i for i, tag in enumerate(tags)},
    )
    model = transformers.BertForTokenClassification(config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
        embeddings = model.bert.embeddings
        for word, i in vocabulary.items():
            embeddings.word_embeddings.weight[i, TAG_OF_WORD.get(word, 0)] = 5.0
        norms = [embeddings.LayerNorm]
        layer = model.bert.encoder.layer[0]
        norms += [layer.attention.output.LayerNorm, layer.output.LayerNorm]
        for norm in norms:
            norm.weight.fill_(1.0)
        model.classifier.weight[:, :5] = 10 * torch.eye(5)
    folder = tmp_path_factory.mktemp("hf") / "tiny"
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning")
@pytest.mark.parametrize("aggregation", names.AGGREGATIONS)
def test_a_token_classifier_in_bilou_by_folder(hf_folder: Path, aggregation: str, tmp_path: Path) -> None:
    # The pipeline of transformers takes a full stop without a space before it for a piece of the word.
    text = TEXT.replace(".", " .")
    plain = open_system(f"{hf_folder}#aggregation={aggregation}")
    assert found(plain, text) == [("Anna Berg", "PER"), ("Köln", "LOC")]
    labels = tmp_path / "map.json"
    labels.write_text('{"FIRMA": "ORG", "U-LOC": "O"}', "utf-8")
    mapped = open_system(f"hf:{hf_folder}#labels={labels},aggregation={aggregation}")
    assert found(mapped, text) == [("Anna Berg", "PER"), ("Nato", "ORG")]
    assert mapped.digest != plain.digest


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning")
def test_a_long_sentence_is_read_to_its_end(hf_folder: Path) -> None:
    text = " ".join(["Boote"] * 200 + ["Anna Berg"]) + "."
    for aggregation in ("first", "simple"):
        assert found(open_system(f"{hf_folder}#aggregation={aggregation}"), text) == [("Anna Berg", "PER")]


def test_a_wrong_aggregation_is_refused(hf_folder: Path) -> None:
    with pytest.raises(InputError, match="aggregation"):
        open_system(f"{hf_folder}#aggregation=loud")


def test_a_list_of_training_text_is_found_in_the_folder(spacy_folder: Path) -> None:
    assert open_system(str(spacy_folder)).trained_on is None
    (spacy_folder / "trained_on.txt").write_text("# none\n", "ascii")
    assert open_system(str(spacy_folder)).trained_on == spacy_folder / "trained_on.txt"
