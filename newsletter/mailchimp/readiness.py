"""What is looked at before the order: that the right mail goes to the right readers."""

from django.db.models import F, OuterRef, Subquery

from members.enums import MailState
from newsletter.enums import SkipReason, SubscriptionState
from newsletter.mailchimp import sync
from newsletter.mailchimp.client import Unknown, ask
from newsletter.mailchimp.content import fingerprint
from newsletter.models import Delivery, Subscription


class NeedsColleague(Exception):
    """Going on would be a guess."""


def tell_readers():
    """Nothing goes out while Mailchimp may still mail somebody who left, or miss who came."""
    sync.tell_changes()
    if sync.differences():
        raise Unknown("Nog niet alle abonnees staan bij Mailchimp zoals hier")


def settle_readers(dispatch):
    """Who left or pauses since the readers were frozen is no longer mailed; who moved, is there."""
    waiting = Delivery.objects.filter(issue_id=dispatch.issue_id, state=MailState.PENDING)
    reachable = Subscription.objects.reachable().values("pk")
    gone = waiting.exclude(subscription__in=reachable)
    gone.filter(subscription__state=SubscriptionState.CONFIRMED).update(
        state=MailState.SKIPPED, reason=SkipReason.ON_HOLD.label
    )
    gone.update(state=MailState.SKIPPED, reason=SkipReason.LEFT.label)
    now_at = Subscription.objects.filter(pk=OuterRef("subscription")).values("person__email")
    moved = waiting.exclude(address=F("subscription__person__email"))
    waiting.filter(pk__in=list(moved.values_list("pk", flat=True))).update(
        address=Subquery(now_at[:1])
    )


def check_ready(dispatch, campaign, there):
    if there["status"] != "save":
        raise NeedsColleague(f"De campagne is bij Mailchimp “{there['status']}”. Er vertrok niets.")
    if there["settings"]["subject_line"] != dispatch.snapshot.subject:
        raise NeedsColleague("Het onderwerp bij Mailchimp is niet wat goedgekeurd is.")
    waiting = Delivery.objects.filter(issue_id=dispatch.issue_id, state=MailState.PENDING).count()
    if there["recipients"]["recipient_count"] > waiting:
        raise NeedsColleague(
            "Bij Mailchimp staan meer lezers dan hier. Neem ze over met hun bewijs, of schrijf ze "
            "daar uit. Er vertrok niets."
        )
    checklist = ask("campaigns.get_send_checklist", campaign.campaign_id)
    if not checklist.get("is_ready"):
        told = [item.get("details", "") for item in checklist.get("items", [])]
        raise NeedsColleague("Mailchimp vindt de campagne niet klaar. " + " ".join(told))


def check_content(campaign, content):
    kept = ask("campaigns.get_content", campaign.campaign_id)
    if fingerprint(kept) != fingerprint(content):
        raise NeedsColleague(
            "Wat Mailchimp bewaarde, is niet wat goedgekeurd is. Er vertrok niets."
        )
