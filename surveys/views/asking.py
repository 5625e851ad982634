"""Making a survey ready, seeing whom it would ask, and asking them."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView

from members import dutch
from members.tables import table
from members.viewsets.screen import StaffScreen
from surveys import slots
from surveys.actions.inviting import invite_audience, remind, to_remind
from surveys.actions.starting import start
from surveys.audience import audience_of
from surveys.enums import Door, SurveyKind
from surveys.views.staff import OneSurvey

SHOWN = 100  # names of a preview
# Started by a colleague; the others ask by themselves.
STARTED = (
    SurveyKind.MEMBERS,
    SurveyKind.SATISFACTION,
    SurveyKind.NETWORK,
    SurveyKind.INSTRUMENT,
    SurveyKind.FOLLOW_UP,
)


class StartsView(StaffScreen, TemplateView):
    """What may be asked about now, per kind; a button makes it ready and mails nobody yet."""

    permission = "surveys.change_survey"
    template_name = "surveys/staff/starts.html"
    page_title = "Een bevraging starten"
    header_icon = "mail"
    above = (("surveys_list:index", "Bevragingen"),)

    @property
    def kind(self) -> SurveyKind:
        asked = self.request.GET.get("soort", "")
        return SurveyKind(asked) if asked in STARTED else STARTED[0]

    def _starts(self):
        return slots.starts.collect(kind=self.kind, now=timezone.now())

    def get_context_data(self, **kwargs):
        kinds = [
            {"label": kind.label, "url": f"?soort={kind.value}", "current": kind == self.kind}
            for kind in STARTED
        ]
        return super().get_context_data(
            kinds=kinds, kind=self.kind, starts=self._starts(), **kwargs
        )

    def post(self, request, *args, **kwargs):
        wanted = request.POST.get("wat", "")
        chosen = next((each for each in self._starts() if each.key == wanted), None)
        if chosen is None:
            raise Http404
        survey = start(chosen, by=self.by)
        messages.success(
            request, "De bevraging staat klaar. Kijk de vragen en de mensen na, en verstuur."
        )
        return redirect("surveys_staff:ask", survey.pk)


class AskView(OneSurvey):
    """Whom it would ask now, and who would be reminded; only the buttons mail anybody."""

    permission = "surveys.change_survey"
    template_name = "surveys/staff/ask.html"
    page_title = "Uitnodigen en herinneren"

    def crumbs_here(self):
        return [self.results_crumb]

    def get_context_data(self, **kwargs):
        audience = audience_of(self.survey)
        counts = self.survey.invitations.aggregate(
            total=Count("pk"),
            done=Count("pk", filter=Q(answered=True)),
            waiting=Count("pk", filter=Q(asked_on=None, answered=False, person__isnull=False)),
        )
        return super().get_context_data(
            audience=audience,
            people=_people(audience.guests[:SHOWN]),
            more=max(0, len(audience.guests) - SHOWN),
            counts=counts,
            to_remind=to_remind(self.survey, self.survey.invitations.to_remind()).count(),
            questions=self.survey.asked(),
            is_open=self.survey.door() == Door.OPEN,
            is_closed=self.survey.door() == Door.CLOSED,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if request.POST.get("wat") == "herinneren":
            count = remind(self.survey, by=self.by)
        else:
            count = invite_audience(self.survey, by=self.by)
        if count:
            messages.success(request, f"Klaar: {dutch.counted(count, 'mail', 'mails')} op weg.")
        else:
            messages.info(request, "Er was niemand die nog een mail moest krijgen.")
        return redirect("surveys_staff:ask", self.survey.pk)


def _people(guests):
    rows = [
        [
            guest.person.shown_name,
            guest.organisation.full_name if guest.organisation else guest.person.organisation_typed,
            guest.person.email,
        ]
        for guest in guests
    ]
    return table("Wie een mail krijgt", ["Naam", "Bestuur", "Adres"], rows)
