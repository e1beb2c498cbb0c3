"""What the tests of exporters share: readings of the example essay, of hard texts, and of nothing much."""

import json
import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import newscomment
from newscomment import Article

ROOT = Path(__file__).resolve().parent.parent.parent
ESSAY = ROOT / "docs" / "examples" / "lifting-sanctions-too-soon.txt"

STRANGE = ("", "🎉 ", "🇺🇦", "\u0301", "𝒜", "\u200d", "\u2028", "\r\n")
"""What is put before words: characters of two units, joined and combining ones, ends of lines."""

MOST = 100
"""How many essays every exporter is tried on."""

HARD = """🇺🇦🇺🇦 Hold the line 👩‍👩‍👧

𝕋he Kremlin may yet blink. “Sanctions work,” Ana Duarte, the commissioner, said on Monday 🎉, “but slowly.” Lifting
them early could lead to a wider war, <b>critics</b> warn & “moan”.

=SUM(A1) is what Europe should do: wait until the ceasefire is verified. Russia must not be trusted, because it lied.
"""


@pytest.fixture(scope="session")
def essay() -> Article:
    return newscomment.read(ESSAY)


@pytest.fixture(scope="session")
def hard() -> Article:
    """A text with characters outside the basic plane before everything, marks of HTML, and a formula."""
    return newscomment.parse(HARD)


@pytest.fixture(scope="session")
def bare() -> Article:
    """A text in which next to nothing is found."""
    return newscomment.parse("Rain.")


@pytest.fixture(params=["essay", "hard", "bare"])
def article(request: pytest.FixtureRequest) -> Article:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Article)
    return found


def _disturbed(text: str, seed: int) -> str:
    """A text with strange characters before some of its words, the same for the same seed; as it is for 0."""
    choose = random.Random(seed)
    strange = re.sub(r"(?<= )(?=\w)", lambda _: choose.choice(STRANGE) if choose.random() < 0.1 else "", text)
    return strange if seed else text


def _essays() -> Iterator[str]:
    """The project's essays, again and again with other characters in them; or the texts of NEWSCOMMENT_TEXTS."""
    given = os.environ.get("NEWSCOMMENT_TEXTS")
    if given:
        lines = Path(given).read_text(encoding="utf-8").splitlines()[:MOST]
        texts = [json.loads(line)["text"] for line in lines]
        yield from (_disturbed(text, number % 2 * number) for number, text in enumerate(texts))
        return
    paths = [ESSAY, *sorted((ROOT / "tests" / "golden").glob("*.txt"))]
    texts = [path.read_bytes().decode() for path in paths]
    yield from (_disturbed(text, seed) for seed in range(MOST // len(texts)) for text in texts)


@cache
def _odd(text: str) -> Article:
    return newscomment.parse(text)


ODD = tuple(_essays())


@pytest.fixture(params=range(len(ODD)))
def odd(request: pytest.FixtureRequest, no_cover: None) -> Article:
    """One of a hundred essays, most with strange characters in them; one is enough to be covered by."""
    return _odd(ODD[request.param])


BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--virtual-time-budget=4000"),
)


@pytest.fixture
def seen(tmp_path: Path) -> Callable[[str, str], Any]:
    """What a script returns that runs in a real browser after a page has been laid out, 1280 pixels wide."""
    if BROWSER is None:
        pytest.skip("there is no Chromium here")

    def look(html: str, script: str) -> Any:
        tell = "told => { document.body.dataset.told = JSON.stringify(told) }"
        page = f"{html}<script>(async () => {{ {script} }})().then({tell}, error => ({tell})(String(error)))</script>"
        (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8><body>{page}", encoding="utf-8")
        command = [str(BROWSER), *FLAGS, "--window-size=1280,900", f"--user-data-dir={tmp_path / 'profile'}"]
        address = (tmp_path / "page.html").as_uri()
        done = subprocess.run([*command, "--dump-dom", address], capture_output=True, check=True, timeout=120)
        found = re.search('data-told="([^"]*)"', done.stdout.decode())
        assert found, done.stdout.decode()[:2000]
        return json.loads(unescape(found[1]))

    return look
