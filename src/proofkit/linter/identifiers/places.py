"""Street addresses and postal codes, which point to a home."""

from __future__ import annotations

import re

from proofkit.linter.identifiers import Identifier, around
from proofkit.linter.patterns import Lazy, Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_WORD = rf"[{_CAPITAL}][\w'\u2019.-]{{0,24}}"
_NUMBER = rf"(?<![\w.-])\d{{1,6}}[A-Za-z]?,?[ ](?:(?:North|South|East|West|N|S|E|W)\.?[ ])?(?:{_WORD}[ ]){{1,3}}"
_UNIT = r"(?:,?[ ](?:Apt|Apartment|Suite|Unit|Flat)\.?[ ]\w{1,6})?"
_STREET = Lazy(
    rf"{_NUMBER}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Ter"
    r"|Circle|Cir|Trail|Trl|Parkway|Pkwy|Highway|Hwy|Square|Sq|Crescent|Mews|Turnpike|Expressway)\b\.?"
    rf"(?![ ](?:of|and|with|for|is)\b){_UNIT}"
)
_OTHER_STREET = Lazy(
    rf"{_NUMBER}"
    r"(?:Way|Close|Gardens?|Groves?|Rows?|Walks?|Alley|Loop|Ridges?|Points?|Plaza|Freeway|Estates?"
    r"|Villages?|Station|Manors?|Common|Shoals?|Shores?|Heights|Hills?|Views?|Vista|Mills?|Meadows?"
    r"|Islands?|Creek|Crossing|Divide|Dale|Drives|Springs?|Extensions?|Fields?|Fords?|Forest|Glens?"
    r"|Harbors?|Hollow|Inlet|Keys?|Knolls?|Lakes?|Lights?|Locks?|Lodge|Mountains?|Neck|Oval|Park|Pass"
    r"|Path|Pike|Pines?|Plains?|Ports?|Prairie|Radial|Ramp|Ranch|Rapids?|Rest|River|Roads|Run|Spurs?"
    r"|Squares|Stravenue|Stream|Summit|Throughway|Trace|Track|Tunnel|Underpass|Unions?|Valleys?|Ville"
    r"|Wall|Wells?|Ways|Bypass|Burgs?|Bridge|Branch|Bend|Bluffs?|Brooks?|Camp|Canyon|Cape|Causeway"
    r"|Centers?|Cliffs?|Club|Corners?|Course|Courts|Coves?|Curve|Dam|Falls|Ferry|Flats?|Forks?|Forges?|Fort"
    r"|Gateway|Greens?|Havens?|Isle|Junctions?|Land|Landing|Mission|Motorway|Mall|Mount|Orchard|Overpass"
    r"|Parks|Passage|Parkways|Skyway|Shoal|Trafficway|Trailer|Viaduct|Crest|Streets|Rue|Arcade|Route"
    rf"|Avenues?|Stravenue)\b(?![ ](?:of|and|with|for|is)\b){_UNIT}"
)
_STREET_FIRST = Lazy(
    rf"(?<![\w.-])(?:(?:[{_CAPITAL}][\w\u00e4\u00f6\u00fc\u00df.-]{{1,24}}"
    r"(?:stra\u00dfe|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm)|"
    rf"(?:[{_CAPITAL}][\w-]{{1,20}}[ -]){{0,2}}(?:Stra\u00dfe|Strasse|Weg|Platz|Allee|Ring|Gasse))[ ]\d{{1,4}}[ ]?[a-z]?(?![\w%]|\.\d)"
    r"|(?:Calle|C/|Avenida|Avda\.?|Av\.|Plaza|Paseo|Rambla|Glorieta|Camino|Ronda|Pasaje|Cuesta|Callej\u00f3n"
    r"|Alameda|Urbanizaci\u00f3n|Via(?:le)?|Piazza|Corso|Contrada|Strada|Vicolo|Largo|Borgo|Rotonda|Stretto"
    r"|Incrocio|Canale|Rua|Travessa|Pra\u00e7a|Av)"
    rf"[ ](?:(?:de|del|de la|de los|di|da|dei|della|do|das|dos|la|el)[ ])?(?:[{_CAPITAL}][\w'\u2019-]{{0,24}}[ ,]{{1,2}}(?:de[ ])?){{1,4}}"
    r"(?:n\.?\u00ba[ ]?)?\d{1,4}\b)"
)
_FRENCH = Lazy(
    rf"(?<![\w.-])\d{{1,4}}(?:[ ](?:bis|ter))?,?[ ](?:rue|avenue|av\.|boulevard|bd|chemin|place|impasse|all\u00e9e|quai|route|cours)"
    rf"[ ](?:(?:de|du|des|de la|le|la|l'|d')[ ]?)?(?:{_WORD}[ ]?){{1,4}}"
)
_BOX = Lazy(r"\b(?:P\.?[ ]?O\.?[ ]Box|Postfach|PSC|Unit|USNV|USS)[ ]\d{1,6}(?:[ ]Box[ ]\d{1,5})?\b")
_CITY_ZIP = Lazy(
    rf"(?:{_WORD}[ ]){{0,2}}{_WORD},[ ](?:A[LKZRAEP]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTHP]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[TAI]|W[AVIY]|PR|GU|FM|PW|AS)[ ]\d{5}(?:-\d{4})?(?![\w-])"
)
_LABELLED = Lazy(
    r"(?:zip(?:[ _-]?code)?|post(?:al)?[ _-]?code|postleitzahl|plz|code[ ]postal|c\u00f3digo[ ]postal|cap|cep)"
    r"[ \t:=|*_`\"'>#-]{1,6}(?:is |was |of )?(\d{5}(?:-\d{3,4})?|[a-z]{1,2}\d[a-z\d]?[ ]?\d[a-z]{2})(?![\w-])"
)
_UK_CODE = Lazy(r"(?<![\w/-])[A-Z]{1,2}\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_EU_CITY = Lazy(rf"(?<![\w.,/-])(?:D-|F-|E-|I-)?\d{{5}}[ ](?:{_WORD}[ ]?){{1,3}}")
_STREETS = frozenset(
    "street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl terrace circle "
    "trail trl parkway highway square crescent mews turnpike expressway calle avenida avda plaza "
    "paseo rambla glorieta camino ronda pasaje via viale piazza corso contrada strada vicolo rua rue "
    "chemin impasse all\u00e9e quai route box postfach psc usnv uss pkwy hwy".split()
)
_GERMAN = (
    "stra\u00dfe ",
    "strasse ",
    "str. ",
    "weg ",
    "platz ",
    "allee ",
    "gasse ",
    "ring ",
    "ufer ",
)
GATES = frozenset(
    "zip zipcode postcode postal post postleitzahl plz cap cep live lives living lived resides "
    "residing residence home address patient wohnhaft wohnt adresse anschrift domicilio "
    "domicili\u00e9 direcci\u00f3n indirizzo habite demeurant vive street mailing moved apt "
    "discharged visit".split()
)
_HOME = Lazy(
    r"\b(?:lives?|living|lived|resid\w+|home|address|patient|wohnhaft|wohnt|adresse|anschrift|domicili\w*|direcci\u00f3n"
    r"|indirizzo|habite|demeurant|vive|street|mailing|moved|apt|postcode|zip|discharged to|from|visit)\b"
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each address, and each postal code that a label or a home stands by."""
    text = lines.text
    spans = {*lines.with_words(_STREETS, digits=True), *_german(lines)}
    for start, end in sorted(spans):
        for pattern in (_STREET, _STREET_FIRST, _FRENCH, _BOX):
            for found in pattern.finditer(text, start, end):
                if pattern is not _BOX or _is_home(text, found):
                    yield Identifier(*found.span(), "street address")
        for found in _CITY_ZIP.finditer(text, start, end):
            yield Identifier(*found.span(), "postal code")
    for start, end in lines.with_words(GATES, digits=True):
        for found in _LABELLED.finditer(lines.low, start, end):
            yield Identifier(*found.span(1), "postal code")
        for pattern in (_OTHER_STREET, _STREET_FIRST, _CITY_ZIP):
            for found in pattern.finditer(text, start, end):
                yield Identifier(*found.span(), "street address")
        for pattern in (_UK_CODE, _EU_CITY):
            for found in pattern.finditer(text, start, end):
                if _is_home(text, found):
                    yield Identifier(*found.span(), "postal code")


def _german(lines: Lines) -> list[tuple[int, int]]:
    """Return the lines in which a German street's name comes right before its number."""
    found = []
    for ending in _GERMAN:
        at = lines.low.find(ending)
        while at >= 0:
            after = at + len(ending)
            if lines.low[after : after + 1].isdigit():
                found.append(lines.around(at))
            at = lines.low.find(ending, after)
    return found


def _is_home(text: str, found: re.Match[str]) -> bool:
    return bool(_HOME.search(around(text, *found.span(), 90)))
