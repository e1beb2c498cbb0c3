"""What a rule is, in words: for people who ask why something was found."""

from collections.abc import Iterable

from newscomment.errors import NotFoundError
from newscomment.language.grounds import grounds
from newscomment.language.rules import Hit, Rule, RuleFile


def find_rule(rule_id: str, files: Iterable[RuleFile]) -> tuple[RuleFile, Rule]:
    """The rule of that id, with its file. Raises NotFoundError, proposing what resembles it."""
    rules = {rule.id: (file, rule) for file in files for rule in file.rules}
    if rule_id not in rules:
        raise NotFoundError("rule", rule_id, (*rules, *grounds()))
    return rules[rule_id]


def explain_rule(rule_id: str, files: Iterable[RuleFile]) -> str:
    """What a rule finds and why, its pattern, its hits and near misses; what a ground without a pattern is.

    Text of several lines. Raises NotFoundError for what is neither.
    """
    if rule_id in grounds():
        return str(grounds()[rule_id])
    file, rule = find_rule(rule_id, files)
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


def _hit(hit: Hit) -> str:
    captures = ", ".join(f"{name}: “{words}”" for name, words in hit.captures)
    return f"{hit.text}  ({captures})" if captures else hit.text


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
