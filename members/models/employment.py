from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class EmploymentQuerySet(models.QuerySet):
    def unlinked(self):
        """Whose organisation is only what they typed."""
        return self.filter(organisation__isnull=True).exclude(organisation_typed="")


class Employment(models.Model):
    """For whom somebody worked before: what was done then stays with that organisation.

    The organisation of today stands on the person; a row is written when it changes. Both days
    are those on which we knew it, not those of a contract.
    """

    person = models.ForeignKey(
        "members.Person", on_delete=models.CASCADE, related_name="employments"
    )
    organisation = models.ForeignKey(
        "members.Organisation",
        verbose_name="organisatie",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    organisation_typed = models.CharField("organisatie zoals getypt", max_length=160, blank=True)
    function_title = models.CharField("functie", max_length=120, blank=True)
    since = models.DateField("bij ons bekend sinds")
    until = models.DateField("tot", default=timezone.localdate)

    objects = EmploymentQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "vroegere werkgever"
        verbose_name_plural = "vroegere werkgevers"
        ordering = ["-until", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("since")), name="employment_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | ~Q(organisation_typed=""),
                name="employment_for_somebody",
            ),
        ]

    def __str__(self):
        return f"Vroegere werkgever {self.pk}"

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed
