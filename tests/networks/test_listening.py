"""Who hears what, and when: following, muting, digests, one-click leaving, alerts, a welcome."""

import mailbox
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from members import purging
from members.actions.merging import merge
from networks.actions.discussion import reply
from networks.actions.listening import attend, choose_rhythm, mark_read
from networks.actions.posts import delete_post, toggle_reaction
from networks.actions.telling import GRACE, tell_due
from networks.enums import Attention, ReactionKind, Rhythm
from networks.models import MailChoice, Reaction, TopicAttention
from networks.tasks import read_group_mail
from tests.factories.members import UserFactory
from tests.factories.networks import MembershipFactory

pytestmark = pytest.mark.django_db


def told(mails) -> list[str]:
    tell_due(timezone.now() + GRACE)
    return [mail.to for mail in mails("network_post")]


@pytest.mark.parametrize(
    ("rhythm", "attention", "hears"),
    [
        (None, None, False),
        (None, Attention.FOLLOWS, True),
        (Rhythm.EACH, None, True),
        (Rhythm.EACH, Attention.MUTES, False),
        (Rhythm.FOLLOWED, None, False),
        (Rhythm.FOLLOWED, Attention.FOLLOWS, True),
        (Rhythm.SILENT, Attention.FOLLOWS, False),
        (Rhythm.DAILY, Attention.MUTES, False),
    ],
)
def test_who_is_mailed_about_a_post(group, mails, rhythm, attention, hears):
    network, author, reader, topic = group
    if rhythm:
        choose_rhythm(network, person=reader, rhythm=rhythm)
    attend(topic, person=reader, attention=attention)

    reply(topic, text="Nog iets.", by=author)

    assert told(mails) == ["lezer@stad.example"] * hears


def test_who_is_called_by_name_is_mailed_even_where_the_topic_is_muted(group, mails):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.MUTES)

    reply(topic, text=f"@{reader.name}, weet jij dit?", by=author)

    assert told(mails) == ["lezer@stad.example"]
    assert "omdat iemand jou bij naam noemt" in mails("network_post")[0].body_text


def test_who_writes_follows_and_who_read_it_already_hears_nothing(group, mails):
    _, author, reader, topic = group
    reply(topic, text="Ik volg dit nu.", by=reader)
    assert told(mails) == []  # the author of the factory follows nothing

    reply(topic, text="Nog iets.", by=author)
    mark_read(topic, person=reader, until=timezone.now())
    assert told(mails) == []


def test_a_post_taken_back_within_minutes_reaches_nobody(group, mails):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.FOLLOWS)
    post = reply(topic, text="Oei.", by=author)
    tell_due()
    assert mails("network_post") == []

    delete_post(post, by=author)

    assert told(mails) == []


def test_nobody_is_told_twice_and_a_turn_goes_on_where_another_stopped(group, mails, monkeypatch):
    network, author, reader, topic = group
    monkeypatch.setattr("networks.actions.telling.BATCH", 2)
    for person in [reader, *(MembershipFactory(network=network).person for _ in range(4))]:
        choose_rhythm(network, person=person, rhythm=Rhythm.EACH)
    reply(topic, text="Nog iets.", by=author)

    first = told(mails)

    assert len(first) == len(set(first)) == 5
    assert told(mails) == first


def test_a_mail_of_the_group_is_left_in_one_click(client, group, mails):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.FOLLOWS)
    reply(topic, text="Nog iets.", by=author)
    told(mails)
    headers = mails("network_post")[0].headers
    path = urlsplit(headers["List-Unsubscribe"].strip("<>")).path

    assert "Stop de mails" in client.get(path).text
    choice = MailChoice.objects.get(person=reader)
    assert choice.rhythm == Rhythm.WEEKLY  # looking does nothing

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert (answer.status_code, answer.cookies) == (200, {})
    choice.refresh_from_db()
    assert choice.rhythm == Rhythm.SILENT
    reply(topic, text="En nog iets.", by=author)
    assert len(told(mails)) == 1


def test_a_guessed_link_to_leave_is_unknown(client, network):
    path = reverse("networks:mails_leave", args=["geraden"])

    assert client.get(path).status_code == 404
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_the_settings_page_keeps_the_choice_and_lists_what_one_follows(client, group):
    network, _, reader, topic = group
    client.force_login(UserFactory(person=reader))
    client.post(
        reverse("networks:topic_attend", args=[network.slug, topic.pk]), {"volg": "follows"}
    )

    client.post(network.mail_settings_url, {"rhythm": "daily"})

    page = client.get(network.mail_settings_url)
    assert page.context["form"]["rhythm"].value() == "daily"
    assert topic.title in page.text
    assert page.context["start_address"] in page.text


def test_two_rows_of_one_person_keep_one_of_each(group):
    network, author, reader, topic = group
    post = topic.posts.get()
    for person in (author, reader):
        toggle_reaction(post, ReactionKind.THANKS, by=person)
        attend(topic, person=person, attention=Attention.FOLLOWS)
        choose_rhythm(network, person=person, rhythm=Rhythm.DAILY)
        mark_read(topic, person=person, until=timezone.now())

    merge(author, reader, by=None)

    assert Reaction.objects.get().person == author
    assert TopicAttention.objects.get().person == author
    assert MailChoice.objects.get().person == author


def test_the_words_of_a_post_taken_back_go_after_a_month(group):
    _, author, _, topic = group
    post = reply(topic, text="Oei.", by=author)
    delete_post(post, by=author)
    later = timezone.now() + timedelta(days=31)

    for name in ("taken_back", "talk_drafts", "group_mails"):
        list(purging.purges()[name].work(later))

    post.refresh_from_db()
    assert post.text == ""
    assert topic.posts.count() == 2


def test_mails_that_were_read_go_from_the_maildir_after_a_month(settings, tmp_path):
    settings.NETWORKS_MAILBOX = f"file://{tmp_path}/in"
    inbox = mailbox.Maildir(tmp_path / "in", create=True)
    inbox.add(b"From: an@stad.example\nTo: groepen+x@vvsg.example\n\nDag")
    read_group_mail()
    now = timezone.now()

    for days, left in ((29, 1), (31, 0)):
        list(purging.purges()["group_mail_files"].work(now + timedelta(days=days)))
        assert len(inbox) == left
