from django.db import models
from django.db.models import Q

from members.models import Organisation, Person
from surveys.models.survey import Survey, new_token


class InvitationQuerySet(models.QuerySet):
    def waiting(self):
        """Of somebody whom a mail can reach."""
        return self.filter(answered=False, person__isnull=False).exclude(person__email="")

    def to_mail(self):
        """Promised, and not asked yet."""
        return self.waiting().filter(asked_on__isnull=True)

    def to_remind(self):
        return self.waiting().filter(reminded=False, asked_on__isnull=False)


class Invitation(models.Model):
    """Who was asked, and whether an answer came: yes or no, never when. Nothing here leads to an
    answer, and no answer leads here."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="survey_invitations"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    role = models.CharField("rol", max_length=12, blank=True)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    asked_on = models.DateField("gemaild op", null=True, blank=True)
    answered = models.BooleanField("antwoordde", default=False)
    reminded = models.BooleanField("herinnerd", default=False)

    objects = InvitationQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ["pk"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "person"],
                condition=Q(person__isnull=False),
                name="surveys_invited_once",
                violation_error_message="Deze persoon is al uitgenodigd.",
            )
        ]

    def __str__(self):
        return f"Uitnodiging {self.pk}"
