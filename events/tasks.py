from celery import shared_task

from events.actions.attendance_asking import ask_who_was_there
from events.actions.evaluating import send_due_evaluations
from events.actions.following_up import send_due_follow_ups
from events.actions.mailing import BATCH, put_out_copies
from events.actions.meeting_changes import follow_changed_days
from events.actions.meetings import open_due_topics
from events.actions.promoting import promote_waiting
from events.actions.reminding import plan_reminders, send_due_reminders
from events.actions.telling import tell_due_news
from events.models import Session
from members.mail.enqueue import enqueue


@shared_task
def give_free_seats():
    """Finds the seats that came free while a nudge got lost."""
    for session in Session.objects.active().with_waiting():
        promote_waiting(session)


@shared_task
def remind():
    """Plans the reminders of seats that have none yet and sends what is due; asks for another
    turn where more of that waits."""
    plan_reminders()
    if send_due_reminders() == BATCH:
        enqueue(remind)


@shared_task
def open_topics():
    """Gives each meeting of a network that comes near its topic, and tells it what changed."""
    open_due_topics()
    follow_changed_days()


@shared_task
def tell_news():
    """Mails moved, added and dropped days once the pause after the last edit is over, and what
    organisers wrote; asks for another turn where more of that waits."""
    tell_due_news()
    if put_out_copies() == BATCH:
        enqueue(tell_news)


@shared_task
def ask_what_people_thought():
    """The evaluations of yesterday's events, and what came of those of half a year ago."""
    send_due_evaluations()
    send_due_follow_ups()


@shared_task
def ask_attendance():
    """Asks organisers, two working days after, who was there."""
    ask_who_was_there()
