"""Learning the tagger: from any treebank, always the same."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.language.tag_lexicon import TagLexicon
from newscomment.language.tag_votes import Round, Table, pack, read_places, read_round
from newscomment.learning.__main__ import main
from newscomment.learning.tagging import hold_out, normalised
from newscomment.learning.tagging_lexicon import count_tags, learn_lexicon
from newscomment.learning.tagging_raw import read_raw
from newscomment.learning.tagging_stems import learn_stems
from newscomment.learning.tagging_votes import render_rounds
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
        for number, (word, tag, lemma) in enumerate(zip(*sentence, strict=True), 1):
            rows.append("\t".join([str(number), word, lemma, "X", tag, "_", "0", "_", "_", "_"]))
        rows.append("")
    path.write_text("# newdoc id = made\n# meta::genre = news\n" + "\n".join(rows) + "\n", "utf-8")


def write_jsonl(path: Path) -> None:
    text, bounds, tokens = "", [], []
    for sentence in sentences():
        begin = len(text)
        for word, tag, lemma in zip(*sentence, strict=True):
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


def test_readers_agree(treebank: Path) -> None:
    assert list(read_treebank(treebank)) == [Document("made", "news", tuple(sentences()))]


def test_conllu_ranges_and_empty_nodes_are_no_words(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    rows = ["1-2\tcan't" + "\t_" * 8, "1\tca\tcan\tAUX\tMD" + "\t_" * 5, "2\tn't\tnot\tPART\tRB" + "\t_" * 5]
    path.write_text("\n".join([*rows, "2.1\tgo\tgo\tVERB\tVB" + "\t_" * 5, "", ""]), "utf-8")
    assert list(read_treebank(path)) == [Document("one", "", (Sentence(("ca", "n't"), ("MD", "RB"), ("can", "not")),))]


def test_learning_is_deterministic(treebank: Path, tmp_path: Path) -> None:
    raw = tmp_path / "raw.txt"
    raw.write_text("The bank plans a strike. They want to vote.\n\nThe treaty sinks the reform.\n", "utf-8")
    made = []
    for run in ("one", "two"):
        out, silver = tmp_path / run, tmp_path / "silver.tsv"
        arguments = ["tagger", str(treebank), "--raw", str(raw), "--silver", str(silver), "--out", str(out)]
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        assert result.exit_code == 0
        made.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert made[0] == made[1]
    assert list(made[0]) == ["lemma-stems.txt", "tag-lexicon.txt", "tag-votes.txt"]


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
