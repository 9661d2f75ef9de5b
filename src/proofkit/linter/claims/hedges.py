"""Words before a verb that leave open whether it is so: hopes, conditions, plans and wishes."""

from __future__ import annotations

_HEDGES = frozenset(
    "could might may would whether if aim aims aimed aiming goal goals hope hopes potential "
    "potentially possible possibly perhaps plan plans planned future toward towards seek seeks "
    "attempt attempts try tries trying explore explores exploring exploration investigate "
    "investigates hypothesis hypothesise hypothesize should must require requires required "
    "needs wish imagine imagined suppose claiming claim claims pretend pretends "
    "promise promises promised eventually someday ideally proposed proposes experimental simulate "
    "approaching roadmap simulates believes thinks assumes myth until shall".split()
)
_TELLING = frozenset("determines determine tells tell checks decides".split())


def is_hedged(subject: list[str]) -> bool:
    """Whether what comes before the verb leaves it open; to tell whether is to tell."""
    hedges = (at for at, word in enumerate(subject) if word in _HEDGES)
    return any(
        not (at > 0 and subject[at] in ("if", "whether") and subject[at - 1] in _TELLING)
        and not (subject[at] == "claims" and at + 1 == len(subject))  # "claims records"
        and not (
            subject[at] == "approaching" and at + 1 < len(subject)
        )  # "approaching 10 sites, it"
        and not _is_no_hedge(subject[max(0, at - 1) : at], *subject[at : at + 2])
        for at in hedges
    )


def _is_no_hedge(before: list[str], word: str, following: str = "") -> bool:
    """Whether a word that hedges elsewhere does not here: "the proposed model", "a must-have"."""
    if following in _OF_QUALITY or (word == "must" and following == "have" and before != []):
        return following != "have" or before[0] in ("a", "the", "your")
    if word == "plan" and before != [] and before[0] in _SOLD:
        return True  # "the premium plan gives you an answer"
    if word == "may" and following[:1].isdigit():
        return True  # "In May 2025 the FDA cleared it"
    if word == "shall":
        return before[:1] in (["we"], ["you"])  # a promise, and no requirement
    if word in ("proposed", "experimental"):
        return following in _SOFTWARE
    return word in ("promise", "claim") and before in (["we"], ["i"])


_OF_QUALITY = frozenset("driven oriented proof focused".split())
_SOLD = frozenset("premium paid pro basic free meal diet exercise training".split())
_SOFTWARE = frozenset(
    "model models system method approach framework network algorithm architecture pipeline tool "
    "app solution chatbot classifier".split()
)
