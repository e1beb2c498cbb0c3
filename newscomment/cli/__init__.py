"""The command line: `newscomment read`, `compare`, `explain`, `check`, `schema`, `completion`."""

from newscomment.cli import checking, comparing, completion, explaining, reading, schema
from newscomment.cli.commands import main, run

__all__ = ["main", "run"]

for _part in (reading, comparing, explaining, checking, schema, completion):
    main.add_command(_part.command)
