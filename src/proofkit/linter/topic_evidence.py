"""What a section must hold where its heading is not plain, and what is plain in one sentence."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

PLAIN = {
    "evaluation": Phrases("evaluation|evaluations|validation|finding|findings|accuracy|comparison"),
    "risks": Phrases(
        """
        limitation|limitations|caveat|caveats|harms|misuse|pitfalls|shortcomings|drawbacks|risk|
            risks|biases|scope|assumptions|boundaries|not|weakness|weaknesses|wrong|fail|fails|
            failure
        """
    ),
}
"""Headings that mean nothing else; "Benchmarks" may be of speed, "Safety" a list of features."""

EVIDENCE = {
    "evaluation": Phrases(
        """
        {metric}
        accuracy|precision|error|errors|loss|perplexity|score|scores|correlation|correlations|
            likelihood|significant|significantly|confusion|misclassified|outperformed|outperforms|
            outperform|baseline|baselines|odds|hazard|coefficient|coefficients
        better|worse|higher|lower|best|faster ..4 than|model|models|performing|performance
        {number} ..2 interval|ci
        p value|values
        achieved|achieves|reached|reaches|improved|increases|increased|decreased ..6 {number}
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations|caveat|caveats|risk|risks|harm|harms|bias|biases|biased|unfair|wrong|
            incorrect|inaccurate|misleading|unsafe|uncertain|uncertainty|misuse
        {not}|only|may|might|could
        """
    ),
}
"""What a section under any other heading must hold to be about the part."""

OBVIOUS = {
    "risks": Phrases(
        """
        this|these|following|known|important|main|major|key|one|several|some limitation|limitations|
            caveat|caveats
        limitation|limitations|caveat|caveats are|include|includes|is|:
        honest limitation|limitations|caveat|caveats
        {not} ..2 be interpreted|described|read|seen ..4 as
        """
    ),
}
"""What one such sentence says so plainly that it is enough."""
