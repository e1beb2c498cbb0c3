"""A sentence that seems to have no verb is given the likeliest one; what needs none is left alone."""

import pytest

from newscomment.language.main_verbs import with_main_verbs
from newscomment.language.tag_lexicon import read_lexicon
from newscomment.language.tags import encode_tag


def mended(tagged: str) -> list[str]:
    """What changes, as `word/TAG`, in a sentence written as `word/TAG word/TAG …`."""
    words, names = zip(*(pair.rsplit("/", 1) for pair in tagged.split()), strict=True)
    tags = "".join(map(encode_tag, names))
    found = with_main_verbs(tags, words, [0], read_lexicon())
    changed = (index for index, (one, other) in enumerate(zip(tags, found, strict=True)) if one != other)
    return [f"{words[index]}>{found[index]}" for index in changed]


@pytest.mark.parametrize(
    ("tagged", "verb"),
    [
        pytest.param("The/DT two/CD leaders/NNS engaged/VBN in/IN a/DT debate/NN ./.", "engaged>d", id="participle"),
        pytest.param("The/DT plan/NN calls/NNS for/IN more/JJR restraint/NN ./.", "calls>z", id="plural noun"),
        pytest.param("The/DT old/JJ parties/NNS embrace/NN a/DT compromise/NN ./.", "embrace>h", id="singular noun"),
        pytest.param("Many/JJ jails/NNS ban/VB visits/NNS in/IN winter/NN ./.", "ban>h", id="base form"),
        pytest.param(
            "The/DT study/NN indicates/NNS that/IN birds/NNS have/VBP declined/VBN ./.",
            "indicates>z",
            id="verb behind that",
        ),
        pytest.param(
            "Its/PRP$ head/NN ,/, Bo/NNP Lind/NNP ,/, misled/VBN clients/NNS ./.", "misled>d", id="behind an apposition"
        ),
        pytest.param("Then/RB release/NN the/DT funds/NNS in/IN instalments/NNS ./.", "release>v", id="order"),
        pytest.param("These/DT included/VBN Ana/NNP Duarte/NNP and/CC others/NNS ./.", "included>d", id="pronoun"),
    ],
)
def test_the_likeliest_verb_is_found(tagged: str, verb: str) -> None:
    assert mended(tagged) == [verb]


@pytest.mark.parametrize(
    "tagged",
    [
        pytest.param("Take/VB the/DT plans/NNS signed/VBN in/IN June/NNP ./.", id="imperative"),
        pytest.param("Number/NN of/IN jobs/NNS gained/VBN in/IN June/NNP ./.", id="item of a list"),
        pytest.param("The/DT dam/NN built/VBN by/IN the/DT miners/NNS ./.", id="reduced relative"),
        pytest.param("Its/PRP$ head/NN ,/, Bo/NNP Lind/NNP ,/, misled/VBN by/IN clients/NNS ./.", id="passive"),
        pytest.param("Not/RB the/DT plan/NN signed/VBN in/IN June/NNP ./.", id="elliptic"),
        pytest.param("A/DT plan/NN signed/VBN in/IN June/NNP failed/VBD ./.", id="has one"),
        pytest.param("The/DT plan/NN signed/VBN in/IN June/NNP", id="heading"),
    ],
)
def test_what_needs_none_is_left_alone(tagged: str) -> None:
    assert mended(tagged) == []
