import datetime

import pytest
from django.utils import timezone

from newsletter.enums import DispatchState
from newsletter.models import Dispatch, Issue, IssueSnapshot, SubscriberSnapshot, Subscription
from planning.models import IndicatorDefinition
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.reporting import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def sent(number, at):
    moment = timezone.make_aware(datetime.datetime.fromisoformat(at))
    issue = Issue.objects.create(title=f"Nummer {number}", slug=f"n{number}", number=number)
    snapshot = IssueSnapshot.objects.create(
        issue=issue, subject="s", html="h", text="t", web_html="w"
    )
    Dispatch.objects.create(
        issue=issue,
        snapshot=snapshot,
        state=DispatchState.SENT,
        started_at=moment,
        sent_at=moment,
    )
    return issue


def test_twelve_newsletters_with_an_empty_month_are_not_monthly():
    months = [1, 2, 3, 3, 4, 6, 7, 8, 9, 10]
    for number, month in enumerate(months, start=1):
        sent(number, f"2026-{month:02}-10T10:00")
    Issue.objects.create(title="Nog niet verstuurd", slug="later", number=99)

    found = measured("h6-nieuwsbrieven")

    assert found.value == 10
    assert found.notes == ("Maandelijks: niet gehaald. Geen nieuwsbrief in mei 2026.",)


def test_a_newsletter_of_new_years_eve_counts_in_its_own_year():
    sent(1, "2025-12-31T23:30")

    assert measured("h6-nieuwsbrieven", 2025).value == 1
    assert measured("h6-nieuwsbrieven", 2026).value == 0


def test_subscribers_of_a_past_year_are_those_of_its_last_day():
    SubscriberSnapshot.objects.create(
        month_end=datetime.date(2025, 12, 31), confirmed=321, new=3, left=1
    )
    Subscription.objects.create(person=person())

    assert measured("h6-abonnees", 2025).value == 321
    assert measured("h6-abonnees", 2026).value == 1


def test_without_any_subscriber_ever_there_is_no_data():
    assert measured("h6-abonnees").value is None
    assert measured("h6-nieuwsbrieven").value is None
