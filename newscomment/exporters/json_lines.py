"""JSON on one line, whatever a reader takes for the end of one."""

import json

__all__ = ["json_line", "on_one_line"]

_ENDS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"})
"""What ends a line for some readers, but not for JSON, which lets it stand in strings."""


def on_one_line(text: str) -> str:
    r"""JSON without anything in it that some readers take for the end of a line; what it says stays the same.

    >>> print(on_one_line('"Rain\u2028falls"'))
    "Rain\u2028falls"
    """
    return text if text.isascii() else text.translate(_ENDS)


def json_line(value: object) -> str:
    """A value as a line of JSON Lines."""
    return on_one_line(json.dumps(value, ensure_ascii=False)) + "\n"
