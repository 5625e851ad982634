from django.core.management.base import BaseCommand

from members.actions.roles import seed_roles


class Command(BaseCommand):
    help = "Make the groups of the roles and grant what every app allows them; safe to repeat."

    def handle(self, *args, **options):
        groups = seed_roles()
        self.stdout.write(f"  roles: {', '.join(role.value for role in groups)}")
