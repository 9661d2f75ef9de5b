"""The data: what they are and how many."""

from __future__ import annotations

from proofkit.linter.case_study.part import Part
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section


def _is_of_the_set(match: Match) -> bool:
    """Whether a match is of the data at hand.

    "Your data" are not, and neither are a rate ("per 1,000 people"), the number of a disease
    ("COVID-19 from X-ray images") and "data science".
    """
    words = match.sentence.words
    before = words[match.first - 1] if match.first else ""
    after = words[match.last + 1] if match.last + 1 < len(words) else ""
    inside = words[match.first : match.last + 1]
    return before not in _NO_COUNT and after != "science" and _NOT_AT_HAND.isdisjoint(inside)


def _is_without_material(document: Document, section: Section) -> bool:
    """Whether "Material and methods" tells of the methods alone, or "Messages" of no number."""
    title = words_of(section.title)
    told = {word for block in section.blocks for word in words_of(block.text)}
    if title[-1:] != [] and title[-1] in _KINDS:
        is_counted = any(word.replace(",", "").isdecimal() and len(word) > 1 for word in told)
        return not is_counted or not _FILES.isdisjoint(told)
    if "methods" not in title:
        return False
    return _MATERIAL.isdisjoint(told) and all(
        words_of_class(name).isdisjoint(told) for name in ("kept", "source")
    )


_NO_COUNT = ("per", "every", "each", "covid", "validates", "validate")
_NOT_AT_HAND = frozenset("your larger bigger encryption".split())
_KINDS = frozenset("posts messages letters nights signals dialogues interviews calls".split())
_FILES = frozenset("docker mb gb kb error errors warning warnings api".split())
_MATERIAL = frozenset("patients people participants volunteers public synthetic persons".split())
PART = Part(
    "data",
    title="Data",
    tells="the data: what they are and how many",
    question="TODO: which data are these, where do they come from, how many rows, what is missing?",
    example="5,000 synthetic admissions with diagnoses and laboratory values.",
    standards=("TRIPOD+AI 5a", "HTI-1 4", "CHAI model card: InputDataSource"),
    titles=Phrases(
        """
        ^ about? the|our|input|training|sample|raw|synthetic|source|study|clinical|patient?
            ..1 data|dataset|datasets $
        data|dataset|datasets source|sources|description|overview|details|information|summary|used|
            specifications|dictionary|collection|availability|and|card|set|sets|statement|
            understanding|structure|provenance|origin|access|fields|columns|
            files
        dataset|datasets|cohort|corpus|corpora
        {source} ..2 data
        ^ data —|–|:
        ^ the|our spreadsheet|table|slices $
        ^ source|study? material|materials $
        ^ claims|billing|admissions|census file|files|table $
        what ..2 feed|fed|feeds it|the|in|$
        what is|are|was|were plotted|counted
        ^ the? columns $
        ^ trained on
        what data|dataset|datasets
        what goes|went in
        what ..3 stores|holds|records $
        ^ inputs|ingredients $
        what ..3 trained|tested on
        where ..4 data|rows|records|images|notes|numbers|people|patients|cases|pictures|recordings|
            letters ..2 come|comes|came from
        ^ the? recordings|photographs|scans|clips|admissions|registrations $
        ^ material|materials and methods $
        ^ the|our? posts|messages|letters|nights|signals|dialogues|interviews|calls $
        ^ training|test|input recordings|photographs|pictures|images|scans|notes|clips|records $
        """
    ),
    sentences=Phrases(
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
        {count} !hour|hours|minute|minutes|second|seconds ..4 patients|admissions|records|images|
            scans|samples|rows|encounters|notes|cases|participants|subjects|beats|rays|mris|ecgs|
            videos|clips|slides|films|letters|curves|prescriptions|stays|visits|interviews|courses|
            trips|recordings|observations|reports|patient|discharges|vignettes|transcripts|
            utterances|conversations|articles
        training|test|evaluation|validation set|sets ( ..1 {count}
        trained|finetuned|tuned|tested|evaluated|annotated on ..4 dataset|datasets|corpus
        uses|use|using|with|contains|has ..2 {number} ..3 features|variables|attributes|columns|
            markers
        dataset|datasets from|credits|link
        sample|example|demo ..2 transcripts|patients|records|dataset|datasets|conversations|notes
        data were|was|are|is collected|obtained|extracted|derived|sourced|provided|generated|taken|
            drawn|simulated|synthetic
        synthetic|simulated|publicly|public|open ..3 dataset|datasets
        nih|medline|ncbi ..4 dataset|images|documents|articles
        documents|articles|abstracts|data|questions ..2 from ncbi|medline
        synthetically generated ..4 data|records|notes
        hardcoded|mock|dummy|static ..2 data|records
        synthetic|simulated|realistic|artificial ..2 patient|patients|records|admissions|data|notes|
            images|reports|cohort|people
        data|dataset|notes ..3 synthetic|simulated
        uses|use|using|used|with|analyses|analyzes|analysing|analyzing|utilizing|utilising|
            leveraging ..6 dataset|datasets
        samples|images|recordings|videos ..3 training|testing ..1 were|was
        data set|sets :|from
        are|is|were|was synthetic|simulated|fictional|invented
        {count} arrivals|bookings|births|newborns|diaries|persons|transcriptions|dialogues|nights
        we|i work|worked with the set|data|table|records
        draws|drawn|draw ..6 from ..2 distributions
        mit bih
        download|downloads|downloaded|downloading|fetch|fetches|loads|access ..4 dataset|datasets
        {record} from ..4 {place}
        {count} ..3 outpatients|inpatients|volunteers|speakers|elders|walks !contributed|helped
        {count} ..3 posts|messages|questions|sentences|operations|missions|leaflets|drawings ..4
            written|drawn|generated|collected|labelled|labeled|invented|recorded
        data folder|directory? contains|holds ..4 data|records|files|samples|images
        simulates|simulate ..1 data|vitals|readings|patients
        custom|curated ..2 dataset|datasets|corpus
        {source} studies|series
        download ..2 data from
        queries|query ..4 {source}
        csv|parquet|spreadsheet|recordings holds|hold|contains|contain|has|have ..1 {number}
            !mb|gb|kb|functions|tabs
        patient|clinical|ehr|sensor|wearable|imaging|survey|claims|health ..1 data from|of|
            collected|exported|recorded
        columns|variables|fields ..2 include|are
        required|expected|input columns|fields|features
        """
    ),
    accepts=_is_of_the_set,
    is_something_else=_is_without_material,
    may_be_code=True,
)
