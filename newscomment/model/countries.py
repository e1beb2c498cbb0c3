"""The codes of countries: ISO 3166-1 alpha-2, as the shipped tables of states and territories have them."""

from functools import cache

from newscomment.bundled import bundled_text

_TABLES = ("states", "territories")


@cache
def country_codes() -> frozenset[str]:
    """Every code there is; read once, when an actor first has one.

    >>> "PT" in country_codes(), "ZZ" in country_codes()
    (True, False)
    """
    lines = [line for name in _TABLES for line in bundled_text(f"lexicons/gazetteer/{name}.tsv").splitlines()]
    return frozenset(line.split("\t")[1] for line in lines if line and not line.startswith("#"))
