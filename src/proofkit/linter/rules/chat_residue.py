"""Nothing a chat assistant left behind may stay in a text.

Such leftovers tell a reader that nobody read the page before publishing it.

Delete them, and read the paragraph around them once more: what else was not checked?
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.prose_only import in_own_words
from proofkit.linter.unfinished import chat_turns
from proofkit.linter.words.forms import Form, Forms, apart, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
GOOD = [
    "The chat assistant answers questions about discharge letters.",
    "As an AI project, it has limits.",
    "I hope this helps students who start out.",
    "> Assistant: Of course.",
    "User: May I take ibuprofen?\nAssistant: Of course, but ask a nurse.",
    "```\nAssistant: Of course.\n```",
    "The bot says \"I'm sorry, but I can't help with that.\"",
    "It reasons between <think> and </think>.",
    "- Regenerate response: asks the model again",
    "- Copy\n- Edit",
    "Feel free to ask if you have questions; copy and paste this into your terminal.",
    "Here is a summary of the changes in version 2.",
    'Padding: "I hope this helps! Let me know if you need more."',
    "# Sample\n\n**You:** Is this a fever?\n**Bot:** It is. Would you like me to ring a nurse?",
    "I have updated the README to make it more readable.",
    "We have rewritten this section of your guideline as questions.",
]
BAD = [
    "As an AI language model, I cannot give medical advice.",
    "The data has 71 users. :contentReference[oaicite:0]{index=0}",
    "Certainly! Here is a README for your project.",
    "```markdown\n# Sepsis\n\n```sh\nmake\n```\n\nDone.\n```",
    "You're absolutely right!",
    "ChatGPT said:",
    "Is there anything else I can help you with?",
    "Readmission is common【4:0†source】.",
    "bash\nCopy\nEdit\npip install wards",
]
_KINDS = (
    "updated|revised|rephrased|improved|complete|polished|professional|rewritten|full|final|clean"
    "|comprehensive|detailed|sample|suggested|possible|well-structured"
)
_HERE = r"(?:here(?:['’]s| is| are)|below is)"
FORMS = Forms(
    Form(
        ("as an ai",),
        r"(?<![\"“”'‘«])\bas an ai(?: language)?(?: model| assistant)?,? i\b",
        "As an AI assistant, I cannot examine anybody.",
    ),
    Form(
        ("ai language model",),
        r"(?<![\"“”'‘«])\bas an ai language model\b",
        "Written as an AI language model would.",
    ),
    Form(
        ("contentreference[oaicite",),
        r":?contentreference\[oaicite:?[^\]\n]{0,20}\](?:\{index=\d{1,4}\})?",
        "The data has 71 users. :contentReference[oaicite:0]{index=0}",
    ),
    Form(("oaicite",), r"\boaicite\b", "The data has 71 users (oaicite:0)."),
    Form(
        ("[cite_start]", "[cite:"),
        r"\[cite(?:_start|: ?\d[\d, -]{0,40})\]",
        "[cite_start]Half of them were readmitted [cite: 4, 5].",
    ),
    Form(("oai_citation*",), r"\[?oai_citation", "Adults only [oai_citation:1]."),
    Form(
        spelled("utm_source=", "chatgpt|openai|gemini|copilot|perplexity|claude"),
        r"utm_source=(?:(?:chatgpt|copilot|claude)\.(?:com|ai)|(?:openai|gemini|perplexity)\b)",
        "See <https://example.org/?utm_source=chatgpt.com>.",
    ),
    Form(
        spelled("|cite", "turn", "0|1|2|3|4|5|6|7|8|9"),
        r"\b(?:cite)?(?:turn\d{1,3}(?:search|view|news|file|image|fetch|academia)\d{1,3})+\b",
        "Half of them were readmitted. citeturn2search5",
    ),
    Form(
        ("【",),
        r"【\d{1,4}(?::\d{1,4})?†[^】\n]{0,60}】",
        "Half of them were readmitted【4:0†source】.",
    ),
    Form(
        spelled("certainly|sure|absolutely|of course", "!|,|.", " here| below| i"),
        rf"^\W{{0,4}}(?:certainly|sure|absolutely|of course)[!,.] "
        rf"(?:{_HERE}|i(?:['’]ll|['’]d| can))\b",
        "Absolutely, here is a README for your project.",
    ),
    Form(
        ("got it",),
        rf"^\W{{0,4}}got it\b\W{{0,6}}{_HERE}\b",
        "Got it! Here's the README.",
    ),
    Form(
        spelled("here is |here's |here’s ", "the |a |an |your "),
        rf"\bhere(?:['’]s| is) (?:the|an?|your) (?:{_KINDS}) (?:[\w-]{{1,20}} ){{0,3}}"
        r"[*_`]{0,3}readme(?:\.md)?\b",
        "Here is the complete README.md:",
    ),
    Form(
        spelled("here is |here's |here’s ", "the "),
        rf"^\W{{0,4}}here(?:['’]s| is) the (?:{_KINDS})(?: and (?:{_KINDS}))?"
        r" (?:content|text|page)\b",
        "Here is the rephrased and updated content:",
    ),
    Form(
        spelled("here is |here's |here’s ", "the |a |an |your "),
        rf"\bhere(?:['’]s| is) (?:the|an?|your) (?:{_KINDS}) version of (?:your|the)\b",
        "Here's a revised version of your text:",
    ),
    Form(
        ("feel free to",),
        r"\bfeel free to (?:adjust|adapt|customi[sz]e|edit|modify|tweak) (?:it|the|this|any)\b"
        r"[^.\n]{0,40}\b(?:needs|project|readme|suit|template|your)\b",
        "Feel free to adjust it to your needs.",
    ),
    Form(
        ("as of my last",),
        r"\bas of my last (?:knowledge |training )?(?:update|cut-?off)\b",
        "As of my last knowledge update, the guideline says so.",
    ),
    Form(
        ("hope this helps",),
        r"\bi hope this helps(?: you)?(?=[^\w\s]|\s*$|\s+[^\w\s])",
        "I hope this helps!",
    ),
    Form(
        spelled("let me know if you", " want| need| would|'d|’d"),
        r"\blet me know if you(?:['’]d like| want| need| would like)\b",
        "Let me know if you would like more.",
    ),
    Form(("<grok-card",), r"<grok-card\b", '<grok-card data-id="1"></grok-card>'),
    Form(
        spelled("here is |here's |here’s ", "the content for "),
        r"^\W{0,4}here(?:['’]s| is) the content for (?:the|your) [\w ]{0,20}\breadme\b",
        "Here is the content for the complete README file.",
    ),
    Form(
        ("that's a great idea", "that’s a great idea"),
        r"^\W{0,4}that['’]s a great idea\\?!",
        "That's a great idea!",
    ),
    Form(
        ("my knowledge cutoff", "my training data only goes"),
        r"\bmy (?:knowledge cutoff|training data only goes)\b",
        "Prices are as of my knowledge cutoff.",
    ),
)
"""What assistants leave in the texts that they write."""


def check(document: Document) -> Iterator[Remark]:
    """Yield each leftover, and the fence that a whole page was pasted with."""
    if document.page_fence:
        yield Remark(*document.page_fence, "puts the whole page into a code block")
    for start, end in apart(_said(document) + chat_turns.find(document)):
        yield Remark(start, end, "is left over from a chat assistant")


def _said(document: Document) -> list[tuple[int, int]]:
    """Return where a form stands, but for a quoted chat in which an assistant speaks of itself."""
    found = FORMS.find(document.lines)
    found = [span for span in found if not chat_turns.is_shown(document, span)]
    speaking = [span for span in found if document.lines.low.startswith("as an ai", span[0])]
    quoted = set(speaking) - set(in_own_words(document, speaking))
    return [span for span in found if span not in quoted]
