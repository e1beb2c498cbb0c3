"""What users bring: their mistakes are told with file, entry, reason and remedy; what is right is kept."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import newscomment
from newscomment import (
    ArgumentError,
    Article,
    DefinitionError,
    ExtractorError,
    LexiconError,
    NotFoundError,
    PatternError,
    Pipeline,
    RuleError,
)
from newscomment.extractors.findings import Evidence, Findings, Labelled
from newscomment.language.analysis import Analyzer
from newscomment.language.contracts import contracts
from newscomment.language.document import Document
from newscomment.language.lexicon import load_lexicon
from newscomment.language.rules import load_rules
from newscomment.own_extractors import callables, run
from newscomment.pipeline import default_pipeline

RULE = """
layer = "{layer}"
{extractor}
[[rule]]
id = "wait"
pattern = '''{pattern}'''
finds = "Somebody who waits"
why = "Waiting is an answer"
{gives}
hits = [{hit}]
misses = ["They left."]
"""
PLAIN: dict[str, str] = {
    "layer": "phrases",
    "extractor": 'extractor = "findings"',
    "pattern": "(?P<who><NP>) <~wait>",
    "gives": "",
    "hit": '{ text = "They wait.", who = "They" }',
}
HEADER = 'name = "x"\nsource = "y"\nlicence = "z"\n'


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rule_file(folder: Path, name: str = "patience.toml", **parts: str) -> Path:
    return write(folder / name, RULE.format(**{**PLAIN, **parts}))


def risk(**parts: str) -> dict[str, str]:
    return {"extractor": 'extractor = "risks"', "hit": '"They wait."', **parts}


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    """One that these tests may add to, so that not each has to load the shipped files."""
    return Analyzer()


def take(analyzer: Analyzer, *paths: Path) -> None:
    """Look at rule files as an analyzer looks at users' files."""
    for file in load_rules(paths):
        analyzer._ready(file, 2.0)


def test_what_is_right_is_taken(tmp_path: Path) -> None:
    pipeline = Pipeline(rules=rule_file(tmp_path))
    assert [finding.label for finding in pipeline.parse("They wait.").findings] == ["patience.wait"]
    assert pipeline.check() == ()


def test_a_single_path_may_be_text(tmp_path: Path) -> None:
    words = write(tmp_path / "words.toml", HEADER + '[classes.WAITING]\nverbs = ["wait"]')
    pipeline = Pipeline(rules=str(rule_file(tmp_path, pattern="(?P<who><NP>) <VG&WAITING>")), lexicons=str(words))
    assert len(pipeline.parse("They wait.").findings) == 1


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param({"extractor": 'extractor = "risk"'}, "there is no extractor 'risk'; did you mean 'risks'", id="extractor"),
        pytest.param({"extractor": ""}, "there is no extractor 'patience'; write extractor = \"findings\"", id="extractor by default"),
        pytest.param({"extractor": "extractor = 3"}, "`extractor` is the name of what the rules serve", id="extractor no text"),
        pytest.param({"gives": 'gives = { lable = "x" }'}, "`gives` has an unknown key 'lable'; did you mean 'label'?", id="unknown key of gives"),
        pytest.param({"gives": 'gives = { label = "long wait" }'}, "label = 'long wait' is no name; use letters", id="label with a blank"),
        pytest.param({"gives": "gives = { label = 3 }"}, '`gives` is a table of strings; numbers too: weight = "0.5"', id="label no text"),
        pytest.param({"hit": '{ text = "They wait.", whom = "They" }'}, "a hit says what 'whom' captures, but the pattern has no group of that name; its groups are who", id="hit key"),
        pytest.param({"hit": '{ txt = "They wait." }'}, "a hit has no text", id="hit without text"),
        pytest.param({"hit": "3"}, "a hit is a text, or a table", id="hit no text"),
        pytest.param({"pattern": "<NP>*", "hit": '"They wait."'}, "the pattern matches where nothing is", id="all optional"),
        pytest.param(
            {"layer": "words", "pattern": "<VB.*> <NP>", "hit": '"They wait."'},
            '<NP> is a class of phrases, and this file reads words; write layer = "phrases"', id="phrases among words",
        ),
        pytest.param({"pattern": "", "hit": '"They wait."'}, "the pattern matches where nothing is", id="empty pattern"),
        pytest.param({"pattern": "(?=<NP>)", "hit": '"They wait."'}, "the pattern only looks ahead and captures nothing", id="only ahead"),
        pytest.param(risk(pattern="(?P<cue><NP>)"), "the pattern lacks a group (?P<hazard> …) or (?P<content> …)", id="missing group"),
        pytest.param(risk(pattern="(?P<hazard><NP>) (?P<who><VG>)"), "nothing is done with a group 'who'; there are cue", id="unknown group"),
        pytest.param(risk(pattern="(?P<hazard><NP>)", gives='gives = { subject = "triger" }'), "subject = 'triger' is not known; did you mean 'trigger'?", id="unknown value"),
        pytest.param(
            risk(pattern="(?P<sign><NP>)", extractor='extractor = "kinds"', gives='gives = { kind = "fact" }'),
            '`gives` lacks weight; write weight = "0.5"', id="missing weight"),
        pytest.param(
            risk(pattern="(?P<sign><NP>)", extractor='extractor = "kinds"', gives='gives = { kind = "fact", weight = "much" }'),
            "weight = 'much' is no number", id="weight no number"),
        pytest.param(
            risk(pattern="(?P<cue><VG>)", extractor='extractor = "attributions"', gives='gives = { frame = "clause" }'),
            "the pattern lacks a group (?P<content> …) or (?P<bare> …)", id="group that a frame needs"),
        pytest.param(
            risk(pattern="(?P<name>Acme) (?P<kind>Corp)", extractor='extractor = "names"', gives='gives = { kind = "organization" }'),
            "nothing is done with a group 'kind'", id="two groups where one is"),
        pytest.param({"pattern": "<REPROT>"}, "no class is called REPROT; did you mean 'REPORT", id="unknown class"),
        pytest.param({"pattern": "<np> <VG>"}, "no class is called np; did you mean 'NP'", id="tag in small letters"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_is_told(tmp_path: Path, analyzer: Analyzer, parts: dict[str, str], message: str) -> None:
    with pytest.raises((RuleError, PatternError)) as error:
        take(analyzer, rule_file(tmp_path, **parts))
    assert str(error.value).startswith("patience.toml")
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('layer = "words"\nrule = 3', "rules stand in tables of their own; begin each with [[rule]]", id="no list"),
        pytest.param('layer = "words"\n[rule]\nid = "x"', "begin each with [[rule]]", id="single bracket"),
        pytest.param('layer = "words"\ndefine = 3\nrule = []', "[define] holds names and patterns", id="definitions no table"),
        pytest.param('a = 1\nlayer = "words', "patience.toml, line 2: not a TOML file", id="TOML"),
        pytest.param('layers = "words"\nrule = []', "unknown key: layers; did you mean 'layer'?", id="key"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RuleError) as error:
        load_rules([write(tmp_path / "patience.toml", text)])
    assert message in str(error.value)


def test_two_rules_of_one_id_are_told(tmp_path: Path) -> None:
    path = rule_file(tmp_path)
    path.write_text(path.read_text() + RULE.format(**PLAIN).partition('"findings"')[2])
    with pytest.raises(RuleError, match=r"patience\.toml, patience\.wait: two rules have this id"):
        load_rules([path])


def test_a_mistake_in_a_definition_is_told_also_if_no_rule_uses_it(tmp_path: Path, analyzer: Analyzer) -> None:
    path = rule_file(tmp_path, extractor='extractor = "findings"\n[define]\nBANK = "<NP"')
    with pytest.raises(PatternError, match=r"patience\.toml, \[define\] BANK: this class is not closed"):
        take(analyzer, path)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("nowhere.toml", "nowhere.toml: cannot be read: No such file or directory; check the path", id="missing"),
        pytest.param("folder.toml", "it is a folder: give the files in it", id="folder"),
        pytest.param("rules.txt", "its name must end in .toml", id="other name"),
        pytest.param("latin.toml", "not in UTF-8: byte 0xe9 at offset 3", id="other encoding"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("load", "kind"), [(load_rules, RuleError), (load_lexicon, LexiconError)])
def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, load: Callable[[list[Path]], object], kind: type[DefinitionError], name: str, message: str
) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "rules.txt").write_text("")
    (tmp_path / "latin.toml").write_bytes(b"caf\xe9")
    with pytest.raises(kind, match=re.escape(message)):
        load([tmp_path / name])


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = rule_file(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(Pipeline(rules=[path]).parse("They wait.").findings) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('[classes.pledge]\nverbs = ["vow"]', "pledge: a class has a name in capitals, digits and _; call it PLEDGE", id="small letters"),
        pytest.param('[classes."9"]\nverbs = ["vow"]', "begin it with a letter", id="digit"),
        pytest.param('[classes.NP]\nnouns = ["vow"]', "NP: this is the name of a tag or feature", id="reserved"),
        pytest.param('[class.PLEDGE]\nverbs = ["vow"]', "unknown key: class; classes are [classes.NAME]", id="unknown table"),
        pytest.param("", "there is no word in this file", id="no classes"),
        pytest.param('[classes.VOW]\nphrases = ["so far"]\ntag = "RBB"', "'RBB' is no Penn tag; did you mean 'RB", id="tag"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_word_list_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=r"^words\.toml") as error:
        load_lexicon([write(tmp_path / "words.toml", HEADER + text)], reserved={"NP"})
    assert message in str(error.value)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_a_time_limit_is_more_than_nothing(seconds: float) -> None:
    with pytest.raises(ArgumentError, match="is no time limit; give a number above 0"):
        Pipeline(seconds=seconds)


def test_a_shipped_file_keeps_its_layer_and_extractor(tmp_path: Path) -> None:
    with pytest.raises(
        RuleError, match=r"risks\.toml: its layer is 'words', but .* has 'phrases'; .* call it my-risks\.toml"
    ):
        Pipeline(rules=[rule_file(tmp_path, "risks.toml", layer="words", extractor="")])
    with pytest.raises(RuleError, match=r"risks\.toml: its extractor is 'findings', but"):
        Pipeline(rules=[rule_file(tmp_path, "risks.toml")])


def test_a_group_that_catches_nothing_is_no_capture(tmp_path: Path) -> None:
    article = Pipeline(rules=[rule_file(tmp_path, pattern="(?P<who><NP>?) <VG>")]).parse("Wait!")
    assert [finding.captures for finding in article.findings] == [()]


def test_a_rule_that_only_looks_ahead_finds_what_it_captures(tmp_path: Path) -> None:
    article = Pipeline(rules=[rule_file(tmp_path, pattern="(?= (?P<who><NP>) <~wait> )")]).parse("They wait.")
    assert [finding.text for finding in article.findings] == ["They"]


SLOW = "(?: <NN>* <NN>* )* (?P<sign><CD>)"


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({"extractor": 'extractor = "findings"'}, id="findings"),
        pytest.param({"extractor": 'extractor = "section_cues"', "gives": 'gives = { cue = "stakes" }'}, id="rules that shut one another out"),
    ],
)  # fmt: skip
def test_a_runaway_rule_is_named(tmp_path: Path, parts: dict[str, str]) -> None:
    path = rule_file(tmp_path, pattern=SLOW, layer="words", hit='"5 wait."', **parts)
    pipeline = Pipeline(rules=[path], seconds=0.05)
    text = "war " * 400 + ".\n\n5 wars."
    with pytest.raises(RuleError, match=r"patience\.toml, patience\.wait: ran for over 0\.05 s on one document"):
        pipeline.parse(text)
    with pytest.raises(RuleError, match=r"patience\.wait: ran for over"):
        pipeline.why_not(text, path.read_text().partition('extractor = "')[2].partition('"')[0])


def test_examples_that_a_rule_does_not_keep_are_told(tmp_path: Path) -> None:
    path = rule_file(tmp_path, hit='{ text = "They wait.", who = "wait" }, "They left.", "The war was long."')
    told = [str(failure) for failure in Pipeline(rules=[path]).check()]
    assert told == [
        "patience.wait: captures who: “They”, not who: “wait”: They wait.",
        "patience.wait: does not fire, for want of <~wait> beside “They”: They left.",
        "patience.wait: does not fire, for want of <~wait> beside “The war”: The war was long.",
    ]
    path = rule_file(tmp_path, pattern="(?P<who><NP>) <VG>")
    assert [failure.problem for failure in Pipeline(rules=[path]).check()] == ["fires on “They left”"]


# ---- extractors ---------------------------------------------------------------------------------------------------

Extractor = Callable[[Document, Findings], Any]


def giving(thing: object) -> Extractor:
    def mine(_document: Document, _findings: Findings) -> object:
        return thing

    return mine


@pytest.mark.parametrize(
    ("given", "message"),
    [
        pytest.param(None, "gave nothing instead of findings; yield Labelled", id="forgot to return"),
        pytest.param(3, "gave int instead of findings", id="number"),
        pytest.param("toll", "gave str instead of findings", id="text"),
        pytest.param(Labelled("toll", (0, 2)), "gave Labelled instead of findings", id="a single one"),
        pytest.param([("toll", (0, 2))], "gave tuple instead of a Labelled", id="plain tuple"),
        pytest.param([Labelled("long wait", (0, 2))], "gave the label 'long wait'", id="label with a blank"),
        pytest.param([Labelled("", (0, 2))], "gave the label ''", id="no label"),
        pytest.param([Labelled("toll", (2, 2))], "gave (2, 2) as span: it is empty, or outside the text of 10", id="empty"),
        pytest.param([Labelled("toll", (0, 99))], "gave (0, 99) as span", id="outside"),
        pytest.param([Labelled("toll", (0, 1.5))], "gave (0, 1.5) as span: a span is a pair of offsets", id="no offsets"),  # type: ignore[arg-type]
        pytest.param([Labelled("toll", (0, 2), (("who", (5, 3)),))], "gave (5, 3) as capture of 'who'", id="capture"),
        pytest.param([Labelled("toll", (0, 2), {"who": (0, 1)})], "as capture: it is a name and a span", id="captures no pairs"),  # type: ignore[arg-type]
        pytest.param([Labelled("toll", (0, 2), evidence=(Evidence("moods.imperativ", (0, 2)),))], "gave evidence of a rule 'moods.imperativ' that does not exist; did you mean 'moods.imperative'?", id="no such rule"),
        pytest.param([Labelled("toll", (0, 2), data={"x": {1}})], "gave data that JSON cannot hold", id="set"),
        pytest.param([Labelled("toll", (0, 2), data={"x": float("nan")})], "gave data that JSON cannot hold", id="not a number"),
    ],
)  # fmt: skip
def test_what_is_no_finding_is_told_with_the_extractor(given: object, message: str) -> None:
    with pytest.raises(ExtractorError, match=re.escape(message)) as error:
        run(giving(given), default_pipeline().document("They wait."), Findings(), {"moods.imperative"})
    assert str(error.value).startswith("giving.<locals>.mine: ")


def test_evidence_may_name_a_rule_or_the_extractor() -> None:
    evidence = (Evidence("moods.imperative", (0, 2)), Evidence("mine", (0, 2)))
    given = [Labelled("toll", (0, 2), evidence=evidence)]
    assert run(giving(given), default_pipeline().document("They wait."), Findings(), {"moods.imperative"}) == given


SOUND = """layer = "phrases"
extractor = "findings"
[[rule]]
id = "wait"
pattern = "<NP> <VG&~wait>"
finds = "Somebody who waits"
why = "Waiting is an answer"
hits = ["They wait."]
misses = ["They left."]
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("<VG&~wait>", "<VG&Condemn>", "no class is called Condemn; did you mean 'CONDEMN'", id="wrong case"),
        pytest.param('"wait"', '"rob bery"', "'rob bery' is no id; use letters, digits, - and _, such as 'rob-bery'", id="id"),
        pytest.param('hits = ["They wait."]', 'hits = "They wait."', "`hits` is a list; write it in brackets", id="hits"),
        pytest.param('misses = ["They left."]', 'misses = "No."', "`misses` is a list; write it in brackets", id="misses"),
        pytest.param("[[rule]]", "[[rules]]", "unknown key: rules; did you mean 'rule'?", id="rules"),
        pytest.param('"findings"', '"poems"', 'write extractor = "findings" for findings of your own; others are risks, risk_degrees, risk_fields, attributions', id="extractor"),
        pytest.param('"findings"', '"risk"', "there is no extractor 'risk'; did you mean 'risks'", id="nearly one"),
    ],
)  # fmt: skip
def test_slips_in_a_rule_file(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "waits.toml"
    path.write_text(SOUND)
    assert Pipeline(rules=path).check() == ()
    path.write_text(SOUND.replace(old, new))
    with pytest.raises(DefinitionError, match=re.escape(message)):
        Pipeline(rules=path)


def test_the_extractors_that_an_error_names_are_those_of_the_guide(root: Path) -> None:
    table = (
        (root / "docs" / "rules.md").read_text("utf-8").partition("## What a rule can produce")[2].partition("\n## ")[0]
    )
    guide = {line.split("`")[1] for line in table.splitlines() if line.startswith("| `")} - {"extractor", "own-…"}
    assert guide == {name for name, contract in contracts().items() if contract.open}


def test_a_file_is_given_once(tmp_path: Path) -> None:
    path = tmp_path / "waits.toml"
    path.write_text(SOUND)
    with pytest.raises(RuleError, match=r"waits\.toml: this file is given twice; give it once"):
        Pipeline(rules=[path, str(path)])
    words = word_list(tmp_path, 'verbs = ["ingeminate"]')
    with pytest.raises(LexiconError, match="this file is given twice"):
        Pipeline(lexicons=[words, words])


def word_list(folder: Path, entries: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(f'name = "w"\nsource = "made for this test"\nlicence = "CC0"\n[classes.MINE]\n{entries}\n')
    return path


def test_rules_and_word_lists_are_not_taken_for_one_another(tmp_path: Path) -> None:
    path = tmp_path / "waits.toml"
    path.write_text(SOUND)
    with pytest.raises(LexiconError, match="this is a file of rules, no word list; give it to Pipeline as rules="):
        Pipeline(lexicons=path)
    with pytest.raises(RuleError, match="this is a word list, no file of rules; give it to Pipeline as lexicons="):
        Pipeline(rules=word_list(tmp_path, 'verbs = ["ingeminate"]'))


@pytest.mark.parametrize(
    ("entries", "meant"),
    [
        ('verbs = ["mumbled"]', "mumble"),
        ('verbs = "wait, said"', "say"),
        ('nouns = ["robberies"]', "robbery"),
        ('adjectives = ["greater"]', "great"),
    ],
)
def test_an_entry_that_could_never_match_is_refused_with_its_lemma(tmp_path: Path, entries: str, meant: str) -> None:
    with pytest.raises(LexiconError, match=f"hardly match: they are found by their lemma; write '{meant}', or put"):
        Pipeline(lexicons=word_list(tmp_path, entries))


def test_entries_that_may_be_lemmas_are_left_alone(tmp_path: Path) -> None:
    entries = """verbs = ["ingeminate", "found", "bring", "need", "sing", "embed"]
nouns = ["news", "series", "politics", "economics", "Games", "pertussis", "data", "means", "arrears", "criteria"]
adjectives = ["united", "bitter", "underwater"]
adverbs = ["better-off", "rather"]
words = ["mumbled", "robberies"]"""
    Pipeline(lexicons=word_list(tmp_path, entries))


FOUND = {
    "plural": ('nouns = ["write-down"]', "NP", "Two write-downs may come."),
    "singular": ('nouns = ["write-down"]', "NP", "A Write-down would hurt."),
    "stop-loss": ('nouns = ["stop-loss"]', "NP", "The stop-losses were hit."),
    "modal": ('verbs = ["ring-fence"]', "VG&MODAL", "The state must ring-fence the money."),
    "present": ('verbs = ["ring-fence"]', "VG&PRESENT", "They ring-fence the money."),
    "third-person": ('verbs = ["ring-fence"]', "VG&PRESENT", "The bank ring-fences the money."),
    "passive": ('verbs = ["ring-fence"]', "VG&PASSIVE", "The money was never ring-fenced."),
    "progressive": ('verbs = ["ring-fence"]', "VG&PROGRESSIVE", "He is ring-fencing the money."),
    "irregular": ('verbs = ["mis-sell"]', "VG&PAST", "The lender mis-sold policies."),
    "infinitive": ('verbs = ["de-risk"]', "VG&INFINITIVE", "They want to de-risk their trade."),
    "y": ('verbs = ["re-supply", "x-supply"]', "VG&PAST", "They x-supplied the town."),
    "word": ('words = ["don\'t"]', "RB|VG|NEG", "I don’t know."),
    "possessive": ('words = ["bank\'s"]', "POS|NP", "The bank’s loans fail."),
    "plural-only": ('nouns = ["arrears"]', "NP", "The lender could face arrears."),
    "foreign-plural": ('nouns = ["criteria"]', "NP", "These criteria are strict."),
    "adjective": ('adjectives = ["high-risk"]', "JJ", "The loans are high-risk."),
    "like-a-comparative": ('adjectives = ["underwater"]', "JJ.*", "The loans are underwater."),
}


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The cases whose words are not found, of a list and of rules with all of them."""
    folder, rules, lists = tmp_path_factory.mktemp("found"), 'layer = "phrases"\nextractor = "findings"\n', HEADER
    for number, (entries, classes, text) in enumerate(FOUND.values()):
        lists += f"[classes.MINE_{number}]\n{entries}\n"
        rules += f"[[rule]]\nid = 'case-{number}'\npattern = '<MINE_{number}&({classes})>'\nfinds = 'x'\nwhy = 'x'\n"
        rules += f'hits = ["{text}"]\nmisses = ["They wait."]\n'
    pipeline = Pipeline(rules=write(folder / "x.toml", rules), lexicons=write(folder / "w.toml", lists))
    return {failure.rule for failure in pipeline.check()}


@pytest.mark.parametrize("case", FOUND)
def test_words_that_are_cut_or_look_inflected_are_found(failed: set[str], case: str) -> None:
    assert f"x.case-{[*FOUND].index(case)}" not in failed


def test_a_class_that_is_nearly_called_like_another_is_doubted(tmp_path: Path) -> None:
    words = write(tmp_path / "words.toml", HEADER + '[classes.HARMS]\nnouns = ["toll"]\n')
    with pytest.warns(
        newscomment.InputWarning, match="no rule asks for the class HARMS of a word list; did you mean 'HARM'"
    ):
        Pipeline(lexicons=words)


def test_an_extractor_that_fails_is_named_and_the_cause_kept() -> None:
    def fails(_document: Document, _findings: Findings) -> Iterator[Labelled]:
        yield Labelled("toll", (0, 1))
        raise KeyError("who")

    with pytest.raises(ExtractorError, match=r"fails: raised KeyError: 'who'") as error:
        Pipeline(extractors=fails).parse("They wait.")
    assert isinstance(error.value.__cause__, KeyError)


def test_an_extractor_without_evidence_is_its_own() -> None:
    def tolls(_document: Document, _findings: Findings) -> Iterator[Labelled]:
        yield Labelled("toll", (0, 4))

    article = Pipeline(extractors=tolls).parse("They wait.")
    assert article.explain("f0").splitlines()[1:] == ["  tolls: ⟦They⟧ wait."]


@pytest.mark.parametrize("extractors", [3, [3], "ab"])
def test_what_is_no_extractor_is_refused(extractors: Any) -> None:
    with pytest.raises(ArgumentError, match="give functions of a document and findings"):
        callables(extractors)


class Waits:
    """An extractor that is an object."""

    def __call__(self, document: Document, _findings: Findings) -> Iterator[Labelled]:
        yield Labelled("wait", (0, len(document.text)))


def _waits(document: Document, findings: Findings, label: str) -> Iterator[Labelled]:
    yield Labelled(label, (0, len(document.text)))


@pytest.mark.parametrize(
    ("extractor", "name"),
    [(Waits(), "Waits"), (partial(_waits, label="wait"), "_waits"), (partial(Waits()), "Waits")],
)
def test_an_extractor_is_named_the_same_on_every_run(extractor: Any, name: str) -> None:
    pipeline = Pipeline(extractors=extractor)
    assert pipeline.parse("They wait.").findings[0].evidence[0].rule == name
    assert repr(pipeline) == f"Pipeline(extractors=['{name}'])"


def test_an_extractor_looks_up_rules_of_its_own(tmp_path: Path) -> None:
    path = rule_file(tmp_path, extractor='extractor = "own-waits"')

    def waits(document: Document, _findings: Findings) -> Iterator[Labelled]:
        for match in document.matches("own-waits"):
            yield Labelled("wait", match.span, tuple(match.groups.items()), {"rule": match.rule.id})

    article = Pipeline(rules=path, extractors=waits).parse("They wait.")
    assert [(finding.text, finding.data) for finding in article.findings] == [("They wait", {"rule": "patience.wait"})]
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_rules_of_an_unknown_name_are_not_looked_up() -> None:
    document = default_pipeline().document("They wait.")
    assert document.matches("findings") == []
    with pytest.raises(NotFoundError, match="did you mean 'risks'"):
        document.matches("riskz")


# ---- why not ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [*contracts(), "sentences", "sections"])
def test_why_not_knows_every_kind(kind: str) -> None:
    assert all(str(near) for near in newscomment.why_not("The war may end.", kind))


def test_why_not_lists_the_kinds() -> None:
    with pytest.raises(NotFoundError, match=r"no kind of rule 'xyz'; there are 'actors', .*'findings', .*'risks'"):
        newscomment.why_not("The war may end.", "xyz")


def test_what_the_guide_says_of_a_document_is_there() -> None:
    page = (Path(__file__).parent.parent / "docs" / "language.md").read_text(encoding="utf-8")
    table = page.partition("## What a Document holds")[2].partition("All ranges")[0]
    names = re.findall(r"`([a-z_]+)(?:\([^`)]*\))?`", "".join(re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)))
    document = default_pipeline().document("They wait.")
    assert len(names) > 12
    assert [name for name in names if not hasattr(document, name)] == []


def test_several_words_under_a_part_of_speech_are_refused(tmp_path: Path) -> None:
    words = write(tmp_path / "words.toml", HEADER + '[classes.END]\nverbs = ["end", "turn out"]\n')
    told = r"words\.toml, END: 'turn out' under 'verbs' has several words; put it under phrases, in each form"
    with pytest.raises(LexiconError, match=told):
        Pipeline(lexicons=words)
