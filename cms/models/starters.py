from dataclasses import dataclass

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms import slots
from cms.blocks import LinksBlock
from cms.blocks.checklist import TaskBlock
from cms.blocks.term import TermBlock
from cms.enums import ReviewInterval
from cms.models.base import BasePage
from cms.models.starter_tick import StarterTick
from cms.sections import contents_of_parts
from members.dutch import counted


@dataclass(frozen=True)
class Stretch:
    """One stretch of the first hundred days, with its tasks."""

    anchor: str
    title: str
    short: str
    lead: str
    tasks: list[dict]  # as the component `checklist` takes them

    @property
    def route_item(self) -> dict[str, str]:
        return {"title": self.short, "text": counted(len(self.tasks), "taak", "taken")}


def task_field(verbose_name: str) -> StreamField:
    return StreamField([("task", TaskBlock())], blank=True, verbose_name=verbose_name)


class StarterPage(BasePage):
    """The first hundred days of somebody new to the work, on one page: /starters/."""

    week_lead = models.CharField("eerste week: in één zin", max_length=160, blank=True)
    week = task_field("taken in de eerste week")
    month_lead = models.CharField("eerste maand: in één zin", max_length=160, blank=True)
    month = task_field("taken in de eerste maand")
    hundred_lead = models.CharField("tot dag honderd: in één zin", max_length=160, blank=True)
    hundred = task_field("taken tot dag honderd")
    glossary = StreamField(
        [("term", TermBlock())],
        blank=True,
        verbose_name="woordenlijst",
        help_text="Woorden die een starter hoort en niet durft na te vragen.",
    )
    who_is_who = StreamField(
        [("links", LinksBlock())],
        blank=True,
        verbose_name="wie is wie",
        help_text="Organisaties en personen, elk met een zin over wat ze voor je doen.",
    )

    is_rateable = True
    review_months = ReviewInterval.HALF_YEAR
    template = "pages/starter_page.html"
    parent_page_types = ["cms.HomePage"]
    max_count = 1

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("week"),
        index.SearchField("month"),
        index.SearchField("hundred"),
        index.SearchField("glossary"),
        index.SearchField("who_is_who"),
    ]
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("week_lead"), FieldPanel("week")], heading="De eerste week"),
        MultiFieldPanel([FieldPanel("month_lead"), FieldPanel("month")], heading="De eerste maand"),
        MultiFieldPanel(
            [FieldPanel("hundred_lead"), FieldPanel("hundred")], heading="Tot dag honderd"
        ),
        FieldPanel("glossary"),
        FieldPanel("who_is_who"),
    ]

    class Meta:
        verbose_name = "startpagina voor starters"
        verbose_name_plural = "startpagina's voor starters"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["parts"] = slots.starter_page.components(request, page=self)
        context["stretches"] = self.stretches(self.ticked_by(request.user))
        context["route"] = [stretch.route_item for stretch in context["stretches"]]
        context["contents"] = self.contents(context["stretches"], context["parts"])
        context["task_count"] = sum(len(stretch.tasks) for stretch in context["stretches"])
        return context

    def contents(self, stretches: list[Stretch], parts: list) -> list[dict[str, str]]:
        """What stands on the page, for the component `toc`."""
        lines = [{"label": stretch.title, "url": f"#{stretch.anchor}"} for stretch in stretches]
        lines += contents_of_parts(parts)
        lines += [{"label": "Woordenlijst", "url": "#woorden"}] if self.glossary else []
        lines += [{"label": "Wie is wie", "url": "#wie"}] if self.who_is_who else []
        return lines

    def stretches(self, ticked=frozenset()) -> list[Stretch]:
        """The stretches that have tasks."""
        every = (
            ("week", "De eerste week", "Week 1", self.week_lead, self.week),
            ("maand", "De eerste maand", "Maand 1", self.month_lead, self.month),
            ("honderd", "Tot dag honderd", "Tot dag 100", self.hundred_lead, self.hundred),
        )
        return [Stretch(*words, tasks_of(stream, ticked)) for *words, stream in every if stream]

    def task_ids(self) -> set[str]:
        return {task["id"] for stretch in self.stretches() for task in stretch.tasks}

    def ticked_by(self, user) -> frozenset[str]:
        """What stands ticked in an account; who is not signed in has it in the browser."""
        if not user.is_authenticated or not user.person_id:
            return frozenset()
        ticks = StarterTick.objects.filter(person=user.person_id)
        return frozenset(ticks.values_list("task", flat=True))


def tasks_of(stream, ticked=frozenset()) -> list[dict]:
    """The tasks of a stretch; the id of a block survives moving it, and so does its tick."""
    tasks = [
        {"id": f"taak-{child.id}", "title": child.value["title"], "html": child.value.html}
        for child in stream
    ]
    return [task | {"done": task["id"] in ticked} for task in tasks]
