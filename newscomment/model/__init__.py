"""The object model: what a reading of an article holds, as frozen values.

    Article ── metadata: Metadata
        ├── sections    Section      what each part of the article does
        ├── sentences   Sentence
        ├── actors      Actor        with every Mention
        ├── quotations  Quotation
        ├── claims      Claim        with Attribution, Certainty, Stance
        ├── relations   Relation     between stretches of text
        ├── arguments   ArgumentLink between claims
        ├── risks       Risk         with Affected
        └── findings    Finding      what users' own rules gave, with Capture

Places are a `Span` or an `Excerpt` (a span with its words); `Evidence` names the rule behind an annotation. Each set of
labels has a name too: `ClaimKind`, `RiskCategory`, …
"""

from newscomment.model.actor import Actor, ActorKind, Mention, MentionForm
from newscomment.model.argument import ArgumentLink, LinkKind
from newscomment.model.article import Article
from newscomment.model.base import Value
from newscomment.model.claim import (
    Attitude,
    Attribution,
    Certainty,
    CertaintyLevel,
    Claim,
    ClaimKind,
    ClaimRole,
    Manner,
    Polarity,
    Stance,
)
from newscomment.model.finding import Capture, Finding
from newscomment.model.frozen import FrozenMap
from newscomment.model.item import Item
from newscomment.model.metadata import Metadata
from newscomment.model.origin import Origin
from newscomment.model.quotation import Quotation, QuotationUse
from newscomment.model.relation import Relation, Sense
from newscomment.model.risk import Affected, Horizon, Likelihood, Risk, RiskCategory, Severity
from newscomment.model.risk_register import RiskRow
from newscomment.model.schema import article_schema
from newscomment.model.section import Section, SectionRole
from newscomment.model.sentence import Mood, Sentence
from newscomment.model.span import Evidence, Excerpt, Span

__all__ = [
    "Actor",
    "ActorKind",
    "Affected",
    "ArgumentLink",
    "Article",
    "Attitude",
    "Attribution",
    "Capture",
    "Certainty",
    "CertaintyLevel",
    "Claim",
    "ClaimKind",
    "ClaimRole",
    "Evidence",
    "Excerpt",
    "Finding",
    "FrozenMap",
    "Horizon",
    "Item",
    "Likelihood",
    "LinkKind",
    "Manner",
    "Mention",
    "MentionForm",
    "Metadata",
    "Mood",
    "Origin",
    "Polarity",
    "Quotation",
    "QuotationUse",
    "Relation",
    "Risk",
    "RiskCategory",
    "RiskRow",
    "Section",
    "SectionRole",
    "Sense",
    "Sentence",
    "Severity",
    "Span",
    "Stance",
    "Value",
    "article_schema",
]
