"""The labels of annotations: what can be told of each, which links there are, and in which colour a tool draws them."""

from collections.abc import Mapping
from typing import get_args

from newscomment.exporters.exchange.annotations import MENTIONS
from newscomment.model import (
    Attitude,
    CertaintyLevel,
    ClaimKind,
    ClaimRole,
    Horizon,
    Likelihood,
    Manner,
    MentionForm,
    QuotationUse,
    RiskCategory,
    SectionRole,
    Sense,
    Severity,
)

_TRUTH = ("true", "false")
_FORM = {"form": get_args(MentionForm)}

LABELS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Section": {"role": get_args(SectionRole)},
    "Topic": {},
    **dict.fromkeys(MENTIONS.values(), _FORM),
    "Quotation": {"use": get_args(QuotationUse)},
    "Claim": {
        "kind": get_args(ClaimKind),
        "certainty": get_args(CertaintyLevel),
        "role": get_args(ClaimRole),
        "negated": _TRUTH,
    },
    "Source": {},
    "Cue": {"manner": get_args(Manner), "attitude": get_args(Attitude)},
    "Hedge": {},
    "Booster": {},
    "Negation": {},
    "Connective": {"sense": get_args(Sense)},
    "Argument1": {},
    "Argument2": {},
    "Risk": {
        "likelihood": get_args(Likelihood),
        "severity": get_args(Severity),
        "horizon": get_args(Horizon),
        "category": get_args(RiskCategory),
        "denied": _TRUTH,
    },
    "Hazard": {},
    "Trigger": {},
    "Affected": {},
    "Finding": {},
}
"""Every label, with the facts that have a fixed set of values."""

LINKS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "HasTopic": (("Section",), ("Topic",)),
    "Coreference": (tuple(MENTIONS.values()), tuple(MENTIONS.values())),
    "PartOf": (("Quotation",), ("Claim",)),
    "HasSource": (("Claim",), ("Source",)),
    "HasCue": (("Claim",), ("Cue",)),
    "Inside": (("Claim",), ("Claim",)),
    "HasHedge": (("Claim",), ("Hedge",)),
    "HasBooster": (("Claim",), ("Booster",)),
    "HasNegation": (("Claim",), ("Negation",)),
    "HasArgument1": (("Connective",), ("Argument1",)),
    "HasArgument2": (("Connective",), ("Argument2",)),
    "Supports": (("Claim",), ("Claim",)),
    "Attacks": (("Claim",), ("Claim",)),
    "HasHazard": (("Risk",), ("Hazard",)),
    "HasTrigger": (("Risk",), ("Trigger",)),
    "HasAffected": (("Risk",), ("Affected",)),
}
"""Every link, with the labels that it leads from and to."""

COLOURS: Mapping[str, str] = {
    **dict.fromkeys(MENTIONS.values(), "#E69F00"),
    **dict.fromkeys(("Claim", "Source", "Cue", "Quotation"), "#56B4E9"),
    **dict.fromkeys(("Hedge", "Booster", "Negation"), "#F0E442"),
    **dict.fromkeys(("Connective", "Argument1", "Argument2"), "#009E73"),
    **dict.fromkeys(("Risk", "Hazard", "Trigger", "Affected"), "#D55E00"),
    **dict.fromkeys(("Section", "Topic", "Finding"), "#CC79A7"),
}
"""Okabe and Ito's colours, one for each family of labels."""
