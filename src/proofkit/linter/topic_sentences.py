"""What sentences say when running text is about a part of a case study, whatever its heading."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

CONTENT = {
    "problem": Phrases(
        """
        aims|aim|aimed|aiming|seek|seeks|strives|hope|hopes to|at
        goal|purpose|objective|objectives|mission|aim|motivation ..6 to|is|was|:
        with the goal|aim|purpose|objective of
        designed|built|created|made|developed|meant to explore|study|investigate|assess|evaluate|
            practise|practice|learn|compare|understand
        problem|challenge|challenges ..3 is|are|of|in|that|for
        motivated by
        addressing|closing|bridging|reducing ..4 disparity|disparities|inequality|inequalities|
            inequity|inequities|shortage
        challenging|difficult|costly|burden|burdensome|delays|delayed|overcrowding|shortage ..4 for|
            of|in|to|because
        helps|help|helping|assist|assists|assisting|empower|empowers|empowering ..4 {people}
        support|supports|supporting|enable|enables|enabling|allow|allows|allowing ..2 {clinician}|
            hospitals|caregivers|researchers|professionals|practitioners|communities
        intended|designed|built|made|created|developed|meant ..2 for|to ..4 {people}
        intended to be
        benefit|benefits ..4 {people}
        leading|major|common|serious|significant|critical|key ..1 cause|problem|challenge|concern|
            issue|threat
        for ..2 clinics|hospitals|schools|families|caregivers
        for ..1 researchers|clinicians|doctors|students|developers|nurses|hospitals|analysts|
            practitioners|educators|professionals|radiologists|physicians|caregivers
        rising|growing|increasing|high ..2 cost|costs|burden|rate|rates|demand|prevalence|mortality
        early ..1 detection|diagnosis|identification|intervention|warning ..3 can|is|could|helps|
            improves
        lack|lacks|shortage|importance|struggle|struggles of|for|to|with
        a|the|urgent|growing|clear|unmet ..1 need of|for|to
        improve|improving ..2 outcomes|care|efficiency
        for ..4 teams
        time consuming
        limited access|resources
        why ..4 matters|important
        millions|thousands ..2 people|patients|deaths|of
        {people} spend|spends|spending|waste|lose ..4 time|hours|minutes
        {people} ..3 struggle|struggles|suffer|suffers|face|faces
        to establish|develop ..2 standard|standardized|standardised|common|shared|open
        addresses|address|addressing|tackles|tackle|solves|solve ..4 by|problem|challenge|
            challenges|issue|need|gap|this|question|questions
        in order to ..3 improve|reduce|understand|better
        critical|crucial|essential|vital|important for|to|in ..4 patient|patients|clinical|care|
            treatment|survival|healthcare|hospital|hospitals
        explores|explore|investigates|investigate|examines|examine whether|how|if
        study|project|work|paper|analysis|thesis explores|investigates|examines|studies
        to investigate|explore|understand|examine ..3 {disease}|{people}|care|crowding|outcomes|
            impact|effect|disparities|differences
        research question
        helps in ..2 early|decision|detecting|diagnosis
        exists to
        built|made|created to showcase|demonstrate|show
        affects ..3 million|billion|people|patients|adults
        kills|claims ..3 {number}|million|millions|lives
        remains|remain ..2 understood|unclear|unknown|unexplored|underexplored|unmet
        core|main|key|central challenge
        the focus is on
        to improve
        we want|wanted|need to
        """
    ),
    "data": Phrases(
        """
        dataset|datasets|cohort ..3 contains|contain|consists|consist|includes|comprises|comprising|
            consisting|containing|is|was|provided|comes|used|were|has|represents|covers|spans|holds|
            describes
        trained|train|validated|evaluated|tested|finetuned|tuned|based ..2 on|using|with
            ..8 {source}
        uses|use|using|used|from|on|in ..6 {source}
        {source} ..3 dataset|datasets|data|database|cohort|records|discharge
        data|dataset|datasets ..2 from|source|sources|: ..6 {source}|hospital|registry|survey|trial
        publicly available ..3 guidelines|documents|articles|reports
        {count} ..4 patients|admissions|records|images|scans|samples|rows|encounters|notes|cases|
            participants|subjects|beats|rays|recordings|observations|reports|patient|discharges|
            vignettes|transcripts|utterances|conversations|articles
        training|test|evaluation|validation set|sets ( ..1 {count}
        sample|example|demo ..2 transcripts|patients|records|dataset|datasets|conversations|notes
        data were|was|are|is collected|obtained|extracted|derived|sourced|provided|generated|taken|
            drawn|simulated|synthetic
        synthetic|simulated|publicly|public|open ..3 dataset|datasets
        synthetic|simulated|realistic|artificial ..2 patient|patients|records|admissions|data|notes|
            images|reports|cohort|people
        data|dataset|notes ..3 synthetic|simulated
        uses|use|using|used|with|analyses|analyzes|analysing|analyzing ..6 dataset|datasets
        download|downloads|downloaded|downloading|fetch|fetches|loads|access ..4 dataset|datasets
        {record} from ..4 {place}
        patient|clinical|ehr|sensor|wearable|imaging|survey|claims|health ..1 data from|of|
            collected|exported|recorded
        columns|variables|fields ..2 include|are
        required|expected|input columns|fields|features
        """
    ),
    "approach": Phrases(
        """
        {technique}
        logistic|linear|cox regression
        random forest|forests
        neural network|networks|net
        u net
        decision tree|trees
        machine|deep|transfer|federated|supervised|unsupervised|ensemble learning ..1 model|models|
            algorithm|algorithms|pipeline|classifier|approach|technique|techniques|methods|to
        uses|using|leverages|leveraging|utilizes|utilises|utilizing|utilized ai|llms|ml ..1 to
        model|network structure|architecture is|was|has|consists|:
        we|it|project|model|system|pipeline|app|application|package|library|tool|bot|code|
            repository|framework|chatbot|script|user|users|demo|this ..1 uses|use|using|used|
            employs|employ|trains|train|trained|applies|apply|leverages|utilizes|utilises|combines|
            integrates|ranks|implements|implement|builds|generates|computes|calculates|estimates|
            processes|reads|converts|parses|contains|provides|supports|starts|predicts|asks|
            analyses|analyzes|extracts|follows|consists|compares|fits|simulates
        built with|using|on|by|around
        implemented|developed|trained|designed|written|powered with|using|on|by|around|in
        workflow|pipeline|stages :
        is|are analysed|analyzed|computed|calculated|extracted|processed|trained|estimated by|using|
            with
        """
    ),
    "evaluation": Phrases(
        """
        {metric} ..4 {number}|score|scores|curve|curves|plots|plot|monitoring|:
        {metric} , ..2 {metric}|accuracy|precision
        accuracy|precision , ..2 {metric}|precision|accuracy|recall
        {number} ..1 {metric}|accuracy|precision|recall
        {metric}|accuracy|precision ..4 of|is|was|:|reached ..2 {number}
        classification|test|validation|training|prediction|best|overall|diagnostic accuracy
        accuracy|precision , recall|f1|precision
        {metric} ..6 {metric}
        roc curve|curves|auc|plots
        confusion matrix|matrices
        95% ..1 ci|confidence interval? {number}
        misclassified ..2 {number}
        area under
        evaluation metrics
        evaluated|evaluate|evaluation|tested|validated ..6 {metric}|accuracy|precision
        model|classifier|results|result ..4 achieved|achieves|reached|outperformed|scored|showed
        mean absolute|squared error
        evaluation was ..12 {number}
        found|caught|detected|flagged|missed|identified ..3 {number} ..1 of {number}
        {number} of {number} ..6 found|caught|detected|flagged|missed|correct|right|identified
        compute|present|presents|report|reports ..3 main? results
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations
        caveat|caveats
        should|must not ..2 be interpreted|generalised|generalized|assumed|described|read
        shouldn't|mustn't ..2 be interpreted|generalised|generalized|assumed|described|read
        may|might|could|can not ..2 generalise|generalize|reflect|represent|perform|capture|be
        can't|couldn't ..2 perform|be
        may|might|could|can ..2 be ..1 biased|inaccurate|incorrect|wrong|incomplete|misleading
        may|might|could|can ..1 generate|return|give ..2 incorrect|wrong|inaccurate|misleading|false
        drop|drops|degradation in ..1 performance|accuracy
        may|might|could ..2 reflect|contain ..3 incomplete|incorrect|inaccurate|errors
        {not} ..2 be ..1 considered|taken|read|seen ..3 accurate|valid|representative|
            evidence|conclusive
        performance|accuracy|results may|might|could|can ..1 vary|degrade|drop|worsen
        may|might|could|can hallucinate|fail|miss|produce|introduce|amplify|perpetuate|differ
        only ..2 tested|validated|evaluated|trained
        {not} ..2 been|be externally|prospectively|tested|validated|evaluated|assessed
        {not} ..2 representative|generalise|generalize|capture|account|reflect
        no external|prospective|causal
        {not} ..2 external|prospective validation
        are|is? {not} ..2 evidence|proof|indicative|comparable|estimates|guarantee
        {not} ..2 undergone|been ..4 testing|validation|validated|tested
        cannot be guaranteed|relied
        exercise|use caution
        risk|risks of ..2 harm|misuse|misinterpretation|overreliance|bias|false|leakage|overfitting|
            misclassification|automation
        sampling|selection|label|labelling|reporting|measurement|spectrum|verification|recall|
            survivorship|publication bias
        biased|bias ..2 towards|toward|against|because|by|in !large|machine|ai|clinical|medical
        ignores|assumes|overestimates|underestimates
        do|does|did|perform|performs|performed|works|work worse ..1 than|on|in|for|with
        rare|missing|absent|underrepresented|overrepresented ..2 in|from the ..1 training|data|
            dataset|sample|set|pictures|images
        say|says more about
        """
    ),
    "next-steps": Phrases(
        """
        future work|versions|version|releases|improvements|directions|development|plans|
            enhancements|enhancement|extensions|scope|features
        we|i|we'll|i'll will? be? adding|extending|exploring|building|developing
        we|i will ..1 add|extend|explore|build|implement|investigate
        planned ..2 outputs|outcomes|deliverables
        we|i|it plan|plans|intend|hope to
        next steps|step ..3 is|are|include|will|would|:
        will be added|implemented|extended|released|included in|to|soon|later
        on the roadmap
        planned|upcoming features|work|improvements|extensions
        possible|potential|further|suggested improvements|extensions|enhancements|directions :
        would like to ..1 try|test|add|extend|explore|compare|collect|build
        work in progress
        (|status|phase ..3 in progress
        yet to be
        """
    ),
}

ENOUGH = {
    "problem": 1,
    "data": 1,
    "approach": 2,
    "evaluation": 1,
    "risks": 2,
    "next-steps": 1,
}
"""How many such sentences make a text be about the part."""
