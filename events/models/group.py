from django.db import models
from django.db.models import Q
from django.utils import timezone

from events.models.cancellable import actor_key
from events.models.session import Session
from events.models.tokens import new_token


class GroupQuerySet(models.QuerySet):
    def to_come(self, now=None):
        """Groups of a session with a day that is not over yet."""
        from_now = now or timezone.now()
        return self.filter(
            session__days__ends_at__gte=from_now, session__days__cancelled_at__isnull=True
        ).distinct()


class RegistrationGroup(models.Model):
    """Colleagues in one form, and who arranges it; that person need not come."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="groups")
    contact = actor_key("contactpersoon van de groep")
    token = models.CharField(max_length=64, default=new_token, unique=True, editable=False)
    form_key = models.CharField(max_length=64, blank=True, editable=False)
    together = models.BooleanField("alleen samen", default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        constraints = [
            models.UniqueConstraint(
                fields=["form_key", "session"],
                condition=~Q(form_key=""),
                name="events_registrationgroup_once_per_form",
                violation_error_message="Dit formulier is al verwerkt.",
            )
        ]

    def __str__(self):
        return f"Groep {self.pk}"

    @property
    def url(self) -> str:
        """The overview; whoever has this address may change and cancel for the group."""
        return f"/agenda/groep/{self.token}/"
