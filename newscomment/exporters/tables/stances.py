"""The table of stances: what each claim thinks of an actor, and the words that show it."""

from typing import NamedTuple

from newscomment.exporters.parties import named, speaker
from newscomment.exporters.tables.table import Column, Table, offsets, place, rules, text, texts
from newscomment.model import Claim, Stance


class _Judged(NamedTuple):
    """A stance, and the claim it is in."""

    claim: Claim
    stance: Stance


STANCES = Table(
    "what a claim thinks of an actor",
    (
        text("claim", "id of the claim", lambda _, it: it.claim.id),
        text("sentence", "id of the claim's first sentence", lambda _, it: it.claim.sentence),
        text("by", "whose claim it is, as in the table of claims", lambda article, it: speaker(article, it.claim)),
        text("source", "id of the actor whose claim it is", lambda _, it: it.claim.source),
        text("actor", "id of the actor who is judged", lambda _, it: it.stance.actor),
        text("name", "name of that actor", lambda article, it: named(article, it.stance.actor)),
        text("polarity", "whether it speaks well or ill of the actor", lambda _, it: it.stance.polarity),
        Column(
            "explicit",
            bool,
            "whether words judge the actor outright; else it is a guess",
            lambda _, it: it.stance.explicit,
        ),
        text("holder", "id of the actor who thinks so, if not whose claim it is", lambda _, it: it.stance.holder),
        text("cues", "the words that show it", lambda article, it: texts(article, it.stance.cue_spans)),
        text("cue_spans", "their spans", lambda _, it: offsets(it.stance.cue_spans)),
        *place(lambda it: it.claim.spans),
        text("text", "words of the claim, as in the table of claims", lambda _, it: it.claim.shown),
        text("rules", "rules that found it", lambda _, it: rules(it.stance.evidence)),
    ),
    lambda article: [_Judged(claim, stance) for claim in article.claims for stance in claim.stances],
)
