"""Names of one's own: who is found by them, what they go before, and mistakes in the file. All names are invented."""

import pickle
from pathlib import Path

import pytest

from newscomment import DefinitionError, LexiconError, NamesError, Pipeline, RuleError
from newscomment.model import Actor

HEADER = 'name = "Kelmouth"\nsource = "made for this test"\nlicence = "CC0"\n'
TRUST = """
[[actor]]
name = "Kelmouth Harbour Trust"
kind = "organization"
country = "GB"
aliases = ["the Trust", "KHT", "Fishermen's Trust"]
"""
OTHERS = """
[[actor]]
name = "Ada Trump"
kind = "person"
aliases = ["Trump"]

[[actor]]
name = "Vellmark"
kind = "state"

[[actor]]
name = "Moscow Shipping"
kind = "organization"
aliases = ["Moscow"]

[[actor]]
name = "Environment Agency"
kind = "organization"
country = "GB"
type = "government"
aliases = ["the Agency"]
"""


def names_file(folder: Path, text: str, name: str = "kelmouth.toml") -> Path:
    path = folder / name
    path.write_text(HEADER + text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return Pipeline(names=names_file(tmp_path_factory.mktemp("names"), TRUST + OTHERS))


def actor(pipeline: Pipeline, text: str, name: str) -> Actor:
    (found,) = [actor for actor in pipeline.parse(text).actors if actor.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        pytest.param("The Trust was wrong. KHT paid.", "Kelmouth Harbour Trust", ("Trust", "KHT"), id="aliases"),
        pytest.param("The Fishermen’s Trust paid.", "Kelmouth Harbour Trust", ("Fishermen’s Trust",), id="apostrophe"),
        pytest.param("Vellmark voted.", "Vellmark", ("Vellmark",), id="unknown state"),
        pytest.param("Mayor Trump won the election.", "Ada Trump", ("Trump",), id="no figure"),
        pytest.param("Moscow denied it.", "Moscow Shipping", ("Moscow",), id="no capital"),
        pytest.param("America waits. The Agency erred.", "Environment Agency", ("Agency",), id="no body of America"),
        pytest.param("The Harbour Agency met. The Agency erred.", "Environment Agency", ("Agency",), id="not the last named"),
    ],
)  # fmt: skip
def test_names_go_before_what_is_shipped(pipeline: Pipeline, text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert actor(pipeline, text, name).aliases == aliases


def test_marks_of_no_width_part_the_words_of_names(tmp_path: Path) -> None:
    pipeline = Pipeline(names=names_file(tmp_path, '[[actor]]\nname = "\\u200bSkelah\\u200b Trust"\nkind = "group"\n'))
    assert actor(pipeline, "Then Skelah Trust paid.", "Skelah Trust").kind == "group"


def test_kind_and_country_are_those_of_the_list(pipeline: Pipeline) -> None:
    trust = actor(pipeline, "The Kelmouth Harbour Trust paid.", "Kelmouth Harbour Trust")
    assert (trust.kind, trust.country, trust.evidence[0].rule) == ("organization", "GB", "names.organisation-known")


@pytest.mark.parametrize("text", ["They put their trust in it.", "A Trust may err.", "Kelmouth Harbour is dry."])
def test_other_words_are_no_names(pipeline: Pipeline, text: str) -> None:
    assert "Kelmouth Harbour Trust" not in [actor.name for actor in pipeline.parse(text).actors]


def test_a_pipeline_with_names_is_pickled(pipeline: Pipeline) -> None:
    copy = pickle.loads(pickle.dumps(pipeline))
    assert copy.parse("The Trust paid.") == pipeline.parse("The Trust paid.")


def test_without_figures_persons_are_who_the_text_says_they_are() -> None:
    text = "Donald Trump lost the election. Later Mr. Putin and Obama wept in Washington."
    found = {actor.name: (actor.kind, actor.country) for actor in Pipeline(figures=False).parse(text).actors}
    named = ("Donald Trump", "Putin", "Obama")
    assert {name: found[name] for name in named} == dict.fromkeys(named, ("person", None))


ACTOR = '[[actor]]\nname = "Skelah Trust"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "there is no name in this file; begin each party with [[actor]]", id="empty"),
        pytest.param("[actor]\nname = 3", "begin each party with [[actor]]", id="single bracket"),
        pytest.param('[[actor]]\nkind = "state"', "an actor has no name", id="no name"),
        pytest.param(
            ACTOR + 'kind = "organization"\ntype = "compny"',
            "'compny' is no type of organization; did you mean 'company'?",
            id="type-unknown",
        ),
        pytest.param(ACTOR + 'kind = "organisation"', "'organisation' is no kind of actor; did you mean 'organization'?", id="kind"),
        pytest.param(ACTOR, "its kind is not told; there are person, state", id="no kind"),
        pytest.param(ACTOR + 'kind = "state"\nalias = []', "unknown key: alias; did you mean 'aliases'?", id="key"),
        pytest.param(ACTOR + 'kind = "state"\ncountry = "UK"', "'UK' is no country; give its ISO 3166 code", id="country"),
        pytest.param(ACTOR + 'kind = "state"\ncountry = ["GB"]', "['GB'] is no country; give its ISO 3166 code", id="countries"),
        pytest.param(ACTOR + 'kind = "state"\naliases = "KHT"', "the aliases must be a list of names", id="aliases"),
        pytest.param(ACTOR + 'kind = "state"\ntype = 3', "type = 3 is no word", id="type"),
        pytest.param(ACTOR + 'kind = "state"\naliases = ["trust"]', "'trust' would never be found", id="small letter"),
        pytest.param(ACTOR + 'kind = "state"\n[classes.BOATS]\nwords = ["tug"]', "unknown key: classes; rules and word lists stand in files", id="words"),
        pytest.param(ACTOR + 'kind = "state"\n' + ACTOR + 'kind = "group"', "'Skelah Trust' is a name of another actor too", id="two kinds"),
        pytest.param(TRUST + ACTOR + 'kind = "group"\naliases = ["KHT"]', "'KHT' is a name of 'Kelmouth Harbour Trust' too", id="twice"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_file_and_entry(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(NamesError, match=r"^kelmouth\.toml") as error:
        Pipeline(names=names_file(tmp_path, text))
    assert message in str(error.value)


def test_a_header_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "bare.toml"
    path.write_text(TRUST)
    with pytest.raises(NamesError, match="the header lacks name, source, licence"):
        Pipeline(names=path)


def test_files_are_not_taken_for_one_another(tmp_path: Path) -> None:
    path = names_file(tmp_path, TRUST)
    with pytest.raises(LexiconError, match="this is a list of names, no word list; give it to Pipeline as names="):
        Pipeline(lexicons=path)
    with pytest.raises(RuleError, match="this is a list of names, no file of rules; give it to Pipeline as names="):
        Pipeline(rules=path)
    with pytest.raises(DefinitionError, match="this file is given twice"):
        Pipeline(names=[path, path])
