"""What an Article can be turned into."""

from newscomment.exporters.exchange.label_studio import label_studio_config
from newscomment.exporters.outline import BLOCKS, outline

__all__ = ["BLOCKS", "label_studio_config", "outline"]
