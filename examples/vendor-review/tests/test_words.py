from dataclasses import replace

from vendor_review import answers, checklist, decision_words, dossier, item_words, prose, scoring

SENTENCE = dossier.Statement("S01", "operations", "Nothing is filed unsigned.")
PAPERS = dossier.Dossier("V01", {}, {"S01": SENTENCE}, {})


def settled(key: str, *, is_stop: bool = False, **by_reader: int) -> dict[str, scoring.Settled]:
    """Return an item with the points of some readers, of which the lowest counts."""
    question, condition, back = f"Question {key}?", f"Condition {key}", f"Back {key}?"
    item = checklist.Item(key, "privacy", question, "why", is_stop, condition, True, back)
    reader = min(by_reader, key=lambda name: by_reader[name])
    points = by_reader[reader]
    answer = answers.Answer("V01", reader, key, points, "S01" if points else "", "Because.")
    return {key: scoring.Settled(item, points, by_reader, answer)}


def decision(some: dict[str, scoring.Settled], least_share: float = 0.6, **others: object) -> str:
    found = {"failed_stops": [], "weak_areas": [], "is_share_too_low": False, **others}
    rule = {"least_share": least_share}
    areas = {"area_1": {"name": "training"}, "area_2": {"name": "privacy"}}
    metrics = {"decision": found, "rule": rule, "areas": areas, "evaluation": {"groups": {}}}
    return decision_words.decision(metrics, some)


def test_where_nothing_stands_against_a_pilot_that_is_said() -> None:
    nothing = "- Every stop item gets two points, every area enough, and no group of visits"
    assert nothing in decision(settled("P1", A=2))
    assert nothing not in decision(settled("P1", A=0), weak_areas=["privacy"])


def test_the_least_share_is_told_where_one_is_asked_for() -> None:
    for least_share, is_told in ((0.6, True), (0.0, False)):
        text = decision(settled("P1", A=2), least_share)
        assert ("(at least {rule.least_share_words} are needed)" in text) == is_told


def test_a_stop_item_that_failed_was_shown_in_part_or_not_at_all() -> None:
    some = settled("P1", is_stop=True, A=1) | settled("P2", is_stop=True, A=0)
    text = decision(some, failed_stops=["P1", "P2"])
    assert "- Stop item shown only in part, so no pilot: Question P1? (P1)" in text
    assert "- Stop item not shown, so no pilot: Question P2? (P2)" in text
    assert "before anything else" not in text


def test_a_weak_area_names_its_own_items() -> None:
    other = settled("T1", A=2)["T1"]
    other = {"T1": replace(other, item=replace(other.item, area="training"))}
    text = decision(settled("P1", A=0) | settled("P2", A=1) | other, weak_areas=["privacy"])
    assert text.endswith("of {areas.area_2.most:,} points (P1, P2).")


def test_only_a_stop_item_that_is_shown_in_part_has_its_condition_there() -> None:
    some = settled("P1", is_stop=True, A=1)
    text = decision(some | settled("P2", A=1) | settled("P3", is_stop=True, A=2))
    assert "(P1) To be met before anything else: condition P1." in text
    assert "P2" not in text
    assert "P3" not in text


def test_answers_show_the_sentence_they_rest_on_and_stop_items_in_bold() -> None:
    some = settled("P1", is_stop=True, A=1) | settled("P2", A=0)
    *_, first, second = item_words.answers(some.items(), PAPERS).splitlines()
    assert first == "| **P1** | Question P1? | 1 | S01: \u201cNothing is filed unsigned.\u201d |"
    assert second == "| P2 | Question P2? | 0 | no sentence found |"


def test_questions_of_stop_items_go_back_first_and_none_that_is_shown_in_full() -> None:
    some = settled("P1", A=0) | settled("P2", A=2) | settled("P3", is_stop=True, A=1)
    assert item_words.questions(some) == "1. P3: Back P3?\n2. P1: Back P1?"


def test_the_discussion_lists_what_each_reader_gave_where_they_differ() -> None:
    some = settled("P1", A=2, B=1) | settled("P2", A=1, B=1) | settled("P3", A=0, own=2)
    head, _, first, third = item_words.discussion(some).splitlines()
    assert head == "| item | question | A | B | own | the lower score, because |"
    assert first == "| P1 | Question P1? | 2, shown | 1, partly |  | Because. |"
    assert third == "| P3 | Question P3? | 0, not shown |  | 2, shown | Because. |"


def test_a_test_of_another_version_than_the_one_offered_is_told() -> None:
    for tested, said in (("2.3", "is the one offered."), ("2.2", "another than the one offered.")):
        case = {"tested_version": tested, "product_version": "2.3"}
        assert prose.case({"case": case}).endswith(said)
