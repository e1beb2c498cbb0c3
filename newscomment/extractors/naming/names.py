"""Names: which words name somebody or something, and what the gazetteers know of them.

The rules of `names.toml` cut names out of the text, `names_context.toml` tells what stands round unknown ones. Who is
meant by a name that more than one party bears is not decided here.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.naming.capitals import acts
from newscomment.extractors.naming.clues import is_word
from newscomment.extractors.naming.headlines import is_headline
from newscomment.extractors.naming.lost_blanks import lost_blank, lost_end
from newscomment.extractors.naming.no_names import names_no_party
from newscomment.language.document import Apart, Document
from newscomment.language.gazetteer import Entry, gazetteer
from newscomment.language.known import KnownNames
from newscomment.language.rules import Rule

KINDS = frozenset({"person", "state", "organization", "group", "place"})
_NATIONAL = ("people", "adjective")
_WITH_ARTICLE = "names.organisation-with-article"
_KNOWN_BODY = "names.organisation-known"
_ARTICLE_TELLS = frozenset({_WITH_ARTICLE, _KNOWN_BODY})
_WITHOUT_THE = frozenset({"media", "company"})
_MAY_START_LATE = {"names.unknown", "names.person"}
_HARDLY_A_NAME = 0.9  # share of its uses in which a word is written small
_FIGURE = "names.figure"
_BODY = "names.organisation"
_INITIALS = "names.initials"
_UNKNOWN = "names.unknown"
_NOUNS = frozenset("nsNS")
_PROPER = frozenset("NS")
_PLURAL = frozenset("sS")
_BEFORE_STATES = frozenset({",", "(", "-", "[", "of", "in", "from"})
_MARKS = frozenset("@#/")
_GAZETTEER = {"known", "figure"}
_FULL = 2  # words of a full name
_TWICE = 3  # words of a name that may say another one again
_LOCATING = frozenset({"in", "across", "near", "throughout", "into", "outside"})
_STATE_BODIES = frozenset({"court", "legislature", "military", "government"})
_KIND_WITHOUT_ENTRY = {"names.known-person": "person"}  # a figure's namesake: Harlan Jr.
_DISTRICT = frozenset({"D.C.", "DC"})
_FITTING = {
    "names.known-person": "person",
    "names.state": "state",
    _KNOWN_BODY: "organization",
    _WITH_ARTICLE: "organization",
    "names.place-known": "place",
    "names.group": "group",
}


class Name(NamedTuple):
    """A name as it stands: token range, its words, the kind its rule gives ("unknown" and "thing" too), the rule's id.

    `title` is the token range of the title before it, `entries` what it may stand for, likeliest first. `stand` tells
    whether its capital may be due to its place: "start" of a sentence, in a "heading", else "inside"; `located` whether
    a preposition of place stands before it.
    """

    first: int
    last: int
    form: str
    kind: str
    rule: str
    title: Range | None
    entries: tuple[Entry, ...]
    stand: str
    located: bool = False

    @property
    def firm(self) -> bool:
        """Whether it has its capital because it is a name."""
        return self.stand == "inside"


def names(document: Document) -> list[Name]:
    """The names of a document in text order, also of things that are no actors (kind "thing")."""
    places, matches = _Places(document), document.apart("names")
    firm = _firm_forms(document, places, matches)
    found: list[Name] = []
    for name in _found(document, places, matches, firm):
        before = found[-1] if found else None
        if before and before.last == name.first and _is_body_of(before, name):
            found[-1] = _joined(document, before, name)._replace(kind="organization")
        elif before and before.last == name.first and _form(document, before.first, name.last) in firm:
            kind = name.kind if name.rule == _BODY else "unknown"
            found[-1] = _joined(document, before, name)._replace(kind=kind, stand="inside")
        else:
            found.append(name)
    return found


def _is_body_of(place: Name, body: Name) -> bool:
    """Whether a name is that of a court, parliament or army, and the one before says whose: Georgia Supreme Court."""
    if place.kind == "person" or not (place.entries and body.entries):
        return False
    where, what = place.entries[0], body.entries[0]
    return where.kind in ("state", "place") and what.type in _STATE_BODIES and what.country != where.country


def _joined(document: Document, place: Name, body: Name) -> Name:
    form = _form(document, place.first, body.last)
    return body._replace(first=place.first, form=form, entries=(), stand=place.stand)


def _found(document: Document, places: "_Places", matches: Sequence[Apart], firm: set[str]) -> Iterator[Name]:
    for rule, (start, _), span in matches:
        first, title = _start(document, places, rule, span, firm)
        if title is None and start < span[0]:
            title = (start, span[0])
        last = _end(document, first, span[1])
        form = _form(document, first, last)
        kind, entries = _kind(document, rule, (first, last), form)
        if last < span[1] and kind == "thing":
            kind = "unknown"  # its last word made it one
        located = first > 0 and document.words[first - 1].lower() in _LOCATING
        name = Name(first, last, form, kind, rule.id, title, entries, places.stand(first), located)
        yield name._replace(kind="thing") if _is_of_a_thing(document, places, name) else name


def _start(document: Document, places: "_Places", rule: Rule, span: Range, firm: set[str]) -> tuple[int, Range | None]:
    """Where a name begins among its tokens, and the title that stands there before it."""
    first, last = span
    if _begins_late(document, places, rule, span) and _form(document, first, last) not in firm:
        return first + 1, None
    if rule.id not in _MAY_START_LATE or last - first == 1:
        return first, None
    behind = first + _words_before(document, first, last)
    return behind, (first, behind) if first < behind and _is_office(document.words[behind - 1]) else None


def _is_of_a_thing(document: Document, places: "_Places", name: Name) -> bool:
    """Whether a name is that of no party, whatever kind it seems to be of: H. R. 1280; an African-American senator."""
    first, last = name.first, name.last
    return (
        (name.rule == _INITIALS and len(name.form.rpartition(" ")[2]) == 1)
        or _describes(document, name)
        or (" " in name.form and lost_blank(name.form) != "")
        or lost_end(name.form)
        or places.hinders(name.rule, first, last)
        or _is_surname(document, first, name.form, name.entries)
        or names_no_party(document, first, last, name.kind, known=bool(name.entries))
    )


def _describes(document: Document, name: Name) -> bool:
    """Whether the name of a group is but an adjective: a noun follows it."""
    return (
        name.rule == _UNKNOWN
        and name.entries[:1] != ()
        and name.entries[0].kind == "group"
        and document.tags[name.last : name.last + 1] in _NOUNS
        and document.tags[name.last - 1] not in _PLURAL
    )


def _firm_forms(document: Document, places: "_Places", matches: Sequence[Apart]) -> set[str]:
    """The names of several words that stand inside a sentence, also without the form of company behind a comma."""
    inside = (span for _, _, span in matches if span[1] - span[0] > 1 and places.stand(span[0]) == "inside")
    forms = {_form(document, *span) for span in inside}
    return forms | {form.partition(",")[0] for form in forms}


def _is_surname(document: Document, first: int, form: str, entries: tuple[Entry, ...]) -> bool:
    """Whether the abbreviation of an American state ends a sentence: it stands behind a comma, where it is one."""
    short = form.endswith(".") and form[:-1].isalpha() and bool(entries) and entries[0].type == "us-state"
    return short and first > 0 and document.words[first - 1] not in _BEFORE_STATES


def _begins_late(document: Document, places: "_Places", rule: Rule, span: Range) -> bool:
    """Whether the first word of a name may owe its capital to the sentence that it begins."""
    first, last = span
    loose = rule.id in _MAY_START_LATE and last - first > 1
    if loose and document.known.entries(_form(document, first, last)):
        return False  # African Americans
    if loose and last - first == _FULL and _is_full_name(document, first):
        return False  # Bill Weld
    return loose and places.stand(first) != "inside" and _sentence_word(document, first)


def _is_full_name(document: Document, first: int) -> bool:
    """Whether two words are a given name, and no verb, and a name that nothing known has."""
    given, behind = document.words[first : first + 2]
    borne = given in gazetteer().given_names and document.tags[first] in _PROPER
    return borne and document.tags[first + 1] in _PROPER and not document.known.entries(behind)


def _words_before(document: Document, first: int, last: int) -> int:
    """How many common words stand before a known name: Moderator Martha Raddatz, Top Republicans."""
    known, words = document.known, document.words[first:last]
    people = known.entries(words[-1])
    many = words[-1].endswith("s") and not any(map(known.entries, (_form(document, first, last), *words[:-1])))
    if any(entry.kind == "group" or (many and entry.relation == "people") for entry in people):
        return len(words) - 1 if all(map(is_word, words[:-1])) else 0
    if len(words) <= _FULL:
        return 0
    if any(entry.kind == "person" for entry in known.entries(_form(document, first + 1, last))):
        return int(is_word(words[0]))
    return _words_before_full(words)


def _words_before_full(words: Sequence[str]) -> int:
    """How many words of a name are words like any other before a given name and a surname."""
    *before, given, surname = words
    borne = surname in gazetteer().surnames or _is_office(before[-1])
    full = given in gazetteer().given_names and borne and not is_word(given) and not is_word(surname)
    return len(before) if full and (before[-1] == "-" or all(map(_is_plain, before))) else 0


def _is_office(word: str) -> bool:
    return word.lower() in gazetteer().offices


def _end(document: Document, first: int, last: int) -> int:
    """The end of a name, before words that say it again: Ana Duarte Ana Maria, Duarte Ana Maria DuarteMayor."""
    if last - first < _TWICE:
        return last
    words = document.words[first:last]
    goes_on = any(word[0].isupper() for word in document.words[last : last + 1])  # unlike Ford Madox Ford
    if words[1] != "-" and words[0] in words[2 : len(words) - (not goes_on)] and words[0] in gazetteer().given_names:
        return first + words.index(words[0], 2)
    surname = lost_blank(words[-1])
    return first + words.index(surname) + 1 if surname in words else last


def _is_plain(word: str) -> bool:
    """Whether a word is a common one, or a hyphen."""
    known = gazetteer().given_names
    return not word.isalpha() or (is_word(word) and word not in known and not word.isupper())


def _form(document: Document, first: int, last: int) -> str:
    return " ".join(document.text[slice(*document.span(first, last))].split())


def _sentence_word(document: Document, token: int) -> bool:
    """Whether a capitalised word is no name but begins a sentence."""
    word = document.words[token]
    if document.tags[token] in _PROPER:
        return gazetteer().common_words.get(word.lower(), 0.0) > _HARDLY_A_NAME
    return is_word(word)


class _Places:
    """Where in a document a capital tells little."""

    def __init__(self, document: Document) -> None:
        self._words, self._starts, self._ends = document.words, document.starts, document.ends
        self._opening = {sentence.first for sentence in document.sentences}
        self._headings = _headings(document)

    def stand(self, token: int) -> str:
        """Where a token stands: "heading", "start" of a sentence, "inside"."""
        return "heading" if token in self._headings else "start" if token in self._opening else "inside"

    def hinders(self, rule: str, first: int, last: int) -> bool:
        """Whether what stands here is no name: a word at a mark of user names, or after any article in a heading."""
        marked = (
            first > 0
            and last - first == 1
            and self._words[first - 1] in _MARKS
            and self._ends[first - 1] == self._starts[first]
        )
        return marked or (rule == _WITH_ARTICLE and first in self._headings)


def _headings(document: Document) -> frozenset[int]:
    """The tokens of titles and headings, whose capitals tell little."""
    return frozenset(
        token
        for sentence in document.sentences
        if document.blocks[sentence.block].kind != "paragraph"
        or _mostly_capitals(document.words[sentence.first : sentence.last])
        or is_headline(document.words[sentence.first : sentence.last])
        for token in range(sentence.first, sentence.last)
    )


def _mostly_capitals(words: list[str]) -> bool:
    """Whether a sentence is written in capitals."""
    return len(words) > 3 and words[1].isupper() and words[2].isupper() and "".join(words).isupper()


def _kind(document: Document, rule: Rule, tokens: Range, form: str) -> tuple[str, tuple[Entry, ...]]:
    """What a name names: its kind, and the entries of the gazetteers that fit."""
    kind, known = rule.gives["kind"], document.known
    if kind == "government":
        whose = known.entries(_form(document, tokens[0], tokens[1] - 1))
        return "thing" if whose and whose[0].kind == "group" else "state", whose  # an Islamic regime
    entries = known.entries(form) or (_spelled_otherwise(known, form) if kind in ("unknown", "known") else ())
    if entries and entries[0].own:
        return entries[0].kind, entries
    if kind == "seat":
        return _seat(document, *tokens, entries)
    if kind not in _GAZETTEER:
        return kind, entries
    before = document.words[tokens[0] - 1] if tokens[0] else ""
    fitting = tuple(entry for entry in entries if _fits(entry, rule.id, before))
    if before.lower() == "the" and (lands := tuple(one for one in entries if one.article and one.kind == "place")):
        fitting = lands  # the Amazon
    if not fitting and rule.id in _ARTICLE_TELLS and all(entry.type in _WITHOUT_THE for entry in entries):
        return "thing", ()
    fitting = fitting or entries
    return (fitting[0].kind if fitting else _KIND_WITHOUT_ENTRY.get(rule.id, "unknown")), fitting


def _spelled_otherwise(known: KnownNames, form: str) -> tuple[Entry, ...]:
    """What a name of several words stands for that has capitals where the gazetteers have none."""
    first, _, rest = form.partition(" ")
    if form.isupper():
        return known.entries(form.title()) if rest else ()
    return known.entries(f"{first} {rest.lower()}")


def _fits(entry: Entry, rule: str, before: str) -> bool:
    """Whether an entry is of the sort that a rule finds."""
    if rule == _FIGURE:
        return entry.relation == "surname"
    if rule == _WITH_ARTICLE and before == "the":  # a paper's article is capitalised
        return entry.type != "media"
    if rule == _KNOWN_BODY and before == "the" and entry.type == "company" and _is_more_than_a_company(entry.name):
        return False  # the shell, not Shell
    if rule in _FITTING:
        return entry.kind == _FITTING[rule] and entry.relation not in _NATIONAL
    return entry.relation in _NATIONAL or entry.kind == "group"


def _is_more_than_a_company(name: str) -> bool:
    """Whether a company is called by a common word, or as something else is: Target, Amazon."""
    return name.isalpha() and (is_word(name) or len(gazetteer().names[name]) > 1)


def _seat(document: Document, first: int, last: int, entries: tuple[Entry, ...]) -> tuple[str, tuple[Entry, ...]]:
    """A capital or building: the government in it where it acts, else the place."""
    metonyms = tuple(entry for entry in entries if entry.relation == "metonym")
    capitals = tuple(entry for entry in entries if entry.relation == "capital")
    places = tuple(entry for entry in entries if entry.kind == "place")
    if places and (document.words[last - 1] in _DISTRICT or not acts(document, first, last)):
        return "place", places
    fitting = metonyms or capitals or entries
    return fitting[0].kind, fitting
