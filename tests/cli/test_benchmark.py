"""The command that leads to the harness."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx import cli
from claimx.errors import ResourceError
from claimx.harness import find_harness, run_benchmark


def test_the_harness_is_found_in_a_checkout_and_shows_its_own_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert (find_harness() / "benchmarks" / "run.py").is_file()
    with pytest.raises(SystemExit, match="0"):
        run_benchmark(["--help"])
    assert "--suites" in capsys.readouterr().out


def test_without_the_harness_the_command_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ResourceError, match="checkout"):
        find_harness((tmp_path,))
    monkeypatch.setattr(cli, "run_benchmark", lambda arguments: find_harness((tmp_path, *arguments)))
    result = CliRunner().invoke(cli.app, ["benchmark"])
    assert result.exit_code == cli.USAGE
    assert "python benchmarks/run.py" in result.output


def test_options_reach_the_harness_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(cli, "run_benchmark", lambda arguments: seen.extend(arguments) or 3)
    result = CliRunner().invoke(cli.app, ["benchmark", "--systems", "hf:a/b#labels=x.json", "rules", "--help"])
    assert (result.exit_code, seen) == (3, ["--systems", "hf:a/b#labels=x.json", "rules", "--help"])
