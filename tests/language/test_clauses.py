"""Clauses as flat segments, in sentences as commentary writes them."""

from pathlib import Path

import pytest

from newscomment.errors import PatternError
from newscomment.language.analysis import Analyzer
from newscomment.language.clauses import Clause, Start, segment
from newscomment.language.layout import Block, Layout
from newscomment.pipeline import default_pipeline

OWN = """
layer = "{layer}"
extractor = "findings"
[[rule]]
id = "edge"
pattern = "{pattern}"
finds = "An edge"
why = "It is there"
hits = ["If they wait, we pay."]
misses = ["No."]
"""


def clauses(text: str) -> list[str]:
    """The clauses of a sentence, each with its kind before it."""
    document = default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))
    return [f"{clause.kind}: {text[slice(*document.span(clause.first, clause.last))]}" for clause in document.clauses]


CASES = {
    "main": "main: The bank will act.",
    "coordinate": "main: The bank waited, | coordinate: and the market fell.",
    "coordinate behind a place": "main: The talks failed, | coordinate: but in May the court spoke.",
    "coordinate with an aside": "main: The talks failed, | coordinate: but, as in many wars, it was not the end.",
    "predicate": "main: The bank waited | predicate: and blamed the weather.",
    "predicate under one modal": "main: The mayor will raise taxes | predicate: and cut grants.",
    "predicate under one have": "main: They have misled | predicate: and betrayed the public.",
    "predicates in a list": "main: The agency uses soldiers, | predicate: employs civilians, | predicate: and hires firms.",
    "no clause in a list": "main: Food, fuel, and medicine are scarce.",
    "no clause in a subject": "main: The talks and the war went on.",
    "no clause in a report": "main: He said the mayor and the council were wrong.",
    "infinitives": "main: They want to raise taxes and cut grants.",
    "subordinate": "main: The bank waited | subordinate: because prices had risen.",
    "subordinate first": "subordinate: If the bank waits, | main: prices will rise.",
    "subordinate first, question": "subordinate: When the money ran out, | main: who paid the nurses?",
    "opening phrase with a clause": "main: In a month | subordinate: when nobody paid, | main: the mayor gave money.",
    "no clause in an opening phrase": "main: As part of the plan, the region will pay.",
    "complement": "main: The minister said | complement: that the bridge was safe.",
    "complement of a noun": "main: The fear | complement: that prices would rise | continuation: kept them at home.",
    "complement with an aside": "main: They fear | complement: that, in the end, nobody will pay.",
    "complement, whether": "main: The question is | complement: whether anybody will pay.",
    "complement, if": "main: They asked | complement: if the bridge was safe.",
    "complement, why": "main: Voters know | complement: why the bridge fell.",
    "complement behind a preposition": "main: They spoke about | complement: where he stood.",
    "relative, who": "main: The envoy, | relative: who resigned in May, | continuation: was right.",
    "relative, that": "main: The bridge | relative: that fell last week | continuation: was old.",
    "relative, whose": "main: It is a court | relative: whose judges keep no records.",
    "relative behind a preposition": "main: It is a law under | relative: which nobody was tried.",
    "relative without commas": "main: Those | relative: who wait | continuation: are paying.",
    "brackets": "main: The minister ( | relative: who had resigned) | continuation: was right.",
    "dashes": "main: The mayor — | main: and she is no fool — | continuation: will not pay.",
    "apposition": "main: The report, a thick volume, says nothing.",
    "semicolon": "main: Pressure works; | main: talks follow.",
    "colon": "main: One question remains: | main: is the bridge safe?",
    "no clause behind a colon": "main: They sold three things: bread, milk and eggs.",
    "everything": "subordinate: Although critics complained, | main: the mayor, | relative: who had promised a bridge, "
    "| continuation: was re-elected.",
    "a question with but": "main: But is it true?",
    "no relative pronoun": "main: It is the story | relative: they did not want.",
    "no relative pronoun, of the subject": "main: Nobody | relative: we met | continuation: blamed the mayor.",
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES)
def test_clauses(expected: str) -> None:
    segments = expected.split(" | ")
    text = " ".join(segment.partition(": ")[2] for segment in segments).replace("( ", "(")
    assert clauses(text) == segments


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("main: The council believes | complement: the bridge is safe.", id="no that"),
        pytest.param("main: After the war the country paid.", id="preposition, not conjunction"),
    ],
)
@pytest.mark.xfail(reason="nothing but the structure shows where the clause begins")
def test_clauses_that_no_word_opens(expected: str) -> None:
    segments = expected.split(" | ")
    assert clauses(" ".join(segment.partition(": ")[2] for segment in segments)) == segments


def test_clauses_tile_their_sentences() -> None:
    text = "The mayor — and she is no fool — will not pay, since nobody asked. If they do, she may. Why?"
    document = default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))
    for index, sentence in enumerate(document.sentences):
        own = [clause for clause in document.clauses if clause.sentence == index]
        assert [own[0].first, *(clause.last for clause in own)] == [*(clause.first for clause in own), sentence.last]


def test_of_two_starts_at_one_token_the_first_counts() -> None:
    starts = [Start(2, "relative", (2, 3)), Start(2, "main", None)]
    assert segment([(0, 4)], starts) == (Clause(0, 2, "main", None, 0), Clause(2, 4, "relative", (2, 3), 0))


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param("<< <NP>", ["The mayor", "the banks"], id="start"),
        pytest.param("<VG> <,|.> >>", ["waits,", "pay."], id="end"),
        pytest.param("<< <IN> <NP> .{0,3}? >>", ["If the council waits,"], id="whole clause"),
        pytest.param("(?! << ) <NP>", ["a bridge", "the council"], id="not at the start"),
        pytest.param("<NP> <<", [], id="between a phrase and its clause"),
    ],
)
def test_patterns_may_ask_where_a_clause_begins_and_ends(tmp_path: Path, pattern: str, found: list[str]) -> None:
    text = "The mayor wants a bridge. If the council waits, the banks pay."
    (tmp_path / "own.toml").write_text(OWN.format(layer="phrases", pattern=pattern), encoding="utf-8")
    document = Analyzer(rules=[tmp_path / "own.toml"]).read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))
    assert [text[slice(*match.span)] for match in document.matches("findings")] == found


def test_words_do_not_know_of_clauses(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN.format(layer="words", pattern="<< <NN>"), encoding="utf-8")
    with pytest.raises(PatternError, match=r"own\.toml: clauses are not known here; ask for << and >> on the layer"):
        Analyzer(rules=[tmp_path / "own.toml"])
