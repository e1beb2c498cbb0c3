"""Labels that words have because the gazetteers know them: what a capitalised word or phrase may name.

Rules ask for them as for any class: `<STATE>`, `<GIVEN> <SURNAME>`. They are hints of a single form, not readings: a
form that may be several things has several labels.
"""

import re
from typing import Final

from newscomment.language.alphabet import Labels
from newscomment.language.gazetteer import Entry, gazetteer
from newscomment.language.lexicon import Phrase
from newscomment.language.tokens import words_of

__all__ = ["NAME_LABELS", "labels_of", "phrases_from"]

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


def labels_of(form: str) -> Labels:
    """The labels of a form as it is written.

    >>> sorted(labels_of("Paris"))
    ['GIVEN', 'PLACE', 'SEAT', 'SURNAME']
    """
    known = gazetteer()
    labels = {_label(entry) for entry in known.names.get(form, ())}
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


def phrases_from(word: str) -> tuple[Phrase, ...]:
    """The names of several words that begin with a word, case and all, the longest first."""
    phrases = [_phrase(form) for form in gazetteer().phrases.get(word, ())]
    return tuple(sorted((phrase for phrase in phrases if len(phrase.words) > 1), key=lambda phrase: -len(phrase.words)))


def _phrase(form: str) -> Phrase:
    labels = labels_of(form)
    return Phrase(tuple(words_of(form)), labels, _tag(labels))


def _tag(labels: Labels) -> str | None:
    """Names are proper nouns as a whole; nationalities ("North Korean") are what their last word is."""
    return None if labels <= _PEOPLE else "NNP"
