from django.db import models
from django.db.models import Q

from members.models.organisation import FormerName, Organisation


class MergerQuerySet(models.QuerySet):
    def to_settle(self, today):
        """Mergers whose day came and whose names and codes did not move yet."""
        return self.filter(on__lte=today, settled_at__isnull=True)


class Merger(models.Model):
    """A merger that staff entered, with what it made, so that a slip can be undone.

    The truth about who counts as whom stands on the organisations themselves (`valid_to` and
    `successor`); the mergers of our data tables have no row here.
    """

    successor = models.ForeignKey(
        Organisation, verbose_name="nieuw bestuur", on_delete=models.PROTECT, related_name="mergers"
    )
    on = models.DateField("vanaf")
    # The municipalities that ended and the OCMW's that ended with them.
    ended = models.ManyToManyField(Organisation, related_name="ended_by", editable=False)
    # The new municipality and its OCMW, where the successor did not exist before.
    made = models.ManyToManyField(Organisation, related_name="made_by_merger", editable=False)
    former_names = models.ManyToManyField(FormerName, related_name="+", editable=False)
    # Postal codes that the successor took over, to be taken back when the merger is undone.
    postal_codes = models.CharField(max_length=200, blank=True, editable=False)
    made_at = models.DateTimeField("ingevoerd op", auto_now_add=True)
    made_by = models.ForeignKey(
        "members.Person", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # On its day the successor takes over names and codes; until then a search finds the old ones.
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MergerQuerySet.as_manager()

    class Meta:
        verbose_name = "fusie"
        verbose_name_plural = "fusies"
        ordering = ["-on", "-pk"]
        permissions = [("merge_organisations", "Kan gemeenten laten fuseren")]
        indexes = [
            models.Index(
                fields=["on"], condition=Q(settled_at__isnull=True), name="merger_to_settle"
            )
        ]

    def __str__(self):
        return f"Fusie tot {self.successor.full_name}"
