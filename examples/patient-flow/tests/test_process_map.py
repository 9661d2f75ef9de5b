from matplotlib.figure import Figure

from patient_flow import process_map, prose, results


def row(before: str, after: str, visits: int, minutes: float, one_in_ten: float) -> dict:
    return {
        "from_step": before,
        "to_step": after,
        "visits_count": visits,
        "between_median_minutes": minutes,
        "between_90th_percentile_minutes": one_in_ten,
    }


ROWS = {
    "r1": row("arrive", "triage", 10, 7.0, 14.0),
    "r2": row("triage", "leave_unseen", 2, 0.0, 130.0),
    "r3": row("triage", "take_a_nap", 8, 0.0, 0.0),
}


def test_a_step_counts_the_visits_that_reach_or_leave_it() -> None:
    assert process_map.steps(ROWS) == {
        "arrive": 10,
        "triage": 10,
        "leave_unseen": 2,
        "take_a_nap": 8,
    }


def test_every_arrow_of_the_log_is_in_the_diagram_and_slow_ones_are_marked() -> None:
    text = results.render(process_map.mermaid(ROWS, "m"), {"m": ROWS})
    assert 'arrive -- "10 visits, 7 min" --> triage' in text
    assert 'triage -- "2 visits, 0 min<br/>1 in 10: 130" --> leave_unseen' in text
    assert 'triage -- "8 visits" --> take_a_nap' in text
    assert "linkStyle 1 stroke" in text
    assert f"in ten takes {process_map.TOLD_MINUTES} minutes or more, the median" in prose._MAP_NOTE


def test_a_step_that_nobody_foresaw_is_drawn_too() -> None:
    axes = Figure().subplots()
    process_map.draw(axes, ROWS)
    assert any("Take a nap" in text.get_text() for text in axes.texts)
