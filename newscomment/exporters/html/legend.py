"""The legend: a switch for each kind of mark. The style sheet asks their check boxes; there is no script."""

from newscomment.model import Article

SWITCHES = (
    ("risk", '<span class="r r2">risk</span>, <span class="tr ts te">if</span>, <span class="af fs fe">for</span>'),
    ("claim", '<span class="c p0">said by others</span>'),
    ("quotation", '<span class="q p0">“</span>quotation<span class="q p0">”</span>'),
    ("sure", '<span class="h">hedge</span>, <span class="b">booster</span>'),
    ("actor", '<span class="a n g-state">actor</span>'),
    ("connective", '<span class="x">connective</span>'),
    ("kind", '<span class="ks">F E P R ?</span> kind of claim'),
    ("section", "section"),
)
"""The name of each switch, as the style sheet has it, and its label: an example of what it switches."""


def legend(article: Article) -> str:
    """The switches, all on; one for findings of one's own where there are any."""
    own = (("finding", '<span class="f">own findings</span>'),) if article.findings else ()
    switches = "".join(
        f'<label><input type="checkbox" class="k-{name}" checked><span>{label}</span></label>'
        for name, label in (*SWITCHES, *own)
    )
    return f'<div class="legend" hidden="hidden" role="group" aria-label="What is marked">{switches}</div>'
