"""Nothing here may be said to diagnose, detect a disease for certain, advise, prescribe or treat.

Diagnosis and treatment are acts of licensed people who answer for them. A reader who believes that
a demo does either may act on it; a reviewer who sees the sentence stops trusting the rest.

Write what the software computes and for whom: "estimates the probability of pneumonia in public
chest X-rays, so that a radiologist can decide which to read first".
"""

from __future__ import annotations

from proofkit.linter.claims import cell_pairs, remarks, subjects
from proofkit.linter.claims.wording.diagnosis import ACTS
from proofkit.linter.claims.wording.treatment import CARE
from proofkit.linter.claims.wording.verdicts import VERDICTS
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.finding import Remark
    from proofkit.linter.words.phrases import Match

SEVERITY = "error"
IS_ENGLISH = True
STANDARDS = ("FDA clinical decision support guidance", "WHO AI ethics 2: safety")
LOOKS_FOR = (ACTS, VERDICTS, CARE)
BAD = [
    "Our model diagnoses sepsis.",
    "This app detects breast cancer from mammograms.",
    "Get expert medical advice without seeing a doctor.",
    "An AI doctor that diagnoses your illness from your symptoms.",
    "Tells patients when it is safe to stop their insulin.",
    "DermAI tells you if your skin lesion is cancerous.",
]
GOOD = [
    "This tool does **not** diagnose sepsis.",
    "Pandera detects schema violations.",
    "Radiologists detect lung cancer on CT.",
    "Can a CNN detect pneumonia from X-rays?",
    "A convolutional network for detecting pneumonia in public X-rays.",
    "The task is to detect atrial fibrillation in the recordings.",
    "Features include age, sex and prior diagnoses.",
    "This tool does not:\n\n- diagnose disease\n- give medical advice",
]
MESSAGE = (
    "reads as if this software diagnosed, treated or advised; say what it computes, on which "
    "data, and who decides"
)


def check(document: Document) -> Iterator[Remark]:
    """Yield the sentences that say so."""
    cells = cell_pairs.of_people(document)

    def is_act(match: Match) -> bool:
        return id(match.sentence.block) not in cells and _is_act_of_this(match)

    def is_care(match: Match) -> bool:
        return id(match.sentence.block) not in cells and _is_of_this(match)

    yield from remarks.once(
        remarks.in_sentences(document, ACTS, MESSAGE, accept=is_act),
        remarks.in_sentences(document, VERDICTS, MESSAGE, accept=is_act),
        remarks.in_sentences(document, CARE, MESSAGE, accept=is_care),
        remarks.in_rows(document, CARE, MESSAGE),
    )


def _is_act_of_this(match: Match) -> bool:
    words = match.sentence.words[match.first : match.last]
    if not _IN_TEXT.isdisjoint(match.sentence.words[: match.first]):
        return False  # "Entity recognition: identifies diseases and medicines"
    if not _OF_MANY.isdisjoint(words):
        return False  # "detects a rise in influenza"
    if match.first and match.sentence.words[match.first - 1] in _THEIRS:
        return False  # "the radiologist's final diagnosis"
    following = match.sentence.words[match.last : match.last + 2]
    if following[0] == "emergency" and not _TOLD.isdisjoint(following):
        return False  # "detects emergency symptoms" in what somebody writes
    if any(word[0].isdigit() and word.endswith("%") for word in words):
        return False  # "catches 94% of the cases" is a figure, to be judged as one
    return _is_of_this(match) and not subjects.is_about_another(match)


def _is_of_this(match: Match) -> bool:
    """Whether what was found is told of this software: neither of people, nor as a goal."""
    if subjects.is_human_subject(match) or subjects.is_purpose(match):
        return False
    if subjects.is_of_security(match) or subjects.is_for_people(match):
        return False
    words = match.sentence.words
    if words[match.first] in _NAMED_AI and not _OF_CODE.isdisjoint(words):
        return False  # a part of the program by its name: "UI for AI Doctor"
    if not _HEALING.isdisjoint(words[match.first : match.first + 2]) and subjects.is_about_another(
        match
    ):
        return False  # "which compound treats which disease"
    if not _DRAWN.isdisjoint(words[max(0, match.first - 2) : match.last + 1]):
        return False  # "PDF prescription generator" prints what a doctor wrote
    if _is_signed_first(words[match.last + 1 :][:_REACH]):
        return False
    found = words[match.first : match.last + 1]
    if found[0].startswith(_PROPOSING) and not words_of_class("clinician").isdisjoint(found):
        return False  # "suggests a specialist for treatment" names whom to ask
    if not _PLANTS.isdisjoint(words):
        return False  # the ill of another field
    return match.sentence.words[match.first] not in _QUALITIES or subjects.is_offered(match)


def _is_signed_first(following: list[str]) -> bool:
    """Whether a clinician agrees before: "prescriptions are written after doctor approval"."""
    if "after" not in following:
        return False
    condition = following[following.index("after") + 1 :]
    people = words_of_class("clinician") | {"expert", "human"}
    return not people.isdisjoint(condition) and not _AGREEING.isdisjoint(condition)


_REACH = 8
_AGREEING = frozenset(
    "approval approves confirmation confirms consent review reviews signs signature sign".split()
)
_PROPOSING = ("suggest", "recommend")
_HEALING = frozenset("treats cures heals treat cure heal cured healed reverses".split())
_PLANTS = frozenset("plant plants leaf leaves crop crops tomato potato rice wheat".split())
_DRAWN = frozenset("pdf digital electronic printable".split())


_NAMED_AI = frozenset("ai virtual digital".split())
_OF_CODE = frozenset("setup ui frontend backend implementation iframe endpoint route".split())
_THEIRS = frozenset(word for word in words_of_class("clinician") if word.endswith("'s"))
_OF_MANY = frozenset(
    "rise rises increase increases outbreak outbreaks surge wave waves keyword keywords".split()
)
"""What a disease does among many, or the words for it: found in nobody."""
_TOLD = frozenset("symptoms signs words phrases mentions".split())
_IN_TEXT = frozenset("entity entities ner".split())
_QUALITIES = frozenset("accurate precise reliable timely".split())
