"""The organiser's work in Wagtail's admin."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from events.enums import Refusal
from events.models import Event, Session, SessionDay
from events.views.staff import board_url
from tests.factories.events import (
    EventFactory,
    RegistrationFactory,
    in_days,
    make_session,
)

pytestmark = pytest.mark.django_db


def words(response):
    return " ".join(response.content.decode().split())


def new_session(**changes):
    day = in_days(20).date()
    return {
        "on": day.isoformat(),
        "start": "09:30",
        "end": "12:30",
        "capacity": "2",
        "mode": "live",
        "waiting_list": "on",
        **changes,
    }


def test_from_a_text_to_open_registrations_in_three_steps(staff, agenda):
    add = reverse(Event.snippet_viewset.get_url_name("add"))
    assert staff.get(add).status_code == 200
    answer = staff.post(
        add,
        {
            "title": "Vragen stellen zonder vooroordeel",
            "kind": "training",
            "summary": "Een halve dag oefenen.",
            "price": "Gratis",
            "slug": "",
            "body-count": "0",
        },
    )
    event = Event.objects.get()
    assert answer.url == board_url(event)
    assert event.slug == "vragen-stellen-zonder-vooroordeel"
    assert "Voeg een sessie toe" in words(staff.get(answer.url))

    added = staff.post(reverse("events_staff:add_session", args=[event.pk]), new_session())
    assert added.url == board_url(event)
    assert "Open de inschrijvingen" in words(staff.get(added.url))

    staff.post(reverse("events_staff:open", args=[event.pk]))
    event.refresh_from_db()
    page = words(staff.get(event.url))
    assert "Nog 2 van de 2 plaatsen" in page


def test_asking_first_changes_nothing(staff):
    session = make_session(event=EventFactory(published_at=None))
    for name in ("open", "publish", "unpublish", "cancel"):
        assert (
            staff.get(reverse(f"events_staff:{name}", args=[session.event.pk])).status_code == 200
        )
    event = Event.objects.get()
    assert (event.published_at, event.cancelled_at) == (None, None)


def test_a_year_is_that_of_the_first_day_until_it_is_public(staff):
    event = EventFactory(published_at=None, year=2020)
    day = (timezone.localdate() + timedelta(days=400)).replace(month=5, day=12)
    staff.post(
        reverse("events_staff:add_session", args=[event.pk]), new_session(on=day.isoformat())
    )
    event.refresh_from_db()
    assert event.year == day.year


def test_two_events_of_one_title_get_each_their_address(staff):
    EventFactory(title="Startdag", slug="startdag")
    add = reverse(Event.snippet_viewset.get_url_name("add"))
    text = {
        "title": "Startdag",
        "kind": "study_day",
        "summary": "Nog eens.",
        "price": "Gratis",
        "body-count": "0",
    }
    staff.post(add, {**text, "slug": ""})
    assert Event.objects.latest("pk").slug == "startdag-2"
    answer = staff.post(add, {**text, "slug": "startdag"})
    assert "Er is dat jaar al een evenement met dit webadres." in words(answer)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"end": "08:00"}, "Een dag eindigt na het begin."),
        ({"capacity": "0"}, "Een sessie heeft minstens één plaats."),
        ({"on": "2026-10-25", "start": "02:30"}, "dat uur er niet of twee keer"),
        ({"municipality": "Nergenshuizen"}, "Kies een stad of gemeente uit de lijst."),
    ],
)
def test_a_wrong_session_is_told_and_nothing_typed_is_lost(staff, changes, sentence):
    event = EventFactory()
    answer = staff.post(
        reverse("events_staff:add_session", args=[event.pk]),
        new_session(place_name="Zaal De Bron", **changes),
    )
    assert sentence in words(answer)
    assert 'value="Zaal De Bron"' in words(answer)
    assert Session.objects.count() == 0


def test_a_change_made_meanwhile_is_not_undone(staff):
    session = make_session(capacity=20)
    address = reverse("events_staff:change_session", args=[session.pk])
    form = {"capacity": "25", "waiting_list": "on", "version": "1"}
    staff.post(address, form)
    mine = {**form, "capacity": "20", "name": "In Gent"}
    answer = staff.post(address, mine)
    assert Refusal.CHANGED_MEANWHILE.label in words(answer)
    assert "Intussen bewaard: 25." in words(answer)
    assert "Intussen bewaard: leeg." in words(answer)
    assert 'value="In Gent"' in words(answer)
    assert Session.objects.get().capacity == 25
    staff.post(address, {**mine, "version": str(Session.objects.get().version)})
    assert Session.objects.get().capacity == 20


def test_a_day_in_the_past_is_pointed_out(staff):
    event = EventFactory()
    address = reverse("events_staff:add_session", args=[event.pk])
    long_ago = new_session(on=in_days(-20).date().isoformat())
    assert "Klopt de datum?" in words(staff.post(address, long_ago, follow=True))
    assert "Klopt de datum?" not in words(staff.post(address, new_session(), follow=True))


def test_moving_a_day_tells_that_a_mail_follows(staff):
    session = make_session()
    RegistrationFactory(session=session)
    day = session.days.get()
    address = reverse("events_staff:move_day", args=[day.pk])
    form = new_session(start="13:00", end="16:00", version="1")
    assert "over tien minuten één mail" in words(staff.post(address, form, follow=True))
    moved = SessionDay.objects.get()
    assert (moved.sequence, timezone.localtime(moved.starts_at).hour) == (1, 13)


def test_what_people_registered_for_cannot_be_deleted(staff):
    session = make_session()
    registration = RegistrationFactory(session=session)
    address = reverse(Event.snippet_viewset.get_url_name("delete"), args=[session.event.pk])
    answer = staff.post(address, follow=True)
    assert Refusal.EVENT_IN_USE.label in words(answer)
    registration.delete()
    staff.post(address)
    assert Event.objects.count() == 0


def test_lists_filters_and_export(staff):
    session = make_session(event=EventFactory(title="Genderscan", theme_gender=True))
    make_session(event=EventFactory(title="Rondgang"))
    RegistrationFactory(session=session)
    listing = reverse(Event.snippet_viewset.get_url_name("list"))
    assert "1 / 20" in words(staff.get(listing))
    filtered = words(staff.get(f"{listing}?theme=gender&when=upcoming"))
    assert "Genderscan" in filtered
    assert "Rondgang" not in filtered
    assert "Genderscan" in words(staff.get(f"{listing}?q=gender"))
    assert b"Genderscan" in b"".join(staff.get(f"{listing}?export=csv"))
    people = staff.get(reverse("events_registrations:index"))
    assert people.status_code == 200


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_what_people_typed_is_no_formula_in_the_export_of_all_registrations(staff, format):
    RegistrationFactory(
        session=make_session(), organisation=None, organisation_typed="=HYPERLINK(1)"
    )
    address = reverse("events_registrations:index")
    content = staff.get(f"{address}?export={format}").getvalue()
    if format == "xlsx":
        sheet = load_workbook(BytesIO(content)).active
        assert [cell.data_type for cell in sheet[2]].count("f") == 0
        assert "HYPERLINK" in sheet["D2"].value
    else:
        assert ";'=HYPERLINK(1);" in content.decode()


def test_the_text_can_be_changed_and_the_old_words_are_kept(staff):
    event = make_session(event=EventFactory(title="Oude titel")).event
    edit = reverse(Event.snippet_viewset.get_url_name("edit"), args=[event.pk])
    assert staff.get(edit).status_code == 200
    form = {
        "title": "Nieuwe titel",
        "kind": "training",
        "summary": event.summary,
        "price": "Gratis",
        "slug": event.slug,
        "body-count": "0",
    }
    assert staff.post(edit, form).url == board_url(event)
    history = staff.get(reverse(Event.snippet_viewset.get_url_name("history"), args=[event.pk]))
    assert "Tekst gewijzigd" in words(history)


def test_the_preview_shows_what_is_being_typed(staff, agenda):
    event = make_session(event=EventFactory(title="Oude titel")).event
    preview = reverse(Event.snippet_viewset.get_url_name("preview_on_edit"), args=[event.pk])
    form = {
        "title": "Titel in voorbeeld",
        "kind": "training",
        "summary": "Zo wordt het.",
        "price": "Gratis",
        "slug": event.slug,
        "body-count": "0",
    }
    assert staff.post(preview, form).json()["is_valid"]
    page = words(staff.get(f"{preview}?mode="))
    assert "Titel in voorbeeld" in page
    assert "Nog 20 van de 20 plaatsen" in page


def test_the_first_screen_tells_what_waits(staff):
    session = make_session(first_in=-2, event=EventFactory(title="Vorige week"))
    RegistrationFactory(session=session)
    full = make_session(capacity=1, event=EventFactory(title="Heel gegeerd"))
    RegistrationFactory(session=full)
    page = words(staff.get(reverse("wagtailadmin_home")))
    assert "Aanwezigheid nog in te vullen (1)" in page
    assert "Volzet" in page
    assert "Heel gegeerd" in page


def test_many_at_once_cannot_be_deleted_either(staff):
    session = make_session()
    RegistrationFactory(session=session)
    unused = EventFactory()
    address = reverse("wagtail_bulk_action", args=["events", "event", "delete"])
    query = f"?id={session.event.pk}&id={unused.pk}&next=/beheer/"
    answer = staff.post(f"{address}{query}", follow=True)
    assert Refusal.EVENT_IN_USE.label in words(answer)
    assert Event.objects.count() == 2
