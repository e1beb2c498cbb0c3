"""Whole readings: what holds for any of them, and what users may add."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscomment
from newscomment import Article, InputError, LexiconError, NotFoundError, PatternError, Pipeline, RuleError
from newscomment.extractors.findings import Findings, Labelled
from newscomment.language.document import Document
from newscomment.language.grounds import grounds
from newscomment.pipeline import default_pipeline

EXAMPLE = Path(__file__).resolve().parent.parent / "docs" / "examples" / "lifting-sanctions-too-soon.txt"
TEXT = (
    "Hold the line\n\nBrussels may yet blink. “Sanctions work,” the commissioner, Ana Duarte, insisted on Monday, "
    "but lifting them early could lead to a wider war and would threaten the alliance.\n\n"
    "Europe should wait. What would it gain?\n"
)
RULE = """
layer = "phrases"
extractor = "findings"
[[rule]]
id = "wait"
pattern = '''{pattern}'''
finds = "Somebody who waits"
why = "Waiting is an answer"
gives = {{ label = "patience" }}
hits = [{{ text = "They wait.", who = "They" }}]
misses = ["They left."]
"""


def rule_file(folder: Path, pattern: str = "(?P<who><NP>) <VG&WAITING>") -> Path:
    path = folder / "patience.toml"
    path.write_text(RULE.format(pattern=pattern), encoding="utf-8")
    return path


def word_list(folder: Path) -> Path:
    path = folder / "waiting.toml"
    text = 'name = "waiting"\nsource = "made for this test"\nlicence = "CC0"\n[classes.WAITING]\nverbs = ["wait"]\n'
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def article() -> Article:
    return newscomment.parse(TEXT)


def test_the_text_is_kept(article: Article) -> None:
    assert article.text == TEXT
    assert article.title == "Hold the line"


def test_every_evidence_names_a_rule_that_exists(article: Article) -> None:
    known = {rule.id for file in default_pipeline().analyzer.files for rule in file.rules} | grounds().keys()
    kinds = article.actors, article.claims, article.relations, article.risks, article.quotations, article.sections
    used = {evidence.rule for kind in (*kinds, article.arguments) for item in kind for evidence in item.evidence}
    assert used
    assert used <= known


def test_every_finding_has_evidence() -> None:
    article = newscomment.read(EXAMPLE)
    kinds = article.sections, article.actors, article.quotations, article.claims
    for kind in (*kinds, article.relations, article.arguments, article.risks):
        assert kind
        assert all(item.evidence for item in kind)
    judging = newscomment.parse("The governor, Ana Duarte, lied to us.")
    stances = [stance for claim in judging.claims for stance in claim.stances]
    assert stances
    assert all(stance.evidence for stance in stances)


@pytest.mark.parametrize("ground", grounds())
def test_grounds_without_a_pattern_are_explained(ground: str) -> None:
    assert newscomment.explain(ground).startswith(f"{ground}, without a pattern\nfinds    ")


@pytest.mark.parametrize(
    ("text", "kind", "rule", "words"),
    [
        ("Who will pay for the bridge?", "question", "kinds.question-mark", "?"),
        ("A house of cards.", "evaluation", "kinds.no-sign", "A house of cards"),
    ],
)
def test_a_claim_names_what_decided_its_kind(text: str, kind: str, rule: str, words: str) -> None:
    (claim,) = newscomment.parse(text).claims
    assert claim.kind == kind
    assert (rule, words) in {(one.rule, text[one.span.slice]) for one in claim.evidence}


def test_json_and_pickle_lose_nothing(article: Article) -> None:
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert pickle.loads(pickle.dumps(article)) == article


def test_readings_are_the_same_in_every_process(article: Article) -> None:
    code = "import sys, newscomment; sys.stdout.write(newscomment.parse(sys.stdin.read()).model_dump_json())"
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=TEXT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout == article.model_dump_json()


def test_readings_are_the_same_in_many_threads(article: Article) -> None:
    pipeline = Pipeline()
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(pipeline.parse, [TEXT] * 16)) == {article}


def test_what_is_read_later_does_not_depend_on_what_was_read_before(article: Article) -> None:
    pipeline = Pipeline()
    pipeline.parse("Nobody expected the ministry’s U-turn; “never,” said Dr. Ilse Brandhorst, 54. Why?")
    assert pipeline.parse(TEXT) == article


def test_metadata_is_kept() -> None:
    article = newscomment.parse(TEXT, metadata={"authors": ["Ana Duarte"], "published": "2031-04-02"})
    assert article.metadata.authors == ("Ana Duarte",)


def test_a_text_of_one_word_is_an_article() -> None:
    assert newscomment.parse("Peace").text == "Peace"


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "...", "“?!” —"], ids=ascii)
def test_a_text_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        newscomment.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffBrussels may blink.\r\n\r\nMoscow may not.\r\n",
        "Brussels\tmay\u00a0blink. 👩‍🚀 said “no”.",
        "Why " + "“" * 50,
        "((((“‘«" * 20 + "1",
        "A. " * 50,
        "e\u0301" * 30,
        "\ue000\uf8ff\U000f0000 said that \ue001.",
        "BREAKING: MINISTER SAYS “NO” – AGAIN",
        "1.\n\n2.\n\n3.",
    ],
    ids=["windows", "emoji", "marks", "brackets", "initials", "combining", "private use", "capitals", "numbers"],
)
def test_odd_texts_are_read(text: str) -> None:
    assert newscomment.parse(text).text == text


WORDS = [
    "Moscow",
    "the",
    "minister",
    "said",
    "that",
    "may",
    "not",
    "“",
    "”",
    "‘",
    "’",
    ",",
    ".",
    "?",
    "because",
    "If",
    "—",
]


@given(
    st.lists(st.sampled_from([*WORDS, "\n\n", "Ana Duarte", "risk", "of", "war", "(", ")", "1.5", "U.S."]), min_size=1)
)
def test_any_heap_of_words_is_read(words: list[str]) -> None:
    text = " ".join(["Why", *words])
    assert newscomment.parse(text).text == text


@pytest.mark.filterwarnings("ignore::newscomment.InputWarning")
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert newscomment.parse(text).text == text
    except InputError:
        assert "\0" in text or not any(char.isalnum() for char in text)


def test_a_rule_and_a_word_list_of_ones_own(tmp_path: Path) -> None:
    article = Pipeline(rules=[rule_file(tmp_path)], lexicons=[word_list(tmp_path)]).parse("Moscow will wait. It pays.")
    (finding,) = article.findings
    assert (finding.label, finding.text, finding.captured("who")[0].text) == ("patience", "Moscow will wait", "Moscow")
    assert finding.evidence[0].rule == "patience.wait"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_a_rule_of_ones_own_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    shipped = Path(newscomment.__file__).parent / "rules" / "moods.toml"
    own = tmp_path / "moods.toml"
    own.write_text(shipped.read_text(encoding="utf-8").replace('"imperative" }', '"fragment" }'), encoding="utf-8")
    assert newscomment.parse("Hold the line.").sentences[0].mood == "imperative"
    assert Pipeline(rules=[own]).parse("Hold the line.").sentences[0].mood == "fragment"


def test_an_extractor_of_ones_own() -> None:
    def shouts(document: Document, _findings: Findings) -> Iterable[Labelled]:
        for index, word in enumerate(document.words):
            if word == "!":
                yield Labelled("shout", document.span(index, index + 1), data={"sentence": document.sentence_at(index)})

    article = Pipeline(extractors=[shouts]).parse("Enough! They left.")
    assert [(finding.label, finding.text) for finding in article.findings] == [("shout", "!")]
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_a_mistake_in_a_pattern_is_shown_with_file_rule_and_place(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match=r"patience\.toml, patience\.wait: no class is called WIATING"):
        Pipeline(rules=[rule_file(tmp_path, "<VG&WIATING>")])


def test_a_runaway_rule_is_stopped(tmp_path: Path) -> None:
    file = rule_file(tmp_path, "(?P<who> (?: <IN> | of )+ ) <VG&WAITING>")
    pipeline = Pipeline(rules=[file], lexicons=[word_list(tmp_path)], seconds=0.2)
    with pytest.raises(RuleError, match=r"patience\.toml, patience\.wait: ran for over 0\.2 s"):
        pipeline.parse("They wait " + "of " * 60)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("layer = ", "patience.toml: not a TOML file: Invalid value\n    layer = ", id="no TOML"),
        pytest.param('layer = "letters"\nrule = []', "there is no layer 'letters'", id="unknown layer"),
        pytest.param("rule = []", "missing key: layer", id="no layer"),
        pytest.param('layer = "words"\nrules = []', "unknown key: rules", id="unknown key"),
        pytest.param(
            RULE.format(pattern="<NP>").replace('misses = ["They left."]', "misses = []"),
            "patience.toml, patience.wait: a rule needs a hit and a near miss at least",
            id="no near miss",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_file_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "patience.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as error:
        Pipeline(rules=[path])
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("verbs", "waiting.toml, line 4: not a TOML file", id="no TOML"),
        pytest.param('name = "x"', "waiting.toml: the header lacks source, licence", id="no header"),
        pytest.param('[classes.W]\nvebs = ["wait"]', "waiting.toml, W: 'vebs' is no part of speech", id="unknown key"),
        pytest.param("[classes.W]\nverbs = 5", "must be a list of words", id="no list"),
        pytest.param('[classes.W]\nverbs = "wait,, idle"', "one text with commas between them", id="a word missing"),
    ],
)
def test_a_mistake_in_a_word_list_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "waiting.toml"
    header = "" if "lacks" in message else 'name = "x"\nsource = "y"\nlicence = "z"\n'
    path.write_text(header + text, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        Pipeline(lexicons=[path])
    assert message in str(error.value)


def test_explain_and_why_not() -> None:
    assert newscomment.explain("moods.imperative").startswith("moods.imperative, over phrases\n")
    assert any(near.missing for near in newscomment.why_not("The war may end.", "risks"))
    with pytest.raises(NotFoundError):
        newscomment.explain("moods.imperativ")
    with pytest.raises(NotFoundError):
        newscomment.why_not("The war may end.", "riskz")


def test_an_annotation_is_explained_with_its_words(article: Article) -> None:
    risk = article.risks[0]
    told = article.explain(risk)
    assert told == article.explain(risk.id)
    assert "⟦" in told
    with pytest.raises(NotFoundError):
        article.explain("r99")


SIGNED = (
    "The Long Wait\n\nby Ana Duarte\n\nThe bridge was promised for the spring. Nobody has seen it, says Mark Lund.\n"
)


def test_a_byline_is_neither_a_paragraph_nor_an_actor() -> None:
    article = newscomment.parse(SIGNED)
    assert article.metadata.authors == ("Ana Duarte",)
    assert [actor.name for actor in article.actors] == ["Mark Lund"]
    assert [sentence.paragraph for sentence in article.sentences] == [None, None, 0, 0]
    assert article.paragraphs[0].start == SIGNED.index("The bridge")


def test_an_author_who_is_named_again_is_an_actor() -> None:
    article = newscomment.parse(SIGNED + "\nAna Duarte is a ferry captain.\n")
    assert [mention.text for mention in article.mentions_of("Ana Duarte") if mention.form == "name"] == [
        "Ana Duarte"
    ] * 2


def test_authors_who_are_given_go_before_the_byline() -> None:
    assert newscomment.parse(SIGNED, metadata={"authors": ["A. D."]}).metadata.authors == ("A. D.",)


@pytest.mark.parametrize("dateline", ["PORT ELLEN, Mich. — ", "LONDON — ", "PARIS (Reuters) – "])
def test_a_claim_begins_behind_the_dateline(dateline: str) -> None:
    (claim, *_) = newscomment.parse(f"{dateline}The ferry has not sailed since June.").claims
    assert claim.text == "The ferry has not sailed since June"


@pytest.mark.parametrize("mark", ["(", "[", "“", "‘", '"', ",", "&", "Mr. ", "President ", "he, "])
def test_a_sentence_behind_a_thousand_marks_is_read(mark: str) -> None:
    text = mark * 1000 + "The minister said that war could destroy the port."
    assert newscomment.parse(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("However, practical objections have continued.", id="a report that ends the text"),
        pytest.param(
            "<post id='1'><post/>.\n\n“Time” Has Named It.\n\nTime Magazine chose Ana Duarte.", id="unknown name"
        ),
    ],
)
def test_texts_that_once_failed_are_read(text: str) -> None:
    assert newscomment.parse(text).text == text


@pytest.mark.parametrize("frame", ["clause", "noun-clause", "phrase", "wish"])
def test_a_group_that_catches_no_word_makes_no_claim(frame: str, tmp_path: Path) -> None:
    path = tmp_path / "saying.toml"
    pattern = "(?P<source><NP>) (?P<cue><VG&REPORT_THAT>) (?P<content> (?= <NP> ) )"
    rule = (
        RULE.replace("findings", "attributions")
        .format(pattern=pattern)
        .replace('label = "patience"', f"frame = '{frame}'")
    )
    path.write_text(
        rule.replace('{ text = "They wait.", who = "They" }', '"They say the song is long."'), encoding="utf-8"
    )
    text = "They say the song is long."
    assert Pipeline(rules=[path]).parse(text).claims == newscomment.parse(text).claims
