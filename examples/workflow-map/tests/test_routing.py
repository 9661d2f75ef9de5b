import pytest

from workflow_map import ROOT, routing, rows, words

ROUTER = routing.load()


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("I have chest pain since last night", routing.NURSE),
        ("ME DUELE EL PECHO", routing.NURSE),
        ("me duele el pecho al caminar, gracias", routing.NURSE),
        ("I can\u2019t breathe well", routing.NURSE),
        ("I am coughing up blood", routing.NURSE),
        ("STOP", routing.STOP_LIST),
        ("Please stop. Thanks", routing.STOP_LIST),
        ("Hi. Wrong number", routing.STOP_LIST),
        ("Necesito intérprete para la cita", routing.LANGUAGE_LINE),
        ("Tôi không nói được tiếng Anh", routing.LANGUAGE_LINE),
        ("Tôi bị sốt cao và ớn lạnh", routing.LANGUAGE_LINE),
        ("Toi bi sot cao va on lanh", routing.LANGUAGE_LINE),
        ("Đau ngực quá", routing.LANGUAGE_LINE),
        ("我不会说英语", routing.LANGUAGE_LINE),
        ("Estou com febre alta", routing.LANGUAGE_LINE),
        ("J'ai de la fièvre", routing.LANGUAGE_LINE),
        ("La amoxicilina se toma con comida", routing.IN_TURN),
        ("throwing up everything", routing.IN_TURN),
        ("Could you tell the doctor that my sister will bring me", routing.IN_TURN),
        ("", routing.IN_TURN),
        ("\U0001f44d", routing.IN_TURN),
    ],
)
def test_a_message_goes_where_its_words_send_it(text: str, route: str) -> None:
    assert ROUTER.route(text).route == route


def test_a_red_flag_wins_over_everything_else() -> None:
    for routine in ("STOP", "Yes", "Done", "wrong number", "all good", "any news"):
        assert ROUTER.route(f"{routine}. I fainted this morning.").route == routing.NURSE


@pytest.mark.parametrize(
    "text",
    [
        "When do I stop the apixaban?",
        "stop apixaban?",
        "Tengo el azúcar muy alto",
        "I took the wrong number of pills",
        "not better",
        "No better at all",
        "I am not doing well",
        "no estoy bien",
        "No me siento mejor",
        "Threw up 1 time after breakfast",
        "1 but my leg is hot",
        "I took 2 instead of 1",
        "Nobody called me about the follow up",
        "Yes, and my leg is hot",
        "Done, and I want to sleep all day",
    ],
)
def test_a_phrase_inside_another_matter_stops_nothing_and_prepares_nothing(text: str) -> None:
    assert ROUTER.route(text).route == routing.IN_TURN


SAID = {
    "<day>": "Tuesday",
    "<time>": "10:30",
    "<number>": "7",
    "<medicine>": "adalimumab",
    "<examination>": "MRI",
}


def said(phrase: str) -> str:
    """Return a phrase with something that may stand in each of its slots."""
    return " ".join(SAID.get(word, word) for word in phrase.split())


WHOLE = [
    (row["route"], said(phrase))
    for row in rows.read("rules/routing.csv")
    if row["route"] in routing.UNDERSTOOD_WHOLE
    for phrase in rows.listed(row["words"])
]


@pytest.mark.parametrize(("route", "phrase"), WHOLE)
def test_each_phrase_that_must_be_the_whole_message_allows_thanks_and_nothing_else(
    route: str, phrase: str
) -> None:
    assert ROUTER.route(f"Hello. {phrase}, thank you").route == route
    for more in ("but my leg is hot", "until last night", "not"):
        assert ROUTER.route(f"{phrase} {more}").route == routing.IN_TURN


@pytest.mark.parametrize(
    "phrase",
    [
        phrase
        for row in rows.read("rules/routing.csv")
        if row["route"] in routing.UNDERSTOOD_WHOLE
        for phrase in rows.listed(row["words"])
        if "<" in phrase
    ]
    or ["<day>"],
)
def test_a_slot_takes_no_word_that_nobody_listed(phrase: str) -> None:
    dizzy = " ".join("dizzy" if word in SAID else word for word in phrase.split())
    assert ROUTER.route(dizzy).route == routing.IN_TURN


@pytest.mark.parametrize("sign", ["\U0001f62d", "\U0001fa78", "\u2639\ufe0f", ":(", ":-(", "<3"])
@pytest.mark.parametrize(("route", "phrase"), WHOLE[:1] + WHOLE[-1:])
def test_a_sign_that_is_no_letter_keeps_a_message_from_being_known_whole(
    route: str, phrase: str, sign: str
) -> None:
    assert ROUTER.route(f"{phrase}!").route == route
    assert ROUTER.route(f"{phrase} {sign}").route == routing.IN_TURN
    assert ROUTER.route(f"I fainted {sign}").route == routing.NURSE


@pytest.mark.parametrize("mark", ["'", "\u2019", "\u2018", "\u02bc", "\u00b4", "`"])
def test_every_key_that_stands_for_an_apostrophe_is_one(mark: str) -> None:
    assert ROUTER.route(f"I can{mark}t breathe well").route == routing.NURSE
    assert ROUTER.route(f"{mark}chest pain{mark} since last night").route == routing.NURSE


def test_a_colon_is_plain_in_a_time_only() -> None:
    assert words.is_plain("Yes, at 10:30")
    assert not words.is_plain("Better: no")


def test_words_are_found_whole_and_a_star_stands_for_the_rest() -> None:
    found = words.pattern(["faint*", "numb"])
    assert found.search(words.fold("I FAINTED twice"))
    assert not found.search(words.fold("What is your number?"))
    assert words.pattern(["no * left"]).search(words.fold("There is no insulin left."))
    assert not words.pattern(["no * left"]).search(words.fold("There is nothing left to say"))


def test_accents_case_and_punctuation_do_not_matter() -> None:
    assert words.fold("¿Está  BIEN, señor?") == "esta bien senor"


def test_a_text_as_spelt_keeps_its_accents_and_nothing_else_of_how_it_was_typed() -> None:
    for typed in ("Señor, I CAN´T!", "sen\u0303or \u2018i can\u2019t\u2019"):
        assert words.as_spelt(typed) == "señor i can't"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on", "fr"),  # English and a language that nobody here reads
        ("on the", "en"),  # no tie: more of the words are English
        ("on la", "fr"),  # French has two, English and Spanish one each
        ("the la", "es"),  # English, Spanish and French: no interpreter is needed
        ("de la", "es"),  # Spanish and a language that nobody here reads
        ("le thé", ""),  # tea, and not the English word
    ],
)
def test_the_language_is_that_of_most_words_and_a_tie_is_settled(text: str, language: str) -> None:
    known = {"en": ["on", "the"], "es": ["de", "la", "casa"], "fr": ["on", "de", "la"]}
    patterns = {name: words.pattern(some) for name, some in known.items()}
    router = routing.Router([], words.pattern(["x"]), patterns, frozenset({"en", "es"}))
    assert router.language(text) == language


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("x,robot,en,hello,", "route 'robot' is none of"),
        ("x,in_turn,en, ; ,", "there are no words"),
        ("x,nurse_now,en,fever; :(,", r"':\(' holds no letter and no digit"),
        ("x,prepared_reply,en,see you <month>,", "rules/slots.csv has no slot <month>"),
        ("x,prepared_reply,en,see you *,", r"\* stands for words that nobody knows"),
    ],
)
def test_a_rule_that_makes_no_sense_is_named_with_its_line(tmp_path, line, reason) -> None:
    (tmp_path / "rules").mkdir()
    header = "rule,route,language,words,why\n"
    (tmp_path / "rules" / "routing.csv").write_text(header + line + "\n")
    (tmp_path / "rules" / "slots.csv").write_text("slot,words\nday,monday\n")
    with pytest.raises(SystemExit, match=f"line 2: {reason}"):
        routing.load(tmp_path)


def test_words_of_a_script_without_spaces_are_found_within_a_sentence() -> None:
    found = words.pattern(["\u80f8\u53e3\u75db", "pain"])
    assert found.search(words.fold("\u6211\u4ece\u6628\u5929\u5f00\u59cb\u80f8\u53e3\u75db\u3002"))
    assert not found.search(words.fold("painting"))


def test_a_language_is_read_here_or_it_is_not(tmp_path) -> None:
    (tmp_path / "rules").mkdir()
    for name in ("routing", "plain", "slots"):
        text = (ROOT / "rules" / f"{name}.csv").read_text(encoding="utf-8")
        (tmp_path / "rules" / f"{name}.csv").write_text(text, encoding="utf-8")
    languages = tmp_path / "rules" / "languages.csv"
    languages.write_text("language,read_here,words\nen,YES,the\nfr,no,je\n")
    assert routing.load(tmp_path).read_here == {"en"}
    languages.write_text("language,read_here,words\nen,perhaps,the\n")
    with pytest.raises(SystemExit, match="line 2: read_here is yes or no"):
        routing.load(tmp_path)
