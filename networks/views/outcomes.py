from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import View

from members.actors import person_of
from networks.actions.outcomes import OutcomeRefused, propose_practice
from networks.views.topics import TopicMixin


class ProposePracticeView(TopicMixin, View):
    """From a solved topic to the draft of a practice, which its proposer finishes."""

    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic = self.get_topic()
        try:
            _, token = propose_practice(topic, by=person_of(request.user))
        except OutcomeRefused as refused:
            messages.error(request, str(refused))
            return redirect(topic.get_absolute_url())
        messages.success(
            request,
            "Dit is een eerste versie, alleen voor jou. Haal namen en details uit de groep weg en "
            "vraag wie antwoordde of het mag.",
        )
        return redirect("cms:practice_proposal", token=token)
