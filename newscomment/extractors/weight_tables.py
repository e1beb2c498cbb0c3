"""The tables of learned weights that ship beside the extractors: tab-separated, comments begin with a number sign."""

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The lines of a table in `data/`, without its comments; whoever asks keeps what it makes of them."""
    text = files("newscomment.extractors").joinpath("data", f"{name}.tsv").read_text("utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, cut at the tabs."""
    return (line.split("\t") for line in lines(name))
