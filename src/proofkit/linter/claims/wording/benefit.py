"""Effects told as what happened: to those who use it, or since it came."""

from __future__ import annotations

from proofkit.linter.phrases import Phrases

TOLD = Phrases(
    """
    # An illness or a complaint that users lost
    got|gets|get rid of ..3 {disease} !column|columns|variable|feature|label|labels|rows|field
    lost|lose|loses their|his|her|your ..2 {disease} for good
    {harm}|{disease}|falls down|halved by? {number}

    # Outcomes that it has improved, or that a trial is said to have proven
    that|which|it|we|app|tool|bot|chatbot has|have|had ..1 improved|enhanced|raised|boosted|
        increased ..3 adherence|survival|outcomes|lives|health|recovery
    validated|proven|confirmed in|by|through ..4 clinical|randomised|randomized|controlled
        ..1 trial|trials
    saved|saves ..1 its|his|her|our first|second|third|{number} life|lives|patient|child
    has|have|been|were|was ..2 cured|healed because|thanks|with|by ..2 it|our|this|{machine}
    have|has ..1 already ..1 been cured|healed

    # What it spares: costs with better care, complications, stays, a disease
    reducing|reduces|lowering|lowers|cutting|cuts ..3 cost|costs ..2 while|and improving|improves
        ..3 care|outcomes|health|lives
    ^ fewer|reduced|less {harm}|admissions ..1 better|improved|lower|longer|happier
    ^ reduced|less stress|agitation|anxiety|pain ,|and|$
    preventing|prevents|avoids ..1 costly|severe|serious|expensive|late complications|events
    speeds|speeding|accelerates|hastens up? ..2 healing|recovery|rehabilitation
    keeps|keep|kept|keeping ..4 patients|people|residents|seniors ..1 out of ..2 hospital|hospitals|
        er|ed|icu
    {disease} is|are history $|in|for|,|with
    ^ healthcare|medicine|{disease} ..1 solved|cured|fixed|beaten $
    """
)

FARING = Phrases(
    """
    # People who fare better with it
    breathe|sleep|walk|live|feel|eat|recover|heal|cope|move|hear|cough|smoke|drink better|sooner|
        longer|healthier|easier|less
    die|dies|fall|falls|relapse|relapses|return ..1 less|half|rarely as? often?
    leave|leaves|left ..2 care|hospital|icu|ward ..3 earlier|sooner
    go|goes|went home ..1 earlier|sooner|alive|faster
    is|are|feel|become|stay healthier|happier|fitter
    shrink|shrinks|close|closes|heal|heals ..1 faster|sooner
    twice|times as many ..1 patients|people|children ..3 survive|survived|walk|walked|live|lived|
        recover|recovered|went|go
    see|sees|count|counts|report|reports|record|have|has ..3 fewer|less|lower ..3 {harm}|falls|
        admissions|{disease}

    # What became rare since it came
    {harm}|falls|bedsores|sores|admissions|{disease} ..4 down|halved|vanished|
        disappeared|gone|dropped|declined|rarer
    time|times|admissions|stay|deaths fell|dropped|went from {number} ..3 to
    """
)
"""Told of anybody, these are findings; a claim where the sentence names this software."""
