import re
from dataclasses import replace
from pathlib import Path

import pytest

from workflow_map import (
    ROOT,
    assumptions,
    diagram,
    inbox,
    messages,
    prose,
    readers,
    routing,
    rows,
)

AS_IS, TO_BE = diagram.read("map/as_is.csv"), diagram.read("map/to_be.csv")


@pytest.mark.parametrize("steps", [AS_IS, TO_BE], ids=["as is", "to be"])
def test_every_step_is_reached_from_the_first(steps) -> None:
    onward = {step.key: [key for key, _ in step.onward] for step in steps}
    seen, ahead = set(), [steps[0].key]
    while ahead:
        key = ahead.pop()
        if key not in seen:
            seen.add(key)
            ahead += onward[key]
    assert seen == set(onward)


def test_every_prepared_reply_says_what_to_do_with_a_symptom() -> None:
    for row in rows.read("replies/prepared.csv", ("intent", "language", "text")):
        number = {"en": "call the emergency number", "es": "llame al número de emergencias"}
        assert number[row["language"]] in row["text"]


def test_every_kind_of_red_flag_has_a_limit() -> None:
    limits = rows.read("map/limits.csv")
    named = {row["red_flag"] for row in rows.read("data/labels.csv")} - {""}
    assert named <= {row["red_flag"] for row in limits}


@pytest.mark.parametrize(
    "text",
    [
        "My lips and tongue are swelling since the new pill",
        "Se me hinchan los labios y la lengua",
        "My throat closing up",
        "I have chest pain",
        "I can't breathe",
    ],
)
def test_what_may_stop_the_breath_or_the_heart_is_told_the_emergency_number_first(
    text: str,
) -> None:
    limits = rows.unique(rows.read("map/limits.csv"), "red_flag", "limits")
    escalation = rows.unique(rows.read("map/escalation.csv"), "key", "escalation")
    limit = limits[routing.load().route(text).rule]
    shortest = min(int(row["within_minutes"]) for row in limits.values())
    assert int(limit["within_minutes"]) == shortest
    assert "emergency number" in escalation[limit["escalation"]]["what_they_do"]


def test_every_escalation_has_a_time_and_a_way_on_when_nobody_answers() -> None:
    for row in rows.read("map/escalation.csv"):
        assert all(row.values()), row["key"]


def test_every_route_has_words_for_the_reader() -> None:
    assert set(prose.ROUTE_WORDS) == set(routing.ROUTES)


def test_who_reads_a_message_is_the_same_in_the_map_the_escalation_and_the_readme() -> None:
    who = readers.load()
    escalation = rows.unique(rows.read("map/escalation.csv"), "key", "escalation")
    assert escalation["E6"]["who"] == who[routing.IN_TURN]
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"The {who[routing.PREPARED]} sends or corrects what was prepared" in page


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("stop_list,", "stop_lists,", "the routes are nurse_now, language_line"),
        ("stop_list,B", "stop_list,X", "line 4: 'X.' is no step of a person"),
        ("stop_list,", "nurse_now,", "route 'nurse_now' stands there twice"),
    ],
)
def test_a_route_that_nobody_reads_is_refused(tmp_path, old: str, new: str, reason: str) -> None:
    (tmp_path / "map").mkdir()
    for name in ("routes", "to_be"):
        text = (ROOT / f"map/{name}.csv").read_text(encoding="utf-8")
        text = text.replace(old, new) if name == "routes" else text
        (tmp_path / f"map/{name}.csv").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match=reason):
        readers.load(tmp_path)


def with_another_reader(folder: Path, route: str, step: str) -> dict[str, str]:
    """Return who reads what when one route is read at another step."""
    (folder / "map").mkdir()
    for name in ("routes", "to_be"):
        text = (ROOT / f"map/{name}.csv").read_text(encoding="utf-8")
        text = re.sub(f"(?m)^{route},.*$", f"{route},{step}", text) if name == "routes" else text
        (folder / f"map/{name}.csv").write_text(text, encoding="utf-8")
    return readers.load(folder)


def test_what_the_nurse_on_call_reads_is_opened_at_any_hour_whatever_its_route(tmp_path) -> None:
    given = replace(assumptions.load(), on_call=("nurse on call",))
    nurse = rows.unique(rows.read("map/routes.csv"), "route", "routes")[routing.NURSE]
    changed = with_another_reader(tmp_path, routing.LANGUAGE_LINE, nurse["read_at"])
    on_call = readers.on_call(changed, given)
    assert on_call == {routing.NURSE, routing.LANGUAGE_LINE}
    some = messages.load()
    routed = {m.key: routing.Routed(routing.LANGUAGE_LINE, "r", "w") for m in some}
    opened = inbox.to_be(some, routed, given, on_call)
    assert opened == {m.key: m.received_at + given.nurse for m in some}


WHO = {route: "desk" for route in routing.ROUTES} | {
    routing.NURSE: "nurse on call",
    routing.LANGUAGE_LINE: "language line",
}


def test_a_reader_is_put_on_call_by_its_name() -> None:
    given = replace(assumptions.load(), on_call=("nurse on call", "language line"))
    assert readers.on_call(WHO, given) == {routing.NURSE, routing.LANGUAGE_LINE}


@pytest.mark.parametrize(
    ("on_call", "reason"),
    [
        (("nurse on call", "night porter"), "on_call names 'night porter', who reads no route"),
        (("language line",), "on_call leaves out the nurse on call"),
        ((), "on_call leaves out the nurse on call"),
    ],
)
def test_who_cannot_be_on_call_is_named(on_call: tuple[str, ...], reason: str) -> None:
    with pytest.raises(SystemExit, match=reason):
        readers.on_call(WHO, replace(assumptions.load(), on_call=on_call))


def read_note() -> str:
    return (ROOT / "PRIVACY_NOTE.md").read_text(encoding="utf-8")


def test_what_a_step_looks_up_is_used_according_to_the_privacy_note() -> None:
    looked_up = [row["what"] for row in rows.read("map/to_be.csv") if "schedule" in row["what"]]
    (used,) = re.findall(r"(?m)^\| What is used\? \| (.*) \|$", read_note())
    assert not looked_up or "visit" in used


def test_the_privacy_note_names_everybody_who_reads_messages_in_the_map() -> None:
    (who,) = re.findall(r"(?m)^\| Who sees it\? \| (.*) \|$", read_note())
    readers_drawn = {step.lane.lower() for step in TO_BE if not step.is_assisted} - {"patient"}
    assert {lane for lane in readers_drawn if lane not in who.lower()} == set()
    assert "clinical lead" in who
    assert "outside interpreter" in who


def test_the_privacy_note_says_what_must_never_be_entered() -> None:
    assert "never be entered" in read_note()
