"""What the newsletter keeps about a person, as that person may read it."""

from members.models import Person
from members.slots import PersonalData
from newsletter.models import Delivery, Subscription, SubscriptionChange, SubscriptionRequest


def collect(person: Person) -> list[PersonalData]:
    """The subscription, its history and what was sent; answers `slots.export_person`."""
    mine = Subscription.objects.filter(person=person)
    changes = SubscriptionChange.objects.filter(subscription__in=mine)
    sent = Delivery.objects.filter(subscription__in=mine).select_related("issue")
    return [
        PersonalData("Nieuwsbrief", [_subscription(row) for row in mine]),
        PersonalData("In- en uitschrijvingen", [_change(row) for row in changes]),
        PersonalData("Nog niet bevestigde aanvragen", [_request(row) for row in _requests(person)]),
        PersonalData(
            "Nummers die we je stuurden",
            [_delivery(row) for row in sent.order_by("issue__number")],
        ),
    ]


def _subscription(row):
    return {
        "toestand": row.get_state_display(),
        "ingeschreven op": row.confirmed_at,
        "uitgeschreven op": row.left_at,
        "waarom": row.get_left_because_display(),
        "gepauzeerd tot": row.paused_until,
        "thema's": ", ".join(theme.label for theme in row.themes),
    }


def _change(row):
    return {"wat": row.get_kind_display(), "op": row.at}


def _requests(person):
    """Behind a shared mailbox only what carries this name: the rest is somebody else's."""
    waiting = SubscriptionRequest.objects.waiting().filter(email=person.email).exclude(email="")
    if person.shared_mailbox:
        waiting = waiting.filter(
            first_name__iexact=person.first_name, last_name__iexact=person.last_name
        )
    return waiting.order_by("requested_at")


def _request(row):
    return {
        "naam": f"{row.first_name} {row.last_name}".strip(),
        "thema's": ", ".join(theme.label for theme in row.themes),
        "aangevraagd op": row.requested_at,
    }


def _delivery(row):
    return {
        "nummer": row.issue.title,
        "adres": row.address,
        "toestand": row.get_state_display(),
        "wat de mailserver zei": row.reason,
        "verstuurd op": row.sent_at,
    }
