"""What networks show of an organisation: to staff, and to its own people."""

from django.db.models import Count, Q
from django.urls import reverse
from laces.components import Component

from members import slots
from members.organisation_hooks import count_per_organisation
from networks.models import Membership, Network

STILL_OPEN = 6


class OrganisationNetworksPanel(Component):
    """For staff: in which networks an organisation takes part, with how many colleagues."""

    template_name = "networks/admin/organisation_networks.html"

    def __init__(self, organisations):
        self.organisations = organisations

    def get_context_data(self, parent_context=None):
        networks = with_colleagues(self.organisations)
        return {"networks": networks.filter(colleagues__gt=0).by_title()}


class MunicipalityNetworks(Component):
    """For the own people: which networks colleagues are in, and which they could join."""

    template_name = "networks/parts/municipality_networks.html"

    def __init__(self, mine):
        self.mine = mine

    def get_context_data(self, parent_context=None):
        networks = list(with_colleagues(self.mine.organisations).published().by_title())
        open_ones = [each for each in networks if not each.colleagues]
        return {
            "inside": [each for each in networks if each.colleagues],
            "open": [each for each in open_ones if not each.takes_invited_only][:STILL_OPEN],
        }


def with_colleagues(organisations):
    """Every network, with how many members it has of these organisations today."""
    here = Q(memberships__organisation__in=organisations, memberships__left_at=None)
    return Network.objects.annotate(colleagues=Count("memberships", filter=here))


@slots.organisation_page.fill(order=30)
def networks_of_organisation(request, organisation=None, counting=(), **context):
    return OrganisationNetworksPanel(counting or [organisation.pk]) if organisation else None


@slots.my_municipality.fill(order=30)
def networks_of_my_municipality(request, mine=None, **context):
    return MunicipalityNetworks(mine) if mine else None


@slots.organisation_counts.fill(order=30)
def memberships_of_organisations(organisations, **question):
    rows = Membership.objects.active().filter(organisation__in=organisations)
    address = f"{reverse('networks_memberships:index')}?organisation="
    return slots.OrganisationCount("Lidmaatschappen", count_per_organisation(rows), address)


@slots.reached_organisations.fill(order=30)
def organisations_in_networks(**question):
    rows = Membership.objects.active().filter(network__published_at__isnull=False)
    ids = rows.exclude(organisation=None).order_by().values_list("organisation", flat=True)
    return slots.ReachedOrganisations("Netwerken, vandaag", frozenset(ids))
