"""The reviewer's page: note and summary side by side, findings to judge, a decision to sign."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import pandas as pd

from . import escalation, sentences
from . import page as html
from .cases import Case, choose
from .findings import Finding
from .notes import Note, Summary
from .phrases import listed

_HERE = Path(__file__).parent


def page(
    notes: Mapping[str, Note],
    summaries: Sequence[Summary],
    truth: pd.DataFrame,
    found: pd.DataFrame,
) -> str:
    """Return the whole page as HTML; `truth` and `found` are what `judging.judge` returns."""
    by_summary: dict[str, list[Finding]] = {one.id: [] for one in summaries}
    for finding in found["finding"]:
        by_summary[finding.summary_id].append(finding)
    chosen = choose(summaries, by_summary, truth, found)
    cards = "".join(
        _case(
            f"{place} of {len(chosen)}", notes[one.summary.note_id], one, by_summary[one.summary.id]
        )
        for place, one in enumerate(chosen, start=1)
    )
    originals = {one.summary.id: list(one.summary.sentences) for one in chosen}
    script = (_HERE / "review.js").read_text(encoding="utf-8")
    # A tag inside the data would end the script early.
    data = json.dumps(originals, ensure_ascii=False).replace("<", "\\u003c")
    style = (_HERE / "review.css").read_text(encoding="utf-8")
    body = _intro(summaries, by_summary, chosen) + cards + _OUTPUT
    title = "Review of summaries: accept, correct or send back"
    return html.document(title, body, f"const originals = {data};\n{script}", style)


def key(finding: Finding) -> str:
    """Return what names a finding on the page and in the file of decisions.

    What it says belongs to it: whoever judged one dose has not judged another one.
    """
    return f"{finding.error}/{finding.fact_id}/{finding.what}"


def _intro(
    summaries: Sequence[Summary],
    by_summary: Mapping[str, Sequence[Finding]],
    chosen: Sequence[Case],
) -> str:
    levels = [escalation.level(by_summary[one.id]) for one in summaries]
    meaning = {
        "stop": "nobody may sign before each finding is judged",
        "correct": "worth a look before signing",
        "pass": "nothing found, which is not the same as nothing wrong",
    }
    tiles = [
        (f"Level: {level}", f"{levels.count(level):,}", meaning[level])
        for level in escalation.LEVELS
    ]
    return html.tiles(tiles) + html.section(
        "How to review",
        "Read the note first, then the summary. Judge each finding: the checker can be wrong, and "
        "it can miss what matters. A finding of level stop that is no error needs a reason. "
        "Correct the text, one sentence a line, put your initials, and sign or send back. Nothing "
        "leaves this page: the decisions appear at its end, for you to save. "
        f"<code>python -m {__package__}.signoff decisions.json</code> checks them once more.",
        _order([case.shows for case in chosen if case.shows]),
    )


def _order(lessons: Sequence[str]) -> str:
    """Return the sentence that says in which order the cases stand."""
    if not lessons:
        return ""
    return (
        f"<p>The page begins with {escape(listed(lessons))}, in this order: the first clear case "
        "of each by number of the summary. What was planted there can be unfolded after judging; "
        "on a real page nobody knows it. The other cases show each kind of error, the gravest "
        "first, and at the end a summary without a finding.</p>"
    )


def _case(place: str, note: Note, case: Case, findings: Sequence[Finding]) -> str:
    summary = case.summary
    level = escalation.level(findings)
    name = escape(summary.id)
    flagged = {finding.sentence for finding in findings}
    lines = "".join(
        f"<li{' class=flag' if number in flagged else ''}>{escape(text)}</li>"
        for number, text in enumerate(summary.sentences, start=1)
    )
    judged = "".join(_finding(name, place_, one) for place_, one in enumerate(findings))
    text = escape("\n".join(summary.sentences))
    return (
        f'<section class="case" id="{name}" data-level="{level}"><h2>Case {place}: note '
        f"{escape(note.id)}, assistant {escape(summary.author.capitalize())} "
        f'<span class="level {level}">{level}</span></h2><div class="pair">'
        f'<div class="note"><h3>The note</h3>{_note(note)}</div>'
        f"<div><h3>The summary</h3><ol>{lines}</ol><h3>What the checker found</h3>"
        f"{judged or '<p>Nothing. Read it all the same.</p>'}{_planted(case)}"
        f'<h3>Your decision</h3><label for="{name}-text">The text as it should stand</label>'
        f'<textarea id="{name}-text" rows="{len(summary.sentences) + 1}">{text}</textarea>'
        f'<p class="decide"><label>Initials <input id="{name}-who" size="6" maxlength="6"></label>'
        f'<label><input type="radio" name="{name}-decision" value="sign"> sign</label>'
        f'<label><input type="radio" name="{name}-decision" value="send back"> send back</label>'
        f'</p><p class="answer" id="{name}-answer" aria-live="polite"></p></div></div></section>'
    )


def _planted(case: Case) -> str:
    if not case.shows:
        return ""
    lines = "".join(f"<li>{escape(line)}</li>" for line in case.errors)
    return f"<details><summary>What was planted here</summary><ul>{lines}</ul></details>"


def _finding(name: str, place: int, finding: Finding) -> str:
    rule = escalation.rule(finding)
    where = f"sentence {finding.sentence}" if finding.sentence else "missing"
    group = f"{name}-f{place}"
    choices = "".join(
        f'<label><input type="radio" name="{group}" value="{value}"> {text}</label>'
        for value, text in (("error", "an error: I corrected it"), ("fine", "no error"))
    )
    reason = f'<label class="why">Why it is no error <input id="{group}-why"></label>'
    return (
        f'<fieldset class="{rule.level}" data-key="{escape(key(finding))}" data-group="{group}" '
        f'data-level="{rule.level}"><legend>{escape(finding.error)}, {escape(finding.severity)}, '
        f"{escape(finding.fact_kind.replace('_', ' '))}, {where}</legend>"
        f"<p>{escape(finding.what)}</p><p class=do>{escape(rule.action)}</p>{choices}"
        f"{reason if rule.level == 'stop' else ''}</fieldset>"
    )


def _note(note: Note) -> str:
    """Return the note without its first two lines, which name nobody that matters here."""
    parts = []
    for block in note.text.split("\n\n")[2:]:
        heading, _, rest = block.partition("\n")
        if not sentences.is_heading(heading):
            heading, rest = "", block
        body = "<br>".join(escape(line) for line in rest.strip().splitlines())
        parts.append(f"<h4>{escape(heading.capitalize())}</h4><p>{body}</p>")
    return "".join(parts)


_OUTPUT = (
    '<section id="output"><h2>Decisions</h2><p>What you decided, as JSON. Cases without a decision '
    'are left out.</p><textarea id="decisions" rows="8" readonly aria-label="Decisions as JSON">'
    '</textarea><p class="screen"><button type="button" id="save">Save as decisions.json</button>'
    "</p></section>"
)
