"""Sentences have to follow from the figures, whatever these are."""

from patient_flow import (
    evaluate,
    groups_words,
    limits_words,
    observed_words,
    prose,
    replications_words,
    results,
)


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
    assert said.startswith("Arrivals peak in the hour from 03:00; ")
    assert said.endswith("from 05:00 to 01:00, and not where the arrivals peak.")


def test_a_queue_that_peaks_with_the_arrivals_is_not_said_to_stand_elsewhere() -> None:
    said = observed_words.queue_and_arrivals(hours(1.0, 9.0, 10.0, 1.0, most_at=1))
    assert "the peak of the arrivals among it" in said


def test_the_busiest_and_the_quietest_day_are_told_apart() -> None:
    shares = {"Monday": 0.08, "Tuesday": 0.0, "Sunday": -0.05}
    rows = {
        f"r{number}": {"weekday": day, "above_average_share": share}
        for number, (day, share) in enumerate(shares.items(), start=1)
    }
    metrics = {"answers": {"arrivals_by_weekday": rows}}
    said = results.render(observed_words.weekdays(metrics), metrics)
    assert said.startswith("Monday is the busiest day (+8%")
    assert said.endswith("Sunday the quietest (-5%).")


def test_one_effect_of_the_fast_track_stands_against_the_other_where_their_signs_differ() -> None:
    def said(minor: float, urgent: float) -> str:
        fast = {"minor_wait": {"value": minor}, "urgent_wait": {"value": urgent}}
        return prose._summary({"what_if": {"fast_track": fast}, "visits": {"left": 1}})

    assert "levels 4 and 5 but by" in said(-38, 17)
    assert "levels 4 and 5 and by" in said(-38, -2)


def test_urgency_and_long_waits_go_together_where_the_correlation_is_high() -> None:
    assert "do not clearly go together" not in groups_words._link({"urgency_link": 0.94})
    assert "do not clearly go together" in groups_words._link({"urgency_link": 0.3})


def hospitals(low: float, high: float, **shares: float) -> dict:
    groups = {key: {"label": key, "long_wait": {"value": share}} for key, share in shares.items()}
    found = {"difference": {"value": (low + high) / 2, "low": low, "high": high}}
    found |= {"least": min(shares, key=shares.get), "most": max(shares, key=shares.get)}
    return {
        "limits": {"long_wait_minutes": 45},
        "groups": {"hospital": groups},
        "contrasts": {"hospital": {"long_wait": found}},
    }


def test_hospitals_are_ranked_only_where_they_are_clearly_apart() -> None:
    def said(metrics: dict) -> str:
        return results.render(groups_words._hospitals(metrics), metrics)

    assert "45 minutes or more go from 12.0%" in said(hospitals(-1.0, 5.0, a=0.12, b=0.14))
    assert "do not rank them" in said(hospitals(-1.0, 5.0, a=0.12, b=0.14))
    apart = said(hospitals(5.0, 11.0, a=0.1202, b=0.12, c=0.2))
    assert apart.startswith("Of the hospitals, c has the most")
    assert "a and b the fewest (12.0%), 8.0 (5.0 to 11.0) points apart" in apart


def test_a_hospital_followed_for_too_short_is_not_ranked_and_the_table_says_why() -> None:
    metrics = hospitals(5.0, 11.0, a=0.12, b=0.2)
    metrics["groups"]["hospital"]["c"] = {"label": "c", "long_wait": None}
    said = results.render(groups_words._hospitals(metrics), metrics)
    assert said.startswith("Of the hospitals that were followed for long enough, b has the most")
    assert "calendar weeks" in groups_words.too_few(metrics["groups"]["hospital"].values())
    assert not groups_words.too_few([{"wait_median": {"value": 0.0}, "minor": 0.0}])
    assert groups_words.too_few([{"wait_median": {}, "level_3": {"wait_median": None}}])


def test_a_difference_that_may_be_none_is_not_told_as_clear() -> None:
    def said(low: float) -> str:
        ends = {"least": "g1", "most": "g2", "difference": {"low": low, "high": 3.0}}
        found = {"left": ends, "minor_left": None}
        return groups_words._leaving({"contrasts": {"age": found, "payer": found}})

    assert "which is not clear" in said(-0.2)
    assert "which is not clear" not in said(0.2)


def test_groups_are_told_apart_within_a_level_by_their_difference() -> None:
    def said(*lows: float) -> str:
        some = {f"g{n}": {"low": low, "high": 2.0} for n, low in enumerate(lows, 1)}
        return groups_words._within_level_3({"from_the_rest": {"age": {**some, "g9": None}}})

    assert "Of 2 groups of patients, none differs" in said(-1.0, -0.1)
    assert "Of 2 groups of patients, 1 differs" in said(-1.0, 0.1)
    assert "Of 2 groups of patients, 2 differ" in said(0.2, 0.1)


def test_where_only_other_levels_are_studied_no_group_is_compared_and_none_linked() -> None:
    said = groups_words._within_level_3({"from_the_rest": {"age": {"g1": None}, "sex": {}}})
    assert said.startswith("In triage level 3, no group of patients studied has the visits")
    too_small = {"label": "0 to 17", "minor": 0.0, "long_wait": None}
    assert evaluate.urgency_link({"hospital": {}, "age": {"g1": too_small}}) is None


def test_levels_that_are_not_studied_do_not_stand_in_the_table_of_waits() -> None:
    def said(*levels: str) -> str:
        process = {"answers": {"process_map": {}}}
        return limits_words.limits({"levels": dict.fromkeys(levels), **process})

    assert "whose waits stand in the table of waits" in said("level_1", "level_2", "level_4")
    assert "whose waits" not in said("level_2", "level_4")


def test_the_bootstrap_is_blamed_only_where_the_replications_clearly_differ_more() -> None:
    def said(outside: int, error: float) -> str:
        found = {"outside": outside, "standard_error": error}
        found["standard_deviation"] = {"value": 8.0, "low": 5.3, "high": 16.3}
        return replications_words._outside(found)

    assert "none lies outside" in said(0, 6.5) and "the two agree" in said(0, 6.5)
    assert "1 lies outside" in said(1, 5.3) and "the two agree" in said(1, 5.3)
    assert "4 lie outside" in said(4, 5.2) and "are less certain" in said(4, 5.2)
    assert "wider than they need be" in said(0, 16.4)


def test_runs_of_another_size_do_not_judge_the_intervals_of_the_data() -> None:
    said = replications_words.spread({"replications": {"is_own": False, "outside": 7}})
    assert "do not test its intervals" in said
    assert "outside" not in said


def test_the_place_among_the_replications_is_counted_from_the_nearer_end() -> None:
    def said(rank: int) -> str:
        ranked = {"replications": {"rank": rank}, "runs": {"replications": 8}}
        return replications_words._rank(ranked)

    assert said(1).startswith("the calmest of")
    assert said(4).startswith("the fourth calmest of")
    assert said(7).startswith("the second busiest of")
    assert said(8).startswith("the busiest of")


def test_where_nobody_waited_so_long_no_share_is_told() -> None:
    metrics = {"limits": {"long_wait_minutes": 900}, "visits": {"minor_share": 0.3}}
    metrics["visits"]["minor_of_long_waits_share"] = None
    said = results.render(observed_words.minor_waits(metrics), metrics)
    assert said == "Levels 4 and 5 are 30% of the visits; nobody waited 900 minutes or more."
    assert groups_words._link({"urgency_link": None}) == ""


def test_where_only_one_kind_of_level_is_studied_no_share_of_it_is_told() -> None:
    for share, words in ((0.0, "No visits of"), (1.0, "Only visits of")):
        metrics = {"visits": {"minor_share": share, "minor_of_long_waits_share": share}}
        assert observed_words.minor_waits(metrics) == f"{words} levels 4 and 5 are studied."


def test_where_nobody_studied_left_no_share_and_no_need_is_told() -> None:
    metrics = {"visits": {"left": 0}}
    assert observed_words.left(metrics) == observed_words.NOBODY_LEFT
    assert observed_words.who_left(metrics) == ""


def test_the_waits_of_the_most_urgent_are_called_a_fault_of_the_model() -> None:
    metrics = {"levels": {"level_1": {"count": 384, "longest_wait": 56.4}}}
    said = results.render(observed_words.most_urgent(metrics), metrics)
    assert "never called away" in said
    assert "longest wait of 384 was 56 minutes" in said
    assert observed_words.most_urgent({"levels": {}}) == ""


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


def test_what_is_not_pooled_over_patients_is_named_where_there_are_several_hospitals() -> None:
    several = {"by_hospital": {"bed_1": {"H001": {}, "H002": {}}}}
    assert "means of the hospitals' own figures" in replications_words.pooled(several)
    assert replications_words.pooled({"by_hospital": {"bed_1": {"H001": {}}}}) == ""


def test_a_change_is_told_with_the_number_of_hospitals_in_which_each_direction_is_clear() -> None:
    def change(low: float, high: float) -> dict:
        return {"value": (low + high) / 2, "low": low, "high": high, "one_way": 0}

    shorter, longer, open_ = change(-5.0, -1.0), change(0.5, 6.5), change(-5.5, 0.5)
    metrics = {
        "by_hospital": {
            "fast_track": {"H001": longer, "H002": open_, "H003": shorter},
            "beds_4": {"H001": shorter, "H002": open_, "H003": shorter},
            "bed_1": {"H001": open_, "H002": open_, "H003": open_},
        }
    }
    said = replications_words.hospitals(metrics)
    assert "in some hospitals only with four more ward beds (shorter in 2 of 3);" in said
    assert "in none with one more ward bed;" in said
    fast = "a fast track without extra staff (shorter in 1 of 3 and longer in 1 of 3)"
    assert f"in opposite directions with {fast}." in said


def test_parts_of_boarding_that_do_not_add_up_are_said_to_be_rounded() -> None:
    """241.4 = 85.6 + 155.8, told as 241, 86 and 156."""
    one = {"value": 241.4, "low": 200.0, "high": 280.0}
    metrics = {
        "headline": {"boarding_median": one, "boarding_mean": one},
        "visits": {"for_a_bed_minutes": 85.6, "for_the_move_minutes": 155.8},
        "answers": {"boarding_by_ward_occupancy": {"r1": {"ward_occupancy": "100% or more"}}},
    }
    said = results.render(observed_words.boarding(metrics), metrics)
    assert "241 (200 to 280) on average" in said and "86 minutes" in said and "156 for" in said
    assert said.endswith("each figure rounded by itself.")
