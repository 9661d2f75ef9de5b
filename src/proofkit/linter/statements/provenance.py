"""Whether a document says where its data come from."""

from __future__ import annotations

from proofkit.linter.case_study.headings import is_within, sections_about
from proofkit.linter.claims.clauses import is_negated
from proofkit.linter.patterns import Lazy
from proofkit.linter.statements.named_sets import HOSTS, names_a_set
from proofkit.linter.words.phrases import Match, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

_STATED = Phrases(
    """
    # Data or people called synthetic or made up
    synthetic|simulated|fictional|fictitious|artificial|fabricated|mock|dummy|fake|invented
        !intelligence|minority ..3 data|dataset|datasets|records|patient|patients|admissions|notes|
            cohort|cases|case|population|messages|texts|images|dossiers|documents|ehr|ehrs|samples|
            people|visits|hospital|ecg|ecgs|beats|signals|series|traces|recordings|scans|stays|
            encounters|appointments|letters|conversations|dialogues|claims|names|prescriptions|
            feed|feeds|stream|streams|vitals|content
    virtual ..1 patients|cohort|participants|subjects
    made up !of ..3 data|dataset|datasets|records|patient|patients|notes|cohort|cases|people|logs|
        charts|interviews|letters|curves|recordings|admissions|visits|stays|appointments|messages
    nobody|no ..6 ever lived|existed
    data|dataset|datasets|records|patients|notes|cases|people|messages|texts|images ..4 synthetic|
        simulated|fictional|fictitious|artificial|invented
    data|dataset|datasets|record|records|patient|patients|notes|cohort|case|cases|people|person
        ..3 made up
    draws|drew|drawn {number} ..3 from ..4 model|process|generator
    {count} ..1 synthetic|simulated|invented|generated|drawn|fictional|fictitious !tokens|images
    synthetic|simulated|invented|fictional list|lists|table|tables|file|files|cohort of
    generated|simulated|synthetic|drawn residents|registrants|missions|extract|orders|meals|calls|
        shifts|bookings|referrals|tests|donors|staff|citizens|members
    written|wrote ..1 for|by ..2 benchmark|purpose|ourselves|exercise|us

    # Data made by a model, a generator or actors
    {number} ..3 that we|i simulated|invented|wrote|generated
    {count} ..2 generated persons|people|patients|stays|bookings|operations|visits|births|letters
    posts|transcripts|letters|notes|cases|questions|items|vignettes|dialogues|calls|lines|messages|
        reports|stories|sentences ..4 generated|written|invented|acted|played ..4 by ..3 authors|
        team|us|ourselves|students|friends|volunteers|actors
    {count} ..1 posts|transcripts|letters|notes|cases|questions|items|vignettes|dialogues|calls|
        lines|messages|reports|stories|sentences ..1 that ..4 wrote|invented|acted
    no real ..1 patient|patients|post|posts|letter|letters|call|calls|note|notes|record|records|
        person was|were used
    generates|generate|generated|creates ..1 sample|fake|dummy|mock|random ..2 data|records|patients
    cases|questions|notes|dialogues|conversations|vignettes|examples is|are|was|were ..1 generated
        by|using|with ..2 gpt|chatgpt|gemini|claude|llama|llm|llms
    simulated ..2 with|by|from|using ..4 model|models|script|scripts|equations
    drawn|draws|sampled|samples ..4 from ..3 ranges|distributions|textbook|textbooks|literature
    played|acted|spoken by ..1 actors|volunteers|students
    actors ..2 played|acted|spoke
    generated|simulated|drawn|produced|sampled|created ..3 with|by|from|using|in ..3 {source}|
        generator|simulator|distributions

    # Data of a hospital, a survey or a registry
    nih|medline|ncbi ..4 dataset|images|data|documents|articles
    documents|articles|abstracts|data|questions ..2 from ncbi|medline
    data|dataset|records|spreadsheets|notes|images|scans|recordings come|comes|came|stem|stems
        ..1 from ..3 hospital|clinic|department|ward|registry|trial|study|survey|practice
    national|international ..5 survey|registry|census|study|database

    # Public or open data
    publicly available|released|accessible ..6 data|dataset|datasets|database|source|sources|from
    data|dataset|datasets|database ..4 publicly|open|freely|openly available|accessible|access
    data|dataset|datasets|images|scans|recordings ..1 is|are|was|were ..1 taken|obtained|downloaded|
        sourced|acquired|retrieved from
    public|publicly !health ..2 dataset|datasets|data|slides|scans|films|recordings|cohort|
        benchmark|challenge|registry
    open !the|a|an|your|this|it|up ..1 dataset|datasets|data
    multiple|several|public|open public|open databases|database|registries
    open|public database|databases !connection|connections|file|files|driver|port|schema|url|server|
        client
    public ..1 image|images|audio|video|text set|sets|collection|corpus
    public ..3 collection (
    public ..2 leaflets|guidelines|brochures
    open access ..1 guidelines|articles|papers|documents|journals|literature
    public !health|cloud|api|key|domain|npm|docker|container|package ..3 database|registry|survey|
        reports
    ( ..4 public ..1 )|,

    # A data set or a source by name
    {source} {number} ..2 {number}
    {source} ..3 {number} ..2 {record}|people|patients|participants|adults|children|traces
    with|using|from the? {source} ..2 demo
    source|sources : ..3 {source}
    {source} ..4 dataset|datasets|data|database|databases|cohort|records|repository|ehr|archive|
        images|discharge|beats|signals|challenge|release|corpus|benchmark|collection|slides|films
    dataset|datasets|data|database|databases|records|images|trained|cohort ..6 {source}
    uses|using|from|on {source}
    uses|use|used|using ..3 {source}
    uk biobank
    roboflow universe
    johns hopkins ..2 data|dataset|github|csse|repository
    mit bih
    clinicaltrials
    in {source}
    took|got ..2 {source}
    {source} ..1 ( ..1 {number}
    public ..3 collection|corpus|archive $|;|,|(|:|of|by
    """
)
_INVENTED = Phrases(
    """
    fictional|fictitious
    {number}|are|were|all ..1 invented|imaginary !by
    are|is|were|was|all synthetic
    simulated ward|wards|clinic|clinics|hospital|hospitals|stays|shifts|reads|readers
    made up !of|by|from|to|{number}|most|the|about|half
    """
)
"""Words that are said of people, records and wards, which here are data."""
_UNDER_DATA = Phrases(
    """
    # Synthetic, acted or made up
    synthetic|simulated|simulator|simulators|invented|imaginary|fictional|fictitious|artificial|
        acted|mock|pretend|virtual !minority
    made up

    # Written by hand, by a script or by a model
    written|produced|made|drawn by|with ..2 script|us|ourselves|generator|language
    generated|produced|drawn|sampled ..2 from|by|with|using ..3 template|templates|script|scripts|
        generator|process|distribution|distributions|curves|rules|prompts|gpt|llm|model|simulator

    # Recorded or drawn by the authors, or with volunteers
    recorded|collected|taken by ..2 us|ourselves|themselves
    filmed|photographed|recorded|measured|taken ..2 with|by|for|from ..3 us|ourselves|colleagues|
        volunteers|members|students|project
    wrote|drew|recorded ..2 ourselves|myself

    # Public, on request or under a licence
    public !health|cloud|key|api
    publicly
    on request
    published|released by
    cc by|0
    open|creative ..1 licence|license|licences|licenses

    # The name of a source alone
    {source}
    """
)
"""What need not name data again where the heading does."""
_DOI = Lazy(r"\b10\.\d{4,9}/\w")


def is_stated(document: Document) -> bool:
    """Whether a visible sentence says that data are synthetic, or public and named.

    A generated project says so in its part about the data, whatever is said elsewhere.
    """
    about_data = {id(section) for section in sections_about(document, "data")}
    home = about_data if document.project is not None else set()
    for match in _STATED.find(document):
        block = match.sentence.block
        if home and not is_within(block.section, home):
            continue
        if block.is_told and not (block.is_pointer or _is_asked(match) or _is_feature(match)):
            return True
    if home:
        return False
    blocks = [block for block in document.blocks if block.is_told]
    if any(_counts_under_data(match, about_data) for match in _UNDER_DATA.find(document)):
        return True
    if any(
        match.sentence.block.is_told and not (_is_asked(match) or is_negated(match))
        for match in _INVENTED.find(document)
    ):
        return True
    if any(_has_doi(block) and is_within(block.section, about_data) for block in blocks):
        return True
    if any(host in document.lines.low for host in HOSTS):
        return True
    return any(names_a_set(block) for block in blocks)


def _counts_under_data(match: Match, about_data: set[int]) -> bool:
    block = match.sentence.block
    is_there = block.is_told and is_within(block.section, about_data)
    if not is_there or block.is_pointer or _is_asked(match):
        return False
    return not (_is_feature(match) or is_negated(match))


def _has_doi(block: Block) -> bool:
    return "10." in block.text and _DOI.search(block.text) is not None


_OPEN = frozenset("todo tbd fixme".split())


def _is_asked(match: Match) -> bool:
    """Whether it stands behind a placeholder: a question left to answer, as `--fix` puts it."""
    return not _OPEN.isdisjoint(match.sentence.words[: match.first])


_FEATURES = frozenset("generate generates generating federated".split())
_MADE = frozenset("synthetic simulated artificial fake mock dummy".split())


def _is_feature(match: Match) -> bool:
    """Whether the sentence offers to make synthetic data rather than saying what is used."""
    words = match.sentence.words
    if _MADE.isdisjoint(words[match.first : match.last + 1]):
        return False
    is_titled = match.first == 0 and words[match.last + 1 : match.last + 2] == ["generation"]
    return is_titled or not _FEATURES.isdisjoint(words)
