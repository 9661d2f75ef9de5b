"""The page for the committee: decision, answers with their evidence, and what was not tested."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from . import answers, dashboard_groups, diagram, dossier, page, scoring, shares
from .item_words import POINT_WORDS
from .prose import READER_WORDS

_SHORT = {
    scoring.NO_PILOT: "No pilot",
    scoring.ON_CONDITIONS: "On conditions",
    scoring.PILOT: "Pilot",
}


def build(
    metrics: Mapping[str, Any],
    settled: Mapping[str, scoring.Settled],
    given: Sequence[answers.Answer],
    papers: dossier.Dossier,
) -> str:
    """Return the page as HTML."""
    case = metrics["case"]
    body = [
        _tiles(metrics),
        _areas(metrics),
        _open_items(settled),
        dashboard_groups.section(metrics),
        *[_area(area, some, given, papers) for area, some in scoring.areas(settled).items()],
        _claims(papers),
        _readers(metrics),
        page.section(
            "How a vendor is reviewed",
            "Steps from top to bottom, who takes them from left to right.",
            diagram.lanes(diagram.read("checklist/process.csv"), "The review as a process"),
        ),
    ]
    title = f"Review of {case['product_name']} {case['product_version']}, {case['vendor_name']}"
    return page.document(title, "".join(body))


def _tiles(metrics: Mapping[str, Any]) -> str:
    decision, same = metrics["decision"], metrics["agreement"]["same"]
    whom = "all vendors" if len(metrics["vendors"]) > 1 else "the vendor"
    agree = "none" if same["value"] is None else f"{same['value']:.0%}"
    return page.tiles(
        [
            ("Recommendation", _SHORT[decision["verdict"]], "the committee decides"),
            ("Points", f"{decision['share']:.0%}", f"{decision['full']} items shown in full"),
            ("Open", f"{decision['open']}", "items with a condition and a question"),
            ("Readers agree", agree, f"of answers to {whom}"),
        ]
    )


def _areas(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            escape(found["name"]),
            f'<span class="bar"><i style="width:{100 * found["points"] / found["most"]:.0f}%">'
            f"</i></span>{found['points']} of {found['most']}",
        ]
        for found in metrics["areas"].values()
    ]
    return page.section(
        "Where the dossier is strong and weak",
        "Points of each area; where the readers differ the lower score counts.",
        page.table(["area", "points"], lines, "Points by area"),
    )


def _open_items(settled: Mapping[str, scoring.Settled]) -> str:
    some = [one for one in settled.values() if one.points < 2]
    lines = [
        [
            f"{one.item.key}{' (stop)' if one.item.is_stop else ''}",
            escape(one.item.condition),
            escape(one.item.question_back),
        ]
        for one in some
    ]
    caption = f"{len(some)} open {'item' if len(some) == 1 else 'items'}"
    return page.section(
        "What is open",
        "Each open item has a condition for a pilot and a question that goes back to the vendor.",
        _words(["item", "condition", "question sent back"], lines, caption),
    )


def _area(
    area: str,
    some: Sequence[scoring.Settled],
    given: Sequence[answers.Answer],
    papers: dossier.Dossier,
) -> str:
    mine = [answer for answer in given if answer.vendor == papers.key]
    readers = sorted({answer.reader for answer in mine})
    lines = []
    for one in some:
        own = [answer for answer in mine if answer.item == one.item.key]
        named = dict.fromkeys(answer.statement for answer in own)
        quotes = [
            f"{key}: \u201c{papers.statements[key].text}\u201d" if key else "none found"
            for key in named
        ]
        # Readers who agree often give the same reason: it is said once.
        reasons: dict[str, list[str]] = {}
        for answer in own:
            reasons.setdefault(answer.reason, []).append(answer.reader)
        why = [f"{' and '.join(who)}: {reason}" for reason, who in reasons.items()]
        points = [POINT_WORDS[one.by_reader[r]] if r in one.by_reader else "" for r in readers]
        lines.append(
            [
                one.item.key,
                escape(one.item.question),
                *points,
                escape("; ".join(quotes)),
                escape(" ".join(why)),
            ]
        )
    return page.section(
        area[0].upper() + area[1:],
        f"Mean {scoring.mean(some):.1f} of 2 points.",
        _words(["item", "question", *readers, "evidence", "reason"], lines, f"Answers: {area}"),
    )


def _claims(papers: dossier.Dossier) -> str:
    claims = [s for s in papers.statements.values() if s.document == dossier.BROCHURE]
    lines = [[claim.key, f"\u201c{escape(claim.text)}\u201d"] for claim in claims]
    return page.section(
        "What counts for nothing",
        "Sentences of the brochure. A claim is no evidence, whatever it says.",
        _words(["", "the vendor's words"], lines, f"{len(claims)} claims"),
    )


def _readers(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            escape(READER_WORDS.get(who, who)),
            escape(shares.words(found["gaps"])),
            f"{found['kind']['part']} of {found['kind']['whole']}",
            f"{found['strict']['part']} of {found['strict']['whole']}",
        ]
        for who, found in metrics["readers"].items()
    ]
    return page.section(
        "How good the readers and the checklist were",
        "The dossiers were made with known gaps, so for once it can be counted who saw them.",
        page.table(["reader", "planted gaps seen", "too kind", "too strict"], lines, "Readers"),
    )


def _words(header: Sequence[str], lines: Sequence[Sequence[str]], caption: str) -> str:
    return page.table(header, lines, caption, words=range(1, len(header)), cards=True)
