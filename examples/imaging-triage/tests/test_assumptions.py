"""What is said of the reading room follows the hours that the simulation was given."""

from imaging_triage import assumptions, results


def room(start: int, stop: int, mean: float = 200.0) -> dict:
    """Return what the words need, with a median wait of 100 minutes."""
    said = {
        "arrivals_per_day": 120,
        "reading_minutes": 4.5,
        "shift_from": start,
        "shift_to": stop,
        "off_shift": 0.35,
    }
    waits = {"opacity": {"minutes": {"value": mean}, "median": {"value": 100.0}}}
    return {"reading": {"assumptions": said, "policies": {"arrival": waits}}}


def told(metrics: dict) -> str:
    return results.render(assumptions.text(metrics), metrics)


def test_the_hours_without_a_reader_are_named() -> None:
    said = told(room(8, 18))
    assert "one radiologist from 8:00 to 18:00" in said
    assert "Nobody reads between 18:00 and 8:00: 35% of the studies arrive out of hours" in said
    assert "nobody reads between 0:00 and 8:00" in results.render(
        assumptions.nobody(room(8, 24)), room(8, 24)
    )


def test_around_the_clock_nobody_waits_for_a_shift() -> None:
    said = told(room(0, 24))
    assert "one radiologist around the clock" in said
    assert "obody" not in said
    assert assumptions.nobody(room(0, 24)) == "somebody reads at every hour"


def test_means_are_said_to_lie_above_medians_only_where_they_do() -> None:
    assert "means lie above the medians" in told(room(8, 18))
    assert "means lie above the medians" not in told(room(8, 18, mean=90.0))
