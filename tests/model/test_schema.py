"""The JSON Schema is complete, and the published copy is current."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newscomment.model import Article, article_schema


def properties() -> Iterator[tuple[str, dict[str, Any]]]:
    schema = article_schema()
    for name, model in {"Article": schema, **schema["$defs"]}.items():
        for field, content in model.get("properties", {}).items():
            yield f"{name}.{field}", content


def test_published_schema_is_current(root: Path, pytestconfig: pytest.Config) -> None:
    path = root / "docs" / "article.schema.json"
    now = json.dumps(article_schema(), indent=2, sort_keys=True) + "\n"
    if pytestconfig.getoption("--update-golden", default=False):
        path.write_bytes(now.encode())
    published = path.read_bytes().decode() if path.exists() else ""
    assert published == now, "out of date; run: newscomment schema > docs/article.schema.json"


@pytest.mark.parametrize(
    ("name", "content"), list(properties()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_field_is_described(name: str, content: dict[str, Any]) -> None:
    assert content.get("description", "").endswith((".", "…"))


def test_every_model_is_described_and_closed() -> None:
    schema = article_schema()
    for model in (schema, *schema["$defs"].values()):
        assert model["description"]
        assert model["additionalProperties"] is False


def test_an_article_has_the_fields_of_the_schema(article: Article) -> None:
    assert set(json.loads(article.model_dump_json())) == set(article_schema()["properties"])


def test_ids_tell_their_form() -> None:
    claim = article_schema()["$defs"]["Claim"]["properties"]
    assert claim["id"]["pattern"] == "^c(0|[1-9][0-9]*)$"
    assert claim["actors"]["items"]["pattern"] == "^a(0|[1-9][0-9]*)$"
