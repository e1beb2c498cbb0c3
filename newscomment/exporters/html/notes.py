"""The card of a sentence: everything found in it, in words: what it is, whose, how sure, and which rule found it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TypeVar

from newscomment.exporters.parties import AUTHOR, manner, named, said_outright, seen_by, speaker
from newscomment.exporters.triggers import with_label
from newscomment.model import Actor, Article, Claim, Evidence, Finding, Mention, Quotation, Relation, Risk, Span
from newscomment.model.base import shortened

T = TypeVar("T")

_WORDS = 64
"""Characters of the words that a card quotes."""

_USES = {"speech": "speech", "scare": "a so-called term", "title": "title of a work"}
_SIGNS = {"positive": "speaks well of", "negative": "speaks ill of", "neutral": "speaks of"}


class Notes:
    """The cards of an article, by the sentence in which a thing begins."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._by_sentence: defaultdict[str, list[str]] = defaultdict(list)
        self._collect(article.claims, lambda claim: claim.spans[0], self._claim)
        self._collect(article.risks, lambda risk: risk.span, self._risk)
        self._collect(article.quotations, lambda quotation: quotation.spans[0], self._quotation)
        self._collect(article.relations, lambda relation: relation.cue_spans[0], self._relation)
        self._collect(article.findings, lambda finding: finding.span, self._finding)
        mentions = [(actor, mention) for actor in article.actors for mention in actor.mentions]
        mentions.sort(key=lambda pair: pair[1].span.start)
        self._collect(mentions, lambda pair: pair[1].span, self._mention)

    def of(self, sentence: str) -> str:
        """The card of the sentence with that id, as HTML; empty where nothing was found."""
        entries = "".join(dict.fromkeys(self._by_sentence.get(sentence, ())))
        return f'<span class="card" role="note" hidden="hidden">{entries}</span>' if entries else ""

    def _collect(self, items: Iterable[T], place: Callable[[T], Span], entry: Callable[[T], str]) -> None:
        for item in items:
            sentence = self._article.sentence_at(place(item).start)
            if sentence:
                self._by_sentence[sentence.id].append(entry(item))

    def _claim(self, claim: Claim) -> str:
        facts = [*self._sure(claim), "negated" if claim.negated else ""]
        facts += [claim.role if claim.role and claim.role != "claim" else ""]
        told = [
            f"{_SIGNS[it.polarity]} {named(self._article, it.actor)}"
            for it in said_outright(claim)
            if it.polarity != "neutral"
        ]
        return _entry(f"{claim.kind} · {self._by(claim)}", claim.shown, [*facts, *told], claim.evidence)

    def _sure(self, claim: Claim) -> Iterator[str]:
        """How sure a claim is, and the words that tell; of a question only these."""
        yield claim.certainty.level if claim.kind != "question" else ""
        yield from (f"hedge {self._quoted([span])}" for span in claim.certainty.hedge_spans)
        yield from (f"booster {self._quoted([span])}" for span in claim.certainty.booster_spans)

    def _by(self, claim: Claim) -> str:
        if claim.attribution is None:
            return AUTHOR
        cue = self._quoted(claim.attribution.cue_spans)
        return f"{speaker(self._article, claim)} ({', '.join(filter(None, [manner(claim), cue]))})"

    def _risk(self, risk: Risk) -> str:
        facts = [
            "denied" if risk.denied else risk.likelihood.replace("unstated", ""),
            f"{risk.severity} severity",
            risk.horizon.replace("unstated", ""),
            with_label(risk.trigger.text, f"“{shortened(risk.trigger.text, _WORDS)}”") if risk.trigger else "",
            *(f"for “{shortened(party.text, _WORDS)}”" for party in risk.affected),
        ]
        head = f"{risk.category} risk · seen by {_the(seen_by(self._article, risk))}"
        return _entry(head, risk.hazard.text, facts, risk.evidence)

    def _quotation(self, quotation: Quotation) -> str:
        who = named(self._article, quotation.speaker)
        return _entry(f"{_USES[quotation.use]}{f' · {who}' if who else ''}", quotation.shown, [], quotation.evidence)

    def _relation(self, relation: Relation) -> str:
        return _entry(relation.sense.replace(".", " · "), self._text(relation.cue_spans), [], relation.evidence)

    def _finding(self, finding: Finding) -> str:
        return _entry(finding.label, finding.text, [], finding.evidence)

    def _mention(self, pair: tuple[Actor, Mention]) -> str:
        actor, mention = pair
        evidence = [one for one in actor.evidence if one.span.overlaps(mention.span)]
        head = " ".join(filter(None, [actor.kind, actor.country]))
        return _entry(f"{head} · {actor.name}", mention.text, [], evidence)

    def _text(self, spans: tuple[Span, ...]) -> str:
        return self._article.text_of(spans)

    def _quoted(self, spans: Iterable[Span]) -> str:
        return ", ".join(f"“{self._article.text[span.slice]}”" for span in spans)


def _the(name: str) -> str:
    return f"the {name}" if name == AUTHOR else name


def _entry(head: str, words: str, facts: Iterable[str], evidence: Iterable[Evidence]) -> str:
    """One thing found: what and whose it is, its words, how sure, and its rules."""
    return f'<span class="e"><b>{escape(head)}</b>{"".join(_lines(words, facts, evidence))}</span>'


def _lines(words: str, facts: Iterable[str], evidence: Iterable[Evidence]) -> Iterator[str]:
    yield f"<q>{escape(shortened(words.strip('“”'), _WORDS))}</q>"
    told = ", ".join(filter(None, facts))
    if told:
        yield f"<span>{escape(told)}</span>"
    rules = " ".join(dict.fromkeys(one.rule for one in evidence))
    if rules:
        yield f"<code>{escape(rules)}</code>"
