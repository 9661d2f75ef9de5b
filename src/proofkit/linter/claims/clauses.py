"""Clauses and what negates them, after NegEx (Chapman et al., 2001).

A negator governs its clause up to a conjunction or a break; some words only look like negation;
and a negator that belongs to the phrase itself ("no doctor needed") negates nothing.
"""

from __future__ import annotations

from proofkit.linter.words.phrases import NEGATORS, Match
from proofkit.linter.words.sentences import PUNCTUATION

_BREAKS = frozenset(
    "; \u2014 \u2013 - -- --- | but however although whereas while yet . ! ?".split()
)
_SUBJECTS = frozenset("it ours our we i this that which the these they you he she there".split())
_REASONS = frozenset("because since".split())
_AFTER = frozenset(
    "prohibited forbidden unknown untested unproven unclear disallowed unvalidated".split()
)
_COPULA = frozenset(
    "is are was were be been being has have had do does did should must can could".split()
)
_OPENING = frozenset(
    "not cannot never to for be is are following these this as any that does do of in on no "
    "without by uses use purposes claims things don't doesn't isn't can't".split()
)
"""Words that a list's opening line ends with: "This tool does not:", "Not intended for:"."""
RESULTS = frozenset(
    "ensuring guaranteeing making allowing enabling providing delivering giving keeping".split()
)
"""What begins a consequence: "notes never leave the machine, ensuring compliance"."""
_ADVICE = frozenset("advise advised advises recommend recommended warn warns caution guard".split())
_FINITE = frozenset("is are was were has have will can".split())
_NEW_SUBJECT = frozenset("and which that who because so".split())
_REACH_AFTER = 8
_LONGEST_CLAUSE = 60
_LOOKS_NEGATIVE = {
    "not": ("only", "just", "merely", "simply"),
    "n't": ("only", "just", "merely", "simply"),
    "no": ("doubt", "question", "longer", "need", "show", "shows", ","),
    "without": ("doubt", "fail", "exception", "question"),
    "none": (",",),
    "nothing": ("more", "but", "else"),
}


def clause_start(words: list[str], first: int) -> int:
    """Return the position at which the clause that holds the word `first` begins."""
    furthest = max(0, first - _LONGEST_CLAUSE)
    for at in range(first, furthest, -1):
        before = words[at - 1]
        if before in _BREAKS:
            return at
        if before == ":" and (
            words[at] in _SUBJECTS
            or words[at - 2] not in _OPENING
            or not negates(words, max(0, at - 5), at - 1)
        ):
            return at
        if before == "," and _begins_clause(words, at, first):
            return at
        if before == "and" and (words[at] in _FINITE or _has_own_verb(words, at, first)):
            return at
    return _behind_opening(words, furthest, first)


def _has_own_verb(words: list[str], at: int, first: int) -> bool:
    """Whether "and" joins two verbs of one subject: "requires no setup and diagnoses cancer"."""
    if at != first or not words[at].endswith("s"):
        return False
    for before in range(at - 2, max(-1, at - 2 - _LONGEST_OBJECT), -1):
        word = words[before]
        if word in _PLAIN_VERBS:
            return words[max(0, before - 1)] not in NEGATORS
        if word in _RELATIVES or word in PUNCTUATION:
            return False
    return False


_LONGEST_OBJECT = 8
_PLAIN_VERBS = frozenset("requires needs works runs takes uses costs asks sleeps".split())
_RELATIVES = frozenset("that which who does do doesn't don't cannot can't never".split())


def _behind_opening(words: list[str], start: int, first: int) -> int:
    """Return where a clause begins behind what is set in front of it with a comma.

    "With huge potential, it ...", "If you upload a scan, it ...", "It, no toy, diagnoses ...".
    """
    commas = [at for at in range(start + 1, first) if words[at] == ","]
    if not commas:
        return start
    last = commas[-1] + 1
    if not words[first].endswith("s") and _FINITE.isdisjoint(words[last:first]):
        return start
    if last == first:
        is_aside = len(commas) > 1 and words[commas[-2] + 1] in _ASIDES
        return first if is_aside else start
    if words[last] in ("and", "or", "nor") or words[last] in NEGATORS:
        return start
    opening = words[start:last]
    is_condition = opening[0] == "if" and opening[1] in _ANYBODY
    is_with = opening[0] == "with" and "nothing" not in opening
    is_manner = opening[0] in _OPENERS and not (is_with and not _LATER.isdisjoint(opening))
    return last if is_condition or is_manner else start


_OPENERS = frozenset("with without no not by thanks using unlike".split())
_ANYBODY = frozenset("you your a an someone anyone".split())
_LATER = frozenset("further more additional proper enough future validation approval".split())
_ASIDES = frozenset("a an the not no our your".split())


def _begins_clause(words: list[str], at: int, first: int) -> bool:
    """Whether a comma before the word at `at` parts clauses rather than the items of a list."""
    word = words[at]
    if word == "that" and "that" in words[max(0, at - _LONGEST_CLAUSE) : at]:
        return False  # "it does not mean that this works, that it is safe, or that ..."
    if word in _SUBJECTS or word in _REASONS:
        return True
    if not word.endswith("ing"):
        return False
    if word in RESULTS:
        return True
    return at != first or not negates(words, max(0, at - 6), at - 1)


def before_aside(words: list[str], at: int) -> int:
    """Return the position of the last word before an aside: "the student, not the app, finds"."""
    if at > 0 and words[at] == ",":
        for start in range(at - 1, max(0, at - _LONGEST_ASIDE), -1):
            if words[start] == ",":
                return start - 1 if words[start + 1] in ("not", "never") else at
    return at


_LONGEST_ASIDE = 7


def is_negated(match: Match) -> bool:
    """Whether a negator in the clause governs a match, before it, inside it or right after it."""
    words = match.sentence.words
    start = clause_start(words, match.first)
    if words[match.first] in NEGATORS and words[match.first] != "without":
        # "never gets tired and never errs": each negator has its own verb.
        is_meant = not _MEANING.isdisjoint(words[max(0, match.first - 2) : match.first])
        start = start if is_meant else max(start, match.first - 2)
    if words[max(0, match.first - 1)] == "and" and words[match.first].endswith("s"):
        # "never sleeps and replaces": two things are denied by "or", so this one is said.
        nevers = [at for at in range(start, match.first) if words[at] == "never"]
        start = match.first if nevers and words[nevers[-1] + 1].endswith("s") else start
    if negates(words, start, match.first):
        return True
    if not match.has_negator and negates(words, match.first + 1, match.last):
        return True
    after = words[match.last + 1 : match.last + 3]
    if after[:1] in (["nothing"], ["nobody"]) and (not after[1:] or after[1] in PUNCTUATION):
        return not match.has_negator  # "cures nobody", and not "finds what nobody sees"
    for at in range(match.last + 1, min(len(words), match.last + _REACH_AFTER)):
        word = words[at]
        if word in _BREAKS or word in _NEW_SUBJECT:
            return False
        if word in _AFTER or word.endswith("n't"):
            return True
        if word in ("not", "never") and words[at - 1] in _COPULA:
            return True
    return False


_MEANING = frozenset("mean means meant imply implies".split())
"""What is denied with all that follows: "It never means that nobody has to read"."""


def negates(words: list[str], start: int, end: int) -> bool:
    """Whether a negator stands between two positions."""
    for at in range(start, end):
        word = words[at]
        is_short = word.endswith("n't")
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == "far" and following == "from":
            return True
        if not is_short and word not in NEGATORS:
            continue
        if word in ("rather", "instead") and following not in ("than", "of"):
            continue
        if words[at + 1 : at + 3] == ["to", "mention"]:
            continue
        if word == "against" and words[at - 1] not in _ADVICE:
            continue
        is_set_apart = word == "unlike" or (word in ("instead", "rather") and at == start)
        if is_set_apart and "," in words[at:end]:
            continue  # "Unlike others, it is ...", "Instead of waiting, get ..."
        if word == "non" and at + 1 < end:
            continue  # "non-contrast CT" negates nothing else
        if following not in _LOOKS_NEGATIVE.get("n't" if is_short else word, ()):
            return True
    return False
