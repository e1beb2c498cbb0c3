"""Who a risk hits and who sees it: affected parties resolved to actors, holders by the claims a risk stands in."""

import re
from bisect import bisect_left, bisect_right
from itertools import chain

from newscomment.extractors.findings import Affected, Findings, Range
from newscomment.extractors.harms.actors import NamedActors
from newscomment.extractors.harms.affected import PEOPLE, AffectedParties
from newscomment.extractors.harms.party_ends import PartyEnds
from newscomment.extractors.harms.pronoun_referents import PronounReferents
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE

_LOOSE = frozenset({"to", "for", "against", "among", "between"})
_TOWARDS = _LOOSE | {"on", "upon", "in"}  # these three only right behind the harm
_NEAR, _FAR = 2, 4  # tokens before a preposition in which its harm stands: in a clause, and else
_BUYING = frozenset({"pay", "pays", "paying", "paid", "ask", "asking", "wait", "waiting", "look", "looking"})
_RESTING = frozenset({"based", "founded", "grounded", "premised", "depending", "relying"})  # no party, but a ground
_JOINING = frozenset({"and", "or"})
_JOINTS = _JOINING | {"of"}
_MARK = 3  # code points: the mark of a possessive right before a harm: "the mayor | ’s | defeat"
_MOST_JOINED = 4  # noun phrases of one party
_MODIFYING = frozenset({"DT", "JJ", "JJR", "JJS", "NN", "NNP", "CD"})
_MARKS = frozenset({",", ":"})
_STARTING = frozenset({"DT", "PRP$", "NNP", "NNPS", "CD", "NNS"})
_OWNING = frozenset({"POS", "PRP$", "DT", "JJ"})
_NOBODY = frozenset({"no one", "the situation", "this situation"}).union(
    ["it", "itself", "this", "that", "there", "things", "events", "everything", "anything", "nothing", "nobody", "none"]
)
_BURDENS = re.compile(  # what grows or comes rather than suffers
    r"(?:tax|cost|price|premium|rent|debt|deficit|temperature|level|emission|tension|rate|bill|fee|toll|problem"
    r"|threat|danger|risk|crisis|situation|consequence|effect|result|road|margin|odds|likelihood|work|task|search)(?:e?s)?"
    r"|unemployment|inflation|violence|crime|crises|homelessness|inequality|poverty"
)
_JOINED_VERB = 2  # tokens that a second verb puts between the first and their object
_ABOVE_ALL = re.compile(r"[,—–-]*\s(?:especially|particularly|above all|not least) (?:among|for|to|against|on)\s+")
_LONGEST_LOOK = 40  # claims back that may still reach over a place


class Parties:
    """Looks up actors and claims of one document by place."""

    def __init__(self, document: Document, findings: Findings, signs: Signs) -> None:
        self._document, self._findings, self._signs = document, findings, signs
        self._claim_starts = [claim.spans[0][0] for claim in findings.claims]
        self._phrases = document.phrases
        self._phrase_firsts = document.phrase_firsts
        self._actors = NamedActors(document, findings, signs)
        self._actor = self._actors.of
        self._ends = PartyEnds(document, signs)
        self._referents = PronounReferents(document, findings, signs, self._actors)
        self._suffering = AffectedParties(document, signs, self._actor)

    def affected(
        self, given: Range | None, hazard: Range, facing: Range | None, trigger: Range | None
    ) -> tuple[Affected, ...]:
        """The parties that a rule or the hazard's own words name; else who is told to face it."""
        given = self._referents.addressed(given) or given if given else None
        named = (
            self._object,
            self._towards,
            self._owner_in,
            self._suffering.hit,
            self._told_first,
            self._above_all,
        )
        met = facing if facing and self._suffering.may_be(facing) else None
        spans = chain([self._robbed(hazard), given], (find(hazard) for find in named), [met])
        span = next((span for span in spans if span and not self._is_nobody(span, grows=span == given)), None)
        span = self._ends.whole(span, hazard) if span else None
        parts = map(self._owner, self._parted(span)) if span else ()
        spelt = map(self._referents.spelt_out, parts)
        return tuple(Affected(part, self._actors.hit(part, trigger)) for part in spelt)

    def is_person(self, party: Range) -> bool:
        """Whether a party's words name a person."""
        return self._actors.is_person(party)

    def named_before(self, pronoun: Range | None) -> Range | None:
        """Where its sentence has named, before a pronoun, the actor that it stands for: "the mayor says | she will"."""
        return self._referents.named_before(pronoun)

    def _is_nobody(self, span: Range, *, grows: bool) -> bool:
        """Whether words name no party: a pronoun for a thing, or, where that may stand there, a burden that grows."""
        if self._document.text[slice(*span)].lower() in _NOBODY:
            return True
        first = self._document.tokens_in(*span)[0]
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, first) - 1)]
        return grows and phrase.first == first and _BURDENS.fullmatch(self._document.lowered[phrase.head]) is not None

    def _told_first(self, hazard: Range) -> Range | None:
        """For whom a sentence says that it holds, before all else: "for | the farmers, it would be a disaster"."""
        opening = self._document.sentences[self._document.sentence_at(hazard[0])].start
        told = self._signs.of("sufferer", (opening, hazard[0]))
        return told[0].span if told else None

    def _above_all(self, hazard: Range) -> Range | None:
        """Whom a harm hits most, told right behind it: "a slump, especially for | the young"."""
        leads = _ABOVE_ALL.match(self._document.text, hazard[1])
        token = self._document.tokens_in(hazard[1], leads.end())[1] if leads else 0
        at = bisect_left(self._phrase_firsts, token)
        phrase = self._phrases[min(at, len(self._phrases) - 1)]
        fits = leads is not None and phrase.first == token and self._is_party(phrase)
        return self._with_complement(phrase, len(self._document.words)) if fits else None

    def _owner(self, party: Range) -> Range:
        """Whose safety, reputation or hours a party's words name; the party itself where they name no belonging."""
        start, end = party
        for sign in self._signs.of("belonging-of", party)[:1]:
            first, (at, behind) = self._document.tokens_in(*party)[0], self._document.tokens_in(*sign.span)
            plain = all(self._document.tag(token) in _MODIFYING for token in range(first, at))
            start = self._document.starts[behind] if plain and sign.span[1] < end else start
        start += len("no ") if self._document.text[start : start + 3].lower() == "no " else 0
        owned = self._signs.of("belonging", (start + 1, end))
        return start, owned[0].span[0] if owned else end

    def _owner_in(self, hazard: Range) -> Range | None:
        """Whose rights, hours or fate a hazard tells of: "take away the nurses' pensions", "the death of a league"."""
        for sign in self._signs.of("fate-of", hazard):
            token = self._document.tokens_in(*sign.span)[1]
            phrase = self._phrases[min(bisect_left(self._phrase_firsts, token), len(self._phrases) - 1)]
            if phrase.first == token and self._document.ends[phrase.last - 1] <= hazard[1]:
                return self._with_complement(phrase, self._document.tokens_in(*hazard)[1])
        for sign in self._signs.of("doomed", hazard):
            return sign.span
        for sign in self._signs.of("belonging", (max(0, hazard[0] - _MARK), hazard[1])):
            token = self._document.tokens_in(*sign.span)[0]
            phrase = self._phrases[bisect_left(self._phrase_firsts, token) - 1]
            begins = self._document.starts[phrase.first] >= hazard[0] or sign.span[0] < hazard[0]
            if phrase.first < token < phrase.last and begins:
                return self._document.span(phrase.first, phrase.last)
        return None

    def _parted(self, span: Range) -> list[Range]:
        """Parties joined by "and" or "or", where the second has a determiner, number or name of its own."""
        first, last = self._document.tokens_in(*span)
        words, tag = self._document.words, self._document.tag
        joins = (at for at in range(first + 1, last - 1) if words[at] in _JOINING and not self._is_governed(at, first))
        owned = any(tag(at) in _OWNING for at in range(first, last - 1))
        starting = _STARTING - {"NNS"} if owned else _STARTING  # "her | sons and daughters"
        told = any(tag(at) in FINITE or words[at] == "between" for at in range(first, last))
        cuts = [] if told else [at for at in joins if tag(self._behind(at)) in starting and not self._tells_of_one(at)]
        if not cuts or cuts[0] < first + 1:
            return [span]
        left = cuts[0]
        while left > first and tag(left - 1) in _MARKS:
            left -= 1
        second = self._behind(cuts[0])
        if left == first or second >= last:
            return [span]
        return [*self._listed(first, left), self._document.span(second, last)]

    def _listed(self, first: int, last: int) -> list[Range]:
        """The items of the first part of a list: "farmers, shops | and schools"; the part whole where it is none."""
        commas = [at for at in range(first + 1, last - 1) if self._document.words[at] == ","]
        starts, ends = [first, *(at + 1 for at in commas)], [*commas, last]
        if any(not self._is_item(*item) for item in zip(starts, ends, strict=True)):
            return [self._document.span(first, last)]
        return [self._document.span(*item) for item in zip(starts, ends, strict=True)]

    def _is_item(self, first: int, last: int) -> bool:
        """Whether a range is one noun phrase, or two with "of" between them."""
        at = bisect_left(self._phrase_firsts, first)
        phrase, behind = self._phrases[at], self._phrases[min(at + 1, len(self._phrases) - 1)]
        joined = phrase.last < last and self._document.words[phrase.last] == "of" and behind.first == phrase.last + 1
        return phrase.first == first and last == (behind if joined else phrase).last

    def _is_governed(self, conjunction: int, first: int) -> bool:
        """Whether a conjunction joins two names behind a preposition: "recruits to | the north and the south"."""
        at = bisect_left(self._phrase_firsts, conjunction) - 1
        start = self._phrases[at].first if at >= 0 else first
        return first < start and self._document.tag(start - 1) in {"IN", "TO"} and self._is_name(start, conjunction)

    def _is_name(self, start: int, conjunction: int) -> bool:
        tag = self._document.tag
        return tag(conjunction - 1)[:3] == "NNP" == tag(conjunction + 1)[:3] and tag(start) != "DT"

    def _tells_of_one(self, conjunction: int) -> bool:
        """Whether a conjunction joins two names before one noun: "his | Tory and Labour | rivals"."""
        at = bisect_right(self._phrase_firsts, conjunction + 1) - 1
        names, tag = self._document.tag(self._phrases[at].head) in {"NN", "NNS"}, self._document.tag
        owner = self._phrases[max(0, bisect_right(self._phrase_firsts, conjunction - 1) - 1)].first
        return names and tag(owner) == "PRP$" and tag(conjunction - 1)[:3] == "NNP" == tag(conjunction + 1)[:3]

    def _behind(self, conjunction: int) -> int:
        """The token behind a conjunction and a preposition repeated behind it: "to the town and to | its port"."""
        follows = conjunction + 1
        return follows + (self._document.words[follows] in _LOOSE)

    def _towards(self, hazard: Range) -> Range | None:
        """The noun phrase in a hazard to which, for which or against which the harm is done, or the actor in whom."""
        first, last = self._document.tokens_in(*hazard)
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        is_clause = any(self._document.tag(phrase.first) in FINITE for phrase in self._phrases[low:high])
        for phrase in self._phrases[low:high]:
            before = self._document.words[phrase.first - 1].lower() if phrase.first > first else ""
            if before == "to" and phrase.first > 1 and self._is_told("exposed", phrase.first - 2):
                continue
            muddled = before == "to" and self._document.tag(first) == "VB"  # "muddle our approach | to the region"
            near = before in _LOOSE and not (is_clause or muddled)
            if (
                before in _TOWARDS
                and (near or self._is_behind_harm(phrase, _NEAR if is_clause or before not in _LOOSE else _FAR))
                and self._is_hit(phrase, before)
            ):
                return self._with_complement(phrase, last)
        return None

    def _is_hit(self, phrase: Phrase, preposition: str) -> bool:
        """Whether a noun phrase behind a preposition names who is hit: "in" only leads to actors."""
        if preposition == "in":
            span = self._document.span(phrase.first, phrase.last)
            return self._actor(span) is not None and not self._is_told("no-party", phrase.head)
        return not self._is_bought(phrase) and self._is_party(phrase)

    def _is_behind_harm(self, phrase: Phrase, reach: int) -> bool:
        """Whether a word of harm stands within some tokens before a phrase and its preposition."""
        near = self._document.span(max(0, phrase.first - 1 - reach), phrase.first - 1)
        return self._signs.tells_harm(near)

    def _is_bought(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names what one pays or waits for, or what something is based on."""
        *before, leads = self._document.lowered[max(0, phrase.first - 3) : phrase.first] or [""]
        return (leads == "for" and not _BUYING.isdisjoint(before)) or (
            leads == "on" and not _RESTING.isdisjoint(before)
        )

    def _with_complement(self, phrase: Phrase, limit: int) -> Range:
        """The code points of a noun phrase with those that "of" and "and" hang on it: "a lot of | towns and ports"."""
        last = phrase.last
        for _ in range(_MOST_JOINED):
            if last < limit and self._document.words[last].lower() in _JOINTS:
                at = bisect_left(self._phrase_firsts, last + 1)
                joined = self._phrases[at] if at < len(self._phrases) else phrase
                fits = joined.first == last + 1 and joined.last <= limit and not self._is_harm(joined)
                last = joined.last if fits else last
        return self._document.span(phrase.first, last)

    def _is_party(self, phrase: Phrase) -> bool:
        """Whether a noun phrase may name who is hit: neither a time nor a harm itself."""
        return self._names_some(phrase) and not self._is_told("no-party", phrase.head) and not self._is_harm(phrase)

    def _names_some(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is headed by a noun, a word for people or a name read as a trait: "every American"."""
        word, tag = self._document.words[phrase.head], self._document.tag(phrase.head)
        return tag[0] == "N" or word.lower() in PEOPLE or (tag[0] == "J" and word.istitle())

    def _is_harm(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names a harm, which suffers nothing."""
        return self._signs.any("harm", self._document.span(phrase.first, phrase.last))

    def _is_told(self, sort: str, token: int) -> bool:
        """Whether a sign of a sort stands at a token."""
        return self._signs.any(sort, self._document.span(token, token + 1))

    def _robbed(self, hazard: Range) -> Range | None:
        """From whom something is taken: "strip pensions from | the miners"."""
        return next((sign.span for sign in self._signs.of("robbed", hazard)), None)

    def _object(self, hazard: Range) -> Range | None:
        """Who stands as the object of a verb that opens a hazard: "blow up | a compromise"."""
        first = self._document.tokens_in(*hazard)[0]
        at = bisect_right(self._phrase_firsts, first) - 1
        objects = self._signs.of("object", hazard)
        if at < 0 or not objects or self._document.tag(first)[0] not in "VT":
            return None
        start, end = objects[0].span
        behind = self._phrases[at].last
        between = self._document.tokens_in(start, end)[0] - behind
        joined = between == _JOINED_VERB and self._document.tag(behind) == "CC"
        joined = joined and self._document.tag(behind + 1)[:2] == "VB"  # "ruin or rob | us"
        return (start, min(end, hazard[1])) if between <= 1 or joined else None

    def claim(self, hazard: Range) -> int | None:
        """The shortest claim that covers the start of a hazard."""
        place = bisect_right(self._claim_starts, hazard[0])
        claims = self._findings.claims
        covering = [
            index
            for index in range(max(0, place - _LONGEST_LOOK), place)
            if any(start <= hazard[0] < end for start, end in claims[index].spans)
        ]
        return min(covering, key=lambda index: (self._length(index), index), default=None)

    def _length(self, claim: int) -> int:
        return sum(end - start for start, end in self._findings.claims[claim].spans)

    def holder(self, claim: int | None) -> int | None:
        """The actor who sees the risk: the source of the claim it stands in; None where the author does."""
        attribution = self._findings.claims[claim].attribution if claim is not None else None
        return None if attribution is None else self._findings.attributions[attribution].actor
