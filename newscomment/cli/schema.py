"""`newscomment schema`: the contract for programs in other languages."""

import json

import click


@click.command("schema", short_help="Print the JSON Schema of an article.")
def command() -> None:
    """Print the JSON Schema of what `read --format json` prints.

    \b
    newscomment schema > article.schema.json
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.model import article_schema  # pydantic is slow to import, and --help needs none

    click.echo(json.dumps(article_schema(), indent=2, sort_keys=True))
