"""What an article can be turned into. Each method loads its exporter when it is first called: reading needs none."""

from typing import TYPE_CHECKING, Any, cast

from newscomment.model.contents import Contents

if TYPE_CHECKING:
    from newscomment.exporters.exchange import Brat
    from newscomment.exporters.exchange.web_annotation import Unit
    from newscomment.exporters.tables import Rows
    from newscomment.model.article import Article


class Exports(Contents, frozen=True, extra="forbid"):
    """An article's contents, and the ways in which it is handed on."""

    # --- tables ---

    def to_rows(self, kind: str) -> "Rows":
        """One row for each thing of a kind, as dicts of plain values; in a notebook they are shown as a table.

        Kinds are the fields of an article ("claims", "risks", …), "mentions", "stances", "about", "risk_register",
        "parties", "joint_register" and "articles". Raises NotFoundError for another one.
        """
        from newscomment.exporters.tables import rows

        return rows([self._whole()], kind)

    def to_csv(self, kind: str) -> str:
        """The rows of a kind as comma-separated values; what a spreadsheet would run as a formula is defused."""
        from newscomment.exporters.tables import to_csv

        return to_csv(self.to_rows(kind))

    def to_jsonl(self, kind: str | None = None) -> str:
        """The rows of a kind as JSON Lines; without a kind, the article on one line, as `from_json` reads it."""
        from newscomment.exporters.json_lines import on_one_line
        from newscomment.exporters.tables import to_jsonl

        return f"{on_one_line(self.model_dump_json())}\n" if kind is None else to_jsonl(self.to_rows(kind))

    def to_frame(self, kind: str, library: str = "pandas") -> Any:  # noqa: ANN401  (of a library that may be missing)
        """The rows of a kind as a data frame of `library`: "pandas" or "polars", each an extra of that name."""
        from newscomment.exporters.tables import to_frame

        return to_frame(self.to_rows(kind), library)

    # --- to look at ---

    def to_html(self) -> str:
        """The reading as one HTML page that needs no network and runs no script; everything in it is escaped."""
        from newscomment.exporters.html import page

        return page(self._whole())

    def _repr_html_(self) -> str:
        """The reading as a notebook shows it."""
        from newscomment.exporters.html import fragment

        return fragment(self._whole())

    # --- pictures and graphs ---

    def to_svg(self, picture: str) -> str:
        """A picture as SVG: "arguments" (a map), "actors" (who speaks of whom) or "certainty" (a bar over the text).

        It is a str, which a notebook shows as a picture.
        """
        from newscomment.exporters.pictures import to_svg

        return to_svg(self._whole(), picture)

    def to_mermaid(self, name: str = "arguments") -> str:
        """The graph of "arguments" or "actors" as a flowchart of Mermaid."""
        from newscomment.exporters.pictures import graph, to_mermaid

        return to_mermaid(graph(self._whole(), name))

    def to_dot(self, name: str = "arguments") -> str:
        """The graph of "arguments" or "actors" in DOT, the language of graphviz."""
        from newscomment.exporters.pictures import graph, to_dot

        return to_dot(graph(self._whole(), name))

    def to_networkx(self, name: str = "arguments") -> Any:  # noqa: ANN401  (networkx.DiGraph)
        """The graph of "arguments" or "actors" as a DiGraph; needs the extra `networkx`."""
        from newscomment.exporters.pictures import graph, to_networkx

        return to_networkx(graph(self._whole(), name))

    # --- for other programs ---

    def to_web_annotations(self, *, unit: "Unit" = "code-point") -> dict[str, Any]:
        """Everything found as W3C Web Annotations (JSON-LD); `unit` is what their offsets count."""
        from newscomment.exporters.exchange import to_web_annotations

        return to_web_annotations(self._whole(), unit=unit)

    def to_schema_org(self) -> dict[str, Any]:
        """The article as schema.org's OpinionNewsArticle with its claims (JSON-LD)."""
        from newscomment.exporters.exchange import to_schema_org

        return to_schema_org(self._whole())

    def to_aif(self) -> dict[str, Any]:
        """The claims and arguments in the Argument Interchange Format (JSON nodes and edges)."""
        from newscomment.exporters.exchange import to_aif

        return to_aif(self._whole())

    def to_brat(self) -> "Brat":
        """The files that brat needs: `txt`, `ann`, `conf` (annotation.conf) and `visual` (visual.conf)."""
        from newscomment.exporters.exchange import to_brat

        return to_brat(self._whole())

    def to_doccano(self) -> dict[str, Any]:
        """An example of doccano's sequence labelling with relations: one line of its JSON Lines."""
        from newscomment.exporters.exchange import to_doccano

        return to_doccano(self._whole())

    def to_label_studio(self) -> dict[str, Any]:
        """A task of Label Studio with a prediction; `newscomment.exporters.label_studio_config()` is its set-up."""
        from newscomment.exporters.exchange import to_label_studio

        return to_label_studio(self._whole())

    def to_prodigy(self) -> dict[str, Any]:
        """A task of Prodigy with tokens, spans and relations: one line of its JSON Lines."""
        from newscomment.exporters.exchange import to_prodigy

        return to_prodigy(self._whole())

    def to_spacy(self, nlp: Any = None) -> Any:  # noqa: ANN401  (spacy.Language to spacy.tokens.Doc)
        """A Doc of spaCy, tokenized by `nlp`, with a span group for each label; needs the extra `spacy`."""
        from newscomment.exporters.exchange import to_spacy

        return to_spacy(self._whole(), nlp)

    def to_trees(self) -> tuple[Any, ...]:
        """The sentences as trees of NLTK, with what was found as branches."""
        from newscomment.exporters.exchange import to_trees

        return to_trees(self._whole())

    # --- inside ---

    def _whole(self) -> "Article":
        return cast("Article", self)
