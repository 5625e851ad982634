from django.core.management.base import BaseCommand

from cms.actions.site import seed_site


class Command(BaseCommand):
    help = "Make the pages that the site must have; leaves alone what is there."

    def handle(self, *args, **options):
        made = seed_site()
        self.stdout.write(f"  {len(made)} pages made" if made else "  every page is there")
