from django.db import models

from members.enums import ConsentPurpose


class Consent(models.Model):
    """What somebody agreed to or took back, when, in which words and where. Never changed."""

    person = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField("waarvoor", max_length=20, choices=ConsentPurpose.choices)
    given = models.BooleanField("gegeven", default=True)
    wording = models.TextField("tekst die getoond werd")
    route = models.CharField("langs welke weg", max_length=80)
    at = models.DateTimeField("op", auto_now_add=True)

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        ordering = ["-at"]
