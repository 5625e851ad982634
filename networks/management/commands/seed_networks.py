from django.core.management.base import BaseCommand

from networks.actions.seeding import seed_index_page


class Command(BaseCommand):
    help = "Make the page under which the networks are served; leaves alone what is there."

    def handle(self, *args, **options):
        page = seed_index_page()
        self.stdout.write(f"  {page.url_path}" if page else "  no home page yet: run seed_site")
