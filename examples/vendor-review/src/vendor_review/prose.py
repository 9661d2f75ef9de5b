"""What README and memo say of the results: sentences and tables with fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from . import dossier, scoring

GROUP_WORDS = {
    "english": "in English",
    "spanish": "in Spanish",
    "interpreter": "through an interpreter",
    "older_adults": "of people aged 75 and over",
}
READER_WORDS = {
    "R1": "reader R1 (procurement)",
    "R2": "reader R2 (clinician)",
    "own": "you",
    "together": "all readers together",
}
POINT_WORDS = {0: "0, not shown", 1: "1, partly", 2: "2, shown"}


def texts(
    metrics: Mapping[str, Any],
    settled: Mapping[str, scoring.Settled],
    papers: dossier.Dossier,
) -> dict[str, str]:
    """Return the text for each results marker of README and memo."""
    return {
        "results-summary": _summary(),
        "results-case": _case(metrics),
        "results-decision": _decision(metrics, settled),
        "results-areas": _areas(metrics),
        "results-answers": _answers(settled.items(), papers),
        "results-open": _answers(_open(settled), papers),
        "results-evaluation": _evaluation(metrics),
        "results-conditions": _conditions(settled),
        "results-questions": _questions(settled),
        "results-discussion": _discussion(settled),
        "results-readers": _readers(metrics),
        "results-vendors": _vendors(metrics),
    }


def _rate(path: str, places: int = 0) -> str:
    return (
        f"{{{path}.value:.{places}%}} ({{{path}.low:.{places}%}} to {{{path}.high:.{places}%}}; "
        f"{{{path}.part:,}} of {{{path}.whole:,}})"
    )


def _summary() -> str:
    return (
        "**Recommendation: {decision.verdict}.** {case.vendor_name} shows {decision.full:,} of "
        "{decision.items:,} items in full and gets {decision.share:.0%} of all points; "
        "{decision.open:,} questions go back, and the two readers gave the same score in "
        "{agreement.same.value:.0%} of their answers."
    )


def _case(metrics: Mapping[str, Any]) -> str:
    older = (
        " The version that was evaluated is {case.tested_version}, another than the one offered."
        if metrics["case"]["tested_version"] != metrics["case"]["product_version"]
        else " The version that was evaluated is the one offered."
    )
    return (
        "The vendor under review is {case.vendor_name} with {case.product_name} "
        "{case.product_version}, {case.price_month_usd} US dollars for a clinician and month, run "
        "in {case.hosting_region}. Its dossier has {case.statements:,} sentences." + older
    )


def _decision(metrics: Mapping[str, Any], settled: Mapping[str, scoring.Settled]) -> str:
    decision = metrics["decision"]
    lines = [
        "**{decision.verdict_first}.** It rests on {decision.share:.0%} of all points and on:",
        "",
    ]
    for key in decision["failed_stops"]:
        lines.append(f"- {key}, a stop item, gets none: {settled[key].item.question}")
    if decision["share"] < decision["least_share"]:
        lines.append("- these are fewer than the {decision.least_share:.0%} that were asked for.")
    for area in decision["weak_areas"]:
        keys = [key for key, one in settled.items() if one.item.area == area]
        lines.append(f"- {', '.join(keys)} together get too few points.")
    open_stops = [
        key
        for key, one in settled.items()
        if one.item.is_stop and one.points == 1 and key not in decision["failed_stops"]
    ]
    for key in open_stops:
        lines.append(f"- {key}, a stop item, gets one point of two.")
    if len(lines) == 2:
        lines.append("- every stop item gets two points, and every area enough.")
    return "\n".join(lines)


def _areas(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            found["name"],
            f"{{areas.{key}.points:,}} of {{areas.{key}.most:,}}",
            f"{{areas.{key}.full:,}}",
            f"{{areas.{key}.partly:,}}",
            f"{{areas.{key}.none:,}}",
        ]
        for key, found in metrics["areas"].items()
    ]
    return table(["area", "points", "shown", "partly", "not shown"], lines)


def _answers(some: Iterable[tuple[str, scoring.Settled]], papers: dossier.Dossier) -> str:
    lines = []
    for key, one in some:
        sentence = papers.statements.get(one.answer.statement)
        quote = f"{sentence.key}: \u201c{sentence.text}\u201d" if sentence else "no sentence found"
        stop = "**" if one.item.is_stop else ""
        lines.append([f"{stop}{key}{stop}", one.item.question, str(one.points), quote])
    if not lines:
        return "Nothing is open: every item is shown in full."
    return table(["item", "question", "points", "evidence, in the vendor's words"], lines)


def _evaluation(metrics: Mapping[str, Any]) -> str:
    groups = metrics["evaluation"]["groups"]
    if not any(found["is_tested"] for found in groups.values()):
        return (
            "The vendor gives no counts of errors for any visit. Nothing can be said about how "
            "often a draft is wrong, for anybody."
        )
    lines = []
    for name, found in groups.items():
        path = f"evaluation.groups.{name}"
        if not found["is_tested"]:
            lines.append([GROUP_WORDS[name], "none", "not tested", "not tested"])
            continue
        graded = f"{{{path}.major.value:.0%}}" if found["major"] else "not graded"
        lines.append(
            [GROUP_WORDS[name], f"{{{path}.notes:,}}", _rate(f"{path}.inventions", 1), graded]
        )
    head = ["visits", "notes", "sentences with an invention", "of these major"]
    return f"{table(head, lines)}\n\n{_hole(metrics)}"


def _hole(metrics: Mapping[str, Any]) -> str:
    evaluation = metrics["evaluation"]
    groups = evaluation["groups"]
    untested = [GROUP_WORDS[name] for name, found in groups.items() if not found["is_tested"]]
    unclear = [
        GROUP_WORDS[name]
        for name, found in groups.items()
        if found["is_tested"] and found["could_be_twice"]
    ]
    parts = []
    if untested:
        parts.append(f"Nothing is known about visits {_joined(untested, 'or')}.")
    if unclear:
        parts.append(
            f"For visits {_joined(unclear, 'and')} the interval still holds "
            "{evaluation.twice_words} the rate in English."
        )
    if (untested or unclear) and evaluation["notes_needed"]:
        parts.append(
            "About {evaluation.notes_needed:,} notes of a group would be the least to rule out "
            "{evaluation.twice_words} the rate in English, if its rate were the same."
        )
    return " ".join(parts) or "Every group was tested, and none could have twice the errors."


def _conditions(settled: Mapping[str, scoring.Settled]) -> str:
    lines = [
        f"{number}. {one.item.condition} ({key})."
        for number, (key, one) in enumerate(_open(settled), 1)
    ]
    return "\n".join(lines) or "No condition follows: every item is shown in full."


def _questions(settled: Mapping[str, scoring.Settled]) -> str:
    lines = [
        f"{number}. {key}: {one.item.question_back}"
        for number, (key, one) in enumerate(_open(settled), 1)
    ]
    return "\n".join(lines) or "No question is open."


def _open(settled: Mapping[str, scoring.Settled]) -> list[tuple[str, scoring.Settled]]:
    """Return the items that are not shown in full, those that may not be waived first."""
    some = [(key, one) for key, one in settled.items() if one.points < 2]
    return sorted(some, key=lambda pair: (not pair[1].item.is_stop, pair[1].points))


def _discussion(settled: Mapping[str, scoring.Settled]) -> str:
    disputed = [one for one in settled.values() if one.is_disputed]
    if not disputed:
        return "The readers differ on no item of this vendor."
    readers = sorted({reader for one in disputed for reader in one.by_reader})
    lines = [
        [
            one.item.key,
            one.item.question,
            *[POINT_WORDS[one.by_reader[r]] if r in one.by_reader else "" for r in readers],
            one.answer.reason,
        ]
        for one in disputed
    ]
    return table(["item", "question", *readers, "the lower score, because"], lines)


def _readers(metrics: Mapping[str, Any]) -> str:
    lines = []
    for who, found in metrics["readers"].items():
        path = f"readers.{who}"
        seen = _rate(f"{path}.gaps") if found["gaps"]["value"] is not None else "no gap to find"
        kind, strict = (f"{{{path}.{how}.part:,}} of {{{path}.{how}.whole:,}}" for how in _HOW)
        lines.append([READER_WORDS.get(who, who), seen, kind, strict])
    is_one = metrics["aside"]["count"] == 1
    aside = (
        "answer rests on a brochure and counts"
        if is_one
        else "answers rest on a brochure and count"
    )
    agreement = (
        "On {agreement.items:,} items of all vendors the two readers gave the same score in "
        + _rate("agreement.same")
        + "; weighted kappa {agreement.kappa.value:.2f} ({agreement.kappa.low:.2f} to "
        f"{{agreement.kappa.high:.2f}}). {{aside.count:,}} {aside} as 0."
    )
    head = ["reader", "planted gaps seen", "items scored too kindly", "too strictly"]
    return f"{agreement}\n\n{table(head, lines)}"


_HOW = ("kind", "strict")


def _vendors(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            f"{{vendors.{key}.name}}",
            f"{{vendors.{key}.share:.0%}}",
            f"{{vendors.{key}.failed:,}}",
            f"{{vendors.{key}.gaps:,}}",
            f"{{vendors.{key}.claims:,}}",
            f"{{vendors.{key}.verdict}}",
        ]
        for key in metrics["vendors"]
    ]
    head = [
        "vendor",
        "points",
        "stop items failed",
        "gaps planted",
        "claims in the brochure",
        "recommendation",
    ]
    return table(head, lines)


def _joined(words: Sequence[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def table(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table of words."""
    whole = [header, ["---"] * len(header), *lines]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in whole)
