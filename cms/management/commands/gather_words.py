from django.core.management.base import BaseCommand

from cms.actions.words import gather_words


class Command(BaseCommand):
    help = "Gather the words of the site, by which search understands a slip; the beat does it too."

    def handle(self, *args, **options):
        self.stdout.write(f"    {gather_words()} words")
