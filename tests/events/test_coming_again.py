"""After a move everybody with a seat is asked: do you still come?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.actions.planning_sessions import cancel_day, move_day
from events.actions.telling import tell_due_news
from events.enums import Refusal, RegistrationStatus
from events.models import Reconfirmation, Registration, SessionDay
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, in_days, make_session
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


def moved(session, by_days=7, version=1):
    """The day, moved and told."""
    day = session.days.get()
    starts_at = day.starts_at + timedelta(days=by_days)
    times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=3)}
    day = move_day(day, version=version, by=PersonFactory(), **times)
    tell_due_news(day.news_due_at)
    return day


def test_the_mail_leads_to_a_page_that_asks_and_acts_on_post_alone(client):
    registration = RegistrationFactory(session=make_session())
    waits = RegistrationFactory(session=registration.session, waiting=True)
    moved(registration.session)
    mail = OutboxMail.objects.get(template="day_changed")
    url = f"{registration.url}kom-je-nog/"
    assert url in mail.body_text
    assert url in mail.body_html
    for method in (client.get, client.head):
        assert method(url).status_code == 200
    assert Reconfirmation.objects.get().answered_at is None
    assert "Kom je nog?" in words(client.get(registration.url))
    assert client.post(url, {"answer": "yes"}).url == registration.url
    assert Reconfirmation.objects.get().answered_at is not None
    assert "Kom je nog?" not in words(client.get(registration.url))
    assert "Je liet weten dat je komt" in words(client.get(url))
    assert client.get(f"{waits.url}kom-je-nog/").url == waits.url


def test_no_gives_the_seat_to_who_waits(client, django_capture_on_commit_callbacks):
    session = make_session(capacity=1)
    registration = RegistrationFactory(session=session)
    waits = RegistrationFactory(session=session, waiting=True)
    moved(session)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{registration.url}kom-je-nog/", {"answer": "no"})
    statuses = [Registration.objects.get(pk=each.pk).status for each in (registration, waits)]
    assert statuses == [RegistrationStatus.CANCELLED, RegistrationStatus.CONFIRMED]
    assert Registration.objects.get(pk=registration.pk).cancel_reason


def test_the_board_counts_who_confirmed_again(client, staff):
    session = make_session()
    yes, gone, _ = [RegistrationFactory(session=session) for _ in range(3)]
    board = reverse("events_staff:board", args=[session.event_id])
    assert "bevestigden" not in words(staff.get(board))
    moved(session)
    client.post(f"{yes.url}kom-je-nog/", {"answer": "yes"})
    client.post(f"{gone.url}kom-je-nog/", {"answer": "no"})
    page = words(staff.get(board))
    assert "Na de wijziging bevestigden <strong>1</strong> van 2 opnieuw" in page
    assert page.count("Nog geen antwoord op") == 1


def test_an_answer_about_an_earlier_date_no_longer_counts(client):
    registration = RegistrationFactory(session=make_session())
    moved(registration.session)
    client.post(f"{registration.url}kom-je-nog/", {"answer": "yes"})
    moved(registration.session, version=2)
    assert Reconfirmation.objects.get().answered_at is None


def test_after_the_last_moment_the_page_says_whom_to_call(client):
    session = make_session(change_until=in_days(-1))
    registration = RegistrationFactory(session=session)
    moved(session)
    url = f"{registration.url}kom-je-nog/"
    assert 'value="no"' not in words(client.get(url))
    answer = client.post(url, {"answer": "no"})
    assert answer.status_code == 422
    assert Refusal.TOO_LATE_TO_CANCEL.label in words(answer)


def test_three_edits_within_ten_minutes_end_in_the_final_state_only():
    """Moved three times: the last one is told, once."""
    registration = RegistrationFactory(session=make_session())
    first = SessionDay.objects.get()
    by = PersonFactory()
    for version, days in enumerate((1, 2, 3), 1):
        starts_at = first.starts_at + timedelta(days=days)
        times = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=3)}
        day = move_day(first, version=version, by=by, **times)
    assert tell_due_news(day.news_due_at - timedelta(minutes=1)) == 0
    assert tell_due_news(day.news_due_at) == 1
    mail = OutboxMail.objects.get(template="day_changed")
    assert mail.calendar.count("BEGIN:VEVENT") == 1
    assert f"SEQUENCE:{day.sequence}" in mail.calendar
    assert f"{day.starts_at:%Y%m%d}" in mail.calendar
    assert Reconfirmation.objects.filter(registration=registration).count() == 1


def test_moved_and_back_within_ten_minutes_is_told_to_nobody_but_who_came_in_between(staff):
    session = make_session()
    early = RegistrationFactory(session=session, confirmed_at=in_days(-1))
    waits = RegistrationFactory(session=session, waiting=True, registered_at=in_days(-1))
    day, by = session.days.get(), PersonFactory()
    before = {"starts_at": day.starts_at, "ends_at": day.ends_at}
    later = {name: moment + timedelta(days=1) for name, moment in before.items()}
    move_day(day, version=1, by=by, **later)
    between = RegistrationFactory(session=session)
    back = move_day(day, version=2, by=by, **before)
    tell_due_news(back.news_due_at)
    mail = OutboxMail.objects.get()
    assert (mail.template, mail.to) == ("day_changed", between.person.email)
    assert "SEQUENCE:2" in mail.calendar
    assert Reconfirmation.objects.get().registration == between

    again = move_day(day, version=3, by=by, **later)
    tell_due_news(again.news_due_at)
    told = OutboxMail.objects.exclude(pk=mail.pk).values_list("to", flat=True)
    assert sorted(told) == sorted(each.person.email for each in (early, waits, between))


def test_the_screen_says_who_is_mailed_after_a_day_was_put_back(staff):
    session = make_session()
    RegistrationFactory(session=session, waiting=True)
    day = session.days.get()
    address = reverse("events_staff:move_day", args=[day.pk])
    form = {name: str(value) for name, value in staff.get(address).context["form"].initial.items()}
    form |= {"municipality": "", "online_link": ""}
    start = f"{timezone.localtime(day.starts_at):%H:%M}"
    end = f"{timezone.localtime(day.ends_at):%H:%M}"
    answer = staff.post(address, {**form, "start": "08:00", "end": end}, follow=True)
    assert "Wie wacht, krijgt er een zonder" in words(answer)
    answer = staff.post(address, {**form, "version": 2, "start": start, "end": end}, follow=True)
    assert "Alles staat weer zoals het was" in words(answer)


def test_who_waits_or_asked_for_a_seat_is_told_without_an_invitation(client):
    session = make_session(days=2)
    waits = RegistrationFactory(session=session, waiting=True)
    asks = RegistrationFactory(
        session=session, status=RegistrationStatus.REQUESTED, confirmed_at=None
    )
    RegistrationFactory(session=session, waiting=True, registered_at=in_days(1))  # came after
    first, second = session.days.all()
    starts_at = first.starts_at + timedelta(hours=1)
    moved = move_day(first, version=1, by=PersonFactory(), starts_at=starts_at)
    dropped = cancel_day(second, by=PersonFactory())
    tell_due_news(max(moved.news_due_at, dropped.news_due_at))
    mails = OutboxMail.objects.order_by("pk")
    assert {mail.template for mail in mails} == {"day_news"}
    assert [(mail.to, mail.calendar) for mail in mails] == [
        (each.person.email, "") for each in (waits, asks)
    ] * 2
    assert ["valt weg" in mail.subject for mail in mails] == [False, False, True, True]
    assert all(f"{waits.url}" in mail.body_text for mail in mails.filter(to=waits.person.email))
    assert not Reconfirmation.objects.exists()
