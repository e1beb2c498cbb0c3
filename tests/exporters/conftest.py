"""What the tests of exporters share: readings of the example essay, of hard texts, and of nothing much."""

from pathlib import Path

import pytest

import newscomment
from newscomment import Article

ESSAY = Path(__file__).resolve().parent.parent.parent / "docs" / "examples" / "lifting-sanctions-too-soon.txt"

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
