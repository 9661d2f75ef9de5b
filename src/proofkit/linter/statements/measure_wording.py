"""The words for how well a model does, and how surely."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

TELLING = Phrases(
    """
    # A measure by name
    {metric} !date|dates|analysis|analyses|buffer|buffers
    precision|recall {number}|score|:
    average|mean precision
    ^ precision $

    # Missed cases and needless alerts
    confusion matrix|matrices
    false|missed|true negative|negatives|positive|positives|cases|alarm|alarms|alerts
    needless|false alert|alerts|alarm|alarms
    missed|misses ..1 {number} !appointment|appointments|visit|visits|dose|doses|day|days|call|
        calls|session|sessions
    missed|misses one|two|three|half ..1 of|in
    overlooked|overlooks ..1 {number}
    {number} of {number} ..6 unheard|overlooked|unseen|unnoticed
    of {number} ..4 {number} ..1 missed|overlooked

    # What a model makes up or refuses, and whether its probabilities hold
    hallucination|hallucinations|faithfulness|groundedness|refusal|refusals ..1 rate|rates|score|
        scores|accuracy
    calibration slope|curve|curves|error|intercept|plot

    # Measures for a time or a number
    hazard ratio|ratios
    log rank
    mean absolute|squared error
    median|mean|average time|wait|delay|duration

    # What it is worth to act on it
    decision curve
    net benefit
    """
)
"""Measures that tell missed cases from needless alerts, or that suit a number or a time."""

UNCERTAINTY = Phrases(
    """
    # An interval or an error by name
    confidence|credible|prediction interval|intervals
    ci|cis|se|sd
    95% ..1 interval|ci|confidence
    standard error|errors|deviation|deviations

    # An interval in figures
    {number} (|[ {number} ..1 {number}
    {metric}|accuracy|precision|recall|probability|interval|score|scores ..12 {number} to {number}

    # Estimates from many samples of the data
    bootstrapped|bootstrapping
    bootstrap ..2 interval|intervals|ci|samples|replicates|resamples|iterations|estimate|standard|
        confidence|95%

    # How many cases there are
    n {number}
    {count} ..4 patients|admissions|records|images|scans|samples|cases|participants|test|held|
        people|rows|subjects|visits
    {count} ..1 persons|calls|stays|films|notes|letters|questions|recordings
    """
)

CALIBRATION = Phrases(
    """
    # Calibration or one of its measures by name
    calibration|calibrated|calibrate|calibrating|recalibration|recalibrated|recalibrate|
        miscalibrated|brier
    reliability diagram|curve|plot

    # Predicted risk beside observed risk
    predicted|expected and|versus|vs|against|with observed ..1 risk|risks|probability|
        probabilities|rate|rates|events
    observed and|versus|vs|against|with predicted|expected ..1 risk|risks|probability|
        probabilities|rate|rates|events
    predicted|expected|mean ..1 risk|risks|probability {number} against|versus|vs|and|with {number}
        seen|observed|found|occurred
    observed {number} and|versus|vs|against|with {number} predicted|expected
    given|predicted|promised {number} , {number}
    """
)

MISSING_VALUES = Phrases(
    """
    # Values that are missing, or said not to be
    missing ..1 value|values|data|labs|results|entries|rows|cells|fields|measurements|labels|
        laboratory
    null|absent|empty values|value|cells
    {not} ..1 recorded|measured
    are|is|were|was missing
    unmeasured|unrecorded|undocumented
    nobody wrote|noted|asked|recorded|measured|documented
    never noted|asked|measured|documented
    questions|answers|tests|labs|items ..3 {not} asked|answered|ordered|taken|done
    no missing

    # Missingness, and how gaps are filled
    missingness|imputation|imputations|imputed|impute|imputes|imputing|imputer|incomplete|nan|nans|
        nulls
    zeros|zeroes|gaps|blanks|weeks|days|hours ..6 replaced|filled|interpolated
    filled ..2 by|with ..2 interpolation|mean|median|zero|zeros
    gaps|blanks ..6 carried|left|kept|cut
    blank|empty days|answers|entries|rows
    days|answers|cells|values left blank|empty
    rows|records|patients|people|persons|stays|visits|admissions|cases|participants|nights|doses|
        samples without|lacking ..4 dropped|removed|excluded|left|discarded|omitted|skipped|set|kept
    where|when it|they is|are|was|were {not} ..3 flag|value|values|median|mean|row|rows
    unknown ..3 level|category of its|their own
    """
)

RISK_MODEL = Phrases(
    """
    # A model or a score of risk, or what predicts one
    risk|risks|probability|probabilities|mortality|readmission|likelihood ..4 model|models|score|
        scores|prediction|predictor|estimate|estimates|calculator|stratification|assessment
    predict|predicts|predicting|prediction|estimates|estimate ..5 risk|probability|mortality|
        readmission|death|chance|likelihood
    predicted|estimated risk|risks

    # A chance that is put out
    gives|give|giving|gave|outputs|output|returns|return|returning|puts|yields|yield|produces|
        computes|compute|calculates|tells|prints ..4 risk|chance|probability|likelihood of ..4
        {disease}|{outcome}
    output|outputs|score|scores is|are ..2 risk|chance|probability|likelihood
    computes|compute|calculates|calculate ..3 risk|chance|probability from|with|of
    probability of ..1 {outcome}
    risk|risks|probability|chance in percent
    """
)
RISK_TITLE = Phrases(
    """
    {disease}|{outcome} risk !factor|factors|group|groups|of|management
    """
)
"""The title of a page about a model of a risk."""
