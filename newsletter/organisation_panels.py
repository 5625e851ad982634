"""What the newsletter shows of an organisation: to staff, and to its own people."""

from django.urls import reverse
from laces.components import Component

from members import slots
from members.organisation_hooks import count_per_organisation
from newsletter.models import Subscription


def subscribers_of(organisations):
    return Subscription.objects.confirmed().filter(person__organisation__in=organisations)


class MunicipalityNewsletter(Component):
    """For the own people: how many colleagues get the newsletter, and how to get it."""

    template_name = "newsletter/parts/municipality.html"

    def __init__(self, mine, person):
        self.mine, self.person = mine, person

    def get_context_data(self, parent_context=None):
        people = set(subscribers_of(self.mine.organisations).values_list("person", flat=True))
        return {"count": len(people), "mine_too": self.person.pk in people}


@slots.my_municipality.fill(order=80)
def newsletter_of_my_municipality(request, mine=None, person=None, **context):
    return MunicipalityNewsletter(mine, person) if mine and person else None


@slots.organisation_counts.fill(order=80)
def subscribers_of_organisations(organisations, **question):
    counts = count_per_organisation(subscribers_of(organisations), "person__organisation")
    address = f"{reverse('newsletter_subscriptions:index')}?state=confirmed&organisation="
    return slots.OrganisationCount("Abonnees", counts, address)
