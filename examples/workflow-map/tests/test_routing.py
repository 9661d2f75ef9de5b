import pytest

from workflow_map import routing, words

ROUTER = routing.load()


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("I have chest pain since last night", routing.NURSE),
        ("ME DUELE EL PECHO", routing.NURSE),
        ("me duele el pecho al caminar, gracias", routing.NURSE),
        ("I can\u2019t breathe well", routing.NURSE),
        ("STOP", routing.STOP_LIST),
        ("Wrong number", routing.STOP_LIST),
        ("Necesito intérprete para la cita", routing.LANGUAGE_LINE),
        ("Tôi không nói được tiếng Anh", routing.LANGUAGE_LINE),
        ("我不会说英语", routing.LANGUAGE_LINE),
        ("Could you tell the doctor that my sister will bring me", routing.DESK),
        ("", routing.DESK),
        ("\U0001f44d", routing.DESK),
    ],
)
def test_a_message_goes_where_its_words_send_it(text: str, route: str) -> None:
    assert ROUTER.route(text).route == route


def test_a_red_flag_wins_over_everything_else() -> None:
    for routine in ("STOP", "Yes", "Done", "wrong number", "all good", "any news"):
        assert ROUTER.route(f"{routine}. I fainted this morning.").route == routing.NURSE


def test_a_long_message_never_gets_a_prepared_reply() -> None:
    long = "yes all good done any news " + "and one more thing that I wanted to ask you about " * 3
    assert ROUTER.route(long).route == routing.DESK


def test_words_are_found_whole_and_a_star_stands_for_the_rest() -> None:
    found = words.pattern(["faint*", "numb"])
    assert found.search(words.fold("I FAINTED twice"))
    assert not found.search(words.fold("What is your number?"))
    assert words.pattern(["no * left"]).search(words.fold("There is no insulin left."))
    assert not words.pattern(["no * left"]).search(words.fold("There is nothing left to say"))


def test_accents_case_and_punctuation_do_not_matter() -> None:
    assert words.fold("¿Está  BIEN, señor?") == "esta bien senor"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("x,robot,en,hello,,", "route 'robot' is none of"),
        ("x,front_desk,en,hello,few,", "most_words is a whole number"),
        ("x,front_desk,en, ; ,,", "there are no words"),
    ],
)
def test_a_rule_that_makes_no_sense_is_named_with_its_line(tmp_path, line, reason) -> None:
    (tmp_path / "rules").mkdir()
    header = "rule,route,language,words,most_words,why\n"
    (tmp_path / "rules" / "routing.csv").write_text(header + line + "\n")
    with pytest.raises(SystemExit, match=f"line 2: {reason}"):
        routing.load(tmp_path)
