"""An issue by Mailchimp: one campaign, one order to send, whatever becomes of the answers.

Every step is on our own row before its call. After a call without a clear answer nothing is asked
again until a look at Mailchimp says how things stand.
"""

import logging
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from members.enums import MailState
from newsletter.enums import CampaignStep, DispatchState, Way
from newsletter.mailchimp.client import NotThere, Refused, Unknown, ask, tell
from newsletter.mailchimp.content import campaign_of, content_of, fingerprint, settings_of
from newsletter.mailchimp.readiness import (
    NeedsColleague,
    check_content,
    check_ready,
    settle_readers,
    tell_readers,
)
from newsletter.models import Delivery, Dispatch, MailchimpCampaign
from newsletter.smtp.worker import CHANGED, settle

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)  # longer than the calls of one step
QUIET = timedelta(minutes=5)  # so long an order may still be on its way inside Mailchimp
SOON = timedelta(minutes=2)  # a moment nearer than this is now
LOOK_AGAIN = [timedelta(minutes=m) for m in (1, 1, 2, 5, 10, 30)]
UNDER_WAY = ("schedule", "sending", "sent", "archived")
GONE = (
    "De campagne staat niet meer bij Mailchimp, en het versturen was al gevraagd. Het nummer "
    "vertrekt niet opnieuw. Kijk bij Mailchimp na of de mail vertrok."
)


class Elsewhere(Exception):
    """Another worker took over, or a colleague stopped the issue."""


def work(issue_id: int) -> bool:
    """Bring an issue as far as it can come now. Returns False: the tick looks again."""
    rows = Dispatch.objects.select_related("snapshot__issue").filter(issue_id=issue_id)
    dispatch = rows.sending().by(Way.MAILCHIMP).first()
    if dispatch is None:
        settle(issue_id)
        return False
    campaign = _claim(dispatch)
    if campaign is None:
        return False
    try:
        _go_on(dispatch, campaign)
    except Unknown as problem:
        _later(dispatch, campaign, str(problem))
    except (Refused, NeedsColleague) as problem:
        _pause(dispatch, str(problem))
    except (KeyError, TypeError, ValueError):
        log.exception("Newsletter dispatch %s: an answer of Mailchimp without sense", dispatch.pk)
        _later(dispatch, campaign, "Mailchimp antwoordde iets wat we niet begrijpen")
    except Elsewhere:
        pass
    finally:
        MailchimpCampaign.objects.filter(pk=campaign.pk, claim=campaign.claim).update(
            claim="", lease_until=None
        )
    return False


def _claim(dispatch) -> MailchimpCampaign | None:
    now, mine = timezone.now(), uuid.uuid4().hex
    title = f"Nieuwsbrief {dispatch.issue.number} ({mine[:12]})"
    row, _ = MailchimpCampaign.objects.get_or_create(
        issue_id=dispatch.issue_id, defaults={"title": title}
    )
    free = Q(claim="") | Q(lease_until__lt=now)
    due = MailchimpCampaign.objects.filter(free, pk=row.pk, look_at__lte=now)
    if not due.update(claim=mine, lease_until=now + LEASE):
        return None
    row.refresh_from_db()
    return row


def _go_on(dispatch, campaign):
    if not dispatch.snapshot.is_intact:
        raise NeedsColleague(CHANGED)
    while step := STEPS.get(campaign.step):
        if not step(dispatch, campaign):
            return
        if campaign.tries:
            _write(campaign, tries=0)
        Dispatch.objects.filter(pk=dispatch.pk).sending().update(trouble="")


def _write(campaign, **values) -> None:
    """Keep what we know, and the claim with it. Raises `Elsewhere`."""
    values["lease_until"] = timezone.now() + LEASE
    mine = MailchimpCampaign.objects.filter(pk=campaign.pk, claim=campaign.claim)
    if not mine.update(**values):
        raise Elsewhere
    for name, value in values.items():
        setattr(campaign, name, value)


@transaction.atomic
def _order(dispatch, campaign, step, **values) -> None:
    """Write that something is about to be asked, unless a colleague stopped the issue."""
    held = Dispatch.objects.select_for_update().filter(pk=dispatch.pk)
    if not held.sending().exists():
        raise Elsewhere
    _write(campaign, step=step, asked_at=timezone.now(), **values)


def _later(dispatch, campaign, why):
    wait = LOOK_AGAIN[min(campaign.tries, len(LOOK_AGAIN) - 1)]
    log.warning("Newsletter dispatch %s: Mailchimp: %s", dispatch.pk, why)
    MailchimpCampaign.objects.filter(pk=campaign.pk, claim=campaign.claim).update(
        tries=campaign.tries + 1, look_at=timezone.now() + wait
    )
    Dispatch.objects.filter(pk=dispatch.pk).sending().update(trouble=why[:300])


def _pause(dispatch, why):
    """A colleague looks; "ga verder" then begins with a look at Mailchimp too."""
    log.warning("Newsletter dispatch %s: Mailchimp: %s", dispatch.pk, why)
    Dispatch.objects.filter(pk=dispatch.pk).sending().update(
        state=DispatchState.PAUSED, trouble=why[:300]
    )


def _create(dispatch, campaign) -> bool:
    """First everybody who gets this issue stands at Mailchimp, then the campaign."""
    tell_readers()
    return _post(dispatch, campaign)


def _post(dispatch, campaign) -> bool:
    _order(dispatch, campaign, CampaignStep.CREATING)
    answer = ask("campaigns.create", campaign_of(dispatch.snapshot, campaign.title))
    _write(campaign, step=CampaignStep.CREATED, campaign_id=str(answer["id"]))
    return True


def _find(dispatch, campaign) -> bool:
    """The answer to creating was lost: by its title the campaign is found, or it is not there."""
    since = (campaign.asked_at - timedelta(days=1)).isoformat()
    answer = ask(
        "campaigns.list",
        list_id=settings.MAILCHIMP["list"],
        since_create_time=since,
        count=1000,
        fields=["campaigns.id", "campaigns.settings.title", "total_items"],
    )
    found = [row for row in answer["campaigns"] if row["settings"]["title"] == campaign.title]
    if len(found) > 1:
        raise NeedsColleague("Dit nummer staat meer dan één keer bij Mailchimp. Bewaar er één.")
    if found:
        _write(campaign, step=CampaignStep.CREATED, campaign_id=str(found[0]["id"]))
        return True
    if timezone.now() - campaign.asked_at < QUIET:
        raise Unknown("Mailchimp zei niet of de campagne aangemaakt is; we kijken nog eens")
    return _post(dispatch, campaign)


def _fill(dispatch, campaign) -> bool:
    """Saving may be repeated; only what Mailchimp shows afterwards counts."""
    snapshot, content = dispatch.snapshot, content_of(dispatch.snapshot)
    if _has_left(_campaign_there(campaign)):
        _write(campaign, step=CampaignStep.ASKED, asked_at=timezone.now())
        return True
    wanted = {"settings": settings_of(snapshot, campaign.title)}
    ask("campaigns.update", campaign.campaign_id, wanted)
    ask("campaigns.set_content", campaign.campaign_id, content)
    check_content(campaign, content)
    _write(campaign, step=CampaignStep.FILLED, sha256=fingerprint(content))
    return True


def _campaign_there(campaign) -> dict:
    """As Mailchimp shows it now; one that was deleted before it was sent is made anew."""
    try:
        return ask("campaigns.get", campaign.campaign_id)
    except NotThere:
        if campaign.step not in (CampaignStep.CREATED, CampaignStep.FILLED):
            raise
        _write(campaign, step=CampaignStep.NEW, campaign_id="")
        raise NeedsColleague(
            "De campagne is bij Mailchimp gewist voor ze vertrok. Ga verder om ze opnieuw te maken."
        ) from None


def _has_left(there) -> bool:
    return there["status"] in UNDER_WAY


def _send(dispatch, campaign) -> bool:
    """Look once more at all that would go out, then give the order."""
    content = content_of(dispatch.snapshot)
    if campaign.sha256 != fingerprint(content):  # approved anew after it was stopped
        _write(campaign, step=CampaignStep.CREATED)
        return True
    tell_readers()
    there = _campaign_there(campaign)
    if not _has_left(there):
        settle_readers(dispatch)
        check_ready(dispatch, campaign, there)
        check_content(campaign, content)
        return _give_order(dispatch, campaign)
    _write(campaign, step=CampaignStep.ASKED, asked_at=timezone.now())
    return True


def _give_order(dispatch, campaign) -> bool:
    at = dispatch.scheduled_for
    _order(dispatch, campaign, CampaignStep.ASKED)
    if at and at > timezone.now() + SOON:
        tell("campaigns.schedule", campaign.campaign_id, {"schedule_time": at.isoformat()})
    else:
        tell("campaigns.send", campaign.campaign_id)
    return True


def _look(dispatch, campaign) -> bool:
    """What became of the order; only Mailchimp's own word counts as sent."""
    try:
        there = ask("campaigns.get", campaign.campaign_id)
    except NotThere:
        return _gone(dispatch, campaign)
    status = there["status"]
    if status in ("sent", "archived"):
        return _finish(dispatch, campaign, there)
    if status in UNDER_WAY:
        _write(campaign, tries=0, look_at=timezone.now() + LOOK_AGAIN[0])
        Dispatch.objects.filter(pk=dispatch.pk).sending().update(trouble="")
        return False
    if status != "save":
        raise NeedsColleague(f"De campagne is bij Mailchimp “{status}”. Kijk daar wat er scheelt.")
    if timezone.now() - campaign.asked_at < QUIET or there.get("emails_sent"):
        raise Unknown("Mailchimp zei niet of het nummer vertrekt; we kijken nog eens")
    _write(campaign, step=CampaignStep.FILLED)  # so long after the order it still is a draft
    return True


@transaction.atomic
def _gone(dispatch, campaign) -> bool:
    _write(campaign, step=CampaignStep.GONE)
    open_rows = Delivery.objects.filter(issue_id=dispatch.issue_id).open()
    open_rows.update(state=MailState.UNCERTAIN, reason=GONE[:300])
    Dispatch.objects.filter(pk=dispatch.pk).update(trouble=GONE[:300])
    settle(dispatch.issue_id)
    return False


@transaction.atomic
def _finish(dispatch, campaign, there) -> bool:
    _write(campaign, step=CampaignStep.SENT, emails_sent=there.get("emails_sent"))
    waiting = Delivery.objects.filter(issue_id=dispatch.issue_id, state=MailState.PENDING)
    waiting.update(state=MailState.SENT, attempts=1, sent_at=timezone.now())
    Dispatch.objects.filter(pk=dispatch.pk).update(trouble="")
    settle(dispatch.issue_id)
    return False


STEPS = {
    CampaignStep.NEW: _create,
    CampaignStep.CREATING: _find,
    CampaignStep.CREATED: _fill,
    CampaignStep.FILLED: _send,
    CampaignStep.ASKED: _look,
}
