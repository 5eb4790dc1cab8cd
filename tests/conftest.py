"""Settings that hold for all tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Loaded before any module is collected by its path: otherwise pytest would load the first of them twice, and its
# classes would be strangers to themselves.
import claimx  # noqa: F401

# No test may depend on how fast the machine is today; the same examples are drawn on every run.
settings.register_profile("claimx", deadline=None, derandomize=True)
settings.load_profile("claimx")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew; review them as a diff.")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text byte for byte with a file in tests/golden/."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).with_name("golden") / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, "utf-8", newline="\n")
        assert path.read_bytes() == text.encode(), f"{name} differs; if that is meant: pytest --update-golden"

    return compare
