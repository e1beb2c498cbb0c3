"""Large texts: prose of growing size, and hostile texts beside prose of the same size.

    python tests/benchmarks/large.py [--most CODE_POINTS] [NAME…]

Each text is read in a process of its own, once, rules and words cold. Prints processor seconds, what that is beside
prose of the same size, and the most memory of the process in bytes a code point. NAMEs are those of `texts.HOSTILE`.
"""

# ruff: noqa: T201  (a script: it prints)

import argparse
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent.parent)]

from texts import hostile, prose  # type: ignore[import-not-found]  # noqa: E402  (a script's own neighbour)

NAMES = ("double quotes", "brackets", "initials", "and", "reports", "one letter")


def measured(name: str, size: int) -> tuple[float, float]:
    """Processor seconds, and bytes of memory a code point, of one reading."""
    import newscomment

    text = prose(size)[:size] if name == "prose" else f"They left. {hostile(name, size)}"[:size]
    newscomment.parse("They left.")
    before, start = _peak(), time.process_time()
    newscomment.parse(text)
    return time.process_time() - start, (_peak() - before) / size


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def alone(name: str, size: int) -> tuple[float, float]:
    """Measure in a fresh process."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measured, name, size).result()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000_000, help="code points of the largest text")
    parser.add_argument("names", nargs="*", default=NAMES)
    options = parser.parse_args()
    size, plain = 1_000, 0.0
    while size <= options.most:
        plain, memory = alone("prose", size)
        print(
            f"{'prose':16} {size:>12,} {plain:9.2f} s {plain * 1e6 / size:8.2f} µs each {memory:8.0f} bytes each",
            flush=True,
        )
        size *= 10
    for name in options.names:
        seconds, memory = alone(name, options.most)
        print(
            f"{name:16} {options.most:>12,} {seconds:9.2f} s {seconds / plain:8.2f} × prose {memory:8.0f} bytes each",
            flush=True,
        )


if __name__ == "__main__":
    main()
