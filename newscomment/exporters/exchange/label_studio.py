"""Label Studio: a task with pre-annotations, and the labelling configuration that fits."""

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from newscomment._version import __version__
from newscomment.exporters.exchange.annotations import SPAN_KINDS, Annotation, Link, annotations
from newscomment.exporters.exchange.labels import COLOURS, LABELS, LINKS
from newscomment.exporters.identity import origin
from newscomment.model import Article

_USED = tuple(label for label in LABELS if label not in {"Section", "Topic"})


def to_label_studio(article: Article) -> dict[str, Any]:
    """A task: the text as data, and what was found as one prediction. Offsets count code points."""
    found = annotations(article, SPAN_KINDS)
    result = [region for one in found.items for region in _regions(article.text, one)]
    result += [_relation(link) for link in found.links]
    facts = {"title": article.title or "", "source": origin(article)}
    prediction = {"model_version": f"newscomment {__version__}", "result": result}
    return {"data": {"text": article.text, **facts}, "predictions": [prediction]}


def _regions(text: str, one: Annotation) -> Iterator[dict[str, Any]]:
    """A region for each piece; those after the first are told as going on."""
    for number, span in enumerate(one.spans):
        region = one.id if not number else f"{one.id}+{number}"
        place = {"start": span.start, "end": span.end, "text": text[span.slice]}
        common = {"id": region, "from_name": "label", "to_name": "text", "origin": "prediction"}
        yield {**common, "type": "labels", "value": {**place, "labels": [one.label]}}
        if number:
            yield _relation(Link("Continues", one.id, region))
        else:
            yield from _choices(one, place)


def _choices(one: Annotation, place: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What is told of the region, one choice for each fact with fixed values."""
    for name, value in one.facts.items():
        if name in LABELS[one.label]:
            common = {"id": one.id, "from_name": _control(one.label, name), "to_name": "text", "type": "choices"}
            yield {**common, "value": {**place, "choices": [value]}}


def _relation(link: Link) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": link.source,
        "to_id": link.target,
        "direction": "right",
        "labels": [link.label],
    }


def _control(label: str, name: str) -> str:
    return f"{'mention' if name == 'form' else label.lower()}_{name}"


def label_studio_config() -> str:
    """The labelling configuration (XML) for such tasks."""
    labels = [f"    <Label value={quoteattr(label)} background={quoteattr(COLOURS[label])}/>" for label in _USED]
    relations = [f"    <Relation value={quoteattr(name)}/>" for name in (*LINKS, "Continues")]
    choices = [line for label in _USED for name in LABELS[label] for line in _choice(label, name)]
    parts = [
        "  <Relations>",
        *relations,
        "  </Relations>",
        '  <Labels name="label" toName="text">',
        *labels,
        "  </Labels>",
    ]
    return "\n".join(["<View>", *parts, '  <Text name="text" value="$text"/>', *dict.fromkeys(choices), "</View>", ""])


def _choice(label: str, name: str) -> Iterator[str]:
    """The choices of one fact, shown for a region of its label; those of mentions are the same for all of them."""
    labels = [other for other in _USED if "form" in LABELS[other]] if name == "form" else [label]
    options = "".join(f"<Choice value={quoteattr(value)}/>" for value in LABELS[label][name])
    head = f'name={quoteattr(_control(label, name))} toName="text" perRegion="true" choice="single-radio"'
    yield f'  <Choices {head} whenTagName="label" whenLabelValue={quoteattr(",".join(labels))}>{options}</Choices>'
