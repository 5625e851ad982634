"""When the worker looks at what is due. The same on every installation: no setting.

Rows are the truth and these ticks find them; a lost message only costs the time to the tick.
"""

from celery.schedules import crontab

# Seconds, or the hours of the clock in Brussels.
TICKS = {
    "outbox": {"task": "members.tasks.send_outbox", "schedule": 30.0},
    "free-seats": {"task": "events.tasks.give_free_seats", "schedule": 60.0},
    "meeting-topics": {"task": "events.tasks.open_topics", "schedule": 600.0},
    "event-news": {"task": "events.tasks.tell_news", "schedule": 60.0},
    "reminders": {"task": "events.tasks.remind", "schedule": 60.0},
    "views": {"task": "cms.tasks.flush_views", "schedule": 60.0},
    "usage": {"task": "cms.tasks.measure_usage", "schedule": 3600.0},
    "practices": {"task": "cms.tasks.ask_practice_contacts", "schedule": 3600.0},
    "words of the site": {"task": "cms.tasks.gather_words", "schedule": 300.0},
    "planned pages": {"task": "cms.tasks.publish_scheduled", "schedule": 60.0},
    "monday mail": {"task": "cms.tasks.send_monday_mails", "schedule": 1800.0},
    # A turn does what is left of this night; the turns go on until there is nothing.
    "links": {"task": "cms.tasks.check_links", "schedule": crontab(hour="2-5", minute="*/10")},
    "survey answers": {"task": "surveys.tasks.let_in", "schedule": 600.0},
    "survey invitations": {"task": "surveys.tasks.ask", "schedule": 60.0},
    "survey reminders": {
        "task": "surveys.tasks.remind",
        "schedule": crontab(hour="9-17", minute=40),
    },
    "evaluations": {
        "task": "events.tasks.ask_what_people_thought",
        "schedule": crontab(hour="9-17", minute=20),
    },
    "attendance": {
        "task": "events.tasks.ask_attendance",
        "schedule": crontab(hour="9-17", minute="5-55/10"),
    },
    "heartbeat": {"task": "members.tasks.heartbeat", "schedule": 30.0},
    "newsletter": {"task": "newsletter.tasks.send_due_newsletters", "schedule": 30.0},
    # When nobody waits for an answer of the worker.
    "purge": {"task": "members.tasks.purge_nightly", "schedule": crontab(hour=3, minute=10)},
    "returned mail": {"task": "newsletter.tasks.read_returned_mail", "schedule": 300.0},
    "subscriber months": {
        "task": "newsletter.tasks.take_month_end_snapshot",
        "schedule": 3600.0,
    },
    "mailchimp readers": {"task": "newsletter.mailchimp.tasks.tell_changes", "schedule": 300.0},
    "mailchimp": {
        "task": "newsletter.mailchimp.tasks.reconcile_nightly",
        "schedule": crontab(hour=3, minute=40),
    },
    "guard counts": {"task": "members.tasks.forget_guard_counts", "schedule": 3600.0},
    "late rows": {"task": "members.tasks.bring_late_rows", "schedule": 600.0},
    "mergers": {"task": "members.tasks.settle_mergers", "schedule": 3600.0},
    "contacts": {"task": "members.tasks.ask_contacts", "schedule": 3600.0},
    "group mail": {"task": "networks.tasks.read_group_mail", "schedule": 30.0},
    "group posts": {"task": "networks.tasks.tell_posts", "schedule": 30.0},
    "group digests": {"task": "networks.tasks.send_digests", "schedule": 600.0},
    "group questions": {"task": "networks.tasks.alert_moderators", "schedule": 900.0},
    "advice mail": {"task": "advice.tasks.read_advice_mail", "schedule": 30.0},
    "advice terms": {"task": "advice.tasks.warn_before_terms", "schedule": 600.0},
    "frozen years": {"task": "reporting.tasks.freeze_asked", "schedule": 60.0},
    "proposals": {"task": "cms.tasks.chase_proposals", "schedule": 3600.0},
}
