"""The facts about instruments: when each was developed, tested, published, and its integration."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.actions.instruments import (
    change_step,
    drop_step,
    plan_step,
    record_milestone,
    withdraw_milestone,
)
from cms.models import InstrumentMilestone, IntegrationStep
from members.actors import person_of


class FactIndexView(IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page")


class MilestoneCreateView(CreateView):
    def save_instance(self):
        return record_milestone(**self.form.cleaned_data, by=person_of(self.request.user))

    def get_success_message(self, instance):
        return (
            f"“{instance.page}”: {instance.get_kind_display().lower()} op {instance.on:%d/%m/%Y}."
        )


class MilestoneDeleteView(DeleteView):
    def delete_action(self):
        withdraw_milestone(self.object, by=person_of(self.request.user))


class InstrumentMilestoneViewSet(ModelViewSet):
    """A milestone is withdrawn and recorded anew, never rewritten."""

    model = InstrumentMilestone
    name = "mijlpalen"
    icon = "calendar-check"
    menu_label = "Mijlpalen van instrumenten"
    url_prefix = "instrumenten/mijlpalen"
    index_view_class = FactIndexView
    add_view_class = MilestoneCreateView
    delete_view_class = MilestoneDeleteView
    edit_view_enabled = False
    copy_view_enabled = False
    inspect_view_enabled = True
    panels = [
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("on")]),
        FieldPanel("evidence"),
        FieldPanel("evidence_page"),
    ]
    list_display = [
        Column("page", label="Instrument", sort_key="page__title"),
        "kind",
        DateColumn("on", label="Op", sort_key="on"),
        "evidence",
    ]
    list_filter = ["page", "kind", "on"]
    search_fields = ["page__title", "evidence"]
    ordering = "-on"
    add_to_reference_index = False


class StepCreateView(CreateView):
    def save_instance(self):
        return plan_step(**self.form.cleaned_data, by=person_of(self.request.user))


class StepEditView(EditView):
    def save_instance(self):
        by = person_of(self.request.user)
        return change_step(self.object, **self.form.cleaned_data, by=by)


class StepDeleteView(DeleteView):
    def delete_action(self):
        drop_step(self.object, by=person_of(self.request.user))


class IntegrationStepViewSet(ModelViewSet):
    """The checklist by which an instrument gets its lasting place."""

    model = IntegrationStep
    name = "integraties"
    icon = "tasks"
    menu_label = "Integratie van instrumenten"
    url_prefix = "instrumenten/integratie"
    index_view_class = FactIndexView
    add_view_class = StepCreateView
    edit_view_class = StepEditView
    delete_view_class = StepDeleteView
    copy_view_enabled = False
    panels = [
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("title"), FieldPanel("order")]),
        FieldRowPanel([FieldPanel("done_on"), FieldPanel("evidence")]),
    ]
    list_display = [
        "title",
        Column("page", label="Instrument", sort_key="page__title"),
        BooleanColumn("is_done", label="Klaar"),
        DateColumn("done_on", label="Klaar op", sort_key="done_on"),
        "evidence",
    ]
    list_filter = ["page", "done_on"]
    search_fields = ["title", "page__title"]
    ordering = ["page", "order", "pk"]
    add_to_reference_index = False


instrument_milestones = InstrumentMilestoneViewSet("mijlpalen")
integration_steps = IntegrationStepViewSet("integraties")
