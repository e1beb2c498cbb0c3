"""Memory stays flat when many texts are read one after another: its peak keeps within the budget, and hardly grows.

    python .ci/memory.py [READINGS]

The texts are the project's essays with new words in every one, so that whatever remembers words would grow.
"""

import re
import resource
import sys
from itertools import count
from pathlib import Path

import newscomment

BUDGET = 200  # MB, of the whole process
GROWTH = 8  # MB at most, from the first half of the readings to the second
READINGS = int(sys.argv[1]) if len(sys.argv) > 1 else 100
ROOT = Path(__file__).resolve().parent.parent
ESSAYS = [
    path.read_text(encoding="utf-8")
    for folder in ("docs/examples", "tests/golden")
    for path in sorted((ROOT / folder).glob("*.txt"))
]
numbers = count(1)


def varied(text: str) -> str:
    """The text with a name in each paragraph that no other text has."""
    return re.sub(r"\n\n+", lambda _: f"\n\nMr. Vor{next(numbers):x}berg, {next(numbers)}, said so. ", text.strip())


def peak() -> float:
    """The most memory that this process has had, in MB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


early = 0.0
for rank in range(READINGS):
    newscomment.parse(varied(ESSAYS[rank % len(ESSAYS)]))
    early = early or (peak() if 2 * rank >= READINGS else 0.0)
print(f"{READINGS} texts read: {peak():.0f} MB of {BUDGET} MB at the peak, {early:.0f} MB after half of them")
sys.exit(peak() > BUDGET or peak() - early > GROWTH)
