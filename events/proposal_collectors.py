"""Proposals of partners elsewhere in the house: one's own data, erasing, what waits, names."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Q
from django.urls import reverse

from events.models import EventProposal
from events.models.tokens import new_token
from events.proposal_enums import DECIDED
from members.dutch import plural
from members.models import Person
from members.slots import Erased, MondayLine, PersonalData, TypedOrganisation
from members.traces import Traces

STAYS = "Ons antwoord blijft, zonder je naam en adres."


def _of(traces: Traces) -> Q:
    """Whose it is, by the address they gave; a shared mailbox is nobody's."""
    return Q(email__in=traces.addresses) | Q(contact_name__in=traces.full_names)


def export(person: Person) -> list[PersonalData]:
    rows = EventProposal.objects.filter(email__in=Traces.of(person).addresses).order_by("pk")
    return [
        PersonalData(
            "Evenementen die je voorstelde",
            [
                {
                    "titel": row.title,
                    "samenvatting": row.summary,
                    "programma": row.text,
                    "organisatie": row.organisation_name,
                    "telefoon": row.contact_phone,
                    "ingevuld op": row.made_at,
                    "hoe het staat": row.get_state_display(),
                    "waarom niet": row.reason,
                }
                for row in rows
            ],
        )
    ]


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """What was not decided goes; of what was, the answer stays without the person."""
    rows = EventProposal.objects.filter(_of(Traces.of(person)))
    decided, open_ones = rows.filter(state__in=DECIDED), rows.exclude(state__in=DECIDED)
    counts = (
        Erased("Voorstellen waarover nog niet beslist is", open_ones.count()),
        Erased("Vroegere voorstellen", decided.count(), kept=True, why=STAYS),
    )
    done = [each for each in counts if each.count]
    if not dry_run:
        open_ones.delete()
        for row in decided:
            forgotten = {"contact_name": "", "email": "", "contact_phone": "", "text": ""}
            EventProposal.objects.filter(pk=row.pk).update(
                **forgotten, organisation_typed="", token=new_token(), form_key=""
            )
    return done


def move_to_address(old: str, new: str) -> list[tuple[str, str]]:
    """Proposals follow somebody to another address, each with a new link."""
    links = []
    for row in EventProposal.objects.filter(email=old).order_by("pk"):
        row.email, row.token = new, new_token()
        row.save(update_fields=["email", "token"])
        links.append((row.title, row.url))
    return links


def typed_names() -> list[TypedOrganisation]:
    names = EventProposal.objects.unlinked().values_list("organisation_typed", flat=True)
    return [TypedOrganisation(name, count) for name, count in Counter(names).items()]


def monday_lines() -> Iterable[MondayLine]:
    count = EventProposal.objects.waiting().count()
    if count:
        words = plural(
            count,
            "voorstel van een partner wacht op antwoord",
            "voorstellen van partners wachten op antwoord",
        )
        address = f"{reverse('event_proposals:index')}?state=submitted"
        yield MondayLine(words, address, count=count, permission="events.decide_proposal")
