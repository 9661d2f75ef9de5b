"""What a plan lets a person say of the projects, and what there is no project for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from proofkit.catalogue.blueprint import Blueprint

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five")


def introduction(
    words: Mapping[str, Any],
    chosen: Sequence[Blueprint],
    background: str,
    employer: str | None,
    domain: str | None,
) -> str:
    """Return sentences about oneself; each says of as many of `chosen` as it is true of."""
    forms = words["introduction"]
    sentences = [f"{words['background'][background]['introduction']}."]
    asking = [blueprint for blueprint in chosen if domain == blueprint.domain]
    if domain and asking:
        form = forms["domain"][_extent(asking, chosen)]
        story = words["domain"][domain]["story"]
        sentences.append(form.format(number=_NUMBERS[len(asking)], story=story))
    showing = [blueprint for blueprint in chosen if employer in blueprint.employers]
    if employer and showing:
        extent = _extent(showing, chosen)
        # Where the sentence before began with "My projects", a second one need not.
        form = forms["employer"]["too" if asking == showing and extent == "all" else extent]
        shows = words["employer"][employer]["shows"]
        sentences.append(form.format(number=_NUMBERS[len(showing)], shows=shows))
    return " ".join(sentences)


def lacking(
    words: Mapping[str, Any],
    among: Sequence[Blueprint],
    background: str,
    employer: str | None,
    domain: str | None,
) -> tuple[str, ...]:
    """Return a sentence for each wish that no blueprint there is answers."""
    wishes = {"background": background, "employer": employer, "domain": domain}
    answered = {
        "background": {word for blueprint in among for word in blueprint.backgrounds},
        "employer": {word for blueprint in among for word in blueprint.employers},
        "domain": {blueprint.domain for blueprint in among},
    }
    return tuple(
        words["lacking"][name].format(label=words[name][wish]["label"])
        for name, wish in wishes.items()
        if wish and wish not in answered[name]
    )


def _extent(some: Sequence[Blueprint], every: Sequence[Blueprint]) -> str:
    return "all" if len(some) == len(every) else "one" if len(some) == 1 else "some"
