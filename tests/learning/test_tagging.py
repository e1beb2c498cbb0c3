"""Learning the tagger: from any treebank, always the same."""

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

import newscomment
from newscomment.errors import InputError
from newscomment.language.tag_lexicon import TagLexicon
from newscomment.language.tag_votes import Round, Table, View, pack, read_places, read_round
from newscomment.learning.__main__ import main
from newscomment.learning.tagging import hold_out, normalised
from newscomment.learning.tagging_lexicon import count_tags, learn_lexicon
from newscomment.learning.tagging_perceptron import FIELD, LONG_FIELD, Perceptron, averaged, step
from newscomment.learning.tagging_perceptron import SCALE as SLOW_SCALE
from newscomment.learning.tagging_raw import read_raw
from newscomment.learning.tagging_stems import learn_stems
from newscomment.learning.tagging_votes import SCALE, Examples, Settings, perceptron, render_rounds
from newscomment.learning.treebank import Document, Sentence, read_treebank

NOUNS = ["bank", "law", "vote", "plan", "tax", "strike", "reform", "treaty", "budget", "court"]
VERBS = ["hurts", "helps", "splits", "saves", "sinks"]
BASES = ["plan", "vote", "strike", "tax", "court"]


def sentences() -> list[Sentence]:
    """Make sentences in which what follows "the" is a noun, and what follows "to" a verb."""
    made = []
    for number, noun in enumerate(NOUNS * 6):
        verb, base = VERBS[number % 5], BASES[number % 5]
        words = ("The", noun, verb, "the", base, ",", "they", "want", "to", base, ".")
        tags = ("DT", "NN", "VBZ", "DT", "NN", ",", "PRP", "VBP", "TO", "VB", ".")
        made.append(Sentence(words, tags, words))
    return made


def write_conllu(path: Path) -> None:
    rows = []
    for sentence in sentences():
        for number, (word, tag, lemma) in enumerate(zip(*sentence[:3], strict=True), 1):
            rows.append("\t".join([str(number), word, lemma, "X", tag, "_", "0", "_", "_", "_"]))
        rows.append("")
    path.write_text("# newdoc id = made\n# meta::genre = news\n" + "\n".join(rows) + "\n", "utf-8")


def write_jsonl(path: Path) -> None:
    text, bounds, tokens = "", [], []
    for sentence in sentences():
        begin = len(text)
        for word, tag, lemma in zip(*sentence[:3], strict=True):
            tokens.append([len(text), len(text) + len(word), word, lemma, "X", tag])
            text += word + " "
        bounds.append([begin, len(text)])
    record = {"id": "made", "genre": "news", "text": text, "sentences": bounds, "tokens": tokens}
    path.write_text(json.dumps(record) + "\n", "utf-8")


@pytest.fixture(params=["made.conllu", "made.jsonl"])
def treebank(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / str(request.param)
    (write_conllu if path.suffix == ".conllu" else write_jsonl)(path)
    return path


def columns(document: Document) -> list[tuple[tuple[str, ...], ...]]:
    """Words, tags and lemmas of the sentences of a document."""
    return [sentence[:3] for sentence in document.sentences]


def test_readers_agree(treebank: Path) -> None:
    (document,) = read_treebank(treebank)
    assert (document.name, document.genre) == ("made", "news")
    assert columns(document) == [sentence[:3] for sentence in sentences()]
    assert all(
        end < start
        for sentence in document.sentences
        for end, start in zip(sentence.ends[:-1], sentence.starts[1:], strict=True)
    )


CONLLU = """\
# newdoc id = letter
# meta::genre = news
# text = (We can't.)
1	(	(	PUNCT	-LRB-	_	_	_	_	SpaceAfter=No
2	We	we	PRON	PRP	_	_	_	_	_
3-4	can't	_	_	_	_	_	_	_	SpaceAfter=No
3	ca	can	AUX	MD	_	_	_	_	_
4	n't	not	PART	RB	_	_	_	_	_
4.1	go	go	VERB	VB	_	_	_	_	_
5	.	.	PUNCT	.	_	_	_	_	SpaceAfter=No
6	)	)	PUNCT	-RRB-	_	_	_	_	_

# newdoc id = note
1	Rain	rain	NOUN	NN	_	_	_	_	_
2	fell	fall	VERB	VBD	_	_	_	_	_
"""


def test_conllu(tmp_path: Path) -> None:
    path = tmp_path / "two.conllu"
    path.write_text(CONLLU, "utf-8")
    letter, note = read_treebank(path)
    assert (letter.name, letter.genre, note.name) == ("letter", "news", "note")
    (sentence,) = letter.sentences
    assert sentence.words == ("(", "We", "ca", "n't", ".", ")")
    assert sentence.tags == ("-LRB-", "PRP", "MD", "RB", ".", "-RRB-")
    assert sentence.lemmas == ("(", "we", "can", "not", ".", ")")
    assert [sentence.ends[place] == sentence.starts[place + 1] for place in range(5)] == [True, False, True, True, True]
    assert note.sentences[0].words == ("Rain", "fell")


def test_conllu_without_newdoc_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "rain.conllu"
    path.write_text(CONLLU.partition("# newdoc id = note\n")[2], "utf-8")
    assert [document.name for document in read_treebank(path)] == ["rain"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.conllu", "1\tRain\train\n", "a.conllu:1: 3 columns", id="columns"),
        pytest.param(
            "b.conllu", "# x\n1\tRain\train\tNOUN" + "\t_" * 6, "b.conllu:2: no tag in the fifth column", id="no tags"
        ),
        pytest.param("c.jsonl", '{"text": "Rain"}\n', "c.jsonl:1: wants a JSON object", id="no tokens"),
        pytest.param("d.jsonl", "Rain\n", "d.jsonl:1: wants a JSON object", id="no JSON"),
    ],
)
def test_mistakes_in_treebanks_name_file_and_line(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        list(read_treebank(path))


def write_raw(path: Path) -> None:
    path.write_text("The bank plans a strike. They want to vote.\n\nThe treaty sinks the reform.\n", "utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_learning_makes_the_same_of_kept_silver_data(treebank: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw.txt"
    write_raw(raw)
    for run in ("one", "two"):
        arguments = ["tagger", str(treebank), "--raw", str(raw), "--silver", str(tmp_path / "silver.tsv")]
        result = CliRunner().invoke(main, [*arguments, "--out", str(tmp_path / run)], catch_exceptions=False)
        assert result.exit_code == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert list(contents(tmp_path / "one")) == ["lemma-stems.txt", "tag-lexicon.txt", "tag-votes.txt"]


@pytest.mark.slow
def test_learning_is_the_same_in_every_process(tmp_path: Path) -> None:
    write_conllu(tmp_path / "made.conllu")
    write_raw(tmp_path / "raw.txt")
    arguments = [sys.executable, "-m", "newscomment.learning", "tagger", "made.conllu", "--raw", "raw.txt", "--out"]
    path = os.pathsep.join([str(Path(newscomment.__file__).parent.parent), os.environ.get("PYTHONPATH", "")])
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        subprocess.run([*arguments, seed], cwd=tmp_path, env=environment, check=True)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_what_is_held_out_is_not_learned_from() -> None:
    documents = [Document(str(number), "news", ()) for number in range(7)]
    learning, testing = hold_out(documents, 3)
    assert [document.name for document in testing] == ["2", "5"]
    assert len(learning) == 5
    assert hold_out(documents, 0) == (documents, [])


def test_marks_are_tagged_one_way() -> None:
    sentence = Sentence(("Yes", "--", "or", "/", "no", ","), ("UH", ",", "CC", ",", "UH", ","), ())
    assert normalised(sentence).tags == ("UH", ":", "CC", "SYM", "UH", ",")


def test_rendered_tables_are_read_back() -> None:
    points: dict[str | tuple[str, ...], int] = {
        ("nv", "the"): pack([3, -3]), ("nv", "to"): pack([-7, 7]), ("?nvh", "to"): pack([1, 0, -1]),
    }  # fmt: skip
    form: dict[str | tuple[str, ...], int] = {"nv/plan": pack([0, 2]), "^vN/Plan": pack([4, -4])}
    tables = [Table(read_places("kind+0 unit-1"), points), Table(read_places("form+0"), form)]
    text = render_rounds([Round(tables, 5)], "# header")
    assert read_round(text.partition("round\t")[2]) == Round(tables, 5)


def test_lexicon_lists_tags_by_frequency() -> None:
    tagged = [(("Plans", "plan", "plan", "plan"), ("s", "n", "v", "n"))] * 30
    tables = learn_lexicon(count_tags(tagged), ["Zorbulon"])
    assert tables.words == {"plan": "nv", "plans": "sz", "Zorbulon": "N"}
    assert isinstance(tables.lexicon(), TagLexicon)


def test_words_seen_seldom_are_not_listed_however_much_they_count() -> None:
    counts = count_tags([(("x", "splunge"), ("n", "v"))], weight=8)
    assert "splunge" in learn_lexicon(counts).words
    assert "splunge" not in learn_lexicon(counts, seen={"x": 1, "splunge": 1}).words


def test_addresses_teach_their_shape_but_are_not_listed() -> None:
    tagged = [(("x", f"ann{letter}@example.org"), ("n", "@")) for letter in "abcdefghij"]
    tables = learn_lexicon(count_tags(tagged))
    assert list(tables.words) == ["x"]
    assert {key: tags for key, tags in tables.endings.items() if "@" in key} == {"@-": "@n"}
    assert tables.lexicon()["@somebody"].tag == "@"


def test_words_in_capitals_are_not_half_lowered() -> None:
    assert set(count_tags([(("THE", "end"), ("D", "n")), (("The", "end"), ("D", "n"))])) == {"THE", "the", "end"}


def test_stems_are_exceptions_only() -> None:
    words = ("treated", "treat", "hoped", "hope")
    counts = count_tags([(("x", *words), ("n", "d", "v", "d", "v"))] * 3)
    assert learn_stems(counts) in ({"plain": ["treat"], "e": [], "shorten": []}, {"plain": [], "e": [], "shorten": []})


def test_raw_prose_is_split_once_for_each_text(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    record = json.dumps({"title": "A Title", "text": "Mr. Roe left. “It rained.” Then Ms. Poe came!"})
    path.write_text(f"{record}\n{record}\n", "utf-8")
    assert [" ".join(words) for words in read_raw([path])] == [
        "A Title", "Mr. Roe left .", "“ It rained . ”", "Then Ms. Poe came !",
    ]  # fmt: skip


def slowly_learned(
    voters: Sequence[tuple[int, ...]], examples: Examples, entries: int, settings: Settings
) -> list[list[float]]:
    """What `perceptron` learns, by lists of numbers: the mean of the weights after each word."""
    weights = [[0.0] * 2 for _ in range(entries)]
    totals = [[0.0] * 2 for _ in range(entries)]
    order = [place for place, times in enumerate(examples.times) for _ in range(times)]
    shuffle = random.Random(settings.seed)
    for _ in range(settings.epochs):
        shuffle.shuffle(order)
        for place in order:
            for row, total in zip(weights, totals, strict=True):
                total[:] = [was + now for was, now in zip(total, row, strict=True)]
            firing = [number for number in voters[place] if number < entries]
            gold = examples.classes[place].index(examples.right[place])
            scores = [sum(weights[number][tag] for number in firing) for tag in (0, 1)]
            if scores[gold] <= scores[1 - gold]:
                for number in firing:
                    weights[number][gold] += 1
                    weights[number][1 - gold] -= 1
    steps = len(order) * settings.epochs
    return [[total / steps for total in row] for row in totals]


def test_packed_weights_are_averaged_as_others_are() -> None:
    seen = random.Random(5)
    voters = [(seen.randrange(4), 4 + seen.randrange(5)) for _ in range(60)]
    right = [seen.choice("nv") for _ in voters]
    examples = Examples(View({}, [], []), ["nv"] * 60, right, [1 + place % 3 for place in range(60)])
    settings = Settings(epochs=3)
    learned = perceptron(voters, examples, 8, settings)
    expected = slowly_learned(voters, examples, 8, settings)
    assert any(map(any, learned))
    for row, exact in zip(learned, expected, strict=True):
        assert row == pytest.approx([SCALE * value for value in exact], abs=0.6)


def test_the_slow_tagger_learns_the_mean_of_its_weights() -> None:
    tagger = Perceptron({})
    tagger.train(sentences())
    assert tagger.predict(("They", "want", "to", "vote", ".")) == ["PRP", "VBP", "TO", "VB", "."]
    step_up = step("NN", "VB", FIELD)
    assert averaged(3 * step_up, 10 * step("NN", "VB", LONG_FIELD), 10) == 2 * SLOW_SCALE * step_up
