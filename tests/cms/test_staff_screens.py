"""The staff side: a menu that follows the work, a first screen that says what waits."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow

from cms.models import NewsPage
from members import slots
from members.enums import Role
from members.slots import MondayLine
from tests.factories.cms import NewsPageFactory, ThemePageFactory
from tests.factories.members import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_role(client, home):
    """Sign in a colleague with one role."""
    call_command("seed_roles", verbosity=0)

    def sign_in(role):
        user = StaffFactory(is_superuser=False)
        user.groups.add(Group.objects.get(name=role.value))
        client.force_login(user)
        return user

    return sign_in


def menu(client):
    """The labels of the main menu in order, those of a submenu after their own."""
    return re.findall(r'"label": "([^"]+)"', client.get("/beheer/").text)


def test_the_menu_follows_the_work(client, as_role, menu_drawn):
    as_role(Role.EDITOR)
    labels = menu(client)

    wanted = ["Inhoud", "Agenda", "Netwerken", "Nieuwsbrief", "Cijfers", "Mensen"]
    shown = [label for label in labels if label in wanted]
    assert shown == [label for label in wanted if label in shown]
    assert shown[0] == "Inhoud"
    content = labels[labels.index("Inhoud") + 1 : labels.index("Agenda")]
    below = {"Instrumenten", "Jaarverslagen", "Doelgroepen", "Woorden die we vermijden"}
    assert below <= set(content)
    first = ["Alle pagina's", "Thema's", "Praktijken", "Inventarissen", "Nieuws"]
    came_in = ["Ingezonden praktijken", "Overnames", "Kwaliteit van praktijken"]
    care = ["Nazicht van pagina\\u2019s", "Leesbaarheid", "Dode links"]
    order = [*first, *came_in, *care, "Keuzelijsten", "Afbeeldingen", "Documenten"]
    assert [label for label in content if label in order] == order
    assert not {"Help", "Fragmenten", "Snippets"} & set(labels)


def test_an_editor_writes_previews_and_publishes(client, as_role):
    as_role(Role.EDITOR)
    page = NewsPageFactory(title="Eerste versie")

    assert client.get(f"/beheer/pages/{page.pk}/edit/").status_code == 200
    response = client.post(
        f"/beheer/pages/{page.pk}/edit/",
        {**form_of(client, page), "title": "Tweede versie", "action-publish": "1"},
    )

    assert response.status_code == 302
    assert NewsPage.objects.get().title == "Tweede versie"


def test_an_organiser_edits_no_pages(client, as_role):
    as_role(Role.ORGANISER)
    page = ThemePageFactory()

    assert client.get(f"/beheer/pages/{page.pk}/edit/").status_code == 302
    assert "Alle pagina's" not in menu(client)


def test_somebody_of_a_municipality_stays_out(client, home):
    client.force_login(UserFactory())

    assert client.get("/beheer/").status_code in (302, 403)


def test_the_first_screen_shows_drafts_and_the_last_news(client, as_role):
    as_role(Role.EDITOR)
    NewsPageFactory(title="Staat online")
    draft = ThemePageFactory(title="Half klaar")
    draft.title = "Half klaar, nieuwe versie"
    draft.save_revision()

    html = client.get("/beheer/").text

    assert "Half klaar" in html
    assert "Staat online" in html
    assert "pagina met wijzigingen die nog niet online staan" in html


def test_what_waits_for_its_own_moment_waits_for_nobody(client, as_role):
    as_role(Role.EDITOR)
    page = NewsPageFactory(title="Volgende week", live=False)
    page.go_live_at = timezone.now() + timedelta(days=7)
    page.save_revision().publish()

    html = client.get("/beheer/").text

    assert "online op" in html.partition("Volgende week")[2][:200]
    assert "nog niet online staan" not in html


def test_lines_of_another_role_do_not_wait_for_me(client, as_role, fill_slot):
    as_role(Role.ORGANISER)
    fill_slot(
        slots.monday_mail,
        lambda user: [
            MondayLine("Volzette vorming", "/beheer/", 2, Role.ORGANISER.value),
            MondayLine("Iets voor de redactie", "/beheer/", 1, Role.EDITOR.value),
            MondayLine("Voor iedereen", "/beheer/"),
            MondayLine("Voor wie mag", "/beheer/", permission="events.change_event"),
            MondayLine("Niet voor mij", "/beheer/", permission="newsletter.send_issue"),
        ],
    )

    html = client.get("/beheer/").text

    assert "Volzette vorming" in html
    assert "Voor iedereen" in html
    assert "Voor wie mag" in html
    assert "Iets voor de redactie" not in html
    assert "Niet voor mij" not in html


def test_nothing_of_wagtails_own_news_is_asked_or_shown(client, as_role):
    as_role(Role.EDITOR)
    html = client.get("/beheer/").text

    assert "guide.wagtail.org" not in html
    assert "releases.wagtail.org" not in html
    assert "<title>Dashboard - Gelijke kansen lokaal</title>" in " ".join(html.split())


def test_the_lists_of_news_and_themes_open(client, as_role):
    as_role(Role.EDITOR)
    NewsPageFactory(title="Uit de lijst")
    ThemePageFactory(title="Een thema")

    assert "Uit de lijst" in client.get("/beheer/nieuws/").text
    assert "Een thema" in client.get("/beheer/themapaginas/").text


def form_of(client, page):
    """The fields of the edit form as a browser would send them back."""
    form = client.get(f"/beheer/pages/{page.pk}/edit/").context["form"]
    data = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        if name == "body":
            data |= {
                "body-count": "1",
                "body-0-deleted": "",
                "body-0-order": "0",
                "body-0-type": "heading",
                "body-0-id": "",
                "body-0-value": "Wat er gebeurde",
            }
        elif value not in (None, False, ""):
            data[name] = value
    return data


def test_a_page_can_go_to_a_second_reader_who_exists(client, as_role):
    as_role(Role.EDITOR)
    task = GroupApprovalTask.objects.get()
    assert (task.name, Workflow.objects.get().name) == ("Tweede lezer", "Tweede lezer")
    assert {group.name for group in task.groups.all()} == {
        "redactie",
        "communicatie",
        "coordinator",
    }


def test_the_words_of_a_picture_are_asked_in_dutch(as_role, client):
    as_role(Role.EDITOR)
    page = NewsPageFactory()
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "Wat staat erop?" in form
    assert "Alleen versiering" in form
    assert "Alt tekst" not in form
