"""Words by what they mean, for the phrases of the rules. Every class can be read and disputed."""

from __future__ import annotations

from proofkit.linter.words.vocabulary_of_methods import METHODS

CLASSES = {
    **METHODS,
    "disease": """
        disease diseases illness illnesses disorder disorders condition conditions infection
        infections cancer cancers cancerous tumor tumors tumour tumours melanoma carcinoma leukemia
        leukaemia lymphoma malignancy malignancies malignant pneumonia tuberculosis tb covid
        influenza flu diabetes diabetic prediabetes retinopathy glaucoma cataract cataracts stroke
        strokes sepsis septic arrhythmia arrhythmias fibrillation afib infarction attack attacks
        alzheimer alzheimer's alzheimers parkinson parkinson's dementia epilepsy seizure seizures
        depression anxiety adhd autism schizophrenia hypertension asthma copd anemia anaemia
        cirrhosis hepatitis hiv aids malaria dengue fracture fractures lesion lesions nodule nodules
        hemorrhage haemorrhage embolism thrombosis aneurysm pathology pathologies syndrome syndromes
        obesity emergency emergencies cardiomyopathy ailment ailments abnormality abnormalities
        delirium psychosis osteoporosis arthritis eczema psoriasis insomnia pain headache headaches
        migraine migraines jaundice rash rashes acne loneliness addiction ptsd sclerosis neuropathy
        pneumothorax effusion effusions cardiomegaly oedema edema ulcer ulcers appendicitis
        bronchitis measles ebola cholera preeclampsia endometriosis eclampsia hypoglycemia
        hypoglycaemia hyperglycemia hyperglycaemia polio mumps rabies lupus gout tetanus leprosy
        chlamydia gonorrhea gonorrhoea syphilis herpes shingles chickenpox scabies vitiligo coeliac
        celiac crohn's colitis gastritis reflux gerd pancreatitis cholecystitis gallstones hernia
        nephritis cystitis uti prostatitis otitis sinusitis tonsillitis pharyngitis meningitis
        encephalitis huntington's als neuralgia vertigo tinnitus keratoconus uveitis conjunctivitis
        scoliosis osteoarthritis rheumatism fibromyalgia tendinitis sciatica concussion angina
        myocarditis endocarditis pericarditis tachycardia bradycardia ischemia ischaemia stenosis
        atherosclerosis dvt thalassemia thalassaemia hemophilia haemophilia myeloma sarcoma glioma
        meningioma glioblastoma adenoma adenocarcinoma neuroblastoma mesothelioma polyp polyps cyst
        cysts hypothyroidism hyperthyroidism goitre goiter pcos infertility anorexia bulimia ocd
        bipolar dyslexia apnea apnoea narcolepsy emphysema fibrosis sarcoidosis mpox zika typhoid
        rubella pertussis diphtheria anthrax lyme toxoplasmosis malnutrition dehydration anaphylaxis
        allergy allergies palpitations hypos dermatitis rosacea cellulitis abscess gangrene caries
        periodontitis
        gingivitis hypoxia acidosis ketoacidosis hypotension overdose poisoning stones calculi
        """,
    "ailing": """
        torn fractured sprained ruptured inflamed infected cancerous malignant benign contagious
        pregnant depressed ill sick allergic cavity cavities
        """,
    "clinician": """
        doctor doctors physician physicians clinician clinicians radiologist radiologists
        dermatologist dermatologists cardiologist cardiologists pathologist pathologists
        ophthalmologist ophthalmologists oncologist oncologists neurologist neurologists
        psychiatrist psychiatrists psychologist psychologists therapist therapists surgeon surgeons
        nurse nurses pharmacist pharmacists dentist dentists gp gps pediatrician pediatricians
        paediatrician paediatricians anesthesiologist anaesthetist specialist specialists registrar
        registrars consultant consultants midwife midwives paramedic paramedics practitioner
        practitioners counselor counselors counsellor counsellors dietitian dietitians
        endocrinologist endocrinologists endoscopist endoscopists gastroenterologist
        gastroenterologists urologist urologists nephrologist nephrologists haematologist
        hematologist haematologists hematologists rheumatologist rheumatologists pulmonologist
        pulmonologists gynaecologist gynecologist gynaecologists gynecologists obstetrician
        obstetricians geriatrician geriatricians physiotherapist physiotherapists optometrist
        optometrists sonographer sonographers audiologist audiologists neonatologist neonatologists
        hepatologist hepatologists intensivist intensivists hospitalist hospitalists radiographer
        radiographers nutritionist nutritionists immunologist immunologists uropathologist
        uropathologists histopathologist histopathologists neuroradiologist neuroradiologists
        neurosurgeon neurosurgeons neuropsychologist neuropsychologists orthopedist orthopedists
        orthopaedist orthopaedists orthodontist orthodontists geneticist geneticists psychotherapist
        psychotherapists anaesthetists anesthetist anesthetists anesthesiologists veterinarian
        veterinarians microbiologist microbiologists podiatrist podiatrists optician opticians
        allergist allergists embryologist embryologists diabetologist diabetologists internist
        internists pneumologist pneumologists phlebologist dosimetrist dosimetrists prosthetist
        prosthetists venereologist venereologists
        """,
    "professional": """
        professional professionals provider providers expert experts staff team teams personnel
        coder coders caregiver caregivers worker workers
        """,
    "overseer": """
        human humans person people somebody someone coordinator coordinators reviewer reviewers
        manager managers staff clerk clerks dispatcher dispatchers receptionist receptionists
        auditor auditors planner planners officer officers supervisor supervisors epidemiologist
        epidemiologists technician technicians technologist technologists coder coders lecturer
        teacher tutor volunteer volunteers head lead committee board panel adjudicator examiner
        librarian inspector statistician steward stewards grader graders microscopist microscopists
        cytologist cytologists
        """,
    "machine": """
        ai model system algorithm software bot chatbot app assistant machine network platform tool
        robot agent
        """,
    "beat": """
        outperforms outperform outperforming outperformed beats beat beating surpasses surpass
        surpassing surpassed bested trounces exceeds exceeding outdiagnoses outclasses outshines
        outsmarts
        """,
    "cut": """
        reduces reducing cuts cutting lowers lowering decreases decreasing halves halving slashes
        slashing shortens shortening minimises minimizes curbs
        """,
    "raise": """
        improves improving enhances enhancing boosts boosting raises extends prolongs maximises
        maximizes
        """,
    "sure": """
        absolutely completely totally fully entirely perfectly utterly unconditionally irreversibly
        100%
        """,
    "remedy": """
        treatment treatments therapy therapies medication medications medicine medicines drug drugs
        dose doses dosage dosages regimen regimens chemotherapy prescription prescriptions insulin
        antibiotic antibiotics antidepressant antidepressants opioid opioids painkiller painkillers
        statin statins sedative sedatives pill pills tablets cream creams ointment ointments
        warfarin heparin levothyroxine metformin lithium morphine methadone prednisone prednisolone
        aspirin ibuprofen paracetamol digoxin vancomycin inhaler inhalers
        """,
    "carehouse": """
        hospital hospitals clinic clinics ward wards icu icus emergency bedside nhs trust trusts
        hospice hospices
        """,
    "authority": """
        fda ema mhra who nhs cdc nice association associations society societies college academy
        organisation organization ministry agency agencies authority authorities regulator
        regulators government board expert experts leading school university institute
        """,
    "patient": """
        patient patients patient's person people individual individuals user users user's you your
        anyone everyone human humans
        """,
    "not": """
        not never cannot n't ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't
        isn't mustn't needn't shouldn't wasn't weren't won't wouldn't cant couldnt didnt doesnt dont
        hasnt havent isnt mustnt shouldnt wont wouldnt
        """,
    "harm": """
        mortality death deaths readmission readmissions complications morbidity harm burnout
        hospitalisation hospitalisations hospitalization hospitalizations rehospitalisations
        rehospitalizations suicide suicides misdiagnosis misdiagnoses adverse
        """,
    "outcome": """
        death dying mortality readmission readmissions admission fall falls bleed bleeds bleeding
        surgery operation reoperation rejection relapse recurrence intubation ventilation transfer
        complication complications amputation delivery miscarriage dropout
        """,
    "regulator": "ukca fda ema mhra tga bfarm pmda anvisa cdsco",
    "privacylaw": """
        hipaa gdpr dsgvo lgpd dpdp pdpa pdpl adhics hitech hitrust ccpa pipeda phipa kvkk popia nabh
        jci
        """,
    "self": """
        it this our ours we i the tool app application system model platform software chatbot bot
        assistant solution product project dashboard pipeline package library service agent ai
        algorithm network classifier detector which that
        """,
    "record": """
        record records data dataset datasets ehr ehrs emr emrs note notes chart charts scans images
        admissions encounters cases letters files referrals results ecgs eegs mris mammograms
        radiographs summaries
        """,
    "kept": """
        record records data dataset datasets ehr ehrs emr emrs notes charts scans images admissions
        encounters cases letters files referrals ecgs eegs mris mammograms radiographs summaries
        consultations calls transcripts conversations messages chats mails diaries photos
        photographs pictures videos recordings rays slides biopsies smears films stays visits
        appointments bookings discharges prescriptions waveforms traces readings panels counts
        values tests reports questionnaires swabs samples claims
        """,
    "house": """
        hospital hospitals clinic clinics ward wards practice practices surgery surgeries unit units
        department departments trust trusts hospice hospices laboratory laboratories lab labs
        pharmacy pharmacies icu icus centre centres center centers insurer insurers institution
        """,
    "told": """
        it them each every any all entry line alert alerts flag flags suggestion suggestions result
        results score draft
        """,
    "few": "two three four five six seven eight nine ten eleven twelve twenty thirty dozen",
    "people": """
        clinician clinicians doctor doctors physician physicians nurse nurses patient patients
        researcher researchers hospital hospitals radiologist radiologists caregiver caregivers
        students student developers developer analysts analyst professionals practitioners providers
        provider teams staff users people communities community scientists policymakers managers
        women men children individuals surgeons pharmacists therapists coders organisations
        organizations clinics public society administrators educators learners mothers parents
        families carers
        """,
    "place": """
        hospital hospitals clinic clinics site sites centre centres center centers icu icus ward
        wards emergency department departments database databases registry registries survey surveys
        study studies trial trials patients people participants users devices wearables portal who
        cdc
        """,
    "instrument": """
        score scores scale scales questionnaire questionnaires instrument instruments survey surveys
        index inventory inventories phq gad news news2 qsofa sofa apache lace mews charlson
        guideline guidelines criteria thresholds
        """,
}

_made: dict[str, frozenset[str]] = {}


def words_of_class(name: str) -> frozenset[str]:
    """Return the words of a class.

    Raises:
        ValueError: there is no such class.
    """
    if name not in CLASSES:
        raise ValueError(f"there is no class {{{name}}}; there are {', '.join(sorted(CLASSES))}")
    if name not in _made:
        words = CLASSES[name].split()
        if name == "clinician":
            words += [f"{word}'s" for word in words]
        _made[name] = frozenset(words)
    return _made[name]
