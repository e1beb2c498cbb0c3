"""How far a match of a frame speaks for a report: the weights of its words, source and object, added up.

The table (`data/report-weights.tsv`) is learned from news whose attributions are marked: by `newscomment.learning.reports`.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, Found
from newscomment.language.lemmas import lemma

_PREPOSITIONS = frozenset({"IN", "TO", "RP"})
_SHORT, _MIDDLE = 3, 8  # tokens of a content
_SAYING = ("said", "says", "told", "according")
_LEAST = ({"little": -1.5, "some": -1.2, "much": -0.6}, {"little": 0.6, "some": 0.2, "much": -0.4})
_SOME, _MUCH = 3.0, 8.0  # such words in a thousand


@cache
def weights() -> dict[str, float]:
    """The shipped weights by their features; read once."""
    lines = files("newscomment.extractors").joinpath("data/report-weights.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}


class Weigher:
    """Weighs the matches of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._manner = _manner(document)

    def weigh(self, found: Found, source: Range | None, content: Ranges) -> float:
        """What speaks for a report, less what speaks against it."""
        known = weights()
        least = _LEAST[found.rule.id.startswith("attribution_frames.")][self._manner]
        return -least + sum(known.get(feature, 0.0) for feature in self.features(found, source, content))

    def features(self, found: Found, source: Range | None, content: Ranges) -> Iterator[str]:
        """What is known of a match: its frame, its words, who is its source and what its content is."""
        document = self._document
        rule = found.rule.id.partition(".")[2]
        yield rule
        yield f"{rule} in={self._manner}"
        cue = found.groups.get("cue")
        if cue is None:
            return
        head, form, tie = _words(document, cue)
        heard = _source(document, source)
        first, last = document.tokens_in(content[0][0], content[-1][1])
        start = document.tag(first)
        yield f"word={head}"
        yield f"{rule} {head}"
        yield f"{rule} {form}"
        yield f"{head} {form}"
        yield f"{head} {tie}"
        yield f"{rule} {tie}"
        yield f"source={heard}"
        yield f"source={heard} in={self._manner}"
        yield f"{rule} source={heard}"
        yield f"{head} source={heard}"
        yield f"thing={_thing(document, first, last)}"
        yield f"{rule} thing={start}"
        yield f"{head} thing={start}"
        yield f"{rule} size={'short' if last - first < _SHORT else 'middle' if last - first < _MIDDLE else 'long'}"
        yield f"before={_before(document, cue)}"


def _manner(document: Document) -> str:
    """How much of a piece is report: its words of saying in a thousand."""
    said = sum(map(document.words.count, _SAYING)) * 1000 / max(1, len(document.words))
    return "much" if said >= _MUCH else "some" if said >= _SOME else "little"


def _words(document: Document, cue: Range) -> tuple[str, str, str]:
    """The lemma of the verb or noun that heads a cue, its form, and the preposition or particle at the cue's end."""
    first, last = document.tokens_in(*cue)
    tags = [document.tag(token) for token in range(first, last)]
    tie = document.words[last - 1].lower() if last - first > 1 and tags[-1] in _PREPOSITIONS else ""
    verbs = [token for token in range(first, last) if tags[token - first][:2] == "VB"]
    nouns = [token for token in range(first, last) if tags[token - first] in {"NN", "NNS", "JJ"}]
    head = (nouns or verbs or [last - 1])[-1]
    form = "".join(sorted({tag for tag in tags if tag[:2] == "VB" or tag in {"MD", "TO"}}))
    negated = any(document.words[token].lower() in {"not", "n't", "n’t", "never"} for token in range(first, last))
    return lemma(document.words[head].lower(), document.tag(head)), form + "-" * negated, tie


def _source(document: Document, source: Range | None) -> str:
    """What sort of source it is: none, a pronoun (which), a name, or a noun (which)."""
    if source is None:
        return ""
    first, last = document.tokens_in(*source)
    for token in range(first, last):
        tag = document.tag(token)
        if tag in {"PRP", "WP", "WDT"}:
            return document.words[token].lower()
        if tag in {"NNP", "NNPS"}:
            return "Name"
        if tag in {"NN", "NNS"} and (token + 1 >= last or document.tag(token + 1)[:2] != "NN"):
            return lemma(document.words[token].lower(), tag)
    return document.tag(last - 1)


def _thing(document: Document, first: int, last: int) -> str:
    """The first noun of a content."""
    for token in range(first, min(last, first + _MIDDLE)):
        tag = document.tag(token)
        if tag in {"PRP", "NNP", "NNPS", "VB", "VBG"}:
            return tag
        if tag in {"NN", "NNS"} and (token + 1 >= last or document.tag(token + 1)[:2] != "NN"):
            return lemma(document.words[token].lower(), tag)
    return document.tag(first)


def _before(document: Document, cue: Range) -> str:
    """The tag of what stands before a cue."""
    token = document.tokens_in(*cue)[0]
    return document.tag(token - 1) if token else ""
