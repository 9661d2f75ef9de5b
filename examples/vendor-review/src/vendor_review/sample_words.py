"""What the memo says of the monthly sample and its limits."""

from collections.abc import Mapping
from typing import Any

from . import evaluation, group_words

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
    head = "| notes with a major | expected of {sample.notes:,} | stop at | false alarm | seen if "
    head += "{evaluation.twice_words} the rate |\n| --- | --- | --- | --- | --- |"
    lines = [
        _row(word, f"sample.{name}", sample[name]["limit"])
        for name, word in (("inventions", "invention"), ("omissions", "omission"))
    ]
    whose = group_words.visits(sample["groups"])
    is_one = len(sample["groups"]) == 1
    parts = [
        "{sample.notes:,} signed notes a month are drawn at random, "
        f"{'' if is_one else f'in equal parts from {whose}, '}some of them each week, and "
        "compared with the audio before it is deleted.\n\n" + "\n".join([head, *lines]) + "\n\n",
        f"Expected from {_BASIS[sample['graded']]}, for "
        f"{whose if is_one else 'these groups in equal parts'}. "
        "The limit is the least number that chance alone reaches in at most {sample.allowed:.0%} "
        "of months. It is worked out as if major errors fell on notes at random; where several "
        "fall on one note, fewer notes hold one, and the limit is reached later than it should be. "
        "It says that the tool is worse than its papers, not that its papers are good enough: "
        "whether the expected number is acceptable is the committee's first question.",
    ]
    if any(sample[name]["limit"] is None for name in evaluation.ERRORS):
        parts.append(
            " Where no limit is given, so many notes are expected to hold a major error that even "
            "all of them would be no sign: such a pilot cannot be watched by this sample."
        )
    return "".join(parts)


def _row(word: str, path: str, limit: int | None) -> str:
    if limit is None:
        return f"| {word} | {{{path}.expected:.1f}} | no limit | none | none |"
    return (
        f"| {word} | {{{path}.expected:.1f}} | {{{path}.limit:,}} or more | "
        f"{{{path}.false_alarm:.0%}} a month | {{{path}.seen_if_twice:.0%}} |"
    )
