"""Next steps: what would have to happen before anyone could rely on it."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.markdown.blocks import Section
from proofkit.linter.words.phrases import Phrases
from proofkit.linter.words.sentences import words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document

_ORDERS = frozenset(
    "open run paste click press visit go navigate start launch type select enter log login sign "
    "install copy download change drop drag upload export restart".split()
)
"""How the items of a manual begin."""
_PRICED = frozenset("pricing premium enterprise subscription billing".split())
"""What plans of a service are told by, which are no plans for it."""


def _has_open_tasks(document: Document, is_case_study: object) -> bool:
    """Whether a list of tasks has ticked boxes and boxes left open: a plan under way."""
    return {"open", "done"} <= {block.task for block in document.blocks}


def _is_no_plan(document: Document, section: Section) -> bool:
    """Whether all is done in a section, or it says what to press after installing, or prices."""
    words = (words_of(block.text) for block in section.blocks)
    if words_of(section.title)[-1:] == ["plans"] and not all(map(_PRICED.isdisjoint, words)):
        return True
    items = [block for block in section.blocks if block.kind == "item" and block.text]
    if not items:
        return False
    are_done = all(item.task == "done" for item in items)
    return are_done or all(not _ORDERS.isdisjoint(words_of(item.text)[:1]) for item in items)


PART = Part(
    "next-steps",
    title="Next steps",
    tells="next steps: what would have to happen before anyone could rely on it",
    question="TODO: what would have to happen before anyone could rely on this?",
    example="Compare the list with what nurses would choose, then study it prospectively.",
    standards=("TRIPOD+AI 27c", "HTI-1 6"),
    titles=Phrases(
        """
        next steps|step|phase|phases|work|milestones
        future
        roadmap|todo|todos|planned|upcoming|backlog
        what's|whats|what ..3 next
        open questions|points|ends
        parking lot
        what comes|follows ..1 after|later|$
        where this|it|we|things ..1 goes|go $
        wish list
        wishlist
        ^ perhaps|maybe? next|later $
        ^ next ..1 releases|release|quarter|year|experiments|experiment|versions|version|in $
        ^ next in line $
        ^ release|research|work? plan ..2 $
        ^ plan for
        ^ coming up $
        ^ later on|versions $
        ^ unfinished $
        ^ not done yet $
        ^ steps|work ahead $
        ^ to be continued $
        ^ if it went|goes on
        ^ version {number} !changes|notes|changelog|features
        ^ continuation $
        ^ wanted $
        ^ coming $
        still open|left $
        work packages
        parked|more|further|other ideas $
        ideas for later|tomorrow|next
        ^ next ..1 on|up
        ^ coming? soon $
        ^ next|plans|outlook|perspectives|perspective $
        to do|dos
        in progress
        production hardening
        what would|must|needs|has ..4 happen|come|change|needed before|first
        before ..3 clinical|real|production use|deployment
        if|given|with we|i|more ..3 time|year|years|month|months|week|weeks|semester|term
        where ..3 heading|going $
        possible|potential|further|planned|suggested improvements|extensions|enhancements|work|
            steps|development|directions
        improvements|enhancements|extensions $

        # What comes some day, with more time, or is left to others
        ^ someday|afterwards|ideas $
        ^ one day $
        ^ then what $
        ^ open issues|tasks|work $
        ^ milestones ahead $
        where to go from
        ^ what we|i ..1 will|want|shall|would|plan !not|never ..1 do|try|add|change|build|test|fix|
            study ..2 next|later|then|differently|$
        ^ left for|to ..1 whoever|others|next|later|another|somebody|someone|successors
        what we|i left for|to ..1 whoever|others|next|later|another|somebody|someone|successors
        ^ with {number}|two|three|another|more ..2 hours|days|weeks|weekend|months|evenings|money
        ^ had we|i
        ^ if you|somebody|someone|anyone ..1 fork|forks|lend|lends|continue|continues|takes
        ^ if you|somebody|someone|anyone have|has|had ..4 to lend|spare|share
        """
    ),
    sentences=Phrases(
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
        what comes|follows next :|is|are
        ^ plan :
        we still need|lack !to
        it|this still lacks|lack
        if|when|once|should we|i find|have|get ..2 time ..1 we|i
        next thing|things ..3 we|i|to
        work in progress
        (|status|phase ..3 in progress
        yet to be
        we'd|i'd ..1 like|love to ..1 try|test|add|extend|explore|compare|collect|build|repeat|run
        would like|love to ..1 repeat|run|ask|measure
        we|i want|hope|plan|intend to ..3 next|afterwards
        next|coming term|semester|year|month|spring|summer|autumn|winter|season ..2 we|i|group|
            team|class will|want|wants|going|plan|plans|hope|hopes
        next|coming term|semester|year|month|spring|summer|autumn|winter|season ..2 we|i|group|
            team|class is|are going|planning
        in spring|summer|autumn|winter we|i|group|team|class will|want|wants|plan|plans
        next|coming release|version !of ..1 adds|will|gets|brings
        planned for ..2 phase|release|version|sprint
        [|( planned ..4 phase|release|version|sprint
        after that we|i will|want|plan|hope
        """
    ),
    is_shown=_has_open_tasks,
    is_something_else=_is_no_plan,
)
