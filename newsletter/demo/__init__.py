"""A lively newsletter: subscribers over thirty months, a year of issues, one in the making."""

from newsletter.demo.initiatives import tie_to_initiatives
from newsletter.demo.issues import load_issues
from newsletter.demo.subscribers import load_subscribers
from newsletter.models import Issue


def load(now):
    if Issue.objects.exists():
        return
    load_subscribers(now)
    load_issues(now)
    tie_to_initiatives(now)
