"""Every night: Mailchimp's whole list beside ours, for what a lost message left different."""

import logging
from calendar import monthrange
from datetime import date

from django.conf import settings

from newsletter.actions.bouncing import note_of_address
from newsletter.actions.subscribing import leave
from newsletter.enums import BounceKind, MemberState
from newsletter.mailchimp import sync
from newsletter.mailchimp.client import ask
from newsletter.models import MailchimpMember, MailchimpMonth, Subscription

log = logging.getLogger(__name__)
PAGE = 500
ROUTE = "uitschrijven bij Mailchimp"
NOT_OURS = "Staat bij Mailchimp en niet hier"


def reconcile() -> int:
    """Take over who left or bounced there, and tell again what is missing there.

    Returns how many subscribers Mailchimp has that never confirmed here. Raises `Unknown`.
    """
    there, ours = _members(), sync.readers()
    known = {row.key: row for row in MailchimpMember.objects.all()}
    for key, state in there.items():
        if key in ours and key in known:
            _compare(ours[key], known[key], state)
    missing = [key for key in known if key not in there and known[key].state != ""]
    for start in range(0, len(missing), PAGE):
        rows = MailchimpMember.objects.filter(key__in=missing[start : start + PAGE])
        rows.filter(to_erase=False).exclude(state=MemberState.ARCHIVED).update(told="")
    sync.tell_changes()
    _take_growth()
    strangers = [key for key, state in there.items() if state == "subscribed" and key not in ours]
    if strangers:
        log.warning("%s: %s", NOT_OURS, len(strangers))
    return len(strangers)


def _members() -> dict[str, str]:
    """The state of everybody on the list, page by page."""
    found: dict[str, str] = {}
    offset = 0
    while True:
        page = ask(
            "lists.get_list_members_info",
            settings.MAILCHIMP["list"],
            count=PAGE,
            offset=offset,
            fields=["members.id", "members.status", "total_items"],
        )
        found |= {str(member["id"]): str(member["status"]) for member in page["members"]}
        offset += PAGE
        if not page["members"] or offset >= page["total_items"]:
            return found


def _compare(reader, row, state):
    """Only where Mailchimp was told otherwise before did something happen there."""
    if row.state == state:
        return
    mine = MailchimpMember.objects.filter(pk=row.pk)
    if state == "cleaned":
        note_of_address(reader.address, BounceKind.HARD, "volgens Mailchimp")
        mine.update(state=MemberState.UNSUBSCRIBED)
    elif state == "unsubscribed" and row.state == MemberState.SUBSCRIBED:
        if row.told == reader.told:  # otherwise something newer was said here
            left_there(reader.address)
        mine.update(state=MemberState.UNSUBSCRIBED, told="")
    elif state in MemberState.values:
        mine.update(state=state, told=row.told if state == reader.state else "")
    else:
        mine.update(told="")


def left_there(address: str) -> bool:
    """Whoever unsubscribes with Mailchimp is unsubscribed here."""
    rows = Subscription.objects.of_address(address)
    return any([leave(subscription, route=ROUTE) for subscription in rows])


def _take_growth():
    answer = ask(
        "lists.get_list_growth_history",
        settings.MAILCHIMP["list"],
        count=120,
        fields=["history.month", "history.subscribed"],
    )
    for row in answer["history"]:
        year, month = map(int, str(row["month"]).split("-"))
        MailchimpMonth.objects.update_or_create(
            month_end=date(year, month, monthrange(year, month)[1]),
            defaults={"subscribed": int(row.get("subscribed") or 0)},
        )
