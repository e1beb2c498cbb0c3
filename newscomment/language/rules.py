"""Rules as data: a pattern, what it finds and why, and the examples that prove it. Read from TOML files."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newscomment.bundled import bundled_table
from newscomment.errors import RuleError, nearest_names
from newscomment.language.sources import NAMES, is_word_list, read_toml, shipped

LAYERS = ("words", "phrases")
_ID = re.compile(r"[\w-]+")
_FILE_KEYS = {"layer", "extractor", "shared", "define", "rule"}
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
    """The rules of one file: the layer they read, the extractor they serve, the sub-patterns they may insert."""

    name: str
    layer: str
    extractor: str
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]


def shipped_rules() -> list[Path]:
    """The rule files of the package, in order of their names."""
    return shipped("rules")


def load_rules(files: Iterable[Path]) -> tuple[RuleFile, ...]:
    """Read rule files; a later rule of the same id takes the place of an earlier one. Raises RuleError."""
    found: dict[str, RuleFile] = {}
    for file in files:
        new = _read(file)
        old = found.get(new.name)
        found[new.name] = _merge(old, new) if old else new
    return tuple(file if file.extractor else file._replace(extractor=file.name) for file in found.values())


def _merge(old: RuleFile, new: RuleFile) -> RuleFile:
    """Two files of one name as one; a file that says no extractor serves the one of the other."""
    for what, one, other in (("layer", old.layer, new.layer), ("extractor", old.extractor or old.name, new.extractor)):
        if other and one != other:
            message = f"its {what} is {other!r}, but the file of this name to which it adds has {one!r}"
            advice = f"newscomment ships rules in files of many names; call it my-{new.name}.toml, or say the same"
            raise RuleError(message, f"{new.name}.toml", advice=advice)
    rules = {rule.id: rule for rule in (*old.rules, *new.rules)}
    return old._replace(macros={**old.macros, **new.macros}, rules=tuple(rules.values()))


def _read(file: Path) -> RuleFile:
    data, name = read_toml(file, RuleError), file.name.removesuffix(".toml")
    if NAMES in data:
        raise RuleError("this is a list of names, no file of rules", file.name, advice="give it to Pipeline as names=…")
    if is_word_list(data):
        advice = "give it to Pipeline as lexicons=…, on the command line with --own (of check: --words)"
        raise RuleError("this is a word list, no file of rules", file.name, advice=advice)
    _check(data, _FILE_KEYS, {"layer", "rule"}, source=file.name)
    if data["layer"] not in LAYERS:
        raise RuleError(f"there is no layer {data['layer']!r}; there are {', '.join(LAYERS)}", file.name)
    extractor, entries = data.get("extractor", ""), data["rule"]
    if not isinstance(extractor, str) or (not extractor and "extractor" in data):
        raise RuleError("`extractor` is the name of what the rules serve", file.name, advice='such as "findings"')
    macros = _macros(data, file.name)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RuleError("rules stand in tables of their own", file.name, advice="begin each with [[rule]]")
    rules = tuple(_rule(name, entry, file.name) for entry in entries)
    doubles = [rule_id for rule_id, times in Counter(rule.id for rule in rules).items() if times > 1]
    if doubles:
        raise RuleError("two rules have this id", file.name, doubles[0], advice="give each an id of its own")
    return RuleFile(name, data["layer"], extractor, macros, rules)


def _macros(data: Mapping[str, object], source: str) -> Mapping[str, str]:
    """The sub-patterns of a file by their names: those that it takes from the shared ones, and its own."""
    own, taken = data.get("define", {}), data.get("shared", [])
    if not isinstance(own, dict) or not all(isinstance(text, str) for text in own.values()):
        raise RuleError("[define] holds names and patterns, in quotation marks", source)
    if not isinstance(taken, list) or not all(isinstance(name, str) for name in taken):
        raise RuleError("`shared` is a list of names, in quotation marks", source, advice='such as shared = ["CHAIN"]')
    shared = shared_patterns(str(data["layer"]))
    for name in taken:
        if name not in shared:
            advice = nearest_names(name, shared) or f"there are {', '.join(sorted(shared))}"
            raise RuleError(f"no sub-pattern {name} is shared on the layer {data['layer']!r}", source, advice=advice)
        if name in own:
            advice = f"leave {name} away under `shared`, or give the file's own another name"
            raise RuleError(f"{name} is defined twice: it is shared, and stands in [define]", source, advice=advice)
    return {**{name: shared[name] for name in taken}, **own}


def shared_patterns(layer: str) -> Mapping[str, str]:
    """The sub-patterns that any rule file of a layer may take by their names."""
    patterns: Mapping[str, str] = bundled_table(f"rules/shared/{layer}.toml")["define"]
    return patterns


def _rule(name: str, entry: Mapping[str, object], source: str) -> Rule:
    _check(entry, _RULE_KEYS, _RULE_KEYS - {"gives"}, source=source, entry=str(entry.get("id", "a rule without id")))
    rule_id = f"{name}.{entry['id']}"
    _check_fields(entry, source, rule_id)
    hits, misses, gives = entry["hits"], entry["misses"], entry.get("gives", {})
    if not (isinstance(hits, list) and isinstance(misses, list) and hits and misses):
        raise RuleError("a rule needs a hit and a near miss at least", source, rule_id)
    if not isinstance(gives, dict) or not all(isinstance(value, str) for value in gives.values()):
        raise RuleError("`gives` is a table of strings", source, rule_id, advice='numbers too: weight = "0.5"')
    if not all(isinstance(miss, str) and miss.strip() for miss in misses):
        raise RuleError("`misses` is a list of texts", source, rule_id)
    pattern, finds, why = (str(entry[key]) for key in ("pattern", "finds", "why"))
    return Rule(rule_id, pattern, finds, why, gives, tuple(_hit(hit, source, rule_id) for hit in hits), tuple(misses))


def _check_fields(entry: Mapping[str, object], source: str, rule_id: str) -> None:
    """Raise RuleError where a field is not of its type, or the id is none."""
    for key in ("id", "pattern", "finds", "why"):
        if not isinstance(entry[key], str):
            raise RuleError(f"`{key}` must be text, in quotation marks", source, rule_id)
    if not _ID.fullmatch(str(entry["id"])):
        advice = "use letters, digits, - and _, such as " + repr(
            re.sub(r"[^\w-]+", "-", str(entry["id"])).strip("-") or "it"
        )
        raise RuleError(f"{entry['id']!r} is no id", source, rule_id, advice=advice)
    for key in ("hits", "misses"):
        if isinstance(entry[key], str | dict):
            raise RuleError(f"`{key}` is a list", source, rule_id, advice=f"write it in brackets: {key} = [ … ]")


def _hit(entry: object, source: str, rule_id: str) -> Hit:
    fields = {"text": entry} if isinstance(entry, str) else entry
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise RuleError("a hit is a text, or a table of the text and what the groups capture", source, rule_id)
    if not fields.get("text", "").strip():
        raise RuleError("a hit has no text", source, rule_id, advice='write { text = "They wait.", who = "They" }')
    return Hit(fields["text"], tuple((key, value) for key, value in fields.items() if key != "text"))


def _check(data: Mapping[str, object], known: set[str], needed: set[str], *, source: str, entry: str = "") -> None:
    for problem, keys in (("unknown", data.keys() - known), ("missing", needed - data.keys())):
        if keys:
            near = nearest_names(min(keys), known) or f"there are {', '.join(sorted(known))}"
            advice = near if problem == "unknown" else ""
            raise RuleError(f"{problem} key: {', '.join(sorted(keys))}", source, entry, advice=advice)
