import pytest

from note_summarizer import checker, extractive, summarisers
from note_summarizer.endpoint import Endpoint
from note_summarizer.extractive import METHODS, Extractive
from note_summarizer.findings import Finding
from note_summarizer.notes import Note, Summary, require_synthetic
from note_summarizer.summarisers import ModelSummariser


@pytest.mark.parametrize("method", METHODS)
def test_a_baseline_copies_sentences_of_the_note_in_their_order(note: Note, method: str) -> None:
    body = extractive.body(note.text)
    said = Extractive(method, 6).summarise(note.text)
    places = [
        body.index(sentence.removeprefix("Takes ").removeprefix("Watch for ")) for sentence in said
    ]
    assert len(said) == 6
    assert places == sorted(places)


def test_the_baseline_with_cues_keeps_what_changed_in_the_plan(note: Note) -> None:
    said = Extractive("cued", 8).summarise(note.text)
    assert "Stop lisinopril because of dry cough." in said
    assert "Losartan 25 mg once daily was started today." in said


def test_the_whole_note_copied_is_found_complete_and_without_invention(note: Note) -> None:
    said = Extractive("lead", 99).summarise(note.text)
    assert "Takes Metformin 500 mg twice daily" in said
    assert "Watch for black stools" in said
    assert checker.check(note, Summary("S1", note.id, "all", tuple(said))) == []


def test_a_text_that_is_not_marked_as_synthetic_is_refused(note: Note) -> None:
    with pytest.raises(SystemExit, match="Only synthetic notes"):
        require_synthetic("Clinic visit of a person.")
    model = ModelSummariser(Endpoint("http://127.0.0.1:9/v1", "none"))
    with pytest.raises(SystemExit, match="Only synthetic notes"):
        model.summarise("Clinic visit of a person.")
    with pytest.raises(SystemExit, match="Only synthetic notes"):
        model.correct("Clinic visit of a person.", [], [])


def test_a_model_gets_the_prompt_and_the_note_and_on_correction_the_findings(
    note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, str]] = []

    def answer(endpoint: Endpoint, system: str, user: str) -> str:
        sent.append((system, user))
        return "First sentence.\nSecond sentence."

    monkeypatch.setattr(summarisers, "complete", answer)
    model = ModelSummariser(Endpoint("http://127.0.0.1:9/v1", "small"))
    assert model.summarise(note.text) == ["First sentence.", "Second sentence."]
    finding = Finding("side", "major", "S1", 1, "F01", "reason", "says right, the note says left")
    model.correct(note.text, ["Pain in the right knee."], [finding])
    assert "Use only what stands in the note" in sent[0][0]
    assert sent[0][1] == note.text
    assert "says right, the note says left" in sent[1][1]
