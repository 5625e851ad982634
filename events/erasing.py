"""The agenda's part of erasing: seats to come are given back, what took place counts on."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.actions.needs import drop_needs
from events.models import (
    Answer,
    Attendance,
    Billing,
    Event,
    EventOrganiser,
    Needs,
    NeedsGone,
    PersonalFeed,
    Registration,
    RegistrationGroup,
    RetiredLink,
    SessionDay,
)
from events.models.tokens import new_token
from members.models import Person
from members.slots import Erased, ErasureBlock
from members.traces import Traces

GIVEN_BACK = "Je plaats gaat naar wie op de wachtlijst staat."
STAYS = "Ze tellen in onze cijfers, met organisatie en rol en zonder je naam."


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The agenda's answer to `slots.erase_person`."""
    traces = Traces.of(person)
    mine = Registration.objects.of_person(person)
    to_come = list(_to_come(mine).select_related("session"))
    past_contact = _as_contact(traces).exclude(pk__in=_coming_as_contact(traces))
    counts = (
        Erased("Inschrijvingen voor wat nog komt", len(to_come), why=GIVEN_BACK),
        Erased("Inschrijvingen van vroeger", mine.count() - len(to_come), kept=True, why=STAYS),
        Erased("Antwoorden in je eigen woorden", _words(mine).count()),
        Erased("Aanwezigheden", _attended(person).count(), kept=True, why=STAYS),
        Erased("Wat je nodig hebt om mee te doen", _needs(mine).count()),
        Erased("Contactpersoon bij een voorbije activiteit", past_contact.count()),
    )
    done = [row for row in counts if row.count]
    if not dry_run:
        drop_needs(list(mine.values_list("pk", flat=True)), NeedsGone.WITHDRAWN)
        for registration in to_come:
            cancel_registration(registration, by=person, late=True)
        for registration in mine:
            _empty(registration)
        Billing.objects.filter(registration__in=mine).update(order_number="", invoiced_to="")
        _words(mine).delete()
        RetiredLink.objects.filter(registration__in=mine).delete()
        PersonalFeed.objects.filter(person=person).delete()
        EventOrganiser.objects.filter(person=person).delete()
        for group in RegistrationGroup.objects.filter(contact=person):
            group.token, group.form_key = new_token(), ""
            group.save(update_fields=["token", "form_key"])
        past_contact.update(contact_name="", contact_email="", contact_phone="")
    return done


def blocks(*, person: Person) -> Iterable[ErasureBlock]:
    """Whoever readers are told to mail about an activity to come is replaced there first."""
    for event in _coming_as_contact(Traces.of(person)):
        text = f"Dit is de contactpersoon van “{event.title}”. Zet daar eerst iemand anders."
        yield ErasureBlock(text, event.url, "Bekijk de activiteit")


def _to_come(registrations):
    """Those of which nothing began: after that, cancelling would undo an attendance."""
    days = SessionDay.objects.filter(session=OuterRef("session"), cancelled_at__isnull=True)
    begun = days.filter(starts_at__lte=timezone.now())
    return registrations.active().filter(Exists(days), ~Exists(begun))


def _needs(registrations):
    return Needs.objects.filter(registration__in=registrations)


def _words(registrations):
    """What was typed and agreed to; what was chosen stays with the seat, without a name."""
    return Answer.objects.in_words().filter(registration__in=registrations)


def _attended(person):
    return Attendance.objects.filter(registration__person=person)


def _empty(registration):
    """An old link opens nothing any more, and free words may hold a name."""
    Registration.objects.filter(pk=registration.pk).update(
        token=new_token(), form_key="", organisation_typed="", cancel_reason=""
    )


def _as_contact(traces):
    named = Q(pk__in=[])
    for address in traces.addresses:
        named |= Q(contact_email__iexact=address)
    for name in traces.full_names:
        named |= Q(contact_name__iexact=name)
    return Event.objects.filter(named)


def _coming_as_contact(traces):
    return _as_contact(traces).published().not_cancelled().upcoming()
