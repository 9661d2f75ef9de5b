"""The documents of a dossier as Markdown files: the sentences of the tables, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from proofkit.generator.blocks import Block
from proofkit.generator.models.vendor_dossiers.findings import MET, PARTLY, SILENT, UNMET

_TITLES = {
    "brochure": "Brochure",
    "data_flow": "Data flow",
    "security_answers": "Security answers",
    "evaluation": "Evaluation",
    "operations": "Operations sheet",
}
_COUNTS = {
    "notes_count": "notes",
    "sentences_count": "sentences",
    "inventions_count": "inventions",
    "major_inventions_count": "of them major",
    "transcript_sentences_count": "spoken sentences",
    "omissions_count": "omissions",
    "major_omissions_count": "of them major ",
}
_GROUPS = {
    "english": "English, under 75",
    "spanish": "Spanish",
    "interpreter": "Interpreter",
    "older_adults": "English, 75 and over",
}
_FLOW = """```mermaid
flowchart LR
  visit["Visit: patient and clinician"] --> app["App on a telephone"]
  app -- audio --> service["{product}<br>{region}"]
{record}
  service -. "processors: {processors}" .-> others["Other companies"]
```"""

_SIGNED = """  service -- draft --> clinician["Clinician reads, corrects"]
  clinician --> record["Health record"]"""
_UNSIGNED = """  service -- draft --> clinician["Clinician can read, correct"]
  clinician --> record["Health record"]
  service -- "unsigned draft" --> record"""
_UNSAID = """  service -- draft --> clinic["Clinic"]
  clinic --> record["Health record"]"""
_TO_RECORD = {MET: _SIGNED, PARTLY: _SIGNED, UNMET: _UNSIGNED, SILENT: _UNSAID}
"""How a draft reaches the record, by what is planted for H1, so that drawing and words agree."""
_SAID_BELOW, _NOT_NAMED = "see below", "not named"
"""Who else receives text, by what is planted for D1, which the same paper answers."""


def write(block: Block, arrays: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each document of the block's vendors."""
    sentences = _sentences(block, arrays["statements"])
    counts = _counts(block, arrays["evaluation"])
    vendors = arrays["vendors"]
    signing, others = (_planted(block, arrays["truth/findings"], item) for item in ("H1", "D1"))
    for row, number in enumerate(vendors["vendor_id"].tolist()):
        about = {
            name: vendors[name].pool[vendors[name].codes[row]]
            for name in ("vendor_name", "product_name", "product_version", "tested_version")
        }
        flow = _FLOW.format(
            product=about["product_name"],
            record=_TO_RECORD[signing[number]],
            processors=_NOT_NAMED if others[number] == SILENT else _SAID_BELOW,
            region=vendors["hosting_region"].pool[vendors["hosting_region"].codes[row]],
        )
        for place, (document, title) in enumerate(_TITLES.items(), 1):
            parts = [
                f"# {title}: {about['product_name']} {about['product_version']}",
                f"*Paper of the fictional vendor {about['vendor_name']}, written for a demo. "
                "Sentences in quotation marks are the vendor's words, numbered for reference.*",
                *([flow] if document == "data_flow" else []),
                *sentences.get((number, document), []),
                *([_table(counts, number, about)] if document == "evaluation" else []),
            ]
            text = "\n\n".join(part for part in parts if part) + "\n"
            yield f"dossiers/V{number:02d}/{place}_{document}.md", text.encode()


def _planted(block: Block, table: Mapping[str, Any], item: str) -> dict[int, int]:
    levels = block.spec.table("truth/findings").column("item").levels
    rows = table["item"] == levels.index(item)
    findings = table["finding"][rows].tolist()
    return dict(zip(table["vendor_id"][rows].tolist(), findings, strict=True))


def _sentences(block: Block, table: Mapping[str, Any]) -> dict[tuple[int, str], list[str]]:
    levels = block.spec.table("statements").column("document").levels
    found: dict[tuple[int, str], list[str]] = {}
    words = table["text"]
    for vendor, number, document, code in zip(
        table["vendor_id"].tolist(),
        table["statement_id"].tolist(),
        table["document"].tolist(),
        words.codes.tolist(),
        strict=True,
    ):
        line = f"> **S{number:02d}** \u201c{words.pool[code]}\u201d"
        found.setdefault((vendor, levels[document]), []).append(line)
    return found


def _counts(block: Block, table: Mapping[str, Any]) -> dict[int, list[list[str]]]:
    visits = block.spec.table("evaluation").column("visits").levels
    found: dict[int, list[list[str]]] = {}
    for row, vendor in enumerate(table["vendor_id"].tolist()):
        cells = [_cell(table[name][row]) for name in _COUNTS]
        found.setdefault(vendor, []).append([_GROUPS[visits[table["visits"][row]]], *cells])
    return found


def _cell(value: float) -> str:
    return "not graded" if value != value else f"{int(value):,}"


def _table(counts: Mapping[int, list[list[str]]], vendor: int, about: Mapping[str, str]) -> str:
    if vendor not in counts:
        return "No counts of errors are given."
    lines = [["visits", *_COUNTS.values()], ["---", *["---:"] * len(_COUNTS)], *counts[vendor]]
    rows = "\n".join(f"| {' | '.join(cell.strip() for cell in line)} |" for line in lines)
    return f"Version tested: {about['tested_version']}.\n\n{rows}"
