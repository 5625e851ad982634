from django.core.management.base import BaseCommand

from reporting.indicator_table import FILE, as_markdown


class Command(BaseCommand):
    help = "Write what every row of the plan is counted from to docs/indicators.md."

    def handle(self, *args, **options):
        FILE.write_text(as_markdown())
        self.stdout.write(f"  {FILE.relative_to(FILE.parents[1])}")
