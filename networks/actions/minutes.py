"""Minutes from draft to published; every step under one lock."""

from hashlib import sha256

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from members.page_cache import raise_content_version
from networks.access import MODERATE, standing_of
from networks.actions.attendees import add_named
from networks.enums import MinutesState
from networks.minutes_steps import may_go
from networks.models import Attendee, Minutes
from networks.signals import minutes_published

FIELDS = ("title", "text", "decisions", "public_text")


class MinutesRefusal(models.TextChoices):
    NOT_A_MODERATOR = "not_a_moderator", "Alleen een begeleider schrijft of publiceert het verslag."
    EMPTY = (
        "empty",
        "Er staat nog niets in het verslag. Schrijf een tekst, noteer de beslissingen of voeg een "
        "bestand toe.",
    )
    WRONG_STEP = (
        "wrong_step",
        "Dat kan niet vanuit de stand waarin dit verslag nu is. Kijk wat een collega er intussen "
        "mee deed.",
    )
    CHANGED_MEANWHILE = (
        "changed_meanwhile",
        "Een collega bewaarde intussen iets anders. Kopieer je tekst, open het verslag opnieuw en "
        "voeg samen wat erin moet.",
    )
    NOT_A_DRAFT = (
        "not_a_draft",
        "Dit verslag is geen ontwerp meer. Haal het eerst terug, dan kan je het wijzigen.",
    )


class MinutesRefused(Exception):
    def __init__(self, refusal: MinutesRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


def may_write(network, person) -> bool:
    """Moderators of the network; without a network, staff who moderate every network."""
    if person is None:
        return False
    if network is not None:
        return standing_of(network, person).may_moderate
    user = getattr(person, "user", None)
    return bool(user and user.is_active and user.has_perm(MODERATE))


@transaction.atomic
def start_minutes(*, network, title, held_on, attendees, by) -> Minutes:
    """A draft with who was there; `attendees` are pairs of person and organisation (or None).

    Raises `MinutesRefused`.
    """
    _only_writers(network, by)
    minutes = Minutes.objects.create(
        network=network, title=title[:160], held_on=held_on, started_by=by
    )
    set_attendees(minutes, attendees)
    record(minutes, "networks.start_minutes", by=by)
    return minutes


def set_attendees(minutes, attendees) -> None:
    """Add who was there and is not named yet."""
    Attendee.objects.bulk_create(
        [
            Attendee(minutes=minutes, person=person, organisation=organisation)
            for person, organisation in attendees
        ],
        ignore_conflicts=True,
    )


@transaction.atomic
def write_minutes(
    minutes, *, by, seen="", file=None, drop_file=False, attendees=None, others=(), **texts
) -> Minutes:
    """Change a draft; what stood there before is kept in the log.

    `attendees` are the rows that stay, `others` lines with a name and, after a comma, a board.
    A new file comes in the place of the old one. `seen` is the `state_of` the draft that the
    writer started from. Raises `MinutesRefused`.
    """
    minutes = _held(minutes, by)
    if minutes.state != MinutesState.DRAFT:
        raise MinutesRefused(MinutesRefusal.NOT_A_DRAFT)
    if seen and seen != state_of(minutes):
        raise MinutesRefused(MinutesRefusal.CHANGED_MEANWHILE)
    before = {name: getattr(minutes, name) for name in (*FIELDS, "file_name")}
    for name in FIELDS:
        setattr(minutes, name, texts.get(name, getattr(minutes, name)))
    if file:
        minutes.file, minutes.file_name = file, file.name[-200:]
    elif drop_file:
        minutes.file, minutes.file_name = "", ""
    minutes.save()
    gone = 0
    if attendees is not None:
        rows = minutes.attendees.exclude(pk__in=[row.pk for row in attendees])
        gone, _ = rows.delete()
    added = add_named(minutes, others)
    replaced = {name: text for name, text in before.items() if text != getattr(minutes, name)}
    data = {"before": replaced, "attendees_gone": gone, "attendees_added": added}
    record(minutes, "networks.write_minutes", by=by, data=data)
    return minutes


def state_of(minutes) -> str:
    """Changes with every word, file and attendee of the minutes."""
    words = [getattr(minutes, name) for name in (*FIELDS, "file_name")]
    there = minutes.attendees.order_by("pk").values_list("pk", flat=True)
    return sha256("\0".join([*words, *map(str, there)]).encode()).hexdigest()


@transaction.atomic
def approve_minutes(minutes, *, by) -> Minutes:
    """Raises `MinutesRefused`, also for minutes in which nothing stands."""
    minutes = _held(minutes, by)
    if not (minutes.text.strip() or minutes.decisions.strip() or minutes.file):
        raise MinutesRefused(MinutesRefusal.EMPTY)
    return _go(minutes, MinutesState.APPROVED, by)


@transaction.atomic
def publish_minutes(minutes, *, by) -> Minutes:
    """Show them, and mail the members once: the tick does that. Raises `MinutesRefused`."""
    minutes = _go(_held(minutes, by), MinutesState.PUBLISHED, by)
    minutes_published.send(sender=Minutes, minutes=minutes, by=by)
    return minutes


@transaction.atomic
def reopen_minutes(minutes, *, by) -> Minutes:
    """Back to a draft; whoever could read them no longer can. Raises `MinutesRefused`."""
    return _go(_held(minutes, by), MinutesState.DRAFT, by)


def _go(minutes, to, by) -> Minutes:
    if minutes.state == to:
        return minutes  # a double click
    if not may_go(minutes.state, to):
        raise MinutesRefused(MinutesRefusal.WRONG_STEP)
    minutes.state, now = to, timezone.now()
    if to == MinutesState.DRAFT:
        minutes.approved_at = minutes.approved_by = None
        minutes.published_at = minutes.published_by = None
    elif to == MinutesState.APPROVED:
        minutes.approved_at, minutes.approved_by = now, by
    else:
        minutes.published_at, minutes.published_by = now, by
    minutes.save()
    record(minutes, "networks.minutes_step", by=by, data={"to": to.value})
    raise_content_version()
    return minutes


def _held(minutes, by) -> Minutes:
    held = Minutes.objects.select_for_update(of=("self",)).select_related("network")
    minutes = held.get(pk=minutes.pk)
    _only_writers(minutes.network, by)
    return minutes


def _only_writers(network, by):
    if not may_write(network, by):
        raise MinutesRefused(MinutesRefusal.NOT_A_MODERATOR)
