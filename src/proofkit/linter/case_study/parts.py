"""The parts of a case study by name, in the order in which one reads them."""

from __future__ import annotations

from proofkit.linter.case_study import approach, data, evaluation, next_steps, problem, risks

PARTS = {
    part.name: part
    for part in (
        problem.PART,
        data.PART,
        approach.PART,
        evaluation.PART,
        risks.PART,
        next_steps.PART,
    )
}
