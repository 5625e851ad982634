"""Joining without an account: an address proves itself by the button behind a mailed link."""

from django.db import models, transaction
from django.utils import timezone

from members.actions.people import find_or_create_person
from members.addresses import normalise_address
from networks import notices
from networks.actions.membership import JoinRefusal, JoinRefused, join
from networks.actions.requests import request_join
from networks.enums import JoinPolicy
from networks.models import JoinLink, JoinRequest, Membership


class LinkRefusal(models.TextChoices):
    UNKNOWN = "unknown", "Deze link bestaat niet. Kijk of je hem helemaal overnam uit de mail."
    EXPIRED = "expired", "Deze link is te oud. Vraag een nieuwe: dat duurt een minuut."
    USED = "used", "Deze link is al gebruikt. Word je opnieuw lid, vraag dan een nieuwe."


class LinkRefused(Exception):
    def __init__(self, refusal: LinkRefusal, network=None):
        super().__init__(refusal.label)
        self.refusal = refusal
        self.network = network


@transaction.atomic
def ask_link(
    network,
    *,
    email,
    first_name,
    last_name,
    organisation=None,
    organisation_typed="",
    motivation="",
) -> JoinLink:
    """Mail a link to an address. Known and unknown addresses get the same answer.

    Raises `InvalidAddress` and `JoinRefused`.
    """
    if not network.is_published:
        raise JoinRefused(JoinRefusal.NOT_PUBLIC)
    if network.join_policy == JoinPolicy.INVITATION:
        raise JoinRefused(JoinRefusal.INVITATION_ONLY)
    link = JoinLink.objects.create(
        network=network,
        email=normalise_address(email),
        first_name=first_name.strip(),
        last_name=last_name.strip(),
        organisation=organisation,
        organisation_typed="" if organisation else organisation_typed.strip(),
        motivation=motivation.strip(),
    )
    notices.join_link(link)
    return link


def find_link(token) -> JoinLink:
    """The link of a token that still works or already worked. Raises `LinkRefused`."""
    link = JoinLink.objects.select_related("network", "organisation").filter(token=token).first()
    if link is None or not link.network.is_published:
        raise LinkRefused(LinkRefusal.UNKNOWN)
    if link.used_at is None and link.is_expired:
        raise LinkRefused(LinkRefusal.EXPIRED, link.network)
    return link


@transaction.atomic
def use_link(token) -> Membership | JoinRequest:
    """Do what the link promised: join, or ask where a moderator decides.

    Pressing twice gives the same answer; after leaving, an old link opens nothing.
    Raises `LinkRefused` and `JoinRefused`.
    """
    link = find_link(token)
    link = JoinLink.objects.select_for_update().select_related("network").get(pk=link.pk)
    person = find_or_create_person(
        email=link.email,
        first_name=link.first_name,
        last_name=link.last_name,
        organisation=link.organisation,
        organisation_typed=link.organisation_typed,
        by=None,
    )
    if link.used_at:
        return _outcome(link, person)
    link.used_at = timezone.now()
    link.save(update_fields=["used_at"])
    return _enter(link, person)


def _enter(link, person):
    facts = {"organisation": link.organisation, "organisation_typed": link.organisation_typed}
    if link.network.join_policy == JoinPolicy.REQUEST:
        return request_join(
            link.network, person=person, by=person, motivation=link.motivation, **facts
        )
    return join(link.network, person=person, by=person, **facts)


def _outcome(link, person):
    """What the first press of the button led to, as far as it still stands."""
    here = {"network": link.network, "person": person}
    done = Membership.objects.active().filter(**here).first()
    done = done or JoinRequest.objects.open().filter(**here).first()
    if done is None:
        raise LinkRefused(LinkRefusal.USED, link.network)
    return done
