"""A solved discussion becomes the first version of an answer for everybody."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View

from advice.actions.sharing import propose_from_topic
from members.actors import person_of
from networks.views.topics import TopicMixin


class ProposeFaqView(TopicMixin, View):
    """For who began the discussion and who guides the group, as with a practice."""

    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic, by = self.get_topic(), person_of(request.user)
        may = self.standing.may_moderate or topic.author_id == by.pk
        if not may or topic.solution is None:
            raise PermissionDenied
        faq = propose_from_topic(topic, by=by)
        if request.user.has_perm("advice.view_faq"):
            messages.success(request, "Dit is een eerste versie. Schrijf ze zonder namen.")
            return redirect(reverse("advice_staff:faq", args=[faq.pk]))
        messages.success(
            request, "Bedankt. Een collega van VVSG herschrijft het zonder namen en leest het na."
        )
        return redirect(topic.get_absolute_url())
