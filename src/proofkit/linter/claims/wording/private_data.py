"""Records of real patients, used or kept without being public."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Records of our own hospital, clinic or employer
    {record}|consultations|calls|transcripts|conversations|photos|photographs|rays|recordings
        ..4 from|at|of|by our|my ..3 hospital|hospitals|clinic|clinics|practice|practices|clinic's|
        hospital's|ward|wards|department|employer|patients|center|centre|institution|workplace
    {record}|spreadsheets|sheets|tables|exports ..6 from ..4 department|ward|clinic|practice|
        hospital ..5 ours
    {number} ..2 {kept} ..6 of|at|from|in our|my ..3 {house} !test|tests|meeting
    {kept} of {number} patients|people|adults|children from|of|in our|my ..2 {house}
    extract|export|dump of|from a|the ..2 hospital|hospital's|clinic|clinic's|laboratory's|icu|ward|
        ward's|unit|department ..2 system|database|records
    dump|export|extract|copy of ..5 practice|clinic|hospital|pharmacy ..1 software|system|database
    patients|outpatients|residents of|from our|my ..3 hospital|clinic|ward|practice ..1 whose
        ..2 {kept}
    {kept}|signs ..2 of my|our own? patients
    {kept} ..1 come|came|stem|are|were ..1 from my|our ..1 placement|internship|rotation|shifts
    {record}|stays|visits|admissions ..3 of|from|at|on|in our|my own ..2 trust|hospital|clinic|
        practice|unit|ward|department
    from our|my ..1 pacs|ehr|emr
    our|my own ..1 pacs|ris|ehr|emr|wards
    our|my ..1 hospital's|clinic's|hospital|clinic|employer's|practice's|practice ..2 {record}

    {kept} pulled|exported|taken|copied|drawn ..8 of|from our|my ..2 {house}
    {kept} from|of the ..2 {house} ..6 with|by permission|approval|consent|agreement of
    exported|copied|pulled|took them|it|these from the ..3 inbox|archive|system|pacs|records|server
    participants|patients|volunteers signed|gave ..3 consent ..12 {kept}

    # Records of a place where one of us works, or that one of us runs
    {kept} ..8 of|from|at|in|on ..5 {house} ..3 i|we|us|my|our ..4 work|works|worked|lead|leads|run|
        runs|manage|manages|own|owns|intern|interned|train|trained
    {kept} ..4 of|from|at|in ..5 {house} ..1 run|owned|managed|led|headed by ..1 our|my|us|me|one
    {kept} ..6 {house} that|which employs|employed me|us|one
    {kept}|rows|tables ..3 from|at my|our ..1 work|job|employer|company|workplace
    i|we copied|took|brought|exported|downloaded ..5 {kept} from work

    # Trained with the records of a hospital that is not named
    trained|tuned|tested|evaluated|validated|fitted|built ..8 {kept} ..2 from|of the|a|one
        ..1 university|regional|county|city|district|local|teaching|general|municipal
        hospital|hospitals|clinic $|,|.|that|which|and
    trained|tuned|tested|evaluated|validated|fitted|built|index ..8 on|over|with|from the|our|my
        ..1 hospital's|clinic's|ward's|practice's|department's|laboratory's|lab's|unit's|trust's|
        insurer's own ..4 {kept}|archive|database|system|warehouse
    under|through a|our|the ..1 data ..1 sharing|transfer agreement with ..5 {house}

    # Our patients, or patients of a hospital
    {count} ..3 patients|inpatients|outpatients|residents whom|who|that? we|i ..1 recruited|
        enrolled|examined|treated|operated|followed|saw
    {count} ..3 patients|inpatients|outpatients|residents|volunteers|participants whom|who|that?
        we|i ..1 equipped|fitted|measured|recorded|monitored|scanned|photographed|filmed
    {count} ..3 patients|outpatients|inpatients|volunteers|participants who|that wore|carried
        our|the|a ..1 device|patch|sensor|sensors|band|bands|watch|ring|recorder|belt
    {kept} ..3 of|from ..3 participants|volunteers|patients of|in|from our ..1 study|trial|cohort
    {kept} ..1 of|from ..3 patients|inpatients|outpatients|residents|members of ours
    every|all|each ..3 adult|adults|patient|patients|child|children|admission|admissions|woman|
        women|newborn|newborns|stay|stays|visit|visits|discharge|discharges|delivery|deliveries
        ..6 in|at|on|to|of|from our|my ..3 {house} ..1 from|between|since|in|during|until
        ..2 {number}
    {number} ..3 patients|residents|people|infants|children|babies|women|inpatients|outpatients
        ..6 of|in|at|from|on ..6 our|my ..3 hospital|clinic|practice|ward|department|unit|home
    {record}|claim|claims|lines ..2 of our ..1 members|patients|residents|policyholders
    of|from our|my ..1 outpatients|inpatients
    {record}|recordings|patients|photos ..14 clinic|hospital|ward|practice|department where i|we|he|
        she|they ..1 work|works|worked
    own ..2 hospital|clinic|centre|center|ward|unit|practice ..1 real patients|patient
    patients of|from the ..2 ward|clinic|hospital|practice where ..4 work|works|worked|intern
    patients|adults|children|people|infants|babies|women ..2 treated|seen|admitted|examined
        in|at|by|to our|my ..3 hospital|clinic|practice|ward|department|unit
    collected|recorded|obtained|acquired ..1 from ..3 patients|people ..2 at|in|of ..3 centre|
        center|hospital|clinic|practice
    {record} of ..2 everybody|everyone|patients|people who ..6 our|us|my
    real|actual patients|people|persons|patient ..3 from|at|of|in our|my|the|a ..3 hospital|clinic|
        practice|ward|department|institution|workplace
    our|my ..1 clinic's|hospital's|practice's|ward's|own ..1 patients|patient

    patients|people|residents of|from|at ..3 hospitals|clinics|practices|homes ..2 our|my
    i|we collected|recorded|photographed|filmed ..6 patients|people|residents|newborns|babies|
        infants|children ..2 from|at|in|of|on ..3 hospital|clinic|practice|ward|home
    chats|conversations|messages|calls ..4 between|of our ..3 users|patients|clients !are|is|stay
    trained|tuned|learned|learns ..4 on|from ..2 what our ..1 users|customers|clients|patients
    trained|tuned ..6 on ..4 of|from our ..1 users|customers|clients|members|subscribers|callers
    data : ..6 of|from our ..2 users|customers|clients|members|subscribers|callers
    patients of ..4 ward|clinic|hospital ..8 trained|retrained

    # Exported or copied from the systems of a hospital
    i|we exported|extracted|copied|pulled|downloaded|took|got|collected
        ..5 {record}|patients|rays|samples|spreadsheet|table|rows ..4 from|at|in our|my|the
        ..3 {house}|ehr|emr
    i|we exported|extracted|copied|pulled|downloaded|took|got ..7 from|in our|my ..3 {house}|
        system|ehr|emr
    exported|pulled|extracted|copied ..5 from the ..2 pacs|ris|ehr|emr|system|database of our|my
    {record}|clips|videos|recordings|rays ..2 exported|extracted|pulled|copied from ..4 own ..1
        hospital|hospital's|clinic|clinic's|practice|ward|pacs
    {record}|slides from ..2 archive|archives|files of ..1 our|my
    exported|extracted|pulled|copied from ..5 system|database|records|archive of ..4 {house}
    {record}|recordings|videos ..6 at|from|in the ..2 clinic|hospital|practice|ward of ..1 our|my
    exported|pulled|copied|extracted|taken ..6 from the ..3 of our|my ..2 {house}
    i|we exported|copied|pulled|downloaded|took|got ..4 from the ..5 of|at a|the ..2 ward|hospital|
        clinic|practice|department
    trained|train|tested|evaluated|built|fitted|tuned|obtained|collected|got|received|are|with ..8
        reports|slides|prescriptions|signs|appointments|waveforms|tests|questionnaires|visits
        ..2 from|at|of our|my ..2 hospital|clinic|practice|ward|department|unit
    obtained|collected|received|got ..6 from a|the|our ..1 local|partner|nearby hospital|clinic|
        practice
    internal|proprietary ..2 hospital|clinic|clinical|patient ..2 database|data|records|dataset
    export|dump|extract|copy of|from our|my ..2 ehr|emr|pacs|database|system
    exported|pulled|downloaded|copied ..4 from ..1 epic|cerner|meditech|athena
    real ..4 of|from|at ..4 practice|clinic|hospital|ward|pharmacy i|we manage|run|own|work
    dump|export|extract|copy of ..4 database|system|ehr|emr ..3 of|at|from ..2 practice|hospital|
        clinic|ward
    exported|extracted|pulled|obtained|downloaded|collected|taken|copied|exporting|comes|come|came|
        scraped ..4 from|at|by our|my ..2 hospital|clinic|clinic's|hospital's|ehr|emr|employer|
        workplace|job|practice|ward|ward's|practice's|employer's|department's|department|unit's|unit
    exported|extracted|pulled|obtained|downloaded|taken|copied ..2 out|from ..3 archive|system|
        database|server|records of ..2 our|my ..3 hospital|clinic|practice|ward|department|unit
    exported|extracted|pulled|obtained|downloaded|collected|taken|copied from|at|by the
        ..2 hospital|clinic|clinic's|hospital's|ehr|emr|employer|workplace|job !of|de|universitario

    # Handed over or opened by a hospital
    {house}|partner|partners ..6 send|sends|sent|gave|give|gives|lent|passed|handed|forwarded|
        provided|provides|supplied|exported ..2 us|me !feedback|advice|comments|ideas|help
        ..6 {kept}|export|dump|extract
    {clinician}|colleague|friend|sister|brother|mother|father|aunt|uncle|cousin|wife|husband|
        supervisor ..6 sent|gave|give|gives|lent|passed|handed|forwarded|exported
        ..2 us|me !feedback|advice|comments|ideas|help ..3 {kept}|export|dump|extract
    {kept} ..4 that|which ..3 {house} ..1 exported|gave|sent|handed|passed|provided ..2 us|me
    {house}|partner|partners|colleague|friend ..3 shared ..6 {kept} with us|me
    partner|partners ..3 provide|provides|provided|supply|supplied|supplies|contributed ..6 {kept}
    {kept} that|which? our|my ..1 partner|partners ..4 provided|supplied|sent|gave|shared|recorded
    thank|thanks|grateful|indebted ..4 patients ..8 whose ..2 {kept} ..2 made|we|i|helped
    thank|thanks|grateful|indebted ..4 patients ..8 who let|allowed|gave|lent us|me ..5 {kept}
    our|my ..2 clinic's|hospital's|practice's|ward's ..2 exported|pulled|copied|collected
    of customers|clients of ..1 our ..3 shop|shops|practice|pharmacy|pharmacies
    collected|obtained|provided|acquired ..1 from|by a|the|our ..1 local|partner hospital|clinic
    provided ..2 by the ..1 hospital|clinic|practice where i|we
    got|received from my|our ..2 {house}
    gave|handed|sent|lent us|me the|a|their ..1 dump|export|extract|recordings|records
    colleague|friend|teammate ..3 exported|pulled|copied|extracted ..1 them|it|these|the
    let|allowed us|me ..2 pull|export|copy ..8 from ..2 hospital|clinic|practice|ward|ehr|emr|pacs|
        archive|archives

    # Real or private records
    {number}|{few} ..3 {kept}|logs ..1 of|from|by ..2 patients|callers|users|clients|residents
        ..9 as they|he|she ..1 typed|wrote|said|spoke|sent
    {number}|{few} ..3 {kept}|logs ..1 of|from|by ..2 patients|callers|users|clients|residents
        ..4 verbatim|unedited|word for? word?
    chats|conversations|messages|calls|transcripts ..3 patients|callers|clients had with
    transcript|recording|letter|note|photo|photograph of a|the|one real|actual ..1 visit|
        consultation|patient|call|stay|case
    pseudonymised|pseudonymized ..2 extract|export|data|records|copy ..6 repository
    real|actual|private|confidential|identifiable ..2 patient|patients|clinical|medical|hospital
        {record} ..3 from|collected|used|included|provided|shared|given|of
    trained|tested|built|evaluated on real|actual|private !world ..2 {record}
    contains|includes|uses|using|holds|has|stores ..2 real|actual|private|identifiable ..1 patient|
        patients|hospital ..1 {record}|calls|conversations|messages|chats|transcripts
    {record}|reports ..12 under|with ..1 nda
    """
)
