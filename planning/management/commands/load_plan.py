from django.core.management.base import BaseCommand

from planning.actions.load_links import load_links
from planning.actions.load_plan import load_plan
from planning.catalogue_file import read_goals, read_indicators


class Command(BaseCommand):
    help = "Loads the goals and the indicator catalogue of the plan; running it twice is harmless."

    def handle(self, *args, **options):
        result = load_plan(read_goals(), read_indicators())
        self.stdout.write(
            f"Plan: {result.goals} doelstellingen, {result.indicators} indicatoren, "
            f"{result.new_definitions} nieuwe definities, {load_links()} doelgroepen en Vlaamse "
            "beleidsdoelstellingen om mee te beginnen."
        )
