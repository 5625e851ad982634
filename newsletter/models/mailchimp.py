"""What we know of Mailchimp's side: the truth is on these rows before anything is asked there."""

import hashlib
from collections.abc import Iterable

from django.db import models
from django.utils import timezone

from newsletter.enums import CampaignStep, MemberState
from newsletter.models.issue import Issue

ASKED_TO_SEND = (CampaignStep.ASKED, CampaignStep.SENT, CampaignStep.GONE)


class MailchimpCampaignQuerySet(models.QuerySet):
    def asked_to_send(self):
        """Of these the mail may be on its way, whatever else is known."""
        return self.filter(step__in=ASKED_TO_SEND)


class MailchimpCampaign(models.Model):
    """An issue as a campaign at Mailchimp. Never deleted: it says that an issue left."""

    issue = models.OneToOneField(
        Issue, on_delete=models.PROTECT, related_name="mailchimp_campaign", verbose_name="nummer"
    )
    title = models.CharField("titel", max_length=100, unique=True)
    campaign_id = models.CharField("code bij Mailchimp", max_length=40, blank=True)
    step = models.CharField(
        "stap", max_length=10, choices=CampaignStep.choices, default=CampaignStep.NEW
    )
    asked_at = models.DateTimeField("gevraagd op", null=True, blank=True)
    sha256 = models.CharField("vingerafdruk", max_length=64, blank=True)
    tries = models.PositiveSmallIntegerField("keer na elkaar zonder antwoord", default=0)
    look_at = models.DateTimeField("kijkt opnieuw op", default=timezone.now)
    emails_sent = models.PositiveIntegerField("verstuurd volgens Mailchimp", null=True, blank=True)
    claim = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    objects = MailchimpCampaignQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "campagne bij Mailchimp"
        verbose_name_plural = "campagnes bij Mailchimp"

    def __str__(self):
        return self.title


def member_hash(address: str) -> str:
    """Mailchimp's own key of a member."""
    return hashlib.md5(address.strip().lower().encode(), usedforsecurity=False).hexdigest()


class MailchimpMemberQuerySet(models.QuerySet):
    def of_addresses(self, addresses: Iterable[str]):
        return self.filter(key__in={member_hash(address) for address in addresses if address})


class MailchimpMember(models.Model):
    """What Mailchimp last confirmed about an address; the address itself does not stand here."""

    key = models.CharField(max_length=32, unique=True)
    state = models.CharField("toestand", max_length=12, choices=MemberState.choices, blank=True)
    told = models.CharField("wat we zegden", max_length=64, blank=True)
    told_at = models.DateTimeField("gezegd op", null=True, blank=True)
    trouble = models.CharField("hapering", max_length=200, blank=True)
    to_erase = models.BooleanField("te wissen", default=False)

    objects = MailchimpMemberQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "lid bij Mailchimp"
        verbose_name_plural = "leden bij Mailchimp"

    def __str__(self):
        return f"Lid {self.pk}"


class MailchimpMonth(models.Model):
    """How many subscribers Mailchimp counted in a month; stands beside our own count."""

    month_end = models.DateField("laatste dag van de maand", unique=True)
    subscribed = models.PositiveIntegerField("abonnees volgens Mailchimp")

    class Meta:
        verbose_name = "maandstand van Mailchimp"
        verbose_name_plural = "maandstanden van Mailchimp"
        ordering = ["month_end"]

    def __str__(self):
        return f"Maandstand van Mailchimp {self.month_end:%m/%Y}"


class MailchimpLine(models.Model):
    """One of the connections that Mailchimp allows; whoever holds it may call."""

    number = models.PositiveSmallIntegerField(unique=True)
    holder = models.CharField(max_length=32, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "verbinding met Mailchimp"
        verbose_name_plural = "verbindingen met Mailchimp"

    def __str__(self):
        return f"Verbinding {self.number}"
