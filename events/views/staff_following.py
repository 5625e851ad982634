"""What an organiser sets for before and after: reminders, and the material with for whom it is."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from events.actions.materials import add_material, change_material, remove_material
from events.actions.reminding import change_reminders
from events.following_forms import RemindersForm
from events.material_form import MaterialForm
from events.models import Material
from events.views.staff import ConfirmView, StaffMixin, VerbView


class RemindersView(VerbView):
    form_class = RemindersForm
    page_title = "Herinneringen"
    success = "De herinneringen staan klaar. Wie annuleert of wacht, krijgt er geen."

    def get_initial(self):
        return {"working_days": self.event.reminder_days}

    def get_context_data(self, **kwargs):
        intro = (
            "Elke deelnemer krijgt voor elke dag een mail met uur, plaats en de link naar de "
            "persoonlijke pagina, om 9 uur 's morgens. Verschuift de dag, dan verschuift de "
            "herinnering mee."
        )
        return super().get_context_data(intro=intro, **kwargs)

    def act(self, form):
        return change_reminders(self.event, form.cleaned_data["working_days"], by=self.by)


class MaterialsView(StaffMixin, TemplateView):
    template_name = "events/staff/materials.html"
    page_title = "Materiaal en opnames"

    def get_context_data(self, **kwargs):
        rows = self.event.materials.select_related("day__session")
        return super().get_context_data(materials=rows, **kwargs)


class MaterialMixin:
    @cached_property
    def material(self) -> Material:
        rows = Material.objects.select_related("event", "day")
        return get_object_or_404(rows, pk=self.kwargs["material"])

    @cached_property
    def event(self):
        return self.material.event if "material" in self.kwargs else super().event

    def get_success_url(self):
        return reverse("events_staff:materials", args=[self.event.pk])


class AddMaterialView(MaterialMixin, VerbView):
    form_class = MaterialForm
    template_name = "events/staff/material_form.html"
    page_title = "Voeg materiaal toe"
    button = "Voeg toe"
    success = "Het staat klaar voor wie het mag zien. Verwittigen doe je met de bedankmail."

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def act(self, form):
        return add_material(self.event, by=self.by, **form.cleaned_data)


class ChangeMaterialView(MaterialMixin, VerbView):
    form_class = MaterialForm
    template_name = "events/staff/material_form.html"
    page_title = "Wijzig materiaal"
    success = "Het materiaal is gewijzigd."

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event, "material": self.material}

    def get_initial(self):
        return MaterialForm.initial_of(self.material)

    def act(self, form):
        return change_material(self.material, by=self.by, **form.cleaned_data)


class RemoveMaterialView(MaterialMixin, ConfirmView):
    page_title = "Verwijder materiaal"
    button = "Ja, verwijder"
    success = "Het materiaal is weg. Niemand kan het nog openen."
    serious = True

    @property
    def question(self):
        return f"Niemand ziet “{self.material.title}” dan nog. Een bestand is daarna echt weg."

    def act(self):
        remove_material(self.material, by=self.by)
