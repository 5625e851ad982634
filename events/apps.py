from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Agenda"

    def ready(self):
        # Inline: receivers import models, which exist only now.
        from events import receivers  # noqa: F401
