"""The numbers of map/assumptions.csv, each within the range in which it means something."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from . import ROOT, rows

NAME, LIMITS = "map/assumptions.csv", "map/limits.csv"
_DAY = 24 * 60


@dataclass(frozen=True)
class Assumptions:
    """What the inbox is worked with, and what its success is judged by."""

    sessions: tuple[time, ...]
    session: timedelta
    within: timedelta
    target: float
    on_call: tuple[str, ...]
    nurse: timedelta
    prepared_minutes: int
    desk_hours: tuple[time, time]
    extra_session: time
    sample: int
    false_alarm: float


def load(root: Path = ROOT) -> Assumptions:
    """Read map/assumptions.csv; a number out of its range ends the program with its line."""
    table = _Table(root)
    sessions = [table.time(key) for key in table.values if key.endswith("_starts")]
    if not sessions:
        raise SystemExit(f"{NAME}: there is no session, such as session_1_starts")
    opens, closes = table.time("desk_opens"), table.time("desk_closes")
    if opens >= closes:
        raise table.wrong("desk_closes", f"a time after desk_opens, {opens:%H:%M}")
    session, extra = table.minutes("session_minutes", 1), table.time("extra_session")
    if any(timedelta() <= _since_midnight(extra) - _since_midnight(s) < session for s in sessions):
        raise table.wrong("extra_session", "a time at which no session runs yet")
    return Assumptions(
        sessions=tuple(sorted(sessions)),
        session=session,
        within=table.minutes("within_minutes", 1),
        target=table.share("target_share", is_one_allowed=True),
        on_call=tuple(map(str.casefold, rows.listed(table.cell("on_call")))),
        nurse=table.minutes("nurse_minutes", 0),
        prepared_minutes=table.whole("prepared_minutes", 0, _DAY),
        desk_hours=(opens, closes),
        extra_session=extra,
        sample=table.whole("sample_messages", 1, 1000),
        false_alarm=table.share("false_alarm"),
    )


def limits(root: Path = ROOT) -> dict[str, timedelta]:
    """Return within which time each kind of red flag is to be opened (map/limits.csv)."""
    table = rows.read(LIMITS, ("red_flag", "within_minutes"), root)
    for number, row in enumerate(table, start=2):
        cell = row["within_minutes"]
        if not cell.isdecimal() or not 1 <= int(cell) <= _DAY:
            raise SystemExit(
                f"{LIMITS}, line {number}: within_minutes is {cell!r}; "
                f"it is a whole number from 1 to {_DAY}"
            )
    kinds = rows.unique(table, "red_flag", LIMITS)
    return {key: timedelta(minutes=int(row["within_minutes"])) for key, row in kinds.items()}


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)


class _Table:
    """The table by name, so that a mistake is told with its line and with what would be right."""

    def __init__(self, root: Path) -> None:
        table = rows.unique(rows.read(NAME, ("name", "value"), root), "name", NAME)
        self.values = {key: row["value"] for key, row in table.items()}
        self._lines = {key: line for line, key in enumerate(table, start=2)}

    def wrong(self, key: str, right: str) -> SystemExit:
        line, cell = self._lines[key], self.values[key]
        return SystemExit(f"{NAME}, line {line}: {key} is {cell!r}; it is {right}")

    def time(self, key: str) -> time:
        for form in ("%H:%M", "%H:%M:%S"):  # a spreadsheet may add the seconds
            with suppress(ValueError):
                return datetime.strptime(self.cell(key), form).time()
        raise self.wrong(key, "a time such as 08:30")

    def whole(self, key: str, least: int, most: int) -> int:
        cell = self.cell(key)
        if not cell.isdecimal() or not least <= int(cell) <= most:
            raise self.wrong(key, f"a whole number from {least} to {most}")
        return int(cell)

    def minutes(self, key: str, least: int) -> timedelta:
        return timedelta(minutes=self.whole(key, least, _DAY))

    def share(self, key: str, is_one_allowed: bool = False) -> float:
        try:
            share = float(self.cell(key))
        except ValueError:
            share = -1.0
        if not (0 < share < 1 or (is_one_allowed and share == 1)):
            most = "at most 1" if is_one_allowed else "below 1"
            raise self.wrong(key, f"a share above 0 and {most}, such as 0.95 for 95%")
        return share

    def cell(self, key: str) -> str:
        if key not in self.values:
            raise SystemExit(f"{NAME}: there is no line {key}")
        return self.values[key]
