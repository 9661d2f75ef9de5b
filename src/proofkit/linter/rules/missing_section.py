"""The six parts of a case study: problem, data, approach, evaluation, risks, next steps."""

from __future__ import annotations

from proofkit.linter import topics
from proofkit.linter.finding import Edit, Remark
from proofkit.linter.foot import foot_of
from proofkit.linter.rules import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

_PARTS = {
    "problem": (
        "Problem",
        "the problem: who has it, and why it matters",
        "TODO: whose problem is this, how do they handle it today, and why does it matter?",
    ),
    "data": (
        "Data",
        "the data: what they are and how many",
        "TODO: which data are these, where do they come from, how many rows, what is missing?",
    ),
    "approach": (
        "Approach",
        "the approach: how it works",
        "TODO: how does it work, what is it compared with, and why was this chosen?",
    ),
    "evaluation": (
        "Evaluation",
        "the evaluation: how it was tested and what came out",
        "TODO: on which held-out data was it tested, what came out, and with what uncertainty?",
    ),
    "risks": (
        "Risks and limitations",
        "risks and limitations: who could be harmed, and where it does not hold",
        "TODO: who could be harmed by a wrong result, for whom does it work less well, and what "
        "was not tested?",
    ),
    "next-steps": (
        "Next steps",
        "next steps: what would have to happen before anyone could rely on it",
        "TODO: what would have to happen before anyone could rely on this?",
    ),
}
_PAGE = """A README must tell {what}.

Hiring managers and clinicians read a project as a case study; a part that is missing is the part
they will ask about.

A heading counts when something stands under it, and so does a paragraph or a list that is plainly
about it, whatever its heading; a passing mention elsewhere does not.

Add a section "{title}" and answer in a few sentences.
"""
_STANDARDS = {
    "problem": ("TRIPOD+AI 3a", "TRIPOD+AI 4", "CHAI model card: Summary"),
    "data": ("TRIPOD+AI 5a", "HTI-1 4", "CHAI model card: InputDataSource"),
    "approach": ("TRIPOD+AI 12c", "HTI-1 1.iv", "CHAI model card: ModelType"),
    "evaluation": ("TRIPOD+AI 12e", "TRIPOD+AI 23a", "HTI-1 7", "GMLP 8"),
    "risks": (
        "TRIPOD+AI 26",
        "HTI-1 3.ii",
        "CHAI model card: KnownRisksAndLimitations",
        "deon D.5",
    ),
    "next-steps": ("TRIPOD+AI 27c", "HTI-1 6"),
}
_EXAMPLES = {
    "problem": "Hospitals cannot call every patient after discharge; this asks whom to call first.",
    "data": "5,000 synthetic admissions with diagnoses and laboratory values.",
    "approach": "A logistic regression on age, length of stay and earlier admissions.",
    "evaluation": "AUROC 0.70 (95% interval 0.68 to 0.72) on 1,000 held-out admissions.",
    "risks": "The model was never tested on real patients and may be wrong for rare conditions.",
    "next-steps": "Compare the list with what nurses would choose, then study it prospectively.",
}


def _document(missing: str = "") -> str:
    parts = [
        f"## {title}\n\n{_EXAMPLES[part]}\n"
        for part, (title, _, _) in _PARTS.items()
        if part != missing
    ]
    return "# Readmission list\n\n" + "\n".join(parts)


def _rule(part: str) -> Rule:
    title, what, question = _PARTS[part]
    rank = 1 + list(_PARTS).index(part)

    def check(document: Document) -> Iterator[Remark]:
        if not topics.has_topic(document, part):
            end = foot_of(document)
            section = f"\n## {title}\n\n{question}\n"
            yield Remark(0, 0, f"says nothing about {what}", edit=Edit(end, end, section, rank))

    return Rule(
        f"missing-{part}",
        _PAGE.format(what=what, title=title),
        "error",
        "readme",
        check,
        good=[_document()],
        bad=[_document(missing=part)],
        standards=_STANDARDS[part],
        is_english=True,
        fix="adds the section with a question to answer",
        praise=f"covers {what.partition(':')[0]}",
        praised_if=lambda document: topics.is_answered(document, part),
    )


RULES = tuple(_rule(part) for part in _PARTS)
