"""Questions that are answered with yes, and what they then say."""

from __future__ import annotations

from proofkit.linter.claims.clauses import negates
from proofkit.linter.claims.governing import name_of
from proofkit.linter.claims.subjects import THIS
from proofkit.linter.words.letters import lowered
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import PUNCTUATION, Sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from proofkit.linter.document import Document

_YES = frozenset("yes yep absolutely definitely certainly indeed sure".split())
_LONGEST_YES = 4
"""So many words show whether it is a yes: "Absolutely not." is none."""
_WHO = frozenset("it they we i he she this you there".split())
_AUXILIARY = frozenset("does do is are can will has have".split())
_ARTICLES = frozenset("the this your our that".split())
_LONGEST_ANSWER = 400


class Said:
    """What a question says once it is answered: "Does MedBot diagnose? Yes." is "it diagnoses".

    `asked` and `answer` are the sentences it stands in.
    """

    __slots__ = ("_more", "answer", "asked", "statement")

    def __init__(self, asked: Sentence, answer: Sentence, statement: str) -> None:
        self.asked = asked
        self.answer = answer
        self.statement = _sentence(asked, statement)
        more = lowered(answer.block.text[answer.start : answer.start + _LONGEST_ANSWER])
        self._more = f"{statement} \u2014 {more}"

    def claims(self, phrases: Phrases, accept: Callable[[Match], bool]) -> Match | None:
        """Return where a phrase says it, if `accept` agrees, to which the answer is shown too."""
        match = phrases.search(self.statement)
        if match is None:
            return None
        told = Match(_sentence(self.asked, self._more), match.first, match.last, match.has_negator)
        return match if accept(told) else None


def affirming(document: Document, asked: Sentence) -> Sentence | None:
    """Return the sentence that answers a question with yes: "Absolutely.", "It does, always."."""
    if asked.number + 1 >= len(document.sentences):
        return None
    answer = document.sentences[asked.number + 1]
    words = answer.words
    words = words[2 if words[:2] in (["a", ":"], ["answer", ":"]) else 0 :][:_LONGEST_YES]
    is_yes = not _YES.isdisjoint(words[:1]) or words[:2] == ["of", "course"] or _is_echo(words)
    return answer if is_yes and not negates(words, 1, len(words)) else None


def _is_echo(words: list[str]) -> bool:
    """Whether an answer only takes up the verb: "It is: class IIa.", "We do."."""
    is_short = len(words) == 2 or (len(words) > 2 and words[2] in PUNCTUATION)
    return is_short and words[0] in _WHO and words[1] in _AUXILIARY


def said(document: Document) -> list[Said]:
    """Return what each question of a document says that is answered with yes."""
    return document.once(_said)


def _said(document: Document) -> list[Said]:
    found: list[Said] = []
    for sentence in document.sentences:
        if sentence.words[-1:] != ["?"] or not (statement := _statement(sentence)):
            continue
        answer = affirming(document, sentence)
        if answer is not None:
            found.append(Said(sentence, answer, statement))
    return found


def _statement(asked: Sentence) -> str:
    """Return a question as a statement, or nothing if its words are not in the usual order."""
    words = [word for word in asked.words if word not in ('"', "(", ")")][:-1]
    starts = [at for at, word in enumerate(words[:_LATEST]) if word in _AUXILIARY]
    if not starts:
        return ""
    auxiliary, rest = words[starts[0]], words[starts[0] + 1 :]
    length = 2 if rest[:1] and rest[0] in _ARTICLES else 1
    subject, rest = rest[:length], rest[length:]
    if not rest:
        return ""
    if not THIS.isdisjoint(subject) or _is_name(subject[-1], asked):
        subject = ["it"]
    if auxiliary == "does" or (auxiliary in _ABLE and rest[0] not in _NO_VERBS):
        rest = [f"{rest[0]}s", *rest[1:]]
    elif auxiliary != "do":
        rest = [auxiliary, *rest]
    return " ".join([*subject, *rest])


def _is_name(word: str, asked: Sentence) -> bool:
    """Whether a word is the page's name, or written as names are: "Does MedBot ...?"."""
    if [word] == name_of(asked.block)[:1]:
        return True
    at = asked.text.find(word)
    return at >= 0 and asked.block.text[asked.start + at].isupper()


_ABLE = frozenset(("can", "will"))
_NO_VERBS = frozenset("be have it this".split())
_LATEST = 4
"""A question begins within so many words: "Q1: Does it ...", "And can it ..."."""


def _sentence(asked: Sentence, text: str) -> Sentence:
    return Sentence(asked.block, 0, len(text), text)
