"""Signals with their board, consultations with what is missing, tracks with their meetings."""

from datetime import date

import pytest
from django.urls import reverse

from advice.actions import consulting, signals, tracks
from advice.enums import ConsultationKind, Refused, SignalState, TranslationKind
from advice.merging import merge
from advice.models import Consultation, ConsultationParticipant, Signal
from advice.rules.frequency import Light, months_without, standing, weeks_without
from advice.trends import trends_of
from advice.year import year_of_consultations
from members.enums import ContactRole
from members.models import BoardContact, OutboxMail
from networks.actions.minutes import approve_minutes, write_minutes
from tests.factories.advice import ConsultationFactory, SignalFactory, SupportTrackFactory
from tests.factories.cms import HomePageFactory
from tests.factories.events import EventFactory
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory, UserFactory

MONTHLY = [date(2026, month, 10) for month in range(1, 13)]
TODAY = date(2027, 1, 5)


@pytest.mark.parametrize(
    ("days", "per_year", "every_month", "light", "missing"),
    [
        (MONTHLY[:2], 2, False, Light.GREEN, ()),
        (MONTHLY[:1], 2, False, Light.RED, ("nog 1 keer",)),
        (MONTHLY, 12, True, Light.GREEN, ()),
        # Twelve, two of which in May and none in June.
        ([*MONTHLY[:5], date(2026, 5, 20), *MONTHLY[6:]], 12, True, Light.RED, ("geen in juni",)),
        ([], None, False, Light.NONE, ()),
    ],
)
def test_what_is_missing_in_a_year_that_is_over(days, per_year, every_month, light, missing):
    found = standing(days, year=2026, today=TODAY, per_year=per_year, every_month=every_month)
    assert (found.light, found.missing) == (light, missing)


def test_in_a_running_year_only_months_that_are_over_are_missed():
    assert months_without([date(2026, 1, 5)], 2026, date(2026, 4, 1)) == [2, 3]
    found = standing([date(2026, 1, 5)], year=2026, today=date(2026, 2, 20), per_year=2)
    assert (found.light, found.missing) == (Light.AMBER, ("nog 1 keer",))


def test_weeks_of_holidays_are_not_missed():
    days = [date(2026, 1, 5)]
    closed = {date(2026, 1, day) for day in range(12, 17)}
    assert weeks_without(days, 2026, date(2026, 1, 26), closed.__contains__) == 1


pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return StaffFactory().person


@pytest.fixture
def board():
    return OrganisationFactory(name="Voorbeeldstad")


@pytest.fixture
def officer(board):
    person = PersonFactory(organisation=board)
    BoardContact.objects.create(municipality=board, person=person, role=ContactRole.OFFICER)
    return person


def test_a_signal_travels_in_order_and_its_board_hears_what_was_done(client, by, board, officer):
    signal = SignalFactory(organisation=board, title="Geen tolk te vinden")
    event = EventFactory(title="Webinar over tolken")
    with pytest.raises(Refused):
        signals.feed_back(signal, feedback="Klaar.", by=by)
    signals.analyse(signal, analysis="Er zijn er te weinig.", by=by)
    with pytest.raises(Refused):
        signals.analyse(signal, analysis="Nog eens.", by=by)
    with pytest.raises(Refused):
        signals.translate(signal, translation=TranslationKind.EVENT, by=by)
    signals.translate(signal, translation=TranslationKind.EVENT, event=event, by=by)
    client.force_login(UserFactory(person=officer))
    assert "1 signaal van jullie volgen we nog op" in client.get("/mijn/gemeente/").text
    signals.feed_back(signal, feedback="We maakten er een webinar over.", by=by)
    mail = OutboxMail.objects.get(template="advice_signal")
    assert mail.to == officer.email
    assert "We maakten er een webinar over." in mail.body_text
    html = client.get("/mijn/gemeente/").text
    assert "Wat deden we met je signaal?" in html
    assert event.url in html
    client.force_login(UserFactory())
    assert "Geen tolk te vinden" not in client.get("/mijn/gemeente/").text


def test_each_step_on_the_screen_and_a_colleague_who_was_first(admin_client):
    signal = SignalFactory()
    url = reverse("advice_staff:signal", args=[signal.pk])
    assert "Bewaar de analyse" in admin_client.get(url).text
    admin_client.post(url, {"doe": "registered", "analysis": "Dat betekent iets."})
    late = admin_client.post(url, {"doe": "registered", "analysis": "Wie te laat was."}).text
    assert "Dat betekent iets." in late
    assert "Wie te laat was." in late  # not kept, and not lost
    assert Signal.objects.get().analysis == "Dat betekent iets."
    words = {"translation": "policy_note", "translated_into": "Nota voor de minister"}
    admin_client.post(url, {"doe": "analysed", "translation": "event"})
    assert Signal.objects.get().state == SignalState.ANALYSED
    admin_client.post(url, {"doe": "analysed", **words})
    admin_client.post(url, {"doe": "translated", "feedback": "Ze staat in de nota."})
    assert Signal.objects.get().state == SignalState.FED_BACK


def test_the_trend_report_counts_and_shows_what_was_analysed(admin_client, by):
    first = SignalFactory(theme_gender=True, theme_disability=True, heard_on=date(2026, 3, 1))
    SignalFactory(nature="need", heard_on=date(2026, 12, 31))
    SignalFactory(heard_on=date(2025, 12, 31))
    signals.analyse(first, analysis="Tolken zijn schaars.", by=by)
    found = trends_of(date(2026, 1, 1), date(2026, 12, 31))
    assert (found.total, found.needs, found.barriers, found.boards) == (2, 1, 1, 2)
    assert found.analysed == 1
    assert found.per_theme == [
        ("Gender", 0, 1),
        ("LGBTI+", 0, 0),
        ("Handicap", 0, 1),
        ("Algemeen", 1, 0),
    ]


def test_two_steering_groups_and_twelve_work_meetings_are_green_and_a_gap_is_flagged():
    for day in (date(2026, 3, 3), date(2026, 10, 6)):
        ConsultationFactory(on=day)
    ConsultationFactory(on=date(2026, 11, 1), cancelled_at="2026-11-01T09:00:00Z")
    for day in MONTHLY:
        ConsultationFactory(kind=ConsultationKind.WORK_MEETING, on=day)

    def of(kind):
        return next(row for row in year_of_consultations(2026, TODAY) if row.kind == kind)

    assert of(ConsultationKind.STEERING_GROUP).standing.light == Light.GREEN
    assert of(ConsultationKind.STEERING_GROUP).held == 2
    assert of(ConsultationKind.WORK_MEETING).standing.light == Light.GREEN
    Consultation.objects.filter(on=date(2026, 7, 10)).update(on=date(2026, 8, 20))
    assert of(ConsultationKind.WORK_MEETING).held == 12
    assert of(ConsultationKind.WORK_MEETING).standing.missing == ("geen in juli",)


def test_the_weekly_meeting_is_one_click_and_once_a_week(admin_client):
    for _ in range(2):
        admin_client.post(reverse("advice_staff:weekly"))
    row = Consultation.objects.get()
    assert (row.kind, row.minutes) == (ConsultationKind.PROJECT_TEAM, None)
    assert admin_client.get(reverse("advice_staff:weekly")).status_code == 405


def test_a_consultation_begins_its_minutes_with_who_was_there(admin_client):
    partner = OrganisationFactory(kind="partner", name="Inter")
    person = PersonFactory()
    typed = {
        "kind": "bilateral",
        "on": "2026-03-10",
        "participants": f"Inter\n{person.email}\nEen losse werkgroep",
    }
    url = reverse("advice_staff:note_consultation")
    assert "Zeg waarover dit overleg gaat" in admin_client.post(url, typed).text
    unknown = {**typed, "topic": "Tolken", "participants": "nobody@elders.example"}
    assert "We kennen niemand" in admin_client.post(url, unknown).text
    admin_client.post(url, {**typed, "topic": "Tolken"})
    row = Consultation.objects.get()
    assert [(each.organisation, each.person) for each in row.participants.all()] == [
        (partner, None),
        (None, None),
        (person.organisation, person),
    ]
    screen = reverse("advice_staff:consultation", args=[row.pk])
    for _ in range(2):
        assert admin_client.post(screen, {"doe": "verslag"}).status_code == 302
    row.refresh_from_db()
    assert row.minutes.attendees.get().person == person
    assert not Consultation.objects.with_minutes().exists()  # a draft is none
    author = StaffFactory().person
    write_minutes(row.minutes, by=author, text="We spraken af.")
    approve_minutes(row.minutes, by=author)
    assert Consultation.objects.with_minutes().get() == row


def test_no_minutes_of_what_is_to_come_or_asks_none(by, time_machine):
    time_machine.move_to("2026-03-10 10:00+01:00")
    weekly, _ = consulting.note_weekly_meeting(by=by)
    for row in (weekly, ConsultationFactory(on=date(2026, 3, 11))):
        with pytest.raises(Refused):
            consulting.start_consultation_minutes(row, by=by)


def test_merging_a_person_keeps_one_place_at_a_consultation(by):
    row = ConsultationFactory()
    kept, double = PersonFactory(), PersonFactory()
    for person in (kept, double):
        row.participants.create(person=person)
    merge(kept=kept, duplicate=double, dry_run=False)
    assert ConsultationParticipant.objects.get().person == kept


def test_a_track_has_its_meetings_one_a_day(admin_client, time_machine):
    time_machine.move_to("2026-03-10 10:00+01:00")
    HomePageFactory()
    track = SupportTrackFactory(starts_on=date(2026, 3, 1))
    url = reverse("advice_staff:track", args=[track.pk])
    assert (
        "nog niet begonnen"
        in admin_client.post(url, {"doe": "bijeenkomst", "b-on": "2026-02-01"}).text
    )
    for note in ("Kennismaking", "Kennismaking en scan"):
        admin_client.post(url, {"doe": "bijeenkomst", "b-on": "2026-03-09", "b-note": note})
    assert track.meetings.get().note == "Kennismaking en scan"
    admin_client.post(url, {"doe": "einde", "e-on": "2026-03-10", "e-finished": "ja"})
    track.refresh_from_db()
    assert (track.state, track.ends_on) == ("finished", date(2026, 3, 10))
    late = {"doe": "einde", "e-on": "2026-04-01", "e-finished": "nee"}
    assert "beëindigde dit traject al" in admin_client.post(url, late).text
    track.refresh_from_db()
    assert (track.state, track.ends_on) == ("finished", date(2026, 3, 10))
    tracks.note_meeting(track, on=date(2026, 3, 2), by=StaffFactory().person)
    assert track.meetings.count() == 2
