"""The topic of a section: the key phrase that its first sentences announce, or are about.

A topic tells: it is a name or a noun with a modifier, no time, no number of things and no bare general noun; best it is
spoken of more than once. A name that stands all over the essay tells nothing of a part. Where the subjects of the first
sentences do not tell, the noun phrase of the section does whose noun comes back most, else the first subject that is
more than a name; else there is no topic.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newscomment.bundled import bundled_lists
from newscomment.extractors.findings import Range
from newscomment.extractors.subjects import Subjects
from newscomment.language.document import Document

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORT = 3  # characters of a word that keeps its s
_MOST_REMEMBERED = 8_000  # words
_FIRST_SENTENCES = 3
_LONGEST = 12  # tokens of a key phrase
_DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "WRB"})
_EMPTY = frozenset(
    {"this", "that", "these", "those", "all", "some", "many", "most", "both", "none", "nothing", "everyone"}
)
_WORDS = "extractors/data/topic-words.txt"
"""Words by which a phrase is no topic: `times`, `general` nouns that say nothing by themselves, `vague` beginnings."""
_WIDE = 3  # a name in more than one paragraph of so many is all over the essay
_SEVERAL = 3  # paragraphs of the essay in which a noun comes back
_HANGING = frozenset({"of", "in", "for", "on", "to", "with", "from", "like", "who", "that", "whose", "which"})
_OPENING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG"})
_MARKS = frozenset('"‘’*•#@[]()%$')


@lru_cache(_MOST_REMEMBERED)
def _stem(word: str) -> str:
    """A word in small letters and without the end of a plural."""
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > _SHORT else lower


def _is_general(words: Sequence[str], core: Sequence[str]) -> bool:
    """Whether the words of a phrase, or those before what hangs on it, tell a time or nothing by themselves."""
    lists = bundled_lists(_WORDS)
    return words[-1] in lists["times"] or words[0] in lists["vague"] or not lists["general"].isdisjoint(core)


class Topics:
    """Finds the topics of one document's sections."""

    def __init__(self, document: Document) -> None:
        self._document, self._subjects = document, Subjects(document)
        self._announced = {
            document.sentence_at(match.span[0]): match.groups["topic"] for match in document.matches("topics")
        }
        self._phrase_firsts = document.phrase_firsts
        paragraphs = [at for at, block in enumerate(document.blocks) if block.kind == "paragraph"]
        self._paragraphs = len(paragraphs)
        self._spread = Counter(word for at in paragraphs for word in self._words_of(at))

    def of(self, blocks: Sequence[int]) -> Range | None:
        """The topic of a run of paragraphs (indices of blocks), in code points."""
        start = self._document.sentence_at(self._document.blocks[blocks[0]].start)
        end = min(start + _FIRST_SENTENCES, len(self._document.sentences))
        sentences = [at for at in range(start, end) if self._document.sentences[at].block in blocks]
        announced = next((self._announced[at] for at in sentences if at in self._announced), None)
        if announced:
            return announced
        whole = self._sentences_of(blocks)
        said = Counter(map(_stem, self._document.words[self._tokens(whole)]))
        subjects = [found for at in sentences if (found := self._subject(at)) and self._tells(found)]
        fit = (one for one in subjects if self._has_complement(one) or self._comes_back(one, said))
        return next(fit, None) or self._recurring(whole) or next(filter(self._is_no_name, subjects), None)

    def _is_no_name(self, span: Range) -> bool:
        """Whether a phrase is more than a name."""
        return any(self._document.tag(token)[:3] != "NNP" for token in range(*self._document.tokens_in(*span)))

    def _has_complement(self, span: Range) -> bool:
        """Whether a phrase says of what: "loss of liberty"."""
        first, last = self._document.tokens_in(*span)
        return any(self._document.words[token] in _HANGING for token in range(first + 1, last))

    def _words_of(self, block: int) -> frozenset[str]:
        """The different words of a block, without their plural."""
        return frozenset(map(_stem, self._document.words[self._tokens(self._sentences_of([block]))]))

    def _tokens(self, sentences: range) -> slice:
        return slice(self._document.sentences[sentences[0]].first, self._document.sentences[sentences[-1]].last)

    def _comes_back(self, span: Range, said: Counter[str]) -> bool:
        """Whether a noun of a phrase comes back, in the section (its words are counted) or essay; names only there."""
        first, last = self._document.tokens_in(*span)
        tags = [self._document.tag(token) for token in range(first, last)]
        stems = [_stem(word) for word in self._document.words[first:last]]
        nouns = [stem for stem, tag in zip(stems, tags, strict=True) if tag[:2] == "NN"]
        if all(tag[:3] == "NNP" for tag in tags):
            return said[stems[-1]] > 1 and self._spread[stems[-1]] * _WIDE <= self._paragraphs
        return any(said[noun] > 1 or self._spread[noun] >= _SEVERAL for noun in nouns)

    def _sentences_of(self, blocks: Sequence[int]) -> range:
        edges = self._document.blocks[blocks[0]].start, self._document.blocks[blocks[-1]].end - 1
        first, last = map(self._document.sentence_at, edges)
        return range(first, last + 1)

    def _recurring(self, sentences: range) -> Range | None:
        """The telling noun phrase whose noun comes back most in some sentences, of equals the first; or None."""
        phrases = list(self._nouns(sentences))
        counts = Counter(self._document.words[last - 1].lower() for _, last in phrases)
        best: tuple[int, Range | None] = (1, None)
        for first, last in phrases:
            count, span = counts[self._document.words[last - 1].lower()], self._document.span(first, last)
            if count > best[0] and self._is_phrase(first, last) and self._tells(span) and self._is_rare(first, last):
                best = count, span
        return best[1]

    def _is_rare(self, first: int, last: int) -> bool:
        """Whether a phrase is more than a name that stands all over the essay."""
        named = all(self._document.tag(token)[:3] == "NNP" for token in range(first, last))
        return not named or self._spread[_stem(self._document.words[last - 1])] * _WIDE <= self._paragraphs

    def _nouns(self, sentences: range) -> Iterator[Range]:
        """The noun phrases of some sentences, without determiners."""
        first, last = self._document.sentences[sentences[0]].first, self._document.sentences[sentences[-1]].last
        low, high = (bisect_left(self._phrase_firsts, token) for token in (first, last))
        for phrase in self._document.phrases[low:high]:
            start = phrase.first
            while start < phrase.last and self._document.tag(start) in _DETERMINERS:
                start += 1
            tags = [self._document.tag(token) for token in range(start, phrase.last)]
            if tags and tags[-1].startswith("NN") and "CD" not in tags:
                yield start, phrase.last

    def _tells(self, span: Range) -> bool:
        """Whether a phrase is a name or has a modifier, and tells no time."""
        first, last = self._document.tokens_in(*span)
        words = [word.lower() for word in self._document.words[first:last]]
        core = words[: next((at for at in range(1, len(words)) if words[at] in _HANGING), len(words))]
        if not _MARKS.isdisjoint(words) or _is_general(words, core):
            return False
        if self._document.tag(first) not in _OPENING or words.count("“") != words.count("”"):
            return False
        return len(words) > 1 or self._document.tag(first).startswith("NNP")

    def _verb(self, sentence: int) -> int | None:
        """The first token of the first finite verb group of a sentence."""
        tokens = self._document.sentences[sentence]
        low, high = (bisect_left(self._phrase_firsts, token) for token in (tokens.first, tokens.last))
        firsts = self._phrase_firsts[low:high]
        return next((first for first in firsts if self._document.tag(first) in _FINITE), None)

    def _subject(self, sentence: int) -> Range | None:
        verb = self._verb(sentence)
        subject = self._told(verb) if verb is not None else None
        if not subject or self._subjects.is_pronoun(subject):
            return None
        first, last = subject
        while first < last and self._document.tag(first) in _DETERMINERS:
            first += 1
        last = min(last, self._comma(first, last))
        if not 0 < last - first <= _LONGEST or not self._is_phrase(first, last):
            return None
        return self._document.span(first, last)

    def _told(self, verb: int) -> Range | None:
        """The subject of a verb; of one in a relative clause, what that clause tells of."""
        clause = self._subjects.clause_of(verb)
        antecedent = self._subjects.antecedents.of(clause) if clause.kind == "relative" else None
        return antecedent or self._subjects.of(self._document.starts[verb])

    def _is_phrase(self, first: int, last: int) -> bool:
        """Whether tokens say what something is about: they end in a noun and do not begin with a pronoun."""
        opens, closes = self._document.words[first].lower(), self._document.words[last - 1]
        named = self._document.tag(last - 1).startswith("NN") and not closes.endswith(".")
        return named and opens not in _EMPTY and self._document.tag(first) not in _PRONOUNS

    def _comma(self, first: int, last: int) -> int:
        """Where the phrase is interrupted, if it is."""
        return next((token for token in range(first, last) if self._document.words[token] in ",—–-("), last)
