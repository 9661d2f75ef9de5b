"""E-mail addresses, telephone and fax numbers, and pages that are one person's."""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import EMAIL, PAGE, PHONE, Identifier
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.identifiers.nearby import Mentions, around, count_digits
from proofkit.linter.identifiers.reserved import digits, is_reserved_email, is_reserved_phone
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_EMAIL = Lazy(
    r"(?<![\w.+/@:-])(?:mailto:)?([\w.+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,5}"
    r"\.[A-Za-z]{2,12})(?![\w@-])"
)
_PHONE = Lazy(
    r"(?<![\w./@=#%+-])(?:"
    r"(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0?\d{1,5}\)[ .-]?)?\d{1,5}(?:[ ./-]?\d{1,6}){1,5}"
    r"|(?:1[-. ])?\(\d{3}\)[ -]?\d{3}[-. ]\d{4}"
    r"|(?:1[-. ])?[2-9]\d\d([-. ])[2-9]\d\d\1\d{4}"
    r")(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w@%]|[-./]\d)"
)
_PACKAGE = Lazy(r"\d{4,5}-\d{3,4}-\d{1,2}$")
"""How drugs are numbered (NDC): their maker, what it is, and the package."""
_AT_HOME = Lazy(r"(?<![\w./@=#%+-])0\d{2,4}[ ]\d{3,4}[ ]\d{3,4}(?![\w@%]|[-./ ]\d)")
"""A number as it is dialled in its own country, which much else looks like."""
NUMBERED = Labels(
    """
    telephone|phone|tel|tel.|téléphone|tél|teléfono|telefon|telefone|rufnummer
    mobile|móvil|cell|cellular|cellulare|handy|portable|fax|telefax|whatsapp
    núm. de tel
    call|called|dial|reach|reached|reaching|text|texted
    """,
    before="(?<![a-z])",
    after=r"(?:[ ](?:number|no\.?|nummer|is|was|at|on|him|her|them|the|patient|under|line|machine"
    r"|home|work|intérieur|nr\.?)){0,4}[ \t:=|*_`\"'>.#-]{0,6}"
    r"(\(?\+?\d[\d ()./-]{5,22}\d)(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w@%]|[-.]\d)",
)
_OWNERS = tuple("patient client resident member his her their subject".split())
_PAGES = ("web site", *"website page profile blog url facebook instagram linkedin twitter".split())
_PROFILE = Lazy(
    rf"(?<![a-z])(?:{'|'.join(_OWNERS)})(?:['’]s)?[ ](?:\w+[ ]){{0,2}}?"
    rf"(?:home ?|web ?)?(?:{'|'.join(_PAGES)})"
    r"[^\n]{0,30}?(https?://[^\s)>\]\"']{4,200})"
)
_CODE_HOSTS = frozenset("github.com gitlab.com huggingface.co kaggle.com zenodo.org".split())
_PATIENT = Mentions(
    """
    patient patientin pt client resident member subscriber insured beneficiary guardian next_of_kin
    mother father spouse wife husband daughter son carer caregiver relative emergency_contact
    subject respondent mrn admitted discharged diagnos* paciente paziente participant proband dob
    """
)
_AUTHOR = Mentions(
    """
    author authors maintain* contact developer steward statistician investigator engineer
    scientist programmer by support question questions feedback team lead
    corresponding citation cite license licence copyright security report email_me mail_me
    reach_out reach_me say_hi info touch connect linkedin github sales company helpdesk help_desk
    hotline lifeline crisis emergency professor supervisor instructor hello issue issues inquir*
    enquir* collaborat* sponsor* mailing_list
    """
)
_ICONS = frozenset("\U0001f4e7\U0001f4e8\U0001f4f1\u2709")
"""What stands before an author's address at the end of a page."""
TURN = Lazy(
    r"[\W_]*(?:patient|caller|client|resident|user|respondent)[*_\"' ]*:"
    r"|.{0,200}[\"']role[\"'][ ]?:[ ]?[\"'](?:user|patient|caller)[\"']"
)
"""The beginning of a line in which a patient or a user speaks."""
_AUTHOR_BOXES = tuple("info support contact hello admin team security help sales".split())
_ROLES = frozenset(
    """
    doctor dr physician clinician nurse patient pharmacist radiologist receptionist caregiver
    coordinator therapist technician labtech lab analyst researcher staff manager operator reviewer
    auditor guest demo test tester testuser demouser superadmin superuser
    """.split()
)
"""What a demonstration calls its accounts; with a number behind, still nobody's name."""
_REACH = 90


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each way to reach a person, marked as a contact when it reads as the author's."""
    text, low = lines.text, lines.low
    for start, end in lines.with_any(("@",)):
        for found in _EMAIL.finditer(text, start, end):
            if not (is_reserved_email(found[1]) or _is_role(found[1])):
                is_contact = _is_contact(text, found)
                yield Identifier(*found.span(1), EMAIL, is_contact=is_contact)
    for start, end in lines.with_any(("http",)):
        before = low[start : low.rfind("http", start, end)]
        if not (any(word in before for word in _OWNERS) and any(w in before for w in _PAGES)):
            continue
        for found in _PROFILE.finditer(low, start, end):
            if found[1].split("/")[2].removeprefix("www.") in _CODE_HOSTS:
                continue
            yield Identifier(*found.span(1), PAGE)
    for start, end in lines.with_long_numbers():
        for found in _PHONE.finditer(text, start, end):
            if _PACKAGE.match(found.group()) or not 8 <= len(digits(found.group())) <= 15:
                continue
            if not is_reserved_phone(found.group()):
                is_contact = _is_contact(text, found)
                yield Identifier(*found.span(), PHONE, is_contact=is_contact)
        for found in _AT_HOME.finditer(text, start, end):
            if not is_reserved_phone(found.group()) and _is_of_patient(text, found):
                yield Identifier(*found.span(), PHONE)
    for start, end in lines.with_words(NUMBERED.woken_by(lines), _may_number):
        for found in NUMBERED.finditer(low, start, end):
            if 7 <= len(digits(found[1])) <= 15 and not is_reserved_phone(found[1]):
                is_contact = _is_contact(text, found)
                yield Identifier(*found.span(1), PHONE, is_contact=is_contact)


def _is_role(address: str) -> bool:
    """Whether an address names a role: "nurse2@ward.app"."""
    return address.partition("@")[0].lower().rstrip("0123456789._-") in _ROLES


def _may_number(text: str, at: int) -> bool:
    """Whether a telephone number may follow a label; most lines have none."""
    window = text[at : at + _REACH].partition("\n")[0]
    first = next((place for place, c in enumerate(window) if c.isdigit()), -1)
    return first >= 0 and count_digits(text, at + first, " ()./-") >= 7


def _follows_name(text: str, at: int) -> bool:
    """Whether an address stands as those of authors do: "Ana Ruiz <ana@clinic.org>"."""
    if text[at - 1 : at] != "<":
        return False
    line = text[text.rfind("\n", max(0, at - _REACH), at) + 1 : at].rstrip("<*_ ")
    words = line.replace("*", " ").split()[-4:]
    return words[-1:] != [] and words[-1][0].isupper() and sum(w[0].isupper() for w in words) > 1


def _is_contact(text: str, found: re.Match[str]) -> bool:
    """Whether the words around read as the author's; a patient's win over them."""
    line = around(text, *found.span())
    if _PATIENT.are_in(line):
        return False
    if found.group().startswith("mailto:") or found.group().lower().startswith(_AUTHOR_BOXES):
        return True
    if TURN.match(line):
        return False
    if _follows_name(text, found.start()):
        return True
    before = text[max(0, found.start() - 400) : found.start()].rstrip()
    heading = f"\n{before}".rpartition("\n#")[2].partition("\n")[0].lower()
    heading = heading.replace("-", " ").replace("contact tracing", "")
    return _AUTHOR.are_in(line) or _AUTHOR.are_in(heading) or not _ICONS.isdisjoint(line)


def _is_of_patient(text: str, found: re.Match[str]) -> bool:
    """Whether the line tells of a patient or the family, or is what one of them says."""
    line = around(text, *found.span())
    return _PATIENT.are_in(line) or TURN.match(line) is not None
