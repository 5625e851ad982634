from django.core.management.base import BaseCommand, CommandError

from events.actions.needs import reseal_all


class Command(BaseCommand):
    help = (
        "Lock what participants need with the first of NEEDS_KEYS, after a new one was put there."
    )

    def handle(self, *args, **options):
        done, unreadable = reseal_all()
        self.stdout.write(f"{done} locked with the first key.")
        if unreadable:
            raise CommandError(f"{unreadable} that none of the keys opens: keep the former keys.")
