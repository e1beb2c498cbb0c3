"""Causes and aims said by words of many uses ("for", "over", "after", "to"), where a sentence tells of protest or harm.

No single sign tells them from the other uses; a table of learned weights (`data/cause-weights.tsv`) sums up what stands
around the word.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from math import fsum
from typing import NamedTuple

from newscomment.extractors.findings import Evidence
from newscomment.extractors.weight_tables import lines
from newscomment.language.document import Document
from newscomment.language.rules import Rule
from newscomment.language.tags import decode_tag, encode_tag

ANY = "*"
"""Stands in the table for the words of a row that counts for each of them."""
_MOST_TOLD = 3  # words of protest and harm that are counted in a sentence
_AHEAD = 8  # tokens in which the next verb is looked for
_SPEAKS = 0.4  # a weight from which a sign is named as evidence
_VERBS = frozenset(map(encode_tag, ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")))
_EDGE = "edge"


class Link(NamedTuple):
    """A word that may say a cause: the rule that found it, its token, and the signs around it by name."""

    rule: Rule
    token: int
    signs: Mapping[str, str]
    told: tuple[Evidence, ...]

    @property
    def word(self) -> str:
        """The word as the table knows it."""
        return self.rule.id.rpartition(".")[2]


class Cause(NamedTuple):
    """A word that says a cause, its rule, and what speaks for it."""

    rule: Rule
    token: int
    evidence: tuple[Evidence, ...]


Weights = Mapping[str, Mapping[tuple[str, str], float]]
"""For each word: the weight of a sign, by its name and value."""


@cache
def weights() -> Weights:
    """The shipped table; read once."""
    return read_weights(lines("cause-weights"))


def read_weights(lines: Iterator[str]) -> Weights:
    """Read rows of word, sign, value and weight, a header first; what counts for any word is added to each one's."""
    rows = [line.split("\t") for line in lines][1:]
    table: dict[str, dict[tuple[str, str], float]] = {word: defaultdict(float) for word, *_ in rows if word != ANY}
    for word, sign, value, weight in rows:
        for one in table if word == ANY else (word,):
            table[one][sign, value] += float(weight)
    return table


def causes(document: Document) -> list[Cause]:
    """The words that say a cause or an aim by their weights, in text order."""
    table = weights()
    return [
        Cause(link.rule, link.token, (*_grounds(document, link, table[link.word]), *link.told))
        for link in links(document)
        if fsum(table[link.word].get(sign, 0.0) for sign in link.signs.items()) >= 0
    ]


def links(document: Document) -> Iterator[Link]:
    """The words that could say one, with their signs, in the sentences that tell of protest or harm."""
    stories: dict[int, list[Evidence]] = defaultdict(list)
    words: list[tuple[Rule, int, int]] = []
    for rule, (first, last), _ in document.apart("cause_words"):
        sentence = document.sentence_at(document.starts[first])
        if rule.gives["part"] == "story":
            stories[sentence].append(Evidence(rule.id, document.span(first, last)))
        else:
            words.append((rule, first, sentence))
    for rule, token, sentence in words:
        if sentence in stories:
            told = tuple(stories[sentence][:_MOST_TOLD])
            yield Link(rule, token, _signs(document, token, sentence, len(told)), told)


def _signs(document: Document, token: int, sentence: int, told: int) -> dict[str, str]:
    _, _, first, last, _ = document.sentences[sentence]
    words, tags = document.words, document.tags
    at_start, at_end = token == first, token + 1 >= last
    ahead = tags[token + 1 : min(last, token + 1 + _AHEAD)]
    return {
        "always": "",
        "told": str(told),
        "before": _EDGE if at_start else words[token - 1].lower(),
        "before-tag": _EDGE if at_start else decode_tag(tags[token - 1]),
        "behind": _EDGE if at_end else words[token + 1].lower(),
        "behind-tag": _EDGE if at_end else decode_tag(tags[token + 1]),
        "verb": next((decode_tag(tag) for tag in ahead if tag in _VERBS), "none"),
    }


def _grounds(document: Document, link: Link, table: Mapping[tuple[str, str], float]) -> Iterator[Evidence]:
    """The signs that speak most for a cause, each with the word that shows it."""
    token = link.token
    yield Evidence(link.rule.id, document.span(token, token + 1))
    ahead = document.tags[token + 1 : token + 1 + _AHEAD]
    verb = next((at for at, tag in enumerate(ahead, token + 1) if tag in _VERBS), token)
    places = {"before": token - 1, "behind": token + 1, "verb": verb}
    said = (name.partition("-")[0] for name, value in link.signs.items() if table.get((name, value), 0) >= _SPEAKS)
    for name in dict.fromkeys(said):
        if name in places:
            yield Evidence(f"cause_words.{name}", document.span(places[name], places[name] + 1))
