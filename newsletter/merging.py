"""One person, one subscription: the newest wish counts, and nobody who left is put back."""

from collections.abc import Iterable
from datetime import datetime

from members.enums import MailState
from members.models import Person
from members.models.retired_token import digest_of
from members.slots import Merged
from newsletter.models import RetiredLink, Subscription, SubscriptionChange
from planning.enums import Theme
from planning.themes import theme_field

# Of two letters of one issue the row stays of which most is known.
ORDER = (
    *(MailState.SENT, MailState.UNCERTAIN, MailState.CLAIMED),
    *(MailState.PENDING, MailState.FAILED, MailState.SKIPPED),
)
WISH = (
    "state",
    "confirmed_at",
    "left_at",
    "left_because",
    "paused_until",
    *(theme_field(theme) for theme in Theme),
)


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """The newsletter's answer to `slots.merge_person`."""
    rows = Subscription.objects.filter(person__in=[kept, duplicate])
    if not dry_run:
        rows = rows.select_for_update().order_by("pk")
    found = {row.person_id: row for row in rows}
    mine, other = found.get(kept.pk), found.get(duplicate.pk)
    done = [_note(mine, other)] if mine and other else []
    if other and not dry_run:
        _send_open_letters_to(kept, other)
        if mine:
            _make_one(mine, other)
    return done


def wish_moment(row: Subscription) -> tuple[datetime, bool]:
    """When the wish of this row was last told; at the same moment leaving counts."""
    return (row.left_at or row.confirmed_at, not row.is_confirmed)


def _note(mine, other) -> Merged:
    newest = max(mine, other, key=wish_moment)
    end = "De nieuwsbrief komt voortaan één keer."
    if not newest.is_confirmed:
        end = "De persoon schreef zich daarmee uit en krijgt geen nieuwsbrief meer."
    note = f"Twee abonnementen worden één; de laatste keuze telt. {end}"
    return Merged("dubbel abonnement op de nieuwsbrief", 1, note)


def _send_open_letters_to(kept, subscription):
    """Letters not yet begun go to the address that stays, or they would be skipped as moved."""
    if kept.email:
        waiting = subscription.deliveries.filter(state=MailState.PENDING)
        waiting.update(address=kept.email)


def _make_one(mine, other):
    newest = max(mine, other, key=wish_moment)
    for name in WISH:
        setattr(mine, name, getattr(newest, name))
    _letters(mine, other)
    other.requests.update(subscription=mine)
    other.changes.update(subscription=mine)
    _without_repeats(mine)
    RetiredLink.objects.filter(subscription=other).update(subscription=mine)
    RetiredLink.objects.create(subscription=mine, digest=digest_of(other.token), still_opens=True)
    other.delete()
    mine.save()


def _letters(mine, other):
    own = {row.issue_id: row for row in mine.deliveries.all()}
    for row in other.deliveries.filter(issue__in=own):
        worse = max(own[row.issue_id], row, key=lambda each: (ORDER.index(each.state), each is row))
        worse.delete()
    other.deliveries.update(subscription=mine)


def _without_repeats(subscription):
    """Joining what one is in already was no joining: each month counts a human once."""
    last, repeats = None, []
    for change in SubscriptionChange.objects.filter(subscription=subscription).order_by("at", "pk"):
        if change.kind == last:
            repeats.append(change.pk)
        last = change.kind
    SubscriptionChange.objects.filter(pk__in=repeats).delete()
