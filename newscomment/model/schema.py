"""The JSON Schema of an article: the contract for readers in other languages."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from newscomment.model.article import Article


def article_schema() -> dict[str, Any]:
    """What `article.model_dump_json()` looks like, as a JSON Schema (draft 2020-12).

    >>> article_schema()["title"]
    'Article'
    """
    return {"$schema": GenerateJsonSchema.schema_dialect, **Article.model_json_schema(mode="serialization")}
