"""What README and memo say of the results: sentences and tables with fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from . import dossier, scoring
from .sample_words import limits

GROUP_WORDS = {
    "english": "in English",
    "spanish": "in Spanish",
    "interpreter": "through an interpreter",
    "older_adults": "of people aged 75 and over",
}
READER_WORDS = {
    "A": "reader A (procurement)",
    "B": "reader B (clinician)",
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
        "results-sample": limits(metrics),
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
        "{decision.open:,} questions go back. Over all vendors the two readers agreed on "
        "{agreement.same.part:,} of {agreement.same.whole:,} items."
    )


def _case(metrics: Mapping[str, Any]) -> str:
    older = (
        " The version that was evaluated is {case.tested_version}, another than the one offered."
        if metrics["case"]["tested_version"] != metrics["case"]["product_version"]
        else " The version that was evaluated is the one offered."
    )
    return (
        "The vendor under review is {case.vendor_name} with {case.product_name} "
        "{case.product_version}, {case.price_month_usd} US dollars per clinician per month, run "
        "in {case.hosting_region}. Its dossier has {case.statements:,} sentences." + older
    )


def _decision(metrics: Mapping[str, Any], settled: Mapping[str, scoring.Settled]) -> str:
    decision = metrics["decision"]
    lines = [
        "**{decision.verdict_first}.** The dossier gets {decision.share:.0%} of all points "
        "(at least {decision.least_share:.0%} are needed), and this decides:",
        "",
    ]
    for key in decision["failed_stops"]:
        lines.append(f"- Stop item not shown, so no pilot: {settled[key].item.question} ({key})")
    if decision["share"] < decision["least_share"]:
        lines.append("- Fewer points than needed, so no pilot.")
    for area in decision["weak_areas"]:
        keys = [key for key, one in settled.items() if one.item.area == area]
        path = f"areas.{area.replace(' ', '_')}"
        lines.append(
            f"- Weak area: {area} gets {{{path}.points:,}} of {{{path}.most:,}} points "
            f"({', '.join(keys)})."
        )
    open_stops = [
        key
        for key, one in settled.items()
        if one.item.is_stop and one.points == 1 and key not in decision["failed_stops"]
    ]
    for key in open_stops:
        one = settled[key]
        lines.append(
            f"- Stop item shown in part: {one.item.question} ({key}) To be met before anything "
            f"else: {one.item.condition[0].lower()}{one.item.condition[1:]}."
        )
    if len(lines) == 2:
        lines.append("- Every stop item gets two points, and every area enough.")
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
            continue
        graded = f"{{{path}.major.value:.0%}}" if found["major"] else "not graded"
        left = _rate(f"{path}.omissions", 1)
        lines.append(
            [
                GROUP_WORDS[name],
                f"{{{path}.notes:,}}",
                _rate(f"{path}.inventions", 1),
                graded,
                left,
            ]
        )
    untested = [GROUP_WORDS[name] for name, found in groups.items() if not found["is_tested"]]
    if untested:
        lines.append([_joined(untested, "or"), "none", *["not tested"] * 3])
    head = ["visits", "notes", "sentences with an invention", "major, of the inventions"]
    head.append("spoken sentences left out")
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
            "If a group's rate is that of English, about {evaluation.notes_needed.planned:,} of "
            "its notes give an interval that excludes {evaluation.twice_words} the rate with a "
            "chance of {evaluation.power:.0%}; errors that come together within notes are allowed "
            "for by a factor of {evaluation.clustering:g}, which is an assumption. "
            "{evaluation.notes_needed.at_best:,} notes would do only if every error stood alone "
            "and the sample happened to show exactly that rate."
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
    return f"{agreement}\n\n{table(head, lines)}\n\n{_judged(metrics['judged'])}"


def _judged(judged: Mapping[str, Any]) -> str:
    text = "In the dossier under review {judged.open:,} items are open and {judged.gaps:,} gaps "
    text += "were planted."
    if judged["too_strict"]:
        text += (
            f" {_joined(judged['too_strict'], 'and')} was planted as shown and scored lower by a "
            "reader: too strict by the standard of SCORING.md, under which a named clause or annex "
            "is enough. The lower score stands until the readers have talked."
        )
    if judged["overlooked"]:
        text += f" Nobody saw the gap in {_joined(judged['overlooked'], 'and')}."
    return text


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
