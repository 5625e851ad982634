"""Last year's substantive report of the demo: written, handed over and on the site."""

import datetime

from members.enums import Role
from members.models import Person, User
from planning.models import ActionPlan, Goal
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR
from reporting.actions import yearly_publishing, yearly_words
from reporting.models import YearlyReport
from reporting.yearly.enums import ReportKind

INTRODUCTION = """\
In {year} zochten besturen vooral elkaar op. Ze vroegen minder naar theorie en meer naar hoe een \
buurgemeente het aanpakte. Daarom gaven we de netwerken meer plaats.

Drie dingen vallen op als je dit verslag leest:

- kleine gemeenten vonden vaker de weg, vooral via een collega die al eens kwam;
- een vorming werkt beter als er drie weken later nog een uur volgt;
- wat we niet opvolgden, viel stil. Dat zeggen we er telkens bij.\
"""
CLOSING = """\
Dank aan iedereen die een zaal openzette, een fout vertelde of een formulier nakeek. Volgend jaar \
gaan we verder met wat bleef hangen, en stoppen we met wat niemand miste.\
"""
PER_GOAL = {
    "SD1": "We luisterden eerst. De noden die besturen meldden, staan nu op één lijst, en elk half "
    "jaar zeggen we wat ermee gebeurde.",
    "SD2": "Vormingen en netwerken vulden elkaar aan: wie een vorming volgde, kwam daarna vaker "
    "naar een bijeenkomst van een netwerk.",
    "SD3": "Een instrument is pas af als iemand het gebruikt. Daarom begeleidden we minder nieuwe "
    "instrumenten, en bleven we langer bij de bestaande.",
    "SD4": "Wie ons een vraag stelde, kreeg één aanspreekpunt. Dat bleek meer waard dan een lang "
    "antwoord.",
}
HANDED_OVER = (3, 31)  # month and day of the year after


def load_report(now: datetime.datetime) -> None:
    """Nothing without an action plan of last year, or where a report stands there already."""
    year = now.year - 1
    by = _coordinator()
    planned = ActionPlan.objects.of_year(year).exists()
    if by is None or not planned or not FIRST_YEAR <= year <= LAST_YEAR:
        return
    if YearlyReport.objects.filter(year=year).exists():
        return
    kind = ReportKind.SUBSTANTIVE
    goals = {goal.code: goal.pk for goal in Goal.objects.filter(code__in=PER_GOAL)}
    yearly_words.write_words(
        year,
        kind,
        introduction=INTRODUCTION.format(year=year),
        closing=CLOSING,
        goals={pk: PER_GOAL[code] for code, pk in goals.items()},
        seen=YearlyReport.objects.of(year, kind).seen(),
        by=by,
    )
    on = min(datetime.date(year + 1, *HANDED_OVER), now.date())
    yearly_words.hand_over(year, kind, on=on, by=by)
    report = yearly_publishing.publish(year, kind, by=by)
    report.page.is_example = True  # the page says that it is invented
    report.page.save_revision().publish()


def _coordinator() -> Person | None:
    user = User.objects.filter(groups__name=Role.COORDINATOR).select_related("person").first()
    return user.person if user else None
