import secrets

from django.db import models
from django.db.models import Q

from members.addresses import is_shared_mailbox
from members.enums import PersonRole


def new_key() -> str:
    """128 random bits; says nothing about the person and survives erasure."""
    return secrets.token_hex(16)


class PersonQuerySet(models.QuerySet):
    def with_address(self, address):
        """The one person of a personal, already normalised address."""
        return self.filter(email=address, shared_mailbox=False)

    def known(self):
        """Humans of today: neither erased nor what is left of a double one."""
        return self.filter(erased_at__isnull=True, merged_into__isnull=True)

    def reads_shared(self, address) -> bool:
        """Whether several people read this mailbox: as staff said of whom we know there; of an
        address that nobody has yet its first part tells."""
        known = self.filter(email=address).order_by().values_list("shared_mailbox", flat=True)
        found = known.first()
        return is_shared_mailbox(address) if found is None else found

    def unlinked(self):
        """Whose organisation is only what they typed."""
        return self.filter(organisation__isnull=True).exclude(organisation_typed="")


class Person(models.Model):
    """A human being we deal with: guest, participant, subscriber, member or colleague alike."""

    key = models.CharField("sleutel", max_length=32, unique=True, default=new_key, editable=False)
    email = models.CharField("e-mailadres", max_length=254, blank=True, db_index=True)
    shared_mailbox = models.BooleanField(
        "gedeelde postbus", default=False, help_text="Bijvoorbeeld info@ of onthaal@."
    )
    first_name = models.CharField("voornaam", max_length=80, blank=True)
    last_name = models.CharField("familienaam", max_length=80, blank=True)
    organisation = models.ForeignKey(
        "members.Organisation",
        verbose_name="organisatie",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    organisation_typed = models.CharField(
        "organisatie, nog te koppelen", max_length=160, blank=True
    )
    role = models.CharField(
        "rol", max_length=12, choices=PersonRole.choices, default=PersonRole.EMPLOYEE
    )
    function_title = models.CharField("functie", max_length=120, blank=True)
    created_at = models.DateTimeField("sinds", auto_now_add=True)
    erased_at = models.DateTimeField("gewist op", null=True, blank=True, editable=False)
    # Says that somebody who comes back was here before, and nothing else (members/erased_hash.py).
    erased_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)

    # A double one that was merged stays as an empty row, so that what names its key can be read.
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged_from",
        editable=False,
    )
    merged_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        ordering = ["last_name", "first_name", "pk"]
        permissions = [
            ("link_organisation", "Kan een getypte organisatie koppelen"),
            ("merge_person", "Kan dubbele personen samenvoegen"),
            ("import_person", "Kan personen inlezen"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["email"],
                condition=Q(shared_mailbox=False) & ~Q(email=""),
                name="person_one_per_personal_address",
                violation_error_message="Er is al iemand met dit e-mailadres.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True, merged_at__isnull=True)
                | Q(
                    merged_into__isnull=False,
                    merged_at__isnull=False,
                    email="",
                    first_name="",
                    last_name="",
                    function_title="",
                    organisation__isnull=True,
                    organisation_typed="",
                ),
                name="person_merged_row_is_empty",
                violation_error_message="Van een samengevoegde persoon blijven geen gegevens over.",
            ),
        ]

    def __str__(self):
        # No name: Wagtail's log keeps this string for ever.
        return f"Persoon {self.key[:8]}"

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def shown_name(self) -> str:
        """For a list of staff: whoever told no name is known by the address."""
        return self.name or self.email or "gewist"

    shown_name.fget.short_description = "Naam"

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed
