"""What extractors hand to one another: plain tuples in text order, with offsets into the text.

A finding refers to an earlier one by its index (`Attribution.actor` is an index into `Findings.actors`). Moods are a
column beside the document's sentences; kinds, certainties, roles and stances are columns beside the claims.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from newscomment.language.document import Document

Range = tuple[int, int]
Ranges = tuple[Range, ...]


class Evidence(NamedTuple):
    """The rule that fired, and the words it fired on."""

    rule: str
    span: Range


class Mention(NamedTuple):
    """A place where an actor is meant; `form` is "name", "nominal" or "pronoun"."""

    span: Range
    form: str


class Actor(NamedTuple):
    """A party; `affiliation` is an index of actors. In the order of first mentions."""

    name: str
    kind: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...]
    titles: tuple[str, ...] = ()
    affiliation: int | None = None
    country: str | None = None
    salience: float = 0.0
    evidence: tuple[Evidence, ...] = ()


class Attribution(NamedTuple):
    """A source reported; `actor` is an index of actors, `outer` of the attribution whose content this stands in.

    `stated`: the content is a clause or quotation that the source puts forward, and not the object of a wish or
    judgement of which the author tells. `antecedent`: the noun phrase that a source “who” stands for. `joint`: the
    actors whom the source names beside the first.
    """

    source: Ranges
    cue: Ranges
    content: Ranges
    manner: str
    attitude: str
    actor: int | None
    outer: int | None
    evidence: tuple[Evidence, ...]
    stated: bool = True
    antecedent: Ranges = ()
    joint: tuple[int, ...] = ()


class Quotation(NamedTuple):
    """Quoted words; `attribution` is the index of the attribution that reports them."""

    spans: Ranges
    use: str
    speaker: int | None
    attribution: int | None
    evidence: tuple[Evidence, ...]


class Claim(NamedTuple):
    """The content of a claim; `attribution` is an index, None where the author speaks; `sentence` is its first one."""

    spans: Ranges
    sentence: int
    attribution: int | None
    evidence: tuple[Evidence, ...]


class Kind(NamedTuple):
    """The kind of a claim."""

    kind: str
    evidence: Sequence[Evidence] = ()


class Certainty(NamedTuple):
    """How sure a claim is, and whether it is negated."""

    level: str
    hedges: Ranges = ()
    boosters: Ranges = ()
    negated: bool = False
    negations: Ranges = ()
    evidence: tuple[Evidence, ...] = ()


class Stance(NamedTuple):
    """What a claim thinks of an actor (an index).

    `explicit`: it says so outright; `holder`: the actor (an index) who thinks so, where it is not whose claim it is.
    """

    actor: int
    polarity: str
    cues: Ranges
    evidence: tuple[Evidence, ...] = ()
    explicit: bool = False
    holder: int | None = None


class Relation(NamedTuple):
    """A discourse relation with its connective and arguments; `claims`: the indices of the claims these hold."""

    sense: str
    cue: Ranges
    arg1: Ranges
    arg2: Ranges
    evidence: tuple[Evidence, ...]
    claims: tuple[int, ...] = ()


class Link(NamedTuple):
    """One claim (an index) that supports or attacks another."""

    source: int
    target: int
    kind: str
    evidence: tuple[Evidence, ...]


class Affected(NamedTuple):
    """Whom a harm would hit; `actor` is an index of actors."""

    span: Range
    actor: int | None


class Risk(NamedTuple):
    """A risk; `holder` is an index of actors, `claim` of claims."""

    span: Range
    hazard: Range
    trigger: Range | None
    affected: tuple[Affected, ...]
    likelihood: str
    likelihood_spans: Ranges
    severity: str
    severity_spans: Ranges
    horizon: str
    category: str
    denied: bool
    holder: int | None
    claim: int | None
    evidence: tuple[Evidence, ...]


class Section(NamedTuple):
    """A run of paragraphs (indices of the document's blocks) with one role; `heading` is a block's index."""

    heading: int | None
    blocks: tuple[int, ...]
    role: str
    topic: Range | None
    evidence: tuple[Evidence, ...]


class Labelled(NamedTuple):
    """A finding with a label of its own, from a user's rule or extractor; `data` must be JSON's."""

    label: str
    span: Range
    captures: tuple[tuple[str, Range], ...] = ()
    data: Mapping[str, object] | None = None
    evidence: tuple[Evidence, ...] = ()


class Findings(NamedTuple):
    """All that has been found so far; each extractor fills the field of its name."""

    moods: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    kinds: tuple[Kind, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    relations: tuple[Relation, ...] = ()
    roles: tuple[str | None, ...] = ()
    arguments: tuple[Link, ...] = ()
    stances: tuple[tuple[Stance, ...], ...] = ()
    risks: tuple[Risk, ...] = ()
    sections: tuple[Section, ...] = ()
    findings: tuple[Labelled, ...] = ()

    def plus(self, name: str, found: tuple[object, ...]) -> "Findings":
        """These findings with one field filled."""
        update: dict[str, Any] = {name: found}
        return self._replace(**update)


Extractor = Callable[[Document, Findings], tuple[object, ...]]
"""A function from a document and what was found before to the findings of one kind, in text order."""
