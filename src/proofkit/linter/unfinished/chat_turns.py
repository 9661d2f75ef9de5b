"""What a chat assistant says to whoever asked it, and what the window of the chat shows."""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy
from proofkit.linter.prose_only import in_own_words, in_prose, is_in_quotes
from proofkit.linter.words.forms import Form, Forms, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_NO_QUOTE = r"(?<![\"“”'‘«])"
_NOT = r"(?:don['’]t|do not|can['’]t|cannot|am unable to|['’]m unable to)"
_CHANGES = "changes|adjustments|modifications|edits|revisions|tweaks|refinements"
_REWRITTEN = (
    "rewritten|rephrased|reworded|polished|restructured|shortened|condensed|revised|edited"
    "|updated|reformatted|tightened"
)
FORMS = Forms(
    Form(
        ("as a large language model", "as an artificial intelligence", "as an ai developed by"),
        rf"{_NO_QUOTE}\bas an? (?:large language model|artificial intelligence|ai developed by)"
        r"[\w ]{0,20}, i\b",
        "As a large language model, I cannot examine anybody.",
    ),
    Form(
        ("m sorry, but i", "i am sorry, but i", "i apologize, but i"),
        rf"{_NO_QUOTE}\b(?:i['’]m sorry|i am sorry|i apologize), but i (?:can['’]t|cannot|am unable"
        r" to|['’]m unable to) (?:help|assist|provide|fulfil|comply|continue|do that)\w{0,2}\b",
        "I'm sorry, but I can't help with that request.",
    ),
    Form(
        ("re absolutely right", "you are absolutely right"),
        r"^\W{0,4}you(?:['’]re| are) absolutely right\b",
        "You're absolutely right!",
    ),
    Form(
        ("good catch", "you're right", "you’re right"),
        r"^\W{0,4}(?:good catch|you['’]re right)[!,.—–-] ?(?:here['’]s|i apologize|i['’]ve)\b",
        "Good catch! Here's the corrected version.",
    ),
    Form(
        spelled("great|good|excellent", " question"),
        r"^\W{0,4}(?:great|good|excellent) question[!,.] (?:let['’]s|let me|here(?:['’]s| is| are)"
        r"|i['’]ll)\b",
        "Great question! Let's break it down.",
    ),
    Form(
        ("said:",),
        r"^\W{0,6}(?:chatgpt|copilot|gemini|claude|you) said:\W{0,4}$",
        "ChatGPT said:",
    ),
    Form(
        spelled("<|</", "think|thinking", ">"),
        # "<think> and </think>" tells of the format of a model.
        r"^</?think(?:ing)?>(?! (?:and|or|tags?|blocks?)\b)",
        "<think>The user wants a page.",
    ),
    Form(
        ("regenerate response", "is this conversation helpful", "can make mistakes. check"),
        r"^(?:regenerate response|is this conversation helpful so far\?"
        r"|chatgpt can make mistakes\. check important info)[ \t.]*$",
        "Regenerate response",
    ),
    Form(
        ("browse the", "the internet", "access to real-time", "access external", "access your"),
        rf"{_NO_QUOTE}\bi {_NOT} (?:have (?:the ability|access) to |directly |currently )*"
        r"(?:(?:browse|access|open|search) )?(?:the (?:internet|web)\b|external (?:websites|links)"
        r"|real-time (?:data|information)|your (?:files|repository|code|data)\b)",
        "I don't have the ability to browse the internet.",
    ),
    Form(
        ("is there anything else",),
        rf"{_NO_QUOTE}\bis there anything else (?:i can|you(?:['’]d| would) like)\b",
        "Is there anything else I can help you with?",
    ),
    Form(
        ("feel free to ask if", "let me know if"),
        r"\b(?:feel free to ask|let me know) if you (?:need|want|have|would like|['’]d like)\b"
        rf"[^.\n]{{0,20}}\b(?:{_CHANGES})\b",
        "Feel free to ask if you need any further changes!",
    ),
    Form(
        ("of what i", "changes i"),
        r"\bhere(?:['’]s| is) (?:[\w-]{1,12} ){1,3}of (?:what i(?:['’]ve)?|(?:the |all )?changes"
        r" i(?:['’]ve)?) (?:changed|made|did|done|updated|added|improved)\b",
        "Here's a breakdown of what I changed:",
    ),
    Form(
        spelled("copy and paste|copy-paste|copy/paste|copy", " this| it"),
        # "You can copy this into your README" is how a badge is offered.
        r"\b(?:feel free to copy(?:(?: and |-|/)paste)? (?:this|it) (?:directly )?in(?:to)?"
        r"|you can(?: now)? copy(?:(?: and |-|/)paste)? (?:this|it) directly in(?:to)?) your "
        r"[`*]{0,3}(?:[\w-]{1,12} )?(?:repo|repository|readme|profile)\b",
        "Feel free to copy and paste this into your repository.",
    ),
    Form(
        ("rest of the*", "rest of your*", "remainder of the"),
        r"(?:\.{3}|…) ?[\[(]?(?:the )?(?:rest|remainder) of (?:the|your) [\w ]{1,30}"
        r"(?:unchanged|the same|as before|as is)\b",
        "[... rest of the code remains unchanged ...]",
    ),
    Form(
        ("bracketed", "in brackets", "in square brackets"),
        r"\breplace (?:(?:all|any|the) ){0,2}(?:bracketed (?:\w+ )?|\w+ in (?:square )?brackets )"
        r"(?:with|by) your\b",
        "Please replace the bracketed parts with your details.",
    ),
    Form(
        ("if you want, i", "if you'd like, i", "if you’d like, i", "want me to"),
        r"^\W{0,4}(?:if you(?:['’]d like| want), i can (?:also\b|even\b|now\b|\()"
        r"|(?:do you )?want me to\b)",
        "If you want, I can also write a model card.",
    ),
    Form(
        spelled("information|details|files|code", " you provided"),
        r"^\W{0,4}based on the (?:information|details|files|code) you provided\b",
        "Based on the information you provided, this is the README.",
    ),
    Form(
        ("ready-to-paste", "ready to paste", "copy-paste ready", "copy-paste-ready"),
        r"^\W{0,4}(?:(?:below|here) is )?(?:the |a )?"
        r"(?:ready[- ]to[- ]paste|copy-paste[- ]ready)\b",
        "Below is ready-to-paste content:",
    ),
    Form(
        ("viewed", "searched for"),
        # What an agent in an editor writes down of its own steps.
        r"^(?:viewed [\w./-]{1,80}:\d{1,5}-\d{1,5}|searched for \"[^\"\n]{1,80}\")[ \t]*$",
        "Viewed README.md:1-100",
    ),
    Form(
        ("an essential part of",),
        r"^\W{0,4}a readme(?:\.md)?(?: file)? is an essential part of any\b",
        "A README file is an essential part of any repository.",
    ),
    Form(
        ("tell me which",),
        r"^\W{0,4}tell me which (?:version|one|option|part)s? you(?:['’]d| would)? (?:want|like)\b",
        "Tell me which version you want next.",
    ),
    Form(
        spelled(_REWRITTEN, " ", "this|the|your"),
        # To whoever asked for it: "your" numbers, or how it should sound.
        rf"^\W{{0,4}}i(?:['\u2019]ve| have) (?:also )?(?:{_REWRITTEN})"
        r" (?:this|the|your) (?:[\w-]{1,20} ){0,2}(?:section|text|readme|paragraph|page|document"
        r"|description|content|introduction|abstract|summary)\b[^\n]{0,60}?"
        r"\b(?:your|to sound more|while keeping|as (?:you )?requested)\b",
        "I've rewritten this section to sound more professional.",
    ),
    Form(("would you like me to",), r"\bwould you like me to\b", "Would you like me to go on?"),
    Form(
        ("save as a file", "paste the content above"),
        r"^\W{0,6}(?:save (?:this |it )?as a file:?|paste the content above\b[^\n]{0,40})\W{0,3}$",
        "Save as a file:",
    ),
    Form((":::writing",), r"^:::writing\{[^\n}]{0,80}\}", ':::writing{variant="standard" id="1"}'),
    Form(
        ("assumptions about your", "assumptions based on your"),
        r"\bi(?:['’]ve| have)? made (?:\w+ ){1,2}assumptions (?:about|based on) your\b",
        "I've made some assumptions about your data; please adjust as needed.",
    ),
)
ANSWERS = Forms(
    Form(
        ("assistant:", "assistant:**", "chatgpt:", "chatgpt:**"),
        r"^\W{0,4}(?:assistant|chatgpt):\W{1,4}(?:of course|certainly|sure|absolutely"
        r"|here(?:['’]s| is| are)|i['’]d be happy)\b",
        "Assistant: Of course.",
    ),
)
"""Judged where no question stands before: a page may show what is asked and answered."""
_QUESTION = Lazy(
    r"\W{0,6}(?:user|you|human|patient|clinician|nurse|doctor|question|q)\b[^\n:]{0,20}:",
    re.IGNORECASE,
)


_SPEAKER = Lazy(r"[\W_]{0,6}[A-Z][\w -]{1,24}[*_]{0,2}:")
_BUTTONS = Lazy(r"^[ \t]*copy(?: code[ \t]*$|[ \t]*\r?\n[ \t]*edit[ \t]*$)", re.MULTILINE)
"""What stands above each piece of code in the window, and is copied with it."""


def find(document: Document) -> list[tuple[int, int]]:
    """Return where a turn stands, but for chats that the page shows: quoted, in code, or asked.

    Of buttons that were copied the first tells enough.
    """
    found = [span for span in FORMS.find(document.lines) if not is_shown(document, span)]
    if "copy" in document.lines.words and (button := _BUTTONS.search(document.lines.low)):
        found.append(button.span())
    found += [span for span in ANSWERS.find(document.lines) if not _is_asked(document, span[0])]
    return in_own_words(document, in_prose(document, found))


def is_shown(document: Document, span: tuple[int, int]) -> bool:
    """Whether words of a sentence are quoted, or are the reply of a bot in a chat that is shown."""
    start, end = span
    said = document.text[start:end]
    if " " not in said or not said[0].isalpha():
        return False  # a mark of the window, which nobody quotes
    if is_in_quotes(document, start):
        return True
    is_reply = _SPEAKER.match(document.text, document.lines.around(start)[0])
    return is_reply is not None and is_reply.end() <= start and _is_asked(document, start)


def _is_asked(document: Document, at: int) -> bool:
    """Whether the last line before this one is somebody's question."""
    start = document.lines.around(at)[0]
    before = document.text[max(0, start - 1000) : start].rstrip()
    return _QUESTION.match(before, before.rfind("\n") + 1) is not None
