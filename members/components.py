"""What the house itself shows on one's own page and on "Mijn gemeente"."""

from laces.components import Component

from members.actions.consents import gave
from members.actions.contacts import contacts_of
from members.enums import ConsentPurpose
from members.models import Person
from members.municipality import municipality_of, proposed_organisation

COLLEAGUES_WORDING = (
    "Het contact voor gelijke kansen van mijn bestuur mag zien aan welke activiteiten ik deelneem."
)


class ProposalPanel(Component):
    """Do you work for whom your address says?"""

    template_name = "members/parts/organisation_proposal.html"

    def __init__(self, organisation):
        self.organisation = organisation

    def get_context_data(self, parent_context=None):
        return {"organisation": self.organisation, "csrf_token": parent_context["csrf_token"]}


class MunicipalityPanel(Component):
    """The way to "Mijn gemeente", and what colleagues may see there."""

    template_name = "members/parts/my_municipality_link.html"

    def __init__(self, person, mine):
        self.person, self.mine = person, mine

    def get_context_data(self, parent_context=None):
        return {
            "mine": self.mine,
            "wording": COLLEAGUES_WORDING,
            "given": self.person.pk in gave([self.person.pk], ConsentPurpose.COLLEAGUES),
            "csrf_token": parent_context["csrf_token"],
        }


class ContactsPanel(Component):
    """Who speaks for the municipality, by name and function; addresses stay with staff."""

    template_name = "members/parts/municipality_contacts.html"

    def __init__(self, mine):
        self.mine = mine

    def get_context_data(self, parent_context=None):
        people = Person.objects.known().filter(organisation__in=self.mine.organisations)
        return {
            "contacts": list(contacts_of(self.mine.organisations)),
            "colleagues": people.count(),
        }


def proposal_for(person):
    organisation = proposed_organisation(person)
    return ProposalPanel(organisation) if organisation else None


def municipality_panel(person):
    mine = municipality_of(person)
    return MunicipalityPanel(person, mine) if mine else None
