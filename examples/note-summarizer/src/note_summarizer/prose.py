"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result are chosen here.
"""

from typing import Any

from . import caveats, checker_prose, example, extractive, group_prose, oversight_prose
from .escalation import LEVELS
from .phrases import ci, many, part_of, sentence
from .results import table


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _summary(metrics),
        "results-overview": _PICTURE,
        "results-data": _data(metrics),
        "results-checker": checker_prose.quality(metrics),
        "results-kinds": checker_prose.by_kind(metrics),
        "results-mistakes": checker_prose.errors(metrics),
        "results-assistants": group_prose.assistants(metrics),
        "results-groups": f"{group_prose.worst(metrics)}\n\n{group_prose.groups(metrics)}",
        "results-extractive": f"{_extractive(metrics)}\n\n{_copied(metrics)}",
        "results-example": example.text(metrics["example"]),
        "results-levels": f"{_levels()}\n\n{_passed(metrics)}",
        "results-risks": caveats.texts(metrics),
        "results-oversight": oversight_prose.escalated(),
        "results-card": f"{_summary(metrics)}\n\n{checker_prose.checkers(metrics)}",
    }


_PICTURE = (
    "![Two charts. Left: share of major errors found and share of findings that are right, with "
    "intervals, for the checker, the checker without its word lists, and word overlap. Right: "
    "share of facts that matter and are dropped, against the length of a summary made of copied "
    "sentences, for three ways to choose them.](reports/figures/overview.svg)"
)


def _data(metrics: dict[str, Any]) -> str:
    own = metrics["data"]
    return (
        f"{{data.notes:,}} {many(own['notes'], 'note', 'notes')} with {{data.note_sentences:,}} "
        "sentences and {data.facts:,} facts; {data.summaries:,} summaries by three fictional "
        "assistants with {data.summary_sentences:,} sentences. Planted: {data.omissions:,} "
        f"{many(own['omissions'], 'omission', 'omissions')} and {{data.inventions:,}} "
        f"{many(own['inventions'], 'invention', 'inventions')}; {{data.with_error:.0%}} of the "
        "summaries hold at least one error and {data.with_major:.0%} a major one."
    )


def _summary(metrics: dict[str, Any]) -> str:
    """Return the headline: what is found, and what becomes of the major errors."""
    levels, stops, quality = metrics["levels"], metrics["stops"], metrics["checkers"]["checker"]
    stopped, passed = levels["stop"], levels["pass"]["major_errors"]
    planted = quality["planted_major"]
    omissions, inventions = quality["omissions_major"], quality["inventions_major"]
    return (
        "**The facts of each note are given to the checker**, which no real record offers. On "
        "{data.summaries:,} summaries of {data.notes:,} synthetic notes it finds "
        f"{ci('checkers.checker.recall_major', '.1%')} of the {{checkers.checker.planted_major:,}} "
        f"major {many(planted, 'error that was', 'errors that were')} planted: "
        "{checkers.checker.omissions_found:,} of {checkers.checker.omissions_major:,} "
        f"{many(omissions, 'omission', 'omissions')} and {{checkers.checker.inventions_found:,}} "
        "of {checkers.checker.inventions_major:,} "
        f"{many(inventions, 'invention', 'inventions')}. {_right(quality)} What becomes of the "
        "major errors: "
        f"{{levels.stop.major_errors:,}} {many(stopped['major_errors'], 'stands', 'stand')} in "
        "summaries that are stopped, "
        "{levels.correct.major_errors:,} in summaries that are only marked `correct`, and "
        f"{{levels.pass.major_errors:,}} {many(passed, 'passes', 'pass')} without a finding. "
        f"{{levels.stop.count:,}} {many(stopped['count'], 'summary is', 'summaries are')} stopped; "
        f"{{stops.without_error:,}} {many(stops['without_error'], 'holds', 'hold')} no error at "
        "all, and {stops.only_minor:,} only what the labels call minor."
    )


def _right(quality: dict[str, Any]) -> str:
    if not quality["findings"]:
        return "It reports nothing."
    return f"Of its findings {ci('checkers.checker.precision', '.1%')} are right."


def _extractive(metrics: dict[str, Any]) -> str:
    header = ["Sentences copied", *(str(length) for length in extractive.LENGTHS)]
    rows = []
    for grave in _asked_for(metrics):
        for name, label in extractive.METHODS.items():
            cells = [
                f"{{extractive.{name}.length_{length}.{grave}_dropped:.0%}}"
                for length in extractive.LENGTHS
            ]
            rows.append([f"{label}, {grave} facts dropped", *cells])
    return table(header, rows)


def _asked_for(metrics: dict[str, Any]) -> list[str]:
    """Return the severities of which rules/must_keep.csv asks for facts that the notes hold."""
    shares = metrics["extractive"]["lead"][f"length_{extractive.LENGTHS[0]}"]
    return [grave for grave in ("major", "minor") if shares[f"{grave}_dropped"] is not None]


def _copied(metrics: dict[str, Any]) -> str:
    """Return what the table means, with the method that drops the fewest major facts."""
    asked = _asked_for(metrics)
    if "major" not in asked:
        return "No major fact has to be kept, so no way of choosing drops one."
    size = f"length_{extractive.LENGTHS[0]}"
    drops = metrics["extractive"]
    best = min(extractive.METHODS, key=lambda name: drops[name][size]["major_dropped"])
    lead = f"extractive.{best}.{size}"
    minor = f", and {{{lead}.minor_dropped:.0%}} of the minor ones" if "minor" in asked else ""
    return (
        f"With {extractive.LENGTHS[0]} sentences, “{extractive.METHODS[best].lower()}” drops the "
        f"fewest major facts, {{{lead}.major_dropped:.0%}}{minor}. A short summary of copied "
        "sentences decides what the next reader will not know."
    )


def _levels() -> str:
    rows = [
        [
            f"`{level}`",
            f"{{levels.{level}.count:,}}",
            f"{{levels.{level}.share:.0%}}",
            f"{{levels.{level}.with_error:,}}",
            f"{{levels.{level}.with_major:,}}",
        ]
        for level in LEVELS
    ]
    return table(["Level", "Summaries", "Share", "Hold an error", "Hold a major error"], rows)


def _passed(metrics: dict[str, Any]) -> str:
    passed = metrics["levels"]["pass"]
    noun = "summary without a finding", "summaries without a finding"
    holds = "holds a planted error", "hold a planted error"
    text = sentence(part_of(passed["with_error"], passed["count"], noun, holds))
    if passed["with_error"]:
        text += _of_them_major(passed)
    return f"{text}. `pass` means that nothing was found. It never means that nobody needs to read."


def _of_them_major(level: dict[str, Any]) -> str:
    """Say how many of the summaries that hold an error hold a major one."""
    if level["with_major"] == level["with_error"]:
        return many(level["with_error"], ", which is a major one", ", each of them a major one")
    return ", and {levels.pass.with_major:,} a major one" if level["with_major"] else ", none major"
