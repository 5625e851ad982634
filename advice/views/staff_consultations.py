"""Consultations: one of them, a year of them, and the weekly one in a click."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View

from advice.actions import consulting
from advice.consultation_kinds import rule_of
from advice.enums import Refused
from advice.follow_forms import ConsultationForm
from advice.models import Consultation
from advice.views.staff_rows import NewRow
from advice.year import year_of_consultations
from members.viewsets.screen import StaffScreen
from networks.actions.minutes import MinutesRefused, may_write

LIST = ("advice_consultations:index", "Overleg")
FIRST_YEAR = 2025


class NoteConsultationView(NewRow):
    permission = "advice.add_consultation"
    page_title = "Noteer een overleg"
    header_icon = "group"
    above = (LIST,)
    form_class = ConsultationForm
    done = "Het overleg is genoteerd."
    screen = "advice_staff:consultation"

    def make(self, form):
        return consulting.note_consultation(by=self.by, **form.facts())


class ConsultationView(StaffScreen, FormView):
    template_name = "advice/staff/consultation.html"
    permission = "advice.view_consultation"
    header_icon = "group"
    above = (LIST,)
    form_class = ConsultationForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.row = get_object_or_404(Consultation.objects.for_list(), pk=kwargs["pk"])

    def get_page_title(self):
        return self.row.shown_title

    def get_initial(self):
        return ConsultationForm.initial_of(self.row)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            row=self.row,
            rule=rule_of(self.row.kind),
            is_over=self.row.on <= timezone.localdate(),
            may_change=self.request.user.has_perm("advice.change_consultation"),
            may_write=may_write(None, self.by),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if not request.user.has_perm("advice.change_consultation"):
            raise PermissionDenied
        try:
            if request.POST.get("doe") == "verslag":
                minutes = consulting.start_consultation_minutes(self.row, by=self.by)
                is_draft = minutes.state == "draft"
                return redirect(minutes.edit_url if is_draft else minutes.get_absolute_url())
            if request.POST.get("doe") == "ging-niet-door":
                consulting.call_off(self.row, by=self.by)
                messages.success(request, "Dit overleg telt niet mee.")
                return redirect(request.path)
        except (Refused, MinutesRefused) as refused:
            messages.error(request, str(refused))
            return redirect(request.path)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        consulting.change_consultation(self.row, by=self.by, **form.facts())
        messages.success(self.request, "Bewaard.")
        return redirect(self.request.path)


class YearView(StaffScreen, TemplateView):
    """Per kind: how many, how many with minutes, what is missing."""

    template_name = "advice/staff/year.html"
    permission = "advice.view_consultation"
    header_icon = "group"
    above = (LIST,)

    @property
    def year(self) -> int:
        asked = self.request.GET.get("jaar", "")
        this_year = timezone.localdate().year
        known = range(FIRST_YEAR, this_year + 1)
        return int(asked) if asked.isdecimal() and int(asked) in known else this_year

    def get_page_title(self):
        return f"Overleg in {self.year}"

    def get_context_data(self, **kwargs):
        this_year = timezone.localdate().year
        return super().get_context_data(
            year=self.year,
            years=range(this_year, FIRST_YEAR - 1, -1),
            rows=year_of_consultations(self.year),
            may_add=self.request.user.has_perm("advice.add_consultation"),
            **kwargs,
        )


class WeeklyView(StaffScreen, View):
    """The weekly meeting of the team: this button is all there is to it."""

    http_method_names = ["post"]
    permission = "advice.add_consultation"

    def post(self, request):
        _, is_new = consulting.note_weekly_meeting(by=self.by)
        done = "Genoteerd: projectteam van deze week."
        messages.success(request, done if is_new else "Het projectteam van deze week stond er al.")
        return redirect(reverse("advice_staff:year"))
