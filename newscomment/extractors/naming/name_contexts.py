"""What the words round the names of a text tell of whom or what they name."""

from collections.abc import Mapping, Sequence

from newscomment.extractors.naming.clues import Clues, told_kind
from newscomment.extractors.naming.names import Name
from newscomment.language.document import Document

_OF_TOWNS = frozenset({"names.organisation-of", "names.organisation-known-of"})
"""The rules that find bodies with of and where they are: the University of Skelah."""


class NameContexts:
    """What stands round the names of one document, by the index behind the last token of each."""

    def __init__(self, document: Document, context: Mapping[int, Clues], names: Sequence[Name]) -> None:
        self._document, self._context = document, context
        unknown = [name for name in names if name.kind == "unknown" and name.last in context]
        self.places = {name.form for name in unknown if context[name.last].speaks_for("place")}
        self.towns = {name.form.rpartition(" of ")[2] for name in names if name.rule in _OF_TOWNS}

    def kind(self, same: Sequence[Name]) -> str:
        """The kind of names of one form, told by its words and what stands round them."""
        return told_kind(same[0].form, [self._document.tags[one.last - 1] for one in same], self.told(same))

    def told(self, same: Sequence[Name]) -> Clues:
        """The kinds that the contexts of a name's mentions tell."""
        clues = [self._context[name.last] for name in same if name.last in self._context]
        of_body = ["place"] if same[0].form in self.towns else []
        strong = [kind for one in clues for kind in one.strong]
        return Clues([*strong, *of_body], [kind for one in clues for kind in one.weak])

    def may_be_person(self, name: Name) -> bool:
        """Whether an unknown name of several words names a person."""
        return name.kind == "unknown" and " " in name.form and self.kind([name]) == "person"
