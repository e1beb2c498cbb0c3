"""Make the data the library ships: `python -m newscomment.learning COMMAND`, one file a command."""

from importlib import import_module

import click

from newscomment.learning.remaking import COMMANDS

__all__ = ["main"]

MODULES = {**COMMANDS, "labelled": "labelled", "remake": "remaking"}
"""Commands and the modules of this package whose `command` they are."""


class Commands(click.Group):
    """Imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """List the names of commands."""
        return sorted(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a command by its name."""
        module = MODULES.get(cmd_name)
        found = import_module(f"newscomment.learning.{module}").command if module else None
        return found if isinstance(found, click.Command) else None


@click.group(cls=Commands)
def main() -> None:
    """Learn or convert the data files of newscomment."""


if __name__ == "__main__":
    main()
