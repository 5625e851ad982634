"""SD1 and SD3: what the inventories hold, and how far instruments are (OD 1.2, 3.1 and 3.2)."""

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
from reporting.kept_care import cared_pages
from reporting.later import later
from reporting.periods import PLAN_STARTS_ON
from reporting.recorded import (
    any_inventory,
    any_milestone,
    any_step,
    integration_steps,
    pages_online,
)
from reporting.registry import Measurement, indicator


def disclosed(index_model, model, period) -> Measurement:
    """One inventory, once its list and something in it can be read on the site.

    What is online is what is online today: the past of a page is no fact that we keep.
    """
    items = model.objects.live().filter(first_published_at__lt=period.ends_at)
    found = pages_online(model, period)
    count, changed = found.online, found.changed_at
    is_there = count and pages_online(index_model, period).live
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
    until = period.last_day_so_far
    steps = [done_on for of, done_on in integration_steps() if of == named]
    agreed, ready = len(steps), sum(on is not None and on <= until for on in steps)
    return Measurement(
        1 if agreed and agreed == ready else 0,
        IntegrationStep.objects.filter(page__named_in_plan=named, done_on__lte=until),
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
    named = InstrumentPage.objects.live().filter(named_in_plan__in=NamedInstrument.values)
    ids = set(named.order_by().values_list("pk", flat=True))
    pages = cared_pages(InstrumentPage, period)
    fresh = sum(page.is_up_to_date for page in pages if page.pk in ids)
    return Measurement(fresh, _fresh_named(named, period), evidence_count=fresh)


@later
def _fresh_named(named, period):
    online = named.filter(first_published_at__lt=period.ends_at)
    return online.up_to_date(period.last_day_so_far)
