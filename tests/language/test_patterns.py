"""The pattern language: what its parts become, and how its mistakes are shown."""

import re

import pytest

from newscomment.errors import PatternError
from newscomment.language.alphabet import Alphabet
from newscomment.language.classes import Vocabulary, parse_class
from newscomment.language.encoding import Encoders
from newscomment.language.needs import first_classes, least_width
from newscomment.language.patterns import Grammar
from newscomment.language.rulebook import RuleSet
from newscomment.language.rules import Rule, RuleFile

NAMES = {"NN", "NNS", "VB", "VBD", "VBZ", "IN", "REPORT", "NEG", ",", "."}
WORDS = {
    "N": {"NN", "w:talks"},
    "V": {"VBD", "REPORT", "l:warn"},
    "n": {"VBZ", "NEG", "w:isn't"},
    "t": {"IN", "w:that"},
    ",": {","},
    "|": {"<S>"},
}


def vocabulary() -> Vocabulary:
    return Vocabulary(NAMES)


def codes(alphabet: Alphabet, text: str) -> str:
    return "".join(alphabet.code(frozenset(WORDS[char])) for char in text)


def spans(pattern: str, text: str, **macros: str) -> list[tuple[int, int]]:
    alphabet = Alphabet()
    rule = Rule("t.r", pattern, "", "", {}, (), ())
    rules = RuleSet(RuleFile("t", "words", "t", macros, (rule,)), Encoders(alphabet), vocabulary(), str.split)
    return [
        match.span() for _, _, found in rules.matches(rules.encoder.encode(codes(alphabet, text))) for match in found
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        pytest.param("<NN>", "NVN", [(0, 1), (2, 3)], id="tag"),
        pytest.param("<VB.*>", "NVn", [(1, 2), (2, 3)], id="wild card"),
        pytest.param("<REPORT&VBD>", "VnV", [(0, 1), (2, 3)], id="intersection"),
        pytest.param("<VB.*&!NEG>", "Vn", [(0, 1)], id="negation"),
        pytest.param("<(NN|VBZ)&!NEG>", "NnV", [(0, 1)], id="brackets"),
        pytest.param("<!NN>", "N|V", [(2, 3)], id="a negation is no boundary"),
        pytest.param("that", "tNt", [(0, 1), (2, 3)], id="word"),
        pytest.param("THAT", "t", [(0, 1)], id="word in capitals"),
        pytest.param("~warn", "NV", [(1, 2)], id="lemma"),
        pytest.param("<that|talks>", "tVN", [(0, 1), (2, 3)], id="words in a class"),
        pytest.param("<NN>+", "NNVN", [(0, 2), (3, 4)], id="greedy"),
        pytest.param("<NN>+?", "NN", [(0, 1), (1, 2)], id="lazy"),
        pytest.param("<NN>*+ <NN>", "NN", [], id="possessive"),
        pytest.param("<NN>{2}", "NNN", [(0, 2)], id="counted"),
        pytest.param("^ <NN>", "NN|N", [(0, 1), (3, 4)], id="start of a sentence"),
        pytest.param("<NN> $", "NN|N", [(1, 2), (3, 4)], id="end of a sentence"),
        pytest.param(". .", "NVN|N", [(0, 2)], id="a dot never crosses a boundary"),
        pytest.param("<NN> (?= <VBD> )", "NVN", [(0, 1)], id="look-ahead"),
        pytest.param("(?<= <IN> ) <NN>", "tNN", [(1, 2)], id="look-behind"),
        pytest.param("<NN> | <IN>", "NVt", [(0, 1), (2, 3)], id="alternatives"),
        pytest.param("(<NN> <VBD>)+", "NVNV", [(0, 4)], id="bare group"),
        pytest.param("{SUBJECT} <VBD>", "tNV", [(0, 3)], id="definition"),
        pytest.param("<NN> # a comment\n <VBD>", "NV", [(0, 2)], id="comment"),
        pytest.param(r"<\,>", "N,", [(1, 2)], id="escaped"),
    ],
)
def test_matches(pattern: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert spans(pattern, text, SUBJECT="that? <NN>") == expected


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        pytest.param(
            "<NN> <REPROT>",
            "no class is called REPROT; did you mean 'REPORT'?\n    <NN> <REPROT>\n          ^",
            id="unknown class",
        ),
        pytest.param("(<NN>", "this group is not closed\n    (<NN>\n    ^", id="open group"),
        pytest.param("<NN>)", "this bracket closes nothing\n    <NN>)\n        ^", id="stray bracket"),
        pytest.param("* <NN>", "there is nothing here to repeat\n    * <NN>\n    ^", id="nothing to repeat"),
        pytest.param("<NN&>", "a class name was expected\n    <NN&>\n     ^", id="half an intersection"),
        pytest.param("<(NN>", "a bracket is not closed\n    <(NN>\n     ^", id="open bracket in a class"),
        pytest.param("<NN", "this class is not closed, or empty; write <NAME>\n    <NN\n    ^", id="open class"),
        pytest.param("<NN> <nn>", "no class is called nn; did you mean 'NN'", id="tag in small letters"),
        pytest.param("<~>", "no class is called ~", id="no lemma"),
        pytest.param("<XX.*>", "no class is called XX.*; words have small letters", id="wild card for nothing"),
        pytest.param(
            "[NN]", "there are no sets of characters; write <one|other>\n    [NN]\n    ^", id="square bracket"
        ),
        pytest.param("(?P<Who><NN>)", "no group opens so; groups open with (, (?:", id="group with a capital"),
        pytest.param("<NN> 'a'", "write <'> if the mark itself is meant\n    <NN> 'a'\n         ^", id="quoted"),
        pytest.param("<NN>{3,2}", "this is no repetition; write {2} or {2,5}, up to 1000", id="more than most"),
        pytest.param("<NN>{}", "this is no repetition", id="no number of times"),
        pytest.param("<NN>{1001}", "this is no repetition", id="too many times"),
        pytest.param("<NN>|*", "there is nothing here to repeat\n    <NN>|*\n         ^", id="alternative to repeat"),
        pytest.param(
            "{subject}", "a pattern's name in capitals or a number of times", id="definition in small letters"
        ),
        pytest.param("(?P<a><NN>) (?P<a><NN>)", "the group a stands in this pattern twice", id="group twice"),
        pytest.param("{OBJECT}", "no pattern OBJECT is defined; did you mean 'SUBJECT'?", id="unknown definition"),
        pytest.param("{SUBJECT}", "definitions are nested too deeply, or use one another in a circle", id="circle"),
    ],
)
def test_mistakes_are_shown_with_their_place(pattern: str, message: str) -> None:
    with pytest.raises(PatternError, match=re.escape(message)):
        Grammar(vocabulary(), str.split, {"SUBJECT": "{SUBJECT}"}).parse(pattern)


def test_an_unbounded_look_behind_is_refused_with_the_rule() -> None:
    with pytest.raises(PatternError, match=r"t\.toml, t\.r: look-behind"):
        spans("(?<= <NN>+ ) <VBD>", "NV")


def test_words_and_lemmas_of_patterns_are_remembered() -> None:
    known = vocabulary()
    Grammar(known, str.split, {}).parse("that <talks|~warn> ~say")
    assert (known.words, known.lemmas) == ({"that", "talks"}, {"warn", "say"})


def test_a_class_tests_labels() -> None:
    expression = parse_class("VB.*&!NEG|talks", vocabulary())
    assert expression.test(frozenset({"VBD"}))
    assert expression.test(frozenset({"NEG", "w:talks"}))
    assert not expression.test(frozenset({"VBD", "NEG"}))


@pytest.mark.parametrize(
    ("pattern", "width", "ahead"),
    [
        pytest.param("<NN> <VBD>", 2, 2, id="sequence"),
        pytest.param("<NN>* <VBD>? <IN>{0,3}", 0, 0, id="all optional"),
        pytest.param("<NN>+ <IN>{2,5}+", 3, 3, id="counted"),
        pytest.param("(?: <NN> <NN> | <VBD> ){2}", 2, 2, id="shorter alternative"),
        pytest.param("<NN> |", 0, 0, id="empty alternative"),
        pytest.param("(?= <NN> ) (?! <VBD> ) (?<= <IN> )", 0, 1, id="look-arounds"),
        pytest.param("^ $", 0, 0, id="anchors"),
        pytest.param("", 0, 0, id="nothing"),
    ],
)
def test_the_least_width_of_a_pattern(pattern: str, width: int, ahead: int) -> None:
    parts = Grammar(vocabulary(), str.split, {}).parse(pattern).parts
    assert (least_width(parts), least_width(parts, ahead=True)) == (width, ahead)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("<NN> <VBZ>", ["<NN>"], id="a class"),
        pytest.param("(?P<one> <NN> | <VBZ> <NN> )", ["<NN>", "<VBZ>"], id="alternatives"),
        pytest.param("<NN>? <VBZ>* <IN>", ["<NN>", "<VBZ>", "<IN>"], id="what may lack, and what follows it"),
        pytest.param("(?<! <NN> ) (?= <VBZ> ) <IN>", ["<IN>"], id="looking around takes nothing"),
        pytest.param("( <NN> | <VBZ>? ) <IN>", ["<NN>", "<VBZ>", "<IN>"], id="an alternative that may be empty"),
        pytest.param("( <NN> <VBZ> )* <IN>", ["<NN>", "<IN>"], id="a group that may lack"),
        pytest.param(". <NN>", None, id="anything"),
        pytest.param("<NN>?", None, id="nothing at all"),
    ],
)
def test_what_every_match_begins_with(pattern: str, expected: list[str] | None) -> None:
    found = first_classes(Grammar(vocabulary(), str.split, {}).parse(pattern).parts)
    assert (None if found is None else [one.source for one in found]) == expected
