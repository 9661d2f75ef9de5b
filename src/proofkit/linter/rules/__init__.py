"""One module for each rule, found by its place.

Adding a rule is adding a file. The module's name is the rule's (`broken_link` is `broken-link`) and
its docstring the rule's page: the law in the first line, then why, then what to write instead. Its
constants say the rest:

- `SEVERITY`: error, warning or note;
- `SCOPE`: what is judged, one of `SCOPES`; if it is not given, "prose";
- `check(judged)`: yields a `Remark` for each place that breaks the rule, or for the scope
  "repository" a path (empty for the folder itself) and a `Remark`;
- `BAD`, `GOOD`: documents that must be reported and that must not;
- `GENERATED_SEVERITY`: the severity in a project that proofkit created, where it differs;
- `IS_ENGLISH`: true if the rule reads English, so that no text in another language is judged by it;
- `FIX`: what `--fix` does about it, said as "adds the section";
- `PRAISE`: what a README that keeps the rule does well, said as "says how it was tested";
- `PRAISED_IF(document)`: whether the README has what the rule is about; if it is not given, always;
- `STANDARDS`: the public items that the rule stands for;
- `LOOKS_FOR`: the `Phrases` it looks for, whose reasons its page lists.

The docstring, `SEVERITY` and `check` are required. Near-twins share a module that holds a tuple of
`Rule`, called `RULES`, instead.
"""

from __future__ import annotations

from proofkit.linter.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import ModuleType
    from typing import Any

    from proofkit.linter.words.phrases import Phrases

SCOPES = ("readme", "prose", "text", "repository", "engine")
"""What a rule judges: a document that must be complete, any Markdown or notebook, any text (data
included), a folder as a whole; "engine" is for what is found without a check."""


class Rule:
    """One rule: its name, page, examples and check; the fields are the constants of a module.

    `origin` says where a rule of somebody else is; proofkit's own have none.

    Raises:
        ValueError: a severity or a scope that there is not, or no check where one is needed.
    """

    __slots__ = (
        "bad",
        "check",
        "fix",
        "generated_severity",
        "good",
        "is_english",
        "looks_for",
        "name",
        "origin",
        "page",
        "praise",
        "praised_if",
        "scope",
        "severity",
        "standards",
    )

    def __init__(
        self,
        name: str,
        page: str,
        severity: str,
        scope: str,
        check: Callable[..., Iterable[Any]] | None,
        *,
        good: Iterable[str] = (),
        bad: Iterable[str] = (),
        standards: Iterable[str] = (),
        looks_for: Iterable[Phrases] = (),
        generated_severity: str | None = None,
        is_english: bool = False,
        fix: str = "",
        praise: str = "",
        praised_if: Callable[[Any], bool] | None = None,
    ) -> None:
        if check is None and scope != "engine":
            raise ValueError("check is missing")
        if check is not None and scope == "engine":
            raise ValueError("what the engine finds has no check; choose another SCOPE")
        self.name = name
        self.page = page
        self.severity = _one_of(SEVERITIES, "SEVERITY", severity)
        self.scope = _one_of(SCOPES, "SCOPE", scope)
        self.check = check
        self.good = tuple(good)
        self.bad = tuple(bad)
        self.standards = tuple(standards)
        self.looks_for = tuple(looks_for)
        self.generated_severity = _one_of(
            SEVERITIES, "GENERATED_SEVERITY", generated_severity or severity
        )
        self.is_english = is_english
        self.fix = fix
        self.praise = praise
        self.praised_if = praised_if
        self.origin = ""

    @property
    def law(self) -> str:
        """The first paragraph of the page, on one line."""
        return self.paragraphs[0]

    @property
    def why(self) -> str:
        """Why it matters: the paragraph after the law."""
        return self.paragraphs[1] if len(self.paragraphs) > 1 else ""

    @property
    def remedy(self) -> str:
        """What to write or do instead: the last paragraph."""
        return self.paragraphs[-1] if len(self.paragraphs) > 2 else ""

    @property
    def paragraphs(self) -> list[str]:
        """The page's paragraphs, each on one line."""
        return [" ".join(part.split()) for part in self.page.strip().split("\n\n")]


def _one_of(known: tuple[str, ...], key: str, value: str) -> str:
    if value not in known:
        raise ValueError(f"{key} must be one of {', '.join(known)}, not {value!r}")
    return value


def name_of(module: ModuleType) -> str:
    """Return the name of the rule that a module holds."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """Return the rules that a module holds.

    Raises:
        ValueError: its constants say something that no rule can be.
    """
    if hasattr(module, "RULES"):
        found = tuple(module.RULES)
        if not all(isinstance(rule, Rule) for rule in found):
            raise ValueError("RULES must be a tuple of Rule")
        return found
    return (
        Rule(
            name_of(module),
            module.__doc__ or "",
            getattr(module, "SEVERITY", ""),
            getattr(module, "SCOPE", "prose"),
            getattr(module, "check", None),
            good=getattr(module, "GOOD", ()),
            bad=getattr(module, "BAD", ()),
            standards=getattr(module, "STANDARDS", ()),
            looks_for=getattr(module, "LOOKS_FOR", ()),
            generated_severity=getattr(module, "GENERATED_SEVERITY", None),
            is_english=getattr(module, "IS_ENGLISH", False),
            fix=getattr(module, "FIX", ""),
            praise=getattr(module, "PRAISE", ""),
            praised_if=getattr(module, "PRAISED_IF", None),
        ),
    )
