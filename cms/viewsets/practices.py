"""Quality levels of practices, and the two lists of words that practices choose from."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.actions.quality import give_level
from cms.models import QualityMark, TargetGroup, WorkForm
from members.actors import person_of


class QualityMarkIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page")


class QualityMarkCreateView(CreateView):
    def save_instance(self):
        return give_level(**self.form.cleaned_data, by=person_of(self.request.user))

    def get_success_message(self, instance):
        return f"“{instance.page}” is nu {instance.get_level_display().lower()}."


class QualityMarkViewSet(ModelViewSet):
    """A level is given anew, never rewritten: the old mark tells what held before."""

    model = QualityMark
    name = "kwaliteitsniveaus"
    icon = "circle-check"
    menu_label = "Kwaliteit van praktijken"
    url_prefix = "praktijken/kwaliteit"
    index_view_class = QualityMarkIndexView
    add_view_class = QualityMarkCreateView
    edit_view_enabled = False
    copy_view_enabled = False
    inspect_view_enabled = True
    panels = [
        FieldPanel("page"),
        FieldPanel("level"),
        FieldRowPanel([FieldPanel("given_on"), FieldPanel("valid_until")]),
        FieldPanel("note"),
    ]
    list_display = [
        Column("page", label="Praktijk", sort_key="page__title"),
        "level",
        DateColumn("given_on", label="Gegeven op", sort_key="given_on"),
        DateColumn("valid_until", label="Geldig tot en met", sort_key="valid_until"),
    ]
    list_filter = ["level", "given_on", "valid_until"]
    search_fields = ["page__title"]
    ordering = "-given_on"
    add_to_reference_index = False


class ChoiceViewSet(ModelViewSet):
    list_display = ["name", "order"]
    search_fields = ["name"]
    ordering = "order"
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: list[str] = []


class TargetGroupViewSet(ChoiceViewSet):
    model = TargetGroup
    name = "doelgroepen"
    icon = "group"
    menu_label = "Doelgroepen"
    url_prefix = "praktijken/doelgroepen"


class WorkFormViewSet(ChoiceViewSet):
    model = WorkForm
    name = "werkvormen"
    icon = "cogs"
    menu_label = "Werkvormen"
    url_prefix = "praktijken/werkvormen"


quality_marks = QualityMarkViewSet("kwaliteitsniveaus")
target_groups = TargetGroupViewSet("doelgroepen")
work_forms = WorkFormViewSet("werkvormen")
