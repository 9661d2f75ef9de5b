"""What a part of a case study is."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section
    from proofkit.linter.words.phrases import Match, Phrases


def _always(match: Match) -> bool:
    return True


def _never(document: Document, is_case_study: object) -> bool:
    return False


def _nowhere(document: Document, section: Section) -> bool:
    return False


class Part:
    """One part: what it must tell, and what shows that a document tells it.

    - `title`, `tells`, `question`, `example`, `standards`: for the rule that asks for it;
    - `titles`: headings about it; under one that is not `plain` its `evidence` must stand;
    - `sentences`: what running text about it says; `enough` of them, or an `obvious` one, will do,
      if it `accepts` the match (`may_stand_aside`: also under "Installation" and the like);
    - `is_shown(document, is_case_study)`: another sign of it, in a document of which it is known
      whether its headings are those of a case study;
    - `is_something_else(document, section)`: whether a section under its heading is no answer;
    - `may_be_code`, `may_be_chart`: what may stand under its heading in place of prose.
    """

    __slots__ = (
        "accepts",
        "enough",
        "evidence",
        "example",
        "is_shown",
        "is_something_else",
        "may_be_chart",
        "may_be_code",
        "may_stand_aside",
        "name",
        "obvious",
        "plain",
        "question",
        "sentences",
        "standards",
        "tells",
        "title",
        "titles",
    )

    def __init__(
        self,
        name: str,
        *,
        title: str,
        tells: str,
        question: str,
        example: str,
        standards: tuple[str, ...],
        titles: Phrases,
        sentences: Phrases,
        plain: Phrases | None = None,
        evidence: Phrases | None = None,
        obvious: Phrases | None = None,
        enough: int = 1,
        accepts: Callable[[Match], bool] = _always,
        is_shown: Callable[[Document, bool], bool] = _never,
        is_something_else: Callable[[Document, Section], bool] = _nowhere,
        may_be_code: bool = False,
        may_be_chart: bool = False,
        may_stand_aside: bool = False,
    ) -> None:
        self.name = name
        self.title = title
        self.tells = tells
        self.question = question
        self.example = example
        self.standards = standards
        self.titles = titles
        self.sentences = sentences
        self.plain = plain
        self.evidence = evidence
        self.obvious = obvious
        self.enough = enough
        self.accepts = accepts
        self.is_shown = is_shown
        self.is_something_else = is_something_else
        self.may_be_code = may_be_code
        self.may_be_chart = may_be_chart
        self.may_stand_aside = may_stand_aside
