"""Municipalities by their number of inhabitants, as the agency asks it. Pure.

A bound belongs to the larger class (10.000 inhabitants is "10.000 tot 20.000"), except the last:
the plan's last class is "more than 100.000".
"""

from django.db import models


class Size(models.TextChoices):
    """`CENTRE` overlaps with the classes: the thirteen centre cities are of any size."""

    BELOW_10 = "tot-10000", "Minder dan 10.000 inwoners"
    BELOW_20 = "10000-20000", "10.000 tot 20.000 inwoners"
    BELOW_50 = "20000-50000", "20.000 tot 50.000 inwoners"
    UP_TO_100 = "50000-100000", "50.000 tot 100.000 inwoners"
    ABOVE_100 = "boven-100000", "Meer dan 100.000 inwoners"
    CENTRE = "centrumsteden", "Centrumsteden"
    UNKNOWN = "onbekend", "Aantal inwoners niet gekend"
    NO_MUNICIPALITY = "andere", "Geen gemeente"


BELOW = ((10_000, Size.BELOW_10), (20_000, Size.BELOW_20), (50_000, Size.BELOW_50))
LARGEST = 100_000


def size_of(population: int | None) -> Size:
    if population is None:
        return Size.UNKNOWN
    for bound, size in BELOW:
        if population < bound:
            return size
    return Size.UP_TO_100 if population <= LARGEST else Size.ABOVE_100
