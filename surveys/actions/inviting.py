"""Asking people for an answer, and once more who did not give one.

An invitation is a row first; the mails follow in turns, so that asking thousands is as safe as
asking one.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from members.actions.consents import refused
from members.enums import ConsentPurpose
from members.mail.outbox import send, wake
from members.models import Person
from surveys.audience import Guest, audience_of, narrowed
from surveys.boards import voted
from surveys.enums import YEARLY, Door
from surveys.models import Invitation, Survey

AT_ONCE = 50  # mails of one turn
REMIND_AFTER = timedelta(days=7)
REMIND_YEARLY_AFTER = timedelta(days=14)  # these stay open for weeks


@transaction.atomic
def invite(survey: Survey, guests: Iterable[Guest], *, by: Person | None) -> int:
    """Invite who was not invited yet, has an address and did not ask to be left alone. Returns how
    many mails were promised; the first leave now, the others with the next turns."""
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    if survey.door() == Door.CLOSED:
        return 0
    rows = Invitation.objects.bulk_create(
        Invitation(
            survey=survey, person=guest.person, organisation=guest.organisation, role=guest.role
        )
        for guest in narrowed(survey, guests).guests
    )
    if rows:
        log(survey, "surveys.invite", user=getattr(by, "user", None), data={"count": len(rows)})
        mail_waiting(survey)
    return len(rows)


def invite_audience(survey: Survey, *, by: Person | None) -> int:
    """Everybody whom this survey is for."""
    return invite(survey, audience_of(survey).guests, by=by)


@transaction.atomic
def mail_waiting(survey: Survey | None = None, now=None) -> int:
    """Mail those who were invited and not asked yet, of open surveys. Repeatable; returns how
    many were mailed."""
    today = timezone.localdate(now)
    rows = Invitation.objects.to_mail().filter(survey__in=Survey.objects.open(now))
    if survey:
        rows = rows.filter(survey=survey)
    rows = list(rows.select_related("survey", "person", "organisation").order_by("pk")[:AT_ONCE])
    unwilling = refused([row.person_id for row in rows], ConsentPurpose.SURVEYS)
    count = 0
    for row in rows:
        # By condition: of two workers only one mails.
        ours = Invitation.objects.to_mail().filter(pk=row.pk).update(asked_on=today)
        if ours and row.person_id not in unwilling:
            _mail("survey_invitation", row)
            count += 1
    if count:
        wake()
    return count


def remind_due(now=None) -> int:
    """The one reminder of every open survey, to whoever was asked a week ago (two weeks for what
    is asked every year) and did not answer. Returns how many mails."""
    today = timezone.localdate(now)
    asked = Q(asked_on__lte=today - REMIND_AFTER) & ~Q(survey__kind__in=YEARLY)
    asked |= Q(asked_on__lte=today - REMIND_YEARLY_AFTER, survey__kind__in=YEARLY)
    due = Invitation.objects.to_remind().filter(asked, survey__in=Survey.objects.open(now))
    surveys = Survey.objects.filter(pk__in=due.values("survey"))
    return sum(_in_turns(survey, due.filter(survey=survey), None) for survey in surveys)


def remind(survey: Survey, *, by: Person | None) -> int:
    """One reminder to whoever did not answer; a second call reaches nobody. In a survey that asks
    boards, a colleague's answer is enough for all. Returns how many."""
    if survey.door() != Door.OPEN:
        return 0
    return _in_turns(survey, survey.invitations.to_remind(), by)


def _in_turns(survey, rows, by) -> int:
    count = 0
    while done := _remind_some(survey, rows):
        count += done
    if count:
        log(survey, "surveys.remind", user=getattr(by, "user", None), data={"count": count})
    return count


@transaction.atomic
def _remind_some(survey, rows) -> int:
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    found = list(to_remind(survey, rows)[:AT_ONCE])
    Invitation.objects.filter(pk__in=[row.pk for row in found]).update(reminded=True)
    for row in found:
        _mail("survey_reminder", row)
    if found:
        wake()
    return len(found)


def to_remind(survey: Survey, rows):
    """Of these invitations those whose person and board still have something to tell."""
    waiting = rows.select_related("person", "organisation", "survey").order_by("pk")
    if survey.by_board:
        waiting = waiting.exclude(organisation__in=voted(survey))
    people = list(waiting.values_list("person", flat=True))
    return waiting.exclude(person__in=refused(people, ConsentPurpose.SURVEYS))


def _mail(template: str, invitation: Invitation) -> None:
    address = reverse("surveys:answer", args=[invitation.token])
    alone = reverse("surveys:leave_alone", args=[invitation.token])
    send(
        template,
        invitation.person.email,
        {
            "person": invitation.person,
            "survey": invitation.survey,
            "board": invitation.organisation,
            "url": f"{settings.SITE_URL}{address}",
            "alone_url": f"{settings.SITE_URL}{alone}",
        },
        reason="Je kreeg deze mail omdat we graag weten wat jij ervan vindt. "
        "We herinneren je er hoogstens één keer aan.",
        person=invitation.person,
        nudge=False,
    )
