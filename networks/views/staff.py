"""Acts of staff that ask first: publishing a network, taking somebody out of a group."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from members.actors import person_of
from networks.actions.membership import RoleRefused, leave
from networks.actions.publishing import publish_network, unpublish_network
from networks.models import Membership, Network


class ConfirmView(TemplateView):
    """GET asks, POST acts. Only for who holds the permission."""

    template_name = "networks/admin/confirm.html"
    permission = ""

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        try:
            messages.success(request, self.act(person_of(request.user)))
        except RoleRefused as refused:
            messages.error(request, str(refused))
        return redirect(self.back_url)


class PublishView(ConfirmView):
    permission = "networks.publish_network"

    @cached_property
    def network(self):
        return get_object_or_404(Network, pk=self.kwargs["pk"])

    @property
    def back_url(self):
        return reverse(self.network.snippet_viewset.get_url_name("list"))

    def get_context_data(self, **kwargs):
        if self.network.is_published:
            question = "De pagina verdwijnt van de site. Leden en gesprekken blijven bewaard."
            title, button = f"Haal “{self.network}” offline?", "Ja, haal offline"
        else:
            question = "De pagina komt op de site en mensen kunnen lid worden."
            title, button = f"Publiceer “{self.network}”?", "Ja, publiceer"
        return super().get_context_data(
            title=title, question=question, button=button, back_url=self.back_url, **kwargs
        )

    def act(self, by):
        if self.network.is_published:
            unpublish_network(self.network, by=by)
            return f"“{self.network}” staat niet meer op de site."
        publish_network(self.network, by=by)
        return f"“{self.network}” staat op de site: {self.network.get_absolute_url()}"


class RemoveView(ConfirmView):
    permission = "networks.change_membership"

    @cached_property
    def membership(self):
        rows = Membership.objects.select_related("network", "person")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @property
    def back_url(self):
        return f"{reverse('networks_memberships:index')}?network={self.membership.network_id}"

    def get_context_data(self, **kwargs):
        name, network = self.membership.person.name, self.membership.network
        return super().get_context_data(
            title=f"Haal {name} uit “{network}”?",
            question=f"{name} leest niet meer mee en krijgt daar een mail over. "
            "Wat al geschreven is, blijft staan als oud-lid.",
            button="Ja, haal uit de groep",
            back_url=self.back_url,
            **kwargs,
        )

    def act(self, by):
        leave(self.membership.network, person=self.membership.person, by=by)
        return f"{self.membership.person.name} is geen lid meer."
