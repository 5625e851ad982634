from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

# From left to right, as the apps stand: what is on the right points to what is on the left.
APPS = (
    *("members", "planning", "surveys", "cms", "networks", "events", "advice", "newsletter"),
    "reporting",
)


class Command(BaseCommand):
    help = "Fill every app with lively invented content; does nothing where it is already there."

    def add_arguments(self, parser):
        parser.add_argument("apps", nargs="*", help="only these")

    def handle(self, *args, **options):
        if settings.SECURE:
            raise CommandError("Refused: this is production, and the demo's passwords are public.")
        now = timezone.localtime()
        for app in APPS:
            if find_spec(f"{app}.demo") is None or (options["apps"] and app not in options["apps"]):
                continue
            self.stdout.write(f"  demo: {app}")
            import_module(f"{app}.demo").load(now)
