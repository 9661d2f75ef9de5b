"""Read how often a medicine is taken: the words as they stand, and what they come to."""

import re

from . import wording

Frequency = tuple[str, str]
"""The words that stand there, and one name for all words that mean the same."""

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_TIMES = rf"(?:once|twice|thrice|{_NUMBER} ?(?:times|x))"
_PERIOD = r"(?:hours?|days?|weeks?|months?)"
_EVERY = r"(?:every|each)"
_COUNTED = re.compile(
    rf"\b(?:{_TIMES} (?:(?:an?|per|{_EVERY}) {_PERIOD}|daily|weekly|monthly)|"
    rf"{_EVERY} (?:(?:other|second|third|{_NUMBER}(?:(?:-| to | or ){_NUMBER})?) )?"
    rf"(?:{_PERIOD}|nights?|evenings?|mornings?|meals?)|(?:on )?alternate {_PERIOD}|"
    rf"(?:per|(?<!for )(?<!in )(?<!after )(?<!within )an?) {_PERIOD}|"
    r"(?:as|if|when) (?:needed|required|necessary)|"
    r"hourly|daily|weekly|fortnightly|monthly)\b"
)
_CLOCK = re.compile(
    r"\b(?:at (?:bedtime|night|noon)|before (?:bed|sleep)\w*|nightly|"
    r"(?:in the |(?<=and )|(?<=or ))(?:morning|afternoon|evening|night)|"
    rf"(?:{_EVERY} )?(?:morning|afternoon|evening|night)s|{_EVERY} (?:morning|evening|night))\b"
)
_WEEKDAY = re.compile(rf"\b(?:on |{_EVERY} )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b")
_BY_NUMBER = re.compile(rf"({_TIMES}) (?:(?:an?|per|{_EVERY}) )?(\w+)")
_BY_HOURS = re.compile(rf"{_EVERY} (\d+) hours?")
_BY_PERIOD = re.compile(rf"(?:(?:an?|per|{_EVERY}) )?(\w+)")
_PLURAL = re.compile(r"\b(an?|per|each|every|other|second|third) (hour|day|week|month)s\b")
_COUNTS = {"once": 1, "twice": 2, "thrice": 3}
_NAMES = {1: "once", 2: "twice", 3: "three times", 4: "four times"}
_PERIODS = {
    **dict.fromkeys(("day", "days", "daily"), "daily"),
    **dict.fromkeys(("week", "weeks", "weekly"), "weekly"),
    **dict.fromkeys(("month", "months", "monthly"), "monthly"),
}


def read(text: str) -> list[Frequency]:
    """Return what a normalised text says of how often a medicine is taken."""
    clock = [one[0] for one in _CLOCK.finditer(text)]
    counted = [one[0] for one in _COUNTED.finditer(text) if not _CLOCK.fullmatch(one[0])]
    found = [(_PLURAL.sub(r"\1 \2", said), _meaning(said)) for said in counted]
    days = list(_WEEKDAY.finditer(text))
    if days and (not found or any(one[0].startswith("e") or one[0][-1] == "s" for one in days)):
        number = len({one[1] for one in days})
        found.append((" and ".join(one[0] for one in days), f"{_times(number)} weekly"))
    return _at_hours(found, clock)


def _at_hours(found: list[Frequency], clock: list[str]) -> list[Frequency]:
    """Return frequencies with the times of day, which alone say how often as well.

    In "once weekly, in the evening" the evening says when; "every evening" would count there too.
    """
    others = [one for one in found if one[1] != "once daily"]
    if not clock or (others and not any(said.startswith(("every", "each")) for said in clock)):
        return found
    is_late = re.search("bed|night|sleep", clock[0]) is not None
    meaning = f"{_times(len(clock))} daily" if len(clock) > 1 or not is_late else "at bedtime"
    return [*others, (" and ".join(clock), meaning)]


def _meaning(said: str) -> str:
    """Return one name for what some words mean; words that stand for themselves are theirs."""
    said = wording.digits(said)
    if found := _BY_NUMBER.fullmatch(said):
        number = _COUNTS.get(found[1]) or int(re.sub(r"\D", "", found[1]))
        return f"{_times(number)} {_PERIODS.get(found[2], found[2])}"
    hours = _BY_HOURS.fullmatch(said)
    if hours and int(hours[1]) and 24 % int(hours[1]) == 0:
        return f"{_times(24 // int(hours[1]))} daily"
    if said.split()[0] in ("as", "if", "when"):
        return "as needed"
    period = _BY_PERIOD.fullmatch(said)
    if period and period[1] in _PERIODS:
        return f"once {_PERIODS[period[1]]}"
    return _PLURAL.sub(r"\1 \2", said)


def _times(number: int) -> str:
    return _NAMES.get(number, f"{number} times")
