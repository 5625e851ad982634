"""Asking people for an answer, and once more who did not give one."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from wagtail.log_actions import log

from members.mail.outbox import send, wake
from members.models import BoardContact, Organisation, Person
from surveys.enums import Door
from surveys.models import Invitation, Survey


@dataclass(frozen=True)
class Guest:
    person: Person
    organisation: Organisation | None = None
    role: str = ""


@transaction.atomic
def invite(survey: Survey, guests: Iterable[Guest], *, by: Person | None) -> int:
    """Invite who was not invited yet and has an address. Returns how many mails were promised."""
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    known = set(survey.invitations.values_list("person", flat=True))
    count = 0
    for guest in guests:
        if guest.person.pk in known or not guest.person.email:
            continue
        known.add(guest.person.pk)
        invitation = Invitation.objects.create(
            survey=survey,
            person=guest.person,
            organisation=guest.organisation,
            role=guest.role,
        )
        _mail("survey_invitation", invitation)
        count += 1
    if count:
        wake()
        log(survey, "surveys.invite", user=getattr(by, "user", None), data={"count": count})
    return count


def invite_boards(survey: Survey, *, by: Person | None) -> int:
    """Every officer and alderman of the contact register, each for the own municipality."""
    contacts = BoardContact.objects.current().select_related("person", "municipality")
    return invite(survey, [Guest(each.person, each.municipality) for each in contacts], by=by)


@transaction.atomic
def remind(survey: Survey, *, by: Person | None) -> int:
    """One reminder to whoever did not answer; a second call reaches nobody. In a survey that asks
    boards, a colleague's answer is enough for all. Returns how many."""
    survey = Survey.objects.select_for_update().get(pk=survey.pk)
    if survey.door() != Door.OPEN:
        return 0
    waiting = survey.invitations.to_remind()
    if survey.by_board:
        done = survey.submissions.counted().values("board")
        waiting = waiting.exclude(organisation__in=done)
    rows = list(waiting.select_related("person"))
    Invitation.objects.filter(pk__in=[row.pk for row in rows]).update(reminded=True)
    for row in rows:
        _mail("survey_reminder", row)
    if rows:
        wake()
        log(survey, "surveys.remind", user=getattr(by, "user", None), data={"count": len(rows)})
    return len(rows)


def _mail(template: str, invitation: Invitation) -> None:
    address = reverse("surveys:answer", args=[invitation.token])
    send(
        template,
        invitation.person.email,
        {
            "person": invitation.person,
            "survey": invitation.survey,
            "board": invitation.organisation,
            "url": f"{settings.SITE_URL}{address}",
        },
        reason="Je kreeg deze mail omdat we graag weten wat jij ervan vindt. "
        "We herinneren je er hoogstens één keer aan.",
        person=invitation.person,
        nudge=False,
    )
