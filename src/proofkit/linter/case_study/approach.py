"""The approach: how it works."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.phrases import Phrases

PART = Part(
    "approach",
    title="Approach",
    tells="the approach: how it works",
    question="TODO: how does it work, what is it compared with, and why was this chosen?",
    example="A logistic regression on age, length of stay and earlier admissions.",
    standards=("TRIPOD+AI 12c", "HTI-1 1.iv", "CHAI model card: ModelType"),
    titles=Phrases(
        """
        approach|approaches|method|methods|methodology|methodologies|architecture|algorithm|
            algorithms|techniques|modeling|modelling|solution|workflow|pipeline|pipelines
        how it|this|we|the ..2 works|work|worked
        how does|do|did ..3 work
        how it|this|we|i ..2 comes|decides|predicts|computes|learns|ranks|built|build|made|did
        what we|i did
        how we|i|they ..1 went|go about
        ^ design notes? $
        ^ procedure|technique|internals|mechanics|equations|workings $
        ^ way of working $
        what it computes
        ^ how $
        under the hood|bonnet
        ^ the? engine|recipe $
        secret sauce
        the? model|models $
        model|models training|development|building|details|selection|overview|list|used|description
        proposed system|model
        technical details|overview|approach|implementation|design
        implementation|preprocessing
        training !data|dataset|datasets|set|sets|images|recordings|material
        feature engineering|selection
        system|study|experimental design|overview
        core concepts|concept
        ^ key? design decisions|decision
        """
    ),
    sentences=Phrases(
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
    obvious=Phrases(
        """
        using|through|via|uses|leverages|leveraging|employs|applies|utilizes|utilizing
            ..4 {technique}
        {technique} ..2 model|models|classifier|network|algorithm|architecture
        """
    ),
    enough=2,
    may_stand_aside=True,
    may_be_code=True,
)
