"""Subscribers at the end of each month before we counted ourselves, from a list."""

import re
from datetime import date

from django.utils import timezone

from members import dutch
from newsletter.actions.month_end import end_of_month
from newsletter.actions.taking_over import load_month_ends
from newsletter.enums import SnapshotOrigin
from newsletter.models import SubscriberSnapshot
from newsletter.month_end_list import COLUMNS
from planning.past.cells import Unclear
from planning.past.kinds import PastKind, PastLine, register

MONTH = re.compile(r"(\d{4})-(\d{1,2})|(\d{1,2})[-/](\d{4})")
COUNT = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{1,9}")


@register
class PastMonthEnds(PastKind):
    slug = "maandstanden"
    label = "Abonnees per maand"
    words = ("maand", "maanden")
    order = 10
    columns = COLUMNS
    required = tuple(COLUMNS)
    heads = ("Maand", "Abonnees")
    example = (("2024-11", "812"), ("2024-12", "835"))
    note = "Een maand die er al staat, blijft zoals hij is."

    def read(self, row):
        text, typed = row.values["month"], row.values["subscribers"]
        found = MONTH.fullmatch(text.strip())
        try:
            year, month = (found[1] or found[4], found[2] or found[3]) if found else (0, 0)
            day = end_of_month(date(int(year), int(month), 1))
        except ValueError:
            raise Unclear(f"“{text}” is geen maand. Schrijf ze als 2024-03.") from None
        if day >= timezone.localdate():
            raise Unclear(f"De maand {text} is nog niet voorbij.")
        if not COUNT.fullmatch(typed):
            raise Unclear(f"“{typed}” is geen aantal. Schrijf een geheel getal.")
        count = int(re.sub(r"\D", "", typed))
        return PastLine((day,), (dutch.month(day), dutch.number(count)), {"count": count})

    def known(self, lines):
        rows = SubscriberSnapshot.objects.filter(month_end__in=[line.key[0] for line in lines])
        return {(day,) for day in rows.values_list("month_end", flat=True)}

    def make(self, line, *, source, by):
        load_month_ends({line.key[0]: line.facts["count"]}, by=by)
        return SubscriberSnapshot.objects.get(month_end=line.key[0]).pk

    def take_back(self, keys, loaded_at):
        """Only what a list brought: what was counted here stays."""
        SubscriberSnapshot.objects.filter(pk__in=keys, origin=SnapshotOrigin.LOADED).delete()
        return True
