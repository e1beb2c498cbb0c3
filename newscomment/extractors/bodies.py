"""Bodies that many countries have under one name: which country's treasury or senate a text speaks of."""

from collections import Counter
from collections.abc import Sequence

from newscomment.extractors.names import Name
from newscomment.language.gazetteer import Entry

_AMERICAN, _BRITISH = "US", "GB"
_BODIES = frozenset({"Treasury", "Congress", "Senate", "Supreme Court", "House of Representatives"})
_FOREIGN_TO = {_BRITISH: _BODIES - {"Treasury", "Supreme Court"}}
"""Those that a country does not have: whoever writes there means the American ones."""
_OWN = {("Treasury", "GB"): "HM Treasury"}


def home(names: Sequence[Name]) -> str | None:
    """The country whose state, places and people are named most, without the bodies that any may have.

    America wherever it is named, unless Britain is named more.
    """
    told = [name.entries[0].country for name in names if name.entries and name.form not in _BODIES]
    counts = Counter(country for country in told if country)
    if _AMERICAN in counts and counts[_AMERICAN] >= counts[_BRITISH]:
        return _AMERICAN
    if _AMERICAN in counts:
        return _BRITISH
    return max(counts, key=lambda country: (counts[country], country), default=None)


def local_body(name: Name, country: str | None) -> Entry | None:
    """The body of a country that is not America, where such a name is read; None where nothing speaks against it."""
    theirs = _BODIES - _FOREIGN_TO.get(country or "", frozenset())
    entry = name.entries[0] if name.entries and name.form in theirs else None
    if entry is None or country in (None, _AMERICAN) or entry.country != _AMERICAN:
        return None
    own = _OWN.get((name.form, country or ""))
    return entry._replace(name=own or name.form, country=country if own else None)
