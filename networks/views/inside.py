"""The door of the members' side: every view behind it inherits `InsideMixin`."""

from django.contrib.auth.views import redirect_to_login
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from networks import menu
from networks.access import standing
from networks.models import Network


def closed_door(request, network, *, moderators_only=False):
    """Says in words that this is for members, and how to become one."""
    context = {
        "network": network,
        "crumbs": network.crumbs_below(),
        "moderators_only": moderators_only,
    }
    return render(request, "networks/network_closed.html", context, status=403)


@method_decorator(never_cache, name="dispatch")
class InsideMixin:
    """Only members and staff who may moderate come in; outsiders sign in first."""

    moderators_only = False
    menu_entry = menu.TOPICS

    def dispatch(self, request, *args, **kwargs):
        self.network = get_object_or_404(Network.objects.published(), slug=kwargs["slug"])
        self.standing = standing(self.network, request.user)
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not self.standing.may_read:
            return closed_door(request, self.network)
        if self.moderators_only and not self.standing.may_moderate:
            return closed_door(request, self.network, moderators_only=True)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            network=self.network,
            standing=self.standing,
            crumbs=self.crumbs(),
            menu=menu.group_menu(
                self.network, self.menu_entry, inside=True, guides=self.standing.may_moderate
            ),
            head_facts=menu.head_facts(self.network, self.standing.membership),
            start_url=reverse("networks:topic_start", args=[self.network.slug]),
            **kwargs,
        )

    def crumbs(self) -> list[tuple[str, str]]:
        return self.network.crumbs_below()
