"""The public form when hundreds come at once: drawn once, yet everybody's own; few questions."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.enums import Refusal
from events.models import Registration
from events.views import registering
from members import kept_frames
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
KEY = re.compile(r'name="form_key" value="([^"]+)"')


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(kept_frames, "_frames", {})


@pytest.fixture
def drawn(monkeypatch):
    """How often the form was drawn from its template."""
    times, draw = [], registering.render_to_string

    def counted(*args):
        times.append(args)
        return draw(*args)

    monkeypatch.setattr(registering, "render_to_string", counted)
    return times


def address(session):
    return f"{session.event.url}inschrijven/"


def stranger(**more):
    return Client(enforce_csrf_checks=True, **more)


def form_of(client, session):
    page = client.get(address(session))
    assert page.status_code == 200
    return page.content.decode()


def typed(session, html="", **changes):
    return {
        "csrfmiddlewaretoken": TOKEN.search(html)[1] if html else "",
        "session": session.pk,
        "organisation": "Buurtwerk De Kring",
        "first_name": "Amina",
        "last_name": "Willems",
        "email": "amina.willems@kring.example",
        "role": "employee",
        "function_title": "Onthaal",
        "form_key": KEY.search(html)[1] if html else "k" * 22,
        **changes,
    }


def send(client, session, **changes):
    html = form_of(client, session)
    return client.post(address(session), typed(session, html, **changes))


def test_strangers_get_one_form_with_a_token_and_a_key_of_their_own(drawn):
    session = make_session()
    first, second = (form_of(stranger(), session) for _ in range(2))
    assert len(drawn) == 1
    for own in (TOKEN, KEY):
        assert own.search(first)[1] != own.search(second)[1]
        first, second = (own.sub("", html) for html in (first, second))
    assert first == second


def test_the_shared_form_is_the_one_that_the_template_draws(monkeypatch):
    session = make_session()
    shared = [form_of(stranger(), session) for _ in range(2)][1]
    monkeypatch.setattr(registering, "may_share", lambda request: False)
    alone = form_of(stranger(), session)
    for own in (TOKEN, KEY):
        shared, alone = (own.sub("", html) for html in (shared, alone))
    assert shared == alone


def test_the_token_of_a_shared_form_is_the_browsers_own():
    session = make_session()
    form_of(stranger(), session)
    assert send(stranger(), session).status_code == 302
    client, other = stranger(), stranger()
    token = TOKEN.search(form_of(other, session))[1]
    form_of(client, session)
    assert client.post(address(session), typed(session)).status_code == 403
    changed = typed(session, csrfmiddlewaretoken=token)
    assert client.post(address(session), changed).status_code == 403
    assert Registration.objects.count() == 1


def _retitle(session):
    session.event.title = "Een andere titel"
    session.event.save()
    return "Een andere titel"


def _move(session):
    session.days.update(place_name="", place_address="", mode="digital")
    return "Online"


def _fill(session):
    for _ in range(session.capacity - 2):
        RegistrationFactory(session=session)
    return "Nog 2 plaatsen"


def _ask_first(session):
    session.approval = True
    session.save()
    return "kijkt elke inschrijving na"


@pytest.mark.parametrize("change", [_retitle, _move, _fill, _ask_first])
def test_whatever_the_form_shows_is_of_this_moment(change):
    session = make_session(capacity=14)
    form_of(stranger(), session)
    words = change(session)
    assert words in form_of(stranger(), session)


def test_who_is_signed_in_gets_a_form_of_the_own(client, drawn):
    session = make_session()
    form_of(stranger(), session)
    client.force_login(UserFactory())
    assert "Mijn pagina" in form_of(client, session)
    assert "Mijn pagina" not in form_of(stranger(), session)
    assert len(drawn) == 1


def full_session():
    session = make_session(capacity=1, waiting_list=False)
    RegistrationFactory(session=session)
    return session


def late(session, **changes):
    client = stranger()
    client.cookies["csrf"] = "a" * 32
    token = {"csrfmiddlewaretoken": "a" * 32}
    answer = client.post(address(session), typed(session, **changes) | token)
    assert answer.status_code == 422
    return answer.content.decode()


def test_who_is_too_late_reads_why_above_the_own_words(drawn):
    session = full_session()
    one = late(session, first_name="Amina", email="amina@kring.example")
    other = late(session, first_name="Bo & <b>Zus</b>", email="bo@kring.example")
    assert len(drawn) == 1
    for html in (one, other):
        assert Refusal.FULL.label in html
        assert "Fout:" in html
    assert 'value="Amina"' in one
    assert 'value="Bo &amp; &lt;b&gt;Zus&lt;/b&gt;"' in other
    assert "Amina" not in other
    assert "amina@" not in other


def test_what_was_left_empty_or_out_is_no_problem(drawn):
    session = full_session()
    late(session, function_title="Onthaal")
    empty = late(session, function_title="")
    assert "Onthaal" not in empty
    fields = typed(session) | {"csrfmiddlewaretoken": "a" * 32}
    del fields["function_title"]
    client = stranger()
    client.cookies["csrf"] = "a" * 32
    assert client.post(address(session), fields).status_code == 422


def test_a_wrong_field_is_drawn_apart(drawn):
    session = make_session()
    answer = send(stranger(), session, email="geen adres")
    assert answer.status_code == 422
    assert 'value="geen adres"' in answer.content.decode()
    assert len(drawn) == 1  # the empty form before it


# How many statements; a change that needs one more is one for everybody who waits for a seat.
GET, POST, TOO_LATE = 3, 21, 6


def cost(act) -> int:
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_form_and_its_answer_cost_few_statements(rows):
    session = make_session(capacity=30)
    for _ in range(rows - 1):
        make_session(event=session.event, capacity=30, days=rows)
        RegistrationFactory(session=session)
    send(stranger(), session, email="eerst@kring.example")  # what a process asks once
    assert cost(lambda: form_of(stranger(), session)) == GET
    client = stranger()
    html = form_of(client, session)
    assert cost(lambda: client.post(address(session), typed(session, html))) == POST


@pytest.mark.parametrize("rows", [1, 3])
def test_who_is_too_late_waits_for_nobody(rows):
    session = make_session(capacity=rows, waiting_list=False)
    for _ in range(rows):
        RegistrationFactory(session=session)
    late(session)
    assert cost(lambda: late(session)) == TOO_LATE


def test_old_frames_make_room(rf):
    for number in range(kept_frames.MOST + 5):
        kept_frames.kept_frame(str(number), {}, lambda marks: "een pagina")
    assert len(kept_frames._frames) == kept_frames.MOST
    assert kept_frames.kept_frame("0", {}, lambda marks: "anders") == "anders"


def test_a_frame_is_of_one_minute(rf, monkeypatch):
    request, now = rf.get("/"), timezone.now().timestamp()
    monkeypatch.setattr(kept_frames.time, "time", lambda: now)
    key = kept_frames.frame_key(request, [1])
    assert kept_frames.frame_key(request, [1]) == key
    assert kept_frames.frame_key(request, [2]) != key
    monkeypatch.setattr(kept_frames.time, "time", lambda: now + kept_frames.LASTS)
    assert kept_frames.frame_key(request, [1]) != key


def test_rows_are_known_by_every_column():
    person = PersonFactory(first_name="An")
    before = kept_frames.rows_of([person])
    person.first_name = "Bo"
    assert kept_frames.rows_of([person]) != before
