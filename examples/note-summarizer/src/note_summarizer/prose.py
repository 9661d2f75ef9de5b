"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result are chosen here.
"""

from typing import Any

from . import evaluate, extractive
from .escalation import LEVELS
from .notes import ASSISTANTS
from .results import table


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _SUMMARY,
        "results-overview": f"{_PICTURE}\n\n{_checkers()}",
        "results-data": _DATA,
        "results-checker": f"{_checkers()}\n\n{_READING}",
        "results-kinds": f"{_KINDS_PICTURE}\n\n{_kinds(metrics)}",
        "results-mistakes": _errors(metrics),
        "results-assistants": f"{_assistants()}\n\n{_REFERENCE}",
        "results-extractive": _extractive(),
        "results-example": _EXAMPLE if metrics["example"] else _NO_EXAMPLE,
        "results-levels": f"{_levels()}\n\n{_PASSED}",
        "results-card": f"{_SUMMARY}\n\n{_checkers()}",
    }


def _ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value with its interval."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


_SUMMARY = (
    "On {data.summaries:,} summaries of {data.notes:,} synthetic notes the checker finds "
    f"{_ci('checkers.checker.recall_major', '.1%')} of the {{checkers.checker.planted_major:,}} "
    "major errors that were planted, with 95% intervals that draw whole notes, and "
    f"{_ci('checkers.checker.precision', '.1%')} of its findings are right; "
    "{levels.pass.with_major} of the {levels.pass.count:,} summaries that it passes without a "
    "finding hold a major error all the same."
)

_PICTURE = (
    "![Two charts. Left: share of major errors found and share of findings that are right, with "
    "intervals, for the checker, the checker without its word lists, and word overlap. Right: "
    "share of facts that matter and are dropped, against the length of a summary made of copied "
    "sentences, for three ways to choose them.](reports/figures/overview.svg)"
)

_KINDS_PICTURE = (
    "![Share of major errors found, by kind, with intervals; kinds for which the checker has no "
    "rule are drawn hollow.](reports/figures/kinds.svg)"
)

_DATA = (
    "{data.notes:,} notes with {data.note_sentences:,} sentences and {data.facts:,} facts; "
    "{data.summaries:,} summaries by three fictional assistants with {data.summary_sentences:,} "
    "sentences. Planted: {data.omissions:,} omissions and {data.inventions:,} inventions; "
    "{data.with_error:.0%} of the summaries hold at least one error and {data.with_major:.0%} a "
    "major one."
)


def _checkers() -> str:
    header = [
        "",
        "Major errors found",
        "All errors found",
        "Findings that are right",
        "False alarms",
    ]
    rows = [
        [
            label,
            _ci(f"checkers.{name}.recall_major", ".1%"),
            _ci(f"checkers.{name}.recall", ".1%"),
            _ci(f"checkers.{name}.precision", ".1%"),
            f"{{checkers.{name}.false_alarms:,}} of {{checkers.{name}.findings:,}}",
        ]
        for name, (label, _) in evaluate.CHECKERS.items()
    ]
    return table(header, rows)


_READING = (
    "95% intervals in brackets. {checkers.checker.planted:,} errors were planted, "
    "{checkers.checker.planted_major:,} of them major. Of the findings that the checker itself "
    f"calls major, {_ci('checkers.checker.precision_major', '.1%')} are right."
)


def _kinds(metrics: dict[str, Any]) -> str:
    rows = []
    for kind, entry in metrics["kinds"].items():
        at = f"kinds.{kind}"
        name = f"{kind} (no rule)" if entry["held_out"] else kind
        what = f"{name}: {evaluate.KINDS.get(kind, kind)}"
        rows.append([what, f"{{{at}.found}} of {{{at}.planted}}", _ci(f"{at}.recall", ".0%")])
    return table(["Kind of major error", "Found", "Share (95% CI)"], rows)


def _errors(metrics: dict[str, Any]) -> str:
    lines = ["**What it misses.**"]
    lines += [f"- {{mistakes.missed.item_{n}}}" for n in range(len(metrics["mistakes"]["missed"]))]
    if len(lines) == 1:
        lines.append("- No planted error was missed here, which says little: see the risks.")
    lines += ["", "**What it reports wrongly.**"]
    false = [f"- {{mistakes.false.item_{n}}}" for n in range(len(metrics["mistakes"]["false"]))]
    return "\n".join(lines + (false or ["- No finding was wrong in this sample."]))


def _assistants() -> str:
    header = [
        "Assistant",
        "Omissions planted",
        "Omissions reported",
        "Inventions planted",
        "Inventions reported",
        "Major errors found",
        "Findings right",
    ]
    rows = [
        [
            name.capitalize(),
            *(
                _ci(f"assistants.{name}.{what}", ".1%")
                for what in (
                    *("omission_planted", "omission_reported"),
                    *("invention_planted", "invention_reported"),
                )
            ),
            f"{{assistants.{name}.recall_major.value:.0%}}",
            f"{{assistants.{name}.precision.value:.0%}}",
        ]
        for name in ASSISTANTS
    ]
    note = "Omissions are per sentence of the note, inventions per sentence of the summary."
    return f"{table(header, rows)}\n\n{note}"


_REFERENCE = (
    "On the {reference.summaries:,} reference summaries, which are complete and right, the checker "
    "gives {reference.false_alarms:,} findings."
)


def _extractive() -> str:
    header = ["Sentences copied", *(str(length) for length in extractive.LENGTHS)]
    rows = []
    for grave in ("major", "minor"):
        for name, label in extractive.METHODS.items():
            cells = [
                f"{{extractive.{name}.length_{length}.{grave}_dropped:.0%}}"
                for length in extractive.LENGTHS
            ]
            rows.append([f"{label}, {grave} facts dropped", *cells])
    return table(header, rows)


_EXAMPLE = """\
Note {example.note_id}, summary {example.summary_id} by the assistant {example.author}:

| | |
| --- | --- |
| The note says | {example.note_says} |
| The summary says of {example.medicine} | {example.summary_says} |
| The checker reports | {example.finding} |
| What happens | level `{example.level}`: {example.action} |"""

_NO_EXAMPLE = "No summary in this sample drops a side effect; generate a larger one to see a case."


def _levels() -> str:
    rows = [
        [f"`{level}`", f"{{levels.{level}.count:,}}", f"{{levels.{level}.share:.0%}}"]
        for level in LEVELS
    ]
    return table(["Level", "Summaries", "Share"], rows)


_PASSED = (
    "Of the {levels.pass.count:,} summaries without a finding, {levels.pass.with_error:,} hold a "
    "planted error and {levels.pass.with_major:,} a major one. That is why `pass` means that "
    "nothing was found, and never that nobody needs to read."
)
