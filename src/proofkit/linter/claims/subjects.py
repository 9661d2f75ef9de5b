"""Who or what a phrase is said of: this software, people, care in general, or a clinical score."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.claims.clauses import RESULTS, before_aside, clause_start
from proofkit.linter.claims.governing import is_praise
from proofkit.linter.markdown.blocks import OPAQUE
from proofkit.linter.words.phrases import Match
from proofkit.linter.words.sentences import PUNCTUATION, words_of
from proofkit.linter.words.vocabulary import words_of_class

THIS = words_of_class("self") - {"the", "which", "that"}
_PEOPLE = frozenset(
    "researchers professionals providers experts staff people humans patients users hospitals "
    "student students learner trainee team teams scientists laboratories labs authors examiners "
    "readers insurers".split()
)
BACKGROUND = frozenset(
    """
    treatment treatments therapy detection diagnosis screening intervention interventions prevention
    care vaccines vaccination vaccine research studies study guidelines clinicians doctors
    physicians nurses hospitals medicine exercise education follow identification recognition
    antibiotics aspirin statins metformin anticoagulants dexamethasone drugs technology technologies
    healthcare reconciliation checklists rounds monitoring protocols advances advancements
    developments burden shortage compound compounds drug molecule molecules herb herbs
    """.split()
)
_APPLYING = frozenset("using running adding installing combining applying deploying".split())
_ARTIFICIAL = frozenset("ai virtual digital robot automated artificial".split())
_RELATIVES = frozenset("that which who is are".split())
_LINKS = frozenset("with for of a an the".split())
_PURPOSE = frozenset("to for of at in towards toward on about into when helps help".split())
_NOT_PURPOSE = frozenset("ai virtual accurate to".split())
_ABLE = frozenset("able ability abilities capable capability capabilities".split())


def is_human_subject(match: Match) -> bool:
    """Whether a person stands right before the verb: "radiologists detect", "helps doctors see"."""
    words = match.sentence.words
    people = words_of_class("clinician") | _PEOPLE
    if words[0] == "only" and not people.isdisjoint(words[1:_NEAR]):
        return True  # "Only a dermatologist, and usually a biopsy, can tell"
    last = before_aside(words, match.first - 1)
    for at in range(last, max(-1, last - 3), -1):
        word = words[at]
        if word in people and not word.endswith("'s"):
            return not (at > 0 and words[at - 1] in _ARTIFICIAL)
        if (word in PUNCTUATION and word != OPAQUE) or word in _RELATIVES or word in _LINKS:
            return False
    return False


def is_for_people(match: Match) -> bool:
    """Whether an item tells what people may do: "### Doctor" or "Nurses can:" stands above it.

    Its own bold opening may say so too: "**Doctor panel:** prescribe medicines".
    """
    block = match.sentence.block
    if block.kind != "item" or is_praise(block):
        return False
    above = [block.text[: block.label]] if block.label else []
    if block.intro is not None:
        above.append(block.intro.text)
    if block.section is not None and block.section.level > 1:
        above.append(block.section.title)
    return any(map(is_role, map(words_of, above)))


def is_role(words: list[str]) -> bool:
    """Whether a heading, or what begins an item or a row, names people: "Doctor panel"."""
    people = words_of_class("clinician") | _PEOPLE
    is_human = _ARTIFICIAL.isdisjoint(words) and not people.isdisjoint(words)
    return is_human and len(words) <= _LONGEST_ROLE


_LONGEST_ROLE = 5


def is_purpose(match: Match) -> bool:
    """Whether the match names a task or a goal: "to detect", "for reducing", "aimed at"."""
    words = match.sentence.words
    at = match.first - 1
    if words[match.first] == "and":  # "efforts to reach people and reduce readmissions"
        before = words[clause_start(words, match.first) : match.first]
        return "to" in before and THIS.isdisjoint(before) and not before[0].endswith("s")
    while at >= 0 and (words[at].endswith("ly") or words[at] in ("and", "or", "the", "a", "an")):
        at -= 1
    if at < 0 or words[match.first] in _NOT_PURPOSE:
        return False
    if words[max(0, at - 1)] in ("it", "them"):
        return False  # who "plugs it in" has no purpose yet
    return words[at] in _PURPOSE and words[max(0, at - 1)] not in _ABLE


def is_offered(match: Match) -> bool:
    """Whether a quality is promised of this software: "gives accurate answers".

    A fragment of a list promises it too ("- Accurate answers"). What people need or do, and what a
    sentence goes on to say something about, is no promise: "accurate diagnosis is difficult".
    """
    words = match.sentence.words
    subject = words[clause_start(words, match.first) : match.first]
    following = words[match.last + 1 : match.last + 6]
    if not _WANTING.isdisjoint(subject) or not _TELLING.isdisjoint(following):
        return False
    if subject and subject[-1][0].isdigit():
        return False  # "87% accurate" is a figure, to be judged as one
    if is_human_subject(match) or is_about_another(match) or _is_reason(match):
        return False
    if is_purpose(match) and THIS.isdisjoint(subject):
        return False
    is_all = len(words) <= match.last - match.first + 2  # "Superior accuracy."
    return bool(subject) or is_all or match.sentence.block.kind != "paragraph"


def _is_reason(match: Match) -> bool:
    """Whether the quality is why something was chosen: "boosting, for its superior accuracy"."""
    before = match.sentence.words[max(0, match.first - 4) : match.first]
    return not _OF_THE_CHOSEN.isdisjoint(before) and not _WHY.isdisjoint(before)


_OF_THE_CHOSEN = frozenset("its their".split())
_WHY = frozenset("for to of".split())


def is_of_security(match: Match) -> bool:
    """Whether an attack or an injection is one on computers."""
    words = match.sentence.words
    return not _INTRUSION.isdisjoint(words[match.first : match.last + 3])


_INTRUSION = frozenset(
    "xss csrf ssrf sql injection injections cyber cyberattack brute ddos dos phishing adversarial "
    "attacker attackers replay xxe mitm spoofing malware ransomware inference".split()
)
NEEDING = frozenset("need needs needed require requires required".split())
_WANTING = NEEDING | frozenset("lack lacks want wants demand how whether compare baseline".split())
_TELLING = NEEDING | frozenset(
    "is are was were remains remain depends depend can saves leads becomes helps enables allows "
    "before after".split()
)


def is_about_another(match: Match) -> bool:
    """Whether care, research or people, not this software, are the subject of the verb.

    In "transforming care and saving lives" care is an object: "and" parts it from the verb.
    """
    words = match.sentence.words
    before = words[clause_start(words, match.first) : match.first]
    if not THIS.isdisjoint(before):
        return False
    is_doing = before[:1] and before[0].endswith("ing") and before[0] not in RESULTS | _APPLYING
    if (is_doing or _is_activity(before)) and not words[match.first].endswith("ing"):
        return True  # "Handwashing saves lives.", "Reducing length of stay improves outcomes."
    for word in reversed(before):
        if word == "and" or word in words_of_class("machine"):
            return False  # "The Early Detection Tool saves lives."
        if word in BACKGROUND:
            return True
    return False


def _is_activity(before: list[str]) -> bool:
    """Whether what people do is the subject: "Hand washing", and not "AI scheduling"."""
    is_short = 1 < len(before) <= _LONGEST_ACTIVITY and before[-1].endswith("ing")
    return is_short and before[0] not in _ARTICLES and _TECHNICAL.isdisjoint(before)


_LONGEST_ACTIVITY = 3
_ARTICLES = frozenset("a an the that each every".split())
_TECHNICAL = _ARTIFICIAL | frozenset(
    "smart intelligent predictive personalised personalized remote continuous machine deep "
    "learning computing modelling modeling processing forecasting".split()
)


def names_instrument(match: Match) -> bool:
    """Whether the match describes a clinical score or questionnaire: "validated NEWS2 score"."""
    words = match.sentence.words
    following = words[match.last + 1 : match.last + 6]
    if "proven" in words[match.first : match.last + 1] or not _OFFERED.isdisjoint(following):
        return False  # scores are validated; "clinically proven sleep scores from your watch"
    return not words_of_class("instrument").isdisjoint(following)


_OFFERED = frozenset("your our".split())


def is_told_by_others(match: Match) -> bool:
    """Whether others say it of what is theirs: "the vendor writes that it is FDA approved"."""
    words = match.sentence.words
    said = [at for at in range(max(1, match.first - _FAR), match.first) if words[at] in _SAYING]
    if not said:
        return False
    sayer = words[max(0, said[-1] - _NEAR) : said[-1]]
    if not (_NOT_THEIRS | words_of_class("clinician")).isdisjoint(sayer):
        return False
    start = match.sentence.start
    above = words_of(match.sentence.block.text[max(0, start - _BEFORE) : start])
    is_on_others = any(a in _OTHER and b in _PRODUCTS for a, b in pairwise(above))
    return is_on_others or not _SAYERS.isdisjoint(sayer)


_NEAR = 6
_FAR = 10
_BEFORE = 200
_SAYING = frozenset("say says said state states write writes wrote advertise advertises".split())
_NOT_THEIRS = frozenset(
    "we our ours this i my here it dr user users patient patients customer customers".split()
)
_OTHER = frozenset("other similar competing rival commercial".split())
_PRODUCTS = frozenset("projects products tools apps systems programs vendors companies".split())
_SAYERS = frozenset(
    "vendor vendors manufacturer manufacturers company companies competitor competitors rivals "
    "press newsletter newspaper newspapers brochure brochures advert adverts ads headline "
    "headlines marketing".split()
)
