"""What README and model card say of the checker: what it finds, misses and reports wrongly."""

from typing import Any

from . import evaluate
from .findings import KINDS
from .phrases import ci, many, part_of, sentence, share
from .results import table

FEW = 5


KINDS_PICTURE = (
    "![Share of major errors found, by kind, with intervals; kinds for which the checker has no "
    "rule are drawn hollow.](reports/figures/kinds.svg)"
)


def quality(metrics: dict[str, Any]) -> str:
    """Return the table of all checkers with its reading."""
    own = metrics["checkers"]["checker"]
    are = many(own["planted"], "error was", "errors were")
    right = (
        "Of the findings that the checker itself calls major, "
        f"{ci('checkers.checker.precision_major', '.1%')} are right."
        if own["findings_major"]
        else "The checker calls no finding major."
    )
    return (
        f"{checkers(metrics)}\n\n95% intervals in brackets. {{checkers.checker.planted:,}} {are} "
        f"planted, {{checkers.checker.planted_major:,}} of them major. {right}"
    )


def by_kind(metrics: dict[str, Any]) -> str:
    """Return picture, table and reading of the kinds of error."""
    return f"{KINDS_PICTURE}\n\n{kinds(metrics)}\n\n{by_others(metrics)}"


def checkers(metrics: dict[str, Any]) -> str:
    """Return the table of what each checker finds."""
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
            *(
                share(metrics, f"checkers.{name}.{measure}", ".1%")
                for measure in ("recall_major", "recall", "precision")
            ),
            f"{{checkers.{name}.false_alarms:,}} of {{checkers.{name}.findings:,}}",
        ]
        for name, (label, _) in evaluate.CHECKERS.items()
    ]
    return table(header, rows)


def kinds(metrics: dict[str, Any]) -> str:
    """Return the table of the kinds of error."""
    rows = []
    for kind, entry in metrics["kinds"].items():
        at = f"kinds.{kind}"
        name = f"{kind} (no rule)" if entry["held_out"] else kind
        few = " †" if entry["planted"] < FEW else ""
        what = f"{name}: {KINDS.get(kind, kind)}{few}"
        rows.append([what, f"{{{at}.found}} of {{{at}.planted}}", ci(f"{at}.recall", ".0%")])
    return (
        table(["Kind of major error", "Found", "Share (95% CI)"], rows)
        + f"\n\n† Fewer than {FEW} were planted: the share says next to nothing."
    )


def by_others(metrics: dict[str, Any]) -> str:
    """Return how many errors were found only because another rule pointed at the place."""
    main = metrics["checkers"]["checker"]
    found = main["found_major"]
    through = part_of(
        found - main["named_major"],
        found,
        ("major error that was found", "major errors that were found"),
        ("was found only in this way", "were found only in this way"),
    )
    text = (
        "“Found” means that some finding leads to the sentence or the fact. It need not name the "
        f"error, and may come from a rule for another kind: {through}."
    )
    return " ".join([text, *unforeseen(metrics)])


def unforeseen(metrics: dict[str, Any]) -> list[str]:
    """Return a sentence on the errors of kinds without a rule, or nothing where there are none."""
    kinds = [entry for entry in metrics["kinds"].values() if entry["held_out"]]
    planted, found = (sum(entry[what] for entry in kinds) for what in ("planted", "found"))
    if not planted:
        return []
    if (found, planted) == (0, 1):
        return ["The one major error of a kind without a rule was missed."]
    noun = "major error of a kind without a rule", "major errors of kinds without a rule"
    text = sentence(part_of(found, planted, noun, ("was found", "were found")))
    if found:
        rules = many(found, "another rule", "other rules")
        text += f", because {rules} happened to report the same place"
    return [f"{text}."]


def errors(metrics: dict[str, Any]) -> str:
    """Return the most frequent misses and false alarms."""
    lines = ["**What it misses.**", ""]
    lines += [f"- {{mistakes.missed.item_{n}}}" for n in range(len(metrics["mistakes"]["missed"]))]
    if len(lines) == 2:
        lines.append("- No planted error was missed here, which says little: see the risks.")
    lines += ["", "**What it reports wrongly.**", ""]
    where = "in summaries with one of each sort"
    wrong = metrics["checkers"]["checker"]["false_alarms"]
    noun = "false alarm", "false alarms"
    twice = part_of(
        metrics["mistakes"]["twice"], wrong, noun, (f"stands {where}", f"stand {where}")
    )
    if metrics["mistakes"]["twice"]:
        lines += [
            "A common cause is a wording that [rules/wording.csv](rules/wording.csv) lacks. It "
            f"counts twice, as something not in the note and as something missing: {twice}.",
            "",
        ]
    false = [f"- {{mistakes.false.item_{n}}}" for n in range(len(metrics["mistakes"]["false"]))]
    return "\n".join(lines + (false or ["- No finding was wrong in this sample."]))
