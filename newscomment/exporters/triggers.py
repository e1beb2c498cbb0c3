"""What brings a risk about, as a reader is told of it."""

import re

_OWN = re.compile(
    r"(?:even |only |especially |and |but |or )?"
    r"(?:if|unless|when|whenever|once|as|because|since|by|without|with|should|were|had|after|before|until|while|where|"
    r"through|from|due|given|absent|amid|in|on|under|whether|provided|despite|to|upon|during|otherwise|else|lest)\b",
    re.IGNORECASE,
)
"""What a trigger begins with that says by itself how it brings the risk about."""


def with_label(trigger: str, shown: str | None = None) -> str:
    """A trigger behind "trigger:", unless it begins with a conjunction or preposition of its own.

    >>> with_label("a war"), with_label("When there are floods"), with_label("a war", "“a war”")
    ('trigger: a war', 'When there are floods', 'trigger: “a war”')
    """
    shown = trigger if shown is None else shown
    return shown if _OWN.match(trigger) else f"trigger: {shown}"
