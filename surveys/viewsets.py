"""Surveys and the question bank, in Wagtail's own lists and forms."""

from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from members import dutch
from surveys.bank_forms import QuestionForm
from surveys.models import Question, Survey
from surveys.survey_form import SurveyForm

PANELS = [
    FieldPanel("kind"),
    FieldPanel("title"),
    FieldPanel("intro"),
    FieldPanel("year"),
    FieldPanel("opens_at"),
    FieldPanel("closes_at"),
    FieldPanel("is_public"),
    InlinePanel(
        "questions",
        heading="Vragen",
        label="Vraag",
        panels=[
            FieldPanel("version"),
            FieldPanel("required"),
            FieldPanel("only_if"),
            FieldPanel("only_if_values"),
            FieldPanel("position"),
        ],
    ),
]


class SurveyViewSet(ModelViewSet):
    model = Survey
    name = "surveys_list"
    icon = "list-ul"
    menu_label = "Bevragingen"
    url_prefix = "bevragingen"
    copy_view_enabled = False
    list_display = [
        TitleColumn(
            "title",
            label="Bevraging",
            get_url=lambda row: reverse("surveys_staff:results", args=[row.pk]),
        ),
        Column("kind", label="Soort", accessor=lambda row: row.get_kind_display()),
        Column("year", label="Jaar", sort_key="year"),
        Column(
            "closes_at",
            label="Open tot",
            accessor=lambda row: dutch.day_short(row.closes_at) if row.closes_at else "altijd",
        ),
    ]
    list_filter = ["kind", "year"]
    search_fields = ["title"]
    search_backend_name = None
    edit_handler = ObjectList(PANELS, base_form_class=SurveyForm)


class QuestionIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().with_wording()


class QuestionViewSet(ModelViewSet):
    model = Question
    index_view_class = QuestionIndexView
    name = "surveys_bank"
    icon = "help"
    menu_label = "Vragenbank"
    url_prefix = "bevragingen/vragenbank"
    copy_view_enabled = False
    list_display = [
        "key",
        Column("type", label="Soort", accessor=lambda row: row.get_type_display()),
        Column("wording", label="Vraag", accessor=lambda row: row.wording),
    ]
    list_filter = ["type"]
    search_fields = ["key", "versions__text"]
    search_backend_name = None

    def get_form_class(self, for_update=False):
        return QuestionForm


class SurveysGroup(ModelViewSetGroup):
    menu_label = "Bevragingen"
    menu_icon = "list-ul"
    menu_order = 450
    items = (SurveyViewSet, QuestionViewSet)

    def get_submenu_items(self):
        return [
            *super().get_submenu_items(),
            PermittedItem("Een bevraging starten", "starts", "surveys.change_survey"),
            PermittedItem("Wat besturen verbeterden", "reports", "surveys.view_results"),
        ]


class PermittedItem(MenuItem):
    def __init__(self, label, name, permission):
        super().__init__(
            label,
            reverse(f"surveys_staff:{name}"),
            name=f"surveys-{name}",
            icon_name={"starts": "mail", "reports": "success"}[name],
            order=900,
        )
        self.permission = permission

    def is_shown(self, request):
        return request.user.has_perm(self.permission)
