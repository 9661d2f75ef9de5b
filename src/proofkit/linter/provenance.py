"""Whether a document says where its data come from."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_STATED = Phrases(
    """
    synthetic|simulated|fictional|fictitious|artificial|fabricated|mock|dummy|generated ..3 data|
        dataset|records|patients|admissions|notes|cohort|cases|population|ehr|ehrs|samples
    data|dataset|records|patients|notes|cases ..4 synthetic|simulated|fictional|fictitious|
        artificial|generated|public|publicly|open
    publicly available|released|accessible
    public|open|publicly ..2 dataset|datasets|data
    mimic|eicu|synthea|physionet|uci|nhanes|kaggle|kaggle's|chexpert|openneuro|tcga|seer|nhamcs|
        brfss|isic|zenodo|figshare|adni|medqa|pubmedqa|umls|omop
    uk biobank
    """
)


def is_stated(document: Document) -> bool:
    """Whether a visible sentence says that data are synthetic, or public and named."""
    return any(match.sentence.block.is_visible for match in _STATED.find(document))
