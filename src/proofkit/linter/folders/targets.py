"""Which files are judged, and as what."""

from __future__ import annotations

import os

README, MARKDOWN, NOTEBOOK, TABLE, TEXT, PICTURE, UNREAD = (
    "readme",
    "markdown",
    "notebook",
    "table",
    "text",
    "picture",
    "unread",
)
STANDARD_INPUT = "<stdin>"
"""What standard input is called in reports."""
_MENDED = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
_MARKDOWN = (*_MENDED, ".rst")
_TABLES = tuple(f"{one}{end}" for one in (".csv", ".tsv", ".tab", ".psv") for end in ("", ".gz"))
OBJECTS = (".json", ".jsonl", ".ndjson")
_TEXTS = (
    *OBJECTS,
    ".txt",
    ".log",
    ".xml",
    ".hl7",
    ".html",
    ".htm",
    ".sql",
)
MEDICAL_PICTURES = (".dcm", ".dicom")
CAMERA_PICTURES = (".heic", ".heif", ".dng", ".cr2", ".nef", ".arw")
JPEGS = (".jpg", ".jpeg")
_OTHER_PICTURES = (".png", ".gif", ".webp", ".tif", ".tiff", ".bmp")
_PICTURES = (*MEDICAL_PICTURES, *CAMERA_PICTURES, *JPEGS, *_OTHER_PICTURES)
_UNREAD = tuple(
    ".xlsx .xls .xlsm .xlsb .ods .numbers .parquet .feather .arrow .orc .avro .pkl .pickle .npy "
    ".npz .mat .rds .rda .rdata .fst .sav .zsav .por .dta .sas7bdat .xpt .db .db3 .dbf .sqlite "
    ".sqlite3 .duckdb .mdb .accdb .h5 .hdf .hdf5 .dat .zip .tar .tgz .tbz2 .txz .gz .bz2 .xz .zst "
    ".7z .rar .doc .docx .odt .rtf .pages .pdf .ppt .pptx .odp .eml .msg .mbox .vcf .nii "
    ".edf".split()
)
_OTHER_DOCUMENTS = frozenset(
    "changes contributing contributors disclaimer history security support".split()
)
_OTHERS_BY_BEGINNING = tuple(
    "changelog code_of_conduct datasheet licence license model_card modelcard".split()
)
"""Words that tell what a page is where its name begins with them: `LICENSE-MIT.md`."""
_MOST_DOUBLE_STARS = 4
"""How many in a pattern may stand for no folder: each doubles what a path is compared with."""
_LOCKS = frozenset({"package-lock.json", "composer.lock", "yarn.lock", "poetry.lock"})


class Target:
    """One file to judge: where it is, how it is called in reports, and as what it is judged."""

    __slots__ = ("file", "kind", "path", "root")

    def __init__(self, file: str, path: str, kind: str, root: str) -> None:
        self.file = file
        self.path = path
        self.kind = kind
        self.root = root


def is_readme(name: str) -> bool:
    """Whether a file of this name is a README."""
    low = name.lower()
    is_text = low == "readme" or low.endswith((*_MARKDOWN, ".txt"))
    return is_text and low.partition(".")[0] == "readme"


def _is_other_document(name: str) -> bool:
    """Whether a page, by its name, is one that needs no parts of a case study."""
    stem = name.lower().partition(".")[0]
    words = f"{stem.replace('-', '_').replace(' ', '_')}_"
    return stem in _OTHER_DOCUMENTS or any(
        words.startswith(f"{one}_") for one in _OTHERS_BY_BEGINNING
    )


def is_datasheet(file: str) -> bool:
    """Whether a README is the page that the generator wrote beside its data, as it was written.

    It describes data and tells of no project, as the list of checksums beside it vouches.
    """
    folder, name = os.path.split(file)
    beside = os.path.join(folder, "manifest.json")
    if not os.path.isfile(beside):
        return False
    from proofkit.linter.folders.manifest import Manifest, is_manifest

    return is_manifest(beside) and Manifest(folder, "").vouches_for(name)


def can_be_mended(kind: str, path: str) -> bool:
    """Whether `--fix`, which writes Markdown, can act on a file of this kind and name."""
    is_markdown = path.lower().endswith(_MENDED) or path == STANDARD_INPUT
    return kind in (README, MARKDOWN) and is_markdown


def kind_of(name: str, *, is_asked_for: bool) -> str | None:
    """Say as what a file of this name is judged, or None when it is not."""
    if is_readme(name):
        return README
    low = name.lower()
    if low.endswith(_MARKDOWN):
        return README if is_asked_for and not _is_other_document(name) else MARKDOWN
    if low.endswith(".ipynb"):
        return NOTEBOOK
    if low.endswith(_TABLES):
        return TABLE
    if low.endswith(_TEXTS) and low not in _LOCKS:
        return TEXT
    if low.endswith(_PICTURES):
        return PICTURE
    if is_unread(low) and not is_asked_for:
        return UNREAD
    return TEXT if is_asked_for else None


def is_unread(name: str) -> bool:
    """Whether a file of this name may hold data in a form that is not read."""
    return name.lower().endswith(_UNREAD)


def is_like(path: str, pattern: str) -> bool:
    """Whether a path, a folder above it or its last parts are like a shell pattern.

    One that begins with a slash, or with a dot and one, is like a path from its beginning only; two
    stars in place of a folder stand for any number of folders, and for none.
    """
    from fnmatch import fnmatchcase

    plain = pattern.removeprefix(".") if pattern.startswith("./") else pattern
    is_from_top = plain.startswith("/") and not path.startswith("/")
    plain = plain.rstrip("/")[is_from_top:]
    ends = [form for one in _without_double_stars(plain) for form in (one, f"{one}/*")]
    return any(
        fnmatchcase(path, end) or (not is_from_top and fnmatchcase(path, f"*/{end}"))
        for end in ends
    )


def _without_double_stars(pattern: str) -> list[str]:
    """Return a pattern in forms in which each `**/` stands for some folders, or for none."""
    if "**/" not in pattern:
        return [pattern]
    import re

    first, *others = re.split(r"(?:(?:^|(?<=/))\*\*/)+", pattern)
    forms = [first]
    for part in others[:_MOST_DOUBLE_STARS]:
        forms = [f"{form}{folders}{part}" for form in forms for folders in ("", "*/")]
    return ["*/".join([form, *others[_MOST_DOUBLE_STARS:]]) for form in forms]
