from django.shortcuts import get_object_or_404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from cms.models import BasePage
from networks.catalogue import list_context, network_context
from networks.models.network import Network


class NetworkIndexPage(RoutablePageMixin, BasePage):
    """The list of networks, and below it the public page of each.

    What only members see, and every form, are plain views (`networks/urls.py`).
    """

    parent_page_types = ["cms.HomePage"]
    subpage_types = []
    max_count = 1
    template = "pages/network_index_page.html"

    class Meta:
        verbose_name = "overzicht van netwerken"
        verbose_name_plural = "overzichten van netwerken"

    @path("", name="index")
    def index(self, request):
        return self.render(request, context_overrides=list_context(request.GET))

    @path("<slug:slug>/", name="network")
    def network(self, request, slug):
        network = get_object_or_404(Network.objects.published(), slug=slug)
        return self.render(
            request,
            template="networks/network_public.html",
            context_overrides=network_context(network, request.user),
        )
