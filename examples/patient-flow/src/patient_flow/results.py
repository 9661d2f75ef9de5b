"""Results in prose: the text between two markers is written from reports/metrics.json.

A marker pair is `<!-- proofkit:begin results... -->` and `<!-- proofkit:end results... -->`. The
metrics hold, under "readme", a text for each name, with fields such as `{models.lace.auc:.2f}`
that are looked up in the same metrics: no figure is ever typed by hand. A pair that a page had when
the project was made, and has no more, is an error: what stands there could be anybody's.
"""

import json
import re
import string
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_BLOCK = re.compile(
    r"(?P<begin><!-- proofkit:begin (?P<name>results[\w-]*) -->\n)"
    r"(?P<text>(?:(?!<!-- proofkit:).)*?)"
    r"(?P<end>\n<!-- proofkit:end (?P=name) -->)",
    re.DOTALL,
)


class _Lookup(string.Formatter):
    """Format fields that are dotted paths into nested dictionaries."""

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Any) -> tuple[Any, str]:
        value: Any = kwargs
        for key in field_name.split("."):
            value = value[key]
        return value, field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        is_figure = isinstance(value, float)
        return figure(value, format_spec) if is_figure else format(value, format_spec)


def figure(value: float, form: str) -> str:
    """Return a figure as it is shown: a zero has no sign, and a part is not shown as none or all.

    "-0" has no side to lie on ("z"). 0.997 is 99.7% also where no decimals are asked for; what
    two more would not tell from 0% or 100% stays that.
    """
    at = form.startswith("+")
    head, dot, places = form.removesuffix("%").rpartition(".")
    if form.endswith("%") and dot and places.isdigit() and 0 < value < 1:
        tried = range(int(places), int(places) + 3)
        enough = next((n for n in tried if 0 < float(f"{100 * value:.{n}f}") < 100), int(places))
        form = f"{head}.{enough}%"
    return format(value, f"{form[:at]}z{form[at:]}" if form[at : at + 1] in (".", ",") else form)


def literal(text: str) -> str:
    """Return a text that may hold braces so that `render` shows it as it stands."""
    return text.replace("{", "{{").replace("}", "}}")


def render(text: str, metrics: dict[str, Any]) -> str:
    """Return the text with each `{dotted.path:format}` replaced by that figure."""
    return _Lookup().vformat(text, (), metrics).strip()


def blocks(markdown: str) -> dict[str, str]:
    """Return the text that stands between each pair of results markers, by name."""
    return {found["name"]: found["text"].strip() for found in _BLOCK.finditer(markdown)}


def fill(path: Path, metrics: dict[str, Any]) -> None:
    """Rewrite the text between the results markers of a Markdown file."""

    def filled(found: re.Match[str]) -> str:
        name = found["name"]
        if name not in metrics["readme"]:
            raise SystemExit(f"{path.name}: {name} is not computed; take out its two markers")
        return f"{found['begin']}{render(metrics['readme'][name], metrics)}{found['end']}"

    markdown = path.read_text(encoding="utf-8")
    path.write_text(_BLOCK.sub(filled, markdown), encoding="utf-8", newline="\n")


def fill_all(root: Path, pages: Iterable[str], metrics: dict[str, Any]) -> None:
    """Rewrite the results of some pages; one that has lost markers ends the program."""
    for page in pages:
        fill(root / page, metrics)
    if wrong := lost(root, metrics):
        raise SystemExit("\n".join(wrong))


def lost(root: Path, metrics: dict[str, Any] | None) -> list[str]:
    """Say which results markers of the first pages are gone, without those computed no more."""
    first = root / ".proofkit" / "scaffold.json"
    files = json.loads(first.read_text(encoding="utf-8"))["files"] if first.exists() else {}
    wrong = []
    for page, text in sorted(files.items()):
        if page.endswith(".md") and (root / page).exists():
            there = blocks((root / page).read_text(encoding="utf-8"))
            wrong += [
                f"{page} has lost a marker of {name}; put <!-- proofkit:begin {name} --> and "
                f"<!-- proofkit:end {name} --> back, or take {name} out of the report's code too"
                for name in blocks(text)
                if name not in there and (metrics is None or name in metrics["readme"])
            ]
    return wrong


def save(metrics: dict[str, Any], path: Path) -> None:
    """Write the metrics as JSON, floats to six decimals so that the last bit does not show."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_rounded(metrics), indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def load(path: Path) -> dict[str, Any]:
    """Read the metrics that `save` wrote."""
    if not path.exists():
        raise FileNotFoundError(f"{path.name} was not computed yet: run `make report` first")
    return json.loads(path.read_text(encoding="utf-8"))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; columns that hold figures, past the first, are set to the right."""
    rows = list(rows)
    columns = [[row[place] for row in rows] for place in range(1, len(header))]
    marks = ["---:" if any(map(_is_figure, cells)) else "---" for cells in columns]
    lines = [header, ["---", *marks], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _is_figure(cell: str) -> bool:
    """Say whether a cell is a field that will be filled, or a number already."""
    return "{" in cell.replace("{{", "") or re.fullmatch(r"[-+]?[\d.,]+%?", cell) is not None


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return round(value, 6) if isinstance(value, float) else value
