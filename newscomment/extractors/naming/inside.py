"""Names inside the names of things: whoever is named elsewhere in a text is meant in “the Skerra Treaty” too."""

from collections.abc import Iterator, Mapping, Sequence

from newscomment.extractors.findings import Range
from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.document import Document

_LONGEST = 4  # tokens of a name inside another


def add_inner_mentions(document: Document, names: Sequence[Name], parties: Sequence[Party]) -> None:
    """Give parties the mentions that the names of things make which are called after them."""
    owners = {form: party for party in reversed(parties) for form in _forms(party)}
    taken = {place.first for party in parties for place in party.places}
    for name in names:
        if name.last - name.first > 1 and name.first not in taken:
            for party, (first, last) in _inside(document, name, owners):
                party.places.append(Place(first, last, "name", next(iter(party.forms.values()))))


def _forms(party: Party) -> Iterator[str]:
    """The names of a party, and the surname of a person."""
    yield from party.forms
    if party.kind == "person" and party.forms:
        yield party.surname


def _inside(document: Document, name: Name, owners: Mapping[str, Party]) -> Iterator[tuple[Party, Range]]:
    """The names inside a name, from left to right, the longest first."""
    first = name.first
    while first < name.last:
        for last in range(min(name.last, first + _LONGEST), first, -1):
            form = document.text[slice(*document.span(first, last))]
            if last - first < name.last - name.first and (party := owners.get(form)):
                yield party, (first, last)
                first = last
                break
        else:
            first += 1
