"""Signs that stand where a figure, a reference or a number is still missing."""

from __future__ import annotations

from proofkit.linter.words.forms import BLANK_ABOVE, Form, Forms, spelled

_END = r"(?=[ \t]*\|?[ \t]*$)"
"""The end of a line, or of the last cell of a row."""
_SEXES = "female|male|wom[ae]n|sex|gender|chromosom\\w{1,3}|karyotyp\\w{1,3}|genotyp\\w{1,3}|XY"
_UNKNOWN = "value|number|score|metric|percentage|insert|xx|x.xx|0.xx"
_RESULTS = "(?:results?|figures?|metrics|numbers|scores|benchmarks|evaluation)(?: (?:is|are))?"
FORMS = Forms(
    Form(
        ("xx*",),
        r"(?<![\w-])xx+ ?(?:%|(?:patients|participants|people|records|images|samples|admissions"
        r"|cases|hospitals|years|months|days|hours)\b)",
        "We followed XX patients.",
    ),
    Form(
        spelled("x% |y% |n% ", "accuracy|precision|recall|sensitivity|improvement|reduction"),
        r"\b[XYN]% (?:accuracy|precision|recall|sensitivity|improvement|reduction)\b",
        "It achieved X% accuracy.",
        is_cased=True,
    ),
    Form(
        (": ...", ": \u2026", ":** ...", ":** \u2026"),
        r"^[-*+] ?\*{0,2}[\w /-]{0,30}(?:loss|accuracy|auc|auroc|score|recall|precision|error|rmse"
        r"|mae|sensitivity|specificity|results?):\*{0,2} (?:\.{3}|\u2026)[ \t]*$",
        "- Training loss: ...",
    ),
    Form(
        ("0.xx", "0.xxx", "x.x", "x.xx", "x.xxx", "xx.x", "xx.xx"),
        # "X.X.X" and "vX.X" are patterns of versions; "3.X" is a version.
        r"(?<![\w.])(?:0\.X{2,4}|X{1,3}\.X{1,4})(?!\.?\w)",
        "The AUROC is 0.XX.",
        is_cased=True,
    ),
    Form(
        ("xx",),
        # Women have the chromosomes XX.
        rf"\b(?!(?i:{_SEXES})\b)\w+[)%*]{{0,3}}[ \t]?[:=|][ \t]?\*{{0,2}}XX"
        r"(?=[ \t*]*(?:[|,;.()±]|$))",
        "AUROC: XX",
        is_cased=True,
    ),
    Form(
        spelled("0|1|2|3|4|5|6|7|8|9", ".??"),
        r"(?<![\w.])\d{1,3}\.\?{2,4}(?!\w)",
        "The AUROC is 0.??.",
    ),
    Form(
        (" __ ",),
        # Words in bold have no blank behind the mark that opens them.
        r"(?<=[\w(,=:] )__(?= (?:%|[a-z]))",
        "We trained on __ patients.",
    ),
    Form(
        ("??",),
        r"(?:(?:[:=|][ \t]?|\w [-\u2013] )\?{2,}(?=[ \t]*(?:\||$))|^(?:[^\w\n]|_)*\?\?\?[ \t]*$)",
        "AUROC = ???",
    ),
    Form(
        spelled("section|table|figure|fig.|equation|appendix|chapter", " ", "??|xx|xxx"),
        # "Title XX of the Act" is the twentieth.
        r"\b(?:Section|Table|Figure|Fig\.|Equation|Appendix|Chapter) (?:\?\?+|XX+\b(?! of))",
        "See Table ?? for the results.",
        is_cased=True,
    ),
    Form(
        spelled("<|[", _UNKNOWN, ">|]"),
        rf"[:=|][ \t]?\*{{0,2}}[<\[](?:{_UNKNOWN})[>\]](?![(\[:])(?=[ \t*]*(?:[|%(±]|\.[ \t]*$|$))",
        "AUROC: <value>",
    ),
    Form(
        ("tbc", "tbd", "tba", "to be confirmed", "to be decided", "to be defined"),
        # TBC is also tuberculosis: only what ends its line is a value that is yet to come.
        rf"\b\w+[)%*]{{0,3}} ?[:=|][ \t]?\*{{0,2}}"
        rf"(?:tb[acd]|to be (?:confirmed|decided|defined))\b[.*]{{0,3}}{_END}"
        r"|^(?:[-*+] |\| ?)?\(?tb[acd]\b[.)]{0,2}[ \t]*$",
        "Calibration: tbc",
    ),
    Form(
        ("[...]", "[\u2026]"),
        # In a paragraph of its own.
        rf"{BLANK_ABOVE}\[(?:\.{{3}}|\u2026)\][ \t]*$",
        "## Problem\n\n[...]",
    ),
    Form(
        ("pending",),
        # As an item of a list it may be the state of a laboratory test or of an order.
        rf"^[*_(\[> ]{{0,4}}(?:{_RESULTS} pending(?:[._*)\]]{{0,4}}[ \t]*$|(?:\._|_\.)(?= ))"
        rf"|(?:{_RESULTS} )?pending (?:\w+ ){{0,3}}(?:runs?|training|evaluation|experiments?)"
        r"[._*)\]]{0,4}[ \t]*$)",
        "_Results pending full training run._",
    ),
    Form(
        ("todo",),
        # With a capital, alone on its line, it is the heading of a list of tasks.
        r"^(?:(?:[-*+] |\()[Tt]odo|todo)[.)]?[ \t]*$",
        "- todo",
        is_cased=True,
    ),
    Form(("[soon]",), r"\[soon\](?![(:])", "The paper [soon]"),
    Form(("@todo",), r"(?<![\w/.])@todo\b", "@todo cite the score"),
    Form(("to-do:",), r"^[\W_]*to-do:[ ]{0,3}(?=\w)", "To-do: cite the score."),
    Form(
        ("___",),
        # Three at both ends of words make them bold and slanted.
        r"(?:(?<=[\w)] )|(?<=[\w)][:=])|(?<=[:=] ))_{3,}(?=[ \t]+\w|[ \t]*[.,;%)|]|[ \t]*$)",
        "N = ___ patients",
    ),
)
"""Judged in prose alone: in code these signs are patterns and syntax."""
