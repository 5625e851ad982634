"""The attendance report of Teams and Zoom."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.enums import DayMode
from events.models import Attendance, Registration
from events.rules.webinar_report import UnreadableReport, read_reports, seconds_of
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory

TEAMS = (
    "1. Summary\nMeeting title\tWebinar\nAttended participants\t3\n\n"
    "2. Participants\n"
    "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
    "Ann Peeters\t11/20/26, 9:58:01 AM\t11/20/26, 11:01:00 AM\t1h 2m 59s\tann@a.example\t\t\n"
    "Bo Claes (Guest)\t11/20/26, 10:00:00 AM\t11/20/26, 10:20:00 AM\t19m 2s\t\t\tAttendee\n"
    "Host\t11/20/26, 9:50:00 AM\t11/20/26, 11:10:00 AM\t1h 20m\t\thost@v.example\tOrganizer\n\n"
    "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
    "Ann Peeters\t11/20/26, 9:58:01 AM\t11/20/26, 11:01:00 AM\t1h 2m 59s\tann@a.example\tAttendee\n"
)
ZOOM = (
    "Attendee Report\nTopic,Webinar\n\nHost Details\n"
    "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)\n"
    "Yes,Gastvrouw,gast@v.example,20/11/2026 09:50:00,20/11/2026 11:00:00,70\n\n"
    "Attendee Details\n"
    "Attended,First Name,Last Name,Email,Join Time,Leave Time,Time in Session (minutes)\n"
    "Yes,Ann,Peeters,ann@a.example,20/11/2026 10:00:00,20/11/2026 10:20:00,20\n"
    "Yes,Ann,Peeters,ann@a.example,20/11/2026 10:10:00,20/11/2026 10:30:00,20\n"
    "Yes,Ann,Peeters,ann@a.example,20/11/2026 10:40:00,20/11/2026 10:50:00,10\n"
    "No,Weg,Blijver,weg@b.example,--,--,--\n"
)


def minutes(*contents):
    return {each.name: each.minutes for each in read_reports(list(contents))}


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-8-sig", "utf-8"])
def test_teams_in_every_encoding_counts_nobody_twice(codec):
    people = read_reports([TEAMS.encode(codec)])
    assert {each.name: each.minutes for each in people} == {
        "Ann Peeters": 63,
        "Bo Claes": 19,
        "Host": 80,
    }
    assert [(each.email, each.host) for each in people if each.name == "Host"] == [
        ("host@v.example", True)
    ]


def test_zoom_adds_up_who_came_in_again_and_two_devices_count_once():
    assert minutes(ZOOM.encode()) == {"Ann Peeters": 40, "Gastvrouw": 70}


def test_several_files_and_dutch_heads_are_one_meeting():
    first = "Naam;E-mail;Duur\nAnn Peeters;ann@a.example;20 min\nÉva;;00:10:00\n"
    second = "Naam;E-mail;Duur\nAnn Peeters;;1 u 5 min\nEva;;5\n"
    assert minutes(first.encode(), second.encode("cp1252")) == {"Ann Peeters": 85, "Éva": 15}
    assert [seconds_of(each) for each in ("1h 5m 3s", "65", "01:05:03", "weg")] == [
        3903,
        3900,
        3903,
        None,
    ]
    endless = "9" * 5000  # more digits than Python reads
    no_lengths = (endless, f"{endless}h", f"{endless}:00", "²")
    assert [seconds_of(each) for each in no_lengths] == [None] * 4


UNCLOSED = b'Naam;Duur\n"' + 200_000 * b"a"


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04x", b"a\x00b", b"Titel;Prijs\nx;1\n", b"", UNCLOSED]
)
def test_what_is_no_report_is_told_so(content):
    with pytest.raises(UnreadableReport):
        read_reports([content])


@pytest.mark.django_db
def test_from_the_file_to_the_list_in_two_steps_and_twice_changes_nothing(staff):
    session = make_session(first_in=-1, capacity=3)
    day = session.days.get()
    day.mode = DayMode.DIGITAL
    day.save()
    ann = RegistrationFactory(session=session, person=PersonFactory(email="ann@a.example"))
    bo = PersonFactory(first_name="Bo", last_name="Claes", email="bo@werk.example")
    bo = RegistrationFactory(session=session, person=bo)
    away = RegistrationFactory(session=session)
    extra = "Iris Nieuw\t11/20/26, 10:00:00 AM\t11/20/26, 11:00:00 AM\t1h\t\t\tAttendee\n\n3. In"
    report = TEAMS.replace("\n3. In", extra).encode("utf-16")
    url = reverse("events_staff:webinar", args=[day.pk])
    assert "Teams of Zoom" in staff.get(url).content.decode()

    def upload(minimum):
        file = SimpleUploadedFile("verslag.csv", report)
        return staff.post(url, {"files": file, "minimum": minimum}).context["form"]

    assert [each.name for each in upload(30).matching.short] == ["Bo Claes"]
    form = upload(15)
    assert [row for row, _ in form.matching.sure] == [ann]
    assert [row for row, _ in form.matching.perhaps] == [bo]
    assert form.matching.missing == [away]
    assert not Attendance.objects.exists()
    assert [form[f"new{n}"].initial for n in (0, 1)] == ["skip", "add"]

    answers = {"sealed": form["sealed"].value(), "new0": "skip", "new1": "add", "rest_absent": "on"}
    unsure = staff.post(url, answers)
    assert "Kies wie dit is" in unsure.content.decode()
    for _ in range(2):
        staff.post(url, answers | {"name0": str(bo.pk)})
    states = dict(Attendance.objects.values_list("registration", "state"))
    iris = Registration.objects.get(walk_in=True)
    assert states == {ann.pk: "present", bo.pk: "present", away.pk: "absent", iris.pk: "present"}
    assert iris.person.name == "Iris Nieuw"
    assert "te lang" in staff.post(url, answers | {"sealed": "x"}, follow=True).content.decode()
