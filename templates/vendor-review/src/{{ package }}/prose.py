"""What README and memo say of the results: sentences and tables with fields."""

from collections.abc import Mapping
from typing import Any

from . import (
    answers,
    decision_words,
    dossier,
    evaluation_words,
    group_words,
    item_words,
    sample_words,
    scoring,
)
from .fields import joined, rate, word_table
from .results import literal

READER_WORDS = {
    "A": "reader A (procurement)",
    "B": "reader B (clinician)",
    "own": "you",
    answers.TOGETHER: "all readers together",
}


def texts(
    metrics: Mapping[str, Any],
    settled: Mapping[str, scoring.Settled],
    papers: dossier.Dossier,
) -> dict[str, str]:
    """Return the text for each results marker of README and memo."""
    return {
        "results-summary": summary(metrics),
        "results-case": case(metrics),
        "results-rule": decision_words.rule(metrics),
        "results-decision": decision_words.decision(metrics, settled),
        "results-areas": _areas(metrics),
        "results-answers": item_words.answers(settled.items(), papers),
        "results-open": item_words.answers(item_words.open_items(settled), papers),
        "results-evaluation": evaluation_words.evaluation(metrics),
        "results-sample": sample_words.limits(metrics),
        "results-pilot": f"**Whose visits.** {group_words.pilot(metrics)}",
        "results-conditions": item_words.conditions(settled, group_words.conditions(metrics)),
        "results-questions": item_words.questions(settled),
        "results-discussion": item_words.discussion(settled),
        "results-readers": readers(metrics),
        "results-vendors": _vendors(metrics),
    }


def summary(metrics: Mapping[str, Any]) -> str:
    """Return the third sentence of the summary: the recommendation and its points."""
    where = "Over all vendors the" if len(metrics["vendors"]) > 1 else "The"
    return (
        "**Recommendation: {decision.verdict}.** {case.vendor_name} shows {decision.full:,} of "
        "{decision.items:,} items in full and gets {decision.share:.0%} of all points; "
        f"{{decision.open:,}} questions go back. {where} two readers agreed on "
        "{agreement.same.part:,} of {agreement.same.whole:,} items."
    )


def case(metrics: Mapping[str, Any]) -> str:
    """Return who is under review with what, and whether that version was tested."""
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


def _areas(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            literal(found["name"]),
            f"{{areas.{key}.points:,}} of {{areas.{key}.most:,}}",
            f"{{areas.{key}.full:,}}",
            f"{{areas.{key}.partly:,}}",
            f"{{areas.{key}.none:,}}",
        ]
        for key, found in metrics["areas"].items()
    ]
    return word_table(["area", "points", "shown", "partly", "not shown"], lines)


def readers(metrics: Mapping[str, Any]) -> str:
    """Return how far the readers agree, and what they saw of what was planted."""
    lines = []
    for who, found in metrics["readers"].items():
        path = f"readers.{who}"
        seen = rate(f"{path}.gaps") if found["gaps"]["value"] is not None else "no gap to find"
        kind, strict = (f"{{{path}.{how}.part:,}} of {{{path}.{how}.whole:,}}" for how in _HOW)
        lines.append([READER_WORDS.get(who, who), seen, kind, strict])
    is_one = metrics["aside"]["count"] == 1
    aside = (
        "answer rests on a brochure and counts"
        if is_one
        else "answers rest on a brochure and count"
    )
    whose = "of all vendors " if len(metrics["vendors"]) > 1 else ""
    agreement = (
        f"On {{agreement.items:,}} items {whose}the two readers gave the same score in "
        + rate("agreement.same")
        + "; weighted kappa {agreement.kappa.value:.2f} ("
        + _kappa_interval(metrics["agreement"]["kappa"])
        + f"). {{aside.count:,}} {aside} as 0."
    )
    head = ["reader", "planted gaps seen", "items scored too kindly", "too strictly"]
    return f"{agreement}\n\n{word_table(head, lines)}\n\n{gaps_seen(metrics['judged'])}"


def _kappa_interval(kappa: Mapping[str, Any]) -> str:
    if kappa["low"] is None:
        return "no interval: items drawn anew from readers who never differ do not differ either"
    return "{agreement.kappa.low:.2f} to {agreement.kappa.high:.2f}"


def gaps_seen(judged: Mapping[str, Any]) -> str:
    """Return which items of the case were scored too strictly, and which gaps nobody saw."""
    text = "In the dossier under review {judged.open:,} items are open and {judged.gaps:,} gaps "
    text += "were planted."
    was = "was" if len(judged["too_strict"]) == 1 else "were"
    if judged["too_strict"]:
        text += (
            f" {joined(judged['too_strict'], 'and')} {was} planted as shown and scored lower by a "
            "reader: too strict by the standard of SCORING.md, under which a sentence that answers "
            "the question and can be checked gets two points. The lower score stands until the "
            "readers have talked."
        )
    if judged["overlooked"]:
        text += f" Nobody saw the gap in {joined(judged['overlooked'], 'and')}."
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
    return word_table(head, lines)
