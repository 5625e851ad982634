"""What boards took over, how the pages are read, and what readers think of them."""

import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Avg, Count, F, Q

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
from cms.models.rating import GOOD_ENOUGH
from members.models import Organisation
from reporting.boards import BoardMap
from reporting.later import later
from reporting.measurements.answers import NOTES
from reporting.recorded import any_adoption, any_usage_snapshot
from reporting.registry import Measurement, indicator
from reporting.shared import shared
from surveys.enums import ENOUGH

SEVERAL = 2  # "meerdere besturen" in the plan
ON_THE_SITE = "Geteld uit oordelen op de site zelf; een bevraging komt ernaast."


@later
def taken_over(period):
    """Adoptions that counted at the end of the period, or count now where it still runs."""
    return Adoption.objects.counting(before=period.ends_at).taken_over(TAKEN_OVER)


@shared
def counting_adoptions(before: datetime.datetime) -> tuple[Adoption, ...]:
    """Of every degree, with `page_kind`, the content type of what was taken over. What counts
    depends on the end of a period only: one query for all rows about adoptions."""
    rows = Adoption.objects.counting(before=before).order_by()
    return tuple(rows.annotate(page_kind=F("page__content_type")))


def adopted(period, model, degrees) -> list[Adoption]:
    kind = ContentType.objects.get_for_model(model).pk
    return [
        each
        for each in counting_adoptions(period.ends_at)
        if each.page_kind == kind and each.degree in degrees
    ]


@indicator("od1-2-a-praktijk-toegepast", recorded=any_adoption)
def boards_that_took_over(period, definition):
    """The plan asks a survey; confirmed adoptions are the part that we can prove."""
    boards = BoardMap(period.map_on)
    rows = taken_over(period).filter(page__in=PracticePage.objects.order_by().values("pk"))
    found = adopted(period, PracticePage, TAKEN_OVER)
    everyone = set().union(*boards_per_page(found, period.map_on).values())
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
    spread = [
        each
        for each in counting_adoptions(period.ends_at)
        if each.degree in TAKEN_OVER and each.channel == AdoptionChannel.NETWORK
    ]
    several = [
        page
        for page, found in boards_per_page(spread, period.map_on).items()
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
    pages = {page.pk for page in new}
    found = [each for each in adopted(period, InstrumentPage, APPLIED) if each.page_id in pages]
    per_page = boards_per_page(found, period.map_on)
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
    found = adopted(period, InstrumentPage, (AdoptionDegree.EMBEDDED,))
    count = len({each.page_id for each in found})
    return Measurement(count, instruments, records=(embedded,))


@indicator("od1-2-metingen-gebruik", recorded=any_usage_snapshot)
def usage_measurements(period, definition):
    """Measurements, not views; each counts in the year in which it was taken."""
    return UsageSnapshot.objects.filter(taken_on__range=(period.start, period.end))


@shared
def ratings_in(period) -> dict:
    """What readers gave in the period, of all pages and of thematic pages: one query."""
    rows = PageRating.objects.between(period.start, period.end)
    of_theme = Q(page__in=ThemePage.objects.order_by().values("pk"))
    return (
        rows.with_scores()
        .order_by()
        .aggregate(
            n=Count("pk"),
            good=Count("pk", filter=GOOD_ENOUGH),
            of_themes=Count("pk", filter=of_theme),
            reliable_mean=Avg("reliable", filter=of_theme),
            useful_mean=Avg("useful", filter=of_theme),
        )
    )


def any_rating(period) -> bool:
    return ratings_in(period)["n"] > 0


@indicator("od1-2-a-betrouwbaar-bruikbaar", recorded=any_rating)
def reliable_and_useful(period, definition):
    """Both at least 4 out of 5: the two together, as the plan asks."""
    rows = PageRating.objects.between(period.start, period.end)
    found = ratings_in(period)
    if found["n"] < ENOUGH:
        return Measurement(None, rows, notes=NOTES if found["n"] else ())
    return Measurement.share(found["good"], found["n"], rows, notes=(ON_THE_SITE,))


@indicator("od1-2-tevredenheid-themapaginas", recorded=any_rating)
def satisfaction_with_theme_pages(period, definition):
    """That it is measured is what counts; the score is the mean of both questions."""
    rows = PageRating.objects.between(period.start, period.end)
    rows = rows.filter(page__in=ThemePage.objects.order_by().values("pk"))
    means = ratings_in(period)
    if (count := means["of_themes"]) < ENOUGH:
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
