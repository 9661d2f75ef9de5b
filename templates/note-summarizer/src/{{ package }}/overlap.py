"""The baseline that the checker has to beat: count the words that note and summary share.

It stands for measures such as ROUGE. It knows no negation, no dose and no side.
"""

from . import wording
from .findings import Finding, must_keep, severity, spell
from .notes import Note, Summary

SHARED = 0.5
"""A sentence is suspected when less than this share of its words is in the note; a fact is taken
for missing when less than this share of its words is in the summary."""


def check(note: Note, summary: Summary) -> list[Finding]:
    """Return suspected errors by word overlap alone."""
    note_words = frozenset(wording.words(note.text.lower()))
    found, said = [], frozenset()
    for number, sentence in enumerate(summary.sentences, start=1):
        words = frozenset(wording.words(sentence.lower())) - wording.glue()
        said |= words
        if words and len(words & note_words) < SHARED * len(words):
            what = "few of its words are in the note"
            grave = severity("fabrication", "")
            found.append(Finding("fabrication", grave, summary.id, number, "", "statement", what))
    for fact in note.facts:
        words = wording.content(fact.term.lower())
        if fact.kind not in must_keep() or fact.status == "taken_before" or not words:
            continue
        if len(words & said) < SHARED * len(words):
            grave = severity("omission", fact.kind, fact.term)
            what = f"is missing: {spell(fact)}"
            found.append(Finding("omission", grave, summary.id, 0, fact.id, fact.kind, what))
    return found
