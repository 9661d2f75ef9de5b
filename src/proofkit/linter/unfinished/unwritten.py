"""Sentences that say of a text that it is still to be written, or ask its author to."""

from __future__ import annotations

from proofkit.linter.words.forms import BLANK_ABOVE, Form, Forms, spelled

_PART = (
    "text|description|summary|abstract|introduction|figure|image|picture|photo|screenshot|table"
    "|link|logo|diagram|plot|chart|graph|citation|reference|title|name|detail|content|example"
    "|result|gif|demo|video|badge|mockup|license|licence"
)
_PROSE = "text|description|summary|abstract|introduction|content|something|of the project"
_WRITE = "write|add|insert|put|place|paste|describe|enter|include|provide|type|specify"
_PAGE = "section|page|readme|document|documentation|chapter|part"
_ASK = (
    "Provide|Describe|Explain|List|Specify|Include|Present|Mention|Give credit|Outline|State"
    "|Summarise|Summarize|Discuss|Highlight"
)
_LATER = "later|soon|shortly|here"
FORMS = Forms(
    Form(
        ("dolor sit amet", "consectetur adipiscing"),
        r"(?<!\bipsum )\bdolor sit amet\b(?:, consectetur adipiscing\b)?"
        r"|(?<!\bamet, )\bconsectetur adipiscing\b",
        "Dolor sit amet, consectetur adipiscing elit.",
    ),
    Form(
        spelled(f"{_PROSE}|figure|image|screenshot|table|license|licence", "|s", " here"),
        # "Put the downloaded files here" is for whoever uses the folder.
        rf"^[\W_]*(?:please )?(?:{_WRITE}) (?:something|"
        rf"(?:(?:an?|the|your|more|some|any|\d[\d–-]*)\b[ \w-]{{0,30}} |[a-z-]{{1,20}} )?"
        rf"(?:{_PART})s?(?: of (?:the|your) project)?) here"
        r"(?: \([^)\n]{0,40}\)| to (?:make|show|help|give)\b[^.\n]{3,90})?[\W_]*$"
        rf"|(?:^[\W_]*|[:|] ?)your (?:[\w-]{{1,20}} )?(?:{_PART})s? here\b(?=[ \t.!*_)\]|]*$)"
        r"|^[\W_]*(?:some )?(?:text|description|summary|abstract|content) here[\W_]*$",
        "Add a short description here.",
    ),
    Form(
        spelled("fill ", "in|out|this"),
        r"^[\W_]*please fill (?:this )?(?:in|out)[\W_]*$"
        r"|\((?:please |to )?fill (?:this )?(?:in|out)(?: later| soon)?\)",
        "Please fill in.",
    ),
    Form(
        (" later)", " soon)"),
        r"\((?:please |to |to be |i will )?(?:fill|filled|complete|completed|add|added|write"
        r"|written|update|updated|finish|finished|expand|expanded)(?: in| out| up| this| it){0,2}"
        r" (?:later|soon)\)",
        "Calibration (fill in later)",
    ),
    Form(
        spelled("describe |explain |state |outline |summarise |summarize |list "),
        # In a paragraph of its own; of others, such words may begin a line.
        rf"{BLANK_ABOVE}(?:Describe|Explain|State|Outline|Summari[sz]e|List) (?:here )?"
        r"(?:the|your|which|what|where|how)\b[ \w']{0,40}\b(?:data|data ?sets?|projects?|methods?"
        r"|approach|results?|limitations?|limits|evaluation|models?|problem|risks|next steps)\b"
        r"[ \w',]{0,40}\.?[ \t]*$",
        "Still open:\n\nDescribe where the data come from.",
        is_cased=True,
    ),
    Form(
        spelled("_|*", "describe |explain |state |outline |summarise |summarize |list "),
        # A paragraph in italics, as templates write what they ask for.
        rf"{BLANK_ABOVE}([_*])(?:Describe|Explain|State|Outline|Summari[sz]e|List) (?:here )?"
        r"(?:the|your|which|what|where|how)\b[^\n_*]{0,60}\b(?:data|data ?sets?|projects?|methods?"
        r"|approach|results?|limitations?|limits|evaluation|models?|problem|risks|next steps)\b"
        r"[^\n_*]{0,200}[.?]\1[ \t]*$",
        "Still open:\n\n_Describe the problem in two sentences. Who has it?_",
        is_cased=True,
    ),
    Form(
        spelled(f"{_ASK}|Briefly", " "),
        # What it asks for is said of "your project", so that no reader is meant.
        rf"^(?!List of)(?:{_ASK}|Briefly [a-z]{{4,9}})\b[^\n.]{{0,100}}\b"
        r"(?:you(?:['’]re| are|['’]ve| have)? us(?:ed|ing)"
        r"|you (?:evaluated|trained|chose|collected|built)"
        r"|(?:of|in|for|from|run|use|inspired|informed|about) your (?:project|code|model"
        r"|data ?set|work|results|approach|findings|team|tool|software|analysis)"
        r"|the purpose of the project|the project on a local machine|about yourself"
        r"|information for users who|information about the (?:data ?set|model))\b[^\n]{0,200}",
        "Describe the model that you used.\n\nExplain how you evaluated it.",
        is_cased=True,
    ),
    Form(
        spelled("(", "add|insert|place|put", " "),
        r"^\((?:add|insert|place|put) [^)\n]{3,80} here\b[^)\n]{0,60}\)[ \t]*$",
        "(Add sample plots or the confusion matrix here as pictures)",
    ),
    Form(
        ("replace placeholder", "replace the placeholder", "replace all placeholder"),
        r"\bremember to replace (?:the |all )?placeholders?\b",
        "Remember to replace placeholder values like the address.",
    ),
    Form(
        spelled("this section with ", "your|the"),
        r"\bupdate this section with (?:your|the (?:exact|actual|real|correct|specific))\b",
        "Update this section with your actual order of steps.",
    ),
    Form(
        spelled("(", "add|insert|place|put", " ", "screenshot|image|picture|figure", "s"),
        r"^[*_]{0,2}\((?:add|insert|place|put) (?:screenshots|images|pictures|figures)"
        r" [^)\n]{3,120}\)[*_]{0,2}[ \t]*$",
        "*(Add screenshots showing the layout and the report)*",
    ),
    Form(
        spelled("replace|update", " with your"),
        rf"\b(?:replace|update) with your (?:own |actual )(?:\w+ )?(?:{_PART})s?\b",
        "<!-- Replace with your actual banner image -->",
    ),
    Form(
        spelled("be added ", "to|under|in", " this section"),
        r"\b(?:can|will|should) be added (?:to|under|in) this section\b",
        "The figures can be added to this section.",
    ),
    Form(
        spelled("include |add |insert ", "screenshot|mockup|diagram", "s|"),
        r"^[-*+] [*_]{0,2}(?:include|add|insert) (?:\w+ )?(?:screenshot|mockup|diagram)s?"
        rf" (?:or|and) (?:{_PART})s?[*_.]{{0,3}}[ \t]*$",
        "- Include screenshots or mockups",
    ),
    Form(
        ("replace this",),
        rf"\breplace this (?:{_PART}|{_PAGE}|paragraph|sentence|placeholder)s? (?:with|by)\b",
        "Replace this text with your own.",
    ),
    Form(
        ("basic outline",),
        r"\bthis is a basic outline\. you can expand\b",
        "This is a basic outline. You can expand on each part.",
    ),
    Form(("placeholder:",), r"^[\W_]*placeholder: ", "PLACEHOLDER: insert the diagram here"),
    Form(
        ("fill in",),
        r"^[\W_]*fill in (?:after|before|once|when|your|the)\b[^\n]{0,60}\b"
        r"(?:training|results?|running|machine|figures?|numbers?)\b",
        "_Fill in after training on your machine_",
    ),
    Form(("placeholder)",), r"\((?:\w{1,12} )?placeholder\)", "ROC curve (placeholder)"),
    Form(
        ("placeholder for", "placeholder text", "placeholder image"),
        r"^[\W_]*(?:this is )?(?:an? )?(?:image |text )?placeholder (?:for|text|image)\b"
        r"(?:(?! (?:is|are|has|have) )[^\n.]){0,80}\.?[\W_]*$",
        "Placeholder for the ROC curve.",
    ),
    Form(
        ("placeholder",),
        # As a heading or an item of a list it is the name of a part of a form.
        r"^[*_(<!\[ ]{0,4}(?:this is an? )?(?:image |text |figure )?placeholder"
        r"[*_.)>\] ]{0,4}[ \t]*$",
        "*Image placeholder*",
    ),
    Form(
        ("under construction", "is incomplete", "is unfinished", "being written"),
        rf"\bthis (?:{_PAGE}) is (?:still |currently )?(?:under construction|incomplete|unfinished"
        r"|being written)\b|\bdocumentation is (?:still |currently )?(?:under construction"
        r"|being written)\b|^[\W_]*under construction[\W_]*$",
        "This section is under construction.",
    ),
    Form(
        spelled("be ", "added|written|updated|provided|inserted|included|filled in", " ", _LATER),
        # A plan for the software may well say that data or hospitals "will be added later".
        rf"\b(?:{_PART}|{_PAGE}|instruction|information|metric|finding)s?(?: and [\w-]{{1,20}})?"
        r" (?:will|shall|(?:is |are )?to) be (?:added|written|updated|provided|inserted|included"
        rf"|filled in) (?:{_LATER})\b",
        "Results will be added later.",
    ),
    Form(
        spelled("be added ", "after|once|when|in a future|in the next"),
        r"\b(?:results?|figures?|metrics?|screenshots?|commands?) will be added"
        r" (?:after|once|when|in (?:a future|the next))\b",
        "Results will be added after the evaluation.",
    ),
    Form(
        ("coming soon", "to follow", "will follow"),
        rf"^[\W_]*(?:more )?(?:{_PART}|{_PAGE}|instruction|information|more)s? (?:(?:is |are )?"
        r"coming soon|to follow|will follow(?: soon)?)[\W_]*$",
        "Details to follow.",
    ),
    Form(
        spelled("delete|remove", " this ", "section|paragraph|note"),
        r"\b(?:delete|remove) this (?:section|paragraph|note) (?:if|when|once|before|after)\b",
        "Delete this section if there is no demo.",
    ),
    Form(
        (
            "run the automated tests",
            "explain what these tests test",
            "deploy this on a live system",
            "install the software and how",
            "say what the step will be",
            "how to get a development env",
            "getting some data out of the system",
            "hat tip to anyone whose code",
        ),
        r"\bexplain how to run the automated tests for this system\b"
        r"|\bexplain what these tests test and why\b"
        r"|\badd additional notes about how to deploy this on a live system\b"
        r"|\bwhat things you need to install the software and how to install them\b"
        r"|\bsay what the step will be\b|\bthat tell you how to get a development env running\b"
        r"|\bgetting some data out of the system or using it for a little demo\b"
        r"|\bhat tip to anyone whose code was used\b",
        # A README that thousands of projects began from asks its author so.
        "Explain how to run the automated tests for this system",
    ),
)
"""Judged in prose alone: in code "your text here" is an example of what to type."""
