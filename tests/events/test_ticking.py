"""Ticks of phones at the door: late, twice, from two phones, and against each other."""

import json
import re
from datetime import timedelta
from io import BytesIO

import pytest
import segno
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from events.actions.attendance import mark_attendance
from events.actions.handing_over import hand_over
from events.enums import AttendanceState, DayMode, Refusal
from events.models import Attendance, Registration
from events.refusals import RegistrationRefused
from events.tickets import drawn, pictured, ticket_named
from members.enums import Role
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
PRESENT, ABSENT, EXCUSED = AttendanceState.PRESENT, AttendanceState.ABSENT, AttendanceState.EXCUSED


@pytest.fixture
def today():
    return make_session(first_in=0)


def ticks_url(session):
    return reverse("events_staff:ticks", args=[session.days.get().pk])


def tick(registration=None, *, ago=10, state=PRESENT, key="a", **fields) -> dict:
    at = (timezone.now() - timedelta(seconds=ago)).isoformat()
    if registration:
        fields["registration"] = registration.pk
    return {"key": key, "at": at, "state": state, **fields}


def post(client, session, *ticks):
    body = json.dumps({"ticks": ticks})
    return client.post(ticks_url(session), body, content_type="application/json")


def states(session) -> dict[int, str]:
    return dict(
        Attendance.objects.filter(day__session=session).values_list("registration", "state")
    )


def test_a_tick_that_comes_twice_is_one_attendance(staff, today):
    somebody = RegistrationFactory(session=today)
    sent = tick(somebody)
    assert post(staff, today, sent).json()["noted"][0]["kept"]
    moment = Attendance.objects.get().marked_at
    post(staff, today, sent, sent)
    assert Attendance.objects.get().marked_at == moment
    assert states(today) == {somebody.pk: PRESENT}


def test_the_same_ticket_on_two_phones_is_one_attendance(staff, today):
    somebody = RegistrationFactory(session=today)
    for key in ("telefoon-1", "telefoon-2"):
        answer = post(staff, today, tick(ticket=somebody.ticket, key=key)).json()["noted"][0]
        assert (answer["key"], answer["kept"], answer["registration"]) == (key, True, somebody.pk)
        assert somebody.person.name in answer["name"]
    assert states(today) == {somebody.pk: PRESENT}


@pytest.mark.parametrize("late_first", [True, False])
def test_what_was_seen_last_stands_whichever_arrives_first(staff, today, late_first):
    somebody = RegistrationFactory(session=today)
    early = tick(somebody, ago=60, state=ABSENT, key="vroeg")
    late = tick(somebody, ago=30, state=PRESENT, key="laat")
    for each in (late, early) if late_first else (early, late):
        answer = post(staff, today, each).json()["noted"][0]
    assert states(today) == {somebody.pk: PRESENT}
    assert answer["state"] == PRESENT
    assert answer["kept"] is not late_first


def test_seeing_the_same_again_counts_as_seen_later(staff, today):
    somebody = RegistrationFactory(session=today)
    post(staff, today, tick(somebody, ago=60), tick(somebody, ago=10))
    post(staff, today, tick(somebody, ago=30, state=ABSENT))
    assert states(today) == {somebody.pk: PRESENT}


def test_a_phone_whose_clock_runs_ahead_cannot_block_the_others(staff, today):
    somebody = RegistrationFactory(session=today)
    post(staff, today, tick(somebody, ago=-3600))
    assert Attendance.objects.get().marked_at <= timezone.now()
    post(staff, today, tick(somebody, ago=0, state=EXCUSED))
    assert states(today) == {somebody.pk: EXCUSED}


def test_one_wrong_tick_does_not_hold_up_the_others(staff, today):
    good = RegistrationFactory(session=today)
    waiting = RegistrationFactory(session=today, waiting=True)
    elsewhere = RegistrationFactory(session=make_session(first_in=0))
    answers = post(
        staff,
        today,
        tick(ticket="1-AAAAAAAAAAAAAAAAAAAAAAAAAA", key="vals"),
        tick(ticket=elsewhere.ticket, key="elders"),
        tick(waiting, key="wacht"),
        tick(good, key="goed"),
    ).json()["noted"]
    refusals = {each["key"]: each["refusal"] for each in answers}
    assert refusals == {
        "vals": Refusal.UNKNOWN_TICKET.label,
        "elders": Refusal.UNKNOWN_TICKET.label,
        "wacht": Refusal.NOT_CONFIRMED.label,
        "goed": "",
    }
    assert elsewhere.person.name not in json.dumps(answers)
    assert states(today) == {good.pk: PRESENT}


MOMENT = "2026-05-12T10:00:00Z"


@pytest.mark.parametrize(
    "sent",
    [
        None,
        [],
        {"ticks": 1},
        {"ticks": [{}]},
        {"ticks": [{"key": "a", "state": "dronken", "at": MOMENT, "registration": 1}]},
        {"ticks": [{"key": "a", "state": "present", "at": "straks", "registration": 1}]},
        {"ticks": [{"key": "a", "state": "present", "at": MOMENT[:-1], "registration": 1}]},
        {"ticks": [{"key": "a", "state": "present", "at": MOMENT, "registration": "x"}]},
    ],
)
def test_a_message_that_is_not_ours_changes_nothing(staff, today, sent):
    body = "" if sent is None else json.dumps(sent)
    answer = staff.post(ticks_url(today), body, content_type="application/json")
    assert answer.status_code == 422
    assert "Herlaad" in answer.json()["error"]


def test_an_old_screen_does_not_undo_what_a_phone_ticked_meanwhile(staff, today):
    somebody, other = RegistrationFactory.create_batch(2, session=today)
    address = reverse("events_staff:attendance", args=[today.days.get().pk])
    post(staff, today, tick(somebody, ago=60, state=ABSENT))
    form = staff.get(address).context["form"]
    loaded = {f"initial-r{somebody.pk}": "absent", f"initial-r{other.pk}": ""}
    assert form[f"r{somebody.pk}"].initial == ABSENT
    post(staff, today, tick(somebody, ago=5, state=PRESENT))
    staff.post(address, {**loaded, f"r{somebody.pk}": "absent", f"r{other.pk}": "excused"})
    assert states(today) == {somebody.pk: PRESENT, other.pk: EXCUSED}


def test_the_list_is_searched_by_name_and_board_without_script(staff, today):
    RegistrationFactory(session=today, person=PersonFactory(first_name="Zoë", last_name="Çelik"))
    RegistrationFactory(session=today, person=PersonFactory(first_name="Bart", last_name="Maes"))
    address = reverse("events_staff:attendance", args=[today.days.get().pk])
    found = staff.get(address, {"q": "zoe cel"}).content.decode()
    assert "Çelik" in found
    assert "Maes" not in found
    assert "rest_present" not in found  # of whom is not in sight nothing is assumed
    assert "Niemand gevonden met “xyz”" in staff.get(address, {"q": "xyz"}).content.decode()


def test_a_scanner_that_types_gives_an_attendance_without_script(staff, today):
    somebody = RegistrationFactory(session=today)
    address = reverse("events_staff:scan", args=[today.days.get().pk])
    page = staff.post(address, {"code": f" http://x{somebody.ticket_url.lower()} "}, follow=True)
    assert f"{somebody.person.name}, {somebody.organisation_label}: aanwezig." in (
        page.content.decode().replace("&#x27;", "'")
    )
    assert states(today) == {somebody.pk: PRESENT}
    assert "Deze code kennen we niet" in staff.post(address, {"code": "99-X"}).content.decode()


def test_the_camera_is_open_on_the_page_of_the_scanner_alone(staff, client, today):
    RegistrationFactory(session=today)
    day = today.days.get().pk
    policies = {
        name: staff.get(reverse(f"events_staff:{name}", args=[day]))["Permissions-Policy"]
        for name in ("scan", "attendance")
    }
    assert "camera=(self)" in policies["scan"]
    assert "camera=()" in policies["attendance"]
    assert "microphone=()" in policies["scan"]
    assert "camera=()" in client.get("/")["Permissions-Policy"]


def test_a_ticket_is_not_the_personal_link_and_has_128_bits():
    somebody = RegistrationFactory(session=make_session())
    number, _, secret = somebody.ticket.partition("-")
    assert int(number) == somebody.pk
    assert len(secret) == 26  # 130 bits of base32 hold 128
    assert somebody.token not in somebody.ticket
    assert ticket_named(somebody.ticket) == somebody
    assert ticket_named(f"{somebody.pk}-{'A' * 26}") is None
    assert ticket_named(somebody.token) is None


def test_a_new_secret_of_the_site_leaves_printed_tickets_good(settings):
    somebody = RegistrationFactory(session=make_session())
    before, settings.SECRET_KEY_FALLBACKS = somebody.ticket, [settings.SECRET_KEY]
    settings.SECRET_KEY = "een ander geheim"
    assert somebody.ticket != before
    assert ticket_named(before) == somebody


def test_who_gave_the_place_away_holds_no_ticket_any_more(django_capture_on_commit_callbacks):
    somebody = RegistrationFactory(session=make_session())
    before = somebody.ticket
    colleague = {"email": "collega@bestuur.example", "first_name": "Noor", "last_name": "Ham"}
    hand_over(somebody, colleague, by=somebody.person)
    assert ticket_named(before) is None
    assert ticket_named(Registration.objects.get().ticket).person.first_name == "Noor"


@pytest.mark.parametrize(("mode", "shown"), [(DayMode.LIVE, True), (DayMode.DIGITAL, False)])
def test_the_personal_page_shows_the_code_where_there_is_a_door(client, mode, shown):
    session = make_session()
    session.days.update(mode=mode)
    somebody = RegistrationFactory(session=session)
    page = client.get(somebody.url).content.decode()
    assert ('aria-label="QR-code van je ticket"' in page) is shown
    assert ("<path" in page.partition("QR-code van je ticket")[2]) is shown
    assert (
        "Je ticket"
        not in client.get(
            RegistrationFactory(session=make_session(), waiting=True).url
        ).content.decode()
    )


def test_the_mail_that_confirms_shows_it_too(client):
    session = make_session()
    participant = {
        "session": session.pk,
        "organisation": "Buurtwerk De Kring",
        "first_name": "An",
        "last_name": "Bos",
        "email": "an@kring.example",
        "role": "employee",
        "form_key": "k" * 22,
    }
    client.post(f"{session.event.url}inschrijven/", participant)
    somebody = Registration.objects.get()
    mail = OutboxMail.objects.get(template="registration_confirmed")
    picture = f"{somebody.ticket_url}code.png"
    assert picture in mail.body_html
    assert f"{somebody.url}#ticket" in mail.body_text
    answer = client.get(picture)
    assert answer["Content-Type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_both_pictures_hold_the_address_of_the_ticket_and_no_other():
    """A camera tells modules apart by dark and light: so does this, at the heart of each."""
    somebody, other = RegistrationFactory.create_batch(2, session=make_session())
    address = f"{settings.SITE_URL}/agenda/ticket/{somebody.ticket}/"
    assert ticket_named(address) == somebody
    wanted = [[bool(each) for each in row] for row in segno.make_qr(address, error="m").matrix]

    picture = Image.open(BytesIO(pictured(somebody))).convert("L")
    quiet, size = 4, len(wanted)
    side = picture.width // (size + 2 * quiet)
    places = [(each + quiet) * side + side // 2 for each in range(size)]
    assert [[picture.getpixel((x, y)) < 128 for x in places] for y in places] == wanted

    assert dark_of(drawn(somebody), size, quiet) == wanted
    assert dark_of(drawn(other), size, quiet) != wanted


def dark_of(svg, size, quiet):
    """The modules that the strokes of the drawing cover: M moves, m and h go on from there."""
    path = re.search(r'<path[^>]*stroke[^>]* d="([^"]+)"', svg)[1]
    dark, x, y = [[False] * size for _ in range(size)], 0.0, 0.0
    for step, numbers in re.findall(r"([Mmh])([^Mmh]+)", path):
        first, *rest = map(float, numbers.replace(",", " ").split())
        if step == "h":
            for module in range(int(x), int(x + first)):
                dark[int(y) - quiet][module - quiet] = True
            x += first
        else:
            x, y = (first, *rest) if step == "M" else (x + first, y + rest[0])
    return dark


def test_the_address_behind_a_code_tells_a_stranger_nothing(client, staff, today):
    somebody = RegistrationFactory(session=today)
    scan = reverse("events_staff:scan", args=[today.days.get().pk])
    assert staff.get(somebody.ticket_url).url == f"{scan}?code={somebody.ticket}"
    client.logout()
    right = client.get(somebody.ticket_url)
    wrong = client.get(f"/agenda/ticket/{somebody.pk}-{'A' * 26}/")
    assert (right.status_code, wrong.status_code) == (200, 200)
    assert right.content.replace(somebody.ticket.encode(), b"") == wrong.content.replace(
        f"{somebody.pk}-{'A' * 26}".encode(), b""
    )
    assert somebody.person.last_name not in right.content.decode()
    assert not Attendance.objects.exists()


@pytest.mark.parametrize(
    ("days_ago", "role", "refusal"),
    [
        (14, Role.ORGANISER, None),
        (15, Role.ORGANISER, Refusal.PAPER_LATE),
        (15, Role.COORDINATOR, None),
        (-1, Role.COORDINATOR, Refusal.DAY_TO_COME),
    ],
)
def test_a_list_on_paper_is_entered_within_fourteen_days(client, days_ago, role, refusal):
    call_command("seed_roles")
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    session = make_session(first_in=-days_ago)
    somebody = RegistrationFactory(session=session)
    day = session.days.get()
    client.force_login(user)
    page = client.get(reverse("events_staff:attendance", args=[day.pk])).content.decode()
    if refusal is None:
        assert mark_attendance(somebody, day, PRESENT, by=user.person).state == PRESENT
        return
    assert refusal.label in page
    with pytest.raises(RegistrationRefused) as refused:
        mark_attendance(somebody, day, PRESENT, by=user.person)
    assert refused.value.refusal == refusal
