from note_summarizer import sentences


def test_headings_are_left_out_and_list_lines_stand_alone() -> None:
    text = "HISTORY\nFirst one. Second one.\n\n- warning sign\n2) another\n# Plan\nThird."
    assert sentences.split(text) == [
        "First one.",
        "Second one.",
        "warning sign",
        "another",
        "Third.",
    ]


def test_a_decimal_point_and_a_title_end_no_sentence() -> None:
    assert sentences.split("Take 2.5 mg twice daily. Seen by Dr. Falk.") == [
        "Take 2.5 mg twice daily.",
        "Seen by Dr. Falk.",
    ]
