"""Names for people of a population: by sex and, where a pool exists, by language."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Flags, uniform
from proofkit.generator.models.population.adults import Stream
from proofkit.generator.people import family_names, given_names
from proofkit.generator.tables import Words

_SPANISH = 1


def draw(stream: Stream, is_male: Flags, language: Codes) -> dict[str, Words]:
    """Return `given_name` and `family_name`, each drawn alone."""
    spanish = language == _SPANISH
    lists = [given_names(locale, sex) for locale in ("en", "es") for sex in ("female", "male")]
    group = 2 * spanish + is_male
    family = [family_names("en"), family_names("es")]
    return {
        "given_name": _from(stream("given_name"), lists, group),
        "family_name": _from(stream("family_name"), family, spanish.astype(np.int64)),
    }


def _from(rng: np.random.Generator, lists: list[tuple[str, ...]], group: Codes) -> Words:
    pool = tuple(dict.fromkeys(word for words in lists for word in words))
    place = {word: number for number, word in enumerate(pool)}
    most = max(len(words) for words in lists)
    # One row a list, so that one gather finds every word; short lists repeat to fill their row.
    table = np.array([[place[words[i % len(words)]] for i in range(most)] for words in lists])
    sizes = np.array([len(words) for words in lists])[group]
    positions = (uniform(rng, len(group)) * sizes).astype(np.int64)
    return Words(table[group, positions], pool)
