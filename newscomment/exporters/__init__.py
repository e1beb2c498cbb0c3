"""What an Article can be turned into."""

from newscomment.exporters.outline import BLOCKS, outline

__all__ = ["BLOCKS", "outline"]
