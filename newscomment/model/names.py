"""Names as people type them."""


def name_key(name: str) -> str:
    """What two ways of writing a name share: no article, possessive, capitals, dots or curly apostrophes.

    >>> name_key("The Kremlin’s"), name_key("U.S."), name_key("the  Netherlands'")
    ('kremlin', 'us', 'netherlands')
    """
    key = " ".join(name.replace("’", "'").replace(".", "").casefold().split())
    for article in ("the ", "a ", "an "):
        key = key.removeprefix(article) if len(key) > len(article) else key
    return key.removesuffix("'s").rstrip("'")
