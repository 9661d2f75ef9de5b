"""What a template says of itself and to its user: orders, questions, examples of what to write."""

from __future__ import annotations

from proofkit.linter.words.forms import Form, Forms, spelled

_BELOW = r"(?:(?<=[\n>]\n)|(?<=[\n>] \n))"
"""The beginning of a paragraph, or of a line below a tag or a comment."""
FORMS = Forms(
    Form(
        ("goes here", "enter"),
        r"\b(?:description|name|summary|text|title) (?:of the project )?goes here\b"
        r"|^enter (?:your |the |a )?[\w ]{2,40} here[.!]?[ \t]*$",
        "Brief description of the project goes here.",
    ),
    Form(
        ("give the example", "give an example", "until finished", "some code here"),
        # In the code of a template that thousands of projects began from.
        r"^(?:give (?:the|an) example|until finished|some code here)[ \t]*$",
        "```\nGive the example\n```",
    ),
    Form(
        ("author one",),
        r"\bauthor one\b[^\n]{1,20}\bauthor two\b",
        "author = {Author One, Author Two}",
    ),
    Form(
        spelled("i|we", " will add "),
        r"\b(?:i|we) will add (?:an? |the )?(?:image|screenshot|picture|link|demo)s?\b",
        "We will add a screenshot.",
    ),
    Form(
        spelled("add |choose |insert ", "your ", "license|licence|preferred|own"),
        r"\b(?:add|choose|insert) your (?:own |preferred )?licen[cs]e\b(?! key| plate| server)",
        "Add your preferred license before publishing.",
    ),
    Form(
        spelled(" add ", "result|value|metric|score|figure|number", "|s"),
        r"\| add (?:result|value|metric|score|figure|number)s?(?= *(?:\||$))",
        "| Accuracy | Add result |",
    ),
    Form(
        spelled("for a ", "stronger|better"),
        r"^for a (?:stronger|better) [\w ]{0,30}(?:project|portfolio|readme), (?:add|include)\b",
        "For a stronger portfolio project, add measured results.",
    ),
    Form(
        spelled("](", "link|url|your-link|your_link|link-here", ")"),
        r"\]\((?:link|url|your[-_]link|link-here)\)",
        "[Data set](link)",
    ),
    Form(("(template)",), r"^# [^\n]{1,80}\(template\)\s*$", "# Readmissions (template)"),
    Form(("this is just a template",), r"\bthis is just a template\b", "This is just a template."),
    Form(
        ("an example of how you may",),
        r"this is an example of how you may give instructions",
        "This is an example of how you may give instructions on setting up.",
    ),
    Form(
        ("s a blank template",),
        r"here's a blank template to get started",
        "Here's a blank template to get started.",
    ),
    Form(
        (" this space to show",),
        r"use this space to show useful examples",
        "Use this space to show useful examples.",
    ),
    Form(
        ("describe the", "describe how", "describe, how", "explain the", "explain how"),
        # Below a heading, of the work that the page is about; "describe how you feel" is not.
        rf"{_BELOW}(?:Describe|Explain),? how (?:the project|new team members|someone can"
        r"|you (?:are going to|will|plan to|intend to))\b[^\n]{0,300}"
        rf"|{_BELOW}(?:Describe|Explain) the [\w ]{{2,40}} here\.?[ \t]*$",
        "## Idea\n\nDescribe how you are going to solve it.",
        is_cased=True,
    ),
    Form(
        spelled("list any ", "relevant|additional"),
        r"^[\W_]*list any (?:relevant|additional)\b[^\n]{0,80}",
        "List any additional data here.",
    ),
    Form(
        (
            "who is this for, and what must it not",
            "whose problem is this, how do they",
            "which data are these, where do they",
            "how does it work, what is it compared with",
            "on which held-out data was it tested",
            "who could be harmed by a wrong result",
            "what would have to happen before anyone could rely",
            "who reviews the ",
        ),
        # On a line of its own; in bold or as a heading it is a question that the text answers.
        r"^[>_ ]*(?:answer here:? )?(?:who is this for, and what must it not"
        r"|whose problem is this, how do they|which data are these, where do they"
        r"|how does it work, what is it compared with|on which held-out data was it tested"
        r"|who could be harmed by a wrong result|what would have to happen before anyone could rely"
        r"|who reviews the (?:output|results?|predictions?),(?: and)? who (?:decides|may|can))"
        r"\b[^\n?]{0,120}\?[_ \t]*$",
        # What `--fix` asks, without the TODO before it.
        "Who is this for, and what must it not be used for?",
    ),
)
"""Judged in code too; what only prose can ask its author is in `unwritten`."""
