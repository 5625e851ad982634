from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Inhoud"

    def ready(self):
        # Inline: models exist only now. Importing the receivers is what connects them.
        from cms import (  # noqa: F401
            adoption_kinds,
            proposal_receivers,
            receivers,
            use_receivers,
        )

        receivers.connect_rows()
        adoption_kinds.register()
