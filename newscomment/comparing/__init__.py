"""Annotations that people corrected come back, and a reading is compared with them."""

from newscomment.comparing.from_brat import read_brat
from newscomment.comparing.from_web_annotation import read_web_annotations
from newscomment.comparing.loading import read_annotations
from newscomment.comparing.scores import Agreement, compare

__all__ = ["Agreement", "compare", "read_annotations", "read_brat", "read_web_annotations"]
