"""Many files, read by several processes; in their order all the same."""

import signal
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from newscomment.errors import InputWarning, NewscommentError
from newscomment.files import File, Source, each_read
from newscomment.model import Article
from newscomment.parameters import warn
from newscomment.parsers.formats import told_format
from newscomment.pipeline import Pipeline
from newscomment.reading import Found, Options, found_in

__all__ = ["files_read_by_several"]

_OF_MANY = frozenset({"json", "jsonl", "csv", "feed"})
"""Formats whose files may hold many articles: they are taken apart here, so that several processes read one file."""

_AHEAD = 8
"""Texts for each process that wait to be read, or were read and not asked for yet."""


class _Part(NamedTuple):
    """What one process reads at a time: a file as a whole, or one text of it."""

    source: Source
    found: Found | None = None


class _Read(NamedTuple):
    """What a process has read, and the doubts about it."""

    found: list[Article | NewscommentError]
    doubts: tuple[str, ...]


_Place = tuple[int, str]
"""The rank of a file among all, and its path."""


def files_read_by_several(
    pipeline: Pipeline, sources: Iterable[Source], options: Options, processes: int
) -> Iterator[File]:
    """The files one after the other; each process reads a text at a time.

    The processes leave an interruption to this one, and end as soon as it comes. Raises NewscommentError where one was
    ended from outside.
    """
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(pipeline, options))
    try:
        read = _in_order(pool, sources, options, processes * _AHEAD)
        for (_, path), parts in groupby(read, key=itemgetter(0)):
            yield File(path, _told(part for _, part in parts))
    except BrokenProcessPool as error:
        advice = "memory may have run out: read with fewer processes"
        raise NewscommentError("a process that was reading has been ended from outside", advice) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, sources: Iterable[Source], options: Options, most: int
) -> Iterator[tuple[_Place, _Read]]:
    """What was read of each part, in their order; at most so many parts are read ahead."""
    waiting = deque[tuple[_Place, "Future[_Read]"]]()
    for rank, source in enumerate(sources):
        for part in _parts(source, options):
            waiting.append(((rank, source.path), pool.submit(_read, part)))
            if len(waiting) >= most:
                place, coming = waiting.popleft()
                yield place, coming.result()
    while waiting:
        place, coming = waiting.popleft()
        yield place, coming.result()


def _parts(source: Source, options: Options) -> Iterator[_Part]:
    if source.data is None and (options.format or told_format(source.path)) not in _OF_MANY:
        yield _Part(source)
        return
    named = source._replace(data=None)
    try:
        yield from (_Part(named, found) for found in found_in(source.bytes(), source.name, options))
    except NewscommentError as error:
        yield _Part(named, Found("", error))


def _told(parts: Iterable[_Read]) -> Iterator[Article | NewscommentError]:
    """What was read; the doubts about it are told before, as they are where one process reads."""
    for part in parts:
        for doubt in part.doubts:
            warn(doubt)
        yield from part.found


# --- in a worker ----------------------------------------------------------------------------------------------


class _Worker:
    """What a process reads with; set when it starts."""

    pipeline: Pipeline
    options: Options


def _start(pipeline: Pipeline, options: Options) -> None:
    with suppress(ValueError):  # not of the main thread: somebody else sees to signals
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.pipeline, _Worker.options = pipeline, options


def _read(part: _Part) -> _Read:
    source, found = part
    with _doubts() as seen:
        if found is None:
            read = [*each_read(_Worker.pipeline, source, _Worker.options)]
        else:
            read = [_Worker.pipeline.of_found(found, source.name)]
    return _Read(read, tuple(seen))


@contextmanager
def _doubts() -> Iterator[list[str]]:
    """The doubts about what is read meanwhile; other warnings are shown as they are elsewhere."""
    seen: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("always", InputWarning)
        show: Callable[..., None] = warnings.showwarning

        def keep(message: Warning | str, category: type[Warning], *place: Any, **source: Any) -> None:  # noqa: ANN401
            seen.append(str(message)) if issubclass(category, InputWarning) else show(
                message, category, *place, **source
            )

        warnings.showwarning = keep
        yield seen
