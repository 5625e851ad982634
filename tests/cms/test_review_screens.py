"""The list of pages to look after, the owner, the first screen and the weekly mail."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import own_data
from cms.actions.care import review, set_care
from cms.actions.monday_mail import send_monday_mails
from cms.enums import LinkState
from cms.erasing import erase
from cms.models import PageCare, PageLinks, Review, WritingScore
from members.enums import Role
from members.models import OutboxMail
from tests.cms.care import colleague, online
from tests.factories.cms import PracticePageFactory, ThemePageFactory

pytestmark = pytest.mark.django_db
LIST = "/beheer/nazicht/"


@pytest.fixture
def editor(home, client, time_machine):
    time_machine.move_to("2026-05-20 09:00+02:00")
    user = colleague()
    client.force_login(user)
    return user


def titles(response):
    return [page.title for page in response.context["object_list"]]


def test_the_list_says_who_looks_after_what_and_narrows(client, editor):
    late = online(ThemePageFactory(title="Te laat"), "2025-01-10")
    online(ThemePageFactory(title="Bijna"), "2025-06-01")
    online(PracticePageFactory(title="In orde"), "2026-05-01")
    set_care(late, owner=editor.person, months=6, by=None)

    everything = client.get(LIST)
    assert titles(everything) == ["Te laat", "Bijna", "In orde"]
    assert editor.person.shown_name in everything.text
    assert titles(client.get(LIST, {"state": "due"})) == ["Te laat"]
    assert titles(client.get(LIST, {"state": "soon"})) == ["Bijna"]
    assert titles(client.get(LIST, {"state": "good"})) == ["In orde"]
    assert titles(client.get(LIST, {"kind": "practicepage"})) == ["In orde"]
    assert titles(client.get(LIST, {"owner": editor.person_id})) == ["Te laat"]
    assert client.get(f"{LIST}lijst/", {"kind": "starterpage"}).status_code == 200


def test_the_list_is_taken_along(client, editor):
    online(ThemePageFactory(title="Te laat"), "2025-01-10")

    answer = client.get(LIST, {"export": "csv"})

    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[1].startswith("Te laat;Thematische pagina;http")
    assert lines[1].endswith(";10/01/2026;Na te kijken")
    assert client.get(LIST, {"export": "xlsx"}).status_code == 200


def _with_everything(page):
    online(page, "2025-01-10")
    WritingScore.objects.create(page=page, scored_on="2026-05-01", ease=50, words=9, remarks=1)
    kept = PageLinks.objects.create(page=page, read_at="2026-05-01T00:00Z")
    kept.links.create(url=f"https://x{page.pk}.voorbeeld.be/", state=LinkState.DEAD)


@pytest.mark.parametrize(
    "screen", [LIST, "/beheer/links/", "/beheer/leesbaarheid/", "/beheer/"], ids=str
)
def test_three_pages_cost_no_more_queries_than_one(client, editor, screen):
    def cost():
        client.get(screen)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(screen).status_code == 200
        return len(captured)

    _with_everything(ThemePageFactory(owner=editor))
    one = cost()
    _with_everything(ThemePageFactory(owner=editor))
    _with_everything(ThemePageFactory(owner=editor))
    assert cost() == one


def test_an_owner_and_a_term_are_set_beside_the_page(client, editor):
    page = online(ThemePageFactory(), "2025-01-10")
    url = f"{LIST}{page.pk}/"

    assert "Zoals gewoonlijk: elk jaar" in client.get(url).text
    client.post(url, {"owner": editor.person_id, "months": "24"})

    care = PageCare.objects.get()
    assert (care.owner, care.months) == (editor.person, 24)
    assert client.post(url, {"owner": "999999", "months": "7"}).status_code == 200
    client.post(url, {"owner": "", "months": ""})
    care.refresh_from_db()
    assert (care.owner, care.months) == (None, None)


def test_only_who_edits_pages_may_say_that_one_holds(client, editor):
    page = ThemePageFactory()
    client.force_login(colleague(Role.ORGANISER))
    client.post(f"{LIST}{page.pk}/nagekeken/")
    assert client.get(LIST).status_code in (302, 403)
    assert not Review.objects.exists()
    client.force_login(editor)
    assert client.get(f"{LIST}{page.pk}/nagekeken/").status_code == 405
    evil = client.post(f"{LIST}{page.pk}/nagekeken/", {"terug": "https://elders.example/"})
    assert evil["Location"] == LIST


def test_the_first_screen_and_the_page_itself_carry_the_button(client, editor):
    page = online(ThemePageFactory(title="Van mij", owner=editor), "2025-01-10")
    online(ThemePageFactory(title="Van niemand"), "2025-01-10")
    act = f'action="{LIST}{page.pk}/nagekeken/"'

    first = client.get("/beheer/").text
    assert "Wat vraagt zorg" in first
    assert act in first
    assert "Bij collega’s of zonder eigenaar: 1 pagina." in first
    assert "0 van 2" in first
    beside = client.get(f"/beheer/pages/{page.pk}/edit/").text
    assert 'data-side-panel="care"' in beside
    assert act in beside


def test_the_owner_gets_one_mail_a_week(editor, time_machine):
    online(ThemePageFactory(title="Van mij", owner=editor), "2025-01-10")
    online(ThemePageFactory(title="Van niemand"), "2025-01-10")

    def mails():
        send_monday_mails()
        return OutboxMail.objects.filter(template="monday_mail", to=editor.email).count()

    assert mails() == 0  # a Wednesday
    time_machine.move_to("2026-05-25 06:30+02:00")
    assert mails() == 0  # too early on Monday
    time_machine.move_to("2026-05-25 07:10+02:00")
    assert mails() == 1
    assert mails() == 1
    time_machine.move_to("2026-05-26 10:00+02:00")
    assert mails() == 1
    mail = OutboxMail.objects.get(to=editor.email)
    assert "1 pagina van jou om na te kijken" in mail.body_text
    assert "Van mij (niet meer nagekeken sinds 10 januari 2025)" in mail.body_text
    assert "Van niemand" in mail.body_html
    time_machine.move_to("2026-06-02 10:00+02:00")  # a server that was away on Monday
    assert mails() == 2


def test_who_is_erased_looks_after_nothing_any_more(editor):
    page = online(ThemePageFactory(title="Van mij"), "2025-01-10")
    set_care(page, owner=editor.person, months=None, by=None)
    review(page, by=editor.person)
    kept = {each.label: each.rows for each in own_data.collect(editor.person)}
    assert kept["Pagina's waar je voor zorgt"] == [{"titel": "Van mij"}]
    assert kept["Pagina's die je nakeek"][0]["titel"] == "Van mij"

    told = [each.label for each in erase(person=editor.person, dry_run=True)]
    assert "Pagina's waar je voor zorgt" in told
    erase(person=editor.person, dry_run=False)
    assert PageCare.objects.get().owner is None
    assert Review.objects.exists()
