from django.db import models


def actor_key(verbose_name: str, **options) -> models.ForeignKey:
    """A link to the person who did something; it says nothing about where the person is used."""
    field = models.ForeignKey(
        "members.Person",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=verbose_name,
        **options,
    )
    field.wagtail_reference_index_ignore = True
    return field


class Cancellable(models.Model):
    """Something that is never deleted once people rely on it, only cancelled, by somebody."""

    cancelled_at = models.DateTimeField("geannuleerd op", null=True, blank=True, editable=False)
    cancelled_by = actor_key("geannuleerd door", null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(cancelled_at__isnull=True, cancelled_by__isnull=True)
                | models.Q(cancelled_at__isnull=False, cancelled_by__isnull=False),
                name="%(app_label)s_%(class)s_cancelled_at_and_by",
                violation_error_message="Een annulering heeft een moment én iemand die annuleert.",
            )
        ]

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None
