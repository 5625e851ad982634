from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Inhoud"

    def ready(self):
        # Inline: models exist only now.
        from cms import proposal_receivers, receivers  # noqa: F401

        receivers.connect_rows()
