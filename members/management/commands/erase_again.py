from django.core.management.base import BaseCommand

from members.actions.erasing import ErasureReason, erase
from members.models import Person


class Command(BaseCommand):
    help = "After putting back a backup: erase these people again, named by key in the server's log"

    def add_arguments(self, parser):
        parser.add_argument("keys", nargs="+", metavar="key")

    def handle(self, *args, keys, **options):
        known = Person.objects.known().filter(key__in=keys)
        for person in known:
            erase(person, by=None, reason=ErasureReason.NOT_NEEDED)
        self.stdout.write(f"{len(known)} erased again, {len(set(keys)) - len(known)} not found")
