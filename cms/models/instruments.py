from datetime import date

from django.db import models
from django.db.models import Min, Q
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms import slots
from cms.enums import InstrumentKind, MilestoneKind, NamedInstrument, Novelty
from cms.kinds import PageKind
from cms.models.base import BasePageManager
from cms.models.inventory import InventoryPage, InventoryQuerySet
from cms.models.page_editing import body_field


class InstrumentQuerySet(InventoryQuerySet):
    """The words of the instruments; what counts comes from milestones, not from the page."""

    def with_milestones(self, since: date):
        """Adds the first day from `since` on which each was developed, tested and published."""
        later = Q(milestones__on__gte=since)
        return self.annotate(
            **{
                f"{kind.value}_on": Min("milestones__on", filter=later & Q(milestones__kind=kind))
                for kind in MilestoneKind
            }
        )

    def first_out_between(self, start: date, end: date, since: date):
        """Instruments first published, and strategies first tested, in a stretch of days."""
        strategy = Q(kind=InstrumentKind.STRATEGY)
        return self.with_milestones(since).filter(
            (strategy & Q(tested_on__range=(start, end)))
            | (~strategy & Q(published_on__range=(start, end)))
        )

    def whole_way_between(self, start: date, end: date):
        """New or improved instruments that were developed, tested and published in it (OD 3.1)."""
        days = {f"{kind.value}_on__range": (start, end) for kind in MilestoneKind}
        novel = self.filter(novelty__in=(Novelty.NEW, Novelty.IMPROVED))
        return novel.with_milestones(start).filter(**days)


class InstrumentPage(InventoryPage):
    """Something a board can use again and again: /instrumenten/<slug>/.

    When it was developed, tested and published, and how far its integration is, are rows of
    their own (`instrument_facts.py`): an older draft does not undo them.
    """

    PARTS = (
        ("body", "wat", "Wat het is"),
        ("use", "gebruik", "Zo gebruik je het"),
        ("guides", "gidsen", "Gidsen en bijlagen"),
        ("trainings", "vorming", "Vorming en hulp"),
        ("evaluations", "evaluatie", "Wat gebruikers vonden"),
        ("versions", "versies", "Versies"),
    )
    elsewhere_words = "Open het instrument"
    search_kind = PageKind("Instrumenten", order=40)

    kind = models.CharField("soort", max_length=12, choices=InstrumentKind.choices)
    novelty = models.CharField(
        "nieuw of verbeterd", max_length=12, choices=Novelty.choices, default=Novelty.EXISTING
    )
    named_in_plan = models.CharField(
        "genoemd in het meerjarenplan",
        max_length=12,
        choices=NamedInstrument.choices,
        blank=True,
        help_text="De cijfers van OD 3.2 zoeken deze twee instrumenten hier.",
    )
    version = models.CharField(
        "huidige versie", max_length=60, blank=True, help_text="Bijvoorbeeld: 2.1, maart 2026."
    )
    effort = models.CharField(
        "hoeveel werk",
        max_length=120,
        blank=True,
        help_text="Bijvoorbeeld: een halve dag met vier.",
    )
    target_groups = ParentalManyToManyField(
        "cms.TargetGroup", blank=True, related_name="instruments", verbose_name="voor wie"
    )
    use = body_field("zo gebruik je het", "Het blok Stappen past hier vaak.")
    guides = body_field("gidsen en bijlagen", "Gebruik het blok Links en downloads.")
    trainings = body_field("vorming en hulp", "Het blok Agenda vult zichzelf.")
    evaluations = body_field("wat gebruikers vonden", "Cijfers met een bron, of citaten.")
    versions = body_field("versies", "Gebruik het blok Feiten: de versie, wanneer, wat anders is.")

    objects = BasePageManager.from_queryset(InstrumentQuerySet)()

    template = "pages/instrument_page.html"
    parent_page_types = ["cms.InstrumentIndexPage"]
    subpage_types: list[str] = []

    search_fields = [
        *InventoryPage.search_fields,
        *(index.SearchField(part[0]) for part in PARTS if part[0] != "body"),
    ]
    content_panels = [
        *InventoryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("novelty")]),
                FieldRowPanel([FieldPanel("holder", heading="Eigenaar"), FieldPanel("version")]),
                FieldRowPanel([FieldPanel("effort"), FieldPanel("named_in_plan")]),
                FieldPanel("target_groups"),
            ],
            heading="In het kort",
        ),
        *(FieldPanel(part[0]) for part in PARTS),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        steps = list(self.integration_steps.all())
        context["milestones"] = [each.as_fact for each in self.milestones.all()]
        context["steps"] = [each.as_fact for each in steps]
        context["steps_done"] = sum(1 for each in steps if each.done_on)
        at = len(context["sections"])  # where the template has them: before what slots show
        context["contents"][at:at] = [
            {"label": title, "url": f"#{name}"}
            for name, title, rows in (
                ("integratie", "Een vaste plaats", context["steps"]),
                ("mijlpalen", "Hoe het er kwam", context["milestones"]),
            )
            if rows
        ]
        return context

    def slot_parts(self, request) -> list:
        return slots.instrument_page.components(request, page=self)

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Soort", "value": self.get_kind_display()},
            {"term": "Eigenaar", "value": self.holder},
            {"term": "Versie", "value": self.version},
            {"term": "Hoeveel werk", "value": self.effort},
            {"term": "Voor wie", "value": ", ".join(g.name for g in self.target_groups.all())},
        ]

    @property
    def row_facts(self) -> list[str]:
        novelty = "" if self.novelty == Novelty.EXISTING else self.get_novelty_display().lower()
        facts = [self.get_kind_display().lower(), novelty, self.holder]
        return [fact for fact in facts if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        missing = super().missing(values)
        if not values.get("holder"):
            missing["holder"] = "Zeg wie het instrument beheert: die naam zoekt een lezer."
        if not values.get("body") and not values.get("address_elsewhere"):
            missing["body"] = "Vertel wat het is, of geef het webadres waar het staat."
        return missing
