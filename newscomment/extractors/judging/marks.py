"""Marks of a mention that tell how likely it is to be spoken ill or well of, whatever the words that are said of it.

Who says something, who is one of many and who only stands in a possessor's place is judged less often than the subject
of a long sentence, and whoever speaks with a "but" or an "I" judges more. Marks are rows of the table of weights like
words, in brackets: "(source)", "(two others)", "(with despite)".
"""

from functools import cache
from itertools import repeat
from operator import itemgetter

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range
from newscomment.extractors.syntax.denials import DENYING, Coloured, coloured
from newscomment.language.document import Document

FRAME = "(frame)"
"""The mark of whomever a rule speaks well of, and ill the other way; each rule has one of its own beside it."""
NOBODY = "(nobody)"
"""The mark of words that name no actor."""
WITH = "(with "
"""How the marks begin that tell what words there are in the sentence, of whomever: "(with despite)"."""
_MANY = 3  # others, in words
_OTHERS = ("(alone)", "(one other)", "(two others)", "(many others)")
_DENIALS = ("(no denial)", "(denial)", "(denials)")
_LENGTHS = ("(shortest)", "(short)", "(middle)", "(long)", "(longer)", "(longest)")
_MOST_REMEMBERED = 50  # sentences
_STEP = 12  # tokens from one length to the next


class Marks:
    """Tells the marks of the mentions of one document."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        actors = findings.actors
        self.mentions: ByStart[tuple[Range, int]] = ByStart(
            (mention.span, index) for index, actor in enumerate(actors) for mention in actor.mentions
        )
        self._named = {
            mention.span: (index, *_marked(actor.kind, mention.form))
            for index, actor in enumerate(actors)
            for mention in actor.mentions
        }
        reports = findings.attributions
        self._sources = frozenset(span for found in reports for span, _ in self.mentions.inside_any(found.source))
        self._told = frozenset(span for found in reports for span, _ in self.mentions.inside_any(found.content))
        self._of_sentences: dict[int, tuple[list[str], frozenset[int]]] = {}

    def of(self, place: int, mention: Range | None) -> list[str]:
        """The marks of a mention, or of words at a place that name nobody."""
        marks, actors = self._sentence(place)
        if mention is None:
            return [*marks, _OTHERS[min(_MANY, len(actors))], NOBODY]
        actor, kind, form = self._named[mention]
        found = [*marks, _OTHERS[min(_MANY, len(actors) - (actor in actors))], kind, form]
        if mention in self._sources:
            found.append("(source)")
        if mention in self._told:
            found.append("(told)")
        return found

    def _sentence(self, place: int) -> tuple[list[str], frozenset[int]]:
        """The marks of the sentence of a place, and the actors in it."""
        at = self._document.sentence_at(place)
        if at not in self._of_sentences:
            if len(self._of_sentences) >= _MOST_REMEMBERED:
                self._of_sentences.clear()
            sentence = self._document.sentences[at]
            words = self._document.lowered[sentence.first : sentence.last]
            denials = sum(map(DENYING.__contains__, words))
            length = (sentence.last - sentence.first) // _STEP
            marks = [_LENGTHS[min(len(_LENGTHS) - 1, length)], _DENIALS[min(len(_DENIALS) - 1, denials)]]
            marks += map("{}{})".format, repeat(WITH), dict.fromkeys(words))
            actors = frozenset(actor for _, actor in self.mentions.inside((sentence.start, sentence.end)))
            self._of_sentences[at] = marks, actors
        return self._of_sentences[at]


@cache
def _marked(kind: str, form: str) -> tuple[str, str]:
    return f"({kind})", f"({form})"


def frames(document: Document) -> list[tuple[Range, Coloured]]:
    """What the rules say that know whom it is said of, in the order of those of whom it is said."""
    told = ((one.target, one) for one in coloured(document) if one.target and not one.denied)
    return sorted(told, key=itemgetter(0))
