"""The one interface behind which every summariser stands, and a model that fits it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from . import ROOT, sentences
from .endpoint import Endpoint, complete
from .findings import Finding
from .notes import require_synthetic

PROMPTS = ROOT / "prompts"


class Summariser(Protocol):
    """Anything that turns the text of a note into the sentences of a summary."""

    @property
    def name(self) -> str:
        """What a report calls it."""

    def summarise(self, text: str) -> list[str]:
        """Return the sentences of a summary."""


@dataclass(frozen=True)
class ModelSummariser:
    """A language model behind an endpoint, with the prompts of prompts/."""

    endpoint: Endpoint

    @property
    def name(self) -> str:
        """The name of the model."""
        return self.endpoint.model

    def summarise(self, text: str) -> list[str]:
        """Return the model's sentences; a text that is not marked as synthetic never leaves."""
        require_synthetic(text)
        return sentences.split(complete(self.endpoint, _prompt("summarise"), text))

    def correct(self, text: str, said: Sequence[str], findings: Sequence[Finding]) -> list[str]:
        """Return the model's second attempt, made with the checker's findings before it."""
        require_synthetic(text)
        listed = "\n".join(f"- {finding.fact_kind}: {finding.what}" for finding in findings)
        message = f"{text}\n\nSUMMARY\n" + "\n".join(said) + f"\n\nSUSPECTED ERRORS\n{listed}"
        return sentences.split(complete(self.endpoint, _prompt("correct"), message))


def _prompt(name: str) -> str:
    return (PROMPTS / f"{name}.md").read_text(encoding="utf-8")
