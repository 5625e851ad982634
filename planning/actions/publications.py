"""A publication goes from planned to out, moves, or is dropped; posts are noted by their links."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from members.audit import record
from members.models import Person
from planning.communication.enums import (
    Channel,
    CommunicationRefusal,
    CommunicationRefused,
    PublicationState,
)
from planning.communication.seen import seen_of
from planning.models import Initiative, Publication
from planning.rules.social_links import PastedPost, key_of

FIRST_DAY = date(2025, 1, 1)  # of the plan


@transaction.atomic
def add_publication(
    initiative: Initiative, *, channel: str, planned_on: date, by: Person | None, platform: str = ""
) -> Publication:
    """Raises `CommunicationRefused`."""
    if channel == Channel.SOCIAL_MEDIA and not platform:
        raise CommunicationRefused(CommunicationRefusal.NO_PLATFORM)
    publication = Publication.objects.create(
        initiative=initiative,
        channel=channel,
        platform=platform if channel == Channel.SOCIAL_MEDIA else "",
        planned_on=_in_plan(planned_on),
    )
    _tell(publication, "planning.add_publication", by, where=publication.where)
    return publication


@transaction.atomic
def set_state(
    publication: Publication,
    *,
    state: str,
    by: Person,
    seen: str | None = None,
    planned_on: date | None = None,
    published_on: date | None = None,
    url: str = "",
) -> Publication:
    """Where it stands. What is published has a day, not later than today; otherwise it has none.

    `seen` is `seen_of` what the writer had before them; None looks at no colleague. Raises
    `CommunicationRefused`, also where it changed meanwhile.
    """
    publication = _locked(publication)
    if seen is not None and seen != seen_of(publication):
        raise CommunicationRefused(CommunicationRefusal.CHANGED_MEANWHILE)
    publication.state = PublicationState(state)
    publication.planned_on = _in_plan(planned_on or publication.planned_on)
    if publication.is_published:
        publication.published_on = _past(published_on or publication.planned_on)
    else:
        publication.published_on = None
    publication.url = url.strip()
    publication.link_key = _key(publication)
    _save(publication)
    _record_state(publication, by)
    return publication


@transaction.atomic
def remove_publication(publication: Publication, *, by: Person) -> None:
    """Raises `CommunicationRefused` for what is published: that counts."""
    publication = _locked(publication)
    if publication.is_published:
        raise CommunicationRefused(CommunicationRefusal.KEPT_PUBLISHED)
    _tell(publication, "planning.remove_publication", by, where=publication.where)
    publication.delete()


@transaction.atomic
def move(initiative: Initiative, *, start: date, to: date, by: Person) -> int:
    """All that is still to come of it on the day `start` goes to the day `to`, and the date of
    the initiative with it where that is the same day.

    Returns how many publications moved. Raises `CommunicationRefused`.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative.pk)
    _in_plan(to)
    rows, out = initiative.publications, initiative.publications.published()
    moved = rows.open().filter(planned_on=start).update(planned_on=to)
    moves_itself = initiative.on == start and not out.exists()
    if not moved and not moves_itself:
        is_out = out.filter(published_on=start).exists()
        raise CommunicationRefused(
            CommunicationRefusal.MOVED_PUBLISHED if is_out else CommunicationRefusal.NOTHING_TO_MOVE
        )
    if moves_itself:
        initiative.on = to
    initiative.save()
    record(
        initiative,
        "planning.move_initiative",
        by=by,
        data={"from": start.isoformat(), "to": to.isoformat()},
    )
    return moved


@dataclass(frozen=True)
class Noted:
    """What became of pasted posts: new ones, and those that stood there already."""

    new: tuple[Publication, ...]
    known: tuple[Publication, ...]


@transaction.atomic
def note_posts(
    initiative: Initiative, *, posts: tuple[PastedPost, ...], otherwise_on: date, by: Person
) -> Noted:
    """Each post is a published publication of the initiative, once, whoever pastes it again.

    What was planned on that network takes the post instead of waiting for ever. `otherwise_on` is
    the day of posts whose link tells none. Raises `CommunicationRefused`.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative.pk)
    new, known = [], []
    keys = [post.key for post in posts]
    there = Publication.objects.filter(link_key__in=keys).select_related("initiative")
    by_key = {row.link_key: row for row in there}
    for post in posts:
        if post.key in by_key:
            known.append(by_key[post.key])
            continue
        publication = _waiting_for(initiative, post) or Publication(
            initiative=initiative, channel=Channel.SOCIAL_MEDIA, platform=post.platform
        )
        publication.published_on = _past(post.day or otherwise_on)
        publication.planned_on = publication.planned_on or publication.published_on
        publication.state = PublicationState.PUBLISHED
        publication.url, publication.link_key = post.url, post.key
        _save(publication)
        _record_state(publication, by)
        new.append(publication)
    return Noted(tuple(new), tuple(known))


def _waiting_for(initiative, post) -> Publication | None:
    """What was planned on this network and has no post yet, the nearest first."""
    rows = initiative.publications.open().social().filter(platform=post.platform, url="")
    day = post.day or timezone.localdate()
    return min(rows, key=lambda row: abs(row.planned_on - day), default=None)


def _key(publication) -> str:
    return key_of(publication.url) if publication.channel == Channel.SOCIAL_MEDIA else ""


def _save(publication):
    try:
        with transaction.atomic():
            publication.save()
    except IntegrityError as error:  # a colleague noted the same post, now or long ago
        raise CommunicationRefused(CommunicationRefusal.LINK_KNOWN) from error


def _locked(publication) -> Publication:
    rows = Publication.objects.select_for_update(of=("self",)).select_related("initiative")
    return rows.get(pk=publication.pk)


def _record_state(publication, by):
    state = str(publication.state)
    facts = {"where": publication.where, "state": state, "publication": publication.pk}
    _tell(publication, "planning.set_publication", by, **facts)


def _tell(publication, action, by, /, **data):
    """Of the initiative; calendar programs look at its moment to see whether anything changed."""
    publication.initiative.save(update_fields=["changed_at"])
    record(publication.initiative, action, by=by, data=data)


def _past(day: date) -> date:
    if day > timezone.localdate():
        raise CommunicationRefused(CommunicationRefusal.PUBLISHED_LATER)
    return _in_plan(day)


def _in_plan(day: date) -> date:
    if day < FIRST_DAY:
        raise CommunicationRefused(CommunicationRefusal.BEFORE_PLAN)
    return day
