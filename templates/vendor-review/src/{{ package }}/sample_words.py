"""What the memo says of the monthly sample and its limits."""

from collections.abc import Mapping
from typing import Any

from . import evaluation, group_words, sampling

_BASIS = {
    "all": "the vendor's own counts of major errors",
    "some": "the vendor's own counts of major errors where it graded them, and else its counts of "
    "errors and the published share of major ones",
    "none": "the vendor's counts of errors and the published share of major ones, since the vendor "
    "graded none",
}


def limits(metrics: Mapping[str, Any]) -> str:
    """Return the limits for major inventions and omissions, and how they were derived."""
    sample = metrics["sample"]
    if sample is None:
        return (
            "No limit can be derived for the monthly sample, since "
            f"{group_words.uncounted(metrics)}. No pilot starts before there is one."
        )
    head = "| drafts with a major | expected of {sample.notes:,} | stop at | false alarm | seen if "
    head += "{evaluation.twice_words} the rate |\n| --- | --- | --- | --- | --- |"
    lines = [
        _row(word, f"sample.{name}", sample[name]["limit"])
        for name, word in (("inventions", "invention"), ("omissions", "omission"))
    ]
    whose = group_words.visits(sample["groups"])
    is_one = len(sample["groups"]) == 1
    parts = [
        "{sample.notes:,} visits a month are drawn at random when their drafts are made, "
        f"{'' if is_one else f'in equal parts from {whose}, '}some of them each week. The draft "
        "as the tool made it and the note as it was signed are both compared with the audio."
        "\n\n**Drafts.**\n\n" + "\n".join([head, *lines]) + "\n\n",
        f"Expected from {_BASIS[sample['graded']]}, for "
        f"{whose if is_one else 'these groups in equal parts'}. "
        "The limit is the least number that chance alone reaches in at most {sample.allowed:.0%} "
        "of months. It is worked out as if major errors fell on drafts at random; where several "
        "fall on one draft, fewer drafts hold one, and the limit is reached later than it should "
        "be. It says that the tool is worse than its papers, not that its papers are good enough: "
        "whether the expected number is acceptable is the committee's first question.",
    ]
    if any(sample[name]["limit"] is None for name in evaluation.ERRORS):
        parts.append(
            " Where no limit is given, so many notes are expected to hold a major error that even "
            "all of them would be no sign: such a pilot cannot be watched by this sample."
        )
    return "".join([*parts, "\n\n", _signed(sample["signed"])])


def _signed(found: Mapping[str, Any]) -> str:
    """Return the limit of signed notes, of which the vendor has counted none."""
    lines = [
        f"| {{sample.signed.row_{place}.share:.0%}} | {{sample.signed.row_{place}.stopped:.0%}} |"
        for place, _ in enumerate(sampling.SIGNED_SHARES, start=1)
    ]
    left = "none" if found["left"] == 0 else "{sample.signed.left:,} at most"
    return (
        "**Signed notes.** The vendor's counts are of drafts that nobody had corrected and say "
        "nothing about these: their limit is chosen (`signed_limit` in "
        "[decision_rules.csv](../checklist/decision_rules.csv)). The pilot stops where "
        "{sample.signed.limit:,} or more of {sample.notes:,} signed notes hold a major invention "
        "or a major omission, whatever the drafts held. Of as many drafts "
        "{sample.inventions.expected:.1f} are expected to hold a major invention and "
        "{sample.omissions.expected:.1f} a major omission; after signing it may be "
        f"{left}.\n\n| signed notes with a major error | a month reaches the limit |\n"
        "| --- | --- |\n" + "\n".join(lines)
    )


def _row(word: str, path: str, limit: int | None) -> str:
    if limit is None:
        return f"| {word} | {{{path}.expected:.1f}} | no limit | none | none |"
    return (
        f"| {word} | {{{path}.expected:.1f}} | {{{path}.limit:,}} or more | "
        f"{{{path}.false_alarm:.0%}} a month | {{{path}.seen_if_twice:.0%}} |"
    )
