"""What waits in the action plan on Monday, and what erasing somebody takes out of it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from members.actions.roles import seed_roles
from members.enums import Role
from members.slots import monday_mail
from planning.collectors import waiting_work
from planning.enums import Progress
from planning.erasing import erase
from planning.models import ActionSheet, PolicyGoal, SheetUpdate, TargetGroup
from tests.factories.action_plan import PlanFactory, SheetFactory, updated
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def june(time_machine):
    time_machine.move_to("2026-06-15 10:00+02:00", tick=False)


def colleague(role=Role.ORGANISER):
    seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.set(Group.objects.filter(name=role))
    return user


def old_sheet(**facts):
    sheet = SheetFactory(plan__year=2026, **facts)
    ActionSheet.objects.filter(pk=sheet.pk).update(created_at=timezone.now() - timedelta(days=200))
    sheet.refresh_from_db()
    return sheet


def told(user):
    return [(line.text, line.count, line.permission) for line in waiting_work(user)]


def test_the_owner_and_the_coordinator_hear_of_what_is_late(june):
    mine, other = colleague(), colleague()
    late = old_sheet(owner=mine.person)
    old_sheet(owner=other.person)
    old_sheet()
    fresh = old_sheet(owner=mine.person)
    updated(fresh, timezone.now() - timedelta(days=31), Progress.ON_TRACK)
    done = old_sheet(owner=mine.person)
    updated(done, timezone.now() - timedelta(days=90), Progress.STOPPED)
    SheetFactory(plan__year=2026)  # made today: not late yet
    SheetFactory(plan__year=2027)
    keep = "planning.change_actionsheet"
    assert told(mine) == [
        ("actiefiche van jou is al 31 dagen niet bijgewerkt", 1, ""),
        ("actiefiche zonder trekker is al 31 dagen niet bijgewerkt", 1, keep),
        ("actiefiche van een collega is al 31 dagen niet bijgewerkt", 1, keep),
    ]
    first = next(iter(waiting_work(mine)))
    assert first.items == ((late.title, reverse("plan_staff:sheet", args=[late.pk])),)
    assert first.url == reverse("plan_staff:meeting", args=[2026])
    assert any("niet bijgewerkt" in line.text for line in monday_mail.collect(user=mine))


def test_any_number_of_late_sheets_costs_as_many_questions(june, django_assert_num_queries):
    user = colleague()
    old_sheet(owner=user.person)
    with django_assert_num_queries(2):
        list(waiting_work(user))
    for _ in range(3):
        old_sheet(owner=user.person)
    with django_assert_num_queries(2):
        list(waiting_work(user))


@pytest.mark.parametrize(
    ("day", "sheets", "expected"),
    [
        ("2026-10-31", 0, False),
        ("2026-11-01", 0, True),
        ("2026-12-20", 1, False),
        ("2029-11-15", 0, False),
    ],
)
def test_from_november_on_next_year_must_have_begun(time_machine, day, sheets, expected):
    time_machine.move_to(f"{day} 10:00+01:00", tick=False)
    PlanFactory(year=2027)  # without a sheet nothing has begun
    for _ in range(sheets):
        SheetFactory(plan__year=2027)
    lines = [text for text, _, _ in told(None)]
    assert any("nog niet begonnen" in text for text in lines) is expected


def test_erasing_takes_the_name_out_of_the_words_and_the_sheet_stays():
    person = PersonFactory(first_name="Zoë", last_name="Quackelbeen")
    sheet = SheetFactory(
        owner=person,
        internal_note="Zoë Quackelbeen haakt af.",
        motivation="Vraag van ZOË QUACKELBEEN",
    )
    changed_at = sheet.changed_at
    SheetUpdate.objects.create(
        sheet=sheet, by=person, progress="on_track", text="Zoë Quackelbeen belt."
    )
    (kept,) = erase(person=person, dry_run=True)
    assert (kept.count, kept.kept) == (1, True)
    sheet.refresh_from_db()
    assert sheet.owner == person
    erase(person=person, dry_run=False)
    sheet.refresh_from_db()
    assert (sheet.owner, sheet.internal_note) == (None, "[gewist] haakt af.")
    assert "QUACKELBEEN" not in sheet.motivation
    assert sheet.updates.get().text == "[gewist] belt."
    assert sheet.changed_at == changed_at


def test_lists_of_links_begin_filled_and_are_then_left_alone():
    call_command("load_plan", verbosity=0)
    assert TargetGroup.objects.count() >= 10
    assert PolicyGoal.objects.count() >= 8
    TargetGroup.objects.all().delete()
    mine = TargetGroup.objects.create(name="Onze eigen groep")
    call_command("load_plan", verbosity=0)
    assert list(TargetGroup.objects.all()) == [mine]
