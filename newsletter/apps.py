from django.apps import AppConfig


class NewsletterConfig(AppConfig):
    name = "newsletter"
    verbose_name = "Nieuwsbrief"

    def ready(self):
        # Inline: models are ready only now. The first two are imported for what importing does:
        # receivers connect themselves, and tasks below a folder are not found by Celery.
        from celery.signals import worker_shutting_down

        from newsletter import receivers  # noqa: F401
        from newsletter.mailchimp import tasks  # noqa: F401
        from newsletter.smtp import draining

        worker_shutting_down.connect(draining.begin)
