from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.models.adoption import new_token
from cms.models.practice import PracticePage
from members.models.board_contact import CHECK_EVERY


class PracticeCheckQuerySet(models.QuerySet):
    def recent(self, today):
        """Asked or confirmed within the year."""
        year_ago = today - CHECK_EVERY
        return self.filter(Q(asked_on__gt=year_ago) | Q(confirmed_on__gt=year_ago))


class PracticeCheck(models.Model):
    """ "Klopt dit nog?": when the contact of a practice was asked, and last said yes."""

    page = models.OneToOneField(PracticePage, models.CASCADE, related_name="check_row")
    asked_on = models.DateField("gevraagd op", null=True)
    confirmed_on = models.DateField("bevestigd op", null=True)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)

    objects = PracticeCheckQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "jaarlijkse vraag over een praktijk"
        verbose_name_plural = "jaarlijkse vragen over praktijken"

    def __str__(self):
        return f"Jaarlijkse vraag {self.pk}"


def practices_to_ask(today=None):
    """Practices that are online for a year, with a contact nobody asked or heard for a year."""
    today = today or timezone.localdate()
    recent = PracticeCheck.objects.recent(today).values("page")
    return (
        PracticePage.objects.live()
        .filter(first_published_at__lte=timezone.now() - timedelta(days=CHECK_EVERY.days))
        .exclude(contact_email="")
        .exclude(pk__in=recent)
    )
