"""Words of which the names of streets are made, by language."""

from __future__ import annotations

ENDINGS = frozenset(
    """
    street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl terrace circle
    cir trail trl parkway pkwy highway hwy square sq crescent mews turnpike expressway
    """.split()
)
"""Words that end a street's name and little else."""
OTHER_ENDINGS = frozenset(
    """
    way close garden gardens grove groves row rows walk walks alley loop ridge ridges point points
    plaza freeway estate estates village villages station manor manors common shoal shoals shore
    shores heights hill hills view views vista mill mills meadow meadows island islands creek
    crossing divide dale drives spring springs extension extensions field fields ford fords forest
    glen glens harbor harbors hollow inlet key keys knoll knolls lake lakes light lights lock locks
    lodge mountain mountains neck oval park parks pass passage path pike pine pines plain plains
    port ports prairie radial ramp ranch rapid rapids rest river roads run spur spurs squares
    stravenue stream summit throughway trace track tunnel underpass union unions valley valleys
    ville wall well wells ways bypass burg burgs bridge branch bend bluff bluffs brook brooks camp
    canyon cape causeway center centers cliff cliffs club corner corners course courts cove coves
    curve dam falls ferry flat flats fork forks forge forges fort gateway green greens haven havens
    isle junction junctions land landing mission motorway mall mount orchard overpass parkways
    skyway trafficway trailer viaduct crest streets arcade route avenues
    """.split()
)
"""Words that end a street's name in the United States, and stand for much else elsewhere."""
FRENCH = frozenset(
    """
    rue avenue boulevard bd chemin place impasse allée quai route cours passage square
    """.split()
)
ROMANCE = frozenset(
    """
    calle c/ avenida avda av plaza paseo rambla glorieta camino ronda pasaje cuesta callejón alameda
    urbanización acceso via viale piazza corso contrada strada vicolo largo borgo rotonda stretto
    incrocio canale rua travessa praça
    """.split()
)
GERMAN = tuple("straße strasse str. weg platz allee gasse ring ufer damm".split())
"""How the names of German streets end."""
ENGLISH = tuple("ering oring uring iring spring string".split())
"""English words that end as a German street does: "Spring 2025", "Engineering 101"."""
