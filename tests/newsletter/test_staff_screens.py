import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from members.enums import Role
from newsletter.models import Delivery, Dispatch, Issue, IssueSnapshot
from newsletter.smtp import worker
from tests.factories.newsletter import (
    INTRO,
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    released_issue,
)

pytestmark = pytest.mark.django_db
ISSUES = "/beheer/nieuwsbrief/nummers/"
SUBSCRIBERS = "/beheer/nieuwsbrief/abonnees/"


def send_url(issue):
    return reverse(Issue.snippet_viewset.get_url_name("send"), args=[issue.pk])


def press(client, issue, verb, **more):
    return client.post(send_url(issue), {"doe": verb, **more}, follow=True)


def test_a_coordinator_checks_approves_and_sends(client, sign_in, smtp_server):
    coordinator = sign_in(Role.COORDINATOR)
    reader, issue = SubscriptionFactory(), IssueFactory()
    assert "Alles is in orde" in client.get(send_url(issue)).text
    assert "proefmail is onderweg" in press(client, issue, "proef").text
    assert "Precies deze versie" in press(client, issue, "keur").text
    page = press(client, issue, "stuur", zeker="ja")
    assert "vertrekt naar 1 abonnee" in page.text
    worker.work(issue.pk)
    page = client.get(send_url(issue))
    assert "Verstuurd" in page.text
    assert len(smtp_server.mailbox.to(reader.person.email)) == 1
    assert Dispatch.objects.get().sent_by == coordinator.person


def test_sending_asks_to_tick_that_it_was_read(client, sign_in):
    sign_in()
    SubscriptionFactory()
    issue = approved_issue()
    assert "Vink eerst aan" in press(client, issue, "stuur").text
    assert not Dispatch.objects.exists()


def test_an_empty_issue_is_refused_with_what_is_missing(client, sign_in):
    sign_in()
    SubscriptionFactory()
    issue = IssueFactory(body=[INTRO])
    assert "Voeg minstens één bericht" in client.get(send_url(issue)).text
    assert "nog niet klaar" in press(client, issue, "keur").text
    assert "nog niet goedgekeurd" in press(client, issue, "stuur", zeker="ja").text
    assert not Dispatch.objects.exists()


def test_an_editor_composes_and_tries_out_but_does_not_send(client, sign_in, smtp_server):
    editor = sign_in(Role.EDITOR)
    SubscriptionFactory()
    issue = approved_issue()
    page = client.get(send_url(issue))
    assert "Een coördinator verstuurt het nummer" in page.text
    assert "Verstuur naar iedereen" not in page.text
    press(client, issue, "proef")
    assert len(smtp_server.mailbox.to(editor.email)) == 1
    assert "Jouw rol mag dit niet" in press(client, issue, "stuur", zeker="ja").text
    draft = IssueFactory()
    assert "Jouw rol mag dit niet" in press(client, draft, "keur").text
    assert not Dispatch.objects.exists()
    assert not IssueSnapshot.objects.filter(issue=draft).exists()


@pytest.mark.parametrize("url", [ISSUES, SUBSCRIBERS, "/beheer/nieuwsbrief/groei/"])
def test_strangers_see_no_staff_screen(client, url):
    assert client.get(url).status_code == 302


def test_subscribers_are_for_who_may_send(client, sign_in):
    sign_in(Role.EDITOR)
    SubscriptionFactory(person__email="noor@stad.example")
    assert "noor@stad.example" not in client.get(SUBSCRIBERS, follow=True).text


def test_opening_the_send_screen_changes_nothing(client, sign_in):
    sign_in()
    issue = IssueFactory()
    for part in ("", "?deel=voortgang"):
        client.get(send_url(issue) + part)
    assert not IssueSnapshot.objects.exists()


def test_progress_adds_up_on_screen(client, sign_in):
    sign_in()
    SubscriptionFactory.create_batch(3)
    issue = released_issue()
    part = client.get(send_url(issue) + "?deel=voortgang").text
    assert "Klaargezet</th><td>3" in part
    assert "Nog te doen</th><td>3" in part
    assert "data-busy" in part


def test_a_colleague_unsubscribes_somebody_who_called(client, sign_in):
    sign_in(Role.COORDINATOR)
    reader = SubscriptionFactory()
    page = client.post(f"{SUBSCRIBERS}inspect/{reader.pk}/", follow=True)
    assert "Uitgeschreven" in page.text
    reader.refresh_from_db()
    assert not reader.is_confirmed


def test_who_got_what_is_answered_per_person(client, sign_in):
    sign_in(Role.COORDINATOR)
    reader = SubscriptionFactory()
    issue = released_issue(title="Het nummer van mei")
    Delivery.objects.update(state="failed", reason="550 bestaat niet")
    page = client.get(f"{SUBSCRIBERS}inspect/{reader.pk}/")
    assert str(issue) in page.text.replace("&#x27;", "'")
    assert "550 bestaat niet" in page.text


def test_a_count_of_the_progress_leads_to_whom_it_is_about(client, sign_in):
    sign_in(Role.COORDINATOR)
    failed, sent = SubscriptionFactory.create_batch(2)
    issue, later = released_issue(), SubscriptionFactory()
    Delivery.objects.filter(subscription=failed).update(state="failed", reason="550 onbekend")
    Delivery.objects.filter(subscription=sent).update(state="sent")
    found = re.search(r'href="([^"]+outcome=failed)"', client.get(send_url(issue)).text)
    shown = {found[1].replace("&amp;", "&"): {failed}}
    shown |= {
        f"{SUBSCRIBERS}?issue={issue.pk}": {failed, sent},
        f"{SUBSCRIBERS}?outcome=sent": {sent},
    }
    for url, readers in shown.items():
        page = client.get(url).text
        there = {each for each in (failed, sent, later) if each.person.email in page}
        assert there == readers, url


def test_the_export_keeps_formulas_harmless(client, sign_in):
    sign_in(Role.COORDINATOR)
    SubscriptionFactory(person__first_name='=HYPERLINK("x")', person__email="noor@stad.example")
    answer = client.get(f"{SUBSCRIBERS}?export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "noor@stad.example" in text
    assert "'=HYPERLINK" in text


def test_subscribers_are_filtered_by_state_and_theme(client, sign_in):
    sign_in()
    SubscriptionFactory(person__email="blijft@stad.example", theme_lgbti=True)
    SubscriptionFactory(person__email="weg@stad.example", gone=True)
    left = client.get(f"{SUBSCRIBERS}?state=left").text
    assert "weg@stad.example" in left
    assert "blijft@stad.example" not in left
    lgbti = client.get(f"{SUBSCRIBERS}?theme=lgbti").text
    assert "blijft@stad.example" in lgbti
    assert "weg@stad.example" not in lgbti


@pytest.mark.parametrize("mode", ["mail", "text", "web"])
def test_every_preview_shows_the_words(mode):
    issue = IssueFactory()
    answer = issue.make_preview_request(preview_mode=mode)
    assert "Een loket zonder drempel" in answer.text


def query_count(client, url):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    ("url", "make"),
    [(ISSUES, released_issue), (SUBSCRIBERS, SubscriptionFactory)],
    ids=["issues", "subscribers"],
)
def test_lists_cost_the_same_with_one_and_three(client, sign_in, url, make):
    sign_in()
    SubscriptionFactory()
    make()
    client.get(url)
    with_one = query_count(client, url)
    make()
    make()
    assert query_count(client, url) == with_one


def test_who_may_only_look_gets_no_buttons(client, sign_in):
    sign_in(Role.ORGANISER)
    page = client.get(send_url(IssueFactory())).text
    assert "Stuur me een proefmail" not in page
    assert "Bewerk de inhoud" not in page


def test_a_subscriber_is_told_by_the_address(client, sign_in):
    sign_in(Role.COORDINATOR)
    subscription = SubscriptionFactory()
    page = client.get(f"{SUBSCRIBERS}inspect/{subscription.pk}/").text
    assert f"Abonnee: {subscription.person.email}" in page
    assert "Inspecteer" not in page
