from django.apps import AppConfig


class AdviceConfig(AppConfig):
    name = "advice"
    verbose_name = "Advies"

    def ready(self):
        # Inline: receivers import models, which exist only now.
        from advice import receivers  # noqa: F401 - importing it connects them to their signals
