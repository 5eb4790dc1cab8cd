"""The report, from result files alone."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from benchmarks import report
from benchmarks.records import RESULT_VERSION
from benchmarks.reporting import read_results, render_page, render_text
from benchmarks.reporting.page import html_table
from claimx.errors import InputError


def scores(f1: float | None, n: int = 10) -> dict[str, Any]:
    ends = None if f1 is None else [f1 - 0.1, f1 + 0.1]
    rates = {"f1": f1, "precision": f1, "recall": f1, "interval": ends, "smallest_difference": 0.06}
    return {"n_gold": n, "n_predicted": n, "n_correct": n // 2, **rates}


def error(kind: str, gold: str | None, predicted: str | None) -> dict[str, Any]:
    place = {"document_id": "d<1>", "start": 5, "end": 9}
    return {"kind": kind, "gold": gold, "predicted": predicted, **place, "context": ["Laut ", "<b>x", " & mehr"]}


def result(path: Path, system: str, f1: float, *, gold: str = "a" * 64, metric: str = "m" * 64) -> Path:
    cost = {"load_s": 0.1, "first_result_s": 0.2, "words_per_second": [10.0, 12.0], "median_words_per_second": 11}
    cost |= {"n_timed_words": 9, "peak_memory_mib": None, "n_threads": 1, "model_bytes": 5_000_000, "is_earlier": False}
    errors = {
        "kinds": {"missed": 12, "label": 1},
        "examples": [error("missed", "<b>x", None), error("label", "a", "b")],
    }
    task = {
        "measures": {
            "joint": scores(f1),
            "overlap": scores(None),
            "joint:DATE": scores(f1),
            "overlap:DATE": scores(f1),
        },
        "macros": {"joint": {"f1": f1 / 2, "n_labels": 2, "interval": [0.1, 0.9]}},
        "rates": {"mod": {"n_hit": 3, "n_all": 4, "interval": [0.3, 0.9], "macro_f1": None}},
        "confusions": {"type": [["DATE", "DATE", 7], ["DATE", "SET", 2]]},
        "errors": errors,
    }
    run: dict[str, Any] = {"system": system, "version": "1", "facts": {"made": "up"}, "suite": "brief", "cost": cost}
    run |= {
        "n_documents": 1,
        "n_words": 9,
        "n_failed": 0,
        "failure": None,
        "layers": ["times"],
        "tasks": {"times": task},
    }
    run["leak"] = {"is_checked": True, "n_texts": 4, "n_trained_on": 0, "documents": []}
    pair = {"suite": "brief", "first": "x", "second": system, "task": "times"}
    comparison = pair | {
        "measure": "joint",
        "first_f1": 0.2,
        "second_f1": f1,
        "difference": 0.1,
        "interval": [0.01, 0.2],
    }
    comparison |= {"detectable": 0.1, "p": 0.01, "adjusted_p": 0.02, "verdict": "better"}
    suite = {"gold": gold, "texts": "t", "documents": [], "n_documents": 1, "n_sentences": 2, "n_words": 9}
    record = {
        "schema_version": RESULT_VERSION,
        "command": ["--systems", system],
        "git": {"commit": "c0ffee", "has_changes": True},
        "seed": 13,
        "n_resamples": 1000,
        "metric_version": metric,
        "versions": {"python": "3.11"},
        "machine": {"processor": "a processor", "n_processors": 2, "system": "Linux"},
        "suites": {"brief": suite},
        "runs": [run],
        "absent": [{"system": "flair", "reason": "not here", "extra": "flair"}],
        "comparisons": [comparison],
        "differences": [pair | {"only_first_errs": errors, "only_second_errs": {"kinds": {}, "examples": []}}],
    }
    path.write_text(json.dumps(record), "utf-8")
    return path


def text_of(paths: list[Path]) -> str:
    return render_text(read_results(paths))


def test_runs_of_the_same_gold_are_ranked_in_one_table(tmp_path: Path) -> None:
    paths = [result(tmp_path / "one.json", "weak", 0.5), result(tmp_path / "two.json", "strong", 0.8)]
    text = text_of(paths)
    assert text.count("## brief") == 1
    assert text.index("| times | joint | strong | 80.0 | 70.0 – 90.0 |") < text.index("| times | joint | weak |")
    assert "| better |" in text
    assert "stand apart" not in text


def test_a_system_that_several_files_have_is_told_apart_by_its_file(tmp_path: Path) -> None:
    paths = [result(tmp_path / "old.json", "same", 0.5), result(tmp_path / "new.json", "same", 0.8)]
    text = text_of(paths)
    assert text.index("| same (new) | 80.0 |") < text.index("| same (old) | 50.0 |")
    assert "same (old)" in render_page(read_results(paths))


@pytest.mark.parametrize("change", [{"gold": "b" * 64}, {"metric": "n" * 64}])
def test_runs_of_other_gold_or_metric_stand_apart(change: dict[str, str], tmp_path: Path) -> None:
    paths = [result(tmp_path / "one.json", "weak", 0.5), result(tmp_path / "two.json", "strong", 0.8, **change)]
    text = text_of(paths)
    assert text.count("## brief") == 2
    assert "stand apart and cannot be compared" in text
    page = render_page(read_results(paths))
    assert page.count("<h2 id=") == 3
    assert "stand apart and cannot be compared" in page


class Reader(HTMLParser):
    """Checks that tags are closed in order, and collects anchors, links and everything that would be fetched."""

    VOID = frozenset({"meta", "input", "line", "circle", "rect", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(str(value))
            if name in ("href", "src"):
                self.links.append(str(value))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_needs_nothing_else_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    paths = [result(tmp_path / "one.json", "weak", 0.5), result(tmp_path / "two.json", "strong", 0.8)]
    page = render_page(read_results(paths))
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert len(reader.ids) == len(set(reader.ids))
    assert {link[1:] for link in reader.links} <= set(reader.ids)
    assert all(link.startswith("#") for link in reader.links)
    assert not re.search(r"https?://|@import|url\(", page)
    assert "prefers-color-scheme: dark" in page


def test_the_page_shows_errors_in_their_text_and_escapes_it(tmp_path: Path) -> None:
    page = render_page(read_results([result(tmp_path / "one.json", "a<b>", 0.5)]))
    assert "…Laut <mark>&lt;b&gt;x</mark> &amp; mehr…" in page
    assert "a&lt;b&gt;" in page
    assert "a<b>" not in page
    assert "times: x errs where a&lt;b&gt; is right (13)" in page
    assert "<td>12</td>" in page


def test_a_bar_in_a_cell_stays_in_its_cell() -> None:
    assert html_table("| a | b |\n| --- | --- |\n| x \\| y | worse |").count("<td") == 2


def test_what_is_no_result_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.json"
    for content, reason in (("{", "no JSON"), ("[]", "schema_version"), ('{"schema_version": "old"}', "got 'old'")):
        path.write_text(content, "utf-8")
        with pytest.raises(InputError, match=reason):
            read_results([path])
    assert report.main([str(path)]) == 1
    assert report.main([str(tmp_path / "none.json")]) == 1
    assert "run it again" in capsys.readouterr().err


def test_reports_are_written_to_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = result(tmp_path / "one.json", "weak", 0.5)
    targets = tmp_path / "report.md", tmp_path / "report.html"
    assert report.main([str(path), "--output", str(targets[0]), "--html", str(targets[1])]) == 0
    assert targets[0].read_text("utf-8") == text_of([path])
    assert targets[1].read_text("utf-8").startswith("<!doctype html>")
    assert report.main([str(path)]) == 0
    assert capsys.readouterr().out == text_of([path])
