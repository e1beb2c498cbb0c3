"""Rows as a data frame of pandas or polars, with the columns' types, also where nothing was found."""

from importlib import import_module
from typing import Any

from newscomment.errors import MissingExtraError, NotFoundError
from newscomment.exporters.tables.kinds import columns
from newscomment.exporters.tables.shown import Rows

_PANDAS = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}
_POLARS = {str: "String", int: "Int64", float: "Float64", bool: "Boolean"}

LIBRARIES = ("pandas", "polars")
"""The libraries whose data frames can be made; each is an extra of that name."""


def to_frame(rows: Rows, library: str) -> Any:  # noqa: ANN401  (pandas.DataFrame or polars.DataFrame)
    """Rows as a data frame; missing cells are missing values.

    Raises NotFoundError for another library, and MissingExtraError where the library is not installed.
    """
    if library not in LIBRARIES:
        raise NotFoundError("library of data frames", str(library), LIBRARIES)
    try:
        module = import_module(library)
    except ImportError as error:
        raise MissingExtraError("a data frame", library) from error
    return (_pandas if library == "pandas" else _polars)(module, rows)


def _pandas(pandas: Any, rows: Rows) -> Any:  # noqa: ANN401
    types = {column.name: _PANDAS[column.type] for column in columns(rows.kind)}
    return pandas.DataFrame(
        {name: pandas.array([row[name] for row in rows], dtype=kind) for name, kind in types.items()}
    )


def _polars(polars: Any, rows: Rows) -> Any:  # noqa: ANN401
    schema = {column.name: getattr(polars, _POLARS[column.type]) for column in columns(rows.kind)}
    return polars.DataFrame([*rows], schema=schema)
