"""The words for how a model does among groups of patients."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

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
    with and|or without ..3 accent
    older|younger against|and|versus|vs older|younger
    users|people|patients|speakers who ..6 worse|better|lower|higher
    children|women|elderly ..14 left out ..4 worse
    under {number} , {number} to {number}
    {not} ..1 transfer|generalise|generalize|hold|apply|extend ..2 to|for ..3 adults|children|women|
        men|elderly|populations|ethnicities
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
