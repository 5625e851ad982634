"""The mails about a shared practice. Each is promised in the transaction of what causes it."""

from django.conf import settings
from django.urls import reverse

from cms.models import PracticeProposal, ProposalLink
from cms.models.proposal import new_token
from members.mail.outbox import send
from members.models.retired_token import digest_of

REASON = "Je krijgt deze mail omdat je op onze site een praktijk deelt of wil delen."


def make_link(proposal: PracticeProposal) -> str:
    """A new link to the proposal, returned once: only its digest is kept. Older ones work on."""
    token = new_token()
    ProposalLink.objects.create(proposal=proposal, digest=digest_of(token))
    return token


def tell_owner(proposal: PracticeProposal, template: str, **context):
    """Mail the owner, with a link of this mail's own; nobody where there is no address."""
    if not proposal.email:
        return None
    path = reverse("cms:practice_proposal", args=[make_link(proposal)])
    context = {
        "name": proposal.contact_name,
        "title": proposal.shown_title,
        "url": f"{settings.SITE_URL}{path}",
        **context,
    }
    return send(template, proposal.email, context, reason=REASON)
