"""Colleagues in one form, a colleague instead of me, and the link I lost."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.actions.promoting import promote_waiting
from events.enums import EventKind, RegistrationStatus, WaitReason
from events.models import Answer, Registration, RegistrationGroup
from events.refusals import RegistrationRefused
from events.views.staff import board_url
from members.models import OutboxMail, Person
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory
from tests.factories.networks import MembershipFactory, NetworkFactory
from tests.factories.questions import choose, make_question, option_of

pytestmark = pytest.mark.django_db
CONFIRMED, WAITLISTED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITLISTED


def address(session):
    return f"{session.event.url}inschrijven/groep/"


def typed(session, colleagues=5, **changes):
    rows = {}
    for number in range(1, colleagues + 1):
        rows |= {
            f"collega{number}-first_name": "Noor",
            f"collega{number}-last_name": f"Peeters {number}",
            f"collega{number}-email": f"noor{number}@genk.example",
            f"collega{number}-role": "employee",
        }
    return {
        "session": session.pk,
        "organisation": "Stad Genk",
        "first_name": "Els",
        "last_name": "Maes",
        "email": "els.maes@genk.example",
        "form_key": "g" * 22,
        **rows,
        **changes,
    }


def words(response):
    return " ".join(response.content.decode().split())


def statuses(session):
    return [row.status for row in session.registrations.order_by("registered_at", "pk")]


def test_five_colleagues_and_three_seats_are_asked_first_and_split_as_they_say(client):
    session = make_session(capacity=3)
    asked = client.post(address(session), typed(session))
    assert "3 nu en 2 op de wachtlijst" in words(asked)
    assert "Alleen samen" in words(asked)
    assert not Registration.objects.exists()
    assert not Person.objects.filter(email__endswith="@genk.example").exists()
    done = client.post(address(session), typed(session, answer="split"))
    assert statuses(session) == [CONFIRMED] * 3 + [WAITLISTED] * 2
    mails = OutboxMail.objects.order_by("pk").values_list("to", "template")
    assert dict(mails) == {
        **{f"noor{n}@genk.example": "registration_confirmed" for n in (1, 2, 3)},
        **{f"noor{n}@genk.example": "registration_waiting" for n in (4, 5)},
        "els.maes@genk.example": "group_overview",
    }
    links = {row.url for row in Registration.objects.all()}
    assert len(links) == 5
    client.post(address(session), typed(session, answer="split"))  # a double click
    assert Registration.objects.count() == 5
    group = RegistrationGroup.objects.get()
    assert group.url in words(client.get(done.url))
    assert group.url in OutboxMail.objects.get(template="group_overview").body_text
    stranger = client.get(done.url.replace("g" * 22, "x" * 22))
    assert "/agenda/groep/" not in words(stranger)


def test_together_waits_as_a_whole_and_comes_as_a_whole():
    session = make_session(capacity=3)
    group = together(session, size=3)
    seated = [RegistrationFactory(session=session) for _ in range(1)]
    later = RegistrationFactory(session=session, waiting=True)
    assert promote_waiting(session) == [later]
    assert {row.wait_reason for row in group.registrations.all()} == {WaitReason.TOGETHER}
    for registration in (later, *seated):
        cancel_registration(registration, by=PersonFactory())
    assert len(promote_waiting(session)) == 3


def together(session, size):
    group = RegistrationGroup.objects.create(
        session=session, contact=PersonFactory(), together=True
    )
    for _ in range(size):
        RegistrationFactory(session=session, waiting=True, party=group)
    return group


@pytest.mark.parametrize("why", ["approval", "members only"])
def test_a_group_passes_nobodys_yes_and_does_not_tell_who_is_a_member(client, why):
    session = make_session(approval=why == "approval")
    if why == "members only":
        network = NetworkFactory()
        session.event.kind, session.event.network = EventKind.PEER_GROUP, network
        session.event.save()
        member = PersonFactory(email="noor1@genk.example")
        MembershipFactory(network=network, person=member)
    client.post(address(session), typed(session, colleagues=2))
    assert statuses(session) == [RegistrationStatus.REQUESTED] * 2
    assert session.registrations.seated().count() == 0


def test_a_group_that_only_comes_together_takes_no_seat_yet(client):
    session = make_session(capacity=3)
    client.post(address(session), typed(session, answer="together"))
    assert statuses(session) == [WAITLISTED] * 5
    overview = client.get(RegistrationGroup.objects.get().url)
    assert "alleen samen" in words(overview)


@pytest.mark.parametrize("queue", [True, False])
def test_the_question_and_the_refusal_do_not_tell_who_is_registered(client, queue):
    """Neither writes or mails anything, so that it could be tried on anybody."""
    pages = []
    for known in (False, True):
        session = make_session(capacity=2, waiting_list=queue)
        person = PersonFactory(email="noor1@genk.example") if known else PersonFactory()
        RegistrationFactory(session=session, person=person)
        mails = OutboxMail.objects.count()
        page = words(client.post(address(session), typed(session, colleagues=2)))
        assert OutboxMail.objects.count() == mails
        pages.append(page[page.index("<main") : page.index("<footer")])
        assert ("1 nu en 1 op de wachtlijst" in page) == queue
        assert ("niet genoeg plaats voor iedereen" in page) != queue
    own = re.compile(r'/agenda/\d+/[\w-]+/|value="\d+"|Vorming \d+|name="csrf\w*" value="\w+"')
    assert own.sub("", pages[0]) == own.sub("", pages[1])


@pytest.mark.parametrize("answer", ["split", "together"])
def test_who_had_a_seat_already_takes_no_second_one_from_the_group(client, answer):
    session = make_session(capacity=2)
    known = RegistrationFactory(session=session, person__email="noor1@genk.example")
    done = client.post(address(session), typed(session, colleagues=2, answer=answer))
    assert done.status_code == 302
    assert statuses(session) == [CONFIRMED] * 2
    new = session.registrations.exclude(pk=known.pk).get()
    assert new.person.email == "noor2@genk.example"
    assert not RegistrationGroup.objects.get().together
    mails = dict(OutboxMail.objects.values_list("to", "template"))
    assert mails["noor1@genk.example"] == "registration_known"
    assert mails["noor2@genk.example"] == "registration_confirmed"


def test_thirty_colleagues_fit_in_one_form_that_was_asked_for_so_many(client):
    session = make_session(capacity=30)
    page = address(session)
    assert "?collegas=30" in words(client.get(page))
    assert 'name="collega7-email"' not in words(client.get(f"{page}?collegas=31"))
    assert 'name="collega30-email"' in words(client.get(f"{page}?collegas=30"))
    client.post(f"{page}?collegas=30", typed(session, colleagues=30))
    assert statuses(session) == [CONFIRMED] * 30


def test_a_group_that_fits_is_not_asked_and_who_arranges_may_come_too(client):
    session = make_session(capacity=10)
    client.post(address(session), typed(session, colleagues=2, comes="on"))
    assert statuses(session) == [CONFIRMED] * 3
    assert session.registrations.filter(person__email="els.maes@genk.example").exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"collega2-email": "noor1@genk.example"}, "Dit adres staat er twee keer"),
        ({"collega2-last_name": ""}, "Vul de familienaam in"),
    ],
)
def test_what_is_wrong_is_said_beside_the_colleague(client, changes, sentence):
    session = make_session()
    answer = client.post(address(session), typed(session, colleagues=2, **changes))
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert not Registration.objects.exists()


def test_an_empty_group_and_a_closed_window_are_refused(client):
    session = make_session()
    assert "minstens één collega" in words(client.post(address(session), typed(session, 0)))
    closed = make_session(closes_at=timezone.now() - timedelta(hours=1))
    StaffFactory(email="els.maes@genk.example")  # an address that somebody types opens nothing
    assert "gesloten" in words(client.post(address(closed), typed(closed, 1)))
    assert not Registration.objects.exists()


def test_the_secretary_changes_and_cancels_for_the_group_by_link(client):
    session = make_session(capacity=10)
    client.post(address(session), typed(session, colleagues=2))
    group = RegistrationGroup.objects.get()
    first, second = group.registrations.order_by("pk")
    page = f"{group.url}{first.pk}/annuleren/"
    assert "Noor Peeters 1" in words(client.get(page))
    first.refresh_from_db()
    assert first.is_confirmed
    client.post(page, {"reason": ""})
    first.refresh_from_db()
    assert first.is_cancelled
    assert not first.cancelled_by_organiser
    new = {"first_name": "Sam", "last_name": "Claes", "email": "sam@genk.example"}
    assert client.post(f"{group.url}{second.pk}/doorgeven/", new).url == group.url
    assert "Sam Claes" in words(client.get(group.url))
    other = RegistrationFactory(session=session)
    assert client.get(f"{group.url}{other.pk}/annuleren/").status_code == 404
    assert client.get("/agenda/groep/geraden/").status_code == 404


def test_a_colleague_comes_instead_and_keeps_the_seat(client):
    until = timezone.now() + timedelta(days=1)
    registration = RegistrationFactory(session=make_session(capacity=1), change_until=until)
    waiting = RegistrationFactory(session=registration.session, waiting=True)
    old = registration.url
    page = f"{old}doorgeven/"
    client.get(page)
    answer = client.post(
        page, {"first_name": "Sam", "last_name": "Claes", "email": "sam@genk.example"}
    )
    assert "Doorgegeven" in words(answer)
    before = registration.person
    registration.refresh_from_db()
    waiting.refresh_from_db()
    assert (registration.person.email, registration.status) == ("sam@genk.example", CONFIRMED)
    assert registration.change_until is None  # an exception was made for the other person
    assert waiting.status == WAITLISTED
    assert client.get(old).status_code == 404
    gone, came = OutboxMail.objects.order_by("pk")
    assert (gone.to, gone.template) == (before.email, "registration_handed_over")
    assert "METHOD:CANCEL" in gone.calendar
    assert (came.to, came.template) == ("sam@genk.example", "registration_confirmed")
    assert registration.url in came.body_text


def test_the_secretary_changes_what_a_colleague_chose_and_reads_nothing_else(client):
    session = make_session()
    lunch = make_question(session.event, options=["Broodje", "Soep"])
    why = make_question(session.event, "Wat wil je leren?")
    client.post(address(session), typed(session, colleagues=1))
    group, row = RegistrationGroup.objects.get(), Registration.objects.get()
    choose(row, option_of(lunch, "Broodje"))
    Answer.objects.create(registration=row, question=why, text="Zwijgen")
    page = f"{group.url}{row.pk}/keuzes/"
    assert page in words(client.get(group.url))
    shown = words(client.get(page))
    assert "Soep" in shown
    assert "Zwijgen" not in shown
    name = f"vraag-q{lunch.pk}"
    assert client.post(page, {name: "onzin"}).status_code == 422
    assert client.post(page, {name: option_of(lunch, "Soep").pk}).url == group.url
    assert [each.words for each in Answer.objects.of(row)] == ["Soep", "Zwijgen"]
    other = RegistrationFactory(session=session)
    assert client.get(f"{group.url}{other.pk}/keuzes/").status_code == 404


@pytest.mark.parametrize("colleague_has", ["nothing", "a seat", "a place in the queue"])
def test_the_page_does_not_tell_whether_the_colleague_was_registered(
    client, colleague_has, django_capture_on_commit_callbacks
):
    """Everybody who was named has one place, the better one, and no seat stays empty."""
    session = make_session(capacity=2 if colleague_has == "a seat" else 1)
    mine = RegistrationFactory(session=session)
    colleague = PersonFactory(email="sam@genk.example")
    if colleague_has != "nothing":
        waits = colleague_has == "a place in the queue"
        theirs = RegistrationFactory(session=session, person=colleague, waiting=waits)
    next_in_line = RegistrationFactory(session=session, waiting=True)
    new = {"first_name": "Sam", "last_name": "Claes", "email": colleague.email}
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{mine.url}doorgeven/", new)
    assert answer.status_code == 200
    assert "Doorgegeven aan je collega" in words(answer)
    assert "al ingeschreven" not in words(answer)
    assert client.get(mine.url).status_code == 404
    assert colleague.registrations.active().get().is_confirmed
    next_in_line.refresh_from_db()
    assert next_in_line.is_confirmed == (colleague_has == "a seat")
    assert session.registrations.seated().count() == session.capacity
    mails = dict(OutboxMail.objects.values_list("to", "template"))
    assert mails[mine.person.email] == "registration_handed_over"
    known = colleague_has == "a seat"
    assert mails[colleague.email] == ("registration_known" if known else "registration_confirmed")
    if colleague_has == "a place in the queue":
        assert "Je plaats staat vast" in words(client.get(theirs.url, follow=True))


def test_the_link_comes_again_and_a_stranger_reads_the_same_words(client):
    registration = RegistrationFactory(session=make_session())
    known = client.post(
        "/agenda/inschrijving-terugvinden/", {"email": registration.person.email}, follow=True
    )
    unknown = client.post(
        "/agenda/inschrijving-terugvinden/", {"email": "niemand@nergens.example"}, follow=True
    )
    assert known.content == unknown.content
    mail = OutboxMail.objects.get()
    assert registration.url in mail.body_text
    client.post("/agenda/inschrijving-terugvinden/", {"email": registration.person.email})
    assert OutboxMail.objects.count() == 1  # at most one an hour


def test_after_the_last_moment_the_page_says_whom_to_call_unless_staff_made_an_exception(
    client, staff
):
    session = make_session(change_until=timezone.now() - timedelta(hours=1))
    registration = RegistrationFactory(session=session)
    assert "Dat kan hier niet meer" in words(client.get(registration.url))
    with pytest.raises(RegistrationRefused):
        cancel_registration(registration, by=registration.person)
    until = timezone.localtime() + timedelta(days=2)
    staff.post(
        f"/beheer/agenda/inschrijving/{registration.pk}/uitzondering/",
        {"change_until": f"{until:%Y-%m-%d %H:%M}"},
    )
    assert "Mag wijzigen tot" in words(staff.get(board_url(session.event)))
    assert "Annuleer mijn inschrijving" in words(client.get(registration.url))
    assert cancel_registration(registration, by=registration.person).is_cancelled
