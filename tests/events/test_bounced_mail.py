"""A mistyped address: the organiser sees that the mail came back, corrects it and sends again."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from events.actions.registering import register
from events.enums import Refusal
from events.models import Registration
from members.actions.roles import seed_roles
from members.enums import MailState, Role
from members.mail.bounced import note_bounce
from members.models import OutboxMail
from newsletter.actions.bouncing import note_return
from newsletter.bounces.reports import Returned
from newsletter.enums import BounceKind
from tests.events.test_query_counts import staff_cost
from tests.factories.events import make_session
from tests.factories.members import PersonFactory, StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
WRONG, RIGHT = "jo@stad.exampel", "jo@stad.example"


def words(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def registered():
    person = PersonFactory(first_name="Jo", last_name="Maes", email=WRONG)
    return register(session=make_session(), person=person, by=person)


def bounce(**values):
    """The world sends the confirmation back later."""
    OutboxMail.objects.update(state=MailState.SENT)
    mail = OutboxMail.objects.latest("pk")
    facts = {"message_id": mail.message_id, "recipient": mail.to, "text": "unknown user"}
    return note_return(Returned(**(facts | values), kind=BounceKind.HARD))


def board_of(registration):
    return reverse("events_staff:board", args=[registration.session.event_id])


def test_the_board_shows_it_and_the_right_address_gets_the_mail(staff, client, registered):
    assert "kwam niet aan" not in words(staff.get(board_of(registered)))
    assert bounce()
    page = words(staff.get(board_of(registered)))
    assert "De mail kwam niet aan" in page
    assert "unknown user" in page
    url = reverse("events_staff:correct_address", args=[registered.pk])
    assert url in page
    old_link = registered.url
    assert staff.post(url, {"email": "jo@"}).status_code == 200  # refused beside the field
    assert Registration.objects.get().person.email == WRONG
    assert staff.post(url, {"email": RIGHT}).url == board_of(registered)
    now = Registration.objects.get()
    assert (now.person.email, now.url == old_link) == (RIGHT, False)
    mail = OutboxMail.objects.filter(template="registration_confirmed").latest("pk")
    assert (mail.to, mail.calendar_method) == (RIGHT, "REQUEST")
    assert now.url in mail.body_text
    assert client.get(old_link).status_code == 410
    assert "kwam niet aan" not in words(staff.get(board_of(registered)))


def test_a_refusal_at_once_shows_too_and_goes_when_a_later_mail_arrives(staff, registered):
    OutboxMail.objects.update(state=MailState.FAILED, error="550 no such user")
    assert "550 no such user" in words(staff.get(board_of(registered)))
    mail = OutboxMail.objects.get()
    assert reverse("mails:resend", args=[mail.pk]) in words(staff.get(board_of(registered)))
    staff.post(reverse("mails:resend", args=[mail.pk]))
    mail.refresh_from_db()
    assert mail.state == MailState.PENDING
    assert "kwam niet aan" not in words(staff.get(board_of(registered)))


def test_a_report_about_another_mail_or_address_says_nothing(registered):
    assert not bounce(message_id="<van@iemand-anders>")
    assert not bounce(recipient="ander@stad.example")
    assert not note_bounce("")
    assert bounce()
    assert not note_bounce(OutboxMail.objects.get().message_id)  # told once


def test_somebody_we_know_by_the_right_address_is_that_person_if_staff_says_so(staff, registered):
    known = PersonFactory(first_name="Jo", last_name="Maes", email=RIGHT)
    url = reverse("events_staff:correct_address", args=[registered.pk])
    answer = staff.post(url, {"email": RIGHT})
    assert "We kennen al iemand met dit adres: Jo Maes" in words(answer)
    assert "dezelfde persoon" in words(answer)
    staff.post(url, {"email": RIGHT, "same": "on"})
    now = Registration.objects.get()
    assert now.person == known
    assert OutboxMail.objects.latest("pk").to == RIGHT


def test_the_seat_of_somebody_who_has_one_is_not_doubled(staff, registered):
    known = PersonFactory(email=RIGHT)
    register(session=registered.session, person=known, by=known)
    url = reverse("events_staff:correct_address", args=[registered.pk])
    answer = words(staff.post(url, {"email": RIGHT, "same": "on"}))
    assert Refusal.OTHER_COLLEAGUE.label in answer
    assert Registration.objects.get(pk=registered.pk).person.email == WRONG


def test_the_address_of_an_account_is_not_the_organisers_to_change(client, registered):
    UserFactory(person=registered.person, email=WRONG)
    organiser = StaffFactory()
    organiser.is_superuser = False
    organiser.save()
    seed_roles()
    organiser.groups.set(Group.objects.filter(name=Role.ORGANISER))
    client.force_login(organiser)
    url = reverse("events_staff:correct_address", args=[registered.pk])
    assert Refusal.HAS_ACCOUNT.label in words(client.post(url, {"email": RIGHT}))


def test_my_link_again_says_the_same_to_everybody(client, registered):
    mails = OutboxMail.objects.count()
    unknown, known = (
        client.post(reverse("events:my_link"), {"email": address}, follow=True)
        for address in ("niemand@stad.example", WRONG)
    )
    assert unknown.status_code == known.status_code
    assert unknown.redirect_chain == known.redirect_chain
    assert OutboxMail.objects.count() <= mails + 1


def test_a_board_of_three_costs_as_many_queries_as_one(staff, registered):
    session = registered.session
    OutboxMail.objects.update(state=MailState.FAILED)
    before = staff_cost(staff, board_of(registered))
    for _ in range(2):
        person = PersonFactory()
        register(session=session, person=person, by=person)
    OutboxMail.objects.update(state=MailState.FAILED)
    assert staff_cost(staff, board_of(registered)) == before
