"""The gender that a noun tells of whom it names: a widow, a king."""

__all__ = ["gender_of_noun"]

_WOMEN = frozenset({"girl", "lady", "gal", "mother", "mom", "mum", "daughter", "sister", "wife", "grandmother", "aunt"})
_WOMEN |= {"granddaughter", "niece", "widow", "bride", "girlfriend", "queen", "princess", "duchess", "empress", "nun"}
_WOMEN |= {"actress", "waitress", "heroine", "hostess", "housewife", "matriarch", "mistress", "fiancée", "fiancee"}
_MEN = frozenset({"boy", "guy", "chap", "lad", "father", "dad", "son", "brother", "husband", "grandfather", "uncle"})
_MEN |= {"grandson", "nephew", "widower", "groom", "boyfriend", "king", "prince", "duke", "emperor", "sultan", "lord"}
_MEN |= {"hero", "grandpa", "patriarch", "tsar", "czar"}


def gender_of_noun(noun: str) -> str:
    """The gender of whom a noun speaks of: m, f, or empty where it may be either.

    >>> gender_of_noun("widow"), gender_of_noun("officer")
    ('f', '')
    """
    if noun in _WOMEN or noun.endswith("woman"):
        return "f"
    return "m" if noun in _MEN or (noun.endswith("man") and noun not in {"human", "woman"}) else ""
