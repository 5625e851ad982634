"""The programme of a day: its parts, who speaks, and taking it over from another day."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from events.actions.programme import copy_programme, delete_part, save_part
from events.models import ProgrammePart
from events.programme_form import CopyProgrammeForm, PartForm
from events.views.staff import ConfirmView, StaffMixin, VerbView


class ProgrammeMixin(StaffMixin):
    @cached_property
    def part(self) -> ProgrammePart | None:
        if "programme_part" not in self.kwargs:
            return None
        rows = ProgrammePart.objects.for_page().select_related("day__session__event", "round")
        return get_object_or_404(rows, pk=self.kwargs["programme_part"])

    @cached_property
    def day(self):
        return self.part.day if self.part else super().day

    @cached_property
    def session(self):
        return self.day.session

    @property
    def list_url(self) -> str:
        return reverse("events_staff:programme", args=[self.day.pk])

    def get_success_url(self):
        return self.list_url

    def get_context_data(self, **kwargs):
        return super().get_context_data(list_url=self.list_url, day=self.day, **kwargs)


class ProgrammeView(ProgrammeMixin, VerbView):
    """The parts; the form takes them over from another day of the event."""

    form_class = CopyProgrammeForm
    template_name = "events/staff/programme.html"
    page_title = "Programma"
    button = "Neem het programma over"

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        return {"data": kwargs.get("data"), "day": self.day}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(parts=self.day.parts.for_page(), **kwargs)
        context["may_copy"] = context["form"].fields["source"].queryset.exists()
        return context

    def act(self, form):
        return copy_programme(form.cleaned_data["source"], self.day, by=self.by)

    def success_message(self, done):
        return "Het programma is overgenomen."


class SavePartView(ProgrammeMixin, VerbView):
    form_class = PartForm
    template_name = "events/staff/part_form.html"
    button = "Bewaar het onderdeel"

    def get_page_title(self):
        return "Wijzig het onderdeel" if self.part else "Voeg een onderdeel toe"

    def get_form_kwargs(self):
        data = super().get_form_kwargs().get("data")
        return {"data": data, "event": self.event, "part": self.part}

    def act(self, form):
        speakers = form.speakers()
        return save_part(
            self.day, self.part, values=form.cleaned_data, speakers=speakers, by=self.by
        )

    def form_valid(self, form):
        part = self.act(form)
        messages.success(self.request, "Het onderdeel is bewaard.")
        unspread = part.round_id and "round" in form.changed_data
        if unspread:  # now that the workshops are known, say who leads which
            return redirect("events_staff:change_part", part.pk)
        return redirect(self.list_url)


class DeletePartView(ProgrammeMixin, ConfirmView):
    page_title = "Schrap het onderdeel"
    question = (
        "Het onderdeel verdwijnt uit het programma, met zijn sprekers. Wat mensen voor een "
        "werksessie kozen, blijft bij de vragen staan."
    )
    button = "Ja, schrap het onderdeel"
    success = "Het onderdeel is geschrapt."

    def act(self):
        delete_part(self.part, by=self.by)
