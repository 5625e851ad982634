"""A partner proposes an event, confirms it by a mailed link, and follows it there."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.html import linebreaks

from cms import body_words
from events.actions.planning_sessions import free_slug
from events.models import Event, EventProposal, Session, SessionDay
from events.proposal_enums import ProposalRefusal, ProposalRefused, ProposalState
from members.audit import record
from members.enums import OrganisationKind
from members.mail.outbox import send
from members.models import Person
from members.page_cache import raise_content_version
from planning.enums import Theme
from planning.themes import theme_field

REASON = "Je krijgt deze mail omdat met dit adres een evenement voorgesteld is op onze site."
USUAL_SEATS = 30
COPIED = ("title", "summary", "audience", "contact_name", "contact_phone")
DAY = ("starts_at", "ends_at", "mode", "place_name", "place_address", "municipality")


@transaction.atomic
def propose_event(*, form_key: str = "", **values) -> EventProposal:
    """Keep what a partner filled in and mail the link to confirm it.

    Before that nobody else sees it. The same form gives the same row and no second mail.
    """
    if form_key and (known := EventProposal.objects.filter(form_key=form_key).first()):
        return known
    try:
        with transaction.atomic():
            proposal = EventProposal.objects.create(form_key=form_key, **values)
    except IntegrityError:  # two tabs at once: the other one was first
        return EventProposal.objects.get(form_key=form_key)
    _tell(proposal, "event_proposal_confirm")
    return proposal


@transaction.atomic
def confirm_proposal(proposal: EventProposal) -> EventProposal:
    """The sender reads mail at this address: now it comes to us. A second time does nothing."""
    proposal = _locked(proposal)
    if proposal.is_unconfirmed:
        proposal.state = ProposalState.SUBMITTED
        proposal.confirmed_at = timezone.now()
        proposal.save(update_fields=["state", "confirmed_at"])
        record(proposal, "events.proposal_confirmed", by=None)
        _tell(proposal, "event_proposal_received")
    return proposal


@transaction.atomic
def withdraw_proposal(proposal: EventProposal) -> EventProposal:
    """The partner no longer wants it. Raises `ProposalRefused` once it was decided."""
    proposal = _locked(proposal)
    if proposal.state == ProposalState.WITHDRAWN:
        return proposal
    if not (proposal.is_waiting or proposal.is_unconfirmed):
        raise ProposalRefused(ProposalRefusal.DECIDED)
    _decide(proposal, ProposalState.WITHDRAWN, by=None)
    record(proposal, "events.proposal_withdrawn", by=None)
    return proposal


@transaction.atomic
def accept_proposal(proposal: EventProposal, *, kind: str, by: Person) -> Event:
    """Make the event, not published yet, with everything that the partner filled in, and tell.

    `kind` is what it counts as for us. Raises `ProposalRefused` for what is not waiting.
    """
    proposal = _waiting(proposal)
    event = _event_of(proposal, kind)
    proposal.event = event
    _decide(proposal, ProposalState.ACCEPTED, by=by)
    record(proposal, "events.proposal_accepted", by=by, data={"event": event.pk})
    _tell(proposal, "event_proposal_accepted")
    raise_content_version()
    return event


@transaction.atomic
def reject_proposal(proposal: EventProposal, *, reason: str, by: Person) -> EventProposal:
    """Say no, with why: the partner reads it in a mail. Raises `ProposalRefused`."""
    proposal = _waiting(proposal)
    if not reason.strip():
        raise ProposalRefused(ProposalRefusal.NO_REASON)
    proposal.reason = reason.strip()
    _decide(proposal, ProposalState.REJECTED, by=by)
    record(proposal, "events.proposal_rejected", by=by)
    _tell(proposal, "event_proposal_rejected")
    return proposal


def _locked(proposal) -> EventProposal:
    rows = EventProposal.objects.select_for_update(of=("self",))
    return rows.select_related("organisation", "municipality").get(pk=proposal.pk)


def _waiting(proposal) -> EventProposal:
    proposal = _locked(proposal)
    if proposal.is_unconfirmed:
        raise ProposalRefused(ProposalRefusal.NOT_CONFIRMED)
    if not proposal.is_waiting:
        raise ProposalRefused(ProposalRefusal.DECIDED)
    return proposal


def _decide(proposal, state, *, by):
    proposal.state, proposal.decided_at, proposal.decided_by = state, timezone.now(), by
    proposal.save(update_fields=["state", "decided_at", "decided_by", "reason", "event"])


def _event_of(proposal, kind) -> Event:
    event = Event(
        kind=kind,
        year=timezone.localtime(proposal.starts_at).year,
        price=proposal.price or "Gratis",
        contact_email=proposal.email,
        led_by=proposal.organisation_name[:200],
        body=_body_of(proposal),
        **{name: getattr(proposal, name) for name in COPIED},
        **{theme_field(theme): getattr(proposal, theme_field(theme)) for theme in Theme},
    )
    event.slug = free_slug(event)
    if proposal.organisation and proposal.organisation.kind == OrganisationKind.PARTNER:
        event.partners = [proposal.organisation]
    event.save()
    session = Session.objects.create(event=event, capacity=proposal.capacity or USUAL_SEATS)
    SessionDay.objects.create(session=session, **{name: getattr(proposal, name) for name in DAY})
    return event


def _body_of(proposal) -> list:
    # What somebody typed is text, whatever it looks like; a page shows the body as it is.
    told = linebreaks(proposal.text.strip(), autoescape=True) if proposal.text.strip() else ""
    body = [body_words.paragraphs(told)] if told else []
    if proposal.register_url:
        body.append(body_words.action("Schrijf je in bij de partner", proposal.register_url))
    return body


def _tell(proposal, template):
    context = {
        "proposal": proposal,
        "url": f"{settings.SITE_URL}{proposal.url}",
        "event_url": f"{settings.SITE_URL}{proposal.event.url}" if proposal.event else "",
    }
    return send(template, proposal.email, context, reason=REASON)
