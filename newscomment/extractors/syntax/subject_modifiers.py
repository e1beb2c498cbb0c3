"""Who does what a participle or an adjective tells: the noun before it, or the subject of the verb it hangs on."""

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.times import times
from newscomment.language.document import Document

_WHILE = frozenset({"without", "by", "while", "after", "before", "when", "despite"})  # what leads to a participle
_MEANING = frozenset({"means", "mean", "meant", "involves", "involve", "requires", "require", "entails", "entail"})
_JOINTS = frozenset({"and", "or", "but"})
BEING = frozenset({"is", "are", "was", "were", "’s", "'s", "’re", "'re", "’m", "'m", "am", "be", "been"})
HAVING = frozenset({"has", "have", "had", "’s", "’ve", "'s", "'ve"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PARTING = frozenset({",", ":"})
_MODIFIERS = frozenset({"VBG", "JJ"})
_FREE = frozenset({"time", "room", "way"})


class SubjectModifiers:
    """Tells where the subjects of one document's participles and adjectives are looked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def is_behind_noun(self, token: int) -> bool:
        """Whether a participle or an adjective stands right behind the noun it tells of: "bands | menacing"."""
        words, tag = self._document.lowered, self._document.tag
        if not token or tag(token) not in _MODIFIERS or tag(token - 1) not in _NOUNS or _takes_deed(words[token - 1]):
            return False
        return tag(token) == "VBG" or (token + 1 < len(words) and tag(token + 1) == "TO")

    def joined_to(self, token: int, first: int) -> int | None:
        """The form of "be" that a participle behind "and" shares: "they are late and | risking"."""
        words, tag = self._document.lowered, self._document.tag
        joint = self._behind_adverbs(token)
        if tag(token) != "VBG" or words[joint] not in _JOINTS:
            return None
        between = range(joint - 1, first - 1, -1)
        being = next((at for at in between if words[at] in BEING), None)
        led = being is not None and any(tag(at) == "IN" and tag(at + 1) == "VBG" for at in range(being, token))
        return None if led else being

    def partner(self, token: int, first: int) -> int:
        """The participle behind "by" or "while" that one behind "and" is joined to: "by lying and | risking lives"."""
        if self._document.lowered[self._behind_adverbs(token)] not in _JOINTS:
            return token
        before = (at for at in range(token - 1, first - 1, -1) if self._document.tag(at) == "VBG")
        return next((at for at in before if self.hangs(at)), token)

    def hangs(self, token: int) -> bool:
        """Whether a participle hangs on the verb of its clause: "it cannot go on without | risking lives".

        So does one behind a comma and an adverb: "they cut it, potentially | risking lives".
        """
        before = self._behind_adverbs(token)
        leads = self._document.lowered[before] in _WHILE | _MEANING
        forecast = before < token - 1 and self._document.tag(before) in _PARTING
        return self._document.tag(token) == "VBG" and (leads or forecast)

    def _behind_adverbs(self, token: int) -> int:
        """The token before one and the adverbs right before it: "while | cheerfully risking lives"."""
        while token > 1 and self._document.tag(token - 1) == "RB":
            token -= 1
        return token - 1

    def doer(self, found: Range | None) -> Range | None:
        """A subject that may do what is told of it: neither "it" nor "there"."""
        lone = found is not None and found[1] - found[0] == 1 and self._document.lowered[found[0]] in {"it", "there"}
        return None if lone else found


def _takes_deed(noun: str) -> bool:
    """Whether a participle behind a noun tells what it is for, and not what it does: "a day | fishing"."""
    return noun in _FREE or noun in times("spans")
