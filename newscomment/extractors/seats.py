"""Whether a capital stands for its government: Moscow warns, but one meets in Moscow."""

from newscomment.language.document import Document

_AT = frozenset({"in", "at", "near", "around", "outside", "inside", "across", "through", "into", "downtown", "over", "via", "throughout"})
_FROM_TO = frozenset({"from", "to", "toward", "towards", "of", "for", "on"})
_MOVING = frozenset(
    {"travel", "travels", "traveled", "travelled", "trip", "visit", "visits", "flight", "flew", "fly", "came", "come", "went", "go", "goes", "going", "gone", "moved",
     "move", "return", "returned", "arrived", "drive", "drove", "city", "streets", "capital", "mayor", "suburb", "suburbs", "miles", "kilometers", "journey", "road",
     "march", "back", "brought", "sent", "train", "ambassador", "embassy", "outskirts", "heart", "center", "centre", "port", "university", "people", "residents", "born"}
)  # fmt: skip
_VERBS = frozenset("dzhm")
_NOUNS = frozenset("nsNSa")


def acts(document: Document, first: int, last: int) -> bool:
    """Whether the capital at these tokens stands for the government that sits in it."""
    before = document.words[first - 1].lower() if first else ""
    after = document.words[last] if last < len(document.words) else ""
    if before in _AT or (after == "," and _place_follows(document, last + 1)):
        return False
    if before in _FROM_TO:
        return before in ("to", "on", "for", "from") and _word(document, first - 2) not in _MOVING and _not_by_verb_of_place(document, first, before)
    tag = document.tags[last] if last < len(document.tags) else "."
    return not (tag in _NOUNS or after in ("-", "/"))


def _word(document: Document, token: int) -> str:
    return document.words[token].lower() if token >= 0 else ""


def _not_by_verb_of_place(document: Document, first: int, before: str) -> bool:
    """From and to: only behind a noun ("a warning to Moscow") is somebody meant."""
    return before in ("on", "for") or (first > 1 and document.tags[first - 2] in "ns")


def _place_follows(document: Document, token: int) -> bool:
    word = document.words[token] if token < len(document.words) else ""
    return word[:1].isupper() and document.tags[token] in "NS" and document.words[token + 1 : token + 2] in (["."], [","])
