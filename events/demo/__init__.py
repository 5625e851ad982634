"""A demo agenda: two and a half years behind us, half a year ahead, with who came.

The same every time on the same day: what is random comes from one seed.
"""

from random import Random

from django.core.management import call_command
from django.db import transaction

from cms.models import HomePage
from events.demo.asking import fill_asking, make_asking
from events.demo.care import make_care
from events.demo.evaluations import make_evaluations
from events.demo.following import make_following
from events.demo.highlights import make_highlights
from events.demo.initiatives import tie_to_initiatives
from events.demo.kinds import tell_kinds
from events.demo.meetings import make_meetings
from events.demo.organiser import make_organiser_work
from events.demo.partners import make_proposals
from events.demo.past import make_past
from events.demo.people import Participants
from events.demo.queues import MANY, fill_queues, make_queues
from events.demo.routine import make_routine
from events.demo.rows import Rows
from events.demo.sheets import hang_on_sheets
from events.models import Event


def load(now):
    """Does nothing where there are events already."""
    if HomePage.objects.exists():
        call_command("seed_agenda")
    if Event.objects.exists():
        return
    random = Random(2026)
    rows = Rows(random, now)
    make_routine(rows, random, now)
    make_highlights(rows, now)
    make_queues(rows, now)
    make_asking(rows, now)
    tell_kinds(rows, now)
    with transaction.atomic():
        rows.save_events()
        participants = Participants(rows, random, now)
        participants.save()
        fill_asking(rows)
        if len(participants.circle.people) > MANY:
            fill_queues(rows, participants.circle.people, now)
            if rows.by:
                make_organiser_work(rows, now)
                make_care(rows, now)
                make_following(rows, now)
    if rows.by:
        make_past(rows.by)
    make_proposals(now)
    make_meetings(now)
    make_evaluations(now)
    hang_on_sheets()
    tie_to_initiatives()
