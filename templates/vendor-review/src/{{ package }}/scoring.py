"""From answers to points, and from points to a recommendation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from . import answers, checklist, dossier
from .decision_rules import Rules

NO_PILOT = "no pilot"
ON_CONDITIONS = "a pilot only on conditions"
PILOT = "a pilot within the stop rules"


@dataclass(frozen=True)
class Settled:
    """What counts for one item: what the readers agreed on, else the lower of their points."""

    item: checklist.Item
    points: int
    by_reader: Mapping[str, int]
    answer: answers.Answer

    @property
    def is_disputed(self) -> bool:
        """Whether the readers differ and have not agreed yet."""
        return answers.AGREED not in self.by_reader and len(set(self.by_reader.values())) > 1


@dataclass(frozen=True)
class Decision:
    """The recommendation with what it rests on."""

    verdict: str
    failed_stops: tuple[str, ...]
    weak_areas: tuple[str, ...]
    share: float
    is_share_too_low: bool


def counted(answer: answers.Answer, dossiers: Mapping[str, dossier.Dossier]) -> int:
    """Return the points that count: none for an answer that rests on a claim."""
    return 0 if answers.is_claim(answer, dossiers) else answer.points


def settle(
    given: Iterable[answers.Answer],
    items: Mapping[str, checklist.Item],
    dossiers: Mapping[str, dossier.Dossier],
    vendor: str,
) -> dict[str, Settled]:
    """Return the settled answer to every item; one that nobody answered ends the program."""
    mine = [answer for answer in given if answer.vendor == vendor]
    settled = {}
    for key, item in items.items():
        own = [answer for answer in mine if answer.item == key]
        if not own:
            raise SystemExit(f"{vendor}: nobody has answered {key}")
        points = {answer.reader: counted(answer, dossiers) for answer in own}
        agreed = [answer for answer in own if answer.reader == answers.AGREED]
        counts = min(agreed or own, key=lambda answer: (points[answer.reader], answer.reader))
        settled[key] = Settled(item, points[counts.reader], points, counts)
    return settled


def areas(settled: Mapping[str, Settled]) -> dict[str, list[Settled]]:
    """Return the settled answers by area, in the order of the checklist."""
    found: dict[str, list[Settled]] = {}
    for one in settled.values():
        found.setdefault(one.item.area, []).append(one)
    return found


def mean(some: Sequence[Settled]) -> float:
    """Return the mean points of some items."""
    return sum(one.points for one in some) / len(some)


def decide(settled: Mapping[str, Settled], rules: Rules, worse: Sequence[str] = ()) -> Decision:
    """Return the recommendation; `worse` are the groups of visits shown to have more errors."""
    stops = tuple(
        key
        for key, one in settled.items()
        if one.item.is_stop and one.points < rules.stop_item_points
    )
    weak = tuple(
        area for area, some in areas(settled).items() if mean(some) < rules.least_area_points
    )
    share = sum(one.points for one in settled.values()) / (checklist.MOST_POINTS * len(settled))
    half_met = any(
        one.points < checklist.MOST_POINTS for one in settled.values() if one.item.is_stop
    )
    is_too_low = share < rules.least_share
    if stops or is_too_low:
        verdict = NO_PILOT
    elif weak or half_met or worse:
        verdict = ON_CONDITIONS
    else:
        verdict = PILOT
    return Decision(verdict, stops, weak, share, is_too_low)
