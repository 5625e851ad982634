from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView, View

from members.actors import person_of
from networks import menu
from networks.actions.requests import DecisionRefused, approve_request, refuse_request
from networks.catalogue import reach, reach_context
from networks.models import JoinRequest
from networks.views.inside import InsideMixin

PER_PAGE = 50


class MembersView(InsideMixin, TemplateView):
    template_name = "networks/network_members.html"
    menu_entry = menu.MEMBERS

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").replace("\0", "").strip()
        page = Paginator(self.members(query), PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(
            members=page,
            query=query,
            requests=self.open_requests(),
            **reach_context(self.network, reach(self.network)),
            **kwargs,
        )

    def members(self, query):
        found = self.network.memberships.active().with_words(query)
        return found.select_related("person", "organisation").by_name()

    def open_requests(self):
        if not self.standing.may_moderate:
            return []
        return self.network.join_requests.open().select_related("person", "organisation")


class RequestDecideView(InsideMixin, View):
    """A moderator of the group answers a request."""

    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk):
        asked = get_object_or_404(JoinRequest, pk=pk, network=self.network)
        by = person_of(request.user)
        try:
            if request.POST.get("decision") == "approve":
                approve_request(asked, by=by)
                messages.success(request, f"{asked.person.name} is nu lid en krijgt een mail.")
            else:
                refuse_request(asked, by=by, reason=request.POST.get("reason", ""))
                messages.success(request, f"{asked.person.name} krijgt een mail met je uitleg.")
        except DecisionRefused as refused:
            messages.error(request, str(refused))
        return redirect(self.network.members_url)
