"""The attendance report of a webinar: upload, look, confirm."""

from django.contrib import messages
from django.shortcuts import redirect

from events.actions.webinar_attendance import note_webinar
from events.views.staff import VerbView
from events.views.staff_attendance import DayPeople
from events.webinar_forms import ConfirmForm, ReportForm, seal, unseal
from events.webinar_matching import match
from members import dutch

TOO_OLD = "Dit verslag bleef te lang liggen. Kies het bestand opnieuw."


class WebinarView(DayPeople, VerbView):
    form_class = ReportForm
    page_title = "Aanwezigheid uit het verslag van een webinar"
    template_name = "events/staff/webinar_upload.html"
    confirm_template = "events/staff/webinar_confirm.html"
    button = "Kijk na"

    def post(self, request, *args, **kwargs):
        if "sealed" in request.POST:
            return self._confirmed(request.POST)
        form = self.get_form()
        if not form.is_valid():
            return self.form_invalid(form)
        people, minimum = form.people, form.cleaned_data["minimum"]
        sealed = seal(self.day, people, minimum)
        matching = match(self.day, people, minimum)
        return self._look(ConfirmForm(initial={"sealed": sealed}, matching=matching))

    def _confirmed(self, data):
        read = unseal(self.day, data["sealed"])
        if read is None:
            messages.error(self.request, TOO_OLD)
            return redirect(self.request.path)
        form = ConfirmForm(data, matching=match(self.day, *read))
        return self.form_valid(form) if form.is_valid() else self._look(form)

    def form_invalid(self, form):
        if isinstance(form, ConfirmForm):
            return self._look(form)
        return super().form_invalid(form)

    def _look(self, form):
        self.template_name = self.confirm_template
        return self.render_to_response(self.get_context_data(form=form, matching=form.matching))

    def act(self, form):
        return note_webinar(self.day, by=self.by, **form.decided())

    def success_message(self, done):
        return f"Bewaard: {dutch.counted(done, 'aanwezige', 'aanwezigen')} uit het verslag."
