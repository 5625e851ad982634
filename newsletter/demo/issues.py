"""A year of issues as they went out, and the one for next month in the making."""

import random
from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.text import slugify

from cms.models import NewsPage
from events.models import Event
from members.dutch import MONTHS
from members.enums import MailState
from members.models import Person
from newsletter.actions.freezing import new_message_id
from newsletter.demo.texts_autumn import AUTUMN, DRAFT
from newsletter.demo.texts_spring import SPRING
from newsletter.enums import DispatchState, SkipReason
from newsletter.interest import prepare_rows
from newsletter.models import (
    Delivery,
    Dispatch,
    Issue,
    IssueSnapshot,
    LinkInterest,
    Subscription,
)
from newsletter.models.issue import content_hash
from newsletter.rendering import render

FIRST_NUMBER = 19
TEXTS = {**SPRING, **AUTUMN}
WITH_DELIVERIES = 2  # of the last issues one can see who got them; enough to look at
COORDINATOR = "coordinator@vvsg.example"


def load_issues(now):
    sender = Person.objects.with_address(COORDINATOR).first()
    moments = _sent_moments(now)
    for place, moment in enumerate(moments):
        issue = _write(TEXTS[moment.month], FIRST_NUMBER + place, moment)
        dispatch = _send(issue, moment, sender)
        if place >= len(moments) - WITH_DELIVERIES:
            _deliver(dispatch, moment)
    _draft(FIRST_NUMBER + len(moments), now)


def _sent_moments(now):
    """The second Tuesday at ten o'clock of the last twelve months in which that is past."""
    moments, day = [], now.date().replace(day=1)
    while len(moments) < 12:
        tuesday = day + timedelta(days=(1 - day.weekday()) % 7 + 7)
        moment = timezone.make_aware(datetime.combine(tuesday, time(10)))
        if moment < now - timedelta(hours=2):
            moments.append(moment)
        day = (day - timedelta(days=1)).replace(day=1)
    return moments[::-1]


def _paragraph(text):
    return f"<p>{text}</p>"


def _blocks(text):
    yield "intro", {"text": _paragraph(text.intro)}
    for section, title, theme, words, path, link_text in text.messages:
        yield (
            "free",
            {
                "section": section,
                "title": title,
                "theme": theme,
                "text": _paragraph(words),
                "link": path,
                "link_text": link_text,
            },
        )


AGENDA = ("agenda", {"section": "Kom erbij", "theme": "", "weeks": 6, "count": 4})


def _write(text, number, moment):
    issue = Issue(
        title=text.title,
        slug=f"{slugify(text.title)}-{MONTHS[moment.month - 1]}-{moment.year}",
        number=number,
        preview_text=text.preview,
        body=[*_blocks(text), AGENDA, ("closing", {"text": _paragraph(text.closing)})],
        created_at=moment - timedelta(days=9),
        live=False,
    )
    issue.save()
    issue.save_revision(clean=False)
    return issue


def _send(issue, moment, sender):
    rendered = render(issue, moment)
    snapshot = IssueSnapshot.objects.create(
        issue=issue,
        revision=issue.latest_revision,
        subject=rendered.subject,
        html=rendered.html,
        text=rendered.text,
        web_html=rendered.web_html,
        sha256=content_hash(rendered.subject, rendered.html, rendered.text),
        approved_at=moment - timedelta(hours=1),
        approved_by=sender,
    )
    prepare_rows(snapshot)
    _interest(issue)
    return Dispatch.objects.create(
        issue=issue,
        snapshot=snapshot,
        state=DispatchState.SENT,
        prepared_at=moment,
        started_at=moment,
        sent_at=moment + timedelta(minutes=3),
        sent_by=sender,
    )


def _interest(issue):
    chance = random.Random(issue.number)
    for row in issue.interest.all():
        LinkInterest.objects.filter(pk=row.pk).update(count=chance.randrange(12, 190))


def _deliver(dispatch, moment):
    chance = random.Random(dispatch.issue.number)
    readers = (
        Subscription.objects.filter(confirmed_at__lt=moment)
        .exclude(left_at__lt=moment)
        .exclude(person__email="")
        .values_list("pk", "person__email")
    )
    rows = [_delivery(dispatch.issue, pk, address, moment, chance) for pk, address in readers]
    Delivery.objects.bulk_create(rows, batch_size=500)


def _delivery(issue, subscription_id, address, moment, chance):
    row = Delivery(
        issue=issue,
        subscription_id=subscription_id,
        address=address,
        message_id=new_message_id(issue),
        due_at=moment,
        attempts=1,
        state=MailState.SENT,
        smtp_code=250,
        sent_at=moment + timedelta(seconds=chance.randrange(180)),
    )
    luck = chance.random()
    if luck < 0.006:
        row.state, row.smtp_code, row.sent_at = MailState.FAILED, 550, None
        row.reason = "5.1.1 De postbus bestaat niet"
    elif luck < 0.008:
        row.state, row.smtp_code, row.sent_at = MailState.SKIPPED, None, None
        row.attempts, row.reason = 0, SkipReason.LEFT.label
    return row


def _draft(number, now):
    next_month = (now.date().replace(day=28) + timedelta(days=4)).replace(day=1)
    body = list(_blocks(DRAFT))
    events = Event.objects.published().not_cancelled().upcoming(now)
    if event := events.first():
        body.append(("event", {"section": "Kom erbij", "event": event, "text": ""}))
    if news := NewsPage.objects.live().order_by("-first_published_at", "-pk").first():
        body.append(("item", {"section": "Nieuw op de site", "page": news, "title": ""}))
    body += [("agenda", {**AGENDA[1], "section": "In de agenda"})]
    body += [("closing", {"text": _paragraph(DRAFT.closing)})]
    issue = Issue(
        title=DRAFT.title,
        slug=f"{slugify(DRAFT.title)}-{MONTHS[next_month.month - 1]}-{next_month.year}",
        number=number,
        preview_text=DRAFT.preview,
        body=body,
        created_at=now - timedelta(days=2),
        live=False,
    )
    issue.save()
    issue.save_revision(clean=False)
