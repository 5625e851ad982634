from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "reporting"
    verbose_name = "Cijfers"

    def ready(self):
        # Inline: checks need the models, which are not loaded when this module is read.
        from reporting import checks  # noqa: F401
