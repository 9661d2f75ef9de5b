"""A plot of published against generated figures, as SVG that a code host shows."""

from __future__ import annotations

from html import escape

from proofkit.generator.check import Verdict
from proofkit.generator.values import published
from proofkit.generator.verdict_table import found

_ROW, _TOP, _WIDTH = 26, 44, 1000
_LABEL, _SCALE, _SCALE_WIDTH, _RIGHT = 12, 400, 240, 664
# Blue and vermilion stay apart for colour-blind readers; shape tells it too.
_HOLDS, _FAILS = "#0072b2", "#d55e00"


def svg(title: str, verdicts: list[Verdict]) -> str:
    """Return the plot: for each check the band that is allowed, and where the data are in it."""
    height = _TOP + _ROW * len(verdicts) + 12
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" aria-label="{escape(title)}" '
        'font-family="system-ui, sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(_LABEL, 24, "figure", "#555555"),
        _text(_SCALE, 24, "allowed band and generated value", "#555555"),
        _text(_RIGHT, 24, "generated (published)", "#555555"),
    ]
    for place, verdict in enumerate(verdicts):
        lines += _row(_TOP + _ROW * place, verdict)
    return "\n".join([*lines, "</svg>", ""])


def _row(top: float, verdict: Verdict) -> list[str]:
    middle = top + _ROW / 2
    colour = _HOLDS if verdict.holds else _FAILS
    words = f"{found(verdict)} ({published(verdict.check)})"
    lines = [_text(_LABEL, middle + 4, verdict.check.what, "#111111")]
    share = _place(verdict)
    if share is None:
        sign = "in order" if verdict.holds else "not in order"
        lines.append(_text(_SCALE, middle + 4, sign, colour))
        words = found(verdict)
    else:
        third = _SCALE_WIDTH / 3
        lines.append(
            f'<rect x="{_SCALE}" y="{middle - 1:g}" width="{_SCALE_WIDTH}" height="2" '
            'fill="#dddddd"/>'
        )
        lines.append(
            f'<rect x="{_SCALE + third:g}" y="{middle - 6:g}" width="{third:g}" height="12" '
            'fill="#cfd8dc"/>'
        )
        at = _SCALE + third + third * min(max(share, -0.95), 1.95)
        if verdict.holds:
            lines.append(f'<circle cx="{at:.1f}" cy="{middle:g}" r="5" fill="{colour}"/>')
        else:
            lines.append(
                f'<path d="M{at - 5:.1f} {middle - 5:g} l10 10 m0 -10 l-10 10" '
                f'stroke="{colour}" stroke-width="3"/>'
            )
    return [*lines, _text(_RIGHT, middle + 4, words, "#111111")]


def _place(verdict: Verdict) -> float | None:
    """Return where in its band a value is, 0 to 1; None where an order is checked."""
    limits = verdict.check.published
    if isinstance(limits, str):
        return None
    if isinstance(limits, tuple):
        low, high = limits
    else:
        low, high = limits - verdict.check.tolerance, limits + verdict.check.tolerance
    return (verdict.found.values[0] - low) / (high - low)


def _text(x: float, y: float, words: str, colour: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" fill="{colour}">{escape(words)}</text>'
