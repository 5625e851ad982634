"""The list of the desk: what was asked, by whom, and the clock of each."""

import django_filters
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.permissions import register_permission_policy

from advice.enums import ClockState
from advice.models import Question
from advice.reading import clock_of, clock_words
from advice.viewsets.lists import DeskIndexView, DeskList
from members import dutch
from members.organisation_filter import OrganisationFilter
from members.viewsets.policies import LimitedPolicy
from planning.enums import Theme
from planning.themes import GENERAL

register_permission_policy(Question, LimitedPolicy(Question, {"view"}))


class QuestionFilterSet(WagtailFilterSet):
    clock = django_filters.ChoiceFilter(
        label="Klok", choices=ClockState.choices, method="keep_clock"
    )
    theme = django_filters.ChoiceFilter(
        label="Thema", choices=[*Theme.choices, (GENERAL, "Algemeen")], method="keep_theme"
    )
    mine = django_filters.BooleanFilter(label="Van mij", method="keep_mine")
    organisation = OrganisationFilter()

    class Meta:
        model = Question
        fields = ["state", "kind", "channel"]

    def keep_clock(self, questions, name, clock):
        return questions.at_clock(clock)

    def keep_theme(self, questions, name, theme):
        return questions.with_theme(theme)

    def keep_mine(self, questions, name, wanted):
        mine = {"assigned_to__user": self.request.user}
        return questions.filter(**mine) if wanted else questions.exclude(**mine)


class ClockColumn(Column):
    cell_template_name = "advice/staff/clock_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"state": clock_of(instance), "words": clock_words(instance)}


class QuestionIndexView(DeskIndexView):
    """What nobody confirmed yet is held apart: who asks for that state sees it."""

    export_name = "vragen"
    export_columns = (
        ("Nummer", lambda row: row.pk),
        ("Onderwerp", lambda row: row.title),
        ("Soort", lambda row: row.get_kind_display()),
        ("Kwam binnen via", lambda row: row.get_channel_display()),
        ("Thema", lambda row: dutch.listed([each.label for each in row.themes]) or "Algemeen"),
        ("Vrager", lambda row: row.contact_name),
        ("E-mailadres", lambda row: row.email),
        ("Organisatie", lambda row: row.organisation_name),
        ("Rol", lambda row: row.get_role_display()),
        ("Stand", lambda row: row.get_state_display()),
        ("Kwam binnen op", lambda row: row.received_at),
        ("Te beantwoorden tegen", lambda row: row.due_at),
        ("Beantwoord op", lambda row: row.answered_at),
        ("Behandeld door", lambda row: row.assigned_to.shown_name if row.assigned_to else ""),
    )
    new = ("advice.answer_question", "advice_staff:note", "Noteer een vraag")

    def get_base_queryset(self):
        rows = Question.objects.for_list()
        return rows if self.request.GET.get("state") else rows.confirmed()


class QuestionViewSet(DeskList):
    model = Question
    name = "advice_questions"
    icon = "help"
    menu_label = "Vragen"
    url_prefix = "advies/vragen"
    index_view_class = QuestionIndexView
    filterset_class = QuestionFilterSet
    ordering = ["-received_at"]
    search_fields = ["title", "contact_name", "email", "organisation__name", "organisation_typed"]
    list_display = [
        TitleColumn(
            "title", label="Onderwerp", get_url=lambda row: row.staff_url, sort_key="title"
        ),
        Column("organisation_name", label="Organisatie"),
        ClockColumn("clock", label="Klok", accessor="due_at", sort_key="due_at"),
        Column("get_state_display", label="Stand", sort_key="state"),
        Column(
            "assigned_to",
            label="Bij",
            accessor=lambda row: row.assigned_to.shown_name if row.assigned_to else "",
        ),
        DateColumn("received_at", label="Kwam binnen", sort_key="received_at"),
    ]
