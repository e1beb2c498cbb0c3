"""In which order names are linked, and which may name somebody new."""

from newscomment.extractors.naming.clues import is_word
from newscomment.extractors.naming.names import Name
from newscomment.language.gazetteer import gazetteer

_WITH_TRADE = "names.person-with-trade"


def may_be_new(name: Name) -> bool:
    """Whether a name may name somebody new: not by a capital that a sentence or heading gives to any word."""
    if name.firm or name.stand != "start":
        return name.firm
    first = name.form.split()[0]
    return not is_word(first) or (" " in name.form and first in gazetteer().given_names)  # Bill Weld


def first_of(name: Name) -> int:
    """The first token of a name."""
    return name.first


def tells_who(name: Name) -> bool:
    """Whether a name has a title, or a trade, beside it: whoever else is called by it alone is the same person."""
    return name.title is not None or name.rule == _WITH_TRADE


def without_title(name: Name) -> bool:
    """Names with a title or a trade tell more, and go first."""
    return not tells_who(name)


def people_first(name: Name) -> bool:
    """Full names of persons go before all others, whose short forms may be theirs."""
    return not (name.kind == "person" and " " in name.form)
