"""Which actor the words for a party name: by their head, by its owner, or by what they are a portion of."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range
from newscomment.extractors.risk_signs import Signs
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer
from newscomment.language.tags import encode_tag

_POSSESSIVE = encode_tag("POS")
_LANDS = frozenset({"country", "nation", "republic"})


class NamedActors:
    """Looks up the actors of one document by the words for a party."""

    def __init__(self, document: Document, findings: Findings, signs: Signs) -> None:
        self._document, self._findings, self._signs = document, findings, signs
        self._mentions = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts

    def of(self, span: Range) -> int | None:
        """The actor that a party's words name: by their head, by its owner, or by what they are a portion of.

        An actor named elsewhere in them is another: "our ties with | Spain".
        """
        first, last = self._document.tokens_in(*span)
        at = max(0, bisect_right(self._phrase_firsts, first) - 1)
        for portion in self._signs.of("portion", span)[:1]:
            behind = self._document.tokens_in(*portion.span)[1]
            at = bisect_left(self._phrase_firsts, behind) if behind < last else at
        phrase = self._phrases[min(at, len(self._phrases) - 1)]
        start, head = self._document.starts[phrase.first], self._document.span(phrase.head, phrase.head + 1)
        for (begin, end), actor in self._mentions.inside((start, head[1])):
            named = self._document.tag(phrase.head)[:3] == "NNP"  # "the city’s | Mayor Berg" is not the city
            owns = self._is_owner(begin, end) and not (named or self._signs.any("kin", (end, head[1] + 1)))
            if begin <= head[0] < end or owns:
                return None if self._is_people(begin, end, actor) or self._is_far_land(begin, end, actor) else actor
        return None

    def _is_owner(self, begin: int, end: int) -> bool:
        """Whether a mention is a possessive: "| her | boat", "| the mayor | ’s boat"."""
        first, last = self._document.tokens_in(begin, end)
        return self._document.tags[last : last + 1] == _POSSESSIVE or self._document.tag(first) == "PRP$"

    def _is_people(self, begin: int, end: int, actor: int) -> bool:
        """Whether a state is called by its people, some of whom suffer: "millions of | Americans"."""
        entries = gazetteer().names.get(self._document.text[begin:end], ())
        return self._findings.actors[actor].kind == "state" and any(one.relation == "people" for one in entries)

    def _is_far_land(self, begin: int, end: int, actor: int) -> bool:
        """Whether "the country" is a land that the piece speaks of less than of another, or "our country" any land."""
        first, last = self._document.tokens_in(begin, end)
        if self._document.lowered[last - 1] not in _LANDS:
            return False
        if "our" in self._document.lowered[max(0, first - 1) : last]:
            return True  # the author's, who need not live in the land that the piece speaks of
        return self._named[actor] < self._state_named_most

    @cached_property
    def _named(self) -> list[int]:
        """How often a piece names each actor."""
        return [sum(mention.form == "name" for mention in actor.mentions) for actor in self._findings.actors]

    @cached_property
    def _state_named_most(self) -> int:
        """How often a piece names the state that it names most."""
        counted = zip(self._findings.actors, self._named, strict=True)
        return max((times for actor, times in counted if actor.kind == "state"), default=0)
