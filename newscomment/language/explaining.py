"""What a rule is, in words: for people who ask why something was found."""

import re
from collections.abc import Iterable

from newscomment.errors import NotFoundError
from newscomment.language.grounds import grounds
from newscomment.language.rules import Hit, Rule, RuleFile

_ITEM = re.compile(r"(?:s|sec|a|q|c|d|g|r|f)\d+")
"""The ids of what an article holds, which are no rules."""


def find_rule(rule_id: str, files: Iterable[RuleFile]) -> tuple[RuleFile, Rule]:
    """The rule of that id, with its file. Raises NotFoundError, proposing what resembles it."""
    rules = {rule.id: (file, rule) for file in files for rule in file.rules}
    if rule_id not in rules:
        known = *rules, *grounds()
        raise NotFoundError("rule", rule_id, known, _hint(rule_id, known))
    return rules[rule_id]


def _hint(name: str, known: tuple[str, ...]) -> str:
    """What somebody may have meant who asked for a rule that does not exist."""
    from difflib import get_close_matches  # 2 ms, and only needed when something went wrong

    if _ITEM.fullmatch(name):
        asked = f"article.explain({name!r}) and `newscomment read FILE --ids --rules` tell its rules"
        return f"{name} is the id of something in an article: {asked}"
    if name.isupper() and "." not in name:
        return f"names in capitals are word classes: `newscomment classes {name}` tells what one holds"
    file, _, rule = name.partition(".")
    ids = {rule.lower(): rule for rule in known}
    ends = {rule.rpartition(".")[2]: ids[rule] for rule in reversed(ids)}
    close = [ids[match] for match in get_close_matches(name.lower(), ids, cutoff=0.75)]
    close += [ends[match] for match in get_close_matches(name.lower().rpartition(".")[2], ends, cutoff=0.75)]
    if close:
        return f"did you mean {' or '.join([*dict.fromkeys(close)][:3])}?"
    if rule and any(one.startswith(f"{file}.") for one in known):
        return f"`newscomment explain {file}` lists the rules of that file"
    return "`newscomment read FILE --rules` shows the rules that found something; those of your own need their file"


def explain_rule(rule_id: str, files: Iterable[RuleFile]) -> str:
    """What a rule finds and why, its pattern, its hits and near misses; what a ground without a pattern is.

    Of a file of rules, such as "risks", the ids of all, each with what it finds. Text of several lines. Raises
    NotFoundError for what is none of these.
    """
    if rule_id in grounds():
        return str(grounds()[rule_id])
    every = list(files)
    inside = [rule for file in every for rule in file.rules if rule.id.startswith(f"{rule_id}.")]
    if inside:
        return "\n".join([f"{rule_id}, a file of {len(inside)} rules", *map(_listed, inside)])
    file, rule = find_rule(rule_id, every)
    used = [(name, text) for name, text in file.macros.items() if f"{{{name}}}" in rule.pattern]
    gives = [f"gives    {', '.join(f'{key}: {value}' for key, value in rule.gives.items())}"] if rule.gives else []
    return "\n".join(
        [
            f"{rule.id}, over {file.layer}",
            f"finds    {rule.finds}",
            f"because  {rule.why}",
            *gives,
            "pattern",
            *(f"  {line}" for line in rule.pattern.strip().splitlines()),
            *(f"  {{{name}}} is {_on_one_line(text)}" for name, text in used),
            "fires on",
            *(f"  {_hit(hit)}" for hit in rule.hits),
            "and not on",
            *(f"  {miss}" for miss in rule.misses),
        ]
    )


def _listed(rule: Rule) -> str:
    """A rule in a list of several."""
    return f"  {rule.id}  {rule.finds}"


def _hit(hit: Hit) -> str:
    captures = ", ".join(f"{name}: “{words}”" for name, words in hit.captures)
    return f"{hit.text}  ({captures})" if captures else hit.text


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
