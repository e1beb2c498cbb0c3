"""The whole way from a text to an Article: parse(), read(), and Pipeline for one's own rules and lexicons."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path

from newscomment.assembly import Assembly
from newscomment.errors import ExtractorError, InputError, NewscommentError, NotFoundError
from newscomment.extractors import (
    actors,
    arguments,
    attributions,
    certainties,
    claims,
    kinds,
    labelled,
    moods,
    quotations,
    relations,
    risks,
    roles,
    sections,
    stances,
)
from newscomment.extractors.findings import Extractor, Findings, Labelled
from newscomment.language.analysis import Analyzer
from newscomment.language.contracts import contracts
from newscomment.language.document import Document
from newscomment.language.examples import Failure, failures
from newscomment.language.explaining import explain_rule
from newscomment.language.gc_pause import collection_paused
from newscomment.language.grounds import grounds
from newscomment.language.layout import Layout
from newscomment.language.lexicon import shipped_lexicons
from newscomment.language.near_misses import MOST, NearMiss
from newscomment.language.rules import load_rules, shipped_rules
from newscomment.language.word_classes import WordClass, unasked, word_classes
from newscomment.model import Article
from newscomment.opening import contents
from newscomment.own_extractors import OwnExtractor, callables, called, run
from newscomment.parameters import (
    Facts,
    Paths,
    definitions,
    known_facts,
    named,
    number,
    one_path,
    remade,
    seen,
    switch,
    told_name,
    warn,
    warn_of,
)
from newscomment.parsers.from_text import parse_text
from newscomment.reading import Found, Options, found_in, layout_of, only

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("moods", moods.extract),
    ("actors", actors.extract),
    ("attributions", attributions.extract),
    ("quotations", quotations.extract),
    ("claims", claims.extract),
    ("kinds", kinds.extract),
    ("certainties", certainties.extract),
    ("relations", relations.extract),
    ("roles", roles.extract),
    ("arguments", arguments.extract),
    ("stances", stances.extract),
    ("risks", risks.extract),
    ("sections", sections.extract),
    ("findings", labelled.extract),
)
"""The running order: each extractor sees the document and what those before it found."""

_KINDS_OF: Mapping[str, tuple[str, ...]] = {
    "sentences": ("moods",),
    "actors": ("actors", "names"),
    "sections": ("section_cues", "section_notes", "topics"),
    "claims": ("claims", "attributions", "kinds"),
}
"""The extractors whose rules tell of a field of an article that has none of its name, or not only that."""


_USUAL: Mapping[str, object] = {"figures": True, "seconds": 2.0}


class Pipeline:
    """Reads texts with one's own rules, lexicons, names and extractors beside the shipped ones.

    `rules` and `lexicons` are TOML files in the shipped files' format, one or several; a rule of an id that is shipped
    takes its place. `names` are lists of parties, who go before those that are shipped. `extractors` are functions that
    run last, in their order. With `figures=False` nobody is taken for a public figure: persons are who the text says
    they are. `seconds` limits what each of one's own rules may take for one document; a rule that takes longer ends in
    a RuleError that names it. Raises LexiconError, NamesError, RuleError or PatternError, with file, entry and place.
    """

    def __init__(  # noqa: PLR0913  (one argument for each sort of thing that users bring)
        self,
        *,
        rules: Paths = (),
        lexicons: Paths = (),
        names: Paths = (),
        extractors: OwnExtractor | Iterable[OwnExtractor] = (),
        figures: bool = True,
        seconds: float = 2.0,
    ) -> None:
        own, words, lists = definitions("rules", rules), definitions("lexicons", lexicons), definitions("names", names)
        limit, known = number("seconds", seconds), switch("figures", figures)
        with collection_paused():
            self.analyzer = Analyzer(rules=own, lexicons=words, names=lists, figures=known, seconds=limit)
        for name, meant in unasked(words, self.analyzer.vocabulary.asked) if words else ():
            if meant:
                warn(f"no rule asks for the class {name} of a word list; did you mean {meant!r}?")
        self._own = callables(extractors)
        self._known = frozenset({rule.id for file in self.analyzer.files for rule in file.rules} | grounds().keys())
        self._files = {"rules": own, "lexicons": words, "names": lists}
        self._seen = tuple((name, seen(files)) for name, files in self._files.items())
        self._options = {"extractors": self._own, "figures": known, "seconds": limit}

    def __repr__(self) -> str:
        """The arguments that are not as they are unless given."""
        files = {name: [str(path) for path in paths] for name, paths in self._files.items()}
        brought = {"extractors": [called(one).rpartition(".")[2] for one in self._own]}
        told = [f"{name}={value!r}" for name, value in {**files, **brought}.items() if value]
        told += [f"{name}={self._options[name]!r}" for name, usual in _USUAL.items() if self._options[name] != usual]
        return f"Pipeline({', '.join(told)})"

    def __reduce__(self) -> tuple[object, ...]:
        """A pipeline is pickled by its arguments; in another process the files are read again, once.

        Raises ExtractorError for one whose extractors cannot be pickled.
        """
        import pickle  # whoever calls this has it

        try:
            return remade, (type(self), pickle.dumps((self._seen, self._options)))
        except (AttributeError, TypeError, pickle.PicklingError) as error:
            names = ", ".join(map(called, self._own))
            advice = "give functions or classes that stand in a module, by their names there"
            raise ExtractorError(f"cannot be sent to another process: {error}", names, advice=advice) from error

    def parse(
        self,
        text: str,
        *,
        title: str | None = None,
        metadata: Facts = None,
        format: str = "text",  # noqa: A002
    ) -> Article:
        """Read a text; see `newscomment.parse`."""
        return self._reading(layout_of(text, named("format", format), title), known_facts(metadata))

    def read(
        self,
        path: str | PathLike[str],
        *,
        title: str | None = None,
        encoding: str | None = None,
        format: str | None = None,  # noqa: A002  (what it is called everywhere else)
        metadata: Facts = None,
    ) -> Article:
        """Read a file; see `newscomment.read`."""
        file, facts = one_path("path", path), known_facts(metadata)
        what = only(found_in(contents(file), file, Options(format, encoding, title)))
        if not isinstance(what, Article):
            return self._reading(what, {"source": told_name(file), **facts}, file)
        if facts:
            raise InputError("this is an article that was read already", "leave metadata away, or read its text again")
        return self._read_already(what, file)

    def each_in(self, data: bytes, name: str, options: Options) -> Iterator[Article | NewscommentError]:
        """Read every article in the bytes of a file; `name` tells its format and goes to `metadata.source`."""
        for found in found_in(data, name, options):
            yield self.of_found(found, name)

    def of_found(self, found: Found, name: str) -> Article | NewscommentError:
        """Read one text of a file of that name; an article or an error that stands there is given as it is."""
        place, what = found
        source = told_name(f"{name}, {place}" if place and name else name)
        if isinstance(what, Article):
            return self._read_already(what, source or place)
        if not isinstance(what, Layout):
            return what
        return self._reading(what, {"source": source} if source else {}, source or place)

    def _read_already(self, article: Article, place: str) -> Article:
        """An article as it stands in a file; nothing of one's own is looked for in it, which is told."""
        if self._own or any(self._files.values()):
            warn(f"{place}: this article was read already, and nothing of your own is looked for in it".lstrip(": "))
        return article

    def _reading(self, layout: Layout, facts: Mapping[str, object], place: str = "") -> Article:
        """The reading of a layout, with facts that go before those which it tells; `place` is where it is from."""
        known = {**layout.metadata, **facts}
        warn_of(layout.text, known.get("language"), place)
        return self.extract(layout._replace(metadata=known))

    def document(self, text: str, *, title: str | None = None) -> Document:
        """A text as the language layer leaves it, for one's own extractors and for looking."""
        return self.analyzer.read(parse_text(text, title=title))

    def extract(self, layout: Layout) -> Article:
        """Run the language layer and the extractors over what a parser made."""
        with collection_paused():  # what is made here stays; looking for what may go costs more than some extractors
            return self._extract(layout)

    def _extract(self, layout: Layout) -> Article:
        document = self.analyzer.read(layout)
        findings = Findings()
        for name, extractor in EXTRACTORS:
            findings = findings.plus(name, extractor(document, findings))
        own: list[Labelled] = [*findings.findings]
        for bring in self._own:
            own += run(bring, document, findings, self._known)
        own.sort(key=lambda found: found.span)
        document.forget()
        assembly = Assembly(document, findings.plus("findings", tuple(own)))
        del document, findings, own  # they are as large as the article
        return assembly.article()

    def explain(self, rule: str) -> str:
        """What a rule finds, and why; see `newscomment.explain`."""
        return explain_rule(named("rule", rule), self.analyzer.files)

    def why_not(self, text: str, kind: str) -> tuple[NearMiss, ...]:
        """The rules of a kind that came near in a text, one's own first; see `newscomment.why_not`."""
        known = sorted({*contracts(), *_KINDS_OF, *(file.extractor for file in self.analyzer.files)})
        if named("kind", kind) not in known:
            advice = f"give the text first: why_not(text, {text!r})" if text in known else ""
            raise NotFoundError("kind of rule", kind, known, advice)
        document = self.document(text)
        found = [near for name in _KINDS_OF.get(kind, (kind,)) for near in document.near(name)]
        own = frozenset(self.analyzer.own)
        found.sort(key=lambda near: (near.rule in own, near.share, len(near.text)), reverse=True)
        return tuple(found[:MOST])

    def word_classes(self) -> tuple[WordClass, ...]:
        """The lexical classes that patterns may name, one for each word list that has words of it, one's own too."""
        own = (Path(path) for path, _ in dict(self._seen)["lexicons"])
        return word_classes([*shipped_lexicons(), *own])

    def check(self) -> tuple[Failure, ...]:
        """Run the examples that stand beside one's own rules: those that a rule does not keep, none if all is well."""
        rules = {rule.id: rule for file in self.analyzer.files for rule in file.rules}
        return tuple(failure for name in self.analyzer.own for failure in failures(self.analyzer, rules[name]))


@cache
def default_pipeline() -> Pipeline:
    """The pipeline with nothing but what is shipped; made once."""
    return Pipeline()


def parse(
    text: str,
    *,
    title: str | None = None,
    metadata: Facts = None,
    format: str = "text",  # noqa: A002
) -> Article:
    """Read a text into an Article.

    `title` is given where it does not stand in the text; `metadata` is what is known of the article. Offsets are
    half-open, in code points of `text`, which is kept as it is; of another `format` ("markdown", "html", "json",
    "jsonl", "csv", "email", "feed") they are offsets into the clean text, and `article.in_source` leads back. Raises
    InputError for a text without a word, and for a page of HTML as plain text; a text in another script or language is
    read with an InputWarning.
    """
    return default_pipeline().parse(text, title=title, metadata=metadata, format=format)


def read(
    path: str | PathLike[str],
    *,
    title: str | None = None,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002  (what it is called everywhere else)
    metadata: Facts = None,
) -> Article:
    """Read a file into an Article: plain text, Markdown, HTML, a JSON or CSV record, an e-mail or a feed.

    Its suffix and its beginning tell which, unless `format` does. `title` is given where it does not stand in the text;
    `metadata` is what is known of the article, and goes before what the file tells. The bytes are decoded by their
    byte-order mark, as UTF-8, or by `encoding`. Raises InputError, with the offset in bytes, for bytes that are none of
    these, FileError (an OSError) for a file that cannot be opened, and MissingExtraError for a format whose optional
    packages are missing.
    """
    return default_pipeline().read(path, title=title, encoding=encoding, format=format, metadata=metadata)


def explain(rule: str) -> str:
    """What a shipped rule finds and why, its pattern, what it fires on and what it leaves alone.

    `rule` is an id such as those in `evidence`. Raises NotFoundError for an id that no rule has.
    """
    return explain_rule(named("rule", rule), load_rules(shipped_rules()))


def why_not(text: str, kind: str) -> tuple[NearMiss, ...]:
    """The five rules that came nearest to firing in a sentence: what each lacked, and where the rest of it matched.

    `kind` is a field of an article ("risks", "claims", …) or what the rules serve ("attributions", "kinds", …); an
    unknown one raises NotFoundError, with those that there are.
    """
    return default_pipeline().why_not(text, kind)
