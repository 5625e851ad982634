from django.apps import AppConfig


class NetworksConfig(AppConfig):
    name = "networks"
    verbose_name = "Netwerken"

    def ready(self):
        from networks import receivers  # noqa: F401  (inline: models are ready only now)
