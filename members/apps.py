from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = "Mensen en organisaties"

    def ready(self):
        # Inline: receivers import models, which exist only now.
        from members import receivers  # noqa: F401
