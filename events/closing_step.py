"""The evaluation and the follow-up of an event, on the screen that rounds it off."""

from django.db.models import Max
from django.urls import reverse
from laces.components import Component

from events.actions.following_up import AFTER, KINDS
from events.models import Evaluation, FollowUp, SessionDay
from surveys.results import Results


class EvaluationStep(Component):
    template_name = "events/parts/evaluation_step.html"

    def __init__(self, event, user):
        self.event = event
        self.may_read = user.has_perm("surveys.view_results")
        self.may_ask = user.has_perm("surveys.change_survey")

    def get_context_data(self, parent_context=None):
        return {
            "wanted": self.event.wants_evaluation,
            "asked": self._asked(Evaluation),
            "followed": self._asked(FollowUp),
            "follow_up_on": self._follow_up_on(),
            "starts_url": reverse("surveys_staff:starts", query={"soort": "follow_up"}),
            "may_ask": self.may_ask,
        }

    def _asked(self, model):
        link = model.objects.filter(event=self.event).select_related("survey").first()
        if link is None:
            return None
        results = Results(link.survey)
        address = reverse("surveys_staff:results", args=[link.survey_id])
        return {
            "invited": results.invited,
            "answered": results.answered,
            "closes_at": link.survey.closes_at,
            "url": address if self.may_read else "",
        }

    def _follow_up_on(self):
        """The day on which the boards are asked what came of it; None where they are not."""
        if self.event.kind not in KINDS or not self.event.wants_evaluation:
            return None
        days = SessionDay.objects.going_on().filter(session__event=self.event)
        last = days.aggregate(last=Max("ends_at"))["last"]
        return last and last + AFTER
