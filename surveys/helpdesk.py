"""How good was our advice? Asked by mail, of who got an answer of the helpdesk.

One survey takes the answers of three months: with fewer people in it, an answer could be worked
out, and who asks often is not asked after every question.
"""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from members.dutch import BRUSSELS
from members.models import Organisation, Person
from surveys.actions.inviting import invite
from surveys.actions.starting import make_ready
from surveys.audience import Guest
from surveys.enums import SurveyKind
from surveys.kits import KITS
from surveys.models import Survey


def ask_rating(
    person: Person,
    *,
    by: Person | None,
    organisation: Organisation | None = None,
    role: str = "",
    now: datetime | None = None,
) -> bool:
    """Ask how available, useful and expert we were. `role` is a `PersonRole` or nothing.

    Returns whether a mail was promised: not to who was asked in this quarter already, has no
    address or does not want to be asked. Safe to call twice.
    """
    survey = helpdesk_survey(now)
    return bool(invite(survey, [Guest(person, organisation, role)], by=by))


@transaction.atomic
def helpdesk_survey(now=None) -> Survey:
    """The one of this quarter; who is asked on its last day has time as long as any other."""
    today = timezone.localdate(now)
    quarter = (today.month + 2) // 3
    first = datetime.combine(today.replace(month=quarter * 3 - 2, day=1), time.min, BRUSSELS)
    known = Survey.objects.of_year(SurveyKind.HELPDESK, today.year).filter(opens_at=first)
    if survey := known.order_by("pk").first():
        return survey
    following = (first + timedelta(days=100)).replace(day=1)
    return make_ready(
        SurveyKind.HELPDESK,
        f"Ons advies, {_words(quarter)} kwartaal {today.year}",
        today.year,
        opens_at=first,
        closes_at=following + KITS[SurveyKind.HELPDESK].open_for,
    )


def _words(quarter: int) -> str:
    return ("eerste", "tweede", "derde", "vierde")[quarter - 1]
