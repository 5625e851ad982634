"""Why a table that somebody made elsewhere is not taken in: the same words wherever one is."""

GONE = (
    "Dit bestand is er niet meer: het was al ingelezen of het lag te lang te wachten. Kies het "
    "opnieuw."
)
PROBLEMS = (
    "Er staan regels in die niet kunnen, dus is niets ingelezen. Verbeter ze in je bestand en "
    "kies het opnieuw."
)
