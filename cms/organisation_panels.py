"""What practices and instruments tell of an organisation and of a person: to staff, and to them."""

from laces.components import Component

from cms.models import Adoption, PracticePage, PracticeProposal
from members import slots


def shared_by(organisations):
    return PracticePage.objects.live().filter(organisation__in=organisations).order_by("title")


def taken_over_by(organisations):
    """Confirmed and still said; a page that is offline for now is left out."""
    rows = Adoption.objects.counting().filter(organisation__in=organisations, page__live=True)
    return rows.select_related("page").order_by("page__title", "pk")


class OrganisationPracticesPanel(Component):
    """For staff: what an organisation shared, and what it took over from others."""

    template_name = "cms/admin/organisation_practices.html"

    def __init__(self, organisations):
        self.organisations = organisations

    def get_context_data(self, parent_context=None):
        shared, taken = shared_by(self.organisations), taken_over_by(self.organisations)
        return {"shared": shared, "taken": taken}


class MunicipalityPractices(OrganisationPracticesPanel):
    """For the own people: which practices and instruments their board applies and shared."""

    template_name = "cms/parts/municipality_practices.html"


class MyPracticesPanel(Component):
    """What somebody is sharing, and how far it got; the link to it is in the mails."""

    template_name = "cms/parts/my_practices.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        # A mailbox of two people does not tell whose practice it is.
        if not self.person.email or self.person.shared_mailbox:
            return {"proposals": []}
        mine = PracticeProposal.objects.filter(email=self.person.email)
        return {"proposals": mine.select_related("page").order_by("-saved_at")}


@slots.organisation_page.fill(order=40)
def practices_of_organisation(request, organisation=None, counting=(), **context):
    return OrganisationPracticesPanel(counting or [organisation.pk]) if organisation else None


@slots.my_municipality.fill(order=40)
def practices_of_my_municipality(request, mine=None, **context):
    return MunicipalityPractices(mine.organisations) if mine else None


@slots.my_page.fill(order=40)
def my_practices(request, person=None, **context):
    return MyPracticesPanel(person) if person else None
