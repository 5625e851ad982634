from django.db import models
from django.urls import reverse
from django.utils import timezone

from events.models.tokens import new_token


class PersonalFeed(models.Model):
    """The secret address at which somebody's calendar program finds their own appointments."""

    wagtail_reference_index_ignore = True

    person = models.OneToOneField(
        "members.Person", on_delete=models.CASCADE, related_name="calendar_feed"
    )
    token = models.CharField(max_length=64, default=new_token, unique=True, editable=False)
    made_at = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "eigen kalender"
        verbose_name_plural = "eigen kalenders"

    def __str__(self):
        return f"Eigen kalender {self.pk}"

    @property
    def url(self) -> str:
        """Whoever has this address reads along."""
        return reverse("events:feed_personal", args=[self.token])
