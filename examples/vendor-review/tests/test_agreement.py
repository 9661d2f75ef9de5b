from dataclasses import replace

import pytest

from vendor_review import agreement, answers, checklist, dossier, prose, scoring

PAPERS = dossier.Dossier(
    "V01",
    {"vendor_name": "Example"},
    {"S01": dossier.Statement("S01", "operations", "Drafts cannot be filed unsigned.")},
    {},
)
ITEMS = ("P1", "P2", "P3")
TRUTH = {("V01", "P1"): "met", ("V01", "P2"): "partly", ("V01", "P3"): "silent"}


def read(reader: str, *points: int) -> list[answers.Answer]:
    """Return a reader's answers to P1, P2 and P3, or to the first of them."""
    return [
        answers.Answer("V01", reader, item, given, "S01", "because")
        for item, given in zip(ITEMS, points, strict=False)
    ]


def said(readers: dict, agreed: dict, aside: int = 0) -> str:
    judged = {"too_strict": [], "overlooked": []}
    metrics = {"readers": readers, "agreement": agreed, "judged": judged}
    return prose.readers({**metrics, "aside": {"count": aside}, "vendors": {}})


def counts(found: dict) -> dict[str, str]:
    return {name: f"{share['part']} of {share['whole']}" for name, share in found.items()}


def test_kappa_is_one_for_equal_readers_and_known_for_a_table_by_hand() -> None:
    assert agreement.weighted_kappa([(0, 0), (1, 1), (2, 2)]) == 1
    # Observed distance 2/4; by chance 1/2 * 1/2 * 2 * 2 = 1: kappa 0.5.
    assert agreement.weighted_kappa([(0, 0), (0, 2), (2, 2), (2, 2)]) == pytest.approx(
        1 - 0.5 / (0.5 * 0.75 * 2 + 0.5 * 0.25 * 2)
    )


def test_two_readers_agree_on_the_items_to_which_they_give_the_same() -> None:
    found = agreement.of_readers([*read("A", 2, 1, 0), *read("B", 2, 1, 1)], "A", "B")
    assert (found["same"]["part"], found["same"]["whole"]) == (2, 3)
    assert found["kappa"]["low"] < found["kappa"]["value"] < found["kappa"]["high"]


def test_readers_who_never_differ_have_no_interval_of_kappa() -> None:
    found = agreement.of_readers([*read("A", 2, 1, 0), *read("B", 2, 1, 0)], "A", "B")
    assert found["kappa"] == {"value": 1, "low": None, "high": None}
    assert "kappa.value:.2f} (no interval: " in said({}, found)


def test_a_gap_is_seen_by_whoever_gives_less_than_two_points() -> None:
    given = [*read("A", 2, 2, 0), *read("B", 1, 1, 1)]
    found = agreement.against_planted(given, {"V01": PAPERS}, TRUTH)
    # Planted are 2, 1 and 0 points, so P2 and P3 are gaps. Together they give 1, 1 and 0.
    assert counts(found["A"]) == {"gaps": "1 of 2", "kind": "1 of 3", "strict": "0 of 3"}
    assert counts(found["B"]) == {"gaps": "2 of 2", "kind": "1 of 3", "strict": "1 of 3"}
    assert counts(found["together"]) == {"gaps": "2 of 2", "kind": "0 of 3", "strict": "1 of 3"}
    # What they agreed on when they had talked is no reading of its own.
    agreed = read(answers.AGREED, 0, 0, 0)
    assert agreement.against_planted([*given, *agreed], {"V01": PAPERS}, TRUTH) == found


def test_open_items_are_told_apart_from_planted_gaps() -> None:
    item = checklist.Item("P1", "privacy", "Asked?", "why", False, "Condition", True, "Back?")
    settled = {
        answer.item: scoring.Settled(item, answer.points, {"A": answer.points}, answer)
        for answer in read("A", 1, 2, 0)
    }
    assert agreement.judged(settled, TRUTH) == {
        "open": 2,
        "gaps": 2,
        "too_strict": ["P1"],
        "overlooked": ["P2"],
    }


def test_an_item_of_your_own_is_not_compared_with_what_was_planted() -> None:
    first = read("A", 2)[0]
    own = replace(first, item="P9", points=1)
    before = agreement.against_planted([first], {"V01": PAPERS}, TRUTH)
    assert agreement.against_planted([first, own], {"V01": PAPERS}, TRUTH) == before
    item = checklist.Item("P9", "privacy", "Asked?", "why", False, "Condition", True, "Back?")
    settled = {"P9": scoring.Settled(item, 1, {"A": 1}, own)}
    assert agreement.judged(settled, TRUTH)["open"] == 0


def test_gaps_are_said_to_be_seen_only_where_some_were_planted() -> None:
    given = [*read("A", 2), *read("B", 2)]
    found = agreement.against_planted(given, {"V01": PAPERS}, TRUTH)
    text = said(found, agreement.of_readers(given, "A", "B"))
    assert "| reader A (procurement) | no gap to find | " in text
    given = [*read("A", 2, 2, 0), *read("B", 1, 1, 1)]
    found = agreement.against_planted(given, {"V01": PAPERS}, TRUTH)
    text = said(found, agreement.of_readers(given, "A", "B"))
    assert "| reader A (procurement) | {readers.A.gaps.value:.0%} (" in text


def test_one_answer_that_rests_on_a_brochure_counts_and_two_count() -> None:
    agreed = agreement.of_readers([*read("A", 2, 1, 0), *read("B", 2, 1, 1)], "A", "B")
    assert "answer rests on a brochure and counts as 0" in said({}, agreed, aside=1)
    assert "answers rest on a brochure and count as 0" in said({}, agreed, aside=2)
