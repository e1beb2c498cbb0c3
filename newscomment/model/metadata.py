"""What is known of an article besides its words."""

from datetime import date, datetime

from pydantic import Field

from newscomment.model.base import Value


class Metadata(Value, frozen=True, extra="forbid"):
    """What the parser knew of the article; everything is optional.

    >>> Metadata(authors=("Ana Duarte",), published="2031-04-02").published
    datetime.date(2031, 4, 2)
    """

    authors: tuple[str, ...] = Field(default=(), description="Who signed the article, in the order of the byline.")
    published: date | datetime | None = Field(default=None, description="Day or moment of publication (ISO 8601).")
    publisher: str | None = Field(default=None, description="Newspaper, magazine or site that published it.")
    url: str | None = Field(default=None, description="Address of the article.")
    language: str | None = Field(default=None, description="Language of the text as a BCP 47 tag, such as `en-GB`.")
    source: str | None = Field(default=None, description="Where the text was read from, such as a file name.")

    @property
    def day(self) -> date | None:
        """The day of publication, where the moment may be known."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def _facts(self) -> tuple[str, str, str]:
        facts = (*self.authors, self.publisher, self.published, self.url, self.source)
        return " · ".join(str(fact) for fact in facts if fact), "", ""
