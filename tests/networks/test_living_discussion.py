"""Reactions, names, files, mending, taking back, drafts, pace, reports and unread marks."""

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from members import private_files
from networks.actions.discussion import SpeakRefusal, SpeakRefused, choose_solution, reply
from networks.actions.moderation import hide, set_slow_mode
from networks.actions.posts import delete_post, edit_post, restore_post, toggle_reaction
from networks.actions.reporting import ReportRefused, report_post
from networks.limits import POST_LIMIT
from networks.marked_text import as_html
from networks.mentions import mentioned
from networks.models import Mention, PostFile, Reaction, Report, TalkDraft, Topic
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(network):
    author = MembershipFactory(network=network).person
    return TopicFactory(network=network, author=author)


def url(name, topic, *more):
    return reverse(f"networks:{name}", args=[topic.network.slug, topic.pk, *more])


def page_of(client, topic, query=""):
    return client.get(f"{topic.get_absolute_url()}{query}").content.decode()


# --- what is written ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Dag.\n\nGraag!", "<p>Dag.</p>\n\n<p>Graag!</p>"),
        ("een **vet** woord", "<p>een <strong>vet</strong> woord</p>"),
        ("- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
        ("1. een\n2) twee", "<ol><li>een</li><li>twee</li></ol>"),
        ("> zei jij", "<blockquote><p>zei jij</p></blockquote>"),
        ("Dit:\n- een", "<p>Dit:</p>\n<ul><li>een</li></ul>"),
        ("<b onclick=x>k</b>", "<p>&lt;b onclick=x&gt;k&lt;/b&gt;</p>"),
        ("**<img src=x onerror=y>**", "<p><strong>&lt;img src=x onerror=y&gt;</strong></p>"),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
        (
            "zie https://stad.example/a",
            '<p>zie <a href="https://stad.example/a" rel="nofollow">https://stad.example/a</a></p>',
        ),
    ],
)
def test_light_marks_become_html_and_nothing_else_does(text, html):
    assert as_html(text) == html


def test_a_member_is_called_by_name_and_a_stranger_is_plain_text(network, member, client, topic):
    MembershipFactory(network=network, person__first_name="Zoë", person__last_name="Van Hecke")
    PersonFactory(first_name="Rik", last_name="Buitenstaander")

    post = reply(topic, text="Vraag het @zoe van hecke of @Rik Buitenstaander.", by=member.person)

    assert [row.written for row in post.mentions.all()] == ["@zoe van hecke"]
    page = page_of(client, topic)
    assert '<strong class="mention">@zoe van hecke</strong>' in page
    assert "of @Rik Buitenstaander." in page


def test_a_first_name_alone_calls_only_where_one_member_bears_it(network):
    an = MembershipFactory(network=network, person__first_name="An").person_id
    MembershipFactory(network=network, person__first_name="Rik")
    MembershipFactory(network=network, person__first_name="Rik")

    assert mentioned(network, "@An en @Rik, en an@stad.example, en @Anna") == {an: "@An"}


def test_mending_a_post_forgets_who_is_called_no_more(network, member, topic):
    MembershipFactory(network=network, person__first_name="Quinten")
    post = reply(topic, text="@Quinten?", by=member.person)

    edit_post(post, text="Toch niemand.", by=member.person)

    assert not Mention.objects.exists()


# --- reactions ---------------------------------------------------------------------------------


def test_a_reaction_is_counted_and_a_second_press_takes_it_away(client, member, topic):
    post = topic.posts.get()
    Reaction.objects.create(post=post, person=topic.author, kind="thanks")
    press = {"reactie": f"{post.pk}:thanks"}

    client.post(url("topic_react", topic), press)
    page = page_of(client, topic)
    assert "Bedankt 2" in page
    assert 'aria-pressed="true"' in page

    client.post(url("topic_react", topic), press)
    assert "Bedankt 1" in page_of(client, topic)


@pytest.mark.parametrize(
    "press", ["", "x:thanks", "1:boos", "99999999:thanks", f"{'9' * 5000}:thanks"]
)
def test_a_strange_reaction_changes_nothing(client, member, topic, press):
    assert client.post(url("topic_react", topic), {"reactie": press}).status_code in (302, 404)
    assert not Reaction.objects.exists()


@pytest.mark.parametrize("key", ["abc", "²", "-1", "9" * 19, "9" * 5000])
@pytest.mark.parametrize("name", ["topic_solution:post", "topic_take_back:weg"])
def test_a_post_that_cannot_be_is_not_found(client, member, topic, name, key):
    Topic.objects.update(author=member.person)
    address, _, field = name.partition(":")
    assert client.post(url(address, topic), {field: key}).status_code == 404


def test_nobody_reacts_to_what_is_out_of_sight(member, topic, guide):
    post = PostFactory(topic=topic)
    hide(post, reason="Reclame", by=guide)

    with pytest.raises(SpeakRefused):
        toggle_reaction(post, "thanks", by=member.person)


# --- files -------------------------------------------------------------------------------------


@pytest.fixture
def _own_folder(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.mark.usefixtures("_own_folder")
def test_files_stand_beside_the_post_and_come_as_an_attachment(client, member, topic):
    client.post(
        topic.get_absolute_url(),
        {
            "text": "In bijlage.",
            "files": [
                SimpleUploadedFile("ons plan.txt", b"plan"),
                SimpleUploadedFile("cijfers.csv", b"a;b"),
            ],
        },
    )

    first, second = PostFile.objects.all()
    assert private_files.url("gesprekken", first.pk) in page_of(client, topic)
    answer = client.get(private_files.url("gesprekken", second.pk))
    assert b"".join(answer) == b"a;b"
    assert "cijfers.csv" in answer["Content-Disposition"]


@pytest.mark.usefixtures("_own_folder")
def test_a_file_of_another_kind_is_refused_with_the_kinds_that_fit(client, member, topic):
    upload = SimpleUploadedFile("macro.exe", b"MZ\x00")

    page = client.post(topic.get_absolute_url(), {"text": "Kijk.", "files": [upload]})

    assert "PDF, DOCX" in page.context["form"].errors["files"][0]
    assert page.context["form"]["text"].value() == "Kijk."
    assert not PostFile.objects.exists()


@pytest.mark.usefixtures("_own_folder")
def test_a_file_of_a_post_that_is_hidden_or_taken_back_is_gone(client, member, topic, guide):
    upload = SimpleUploadedFile("plan.txt", b"plan")
    post = reply(topic, text="Kijk.", by=member.person, files=[upload])
    address = private_files.url("gesprekken", post.files.get().pk)

    delete_post(post, by=member.person)
    assert client.get(address).status_code == 404
    restore_post(post, by=member.person)
    hide(post, reason="Vertrouwelijk", by=guide)
    assert client.get(address).status_code == 404


# --- one's own post afterwards -----------------------------------------------------------------


def test_mending_keeps_the_former_words(client, member, topic):
    post = reply(topic, text="Vijf keer.", by=member.person)

    client.post(url("post_edit", topic, post.pk), {"text": "Zes keer."})

    post.refresh_from_db()
    assert post.text == "Zes keer."
    history = client.get(url("post_history", topic, post.pk)).content.decode()
    assert "Vijf keer." in history
    assert "gewijzigd op" in page_of(client, topic)
    assert ModelLogEntry.objects.filter(action="networks.edit_post").exists()


def test_nobody_mends_or_takes_back_the_words_of_another(client, member, topic):
    post = topic.posts.get()

    assert client.post(url("post_edit", topic, post.pk), {"text": "Anders"}).status_code == 404
    client.post(url("topic_take_back", topic), {"weg": post.pk})
    post.refresh_from_db()
    assert (post.deleted_at, post.text) == (None, "Wie deed dit al eens?")


def test_taking_back_and_undoing_it(client, member, topic):
    post = reply(topic, text="Te snel.", by=member.person)

    page = client.post(url("topic_take_back", topic), {"weg": post.pk}, follow=True).text
    assert "Te snel." not in page
    assert "Zet terug" in page
    topic.refresh_from_db()
    assert topic.last_post_at == topic.created_at

    assert (
        "Te snel."
        in client.post(url("topic_take_back", topic), {"terug": post.pk}, follow=True).text
    )


def test_a_question_that_was_answered_stays_and_one_that_was_not_goes(network, member):
    topic = TopicFactory(network=network, author=member.person)
    opening = topic.posts.get()

    delete_post(opening, by=member.person)
    assert not network.topics.visible().exists()
    restore_post(opening, by=member.person)
    assert network.topics.visible().get() == topic

    PostFactory(topic=topic)
    with pytest.raises(SpeakRefused) as refused:
        delete_post(opening, by=member.person)
    assert refused.value.refusal == SpeakRefusal.ANSWERED


def test_an_answer_that_is_taken_back_solves_nothing(network, member, topic, guide):
    post = reply(topic, text="Zo.", by=member.person)
    choose_solution(topic, post, by=guide)

    delete_post(post, by=member.person)

    topic.refresh_from_db()
    assert topic.solution is None
    assert topic in network.topics.unanswered()


# --- drafts ------------------------------------------------------------------------------------


def test_words_are_kept_for_later_and_go_once_they_are_posted(client, member, topic):
    client.post(topic.get_absolute_url(), {"text": "Half af", "doe": "bewaar"})
    assert topic.posts.count() == 1
    assert client.get(topic.get_absolute_url()).context["form"]["text"].value() == "Half af"

    client.post(topic.get_absolute_url(), {"text": "Af"})
    assert not TalkDraft.objects.exists()


def test_what_is_refused_is_kept_even_when_the_window_closes(client, member, topic):
    text = "a" * (POST_LIMIT + 7)

    client.post(topic.get_absolute_url(), {"text": text})

    assert client.get(topic.get_absolute_url()).context["form"]["text"].value() == text


def test_a_draft_is_nobody_elses(client, member, topic, guide):
    client.post(topic.get_absolute_url(), {"text": "Half af", "doe": "bewaar"})

    client.force_login(guide.user)

    assert "Half af" not in page_of(client, topic)


# --- pace, reports -----------------------------------------------------------------------------


def test_slow_mode_says_when_one_may_write_again(client, member, topic, guide):
    set_slow_mode(topic, minutes=30, by=guide)
    with time_machine.travel(timezone.now().replace(hour=9, minute=10), tick=False) as now:
        client.post(topic.get_absolute_url(), {"text": "Een"})
        page = client.post(topic.get_absolute_url(), {"text": "Twee"}).content.decode()
        assert "om de 30 minuten één bericht. Je kan weer schrijven om" in page
        reply(topic, text="Ik begeleid.", by=guide)
        reply(topic, text="En nog eens.", by=guide)
        now.shift(30 * 60)
        client.post(topic.get_absolute_url(), {"text": "Twee"})

    assert list(topic.posts.filter(author=member.person).values_list("text", flat=True)) == [
        "Een",
        "Twee",
    ]


def test_only_the_paces_of_the_list_are_taken(client, guide, topic):
    client.force_login(guide.user)

    for minutes in ("7", "x", "-5", "99999999"):
        client.post(url("topic_slow", topic), {"minuten": minutes})
    topic.refresh_from_db()
    assert topic.slow_minutes == 0


def test_a_report_reaches_the_moderator_who_settles_it(client, member, topic, guide, mails):
    post = topic.posts.get()
    for _ in range(2):
        client.post(url("post_report", topic, post.pk), {"reason": "Dit is reclame"})
    [mail] = mails("network_reported")
    assert (mail.to, "Dit is reclame" in mail.body_text) == (guide.email, True)
    assert member.person.last_name not in mail.body_text

    client.force_login(guide.user)
    assert (
        "Dit is reclame" in client.get(reverse("networks:reports", args=[topic.network.slug])).text
    )
    client.post(url("post_settle", topic, post.pk))

    assert not Report.objects.open().exists()


def test_hiding_settles_what_was_reported(member, topic, guide):
    report_post(topic.posts.get(), reason="Reclame", by=member.person)

    hide(topic.posts.get(), reason="Inderdaad", by=guide)

    assert Report.objects.get().settled_by == guide


def test_a_stranger_reports_nothing(topic):
    with pytest.raises(ReportRefused):
        report_post(topic.posts.get(), reason="Zomaar", by=PersonFactory())
