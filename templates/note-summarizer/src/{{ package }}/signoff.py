"""Check a reviewer's decisions before anything counts as signed.

Run as a module with the file that reports/review.html saves. The page is a convenience; this is
the gate: the corrected text is checked again, and nothing passes with a grave finding that nobody
judged, or that was called no error without a reason. The reasons are printed beside the case.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import checker, escalation, notes, sentences
from .notes import Note, Summary
from .phrases import part_of, sentence
from .review_page import key


def obstacles(case: Mapping[str, Any], note: Note, summary: Summary) -> list[str]:
    """Return why a case cannot count as signed; an empty list says that it can."""
    if not str(case.get("reviewer", "")).strip():
        return ["no reviewer is named"]
    if case.get("decision") != "sign":
        return [f"the decision is {case.get('decision')!r}"]
    judged, reasons, text = case.get("judged", {}), case.get("reasons", {}), case.get("text", [])
    if not isinstance(judged, dict):
        return ["“judged” is no object that says of each finding what it was judged to be"]
    if not isinstance(reasons, dict):
        return ["“reasons” is no object that says why a finding is no error"]
    if not isinstance(text, list) or not all(isinstance(line, str) for line in text):
        return ["“text” is no list of sentences"]
    # A line may hold several sentences, and "denies" in one of them denies nothing in the others.
    every = (sentence for line in text for sentence in sentences.of_line(line))
    corrected = replace(summary, sentences=tuple(every))
    if not corrected.sentences:
        return ["the text is empty"]
    # What a person called fine, and said why, stays; everything else of level stop has to be gone.
    against = []
    for finding in checker.check(note, corrected):
        if escalation.rule(finding).level != "stop":
            continue
        what = f"{finding.error}: {finding.what}"
        if judged.get(key(finding)) != "fine":
            against.append(what)
        elif not str(reasons.get(key(finding), "")).strip():
            against.append(f"{what}: called no error without a reason")
    return against


def set_aside(case: Mapping[str, Any]) -> list[str]:
    """Return what a signed case called no error, each with the reason that was given."""
    judged, reasons = case.get("judged", {}), case.get("reasons", {})
    return [
        f"{name}: no error, because {str(reasons[name]).strip()} ({case['reviewer']})"
        for name, judgement in judged.items()
        if judgement == "fine" and str(reasons.get(name, "")).strip()
    ]


def main(arguments: Sequence[str]) -> int:
    """Print each case with what stands against it; return 1 when one cannot count as signed."""
    if len(arguments) != 1:
        print("usage: python -m", f"{__package__}.signoff", "decisions.json")
        return 2
    try:
        content = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    except FileNotFoundError:
        print(f"there is no file {arguments[0]}; save the decisions at the end of review.html")
        return 2
    except (OSError, ValueError) as error:
        print(f"{arguments[0]} holds no decisions: {error}")
        return 2
    cases = content.get("cases") if isinstance(content, dict) else None
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        print(arguments[0], 'holds no decisions: the page saves them as {"cases": [...]}')
        return 2
    all_notes, by_id = notes.load(), {one.id: one for one in notes.summaries()}
    open_cases = 0
    for case in cases:
        summary = by_id.get(str(case.get("summary_id")))
        if summary is None:
            against = ["no such summary"]
        else:
            against = obstacles(case, all_notes[summary.note_id], summary)
        open_cases += bool(against)
        print(f"{case.get('summary_id')}: {'; '.join(against) or 'signed'}")
        for line in [] if against else set_aside(case):
            print(f"  {line}")
    signed = len(cases) - open_cases
    print(
        f"{sentence(part_of(signed, len(cases), ('case', 'cases'), ('is signed', 'are signed')))}."
    )
    return 1 if open_cases or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
