"""Time grows with the length of a text, not with its square: for prose, and for texts made to hurt."""

import gc
import importlib.util
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from newscomment.language.quotes import pair_quotes
from newscomment.language.sentences import split_sentences
from newscomment.language.tokens import tokenize
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]  # coverage would be timed as well

SMALL, LARGE = 8_000, 80_000
MOST = 2 * LARGE / SMALL
"""How much longer the large text may take: 10 times if all is linear, 100 if something is quadratic;
what lies between is a busy machine, which must not fail a test."""
FLOOR = 0.02
"""Seconds below which a measurement is noise."""


def neighbour(name: str) -> ModuleType:
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


texts = neighbour("texts")


def grows_linearly(action: Callable[[str], object], small: str, large: str) -> bool:
    """Whether an action takes at most MOST times longer on the large text; a busy machine gets three tries."""
    action(small)  # rules are compiled before
    before = max(min(seconds(action, small) for _ in range(3)), FLOOR)
    return any(seconds(action, large) / before < MOST for _ in range(3))


def seconds(action: Callable[[str], object], text: str) -> float:
    """Processor time; the collector rests, which would walk through what other tests have left."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        action(text)
        return time.process_time() - start
    finally:
        gc.enable()


def read(text: str) -> object:
    return default_pipeline().analyzer.read(parse_text(f"They left. {text}")).clauses  # a text needs a word


def test_prose_is_read_in_linear_time() -> None:
    assert grows_linearly(read, texts.prose(SMALL), texts.prose(LARGE))


def test_prose_is_parsed_in_linear_time() -> None:
    assert grows_linearly(default_pipeline().parse, texts.prose(2 * SMALL), texts.prose(2 * LARGE))


def cut(text: str) -> object:
    """The parser, tokens, sentences and quotation marks: what every later step stands on."""
    layout, tokens = parse_text(f"They left. {text}"), tokenize(text)
    return split_sentences(layout.text, layout.blocks), pair_quotes(
        text, tokens.words, tokens.starts, [(0, len(tokens.words))]
    )


@pytest.mark.parametrize("name", texts.HOSTILE)
def test_hostile_texts_are_cut_in_linear_time(name: str) -> None:
    assert grows_linearly(cut, texts.hostile(name, LARGE), texts.hostile(name, 10 * LARGE))


@pytest.mark.parametrize("name", texts.HOSTILE)
def test_hostile_texts_are_read_in_linear_time(name: str) -> None:
    assert grows_linearly(read, texts.hostile(name, SMALL), texts.hostile(name, LARGE))


# one sentence of `he said he said …` holds as many nested reports as pairs of words: see below
@pytest.mark.parametrize("name", [name for name in texts.HOSTILE if name not in {"dots", "no blanks", "reports"}])
def test_hostile_texts_are_parsed_in_linear_time(name: str) -> None:
    words = "They left. "  # a text needs a word
    small, large = (words + texts.hostile(name, size) for size in (SMALL // 2, LARGE // 2))
    assert grows_linearly(default_pipeline().parse, small, large)


def test_reports_in_reports_are_parsed_in_linear_time() -> None:
    assert grows_linearly(default_pipeline().parse, "he said " * 60, "he said " * 600)


@pytest.mark.parametrize(
    "clause",
    [
        "A grave delay is likely, ",
        "He could shoot a friend, ",
        "Nor will the bridge destroy the reef, ",
        "She asked whether the bridge was safe and ",
        "She spoke of “a work of fools,” saying the mayor knew that ",
        "The commissioner, Ana Duarte, insisted on tolls, ",
        "The mayor condemned the governor and ",
        "They criticized the governor for her arrogance because ",
        "They feared a possible strike that ",
        "Time is running out — ",
        "It would hurt farmers, and given his waste, ruin the town; ",
        "Nodding to them and saying it was fine, ",
        "While risking lives without thinking, ",
        "She has, on two occasions, threatened to ruin us, ",
        "According to a poll of farmers, shops and schools, ",
        "Ana Duarte came and saw him and wept and ",
        "The strike could ruin it, ",
    ],
)
def test_a_sentence_without_end_is_parsed_in_linear_time(clause: str) -> None:
    small, large = (f"They left. {clause * (size // len(clause))}" for size in (SMALL // 2, LARGE // 2))
    assert grows_linearly(default_pipeline().parse, small, large)


@pytest.mark.parametrize("name", ["double quotes", "brackets", "initials", "and", "reports", "one letter"])
def test_hostile_texts_take_no_more_than_ten_times_as_long_as_prose(name: str) -> None:
    parse = default_pipeline().parse
    prose, hostile = texts.prose(LARGE)[:LARGE], f"They left. {texts.hostile(name, LARGE)}"
    parse(prose), parse(hostile)  # rules are compiled before
    assert any(seconds(parse, hostile) < 10 * seconds(parse, prose) for _ in range(3))


def test_memory_stays_within_its_bound() -> None:
    text = texts.prose(LARGE)
    default_pipeline().parse(text)
    tracemalloc.start()
    article = default_pipeline().parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert article.claims
    assert kept < 110 * len(text)
    assert peak < 220 * len(text)
