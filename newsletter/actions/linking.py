"""An issue belongs to an initiative of the communication calendar, or to none."""

from django.db import transaction

from members.audit import record
from members.models import Person
from newsletter.models import Issue, IssueInitiative
from planning.models import Initiative


@transaction.atomic
def link_issue(issue: Issue, *, initiative: Initiative | None, by: Person) -> None:
    if initiative is None:
        IssueInitiative.objects.filter(issue=issue).delete()
    else:
        defaults = {"initiative": initiative}
        IssueInitiative.objects.update_or_create(issue=issue, defaults=defaults)
    data = {"initiative": str(initiative.pk) if initiative else ""}
    record(issue, "newsletter.link", by=by, data=data)
