"""A reading needs little memory, and leaves nothing behind: what it made goes with it, without the collector's help."""

import gc
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import newscomment

GOLDEN = Path(__file__).parent / "golden"
ESSAY = (GOLDEN / "a-bridge-for-the-islands.txt").read_text(encoding="utf-8")
BUDGET = 75  # bytes for each character at the peak; essays so short need some more than an archive does


def test_nothing_is_left_to_the_garbage_collector() -> None:
    newscomment.parse(ESSAY)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        newscomment.parse(ESSAY)
        gc.collect()
        left = {repr(type(one)) for one in gc.garbage if str(getattr(one, "__module__", "")).startswith("newscomment")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert not left, "something refers to itself: a document, an extractor's helper"


def test_a_reading_keeps_within_its_memory() -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*.txt"))) * 3
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:  # what other tests read is remembered, and counts
        assert fresh.submit(peak_of_reading, text).result() < BUDGET * len(text)


def peak_of_reading(text: str) -> int:
    """The most bytes that a reading takes at one time, once rules and words are known."""
    newscomment.parse(text)
    tracemalloc.start()
    article = newscomment.parse(text)
    _, peak = tracemalloc.get_traced_memory()
    assert article.claims
    return peak
