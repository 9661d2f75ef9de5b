"""Names for people of a population: by sex, and by locale or language."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from proofkit.generator.chance import Codes, Flags, uniform
from proofkit.generator.models.population.adults import Stream
from proofkit.generator.people import family_names, given_names
from proofkit.generator.tables import Words

_SPANISH = 1
_POOLS = {"en-US": "en", "en-GB": "en-gb", "es": "es", "de": "de", "fr": "fr"}


def draw(
    stream: Stream, is_male: Flags, language: Codes, locale: str = "en-US"
) -> dict[str, Words]:
    """Return `given_name` and `family_name`, each drawn alone.

    In the United States those who prefer Spanish have names of that pool.
    """
    main = _POOLS[locale]
    second = "es" if locale == "en-US" else main
    spanish = language == _SPANISH
    lists = [given_names(pool, sex) for pool in (main, second) for sex in ("female", "male")]
    group = 2 * spanish + is_male.astype(np.int64)
    family = [family_names(main), family_names(second)]
    return {
        "given_name": _from(stream("given_name"), lists, group),
        "family_name": _from(stream("family_name"), family, spanish.astype(np.int64)),
    }


def _from(rng: np.random.Generator, lists: list[tuple[str, ...]], group: Codes) -> Words:
    pool, table = _table(tuple(lists))
    sizes = np.array([len(words) for words in lists], np.float64).take(group)
    positions = (uniform(rng, len(group)) * sizes).astype(np.int64)
    return Words(table.take(group * table.shape[1] + positions), pool)


@cache
def _table(lists: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Return all words once, and one row of positions among them for each list."""
    pool = tuple(dict.fromkeys(word for words in lists for word in words))
    place = {word: number for number, word in enumerate(pool)}
    table = np.zeros((len(lists), max(len(words) for words in lists)), np.int32)
    for row, words in zip(table, lists, strict=True):
        row[: len(words)] = [place[word] for word in words]
    return pool, table
