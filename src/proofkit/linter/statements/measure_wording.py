"""The words for how well a model does, for whom, and how surely."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

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

GROUPS = Phrases(
    """
    # Bias or fairness
    bias|biased|biases !neuron|term|terms|vector|weights|initializer|tensor|variance|correction|
        field|parameter|parameters|add|int8|int16
    fairness|equity|equitable|inequity|inequities|disparity|disparities|unfair|unfairly
    equalized|equalised odds|opportunity

    # Subgroups, or people of whom there are too few
    subgroup|subgroups|subpopulation|subpopulations
    underrepresented|minorities|unrepresentative|representativeness
    same|alike|similar|similarly|equal|equally|well ..4 in|for|at|across both|all|each ..2 sexes|
        sex|sites|centres|centers|hospitals|groups|languages
    non english|native|german|french|spanish|white speaker|speakers|speaking|patients|people
    minority !class|classes|over|oversampling|sample|samples|label|labels|category
    {not} ..2 representative
    {not} ..2 check|look|compare ..2 women|men|children
    women|men|children|girls|boys|smokers|elderly ..6 looked|analysed|analyzed|evaluated|tested|
        examined ..2 separately
    non native
    rural ..6 urban
    urban ..6 rural
    for|in|among patients|people|women|men|those over|under|above|below|aged {number}
    ^ patients|people|women|men over|under|above|below|aged {number} :
    performance|results|accuracy|{metric} ..1 in|for|among adults over|under|above|below|aged
    by|per language|payer|region|ethnicity|insurance : ..2 {number}
    {not}|unable|no ..2 compare|compared|assess|assessed|analysed|analyzed|looked
        ..4 groups|subgroups

    # Race, ethnicity or the colour of skin
    race|racial|ethnic|ethnicity ..1 group|groups|bias|difference|differences|gap|gaps|breakdown|
        subgroup|subgroups|equity
    by|across|between|per|each|different|within ..2 race|races|ethnicity|ethnicities
    skin tone|tones|type|types
    dark|darker|light|lighter skin
    ancestry|ethnicity|race|sex|gender|age is|was|are|were {not} ..1 recorded|known|noted|available
    white|black|asian|hispanic|african {number} ..3 white|black|asian|hispanic|african {number}

    # Results by sex, by age or by another group
    demographic ..1 group|groups|parity|subgroup|bias|breakdown|differences|analysis|disparities
    by|across|between|per|each|different ..1 sex|sexes|gender|genders|age|ages|deprivation|income
    by|across|between|per|each|different age|patient group|groups|band|bands
    errors|performance|results|accuracy|sensitivity ..3 by|across|between ..1 payer|language|
        insurance
    by|per centre|center|site|hospital|scanner|sex|ancestry {number}
    by|per centre|center|site|hospital|scanner : {number}
    performance|results|accuracy|sensitivity|specificity|recall|errors ..2 by|across|for|in|per
        ..1 group|groups

    # Women beside men
    women|girls|female : ..4 {number} ..6 men|boys|male
    women|girls {number} ..4 men|boys {number}
    women|girls|females|men|boys|males ..5 : ..1 {metric}|accuracy
    ancestry ..2 {number}
    in|for|among ..2 women|girls|females ..10 men|boys|males
    in|for|among ..2 men|boys|males ..10 women|girls|females

    # Worse or better for some than for others
    women|girls and men|boys ..3 differ|differed|alike|same|compared
    worse|weaker|poorer|better ..4 at|in ..1 rural|small|smaller|teaching site|sites|hospital
    rural|small|smaller|teaching hospitals|sites|clinics|centres ..12 worse|better|lower|higher
    worse|weaker|poorer|better|lower|higher|fewer|twice|misses ..6 in|for|among|on ..3 women|men|
        girls|boys|children|elderly|older|younger|rural|darker|speaking|speakers|minority|homes
    among ..3 under|over|aged {number} ..4 found|missed|only|worse
    older|younger|oldest|youngest|darker|female|male|elderly !gpus|browsers|versions|models|model|
        devices|version ..4 worse|lower|poorer|weaker|better
    {number} under|over|above|below|aged {number} years
    children|women|men|girls|boys|elderly ..12 worse
    children|women|men|girls|boys|elderly ..12 too high|low
    of those|them|the ..1 misses|missed|{few} ..2 were|are|
        was ..1 infants|newborns|women|men|girls|boys|children|elderly|older|over|under|black
    children|women|men|girls|boys|elderly|speakers ..3 less|more ..1 often|likely|accurate
    twice|half ..4 in|among the oldest|youngest|older|younger|poorest|rural
    half|twice as often|many|likely ..4 speakers|women|men|children|elderly|others
    lowest|highest|worst|best|lower|higher ..3 for|in|among ..3 patients|people|women|men|those
        ..1 over|under|aged|above|below|older|younger
    patients|people|records ..3 black|asian|hispanic|latino|indigenous
    worst ..1 group|groups|site|sites|hospital|hospitals|scanner|centre|center
    """
)

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
