"""Ticking who was there, and the list on paper."""

from django.forms import CheckboxInput
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from events.actions.attendance import day_refusal, mark_many
from events.actions.locking import facts_of
from events.actions.walk_ins import add_walk_in
from events.enums import Refusal
from events.models import Attendance
from events.reading import place_line
from events.staff_forms import AttendanceForm
from events.views.staff import PEOPLE, StaffMixin, VerbView
from events.walk_in_form import WalkInForm
from members import dutch
from members.text_keys import text_key


class DayPeople(StaffMixin):
    permission = PEOPLE

    @property
    def registrations(self):
        rows = self.session.registrations.confirmed().select_related("person", "organisation")
        return rows.order_by("person__last_name", "person__first_name", "pk")

    def get_context_data(self, **kwargs):
        facts = {"day": self.day, "session": self.session, "place": place_line(self.day)}
        return super().get_context_data(**{**kwargs, **facts})


class AttendanceView(DayPeople, VerbView):
    """The tick list of a day. A phone sends each tick by itself (`TicksView`); without script the
    button sends what was changed on this screen."""

    template_name = "events/staff/attendance.html"
    form_class = AttendanceForm
    button = "Bewaar"

    def get_page_title(self):
        return f"Aanwezigheid, {dutch.day(self.day.starts_at)}"

    @cached_property
    def shown(self) -> list:
        """Whoever fits what was searched for, by name or organisation."""
        wanted = text_key(self.request.GET.get("q", ""))
        return [row for row in self.registrations if wanted in searched(row)]

    def get_form_kwargs(self):
        marked = Attendance.objects.filter(day=self.day).values_list("registration", "state")
        return {**super().get_form_kwargs(), "registrations": self.shown, "marked": dict(marked)}

    @cached_property
    def joined(self) -> dict:
        """Who went to the online room by the button, and when: proposed, not yet confirmed."""
        return dict(self.day.attendance_proposals.values_list("registration", "joined_at"))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form, refusal = context["form"], day_refusal(self.day, self.by)
        context["rows"] = [
            {
                "registration": row,
                "field": form[f"r{row.pk}"],
                "initial": form[f"r{row.pk}"].as_hidden(only_initial=True),
                "searched": searched(row),
                "joined_at": self.joined.get(row.pk),
            }
            for row in self.shown
        ]
        context["query"] = self.request.GET.get("q", "").strip()
        context["refusal"] = refusal.label if refusal else ""
        context["too_early"] = refusal == Refusal.DAY_TO_COME
        context["proposed"] = sum(pk not in form.marked for pk in self.joined)
        context["now"] = timezone.now()
        return context

    def act(self, form):
        proposed = self.joined if "joined_present" in self.request.POST else ()
        states = form.states(rest_present="rest_present" in self.request.POST, proposed=proposed)
        return mark_many(self.day, states, by=self.by)

    def success_message(self, done):
        present = self.day.attendances.present().count()
        return f"Bewaard: {dutch.counted(present, 'aanwezige', 'aanwezigen')}."

    def form_invalid(self, form):
        if not self.shown:
            return redirect(self.board_url)
        return super().form_invalid(form)


def searched(registration) -> str:
    """By what somebody is found, as keys: the name and the organisation."""
    return text_key(f"{registration.person.name} {registration.organisation_label}")


class WalkInView(DayPeople, VerbView):
    """Whoever stands at the door; the form comes back for the next one."""

    form_class = WalkInForm
    page_title = "Iemand kwam onverwacht"
    button = "Noteer"

    def get_form_kwargs(self):
        facts = facts_of(self.session)
        full = facts.taken >= facts.capacity
        return {**super().get_form_kwargs(), "ask_over": full or "over" in self.request.POST}

    def get_context_data(self, **kwargs):
        intro = f"{self.event.title}, {dutch.day(self.day.starts_at)}. Er gaat geen mail uit."
        return super().get_context_data(intro=intro, **kwargs)

    def act(self, form):
        return add_walk_in(self.day, by=self.by, **form.walk_in())

    def refused(self, form, refused):
        if refused.refusal == Refusal.WALK_IN_FULL:
            form.fields["over"].widget = CheckboxInput()
        return super().refused(form, refused)

    def success_message(self, done):
        return f"{done.person.name} staat op de lijst als aanwezig."

    def get_success_url(self):
        return reverse("events_staff:attendance", args=[self.day.pk])


class SignatureListView(DayPeople, TemplateView):
    """For the table at the door: a line per person with room to sign."""

    template_name = "events/staff/signature_list.html"

    def get_page_title(self):
        return f"Tekenlijst, {dutch.day(self.day.starts_at)}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(registrations=self.registrations, **kwargs)
