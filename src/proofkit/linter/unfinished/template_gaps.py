"""Gaps that a template leaves for its user: captions, titles, labels without an answer."""

from __future__ import annotations

from proofkit.linter.patterns import Lazy
from proofkit.linter.words.forms import Form, Forms, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.words.lines import Lines

_NO_LINK = r"\](?![(\[:])"
"""The end of a pair of brackets that is neither a link nor the target of one."""
_TITLES = "project title|project name|nome do projeto|nombre del proyecto|nom du projet|projektname"
_OF_THE_PROJECT = "nome d|nombre d|nom d"
_TASKS = (
    "Describe|Explain|Specify|List|Add|Include|Provide|Mention|Outline|State|Summarise|Summarize"
    "|Write|Fill|Cite|Choose|If you"
)
_ACTS = "insert|add|enter|link to|url of|describe"
_IN_CAPITALS = "URL|REPO|USERNAME|LINK|LIEN|YOUR|VOTRE|NOM"
FORMS = Forms(
    Form(
        spelled("(", "write|insert|add|describe|explain|put|fill"),
        r"\((?:write|insert|add|describe|explain|put|fill)(?: [\w'-]{1,20}){0,6} (?:here|below)\)",
        "(write more here)",
    ),
    Form(
        spelled("answer|response|description|text|details", " here)"),
        r"\((?:your |the |an? )?(?:answer|response|description|text|details) here\)",
        "Who looks at each result? (answer here)",
    ),
    Form(
        ("[optional]",),
        # In a label it says that the answer may be left out.
        r":[*_]{2,3} {0,2}\[optional\](?=[ \t]*$)",
        "- **Funded by:** [optional]",
    ),
    Form(
        ("(specify",),
        r"\(specify (?:which|what|your|the)\b[^)\n]{0,60}\)",
        "A network (specify which one you are using) reads the scan.",
    ),
    Form(("t.b.d",), r"\bt\.b\.d\.?", "Results: t.b.d."),
    Form(("(to-do)",), r"\(to-do\)", "Calibration (to-do)"),
    Form(
        ("(insert)", "(fill in)", "[insert]", "[fill in]"),
        r"[(\[](?:insert|fill in)[)\]](?!\()",
        "Specificity (insert)",
    ),
    Form(
        ("firstname lastname",),
        r"^[\W_]*(?:by|author|maintainer|contact|name)\W{1,4}firstname lastname\b",
        "Maintainer: Firstname Lastname",
    ),
    Form(
        ("[your*",),
        r"\[your[\w-]{1,30}\.(?:com|org|net|io|dev|me)\]",
        "See [YourPortfolio.com].",
    ),
    Form(
        ("`[",),
        r"`\[[a-z][a-z/-]{1,30}[ /][a-z /-]{1,40}\]`",
        "Trained on `[name of the data set]`.",
    ),
    Form(
        ("(e.g",),
        r"^[-*+] \*{0,2}[\w /&-]{2,40}:\*{0,2} {0,2}\(e\.g\.,?[^\n)]{2,80}\)\s*$",
        "- **Data source:** (e.g., the national audit)",
    ),
    Form(spelled("<url_|<repo_"), r"<(?:url|repo)_[a-z_]{2,30}>", "Clone <repo_url> first."),
    Form(
        ("[placeholder]", "[email address]", "[e-mail address]"),
        r"\[(?:placeholder|e-?mail address)\]",
        "Write to [email address].",
    ),
    Form(
        ("your name",),
        r"^[\W_]*(?:(?:by|author|linkedin|github|contact|e-?mail)\W{1,4})?your name[\W_]*"
        r"(?:$|[–—|:,(-] ?[^\n]{1,40}$)",
        "Author: Your Name",
    ),
    Form(
        ("screenshot", "diagram"),
        rf"\[[^\]\n]{{0,80}}\b(?:screenshot|diagram)\b[^\]\n]{{0,120}}{_NO_LINK}",
        "[Screenshot of the dashboard]",
    ),
    Form(
        spelled("[", _OF_THE_PROJECT, "*"),
        rf"\[(?:{_OF_THE_PROJECT})[aeiou]\w{{0,2}} [\w ]{{2,30}}\]",
        "[Nome do projeto] prevê o retorno.",
    ),
    Form(spelled("# ", _TITLES), rf"^# (?:{_TITLES})\s*$", "# Project Title"),
    Form(("]()",), r"\[[^\]\n]{2,80}\]\(\)", "[Live demo]()"),
    Form(
        spelled("name|names|link|url|members|mail|email|number|title", "]"),
        r"\[[A-Z][\w /&'-]{0,40}\b(?i:names?|link|url|members|e-?mail|number|title)" + _NO_LINK,
        "[Hospital Name] saw 71 patients.",
        is_cased=True,
    ),
    Form(
        spelled("[", "number|percentage|size|name|names|title|date|year", " of "),
        r"\[(?:number|percentage|size|names?|title|date|year) of [\w ,/-]{2,50}" + _NO_LINK,
        "Trained on [number of samples and features].",
    ),
    Form(
        spelled("[", _TASKS, " "),
        rf"\[(?:{_TASKS}) [^\]\n]{{12,400}}{_NO_LINK}",
        "[Describe the results and their limits here.]",
        is_cased=True,
    ),
    Form(
        ("[removed for ",),
        r"\[(?:REMOVED|Removed) (?i:for [^\]\n]{0,20}review)\]",
        "Data from [Removed for blind review].",
        is_cased=True,
    ),
    Form(
        spelled("[|{|(", f"your|{_ACTS}"),
        # "(add --help)" and "(enter it twice)" tell the reader what to type.
        rf"(?!\((?:add|enter) (?:it|them|this|that|-))[\[{{(](?:your|{_ACTS})[ _-]"
        # Nor does it fill in a password.
        r"(?![\w ]{0,40}(?:password|key|token|secret)\b)"
        r"[\w /'-]{1,50}(?:, e\.g\.,? [^\]\n)}]{1,60})?[\]})](?!\()",
        "Made by {Your Name}.",
    ),
    Form(
        (", e.g",),
        rf"\[[A-Z][\w /'-]{{2,40}}, e\.g\.,? [^\]\n]{{1,60}}{_NO_LINK}",
        "Open port [Port of the server, e.g., 8080].",
        is_cased=True,
    ),
    Form(
        spelled("feature |step |item ", "1|2|3|4|5"),
        r"^[-*+] \*{0,2}(?:feature|step|item) \d\*{0,2}:? \(e\.g\.,?[^\n)]{2,80}\)",
        "- Feature 1 (e.g., loading of the records)",
    ),
    Form(
        spelled("[|[ ", "to be ", "add*|written|filled|updated"),
        rf"\[ ?to be (?:add(?:ed)?|written|filled|updated)\b[^\]\n]{{0,40}}{_NO_LINK}",
        "[to be added at a later time]",
    ),
    Form(
        spelled("link |url ", "here)"),
        r"\((?:[\w ]{2,20}: *)?(?:link|url) here\)",
        "(data source: link here)",
    ),
    Form(
        spelled("[|{|(", "replace"),
        # "(replace with your own)" and "(replace the old ones)" are advice to whoever has one.
        r"[\[{(]replace(?! with your own)(?=[^\n\])}]{0,40}\bwith\b)"
        r"[ _-][\w /'-]{1,50}[\]})](?!\()",
        "[replace with the data of this audit]",
    ),
    Form(spelled("](your", "-|_"), r"\]\(your[-_][\w-]{2,40}\)", "[Profile](your-profile)"),
    Form(
        ("information needed]",),
        r"\[more information needed\]",
        "Intended use: [More Information Needed]",
    ),
    Form(
        spelled("[|_", _IN_CAPITALS, "_"),
        # In quotation marks, or behind the name of one, it is a setting.
        rf"(?<!\")(?<![A-Z]`: `)\[(?:[A-Z]+_){{0,3}}(?:{_IN_CAPITALS})(?:_[A-Z]+){{1,3}}{_NO_LINK}",
        "Clone [REPO_URL] first.",
        is_cased=True,
    ),
    Form(
        spelled("[", "pending|todo|tbd|fixme"),
        rf"\[(?:PENDING|TODO|TBD|FIXME)\b[^\]\n]{{0,80}}{_NO_LINK}",
        "AUROC [PENDING the next run]",
        is_cased=True,
    ),
)
_GAP = r"\[[a-z][a-z/-]{1,30}[ /][a-z /-]{1,40}" + _NO_LINK
_TWO_GAPS = Lazy(rf"{_GAP}[^\n]{{0,200}}?{_GAP}")
"""Two gaps in one line: a sentence of a template, to be filled in."""
_ADDRESSED = Lazy(r"\[[^\[\]\n]{1,80}(?=\]:)")


def find(lines: Lines) -> list[tuple[int, int]]:
    """Return where a gap stands; an argument of a command is filled in by whoever types it."""
    found = [span for span in FORMS.find(lines) if not _is_argument(lines.text, span[0])]
    if "[" in lines.text:
        gaps = [two for two in _TWO_GAPS.finditer(lines.text) if "--" not in two[0]]
        # What is given an address somewhere is a link.
        links = {link[0] for link in _ADDRESSED.finditer(lines.text)} if gaps else set()
        found += [two.span() for two in gaps if two[0].partition("]")[0] not in links]
    return found


def _is_argument(text: str, at: int) -> bool:
    """Whether an option stands right before: "--input_path [Your Input Path]"."""
    before = text[max(0, at - _LONGEST_OPTION) : at].rstrip("= ").split()
    return before[-1:] != [] and before[-1].startswith("--") and text[at - 1 : at] in ("=", " ")


_LONGEST_OPTION = 60
