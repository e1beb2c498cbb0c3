"""Pictures are whole and safe, and programs that nobody here wrote read the graphs."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

import newscomment
from newscomment import ArgumentError, Article, MissingExtraError, NotFoundError
from newscomment.exporters.parties import in_essay
from newscomment.exporters.pictures import GRAPHS, PICTURES, graph
from newscomment.exporters.pictures.dot import quoted as dot_quoted
from newscomment.exporters.pictures.mermaid import quoted as mermaid_quoted
from newscomment.model import ArgumentLink

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "style", "defs", "marker", "path", "g", "rect", "text", "tspan", "circle"}


def linked() -> Article:
    """An article whose claims support and attack each other, in a ring too."""
    article = newscomment.parse(
        "The rain <b>falls</b> & falls. The wind blows hard. The snow has melted. The hail was heavy."
    )
    claims = [claim.id for claim in article.claims]
    assert len(claims) >= 4
    pairs = [(0, 1, "support"), (2, 1, "attack"), (1, 3, "support"), (3, 0, "attack")]
    links = tuple(
        ArgumentLink.model_validate({"id": f"g{number}", "source": claims[a], "target": claims[b], "kind": kind})
        for number, (a, b, kind) in enumerate(sorted(pairs))
    )
    return article.model_copy(update={"arguments": links})


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_xml_of_harmless_elements(article: Article, picture: str) -> None:
    for one in (article, linked()):
        root = ET.fromstring(one.to_svg(picture))
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
        assert [
            name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name
        ] == []


@pytest.mark.parametrize("picture", PICTURES)
def test_nothing_is_drawn_outside_the_picture(article: Article, picture: str) -> None:
    root = ET.fromstring(article.to_svg(picture))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for box in root.iter(f"{SVG}rect"):
        left, top = float(box.attrib["x"]), float(box.attrib["y"])
        assert 0 <= left <= left + float(box.attrib["width"]) <= width + 1
        assert 0 <= top <= top + float(box.attrib["height"]) <= height + 1


def test_an_argument_map_shows_each_claim_once_with_its_sign() -> None:
    picture = linked().to_svg("arguments")
    root = ET.fromstring(picture)
    boxes = [group for group in root.iter(f"{SVG}g") if "box" in group.attrib["class"]]
    assert len(boxes) == 4
    assert "&lt;b&gt;falls" in picture
    assert {text.text for text in root.iter(f"{SVG}text") if "sign" in text.attrib.get("class", "")} == {"+", "−"}


def test_words_that_do_not_fit_end_in_an_ellipsis() -> None:
    article = newscomment.parse(
        "The mayor " + "and the council of the old town by the river " * 12 + "should resign now."
    )
    root = ET.fromstring(article.to_svg("arguments"))
    rows = [one.text or "" for one in root.iter(f"{SVG}tspan")]
    assert len(rows) == 3
    assert rows[-1].endswith("…")


def test_names_and_signs_of_the_network_are_inside(essay: Article) -> None:
    root = ET.fromstring(essay.to_svg("actors"))
    _, _, width, _ = map(float, root.attrib["viewBox"].split())
    names = [one for one in root.iter(f"{SVG}text") if one.attrib["class"] == "name"]
    assert len(names) > 8
    for name in names:
        length = 7.9 * len(name.text or "")
        left = float(name.attrib["x"]) - {"start": 0, "middle": length / 2, "end": length}[name.attrib["text-anchor"]]
        assert 0 <= left <= left + length <= width
    dots = [one.attrib["class"] for one in root.iter(f"{SVG}circle")]
    signs = [one.text for one in root.iter(f"{SVG}text") if one.attrib["class"] == "in"]
    assert (dots.count("dot for"), dots.count("dot against")) == (signs.count("+"), signs.count("−"))


def test_a_notebook_shows_a_picture(essay: Article) -> None:
    picture = essay.to_svg("certainty")
    assert picture._repr_html_() == picture  # type: ignore[attr-defined]


def test_every_claim_has_a_bar(essay: Article) -> None:
    root = ET.fromstring(essay.to_svg("certainty"))
    bars = [box for box in root.iter(f"{SVG}rect") if "bar" in box.attrib["class"]]
    assert len(bars) == len(essay.claims)


def test_a_graph_holds_every_link(essay: Article) -> None:
    found = graph(essay, "arguments")
    assert [(edge.source, edge.target) for edge in found.edges] == [(one.source, one.target) for one in essay.arguments]
    for name in GRAPHS:
        nodes = {node.id for node in graph(essay, name).nodes}
        assert {end for edge in graph(essay, name).edges for end in (edge.source, edge.target)} <= nodes


def test_graphs_and_pictures_of_a_hundred_essays_have_their_words(odd: Article) -> None:
    words = {claim.id: claim.shown for claim in odd.claims} | {actor.id: actor.name for actor in odd.actors}
    for name in GRAPHS:
        found = graph(odd, name)
        assert [node for node in found.nodes if not node.label.endswith(words.get(node.id, "author"))] == []
    bars = list(ET.fromstring(odd.to_svg("certainty")).iter(f"{SVG}rect"))[1:]
    for bar, claim in zip(bars, in_essay(odd, odd.claims), strict=True):
        level, _, shown = (bar.findtext(f"{SVG}title") or "").partition(": ")
        assert level == claim.certainty.level
        assert "".join(claim.shown.split()).startswith("".join(shown.rstrip("…").split()).partition("�")[0])


def test_an_argument_map_says_who_makes_a_claim() -> None:
    article = newscomment.parse("The mayor says the bridge is safe. The bridge must close, because it is old.")
    links = (ArgumentLink.model_validate({"id": "g0", "source": "c0", "target": "c1", "kind": "attack"}),)
    labels = {node.label for node in graph(article.model_copy(update={"arguments": links}), "arguments").nodes}
    assert "The mayor: the bridge is safe" in labels
    assert "The bridge must close" in {label.split(",")[0] for label in labels}


@pytest.mark.parametrize("name", GRAPHS)
def test_graphviz_reads_dot(article: Article, name: str) -> None:
    dot = shutil.which("dot")
    if dot is None:
        pytest.skip("graphviz is not installed")
    for one in (article, linked()):
        done = subprocess.run([dot, "-Tplain"], input=one.to_dot(name), capture_output=True, text=True, check=True)
        assert done.stderr == ""
        nodes = [line for line in done.stdout.splitlines() if line.startswith("node ")]
        assert len(nodes) == len(graph(one, name).nodes)


@pytest.mark.parametrize("name", GRAPHS)
def test_networkx_takes_the_graphs(article: Article, name: str) -> None:
    networkx = pytest.importorskip("networkx", reason="the extra networkx is not installed")
    made = article.to_networkx(name)
    assert isinstance(made, networkx.DiGraph)
    assert len(made) == len(graph(article, name).nodes)
    assert made.number_of_edges() == len({edge[:2] for edge in graph(article, name).edges})


def test_networkx_that_is_missing_is_told(bare: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(MissingExtraError, match=r'pip install "newscomment\[networkx\]"'):
        bare.to_networkx()


@pytest.mark.parametrize("name", GRAPHS)
def test_lines_of_mermaid_are_nodes_edges_or_classes(article: Article, name: str) -> None:
    first, *lines = article.to_mermaid(name).splitlines()
    assert first in {"flowchart BT", "flowchart LR"}
    node, edge = r'\w+\["[^"\[\]<>`{}|]*"\](:::\w+)?', r"\w+ (-->|-\.->|-\. attacks \.->)(\|[^|]+\|)? \w+"
    assert [line for line in lines if not re.fullmatch(rf"    ({node}|{edge}|classDef .*)", line)] == []


@pytest.mark.parametrize("words", ['"', "`x`", "<script>", "a\nb", "#quot;", "end]", "\\", "{", "|", "%%"])
def test_words_cannot_leave_their_label(words: str) -> None:
    assert set(mermaid_quoted(words)) & set('"`<>\n[]\\{|') == set()
    assert re.fullmatch(r'"(?:[^"\\]|\\.)*"', dot_quoted(words), re.DOTALL)


def test_unknown_names_are_told(bare: Article) -> None:
    with pytest.raises(NotFoundError, match="no picture 'argument'; did you mean 'arguments'"):
        bare.to_svg("argument")
    with pytest.raises(NotFoundError, match="no graph 'x'; there are 'arguments', 'actors'"):
        bare.to_dot("x")
    with pytest.raises(ArgumentError):
        bare.to_mermaid(3)  # type: ignore[arg-type]


def test_an_author_who_is_an_actor_does_not_point_at_himself() -> None:
    text = "Ana Duarte is honest. Daniel Reyes is not. Ana Duarte has warned Daniel Reyes of floods."
    unsigned, signed = (newscomment.parse(text, metadata={"authors": names}) for names in ((), ("Ana Duarte",)))
    edges = [{(edge.source, edge.target) for edge in graph(one, "actors").edges} for one in (unsigned, signed)]
    assert edges[0] - edges[1] == {("author", signed.actor("Ana Duarte").id)}  # type: ignore[union-attr]
