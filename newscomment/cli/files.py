"""The files of a command: outputs that are whole or not there, and never one of the inputs."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

import click


def part_of(path: Path) -> Path:
    """The file in which a part stands of one that was not finished."""
    return path.with_name(f"{path.name}.part")


@contextmanager
def whole(path: Path, *, keep: bool = False) -> Iterator[IO[bytes]]:
    """A file that appears under its name when all has been written, and not at all if something went wrong.

    With `keep`, what had been written before an interruption stays beside it (see `part_of`).
    A link is followed, a file that is replaced keeps its rights, and what is no file (a device, a pipe) is written to.
    Raises OSError with the path where it cannot be.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    with _beside(target, path) as file:
        try:
            yield file
            file.flush()
            Path(file.name).chmod(mode)  # temporary files are for their owner alone
            Path(file.name).replace(target)
        except BaseException as error:
            with suppress(OSError):
                if keep and isinstance(error, KeyboardInterrupt):
                    file.flush()
                    Path(file.name).chmod(mode)
                    Path(file.name).replace(part_of(target))
                else:
                    Path(file.name).unlink()
            raise


def _beside(target: Path, path: Path) -> "IO[bytes]":
    """A temporary file in the folder of another, which is made if there is none; errors name the path as given."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error


def spare(path: Path, inputs: Iterable[Path]) -> None:
    """Usage error for a file to write that is read, too."""
    if path.exists() and any(one.exists() and path.samefile(one) for one in inputs):
        raise click.UsageError(f"{path} is read, and would be overwritten: write to another file or folder")


def _umask() -> int:
    """What the process takes off the rights of new files; it can only be asked by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
