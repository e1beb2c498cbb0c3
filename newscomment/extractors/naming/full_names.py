"""Names of one person: spelled in two ways, with a given name or its initial, with a title shared with others."""

from newscomment.bundled import bundled_lists
from newscomment.extractors.naming.clues import is_word
from newscomment.extractors.naming.figures import is_honorific
from newscomment.extractors.naming.parties import Party
from newscomment.language.gazetteer import gazetteer

_SHORT = 3  # letters of a surname that may be capitals for something else
_NICKNAMES = "extractors/data/nicknames.txt"
"""The short forms of given names, each list called by the long one."""


def spelled(surname: str) -> str:
    """A surname spelled in one way: el-Sisi, Al-Sisi and al-Sisi are one, and so are HARRIS and Harris."""
    if surname.isupper() and len(surname) > _SHORT:
        surname = surname.title()
    return f"al-{surname[3:]}" if surname[:3].lower() in {"al-", "el-"} else surname


def same_given(one: str, other: str) -> bool:
    """Whether two first names may be one person's: the same, one the other's initial, or its short form."""
    initial = one[0] == other[0] and (one.endswith(".") or other.endswith("."))
    return one == other or initial or _shortens(one, other) or _shortens(other, one)


def _shortens(short: str, given: str) -> bool:
    """Whether a name is the short form of a given name: Tim is one of Timothy."""
    return short in bundled_lists(_NICKNAMES).get(given, ())


def is_elder(name: str) -> bool:
    """Whether a name is that of the elder of two who bear it, and not the one who is called by it alone."""
    return name.endswith((" Sr.", " Sr"))


def fuller(form: str, party: Party) -> bool:
    """Whether a form tells more of a person's name than that by which the party goes; public figures keep theirs."""
    longer = party.figure is None and " " in form and len(form) > len(party.name)
    if " " in party.name and form.startswith(f"{party.name} ") and Party(form, "person").surname != party.surname:
        return False  # a show called after its host
    return longer and not any(map(is_word, form.split()[:-1]))


def of_one(title: str) -> str:
    """The title of one of several who bear it: “Sens. Holloway and Whitmore”, “Justices Brandt and Duarte”."""
    if is_honorific(title):
        return title
    one = f"{title[:-2]}."
    if title.endswith("s.") and one.lower() in gazetteer().offices:
        return one
    last = title.rsplit(maxsplit=1)[-1].lower()
    return title[:-1] if last.endswith("s") and last[:-1] in gazetteer().offices else title
