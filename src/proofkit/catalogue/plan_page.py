"""A plan as a Markdown page."""

from __future__ import annotations

from proofkit.catalogue.plan import Plan


def plan_page(plan: Plan) -> str:
    """Return the plan as Markdown that also reads well in a terminal."""
    chosen_for = [plan.background, plan.employer, plan.domain]
    total = sum(step.hours for step in plan.steps)
    lines = [
        "# A portfolio plan",
        "",
        f"For: {', '.join(word for word in chosen_for if word)}. "
        f"About {total} hours in all: {plan.weeks} weeks at {plan.hours_per_week} hours a week.",
        *_lacking(plan),
        "",
        "How to introduce yourself:",
        "",
        f"> {plan.introduction}",
        "",
        "## What to build, in this order",
    ]
    for number, step in enumerate(plan.steps, start=1):
        lines += [
            "",
            f"{number}. **{step.title}** (`proofkit new {step.slug}`, about {step.hours} hours)",
            f"   {step.question}",
            f"   Why: {step.reason}",
        ]
    lines += ["", "## 30, 60, 90 days"]
    for phase in plan.phases:
        build = [f"Build `{slug}`." for slug in phase.projects]
        lines += ["", f"### {phase.title}", "", *(f"- {task}" for task in (*build, *phase.tasks))]
    lines += ["", "## What to learn first", "", *(f"- {item}" for item in plan.learn_first)]
    lines += ["", "## What to avoid", "", *(f"- {item}" for item in plan.avoid)]
    lines += [
        "",
        "Everything is built on synthetic data, for learning; nothing is for clinical use.",
    ]
    return "\n".join(lines) + "\n"


def _lacking(plan: Plan) -> list[str]:
    if not plan.lacking:
        return []
    return ["", f"{' '.join(plan.lacking)} The rest of what you said chose the projects below."]
