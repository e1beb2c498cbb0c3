"""A reading as HTML, for notebooks and as a page of its own."""

from newscomment.exporters.html.page import fragment, page

__all__ = ["fragment", "page"]
