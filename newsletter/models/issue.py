import hashlib

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    WorkflowMixin,
)

from members.models import Person
from newsletter.blocks import NewsletterStreamBlock
from newsletter.issue_status import IssueStatus, status_of

# Slugs that would hide a page of our own below /nieuwsbrief/.
RESERVED_SLUGS = frozenset(
    ["inschrijven", "bevestigen", "voorkeuren", "uitschrijven", "nieuwe-link", "gelukt"]
)


def next_number() -> int:
    return (Issue.objects.aggregate(last=models.Max("number"))["last"] or 0) + 1


class IssueQuerySet(models.QuerySet):
    def released(self):
        """Issues that left, wholly or in part: what the public archive shows."""
        return self.filter(dispatch__started_at__isnull=False)

    def as_sent(self):
        """Adds the subject under which an issue left, for `subject_as_sent`; no long texts."""
        long = ["body", *(f"dispatch__snapshot__{name}" for name in ("html", "text", "web_html"))]
        return self.select_related("dispatch__snapshot").defer(*long)

    def newest_first(self):
        return self.order_by("-dispatch__started_at", "-number")

    def with_status(self):
        """Adds what `Issue.status` needs, in the same query."""
        approved = IssueSnapshot.objects.filter(issue=models.OuterRef("pk"))
        return self.select_related("dispatch", "latest_revision").annotate(
            approved_version=models.Subquery(
                approved.order_by("-approved_at", "-pk").values("revision_id")[:1]
            ),
            is_approved=models.Exists(approved),
        )

    def not_sent(self):
        return self.filter(dispatch__isnull=True)


class Issue(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, models.Model
):
    """One number of the newsletter, as the editor writes it.

    What goes out is never read from here but from the snapshot that approval froze.
    """

    title = models.CharField(
        "onderwerp",
        max_length=120,
        help_text="De onderwerpregel van de mail en de titel in het archief. Kort en concreet.",
    )
    slug = models.SlugField(
        "webadres",
        max_length=120,
        unique=True,
        help_text="Het laatste stuk van het adres in het archief.",
    )
    number = models.PositiveIntegerField("nummer", unique=True, default=next_number)
    preview_text = models.CharField(
        "voorproefje",
        max_length=150,
        blank=True,
        help_text="De zin die mailprogramma's naast het onderwerp tonen.",
    )
    body = StreamField(NewsletterStreamBlock(), verbose_name="inhoud", blank=True)
    created_at = models.DateTimeField("begonnen op", default=timezone.now, editable=False)

    objects = IssueQuerySet.as_manager()

    preview_modes = [
        ("mail", "Als mail"),
        ("mail_dark", "Als mail, in het donker"),
        ("text", "Als mail zonder opmaak"),
        ("web", "Op de website"),
    ]
    default_preview_mode = "mail"
    preview_sizes = [
        {"name": "mobile", "icon": "mobile-alt", "device_width": 320, "label": "Smartphone"},
        {"name": "desktop", "icon": "desktop", "device_width": 600, "label": "Mailprogramma"},
    ]
    default_preview_size = "mobile"

    class Meta:
        verbose_name = "nummer"
        verbose_name_plural = "nummers"
        ordering = ["-number"]
        permissions = [
            ("approve_issue", "Kan een nummer goedkeuren"),
            ("send_issue", "Kan een nummer naar alle abonnees sturen"),
        ]

    def __str__(self):
        return f"Nummer {self.number}: {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("newsletter:issue", args=[self.slug])

    def clean(self):
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": "Dit webadres gebruikt de site zelf. Kies een ander."})

    @property
    def status(self) -> IssueStatus:
        """Where it stands; rows come from `Issue.objects.with_status()`."""
        dispatch = getattr(self, "dispatch", None)
        return status_of(
            dispatch and dispatch.state,
            self.approved_version,
            self.latest_revision_id,
            approved=self.is_approved,
        )

    @property
    def subject_as_sent(self) -> str:
        """What may be typed afterwards does not change what readers got; rows from `as_sent()`."""
        return self.dispatch.snapshot.subject

    @property
    def snapshot(self) -> "IssueSnapshot | None":
        """What goes out: the version approved last."""
        return self.snapshots.order_by("-approved_at", "-pk").first()

    def serve_preview(self, request, mode_name):
        # Inline: rendering imports this model.
        from newsletter.rendering import in_the_dark, render

        rendered = render(self)
        if mode_name == "text":
            return HttpResponse(rendered.text, content_type="text/plain; charset=utf-8")
        if mode_name == "web":
            return TemplateResponse(
                request,
                "newsletter/issue_detail.html",
                {"issue": self, "content": rendered.web_html, "preview": True},
            )
        dark = mode_name == "mail_dark"
        return HttpResponse(in_the_dark(rendered.html) if dark else rendered.html)


def content_hash(subject: str, html: str, text: str) -> str:
    """Says whether two versions of an issue are the same mail."""
    return hashlib.sha256("\0".join([subject, html, text]).encode()).hexdigest()


class IssueSnapshot(models.Model):
    """An issue as it was approved: exactly these texts go out and stand in the archive."""

    issue = models.ForeignKey(
        Issue, on_delete=models.PROTECT, related_name="snapshots", verbose_name="nummer"
    )
    revision = models.ForeignKey(
        Revision, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name="versie"
    )
    subject = models.CharField("onderwerp", max_length=120)
    html = models.TextField()
    text = models.TextField()
    web_html = models.TextField()
    sha256 = models.CharField("vingerafdruk", max_length=64)
    approved_at = models.DateTimeField("goedgekeurd op", default=timezone.now)
    approved_by = models.ForeignKey(
        Person,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="goedgekeurd door",
    )
    approved_by.wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "goedgekeurde versie"
        verbose_name_plural = "goedgekeurde versies"
        ordering = ["-approved_at", "-pk"]

    def __str__(self):
        return f"Goedgekeurde versie {self.pk} van nummer {self.issue.number}"

    @property
    def is_intact(self) -> bool:
        """Whether these are still the texts that were approved."""
        return self.sha256 == content_hash(self.subject, self.html, self.text)

    @property
    def size_kb(self) -> int:
        return round(len(self.html.encode()) / 1024)
