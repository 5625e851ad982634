"""Networks' part of erasing a person: threads stay readable, by an "oud-lid"."""

from collections.abc import Iterable

from django.db.models import Q

from members.models import Person
from members.slots import Erased, ErasureBlock
from members.traces import Traces
from networks.actions.membership import end_membership
from networks.bylines import FORMER
from networks.models import (
    Attendee,
    Invitation,
    JoinLink,
    JoinRequest,
    Membership,
    Minutes,
    Network,
    Pairing,
    Post,
    PostFile,
    PostVersion,
    Report,
    TalkDraft,
    Topic,
)

INSTEAD = FORMER.lower()


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Networks' answer to `slots.erase_person`."""
    traces = Traces.of(person)
    memberships = Membership.objects.of_person(person)
    rows = (
        Erased("Lidmaatschap van een groep", memberships.active().count()),
        Erased(
            "Groepen waarvan je lid was",
            memberships.count(),
            kept=True,
            why="Ze tellen in onze cijfers, met organisatie en zonder je naam.",
        ),
        Erased("Aanvragen om mee te doen", _requests(person, traces)),
        Erased("Uitnodigingen voor een groep", _typed(Invitation, person, traces).count()),
        Erased(
            "Berichten in gesprekken",
            person.posts.count(),
            kept=True,
            why="Het gesprek blijft leesbaar voor de groep. Bij je berichten staat “Oud-lid”, en "
            "je naam en adres gaan uit de tekst.",
        ),
        Erased("Bestanden bij je berichten", PostFile.objects.filter(post__author=person).count()),
        Erased("Bij welke bijeenkomsten je was", _attended(person, traces).count()),
        Erased(
            "Vragen om een mentorbestuur",
            person.asked_pairings.count(),
            kept=True,
            why="Ze tellen voor je bestuur; je naam en adres gaan uit de tekst.",
        ),
        Erased(
            "Reacties onder berichten",
            person.reactions.count(),
            kept=True,
            why="Ze tellen in onze cijfers, zonder je naam.",
        ),
        Erased("Vermeldingen en concepten", _loose(person)),
        Erased("Wat je las, volgde en per mail wou krijgen", _listening(person)),
        Erased(
            "Meldingen over berichten",
            person.reports.count(),
            kept=True,
            why="De begeleiders moeten weten wat er gemeld werd, niet door wie.",
        ),
        Erased("Contactpersoon van een groep die niet openbaar is", _closed(traces).count()),
    )
    done = [row for row in rows if row.count]
    if not dry_run:
        _take_names_out(person, traces)
        for membership in memberships.active().select_related("network"):
            end_membership(membership, by=person)
        memberships.update(organisation_typed="")
        for rows in (*_loose_rows(person), *_listening_rows(person)):
            rows.delete()
        PostFile.objects.filter(post__author=person).delete()
        _attended(person, traces).delete()
        person.reports.update(person=None)
        JoinRequest.objects.filter(person=person).delete()
        for model in (JoinLink, Invitation):
            _typed(model, person, traces).delete()
        _closed(traces).update(contact_name="", contact_email="")
    return done


def _attended(person, traces):
    """Rows of the person, and those that a moderator added under this full name."""
    named = Q(person=person)
    for name in traces.full_names:
        named |= Q(person=None, name__iexact=name) | Q(person=None, name__istartswith=f"{name},")
    return Attendee.objects.filter(named)


def _loose_rows(person):
    return person.mentions.all(), person.talk_drafts.all()


def _listening_rows(person):
    return person.readings.all(), person.attentions.all(), person.mail_choices.all()


def _loose(person) -> int:
    return sum(rows.count() for rows in _loose_rows(person))


def _listening(person) -> int:
    return sum(rows.count() for rows in _listening_rows(person))


def blocks(*, person: Person) -> Iterable[ErasureBlock]:
    """A group keeps somebody who answers: a moderator, and the contact on its public page."""
    for network in _moderated_alone(person):
        text = f"Dit is de enige begeleider van “{network.title}”. Maak eerst iemand anders "
        text += "begeleider; wie dat zelf niet kan, verlaat eerst de groep."
        yield ErasureBlock(text, network.members_url, "Bekijk de leden")
    for network in _as_contact(Traces.of(person)).published():
        text = f"Dit is de contactpersoon van “{network.title}”. Zet daar eerst iemand anders."
        yield ErasureBlock(text, network.get_absolute_url(), "Bekijk de groep")


def _moderated_alone(person):
    active = Membership.objects.active()
    mine = active.moderators().of_person(person).values("network")
    others = active.exclude(person=person)
    return (
        Network.objects.filter(pk__in=mine, memberships__in=others)
        .distinct()
        .exclude(pk__in=others.moderators().values("network"))
    )


def _requests(person, traces) -> int:
    return (
        JoinRequest.objects.filter(person=person).count() + _typed(JoinLink, person, traces).count()
    )


def _typed(model, person, traces):
    """What was typed to let somebody in; behind a shared mailbox, under this name."""
    typed = Q(email__in=traces.addresses)
    if person.email and person.email not in traces.addresses:
        typed |= Q(
            email=person.email,
            first_name__iexact=person.first_name,
            last_name__iexact=person.last_name,
        )
    return model.objects.filter(typed)


def _take_names_out(person, traces):
    """A first name alone goes from the conversations of the person, unless somebody else there
    bears it; address and full name go everywhere."""
    own = set(person.topics.values_list("pk", flat=True))
    own |= set(person.posts.values_list("topic", flat=True))
    others = Person.objects.filter(posts__topic__in=own).exclude(pk=person.pk)
    borne = {name for pair in others.values_list("first_name", "last_name") for name in pair}
    of_nobody_else = tuple(name for name in traces.names if name not in borne)
    for model, fields, topic_of in (
        (Topic, ("title", "hidden_reason"), lambda topic: topic.pk),
        (Post, ("text", "hidden_reason"), lambda post: post.topic_id),
    ):
        here = Q(pk__in=own) if model is Topic else Q(topic__in=own)
        for row in model.objects.filter(here | traces.anywhere(*fields)):
            mine = traces.names if row.author_id == person.pk else of_nobody_else
            _clean(row, fields, traces, mine if topic_of(row) in own else ())
    _take_names_out_around(person, traces, own, of_nobody_else)


def _take_names_out_around(person, traces, own, of_nobody_else):
    """Former words, names of files, complaints and drafts of others, minutes and requests."""
    for model, fields in (
        (Minutes, ("title", "text", "decisions", "public_text", "file_name")),
        (Pairing, ("wish",)),
    ):
        for row in model.objects.filter(traces.anywhere(*fields)):
            _clean(row, fields, traces, ())
    for model, fields, place in (
        (PostVersion, ("text",), "post__topic"),
        (PostFile, ("name",), "post__topic"),
        (Report, ("reason",), "post__topic"),
        (TalkDraft, ("title", "text"), "topic"),
    ):
        here = Q(**{f"{place}__in": own})
        for row in model.objects.filter(here | traces.anywhere(*fields)).select_related(
            *(["post"] if place != "topic" else [])
        ):
            topic = row.topic_id if place == "topic" else row.post.topic_id
            _clean(row, fields, traces, of_nobody_else if topic in own else ())


def _clean(row, fields, traces, also):
    clean = {name: traces.out_of(getattr(row, name), instead=INSTEAD, also=also) for name in fields}
    changed = {name: text for name, text in clean.items() if text != getattr(row, name)}
    if changed:
        type(row).objects.filter(pk=row.pk).update(**changed)


def _as_contact(traces):
    named = Q(pk__in=[])
    for address in traces.addresses:
        named |= Q(contact_email__iexact=address)
    for name in traces.full_names:
        named |= Q(contact_name__iexact=name)
    return Network.objects.filter(named)


def _closed(traces):
    return _as_contact(traces).filter(published_at__isnull=True)
