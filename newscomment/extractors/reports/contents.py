"""How far the content of a report goes: to the end of its quotation, its clause or its phrase."""

from bisect import bisect_left

from newscomment.extractors.findings import Range, Ranges
from newscomment.extractors.reports.ending import end_of
from newscomment.extractors.reports.second_halves import second_half, told_part
from newscomment.extractors.syntax.stretches import ADVERBS, CLAUSE_WORDS, Stretches
from newscomment.language.document import Document
from newscomment.language.quotes import QuotePair
from newscomment.language.tags import FINITE

_STOPS = frozenset({",", ".", ":", ";", "—", "–", "--", "-", "…", "...", "!", "?"})
_DASHES = frozenset({"—", "–", "--", "-"})
_CLAUSE_TAGS = frozenset({"WDT", "WP", "WRB"})
_RELATIVE = frozenset({"WDT", "WP"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SPEAKING = frozenset({"NN", "PR", "VB", "MD", "DT"})  # how the tags of nouns, their stand-ins, and verbs begin
_LONGEST_RELATIVE = 40  # tokens of a relative clause that are looked at, before a content and in it
_LONGEST_TAIL = 6  # tokens between a reporting clause and the rest of its quotation: “of the plan,”
_LONGEST_PLACE = 14  # the same, where they tell where it was said: “at a rally in Oslo on Monday,”
_LONGEST_CONTENT = 400  # tokens of a clause or phrase within which the verb of the clause around it is looked for
_BEFORE_VERB = frozenset({"phrase", "noun"})
_NO_CLAUSES = frozenset({"phrase", "wish"})
_DETERMINING = frozenset({"DT", "PRP$", "PRP"})
_NEW = frozenset({"main", "coordinate"})  # clauses with subjects of their own
_HARD = frozenset({";", ":"})
_BEFORE_QUOTATION = frozenset({",", ":", "—"})
_PLURALS = frozenset({"NNS", "NNPS"})
_TIES = frozenset({"to", "by", "that", "because", "including"})


class Contents:
    """The places in a document where contents begin and end. All ranges taken and given are code points."""

    def __init__(self, document: Document) -> None:
        self._document, self._stretches = document, Stretches(document)
        told = [(document.tokens_in(*found.groups["end"])[0], found.rule.gives) for found in document.matches("ends")]
        kept = {token for token, gives in told if "keeps" in gives}
        ends = [(token, gives) for token, gives in told if token not in kept]
        self._ends = sorted(token for token, gives in ends if "phrase" not in gives)
        self._again = {token for token, gives in ends if "again" in gives}
        self._after_verb = {token for token, gives in ends if "after" in gives}
        stops = [token for token, gives in ends if "opening" in gives or document.words[token] in _HARD]
        self._stops = sorted(stops)
        clauses = [clause.first for clause in document.clauses if clause.kind in _NEW]
        self._clauses = sorted([*clauses, *(token for token, gives in ends if "phrase" in gives)])
        self._mains = sorted(token for token, gives in ends if "main" in gives)
        self._breaks = sorted(token for token, gives in ends if gives.get("breaks"))
        self._by_open = {pair.open: pair for pair in document.quotes}
        self._by_close = {pair.close: pair for pair in document.quotes}

    def in_main_clause(self, first: int, last: int) -> tuple[int, int]:
        """A token range without what belongs to a subordinate clause before it: “as it fell, | the mayor”."""
        commas = _between(self._mains, first, last - 1)
        return (commas[-1] + 1, last) if commas else (first, last)

    # ---- quotations ---------------------------------------------------------------------------------------------

    def quoting(self, token: int) -> QuotePair | None:
        """The innermost pair of quotation marks around a token, or None."""
        pairs = self._document.quotes
        at = bisect_left(pairs, (token,))
        return next((pair for pair in reversed(pairs[max(0, at - 8) : at]) if pair.close > token), None)

    def quotation(self, pair: QuotePair) -> list[tuple[int, int]]:
        """The token ranges of a quotation with its marks: one a paragraph, where it runs on over several."""
        ranges = [(pair.open, pair.close if pair.continued else pair.close + 1)]
        following = self._by_open.get(pair.close) if pair.continued else None
        return ranges + (self.quotation(following) if following else [])

    def quoted(self, pair: QuotePair) -> Ranges:
        """A quotation with its marks, in code points."""
        return self._spans(self.quotation(pair))

    def before(self, token: int) -> Ranges:
        """The quotation that ends right before a token, with the words of its sentence that lead up to it."""
        close = token - 1 if self._document.words[token - 1] != "," else token - 2
        pair = self._by_close.get(close) if close >= 0 else None
        if pair is None or pair.level:
            return ()
        first = self._sentence(pair.open)[0]
        if self._leads_up(first, pair.open):
            return self._spans([(first, close + 1)])
        return self._spans([(pair.open, close + 1)])

    def _leads_up(self, first: int, mark: int) -> bool:
        """Whether the words before a quotation are told with it: “the town, in the end, is | “a ruin,””."""
        words = self._document.words
        if mark - first <= 1 or self._quotes_in(first, mark) or self._opens_clause(first, mark):
            return False
        inner = [token for token in range(first, mark) if self._is_stop(token)]
        if any(words[token] != "," for token in inner):
            return False
        verbs = sum(self._document.tag(token) in FINITE for token in range(first, mark)) if inner else 0
        return verbs == 0 or (verbs == 1 and words[mark - 1] != ",")

    def _opens_clause(self, first: int, mark: int) -> bool:
        """Whether a subordinate clause with a verb of its own begins a token range: “when he wrote of | “a ruin,””."""
        return self._stretches.is_subordinate(first) and self._stretches.has_finite(first, mark)

    def _quotes_in(self, first: int, last: int) -> bool:
        """Whether a quotation begins in a token range."""
        pairs = self._document.quotes
        at = bisect_left(pairs, (first,))
        return at < len(pairs) and pairs[at].open < last

    def behind(self, aside: tuple[int, int]) -> Ranges:
        """The quotations that go on behind a reporting clause (a token range): “A,” he said, “B”, or he said. “B.”."""
        first, last = self._sentence(aside[0])
        words = self._document.words
        near = range(aside[1], min(last, aside[1] + _LONGEST_PLACE))
        ties = (at - (self._document.tag(at - 1) == "CC") for at in near)  # “A,” he said, but “B”
        pairs = zip(near, ties, strict=True)
        places = [at for at, tie in pairs if at == aside[1] or words[tie - 1] in _BEFORE_QUOTATION]
        places = [at for at in places if not self._stretches.has_finite(aside[1], at)]
        pair = next((self._by_open[at] for at in [*places, last] if at in self._by_open), None)
        if pair is None:
            half = second_half(self._document, aside[1], last)
            return self._spans([half]) if half else ()
        if pair.level or not self._same_paragraph(first, pair.open):
            return ()
        return self._spans(self.quotation(pair))

    # ---- clauses and phrases --------------------------------------------------------------------------------------

    def clause(self, start: int) -> Ranges:
        """The clause that begins at a code point, up to where the author takes over; or the quotation."""
        first = self._document.tokens_in(start, start + 1)[0]
        pair = self._by_open.get(first)
        if pair and (pair.continued or self._ends_content(pair)):
            return self._spans(self.quotation(pair))
        end = self._told_end("clause", first)
        return self._spans([(first, end), *self._announced(end)])

    def _announced(self, colon: int) -> list[tuple[int, int]]:
        """The quotation that a colon at the end of a content announces: “it was fine, since | : “Nobody …””."""
        words = self._document.words
        pair = self._by_open.get(colon + 1) if colon < len(words) and words[colon] == ":" else None
        goes_on = pair is not None and self._same_paragraph(colon, pair.open) and self._ends_content(pair)
        return self.quotation(pair) if pair and goes_on else []

    def is_quotation(self, start: int) -> bool:
        """Whether a quotation begins at a code point."""
        return self._document.tokens_in(start, start + 1)[0] in self._by_open

    def is_all_quoted(self, start: int) -> bool:
        """Whether nothing of its sentence stands behind a quotation that begins at a code point."""
        pair = self._by_open.get(self._document.tokens_in(start, start + 1)[0])
        return pair is not None and (pair.continued or pair.close + 2 >= self._sentence(pair.open)[1])

    def phrase(self, start: int) -> Ranges:
        """The phrase that begins at a code point, up to a comma or the verb of the clause around it."""
        first = self._document.tokens_in(start, start + 1)[0]
        return self._spans([(first, self._told_end("phrase", first))])

    def wish(self, start: int) -> Ranges:
        """The infinitive that begins at a code point, with its objects, up to the clause around it or beside it."""
        first = self._document.tokens_in(start, start + 1)[0]
        return self._spans([(first, self._told_end("wish", first))])

    def noun_clause(self, start: int) -> Ranges:
        """The that-clause of a noun that begins at a code point, up to the verb whose subject the noun is."""
        first = self._document.tokens_in(start, start + 1)[0]
        return self._spans([(first, self._told_end("noun", first, clauses=1))])

    def _before_verb(self, first: int, last: int, clauses: int) -> int:
        """One past the tokens from a first one to the first finite verb that no clause inside them needs."""
        around = {None, self.quoting(first)}
        for token in range(first, min(last, first + _LONGEST_CONTENT)):
            if self._document.tag(token) in _CLAUSE_TAGS or self._document.words[token].lower() in CLAUSE_WORDS:
                clauses += token > first
            elif self._is_finite(token) and not (self._is_joined(token) or self._is_in_contact(token)):
                if not clauses and self.quoting(token) not in around:
                    continue  # within words that somebody is quoted with
                if not clauses:
                    return self._without_adverbs(first, token)
                clauses -= 1
        return last

    def _is_in_contact(self, token: int) -> bool:
        """Whether a verb has a pronoun and a noun right before it: “the thing they | read”."""
        tag = self._document.tag
        return token > 1 and tag(token - 1) == "PRP" and tag(token - 2) in _NOUNS

    def _is_joined(self, token: int) -> bool:
        """Whether a conjunction joins a verb to one before it."""
        return self._document.tag(self._without_adverbs(0, token) - 1) == "CC"

    def around(self, first: int, last: int, *, verbless: bool = False) -> Ranges:
        """What stands before and behind an aside (a token range) in its sentence, up to where the author takes over.

        Nothing where it has no verb, unless it may be `verbless`.
        """
        words = self._document.words
        start, stop = self._sentence(first)
        start = self._start(start, first, closes=last + 1 >= stop)
        if self._stretches.has_finite(last, stop):
            start, _ = told_part(self._document, start, (first, last))
        before = self._without_opener(start, first)
        last = self._comma_before_quotation(last, stop)
        inside = last + 1 < stop
        dashed = inside and words[last] in _DASHES and words[first] in _DASHES
        goes_on = dashed or (inside and ("," in words[last - 1 : last + 1] or before[0] == before[1]))
        again = not verbless or before[0] < before[1]
        behind = (last, self._end(last + 1, again=again)) if goes_on else (last, last)
        if goes_on and (verbless or before[0] == before[1]) and not self._stretches.has_finite(*behind):
            behind = (last, stop)  # “half of them — and more in the port — stay”
        if self._opens_sentence(*behind) or self._stretches.is_asked(*before):
            return self._spans([behind])
        if self._stretches.has_finite(*before):
            subordinate = self._stretches.is_subordinate(before[0])
            if subordinate and not self._stretches.has_finite(*behind) and not self._stretches.has_main(*before):
                return ()
            opens = subordinate or (self._stretches.is_circumstance(*before) and self._stretches.has_finite(*behind))
            if not opens and not dashed and not self._stretches.is_cut(*before) and not self._resumes(*behind):
                behind = (last, last)
        elif not (verbless or self._stretches.has_finite(*behind) or self._goes_on(*before, behind[0])):
            return ()
        return self._spans([before, behind])

    def _comma_before_quotation(self, first: int, stop: int) -> int:
        """The comma, behind whom somebody told and where, before a quotation of its own; else the first token."""
        near = range(first, min(stop, first + 2 * _LONGEST_TAIL))
        comma = next((token for token in near if self._document.words[token] == ","), stop)
        told = comma < stop and self._opens_sentence(comma, stop) and not self._stretches.has_finite(first, comma)
        return comma if told else first

    def _start(self, first: int, last: int, *, closes: bool = False) -> int:
        """Where a content begins that goes up to a token: behind the marks that part clauses, but for paired dashes.

        An aside that closes the sentence claims what stands before a dash, too, where no verb stands behind it.
        """
        breaks = [token for token in _between(self._breaks, first, last) if self.quoting(token) is None]
        dashes = [token for token in breaks if self._document.words[token] in _DASHES]
        loose = closes and dashes and not self._stretches.has_finite(dashes[-1] + 1, last)
        parting = breaks if len(dashes) % 2 and not loose else [token for token in breaks if token not in dashes]
        return max([first, *(token + 1 for token in parting)])

    def clause_around(self, first: int, last: int) -> Ranges:
        """The clause around an adverb (a token range), without it; nothing where it has no finite verb."""
        start, stop = self._sentence(first)
        start = max([start, *(end + 1 for end in self._ends_in(start, first)[-1:])])
        before, behind = self._without_opener(start, first), (last, self._end(last) if last < stop else last)
        return (
            self._spans([before, behind])
            if self._stretches.has_finite(*before) or self._stretches.has_finite(*behind)
            else ()
        )

    def _without_opener(self, first: int, last: int) -> tuple[int, int]:
        """A token range without a conjunction at its start; empty if it holds no noun or verb."""
        if first < last and self._document.tag(first) == "CC":
            first += 1
        speaks = any(self._document.tag(token)[:2] in _SPEAKING for token in range(first, last))
        return (first, last) if speaks else (last, last)

    def _resumes(self, first: int, last: int) -> bool:
        """Whether a quotation, a verb, or a word that ties on stands behind an aside: what it cut goes on."""
        first += first < last and self._document.words[first] == ","
        if first >= last:
            return False
        return first in self._by_open or self._is_finite(first) or self._document.words[first].lower() in _TIES

    def _goes_on(self, first: int, last: int, behind: int) -> bool:
        """Whether a base form behind an aside has its plural subject before it: “the cuts | , he says, | hurt”."""
        begins = behind + (self._document.words[behind : behind + 1] == [","])
        plural = first < last and self._document.tag(last - (self._document.words[last - 1] == ",") - 1) in _PLURALS
        return plural and begins < len(self._document.words) and self._document.tag(begins) == "VB"

    def _opens_sentence(self, first: int, last: int) -> bool:
        """Whether a quotation that begins with a capital stands at the start of a token range, behind its comma."""
        first += first < last and self._document.words[first] in {",", ":"}
        return first + 1 < last and first in self._by_open and self._document.words[first + 1][0].isupper()

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a token range holds a verb, or words between quotation marks, or can but be a clause."""
        determined = first + 1 < last and self._document.tag(first + 1) in _DETERMINING
        if determined and self._document.lowered[first] == "that":
            return True  # no two determiners stand side by side: “that | their party insist on it”
        return any(
            token in self._by_open or self._document.tag(token)[:2] in {"VB", "MD"} for token in range(first, last)
        )

    # ---- steps ------------------------------------------------------------------------------------------------------

    def _sentence(self, token: int) -> tuple[int, int]:
        sentence = self._document.sentences[self._document.sentence_at(self._document.starts[token])]
        return sentence.first, sentence.last

    def _same_paragraph(self, one: int, other: int) -> bool:
        document = self._document
        blocks = [document.block_of(token) for token in (one, other)]
        return blocks[0] == blocks[1]

    def _ends_in(self, first: int, last: int) -> list[int]:
        return self._ends[bisect_left(self._ends, first) : bisect_left(self._ends, last)]

    def _end(self, first: int, *, again: bool = True) -> int:
        """One past the last token of the clause that begins at a token; no second report ends it, unless `again`."""
        stop = self._sentence(first)[1]
        for end in self._ends_in(first + 1, stop):
            closes = end not in self._after_verb or self._stretches.has_finite(first, end)
            if closes and (again or end not in self._again) and self.quoting(end) is None:
                return end
        inside = self.quoting(stop - 1) if stop < len(self._document.words) else None
        return inside.close + 1 if inside and not inside.continued else stop

    def _told_end(self, frame: str, first: int, clauses: int = 0) -> int:
        """One past the last token of a content that begins at a token, as far as its words tell.

        It ends at a semicolon, a phrase before the next clause, a phrase or a clause of a noun before the verb of the
        clause around, at the latest; `clauses` are open at its start.
        """
        stop = self._sentence(first)[1]
        inside = self.quoting(stop - 1) if stop < len(self._document.words) else None
        last = inside.close + 1 if inside and not inside.continued else stop
        stops = (end for end in _between(self._stops, first, last) if self.quoting(end) is None)
        last = next((end for end in stops if not self._stretches.is_mere_condition(first, end)), last)
        if frame in _NO_CLAUSES:
            last = next((end for end in _between(self._clauses, first + 1, last) if self.quoting(end) is None), last)
        if frame in _BEFORE_VERB:
            last = self._before_verb(first, last, clauses)
        elif self._is_in_relative(first):
            last = self._before_resumption(first, last)
        return end_of(self._document, frame, first, last)

    def _is_in_relative(self, first: int) -> bool:
        """Whether the report before a token is a relative clause that a comma opens: “, who said …”."""
        start = max(self._sentence(first)[0], first - _LONGEST_RELATIVE)
        comma = next((token for token in range(first - 1, start, -1) if self._document.words[token] == ","), None)
        return comma is not None and self._document.tag(comma + 1) in _RELATIVE

    def _before_resumption(self, first: int, last: int) -> int:
        """One past the tokens from a first one to the comma behind which the clause around goes on."""
        near = range(first, min(last, first + _LONGEST_RELATIVE))
        comma = next((token for token in near if self._document.words[token] == ","), last)
        resumes = comma in self._after_verb and self.quoting(comma) is None and self._stretches.has_finite(first, comma)
        return comma if resumes else last

    def _ends_content(self, pair: QuotePair) -> bool:
        """Whether nothing of the content follows a quotation."""
        words, close = self._document.words, pair.close
        if words[close - 1] in _STOPS or close + 1 >= len(words):
            return True
        if self._is_finite(close + 1) and self._stretches.has_finite(pair.open, close):
            return True  # the clause around goes on: he who said “it holds” was right
        return close + 1 >= self._sentence(pair.open)[1] or words[close + 1] in _STOPS

    def _is_stop(self, token: int) -> bool:
        return self._document.words[token] in _STOPS

    def _is_finite(self, token: int) -> bool:
        """Whether a token is a finite verb; the base form is one behind a plural noun: “the statements contrast”."""
        tag = self._document.tag(token)
        if tag != "VB" or token == 0:
            return tag in FINITE
        return self._document.tag(self._without_adverbs(0, token) - 1) in {"NNS", "NNPS"}

    def _without_adverbs(self, first: int, end: int) -> int:
        while end - 1 > first and self._document.tag(end - 1) in ADVERBS:
            end -= 1
        return end

    def _spans(self, ranges: list[tuple[int, int]]) -> Ranges:
        spans = (self._trimmed(first, last) for first, last in ranges)
        return tuple(span for span in spans if span is not None)

    def _trimmed(self, first: int, last: int) -> Range | None:
        """The code points of a token range without stops, brackets and lone marks at its ends."""
        while first < last and self._drops(first):
            first += 1
        while first < last and (self._is_stop(last - 1) or self._drops(last - 1) or self._trails(last - 1)):
            last -= 1
        return self._document.span(first, last) if first < last else None

    def _trails(self, token: int) -> bool:
        """Whether a token leads to words outside: a mark that opens a quotation, a conjunction."""
        return self._document.tag(token) in {"``", "CC", "WDT"}

    def _drops(self, token: int) -> bool:
        word = self._document.words[token]
        if word in _STOPS or word in {"(", ")", "[", "]"}:
            return True
        tag = self._document.tag(token)
        return (tag == "``" and token not in self._by_open) or (tag == "''" and token not in self._by_close)


def _between(tokens: list[int], first: int, last: int) -> list[int]:
    """The sorted tokens from a first one to a last one, without the last."""
    return tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]
