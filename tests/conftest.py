"""What every test may use: the `--update-golden` switch, and hypothesis without clocks."""

from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings

collect_ignore = ["fuzzing/fuzz.py"]  # a script that needs atheris, which is installed by hand
ROOT = Path(__file__).resolve().parent.parent

# The machine that runs the tests may be slow and shared: no deadlines, and the same examples on every run.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
# `--hypothesis-profile=search` looks further, with new examples each time.
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the code gives now into the golden files")


class Golden(Protocol):
    """Compare a text with the approved one in a file, or approve it under --update-golden."""

    def __call__(self, path: Path, text: str) -> None: ...


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    update = bool(pytestconfig.getoption("--update-golden", default=False))

    def check(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{path} has not been approved yet: read it, then run pytest --update-golden"
        assert text == path.read_bytes().decode()

    return check


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout's top folder."""
    return ROOT
