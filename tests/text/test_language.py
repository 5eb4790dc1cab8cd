import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from claimx.text import identify_language, read_document
from tests.strategies import texts

GERMAN = "Die Bundesregierung hat am Mittwoch beschlossen, dass die Lieferung im Juni beginnt und nicht früher."
ENGLISH = "The government has decided on Wednesday that the delivery will begin in June and not any earlier than that."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Nato hat 5.000 Soldaten.", "de"),
        ("The army has 3,000 tanks.", "en"),
        ("North Korea sends troops to Russia.", "en"),
        (GERMAN, "de"),
        (ENGLISH, "en"),
        ("De minister heeft gezegd dat het niet aan de orde is en dat er geen geld is.", "nl"),
        ("Le président a annoncé que la décision sera prise dans les prochains jours.", "fr"),
        ("Президент России приехал в Пхеньян на два дня.", "ru"),
        ("日本の首相は今日、記者会見で辞任すると発表した。", "ja"),
        ("", "und"),
        ("12.345 – 67 %", "und"),
        ("Nato", "und"),
        ("\ud800\udfff 😀", "und"),
    ],
)
def test_a_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert identify_language(text).language == language


@given(texts())
def test_any_text_has_a_language_and_a_score(text: str) -> None:
    guess = identify_language(text)
    assert 0.0 <= guess.score <= 1.0
    assert identify_language(text) == guess


def test_the_callers_tag_is_kept_and_handed_to_the_blocks() -> None:
    document = read_document(f"{GERMAN}\n\n{GERMAN}", language="de-CH")
    assert document.language == "de-CH"
    assert {block.language for block in document.blocks} == {"de-CH"}


def test_a_long_block_in_another_language_carries_its_own_tag() -> None:
    document = read_document(f"{GERMAN}\n\n{ENGLISH}\n\nSo long.\n\n{GERMAN}")
    assert document.language == "de"
    assert [block.language for block in document.blocks] == ["de", "en", "de", "de"]


def test_an_unknown_language_is_noted() -> None:
    document = read_document("12.345 – 67 %")
    assert document.language == "und"
    assert [note.code for note in document.notes] == ["language.undetermined"]
    assert read_document("").notes == ()


def test_guesses_are_the_same_in_two_processes_and_leave_global_state_alone() -> None:
    code = (
        "import random; random.seed(1); a = random.getstate();"
        "from claimx.text import identify_language as f;"
        "print(f('Tallinn Vilnius Riga konferenss algab'), f('Umsatz: 3 Mio. Euro, Gewinn stabil'));"
        "from langdetect import DetectorFactory, detector_factory;"
        "assert random.getstate() == a and DetectorFactory.seed is None and detector_factory._factory is None"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != ""


def test_the_text_room_loads_langdetect_only_when_asked() -> None:
    code = "import sys, claimx.text; sys.exit('langdetect' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_most_short_texts_are_of_their_language() -> None:
    lines = Path(__file__).with_name("short_texts.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    right: dict[str, list[bool]] = {}
    for language, text in rows:
        right.setdefault(language, []).append(identify_language(text).language == language)
    assert {language for language, told in right.items() if sum(told) < 0.85 * len(told)} == set()
    assert sum(map(sum, right.values())) >= 0.94 * len(rows)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kind tot in Wien.", "de"),
        ("Oil prices fall.", "en"),
        ("Putin warnt Nato.", "de"),
        ("Bundestag", "de"),
        ("Sverige vann matchen igår kväll.", "sv"),
        ("OK", "und"),
        ("xkcd", "und"),
    ],
)
def test_a_short_text_is_told_by_its_letters_and_words(text: str, language: str) -> None:
    assert identify_language(text).language == language
