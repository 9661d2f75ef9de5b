"""Nothing a template left open may stay: TODO, TBD, lorem ipsum, `your-username`, `<repo-url>`.

A placeholder tells a reader that nobody finished the page. Settings that each user fills in
(`API_KEY=your_key`) are not placeholders.

Write the answer, or take the line out.
"""

from __future__ import annotations

import re

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
BAD = [
    "TODO: describe the data.",
    "git clone https://github.com/your-username/readmission.git",
    "Made by {Your Name}.",
    "Clone <repo-url> first.",
    "Lorem ipsum dolor sit amet.",
    "Results: TBD",
]
GOOD = [
    "```\nOPENAI_API_KEY=your_openai_key\n```",
    "Tasks move from to do to done.",
    "Run `proofkit lint <PATH>`.",
]
_GATES = (
    "todo",
    "tbd",
    "tba",
    "fixme",
    "xxx",
    "lorem",
    "your",
    "<",
    "{",
    "[",
    "placeholder",
    "to be ",
    "coming soon",
)
_PATTERN = re.compile(
    r"""
    \b(?:TODO|FIXME|TBD|TBA|XXX)\b(?!s)
    | \blorem\ ipsum\b
    | \bto\ be\ (?:updated|added|announced|determined|written|completed|filled)\b
    | (?:github|gitlab|bitbucket)\.(?:com|io|org)[/:]<?\{?\[?
      (?:your|my|user(?:name)?\b|org(?:anization)?\b|<)[^\s)"']{0,80}
    | https?://(?:<[^>\s]{1,40}>|\[?your[-_.]?)[^\s)"']{0,80}
    | \b[\w.+-]{1,40}@your[-_]?\w{0,30}\.\w{2,10}
    | <\s?(?:your|repo|repository|project|insert|add|username|user-name|name|link|url|download)
      [\w\ /'-]{0,40}>
    | [\[{(<](?:your|insert|add|enter|link\ to|url\ of|describe|replace)[\ _-][\w\ /'-]{1,50}[\]})>]
    | \byour[-_\ ]?(?:user[-_\ ]?name|github(?:[-_\ ]?(?:user)?name|[-_\ ]?profile|[-_\ ]?handle)?
      |repo(?:sitory)?[-_\ ]?(?:name|url)?|org(?:anization)?[-_]?name|app[-_]name|project[-_]name
      |dataset[-_]\w{1,20}|domain\.\w{2,6}|name[-_\ ]here|email@\S{1,30})\b
    | \[more\ information\ needed\]
    | \b(?:link|screenshot|image|demo|description|citation)s?\ (?:coming\ soon|goes?\ here|here)\b
    | \badd\ (?:your\ |the\ )?(?:link|screenshot|image|demo|description|text|content)s?\ here\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(document: Document) -> Iterator[Remark]:
    """Yield every place where one is left."""
    low = document.text.lower()
    if not any(gate in low for gate in _GATES):
        return
    for found in _PATTERN.finditer(document.text):
        yield Remark(found.start(), found.end(), "is a placeholder that nobody filled in")
