"""Every mail of the agenda. A calendar understands one entry per mail, so each further day of a
session of several days comes in a short mail of its own."""

from django.utils import timezone

from events.actions import invitations
from events.enums import DayMode, RegistrationStatus
from events.models import (
    Mailing,
    PersonalInvitation,
    Registration,
    RegistrationGroup,
    SessionDay,
)
from events.position import position_of
from events.session_days import days_of, planned_days
from members.mail import outbox
from members.models import OutboxMail

# By this the history of a registration finds its mails.
ABOUT = "X-Entity-Ref-ID"
WHY_REGISTERED = "Met dit adres is iemand ingeschreven voor deze activiteit."
WHY_GROUP = "Met dit adres schreef iemand collega's in voor deze activiteit."
WHY_ASKED = "Iemand vroeg met een oude link van jou een nieuwe aan."


def about(registration: Registration) -> str:
    return f"inschrijving-{registration.pk}"


def send_confirmed(registration: Registration) -> OutboxMail:
    return _invite("registration_confirmed", registration)


def send_promoted(registration: Registration) -> OutboxMail:
    return _invite("registration_promoted", registration)


def send_waiting(registration: Registration) -> OutboxMail:
    return _send("registration_waiting", registration, position=position_of(registration))


def send_offered(registration: Registration) -> OutboxMail:
    return _send("seat_offered", registration, until=registration.held_until, brief=True)


def send_offer_lapsed(registration: Registration) -> OutboxMail:
    return _send("seat_offer_lapsed", registration, brief=True)


def send_choice_full(registration: Registration) -> OutboxMail:
    """A seat came free, but not at what this person chose."""
    return _send("seat_choice_full", registration, brief=True)


def send_called(registration: Registration) -> OutboxMail:
    return _send("seat_called", registration, brief=True)


def send_requested(registration: Registration) -> OutboxMail:
    return _send("registration_requested", registration)


def send_rejected(registration: Registration) -> OutboxMail:
    return _send("registration_rejected", registration, brief=True)


def send_handed_over(registration: Registration) -> OutboxMail:
    """To whoever gave the place away."""
    return _withdraw("registration_handed_over", registration, registration.is_confirmed)


def send_standing(registration: Registration) -> OutboxMail:
    """How it stands now, to whoever came in somebody's place."""
    if registration.is_confirmed:
        return send_confirmed(registration)
    if registration.is_requested:
        return send_requested(registration)
    return send_offered(registration) if registration.is_offered else send_waiting(registration)


def send_group_overview(group: RegistrationGroup) -> OutboxMail:
    session = group.session
    return outbox.send(
        "group_overview",
        group.contact.email,
        {
            "group": group,
            "person": group.contact,
            "session": session,
            "event": session.event,
            "days": planned_days(session),
            "rows": group.registrations.select_related("person"),
            "brief": True,
        },
        reason=WHY_GROUP,
        person=group.contact,
    )


def send_known(registration: Registration) -> OutboxMail:
    """Somebody filled in the form again: the mail, not the page, says how it stands."""
    return _send("registration_known", registration, position=position_of(registration))


def send_link(registration: Registration) -> OutboxMail:
    """Somebody opened a link from before the address changed and asked for the one of today."""
    return _send("registration_link", registration, reason=WHY_ASKED)


def send_selected(registration: Registration, mailing: Mailing) -> OutboxMail:
    """What the organiser wrote; an answer goes to whoever helps with questions."""
    return _send(
        "event_message",
        registration,
        answer_to=mailing.event.contact_email,
        subject=mailing.subject,
        text=mailing.text,
    )


def send_cancelled(registration: Registration, *, was: RegistrationStatus) -> OutboxMail:
    """`was` says how it stood: each hears what is no longer theirs."""
    was_confirmed = was == RegistrationStatus.CONFIRMED
    return _withdraw("registration_cancelled", registration, was_confirmed, was=str(was))


def send_event_cancelled(registration: Registration, *, was_confirmed: bool) -> OutboxMail:
    return _withdraw("event_cancelled", registration, was_confirmed)


def send_day_changed(registration: Registration, day: SessionDay) -> OutboxMail:
    calendar = invitations.request_for(registration, day)
    return _send("day_changed", registration, day=day, calendar=calendar)


def send_day_news(registration: Registration, day: SessionDay) -> OutboxMail:
    """To who has no seat: a calendar knows nothing of the day, so this carries no entry."""
    return _send("day_news", registration, day=day)


def send_reminder(registration: Registration, day: SessionDay) -> OutboxMail:
    """A calendar already has the day, so this carries no entry."""
    return _send("registration_reminder", registration, day=day)


def send_day_cancelled(registration: Registration, day: SessionDay) -> OutboxMail:
    calendar = invitations.withdrawal_for(registration, day)
    return _send("day_cancelled", registration, day=day, calendar=calendar)


def _invite(template, registration):
    first, *others = _days_to_come(registration) or [None]
    calendar = invitations.request_for(registration, first) if first else None
    mail = _send(template, registration, calendar=calendar)
    for day in others:
        calendar = invitations.request_for(registration, day)
        _send("day_invitation", registration, day=day, calendar=calendar)
    return mail


def _withdraw(template, registration, was_confirmed, **context):
    days = _days_in_calendar(registration) if was_confirmed else []
    first, *others = days or [None]
    calendar = invitations.withdrawal_for(registration, first) if first else None
    context |= {"calendar": calendar, "was_confirmed": was_confirmed, "brief": True}
    mail = _send(template, registration, **context)
    for day in others:
        calendar = invitations.withdrawal_for(registration, day)
        _send("day_withdrawn", registration, day=day, calendar=calendar, brief=True)
    return mail


def _send(
    template,
    registration,
    *,
    day=None,
    calendar=None,
    reason=WHY_REGISTERED,
    answer_to="",
    **context,
):
    session = registration.session
    days = [day] if day else planned_days(session)
    headers = {ABOUT: about(registration)}
    if answer_to:
        headers["Reply-To"] = answer_to
    return outbox.send(
        template,
        registration.person.email,
        {
            "registration": registration,
            "person": registration.person,
            "session": session,
            "event": session.event,
            "days": days,
            "on_the_spot": any(each.mode != DayMode.DIGITAL for each in days),
            "day": day,
            **context,
        },
        reason=reason,
        person=registration.person,
        calendar=calendar,
        headers=headers,
    )


def _days_to_come(registration) -> list[SessionDay]:
    now = timezone.now()
    return [day for day in planned_days(registration.session) if day.ends_at >= now]


def _days_in_calendar(registration) -> list[SessionDay]:
    """To come, and those dropped a moment ago of which this person was not told yet."""
    session = registration.session
    told = PersonalInvitation.objects.filter(person=registration.person_id, withdrawn=False)
    known, now = set(told.values_list("day", flat=True)), timezone.now()
    return [
        day
        for day in days_of(session)
        if day.ends_at >= now and (not day.is_cancelled or day.pk in known)
    ]
