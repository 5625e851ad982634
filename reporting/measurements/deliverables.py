"""Documents that the plan asks for: interviews, reports, notes, agreements (OD 1.1 to H5.3).

Counting goes by the kind of a deliverable, so that one counts in one row; what lies in the archive
counts nowhere. "Published" is the day of publication, on this site or elsewhere.
"""

from planning.deliverable_enums import DeliverableKind as Kind
from planning.models import Deliverable
from reporting import deliverable_evidence  # noqa: F401 - importing it says how rows are shown
from reporting.models import YearlyReport
from reporting.periods import PLAN_STARTS_ON
from reporting.recorded import any_deliverable
from reporting.registry import Measurement, indicator
from reporting.yearly.enums import ReportKind

TWO = 2


def of_kind(*kinds):
    return Deliverable.objects.counted().of_kind(*kinds)


def of_years(period, *kinds):
    return of_kind(*kinds).filter(year__range=(period.start.year, period.end.year))


def there_is(rows, *beside: tuple[str, int], notes=()) -> Measurement:
    """The plan asks that there is one; how many there are stands beside it."""
    count = rows.count()
    more = (("bewijsstukken", count),) if count > 1 else ()
    return Measurement(min(count, 1), rows, beside=(*more, *beside), notes=notes)


@indicator("od1-1-diepte-interviews", recorded=any_deliverable)
def interviews(period, definition):
    return of_kind(Kind.INTERVIEW).filter(on__range=(period.start, period.end))


@indicator("od1-1-trendrapport", recorded=any_deliverable)
def trend_report(period, definition):
    """In the year in which it is published; one that waits for that is named."""
    return _published(Kind.TREND_REPORT, period)


@indicator("od1-2-rapport-sterktes", recorded=any_deliverable)
def strengths_report(period, definition):
    return _published(Kind.STRENGTHS_REPORT, period)


def _published(kind, period) -> Measurement:
    rows = of_kind(kind)
    waiting = rows.filter(published_on=None, on__range=(period.start, period.end)).count()
    beside = (("klaar, nog niet gepubliceerd", waiting),) if waiting else ()
    return there_is(rows.published_between(period.start, period.end), *beside)


@indicator("od1-1-a-trendrapporten-2029", recorded=any_deliverable)
def trend_reports_in_use(period, definition):
    """Published and used by at least one board; a report counts once, however often it is used."""
    published = of_kind(Kind.TREND_REPORT).published_between(period.start, period.end)
    rows = published.used(period.end)
    without = published.count() - rows.count()
    return Measurement(
        rows.count(), rows, beside=(("gepubliceerd, gebruik nog niet bekend", without),)
    )


@indicator("od1-2-afspraken-databankhouders", recorded=any_deliverable)
def agreements_with_database_holders(period, definition):
    return of_kind(Kind.DATABASE_AGREEMENT).in_force(period.start, period.end)


@indicator("od1-2-a-werkagenda", recorded=any_deliverable)
def work_agenda(period, definition):
    """Agreed by at least two partners: an agenda of our own is none."""
    rows = of_years(period, Kind.WORK_AGENDA)
    agreed = rows.filter(pk__in=_with_partners(rows, TWO))
    alone = rows.count() - agreed.count()
    beside = (("met minder dan twee partners", alone),) if alone else ()
    return there_is(agreed, *beside)


def _with_partners(rows, least: int) -> list[int]:
    partners = {}
    for pk, partner in rows.order_by().values_list("pk", "partners"):
        partners.setdefault(pk, set()).add(partner)
    return [pk for pk, found in partners.items() if len(found - {None}) >= least]


@indicator("od2-1-nota-verduurzaming", recorded=any_deliverable)
def note_on_networks(period, definition):
    """Once approved it is there; the plan asks one, not one a year."""
    rows = of_kind(Kind.NETWORK_NOTE).filter(on__range=(PLAN_STARTS_ON, period.end))
    approved = rows.filter(approved_on__lte=period.end)
    waiting = rows.exclude(pk__in=approved.values("pk")).count()
    return there_is(approved, *([("nog niet goedgekeurd", waiting)] if waiting else []))


@indicator("od3-1-nota-discriminatie", recorded=any_deliverable)
def note_on_pilot(period, definition):
    """One for the whole plan: written is there, also in the years after."""
    return there_is(of_kind(Kind.PILOT_NOTE).filter(on__range=(PLAN_STARTS_ON, period.end)))


def _of_the_year(slug: str, kind: Kind):
    @indicator(slug, recorded=any_deliverable)
    def measure(period, definition):
        return there_is(of_years(period, kind))

    return measure


note_with_insights = _of_the_year("od3-1-nota-inzichten", Kind.INSIGHTS_NOTE)
evaluation = _of_the_year("od3-2-evaluatierapport", Kind.INSTRUMENT_EVALUATION)
programme = _of_the_year("od4-1-programma-meerdaags", Kind.COURSE_PROGRAMME)


def any_report(period) -> bool:
    return any_deliverable(period) or YearlyReport.objects.exists()


def _yearly_report(slug: str, kind: Kind, written: ReportKind):
    """About the year, handed to the agency and published: one of both is not enough.

    The reports that are written here count by themselves; one made elsewhere is a deliverable.
    """

    @indicator(slug, recorded=any_report)
    def measure(period, definition):
        rows = of_years(period, kind)
        years = (period.start.year, period.end.year)
        here = YearlyReport.objects.filter(year__range=years, kind=written)
        done = rows.exclude(handed_over_on=None).exclude(published_on=None)
        ready = here.exclude(handed_over_on=None).exclude(published_at=None)
        notes = []
        if not done.exists() and not ready.exists():
            if any(each.filter(handed_over_on=None).exists() for each in (rows, here)):
                notes.append("Nog niet bezorgd aan het agentschap.")
            missing = rows.filter(published_on=None).exists()
            if missing or here.filter(published_at=None).exists():
                notes.append("Nog niet gepubliceerd.")
        count = done.count() + ready.count()
        beside = (("bewijsstukken", count),) if count > 1 else ()
        return Measurement(min(count, 1), done, beside=beside, notes=tuple(notes), also=ready)

    return measure


substantive_report = _yearly_report(
    "h5-3-inhoudelijk-verslag", Kind.SUBSTANTIVE_REPORT, ReportKind.SUBSTANTIVE
)
financial_report = _yearly_report(
    "h5-3-financieel-verslag", Kind.FINANCIAL_REPORT, ReportKind.FINANCIAL
)
