import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from vendor_review import ROOT, agreement, answers, checklist, dossier

GIVEN, DOSSIERS, ITEMS = answers.load(), dossier.load(), checklist.items()
WITH_EVIDENCE = next(answer for answer in GIVEN if answer.points)


def test_every_answer_of_the_filled_case_has_its_evidence() -> None:
    assert answers.problems(GIVEN, DOSSIERS, ITEMS) == []


def test_both_readers_have_answered_every_item_of_theirs_for_every_vendor() -> None:
    asked = {
        (vendor, item, reader)
        for vendor, item in agreement.planted()
        if item in ITEMS
        for reader in ("A", "B")
    }
    assert asked <= {(a.vendor, a.item, a.reader) for a in GIVEN}


def test_answers_to_an_item_that_is_asked_no_more_are_left_aside(tmp_path: Path) -> None:
    root = own_answers(tmp_path, "own", "2")
    (root / "data" / "reviews.csv").unlink()
    for path in (ROOT / "data").glob("reviews.csv*"):
        shutil.copy(path, root / "data" / path.name)
    lines = (root / checklist.NAME).read_text(encoding="utf-8").splitlines()
    (root / checklist.NAME).write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    gone = next(reversed(ITEMS))
    assert gone in {answer.item for answer in GIVEN}
    assert gone not in {answer.item for answer in answers.load(root)}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"statement": "", "points": 1}, ": 1 point without a sentence as evidence"),
        ({"statement": "", "points": 2}, ": 2 points without a sentence as evidence"),
        ({"statement": "S99"}, "has no sentence 'S99'"),
        ({"reason": ""}, "no reason is given"),
        ({"item": "Z9"}, "no item 'Z9'"),
        ({"vendor": "V00"}, "no dossier 'V00'"),
    ],
)
def test_an_answer_that_lacks_its_evidence_is_named(change: dict, reason: str) -> None:
    broken = replace(WITH_EVIDENCE, **change)
    found = answers.problems([broken], DOSSIERS, ITEMS)
    assert len(found) == 1
    assert reason in found[0]


def test_an_item_answered_twice_by_one_reader_is_named() -> None:
    found = answers.problems([WITH_EVIDENCE, WITH_EVIDENCE], DOSSIERS, ITEMS)
    assert "answered twice" in found[0]


def test_answers_that_cannot_be_used_are_not_said_to_lack_evidence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(answers, "load", lambda: [WITH_EVIDENCE, WITH_EVIDENCE])
    assert answers.main() == 1
    said = capsys.readouterr().out
    assert said.startswith("These answers cannot be used:")
    assert "answered twice" in said


def own_answers(folder: Path, reader: str, points: str) -> Path:
    """Put one answer of your own, beside no other, into a folder."""
    head = "vendor_id,reader,item,score_points,statement_id,reason"
    (folder / "checklist").mkdir()
    shutil.copy(ROOT / checklist.NAME, folder / checklist.NAME)
    (folder / "data").mkdir()
    (folder / "review").mkdir()
    (folder / "data" / "reviews.csv").write_text(f"{head}\n", encoding="utf-8")
    line = f"V01,{reader},P1,{points},S07,because"
    (folder / answers.OWN).write_text(f"{head}\n{line}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("reader", ["own", "Ana-María", "nurse_2", "Ann B"])
def test_a_reader_may_have_any_plain_name(tmp_path: Path, reader: str) -> None:
    (answer,) = answers.load(own_answers(tmp_path, reader, "2"))
    assert (answer.reader, answer.points) == (reader, 2)


@pytest.mark.parametrize("reader", ["Dr. Ann", "a{b}", "", " own"])
def test_a_name_that_no_result_can_stand_under_is_refused_with_its_line(
    tmp_path: Path, reader: str
) -> None:
    where = r"own_answers\.csv, line 2: reader is .*; a name of letters, .* would be right"
    with pytest.raises(SystemExit, match=where):
        answers.load(own_answers(tmp_path, reader, "2"))


def test_no_reader_has_the_name_of_all_at_once(tmp_path: Path) -> None:
    where = r"own_answers\.csv, line 2: together is what results call all readers"
    with pytest.raises(SystemExit, match=where):
        answers.load(own_answers(tmp_path, "together", "2"))


def test_points_that_are_none_of_the_three_are_refused_with_their_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"own_answers\.csv, line 2: score_points is 0, 1 or 2"):
        answers.load(own_answers(tmp_path, "own", "3"))


def test_an_answer_that_rests_on_the_brochure_is_a_claim() -> None:
    papers = DOSSIERS[dossier.CASE]
    claim = next(s for s in papers.statements.values() if s.document == dossier.BROCHURE)
    assert answers.is_claim(
        replace(WITH_EVIDENCE, vendor=papers.key, statement=claim.key), DOSSIERS
    )
    assert not answers.is_claim(replace(WITH_EVIDENCE, statement=""), DOSSIERS)


def test_answers_that_rest_on_the_brochure_are_listed_and_all_can_be_used(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = DOSSIERS[dossier.CASE]
    by_document = {s.document: s.key for s in papers.statements.values()}
    given = [
        answers.Answer(papers.key, "own", item, 1, by_document[document], "because")
        for item, document in (("P1", "brochure"), ("P2", "operations"))
    ]
    monkeypatch.setattr(answers, "load", lambda: given)
    assert answers.main() == 0
    counted, _, listed = capsys.readouterr().out.splitlines()
    assert counted == "2 answers, each with its evidence."
    assert listed == f"  {papers.key} P1 by own, {by_document['brochure']}"


def test_every_sentence_of_the_table_stands_in_a_paper_of_the_dossier() -> None:
    for key, papers in DOSSIERS.items():
        folder = dossier.ROOT / "data" / "dossiers" / key
        text = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md")))
        for statement in papers.statements.values():
            assert f"**{statement.key}** \u201c{statement.text}\u201d" in text
