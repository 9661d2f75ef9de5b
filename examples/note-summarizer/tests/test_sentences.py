from note_summarizer import sentences


def test_headings_are_left_out_and_bullets_are_no_part_of_a_sentence() -> None:
    text = "HISTORY\nFirst one. Second one.\n\n- warning sign\n2) another\n# Plan\n- Third. Last."
    assert sentences.split(text) == [
        "First one.",
        "Second one.",
        "warning sign",
        "another",
        "Third.",
        "Last.",
    ]


def test_of_a_line_nothing_is_left_out() -> None:
    assert sentences.of_line("HAS A RASH") == ["HAS A RASH"]
    assert sentences.of_line(" ") == []


def test_a_decimal_point_and_a_title_end_no_sentence() -> None:
    assert sentences.split("Take 2.5 mg twice daily. Seen by Dr. Falk.") == [
        "Take 2.5 mg twice daily.",
        "Seen by Dr. Falk.",
    ]
