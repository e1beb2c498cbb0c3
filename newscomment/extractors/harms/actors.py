"""Which actor the words for a party name: by their head, by its owner, or by what they are a portion of."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer
from newscomment.language.tags import encode_tag

_POSSESSIVE = encode_tag("POS")
_LANDS = frozenset({"country", "nation", "republic"})
_THEY = frozenset({"they", "them", "their"})
_PRONOUNS = frozenset({"he", "him", "his"}), frozenset({"she", "her"}), _THEY
_TOLD_AS = frozenset({"as", "like"})  # "he ran | as a senator"
_FAR = 600  # code points before a pronoun within which somebody is told of
_PERSON, _PLACE = "person", "place"  # kinds of actors

Told = tuple[Range, int | None]  # where somebody is told of, and which actor that is: None for somebody unnamed


def _where(told: Told) -> Range:
    return told[0]


class NamedActors:
    """Looks up the actors of one document by the words for a party."""

    def __init__(self, document: Document, findings: Findings, signs: Signs) -> None:
        self._document, self._findings, self._signs = document, findings, signs
        self._mentions = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts

    def of(self, span: Range, *, surely: bool = True) -> int | None:
        """The actor that a party's words name: by their head, by its owner, or by what they are a portion of.

        An actor named elsewhere in them is another: "our ties with | Spain". `surely`: not by a pronoun that may stand
        for somebody else.
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
                other = self._is_people(begin, end, actor) or self._is_far_land(begin, end, actor)
                return None if other or (surely and self._is_doubtful(begin, end, actor)) else actor
        return None

    def hit(self, party: Range, trigger: Range | None) -> int | None:
        """The actor of a party; not who would do the harm, where only "their" says so: "they may ruin | their name"."""
        actor = self.of(party)
        if actor is None or trigger is None or not self._is_others(party):
            return actor
        return None if any(self._does(mention, actor) for mention in self._mentions.inside(trigger)) else actor

    def _is_others(self, party: Range) -> bool:
        """Whether a pronoun says whose a party is, which is not told to be the doer's own."""
        tokens = range(*self._document.tokens_in(*party))
        owned = any(self._document.tag(token) == "PRP$" for token in tokens)
        return owned and all(self._document.lowered[token] != "own" for token in tokens)

    def _does(self, mention: tuple[Range, int], actor: int) -> bool:
        """Whether a mention is of an actor who does what is told, or only lends a deed his name: "a | Berg | win"."""
        (begin, end), other = mention
        return other == actor and not self._is_owner(begin, end)

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

    def _is_doubtful(self, begin: int, end: int, actor: int) -> bool:
        """Whether a pronoun has somebody nearer before it than whom it is to mean."""
        like = next((words for words in _PRONOUNS if self._document.text[begin:end].lower() in words), None)
        nearest = self._last_told(begin, like) if like else None
        return nearest is not None and nearest[1] != actor

    @cached_property
    def _nouns(self) -> ByStart[Told]:
        """The common nouns for somebody, looked for where a pronoun asks for them."""
        spans = (self._document.span(*tokens) for _, _, tokens in self._document.apart("risk_people"))
        return ByStart((span, None) for span in spans)

    def is_person(self, party: Range) -> bool:
        """Whether a party's words name a person: as an actor, or by their head: "the new | mayor"."""
        first, last = self._document.tokens_in(*party)
        owned = any(self._document.tag(token) in {"POS", "PRP$"} for token in range(first, last))
        actor = None if owned else self.of(party)
        if actor is not None:
            return self._findings.actors[actor].kind == "person"
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, first) - 1)]
        return bool(self._nouns.inside(self._document.span(phrase.head, phrase.head + 1)))

    def noun_before(self, pronoun: Range) -> Range | None:
        """The common noun for somebody that may be meant by a pronoun, told of last before it in its sentence."""
        like = next((words for words in _PRONOUNS if self._document.text[slice(*pronoun)].lower() in words), None)
        opening = self._document.sentences[self._document.sentence_at(pronoun[0])].start
        told = self._last_in((opening, pronoun[0]), like) if like else None
        return told[0] if told and told[1] is None else None

    def _last_told(self, begin: int, like: frozenset[str]) -> Told | None:
        """Who is told of last before a pronoun, in its sentence or that before: an actor, or somebody unnamed."""
        at = self._document.sentence_at(begin)
        own, before = self._document.sentences[at].start, self._document.sentences[max(0, at - 1)].start
        return next(filter(None, (self._last_in(span, like) for span in ((own, begin), (before, own)))), None)

    def _last_in(self, span: Range, like: frozenset[str]) -> Told | None:
        """Who is told of last in a span and may be meant by one of some pronouns."""
        span = max(span[0], span[1] - _FAR), span[1]
        told: list[Told] = [mention for mention in self._mentions.inside(span) if self._may_be(mention, like)]
        told.extend((noun, None) for noun, _ in self._nouns.inside(span) if self._may_head(noun, told, like))
        return max(told, key=_where, default=None)

    def _may_be(self, mention: Told, like: frozenset[str]) -> bool:
        """Whether the actor of a mention may be meant by pronouns: a person by "he" or "she", others by "they"."""
        (begin, end), actor = mention
        word, kind = self._document.text[begin:end].lower(), self._findings.actors[actor or 0].kind
        if self._document.tag(self._document.tokens_in(begin, end)[0]) in {"PRP", "PRP$"}:
            return word in like
        return kind not in {_PERSON, _PLACE} if like is _THEY else kind == _PERSON

    def _may_head(self, noun: Range, told: list[Told], like: frozenset[str]) -> bool:
        """Whether a common noun heads its phrase, in the number of pronouns, and no mention covers it."""
        token = self._document.tokens_in(*noun)[0]
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, token) - 1)]
        told_as = self._document.lowered[phrase.first - 1] in _TOLD_AS
        heads = phrase.head == token and not told_as and (self._document.tag(token) == "NNS") == (like is _THEY)
        return heads and not any(start <= noun[0] < end for (start, end), _ in told)

    @cached_property
    def _named(self) -> list[int]:
        """How often a piece names each actor."""
        return [sum(mention.form == "name" for mention in actor.mentions) for actor in self._findings.actors]

    @cached_property
    def _state_named_most(self) -> int:
        """How often a piece names the state that it names most."""
        counted = zip(self._findings.actors, self._named, strict=True)
        return max((times for actor, times in counted if actor.kind == "state"), default=0)
