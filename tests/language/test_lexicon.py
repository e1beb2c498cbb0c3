"""Word lists: what they hold, what users add, and mistakes in them."""

from pathlib import Path

import pytest

from newscomment.errors import LexiconError
from newscomment.language.lexicon import Lexicon, load_lexicon, shipped_lexicons

HEADER = 'name = "test"\nsource = "made up"\nlicence = "CC0"\n'


def lexicon_file(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(HEADER + text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("word", "tag", "found"),
    [
        pytest.param("warns", "VBZ", True, id="inflected verb"),
        pytest.param("Warned", "VBD", True, id="capitalised"),
        pytest.param("warns", "NNS", False, id="another part of speech"),
        pytest.param("alas", "UH", True, id="word of any tag"),
        pytest.param("y’all", "PRP", True, id="curly apostrophe"),
        pytest.param("say", "VB", False, id="not in the list"),
    ],
)
def test_words_have_their_classes(tmp_path: Path, word: str, tag: str, found: bool) -> None:
    lexicon = load_lexicon([lexicon_file(tmp_path, '[classes.TEST]\nverbs = ["warn"]\nwords = ["alas", "y\'all"]')])
    assert ("TEST" in lexicon.classes_of(word, tag)) == found


def test_phrases_are_cut_into_tokens_and_kept_longest_first(tmp_path: Path) -> None:
    text = '[classes.TEST]\nphrases = ["as long", "as long as", "alone"]\ntag = "IN"'
    lexicon = load_lexicon([lexicon_file(tmp_path, text)])
    assert [phrase.words for phrase in lexicon.starting("as")] == [("as", "long", "as"), ("as", "long")]
    assert {phrase.tag for phrase in lexicon.starting("as")} == {"IN"}
    assert "TEST" in lexicon.classes_of("alone", "RB")


def test_files_add_to_one_another(tmp_path: Path) -> None:
    first = lexicon_file(tmp_path, '[classes.ONE]\nphrases = ["on and on"]\nwords = ["woe"]', "one.toml")
    second = lexicon_file(tmp_path, '[classes.TWO]\nphrases = ["on and on"]\nwords = ["woe"]', "two.toml")
    lexicon = load_lexicon([first, second])
    assert lexicon.classes == {"ONE", "TWO"}
    assert lexicon.starting("on")[0].classes == {"ONE", "TWO"}
    assert lexicon.classes_of("woe", "NN") == {"ONE", "TWO"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[classes.TEST]\nverbs = [1]", "own.toml, TEST: the entries of 'verbs'", id="no words"),
        pytest.param('[classes.TEST]\nverbs = [" "]', "own.toml, TEST: the entries of 'verbs'", id="blank"),
        pytest.param('[classes.TEST]\nverb = ["go"]', "own.toml, TEST: 'verb' is no part of speech", id="unknown key"),
        pytest.param("classes = 1", "[classes.NAME] tables were expected", id="no classes"),
    ],
)
def test_mistakes_are_told_with_file_and_entry(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(LexiconError) as error:
        load_lexicon([lexicon_file(tmp_path, text)])
    assert message in str(error.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.toml: cannot be read"):
        load_lexicon([tmp_path / "nowhere.toml"])


def test_every_shipped_list_loads_and_says_where_it_comes_from() -> None:
    assert load_lexicon(shipped_lexicons()).classes >= {"AUX", "NEG", "SUBORDINATOR", "REPORT_THAT", "HARM"}


def test_entries_may_be_one_text_with_commas() -> None:
    lexicon = Lexicon()
    lexicon.add("WAITING", {"verbs": "\nwait, idle,\nlinger,\n", "phrases": "stand by, hold off"}, source="own.toml")
    assert lexicon.classes_of("lingered", "VBD") == {"WAITING"}
    assert [phrase.words for phrase in lexicon.starting("stand")] == [("stand", "by")]
