import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from workflow_map import (
    assumptions,
    dashboard,
    messages,
    plural,
    prose,
    report,
    results,
    routing,
    rows,
    shares,
)

CALM = [replace(m, red_flag="", wording="") for m in messages.load()[:60]]
RED = replace(CALM[0], text="I fainted", red_flag="fall_or_faint", wording="direct")
SOME = [RED, *CALM[1:]]


@pytest.fixture
def metrics(tmp_path: Path) -> dict:
    """Return the figures of a few messages, for a test to change one of them."""
    report.write(tmp_path, SOME)
    return results.load(tmp_path / "metrics.json")


@pytest.mark.parametrize(
    ("is_reached", "is_shown", "summary", "verdict"),
    [
        (True, True, "which reaches the target", "The target is reached"),
        (True, False, "which is not shown to reach the target", "reached cannot be told"),
        (False, False, "which does not reach the target", "The target is not reached"),
    ],
)
def test_summary_readme_and_page_tell_the_verdict_of_the_figures(
    metrics: dict, is_reached: bool, is_shown: bool, summary: str, verdict: str
) -> None:
    metrics["metric"] |= {"is_reached": is_reached, "is_shown": is_shown}
    texts = prose.texts(metrics)
    assert summary in texts["results-summary"]
    assert verdict in texts["results-metric"]
    routed = {m.key: routing.load().route(m.text) for m in SOME}
    assert verdict in dashboard.build(SOME, routed, metrics)


def test_the_page_begins_with_the_share_of_today_the_target_and_the_share_as_proposed(
    metrics: dict,
) -> None:
    metrics["metric"] |= {"as_is": shares.share(1, 4), "to_be": shares.share(3, 4), "target": 0.9}
    metrics["flags"]["all"] = shares.share(5, 12)
    page = dashboard.build([], {}, metrics)
    assert re.findall(r"<b>(.*?)</b>", page)[:4] == ["25%", "90%", "75%", "7"]
    metrics["metric"]["to_be"] = shares.share(0, 0)
    assert re.findall(r"<b>(.*?)</b>", dashboard.build([], {}, metrics))[2] == "none"


@pytest.mark.parametrize(
    ("count", "wrong", "said"),
    [
        (0, 0, "No number would be taken off the list."),
        (1, 0, "The one on the stop list asks for that or comes from a stranger."),
        (7, 0, "Each of the 7 on the stop list asks for that or comes from a stranger."),
        (1, 1, "**The one on the stop list wants something else.**"),
        (7, 1, "**1 of the 7 on the stop list wants something else.**"),
        (7, 2, "**2 of the 7 on the stop list want something else.**"),
    ],
)
def test_who_is_taken_off_the_list_by_mistake_is_said(
    metrics: dict, count: int, wrong: int, said: str
) -> None:
    metrics["routes"]["stop_list"] |= {"wrong": wrong}
    metrics["routes"]["stop_list"]["all"]["part"] = count
    assert said in results.render(prose.texts(metrics)["results-routes"], metrics)


def test_how_often_a_route_is_right_and_a_call_is_needed_is_said(metrics: dict) -> None:
    metrics["routes"]["nurse_now"]["right"] = shares.share(3, 4)
    metrics["alarms"]["right"] = shares.share(3, 4)
    texts = {name: results.render(text, metrics) for name, text in prose.texts(metrics).items()}
    assert "| 75% (30% to 95%; 3 of 4) |" in texts["results-routes"]
    assert "call the nurse for, 75% (30% to 95%) is a red flag" in texts["results-flags"]


def test_those_whom_the_rules_miss_are_spoken_of_only_if_there_are_any(metrics: dict) -> None:
    for is_any in (True, False):
        metrics["waits"].pop("missed", None)
        if is_any:
            metrics["waits"]["missed"] = metrics["waits"]["red_flags"]
        text = prose.texts(metrics)["results-metric"]
        assert ("People whom the rules miss" in text) == is_any


@pytest.mark.parametrize(
    ("late", "whole", "said"),
    [
        (1, 3, "leave here 1 of 3 is; the others are opened in time anyway."),
        (2, 3, "leave here 2 of 3 are; the other is opened in time anyway."),
        (0, 3, ""),
        (3, 3, ""),
    ],
)
def test_red_flags_of_the_sample_that_are_opened_in_time_anyway_are_told_if_there_are_any(
    metrics: dict, late: int, whole: int, said: str
) -> None:
    metrics["sample"]["late"] |= {"part": late, "whole": whole}
    text = results.render(prose.texts(metrics)["results-sample"], metrics)
    assert said in text
    assert ("anyway" in text) == bool(said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"asked": 60, "messages": 10}, "A week holds fewer such messages than the 60 that were "),
        ({"missed": shares.share(0, 43)}, "cannot be told, since there is no red flag in the 43 "),
        ({"limit": None}, "Too few messages come in a week for a limit"),
    ],
)
def test_what_a_small_inbox_cannot_show_is_said_and_only_then(
    metrics: dict, change: dict, said: str
) -> None:
    metrics["sample"] = {
        "asked": 60,
        "messages": 60,
        "missed": shares.share(2, 43),
        "late": shares.share(2, 2),
        "limit": 3,
        "false_alarm": 0.04,
        "fires": 0.5,
    }
    as_usual = results.render(prose.texts(metrics)["results-sample"], metrics)
    assert said not in as_usual
    assert "(2 red flags in 43 such messages) it would be reached in 50%" in as_usual
    metrics["sample"] |= change
    assert said in results.render(prose.texts(metrics)["results-sample"], metrics)


@pytest.mark.parametrize("figure", ["count", "days", "clinics", "languages", "nothing"])
def test_a_friction_is_measured_by_a_figure_that_can_be_shown(
    metrics: dict, figure: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {"step": "A1", "friction": "slow", "measured_by": "this", "figure": figure}
    monkeypatch.setattr(rows, "read", lambda *_: [row])
    with pytest.raises(SystemExit, match=f"no figure is called '{figure}'; there are closed, .*"):
        prose.texts(metrics)


def test_a_friction_of_language_is_told_by_how_many_write_in_another(metrics: dict) -> None:
    metrics["messages"]["languages"]["other"] = shares.share(3, 4)
    text = results.render(prose.texts(metrics)["results-friction"], metrics)
    for row in rows.read("map/friction.csv"):
        if row["figure"] == "other_language":
            assert f"| {row['measured_by']} | 75% |" in text


def test_one_minute_or_one_message_is_not_told_as_several(tmp_path: Path, monkeypatch) -> None:
    one = timedelta(minutes=1)
    monkeypatch.setattr(assumptions, "limits", lambda: {"fall_or_faint": one})
    given = assumptions.load()
    given = replace(given, within=one, nurse=one, prepared_minutes=1, sample=1, target=1.0)
    report.write(tmp_path, SOME, given)
    metrics = results.load(tmp_path / "metrics.json")
    said = [results.render(text, metrics) for text in metrics["readme"].values()]
    said.append((tmp_path / "dashboard.html").read_text(encoding="utf-8"))
    several = r"(?<![\d.,])1 (minutes|messages|clinics|days|red flags|such messages|\(\S+ mention )"
    assert not re.findall(several, "\n".join(said))


@pytest.mark.parametrize(("count", "word"), [(0, "minutes"), (1, "minute"), (2, "minutes")])
def test_a_word_takes_the_form_of_its_count(count: int, word: str) -> None:
    assert plural.plural(count, "minute") == word
    assert plural.plural(count, "is", "are") == ("is" if word == "minute" else "are")
