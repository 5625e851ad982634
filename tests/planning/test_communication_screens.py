"""The screens of the calendar: who may, what they show, moving by the menu, files, the feed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.enums import Role
from members.models import SecurityEvent
from newsletter.actions.approving import approve
from newsletter.actions.scheduling import plan
from planning.communication.seen import seen_of
from planning.models import Initiative, Publication
from tests.factories.cms import HomePageFactory
from tests.factories.communication import (
    InitiativeFactory,
    PublicationFactory,
    colleague_in,
    operational,
    post_on,
    sheet,
)
from tests.factories.events import EventFactory, make_session
from tests.factories.members import PersonFactory
from tests.factories.newsletter import IssueFactory, SubscriptionFactory

NOW = "2026-12-01 09:00+01:00"
TODAY = date(2026, 12, 1)
MONTH = reverse("communication:month")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def manager(client, settings):
    settings.STAFF_MFA = False
    user = colleague_in(Role.COMMUNICATION)
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def reader(client, settings):
    settings.STAFF_MFA = False
    client.force_login(colleague_in(Role.ADVISER))
    return client


def move(client, initiative, van, naar, **more):
    url = reverse("communication:move", args=[initiative.pk])
    return client.post(url, {"van": van, "naar": naar, **more}, follow=True)


def test_a_month_shows_initiatives_theme_days_events_and_issues(manager):
    HomePageFactory()
    one = InitiativeFactory(title="Campagne tegen haat", goal=operational())
    PublicationFactory(initiative=one, planned_on=date(2026, 12, 3), channel="magazine")
    post_on("linkedin", out=TODAY, initiative=one)
    InitiativeFactory(title="Nog op geen kanaal", on=date(2026, 12, 4))
    event = EventFactory(title="Vorming in december")
    make_session(event=event, first_in=9)
    SubscriptionFactory()
    issue = IssueFactory(title="Nummer van december")
    approve(issue, by=None)
    plan(issue, at=timezone.now() + timedelta(days=7), by=None)
    html = manager.get(MONTH).text
    for words in (
        *("December 2026", "Campagne tegen haat", "Magazine: gepland", "LinkedIn: gepubliceerd"),
        *("Nog op geen kanaal", "mist doelstelling en actiefiche", "mist actiefiche"),
        *("Vorming in december", "Nummer van december", "Nieuwsbrief, gepland"),
        *("Dag van de mensenrechten", "2 initiatieven missen in 2026"),
    ):
        assert words in html, words
    assert "Campagne tegen haat" not in manager.get(f"{MONTH}?maand=2027-01").text


def test_filters_say_what_is_shown(manager):
    goal = operational()
    linked = InitiativeFactory(title="Gekoppeld", goal=goal, action_sheet=sheet(), theme_lgbti=True)
    PublicationFactory(initiative=linked, planned_on=TODAY)
    loose = InitiativeFactory(title="Los", theme_gender=True)
    post_on("linkedin", out=TODAY, initiative=loose)

    def shown(query):
        html = manager.get(f"{MONTH}?{query}").text
        return {title for title in ("Gekoppeld", "Los") if f">{title}</a>" in html}

    assert shown("") == {"Gekoppeld", "Los"}
    assert shown("zonder=1") == {"Los"}
    assert shown(f"doel={goal.pk}") == {"Gekoppeld"}
    assert shown("thema=gender") == {"Los"}
    assert shown("kanaal=newsletter") == {"Gekoppeld"}
    assert shown("kanaal=social_media") == {"Los"}
    assert shown("kanaal=social_media:linkedin") == {"Los"}
    assert shown("kanaal=social_media:x") == set()
    assert shown("zoek=gekop") == {"Gekoppeld"}
    assert shown("kanaal=onzin&doel=abc&thema=zz&maand=kapot") == {"Gekoppeld", "Los"}
    assert "past bij deze filters" in manager.get(f"{MONTH}?zoek=nergens").text


def test_the_menu_moves_and_returns_to_where_it_now_stands(manager):
    one = InitiativeFactory(title="Verhuist", on=date(2026, 12, 3))
    PublicationFactory(initiative=one, planned_on=date(2026, 12, 3))
    form = (
        f'action="{reverse("communication:move", args=[one.pk])}"><input type="hidden" name="csrf'
    )
    assert form in manager.get(MONTH).text
    page = move(manager, one, "2026-12-03", "2027-01-07", filters="kanaal=newsletter&next=//x.be")
    assert page.redirect_chain == [(f"{MONTH}?maand=2027-01&kanaal=newsletter", 302)]
    assert "staat nu op donderdag 7 januari 2027" in page.text
    assert Publication.objects.get().planned_on == date(2027, 1, 7)
    assert "staat er niets meer" in move(manager, one, "2026-12-03", "2026-12-09").text
    assert "Kies naar welke dag" in move(manager, one, "2027-01-07", "").text
    assert manager.get(reverse("communication:move", args=[one.pk])).status_code == 405


def test_who_only_reads_changes_nothing(reader):
    one = InitiativeFactory(title="Van een ander", on=TODAY)
    row = PublicationFactory(initiative=one, planned_on=TODAY)
    html = reader.get(MONTH).text
    assert "Van een ander" in html
    assert "Verplaats" not in html
    assert "Nieuw initiatief" not in html
    page = reader.get(reverse("communication:initiative", args=[one.pk]))
    assert "Werk bij" not in page.text
    for name in ("new", "paste"):
        assert reader.get(reverse(f"communication:{name}")).status_code == 302
    for name in ("change", "remove", "move"):
        assert reader.post(reverse(f"communication:{name}", args=[one.pk])).status_code == 302
    post = {"doe": "publicatie", "publicatie": row.pk}
    reader.post(reverse("communication:initiative", args=[one.pk]), post)
    reader.post(reverse("communication:theme_days"), {"doe": "weg", "dag": "td022"})
    row.refresh_from_db()
    assert (row.state, Initiative.objects.count()) == ("planned", 1)


def test_nobody_else_sees_the_calendar(client, settings):
    settings.STAFF_MFA = False
    client.force_login(colleague_in(Role.PARTNER))
    assert client.get(MONTH).status_code == 302
    client.logout()
    assert client.get(MONTH).status_code == 302


def test_an_initiative_is_made_with_its_channels_and_what_is_wrong_comes_back(manager):
    url = reverse("communication:new")
    assert "2026-12-24" in manager.get(f"{url}?dag=2026-12-24").text
    wrong = {"title": "", "on": "2026-12-24", "note": "Wat ik typte", "channels": ["newsletter"]}
    page = manager.post(url, wrong)
    assert "Geef het een titel" in page.text
    assert "Wat ik typte" in page.text
    page = manager.post(url, {**wrong, "title": "Oproep", "on": "2024-01-01"})
    assert "vanaf 1 januari 2025" in page.text
    right = {**wrong, "title": "Oproep", "themes": ["gender"], "purpose": "awareness"}
    right["channels"] = ["newsletter", "social_media:linkedin", "social_media:bluesky"]
    page = manager.post(url, right, follow=True)
    one = Initiative.objects.get()
    assert page.redirect_chain[-1][0] == reverse("communication:initiative", args=[one.pk])
    assert {row.where for row in one.publications.all()} == {"Nieuwsbrief", "LinkedIn", "Bluesky"}
    again = {**right, "title": "Nieuwe oproep", "seen": seen_of(one)}
    manager.post(reverse("communication:change", args=[one.pk]), again)
    one.refresh_from_db()
    assert (one.title, one.theme_gender) == ("Nieuwe oproep", True)


def test_a_publication_is_brought_up_to_date_on_the_screen_of_its_initiative(manager):
    row = PublicationFactory(planned_on=date(2026, 12, 24))
    url = reverse("communication:initiative", args=[row.initiative_id])
    prefix = f"p{row.pk}"

    def save(**values):
        facts = {"state": "planned", "planned_on": "2026-12-24", "seen": seen_of(row), **values}
        typed = {f"{prefix}-{name}": value for name, value in facts.items()}
        return manager.post(url, {"doe": "publicatie", "publicatie": row.pk, **typed}, follow=True)

    late = save(state="published", url="https://krant.example/stuk")
    assert "Die dag moet nog komen" in late.text
    assert "https://krant.example/stuk" in late.text
    assert "Voer een geldige URL in" in save(url="geen adres").text
    save(state="published", published_on="2026-11-30", url="https://krant.example/stuk")
    row.refresh_from_db()
    assert (row.published_on, row.url) == (date(2026, 11, 30), "https://krant.example/stuk")
    manager.post(
        url, {"doe": "kanaal", "kanaal-channel": "magazine", "kanaal-planned_on": "2027-01-02"}
    )
    extra = Publication.objects.get(channel="magazine")
    manager.post(url, {"doe": "kanaal-weg", "publicatie": extra.pk})
    manager.post(url, {"doe": "kanaal-weg", "publicatie": row.pk})
    assert list(Publication.objects.all()) == [row]
    assert manager.post(url, {"doe": "iets"}).status_code == 404


def test_a_proposed_link_is_taken_over_by_its_button(manager):
    goal, one = operational(), InitiativeFactory()
    event = EventFactory(initiative=one)
    event.goals.set([goal])
    event.save()
    url = reverse("communication:initiative", args=[one.pk])
    html = manager.get(url).text
    assert event.title in html
    assert f'name="goal" value="{goal.pk}"' in html
    manager.post(url, {"doe": "koppel", "goal": goal.pk})
    one.refresh_from_db()
    assert one.goal == goal
    assert manager.post(url, {"doe": "koppel", "goal": 99999}).status_code == 404


def test_pasting_links_keeps_what_is_right_and_gives_the_rest_back(manager):
    one, other = InitiativeFactory(), InitiativeFactory(title="Ander initiatief")
    url = reverse("communication:paste")
    known = "https://youtu.be/kkkkkkkkkkk"
    post_on("youtube", url=known, link_key="youtube:kkkkkkkkkkk", initiative=other)
    assert f'value="{one.pk}" selected' in manager.get(f"{url}?initiatief={one.pk}").text
    typed = {
        "initiative": one.pk,
        "links": f"https://x.com/vvsg/status/1990000000000000000\nhttps://krant.example/1\n{known}",
        "otherwise_on": "2026-11-30",
    }
    page = manager.post(url, typed)
    assert one.publications.get().published_on == date(2025, 11, 16)
    assert "1 bericht genoteerd, 1 stond er al." in page.text
    assert "<b>Lijn 2</b>" in page.text
    assert "Dit kanaal kennen we niet" in page.text
    assert "Ander initiatief" in page.text
    assert page.context["form"].initial["links"] == "https://krant.example/1"
    again = manager.post(url, {**typed, "links": "https://x.com/vvsg/status/1990000000000000000"})
    assert again.url == reverse("communication:initiative", args=[one.pk])
    assert Publication.objects.count() == 2
    future = manager.post(url, {**typed, "otherwise_on": "2027-01-01"})
    assert "Kies vandaag of vroeger" in future.text
    assert "krant.example" in future.text


def test_the_list_counts_initiatives_and_goes_along_as_a_file(manager):
    one = InitiativeFactory(title="=1+1", on=date(2026, 3, 1))
    PublicationFactory(initiative=one)
    post_on("linkedin", initiative=one, url="https://www.linkedin.com/feed/")
    InitiativeFactory(title="Zonder kanaal", on=date(2026, 2, 1))
    InitiativeFactory(title="Vorig jaar", on=date(2025, 2, 1))
    url = reverse("communication:list")
    html = manager.get(url).text
    assert "2 initiatieven in 2026" in html
    assert "Vorig jaar" not in html
    lines = b"".join(manager.get(f"{url}?uitvoer=csv").streaming_content).decode().splitlines()
    assert len(lines) == 4
    assert "'=1+1" in lines[1]
    assert manager.get(f"{url}?uitvoer=xlsx").content[:2] == b"PK"
    assert SecurityEvent.objects.filter(kind="exported").count() == 2
    assert "staat nog geen enkel initiatief" in manager.get(f"{url}?jaar=2028").text
    assert "Zonder kanaal" not in manager.get(f"{url}?kanaal=newsletter").text


def test_the_year_counts_per_month_and_names_the_silence(manager):
    goal = operational("OD 2.2")
    operational("OD 3.1")
    post_on("linkedin", out=date(2026, 10, 6), initiative__goal=goal, initiative__title="Oktober")
    html = manager.get(reverse("communication:year")).text
    assert "acht weken geen communicatie" in html
    assert "nog geen communicatie" in html
    assert "?maand=2026-10&amp;doel=" in html or f"maand=2026-10&amp;doel={goal.pk}" in html
    assert "1 publicatie, verschenen of gepland" in html


def test_theme_days_are_decided_on_their_screen(manager):
    url = reverse("communication:theme_days")
    html = manager.get(url).text
    assert "Nog te bevestigen" in html
    assert "Paarse Vrijdag" in html
    manager.post(f"{url}?jaar=2026", {"doe": "bevestig", "dag": "td085", "op": "2026-12-10"})
    assert (
        "nog te bevestigen"
        not in manager.get(f"{MONTH}?zoek=").text.split("Paarse Vrijdag")[1][:200]
    )
    page = manager.post(
        f"{url}?jaar=2026", {"doe": "bevestig", "dag": "td085", "op": "x"}, follow=True
    )
    assert "Kies een dag die bestaat" in page.text
    manager.post(f"{url}?jaar=2026", {"doe": "weg", "dag": "td085"})
    assert "Paarse Vrijdag" not in manager.get(MONTH).text
    manager.post(f"{url}?jaar=2026", {"doe": "terug", "dag": "td085"})
    assert "Paarse Vrijdag" in manager.get(MONTH).text


def fill(count):
    for n in range(count):
        goal = operational(f"OD 9.{n}")
        one = InitiativeFactory(goal=goal, action_sheet=sheet(f"Fiche {n}"), owner=PersonFactory())
        PublicationFactory(initiative=one, planned_on=date(2026, 12, 10 + n))
        post_on("linkedin", out=TODAY, initiative=one)
        event = EventFactory()
        event.goals.set([goal])
        event.save()
        make_session(event=event, first_in=5)


@pytest.mark.parametrize("name", ["month", "list", "year"])
def test_more_in_the_calendar_asks_no_more_of_the_database(
    manager, name, django_assert_max_num_queries
):
    url = reverse(f"communication:{name}")
    fill(1)
    manager.get(url)
    with django_assert_max_num_queries(60) as one:
        manager.get(url)
    fill(3)
    with django_assert_max_num_queries(len(one.captured_queries)):
        manager.get(url)
