import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from vendor_review import (
    ROOT,
    answers,
    checklist,
    dossier,
    evaluation,
    group_words,
    prose,
    report,
    results,
)

GIVEN = answers.load()


def test_two_reports_are_the_same_to_the_byte(tmp_path: Path) -> None:
    for name in ("a", "b"):
        report.write(tmp_path / name, GIVEN)
    for file in ("metrics.json", "dashboard.html"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_every_text_of_readme_and_memo_is_there_and_can_be_filled(tmp_path: Path) -> None:
    report.write(tmp_path, GIVEN)
    metrics = results.load(tmp_path / "metrics.json")
    for page in report.PAGES:
        for name in results.blocks((ROOT / page).read_text(encoding="utf-8")):
            shown = results.render(metrics["readme"][name], metrics)
            assert not re.search(r"\{\w+\.", shown), name


def test_a_report_on_answers_without_evidence_is_refused(tmp_path: Path) -> None:
    broken = [replace(answer, statement="") for answer in GIVEN]
    with pytest.raises(SystemExit, match="cannot be used:"):
        report.write(tmp_path, broken)


def test_your_own_answers_are_scored_with_the_others(tmp_path: Path) -> None:
    there = {(a.vendor, a.item) for a in GIVEN if a.reader == "own"}
    first = [a for a in GIVEN if a.vendor == "V01" and a.reader == "A"]
    own = [replace(a, reader="own") for a in first if (a.vendor, a.item) not in there]
    report.write(tmp_path, [*GIVEN, *own])
    metrics = results.load(tmp_path / "metrics.json")
    assert "own" in metrics["readers"]
    assert "you" in metrics["readme"]["results-readers"]


def test_every_open_item_has_a_condition_and_a_question_in_the_memo(tmp_path: Path) -> None:
    report.write(tmp_path, GIVEN)
    metrics = results.load(tmp_path / "metrics.json")
    groups = metrics["evaluation"]["groups"]
    for name, more in (
        ("results-conditions", len(group_words.conditions(metrics))),
        ("results-questions", 0),
    ):
        lines = re.findall(r"^\d+\. ", metrics["readme"][name], re.MULTILINE)
        assert len(lines) == metrics["decision"]["open"] + more
    pilot = results.render(metrics["readme"]["results-pilot"], metrics)
    for name in evaluation.standing(groups, evaluation.UNTESTED, evaluation.MORE):
        assert group_words.GROUP_WORDS[name] in pilot or "Nobody's yet" in pilot
    assert pilot.removeprefix("**Whose visits.** ") in html.unescape(
        (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    )


def test_a_condition_about_the_pilot_is_kept_during_it_and_not_met_before(tmp_path: Path) -> None:
    report.write(tmp_path, [replace(a, points=0, statement="") for a in GIVEN])
    text = results.load(tmp_path / "metrics.json")["readme"]["results-conditions"]
    before, during = text.split("**Agreed in writing before the first visit is recorded")
    assert before.startswith("**Met, with a paper to show it, before the first visit")
    for key, item in checklist.items().items():
        assert f"{item.condition} ({key})" in (before if item.is_met_before else during)
    assert "during the pilot" not in before
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_items_that_were_scored_too_strictly_are_named_in_the_right_number() -> None:
    judged = {"too_strict": ["H1"], "overlooked": []}
    assert "H1 was planted" in prose.gaps_seen(judged)
    assert "H1 and M2 were planted" in prose.gaps_seen({**judged, "too_strict": ["H1", "M2"]})


def test_a_single_vendor_is_compared_with_nobody(tmp_path: Path) -> None:
    report.write(tmp_path, GIVEN)
    metrics = results.load(tmp_path / "metrics.json")
    first = dict(list(metrics["vendors"].items())[:1])
    for vendors, word in ((first, False), ({**first, "V02": first["V01"]}, True)):
        assert ("all vendors" in prose.summary({**metrics, "vendors": vendors})) == word
        assert ("all vendors" in prose.readers({**metrics, "vendors": vendors})) == word


def test_figures_that_stand_in_two_places_are_the_same(tmp_path: Path) -> None:
    report.write(tmp_path, GIVEN)
    metrics = results.load(tmp_path / "metrics.json")
    vendor, decision = metrics["vendors"][dossier.CASE], metrics["decision"]
    assert vendor["gaps"] == metrics["judged"]["gaps"]
    assert vendor["failed"] == len(decision["failed_stops"])
    assert (vendor["share"], vendor["verdict"]) == (decision["share"], decision["verdict"])
    brochure = ROOT / "data" / "dossiers" / dossier.CASE / "1_brochure.md"
    assert vendor["claims"] == brochure.read_text(encoding="utf-8").count("> **S")
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    whom = "all vendors" if len(metrics["vendors"]) > 1 else "the vendor"
    share = f"{metrics['agreement']['same']['value']:.0%}"
    assert f"<b>{share}</b><span>of answers to {whom}</span>" in page
    for area in metrics["areas"].values():
        assert area["points"] == 2 * area["full"] + area["partly"]
        assert area["most"] == 2 * (area["full"] + area["partly"] + area["none"])


def test_the_page_shows_what_both_readers_gave_the_vendor_under_review(tmp_path: Path) -> None:
    sentences = dossier.load()[dossier.CASE].statements.values()
    evidence = next(s for s in sentences if s.document != dossier.BROCHURE)
    items = checklist.items()
    case = [
        answers.Answer(dossier.CASE, reader, item, points, evidence.key, f"Because of {item}.")
        for item in items
        for reader, points in (("A", 2), ("B", 1))
    ]
    others = [replace(a, reason="Of another.") for a in GIVEN if a.vendor != dossier.CASE]
    report.write(tmp_path, [*case, *others])
    page = html.unescape((tmp_path / "dashboard.html").read_text(encoding="utf-8"))
    assert page.count("2, shown") == page.count("1, partly") == len(items)
    assert page.count(f"{evidence.key}: \u201c{evidence.text}\u201d") == len(items)
    assert [page.count(f"A and B: Because of {item}.") for item in items] == [1] * len(items)
    assert page.count(" (stop)<") == sum(item.is_stop for item in items.values())
    assert "Of another." not in page


@pytest.mark.parametrize(("count", "caption"), [(1, "1 open item<"), (2, "2 open items<")])
def test_the_page_lists_what_is_open_and_nothing_else(
    tmp_path: Path, count: int, caption: str
) -> None:
    sentences = dossier.load()[dossier.CASE].statements.values()
    key = next(s.key for s in sentences if s.document != dossier.BROCHURE)
    case = [
        answers.Answer(dossier.CASE, reader, item, 1 if place < count else 2, key, "Because.")
        for place, item in enumerate(checklist.items())
        for reader in ("A", "B")
    ]
    report.write(tmp_path, [*case, *[a for a in GIVEN if a.vendor != dossier.CASE]])
    page = (tmp_path / "dashboard.html").read_text(encoding="utf-8")
    shown = page.split("What is open")[1].split("</section>")[0]
    assert caption in shown
    asked = [html.escape(item.question_back) in shown for item in checklist.items().values()]
    assert asked.count(True) == count


def test_of_the_papers_only_the_brochure_counts_for_nothing(tmp_path: Path) -> None:
    report.write(tmp_path, GIVEN)
    page = html.unescape((tmp_path / "dashboard.html").read_text(encoding="utf-8"))
    shown = page.split("What counts for nothing")[1].split("</section>")[0]
    for sentence in dossier.load()[dossier.CASE].statements.values():
        assert (sentence.text in shown) == (sentence.document == dossier.BROCHURE)


def test_words_of_an_answer_cannot_become_markup(tmp_path: Path) -> None:
    odd = [replace(answer, reason="<script>alert(1)</script>") for answer in GIVEN]
    report.write(tmp_path, odd)
    assert "<script>alert" not in (tmp_path / "dashboard.html").read_text(encoding="utf-8")
