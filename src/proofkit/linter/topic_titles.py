"""What headings say when a section is about a part of a case study, or about none of them."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

TITLES = {
    "problem": Phrases(
        """
        ^ the? problem|problems
        problem statement|definition|description|formulation|setting
        the|clinical|business|research|our problem|question|questions|need|challenge|context
        motivation|motivations|rationale|vision|mission
        ^ project? background|objective|objectives|goal|goals|aim|aims|purpose|context|challenge
        objective|objectives|goals|purpose|background|context $
        use case|cases
        who is|it|this ..3 for
        why $
        why this|it|we|does|do
        what ..1 problem
        what ..1 is it|this for
        research question|questions|aim|aims|objectives
        intended audience|users|use
        """
    ),
    "data": Phrases(
        """
        ^ about? the|our|input|training|sample|raw|synthetic|source|study|clinical|patient?
            ..1 data|dataset|datasets $
        data|dataset|datasets source|sources|description|overview|details|information|summary|used|
            specifications|dictionary|collection|availability|and|card|set|sets|statement|
            understanding|structure|provenance|origin|access|fields|files
        dataset|datasets|cohort
        what data|dataset|datasets
        what ..3 trained|tested on
        where ..4 data|rows|records|images|notes|numbers ..2 come|comes|came from
        ^ the? recordings|photographs|scans|clips|admissions|registrations $
        ^ training|test|input recordings|photographs|pictures|images|scans|notes|clips|records $
        """
    ),
    "approach": Phrases(
        """
        approach|approaches|method|methods|methodology|methodologies|architecture|algorithm|
            algorithms|techniques|modeling|modelling|solution|workflow|pipeline|pipelines
        how it|this|we|the ..2 works|work|worked
        how does|do|did ..3 work
        ^ how $
        under the hood
        the? model|models $
        model|models training|development|building|details|selection|overview|list|used|description
        proposed system|model
        technical details|overview|approach|implementation|design
        implementation|preprocessing|training
        feature engineering|selection
        system|study|experimental design|overview
        core concepts|concept
        ^ key? design decisions|decision
        """
    ),
    "evaluation": Phrases(
        """
        evaluation|evaluations|results|result|findings|metrics|benchmark|benchmarks|experiments
        model|predictive|clinical|test|our performance|accuracy|validation|comparison
        ^ performance $
        performance metrics|evaluation|comparison|summary|results|and|analysis|on
        accuracy|acc $
        how good|well|accurate
        """
    ),
    "risks": Phrases(
        """
        limitation|limitations|caveat|caveats|harms|misuse|pitfalls|shortcomings|drawbacks
        risks !score|scores|factors|groups
        ^ known|potential|clinical|main? risk|risks|limits|biases $
        known issues
        ^ known? weakness|weaknesses $
        can|could|might|may|can|goes|went|go wrong
        where|when|how it|this|they|we|the ..2 fails|fail|breaks|struggles|lets
        failure modes|mode|cases
        ethics|ethical|fairness|bias|biases
        ai|clinical|patient|and safety
        responsible ai|use
        safety considerations|notes|concerns|risks
        out of scope
        what this|it|the|we ..4 {not}
        what this|it|the|we ..2 never
        what ..3 {not} ..2 cover|covered|do|does|included|this
        scope and|boundary|boundaries|limits
        boundaries
        assumptions and
        """
    ),
    "next-steps": Phrases(
        """
        next steps|step|phase|phases|work|milestones
        future
        roadmap|todo|todos|planned|upcoming|backlog
        what's|whats|what ..2 next
        to do|dos
        in progress
        production hardening
        what would|must|needs|has ..4 happen|come|change|needed before|first
        before ..3 clinical|real|production use|deployment
        possible|potential|further|planned|suggested improvements|extensions|enhancements|work|
            steps|development|directions
        improvements|enhancements|extensions $
        """
    ),
}

ASIDE = Phrases(
    """
    install|installation|installing|setup|set|prerequisites|requirements|dependencies
    license|licence|licensing|contributing|contributors|contribution|contribute|authors|author
    acknowledgements|acknowledgments|acknowledgement|citation|citing|cite|references|contact|support
    table of contents
    quick start|quickstart
    getting started
    run|running|usage|deploy|deployment|docker
    project|folder|repository|directory|file structure|layout|tree
    changelog|release|releases
    """
)
"""Headings about installing, licences, contributors and the like."""
