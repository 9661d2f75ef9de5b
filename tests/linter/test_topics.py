import pytest

from proofkit.linter import provenance, topics
from proofkit.linter.document import Document
from proofkit.linter.source import Source


def read(text):
    return Document(Source(f"# Lungs\n\n{text}\n", "README.md"))


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("problem", "The core challenge was to read the scans in time."),
        ("problem", "## 1. Problem\n\nBeds run out."),
        ("data", "Dataset: personal costs of care (Kaggle)"),
        ("approach", "It utilizes deep learning techniques.\n\nA network trained on slices."),
        ("risks", "Mind these limitations:\n\n1. It reads one line at a time."),
        ("risks", "The scores must not be read as a proof."),
        ("next-steps", "* [x] read the scans\n* [ ] read the letters"),
    ],
)
def test_what_a_text_says_about_a_topic_is_seen(topic, text):
    assert topics.has_topic(read(text), topic)


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("approach", "Please follow these steps:\n\n1. clone\n2. install"),
        ("risks", "We mitigate bias in chest models.\n\nIt measures the bias against women."),
    ],
)
def test_what_only_sounds_like_a_topic_is_not(topic, text):
    assert not topics.has_topic(read(text), topic)


def test_a_data_set_named_at_the_start_of_an_item_is_a_source():
    assert provenance.is_stated(read("## Data\n\n- Wisconsin Breast Tissue Dataset"))
    assert not provenance.is_stated(read("## Wisconsin Breast Tissue Dataset\n\nIts columns."))
