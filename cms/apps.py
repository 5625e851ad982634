from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Inhoud"

    def ready(self):
        # Inline: models exist only now.
        from cms import adoption_kinds, receivers, use_receivers  # noqa: F401

        receivers.connect_rows()
        adoption_kinds.register()
