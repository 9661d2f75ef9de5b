"""`proofkit lint --list-rules` and `--explain RULE`: what the linter judges by."""

from __future__ import annotations

import csv
import sys
import textwrap
from pathlib import Path

from proofkit.core.errors import ProofkitError
from proofkit.core.output import page_width, print_json, write_for_programs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.rules import Rule


HANDBOOK = "handbook"
"""What `--explain` takes beside the names of rules."""


def run(explained: Sequence[str], path: str, form: str) -> int:
    """Print the rules there are, those of a path's configuration too, the pages of some, or the
    handbook.

    Raises:
        ProofkitError: a name that no rule has, or a form that is made for findings alone.
    """
    if HANDBOOK in explained and len(set(explained)) > 1:
        raise ProofkitError(f"the {HANDBOOK} is a page of its own; ask for it, or for rules")
    if HANDBOOK in explained:
        _print_handbook(form)
        return 0
    from proofkit.linter import rule_pages
    from proofkit.linter.run.loading import all_rules, refuse_unknown
    from proofkit.linter.run.options import Options
    from proofkit.linter.run.requests import folder_of, refuse_absent

    refuse_absent(path)
    options = Options().with_configuration(folder_of(path))
    known = all_rules(options.rule_folders)
    refuse_unknown(explained, [*known, HANDBOOK], foreign=options.foreign_rules)
    rules = [known[name] for name in dict.fromkeys(explained or known)]
    if form == "text" and explained:
        print("\n\n".join(_folded(rule_pages.page(rule)) for rule in rules))
    elif form == "text":
        print(_table(rules))
    elif form == "json":
        print_json([rule_pages.as_data(rule) for rule in rules])
    elif form == "csv":
        write_for_programs()
        rows = [rule_pages.as_data(rule) for rule in rules]
        writer = csv.DictWriter(sys.stdout, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, "stands_for": "; ".join(row["stands_for"])} for row in rows)
    else:
        raise ProofkitError(f"rules are printed as text, json or csv; {form} is for findings")
    return 0


def _print_handbook(form: str) -> None:
    if form == "json":
        print_json({HANDBOOK: _handbook()})
    elif form == "text":
        print(_handbook(), end="")
    else:
        raise ProofkitError(f"the {HANDBOOK} is printed as text or json, not as {form}")


def _handbook() -> str:
    """Return the page on how to use the linter, which a code host shows in its folder."""
    from proofkit import linter

    return Path(linter.__file__).with_name("README.md").read_text("utf-8")


def _table(rules: Sequence[Rule]) -> str:
    """Return a table that fits the terminal; the law wraps below its beginning."""
    width = max(60, page_width())
    name = max(len(rule.name) for rule in rules)
    lines = []
    for rule in sorted(rules, key=lambda rule: rule.name):
        start = f"{rule.name:{name}}  {rule.severity:7}  "
        indent = " " * len(start)
        lines += textwrap.wrap(rule.law, width, initial_indent=start, subsequent_indent=indent)
    return "\n".join(lines)


def _folded(page: str) -> str:
    """Return a page with its paragraphs folded; headings and examples stay as they are."""
    return "\n\n".join(
        part
        if part.startswith(("#", " ", "-", "|"))
        else textwrap.fill(part, max(40, page_width()))
        for part in page.strip().split("\n\n")
    )
