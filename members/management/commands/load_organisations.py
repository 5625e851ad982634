from django.core.management.base import BaseCommand

from members.actions.load_organisations import load_organisations


class Command(BaseCommand):
    help = "Load municipalities, OCMW's, zones, other bodies and partners; safe to repeat."

    def handle(self, *args, **options):
        counts = load_organisations()
        self.stdout.write(
            f"  organisations: {counts['made']} made, {counts['changed']} changed, "
            f"{counts['unchanged']} as they were"
        )
