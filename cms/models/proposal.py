"""A practice that somebody without an account shares: what was typed, and how far it got.

Rows of their own: the page that comes of it is revisioned, and an older draft would undo them.
"""

import secrets

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cms.proposal_enums import AT_A_GATE, ENDED, UNDER_WAY, WRITABLE, Gate, ProposalState
from members import private_files, retention
from members.models import Organisation, Person
from members.models.retired_token import digest_of
from members.private_files import PrivateFileField
from planning.working_time import OfficeTime

SILENCE = 10  # working days in which the owner may answer


def new_token() -> str:
    """22 characters of 128 random bits."""
    return secrets.token_urlsafe(16)


class ProposalQuerySet(models.QuerySet):
    def with_token(self, token: str):
        return self.filter(links__digest=digest_of(token))

    def sent(self):
        return self.exclude(state=ProposalState.DRAFT)

    def under_way(self):
        return self.filter(state__in=UNDER_WAY)

    def unlinked(self):
        """What is under way for a board that stands for no organisation yet."""
        return self.under_way().filter(organisation=None).exclude(organisation_typed="")

    def before(self, gates):
        return self.filter(state__in=gates)

    def old_drafts(self, now=None):
        return self.filter(
            state=ProposalState.DRAFT, saved_at__lt=retention.PRACTICE_DRAFT.before(now)
        )

    def drafts_to_warn(self, now=None):
        """Drafts with an address that go within a week, and whose owner does not know yet."""
        since = retention.PRACTICE_DRAFT.before(now) + timezone.timedelta(days=7)
        return self.filter(state=ProposalState.DRAFT, saved_at__lt=since, warned_at=None).exclude(
            email=""
        )

    def long_ended(self, now=None):
        return self.filter(state__in=ENDED, finished_at__lt=retention.PRACTICE_PROPOSAL.before(now))

    def for_list(self):
        return self.select_related("organisation").annotate(
            open_remarks=models.Count("remarks", filter=Q(remarks__resolved_at=None))
        )


class PracticeProposal(models.Model):
    """Somebody's practice on its way to the site."""

    page = models.OneToOneField(
        "cms.PracticePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="proposal",
        verbose_name="pagina",
    )
    state = models.CharField(
        "waar het is", max_length=10, choices=ProposalState.choices, default=ProposalState.DRAFT
    )
    answers = models.JSONField("wat er ingevuld is", default=dict)
    # What the page was last filled with: what a colleague mended there since is not undone.
    handed_in = models.JSONField("wat er verstuurd is", default=dict, blank=True)
    title = models.CharField("titel", max_length=255, blank=True)

    email = models.CharField("e-mailadres", max_length=254, blank=True, db_index=True)
    contact_name = models.CharField("naam", max_length=120, blank=True)
    contact_function = models.CharField("functie", max_length=160, blank=True)
    contact_phone = models.CharField("telefoon", max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bestuur",
    )
    organisation_typed = models.CharField("bestuur zoals ingevuld", max_length=160, blank=True)

    started_at = models.DateTimeField("begonnen op", default=timezone.now)
    saved_at = models.DateTimeField("bewaard op", default=timezone.now)
    warned_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField("verstuurd op", null=True, blank=True)
    waiting_since = models.DateTimeField("aan zet sinds", null=True, blank=True)
    edited_at = models.DateTimeField("redactie akkoord op", null=True, blank=True)
    checked_at = models.DateTimeField("inhoudelijk akkoord op", null=True, blank=True)
    reminded_at = models.DateTimeField("herinnerd op", null=True, blank=True)
    agreed_at = models.DateTimeField("eigenaar akkoord op", null=True, blank=True)
    finished_at = models.DateTimeField("afgerond op", null=True, blank=True)
    # Only where the owner stayed silent.
    decided_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="beslist door"
    )
    decision_note = models.CharField("waarop de beslissing steunt", max_length=300, blank=True)

    objects = ProposalQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "ingezonden praktijk"
        verbose_name_plural = "ingezonden praktijken"
        ordering = ["-submitted_at", "-pk"]
        permissions = [
            ("pass_editing", "Kan een ingezonden praktijk goedkeuren als redactie"),
            ("pass_content", "Kan een ingezonden praktijk inhoudelijk goedkeuren"),
            ("decide_proposal", "Kan beslissen als de eigenaar niet antwoordt"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ProposalState.DRAFT) | Q(submitted_at__isnull=False),
                name="cms_proposal_on_its_way_was_sent",
                violation_error_message="Wat onderweg is, is ooit verstuurd.",
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) & ~Q(state__in=ENDED)
                | Q(finished_at__isnull=False, state__in=ENDED),
                name="cms_proposal_end_has_a_day",
                violation_error_message="Wat afgerond is, heeft een dag.",
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True) | Q(decided_by__isnull=True),
                name="cms_proposal_owner_or_colleague",
                violation_error_message="De eigenaar ging akkoord, of een collega besliste.",
            ),
        ]

    def __str__(self):
        # No name and no title: Wagtail's log keeps this string for ever.
        return f"ingezonden praktijk {self.pk}"

    @property
    def gate(self) -> Gate | None:
        return ProposalState(self.state).gate

    @property
    def is_writable(self) -> bool:
        return self.state in WRITABLE

    @property
    def is_at_a_gate(self) -> bool:
        return self.state in AT_A_GATE

    @property
    def shown_title(self) -> str:
        return self.title or "Zonder titel"

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed

    @property
    def silent_until(self):
        """The day after whose end the owner has been silent for ten working days."""
        since = timezone.localdate(self.waiting_since)
        return OfficeTime().working_days_after(since, SILENCE)

    def owner_is_silent(self, today=None) -> bool:
        return (
            self.state == ProposalState.OWNER
            and (today or timezone.localdate()) > self.silent_until
        )


class ProposalLink(models.Model):
    """A link that was mailed to the owner, or that their browser holds: only its digest."""

    proposal = models.ForeignKey(PracticeProposal, models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "link naar een ingezonden praktijk"
        verbose_name_plural = "links naar ingezonden praktijken"

    def __str__(self):
        return f"link {self.pk}"


class ProposalFile(models.Model):
    """A file that the owner sent along, for colleagues only."""

    proposal = models.ForeignKey(PracticeProposal, models.CASCADE, related_name="files")
    file = PrivateFileField("bestand")
    name = models.CharField("naam", max_length=200)
    added_at = models.DateTimeField("op", default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "bestand bij een ingezonden praktijk"
        verbose_name_plural = "bestanden bij ingezonden praktijken"
        ordering = ["pk"]

    def __str__(self):
        return f"bestand {self.pk}"

    @property
    def url(self) -> str:
        return private_files.url("praktijkbestanden", self.pk)


class RemarkQuerySet(models.QuerySet):
    def open(self):
        return self.filter(resolved_at=None)

    def per_field(self) -> dict[str, list]:
        found = {}
        for remark in self.order_by("pk"):
            found.setdefault(remark.field, []).append(remark)
        return found


class ProposalRemark(models.Model):
    """What a colleague would like otherwise in one field; empty: in the whole."""

    proposal = models.ForeignKey(PracticeProposal, models.CASCADE, related_name="remarks")
    field = models.CharField("veld", max_length=40, blank=True)
    text = models.TextField("opmerking", max_length=1000)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField("op", default=timezone.now)
    resolved_at = models.DateTimeField("verwerkt op", null=True, blank=True)

    objects = RemarkQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "opmerking"
        verbose_name_plural = "opmerkingen"
        ordering = ["pk"]

    def __str__(self):
        return f"opmerking {self.pk}"
