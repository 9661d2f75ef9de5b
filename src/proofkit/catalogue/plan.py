"""From a person's background, employer and field to a few projects that tell one story.

Every rule and word is data, in `plan.toml` beside this file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofkit.catalogue.blueprint import Blueprint
from proofkit.catalogue.introduction import introduction, lacking
from proofkit.catalogue.vocabulary import CODING_LEVELS
from proofkit.core.errors import ProofkitError

FEWEST, MOST = 3, 5


@dataclass(frozen=True)
class Step:
    """One project of a plan, in the order to build them, with the reason it is there."""

    slug: str
    title: str
    question: str
    hours: int
    phase: str
    reason: str


@dataclass(frozen=True)
class Phase:
    """A month of the plan: its day number ("30"), title, projects to build, and habits."""

    day: str
    title: str
    projects: tuple[str, ...]
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """A whole plan; `weeks` is how long the projects take at the pace of `plan.toml`.

    `lacking` says which of the wishes no project answers yet.
    """

    background: str
    employer: str | None
    domain: str | None
    introduction: str
    lacking: tuple[str, ...]
    steps: tuple[Step, ...]
    phases: tuple[Phase, ...]
    learn_first: tuple[str, ...]
    avoid: tuple[str, ...]
    hours_per_week: int
    weeks: int


def make_plan(
    among: Sequence[Blueprint],
    *,
    background: str = "beginner",
    employer: str | None = None,
    domain: str | None = None,
    projects: int = FEWEST,
) -> Plan:
    """Choose `projects` blueprints (3 to 5, or as many as there are) and put them in order.

    Raises:
        ProofkitError: a number of projects out of range.
    """
    if not FEWEST <= projects <= MOST:
        raise ProofkitError(f"a plan holds {FEWEST} to {MOST} projects, not {projects}")
    words = _words()
    person = words["background"][background]
    chosen = _choose(among, words["weights"], person, background, employer, domain, projects)
    # Short and easy first: an early finish carries a person through the longer ones.
    chosen.sort(key=lambda b: (CODING_LEVELS.index(b.coding), b.hours, b.slug))
    days = list(words["phase"])
    steps = tuple(
        Step(
            slug=blueprint.slug,
            title=blueprint.title,
            question=blueprint.question,
            hours=blueprint.hours,
            phase=days[place * len(days) // len(chosen)],
            reason=_reason(blueprint, chosen, words, background, employer, domain),
        )
        for place, blueprint in enumerate(chosen)
    )
    pace = words["pace"]["hours_per_week"]
    return Plan(
        background=background,
        employer=employer,
        domain=domain,
        introduction=introduction(words, chosen, background, employer, domain),
        lacking=lacking(words, among, background, employer, domain),
        steps=steps,
        phases=tuple(_phase(day, words["phase"][day], steps) for day in days),
        learn_first=tuple(person["learn_first"]),
        avoid=tuple(person["avoid"]),
        hours_per_week=pace,
        weeks=-(-sum(step.hours for step in steps) // pace),
    )


def _words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("plan.toml").read_text("utf-8"))


def _choose(
    among: Sequence[Blueprint],
    weights: Mapping[str, float],
    person: Mapping[str, Any],
    background: str,
    employer: str | None,
    domain: str | None,
    projects: int,
) -> list[Blueprint]:
    """Take the best-fitting blueprint again and again; what repeats a chosen one counts less.

    Who asks for a field or an employer finds at least one project that answers, if there is one.
    """
    ready = CODING_LEVELS.index(person["coding"])
    chosen: list[Blueprint] = []

    def worth(blueprint: Blueprint) -> tuple[float, str]:
        too_high = max(0, CODING_LEVELS.index(blueprint.coding) - ready)
        score = (
            weights["background"] * (background in blueprint.backgrounds)
            + weights["employer"] * (employer in blueprint.employers)
            + weights["domain"] * (domain == blueprint.domain)
            + weights["coding_too_high"] * too_high
            + weights["same_kind"] * sum(blueprint.kind == other.kind for other in chosen)
            + weights["same_dataset"]
            * sum(blueprint.has_data and blueprint.dataset == other.dataset for other in chosen)
        )
        return score, blueprint.slug

    for wanted in (
        [blueprint for blueprint in among if domain == blueprint.domain],
        [blueprint for blueprint in among if employer in blueprint.employers],
    ):
        if wanted and not any(blueprint in chosen for blueprint in wanted):
            chosen.append(max(wanted, key=worth))
    while len(chosen) < min(projects, len(among)):
        chosen.append(max((b for b in among if b not in chosen), key=worth))
    return chosen


def _reason(
    blueprint: Blueprint,
    chosen: Sequence[Blueprint],
    words: Mapping[str, Any],
    background: str,
    employer: str | None,
    domain: str | None,
) -> str:
    """Return one sentence: why this project stands in this plan, at this place."""
    texts, parts = words["reasons"], []
    if background in blueprint.backgrounds:
        parts.append(
            texts["background"].format(background=words["background"][background]["label"])
        )
    if employer is not None and employer in blueprint.proves:
        label = words["employer"][employer]["label"]
        proof = _clause(blueprint.proves[employer])
        parts.append(texts["employer"].format(employer=label, proof=proof))
    if domain == blueprint.domain:
        parts.append(texts["domain"].format(domain=words["domain"][domain]["label"]))
    if sum(blueprint.kind == other.kind for other in chosen) == 1:
        parts.append(texts["range"].format(kind=blueprint.kind))
    elif not parts and sum(blueprint.domain == other.domain for other in chosen) == 1:
        parts.append(texts["field"].format(domain=words["domain"][blueprint.domain]["label"]))
    elif not parts:
        parts.append(texts["more"])
    if len(chosen) > 1 and blueprint is chosen[0]:
        parts.append(texts["first"])
    if len(chosen) > 1 and blueprint is chosen[-1]:
        parts.append(texts["last"])
    sentence = "; ".join(parts)
    return sentence[0].upper() + sentence[1:] + "."


def _clause(proof: str) -> str:
    """Return what a project proves as a clause with "that"; "Finds ..." is said of its author."""
    said = proof.rstrip(".")
    said = said[0].lower() + said[1:]
    if said.startswith("that "):
        return said
    return f"that {said}" if said.startswith("you ") else f"that its author {said}"


def _phase(day: str, words: Mapping[str, Any], steps: Sequence[Step]) -> Phase:
    projects = tuple(step.slug for step in steps if step.phase == day)
    return Phase(day, words["title"], projects, tuple(words["always"]))
