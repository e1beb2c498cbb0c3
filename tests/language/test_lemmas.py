"""Base forms."""

import pytest

from newscomment.language.lemmas import lemma
from newscomment.language.tags import encode_tag

LEMMAS = {
    "VBD": "hoped hope, planned plan, focused focus, went go, said say, tried try, controlled control, "
    "travelled travel, "
    "created create, visited visit, called call, agreed agree, died die, fled flee, rebuilt rebuild, mimicked mimic, "
    "added add, passed pass, saw see, was be, undermined undermine, declared declare, appeared appear, offered offer",
    "VBN": "taken take, overthrown overthrow, misled mislead, co-founded co-found, undone undo, emboldened embolden",
    "VBG": "threatening threaten, making make, running run, lying lie, dying die, missing miss, adding add, "
    "using use, "
    "seeing see, hanging hang, changing change, bringing bring, developing develop, providing provide, goin' go",
    "VBZ": "emboldens embolden, goes go, has have, is be, 's be, ’s be, watches watch, tries try, rises rise",
    "VBP": "are be, 're be, ’ve have, make make",
    "VB": "be be, present present, saw saw",
    "MD": "wo will, ca can, 'll will, ’d would, could could",
    "NNS": "wives wife, cities city, heroes hero, houses house, crises crisis, women woman, councilwomen councilwoman, "
    "people person, churches church, classes class, movies movie, shoes shoe, criteria criterion, series series, "
    "moves move, analyses analysis, menus menu, 1990s 1990s, buses bus, taxes tax, children child",
    "NNPS": "Republicans republican, Iraqis iraqi, States state",
    "NN": "media media, bus bus, News news",
    "JJR": "better good, bigger big, larger large, happier happy, stronger strong, worse bad, newer new, freer free, "
    "simpler simple, greater great, closer close, safer safe",
    "JJS": "best good, worst bad, largest large, easiest easy, longest long, wisest wise",
    "RBR": "better well, further far, sooner soon",
    "RB": "n’t not, not not, quickly quickly",
    "NNP": "Rome rome",
    "DT": "The the",
}


@pytest.mark.parametrize("tag", LEMMAS)
def test_lemmas(tag: str) -> None:
    pairs = [pair.split(" ") for pair in LEMMAS[tag].split(", ")]
    assert {word: lemma(word, tag) for word, _ in pairs} == dict(pairs)


def test_the_character_of_a_tag_will_do() -> None:
    assert lemma("hoped", encode_tag("VBD")) == "hope"


def test_odd_words_come_back() -> None:
    assert [lemma(word, "VBD") for word in ("", "ed", "’", "…")] == ["", "ed", "’", "…"]
