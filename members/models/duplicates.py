from django.db import models
from django.db.models import F, Q


class NotDuplicate(models.Model):
    """Staff looked at two persons and said that they are two; they are not proposed again."""

    first = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("members.Person", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey("members.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField("op", auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "twee verschillende personen"
        verbose_name_plural = "twee verschillende personen"
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="not_duplicate_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="not_duplicate_in_order"
            ),
        ]
