"""Rules as data: a pattern, what it finds and why, and the examples that prove it. Read from TOML files."""

import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from newscomment.errors import RuleError

LAYERS = ("words", "phrases")
_FILE_KEYS = {"layer", "extractor", "define", "rule"}
_RULE_KEYS = {"id", "pattern", "finds", "why", "gives", "hits", "misses"}


class Hit(NamedTuple):
    """A text that a rule must fire on, and the words that its groups must capture there."""

    text: str
    captures: tuple[tuple[str, str], ...]


class Rule(NamedTuple):
    """One rule.

    `id` is the file's name, a dot, and the name in the file. `gives` holds constants that the finding takes over.
    """

    id: str
    pattern: str
    finds: str
    why: str
    gives: Mapping[str, str]
    hits: tuple[Hit, ...]
    misses: tuple[str, ...]


class RuleFile(NamedTuple):
    """The rules of one file: the layer they read, the extractor they serve, the sub-patterns they share."""

    name: str
    layer: str
    extractor: str
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]


def shipped_rules() -> list[Traversable]:
    """The rule files of the package, in order of their names."""
    folder = resources.files("newscomment") / "rules"
    return sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def load_rules(files: Iterable[Traversable | Path]) -> tuple[RuleFile, ...]:
    """Read rule files; a later rule of the same id takes the place of an earlier one. Raises RuleError."""
    found: dict[str, RuleFile] = {}
    for file in files:
        new = _read(file)
        old = found.get(new.name)
        found[new.name] = _merge(old, new) if old else new
    return tuple(found.values())


def _merge(old: RuleFile, new: RuleFile) -> RuleFile:
    if old.layer != new.layer:
        message = f"its layer is {new.layer!r}, but {old.name!r} rules read the layer {old.layer!r}"
        raise RuleError(message, source=f"{new.name}.toml")
    rules = {rule.id: rule for rule in (*old.rules, *new.rules)}
    return old._replace(macros={**old.macros, **new.macros}, rules=tuple(rules.values()))


def _read(file: Traversable | Path) -> RuleFile:
    try:
        data = tomllib.loads(file.read_bytes().decode())
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", source=file.name) from error
    except ValueError as error:
        raise RuleError(f"not a TOML file in UTF-8: {error}", source=file.name) from error
    name = file.name.removesuffix(".toml")
    _check(data, _FILE_KEYS, {"layer", "rule"}, source=file.name, entry="")
    if data["layer"] not in LAYERS:
        raise RuleError(f"there is no layer {data['layer']!r}; there are {', '.join(LAYERS)}", source=file.name)
    rules = tuple(_rule(name, entry, file.name) for entry in data["rule"])
    return RuleFile(name, data["layer"], data.get("extractor", name), data.get("define", {}), rules)


def _rule(name: str, entry: Mapping[str, object], source: str) -> Rule:
    _check(entry, _RULE_KEYS, _RULE_KEYS - {"gives"}, source=source, entry=str(entry.get("id", "a rule without id")))
    rule_id = f"{name}.{entry['id']}"
    hits, misses, gives = entry["hits"], entry["misses"], entry.get("gives", {})
    if not (isinstance(hits, list) and isinstance(misses, list) and hits and misses):
        raise RuleError("a rule needs a hit and a near miss at least", source=source, entry=rule_id)
    if not isinstance(gives, dict) or not all(isinstance(value, str) for value in gives.values()):
        raise RuleError("`gives` is a table of strings", source=source, entry=rule_id)
    pattern, finds, why = (str(entry[key]) for key in ("pattern", "finds", "why"))
    return Rule(rule_id, pattern, finds, why, gives, tuple(map(_hit, hits)), tuple(map(str, misses)))


def _hit(entry: str | Mapping[str, str]) -> Hit:
    if isinstance(entry, str):
        return Hit(entry, ())
    return Hit(entry["text"], tuple((key, value) for key, value in entry.items() if key != "text"))


def _check(data: Mapping[str, object], known: set[str], needed: set[str], *, source: str, entry: str) -> None:
    for problem, keys in (("unknown", data.keys() - known), ("missing", needed - data.keys())):
        if keys:
            raise RuleError(f"{problem} key: {', '.join(sorted(keys))}", source=source, entry=entry)
