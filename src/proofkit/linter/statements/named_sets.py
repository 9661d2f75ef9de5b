"""Data sets that a text names: "the LifeSnaps data set", "trained on LUNA16"."""

from __future__ import annotations

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.markdown.blocks import Block

_NAMED = Lazy(
    r"((?:(?<![\w-])[A-Z][\w-]*\s+){1,4})(?:[a-z\d]\w*\s+){0,2}[Dd]ata ?[Ss]ets?\b"
    r"|((?:(?<![\w-])[A-Z][\w-]*\s+){2,4})Database\b"
)
_ODD = Lazy(r"[A-Z]\w*[-A-Z\d]")
"""A capital, a hyphen or a digit within a word, as names of data sets have: MIT-BIH."""
_LEARNT = Lazy(
    r"(?<![\w-])(?:[Tt]rained|[Ee]valuated|[Vv]alidated)\s+on\s+(?:the\s+)?"
    r"(?!ImageNet|RTX|GTX|TPU|MacBook|Git)(?:[A-Z]{2,}[a-z]*-?\d[\w-]*|[A-Z][a-z]+[A-Z]\w*)"
)
"""A name with digits or capitals within, of what a model learnt from: "trained on LUNA16"."""
_ABBREVIATED = Lazy(
    r"(?<![\w-])[A-Z]{3,}[\w-]* (?:20\d\d (?:[Dd]atabase|[Cc]hallenge|[Cc]ohort)\b"
    r"|\([^()\n]{3,60}\) [Dd]ata ?[Ss]et\b)"
)
"""An abbreviation with its year or in full: "ICBHI 2017 database", "BUSI (...) dataset"."""
_NO_NAME = frozenset(
    """
    the this our a an my your both each all primary main final training test validation sample input
    raw data dataset new custom clinical medical brain mri ct ecg eeg ehr emr icu ed csv json ai ml
    x-ray xray chest heart disease patient patients using use used and of for no place load download
    tiny small large big standard prepare get add upload note features target large public key about
    source supported cloud sql mongodb postgresql postgres mysql sqlite firebase supabase vector
    relational local user setup configure create firestore realtime time click seed app backend
    clinic hospital process processes store stores balances balance imaging defines define
    evaluation description import split combine merge smote downloads multiple existing various
    several provided
    """.split()
)
HOSTS = (
    "kaggle.com/",
    "physionet.org",
    "mimic.mit.edu",
    "archive.ics.uci.edu",
    "zenodo.org/record",
    "wwwn.cdc.gov",
    "figshare.com",
    "huggingface.co/datasets",
    "openneuro.org",
    "cancerimagingarchive.net",
    "portal.gdc.cancer.gov",
    "data.gov",
    "dataverse",
    "data.cdc.gov",
    "healthdata.gov",
    "synapse.org",
    "grand-challenge.org",
)
"""Where public data sets are kept."""


def names_a_set(block: Block) -> bool:
    """Whether a block names a data set by a proper name: "the LifeSnaps data set".

    The first word of a sentence has a capital anyway, and so have all words of many headings.
    """
    if " on " in block.text and _LEARNT.search(block.text):
        return True
    if (" 20" in block.text or ") " in block.text) and _ABBREVIATED.search(block.text):
        return True
    if "ata" not in block.text:
        return False
    for found in _NAMED.finditer(block.text):
        words = [word.lower() for word in (found[1] or found[2]).split()]
        proper = [word for word in words[1:] or words if word not in _NO_NAME]
        named = [word for word in proper if word[-3:] != "ing"]
        if found[2] and not _ODD.search(found[2]):
            continue  # a "Hospital Management System Database" is software
        if named and (found.start() > 0 or (len(named) > 1 and block.kind != "heading")):
            return True
    return False
