"""Names of people, where a word beside them says that they are patients or their family."""

from __future__ import annotations

import re
from itertools import pairwise

from proofkit.linter.identifiers.identifier import NAME, Identifier
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.identifiers.nearby import CARE, Mentions, around
from proofkit.linter.identifiers.reserved import is_placeholder_name
from proofkit.linter.identifiers.terms import are_terms, is_name, is_term
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻČŠŽ"
WORD = rf"[{_CAPITAL}][\w'’-]{{1,24}}\.?"
INITIALS = rf"(?:[{_CAPITAL}]\.[ ]?)"
NOBLE = "de|de la|del|da|di|do|dos|van|van der|von|zu|le|la|bin|al|el|y|e|Del|La"
_NAME = (
    rf"(?:(?:Dr|Prof|Mr|Mrs|Ms|Dipl-Ing|Univ)\.?[ ])?(?:{INITIALS}{{1,3}}{WORD}|{WORD}"
    rf"(?:[ ](?:[{_CAPITAL}]\.|{NOBLE})){{0,2}}(?:[ ]{WORD}){{1,3}})"
)
PARTICLES = frozenset(NOBLE.replace("|", " ").split())
_NAMED = "named|called|namens|nommé|nommée|llamado|llamada"
LABEL = Labels(
    """
    patient|patientin|patiente|patient's full|first|last? name?
    patientname|patientenname
    pt|pt. name?
    insured|guarantor|guardian|resident|caregiver|carer|beneficiary|subscriber|policyholder
    mother|father|spouse|wife|husband|son|daughter|sister|brother
    participant|proband|respondent|interviewee
    paciente|paziente
    client|subject name?
    member name
    full name
    emergency contact
    next? of? kin
    """,
    before=r"(?<![\w-])",
    # A mark, "is called", a bracket, or nothing but blanks before a capital.
    after=rf"(?P<glue>[\"'*_`]{{0,4}}[ \t]*[:=|][ \t*_`\"'|]*|[ ](?:is|was|is called|{_NAMED})[ ]"
    rf"|[ ]\(|,?[ ]+(?=[\"'*_]*(?-i:[{_CAPITAL}]))[\"'*_]*)",
    flags=re.IGNORECASE,
)
_TITLES = tuple(
    """
    Mr Mrs Ms Miss Herr Frau Mme Mlle Monsieur Madame Sr Sra Srta Señor Señora Sig Signora Signor
    """.split()
)
HONORIFICS = frozenset(title.lower() for title in _TITLES)
_HONORIFIC = Lazy(
    rf"(?<![\w-])(?:{'|'.join(_TITLES)})\.?[ ](?P<name>{INITIALS}{{0,3}}{WORD}"
    rf"(?:[ ](?:[{_CAPITAL}]\.|de|del|von|van|di|da|la)){{0,2}}(?:[ ]{WORD}){{0,3}})"
)
_NOBODY = Lazy(
    r",?[ ](?:is[ ])?(?:our|the|a|an|my)[ ](?:\w+[ ]){0,2}(?:robot|bot|chatbot|dummy|mani?kin"
    r"|mannequin|avatar|mascot)\b"
)
_AGED = Lazy(r",[ ]\(?(?:aged?[ ])?\d{1,3}[,;.)]")
_TURNED = rf"(?P<last>{WORD}),[ ](?P<first>{WORD})(?:[ ][{_CAPITAL}]\.)?"
_FORM = Lazy(
    r"(?:^|[\n|>*-])[ \t*_`\"']{0,5}N(?:ame|AME)[ \t*_`\"']{0,4}[:|=][ \t*_`\"'|]{0,6}"
    rf"(?P<name>{_TURNED}|{_NAME})"
)
_FORM_WORDS = frozenset({"name"})
_THE_NAME = Lazy(_NAME)
LAST_FIRST = Lazy(_TURNED)
_ON_RECORD = Lazy(
    r"\b(?:accession|collected|specimen|dob|mrn|ssn|unit no|(?:sex|age) ?[:=]|date of birth)"
    r"|\((?:m|f|male|female),? ?\d|\b\d{1,3} ?[mf]\b"
)
"""What a line of a record has beside a name, so that this may be one that few people have."""
_FORM_CARE = Mentions("dob mrn date_of_birth patient diagnosis gender sex age admitted insurance")
_GLUE = " \t:=|*_`\"'’(,."
_BETWEEN = frozenset([*_NAMED.split("|"), *"s name full first last contact is was".split()])
_AFTER_NAME = tuple(',;:!?)]|*"`')
_REACH = 160
VERBS = "|".join(
    """
    was is has had presented presents reported reports came died lives complains complained
    underwent received needs needed takes visited arrived returned called signed suffers denies
    states will born admitted discharged wurde fue est ist hat leidet
    """.split()
)
_FOLLOWS = Lazy(
    r"[\"'*_]{0,3}(?:"
    r":[ ]?[*_]{0,2}[\"“«]"  # Ana Ruiz: "I was asked twice."
    r"|[ ][cw]/|"
    r",?[ ]\(?(?:age[d ]|a[ ])?\d{1,3}\b"  # Ana Ruiz, aged 71
    r"|['’]s\b"
    rf"|[ ](?:{VERBS}|a été)\b"
    r"|,[ ](?:a|an|who|born|age|dob|mrn|admitted)\b"
    r"|[ ]\((?:dob|mrn|age|m|f|born|\d)"
    r"|[ ](?:dob|mrn)\b)",
    re.IGNORECASE,
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield names that a label, an honorific or a form marks as a patient's."""
    text = lines.text
    for start, end in lines.with_words(LABEL.woken_by(lines), _may_name):
        for label in LABEL.finditer(text, start, end):
            if _is_title(text, label.start()):
                continue
            if (turned := LAST_FIRST.match(text, label.end())) and is_turned(text, turned):
                yield Identifier(*turned.span(), NAME)
                continue
            name = _THE_NAME.match(text, label.end())
            if name is None or not _is_name(name.group()):
                continue
            glue = label["glue"]
            is_sure = ":" in glue or "=" in glue or "|" in glue or any(c.isalpha() for c in glue)
            is_sure = is_sure or _is_in_brackets(text, glue, name)
            if is_sure or _FOLLOWS.match(text, _end(name)) or _is_running(text, label, name):
                yield Identifier(name.start(), _end(name), NAME)
    for start, end in lines.with_words(HONORIFICS):
        if not _may_honour(text[start:end]):
            continue
        for found in _HONORIFIC.finditer(text, start, end):
            is_aged = _AGED.match(text, found.end()) is not None
            if not _is_name(found["name"]) or _NOBODY.match(text, found.end()):
                continue
            if is_aged or CARE.are_in(around(text, *found.span())):
                yield Identifier(*found.span("name"), NAME)
    for start, end in lines.with_words(_FORM_WORDS):
        for found in _FORM.finditer(text, max(0, start - 1), end):
            near = lines.low[max(0, found.start() - 200) : found.end() + 200]
            is_own = is_turned(text, found) if found["last"] else _is_name(found["name"])
            if is_own and _FORM_CARE.are_in(near):
                yield Identifier(*found.span("name"), NAME)


def _may_honour(line: str) -> bool:
    """Whether a title stands before a capital; "miss" and "ms" mostly mean something else."""
    pairs = pairwise(line.split(" "))
    return any(word.rstrip(".").endswith(_TITLES) and name[:1].isupper() for word, name in pairs)


def _may_name(text: str, at: int) -> bool:
    """Whether a name of two words may follow a label; saves most lines the expressions above."""
    rest, newline, _ = text[at : at + _REACH].partition("\n")
    is_cut = not newline and at + _REACH < len(text)
    for _ in range(len(_BETWEEN)):
        rest = rest.lstrip(_GLUE)
        first, _, rest = rest.partition(" ")
        second = rest.partition(" ")[0]
        is_word = first[:1].isupper() and not first.rstrip(",").endswith(_AFTER_NAME)
        if is_word and (second[:1].isupper() or second in PARTICLES):
            return True
        if first.lower().strip(_GLUE) not in _BETWEEN:
            return is_cut and not rest
    return True


def _end(name: re.Match[str]) -> int:
    return name.end() - (1 if name.group().endswith(".") else 0)


def _is_name(name: str) -> bool:
    if is_placeholder_name(name):
        return False
    words = [word.strip(".'’").lower() for word in name.replace("-", " ").split()]
    return (
        is_name(words) and not are_terms(words) and not all(word.isupper() for word in name.split())
    )


def is_turned(text: str, name: re.Match[str]) -> bool:
    """Whether a family name and a given name are parted by a comma.

    A record writes them in capitals too; elsewhere the given name has to be one that many have.
    """
    from proofkit.linter.identifiers.given_names import is_given

    words = [name["last"].strip("."), name["first"].strip(".")]
    if is_placeholder_name(" ".join(words)) or not is_name(words) or is_term(words):
        return False
    if is_given(words[1]):
        return True
    return _ON_RECORD.search(around(text, *name.span())) is not None


def _is_title(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before: "ICU Patient Deterioration Predictor"."""
    before = text[max(0, start - 30) : start]
    words = before.split(" ")
    last = words[-2] if len(words) > 1 and not words[-1] else ""
    return text[start : start + 1].isupper() and last[-1:].isalpha() and last[:1].isupper()


def _is_in_brackets(text: str, glue: str, name: re.Match[str]) -> bool:
    """Whether a label is followed by who it is in brackets: "RESPONDENT (Mrs. Ana Ruiz)"."""
    from proofkit.linter.identifiers.given_names import is_given

    words = name.group().replace(".", "").split()
    is_somebody = words[0].lower() in HONORIFICS or any(map(is_given, words))
    return "(" in glue and is_somebody and text[name.end() : name.end() + 1] == ")"


def _is_running(text: str, label: re.Match[str], name: re.Match[str]) -> bool:
    """Whether the label is an ordinary word of a sentence: "the patient Ana Ruiz"."""
    if not label.group()[:1].islower():
        return False
    following = text[_end(name) : _end(name) + 1]
    return following in ("", ".", ",", ")", ";", "\n", "'", '"', " ")
