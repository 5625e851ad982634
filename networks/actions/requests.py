"""Asking to take part where a moderator decides."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from networks import notices
from networks.actions.membership import JoinRefusal, JoinRefused, join, locked
from networks.enums import Decision, JoinPolicy
from networks.models import JoinRequest, Membership


class DecisionRefusal(models.TextChoices):
    DECIDED = "decided", "Over deze aanvraag is al beslist."
    NO_REASON = "no_reason", "Schrijf waarom je weigert: de aanvrager krijgt je uitleg in een mail."


class DecisionRefused(Exception):
    def __init__(self, refusal: DecisionRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def request_join(
    network, *, person, by, motivation="", organisation=None, organisation_typed=""
) -> JoinRequest | Membership:
    """Ask the moderators. An open request, or the membership of who takes part, is given back."""
    network = locked(network)
    current = Membership.objects.active().filter(network=network, person=person).first()
    pending = JoinRequest.objects.open().filter(network=network, person=person).first()
    if current or pending:
        return current or pending
    if not network.is_published:
        raise JoinRefused(JoinRefusal.NOT_PUBLIC)
    if network.join_policy == JoinPolicy.INVITATION:
        raise JoinRefused(JoinRefusal.INVITATION_ONLY)
    if organisation is None and not organisation_typed:
        organisation, organisation_typed = person.organisation, person.organisation_typed
    request = JoinRequest.objects.create(
        network=network,
        person=person,
        organisation=organisation,
        organisation_typed="" if organisation else organisation_typed,
        motivation=motivation,
    )
    record(network, "networks.request", by=by, data={"request": request.pk})
    notices.request_received(request)
    return request


@transaction.atomic
def approve_request(request, *, by) -> Membership:
    """Let the person in. Raises `DecisionRefused` when somebody else refused meanwhile."""
    request = _held(request)
    if request.decision != Decision.APPROVED:
        _decide(request, Decision.APPROVED, by=by)
    return join(
        request.network,
        person=request.person,
        by=by,
        organisation=request.organisation,
        organisation_typed=request.organisation_typed,
    )


@transaction.atomic
def refuse_request(request, *, by, reason) -> JoinRequest:
    """Say no, with the reason that the person is mailed."""
    if not reason.strip():
        raise DecisionRefused(DecisionRefusal.NO_REASON)
    request = _held(request)
    if request.decision == Decision.REFUSED:
        return request
    _decide(request, Decision.REFUSED, by=by, reason=reason.strip())
    notices.request_refused(request)
    return request


@transaction.atomic
def withdraw_request(request, *, by) -> JoinRequest:
    request = _held(request)
    if request.decision != Decision.WITHDRAWN:
        _decide(request, Decision.WITHDRAWN, by=by)
    return request


def _held(request) -> JoinRequest:
    locked(request.network)
    return JoinRequest.objects.select_related("network", "person", "organisation").get(
        pk=request.pk
    )


def _decide(request, decision, *, by, reason=""):
    if request.decided_at:
        raise DecisionRefused(DecisionRefusal.DECIDED)
    request.decided_at = timezone.now()
    request.decided_by = by
    request.decision = decision
    request.reason = reason
    request.save(update_fields=["decided_at", "decided_by", "decision", "reason"])
    record(
        request.network,
        "networks.decide",
        by=by,
        data={"request": request.pk, "decision": decision.value},
    )
