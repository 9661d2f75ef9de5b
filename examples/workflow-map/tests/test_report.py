import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from workflow_map import ROOT, messages, metric_words, report, results, rows

SOME = messages.load()[:150]


def test_two_reports_are_the_same_to_the_byte(tmp_path: Path) -> None:
    for name in ("a", "b"):
        report.write(tmp_path / name, SOME)
    for file in ("metrics.json", "dashboard.html"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_every_text_of_the_readme_can_be_filled(tmp_path: Path) -> None:
    report.write(tmp_path, SOME)
    metrics = results.load(tmp_path / "metrics.json")
    for name, text in metrics["readme"].items():
        assert not re.search(r"\{\w+\.", results.render(text, metrics)), name


def test_the_seed_in_the_text_is_that_of_the_data(tmp_path: Path, monkeypatch) -> None:
    manifest = json.loads((ROOT / "data" / "manifest.json").read_text(encoding="utf-8"))
    monkeypatch.setattr(messages, "drawn", lambda: {"version": "9.9.9", "seed": 4711})
    report.write(tmp_path, SOME)
    metrics = results.load(tmp_path / "metrics.json")
    text = results.render(metrics["readme"]["results-data"], metrics)
    assert "seed 4711 by version 9.9.9" in text
    monkeypatch.undo()
    assert messages.drawn()["seed"] == manifest["seed"]
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"drawn with seed (\d+)", page) in ([], [str(manifest["seed"])])


def test_braces_in_the_table_of_friction_are_text_and_no_field(tmp_path: Path, monkeypatch) -> None:
    def odd(name: str, needs=(), root: Path = ROOT) -> list[rows.Row]:
        words = ("step", "friction", "measured_by") if name == "map/friction.csv" else ()
        found = read(name, needs, root)
        return [row | {word: row[word] + " {x.y}" for word in words} for row in found]

    read = rows.read
    monkeypatch.setattr(rows, "read", odd)
    report.write(tmp_path, SOME)
    metrics = results.load(tmp_path / "metrics.json")
    text = results.render(metrics["readme"]["results-friction"], metrics)
    *_, line = text.splitlines()
    assert line.count("{x.y} |") == 3


def test_without_a_red_flag_the_report_says_that_nothing_can_be_judged(tmp_path: Path) -> None:
    calm = [replace(message, red_flag="", wording="") for message in SOME]
    report.write(tmp_path, [replace(calm[0], language="other"), *calm[1:]])
    metrics = results.load(tmp_path / "metrics.json")
    for name in ("summary", "metric", "flags", "sample"):
        assert "nothing can be judged" in metrics["readme"][f"results-{name}"]
    lines = metrics["readme"]["results-friction"].splitlines()[2:]
    judged = [row["figure"] != "within_as_is" for row in rows.read("map/friction.csv")]
    assert ["none to judge" not in line for line in lines] == judged


def test_words_of_a_message_cannot_become_markup(tmp_path: Path) -> None:
    odd = replace(SOME[0], text="<script>alert(1)</script>", red_flag="bleeding", wording="direct")
    report.write(tmp_path, [odd, *SOME[1:]])
    assert "<script>alert" not in (tmp_path / "dashboard.html").read_text(encoding="utf-8")


def test_counts_by_route_add_up(tmp_path: Path) -> None:
    report.write(tmp_path, SOME)
    metrics = results.load(tmp_path / "metrics.json")
    assert sum(route["all"]["part"] for route in metrics["routes"].values()) == len(SOME)
    flags = sum(route["red_flags"] for route in metrics["routes"].values())
    assert flags == sum(message.is_red_flag for message in SOME)


def test_words_of_the_wait_follow_the_numbers() -> None:
    def said(today: float, proposed: float) -> str:
        waits = {"as_is": {"median_hours": today}, "to_be": {"median_hours": proposed}}
        return metric_words.missed(waits)

    differing = said(13.1, 5.7)
    assert "as long in" not in differing and "because" not in differing, "who is on call counts too"
    assert "as long in the proposal as they do today" in said(62.11, 62.09)


def test_who_reads_at_any_hour_is_said_in_the_text_and_on_the_page(tmp_path: Path) -> None:
    report.write(tmp_path, SOME)
    metrics = results.load(tmp_path / "metrics.json")
    text = results.render(metrics["readme"]["results-routes"], metrics)
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    for route, who in metrics["readers"].items():
        is_on_call = route in metrics["on_call"]["routes"]
        assert (f"{who}, at any hour" in text) == is_on_call
        assert (f"{html.escape(who)}, at any hour" in page) == is_on_call


def test_the_page_shows_whom_the_rules_missed_and_whom_they_call_needlessly(tmp_path: Path) -> None:
    missed = replace(SOME[0], key="MISSED", text="so odd", red_flag="bleeding", wording="direct")
    found = replace(missed, key="FOUND", text="I am bleeding and it will not stop")
    needless = replace(found, key="NEEDLESS", red_flag="", wording="")
    calm = replace(needless, key="CALM", text="so odd")
    report.write(tmp_path, [missed, found, needless, calm, *SOME[4:]])
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    _, after = page.split("what the rules missed")
    of_missed, of_needless = after.split("Calls that the labels do not call for")
    assert re.findall("MISSED|FOUND|NEEDLESS|CALM", of_missed) == ["MISSED"]
    assert re.findall("MISSED|FOUND|NEEDLESS|CALM", of_needless) == ["NEEDLESS"]


def test_the_page_sets_the_wait_as_proposed_beside_that_of_today(tmp_path: Path) -> None:
    report.write(tmp_path, SOME)
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    found = results.load(tmp_path / "metrics.json")["waits"]["english"]
    for caption, figure in (
        ("Median wait, in hours", "median_hours"),
        ("90th percentile of the wait, in hours", "p90_hours"),
    ):
        _, table = page.split(f"<caption>{caption}</caption>")
        headings = re.findall(r"<th scope=.col.>(.*?)</th>", table)[:3]
        assert headings == ["messages", "today", "as proposed"]
        (line,) = re.findall("all in English</th>(.*?)</tr>", table[: table.index("</table>")])
        cells = re.findall(r"<td.*?>(.*?)</td>", line)
        assert cells == [f"{found[when][figure]:.1f}" for when in ("as_is", "to_be")]


@pytest.mark.parametrize(("count", "said"), [(20, ""), (21, "The first 20 of 21.")])
def test_the_page_says_how_many_needless_calls_it_leaves_out(
    tmp_path: Path, count: int, said: str
) -> None:
    calm = [replace(m, text="so odd", red_flag="", wording="") for m in SOME]
    calls = [replace(m, text="I am bleeding") for m in calm[:count]]
    report.write(tmp_path, [*calls, *calm[count:]])
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    assert re.findall(r"The first 20 of [\d,]+\.", page) == [said] * bool(said)


def test_when_every_message_is_read_in_turn_no_other_route_is_judged(tmp_path: Path) -> None:
    odd = [replace(m, text="so odd", red_flag="", wording="") for m in SOME]
    report.write(tmp_path, [replace(odd[0], red_flag="bleeding", wording="direct"), *odd[1:]])
    metrics = results.load(tmp_path / "metrics.json")
    texts = {name: results.render(text, metrics) for name, text in metrics["readme"].items()}
    assert texts["results-routes"].count("none to judge") == 4
    assert "The rules call the nurse for none of these messages." in texts["results-flags"]


def test_misspelt_is_a_message_that_the_truth_calls_so() -> None:
    made = rows.read("data/truth/wording.csv")
    misspelt = {row["message_id"] for row in made if row["has_misspelling"] == "true"}
    assert {message.key for message in messages.load() if message.is_misspelt} == misspelt
    assert 0 < len(misspelt) < len(made) / 2
