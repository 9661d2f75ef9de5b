"""What README and page say of the changes: words that depend on the intervals."""

from collections.abc import Callable, Mapping
from typing import Any

from . import replications_words, what_if
from .fields import listed, span
from .intervals import excludes_zero

Metrics = Mapping[str, Any]

_WHOSE = {
    "urgent_wait": "the mean wait of triage levels 1 to 3",
    "minor_wait": "the mean wait of levels 4 and 5",
    "boarding": "boarding",
}

_LENGTH, _NUMBER = ("shorter", "longer"), ("smaller", "larger")
_MEASURED = {
    "wait": ("the mean wait of all", _LENGTH),
    "urgent_wait": ("the mean wait of triage levels 1 to 3", _LENGTH),
    "minor_wait": ("the mean wait of levels 4 and 5", _LENGTH),
    "left_unseen": ("the share who left unseen", _NUMBER),
    "stay": ("the median stay of the discharged", _LENGTH),
    "boarding": ("mean boarding", _LENGTH),
    "full_hours": ("the share of hours with every bay in use", _NUMBER),
}
"""Each measure of the changes in a sentence, and the words for less and more of it."""

AS_SHOWN = (
    "A change counts as clear only where its interval, rounded as shown, excludes zero; one that "
    "ends at zero does not"
)
"""The rule that the words follow, to be said beside a table of changes."""

_SAME_WAY = "the size is uncertain, the direction was the same in all {runs.replications}"


def sentence(metrics: Metrics, name: str) -> str:
    """Say what one change does and costs; figures are fields."""
    change, said = what_if.CHANGES[name], []
    for key, whose in _WHOSE.items():
        clear, way = _direction(metrics, name, key), metrics["what_if"][name][key]["one_way"]
        if not clear and not way:
            word = "show no clear difference in"
        else:
            word = "shorten" if (clear or way) < 0 else "lengthen"
        same = "" if clear or not way else f"; {_SAME_WAY}"
        said.append(f"{word} {whose} ({span(f'what_if.{name}.{key}')}{same})")
    return f"{change.what.capitalize()} would {listed(said)}. The cost: {change.cost}."


def reading(metrics: Metrics) -> str:
    """Say in a few lines whom the changes help and whom they harm."""
    lines = [
        _best_and_worst(metrics, "urgent_wait", "Levels 1 to 3"),
        _best_and_worst(metrics, "minor_wait", "Levels 4 and 5"),
        _boarding(metrics),
        _bays(metrics),
        f"**Uncertain in size only.** {said}" if (said := uncertain(metrics)) else "",
        replications_words.hospitals(metrics),
        "**What pairing buys.** With other patients in each run, the intervals of the mean wait "
        "would be {pairing.least:.1f} to {pairing.most:.1f} times as wide.",
    ]
    return "\n".join(f"- {line}" for line in lines if line)


def those(metrics: Metrics, key: str, holds: Callable[[int], bool]) -> list[str]:
    """Return the changes whose direction, clear or 0, is as wanted for a measure."""
    return [name for name in what_if.CHANGES if holds(_direction(metrics, name, key))]


def _direction(metrics: Metrics, name: str, key: str) -> int:
    """Return -1 or 1 where the interval, as it is shown, lies below or above zero; else 0."""
    found = metrics["what_if"][name][key]
    if not excludes_zero(found, what_if.MEASURES[key].decimals):
        return 0
    return 1 if found["value"] > 0 else -1


def _with_figures(names: list[str], key: str) -> str:
    return listed(
        [f"{what_if.CHANGES[name].what} ({span(f'what_if.{name}.{key}')})" for name in names]
    )


def _best_and_worst(metrics: Metrics, key: str, who: str) -> str:
    shorter = those(metrics, key, lambda direction: direction < 0)
    longer = those(metrics, key, lambda direction: direction > 0)
    gain = "clearly gain from no change"
    if shorter:
        gain = _gain(metrics, key, shorter)
    loss = f"lose with {_with_figures(longer, key)}" if longer else "clearly lose with none"
    return f"**{who}** {gain}, and {loss}."


def _gain(metrics: Metrics, key: str, shorter: list[str]) -> str:
    """Say which change shortens most, and whether it is ahead of every other, run by run."""
    best, of = metrics["ahead"][key]["best"], metrics["ahead"][key]["of"]
    if best not in shorter:
        return f"gain from {_with_figures(shorter, key)}"

    def by(names: list[str]) -> str:
        return listed([f"{_what(name)} ({_apart(f'ahead.{key}.of.{name}')})" for name in names])

    text = f"gain most from {_with_figures([best], key)}"
    decimals = what_if.MEASURES[key].decimals
    if near := [name for name in of if not excludes_zero(of[name], decimals)]:
        return f"{text}, though not clearly more than from {by(near)}"
    following = min(of, key=lambda name: of[name]["value"])
    return f"{text}, clearly more than from the next best, {by([following])}"


def _apart(path: str) -> str:
    return f"by {{{path}.value:.1f}} min, {{{path}.low:.1f}} to {{{path}.high:.1f}}, in paired runs"


def uncertain(metrics: Metrics, keys: tuple[str, ...] = tuple(what_if.MEASURES)) -> str:
    """Tell the differences that are not clear in size but went one way in every replication."""
    told = []
    for key in keys:
        whose, words = _MEASURED[key]
        names = those(metrics, key, lambda direction: direction == 0)
        for way, word in zip((-1, 1), words, strict=True):
            some = [name for name in names if metrics["what_if"][name][key]["one_way"] == way]
            if some:
                told.append(f"{whose} is {word} with {listed([_what(name) for name in some])}")
    if not told:
        return ""
    return (
        "The interval includes zero, but the direction was the same in all {runs.replications} "
        f"replications: {'; '.join(told)}."
    )


def _what(name: str) -> str:
    return what_if.CHANGES[name].what


def _boarding(metrics: Metrics) -> str:
    shorter = those(metrics, "boarding", lambda direction: direction < 0)
    longer = those(metrics, "boarding", lambda direction: direction > 0)
    text = (
        f"is clearly shortened by {_with_figures(shorter, 'boarding')}"
        if shorter
        else ("is clearly shortened by no change")
    )
    if longer:
        text += (
            f"; it clearly grows with {_with_figures(longer, 'boarding')}: whoever is decided on "
            "sooner begins sooner to wait for the same bed"
        )
    return f"**Boarding** {text}."


def longer_boarding(metrics: Metrics) -> str:
    """Say for the page why boarding grows with a change, where it clearly does."""
    if not (longer := those(metrics, "boarding", lambda direction: direction > 0)):
        return uncertain(metrics, ("boarding",)) or "No change clearly lengthens boarding."
    return (
        f"It clearly grows with {listed([_what(name) for name in longer])}: "
        "an earlier decision only begins the wait for the same bed earlier."
    )


def _bays(metrics: Metrics) -> str:
    more = those(metrics, "full_hours", lambda direction: direction > 0)
    if not more:
        return ""
    names = listed([what_if.CHANGES[name].what for name in more])
    return (
        f"**Bays** are full more often with {names}: whoever is seen sooner waits for tests in a "
        "bay instead of in the waiting room."
    )
