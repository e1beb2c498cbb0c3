"""The command line: `newscomment read`, `compare`, `explain`, `why-not`, `classes`, `check`, `schema`, `completion`."""

from newscomment.cli import checking, classes, comparing, completion, explaining, reading, schema, why_not
from newscomment.cli.commands import main, run

__all__ = ["main", "run"]

for _part in (reading, comparing, explaining, why_not, classes, checking, schema, completion):
    main.add_command(_part.command)
