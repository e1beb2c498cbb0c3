"""What an article can be turned into. Each method loads its exporter when it is first called: reading needs none."""

from typing import TYPE_CHECKING, Any, cast

from newscomment.model.contents import Contents

if TYPE_CHECKING:
    from newscomment.exporters.tables import Rows
    from newscomment.model.article import Article


class Exports(Contents, frozen=True, extra="forbid"):
    """An article's contents, and the ways in which it is handed on."""

    # --- tables ---

    def to_rows(self, kind: str) -> "Rows":
        """One row for each thing of a kind, as dicts of plain values; in a notebook they are shown as a table.

        Kinds are the fields of an article ("claims", "risks", …), "mentions" and "articles". Raises NotFoundError for
        another one.
        """
        from newscomment.exporters.tables import rows

        return rows([self._whole()], kind)

    def to_csv(self, kind: str) -> str:
        """The rows of a kind as comma-separated values; what a spreadsheet would run as a formula is defused."""
        from newscomment.exporters.tables import to_csv

        return to_csv(self.to_rows(kind))

    def to_jsonl(self, kind: str) -> str:
        """The rows of a kind as JSON Lines, one object a line."""
        from newscomment.exporters.tables import to_jsonl

        return to_jsonl(self.to_rows(kind))

    def to_frame(self, kind: str, *, library: str = "pandas") -> Any:  # noqa: ANN401  (of a library that may be missing)
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

    # --- inside ---

    def _whole(self) -> "Article":
        return cast("Article", self)
