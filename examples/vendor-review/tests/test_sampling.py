from dataclasses import replace

import pytest

from vendor_review import decision_rules, dossier, results, sample_words, sampling

RULES = decision_rules.Rules(1, 1.0, 0.6, 2.0, 0.8, 1.5, 40, 2, 0.05, 0.44, 0.17)
ENGLISH = dossier.Counts(100, 2000, 40, 10, 8000, 200, 20)
UNGRADED = replace(ENGLISH, major_inventions=None, major_omissions=None)
WORSE = replace(ENGLISH, inventions=160, omissions=800)


def sample(**counts: dossier.Counts) -> dict:
    """Return what an evaluation with some groups of visits gives to the texts."""
    return {"evaluation": {"twice_words": "twice"}, "sample": sampling.limits(counts, RULES)}


def test_the_limit_of_the_sample_lies_above_what_is_expected_and_seldom_alarms() -> None:
    found = sampling.limits({"english": ENGLISH}, RULES)
    assert found is not None
    assert found["inventions"]["expected"] == pytest.approx(40 * (1 - 0.904837), rel=1e-4)
    for name in ("inventions", "omissions"):
        assert found[name]["limit"] > found[name]["expected"]
        assert found[name]["false_alarm"] <= RULES.false_alarm < found[name]["seen_if_twice"]
    assert sampling.limits({}, RULES) is None


def test_the_sample_is_of_every_group_that_takes_part_and_of_no_other() -> None:
    old = replace(ENGLISH, major_inventions=30)
    found = sample(english=ENGLISH, older_adults=old, interpreter=WORSE)
    # 20 notes of each group, of which 1 - e^-0.1 = 9.52% and 1 - e^-0.3 = 25.92% hold one.
    assert found["sample"]["inventions"]["expected"] == pytest.approx(7.09, abs=0.005)
    assert found["sample"]["inventions"]["limit"] == 12
    text = results.render(sample_words.limits(found), found)
    assert "in equal parts from visits in English of people under 75 and in English of" in text
    assert "interpreter" not in text
    assert "the vendor's own counts of major errors, for these groups in equal parts." in text


def test_where_the_vendor_graded_nothing_the_published_shares_are_taken() -> None:
    found = sample(english=UNGRADED)
    # 44% of 40 inventions and 17% of 200 omissions in 100 notes: 1 - e^-0.176 and 1 - e^-0.34.
    assert found["sample"]["inventions"]["expected"] == pytest.approx(40 * 0.1614, abs=0.005)
    assert found["sample"]["omissions"]["expected"] == pytest.approx(40 * 0.2882, abs=0.005)
    text = sample_words.limits(found)
    assert "since the vendor graded none, for visits in English of people under 75" in text
    assert "in equal parts" not in text


def test_the_limit_of_signed_notes_is_chosen_and_moves_with_no_count_of_drafts() -> None:
    ours, worse = sample(english=ENGLISH), sample(english=replace(ENGLISH, major_omissions=60))
    assert ours["sample"]["signed"] == worse["sample"]["signed"]
    assert ours["sample"]["omissions"]["limit"] < worse["sample"]["omissions"]["limit"]
    # Of 40 notes at 1%: 1 - 0.99^40 - 40 x 0.01 x 0.99^39 reach two.
    reached = ours["sample"]["signed"]["row_1"]["stopped"]
    assert reached == pytest.approx(1 - 0.99**40 - 0.4 * 0.99**39)
    text = results.render(sample_words.limits(ours), ours)
    assert "where 2 or more of 40 signed notes hold a major invention or a major omission" in text
    assert "after signing it may be 1 at most" in text
    assert "| 1% | 6% |" in text
    for draft in ("drafts with a major |", "major errors fell on drafts at random"):
        assert draft in text


def test_what_is_graded_only_in_part_is_told_so() -> None:
    found = sample(english=replace(ENGLISH, major_omissions=None))
    assert found["sample"]["graded"] == "some"
    assert "where it graded them, and else its counts" in sample_words.limits(found)


def test_hits_and_the_limit_are_those_counted_by_hand() -> None:
    assert sampling.hits(2, [0.5]) == [0.25, 0.5, 0.25]
    assert sampling.hits(3, [1.0, 0.0]) == [0, 0, 1, 0]
    chances = [0.5, 0.25, 0.125, 0.125]
    assert sampling.stop_at(chances, 0.25) == 2
    assert sampling.stop_at(chances, 0.125) == 3
    assert sampling.stop_at(chances, 0.1) is None
    assert sampling.stop_at([1.0, 0.0], 0.1) == 1


def test_where_nearly_every_note_holds_a_major_error_no_limit_is_made_up() -> None:
    found = sample(english=dossier.Counts(100, 2000, 40, 10, 8000, 900, 500))
    assert found["sample"]["omissions"]["limit"] is None
    text = results.render(sample_words.limits(found), found)
    assert "| omission | 39.7 | no limit |" in text
    assert "cannot be watched by this sample" in text
