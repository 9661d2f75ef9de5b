"""What leaves open whether it is so, before a verb, or takes it back in the sentence behind it."""

from __future__ import annotations

from proofkit.linter.words.phrases import NEGATORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.words.sentences import Sentence

_HEDGES = frozenset(
    "could might may would whether if aim aims aimed aiming goal goals hope hopes potential "
    "potentially possible possibly perhaps plan plans planned future toward towards seek seeks "
    "attempt attempts try tries trying explore explores exploring exploration investigate "
    "investigates hypothesis hypothesise hypothesize should must require requires required "
    "needs wish imagine imagined suppose claiming claim claims pretend pretends "
    "promise promises promised eventually someday ideally proposed proposes experimental simulate "
    "approaching roadmap simulates believes thinks assumes myth until shall".split()
)
_RELATIVES = frozenset("that which who".split())
_TELLING = frozenset("determines determine tells tell checks decides".split())


def is_hedged(subject: list[str]) -> bool:
    """Whether what comes before the verb leaves it open; to tell whether is to tell."""
    hedges = (at for at, word in enumerate(subject) if word in _HEDGES)
    return any(
        not (at > 0 and subject[at] in ("if", "whether") and subject[at - 1] in _TELLING)
        and not (
            subject[at] == "claims" and at + 1 == len(subject) and subject[at - 1] not in _RELATIVES
        )  # "claims records", and not "a watch that claims never to miss"
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


def is_taken_back(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether the next sentence calls it wrong: "It showed 100% accuracy. That was leakage."."""
    following = sentences[sentence.number + 1 : sentence.number + 2]
    if not following or following[0].block is not sentence.block:
        return False
    words = following[0].words[:_SOON]
    is_of_it = not _POINTING.isdisjoint(words[:1]) and not _BEING.isdisjoint(words[1:2])
    return is_of_it and not _WRONG.isdisjoint(words) and NEGATORS.isdisjoint(words)


_POINTING = frozenset("that this it which".split())
_BEING = frozenset("was is turned proved came".split())
_WRONG = frozenset(
    "leak leaks leakage bug mistake mistaken error artefact artifact overfitting overfit wrong "
    "spurious misleading memorised memorized nonsense".split()
)
_SOON = 7
