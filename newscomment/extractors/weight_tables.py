"""The tables of learned weights that ship beside the extractors: tab-separated, comments begin with a number sign."""

from collections.abc import Iterator

from newscomment.bundled import bundled_text


def lines(name: str) -> Iterator[str]:
    """The lines of a table in `data/`, without its comments; whoever asks keeps what it makes of them."""
    text = bundled_text(f"extractors/data/{name}.tsv")
    return (line for line in text.splitlines() if not line.startswith("#"))


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, cut at the tabs."""
    return (line.split("\t") for line in lines(name))
