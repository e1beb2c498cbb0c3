"""A reading leaves nothing behind: what it made goes with it, without the garbage collector's help."""

import gc
from pathlib import Path

import newscomment

ESSAY = (Path(__file__).parent / "golden" / "a-bridge-for-the-islands.txt").read_text(encoding="utf-8")


def test_nothing_is_left_to_the_garbage_collector() -> None:
    newscomment.parse(ESSAY)
    gc.collect()
    gc.disable()
    try:
        newscomment.parse(ESSAY)
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0, "something refers to itself: a document, an extractor's helper"
