"""Many files, read in their order, by this process or by several."""

import signal
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from typing import NamedTuple

from newscomment.arguments import warn
from newscomment.errors import NewscommentError
from newscomment.model import Article
from newscomment.pipeline import Pipeline
from newscomment.reading import Options

__all__ = ["File", "files_read"]

_CHUNKS = 4
"""Portions of files that each process gets, one after the other: the last one is not waited for too long."""

_MOST_TOGETHER = 8
"""Files of a portion: what is read is handed back with it."""


class File(NamedTuple):
    """A file, what could be read in it and what could not, and the doubts about it."""

    name: str
    articles: list[Article]
    errors: list[NewscommentError]
    doubts: tuple[str, ...] = ()


def files_read(pipeline: Pipeline, names: Sequence[str], options: Options, processes: int) -> Iterator[File]:
    """The files of those names, read one after the other; `processes` of them at the same time."""
    if processes > 1 and len(names) > 1:
        yield from _by_several(pipeline, names, options, min(processes, len(names)))
        return
    for name in names:
        yield _read(pipeline, name, options)


def _read(pipeline: Pipeline, name: str, options: Options) -> File:
    file = File(name, [], [])
    try:
        for one in pipeline.read_each(name, format=options.format, encoding=options.encoding):
            file.articles.append(one) if isinstance(one, Article) else file.errors.append(one)
    except NewscommentError as error:
        file.errors.append(error)
    return file


def _by_several(pipeline: Pipeline, names: Sequence[str], options: Options, processes: int) -> Iterator[File]:
    """Read by several processes. They leave an interruption to this one, and end as soon as it comes."""
    portion = max(1, min(_MOST_TOGETHER, len(names) // (_CHUNKS * processes)))
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(pipeline, options))
    try:
        for file in pool.map(_of_worker, names, chunksize=portion):
            for doubt in file.doubts:
                warn(doubt)
            yield file
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class _Worker:
    """What a process reads with; set when it starts."""

    pipeline: Pipeline
    options: Options


def _start(pipeline: Pipeline, options: Options) -> None:
    with suppress(ValueError):  # not of the main thread: somebody else sees to signals
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.pipeline, _Worker.options = pipeline, options


def _of_worker(name: str) -> File:
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        file = _read(_Worker.pipeline, name, _Worker.options)
    return file._replace(doubts=tuple(str(one.message) for one in seen))
