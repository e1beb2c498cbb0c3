"""What the fuzzer throws bytes at. Each target reads them or refuses them with an error of our own; all else is a find."""

import tempfile
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

import newscomment
from newscomment import Article, ArticleError, InputWarning, NewscommentError, Pipeline
from newscomment.cli.forms import FORMS, Ask
from newscomment.comparing import read_annotations
from newscomment.exporters.tables import TABLES
from newscomment.language.layout import Layout
from newscomment.language.lexicon import load_lexicon
from newscomment.language.rules import load_rules
from newscomment.parsers.formats import FORMATS
from newscomment.pipeline import default_pipeline
from newscomment.reading import Options, found_in

Target = Callable[[bytes], None]
LINES = 'layer = "words"\nextractor = "findings"\n[[rule]]\nid = "x"\nfinds = "x"\nwhy = "x"\nhits = ["x"]\nmisses = ["y"]\n'


def read(text: str) -> Article:
    """Read a text, and hold the reading to its contract: exact places, the same JSON there and back."""
    try:
        article = newscomment.parse(text)
    except ArticleError as error:  # a reading of ours that contradicts itself is no refusal
        raise AssertionError(str(error)) from error
    assert article.text == text
    assert Article.model_validate_json(article.model_dump_json()) == article
    return article


def any_text(data: bytes) -> None:
    read(data.decode("utf-8", "surrogateescape"))


def any_file(data: bytes) -> None:
    form, source = tuple(FORMATS)[data[0] % len(FORMATS)] if data else "text", data[1:]
    for one in found_in(source, "x", Options(format=form)):
        if isinstance(one.what, Layout):
            default_pipeline().extract(one.what)


def every_form(data: bytes) -> None:
    article = read(data.decode("utf-8", "replace"))
    for form in FORMS.values():
        form.write(article, Ask()).encode()
    for kind in TABLES:
        article.to_csv(kind)


def a_pattern(data: bytes) -> None:
    pattern = data.decode("utf-8", "replace").replace("'''", "").replace("\r", "")
    with_rules(f"{LINES}pattern = '''{pattern}'''\n".encode(errors="replace"))


def with_rules(source: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.toml"
        path.write_bytes(source)
        load_rules([path])
        Pipeline(rules=[path], seconds=0.5).parse("Ana Duarte warned that x may fall. The y waits.")


def a_word_list(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.toml"
        path.write_bytes(data)
        load_lexicon([path])


def corrected(data: bytes) -> None:
    read_annotations(data.decode("utf-8", "replace"), "Ana Duarte warned that the dam may burst.")


TARGETS: Mapping[str, Target] = {
    "text": any_text,
    "file": any_file,
    "forms": every_form,
    "pattern": a_pattern,
    "rules": with_rules,
    "words": a_word_list,
    "annotations": corrected,
}


def attempt(target: Target, data: bytes) -> None:
    """Run a target; what is refused as documented is no find."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", InputWarning)
        try:
            target(data)
        except NewscommentError:
            return
