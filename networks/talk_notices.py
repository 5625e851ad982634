"""The mails about discussions: what was said, what one missed, what a moderator should see.

A mail about a topic can simply be answered: `Reply-To` is signed for its reader and that topic.
"""

from django.conf import settings
from django.urls import reverse

from members.mail.outbox import send
from networks.by_mail.addresses import reply_address, start_address
from networks.by_mail.quotes import OUR_MARK
from networks.bylines import Byline
from networks.marked_text import as_html
from networks.models import MailChoice, Post, Report, Topic
from networks.notices import absolute, to_who_guides

LIST_DOMAIN = "groepen"


def leave_url(choice: MailChoice) -> str:
    return absolute(reverse("networks:mails_leave", args=[choice.token]))


def _headers(choice: MailChoice, *, reply_to="", topic: Topic | None = None) -> dict[str, str]:
    """One-click leaving (RFC 8058), a list to filter on, and a thread per topic."""
    network = choice.network
    domain = settings.NETWORKS_MAIL_ADDRESS.rpartition("@")[2]
    headers = {
        "List-Id": f"<{network.pk}.{LIST_DOMAIN}.{domain}>",
        "List-Unsubscribe": f"<{leave_url(choice)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    if reply_to:
        headers["Reply-To"] = reply_to
    if topic:
        thread = f"<gesprek-{topic.pk}.{LIST_DOMAIN}@{domain}>"
        headers |= {"In-Reply-To": thread, "References": thread}
    return headers


def post_told(post: Post, choice: MailChoice, byline: Byline, *, reason: str):
    """Say what was said, to one listener."""
    topic, network, person = post.topic, choice.network, choice.person
    context = {
        "mark": OUR_MARK,
        "network": network,
        "topic": topic,
        "byline": byline,
        "text": post.text,
        "html": as_html(post.text),
        "files": [file.name for file in post.files.all()],
        "is_opening": post.is_opening,
        "post_url": absolute(post.get_absolute_url()),
        "settings_url": absolute(reverse("networks:mail_settings", args=[network.slug])),
        "leave_url": leave_url(choice),
        "answers_to_group": True,
    }
    headers = _headers(choice, reply_to=reply_address(topic, person), topic=topic)
    return send(
        "network_post",
        person.email,
        context,
        reason=reason,
        person=person,
        headers=headers,
        nudge=False,
    )


def digest(choice: MailChoice, missed: list[dict]):
    """What one member missed in one group. `missed`: topic, count and excerpt, the busiest first.

    The mail itself answers the first topic; each other one has an address of its own.
    """
    network, person = choice.network, choice.person
    first = missed[0]["topic"]
    for row in missed:
        row["url"] = absolute(row["topic"].get_absolute_url())
        row["reply_to"] = reply_address(row["topic"], person)
    context = {
        "mark": OUR_MARK,
        "person": person,
        "network": network,
        "missed": missed,
        "first": first,
        "topics_url": absolute(network.topics_url),
        "start_to": start_address(network, person),
        "settings_url": absolute(reverse("networks:mail_settings", args=[network.slug])),
        "leave_url": leave_url(choice),
        "answers_to_group": True,
    }
    return send(
        "network_digest",
        person.email,
        context,
        reason=f"Je krijgt deze mail omdat je lid bent van {network.title} en sinds vorige keer "
        "iets miste.",
        person=person,
        headers=_headers(choice, reply_to=missed[0]["reply_to"]),
        nudge=False,
    )


def post_reported(report: Report):
    post = report.post
    return to_who_guides(
        "network_reported",
        post.topic.network,
        report=report,
        topic=post.topic,
        post_url=absolute(post.get_absolute_url()),
        reports_url=absolute(reverse("networks:reports", args=[post.topic.network.slug])),
    )


def unanswered(topic: Topic):
    return to_who_guides(
        "network_unanswered",
        topic.network,
        topic=topic,
        topic_url=absolute(topic.get_absolute_url()),
    )


def mail_not_taken(address, letter, *, why, person=None, topic=None, kept=False):
    """Why a mail was not posted, with the words it held, so that nothing is lost."""
    context = {
        "why": why,
        "person": person,
        "topic": topic,
        "topic_url": absolute(topic.get_absolute_url()) if topic else "",
        "subject": letter.subject,
        "text": letter.text if person else "",
        "kept": kept,
    }
    return send(
        "network_mail_refused",
        address,
        context,
        reason="Je krijgt deze mail omdat je naar een groep op onze site mailde.",
        person=person,
        headers=_answer_to(letter),
    )


def _answer_to(letter) -> dict[str, str]:
    headers = {"Auto-Submitted": "auto-replied"}
    if letter.message_id.startswith("<") and not set("\r\n") & set(letter.message_id):
        headers["In-Reply-To"] = letter.message_id
    return headers


def mail_set_ready(person, network):
    context = {
        "person": person,
        "network": network,
        "start_url": absolute(reverse("networks:topic_start", args=[network.slug])),
        "start_to": start_address(network, person),
    }
    return send(
        "network_mail_ready",
        person.email,
        context,
        reason=f"Iemand mailde vanaf jouw adres naar {network.title}.",
        person=person,
        headers={"Auto-Submitted": "auto-replied", "Reply-To": context["start_to"]},
    )


def files_not_taken(post: Post, person, complaints: list[str]):
    context = {
        "person": person,
        "topic": post.topic,
        "complaints": complaints,
        "post_url": absolute(post.get_absolute_url()),
    }
    return send(
        "network_mail_files",
        person.email,
        context,
        reason=f"Je krijgt deze mail omdat je per mail schreef in {post.topic.network.title}.",
        person=person,
        headers={"Auto-Submitted": "auto-replied"},
    )
