from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms import slots
from cms.enums import QualityLevel, ReviewInterval
from cms.kinds import PageKind
from cms.models.base import BasePage, BasePageManager
from cms.models.page_editing import DemandingPageForm, body_field, text_field
from cms.models.practice_words import PracticeQuerySet
from cms.sections import PagePart, contents_of_parts, parts_of
from members.dutch import day, number
from members.models import Organisation
from planning.themes import THEME_PANELS

# The parts in reading order: field, anchor, title.
PARTS = (
    ("why", "waarom", "Waarom"),
    ("goals", "doel", "Wat we wilden bereiken"),
    ("approach", "aanpak", "Zo pakten we het aan"),
    ("building_blocks", "bouwstenen", "Wat je kunt overnemen"),
    ("conditions", "voorwaarden", "Wat je nodig hebt"),
    ("results", "resultaat", "Wat het opleverde"),
    ("lessons", "lessen", "Geleerde lessen"),
    ("attachments", "bijlagen", "Om mee te nemen"),
)


class PracticePage(BasePage):
    """What a board did and what others can learn from it: /praktijken/<slug>/.

    Only the title, the result in one line (the summary), what was done, a theme or none, and
    whom to ask are demanded; the rest can follow. Quality, adoptions and reviews are rows of
    their own.
    """

    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="practices",
        verbose_name="bestuur",
        help_text="Wie het deed.",
    )
    is_example = models.BooleanField(
        "uitgewerkt voorbeeld",
        default=False,
        help_text="Zo zou het kunnen: geen verslag van wat dit bestuur echt deed.",
    )
    is_lesson = models.BooleanField(
        "geleerde les", default=False, help_text="Het lukte niet, en dat is net zo leerzaam."
    )
    since = models.PositiveSmallIntegerField(
        "sinds (jaar)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1970), MaxValueValidator(2100)],
    )
    work_form = models.ForeignKey(
        "cms.WorkForm",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="practices",
        verbose_name="werkvorm",
    )
    target_groups = ParentalManyToManyField(
        "cms.TargetGroup", blank=True, related_name="practices", verbose_name="voor wie"
    )
    cost = models.CharField(
        "kost", max_length=120, blank=True, help_text="Bijvoorbeeld: € 1 850 per jaar."
    )
    staff_time = models.CharField(
        "werktijd", max_length=120, blank=True, help_text="Bijvoorbeeld: zes dagen per jaar."
    )

    why = text_field("waarom", "Wat was het probleem, en hoe wist je dat?")
    goals = text_field("wat je wilde bereiken")
    approach = body_field("wat je deed", "Het blok Stappen past hier vaak.")
    building_blocks = text_field("wat een ander kan overnemen")
    conditions = text_field("wat je nodig hebt", "Zonder wat lukt het niet?")
    results = body_field("wat het opleverde", "Cijfers met een bron, of wat mensen zeiden.")
    lessons = text_field("geleerde lessen", "Wat zou je de volgende keer anders doen?")
    attachments = body_field(
        "om mee te nemen",
        "Het blok Links en downloads: de brief, de nota, de vragenlijst. Wat een lezer "
        "moet weten, staat op de pagina zelf; een bestand is een extra.",
    )

    holder = models.CharField(
        "databank of organisatie waar de praktijk staat",
        max_length=120,
        blank=True,
        help_text="Enkel als de volledige beschrijving elders staat.",
    )
    # Not a URLField: Django 5.2 warns of its form field's coming default.
    address_elsewhere = models.CharField(
        "webadres daar", max_length=300, blank=True, validators=[URLValidator()]
    )

    contact_name = models.CharField("naam", max_length=120, blank=True)
    contact_function = models.CharField("functie", max_length=160, blank=True)
    contact_email = models.EmailField("e-mailadres van het werk", blank=True)
    contact_phone = models.CharField("telefoon van het werk", max_length=40, blank=True)
    contact_agreed = models.BooleanField(
        "mag op de site",
        default=False,
        help_text="Zonder akkoord tonen we geen adres: vragen komen dan langs ons.",
    )

    is_rateable = True

    objects = BasePageManager.from_queryset(PracticeQuerySet)()

    base_form_class = DemandingPageForm
    review_months = ReviewInterval.YEAR
    template = "pages/practice_page.html"
    parent_page_types = ["cms.PracticeIndexPage"]
    subpage_types: list[str] = []
    search_kind = PageKind("Praktijken", order=30)

    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(part[0]) for part in PARTS),
        index.RelatedFields("organisation", [index.SearchField("name")]),
    ]
    content_panels = [
        *BasePage.content_panels,
        *THEME_PANELS,
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldRowPanel([FieldPanel("since"), FieldPanel("work_form")]),
                FieldPanel("target_groups"),
                FieldRowPanel([FieldPanel("cost"), FieldPanel("staff_time")]),
                FieldRowPanel([FieldPanel("is_lesson"), FieldPanel("is_example")]),
            ],
            heading="In het kort",
        ),
        *(FieldPanel(part[0]) for part in PARTS),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_function")]),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
                FieldPanel("contact_agreed"),
            ],
            heading="Bij wie kan een collega terecht",
        ),
        MultiFieldPanel(
            [FieldPanel("holder"), FieldPanel("address_elsewhere")], heading="Staat elders"
        ),
    ]

    class Meta:
        verbose_name = "praktijk"
        verbose_name_plural = "praktijken"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        parts = slots.practice_page.components(request, page=self)
        sections = self.parts()
        mark = self.quality_mark()
        level = QualityLevel(mark.level) if mark else QualityLevel.DESCRIBED
        context["parts"] = parts
        context["sections"] = sections
        context["contents"] = [
            *(each.contents_line for each in sections),
            *contents_of_parts(parts),
            {"label": "Wie kun je bellen?", "url": "#contact"},
        ]
        context["short_facts"] = self.short_facts(mark)
        context["level"] = level
        context["levels"] = QualityLevel.labels
        context["mark"] = mark
        return context

    def parts(self) -> list[PagePart]:
        return parts_of(self, PARTS)

    def quality_mark(self):
        """The newest mark that holds today, None while nobody looked into it."""
        return self.quality_marks.valid().first()

    @property
    def place(self) -> str:
        return self.organisation.name if self.organisation else ""

    @property
    def head_facts(self) -> list[dict[str, str]]:
        facts = []
        if self.organisation:
            words = self.organisation.full_name
            if self.organisation.population:
                words += f", {number(self.organisation.population)} inwoners"
            facts.append({"text": words})
        if self.since:
            facts.append({"text": f"sinds {self.since}"})
        return facts

    def short_facts(self, mark) -> list[dict[str, str]]:
        groups = ", ".join(group.name for group in self.target_groups.all())
        until = day(mark.valid_until) if mark and mark.valid_until else ""
        return [
            {"term": "Kost", "value": self.cost},
            {"term": "Werktijd", "value": self.staff_time},
            {"term": "Voor wie", "value": groups},
            {"term": "Werkvorm", "value": str(self.work_form or "")},
            {"term": "Kwaliteit geldig tot", "value": until},
        ]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        """What must still be filled in before this goes online: field and sentence."""
        missing = {}
        if not values.get("summary"):
            missing["summary"] = "Vul het resultaat in één zin in: wat veranderde er?"
        if not values.get("approach") and not values.get("address_elsewhere"):
            missing["approach"] = "Vertel wat jullie deden, of geef het webadres waar het staat."
        if bool(values.get("holder")) != bool(values.get("address_elsewhere")):
            missing["holder"] = "Vul zowel de organisatie als het webadres in, of geen van beide."
        return missing
