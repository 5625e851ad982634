from django.core.management.base import BaseCommand

from config.role_table.rendering import FILE, as_markdown


class Command(BaseCommand):
    help = "Write the role table to docs/roles.md."

    def handle(self, *args, **options):
        FILE.write_text(as_markdown())
        self.stdout.write(f"  {FILE.relative_to(FILE.parents[1])}")
