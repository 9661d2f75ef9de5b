from dataclasses import replace

import pytest

from vendor_review import answers, checklist, dossier

GIVEN, DOSSIERS, ITEMS = answers.load(), dossier.load(), checklist.items()
WITH_EVIDENCE = next(answer for answer in GIVEN if answer.points)


def test_every_answer_of_the_filled_case_has_its_evidence() -> None:
    assert answers.problems(GIVEN, DOSSIERS, ITEMS) == []


def test_both_readers_have_answered_every_item_of_every_vendor() -> None:
    asked = {
        (vendor, item, reader) for vendor in DOSSIERS for item in ITEMS for reader in ("A", "B")
    }
    assert {(a.vendor, a.item, a.reader) for a in GIVEN if a.reader != "own"} == asked


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"statement": ""}, "points without a sentence as evidence"),
        ({"statement": "S99"}, "has no sentence 'S99'"),
        ({"reason": ""}, "no reason is given"),
        ({"item": "Z9"}, "no item 'Z9'"),
        ({"vendor": "V99"}, "no dossier 'V99'"),
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


def test_an_answer_that_rests_on_the_brochure_is_a_claim() -> None:
    papers = DOSSIERS[dossier.CASE]
    claim = next(s for s in papers.statements.values() if s.document == dossier.BROCHURE)
    assert answers.is_claim(
        replace(WITH_EVIDENCE, vendor=papers.key, statement=claim.key), DOSSIERS
    )
    assert not answers.is_claim(replace(WITH_EVIDENCE, statement=""), DOSSIERS)


def test_every_sentence_of_the_table_stands_in_a_paper_of_the_dossier() -> None:
    for key, papers in DOSSIERS.items():
        folder = dossier.ROOT / "data" / "dossiers" / key
        text = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md")))
        for statement in papers.statements.values():
            assert f"**{statement.key}** \u201c{statement.text}\u201d" in text
