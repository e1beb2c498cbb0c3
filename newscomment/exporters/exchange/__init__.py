"""Exchange formats: what other programs read, each written by its specification."""

from newscomment.exporters.exchange.aif import to_aif
from newscomment.exporters.exchange.brat import Brat, to_brat
from newscomment.exporters.exchange.doccano import to_doccano
from newscomment.exporters.exchange.label_studio import label_studio_config, to_label_studio
from newscomment.exporters.exchange.prodigy import to_prodigy
from newscomment.exporters.exchange.schema_org import to_schema_org
from newscomment.exporters.exchange.spacy import to_spacy
from newscomment.exporters.exchange.trees import to_trees
from newscomment.exporters.exchange.web_annotation import to_web_annotations

__all__ = [
    "Brat",
    "label_studio_config",
    "to_aif",
    "to_brat",
    "to_doccano",
    "to_label_studio",
    "to_prodigy",
    "to_schema_org",
    "to_spacy",
    "to_trees",
    "to_web_annotations",
]
