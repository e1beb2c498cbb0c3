"""No shipped pattern blows up: on strings built from the pattern itself, the time grows with their length at most.

A string begins as the pattern does and then repeats, over and over, a class that the pattern repeats, or two of them in
turn, so that the pattern goes as far as it can and then fails: what backtracks badly shows it there.
"""

import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from newscomment.language.classes import ClassExpression
from newscomment.language.compiled import Compiled
from newscomment.language.layout import Block, Layout
from newscomment.language.patterns import ANYTHING, Part
from newscomment.language.rulebook import RuleSet
from newscomment.pipeline import default_pipeline

ESSAYS = sorted((Path(__file__).parent.parent / "golden").glob("*.txt"))
LENGTH = 800
MOST = 9.0
"""How much longer four times the length may take: 4 times if all is linear, 16 if something is quadratic."""
FLOOR = 0.006
"""Seconds of processor time below which a measurement is noise, or the scan of a long sentence for its end."""
MOST_REPEATED = 4  # classes of one pattern


@cache
def symbols() -> str:
    """The symbols of some essays, with those of a few words that rules name."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in ESSAYS)
    default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {})).clauses  # noqa: B018
    return "".join(map(chr, default_pipeline().analyzer.alphabet.by_code_point))


@cache
def symbol_of(source: str, expression: ClassExpression) -> str:
    """A symbol of a class; one made for it where the essays have none."""
    alphabet = default_pipeline().analyzer.alphabet
    boundaries = {alphabet.sentence_end, alphabet.paragraph_end}
    for symbol in symbols():
        if symbol not in boundaries and expression.test(alphabet.labels(symbol)):
            return symbol
    made = (alphabet.code(frozenset({label})) for label in sorted(expression.labels))
    return next((symbol for symbol in made if expression.test(alphabet.labels(symbol))), "")


def is_repeated(part: Part) -> bool:
    """Whether a part is a quantifier that lets what stands before it come back often."""
    return (
        isinstance(part, str)
        and part != ""
        and (part[0] in "*+" or (part[0] == "{" and not part.startswith(("{0,1}", "{1}"))))
    )


def hostile(parts: Sequence[Part]) -> Iterator[str]:
    """Pieces to begin with, and pieces to repeat behind them, parted by a tab."""
    skeleton, repeated = "", dict.fromkeys("")
    for part, behind in zip(parts, [*parts[1:], ""], strict=True):
        if isinstance(part, str):
            continue
        symbol = symbol_of(part.source, part) if part is not ANYTHING else symbol_of("<NN>", part)
        if is_repeated(behind):
            repeated[symbol] = None
            yield f"{skeleton}\t{symbol}"
        skeleton += symbol
    yield f"\t{skeleton}"
    often = [symbol for symbol in repeated if symbol][:MOST_REPEATED]
    for one in often:
        for other in often:
            if one < other:
                yield f"\t{one}{other}"


def seconds(rules: RuleSet, one: Compiled, codes: str) -> float:
    (column,) = (column for column, share in rules._shares if one in share)
    seen = rules.encoder.encode(codes).seen(column)
    expression, text = one.ready(seen)
    start = time.process_time()
    for _ in expression.finditer(text):
        pass
    return time.process_time() - start


def blows_up(rules: RuleSet, one: Compiled, begins: str, again: str) -> bool:
    """Whether four times the length takes much more than four times the time; a busy machine gets six tries."""
    short, long = (begins + again * (length // len(again)) for length in (LENGTH, 4 * LENGTH))
    for _ in range(6):
        last = seconds(rules, one, long)
        if last < FLOOR or last / max(seconds(rules, one, short), FLOOR / 48) < MOST:
            return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("rules", default_pipeline().analyzer.rule_sets, ids=lambda rules: rules.file.name)
def test_no_pattern_takes_more_than_linear_time(rules: RuleSet) -> None:
    for one in rules._rules:
        for text in dict.fromkeys(hostile(one.pattern.parts)):
            begins, again = text.split("\t")
            assert not again or not blows_up(rules, one, begins, again), (one.rule.id, begins, again)


def test_a_pattern_that_blows_up_is_seen(tmp_path: Path) -> None:
    from newscomment.language.analysis import Analyzer

    path = tmp_path / "own.toml"
    path.write_text(BAD, encoding="utf-8")
    (rules,) = (one for one in Analyzer(rules=[path]).rule_sets if one.file.name == "own")
    (one,) = rules._rules
    noun = rules.encoder.alphabet.code(frozenset({"NN"}))
    assert blows_up(rules, one, "", noun)


BAD = """
layer = "words"
extractor = "findings"
[[rule]]
id = "slow"
pattern = "<NN>* <CD>"
finds = "A number"
why = "It is slow"
hits = ["war 5"]
misses = ["war"]
"""
