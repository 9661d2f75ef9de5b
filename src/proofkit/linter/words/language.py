"""Whether a text is in English, by the most common words of its sentences."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_ENGLISH = frozenset(
    "the and of to is for in with this that are be on by as it from or can not an will you we your "
    "which was were has have using use how what".split()
)
_OTHERS = {
    language: frozenset(words.split())
    for language, words in {
        "French": """
            le la les des et une un est pour dans avec sur par que qui ce cette du au aux sont pas
            """,
        "Spanish": """
            el la los las y de una un es para en con por que se del al este esta son no como
            """,
        "Portuguese": """
            o os as e de uma um para em com por que do da dos das no na este esta ao como
            """,
        "German": """
            der die das und ist für mit von den dem ein eine im auf zu nicht wird werden sind des
            """,
        "Italian": """
            il lo la gli le e di una un per in con che del della dei al questo questa sono non
            """,
        "Dutch": """
            de het een en van is voor met op in dat die te niet zijn worden deze dit aan
            """,
        "Turkish": """
            ve bir bu için ile da de olarak olan gibi daha veya ne en çok
            """,
        "Indonesian": """
            dan yang untuk dengan ini di dari pada adalah atau dalam ke tidak akan
            """,
    }.items()
}
_IN_NAMES = frozenset(
    "de la las los el del al y e et und do da dos das du le les des des di della dei der dem von "
    "van het en o os as no na für im zu voor ve pour sur au aux para em".split()
)
"""Those that stand in names of people, places and columns too, be the text about them English."""
_FEWEST_WORDS = 20
_FEWEST_TELLING = 2


def foreign_language(
    places: Mapping[str, Sequence[int]], running: Callable[[], Mapping[str, Sequence[int]]]
) -> str | None:
    """Name the language of a text that is not English; None when it is, or is too short to say.

    `places` gives for each lower-case word where it stands; `running` returns the same of the
    sentences alone, without tables, which hold names and values in any language, and without code.
    """
    if _told_by(places, _FEWEST_WORDS) is None:
        return None
    return _told_by(running(), 0)


def _told_by(places: Mapping[str, Sequence[int]], fewest: int) -> str | None:
    """Name the language that words tell; with fewer than so many, only other letters do."""
    total = strange = 0
    for word, found in places.items():
        if word[0].isalpha():
            total += len(found)
            if word[0] > "\u024f":
                strange += len(found)
    if strange * 3 > total:
        return "a language other than English"
    if total < fewest:
        return None
    english = _count(places, _ENGLISH)
    best, name = 0, ""
    for language, common in _OTHERS.items():
        count = _count(places, common)
        if count > best:
            best, name = count, language
    # Code and names dilute a text; another language must be plainly more common than English.
    if best <= 1.5 * english or best * 12 <= total:
        return None
    telling = sum(word in places for word in _OTHERS[name] - _IN_NAMES)
    return name if telling >= _FEWEST_TELLING else None


def _count(places: Mapping[str, Sequence[int]], words: frozenset[str]) -> int:
    return sum(len(places[word]) for word in words if word in places)
