from django.core.management.base import BaseCommand, CommandError

from members import security_log


class Command(BaseCommand):
    help = "Walk the hash chain of the security log; exit code 1 names the first broken row."

    def add_arguments(self, parser):
        parser.add_argument(
            "--known",
            metavar="NUMBER:HASH",
            help="what an earlier run printed and somebody kept elsewhere",
        )

    def handle(self, *args, known=None, **options):
        checked = security_log.check(_pair(known) if known else None)
        if checked.broken_at is not None:
            raise CommandError(
                f"Het veiligheidslog is niet heel: regel {checked.broken_at}, {checked.why}.",
                returncode=1,
            )
        self.stdout.write(f"Heel, {checked.count} regels. Bewaar: {checked.number}:{checked.hash}")


def _pair(text: str) -> tuple[int, str]:
    number, _, value = text.partition(":")
    if not (number.isdigit() and value):
        raise CommandError("--known takes a number and a hash with : between.", returncode=2)
    return int(number), value
