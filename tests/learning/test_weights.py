"""Learning the weights of paragraph roles and of the signs of kinds, from a few made-up pieces."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.extractors.discourse import theses
from newscomment.extractors.paragraphs.roles import table
from newscomment.learning import kind_weights, section_weights, thesis_weights
from newscomment.learning.__main__ import main

PIECE = [
    ("introduction", "On Monday the council of Larkford voted to close the old bridge."),
    ("evidence", "“We counted ninety cracks,” said Mara Quill, an engineer, in a report last year."),
    ("argument", "The decision is wise, because a bridge that frightens people is no bridge."),
    ("recommendation", "The mayor should build a new one at once, and she must ask for help."),
    ("conclusion", "A town without a bridge is an island."),
]
SPANS = [
    ("evaluation", "The plan is absurd."),
    ("fact", "Nine ships left the harbour on Monday."),
    ("evaluation", "This is a terrible blunder."),
    ("fact", "In March the council signed the treaty."),
]


def write_pieces(path: Path) -> None:
    text, paragraphs = "", []
    for _, words in PIECE:
        paragraphs.append([len(text), len(text) + len(words)])
        text += words + "\n\n"
    record = {"text": text, "paragraphs": paragraphs, "roles": [role for role, _ in PIECE]}
    path.write_text((json.dumps(record) + "\n") * 3, "utf-8")


def write_spans(path: Path, key: str = "kind", **names: str) -> None:
    text, units = "", []
    for kind, words in SPANS:
        units.append({"start": len(text), "end": len(text) + len(words), key: names.get(kind, kind)})
        text += words + " "
    path.write_text((json.dumps({"text": text, "units": units}) + "\n") * 3, "utf-8")


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_sections_are_learned_the_same_each_time(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    write_pieces(tmp_path / "pieces.jsonl")
    made = []
    for name in ("one.tsv", "two.tsv"):
        assert "15 paragraphs" in run("sections", tmp_path / "pieces.jsonl", "--out", tmp_path / name)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"# name: weights of what tells the role of a paragraph\n# source: ")


def test_learned_roles_fit_what_they_were_learned_from(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    write_pieces(tmp_path / "pieces.jsonl")
    rows = list(section_weights.read_rows(tmp_path / "pieces.jsonl"))
    assert [row.role for row in rows[:5]] == [role for role, _ in PIECE]
    learned = section_weights.fit(rows)
    assert all(right == read for right, read in section_weights.found(learned, rows))


def test_cues_keep_the_roles_they_are_named_for_without_examples(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    write_pieces(tmp_path / "pieces.jsonl")
    rows = [row for row in section_weights.read_rows(tmp_path / "pieces.jsonl") if row.role != "conclusion"]
    rows.append(section_weights.Row("x", {"closing": 0.0}, "argument"))
    learned = section_weights.fit(rows)
    assert learned.weights["closing"][section_weights.ROLES.index("conclusion")] == 1.0


def test_the_shipped_table_is_in_the_form_that_is_written() -> None:
    text = files("newscomment.extractors").joinpath("data/section-weights.tsv").read_text("utf-8")
    assert section_weights.render(table()) == text


def write_theses(path: Path) -> None:
    text = " ".join(words for _, words in PIECE)
    starts = [text.index(words) for _, words in PIECE]
    sentences = [{"start": start, "end": start + len(words)} for start, (_, words) in zip(starts, PIECE, strict=True)]
    record = {"text": text, "title": "A new bridge", "sentences": sentences, "thesis": [3]}
    path.write_text((json.dumps(record) + "\n") * 5, "utf-8")


def test_theses_are_learned_the_same_each_time(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    write_theses(tmp_path / "pieces.jsonl")
    made = []
    for name in ("one.tsv", "two.tsv"):
        assert "10 readings" in run("theses", tmp_path / "pieces.jsonl", "--out", tmp_path / name)
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"# name: weights of what tells the thesis of a piece\n# source: ")


def test_a_learned_thesis_is_the_one_that_was_marked(tmp_path: Path) -> None:
    pytest.importorskip("numpy")
    write_theses(tmp_path / "pieces.jsonl")
    pieces = list(thesis_weights.read_pieces(tmp_path / "pieces.jsonl"))
    assert all(len(piece.right) == 1 for piece in pieces)
    assert all(piece.right <= read for piece, read in thesis_weights.found(thesis_weights.fit(pieces), pieces))


def test_the_shipped_weights_of_theses_are_in_the_form_that_is_written() -> None:
    text = files("newscomment.extractors").joinpath("data/thesis-weights.tsv").read_text("utf-8")
    assert thesis_weights.render(theses.table()) == text


def test_kinds_are_weighed_the_same_each_time(tmp_path: Path) -> None:
    write_spans(tmp_path / "spans.jsonl")
    made = []
    for name in ("one.toml", "two.toml"):
        assert "12 spans" in run("kinds", tmp_path / "spans.jsonl", "--out", tmp_path / name)
        made.append((tmp_path / name).read_text("utf-8"))
    assert made[0] == made[1]
    assert kind_weights.rules(made[0]).keys() == kind_weights.rules(shipped_signs()).keys()
    assert kind_weights.rules(made[0])["kind_words.judge-adjective"][1] > 0


def shipped_signs() -> str:
    return files("newscomment.rules").joinpath("kind_words.toml").read_text("utf-8")


def test_labels_may_have_names_of_their_own(tmp_path: Path) -> None:
    write_spans(tmp_path / "plain.jsonl")
    write_spans(tmp_path / "named.jsonl", "label", fact="report", evaluation="opinion")
    run("kinds", tmp_path / "plain.jsonl", "--out", tmp_path / "plain.toml")
    labels = ("--label", "report=fact", "--label", "opinion=evaluation")
    run("kinds", tmp_path / "named.jsonl", *labels, "--out", tmp_path / "named.toml")
    assert (tmp_path / "plain.toml").read_bytes() == (tmp_path / "named.toml").read_bytes()


def test_a_sign_that_speaks_against_its_kind_weighs_nothing() -> None:
    text = '[[rule]]\nid = "a"\ngives = { kind = "fact", weight = "1" }\n'
    assert kind_weights.reweigh(text, {"kind_words.a": 0.5}) == text.replace('"1"', '"0.00"')
    assert kind_weights.reweigh(text, {"kind_words.a": -0.5}) == text.replace('"1"', '"0.50"')


def test_linear_equations() -> None:
    solved = kind_weights.solve([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0])
    assert solved == pytest.approx([1 / 11, 7 / 11])


@pytest.mark.parametrize("line", ["[]", '{"text": "Rain."}', "rain"])
def test_mistakes_name_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants"):
        list(section_weights.read_rows(path))
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants"):
        list(thesis_weights.read_pieces(path))
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants"):
        list(kind_weights.read_rows(path, {}, {}))
