"""Whether a text argues, as a comment does, or tells, as news and works of reference do."""

from newscomment.extractors.findings import Findings

_ARGUED = frozenset({"evaluation", "prediction", "recommendation", "question"})
_LEAST = 3
_ONE_IN = 3


def argues(findings: Findings) -> bool:
    """Whether three or more of the author's own claims, and a third of them all, judge, foresee, urge or ask."""
    told = zip(findings.claims, findings.kinds, strict=True)
    own = [kind.kind for claim, kind in told if claim.attribution is None]
    argued = sum(kind in _ARGUED for kind in own)
    return argued >= _LEAST and argued * _ONE_IN >= len(own)
