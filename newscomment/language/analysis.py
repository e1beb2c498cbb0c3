"""From a layout to a Document: the language layer as a whole, with its lexicons and rules."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import inf
from pathlib import Path

from newscomment.errors import ArgumentError, LexiconError, NamesError, RuleError
from newscomment.language.alphabet import Alphabet
from newscomment.language.classes import Vocabulary
from newscomment.language.contracts import check_file
from newscomment.language.document import Document, Sentence
from newscomment.language.encoding import Encoders
from newscomment.language.entries import check_entries
from newscomment.language.gc_pause import collection_paused
from newscomment.language.known import NAME_LABELS, KnownNames
from newscomment.language.layout import Layout
from newscomment.language.lexicon import load_lexicon, shipped_lexicons
from newscomment.language.main_verbs import with_main_verbs
from newscomment.language.own_names import own_entries
from newscomment.language.phrases import FEATURES, Chunker
from newscomment.language.quotes import QuotePair, pair_quotes
from newscomment.language.rulebook import RuleSet
from newscomment.language.rules import RuleFile, load_rules, shipped_rules
from newscomment.language.sentences import split_sentences
from newscomment.language.sources import check_once
from newscomment.language.tag_lexicon import read_lexicon
from newscomment.language.tag_repairs import repair
from newscomment.language.tags import TAGS, encode_tag, load_tagger
from newscomment.language.tokens import Tokens, tokenize, words_of
from newscomment.language.units import Merger, Symbols, Unit, words_layer
from newscomment.language.whole_words import WholeWords

_CHUNKS = "chunks"
_SHAPES = {"CAPITAL", "ALLCAPS"}
_LABELS = frozenset({*TAGS, *FEATURES, *_SHAPES, *NAME_LABELS})


class Analyzer:
    """Reads texts into Documents, with the shipped lexicons and rules and, on top of them, a user's own.

    `rules` and `lexicons` are files in the shipped ones' format, `names` lists of names; without `figures` nobody is
    known as a public figure. `seconds` limits each of the user's rules on one document. `own` are the ids of the user's
    rules. Raises LexiconError, NamesError, RuleError or PatternError for files that are not of the format.
    """

    def __init__(
        self,
        *,
        rules: Iterable[Path] = (),
        lexicons: Iterable[Path] = (),
        names: Iterable[Path] = (),
        figures: bool = True,
        seconds: float = 2.0,
    ) -> None:
        self.alphabet = Alphabet()
        self._encoders = Encoders(self.alphabet)
        if not 0 < seconds < inf:
            raise ArgumentError(f"seconds={seconds!r} is no time limit", "give a number above 0, such as 2.0")
        words, own, lists = list(lexicons), list(rules), list(names)
        check_once(words, LexiconError)
        check_once(lists, NamesError)
        check_once(own, RuleError)
        self.lexicon = load_lexicon([*shipped_lexicons(), *words], reserved=_LABELS)
        check_entries(words)
        self.vocabulary = Vocabulary({*_LABELS, *self.lexicon.classes})
        self.known = KnownNames(own_entries(lists), figures=figures)
        self._symbols = Symbols(self.alphabet, self.lexicon, self.vocabulary, self.known)
        self._merger = Merger(self.lexicon, self._symbols, self.known)
        self._whole = WholeWords(self.lexicon.whole)
        self._tagger = load_tagger()
        brought = load_rules(own)
        added = {file.name for file in brought}
        self.own = tuple(rule.id for file in brought for rule in file.rules)
        self.files = load_rules([*shipped_rules(), *own])
        self.rule_sets = [self._ready(file, seconds if file.name in added else None) for file in self.files]
        self._rules: dict[str, list[RuleSet]] = {}
        for rule_set in self.rule_sets:
            self._rules.setdefault(rule_set.file.extractor, []).append(rule_set)
        self._chunker = Chunker(self._the_one(_CHUNKS), self.alphabet)

    def _ready(self, file: RuleFile, seconds: float | None = None) -> RuleSet:
        rules = RuleSet(file, self._encoders, self.vocabulary, self._units_of, seconds)
        if seconds is not None:
            check_file(file, rules.patterns)
        return rules

    def _the_one(self, name: str) -> RuleSet:
        """The rule set of an extractor that takes its rules from a single file."""
        first, *others = self._rules[name]
        for other in others:
            raise RuleError(f"rules for {name} must stand in a file of that name", f"{other.file.name}.toml")
        return first

    def _units_of(self, words: str) -> list[str]:
        return self._merger.cut(words_of(words))

    def read(self, layout: Layout) -> Document:
        """Read a text up to its phrases. Takes time linear in the length of the text."""
        with collection_paused():  # nothing that is made here may go before the document does
            return self._read(layout)

    def _read(self, layout: Layout) -> Document:
        tokens = self._whole.joined(tokenize(layout.text))
        sentences = _sentences(layout, tokens)
        firsts = [sentence.first for sentence in sentences]
        tags = self._tagger.tag(tokens.words, firsts, starts=tokens.starts, ends=tokens.ends)
        tags = with_main_verbs(repair(tags, tokens.words), tokens.words, firsts, read_lexicon())
        tags = self._whole.tagged(tokens.words, tags)
        quotes = pair_quotes(layout.text, tokens.words, tokens.starts, _paragraphs(layout, sentences))
        tags = _tag_quotes(tags, quotes)
        codes = list(map(self._symbols.__getitem__, zip(tokens.words, tags, strict=True)))
        words = words_layer(codes, self._merger.units(tokens.words, tags), self._boundaries(sentences))
        encoded = self._encoders["words"].encode(words.codes)
        phrases, found = self._chunker.layer(words, encoded)
        layers = {"words": words, "phrases": phrases}
        return Document(
            layout, tokens, tags, sentences, quotes, layers, {"words": encoded}, found, self._rules, self.known
        )

    def _boundaries(self, sentences: Sequence[Sentence]) -> list[Unit]:
        """The sentences' token ranges, each with the symbol of the boundary behind it."""
        following = [*(sentence.block for sentence in sentences[1:]), -1]
        ends = {False: self.alphabet.sentence_end, True: self.alphabet.paragraph_end}
        return [
            Unit(sentence.first, sentence.last, ends[sentence.block != block])
            for sentence, block in zip(sentences, following, strict=False)
        ]


def _sentences(layout: Layout, tokens: Tokens) -> list[Sentence]:
    """The sentences with their token ranges; one without a token of its own is left out."""
    found: list[Sentence] = []
    block = 0
    for start, end in split_sentences(layout.text, layout.blocks):
        while layout.blocks[block].end <= start:
            block += 1
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        if first < last:
            found.append(Sentence(start, end, first, last, block))
    return found


def _paragraphs(layout: Layout, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """The half-open token ranges of the blocks that hold a sentence."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for sentence in sentences:
        first.setdefault(sentence.block, sentence.first)
        last[sentence.block] = sentence.last
    return [(first[block], last[block]) for block in range(len(layout.blocks)) if block in first]


def _tag_quotes(tags: str, quotes: Sequence[QuotePair]) -> str:
    """The tags with the paired quotation marks tagged as such."""
    if not quotes:
        return tags
    opening, closing = encode_tag("``"), encode_tag("''")
    marked = list(tags)
    for pair in quotes:
        marked[pair.open] = opening
        if not pair.continued:
            marked[pair.close] = closing
    return "".join(marked)
