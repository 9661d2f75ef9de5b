"""Draw a process from a table of its steps: as Mermaid for a code host, as lanes for the page.

The table is the source. Edit it in a spreadsheet, run `make report`, and the diagrams follow: in
a page, the fence after the line `<!-- diagram of PATH -->` is written from that table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from . import ROOT, rows

NEEDS = ("step", "lane", "what", "next", "by")
PERSON, SOFTWARE = "person", "software"
_FENCE = re.compile(r"(<!-- diagram of (?P<path>\S+) -->\n)```mermaid\n.*?```", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One step: who does it (`lane`), what is done, and where it goes on, with a word for why."""

    key: str
    lane: str
    what: str
    onward: tuple[tuple[str, str], ...]
    is_assisted: bool


def read(name: str, root: Path = ROOT) -> list[Step]:
    """Return the steps of a table; a step that leads nowhere known ends the program."""
    table = rows.unique(rows.read(name, NEEDS, root), "step", name)
    steps = [
        Step(key, row["lane"], row["what"], _onward(row["next"]), _by(name, row) == SOFTWARE)
        for key, row in table.items()
    ]
    for step in steps:
        for target, _ in step.onward:
            if target not in table:
                raise SystemExit(f"{name}: {step.key} leads to {target!r}, which is no step")
    return steps


def _by(name: str, row: rows.Row) -> str:
    """Return who takes a step; a word that is neither ends the program, whatever was meant."""
    by = row["by"].strip().lower()
    if by not in (PERSON, SOFTWARE):
        raise SystemExit(
            f"{name}: step {row['step']} is by {row['by']!r}; it is {PERSON} or {SOFTWARE} that "
            "takes a step"
        )
    return by


def mermaid(steps: Sequence[Step]) -> str:
    """Return the process as a Mermaid flowchart, a lane as a box; software's steps are rounded."""
    lines = ["flowchart TB"]
    lanes = dict.fromkeys(step.lane for step in steps)
    for number, lane in enumerate(lanes, 1):
        lines.append(f'  subgraph lane{number}["{_quoted(lane)}"]')
        for step in steps:
            if step.lane == lane:
                left, right = ("([", "])") if step.is_assisted else ("[", "]")
                lines.append(f'    {step.key}{left}"{_quoted(step.what)}"{right}')
        lines.append("  end")
    for step in steps:
        for target, why in step.onward:
            arrow = f'-- "{_quoted(why)}" -->' if why else "-->"
            lines.append(f"  {step.key} {arrow} {target}")
    assisted = [step.key for step in steps if step.is_assisted]
    if assisted:
        lines.append("  classDef assisted fill:#e8f2f9,stroke:#0072b2,color:#1f2933")
        lines.append(f"  class {','.join(assisted)} assisted")
    return "\n".join(lines)


def lanes(steps: Sequence[Step], caption: str) -> str:
    """Return the process as an HTML table: a row for each step, a column for each lane."""
    names = list(dict.fromkeys(step.lane for step in steps))
    head = "".join(f'<th scope="col" class="words">{escape(name)}</th>' for name in names)
    body = []
    for step in steps:
        onward = ", ".join(f"{key} ({why})" if why else key for key, why in step.onward)
        text = f"{escape(step.what)}<br><span>{escape(onward and f'to {onward}')}</span>"
        mark = ' class="words assisted"' if step.is_assisted else ' class="words person"'
        own = f'<td{mark} data-lane="{escape(step.lane)}">{text}</td>'
        cells = [own if name == step.lane else "<td></td>" for name in names]
        body.append(f'<tr><th scope="row">{escape(step.key)}</th>{"".join(cells)}</tr>')
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="lanes"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">step</th>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def refresh(page: Path, root: Path = ROOT) -> None:
    """Draw every diagram of a Markdown page anew from its table."""
    text = page.read_text(encoding="utf-8")
    drawn = _FENCE.sub(
        lambda found: f"{found[1]}```mermaid\n{mermaid(read(found['path'], root))}\n```", text
    )
    page.write_text(drawn, encoding="utf-8", newline="\n")


def _onward(cell: str) -> tuple[tuple[str, str], ...]:
    parts = [entry.partition(":") for entry in rows.listed(cell)]
    return tuple((key.strip(), why.strip()) for key, _, why in parts)


def _quoted(text: str) -> str:
    return text.replace('"', "#quot;")
