import csv
import re
from collections import Counter
from datetime import datetime

import numpy as np
import pytest

from proofkit.generator import sample
from proofkit.generator.front import generate
from proofkit.generator.models.appointment_messages import inbox, writers
from proofkit.generator.models.appointment_messages.intents import Wanted
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

SPEC = read("appointment-messages")
WORKFLOWS = SPEC.table("messages").column("workflow").levels


@pytest.fixture(scope="module")
def data():
    return sample.draw(SPEC, size=8_000, seed=0, settings=settle(SPEC, ()))


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    folder = tmp_path_factory.mktemp("messages") / "out"
    return written(folder, seed=1)


def written(folder, seed, sets=()):
    """Return the rows of a set that was written to a folder."""
    generate(SPEC.name, folder, size=2_000, seed=seed, settings=sets)
    tables = {}
    for name in ("people", "messages", "labels", "truth/wording"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables


def test_a_red_flag_has_a_wording_and_nothing_else_has_one(rows):
    for label, made in zip(rows["labels"], rows["truth/wording"], strict=True):
        assert (label["is_red_flag"] == "true") == bool(label["red_flag"]) == bool(made["wording"])
        assert not (made["wording"] and made["decoy"])


def test_a_message_about_nothing_but_a_symptom_is_a_red_flag(rows):
    only = [label for label in rows["labels"] if label["intent"] == "symptom"]
    assert only
    assert all(label["is_red_flag"] == "true" for label in only)


def test_who_wants_no_messages_or_is_the_wrong_person_mentions_no_symptom(rows):
    for label in rows["labels"]:
        if label["intent"] in ("opt_out", "wrong_number"):
            assert label["is_red_flag"] == "false"


def test_a_stranger_writes_once_and_nobody_writes_after_asking_for_no_messages(data):
    messages, labels = data["messages"], data["labels"]
    sender, received = messages.keys("person_id"), messages.numbers("received_at")
    last = {}
    for person, at in zip(sender.tolist(), received.tolist(), strict=True):
        last[person] = max(at, last.get(person, at))
    once = np.isin(sender, [key for key, times in Counter(sender.tolist()).items() if times == 1])
    strangers = labels.equals("intent", "wrong_number")
    left = labels.equals("intent", "opt_out")
    assert strangers.sum() > 100
    assert once[strangers].all()
    assert left.sum() > 100
    assert (~once[left]).sum() > 20
    assert all(at == last[who] for who, at in zip(sender[left], received[left], strict=True))


def test_whoever_writes_after_a_farewell_is_somebody_else():
    nobody, farewell = np.zeros(3, bool), np.array([True, False, False])
    wanted = Wanted(nobody, nobody, is_stranger=nobody, is_farewell=farewell)
    first, other, after = writers._parted(np.array([0, 3, 0]), 5, wanted)
    assert len({first, other, after}) == 3


def test_words_that_end_by_sex_fit_the_person(tmp_path):
    rows = written(tmp_path / "out", seed=1, sets=["red_flags=4", "workflow=discharge_follow_up"])
    sex = {row["person_id"]: row["sex"] for row in rows["people"]}
    ends = [
        (sex[row["person_id"]], found[1])
        for row in rows["messages"]
        if (found := re.search(r"\b(?:sentad|doblad|tirad|rar|de niñ|de nin)([oa])\b", row["text"]))
    ]
    assert {("male", "o"), ("female", "a")} == set(ends)


def test_only_pills_are_cut_in_half_and_only_what_needs_an_approval_waits_for_one(tmp_path):
    rows = written(tmp_path / "out", seed=2, sets=["red_flags=4", "workflow=prior_authorisation"])
    texts = [row["text"].lower() for row in rows["messages"]]
    halved = [text for text in texts if "in half" in text or "a la mitad" in text]
    waits = re.compile("(?:approval for my|denied my|autorizaci[oó]n de mi|negaron la) (\\w+)")
    waiting = {name for text in texts for name in waits.findall(text)}
    assert len(halved) > 10
    assert not [text for text in halved if "insulin" in text]
    for words in (SPEC.parameters["words"][name] for name in ("english", "spanish")):
        assert waiting >= set(words["needs_approval"])
        assert not waiting & {*words["medicine"], *words["critical"]}


def test_no_slot_is_left_in_a_text_and_every_number_lies_in_the_reserved_range(rows):
    texts = [row["text"] for row in rows["messages"]]
    assert not [text for text in texts if "{" in text or "}" in text or not text.strip()]
    numbers = re.findall(r"\d{3}-\d{3}-\d{4}", " ".join(texts))
    assert numbers
    assert all(re.fullmatch(r"[2-9]\d\d-555-01\d\d", number) for number in numbers)


def test_every_message_is_opened_in_a_session_of_the_desk_after_it_came(rows):
    given = SPEC.parameters["inbox"]
    for row in rows["messages"]:
        opened = datetime.fromisoformat(row["opened_at"])
        minute = opened.hour * 60 + opened.minute
        assert opened >= datetime.fromisoformat(row["received_at"])
        assert opened.weekday() < 5
        assert any(
            start <= minute < start + given["session_minutes"]
            for start in given["session_starts_minute"]
        )


def test_a_clerk_has_one_message_open_at_a_time(data):
    messages = data["messages"]
    opened, minutes = messages.numbers("opened_at"), messages.numbers("handling_minutes")
    same_clinic = np.diff(messages.keys("clinic_id")) == 0
    assert (np.diff(opened) >= 60 * minutes[:-1])[same_clinic].all()


def test_the_queue_gives_the_times_of_a_day_worked_out_by_hand():
    given = {"session_starts_minute": [510, 750], "session_minutes": 20}
    eight = 8 * 3600
    received = np.array([eight, eight + 60, eight + 120, 4 * 86_400 + 13 * 3600])
    opened = inbox.open_in_order(received, np.array([15, 15, 15, 15]), given)
    # The third finds the session over and waits for the next; Friday at one waits for Monday.
    assert opened.tolist() == [510 * 60, 525 * 60, 750 * 60, 7 * 86_400 + 510 * 60]


def test_messages_wait_because_of_the_queue_and_not_by_a_draw(data):
    messages = data["messages"]
    wait = messages.numbers("opened_at") - messages.numbers("received_at")
    day = (messages.numbers("received_at") // 86_400 + 3) % 7
    assert np.median(wait[day >= 5]) > 2 * np.median(wait[day == 1])


def test_people_in_deprived_neighbourhoods_write_more_often(data):
    people = data["people"]
    shares = [(people.numbers("deprivation_level") == level).mean() for level in (1, 5)]
    assert shares[1] > 2 * shares[0]


def test_one_workflow_alone_can_be_drawn():
    for name in WORKFLOWS:
        drawn = sample.draw(SPEC, size=300, seed=0, settings=settle(SPEC, [f"workflow={name}"]))
        assert drawn["messages"].equals("workflow", name).all()


def test_the_data_dictionary_says_which_intents_each_workflow_has():
    intents = SPEC.table("labels").column("intent")
    for workflow in WORKFLOWS:
        mix = SPEC.parameters["mix"][workflow]
        own = [name for name in mix if name not in ("wrong_number", "opt_out", "language_need")]
        first = intents.levels.index(own[0])
        assert list(intents.levels[first : first + len(own)]) == own
        assert f"`{own[0]}` to `{own[-1]}`" in intents.what


def test_no_red_flag_is_drawn_when_none_is_wanted():
    drawn = sample.draw(SPEC, size=500, seed=0, settings=settle(SPEC, ["red_flags=0"]))
    assert not drawn["labels"].flags("is_red_flag").any()


def test_both_languages_have_sentences_for_every_red_flag_and_every_intent_that_is_drawn():
    flags = SPEC.table("labels").column("red_flag").levels
    wordings = SPEC.table("truth/wording").column("wording").levels
    drawn = {
        intent for mix in SPEC.parameters["mix"].values() if isinstance(mix, dict) for intent in mix
    }
    for language in ("english", "spanish"):
        bank = SPEC.parameters[language]
        assert drawn <= set(bank["intents"])
        assert {(flag, w) for flag in flags for w in wordings} == {
            (flag, w) for flag, by in bank["red_flags"].items() for w in by
        }


def test_a_person_writes_in_one_language(tmp_path):
    other = SPEC.parameters["other"]
    language = {}
    for name in other["languages"]:
        assert set(other[name]) == {"language_need", *other["red_flags"]}
        for sentences in other[name].values():
            language |= {sentence.lower().rstrip(".?!"): name for sentence in sentences}
    used = {}
    for seed in range(4):
        generate(SPEC.name, tmp_path / str(seed), size=2_000, seed=seed)
        with (tmp_path / str(seed) / "messages.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                name = language.get(row["text"].lower().rstrip(".?!"))
                if name:
                    used.setdefault((seed, row["person_id"]), []).append(name)
    assert {name for names in used.values() for name in names} == set(other["languages"])
    assert sum(len(names) > 1 for names in used.values()) > 15
    assert all(len(set(names)) == 1 for names in used.values())


def test_portals_are_used_less_by_those_who_do_not_write_english(data):
    messages, labels = data["messages"], data["labels"]
    portal, english = messages.equals("channel", "portal"), labels.equals("language", "English")
    assert portal[english].mean() > 1.5 * portal[~english].mean()


def test_what_a_red_flag_is_about_follows_age(data):
    people, messages, labels = data["people"], data["messages"], data["labels"]
    place = np.searchsorted(people.keys("person_id"), messages.keys("person_id"))
    age = people.numbers("age_years")[place]
    falls, harm = (labels.equals("red_flag", name) for name in ("fall_or_faint", "self_harm"))
    assert age[falls].mean() > age[harm].mean() + 5


def test_nobody_too_young_for_one_writes_of_a_child_who_comes_along(rows):
    age = {person["person_id"]: int(person["age_years"]) for person in rows["people"]}
    words = SPEC.parameters["style"]["child_words"]
    ages = [
        age[message["person_id"]]
        for message in rows["messages"]
        if any(word in message["text"].lower() for word in words)
    ]
    assert ages
    assert min(ages) >= SPEC.parameters["style"]["grown_child_from_years"]
