"""E-mail addresses, telephone and fax numbers, and pages that are one person's."""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import EMAIL, PAGE, PHONE, Identifier
from proofkit.linter.identifiers.nearby import around, count_digits
from proofkit.linter.identifiers.reserved import digits, is_reserved_email, is_reserved_phone
from proofkit.linter.letters import letters_of
from proofkit.linter.lines import Lines
from proofkit.linter.patterns import Lazy

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
_AFTER_LABEL = Lazy(
    r"(?<![a-z])(?:tele?phone|phone|tel|tel\.|mobile|cell|cellular|fax|telefax|telefon|t\u00e9l\u00e9phone"
    r"|t\u00e9l|tel\u00e9fono|handy|portable|m\u00f3vil|telefone|cellulare|whatsapp|call(?:ed)?|dial|reach\w*"
    r"|text(?:ed)?|rufnummer|n\u00fam\. de tel)"
    r"(?:[ ](?:number|no\.?|nummer|is|was|at|on|him|her|them|the|patient|under|line|machine|home"
    r"|work"
    r"|int\u00e9rieur|nr\.?)){0,4}[ \t:=|*_`\"'>.#-]{0,6}"
    r"(\(?\+?\d[\d ()./-]{5,22}\d)(?:[ ]?(?:x|ext\.?)[ ]?\d{1,6})?(?![\w@%]|[-.]\d)"
)
GATES = frozenset(
    "telephone phone tel mobile cell cellular fax telefax telefon t\u00e9l\u00e9phone t\u00e9l "
    "tel\u00e9fono handy portable m\u00f3vil telefone cellulare whatsapp call called dial reach "
    "reached text texted rufnummer n\u00fam email mail".split()
)
_OWNER = "patient|client|resident|member|his|her|their|subject"
_PROFILE = Lazy(
    rf"(?:{_OWNER})(?:'s|\u2019s)?[ ](?:\w+[ ]){{0,2}}?"
    r"(?:web ?site|home ?page|web ?page|page|profile|blog|url|facebook|instagram|linkedin|twitter)"
    r"[^\n]{0,30}?(https?://[^\s)>\]\"']{4,200})"
)
_OWNERS = tuple(_OWNER.split("|"))
_PAGES = ("site", "page", "profile", "blog", "url", "facebook", "instagram", "linkedin", "twitter")
_PATIENT = Lazy(
    r"\b(?:patient|pt|client|resident|member|subscriber|insured|beneficiary|guardian|next of kin"
    r"|mother"
    r"|father|spouse|wife|husband|daughter|son|carer|caregiver|relative|emergency contact"
    r"|subject|mrn"
    r"|admitted|discharged|diagnos\w+|patientin|paciente|paziente|participant|proband)\b|\bdob\b"
)
_AUTHOR = Lazy(
    r"\b(?:author|maintain\w*|contact us|contact|developer|developed by|created by|built by|made "
    r"by|by"
    r"|support|questions?|feedback|team|lead|corresponding|citation|cite|licen[cs]e|copyright|security"
    r"|report|email me|e-mail me|reach out|reach me|say hi|info|get in touch|touch|connect|linkedin"
    r"|github|sales|company|helpdesk|help ?desk|hotline|lifeline|crisis|emergency|professor"
    r"|supervisor"
    r"|instructor|hello|issues?|inquir\w+|enquir\w+|collaborat\w+|sponsor\w*|mailing list)\b"
)
_CODE_HOSTS = frozenset("github.com gitlab.com huggingface.co kaggle.com zenodo.org".split())
_OF_PATIENTS = tuple(
    "patient pt client resident member subscriber insured beneficiary guardian next mother father "
    "spouse wife husband daughter son carer caregiver relative emergency subject mrn admitted "
    "discharged diagnos paciente paziente participant proband dob".split()
)
_OF_AUTHORS = tuple(
    "author maintain contact develop created built made by support question feedback team lead "
    "corresponding citation cite licen copyright security report email reach say info get touch "
    "connect linkedin github sales company help hotline lifeline crisis emergency professor "
    "supervisor instructor hello issue inquir enquir collaborat sponsor mail".split()
)
_REACH = 90
_AUTHOR_BOXES = (
    "info",
    "support",
    "contact",
    "hello",
    "admin",
    "team",
    "security",
    "help",
    "sales",
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each way to reach a person, marked as a contact when it reads as the author's."""
    text, low = lines.text, lines.low
    for start, end in lines.with_any(("@",)):
        for found in _EMAIL.finditer(text, start, end):
            if not is_reserved_email(found[1]):
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
            if 8 <= len(digits(found.group())) <= 15 and not is_reserved_phone(found.group()):
                is_contact = _is_contact(text, found)
                yield Identifier(*found.span(), PHONE, is_contact=is_contact)
    for start, end in lines.with_words(GATES, _may_number):
        for found in _AFTER_LABEL.finditer(low, start, end):
            if 7 <= len(digits(found[1])) <= 15 and not is_reserved_phone(found[1]):
                is_contact = _is_contact(text, found)
                yield Identifier(*found.span(1), PHONE, is_contact=is_contact)


def _may_number(text: str, at: int) -> bool:
    """Whether a telephone number may follow a label; most lines have none."""
    window = text[at : at + _REACH].partition("\n")[0]
    first = next((place for place, c in enumerate(window) if c.isdigit()), -1)
    return first >= 0 and count_digits(text, at + first, " ()./-") >= 7


def _is_contact(text: str, found: re.Match[str]) -> bool:
    """Whether the words around read as the author's; a patient's win over them."""
    line = around(text, *found.span())
    if _holds(line, _OF_PATIENTS) and _PATIENT.search(line):
        return False
    if found.group().startswith("mailto:") or found.group().lower().startswith(_AUTHOR_BOXES):
        return True
    before = text[max(0, found.start() - 400) : found.start()].rstrip()
    heading = f"\n{before}".rpartition("\n#")[2].partition("\n")[0].lower()
    return any(_holds(near, _OF_AUTHORS) and _AUTHOR.search(near) for near in (line, heading))


def _holds(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a word of the text begins like one of the expression's; most lines have none."""
    return any(word.startswith(stems) for word in letters_of(text))
