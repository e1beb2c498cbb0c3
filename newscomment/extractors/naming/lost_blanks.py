"""Words that lost the blank between them, as pages do that were read without their layout."""

import re

from newscomment.extractors.naming.clues import is_surname, is_word
from newscomment.language.gazetteer import gazetteer
from newscomment.language.tag_lexicon import read_lexicon

_GLUED_TO = re.compile(
    r"(?<![^\s-])((?:Ma?c)?[A-Z][a-z]{2,})([A-Z](?:[a-z]+|[A-Z]+))\b"
)  # a surname and the word behind it
_SURNAME_BEGINS = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O", "D", "L", "El", "Al", "St", "Mar")
_LONG = 9  # letters of a body's end with another word
_SHORTEST = 4  # letters of that word, unless it is one of these
_LINKS = frozenset(
    {"from", "the", "and", "in", "of", "for", "has", "who", "that", "to", "is", "was", "with", "at", "by"}
)
_BODY_END = re.compile(
    r"(?:Center|Centre|Institute|University|Foundation|Association|Statistics|Committee|Commission|Department|Council"
    r"|Company|Project|Society|College|Institution|Administration|Agency|Bureau|Organization|Organisation|Ministry)"
    r"([a-z]+)"
)
_GUESSED = "?"


def lost_blank(form: str) -> str:
    """The surname after which a name lost the blank before another word: that of DuarteMORE; empty where none did."""
    for found in _GLUED_TO.finditer(form):
        surname, rest = found.groups()
        if surname not in _SURNAME_BEGINS and is_surname(surname) and (rest.isupper() or _is_known(rest)):
            return surname
    return ""


def lost_end(form: str) -> bool:
    """Whether a word of a name lost the blank between the end of a body's name and the word behind: Centersurvey."""
    return any(_is_run_together(word) for word in form.split() if len(word) >= _LONG)


def _is_run_together(word: str) -> bool:
    found = _BODY_END.fullmatch(word)
    if not found or is_surname(word) or not read_lexicon()[word.lower()].kind.startswith(_GUESSED):
        return False
    return found[1] in _LINKS or (len(found[1]) >= _SHORTEST and is_word(found[1]))


def _is_known(word: str) -> bool:
    return is_word(word) or word in gazetteer().given_names or is_surname(word)
