"""What an unknown name names, told by the words round its mentions, by its shape, and by what its words are otherwise."""

from collections import Counter
from collections.abc import Sequence

from newscomment.language.gazetteer import gazetteer
from newscomment.language.tag_lexicon import read_lexicon

_LONGEST_ACRONYM = 6
_SHORTEST = 2


def is_word(word: str) -> bool:
    """Whether a capitalised word is a common word as well, and no known name."""
    known = gazetteer()
    if word in known.given_names or word in known.surnames:
        return word.lower() in known.common_words
    found = read_lexicon()[word.lower()]
    return not found.kind.startswith(_GUESSED) and found.tags[0] not in _NAME_TAGS


_GUESSED = "?"
_NAME_TAGS = frozenset("NSG")


def told_kind(form: str, tags: Sequence[str], told: Sequence[str]) -> str:
    """The kind of an unknown name; "thing" where nothing speaks for an actor.

    `tags` are the tag characters of its last word, `told` the kinds that `names_context.toml` found, mention by mention.
    """
    votes = Counter(told)
    words = form.replace("-", " ").split()
    common = [is_word(word) for word in words]
    capitals = all(word.isupper() for word in words)
    if len(form) < _SHORTEST or (capitals and len(words) > 1) or "/" in form or ".com" in form.lower():
        return "thing"
    if capitals and len(form.replace(".", "")) <= _LONGEST_ACRONYM:
        return "organization"
    if all(common) and (len(words) == 1 or not votes):
        return "thing"
    if votes:
        return max(votes, key=lambda kind: (votes[kind], kind))
    if "S" in tags:
        return "group"
    return _by_words(words, common)


def _by_words(words: Sequence[str], common: Sequence[bool]) -> str:
    """The kind that a name's words tell: a person's names are no common words."""
    known = gazetteer()
    if len(words) == 1:
        return "person" if words[0] in known.surnames or words[0] in known.given_names else "place"
    if len(words) < 4 and not any(common):  # noqa: PLR2004  (given name, middle name, surname)
        return "person"
    return "organization"
