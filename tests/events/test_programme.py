"""The programme of a day: on the page, for search engines, in the calendar, and never counted."""

import json
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.actions.cloning import clone_event
from events.enums import QuestionKind
from events.erasing import erase
from events.models import Answer, Event, ProgrammePart, Speaker
from events.purging import answers_in_words
from reporting.boards import BoardMap
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from tests.events.test_query_counts import cost
from tests.events.test_registration_form import words
from tests.factories.events import AttendanceFactory, RegistrationFactory, make_session
from tests.factories.members import StaffFactory
from tests.factories.questions import choose, make_part, make_question, option_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def study_day():
    """A lecture, and a round of two workshops of which one is full."""
    session = make_session()
    event, day = session.event, session.days.get()
    rounds = [("Taal aan het loket", 1), ("De meldknop", 5)]
    choice = make_question(event, "Ronde 1", kind=QuestionKind.WORKSHOP, options=rounds)
    make_part(day, "Lezing", speakers=["Fatma Yilmaz"])
    part = make_part(day, "Werksessies", round=choice, starts="11:00", ends="12:00")
    leads = option_of(choice, "De meldknop")
    Speaker.objects.create(part=part, option=leads, name="Jef Peeters", organisation="Stad Aa")
    choose(RegistrationFactory(session=session), option_of(choice, "Taal aan het loket"))
    return event


def test_the_page_tells_hours_speakers_workshops_and_what_is_full(client, agenda, study_day):
    seen = words(client.get(study_day.url))
    for text in ("10:00–11:00", "Fatma Yilmaz", "Jef Peeters", "Stad Aa", "Nog 5 plaatsen"):
        assert text in seen
    assert 'Taal aan het loket</strong> <span class="note no-print">Volzet' in seen


def test_search_engines_get_the_parts_with_who_speaks(client, agenda, study_day):
    page = client.get(study_day.url).content.decode()
    start = page.index('<script type="application/ld+json">') + 35
    (row,) = json.loads(page[start : page.index("</script>", start)])["@graph"]
    assert [part["name"] for part in row["subEvent"]] == ["Lezing", "Werksessies"]
    assert row["subEvent"][0]["performer"] == [{"@type": "Person", "name": "Fatma Yilmaz"}]
    assert [each["name"] for each in row["performer"]] == ["Fatma Yilmaz", "Jef Peeters"]


def test_the_calendar_file_of_the_event_has_the_programme_and_the_feed_does_not(client, study_day):
    own = client.get(f"{study_day.url}kalender.ics").content.decode().replace("\r\n ", "")
    assert "Programma\\n10:00 Lezing\\n11:00 Werksessies" in own
    assert "Lezing" not in client.get("/agenda/kalender.ics").content.decode()


def test_the_page_costs_the_same_for_one_and_three_days_with_a_programme(client, agenda, study_day):
    one = cost(client, study_day.url)
    for _ in range(2):
        day = make_session(event=study_day).days.get()
        part = make_part(day, speakers=["An", "Bo"], round=study_day.questions.get())
        Speaker.objects.create(part=part, name="Cas")
    assert cost(client, study_day.url) == one


def test_staff_write_parts_with_speakers_and_take_a_programme_over(staff):
    event = make_session().event
    day, other = event.sessions.get().days.get(), make_session(event=event).days.get()
    typed = {"starts": "9:30", "ends": "10:15", "title": "Welkom", "spreker1-name": "Fatma Yilmaz"}
    add = reverse("events_staff:add_part", args=[day.pk])
    wrong = staff.post(add, {**typed, "ends": "9:00"})
    assert "Een onderdeel eindigt na het begin" in words(wrong)
    assert "Fatma Yilmaz" in words(wrong)
    assert staff.post(add, typed).status_code == 302
    part = ProgrammePart.objects.get()
    change = reverse("events_staff:change_part", args=[part.pk])
    assert staff.post(change, {**typed, "spreker1-function": "Diensthoofd"}).status_code == 302
    assert [str(each.who) for each in part.speakers.all()] == ["Fatma Yilmaz, Diensthoofd"]
    taken = staff.post(reverse("events_staff:programme", args=[other.pk]), {"source": day.pk})
    assert taken.status_code == 302
    assert [each.title for each in other.parts.all()] == ["Welkom"]
    assert other.parts.get().speakers.get().name == "Fatma Yilmaz"
    assert staff.post(reverse("events_staff:delete_part", args=[part.pk])).status_code == 302
    assert not day.parts.exists()


def test_a_copy_has_the_questions_and_the_programme_and_no_answer(study_day):
    choice = study_day.questions.get()
    make_question(study_day, "Waarom?", shown_if=option_of(choice, "De meldknop"))
    by = StaffFactory().person
    copy = clone_event(study_day, title="Nog eens", start=date(2027, 3, 2), by=by)
    copy = Event.objects.get(pk=copy.pk)
    first, second = copy.questions.with_options()
    assert copy.has_questions
    assert second.shown_if == option_of(first, "De meldknop")
    assert [(each.title, each.places) for each in first.choices] == [
        ("Taal aan het loket", 1),
        ("De meldknop", 5),
    ]
    lecture, round_ = ProgrammePart.objects.of_event(copy)
    assert (lecture.title, round_.round) == ("Lezing", first)
    assert round_.speakers.get().option == option_of(first, "De meldknop")
    assert not Answer.objects.filter(question__event=copy).exists()
    assert ProgrammePart.objects.of_event(study_day).count() == 2


def test_words_go_with_the_retention_of_the_registration_and_choices_stay(study_day):
    mine = study_day.sessions.get().registrations.get()
    why = make_question(study_day, "Waarom?")
    Answer.objects.create(registration=mine, question=why, text="Mijn buurman")
    list(answers_in_words(mine.registered_at))
    assert Answer.objects.count() == 2
    list(answers_in_words(mine.registered_at.replace(year=mine.registered_at.year + 20)))
    assert [row.words for row in Answer.objects.all()] == ["Taal aan het loket"]


def test_erasing_somebody_takes_the_words_and_leaves_the_choice(study_day):
    mine = study_day.sessions.get().registrations.get()
    Answer.objects.create(
        registration=mine, question=make_question(study_day, "Waarom?"), text="Mijn buurman"
    )
    told = erase(person=mine.person, dry_run=True)
    assert ("Antwoorden in je eigen woorden", 1) in [(row.label, row.count) for row in told]
    erase(person=mine.person, dry_run=False)
    assert [row.words for row in Answer.objects.all()] == ["Taal aan het loket"]


def test_speakers_and_colleagues_who_lead_are_counted_nowhere(study_day):
    session = study_day.sessions.get()
    day = session.days.get()
    day.starts_at -= timedelta(days=20)
    day.ends_at -= timedelta(days=20)
    day.save()
    AttendanceFactory(registration=session.registrations.get(), day=day)
    selection = Selection(Period.year(timezone.localdate(day.starts_at).year))
    before = ParticipantCounts(selection, BoardMap()).total
    assert before.persons == 1
    colleague = StaffFactory().person
    for name in (colleague.name, "Fatma Yilmaz", "Nog iemand"):
        Speaker.objects.create(part=day.parts.first(), name=name)
    assert ParticipantCounts(selection, BoardMap()).total == before
    assert (session.registrations.count(), Speaker.objects.count()) == (1, 5)
