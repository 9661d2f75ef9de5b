"""Which phrases of a list no text holds, so that nothing would notice if they failed."""

from collections.abc import Iterable

from proofkit.linter.document import Document
from proofkit.linter.source import Source
from proofkit.linter.words.elements import Phrase
from proofkit.linter.words.phrases import Phrases


def words_of_sentences(texts: Iterable[str]) -> list[list[str]]:
    """Return the words of each sentence of several texts."""
    documents = [Document(Source(f"# Ward list\n\n{text}\n", "README.md")) for text in texts]
    return [one.words for document in documents for one in document.sentences]


def unheld(phrases: Phrases, sentences: Iterable[list[str]]) -> list[list[list[str]]]:
    """Return for each phrase that stands in no sentence the first words of its elements."""
    return [
        [sorted(element.words)[:3] for element in phrase.elements]
        for phrase in phrases.read()
        if not any(_stands_in(phrase, words) for words in sentences)
    ]


def _stands_in(phrase: Phrase, words: list[str]) -> bool:
    first = phrase.elements[0]
    begins = first.holds if first.is_plain else bool  # one that may be missing is read later
    return any(begins(word) and phrase.last(words, at) >= 0 for at, word in enumerate(words))
