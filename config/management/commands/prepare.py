from io import StringIO

from django.core.management import call_command
from django.core.management.base import BaseCommand, OutputWrapper

# Each is idempotent, in the order in which one builds on another.
FACTS = (
    "load_organisations",
    "load_plan",
    "seed_roles",
    "seed_questions",
    "seed_site",
    "seed_networks",
    "seed_agenda",
)


class Command(BaseCommand):
    help = "Make the database and the static files ready for this version; safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument(
            "--demo",
            nargs="*",
            metavar="APP",
            help="also invented content, of all apps or of these",
        )
        parser.add_argument("--no-static", action="store_true", help="leave static files alone")

    def handle(self, *args, **options):
        if not options["verbosity"]:
            self.stdout = OutputWrapper(StringIO())
        self.step("migrate", verbosity=0, interactive=False)
        for command in FACTS:
            self.step(command)
        if options["demo"] is not None:
            self.step("seed_demo", *options["demo"])
        self.step("gather_words")
        if not options["no_static"]:
            self.step("collectstatic", verbosity=0, interactive=False, clear=False)

    def step(self, command, *names, **arguments):
        self.stdout.write(f"  {command}")
        self.stdout.flush()
        call_command(command, *names, stdout=self.stdout, **arguments)
