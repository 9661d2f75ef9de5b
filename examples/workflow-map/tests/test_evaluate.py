"""Ten messages made by hand, so that every figure of the report can be counted on one's fingers."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from workflow_map import assumptions, evaluate, messages, routing

GIVEN = replace(assumptions.load(), nurse=timedelta(minutes=20), desk_hours=(time(8), time(17)))
MONDAY = datetime(2024, 3, 4, 10, 0)
SUNDAY = MONDAY + timedelta(days=6)


def message(key: str, intent: str, **known) -> messages.Message:
    """Return an everyday message; `known` says what is special about it."""
    blank = {
        "clinic": "C01",
        "text": key,
        "received_at": MONDAY,
        "opened_at": MONDAY,
        "minutes": 4,
        "language": "English",
        "red_flag": "",
        "wording": "",
        "recorded_language": "English",
        "age_years": 50,
        "is_misspelt": False,
    }
    return messages.Message(key=key, intent=intent, **(blank | known))


CHEST = {"red_flag": "chest_pain", "wording": "direct", "age_years": 75}
FEVER = {"red_flag": "infection", "wording": "everyday", "age_years": 74}
FALL = {"red_flag": "fall_or_faint", "wording": "direct", "age_years": 80}
EMPTY = {"red_flag": "out_of_medicine", "wording": "indirect", "age_years": 40}

# Each message, the route the rules took it by, and how many hours it waits as proposed.
TEN = [
    (message("chest", "symptom", **CHEST), "nurse_now", 1),
    (message("fever", "status", **FEVER, language="Spanish", is_misspelt=True), "in_turn", 2),
    (message("fall", "symptom", **FALL, language="other"), "language_line", 3),
    (message("empty", "confirm", **EMPTY), "prepared_reply", 10),
    (message("clinic", "status", received_at=SUNDAY), "nurse_now", 1),
    (message("yes", "confirm", clinic="C02"), "prepared_reply", 5),
    (message("move", "reschedule", minutes=14), "nurse_now", 6),
    (message("knee", "reason_for_visit", language="other"), "in_turn", 7),
    (message("call", "language_need", language="other"), "in_turn", 8),
    (message("stop", "opt_out", received_at=SUNDAY), "stop_list", 9),
]
SENT = [one for one, _, _ in TEN]
ROUTED = {one.key: routing.Routed(route, one.intent, "") for one, route, _ in TEN}
PROPOSED = {one.key: one.received_at + timedelta(hours=hours) for one, _, hours in TEN}
TODAY = {
    one.key: one.received_at + timedelta(hours=30 if one.language == "other" else 20)
    for one in SENT
}
WHO = {route: "desk" for route in routing.ROUTES} | {"nurse_now": "nurse"}


@pytest.fixture(scope="module")
def figures() -> dict:
    limits = assumptions.limits()
    return evaluate.evaluate(SENT, ROUTED, TODAY, PROPOSED, {}, GIVEN, limits, WHO)


def counts(groups: dict) -> dict[str, str]:
    """Return shares as people say them: `1 of 4`."""
    return {name: f"{found['part']} of {found['whole']}" for name, found in groups.items()}


def test_a_red_flag_is_found_when_the_nurse_is_called_and_in_no_other_way(figures) -> None:
    flags = figures["flags"]
    assert counts({"all": flags["all"]}) == {"all": "1 of 4"}
    assert counts(flags["by_wording"]) == {
        "direct": "1 of 2",
        "everyday": "0 of 1",
        "indirect": "0 of 1",
    }
    assert counts(flags["by_language"]) == {
        "English": "1 of 2",
        "Spanish": "0 of 1",
        "other": "0 of 1",
    }
    assert counts(flags["by_spelling"]) == {"misspelt": "0 of 1", "not_misspelt": "1 of 3"}
    assert counts(flags["by_age"]) == {"from_75": "1 of 2", "under_75": "0 of 2"}
    assert counts(flags["by_kind"])["chest_pain"] == "1 of 1"


def test_a_red_flag_with_a_prepared_reply_is_counted_as_the_mistake_it_is(figures) -> None:
    assert counts({"all": figures["flags"]["prepared"]}) == {"all": "1 of 4"}


def test_a_call_without_a_red_flag_is_needless(figures) -> None:
    alarms = figures["alarms"]
    assert counts({"right": alarms["right"]}) == {"right": "1 of 3"}
    assert (alarms["needless"], alarms["needless_per_1000"]) == (2, 200)


def test_calls_are_shared_among_all_days_of_all_clinics_also_those_without_a_message(
    figures,
) -> None:
    assert (figures["messages"]["clinics"], figures["messages"]["days"]) == (2, 7)
    assert figures["alarms"]["per_clinic_day"] == pytest.approx(3 / 14)


def test_what_the_messages_are_is_counted_by_their_labels(figures) -> None:
    described = figures["messages"]
    assert counts({name: described[name] for name in ("red_flags", "not_english", "closed")}) == {
        "red_flags": "4 of 10",
        "not_english": "4 of 10",
        "closed": "2 of 10",
    }
    assert counts(described["languages"]) == {
        "English": "6 of 10",
        "Spanish": "1 of 10",
        "other": "3 of 10",
    }
    # A "yes" and a question about the status that hold a red flag count as neither.
    assert counts({name: described[name] for name in ("routine", "status", "reasons")}) == {
        "routine": "2 of 10",
        "status": "1 of 10",
        "reasons": "1 of 10",
    }
    assert described["minutes"] == 5


def test_what_was_assumed_is_told_in_minutes_and_as_a_time(figures) -> None:
    assert figures["assumed"]["nurse_minutes"] == 20
    assert figures["assumed"]["extra_session"] == f"{GIVEN.extra_session:%H:%M}"


def test_another_language_is_served_by_the_language_line_or_the_nurse(figures) -> None:
    assert counts({"other": figures["other_language"]}) == {"other": "1 of 3"}


def test_the_median_of_a_group_is_that_of_its_own_messages(figures) -> None:
    hours = {name: found["to_be"]["median_hours"] for name, found in figures["waits"].items()}
    assert hours == {
        "red_flags": 2.5,  # 1, 2, 3 and 10 hours
        "missed": 3,
        "red_english": 5.5,
        "red_spanish": 2,
        "red_other": 3,
        "others": 6.5,  # 1, 5, 6, 7, 8 and 9 hours
        "english": 5.5,
        "spanish": 2,
        "other_language": 7,
    }
    before = {name: found["as_is"]["median_hours"] for name, found in figures["waits"].items()}
    assert before == dict.fromkeys(hours, 20) | {"red_other": 30, "other_language": 30}


def test_whether_a_message_belongs_on_its_route_is_judged_by_its_label(figures) -> None:
    right = {name: found["right"] for name, found in figures["routes"].items() if "right" in found}
    assert counts(right) == {
        "nurse_now": "1 of 3",
        "language_line": "1 of 1",
        "stop_list": "1 of 1",
        "prepared_reply": "1 of 2",
    }


@pytest.mark.parametrize(
    ("route", "intent", "known", "is_right"),
    [
        ("language_line", "language_need", {}, True),
        ("language_line", "confirm", {}, False),
        ("stop_list", "wrong_number", {}, True),
        ("stop_list", "confirm", {}, False),
        ("stop_list", "opt_out", CHEST, False),
        ("prepared_reply", "confirm", CHEST, False),
    ],
)
def test_one_message_belongs_on_a_route_or_it_does_not(
    route: str, intent: str, known: dict, is_right: bool
) -> None:
    one = message("one", intent, **known)
    found = evaluate.routes([one], {"one": routing.Routed(route, intent, "")})[route]
    assert (found["right"]["part"], found["wrong"]) == (int(is_right), int(not is_right))


def test_a_reply_to_another_matter_than_the_label_says_does_not_belong_there() -> None:
    one = message("one", "reschedule")
    routed = {"one": routing.Routed(routing.PREPARED, "confirm", "")}
    assert evaluate.routes([one], routed)["prepared_reply"]["wrong"] == 1


def test_hours_of_work_are_those_of_who_reads_and_a_prepared_reply_takes_less(figures) -> None:
    # Nine messages of 4 minutes and one of 14; two of the nine have a prepared reply.
    saved = 2 * (4 - min(4, GIVEN.prepared_minutes))
    work = figures["work"]
    assert work["as_is_hours"] == pytest.approx(50 / 60)
    assert work["to_be_hours"] == pytest.approx((50 - saved) / 60)
    assert {one["who"]: one["hours"] for one in work["readers"].values()} == {
        "nurse": pytest.approx(22 / 60),
        "desk": pytest.approx((28 - saved) / 60),
    }
