"""The group of commands: how errors are shown, and how the process ends."""

import gc
import os
import sys
from contextlib import suppress
from errno import EPIPE
from pathlib import Path
from typing import Any

import click

from newscomment._version import __version__
from newscomment.cli.advice import told
from newscomment.errors import NewscommentError

_OBJECTS = 2_000_000  # more than are made in loading and reading some essays; what is freed does not count


class Commands(click.Group):
    """Commands whose errors are one line on standard error: exit code 1 for what they were given, 2 for wrong usage."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (what click says it is)
        """Run the command that was asked for."""
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")  # better a “?” than nothing where a terminal lacks the “¶”
        try:
            return super().invoke(ctx)
        except NewscommentError as error:
            raise click.ClickException(told(error)) from error
        except OSError as error:
            if error.errno == EPIPE:
                raise  # who read the output wants no more of it, as in `… | head`: click ends without a word
            raise click.ClickException(f"{error.filename or 'cannot write'}: {error.strerror or error}") from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named first; a usage error for a file there, which wants to be read."""
        if self.get_command(ctx, args[0]) is None and Path(args[0]).is_file():
            ctx.fail(f"{args[0]} is a file: give it to a command, such as `newscomment read {args[0]}`")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (what click calls it with)
        """The commands in the order of their use, not of the alphabet."""
        return [*self.commands]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newscomment", message="%(prog)s %(version)s")
def main() -> None:
    """Read news commentary into sections, actors, claims and risks, each with its place in the text.

    \b
    newscomment read essay.txt                       what it says, on one screen
    newscomment read essay.md --html essay.html      the same as a page
    newscomment read *.txt --format csv -k claims    a table of all claims
    newscomment COMMAND --help                       more of each command
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)


def run() -> None:
    """Run the command as a process of its own, and end without taking down word by word what was loaded.

    That would cost a tenth of the time of a reading, and so would collecting garbage while all is being loaded.
    """
    gc.set_threshold(_OBJECTS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them opens every installed package
    code: object = 0
    try:
        main(prog_name="newscomment")
    except SystemExit as end:
        code = end.code
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody reads it any more
            stream.flush()
    os._exit(code if isinstance(code, int) else 1 if code else 0)
