"""Find what a summary says and the note does not: medicines, allergies, illnesses, statements."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from . import wording
from .notes import Note
from .reading import Part, Sentence

_DOSED = re.compile(r"([a-z][a-z-]+) (?:\d+(?:\.\d+)?) ?(?:mg|mcg|g|ml|units|drops?)\b")
_FILLER = r"(?:an? |the |her |his |your |new |oral |daily |mild |severe |chronic )*$"
_ILLNESS = re.compile(
    r"\b(?:diagnosis|diagnosed with|impression|assess(?:ed|ment)|findings are consistent with|"
    r"we think that this is|explanation is|past history|known to have|history includes|"
    r"health conditions|lives? with|(?<!family )history of)\b"
)
"""What a sentence holds that names an illness, as an impression or from before."""

_HAS = re.compile(rf"\b(?:has|have|had|known|suffers? from) {_FILLER}")
"""What stands right before an illness."""

_TAKING = (
    r"(?:start(?:s|ed|ing)?|begins?|began|takes?|taking|took|continues?|"
    r"prescri\w+|give[ns]?)(?! to\b)"
)
_TAKEN = re.compile(
    rf"^(?:(?:also|now|please|the patient|patient|you|we|she|he|they|keep) )*{_TAKING} |"
    rf"\b{_TAKING} {_FILLER}|\bmed(?:icine)?s:|\bprescription:?|"
    rf"(?:^|\b(?:is|are|remains?|stays?) )on {_FILLER}"
)
"""What stands before a medicine; at the head of a sentence it holds for a whole list."""

_TAKEN_AFTER = re.compile(
    r"^ (?:(?:was|were|is|has been) )?(?:started|begun|prescribed|given|added|continued)\b"
)
_ALLERGIC = re.compile(r"\ballergic to\b|\ballerg(?:y|ies)(?: to\b|:)|cannot take or touch")
_ALLERGIC_AFTER = re.compile(r"^ allerg(?:y|ies)\b(?! panel)")

_PATIENT = re.compile(r", (?P<age>\d+) years, (?P<sex>female|male)\b")
"""Whom a note is about, as its third line says."""

_PATIENT_SAID = re.compile(
    r"\b(?P<age>\d+)[- ]years?[- ]old\b(?: (?P<sex>woman|lady|female|man|gentleman|male)\b)?",
    re.IGNORECASE,
)
_SEXES = {
    **dict.fromkeys(("woman", "lady", "female"), "female"),
    **dict.fromkeys(("man", "gentleman", "male"), "male"),
}

_FEWEST_LETTERS = 3


@cache
def known(text: str) -> frozenset[str]:
    """Return the words that a note itself uses, its first lines left out."""
    body = text.split("\n\n", 2)[-1]
    return frozenset(wording.words(wording.normal(body)))


def allergens(note: Note) -> frozenset[str]:
    """Return the words of the allergies that a note names, with the reactions."""
    allergies = [fact for fact in note.facts if fact.kind == "allergy"]
    said = " ".join(f"{fact.term} {fact.value}" for fact in allergies)
    return frozenset(wording.words(wording.normal(said)))


def unsupported(sentence: Sentence, note: Note) -> Iterator[tuple[str, str]]:
    """Yield what has no support: its kind (as rules/severity.csv has it) and the words as said.

    A part of a sentence is unsupported when at least half of its words with a meaning, the usual
    words of reports left out, do not occur in the note; an allergy is supported by allergies only.
    """
    note_words = allergens(note) if _ALLERGIC.search(sentence.text) else known(note.text)
    medicines, quoted = set(), set()
    for name in _DOSED.findall(sentence.text):
        if wording.stem(name) not in note_words | wording.frame():
            medicines.add(name)
            yield "medicine", name
    yield from _patient(sentence, note)
    for part in sentence.parts:
        telling = {word for word in part.content - wording.frame() if _tells(word)}
        strange = telling - note_words
        if not strange or 2 * len(strange) < len(telling) or _holds(part.text, medicines):
            continue
        if part.said not in quoted:
            quoted.add(part.said)
            yield _kind(sentence, part, strange), part.said


def _patient(sentence: Sentence, note: Note) -> Iterator[tuple[str, str]]:
    """Yield an age and a sex that are not those of the note: it may be another person's."""
    said, known_as = _PATIENT_SAID.search(sentence.said), _PATIENT.search(note.text)
    if not said or not known_as:
        return
    sex = _SEXES.get((said["sex"] or "").lower(), known_as["sex"])
    if (said["age"], sex) != (known_as["age"], known_as["sex"]):
        yield "patient", said[0]


def _kind(sentence: Sentence, part: Part, strange: Collection[str]) -> str:
    """Return what words without support are about, by what stands before and after them."""
    words = wording.WORD.finditer(part.text)
    found = next(word for word in words if wording.stem(word[0]) in strange)
    start = max(sentence.text.find(part.text), 0) + found.start()
    before, after = sentence.text[:start], part.text[found.end() :]
    if _ALLERGIC.search(before) or _ALLERGIC_AFTER.search(after):
        return "allergy"
    if _TAKEN.search(before) or _TAKEN_AFTER.search(after):
        return "medicine"
    # What somebody has not, or may come to have, is no illness that the sentence names.
    is_had = _HAS.search(before) and not part.is_denied and "warning" not in sentence.topics
    return "diagnosis" if is_had or _ILLNESS.search(sentence.text) else "statement"


def _tells(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and not word[0].isdigit()


def _holds(text: str, names: set[str]) -> bool:
    return any(name in text for name in names)
