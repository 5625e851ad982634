"""At the door: ticks of a phone, the scanner, and everybody except whoever was missing."""

from django.conf import settings
from django.http import JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.generic import View
from django_permissions_policy.decorators import permissions_policy_override

from events.actions.attendance import day_refusal, mark_attendance, mark_many
from events.actions.ticking import note_ticks
from events.enums import AttendanceState, Refusal
from events.models import Attendance
from events.tick_forms import ExceptForm, ScanForm, UnreadableTicks, ticks_in
from events.views.staff import PEOPLE, StaffMixin, VerbView
from events.views.staff_attendance import DayPeople
from members import dutch

# The camera, on the one page that has use for it.
WITH_CAMERA = {**settings.PERMISSIONS_POLICY, "camera": ["self"]}


class TicksView(StaffMixin, View):
    """What a phone noted, as JSON; the answer says of each tick what became of it."""

    permission = PEOPLE
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            ticks = ticks_in(request.body, self.day)
        except UnreadableTicks:
            return JsonResponse(
                {"error": "Dit bericht is onleesbaar. Herlaad de pagina."}, status=422
            )
        noted = note_ticks(self.day, ticks, by=self.by)
        return JsonResponse(
            {"noted": [_answer(each) for each in noted], "now": timezone.now().isoformat()}
        )


def _answer(noted) -> dict:
    registration = noted.tick.registration
    known = registration is not None and noted.refusal != Refusal.UNKNOWN_TICKET
    return {
        "key": noted.tick.key,
        "state": noted.state,
        "kept": noted.state == noted.tick.state,
        "label": AttendanceState(noted.state).label.lower() if noted.state else "",
        "registration": registration.pk if known else None,
        "name": _named(registration) if known else "",
        "refusal": noted.refusal.label if noted.refusal else "",
    }


def _named(registration) -> str:
    name = registration.person.name or "Naam gewist"
    board = registration.organisation_label
    return f"{name}, {board}" if board else name


@method_decorator(permissions_policy_override(WITH_CAMERA), name="dispatch")
class ScanView(DayPeople, VerbView):
    """Ticket after ticket: by camera where the browser reads codes, by hand scanner, or typed."""

    template_name = "events/staff/scan.html"
    form_class = ScanForm
    button = "Noteer"

    def get_page_title(self):
        return f"Scan tickets, {dutch.day(self.day.starts_at)}"

    def get_initial(self):
        return {"code": self.request.GET.get("code", "")}

    def get_context_data(self, **kwargs):
        refusal = day_refusal(self.day, self.by)
        return super().get_context_data(
            names={row.pk: _named(row) for row in self.registrations},
            present=self.day.attendances.present().count(),
            refusal=refusal.label if refusal else "",
            now=timezone.now(),
            **kwargs,
        )

    def act(self, form):
        return mark_attendance(
            form.cleaned_data["code"], self.day, AttendanceState.PRESENT, by=self.by
        )

    def success_message(self, done):
        return f"{_named(done.registration)}: aanwezig."

    def get_success_url(self):
        return self.request.path


class ExceptView(DayPeople, VerbView):
    """After a day: tick who was missing, the others were there."""

    form_class = ExceptForm
    page_title = "Iedereen aanwezig, behalve …"
    template_name = "events/staff/all_except.html"
    button = "Bewaar: de anderen waren er"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "registrations": list(self.registrations)}

    def get_initial(self):
        marks = Attendance.objects.filter(day=self.day).values_list("state", "registration")
        return {
            name: [str(pk) for state, pk in marks if state == name]
            for name in ("absent", "excused")
        }

    def get_context_data(self, **kwargs):
        intro = f"{self.event.title}, {dutch.day(self.day.starts_at)}. Vink aan wie er niet was."
        return super().get_context_data(intro=intro, **kwargs)

    def act(self, form):
        return mark_many(self.day, form.states(), by=self.by)

    def success_message(self, done):
        present = sum(each.state == AttendanceState.PRESENT for each in done)
        return f"Bewaard: {dutch.counted(present, 'aanwezige', 'aanwezigen')}."

    def get_success_url(self):
        if "afronden" in self.request.GET:
            return reverse("events_staff:close", args=[self.event.pk])
        return reverse("events_staff:attendance", args=[self.day.pk])
