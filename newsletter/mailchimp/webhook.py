"""What Mailchimp reports, at least once, in any order, also about what we did ourselves."""

import hashlib
import hmac
import logging
from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseForbidden
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from members.addresses import InvalidAddress, normalise_address
from newsletter.actions.bouncing import note_of_address
from newsletter.enums import BounceKind, MemberState
from newsletter.mailchimp.reconcile import left_there
from newsletter.models import MailchimpMember, Subscription

log = logging.getLogger(__name__)
SIGNATURE = "X-Mailchimp-Signature"


@never_cache
@csrf_exempt  # a machine posts here that never saw a page; the address itself is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def receive(request, token):
    """GET shows Mailchimp that somebody is here; POST reports one thing."""
    secret = settings.MAILCHIMP["webhook_secret"]
    if not secret or not constant_time_compare(token, secret):
        raise Http404
    if not _is_signed_well(request):
        return HttpResponseForbidden()
    if request.method == "POST":
        act_on(request.POST.dict())
    return HttpResponse("Goed ontvangen.", content_type="text/plain; charset=utf-8")


def _is_signed_well(request) -> bool:
    """Mailchimp does not sign by itself; what is signed has to be signed with our key."""
    signature, key = request.headers.get(SIGNATURE), settings.MAILCHIMP["signing_key"]
    if signature is None:
        return True
    wanted = hmac.new(key.encode(), request.body, hashlib.sha256).hexdigest()
    return bool(key) and constant_time_compare(signature.removeprefix("sha256="), wanted)


def act_on(event: dict[str, str]) -> bool:
    """Returns whether anything changed; what says nothing new is no mistake."""
    act = ACTIONS.get(event.get("type", ""))
    if act is None or event.get("data[list_id]") != settings.MAILCHIMP["list"]:
        return False
    try:
        address = normalise_address(event.get("data[email]", ""))
    except InvalidAddress:
        return False
    return not _is_old(address, event.get("fired_at", "")) and act(address, event)


def _is_old(address, fired_at) -> bool:
    """Whether the reader subscribed (again) after this happened."""
    try:
        moment = datetime.strptime(fired_at, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return False
    rows = Subscription.objects.confirmed().of_address(address)
    return rows.filter(confirmed_at__gt=moment).exists()


def _unsubscribed(address, event) -> bool:
    """Unless it is what we told Mailchimp ourselves, as with somebody who pauses."""
    if event.get("data[reason]") == "abuse":
        return _cleaned(address, event)
    members = MailchimpMember.objects.of_addresses([address])
    if members.filter(state=MemberState.UNSUBSCRIBED).exists():
        return False
    members.update(state=MemberState.UNSUBSCRIBED, told="")
    return left_there(address)


def _cleaned(address, event) -> bool:
    abuse = event.get("data[reason]") == "abuse"
    kind = BounceKind.COMPLAINT if abuse else BounceKind.HARD
    return note_of_address(address, kind, "volgens Mailchimp")


ACTIONS = {"unsubscribe": _unsubscribed, "cleaned": _cleaned}
