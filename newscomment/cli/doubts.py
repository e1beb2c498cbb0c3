"""Doubts about what is read, told beside the reading."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import click

from newscomment.errors import InputWarning


@contextmanager
def doubts_told(about: str = "") -> Iterator[None]:
    """Turn the warnings of a block into lines on standard error once it ends; `about` stands before what they say."""
    with warnings.catch_warnings(record=True) as doubts:
        warnings.simplefilter("always", InputWarning)
        yield
    for doubt in doubts:
        click.echo(f"Warning: {about}{doubt.message}", err=True)
