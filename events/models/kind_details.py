"""What an event tells beyond its text: the settings of its kind, and what only some kinds have."""

from django.db import models

from events.kinds import DETAILS, details_of, setting_of


class KindDetails(models.Model):
    """A setting that is left empty follows the kind, also when the kind changes later.

    A detail that belongs to another kind is kept, and neither shown nor counted.
    """

    members_only = models.BooleanField("enkel voor leden van het netwerk", null=True, blank=True)
    evaluation = models.BooleanField("evaluatie achteraf", null=True, blank=True)
    certificate = models.BooleanField("attest van deelname", null=True, blank=True)
    minutes_required = models.BooleanField("verslag nodig", null=True, blank=True)

    instrument = models.ForeignKey(
        "cms.InstrumentPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="instrument",
        help_text="Gaat het over een van onze instrumenten? Dan staat het ook op die pagina.",
    )
    host = models.ForeignKey(
        "members.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gastgemeente",
        help_text="Ze telt mee als deelnemend bestuur, net als wie op bezoek komt.",
    )
    learning_question = models.TextField(
        "leervraag",
        max_length=500,
        blank=True,
        help_text="Wat willen de deelnemers samen te weten komen?",
    )
    concrete_output = models.TextField(
        "concreet resultaat",
        max_length=1000,
        blank=True,
        help_text="Wat ligt er na afloop op tafel? Vul aan zodra het er is.",
    )
    became = models.ForeignKey(
        "cms.InstrumentPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="grown_from",
        verbose_name="werd dit instrument",
        help_text="Groeide er een instrument uit? Dan verwijzen beide pagina’s naar elkaar.",
    )

    class Meta:
        abstract = True

    @property
    def details(self) -> tuple[str, ...]:
        """The names of the details that this kind has."""
        return details_of(self.kind)

    def detail(self, name: str):
        """The value of a detail, or None where the kind does not have it."""
        return getattr(self, name) if name in self.details else None

    @property
    def missing_details(self) -> list[str]:
        """What the form of this kind still asks, in the words of the form.

        What only comes afterwards, or need not be, is not missing.
        """
        expected = {"host", "learning_question"}
        return [
            self._meta.get_field(name).verbose_name
            for name in DETAILS
            if name in expected and name in self.details and not getattr(self, name)
        ]

    @property
    def for_members(self) -> bool:
        """Whether only members of its network come without being asked anything."""
        return bool(self.network_id) and self._setting("members_only")

    @property
    def wants_evaluation(self) -> bool:
        return self._setting("evaluation")

    @property
    def gives_certificate(self) -> bool:
        return self._setting("certificate")

    @property
    def needs_minutes(self) -> bool:
        return self._setting("minutes_required")

    def _setting(self, name: str) -> bool:
        return setting_of(self.kind, name, getattr(self, name))
