"""Runs the examples that stand beside a rule: what it must find, and what it must leave alone."""

from collections.abc import Iterator
from typing import NamedTuple

from newscomment.language.analysis import Analyzer
from newscomment.language.document import Document, Found
from newscomment.language.layout import Block, Layout
from newscomment.language.rules import Rule


class Failure(NamedTuple):
    """An example that a rule does not keep: the rule's id, the example's text, and what happened instead."""

    rule: str
    text: str
    problem: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}: {self.text}"


def failures(analyzer: Analyzer, rule: Rule) -> Iterator[Failure]:
    """The examples of a rule that it does not keep."""
    for hit in rule.hits:
        found = fired(analyzer, rule, hit.text)
        if not found:
            yield Failure(rule.id, hit.text, f"does not fire{_lacking(analyzer, rule, hit.text)}")
        elif not any(_captures(hit.text, match) >= set(hit.captures) for match in found):
            seen = " or ".join(_listed(_captures(hit.text, match)) for match in found)
            yield Failure(rule.id, hit.text, f"captures {seen}, not {_listed(set(hit.captures))}")
    for miss in rule.misses:
        found = fired(analyzer, rule, miss)
        if found:
            yield Failure(rule.id, miss, f"fires on “{miss[slice(*found[0].span)]}”")


def _lacking(analyzer: Analyzer, rule: Rule, text: str) -> str:
    """What of its pattern keeps a rule from firing in a text, if it comes near."""
    (extractor,) = {one.file.extractor for one in analyzer.rule_sets if rule in one.file.rules}
    near = next((near for near in _read(analyzer, text).near(extractor) if near.rule == rule.id), None)
    return f", for want of {near.brief} beside “{near.text}”" if near else ""


def _read(analyzer: Analyzer, text: str) -> Document:
    """A text read as one paragraph."""
    return analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))


def fired(analyzer: Analyzer, rule: Rule, text: str) -> list[Found]:
    """Where a rule fires in a text that is read as one paragraph."""
    document = _read(analyzer, text)
    return [match for match in _matches(analyzer, document) if match.rule.id == rule.id]


def _matches(analyzer: Analyzer, document: Document) -> Iterator[Found]:
    for rules in analyzer.rule_sets:
        yield from document.each(rules)


def _captures(text: str, match: Found) -> set[tuple[str, str]]:
    return {(name, text[start:end]) for name, (start, end) in match.groups.items()}


def _listed(captures: set[tuple[str, str]]) -> str:
    return ", ".join(f"{name}: “{words}”" for name, words in sorted(captures)) or "nothing"
