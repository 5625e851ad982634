""" "Wij passen dit ook toe": declared by a board, answered by whoever shared it, or taken back."""

from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.adoptable import contact_of, owner_of
from cms.adoption_enums import AdoptionRefusal
from cms.models import Adoption
from members.actions.people import find_or_create_person
from members.audit import record
from members.mail.outbox import send
from members.models import Organisation, Person
from members.page_cache import raise_content_version


class AdoptionRefused(Exception):
    """An adoption that is not kept or changed as asked, and why."""

    def __init__(self, refusal: AdoptionRefusal):
        self.refusal = refusal
        super().__init__(refusal.label)


@dataclass(frozen=True)
class Declaration:
    """What a board says about a page, as its form asks it."""

    organisation: Organisation
    degree: str
    channel: str
    evidence: str
    learned_from: Organisation | None = None


@transaction.atomic
def declare(page: Page, said: Declaration, *, by: Person, at=None) -> Adoption:
    """Keep that a board takes over what a page tells; asks whoever shared it to confirm.

    Where the page names no contact, a colleague decides. Raises `AdoptionRefused` for the board's
    own work, also through a merger, and for a board that stands there already.
    """
    page = page.specific
    _refuse(page, said.organisation)
    try:
        with transaction.atomic():
            adoption = Adoption.objects.create(
                page=page.page_ptr,
                organisation=said.organisation,
                learned_from=said.learned_from,
                degree=said.degree,
                channel=said.channel,
                evidence=said.evidence,
                declared_by=by,
                declared_at=at or timezone.now(),
                asked_of=_person_to_ask(page),
            )
    except IntegrityError:  # two tabs at once: the other one was first
        raise AdoptionRefused(AdoptionRefusal.KNOWN) from None
    record(adoption, "cms.adoption_declared", by=by)
    _ask_owner(adoption, page)
    _mail_declarer(adoption, "adoption_received", withdraw=True)
    return adoption


def _refuse(page, organisation):
    """In the map of today a merged municipality is its successor, an OCMW its municipality."""
    counts_as = Organisation.objects.counted_as()
    board = counts_as.get(organisation.pk, organisation.pk)
    owner = owner_of(page)
    if owner and counts_as.get(owner.pk, owner.pk) == board:
        raise AdoptionRefused(AdoptionRefusal.OWN)
    known = Adoption.objects.standing().filter(page=page.pk)
    if board in {counts_as.get(pk, pk) for pk in known.values_list("organisation", flat=True)}:
        raise AdoptionRefused(AdoptionRefusal.KNOWN)


def _person_to_ask(page) -> Person | None:
    contact = contact_of(page)
    if contact is None:
        return None
    first, _, last = contact.name.strip().partition(" ")
    return find_or_create_person(
        email=contact.email, first_name=first, last_name=last, organisation=owner_of(page)
    )


@transaction.atomic
def confirm(adoption: Adoption, *, by: Person | None, at=None) -> None:
    """Whoever shared it, or a colleague, says that it is so: from now on it counts.

    Raises `AdoptionRefused` where somebody answered before.
    """
    _answer(adoption, confirmed_at=at or timezone.now(), confirmed_by=by)
    record(adoption, "cms.adoption_confirmed", by=by)
    _mail_declarer(adoption, "adoption_confirmed", withdraw=True)
    raise_content_version()


@transaction.atomic
def reject(adoption: Adoption, *, by: Person | None, reason: str = "") -> None:
    """It is not so, with why; the board may declare again. Raises `AdoptionRefused`."""
    _answer(adoption, rejected_at=timezone.now(), rejected_by=by, reason=reason)
    record(adoption, "cms.adoption_rejected", by=by)
    _mail_declarer(adoption, "adoption_rejected")


def _answer(adoption, **answer):
    """Of two answers at once the first one stays."""
    if not Adoption.objects.waiting().filter(pk=adoption.pk).update(**answer):
        raise AdoptionRefused(AdoptionRefusal.ANSWERED)
    adoption.refresh_from_db()


@transaction.atomic
def withdraw(adoption: Adoption, *, by: Person | None) -> None:
    """The board does it no longer, or never did: from now on it does not count.

    What counted at the end of a closed year still did then: see `AdoptionQuerySet.counting`.
    Raises `AdoptionRefused` where it stood no more.
    """
    now = timezone.now()
    standing = Adoption.objects.standing().filter(pk=adoption.pk)
    if not standing.update(withdrawn_at=now, withdrawn_by=by):
        raise AdoptionRefused(AdoptionRefusal.GONE)
    adoption.refresh_from_db()
    record(adoption, "cms.adoption_withdrawn", by=by)
    raise_content_version()


def _ask_owner(adoption, page):
    if adoption.asked_of is None:
        return
    send(
        "adoption_asked",
        adoption.asked_of.email,
        {
            **_facts(adoption, page),
            "person": adoption.asked_of,
            "url": _link("cms:adoption_answer", adoption.answer_token),
        },
        reason=f"Je staat als contact bij “{page.title}” op onze site.",
        person=adoption.asked_of,
    )


def _mail_declarer(adoption, template, *, withdraw=False):
    if not adoption.declared_by.email:
        return
    send(
        template,
        adoption.declared_by.email,
        {
            **_facts(adoption, adoption.page.specific),
            "person": adoption.declared_by,
            "withdraw_url": withdraw and _link("cms:adoption_withdraw", adoption.withdraw_token),
        },
        reason=f"Je meldde dat {adoption.organisation.full_name} dit ook toepast.",
        person=adoption.declared_by,
    )


def _facts(adoption, page) -> dict:
    owner = owner_of(page) if adoption.asked_of else None
    return {
        "adoption": adoption,
        "board": adoption.organisation.full_name,
        "title": page.title,
        "owner": owner.full_name if owner else "",
        "page_url": page.full_url,
        "degree": adoption.get_degree_display().lower(),
        "channel": adoption.get_channel_display().lower(),
    }


def _link(name, token) -> str:
    return f"{settings.SITE_URL}{reverse(name, args=[token])}"
