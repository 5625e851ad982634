"""What boards took over, how the pages are read, and what readers think of them."""

from django.db.models import Avg, Count, Q

from cms.adoption_counts import boards_per_page
from cms.adoption_enums import APPLIED, TAKEN_OVER, AdoptionChannel, AdoptionDegree
from cms.enums import Novelty
from cms.models import (
    Adoption,
    InstrumentPage,
    PageRating,
    PracticePage,
    ThemePage,
    UsageSnapshot,
)
from members.models import Organisation
from reporting.boards import BoardMap
from reporting.measurements.answers import NOTES
from reporting.recorded import any_adoption, any_rating, any_usage_snapshot
from reporting.registry import Measurement, indicator
from surveys.enums import ENOUGH

SEVERAL = 2  # "meerdere besturen" in the plan
ON_THE_SITE = "Geteld uit oordelen op de site zelf; een bevraging komt ernaast."


def taken_over(period):
    """Adoptions that counted at the end of the period, or count now where it still runs."""
    return Adoption.objects.counting(before=period.ends_at).taken_over(TAKEN_OVER)


@indicator("od1-2-a-praktijk-toegepast", recorded=any_adoption)
def boards_that_took_over(period, definition):
    """The plan asks a survey; confirmed adoptions are the part that we can prove."""
    boards = BoardMap(period.map_on)
    rows = taken_over(period).filter(page__in=PracticePage.objects.order_by().values("pk"))
    everyone = set().union(*boards_per_page(rows, period.map_on).values())
    reached = boards.municipalities_among(everyone)
    return Measurement.share(
        len(reached),
        len(boards.municipalities()),
        Organisation.objects.filter(pk__in=reached),
        notes=("Geteld uit bevestigde overnames op de site; de bevraging komt ernaast.",),
        records=(rows,),
    )


@indicator("od2-1-a-10-praktijken-overgenomen", recorded=any_adoption)
def practices_taken_over_by_several(period, definition):
    """Spread by networks and really taken over by at least two municipalities, never the own."""
    boards = BoardMap(period.map_on)
    rows = taken_over(period).spread_by(AdoptionChannel.NETWORK)
    several = [
        page
        for page, found in boards_per_page(rows, period.map_on).items()
        if len(boards.municipalities_among(found)) >= SEVERAL
    ]
    practices = PracticePage.objects.filter(pk__in=several)
    return Measurement(len(several), practices, records=(rows.filter(page__in=several),))


@indicator("od3-1-a-15-gemeenten", recorded=any_adoption)
def municipalities_per_new_instrument(period, definition):
    """The least used of the new instruments, never the mean: the plan says "each" (OD 3.1)."""
    new = InstrumentPage.objects.filter(
        novelty=Novelty.NEW, first_published_at__lt=period.ends_at
    ).order_by("title")
    boards = BoardMap(period.map_on)
    applied = Adoption.objects.counting(before=period.ends_at).taken_over(APPLIED)
    per_page = boards_per_page(applied.filter(page__in=new.values("pk")), period.map_on)
    reached = {page: len(boards.municipalities_among(per_page.get(page.pk, set()))) for page in new}
    return Measurement(
        min(reached.values(), default=None),
        new,
        beside=tuple((page.title, count) for page, count in reached.items()),
        notes=("Het instrument met de minste gemeenten telt.",),
        records=(new, applied.filter(page__in=new.order_by().values("pk"))),
    )


@indicator("od3-2-a-3-geborgd", recorded=any_adoption)
def embedded_instruments(period, definition):
    """Instruments that at least one board embedded, with a line of evidence as its case."""
    embedded = Adoption.objects.counting(before=period.ends_at).taken_over(
        (AdoptionDegree.EMBEDDED,)
    )
    instruments = InstrumentPage.objects.filter(pk__in=embedded.values("page"))
    return Measurement(instruments.count(), instruments, records=(embedded,))


@indicator("od1-2-metingen-gebruik", recorded=any_usage_snapshot)
def usage_measurements(period, definition):
    """Measurements, not views; each counts in the year in which it was taken."""
    return UsageSnapshot.objects.filter(taken_on__range=(period.start, period.end))


@indicator("od1-2-a-betrouwbaar-bruikbaar", recorded=any_rating)
def reliable_and_useful(period, definition):
    """Both at least 4 out of 5: the two together, as the plan asks."""
    rows = PageRating.objects.between(period.start, period.end)
    good = Count("pk", filter=Q(pk__in=rows.good().order_by().values("pk")))
    found = rows.order_by().aggregate(n=Count("pk"), good=good)
    if found["n"] < ENOUGH:
        return Measurement(None, rows, notes=NOTES if found["n"] else ())
    return Measurement.share(found["good"], found["n"], rows, notes=(ON_THE_SITE,))


@indicator("od1-2-tevredenheid-themapaginas", recorded=any_rating)
def satisfaction_with_theme_pages(period, definition):
    """That it is measured is what counts; the score is the mean of both questions."""
    rows = PageRating.objects.between(period.start, period.end)
    rows = rows.filter(page__in=ThemePage.objects.order_by().values("pk"))
    means = (
        rows.with_scores()
        .order_by()
        .aggregate(reliable_mean=Avg("reliable"), useful_mean=Avg("useful"), n=Count("pk"))
    )
    if (count := means["n"]) < ENOUGH:
        return Measurement(None, rows, notes=NOTES if count else ())
    return Measurement(
        round((means["reliable_mean"] + means["useful_mean"]) / 2, 1),
        rows,
        beside=(
            ("oordelen", count),
            ("betrouwbaar", round(means["reliable_mean"], 1)),
            ("bruikbaar", round(means["useful_mean"], 1)),
        ),
        notes=(ON_THE_SITE,),
    )
