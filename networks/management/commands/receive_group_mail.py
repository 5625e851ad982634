import asyncio

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from networks.by_mail.lmtp import NoListener, folder_of, listen


class Command(BaseCommand):
    help = "Receive mail to the groups by LMTP at NETWORKS_LMTP, into the Maildir NETWORKS_MAILBOX."

    def handle(self, *args, **options):
        at = settings.NETWORKS_LMTP
        try:
            folder = folder_of(settings.NETWORKS_MAILBOX)
            asyncio.run(listen(at, folder, lambda: self.stdout.write(f"receiving at {at}")))
        except (NoListener, OSError) as problem:
            raise CommandError(str(problem)) from problem
