"""What must hold beside the pattern of a frame of risk: words of harm, a look ahead, a condition."""

import re
from collections.abc import Callable
from typing import ClassVar

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.circumstances import Circumstances
from newscomment.extractors.harms.signs import Signs
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import any_tag, encode_tag

_MONEY = "$£€¥"
_LACKING = frozenset({"risk_settings.unless", "risk_settings.without"})
_RELATING = re.compile(  # what is only related to a harm is none
    r"(?:responsibilit(?:y|ies)|accountability|liability|credit|offen[cs]e|penalt(?:y|ies)|program(?:me)?|fund|law|rule|plan"
    r"|treatment|support|compensation|charge)s? for"
    r"|(?:approach|attention|commitment|objection|opposition|resistance)(?:es|s)? to"
    r"|(?:turn|role|chapter|part|interest|player|partner|leader|step|decline|drop)s? in"
)
_MODAL = encode_tag("MD")
_LIVE = re.compile(any_tag("VBZ", "VBP", "MD"))
_BEING = frozenset({"is", "are", "was", "were", "’s", "'s", "’re", "'re", "am"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_SUFFERED = frozenset({"VBN", "VBG"})
_NEAR = 4  # tokens behind "is" within which a participle belongs to it
_BELIEVED = "risk_settings.believed"
_VERBAL = "VM"  # first letters of the tags of verbs
_JOINTS = frozenset({"CC", ","})
_IDLE = 60  # code points that a hope may reach behind the cue
_COMING = frozenset({"will", "’ll", "'ll", "wo", "shall", "must", "should"})  # modals that no tale of the past has


class Needs:
    """Tells whether what frames need is there, in one document; a method for each need."""

    def __init__(self, document: Document, signs: Signs, circumstances: Circumstances, subjects: Subjects) -> None:
        self._document, self._signs, self._circumstances, self._subjects = document, signs, circumstances, subjects

    def hold(self, need: str, hazard: Range, cue: Range) -> bool:
        """Whether a frame with this hazard and cue has what it needs."""
        return self._tests[need](self, hazard, cue)

    def is_idle(self, cue: Range) -> bool:
        """Whether a harm is none to come: hoped for, or was thought of in a tale of the past."""
        whole = self._sentence(cue)
        near = (whole[0], min(whole[1], cue[1] + _IDLE))
        covers = [sign for sign in self._signs.of("idle", near) if sign.span[0] < cue[1] <= sign.span[1]]
        if any(sign.value != _BELIEVED for sign in covers):
            return True
        return bool(covers) and self._signs.any("past", whole) and not self._is_live(whole)

    def _harm(self, hazard: Range, _: Range) -> bool:
        told = self._told(hazard)
        return self._names("harm", told) or self._names("outcome", told)

    def _strong(self, hazard: Range, _: Range) -> bool:
        return self._names("harm", self._told(hazard))

    def _names(self, sort: str, told: Range) -> bool:
        """Whether words of harm stand in a span that are more than part of what is about one: "a crime | story"."""
        about = [sign.span for sign in self._signs.of("about", told)]
        return any(not any(start <= sign.span[0] < end for start, end in about) for sign in self._signs.of(sort, told))

    def _told(self, hazard: Range) -> Range:
        """A hazard up to what it is only related to: "an answer | to the war", or joined with: "growth | and war"."""
        found = _RELATING.search(self._document.text, *hazard)
        first, last = self._document.tokens_in(*hazard)
        tag = self._document.tag
        joints = range(first + 1, last - 1 if tag(first)[0] not in _VERBAL else first)
        joint = next((at for at in joints if tag(at) in _JOINTS and tag(at - 1)[:2] == "NN"), last)
        end = self._document.span(first, joint)[1]
        return (hazard[0], min(found.end(), end) if found else end)

    def _unpriced(self, hazard: Range, _: Range) -> bool:
        return not any(sign.isdigit() or sign in _MONEY for sign in self._document.text[hazard[0] : hazard[1]])

    def _thing(self, hazard: Range, cue: Range) -> bool:
        """A hazard that names no harm behind its cue."""
        rest = (cue[1], max(cue[1] + 1, hazard[1]))
        return not self._signs.any("harm", rest) and not self._signs.any("outcome", rest)

    def _valued(self, hazard: Range, cue: Range) -> bool:
        """A subject whose end is a loss: the end of a plague is none."""
        head = self._document.tokens_in(*cue)[0] - 1
        return hazard[0] >= cue[0] or not self._signs.any("harm", self._document.span(head, head + 1))

    def _apart(self, hazard: Range, cue: Range) -> bool:
        """A condition, none of it within the hazard."""
        before = self._signs.of("condition", (self._sentence(cue)[0], hazard[1]))
        within = any(sign.span[1] > hazard[0] for sign in before)
        return not within and self._circumstances.near("condition", cue, hazard) is not None

    def _condition(self, _: Range, cue: Range) -> bool:
        return self._signs.any("condition", self._sentence(cue))

    def _lacking(self, _: Range, cue: Range) -> bool:
        """A condition with unless or without."""
        return any(sign.value in _LACKING for sign in self._signs.of("condition", self._sentence(cue)))

    def _ahead(self, hazard: Range, cue: Range) -> bool:
        return self._signs.any("ahead", self._sentence(cue)) or self._condition(hazard, cue)

    def _open(self, hazard: Range, cue: Range) -> bool:
        return self._ahead(hazard, cue) or not self._signs.any("past", self._clause(cue))

    def _live(self, hazard: Range, cue: Range) -> bool:
        """A sentence that is more than a tale of the past, or a look ahead in the hazard or the cue's clause."""
        whole = self._sentence(cue)
        told = self._signs.any("past", whole) and not self._is_live(whole)
        return not told or self._signs.any("ahead", hazard) or self._signs.any("ahead", self._clause(cue))

    def _coming(self, hazard: Range, cue: Range) -> bool:
        """A clause that tells what may come: not what has been, nor what somebody merely is.

        Behind a cue in the past, the past tells what was then: "warned that he | was a target".
        """
        if self._signs.any("ahead", hazard):
            return True
        first, last = self._document.tokens_in(*hazard)
        tags = [self._document.tag(token) for token in range(first, last)]
        words = [word.lower() for word in self._document.words[first:last]]
        being = next((at for at, word in enumerate(words) if word in _BEING and tags[at] in _FINITE), last)
        behind = tags[being : being + _NEAR]
        then = self._signs.any("past", cue) and "had" not in words
        if "MD" in tags or (self._signs.any("past", hazard) and "VBG" not in behind and not then):
            return False
        goes_on = being == last or not _SUFFERED.isdisjoint(behind)
        return goes_on or self._strong(hazard, hazard)

    def _is_live(self, sentence: Range) -> bool:
        """Whether a sentence has a verb in the present or future."""
        found = _LIVE.finditer(self._document.tags, *self._document.tokens_in(*sentence))
        return any(match[0] != _MODAL or self._document.words[match.start()].lower() in _COMING for match in found)

    def _sentence(self, cue: Range) -> Range:
        sentence = self._document.sentences[self._document.sentence_at(cue[0])]
        return sentence.start, sentence.end

    def _clause(self, cue: Range) -> Range:
        """The clause of a cue, from its start to the clause's end."""
        clause = self._document.clause_of(self._document.tokens_in(*cue)[0])
        return self._document.span(clause.first, clause.last)

    _tests: ClassVar[dict[str, Callable[["Needs", Range, Range], bool]]] = {
        "harm": _harm,
        "strong": _strong,
        "unpriced": _unpriced,
        "thing": _thing,
        "valued": _valued,
        "apart": _apart,
        "condition": _condition,
        "lacking": _lacking,
        "live": _live,
        "coming": _coming,
        "ahead": _ahead,
        "open": _open,
    }
