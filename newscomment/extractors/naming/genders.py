"""The gender that a noun tells of whom it names: a widow, a king."""

from newscomment.bundled import bundled_lists

__all__ = ["gender_of_noun"]

_NOUNS = "extractors/data/genders.txt"


def gender_of_noun(noun: str) -> str:
    """The gender of whom a noun speaks of: m, f, or empty where it may be either.

    >>> gender_of_noun("widow"), gender_of_noun("officer")
    ('f', '')
    """
    nouns = bundled_lists(_NOUNS)
    if noun in nouns["women"] or noun.endswith("woman"):
        return "f"
    return "m" if noun in nouns["men"] or (noun.endswith("man") and noun not in {"human", "woman"}) else ""
