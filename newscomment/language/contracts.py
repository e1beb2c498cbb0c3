"""What extractors expect of the rules that serve them, and the rules of users held to it.

The contracts stand in `data/contracts.toml`. They are read only where users bring rules: the shipped ones are tested.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from newscomment.bundled import bundled_table
from newscomment.errors import PatternError, RuleError, nearest_names
from newscomment.language.needs import least_width
from newscomment.language.patterns import Pattern
from newscomment.language.phrases import FEATURES
from newscomment.language.rules import Rule, RuleFile

__all__ = ["LABEL", "Contract", "check_file", "contracts", "is_known"]

OWN: Final = "own-"
"""How the names begin under which users' extractors look up rules of their own."""
LABEL: Final = re.compile(r"[^\W\d][\w.-]*")
"""What the label of a finding may be: letters, digits, `_`, `-` and `.`, a letter first."""
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


class Contract(NamedTuple):
    """What an extractor makes of matches, and what it expects of the rules: see the head of the data file."""

    makes: str
    groups: Mapping[str, str] | None = None
    needs: Iterable[str] = ()
    needs_for: Mapping[str, Iterable[str]] = {}
    single: bool = False
    gives: Mapping[str, str | list[str]] = {}
    must: Iterable[str] = ()
    fields: Iterable[str] = ()
    open: bool = False


@cache
def contracts() -> Mapping[str, Contract]:
    """The contracts by the names of the extractors."""
    data = bundled_table("language/data/contracts.toml")
    return {name: Contract(**fields) for name, fields in data.items() if isinstance(fields, dict)}


def is_known(extractor: str) -> bool:
    """Whether rules may serve an extractor of that name: a shipped one, or a user's own."""
    return extractor in contracts() or extractor.startswith(OWN)


def check_file(file: RuleFile, patterns: Mapping[str, Pattern]) -> None:
    """Raise RuleError or PatternError for the first rule that its extractor could not use.

    `patterns` are those of the rules, by their ids.
    """
    source = f"{file.name}.toml"
    if not is_known(file.extractor):
        raise RuleError(f"there is no extractor {file.extractor!r}", source, advice=_about_extractors(file.extractor))
    contract = contracts().get(file.extractor, Contract(""))
    for rule in file.rules:
        pattern = patterns[rule.id]
        _check_width(pattern, source, rule.id)
        if file.layer == "words":
            _check_words(pattern, source, rule.id)
        problem = _wrong_hits(rule, pattern) or _wrong_gives(rule, contract) or _wrong_groups(rule, pattern, contract)
        if problem:
            raise RuleError(problem[0], source, rule.id, advice=problem[1])


def _check_width(pattern: Pattern, source: str, rule: str) -> None:
    """A pattern must ask for a word; one that only looks ahead must capture what it sees."""
    if not least_width(pattern.parts, ahead=True):
        what, advice = "the pattern matches where nothing is: all of it may be left out", "let it ask for one word"
    elif not least_width(pattern.parts) and not pattern.groups:
        what, advice = "the pattern only looks ahead and captures nothing", "name a group: (?= (?P<name> …) )"
    else:
        return
    raise PatternError(what, source, rule, 0, pattern.source or " ", advice)


def _check_words(pattern: Pattern, source: str, rule: str) -> None:
    """A pattern over words must ask for no class that only phrases have: it would never match."""
    for one in pattern.classes:
        if one.only is not None and one.only <= FEATURES:
            at = max(0, pattern.source.find(one.source))
            what, advice = f"{one.source} is a class of phrases, and this file reads words", 'write layer = "phrases"'
            raise PatternError(what, source, rule, at, pattern.source, advice)


Problem = tuple[str, str]
"""What is wrong, and what to do."""


def _about_extractors(name: str) -> str:
    near = nearest_names(name, contracts())
    known = ", ".join(name for name, one in contracts().items() if one.open and name != "findings")
    return f'{near or ""} write extractor = "findings" for findings of your own; others are {known}, and own-…'.strip()


def _wrong_hits(rule: Rule, pattern: Pattern) -> Problem | None:
    for name in dict.fromkeys(name for hit in rule.hits for name, _ in hit.captures):
        if name not in pattern.groups:
            return f"a hit says what {name!r} captures, but the pattern has no group of that name", _groups(pattern)
    return None


def _groups(pattern: Pattern) -> str:
    names = ", ".join(dict.fromkeys(pattern.groups))
    return f"its groups are {names}" if names else "name a group: (?P<name> …)"


def _wrong_gives(rule: Rule, contract: Contract) -> Problem | None:
    if not contract.makes:
        return None
    for key, value in rule.gives.items():
        if key not in contract.gives:
            known = ", ".join(contract.gives) or "nothing"
            return f"`gives` has an unknown key {key!r}", nearest_names(key, contract.gives) or f"it may have {known}"
        problem = _wrong_value(key, value, contract.gives[key])
        if problem:
            return problem
    lacking = [key for key in contract.must if key not in rule.gives]
    if lacking:
        return f"`gives` lacks {', '.join(lacking)}", _example(lacking[0], contract.gives[lacking[0]])
    return None


def _wrong_value(key: str, value: str, known: str | list[str]) -> Problem | None:
    if known == "number":
        return None if _NUMBER.fullmatch(value) else (f"{key} = {value!r} is no number", _example(key, known))
    if known == "name":
        fits = LABEL.fullmatch(value)
        return None if fits else (f"{key} = {value!r} is no name", "use letters, digits, -, _ and ., a letter first")
    unknown = [part for part in value.split(",") if part not in known]
    advice = nearest_names(unknown[0], known) or f"it may be {', '.join(known)}" if unknown else ""
    return (f"{key} = {value!r} is not known", advice) if unknown else None


def _example(key: str, known: str | list[str]) -> str:
    if isinstance(known, str):
        return f'write {key} = "0.5"' if known == "number" else f'write {key} = "pledge"'
    return f"{key} may be {', '.join(known)}"


def _wrong_groups(rule: Rule, pattern: Pattern, contract: Contract) -> Problem | None:
    needs = [*contract.needs]
    for when, more in contract.needs_for.items():
        key, _, value = when.partition("=")
        needs += more if rule.gives.get(key) == value else ()
    for need in needs:
        choices = need.split("|")
        if not set(choices) & set(pattern.groups):
            names = " or ".join(f"(?P<{name}> …)" for name in choices)
            return f"the pattern lacks a group {names}", f"it tells {(contract.groups or {})[choices[0]]}"
    for name in pattern.groups:
        if contract.groups is not None and name not in contract.groups:
            known = nearest_names(name, contract.groups) or f"there are {', '.join(contract.groups)}"
            return f"nothing is done with a group {name!r}", known
    if contract.single and len(pattern.groups) != 1:
        return "the pattern must have a single group", "use (?: …) for what is not captured"
    return None
