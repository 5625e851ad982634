"""Why something about figures is refused; the label is what people read."""

from django.db import models


class MailRefusal(models.TextChoices):
    NOBODY = (
        "nobody",
        "Van deze gemeenten staat niemand met een adres in het contactregister. Voeg er een "
        "contact toe, of kies andere gemeenten.",
    )
    CHANGED = (
        "changed",
        "Wie de mail krijgt, veranderde intussen. Kijk het voorbeeld opnieuw na en verstuur dan.",
    )


class MailRefused(Exception):
    """A mail to boards that does not leave."""

    def __init__(self, refusal: MailRefusal):
        self.refusal = refusal
        super().__init__(refusal.label)
