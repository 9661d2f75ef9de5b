"""Nothing a template left open may stay: TODO, TBD, lorem ipsum, `your-username`, `<repo-url>`.

A placeholder tells a reader that nobody finished the page. Settings that each user fills in
(`API_KEY=your_key`) are not placeholders.

Write the answer, or take the line out.
"""

from __future__ import annotations

import re

from proofkit.linter import template_gaps
from proofkit.linter.finding import Remark
from proofkit.linter.lines import joined
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
PRAISE = "has no placeholder left"
BAD = [
    "TODO: describe the data.",
    "git clone https://github.com/your-username/readmission.git",
    "Made by {Your Name}.",
    "Clone <repo-url> first.",
    "Lorem ipsum dolor sit amet.",
    "Results: TBD",
    "[Describe the results and their limits here.]",
    "Author: <Your Name>",
    "(will be added after the review)",
]
GOOD = [
    "```\nOPENAI_API_KEY=your_openai_key\n```",
    "Tasks move from to do to done.",
    "Run `proofkit lint <PATH>`.",
    "Sorting is still a TODO of the library.",
]
_FORM = Lazy(
    r"\[[a-z][a-z/-]{1,30}[ /][a-z /-]{1,40}\](?![(\[:])[^\n]{0,200}?"
    r"\[[a-z][a-z/-]{1,30}[ /][a-z /-]{1,40}\](?![(\[:])"
)
"""Two gaps in one line: a sentence of a template, to be filled in."""
_GATES = frozenset("todo tbd tba fixme xxx lorem".split())
_LITERALS = {
    "://<": "",
    "]()": "",
    "more information needed": "needed",
    "replace_with_": "replace",
    "placeholder": "placeholder",
    "an example of how you": "example",
    "a blank template": "template",
    "use this space": "space",
    "via.placeholder.com": "placeholder",
    "coming soon": "soon",
    "list any ": "list",
    **{f"{word}]": word for word in "name names link url members email number title".split()},
}
"""What a line with a placeholder may hold, each with a word of it."""
_OPEN = ("user", "my", "org", "votre", "tu-", "seu-", "dein", "<", "{", "[")
_YOURS = "user github repo org app project dataset domain name email e-mail @".split()
_HERE = (
    "go goes name text texts content contents link links image images demo demos screenshot "
    "screenshots description descriptions citation citations".split()
)
_NEIGHBOURS = {
    ".com/": ((), _OPEN),
    ".com:": ((), _OPEN),
    ".io/": ((), _OPEN),
    "to be ": ((), tuple("updated added announced determined written completed filled".split())),
    "your": (
        ("@", "/", ":", "<", "< ", "{", "[", "("),
        tuple(glue + word for word in _YOURS for glue in ("", " ", "-", "_", ".")),
    ),
    "here": ((*(f"{word} " for word in _HERE), "name-", "name_"), ()),
}
"""What must stand right before or after a common literal for a placeholder to hold it."""
_MARKED = Lazy(
    r"\]\(your[-_]|[<\[{(](?:(?<=<)\s?(?:repo(?!rt)|project|user|git|feature|download|link|host|insert|add"
    r"|describe|replace|your|this)|(?:insert|add|enter|link to|url of|describe|replace|explain"
    r"|specify|list|include|provide|mention|outline|state|summari[sz]e|write|fill|if you|removed"
    r"|will be)[ _-]"
    r"|pending|[a-z]{2,20}_[a-z_]{2,40}\])"
)
_WORDS = Lazy(
    r"(?<!\ba )(?<!\bthe )(?<![\w-])(?:TODO|FIXME|TBD|TBA|XXX)\b(?![-_*.]?[Xx])|^[\W_]*[Tt]odo:",
    re.MULTILINE,
)
_PATTERN = Lazy(
    r"""
    \blorem\ ipsum\b
    | \bto\ be\ (?:updated|added|announced|determined|written|completed|filled\ (?:in|out))\b
    | (?:github|gitlab|bitbucket)\.(?:com|io|org)[/:](?!user-attachments)<?\{?\[?
      (?:your|my-?user|user(?:-?name)?\b|org(?:anization)?\b|<)[^\s)"']{0,80}
    | \[[^\]\n]{2,80}\]\(\)
    | \[(?-i:[A-Z])[\w\ /&'-]{0,40}\b(?:names?|link|url|members|e-?mail|number|title)\](?![(\[:])
    | \byour[-_.]?(?:name|e-?mail)?@
    | (?:github|gitlab)\.com/(?:votre|tu|seu|dein|ihr|vostro)[-_]\w{1,30}
    | [\w/-]{0,80}\bplaceholder\b[\w-]{0,40}\.(?:png|gif|jpe?g|svg)\b
    | this\ is\ an\ example\ of\ how\ you\ may\ give\ instructions
    | here's\ a\ blank\ template\ to\ get\ started
    | use\ this\ space\ to\ show\ useful\ examples
    | https?://\S{0,200}\bREPLACE_WITH_\w{1,40}
    | https?://(?:<[^>\s]{1,40}>|\[?your[-_.]?)[^\s)"']{0,80}
    | \b[\w.+-]{1,40}@your[-_]?\w{0,30}\.\w{2,10}
    | <\s?(?:(?:your|this)[-_\ ]?)?(?:repo|repository|project|user|git(?:hub|lab)?|feature|download
      |link|host)
      (?:[-_\ ]?(?:name|url|link|date|id|here|host|user|username|profile))?\s?>
    | <\s?your[-_\ ](?:full[-_\ ])?(?:name|e-?mail|linkedin[-_\ ]?\w{0,12}|university|title)\s?>
    | <(?:insert|add|describe|replace)[-_\ ][\w\ /'-]{1,50}>
    | \[(?-i:Describe|Explain|Specify|List|Add|Include|Provide|Mention|Outline|State|Summari[sz]e
      |Write|Fill|If\ you)\ [^\]\n]{12,400}\](?![(\[:])
    | \[(?-i:REMOVED|Removed)\ for\ [^\]\n]{0,20}review\]
    | \((?:to|will)\ be\ (?:updated|added|announced|determined|written|completed)\b[^)\n]{0,40}\)
    | \]\(your[-_][\w-]{2,40}\)
    | \bvia\.placeholder\.com/\S{0,40}
    | ^[\W_]*coming\ soon\b[^\n]{0,40}$
    | ^[\W_]*list\ any\ (?:relevant|additional)\b[^\n]{0,80}
    | [\[{(](?:your|insert|add|enter|link\ to|url\ of|describe
      |replace(?=[^\n\])}]{0,40}\bwith\b)(?!\ with\ your\ own))
      [\ _-][\w\ /'-]{1,50}[\]})](?!\()
    | \byour[-_\ ]?(?:user[-_\ ]?name|github[-_\ ](?:user)?name|github[-_\ ](?:profile|handle)
      |linkedin[-_\ ](?:profile|handle|url)
      |repo(?:sitory)?[-_](?:name|url)|org(?:anization)?[-_]name|app[-_]name|project[-_]name
      |dataset[-_]\w{1,20}|domain\.\w{2,6}|name[-_\ ]here|email@\S{1,30})\b
    | \[more\ information\ needed\]
    | \[(?-i:(?:[A-Z]+_){0,3}(?:URL|REPO|USERNAME|LINK|LIEN|YOUR|VOTRE|NOM)(?:_[A-Z]+){1,3}
      |(?:PENDING|TODO|TBD|FIXME)\b[^\]\n]{0,80})\](?![(\[:])
    | \b(?:link|screenshot|image|demo|description|citation)s?\ (?:coming\ soon|goes?\ here)\b
    | \badd\ (?:your\ |the\ |a\ )?(?:link|screenshot|image|demo|description|text|content)s?\ here\b
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


def check(document: Document) -> Iterator[Remark]:
    """Yield every place where one is left."""
    text = document.text
    lines = document.lines
    marked = {lines.around(found.start()) for found in _MARKED.finditer(lines.low)}
    forms = [f for f in _FORM.finditer(text) if "--" not in f[0]] if "[" in text else []
    forms += template_gaps.find(lines)
    for literal, (before, after) in _NEIGHBOURS.items():
        marked.update(lines.with_neighbour(literal, before, after))
    found: list[re.Match[str]] = []
    for start, end in joined([*marked, *lines.with_worded(_LITERALS), *lines.with_words(_GATES)]):
        found += _WORDS.finditer(text, start, end)
        found += _PATTERN.finditer(text, start, end)
    found += forms
    last = 0
    for one in sorted(found, key=_start):
        if one.start() >= last:
            last = one.end()
            yield Remark(one.start(), last, "is a placeholder that nobody filled in")


def _start(found: re.Match[str]) -> int:
    return found.start()
