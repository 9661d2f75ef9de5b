from dataclasses import replace

from vendor_review import (
    dashboard_groups,
    decision_rules,
    dossier,
    evaluation,
    evaluation_words,
    group_words,
    item_words,
    results,
    shares,
)

RULES = decision_rules.Rules(1, 1.0, 0.6, 2.0, 0.8, 1.5, 40, 2, 0.05, 0.44, 0.17)
ENGLISH = dossier.Counts(400, 9000, 90, None, 34000, 900, None)
FEW = dossier.Counts(10, 220, 3, None, 830, 20, None)
WORSE = dossier.Counts(150, 3300, 90, 0, 12500, 700, 0)
ALIKE = dossier.Counts(400, 9000, 90, None, 34000, 900, None)


def metrics(**counts: dossier.Counts) -> dict:
    """Return what an evaluation with some groups of visits gives to the texts."""
    return {
        "evaluation": {
            "twice_words": "twice",
            "groups": evaluation.by_group(counts, RULES),
            "notes_needed": evaluation.notes_needed(counts, RULES),
            "clustering": RULES.clustering,
            "power": RULES.power,
        },
    }


def said(found: dict) -> str:
    return results.render(evaluation_words.evaluation(found), found)


def test_every_group_stands_where_its_intervals_are() -> None:
    counts = {"english": ENGLISH, "spanish": FEW, "interpreter": WORSE}
    found = evaluation.by_group(counts, RULES)
    assert {name: group["state"] for name, group in found.items()} == {
        "english": evaluation.SIMILAR,
        "spanish": evaluation.UNCLEAR,
        "interpreter": evaluation.MORE,
        "older_adults": evaluation.UNTESTED,
    }
    assert found["interpreter"]["more"] == ["inventions", "omissions"]
    assert "inventions" in found["spanish"]["could_be"]
    assert found["interpreter"]["could_be"] == []


def test_a_group_stays_open_where_visits_in_english_were_not_counted() -> None:
    found = evaluation.by_group({"spanish": WORSE}, RULES)
    assert found["spanish"]["state"] == evaluation.UNCLEAR
    assert found["spanish"]["more"] == found["spanish"]["could_be"] == []


def test_visits_in_english_are_the_measure_however_few_they_are() -> None:
    found = evaluation.by_group({"english": FEW}, RULES)["english"]
    assert (found["state"], found["could_be"]) == (evaluation.SIMILAR, [])


def test_the_page_shows_counts_only_where_there_are_some() -> None:
    assert "not graded" in dashboard_groups.section(metrics(english=ENGLISH))
    assert "0 of 90" in dashboard_groups.section(metrics(english=WORSE))
    assert "<table" not in dashboard_groups.section(metrics())


def test_more_errors_are_told_as_shown_and_not_as_a_lack_of_notes() -> None:
    text = said(metrics(english=ENGLISH, spanish=ALIKE, interpreter=WORSE, older_adults=ALIKE))
    assert "Visits through an interpreter have more inventions and more omissions than" in text
    assert "intervals do not overlap" in text
    assert "of its notes give an interval" not in text


def test_intervals_that_touch_as_printed_are_not_told_as_apart() -> None:
    touching = dossier.Counts(96, 2104, 21, None, 7995, 265, None)
    found = evaluation.by_group({"english": ENGLISH, "spanish": touching}, RULES)
    low, high = found["spanish"]["omissions"]["low"], found["english"]["omissions"]["high"]
    assert low > high
    assert f"{low:.1%}" == f"{high:.1%}"
    assert found["spanish"]["more"] == []


def test_groups_with_more_of_the_same_errors_are_named_together() -> None:
    found = evaluation.by_group({"english": ENGLISH, "spanish": WORSE, "interpreter": WORSE}, RULES)
    (clause,) = group_words.more_errors(found)
    assert clause.startswith("visits in Spanish and through an interpreter have more inventions")


def test_omissions_alone_are_judged_too() -> None:
    left_out = dossier.Counts(150, 3300, 33, None, 12500, 700, None)
    found = evaluation.by_group({"english": ENGLISH, "spanish": left_out}, RULES)
    assert found["spanish"]["more"] == ["omissions"]


def test_the_notes_that_are_needed_are_named_where_a_group_has_fewer() -> None:
    text = said(metrics(english=ENGLISH))
    assert "75 and over | none | not tested | not tested | not tested |\n" in text
    assert "Nothing is known about visits in Spanish" in text
    assert "of its notes give an interval" in text
    text = said(metrics(english=ENGLISH, spanish=FEW, interpreter=ALIKE, older_adults=ALIKE))
    assert "twice the rate in English for visits in Spanish (inventions" in text
    assert "of its notes give an interval" in text
    many = dossier.Counts(110, 2420, 34, None, 9300, 246, None)
    text = said(metrics(english=ENGLISH, spanish=many, interpreter=ALIKE, older_adults=ALIKE))
    assert "twice the rate in English for visits in Spanish (inventions)." in text
    assert "of its notes give an interval" not in text


def test_a_vendor_that_counted_nothing_leaves_nothing_to_begin_with() -> None:
    none = metrics()
    assert "no counts of errors" in said(none)
    assert "Nobody's yet: the vendor gives no counts of errors for any" in group_words.pilot(none)
    ((condition, is_met_before),) = group_words.conditions(none)
    assert condition.startswith("No visit of any group is recorded before its errors have been")
    assert is_met_before


def test_counts_without_the_reference_are_not_called_none() -> None:
    pilot = group_words.pilot(metrics(spanish=ALIKE))
    assert pilot.startswith("Nobody's yet: the vendor gives no counts of errors for visits in Engl")


def test_when_every_group_is_alike_all_take_part_and_no_condition_follows() -> None:
    alike = metrics(english=ENGLISH, spanish=ALIKE, interpreter=ALIKE, older_adults=ALIKE)
    assert "none could have twice" in said(alike)
    assert "Only" not in group_words.pilot(alike)
    assert group_words.conditions(alike) == []


def test_every_group_that_is_not_known_to_be_alike_stays_out_of_the_pilot_by_name() -> None:
    found = metrics(english=ENGLISH, spanish=FEW, interpreter=WORSE)
    who = results.render(group_words.pilot(found), found)
    assert "Only visits in English of people under 75 take part." in who
    assert "Visits in Spanish and in English of people aged 75 and over stay out" in who
    assert "Visits through an interpreter stay out of the pilot until the vendor shows" in who
    listed = item_words.conditions({}, group_words.conditions(found))
    assert listed.startswith("**Agreed in writing before the first visit is recorded, and kept")
    assert "\n\n1. Visits in Spanish and in English of people aged 75 and over" in listed
    assert "\n2. Visits through an interpreter" in listed


def test_an_interval_allows_for_errors_that_come_together_within_a_note() -> None:
    found = evaluation.by_group({"english": ENGLISH}, RULES)["english"]["inventions"]
    assert (found["low"], found["high"]) == shares.wilson(0.01, 6000)
    assert found["part"] == 90 and found["whole"] == 9000


def test_a_share_of_major_errors_stands_with_its_count() -> None:
    one = dossier.Counts(400, 9000, 1, 0, 34000, 900, 0)
    assert "; 0 of 1)" in said(metrics(english=one))
    none = dossier.Counts(400, 9000, 0, 0, 34000, 900, 0)
    assert "| no invention |" in said(metrics(english=none))


def test_the_notes_needed_rule_out_twice_the_rate_and_a_few_less_do_not() -> None:
    counts = {"english": dossier.Counts(400, 8000, 80, None, 30000, 900, None)}
    found = evaluation.notes_needed(counts, RULES)
    assert found is not None
    assert shares.wilson(0.01, 20 * found["at_best"])[1] < 0.02
    assert shares.wilson(0.01, 20 * (found["at_best"] - 2))[1] >= 0.02
    assert found["planned"] > found["at_best"] * RULES.clustering
    assert evaluation.notes_needed({}, RULES) is None
    faultless = replace(counts["english"], inventions=0)
    assert evaluation.notes_needed({"english": faultless}, RULES) is None
