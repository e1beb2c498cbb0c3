"""Names as people type them."""

from collections.abc import Collection, Iterator
from functools import cache

from newscomment.bundled import bundled_table

_BEFORE = frozenset({"acting", "former", "then", "interim", "mx", "hon", "right honourable"})


def name_key(name: str) -> str:
    """What two ways of writing a name share: no article, possessive, capitals, dots or curly apostrophes.

    >>> name_key("The Kremlin’s"), name_key("U.S."), name_key("the  Netherlands'")
    ('kremlin', 'us', 'netherlands')
    """
    key = " ".join(name.replace("’", "'").replace(".", "").casefold().split())
    for article in ("the ", "a ", "an "):
        key = key.removeprefix(article) if len(key) > len(article) else key
    return key.removesuffix("'s").rstrip("'")


def without_titles(key: str, known: Collection[str] = ()) -> Iterator[str]:
    """A name's key after the titles before it, the shortest rest first; `known` are keys of titles besides the usual.

    >>> [*without_titles("former mayor daniel reyes")], [*without_titles("daniel reyes")]
    (['daniel reyes', 'mayor daniel reyes'], [])
    """
    words = key.split()
    ends = [0]
    for end in range(1, len(words)):
        if any(_is_title(" ".join(words[start:end]), known) for start in ends):
            ends.append(end)
    yield from (" ".join(words[end:]) for end in reversed(ends) if end)


def _is_title(words: str, known: Collection[str]) -> bool:
    return words in known or words in _BEFORE or words in _usual_titles()


@cache
def _usual_titles() -> frozenset[str]:
    """The keys of the titles that may stand before a name; read when a name is first looked up in vain."""
    listed = bundled_table("lexicons/titles.toml")["classes"]["TITLE"]
    return frozenset(name_key(title.strip()) for titles in listed.values() for title in titles.split(","))
