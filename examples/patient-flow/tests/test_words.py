"""Sentences have to follow from the figures, whatever these are."""

from patient_flow import groups_words, observed_words, replications_words


def hours(*waiting: float, most_at: int) -> dict:
    rows = {
        f"r{hour}": {"hour": hour, "waiting_patients": queue, "arrivals_per_hour": hour == most_at}
        for hour, queue in enumerate(waiting)
    }
    return {"answers": {"arrivals_by_hour": rows}}


def test_a_queue_that_is_longest_after_midnight_is_near_its_longest_before() -> None:
    metrics = hours(10.0, 9.0, 1.0, 1.0, 1.0, 9.5, most_at=3)
    assert observed_words.plateau(metrics["answers"]["arrivals_by_hour"]) == ("r5", "r1")
    said = observed_words.queue_and_arrivals(metrics)
    assert "from 05:00 to 01:00, not where the arrivals peak" in said


def test_a_queue_that_peaks_with_the_arrivals_is_not_said_to_stand_elsewhere() -> None:
    said = observed_words.queue_and_arrivals(hours(1.0, 9.0, 10.0, 1.0, most_at=1))
    assert "the peak of the arrivals among it" in said


def hospitals(**shares: tuple[float, float, float]) -> dict:
    def group(value: float, low: float, high: float) -> dict:
        return {"long_wait": {"value": value, "low": low, "high": high}}

    return {"groups": {"hospital": {key: group(*share) for key, share in shares.items()}}}


def test_hospitals_are_ranked_only_where_their_intervals_are_apart() -> None:
    near = hospitals(a=(0.12, 0.09, 0.15), b=(0.14, 0.11, 0.18))
    assert "do not rank them" in groups_words._hospitals(near)
    apart = hospitals(a=(0.1202, 0.11, 0.13), b=(0.12, 0.11, 0.13), c=(0.2, 0.18, 0.22))
    said = groups_words._hospitals(apart)
    assert "hospital.c.label} has the most" in said
    assert "hospital.a.label} and {groups.hospital.b.label} the fewest" in said


def test_a_mean_is_placed_against_the_published_one() -> None:
    def said(simulated: float, studied: float) -> str:
        return replications_words.published(
            {
                "usual": {"wait": simulated},
                "headline": {"wait_mean": {"value": studied}},
                "replications": {"published": {"value": 37.4, "tolerance": 6}},
            }
        )

    assert "both lie within" in said(36.0, 40.0)
    assert "lies above" in said(45.0, 34.0) and "within it" in said(45.0, 34.0)
    assert "lies below" in said(30.0, 44.0) and "above it" in said(30.0, 44.0)
