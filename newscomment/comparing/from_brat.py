"""brat standoff to annotations: text-bound ones (discontinuous too), relations, attributes; the rest is left out."""

import regex

from newscomment.comparing.pieces import COME_BACK, joined
from newscomment.errors import InputError
from newscomment.exporters.exchange.annotations import Annotation, Annotations, Link
from newscomment.exporters.exchange.brat import attribute
from newscomment.exporters.exchange.labels import LABELS
from newscomment.model import Span

_TEXT_BOUND = regex.compile(r"(?P<id>T\d+)\t(?P<label>\S+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>.*)")
_RELATION = regex.compile(r"R\d+\t(?P<label>\S+) \w+:(?P<source>T\d+) \w+:(?P<target>T\d+)\s*")
_ATTRIBUTE = regex.compile(r"[AM]\d+\t(?P<name>\S+) (?P<owner>\S+)(?: (?P<value>\S+))?\s*")
_OTHER = regex.compile(r"(?:[TRAMEN]\d+|#\d+|\*)\t.*")  # events, notes and the like, which have no place in a reading

_FACTS = {attribute(label, name): name for label, facts in LABELS.items() for name in facts}
"""The names of facts by those of brat's attributes."""

_ADVICE = "give the .ann that belongs to this text"


def read_brat(ann: str, text: str) -> Annotations:
    """The annotations in a .ann file of a text.

    Raises InputError, with the line, where the two do not fit, and for a line that no line of brat looks like.
    """
    items: dict[str, Annotation] = {}
    links: list[Link] = []
    facts: dict[str, dict[str, str]] = {}
    for number, line in enumerate(ann.split("\n"), 1):
        line = line.rstrip("\r")  # noqa: PLW2901
        if line.startswith("T"):
            one = _text_bound(line, text, number)
            items[one.id] = one
        elif found := _RELATION.fullmatch(line):
            links.append(Link(found["label"], found["source"], found["target"]))
        elif found := _ATTRIBUTE.fullmatch(line):
            name = _FACTS.get(found["name"], found["name"])
            facts.setdefault(found["owner"], {})[name] = found["value"] or "true"
        elif line.strip() and not _OTHER.fullmatch(line):
            raise InputError(f"line {number}: this is no line of brat: {line[:60]!r}", COME_BACK)
    told = [one._replace(facts=facts.get(one.id, {})) for one in items.values()]
    told.sort(key=lambda one: (one.spans[0].start, -one.spans[-1].end))
    return Annotations(text, tuple(told), tuple(link for link in links if {link.source, link.target} <= items.keys()))


def _text_bound(line: str, text: str, number: int) -> Annotation:
    found = _TEXT_BOUND.fullmatch(line)
    if not found:
        raise InputError(f"line {number}: this is no text-bound annotation of brat: {line[:60]!r}", _ADVICE)
    places = [(int(start), int(end)) for start, end in (place.split(" ") for place in found["places"].split(";"))]
    if any(not 0 <= start < end <= len(text) for start, end in places):
        raise InputError(f"line {number}: {found['id']} lies outside the text of {len(text)} characters", _ADVICE)
    words = " ".join(text[start:end] for start, end in places)
    if words.split() != found["words"].split():
        said, there = found["words"][:40], words[:40]
        raise InputError(f"line {number}: {found['id']} says {said!r}, and the text there {there!r}", _ADVICE)
    spans = [Span(start=start, end=end) for start, end in places]
    return Annotation(found["id"], found["label"], joined(text, spans), {}, ())
