"""Which case is told in full."""

from dataclasses import replace

import pandas as pd
import pytest

from note_summarizer import example, results
from note_summarizer.checker import check
from note_summarizer.notes import Fact, Note, Summary

STOPPED = "Headache began after omeprazole was started 2 weeks ago. Stop omeprazole."
FACTS = (
    Fact("F01", "side_effect", "headache", 1, medicine="omeprazole"),
    Fact("F02", "medicine", "omeprazole", 2, status="stopped", effect="headache"),
)
NAPROXEN = Fact("F03", "medicine", "naproxen", 3, status="started", dose=250, unit="mg")


def told(notes: list[Note]) -> str:
    said = [Summary(f"S{one.id[1:]}", one.id, "alder", ("Omeprazole stopped.",)) for one in notes]
    by_note = {one.id: one for one in notes}
    pairs = [(one, finding) for one in said for finding in check(by_note[one.note_id], one)]
    lost = [(one, finding) for one, finding in pairs if finding.fact_id == "F01"]
    rows = [
        {
            "finding": finding,
            "summary_id": one.id,
            "note_id": one.note_id,
            "author": one.author,
            "severity": finding.severity,
            "is_right": True,
        }
        for one, finding in lost
    ]
    truth = pd.DataFrame({"summary_id": [one.id for one, _ in lost], "severity": "major"})
    case = example.lost_side_effect(by_note, said, truth, pd.DataFrame(rows))
    assert case is not None
    return str(case["note_id"])


@pytest.mark.usefixtures("all_kept")
def test_a_case_whose_plan_would_itself_be_disputed_comes_last() -> None:
    text = "SYNTHETIC NOTE\n\nClinic visit.\n\nPLAN\n" + STOPPED
    plain = Note("N2", text, FACTS)
    doubtful = Note("N1", f"{text} Start naproxen 250 mg twice daily.", (*FACTS, NAPROXEN))
    assert told([doubtful, plain]) == "N2"
    assert told([replace(plain, id="N0"), doubtful]) == "N0"
    assert told([doubtful]) == "N1"


@pytest.mark.usefixtures("all_kept")
def test_where_nobody_dropped_a_side_effect_one_is_struck_and_said_to_be() -> None:
    note = Note("N1", "SYNTHETIC NOTE\n\nClinic visit.\n\nPLAN\n" + STOPPED, FACTS)
    said = ("Headache began after omeprazole was started 2 weeks ago.", "Omeprazole was stopped.")
    whole = Summary("S1", "N1", "reference", said)
    assert example.struck_side_effect({"N1": note}, [replace(whole, author="alder")]) is None
    case = example.struck_side_effect({"N1": note}, [whole])
    assert case is not None
    assert case["summary_says"] == f"struck: {said[0]}"
    shown = results.render(example.text(case), {"example": case})
    assert "No dropped side effect was found" in shown
    assert "by the assistant" not in shown
