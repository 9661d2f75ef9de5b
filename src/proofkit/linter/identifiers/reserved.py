"""Numbers, domains and names that belong to nobody.

Ranges never issued: US Social Security numbers of area 000 and 666; telephone numbers NPA-555-0100
to 0199 (North American Numbering Plan) and those that Ofcom and ARCEP keep for drama; NHS numbers
999 xxx xxxx; addresses of RFC 2606, RFC 5737 and RFC 3849.
"""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy

_EXAMPLE_DOMAINS = ("example.com", "example.org", "example.net", "example.edu", "domain.com")
_EXAMPLE_ENDINGS = (".example", ".test", ".invalid", ".localhost", ".local")
_FILE_ENDINGS = (".csv", ".png", ".jpg", ".json", ".npy", ".npz", ".txt", ".pth", ".zip")
_PLACEHOLDER_NAMES = frozenset(
    "doe roe patient test sample anonymous anon example mustermann everyman everywoman".split()
)
_FIGURES = frozenset(
    (
        "donald duck",
        "daisy duck",
        "mickey mouse",
        "minnie mouse",
        "homer simpson",
        "bart simpson",
        "fred flintstone",
        "harry potter",
        "sherlock holmes",
        "peter pan",
        "bugs bunny",
        "clark kent",
        "bruce wayne",
    )
)
_DIGITS = Lazy(r"[0-9]+")
_KNOWN_SERVERS = frozenset({"8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9"})
_FICTION = (
    (
        "44",  # Ofcom
        10,
        tuple(
            """
            7700900 1632960 2079460 1134960 1144960 1154960 1164960 1174960 1184960 1214960 1314960
            1414960 1514960 1614960 8081570 9098790 3069990
            """.split()
        ),
    ),
    ("33", 9, tuple("19900 26191 35301 46571 53649 63998".split())),  # ARCEP
    ("49", 10, tuple("3023125 6990009 4066969 22145555 8999998".split())),  # Bundesnetzagentur
)
"""A country's code, how long its numbers are, and how those begin that it keeps for fiction."""


def digits(text: str) -> str:
    """Return the digits of a text."""
    return "".join(_DIGITS.compiled.findall(text))


_MACHINES = frozenset(
    "git noreply no-reply donotreply postgres root user username ubuntu ec2-user email".split()
)
"""What stands before the @ when no person's mailbox is meant: log-ins and senders."""


def is_reserved_email(address: str) -> bool:
    """Whether an e-mail address can reach nobody, or is a machine's."""
    name, _, domain = address.lower().rpartition("@")
    if domain.startswith((*_EXAMPLE_DOMAINS, "demo.")) or domain.endswith(
        (*_EXAMPLE_ENDINGS, *_EXAMPLE_DOMAINS, *_FILE_ENDINGS)
    ):
        return True
    return (
        name in _MACHINES
        or "noreply" in address
        or domain.startswith("your")
        or name.startswith(("your", "<"))
    )


def is_reserved_phone(number: str) -> bool:
    """Whether a telephone number lies in a range kept for fiction."""
    plain = digits(number)
    national = plain[1:] if len(plain) in (8, 11) and plain[0] == "1" else plain
    if len(national) in (7, 10) and re.search(r"55501\d\d$", national):
        return True
    if len(plain) == 10 and plain.startswith("999"):
        return True  # no area code, and the NHS numbers kept for tests
    if len(set(plain)) <= 2 or plain in _RUN or "12345678" in plain or "87654321" in plain:
        return True
    plain = plain.removeprefix("00")
    for code, length, beginnings in _FICTION:
        lead = {length: "", length + 1: "0", length + 2: code}.get(len(plain))
        if lead is not None and plain.startswith(lead) and plain.startswith(beginnings, len(lead)):
            return True
    return False


def is_reserved_ssn(number: str) -> bool:
    """Whether a US Social Security number was never issued."""
    plain = digits(number)
    area, group, serial = plain[:3], plain[3:5], plain[5:]
    return area in ("000", "666") or group == "00" or serial == "0000" or len(set(plain)) == 1


_RUN = "01234567890123456789"
_RUNS = (("123456789", _RUN), ("987654321", _RUN[::-1]))


def is_running(number: str) -> bool:
    """Whether the digits of a number run from 1 to 9 or back, as in an example: 123-45-6789."""
    plain = digits(number)
    return any(nine in plain and plain in run for nine, run in _RUNS)


_SAMPLE_MBI = "1EG4TE5MK73"
"""The example with which the Centers for Medicare & Medicaid Services explain such a number."""


def is_reserved_record_number(number: str) -> bool:
    """Whether a number begins as synthetic ones do, is an NHS number for tests or a sample."""
    plain = digits(number)
    return (
        number.upper().startswith("SYN")
        or (len(plain) == 10 and plain.startswith("999"))
        or number.upper().replace("-", "") == _SAMPLE_MBI
    )


def is_reserved_address(address: str) -> bool:
    """Whether an IPv4 address is private, local, documentation, multicast or a public server."""
    try:
        a, b, c, d = (int(part) for part in address.split("."))
    except ValueError:
        return True
    if max(a, b, c, d) > 255 or a in (0, 10, 127) or a >= 224:
        return True
    if (a, b) in ((192, 168), (169, 254), (198, 18), (198, 19)) or (a == 172 and 16 <= b <= 31):
        return True
    if (a, b, c) in ((192, 0, 2), (198, 51, 100), (203, 0, 113)) or (a == 100 and 64 <= b <= 127):
        return True
    return address in _KNOWN_SERVERS or (b, c, d) == (0, 0, 0) or (a < 10 and b < 10 and c < 10)


def is_placeholder_name(name: str) -> bool:
    """Whether a name is one that stands for anybody, or a figure's from stories that all know."""
    words = name.lower().replace(".", " ").split()
    return not _PLACEHOLDER_NAMES.isdisjoint(words) or " ".join(words) in _FIGURES
