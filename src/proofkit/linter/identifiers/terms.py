"""Words of medicine and of its software, which tell a term of two words from a name."""

from __future__ import annotations

_TERMS = frozenset(
    """
    abdomen abdominal abnormal accident acid acute allergy anemia antibody artery arterial asthma
    atrial attack bacterial benign biopsy bladder bone brain breast bronchitis cancer cardiac cell
    cells cerebral chest cholesterol chronic clinic colon congestive coronary count cough
    degree diabetes diabetic diastolic disease disorder dose drug dysfunction essential failure
    fever fracture gastric gene general glucose hand head headache heart hepatic high hip
    hormone hydrochloride infarction infection infirmary influenza injection injury insulin
    insufficiency intestinal kidney knee left liver low lung malaria malignant mean medical medicine
    mellitus mental muscle myocardial nasal natural nausea new normal obesity obstructive oral
    pain pancreatic peak platelet platelets pneumonia positive pregnancy pressure primary
    prostate protein pulmonary rate ratio receptor red renal respiratory right score secondary
    serum severe sinus skin sleep spinal spray status stomach stroke surgery syndrome systolic
    tablet tablets temperature test therapy throat thyroid tissue total toxicity tract tumor tumour
    type ulcer unspecified upper urinary urine vaccine valve vascular ventricular viral
    virus vitamin volume weight white center centre university foundation trust institute college
    school department ward street avenue road county city north south east west saint st. company
    inc ltd gmbh corporation pharmaceuticals labs health healthcare care group services
    regression forest boosting network classifier tree vector bayes gradient random logistic
    linear neural convolutional transformer baseline ensemble nearest neighbors
    opus sonnet haiku gemini claude llama mistral pro flash mini turbo optimizer
    san santa santo são sao sainte los las fort mount island beach airport
    healthy control controls case placebo treated untreated arm cohort monthly
    septic shock bed site factor stage class phase scan image sample one two three
    trauma unknown unidentified boosted
    male female adult older younger hispanic asian african american european black
    """.split()
)
_ENDS_OF_TERMS = tuple(
    "itis osis emia aemia oma pathy ectomy plasty scopy graphy ology uria algia".split()
)


def is_term(words: list[str]) -> bool:
    """Whether one of the words is a term of medicine rather than a name."""
    return any(word.lower() in _TERMS or word.lower().endswith(_ENDS_OF_TERMS) for word in words)


def are_terms(words: list[str]) -> bool:
    """Whether all words are terms: "Random Forest" is one, "Mary White" is not."""
    return all(word.lower() in _TERMS for word in words)


_NO_NAMES = frozenset(
    """
    about access account activity admission admissions advocacy advisor age agent ai alert alerts
    all analysis analytics and api app appointment appointments assessment assistant booking
    calendar care coli cases centered centric chart charts chat chatbot class clinical cohort
    communication companion condition consent contact count counts dashboard data database dataset
    days demographic demographics denial details diagnosis discharge discharges disease education
    ehr encounter encounters engagement experience explainability export facing factors features
    feedback file flow follow for form general generator group groups health history hospital id
    ids desktop identifier in index info information input intake interface is journey key lab label
    level list load lookup management matching medical medication medications messages model module
    monitoring name names no not note notes number of on operations outcome outcomes outreach
    overview page panel phenotyping population portal prediction predictions prioritization privacy
    profile profiles question questions queue record records referral registration registry report
    reports representation retention review rights risk safety satisfaction scheduling score search
    segmentation selection self sentiment similarity simulator state statistics status
    stratification study subject summary support survey survival symptom symptoms synthetic system
    table the timeline to tracking transfer treatment triage type unit up variables view visit
    visits vitals deterioration predictor classifier volume wait waiting workflow zero machine
    learning deep neural natural language processing emergency department real time decision
    electronic length stay readmission mortality intensive public private user admin doctor nurse
    bank ministry federal council fund agency government sibling carrier
    recruitment strategy inclusion react native flutter angular django streamlit fastapi
    role login service server function method string integer float date optional
    required true false none null yes figure section chapter step version
    """.split()
)
"""Words that stand behind "patient" where no name does."""


def is_name(words: list[str]) -> bool:
    """Whether none of the words says that they are something else than a name."""
    return _NO_NAMES.isdisjoint(word.lower() for word in words)
