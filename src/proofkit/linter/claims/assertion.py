"""Whether a sentence asserts, of this software and as a fact, what a phrase found in it says."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.claims.clauses import clause_start, is_negated
from proofkit.linter.claims.governing import is_governed, is_praise, name_of, short_name
from proofkit.linter.claims.hedges import is_hedged
from proofkit.linter.claims.subjects import NEEDING, THIS, is_told_by_others
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import PUNCTUATION
from proofkit.linter.words.vocabulary import words_of_class

CROSSES = tuple("\u2717\u2718\u2716\u274c")
"""A cross before an item denies it."""
_CITING = Phrases(
    """
    et al
    according to
    reported|described|published|demonstrated a|an|that
    says|states that
    is|are|was|were said|reported|alleged|rumoured to
    paper's|article's|study's|vendor's|maker's ..2 is|was that
    study|studies|paper|papers|researchers|authors|literature|trial|trials|review found|finds|
        showed|shows|shown|show|report|reported|reports|demonstrated|suggests|suggest
    """
)
_SHOWN = Phrases("has|have been shown")
_NEEDED = NEEDING | frozenset(
    "applies apply considerations concerns questions question issues".split()
)
_WISHES = frozenset("should must would".split())
_SUPPOSED = frozenset("assumed simulated hypothetical expected".split())
_NEEDED_IF_IS = _NEEDED | frozenset(
    "unclear unknown crucial important essential vital critical difficult key challenging "
    "necessary outside excluded beyond out".split()
)
_IMPORTANT = frozenset("paramount crucial essential vital important critical key".split())
_FEARED = frozenset("risk danger fear worry concern".split())
_MODALS = frozenset("would must should may might could will".split())
_WANTED = _NEEDED | frozenset("be have take cost".split())
_LATER = frozenset("planned upcoming roadmap pending underway".split())
_YET_TO_BE = frozenset("validated approved cleared certified confirmed proven".split())
_LONGEST_LABEL = 5
_REACH_OF_IF = 6
_OF_PLANS = frozenset("roadmap todo planned upcoming future goal goals aim aims next".split())
_SOME = frozenset("some several other others certain published".split())
_WORKS = frozenset(
    "algorithms models systems methods tools apps products devices watches rings networks".split()
)
_ANY = (["a"], ["an"], ["one"], ["another"])
_PAST = frozenset("got received obtained gained won was were".split())
"""What is told of one of many: "An autonomous system got an authorisation in 2018."."""
_OWN = frozenset("we our ours this i my here".split())
_TO_DO = frozenset("add implement integrate consider extend todo please".split())


def is_asserted(match: Match, *, by_citation: bool = True, is_affirmed: bool = False) -> bool:
    """Whether the words of a match are asserted of this software.

    Questions (unless `is_affirmed`), quotations, negation, hedges, plans, other people's findings
    (unless `by_citation` is False) and named clinical scores are not.
    """
    words = match.sentence.words
    if (not is_affirmed and _is_asked(words, match)) or _is_denied(words, match):
        return False
    start = clause_start(words, match.first)
    subject = _subject(words[start : match.first], words[0])
    return not (
        (is_hedged(subject) and not _is_name(subject, match))
        or (start == 0 and subject[:1] == ["to"])  # "To detect cancer early" is an aim too
        or _is_wanted(words, subject, match)
        or _is_planned(words, match)
        or (_is_of_others(subject, match) and not _begins_with_name(subject, match))
        or is_governed(match, subject)
        or is_told_by_others(match)
        or (by_citation and _is_cited(words, subject, match))
    )


def _is_asked(words: list[str], match: Match) -> bool:
    """Whether the sentence asks, at its end or soon behind the match."""
    return words[-1] == "?" or "?" in words[match.last : match.last + 12]


def _is_denied(words: list[str], match: Match) -> bool:
    """Whether the sentence only quotes the match or says that it is not so."""
    if is_negated(match):
        return True
    if _is_quoted(words, match) and not is_praise(match.sentence.block):
        return True
    if not match.has_negator and match.sentence.block.text.lstrip()[:1] in CROSSES:
        return True
    after = words[match.last + 1 : match.last + 4]
    return after[:2] in (["|", "no"], [":", "no"]) and (not after[2:] or after[2] in PUNCTUATION)


def _subject(before: list[str], first: str) -> list[str]:
    """Return what stands before the match in its clause, without a condition put ahead of it."""
    if first == "whether" and "," in before:  # "Whether you are ill or well, it finds ..."
        return before[len(before) - before[::-1].index(",") :]
    return before


def _is_wanted(words: list[str], subject: list[str], match: Match) -> bool:
    """Whether the match is said to be needed or meant to be, which nothing may fulfil yet."""
    if not match.has_negator and _is_needed(words, match.last + 1):
        return True
    if not _WISHES.isdisjoint(words[match.first : match.last + 1]):
        return True  # "no patient should be missed"
    if any(w in _FEARED and "that" in subject[at + 1 : at + 3] for at, w in enumerate(subject)):
        return True  # "The risk is that people rely on it blindly."
    if any(subject[at : at + 2] == ["it", "is"] and _is_need(subject[at + 2 :]) for at in (0, 2)):
        return True  # "Therefore, it is important to have models that diagnose it."
    near = subject[-3:] if not THIS.isdisjoint(subject) else subject
    if any(a in _IMPORTANT and b in ("for", "to", "in") for a, b in pairwise(near)):
        return True  # a need, met by whatever: "paramount for ensuring patient safety"
    # "designed to be used by nurses", "once approved as a device"
    return subject[-1:] in (["be"], ["once"], ["when"], ["until"], ["after"])


def _is_need(words: list[str]) -> bool:
    return words[:1] != [] and words[0] in _IMPORTANT and words[1:2] == ["to"]


def _is_planned(words: list[str], match: Match) -> bool:
    """Whether the sentence tells of what is to come, or of what would have been."""
    if words[0] in _TO_DO:
        return True
    if words[0] in ("if", "once") and words[1] in _YET_TO_BE:
        return True  # "If validated, the tool saves lives"
    if words[0] in ("a", "an", "any") and "would" in words[match.last : match.last + _REACH_OF_IF]:
        return True  # "A model that never misses a case would flag everybody."
    if ":" in words[1:_LONGEST_LABEL] and words[words.index(":") - 1] in _OF_PLANS:
        return True  # "Roadmap: HIPAA-compliant hosting"
    if not _LATER.isdisjoint(words[match.last + 1 : match.last + 4]):
        return True  # "HITRUST certification (planned)"
    # "Had it been cleared, we would say so."
    return words[0] in ("had", "having") and "would" in words[match.last :]


def _is_of_others(subject: list[str], match: Match) -> bool:
    """Whether what comes before the match speaks of somebody or something else."""
    if not THIS.isdisjoint(subject):
        return subject[:1] == ["few"]
    return (
        subject[:1] == ["few"]  # what others lack: "few make sure that they are safe"
        or "consult" in subject  # whom to ask: "consult a veterinarian for an accurate diagnosis"
        or ("use" in subject[-3:] and "who" not in subject[-4:])  # "use approved software"
        or any(a in _SOME and b in _WORKS for a, b in pairwise(subject))  # "some models did ..."
        or (subject[:1] in _ANY and match.sentence.words[match.first] in _PAST)
        or not words_of_class("instrument").isdisjoint(subject)
    )


def _is_cited(words: list[str], subject: list[str], match: Match) -> bool:
    """Whether the match is what others found, with nothing of one's own beside it."""
    is_cited = bool(_CITING.search(match.sentence)) or _has_reference(words)
    if not is_cited and _SHOWN.search(match.sentence):
        is_cited = THIS.isdisjoint(subject)
    return is_cited and _OWN.isdisjoint(_around(words, match))


def _around(words: list[str], match: Match) -> list[str]:
    """Return the words of the part of a sentence, between semicolons, in which a match stands."""
    before = words[max(0, match.first - _REACH) : match.first]
    after = words[match.first : match.last + _REACH]
    if ";" in before:
        before = before[len(before) - before[::-1].index(";") :]
    return before + (after[: after.index(";")] if ";" in after else after)


_REACH = 60


def _is_name(subject: list[str], match: Match) -> bool:
    """Whether all that comes before the verb is the name of the page: "OR-Plan cuts ..."."""
    name = name_of(match.sentence.block)
    return bool(name) and name[: len(subject)] == subject


def _begins_with_name(subject: list[str], match: Match) -> bool:
    """Whether the subject is the page's own: "Ulma quotes guidelines and never errs"."""
    return subject[:1] == short_name(match.sentence.block)


def _is_needed(words: list[str], after: int) -> bool:
    """Whether what was named is then said to be wanted, open or assumed: "compliance needs"."""
    following = words[after : after + 2]
    if len(following) > 1 and following[0] in _MODALS:
        return following[1] in _WANTED
    if following[:1] in (["is"], ["are"]):
        return len(following) > 1 and following[1] in _NEEDED_IF_IS
    if following[1:] == ["required"] or words[after + 1 : after + 4] == ["is", "a", "requirement"]:
        return True  # "life-saving intervention required", "compliant hosting is a requirement"
    if not _SUPPOSED.isdisjoint(words[after : after + 4]):
        return True
    return bool(following) and following[0] in _NEEDED


def _is_quoted(words: list[str], match: Match) -> bool:
    """Whether the match stands in quotation marks within a sentence that says more."""
    before = sum(word == '"' for word in words[: match.first])
    after = sum(word == '"' for word in words[match.last + 1 :])
    if before % 2 == 0 or after == 0:
        return False
    outside = [word for word in words if word not in PUNCTUATION]
    return len(outside) > match.last - match.first + 2


def _has_reference(words: list[str]) -> bool:
    """Whether the sentence carries a reference: "[3]" or "(Smith, 2021)"."""
    for at, word in enumerate(words[:-2]):
        if word == "[" and words[at + 1][:1].isdigit():
            return True
        year = words[at + 1]
        if word in (",", "(") and year[:2] in ("19", "20") and words[at + 2] == ")":
            return len(year) == 4
    return False
