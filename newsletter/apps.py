from django.apps import AppConfig


class NewsletterConfig(AppConfig):
    name = "newsletter"
    verbose_name = "Nieuwsbrief"

    def ready(self):
        from newsletter import receivers  # noqa: F401  (inline: models are ready only now)
