"""In which issue of the demo an initiative of the communication calendar stood."""

from datetime import timedelta

from django.utils import timezone

from members import dutch
from newsletter.models import Dispatch, Issue, IssueInitiative
from planning.communication.enums import Channel
from planning.models import Publication

NEAR = timedelta(days=12)


def tie_to_initiatives(now) -> None:
    """Each issue to the initiative that was in the newsletter nearest to the day on which it left;
    the one in the making to the first that is still to come. Where none was near, to none."""
    rows = Publication.objects.filter(channel=Channel.NEWSLETTER).order_by("planned_on", "pk")
    publications = list(rows)
    sent = Dispatch.objects.exclude(started_at=None).order_by("started_at")
    days = [(each.issue_id, dutch.local(each.started_at).date()) for each in sent]
    for issue, day in days:
        near = [each for each in publications if abs(each.day - day) <= NEAR and not each.is_open]
        if near:
            first = min(near, key=lambda each: abs(each.day - day))
            publications.remove(first)
            IssueInitiative.objects.create(issue_id=issue, initiative_id=first.initiative_id)
    coming = [each for each in publications if each.day >= timezone.localdate(now)]
    if coming and (draft := Issue.objects.not_sent().first()):
        IssueInitiative.objects.create(issue=draft, initiative_id=coming[0].initiative_id)
