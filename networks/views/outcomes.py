from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import View

from members.actors import person_of
from networks.actions.outcomes import OutcomeRefused, UnknownOutcome, propose_outcome
from networks.views.topics import TopicMixin


class ProposeView(TopicMixin, View):
    """From a solved topic to something for everybody: the button of one of its outcomes."""

    http_method_names = ["post"]

    def post(self, request, slug, pk, outcome):
        topic = self.get_topic()
        try:
            proposed = propose_outcome(topic, outcome, by=person_of(request.user))
        except UnknownOutcome as unknown:
            raise Http404 from unknown
        except OutcomeRefused as refused:
            messages.error(request, str(refused))
            return redirect(topic.get_absolute_url())
        messages.success(request, proposed.message)
        return redirect(proposed.url)
