"""The article: everything found in a text, and the questions one may ask it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self, TypeVar, get_args

from pydantic import ValidationError

from newscomment.errors import ArgumentError, InputError, NotFoundError
from newscomment.model.actor import Actor, Mention
from newscomment.model.actor_names import Party, actor_called, party_key
from newscomment.model.claim import Claim, ClaimKind
from newscomment.model.exports import Exports
from newscomment.model.fields import groups
from newscomment.model.item import Item
from newscomment.model.item_tuple import ItemTuple
from newscomment.model.load_errors import as_json, refusal, unmarked
from newscomment.model.names import name_key
from newscomment.model.places import Place, spans_of
from newscomment.model.quotation import Quotation
from newscomment.model.risk import Risk
from newscomment.model.risk_register import RiskRow, risk_rows
from newscomment.model.section import Section, SectionRole
from newscomment.model.sentence import Sentence
from newscomment.model.span import Span
from newscomment.model.title_words import share_of_title

_AUTHOR = ("author", "the author")
_URGES = 0.34  # what urging counts for in a thesis, as a share of a title's words: more than one of three
Kind = TypeVar("Kind", bound=Item)
Part = TypeVar("Part", Section, Sentence)


class Article(Exports, frozen=True, extra="forbid"):
    """A reading of one text. Everything in it points back into `text`, and nothing in it can change.

    Look-ups take what the article holds or its id, and an actor by any of its names too. For what the article does not
    have they give None or an empty tuple; for a value of the wrong type they raise ArgumentError, a TypeError. Ids are
    ranks, so `article.claims[4].id == "c4"`.

    >>> text = "The Kremlin may yet blink."
    >>> russia = {"id": "a0", "name": "Russia", "kind": "state", "country": "RU", "aliases": ["Kremlin"],
    ...           "mentions": [{"span": {"start": 4, "end": 11}, "text": "Kremlin"}]}
    >>> article = Article.model_validate({"text": text, "actors": [russia]})
    >>> article
    <Article “The Kremlin may yet blink.” 5 words, 1 actor>
    >>> article.actor("the kremlin")
    <Actor a0 state RU “Russia” 1 mention>
    >>> article.at(5)
    (<Actor a0 state RU “Russia” 1 mention>,)
    >>> Article.model_validate_json(article.model_dump_json()) == article
    True
    """

    # --- in and out ---

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The article that `to_json` wrote. Raises ArticleError, with place and reason, for anything else."""
        if not isinstance(data, str | bytes | bytearray):
            raise ArgumentError.found("data", data, "JSON as a str or bytes; from_dict takes a dict")
        try:
            return cls.model_validate_json(unmarked(data))
        except ValidationError as error:
            raise refusal(error, data) from error

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The article that `to_dict` gave. Raises ArticleError, with place and reason, for anything else."""
        if not isinstance(data, Mapping):
            raise ArgumentError.found("data", data, "a dict; from_json takes JSON")
        return cls.from_json(as_json(data))

    def to_json(self, *, indent: int | None = None) -> str:
        """The article as JSON, without loss; `indent` in blanks, None: on one line."""
        given: object = indent
        if given is not None and (not isinstance(given, int) or given < 0):
            raise ArgumentError(f"indent={indent!r} is no number of blanks", "give a whole number from 0 on, or None")
        return self.model_dump_json(indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """The article as plain dicts, lists, strings and numbers, as they stand in its JSON."""
        return self.model_dump(mode="json")

    # --- by id and name ---

    def get(self, id: str) -> Item | None:  # noqa: A002  (what it is called everywhere else)
        """The object with this id, of whatever kind."""
        if not isinstance(id, str):
            raise ArgumentError.found("id", id, 'an id such as "c4"')
        prefix = id.rstrip("0123456789")
        rank = id[len(prefix) :]
        items: tuple[Item, ...] = getattr(self, groups(type(self)).get(prefix, ""), ())
        found = items[int(rank)] if 0 < len(rank) < 10 and int(rank) < len(items) else None
        return found if found and found.id == id else None

    def actor(self, who: Actor | str) -> Actor | None:
        """The actor with this id, name or alias, or with this part of a name; capitals, “the” and possessives are free.

        A name goes before an alias, and an earlier actor before a later one. Then comes a person's last name
        ("Rubio" for "Marco Rubio"), then any whole words of a name or alias, then a title that only one actor has ("the
        mayor"), then a person's name after its titles ("Mr. Rubio"); None where these fit several actors. An actor of
        another article is looked up by its name.
        """
        if isinstance(who, Actor):
            return who if self.get(who.id) == who else self.actor(who.name)
        if not isinstance(who, str):
            raise ArgumentError.found("who", who, "an Actor, its id or one of its names")
        found = self.get(who)
        if isinstance(found, Actor):
            return found
        return actor_called(who, self.actors)

    def claim(self, id: Claim | str) -> Claim | None:  # noqa: A002
        """The claim with this id."""
        return self._the(id, Claim, "id")

    # --- who says what ---

    @property
    def thesis(self) -> Claim | None:
        """What the author mainly argues: of the claims with that role the one that says what the title does.

        That one urges something counts for a third of the title's words. Of equal ones it is the first.
        """
        theses = (claim for claim in self.claims if claim.role == "thesis")
        return max(theses, key=self._promised, default=None)

    @property
    def author_claims(self) -> tuple[Claim, ...]:
        """The claims the author makes."""
        return ItemTuple(claim for claim in self.claims if claim.attribution is None)

    @property
    def attributed_claims(self) -> tuple[Claim, ...]:
        """The claims that are put into somebody else's mouth."""
        return ItemTuple(claim for claim in self.claims if claim.attribution is not None)

    @property
    def questions(self) -> tuple[Claim, ...]:
        """The questions the article asks."""
        return self.claims_of("question")

    def claims_of(self, kind: ClaimKind) -> tuple[Claim, ...]:
        """The claims of one kind: `article.claims_of("prediction")`. Raises NotFoundError for what is no kind."""
        if kind not in get_args(ClaimKind):
            raise NotFoundError("kind of claim", str(kind), get_args(ClaimKind))
        return ItemTuple(claim for claim in self.claims if claim.kind == kind)

    def claims_by(self, who: Party) -> tuple[Claim, ...]:
        """The claims of an actor, of a source that is no actor (`"critics"`), or of the author (None, or by name)."""
        actor = None if who is None else self._id_of(who)
        if actor:
            return ItemTuple(claim for claim in self.claims if actor in claim.sources)
        if self._is_author(who):
            return self.author_claims
        key = party_key(who)
        return ItemTuple(claim for claim in self.attributed_claims if key and name_key(self._source(claim)) == key)

    def claims_about(self, who: Actor | str) -> tuple[Claim, ...]:
        """The claims that speak about an actor."""
        actor = self._id_of(who)
        return ItemTuple(claim for claim in self.claims if actor in claim.actors)

    def claims_in(self, place: Place | str) -> tuple[Claim, ...]:
        """The claims that start in a sentence, a section, a span or any other place, or in what has that id."""
        spans = self._spans(place, "place")
        return ItemTuple(claim for claim in self.claims if any(claim.spans[0].start in span for span in spans))

    def reasons_for(self, claim: Claim | str) -> tuple[Claim, ...]:
        """The claims given in support of a claim."""
        return self._linked(claim, "support")

    def reasons_against(self, claim: Claim | str) -> tuple[Claim, ...]:
        """The claims given against a claim."""
        return self._linked(claim, "attack")

    def quotations_by(self, who: Actor | str) -> tuple[Quotation, ...]:
        """What an actor says between quotation marks."""
        actor = self._id_of(who)
        return ItemTuple(quotation for quotation in self.quotations if actor and quotation.speaker == actor)

    def mentions_of(self, who: Actor | str) -> tuple[Mention, ...]:
        """Every mention of an actor, in text order."""
        actor = self.actor(who)
        return actor.mentions if actor else ()

    # --- risks ---

    def risks_to(self, who: Actor | str) -> tuple[Risk, ...]:
        """The risks that would hit an actor, or a party that is none (`"the town"`)."""
        actor, key = self._id_of(who), party_key(who)
        return ItemTuple(
            risk
            for risk in self.risks
            if any(party.actor == actor if actor else name_key(party.text) == key for party in risk.affected)
        )

    def risks_held_by(self, who: Party) -> tuple[Risk, ...]:
        """The risks that an actor sees, a source that is no actor (`"critics"`), or the author (None, or by name)."""
        actor = None if who is None else self._id_of(who)
        if actor or self._is_author(who):
            return ItemTuple(risk for risk in self.risks if risk.holder == actor)
        theirs = {claim.id for claim in self.claims_by(who)}
        return ItemTuple(risk for risk in self.risks if risk.claim in theirs and risk.holder is None)

    def risk_register(self) -> tuple[RiskRow, ...]:
        """Each risk once, in the order in which it is first stated, with every place that states it.

        The same harm to the same party by the same cause, said twice, is one row; see the page on risks.
        """
        return ItemTuple(risk_rows(self.risks, self._sentence_id))

    # --- places ---

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the body, which the sections tile."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def paragraph_texts(self) -> tuple[str, ...]:
        """The words of each paragraph of the body."""
        return tuple(self.text[span.slice] for span in self.paragraphs)

    def at(self, place: int | Place) -> tuple[Item, ...]:
        """Everything that covers the character at an offset, or shares one with another place.

        Sections and sentences come first, then what was found there.
        """
        spans = self._spans(place, "place")
        return tuple(item for item in self._items() if any(one.overlaps(span) for one in item.places for span in spans))

    def in_source(self, place: int | Place | str) -> tuple[Span, ...]:
        """Where a place stands in the document that was read, in code points.

        For an article that was read from Markdown or HTML, each span reaches from its first to its last word there,
        marks between them included; words that have no place there are left out. In plain text it is the same place.
        Raises InputError for an e-mail, whose parts are decoded before they are read.
        """
        spans = self._spans(place, "place")
        if self.origin is None:
            return spans
        if self.origin.format == "e-mail":
            advice = "save its text or its HTML as a file, and read that"
            raise InputError("there is no way back into an e-mail, whose text is decoded", advice)
        return tuple(found for span in spans if (found := self.origin.in_source(span)))

    def sentence_at(self, place: int | Place) -> Sentence | None:
        """The sentence around the character at an offset, or around the first one of another place."""
        return _around(self.sentences, self._first_offset(place))

    def section_at(self, place: int | Place) -> Section | None:
        """The section around the character at an offset, or around the first one of another place."""
        return _around(self.sections, self._first_offset(place))

    def sections_of(self, role: SectionRole) -> tuple[Section, ...]:
        """The sections of one role: `article.sections_of("conclusion")`. Raises NotFoundError for what is no role."""
        if role not in get_args(SectionRole):
            raise NotFoundError("role of a section", str(role), get_args(SectionRole))
        return ItemTuple(section for section in self.sections if section.role == role)

    def text_of(self, what: Place | tuple[Span, ...] | str) -> str:
        """The words something covers; those of several spans are joined by one blank. Empty for an unknown id."""
        return " ".join(self.text[span.slice] for span in self._spans(what, "what"))

    def explain(self, what: Item | str) -> str:
        """Why something was found: each rule behind it, and the words it fired on, marked in their sentence.

        Of a claim also why it speaks for or against an actor, of a risk the words that tell how likely and bad it is.
        `what` is anything the article holds, or its id. Raises NotFoundError for an id that the article does not have.
        """
        item = self._the(what, Item, "what")
        if item is None:
            advice = 'the article has ids such as "c4" and "r0"; newscomment.explain(rule) tells of a rule'
            raise NotFoundError("annotation", what if isinstance(what, str) else repr(what), advice=advice)
        lines = [f"{evidence.rule}: {self._marked(evidence.span)}" for evidence in getattr(item, "evidence", ())]
        lines += [
            f"{evidence.rule} ({stance.polarity} to {stance.actor}): {self._marked(evidence.span)}"
            for stance in getattr(item, "stances", ())
            for evidence in stance.evidence
        ]
        if isinstance(item, Risk):
            spans = item.likelihood_spans, item.severity_spans
            degrees = zip((f"likelihood {item.likelihood}", f"severity {item.severity}"), spans, strict=True)
            lines += [f"{degree}: {self._marked(span)}" for degree, told in degrees for span in told]
        return "\n".join([repr(item), *(f"  {line}" for line in lines)])

    # --- inside ---

    def _promised(self, claim: Claim) -> float:
        """How far a claim says what the title does, and urges it."""
        return share_of_title(self.title, claim.text) + (_URGES if claim.kind == "recommendation" else 0.0)

    def _marked(self, span: Span) -> str:
        """The sentence round a span, on one line, with the span in brackets."""
        sentence = self.sentence_at(span.start)
        start, end = (sentence.span.start, max(sentence.span.end, span.end)) if sentence else (span.start, span.end)
        parts = self.text[start : span.start], "⟦", self.text[span.slice], "⟧", self.text[span.end : end]
        return " ".join("".join(parts).split())

    def _items(self) -> Iterator[Item]:
        for name in groups(type(self)).values():
            yield from getattr(self, name)

    def _the(self, what: Item | str, kind: type[Kind], name: str) -> Kind | None:
        """What is meant by an object of a kind, or by its id; None for what the article does not have."""
        if isinstance(what, str):
            found = self.get(what)
            return found if isinstance(found, kind) else None
        if isinstance(what, kind):
            found = self.get(what.id)
            return what if found is what or found == what else None
        raise ArgumentError.found(name, what, f"{'anything found' if kind is Item else kind.__name__} or its id")

    def _spans(self, place: object, name: str) -> tuple[Span, ...]:
        """The spans of a place, of what was found or of its id; none for what the article does not have."""
        if isinstance(place, str | Item):
            item = self._the(place, Item, name)
            return item.places if item else ()
        return spans_of(place, name)

    def _first_offset(self, place: int | Place) -> int:
        return next((span.start for span in self._spans(place, "place")), -1)

    def _sentence_id(self, offset: int) -> str | None:
        sentence = self.sentence_at(offset)
        return sentence.id if sentence else None

    def _id_of(self, who: Actor | str) -> str | None:
        actor = self.actor(who)
        return actor.id if actor else None

    def _is_author(self, who: Party) -> bool:
        """Whether the author is meant: by None, as "author", or by a name in the byline."""
        key = party_key(who)
        return key is None or key in map(name_key, (*_AUTHOR, *self.metadata.authors))

    def _source(self, claim: Claim) -> str:
        return self.text_of(claim.attribution.named_spans) if claim.attribution else ""

    def _linked(self, claim: Claim | str, kind: str) -> tuple[Claim, ...]:
        found = self._the(claim, Claim, "claim")
        sources = {link.source for link in self.arguments if found and link.target == found.id and link.kind == kind}
        return ItemTuple(other for other in self.claims if other.id in sources)

    def _facts(self) -> tuple[str, str, str]:
        counts = {"word": len(self.text.split()), "actor": len(self.actors), "claim": len(self.claims)}
        counts["risk"] = len(self.risks)
        told = (f"{n} {noun}{'s' * (n != 1)}" for noun, n in counts.items() if n or noun == "word")
        return "", self.title or self.text, ", ".join(told)

    def __str__(self) -> str:
        return repr(self)


def _around(parts: Sequence[Part], offset: int) -> Part | None:
    """The part that holds an offset, of parts in text order that do not overlap."""
    at = bisect_right(parts, offset, key=lambda part: part.span.start) - 1
    return parts[at] if at >= 0 and offset in parts[at].span else None
