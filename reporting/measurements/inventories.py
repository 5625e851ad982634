"""SD1 and SD3: what the inventories hold, and how far instruments are (OD 1.2, 3.1 and 3.2)."""

from django.db.models import Count, Max, Q

from cms.enums import COUNTED_SUBJECTS, NamedInstrument
from cms.models import (
    InstrumentIndexPage,
    InstrumentPage,
    IntegrationStep,
    ResourceIndexPage,
    ResourcePage,
    SupportOfferIndexPage,
    SupportOfferPage,
    VisualFormatPage,
)
from members import dutch
from reporting.periods import PLAN_STARTS_ON
from reporting.recorded import any_inventory, any_milestone, any_step
from reporting.registry import Measurement, indicator


def disclosed(index_model, model, period) -> Measurement:
    """One inventory, once its list and something in it can be read on the site.

    What is online is what is online today: the past of a page is no fact that we keep.
    """
    items = model.objects.live().filter(first_published_at__lt=period.ends_at)
    count, changed = items.aggregate(n=Count("pk"), on=Max("last_published_at")).values()
    is_there = count and index_model.objects.live().exists()
    return Measurement(
        1 if is_there else 0,
        items,
        beside=(("online", count),),
        notes=(f"Laatst gewijzigd op {dutch.day(changed)}",) if changed else (),
    )


@indicator("od1-2-inventaris-data", recorded=any_inventory(ResourcePage))
def inventory_of_data(period, definition):
    return disclosed(ResourceIndexPage, ResourcePage, period)


@indicator("od1-2-inventaris-aanbod", recorded=any_inventory(SupportOfferPage))
def inventory_of_support(period, definition):
    return disclosed(SupportOfferIndexPage, SupportOfferPage, period)


@indicator("od1-2-inventaris-instrumenten", recorded=any_inventory(InstrumentPage))
def inventory_of_instruments(period, definition):
    return disclosed(InstrumentIndexPage, InstrumentPage, period)


@indicator("od1-2-formats", recorded=any_inventory(VisualFormatPage))
def formats_on_research_and_data(period, definition):
    """By the day they first came online: to unpublish and publish again adds nothing."""
    return VisualFormatPage.objects.filter(
        about__in=COUNTED_SUBJECTS,
        first_published_at__gte=period.starts_at,
        first_published_at__lt=period.ends_at,
    )


@indicator("od3-1-instrumenten-strategieen", recorded=any_milestone)
def instruments_and_strategies(period, definition):
    """Each once in the plan: by the first day it was published, a strategy by its first test."""
    return InstrumentPage.objects.first_out_between(period.start, period.end, PLAN_STARTS_ON)


@indicator("od3-1-a-8-instrumenten", recorded=any_milestone)
def instruments_all_the_way(period, definition):
    return InstrumentPage.objects.whole_way_between(period.start, period.end)


def integration(named: NamedInstrument, period) -> Measurement:
    """Complete once every agreed step is done; the plan leaves open what the steps are."""
    steps = IntegrationStep.objects.filter(page__named_in_plan=named)
    by_then = Q(done_on__lte=period.last_day_so_far)
    agreed, ready = steps.aggregate(agreed=Count("pk"), ready=Count("pk", filter=by_then)).values()
    return Measurement(
        1 if agreed and agreed == ready else 0,
        steps.filter(by_then),
        beside=(("stappen klaar", ready), ("stappen afgesproken", agreed)),
    )


@indicator("od3-2-integratie-lio", recorded=any_step(NamedInstrument.LIO))
def integration_of_lio(period, definition):
    return integration(NamedInstrument.LIO, period)


@indicator("od3-2-integratie-thuisgevoel", recorded=any_step(NamedInstrument.THUISGEVOEL))
def integration_of_thuisgevoel(period, definition):
    return integration(NamedInstrument.THUISGEVOEL, period)


@indicator("od3-2-up-to-date", recorded=any_inventory(InstrumentPage))
def named_instruments_up_to_date(period, definition):
    """Today, or on the last day of a period that is over: the same rule as for thematic pages."""
    named = InstrumentPage.objects.live().filter(
        named_in_plan__in=NamedInstrument.values, first_published_at__lt=period.ends_at
    )
    return named.up_to_date(period.last_day_so_far)
