"""What an Article can be turned into. Formats are loaded when they are asked for: the outline needs none of them."""

from typing import TYPE_CHECKING, Any

from newscomment.exporters.outline import BLOCKS, outline

if TYPE_CHECKING:
    from newscomment.exporters.exchange.label_studio import label_studio_config

__all__ = ["BLOCKS", "label_studio_config", "outline"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (whatever has the name)
    if name != "label_studio_config":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from newscomment.exporters.exchange.label_studio import label_studio_config

    return label_studio_config
