"""Many files, read in their order, by this process or by several."""

from collections.abc import Iterable, Iterator

from newscomment.files import File, Source, each_read
from newscomment.pipeline import Pipeline
from newscomment.reading import Options

__all__ = ["files_read"]


def files_read(pipeline: Pipeline, sources: Iterable[Source], options: Options, processes: int = 1) -> Iterator[File]:
    """The files one after the other; of `processes` processes each reads a text at the same time.

    Raises NewscommentError where a process was ended from outside.
    """
    if processes > 1:  # what the workers stand on takes longer to load than a text to read
        from newscomment.workers import files_read_by_several

        yield from files_read_by_several(pipeline, sources, options, processes)
        return
    for source in sources:
        yield File(source.path, each_read(pipeline, source, options))
