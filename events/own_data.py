"""What the agenda keeps about a person, as that person may read it."""

from events.models import (
    Answer,
    Attendance,
    AttendanceProposal,
    Billing,
    Needs,
    Offer,
    PersonalFeed,
    Reconfirmation,
    Registration,
)
from members.models import Person
from members.slots import PersonalData


def collect(person: Person) -> list[PersonalData]:
    """The agenda's answer to `slots.export_person`."""
    rows = Registration.objects.of_person(person).with_event().order_by("registered_at")
    attended = Attendance.objects.filter(registration__person=person).select_related(
        "day__session__event"
    )
    return [
        PersonalData("Inschrijvingen", [_registration(row) for row in rows]),
        PersonalData("Antwoorden bij inschrijvingen", [_answer(row) for row in _answers(person)]),
        PersonalData("Aangeboden plaatsen", [_offer(row) for row in _offers(person)]),
        PersonalData("Wat je nodig hebt om mee te doen", _needs(person)),
        PersonalData("Facturatie", _billing(person)),
        PersonalData("Eigen kalender", _calendar(person)),
        PersonalData("Vragen of je nog komt", _coming_again(person)),
        PersonalData("Online deelgenomen", _joined(person)),
        PersonalData(
            "Aanwezigheden",
            [
                {
                    "activiteit": row.day.session.event.title,
                    "dag": row.day.starts_at,
                    "aanwezigheid": row.get_state_display(),
                    "aangeduid op": row.marked_at,
                }
                for row in attended.order_by("day__starts_at")
            ],
        ),
    ]


def _needs(person):
    rows = Needs.objects.filter(registration__person=person)
    return [
        {
            "activiteit": row.registration.session.event.title,
            "nodig": ", ".join(each.label for each in told.provisions),
            "in je eigen woorden": told.words,
            "doorgegeven op": row.told_at,
        }
        for row in rows.select_related("registration__session__event").order_by("told_at")
        if (told := row.told)
    ]


def _billing(person):
    rows = Billing.objects.filter(registration__person=person).for_export()
    return [
        {
            "activiteit": row.registration.session.event.title,
            "prijs": row.amount,
            "bestelbonnummer": row.order_number,
            "naam op de factuur": row.invoiced_to,
        }
        for row in rows.select_related("registration__session__event")
    ]


def _answers(person):
    rows = Answer.objects.filter(registration__person=person)
    rows = rows.select_related("question", "option", "registration__session__event")
    return rows.order_by("registration", "question__position", "option__position", "pk")


def _answer(row):
    """A consent with the words to which it was given."""
    return {
        "activiteit": row.registration.session.event.title,
        "vraag": row.text if row.question.is_consent else row.question.label,
        "antwoord": row.words,
        "beantwoord op": row.given_at,
    }


def _calendar(person):
    """That there is one: who has the address reads along, so a copy of one's data leaves it out."""
    return [
        {"adres gemaakt op": feed.made_at} for feed in PersonalFeed.objects.filter(person=person)
    ]


def _coming_again(person):
    rows = Reconfirmation.objects.filter(registration__person=person)
    return [
        {
            "activiteit": row.day.session.event.title,
            "gevraagd op": row.asked_at,
            "opnieuw bevestigd op": row.answered_at,
        }
        for row in rows.select_related("day__session__event")
    ]


def _joined(person):
    rows = AttendanceProposal.objects.filter(registration__person=person)
    return [
        {"activiteit": row.day.session.event.title, "om": row.joined_at}
        for row in rows.select_related("day__session__event")
    ]


def _offers(person):
    rows = Offer.objects.filter(registration__person=person)
    return rows.select_related("registration__session__event")


def _offer(row):
    return {
        "activiteit": row.registration.session.event.title,
        "aangeboden op": row.made_at,
        "geldig tot": row.expires_at,
        "uitkomst": row.get_outcome_display(),
    }


def _registration(row):
    return {
        "activiteit": row.session.event.title,
        "sessie": row.session.name,
        "organisatie": row.organisation_label,
        "rol": row.get_role_display(),
        "status": row.get_status_display(),
        "waarom op de wachtlijst": row.why_waiting,
        "kwam onverwacht": row.walk_in,
        "ingeschreven op": row.registered_at,
        "bevestigd op": row.confirmed_at,
        "geannuleerd op": row.cancelled_at,
        "reden": row.cancel_reason,
    }
