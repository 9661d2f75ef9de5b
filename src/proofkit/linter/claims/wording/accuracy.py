"""Accuracy and good answers as features: a promise where they are offered."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

OFFERED = Phrases(
    """
    # Accuracy as a feature that is offered
    accurate|precise|reliable ..4 interpretation|recognition|responses|answers|summaries|
        recommendations|analysis|coding|predictions|results|transcription|assessment|insights|
        information|monitoring|guidance
    accurate|precise|reliable !confidence|uncertainty ..4 alerts|assessments|measurement|
        measurements|screening|lists|scores|diagnosis|diagnoses|readings|adjustments
    can|will accurately|correctly|reliably predict|classify|identify|estimate|measure|assess
    accurately|correctly ..1 outlines|segments|tracks|measures|identifies|predicts|classifies|
        detects|calculates|recognizes|recognises|assesses|recommends|interprets
        ..1 {disease}|risk|patient|patients|the|lesion|lesions|diagnosis|symptoms
    instant , accurate
    with high accuracy
    superior|greater ..2 accuracy
    robust performance !estimation|estimates|comparison|evaluation

    # No invented answers, as a feature that is offered
    no hallucinated
    """
)
"""Qualities: said of what this software gives, they are a promise."""
