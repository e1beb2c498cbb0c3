"""Tags that their neighbours rule out."""

import pytest

from newscomment.language.tag_repairs import repair
from newscomment.language.tags import encode_tag


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        pytest.param("could/MD split/NN the/DT party/NN", "MD VB DT NN", id="behind a modal"),
        pytest.param("will/MD soon/RB power/NN it/PRP", "MD RB VB PRP", id="behind a modal and an adverb"),
        pytest.param("would/MD anyone/NN stay/VB", "MD NN VB", id="a pronoun is a subject"),
        pytest.param("will/MD no/DT doubt/NN pay/VB", "MD DT NN VB", id="no doubt"),
        pytest.param("to/TO correct/JJ the/DT record/NN", "TO VB DT NN", id="behind to, with an object"),
        pytest.param("save/VB £/: 2/CD bn/CD", "VB $ CD CD", id="a currency"),
        pytest.param("rule/NN */NFP 2/CD", "NN NFP CD", id="no currency"),
        pytest.param("it/PRP cost/NN $/$ 2/CD", "PRP VBD $ CD", id="what something cost"),
        pytest.param("Hale/NNP aide/IN Ana/NNP left/VBD", "NNP NN NNP VBD", id="an aide"),
        pytest.param("Hale/NNP aides/VBZ left/VBD", "NNP NNS VBD", id="aides"),
        pytest.param("experts/NNS fear/NN that/IN it/PRP", "NNS VBP IN PRP", id="before what is feared"),
        pytest.param("the/DT mayor/NN opines/NNS that/IN it/PRP", "DT NN VBZ IN PRP", id="before what one says"),
        pytest.param("the/DT mayor/NN opined/VBN that/IN it/PRP", "DT NN VBD IN PRP", id="before what one said"),
        pytest.param("blasts/NNS killed/VBN nine/CD ./.", "NNS VBD CD .", id="the only verb"),
        pytest.param("men/NNS called/VBN the/DT Two/CD left/VBD ./.", "NNS VBN DT CD VBD .", id="not the only verb"),
        pytest.param("have/VBP misled/VBN and/CC betrayed/VBD us/PRP", "VBP VBN CC VBN PRP", id="under one auxiliary"),
        pytest.param("Story/NN highlights/VBZ Ana/NNP left/VBD", "NN : NNP VBD", id="a label"),
        pytest.param("and/CC absent/JJ a/DT law/NN ,/, it/PRP", "CC IN DT NN , PRP", id="absent a law"),
        pytest.param("a/DT senator/NNP agreed/VBD", "DT NN VBD", id="no name in lower case"),
        pytest.param("experts/NNS fear/NN of/IN it/PRP", "NNS NN IN PRP", id="no that behind it"),
        pytest.param("they/PRP rained/VBN blows/NNS", "PRP VBD NNS", id="behind a subject"),
        pytest.param("that/IN it/PRP rained/JJ ./.", "IN PRP VBD .", id="behind the subject of a clause"),
        pytest.param("found/VBD it/PRP flawed/JJ ./.", "VBD PRP JJ .", id="behind an object"),
        pytest.param("voters/NNS favor/NN the/DT plan/NN", "NNS VBP DT NN", id="behind a plural, with an object"),
        pytest.param("voters/NNS support/NN change/NN", "NNS VBP NN", id="a verb before a bare noun"),
        pytest.param("of/IN women/NNS ,/, hope/NN", "IN NNS , NN", id="behind a comma"),
        pytest.param("Many/JJ fear/NN that/IN it/PRP", "JJ VBP IN PRP", id="many as a subject"),
        pytest.param("is/VBZ some/DT hope/NN that/IN it/PRP", "VBZ DT NN IN PRP", id="some as a determiner"),
        pytest.param("bank/NN asserts/NNS that/IN it/PRP", "NN VBZ IN PRP", id="before what somebody asserts"),
        pytest.param("Quill/NNP points/NNS out/RP", "NNP VBZ RP", id="points out"),
        pytest.param(",/, ”/'' points/NNS out/RP Quill/NNP", ", '' VBZ RP NNP", id="points out behind a quotation"),
        pytest.param("he/PRP points/NNS out/RP", "PRP VBZ RP", id="he points out"),
        pytest.param("It/PRP blares/NNS :/:", "PRP VBZ :", id="a verb behind the subject of a clause"),
        pytest.param("gave/VBD it/PRP wings/NNS", "VBD PRP NNS", id="a plural behind an object"),
        pytest.param("clerk/NN claims/NNS is/VBZ", "NN VBZ VBZ", id="no plural before a singular verb"),
        pytest.param("poll/NN finds/NNS voters/NNS", "NN VBZ NNS", id="what a poll finds"),
        pytest.param("six/CD percent/NN think/VB it/PRP", "CD NN VBP PRP", id="what a share thinks"),
        pytest.param("and/CC fret/NN that/IN it/PRP", "CC VBP IN PRP", id="to fret is a verb before that"),
        pytest.param("poet/NN ,/, warns/NNS in/IN it/PRP", "NN , VBZ IN PRP", id="no plural"),
        pytest.param("warned/VBD her/PRP$ that/IN it/PRP", "VBD PRP IN PRP", id="her before that"),
        pytest.param("Many/JJ think/VB those/DT tools/NNS", "NNS VBP DT NNS", id="many who think"),
        pytest.param("old/JJ ,/, but/CC views/NNS it/PRP", "JJ , CC VBZ PRP", id="a second verb"),
        pytest.param("Some/DT think/VB the/DT plan/NN", "DT VBP DT NN", id="behind some who think"),
        pytest.param("Some/DT fear/NN that/IN it/PRP", "DT VBP IN PRP", id="some who fear that"),
        pytest.param("Some/DT thought/NN that/IN it/PRP", "DT VBD IN PRP", id="some who thought that"),
        pytest.param("Some/DT thought/NN was/VBD given/VBN", "DT NN VBD VBN", id="some thought"),
        pytest.param("Not/RB only/RB do/VB they/PRP", "RB RB VBP PRP", id="not only do"),
        pytest.param("Grant/VB believed/VBD it/PRP", "NNP VBD PRP", id="a name before a verb"),
        pytest.param("Northgate/VB lent/VBD it/PRP", "NNP VBD PRP", id="a town"),
        pytest.param("Investigate/VB it/PRP", "VB PRP", id="an order"),
        pytest.param("Target/VB Bank/NNP could/MD fail/VB", "NNP NNP MD VB", id="a name before a modal"),
        pytest.param("Help/VB Ana/NNP ./.", "VB NNP .", id="help for a name"),
        pytest.param("Change/VB is/VBZ late/JJ", "NN VBZ JJ", id="a noun before is"),
        pytest.param("Share/VB prices/NNS could/MD fall/VB", "NN NNS MD VB", id="a noun before a plural and a modal"),
        pytest.param("Imagine/VB prices/NNS could/MD fall/VB", "VB NNS MD VB", id="a clause behind imagine"),
        pytest.param("Finance/VB ministers/NNS met/VBN", "NN NNS VBN", id="a noun before a plural"),
        pytest.param("LOSE/VB THEIR/EX SAVINGS/NNS", "VB PRP$ NNS", id="capitals"),
        pytest.param("to/IN heights/NNS", "IN NNS", id="to as a preposition"),
    ],
)
def test_repair(tagged: str, expected: str) -> None:
    words, tags = zip(*(pair.split("/") for pair in tagged.split()), strict=True)
    assert repair("".join(map(encode_tag, tags)), words) == "".join(map(encode_tag, expected.split()))
