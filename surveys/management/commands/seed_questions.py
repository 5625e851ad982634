from django.core.management.base import BaseCommand

from surveys.actions.seeding import seed_questions


class Command(BaseCommand):
    help = "Put the questions of the plan in the bank; those that are there stay as they are."

    def handle(self, *args, **options):
        self.stdout.write(f"  questions: {seed_questions()} new")
