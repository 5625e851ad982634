from django.core.management.base import BaseCommand, CommandError

from cms.models import HomePage
from events.models import AgendaPage


class Command(BaseCommand):
    help = "Puts the agenda page below the home page. Does nothing when it stands there."

    def handle(self, *args, **options):
        if AgendaPage.objects.exists():
            return
        home = HomePage.objects.first()
        if home is None:
            raise CommandError("There is no home page yet: run seed_site first.")
        home.add_child(
            instance=AgendaPage(
                title="Agenda",
                slug="agenda",
                summary=(
                    "Vormingen, webinars, werkbezoeken en bijeenkomsten van de netwerken. "
                    "Je schrijft in zonder account, in een paar minuten."
                ),
                show_in_menus=True,
            )
        )
        self.stdout.write("Agenda page made")
