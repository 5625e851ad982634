"""A page says when it was last looked at; a review is a fact that no older draft undoes."""

from datetime import date

import pytest

from cms.actions.care import review, set_care
from cms.care import due_pages, share_up_to_date
from cms.models import PageCare, Review, StarterPage, ThemePage, knowledge_pages
from cms.review_rules import is_up_to_date, months_later, oldest_up_to_date
from tests.cms.care import online
from tests.factories.cms import (
    NewsPageFactory,
    PracticePageFactory,
    StarterPageFactory,
    ThemePageFactory,
)
from tests.factories.members import StaffFactory


@pytest.fixture
def late_theme(home, time_machine):
    """Online since January 2025, and nobody looked at it: past its date on 20 May 2026."""
    page = ThemePageFactory(title="Lokaal genderbeleid", slug="gender")
    page.save_revision().publish()
    online(page, "2025-01-10")
    time_machine.move_to("2026-05-20 09:00+02:00")
    return page


@pytest.mark.parametrize(
    ("checked", "months", "on", "holds"),
    [
        ("2025-05-20", 12, "2026-05-20", True),  # the last day
        ("2025-05-20", 12, "2026-05-21", False),
        ("2025-08-31", 6, "2026-02-28", True),  # the last day of a shorter month
        ("2025-08-31", 6, "2026-03-01", False),
        ("2024-02-29", 12, "2025-02-28", True),
        ("2025-12-31", 12, "2026-12-31", True),
        (None, 12, "2026-05-20", False),
    ],
)
def test_a_review_holds_through_its_last_day(checked, months, on, holds):
    checked = checked and date.fromisoformat(checked)
    assert is_up_to_date(checked, months, date.fromisoformat(on)) is holds


def test_the_database_is_asked_the_same_rule_from_the_other_end():
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + n) for n in range(800)]
    for on in days[::7]:
        for months in (3, 6, 18):
            first = oldest_up_to_date(on, months)
            assert is_up_to_date(first, months, on)
            assert not is_up_to_date(date.fromordinal(first.toordinal() - 1), months, on)
    assert months_later(date(2026, 1, 31), -2) == date(2025, 11, 30)


@pytest.mark.django_db
def test_past_its_date_readers_see_it_and_one_click_of_the_owner_restores_it(
    late_theme, client, django_capture_on_commit_callbacks
):
    assert "Niet meer nagekeken sinds 10 januari 2025" in client.get("/themas/gender/").text
    assert share_up_to_date() == (0, 1)

    client.force_login(StaffFactory())
    with django_capture_on_commit_callbacks(execute=True):  # a kept page ages at once
        answer = client.post(
            f"/beheer/nazicht/{late_theme.pk}/nagekeken/", {"terug": "/beheer/", "note": "Met Lio."}
        )
    client.logout()

    assert answer["Location"] == "/beheer/"
    html = client.get("/themas/gender/").text
    assert "Nagekeken op 20 mei 2026" in html
    assert "Niet meer nagekeken" not in html
    assert share_up_to_date() == (1, 1)
    assert Review.objects.get().note == "Met Lio."


@pytest.mark.django_db
def test_publishing_an_older_draft_undoes_no_review(late_theme):
    owner = StaffFactory().person
    old = late_theme.get_latest_revision()
    late_theme.title = "Nieuwe titel"
    late_theme.save_revision().publish()
    review(late_theme, by=owner)
    review(late_theme, by=None)  # a second click on one day adds nothing
    set_care(late_theme, owner=owner, months=24, by=owner)

    old.publish()

    page = ThemePage.objects.with_care().get()
    assert Review.objects.get().reviewed_by == owner
    assert page.title == "Lokaal genderbeleid"
    assert (page.reviewed_on, page.care_months) == (date(2026, 5, 20), 24)
    assert (page.care_owner_id, page.is_up_to_date) == (owner.pk, True)


@pytest.mark.django_db
def test_what_nobody_decided_follows_the_kind_of_page(home, time_machine):
    maker = StaffFactory()
    theme, starters = ThemePageFactory(owner=maker), StarterPageFactory()
    practice = PracticePageFactory()
    NewsPageFactory()  # news does not age
    for page in (theme, starters, practice):
        online(page, "2025-11-01")
    time_machine.move_to("2026-06-01 09:00+02:00")

    rows = {row.pk: row for row in knowledge_pages().with_care()}
    assert set(rows) == {theme.pk, starters.pk, practice.pk}
    assert {pk: row.care_months for pk, row in rows.items()} == {
        theme.pk: 12,
        starters.pk: 6,
        practice.pk: 12,
    }
    assert rows[theme.pk].care_owner_id == maker.person_id
    assert [page.pk for page in due_pages()] == [starters.pk]
    assert not StarterPage.objects.up_to_date().exists()
    assert StarterPage.objects.up_to_date(date(2026, 5, 1)).exists()
    assert not PageCare.objects.exists()
