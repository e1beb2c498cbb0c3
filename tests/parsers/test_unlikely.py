"""Texts that are hardly what is read here."""

import pytest

from newscomment import InputError
from newscomment.parsers import parse_text
from newscomment.parsers.unlikely import doubts

PAGE = "<html><body><p>The bridge is shut.</p></body></html>"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PAGE, id="html"),
        pytest.param("\ufeff\n<!DOCTYPE html>\n" + PAGE, id="doctype behind a mark"),
        pytest.param("<!-- saved -->\n<HTML lang='en'>", id="behind a comment"),
        pytest.param('<?xml version="1.0"?>\n' + PAGE, id="xhtml"),
    ],
)
def test_a_page_of_html_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="a page of HTML, no plain text; read it with format="):
        parse_text(text)


def test_a_nul_is_refused_in_a_text_as_in_a_file() -> None:
    with pytest.raises(InputError, match=r"U\+0000 at offset 3; take such characters out") as caught:
        parse_text("The\0bridge is shut.")
    assert caught.value.offset == 3


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        pytest.param("<p>The bridge is shut.</p>\n<p>Nobody <b>likes</b> it.</p>", "full of HTML tags", id="tags"),
        pytest.param("Мост закрыт, и никто не знает почему.", "few of the letters are Latin", id="cyrillic"),
        pytest.param("Die Brücke ist zu, und niemand weiß, warum das so ist.", "no English", id="short German"),
        pytest.param("Le pont est fermé, et les gens qui y vivent le savent.", "no English", id="short French"),
        pytest.param(b"The bridge is shut".decode("utf-16-le"), "or was decoded in the wrong", id="wrong width"),
    ],
)
def test_doubts(text: str, doubt: str) -> None:
    (found,) = doubts(text)
    assert doubt in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge is shut. Nobody likes it.", id="plain"),
        pytest.param(
            "<html> is how a page begins, said Ana Duarte.".replace("<html>", "“<html>”"), id="html as a word"
        ),
        pytest.param("If a < b and c > d, the <b>tag</b> is set.", id="a tag or two"),
        pytest.param("“Café” – «naïve» … 42 % of 3 000 €", id="marks and accents"),
        pytest.param("The word мост means bridge, as every child knows.", id="a foreign word"),
        pytest.param("Let them die in La La Land, said the man from El Paso.", id="foreign words in names"),
        pytest.param("1,234 … 5,678 – 90 %", id="no letters at all"),
        pytest.param("<p>word</p> <p>word</p>" + " word" * 300, id="few tags in a long text"),
        pytest.param(
            "Back in March she promised a quiet year. Every survey showed Harlan losing by wide margins; nine papers "
            "called Reyes finished. These columnists make a living off polling tired voters in diners. I never do. So "
            "how did I know? My neighbours told me one evening over soup, bread, cheap wine.",
            id="few of the commonest words",
        ),
    ],
)
def test_no_doubts(text: str) -> None:
    assert list(doubts(text)) == []


FRENCH = """
Le gouvernement promet depuis trois ans de réparer les ponts du canal, et depuis trois ans rien ne bouge. Les riverains attendent,
les commerçants ferment, et le conseil municipal commande une nouvelle étude. Il faudrait pourtant peu de choses : un calendrier,
un budget honnête, un responsable. Si le chantier ne commence pas avant la fin de cette année, la facture doublera et la ville perdra
son dernier argument devant la région.
"""
GERMAN = """
Seit drei Jahren verspricht die Regierung, die Brücken am Kanal zu erneuern, und seit drei Jahren geschieht nichts. Die Anwohner warten,
die Händler schließen, und der Stadtrat bestellt ein weiteres Gutachten. Dabei wäre es einfach: ein Zeitplan, ein ehrlicher Haushalt,
jemand, der die Arbeit verantwortet. Wenn der Bau in diesem Jahr nicht beginnt, werden die Kosten sich verdoppeln, und die Stadt
verliert ihr letztes Argument gegenüber dem Land. Es ist Zeit für eine Entscheidung.
"""


@pytest.mark.parametrize("text", [FRENCH, GERMAN])
def test_other_languages_in_latin_letters_are_doubted(text: str) -> None:
    (doubt,) = doubts(text)
    assert doubt.startswith("hardly any of the commonest English words occur")
    assert len([*doubts(" ".join(text.split()[:40]))]) == 1
    assert [*doubts(" ".join(text.split()[:6]))] == []  # too short to tell


@pytest.mark.parametrize(("language", "warned"), [("de", True), ("English", False), ("en_US", False), ("", False)])
def test_a_language_that_is_told(language: str, *, warned: bool) -> None:
    assert any("only English is read" in doubt for doubt in doubts("The bridge is shut.", language)) is warned
