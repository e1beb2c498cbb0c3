"""brat standoff: a text, a file of annotations that points into it, and the configuration that brat needs for it."""

from typing import NamedTuple

import regex

from newscomment.exporters.exchange.annotations import SPAN_KINDS, Annotation, Annotations, annotations
from newscomment.exporters.exchange.labels import COLOURS, LABELS, LINKS
from newscomment.model import Article, Span

_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_OVERLAP = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
_USED = tuple(label for label in LABELS if label not in {"Section", "Topic"})


class Brat(NamedTuple):
    """The files of a document in brat, by their suffixes; `conf` is annotation.conf, `visual` is visual.conf."""

    txt: str
    ann: str
    conf: str
    visual: str


def to_brat(article: Article) -> Brat:
    """What was found as text-bound annotations (discontinuous ones too), relations, attributes and notes.

    No piece of brat's goes over the end of a line: one that does is given as several pieces.
    """
    found = annotations(article, SPAN_KINDS)
    return Brat(article.text, "".join(f"{line}\n" for line in _lines(found)), _conf(), _visual())


def _lines(found: Annotations) -> list[str]:
    numbers = {one.id: number for number, one in enumerate(found.items, 1)}
    lines = [_text_bound(found.text, one, number) for number, one in enumerate(found.items, 1)]
    facts = [
        (numbers[one.id], attribute(one.label, name), value) for one in found.items for name, value in _listed(one)
    ]
    lines += [f"A{number}\t{name} T{owner} {value}" for number, (owner, name, value) in enumerate(facts, 1)]
    links = [(one.label, numbers[one.source], numbers[one.target]) for one in found.links]
    lines += [f"R{number}\t{label} Arg1:T{a} Arg2:T{b}" for number, (label, a, b) in enumerate(links, 1)]
    notes = [(numbers[one.id], note) for one in found.items if (note := _note(one))]
    return lines + [f"#{number}\tAnnotatorNotes T{owner}\t{note}" for number, (owner, note) in enumerate(notes, 1)]


def _listed(one: Annotation) -> list[tuple[str, str]]:
    """The facts that are attributes: those with a fixed set of values."""
    return [(name, value) for name, value in one.facts.items() if name in LABELS[one.label]]


def _note(one: Annotation) -> str:
    """The facts of free words, and the rules; on one line."""
    facts = [f"{name}: {value}" for name, value in one.facts.items() if name not in LABELS[one.label]]
    return " ".join("; ".join([*facts, *(f"rule: {rule}" for rule in one.rules)]).split())


def _text_bound(text: str, one: Annotation, number: int) -> str:
    pieces = [piece for span in one.spans for piece in _pieces(text, span)]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"T{number}\t{one.label} {places}\t{' '.join(text[start:end] for start, end in pieces)}"


def _pieces(text: str, span: Span) -> list[tuple[int, int]]:
    """A span cut at the ends of lines, without the white space there."""
    pieces = []
    for line in _LINE.finditer(text, span.start, span.end):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words)
            pieces.append((start, start + len(words)))
    return pieces


def attribute(label: str, name: str) -> str:
    """The name of an attribute: brat's are the same in all labels, so that of the label is part of it."""
    return f"{'Mention' if name == 'form' else label}{name.capitalize()}"


def _conf() -> str:
    """annotation.conf: which labels, relations and attributes there are."""
    relations = [f"{name}\tArg1:{'|'.join(a)}, Arg2:{'|'.join(b)}" for name, (a, b) in LINKS.items() if a[0] in _USED]
    attributes: dict[str, tuple[list[str], tuple[str, ...]]] = {}
    for label in _USED:
        for name, values in LABELS[label].items():
            attributes.setdefault(attribute(label, name), ([], values))[0].append(label)
    told = [
        f"{name}\tArg:{'|'.join(labels)}, Value:{'|'.join(values)}" for name, (labels, values) in attributes.items()
    ]
    parts = {"entities": _USED, "relations": [_OVERLAP, *relations], "events": (), "attributes": told}
    return "\n".join(f"[{name}]\n\n" + "".join(f"{line}\n" for line in lines) for name, lines in parts.items())


def _visual() -> str:
    """visual.conf: in which colour each label is drawn."""
    drawn = "".join(f"{label}\tbgColor:{COLOURS[label]}, borderColor:darken\n" for label in _USED)
    return f"[labels]\n\n[drawing]\n\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken\n{drawn}"
