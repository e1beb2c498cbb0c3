"""Tags: one character a word, from the lexicon and the votes of neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.language.tag_lexicon import TagLexicon, read_lexicon
from newscomment.language.tag_votes import FIELD, Round, Table, decide, pack, read_places, read_rounds, unpack
from newscomment.language.tags import TAG_CHARS, TAGS, Tagger, decode_tag, encode_tag, load_tagger
from newscomment.language.tokens import tokenize


def tags(text: str) -> list[str]:
    tokens = tokenize(text)
    return list(map(decode_tag, load_tagger().tag(tokens.words, [0], starts=tokens.starts, ends=tokens.ends)))


def test_every_tag_has_its_own_printable_character() -> None:
    assert len(set(TAG_CHARS.values())) == len(TAGS)
    assert all(len(char) == 1 and char.isascii() and char.isprintable() for char in TAG_CHARS.values())
    assert [decode_tag(encode_tag(tag)) for tag in TAGS] == list(TAGS)
    with pytest.raises(KeyError):
        encode_tag("NOUN")


SENTENCES = {
    "plain": ("The minister resigned on Monday.", "DT NN VBD IN NNP ."),
    "noun and verb": ("They work at night, and the work pays.", "PRP VBP IN NN , CC DT NN VBZ ."),
    "past that no treebank shows": ("It lent money and forsook them.", "PRP VBD NN CC VBD PRP ."),
    "stranger behind a mark": ("“Savers could lose.”", "`` NNS MD VB . ''"),
    "stranger": ("Skelahov said so.", "NNP VBD RB ."),
    "to and base form": ("Sanctions are meant to hurt.", "NNS VBP VBN TO VB ."),
    "contraction": ("It's the bank's fault; they don't care.", "PRP VBZ DT NN POS NN : PRP VBP RB VB ."),
    "modal": ("Prices could rise.", "NNS MD VB ."),
    "hyphen and dash": ("a long-term plan - or none", "DT JJ HYPH NN NN : CC NN"),
    "straight quotation marks": ('He said "yes" twice.', "PRP VBD `` UH '' RB ."),
    "directional quotation marks": ("“Peace,” she said.", "`` NN , '' PRP VBD ."),
    "plural possessive": ("The workers’ vote", "DT NNS POS NN"),
    "single quotation marks": ("the ‘wars’ of words", "DT `` NNS '' IN NNS"),
    "let us": ("Let’s talk.", "VB PRP VB ."),
    "money": ("It costs $5 million.", "PRP VBZ $ CD CD ."),
    "participle": ("The law has been passed by voters.", "DT NN VBZ VBN VBN IN NNS ."),
}


@pytest.mark.parametrize("case", SENTENCES)
def test_sentences(case: str) -> None:
    text, expected = SENTENCES[case]
    assert tags(text) == expected.split(" ")


def test_unknown_words_are_guessed_by_shape_and_ending() -> None:
    assert tags("They frobnicated the zorbly Quuxes.")[1::3][:1] == ["VBD"]
    assert tags("They met Mr. Zorbulon.")[3] == "NNP"


def test_no_words() -> None:
    assert load_tagger().tag([], []) == ""


def test_words_before_the_first_sentence_start_are_tagged() -> None:
    words = ["It", "works", ".", "Really", "."]
    assert len(load_tagger().tag(words, [])) == len(load_tagger().tag(words, [3])) == 5
    assert load_tagger().tag(words, [0, 3]) == load_tagger().tag(words, [3])


@given(st.lists(st.text(min_size=1), max_size=30), st.data())
def test_one_character_a_word_whatever_the_words(words: list[str], data: st.DataObject) -> None:
    starts = sorted(data.draw(st.sets(st.integers(0, max(len(words) - 1, 0)))))
    found = load_tagger().tag(words, starts)
    assert len(found) == len(words)
    assert set(found) <= set(TAG_CHARS.values())


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=4))
def test_points_are_packed_without_loss(points: list[int]) -> None:
    assert unpack(pack(points), len(points)) == points


def test_votes_decide() -> None:
    lexicon = TagLexicon({"the": "D", "they": "I", "work": "nv", "well": "r"}, {}, ["the", "they"])
    table = Table(read_places("kind+0 unit-1"), {("nv", "they"): pack([-2, 2])})
    tagger = Tagger(lexicon, [Round([table], 0)])
    assert tagger.tag(["they", "work", "well"], [0]) == "Ivr"
    assert tagger.tag(["the", "work"], [0]) == "Dn"


def test_the_likelier_tag_wins_a_tie() -> None:
    zero = 1 << (FIELD - 1)
    assert decide([pack([zero, zero])], ["nv"]) == (["n"], [0])
    assert decide([pack([zero, zero, zero + 3])], ["nvh"]) == (["h"], [3])


def test_shipped_tables_fit_together() -> None:
    known = set(TAG_CHARS.values())
    rounds = read_rounds()
    assert len(rounds) == 2
    assert all(table.points for tables, _ in rounds for table in tables)
    assert set(read_lexicon()["work"].tags) <= known
