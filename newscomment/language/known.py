"""Labels that words have because the gazetteers know them: what a capitalised word or phrase may name.

Rules ask for them as for any class: `<STATE>`, `<GIVEN> <SURNAME>`. They are hints of a single form, not readings: a
form that may be several things has several labels.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from newscomment.language.alphabet import Labels
from newscomment.language.gazetteer import Entry, by_first, gazetteer
from newscomment.language.lexicon import Phrase
from newscomment.language.tokens import words_of

__all__ = ["NAME_LABELS", "KnownNames"]

NAME_LABELS: Final = frozenset(
    {
        "STATE",
        "SEAT",
        "NATION",
        "PLACE",
        "ORG",
        "GROUP",
        "PERSON",
        "FIGURE",
        "ARTICLED",
        "GIVEN",
        "SURNAME",
        "THING",
        "INITIAL",
        "COMMON",
    }
)
"""States; what stands for one (capitals, seats); nationalities; places, organisations, groups; persons in full and
by surname; forms that name something only after "the"; given names and surnames of anybody; things that do not act;
initials; forms that are common words as well."""

_BY_KIND: Final = {
    "state": "STATE",
    "place": "PLACE",
    "organization": "ORG",
    "group": "GROUP",
    "person": "PERSON",
    "other": "THING",
}
_BY_RELATION: Final = {
    "capital": "SEAT", "metonym": "SEAT", "people": "NATION", "adjective": "NATION", "surname": "FIGURE",
}  # fmt: skip
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,3}")
_PEOPLE: Final = frozenset({"NATION"})
_NONE: Final[Mapping[str, tuple[Entry, ...]]] = MappingProxyType({})


class KnownNames:
    """What is known of names: what the gazetteers hold and, before them, a user's own.

    Without `figures` nobody is known as a public figure: persons are who a text says they are.
    """

    def __init__(self, own: Mapping[str, tuple[Entry, ...]] = _NONE, *, figures: bool = True) -> None:
        self._own, self._figures, self._phrases = own, figures, by_first(own)

    def entries(self, form: str) -> tuple[Entry, ...]:
        """What a form may stand for, likeliest first."""
        if own := self._own.get(form):
            return own
        found = gazetteer().names.get(form, ())
        return found if self._figures else tuple(entry for entry in found if entry.kind != "person")

    def labels(self, form: str) -> Labels:
        """The labels of a form as it is written.

        >>> sorted(KnownNames().labels("Paris"))
        ['GIVEN', 'PLACE', 'SEAT', 'SURNAME']
        """
        labels = {_label(entry) for entry in self.entries(form)}
        return frozenset(labels) if form in self._own else _of_anybody(form, labels)

    def phrases(self, word: str) -> tuple[Phrase, ...]:
        """The names of several words that begin with a word, case and all, the longest first."""
        forms = dict.fromkeys((*self._phrases.get(word, ()), *gazetteer().phrases.get(word, ())))
        phrases = [self._phrase(form) for form in forms]
        several = (phrase for phrase in phrases if len(phrase.words) > 1 and phrase.classes)
        return tuple(sorted(several, key=lambda phrase: -len(phrase.words)))

    def _phrase(self, form: str) -> Phrase:
        labels = self.labels(form)
        return Phrase(tuple(words_of(form)), labels, _tag(labels))


def _of_anybody(form: str, labels: set[str]) -> Labels:
    """The labels of a form with those that it has as a name or word of anybody's."""
    known = gazetteer()
    if form in known.given_names:
        labels.add("GIVEN")
    elif not labels and _INITIALS.fullmatch(form):
        labels.add("INITIAL")
    if form.casefold() in known.common_words:
        labels.add("COMMON")
    if form in known.surnames:
        labels.add("SURNAME")
    return frozenset(labels)


def _label(entry: Entry) -> str:
    if entry.article:
        return "ARTICLED"
    return _BY_RELATION.get(entry.relation) or _BY_KIND[entry.kind]


def _tag(labels: Labels) -> str | None:
    """Names are proper nouns as a whole; nationalities ("North Korean") are what their last word is."""
    return None if labels <= _PEOPLE else "NNP"
