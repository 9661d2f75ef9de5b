from dataclasses import replace

import pytest

from vendor_review import answers, checklist, decision_rules, dossier, rows, scoring

DOSSIERS, ITEMS = dossier.load(), checklist.items()
RULES = decision_rules.Rules(1, 1.0, 0.6, 2.0, 0.8, 1.5, 40, 2, 0.05, 0.44, 0.17)
PAPERS = DOSSIERS[dossier.CASE]
SENTENCE = next(s for s in PAPERS.statements.values() if s.document != dossier.BROCHURE)
CLAIM = next(s for s in PAPERS.statements.values() if s.document == dossier.BROCHURE)


def filled(points: int, **others: int) -> list[answers.Answer]:
    """Return one reader's answers: `points` for every item but those named."""
    return [
        answers.Answer(dossier.CASE, "A", key, others.get(key, points), SENTENCE.key, "because")
        for key in ITEMS
    ]


def decision(given: list[answers.Answer], worse: tuple[str, ...] = ()) -> scoring.Decision:
    return scoring.decide(scoring.settle(given, ITEMS, DOSSIERS, dossier.CASE), RULES, worse)


def test_a_dossier_that_shows_everything_may_be_tried() -> None:
    assert decision(filled(2)).verdict == scoring.PILOT


def test_a_stop_item_that_fails_ends_it_whatever_the_rest() -> None:
    for key, item in ITEMS.items():
        found = decision(filled(2, **{key: 0}))
        assert (found.verdict == scoring.NO_PILOT) == item.is_stop


def test_a_stop_item_shown_in_part_needs_its_condition_first() -> None:
    for key, item in ITEMS.items():
        found = decision(filled(2, **{key: 1}))
        assert (found.verdict == scoring.ON_CONDITIONS) == item.is_stop


def test_a_weak_area_needs_conditions_first() -> None:
    area = [key for key, item in ITEMS.items() if item.area == "training"]
    found = decision(filled(2, **dict.fromkeys(area, 0)))
    assert found.weak_areas == ("training",)
    has_stop = any(ITEMS[key].is_stop for key in area)
    assert found.verdict == (scoring.NO_PILOT if has_stop else scoring.ON_CONDITIONS)


def test_a_group_of_visits_with_more_errors_needs_conditions_first() -> None:
    assert decision(filled(2), ("interpreter",)).verdict == scoring.ON_CONDITIONS


@pytest.mark.parametrize(("agreed", "before"), [(2, 1), (0, 1)])
def test_what_the_readers_agree_on_counts_and_is_disputed_no_more(agreed: int, before: int) -> None:
    second = [replace(answer, reader="B", points=before) for answer in filled(2)]
    third = [replace(filled(agreed)[0], reader=answers.AGREED)]
    settled = scoring.settle([*filled(2), *second, *third], ITEMS, DOSSIERS, dossier.CASE)
    first, *others = settled.values()
    assert (first.points, first.is_disputed) == (agreed, False)
    assert all((one.points, one.is_disputed) == (before, True) for one in others)


def test_the_lower_of_two_scores_counts_and_the_item_is_disputed() -> None:
    second = [replace(answer, reader="B", points=1) for answer in filled(2)]
    settled = scoring.settle([*filled(2), *second], ITEMS, DOSSIERS, dossier.CASE)
    assert {one.points for one in settled.values()} == {1}
    assert all(one.is_disputed and one.answer.reader == "B" for one in settled.values())


def test_an_answer_that_rests_on_a_claim_counts_as_nothing() -> None:
    given = [replace(answer, statement=CLAIM.key) for answer in filled(2)]
    assert decision(given).share == 0


def test_an_item_that_nobody_answered_ends_the_program() -> None:
    with pytest.raises(SystemExit, match="nobody has answered P1"):
        scoring.settle(filled(2)[1:], ITEMS, DOSSIERS, dossier.CASE)


def test_below_the_least_share_there_is_no_pilot() -> None:
    stops = {key: 2 for key, item in ITEMS.items() if item.is_stop}
    found = decision(filled(0, **stops))
    assert found.failed_stops == ()
    assert found.share < RULES.least_share
    assert found.verdict == scoring.NO_PILOT


def test_a_dossier_that_is_just_good_enough_is_good_enough() -> None:
    settled = scoring.settle(filled(1), ITEMS, DOSSIERS, dossier.CASE)
    found = scoring.decide(settled, replace(RULES, least_share=0.5, least_area_points=1.0))
    assert found.share == 0.5
    assert not found.is_share_too_low
    assert found.weak_areas == found.failed_stops == ()


def test_every_item_was_planted_or_is_answered_by_yourself() -> None:
    planted = {row["item"] for row in rows.read("data/truth/findings.csv")}
    own = {answer.item for answer in answers.load() if answer.reader not in ("A", "B")}
    assert set(ITEMS) <= planted | own
    assert planted & set(ITEMS)


def test_every_item_has_a_condition_and_a_question_to_send_back() -> None:
    for item in ITEMS.values():
        assert item.condition and item.question_back.rstrip().endswith((".", "?")), item.key
