"""Every label, in every spelling that its list allows, wakes its expression and is found."""

from itertools import product

import pytest

from proofkit.linter.identifiers import contacts, dates, find, labelled, names, places
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.identifiers.nearby import Mentions
from proofkit.linter.words.letters import letters_of
from proofkit.linter.words.lines import Lines

NUMBERS = {"nhs": "943 476 5919", "npi": "1234567893"}
NUMBERS |= dict.fromkeys(("aadhaar", "aadhar"), "2345 6789 0123")


def spellings(labels: Labels) -> list[str]:
    """Return every label with each choice of its parts, and without those that may be missing."""
    found = []
    for label in labels._labels:
        choices = [(part.rstrip("?") + "|" * part.endswith("?")).split("|") for part in label]
        found += [" ".join(filter(None, chosen)) for chosen in product(*choices)]
    return found


def cases(labels: Labels, value: str):
    return [(f"{label}: {value}", label) for label in spellings(labels)]


FOUND = [
    *(
        (f"{label}: {NUMBERS.get(label.split(' ')[0], '48291302175')}", kind)
        for kind, labels in labelled.NUMBERED.items()
        for label in spellings(labels)
    ),
    *((f"{label}: 3 May 1961", dates.DATE) for label in spellings(dates.EVENT)),
    *((f"{label} 312 846 2290", contacts.PHONE) for label in spellings(contacts.NUMBERED)),
    *((f"{label}: Maria Keller", names.NAME) for label in spellings(names.LABEL)),
    *((f"{label}: 62704", places.POSTAL_CODE) for label in spellings(places.CODE)),
]


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_each_spelling_of_a_label_is_found(text, kind):
    assert [found.kind for found in find(Lines(text))][:1] == [kind]


@pytest.mark.parametrize(
    "labels",
    [*labelled.NUMBERED.values(), dates.EVENT, contacts.NUMBERED, names.LABEL, places.CODE],
)
def test_each_spelling_of_a_label_has_a_word_that_wakes_it(labels):
    assert [s for s in spellings(labels) if labels.gates.isdisjoint(letters_of(s))] == []


@pytest.mark.parametrize(
    "text",
    [
        "D.O.B. 14.3.1961",
        "Matrikelnr. 0099283",
    ],
)
def test_what_a_label_s_expression_describes_also_wakes_it(text):
    assert find(Lines(text))


@pytest.mark.parametrize(
    "text",
    [
        "since 4829130 rows were read",
        "patient_id: 4829130",
        "accounts of 2023-04-05",
    ],
)
def test_a_label_is_no_part_of_a_longer_word_and_no_column_of_pseudonyms(text):
    assert find(Lines(text)) == []


def test_a_single_letter_wakes_a_label_only_where_its_abbreviation_stands():
    labels = Labels("dob|d.o.b.")
    assert labels.woken_by(Lines("vitamin D and a dob")) == {"dob"}
    assert labels.woken_by(Lines("his D.O.B.")) == {"d"}


def test_a_part_with_a_question_mark_may_be_missing_and_letters_may_lack_accents():
    labels = Labels("""
        next? of? kin
        numéro|no|
            id de dossier?
    """)
    assert spellings(labels)[:4] == ["next of kin", "next kin", "of kin", "kin"]
    for text in ("kin", "next_of_kin", "numero de", "id-de.dossier"):
        assert labels.compiled.fullmatch(text), text
    assert not labels.compiled.search("kindness")
    assert labels.gates == {"kin", "de"}


@pytest.mark.parametrize(
    ("line", "is_held"),
    [
        ("the author's page", True),
        ("was diagnosed in may", True),
        ("her next of kin", True),
        ("say hi!", True),
        ("authors, nexts of kin", False),
        ("what is next", False),
    ],
)
def test_mentions_are_words_beginnings_and_phrases(line, is_held):
    assert Mentions("author diagnos* next_of_kin say_hi").are_in(line) == is_held
