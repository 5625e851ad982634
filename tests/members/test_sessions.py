"""When a session ends: the account closed, another password, too long idle, too long in all."""

import json
from datetime import timedelta

import pytest
from django.test import Client

from members.enums import SecurityKind
from members.models import SecurityEvent
from members.session_limits import BEGAN, SEEN, STEP
from tests.factories.members import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
START = "2026-05-12 09:30+02:00"


def enter(user) -> Client:
    client = Client()
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    assert is_in(client)
    return client


def is_in(client) -> bool:
    return client.get("/mijn/").status_code == 200


def kinds():
    return list(SecurityEvent.objects.order_by("number").values_list("kind", flat=True))


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(START, tick=False)
    return time_machine


def test_another_password_ends_the_other_sessions_and_not_this_one():
    user = UserFactory()
    here, elsewhere = enter(user), enter(user)
    new = {"password1": "vloertegel-9", "password2": "vloertegel-9"}
    here.post("/mijn/wachtwoord/", {"oldpassword": "tegelvloer", **new})
    assert is_in(here)
    assert not is_in(elsewhere)
    assert SecurityKind.PASSWORD_CHANGED in kinds()


def test_a_password_chosen_for_the_first_time_ends_the_other_sessions_too():
    user = UserFactory()
    user.set_unusable_password()
    user.save()
    here, elsewhere = Client(), Client()
    here.force_login(user)
    elsewhere.force_login(user)
    here.post(
        "/mijn/wachtwoord/kiezen/", {"password1": "vloertegel-9", "password2": "vloertegel-9"}
    )
    assert is_in(here)
    assert not is_in(elsewhere)


def test_closing_an_account_ends_its_sessions_at_once():
    user = UserFactory()
    client = enter(user)
    user.is_active = False
    user.save()
    assert not is_in(client)
    assert kinds()[-1] == SecurityKind.ACCOUNT_DEACTIVATED
    user.save()
    assert kinds().count(SecurityKind.ACCOUNT_DEACTIVATED) == 1


@pytest.mark.parametrize("together", [False, True])
def test_a_colleague_closes_accounts_in_the_staff_screens(together):
    colleague = StaffFactory()
    staff = enter(colleague)
    user = UserFactory()
    client = enter(user)
    if together:
        staff.post(
            f"/beheer/bulk/members/user/set_active_state/?id={user.pk}",
            {"mark_as_active": "False"},
        )
    else:
        data = {"email": user.email, "first_name": "An", "last_name": "Claes"}
        staff.post(f"/beheer/users/edit/{user.pk}/", data)
    assert not is_in(client)
    closed = SecurityEvent.objects.get(kind=SecurityKind.ACCOUNT_DEACTIVATED)
    assert (closed.actor_key, closed.subject_key) == (colleague.person.key, user.person.key)


@pytest.mark.parametrize(
    ("factory", "idle"), [(StaffFactory, timedelta(hours=2)), (UserFactory, timedelta(days=7))]
)
def test_an_idle_session_ends(clock, factory, idle):
    client = enter(factory())
    clock.shift(idle - timedelta(minutes=1))
    assert is_in(client)
    clock.shift(idle - timedelta(minutes=1))
    assert is_in(client)
    clock.shift(idle + timedelta(minutes=1))
    answer = client.get("/mijn/", follow=True)
    assert answer.redirect_chain[-1][0] == "/aanmelden/?next=/mijn/"
    assert "Je was een tijd niet bezig." in answer.text
    assert SecurityKind.SIGNED_OUT in kinds()


@pytest.mark.parametrize(
    ("factory", "lasts", "step"),
    [
        (StaffFactory, timedelta(hours=12), timedelta(hours=1)),
        (UserFactory, timedelta(days=14), timedelta(days=1)),
    ],
)
def test_no_session_lasts_for_ever_however_busy(clock, factory, lasts, step):
    client = enter(factory())
    for _ in range(lasts // step):
        clock.shift(step)
        assert is_in(client)
    clock.shift(timedelta(minutes=1))
    assert not is_in(client)


def test_a_new_sign_in_starts_a_new_time(clock):
    user = StaffFactory()
    client = enter(user)
    clock.shift(timedelta(hours=13))
    assert not is_in(client)
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    clock.shift(timedelta(hours=1))
    assert is_in(client)


def test_a_tab_that_asks_by_itself_keeps_no_session_alive(clock):
    client = enter(StaffFactory())
    for _ in range(5):
        clock.shift(timedelta(minutes=30))
        client.post("/beheer/editing-sessions/ping/wagtailcore/page/1/1/")
    assert not is_in(client)


def test_a_busy_session_is_not_written_at_every_request(clock):
    client = enter(UserFactory())
    is_in(client)
    seen = client.session[SEEN]
    clock.shift(STEP)
    is_in(client)
    assert client.session[SEEN] == seen
    clock.shift(timedelta(seconds=1))
    is_in(client)
    assert client.session[SEEN] > seen
    assert client.session[BEGAN] == seen


def test_a_page_for_everybody_is_still_kept_for_visitors(client):
    answer = client.get("/")
    assert not answer.cookies
    assert answer["X-Cache"] == "miss"
    assert client.get("/")["X-Cache"] == "hit"
    assert "Cookie" not in client.get("/gezondheid/").get("Vary", "")


def test_the_log_tells_who_came_how_and_who_failed(client):
    user = UserFactory()
    client.post("/aanmelden/", {"login": user.email, "password": "fout"}, REMOTE_ADDR="192.0.2.7")
    client.post("/aanmelden/", {"login": "geen@gent.example", "password": "fout"})
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    client.post("/afmelden/")
    events = list(SecurityEvent.objects.order_by("number"))
    assert [event.kind for event in events] == [
        SecurityKind.SIGN_IN_FAILED,
        SecurityKind.SIGN_IN_FAILED,
        SecurityKind.SIGNED_IN,
        SecurityKind.SIGNED_OUT,
    ]
    assert [event.subject_key for event in events] == [
        user.person.key,
        "",
        user.person.key,
        user.person.key,
    ]
    assert json.loads(events[0].detail.text) == {"met": "wachtwoord", "van": "192.0.2.7"}
    assert json.loads(events[2].detail.text) == {"met": ["wachtwoord"]}
